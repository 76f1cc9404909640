"""What the student is told for each reason: what is wrong with the answer as it stands, and how to mend it."""

from bot.grading.judgement import Reason
from bot.language import Phrase

REASONS: dict[Reason, Phrase] = {
    Reason.EMPTY: Phrase(bn="কোনো উত্তর পাইনি। তোমার উত্তরটি লেখো।", en="I got no answer. Write your answer."),
    Reason.TOO_LONG: Phrase(
        bn="লেখাটি বেশি বড়, পড়তে পারছি না। শুধু উত্তরটুকু লেখো।", en="That is too long for me to read. Write only the answer."
    ),
    Reason.NOT_UNDERSTOOD: Phrase(
        bn="উত্তরটি বুঝতে পারিনি। আরেকটু পরিষ্কার করে লেখো।",
        en="I could not read that answer. Write it a little more clearly.",
    ),
    Reason.NOT_AN_ANSWER: Phrase(bn="এটি কোনো উত্তর বলে মনে হচ্ছে না।", en="That does not look like an answer."),
    Reason.SEVERAL_ANSWERS: Phrase(
        bn="একাধিক উত্তর পেয়েছি। একটিই উত্তর লেখো।", en="I see more than one answer. Write only one."
    ),
    Reason.NOT_EVALUATED: Phrase(
        bn="হিসাবটি এখনো শেষ হয়নি। হিসাব করে ফলটি লেখো।",
        en="That still has to be worked out. Work it out and write the result.",
    ),
    Reason.MISPLACED_COMMA: Phrase(
        bn="কমাটি ঠিক জায়গায় নেই। কমা ছাড়া লেখো, আর দশমিকের জন্য বিন্দু দাও।",
        en="The comma is not in its place. Write it without commas, and use a point for decimals.",
    ),
    Reason.AMBIGUOUS: Phrase(
        bn="এটি দুইভাবে পড়া যায়। বন্ধনী দিয়ে লেখো, যেমন x/(2y)।",
        en="This can be read in two ways. Use brackets, for example x/(2y).",
    ),
    Reason.DIVISION_BY_ZERO: Phrase(
        bn="হর শূন্য হতে পারে না। হরটি আবার দেখো।", en="We cannot divide by zero. Look at the denominator again."
    ),
    Reason.NEEDS_SIMPLIFYING: Phrase(
        bn="মান ঠিক আছে, তবে আরও সরল করা যায়। সরলতম আকারে লেখো।",
        en="The value is right, but it can be simpler. Write it in its simplest form.",
    ),
    Reason.WRONG_FORM: Phrase(
        bn="উত্তরটি অন্য আকারে লিখতে হবে। প্রশ্নে কোন আকার চাওয়া হয়েছে, দেখো।",
        en="The answer has to be written in another form. See which form the question asks for.",
    ),
    Reason.MISSING_PERCENT: Phrase(bn="শতকরা চিহ্ন (%) দিয়ে লেখো।", en="Write it with the percent sign (%)."),
    Reason.MISSING_UNIT: Phrase(bn="এককসহ উত্তরটি লেখো।", en="Write the answer with its unit."),
    Reason.WRONG_UNIT: Phrase(
        bn="এককটি মেলে না। প্রশ্নে কোন একক চাওয়া হয়েছে, দেখো।",
        en="The unit does not fit. See which unit the question asks for.",
    ),
    Reason.UNIT_NOT_EXPECTED: Phrase(
        bn="একক বা চিহ্ন ছাড়া শুধু উত্তরটি লেখো।", en="Write only the answer, without a unit or a sign after it."
    ),
    Reason.WRONG_VARIABLE: Phrase(
        bn="প্রশ্নে যে অক্ষর আছে, সেটিই ব্যবহার করো।", en="Use the letter that is in the question."
    ),
    Reason.WRONG_CASE: Phrase(
        bn="ছোট হাতের ও বড় হাতের অক্ষর আলাদা। প্রশ্নে যেমন আছে তেমন লেখো।",
        en="Small and capital letters are different. Write the letter as in the question.",
    ),
    Reason.NOT_EXPANDED: Phrase(
        bn="মান ঠিক আছে, তবে বন্ধনী তুলে সদৃশ পদগুলো একত্র করো।",
        en="The value is right, but remove the brackets and collect like terms.",
    ),
    Reason.NOT_FACTORED: Phrase(
        bn="মান ঠিক আছে, তবে সম্পূর্ণ উৎপাদকে বিশ্লেষণ করে লেখো।",
        en="The value is right, but write it fully as a product of factors.",
    ),
    Reason.SIGN_ERROR: Phrase(bn="চিহ্নটি (+ বা −) আবার দেখো।", en="Check the sign (+ or −)."),
    Reason.OFF_BY_CONSTANT_FACTOR: Phrase(
        bn="কোনো একটি সংখ্যা দিয়ে গুণ বা ভাগের পার্থক্য আছে। আবার দেখো।",
        en="It differs by a number that multiplies or divides it. Check again.",
    ),
    Reason.RECIPROCAL: Phrase(bn="লব ও হর উল্টে গেছে মনে হচ্ছে।", en="The top and the bottom seem to be swapped."),
    Reason.ORDER_SWAPPED: Phrase(bn="ক্রমটি আবার দেখো, কোনটি আগে কোনটি পরে।", en="Check the order: which comes first?"),
    Reason.MISSING_ENTRY: Phrase(bn="উত্তরের কোনো অংশ বাদ পড়েছে।", en="Some part of the answer is missing."),
    Reason.EXTRA_ENTRY: Phrase(bn="উত্তরে বাড়তি কিছু আছে।", en="There is something extra in the answer."),
    Reason.APPROXIMATED_PI: Phrase(
        bn="π-এর মান বসিও না, উত্তরে π রেখে লেখো।", en="Do not put in a value for π; leave π in the answer."
    ),
    Reason.WRONG_DECIMAL_PLACES: Phrase(
        bn="দশমিকের পর কয় ঘর চাওয়া হয়েছে, দেখে লেখো।", en="See how many decimal places the question asks for."
    ),
    Reason.ROUNDED_TOO_MUCH: Phrase(
        bn="বেশি কাছাকাছি মান নেওয়া হয়েছে। আরও ঘর রেখে লেখো।", en="You have rounded too much. Keep more digits."
    ),
}
