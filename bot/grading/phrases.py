"""What the student is told for each reason: how to mend the answer as it stands. Nobody is blamed."""

from bot.grading.judgement import Reason
from bot.language import Phrase

REASONS: dict[Reason, Phrase] = {
    Reason.EMPTY: Phrase(bn="এখনো কোনো উত্তর পাইনি। তোমার উত্তরটি লেখো।", en="I have no answer yet. Write your answer."),
    Reason.TOO_LONG: Phrase(
        bn="লেখাটি বেশ বড়, তাই পড়তে পারিনি। শুধু উত্তরটুকু লেখো।", en="That is too long for me to read. Write only the answer."
    ),
    Reason.NOT_UNDERSTOOD: Phrase(
        bn="লেখাটি বুঝতে পারিনি। বাড়তি কথা ছাড়া শুধু উত্তরটি আবার লেখো।",
        en="I could not read that. Write only the answer again, without other words.",
    ),
    Reason.NOT_AN_ANSWER: Phrase(
        bn="এখানে কোনো উত্তর খুঁজে পাইনি। উত্তরটি লেখো, আটকে গেলে ইঙ্গিত নাও।",
        en="I found no answer in that. Write your answer, or take a hint if you are stuck.",
    ),
    Reason.SEVERAL_ANSWERS: Phrase(
        bn="একাধিক উত্তর পেয়েছি। একটি উত্তর বেছে নিয়ে লেখো।", en="I see more than one answer. Choose one and write it."
    ),
    Reason.NOT_EVALUATED: Phrase(bn="হিসাবটি শেষ করে শুধু ফলটি লেখো।", en="Work it out, and write only the result."),
    Reason.MISPLACED_COMMA: Phrase(
        bn="কমাটির জায়গা মিলছে না। সংখ্যাটি কমা ছাড়া লেখো, আর দশমিক বোঝাতে বিন্দু দাও।",
        en="The comma is not where I expect it. Write the number without commas, and use a point for decimals.",
    ),
    Reason.AMBIGUOUS: Phrase(
        bn="এটি দুইভাবে পড়া যায়। বন্ধনী দিয়ে লেখো, যেমন x/(2y)।",
        en="This can be read in two ways. Use brackets, for example x/(2y).",
    ),
    Reason.DIVISION_BY_ZERO: Phrase(
        bn="শূন্য দিয়ে ভাগ করা যায় না। হরটি আবার দেখে লেখো।",
        en="We cannot divide by zero. Look at the denominator and write it again.",
    ),
    Reason.NEEDS_SIMPLIFYING: Phrase(
        bn="মান ঠিক আছে, আরও সরল করা যায়। সবচেয়ে সরল আকারে লেখো।",
        en="The value is right, and it can be simpler. Write it in its simplest form.",
    ),
    Reason.WRONG_FORM: Phrase(
        bn="প্রশ্নে যে আকারে চাওয়া হয়েছে, উত্তরটি সেই আকারে লেখো।",
        en="Write the answer in the form that the question asks for.",
    ),
    Reason.MISSING_PERCENT: Phrase(
        bn="সংখ্যার পরে শতকরা চিহ্ন (%) দিয়ে লেখো।", en="Write the percent sign (%) after the number."
    ),
    Reason.MISSING_UNIT: Phrase(bn="সংখ্যার পরে এককটিও লেখো।", en="Write the unit after the number too."),
    Reason.WRONG_UNIT: Phrase(
        bn="এককটি মিলছে না। প্রশ্নে কোন একক চাওয়া হয়েছে, দেখে লেখো।",
        en="The unit does not fit. See which unit the question asks for, and use that one.",
    ),
    Reason.UNIT_NOT_EXPECTED: Phrase(
        bn="উত্তরের পরে একক, চিহ্ন বা আর কোনো কথা লিখো না, শুধু উত্তরটি লেখো।",
        en="Write only the answer, with no unit, sign or word after it.",
    ),
    Reason.NUMBER_NOT_EXPECTED: Phrase(bn="কোনো সংখ্যা ছাড়া শুধু এককটি লেখো।", en="Write only the unit, without a number."),
    Reason.WRONG_VARIABLE: Phrase(bn="প্রশ্নে যে অক্ষর আছে, সেটিই লেখো।", en="Use the letter that is in the question."),
    Reason.WRONG_CASE: Phrase(
        bn="বড় হাতের ও ছোট হাতের অক্ষর আলাদা। প্রশ্নে যেমন আছে, তেমন লেখো।",
        en="Capital and small letters are different. Write the letter as it is in the question.",
    ),
    Reason.NOT_EXPANDED: Phrase(
        bn="মান ঠিক আছে। এবার বন্ধনী তুলে সদৃশ পদগুলো একত্র করো।",
        en="The value is right. Now remove the brackets and collect like terms.",
    ),
    Reason.NOT_FACTORED: Phrase(
        bn="মান ঠিক আছে। এবার পুরোটা উৎপাদকে বিশ্লেষণ করে লেখো।",
        en="The value is right. Now write all of it as a product of factors.",
    ),
    Reason.SIGN_ERROR: Phrase(bn="চিহ্নটি (+ না −) আরেকবার মিলিয়ে দেখো।", en="Check the sign once more: + or −?"),
    Reason.OFF_BY_CONSTANT_FACTOR: Phrase(
        bn="খুব কাছাকাছি! পুরোটা কোনো একটি সংখ্যা দিয়ে গুণ বা ভাগ হয়ে আছে কি না দেখো।",
        en="Very near! See whether all of it is multiplied or divided by some number.",
    ),
    Reason.RECIPROCAL: Phrase(bn="লব আর হর উল্টে গেছে কি না দেখো।", en="See whether the top and the bottom are swapped."),
    Reason.ORDER_SWAPPED: Phrase(
        bn="কোনটি আগে আর কোনটি পরে হবে, ক্রমটি আবার দেখো।", en="Look at the order again: which comes first?"
    ),
    Reason.WRONG_DIRECTION: Phrase(
        bn="চিহ্নটি কোন দিকে মুখ করে থাকবে, আরেকবার ভেবে দেখো: < না >?", en="Think again which way the sign points: < or >?"
    ),
    Reason.WRONG_STRICTNESS: Phrase(
        bn="সীমার সংখ্যাটি নিজেও কি থাকবে? < আর ≤, > আর ≥ এক নয়।",
        en="Does the limit itself belong to it? < is not ≤, and > is not ≥.",
    ),
    Reason.NO_SUCH_TIME: Phrase(
        bn="ঘড়িতে বা ক্যালেন্ডারে এমন সময় নেই। আবার দেখে লেখো।",
        en="No clock or calendar shows this. Look at it again and write it.",
    ),
    Reason.MISSING_HALF_OF_DAY: Phrase(
        bn="সকাল না বিকাল, দিন না রাত, সেটিও লেখো। যেমন বিকাল 4:30।",
        en="Write am or pm too, for example 4:30 pm.",
    ),
    Reason.WRONG_HALF_OF_DAY: Phrase(bn="সকাল না বিকাল, দিন না রাত, আরেকবার ভেবে দেখো।", en="Think again: is it am or pm?"),
    Reason.MISSING_ENTRY: Phrase(
        bn="উত্তরের কিছু অংশ বাকি আছে। সবগুলো লেখো।", en="Part of the answer is still missing. Write all of it."
    ),
    Reason.EXTRA_ENTRY: Phrase(
        bn="উত্তরে বাড়তি কিছু আছে। প্রতিটি আরেকবার যাচাই করো।",
        en="There is something extra in the answer. Check each part once more.",
    ),
    Reason.APPROXIMATED_PI: Phrase(
        bn="π-এর মান বসিও না, উত্তরে π রেখেই লেখো।", en="Do not put in a value for π; keep π in the answer."
    ),
    Reason.WRONG_DECIMAL_PLACES: Phrase(
        bn="দশমিকের পর কয় ঘর চাওয়া হয়েছে, দেখে ঠিক তত ঘর লেখো।",
        en="See how many decimal places the question asks for, and write exactly that many.",
    ),
    Reason.ROUNDED_TOO_MUCH: Phrase(
        bn="দশমিকের পর আরও ঘর রেখে, অথবা ভগ্নাংশে লেখো।", en="Keep more decimal places, or write it as a fraction."
    ),
}
# Where the kind of answer says more exactly what to do.
_BY_KIND: dict[tuple[Reason, str], Phrase] = {
    (Reason.WRONG_FORM, "ratio"): Phrase(
        bn="অনুপাতটি মাঝে কোলন দিয়ে লেখো, যেমন 2:3।", en="Write the ratio with a colon, like 2:3."
    ),
    (Reason.WRONG_FORM, "percent"): Phrase(bn="শতকরায় লেখো, যেমন 35%।", en="Write it as a percentage, like 35%."),
    (Reason.WRONG_FORM, "equation"): Phrase(
        bn="সমান চিহ্নের (=) দুই পাশসহ পুরো সমীকরণটি লেখো।",
        en="Write the whole equation, with both sides of the equals sign (=).",
    ),
    (Reason.WRONG_FORM, "tuple"): Phrase(
        bn="প্রথম বন্ধনী দিয়ে লেখো, যেমন (4, -1)।", en="Use round brackets, like (4, -1)."
    ),
    (Reason.WRONG_FORM, "set"): Phrase(
        bn="দ্বিতীয় বন্ধনী দিয়ে লেখো, যেমন {2, 9}।", en="Use curly brackets, like {2, 9}."
    ),
    (Reason.WRONG_FORM, "solution"): Phrase(
        bn="অক্ষরটিসহ লেখো, যেমন x = 14।", en="Write it with its letter, like x = 14."
    ),
    (Reason.WRONG_FORM, "inequality"): Phrase(
        bn="<, >, ≤ বা ≥ চিহ্ন দিয়ে লেখো, যেমন x > 14।", en="Write it with <, >, ≤ or ≥, like x > 14."
    ),
    (Reason.WRONG_FORM, "time"): Phrase(
        bn="প্রশ্নে সময় চাওয়া হয়েছে, না তারিখ, দেখে সেটিই লেখো।",
        en="See whether the question asks for a time or a date, and write that.",
    ),
    (Reason.WRONG_FORM, "parts"): Phrase(
        bn="প্রতিটি অংশের উত্তর তার অক্ষরসহ লেখো, যেমন ক) 5 খ) 8।",
        en="Write the answer of each part with its letter, like a) 5 b) 8.",
    ),
    (Reason.MISSING_ENTRY, "parts"): Phrase(
        bn="কোনো একটি অংশের উত্তর বাকি আছে। সবগুলো অংশ একসঙ্গে লেখো।",
        en="One part is still missing. Write all the parts together.",
    ),
    (Reason.MISSING_ENTRY, "time"): Phrase(
        bn="তারিখের কিছু অংশ বাকি আছে। দিন, মাস ও সাল দেখে লেখো।",
        en="Part of the date is missing. Look at the day, the month and the year.",
    ),
    (Reason.MISSING_ENTRY, "solution"): Phrase(
        bn="আরও সমাধান আছে। সবগুলো খুঁজে লেখো।", en="There is another solution. Find all of them."
    ),
    (Reason.MISSING_ENTRY, "tuple"): Phrase(
        bn="ক্রমজোড়ে দুটি সংখ্যা থাকে। দুটিই লেখো, যেমন (4, -1)।",
        en="An ordered pair has two numbers. Write both, like (4, -1).",
    ),
    (Reason.MISSING_ENTRY, "ratio"): Phrase(bn="অনুপাতের সবগুলো রাশি লেখো।", en="Write all the terms of the ratio."),
    (Reason.DIVISION_BY_ZERO, "expression"): Phrase(
        bn="শূন্য দিয়ে ভাগ করা যায় না। ভাগের অংশটি আবার দেখে লেখো।",
        en="We cannot divide by zero. Look at the divisor and write it again.",
    ),
}


_BY_FORM: dict[tuple[Reason, str | None], Phrase] = {
    (Reason.NOT_FACTORED, "prime_factorization"): Phrase(
        bn="মান ঠিক আছে। এবার শুধু মৌলিক সংখ্যার গুণফল হিসেবে লেখো, যেমন 2^2 × 7।",
        en="The value is right. Now write it as a product of prime numbers only, like 2^2 × 7.",
    ),
    (Reason.WRONG_FORM, "single_fraction"): Phrase(
        bn="মান ঠিক আছে। এবার পুরোটা একটি ভগ্নাংশ আকারে লেখো।", en="The value is right. Now write all of it as one fraction."
    ),
    (Reason.WRONG_FORM, "completed_square"): Phrase(
        bn="মান ঠিক আছে। এবার পূর্ণবর্গ আকারে লেখো, যেমন (x + 9)^2 - 7।",
        en="The value is right. Now write it with a complete square, like (x + 9)^2 - 7.",
    ),
}


def reason_phrase(reason: Reason, kind: str, form: str | None = None) -> Phrase:
    """What to tell a student about an answer of this kind and `form`, in both languages, with ASCII digits: the more
    special phrase where it says more than the general one. Some hold braces; they are not templates."""
    return _BY_FORM.get((reason, form)) or _BY_KIND.get((reason, kind)) or REASONS[reason]
