"""What a student hears of the ruling, and the admins of a problem that many dispute."""

from bot.language import Phrase

ACCEPTED = Phrase(
    bn="🎉 <b>তোমার উত্তরটি ঠিকই ছিল!</b>\n<blockquote>{question}</blockquote>\nতোমার উত্তর: <b>{given}</b>",
    en="🎉 <b>Your answer was right!</b>\n<blockquote>{question}</blockquote>\nYour answer: <b>{given}</b>",
)
SCORE = Phrase(
    bn="✅ হিসাব ঠিক করে দিয়েছি। সেই অনুশীলনে এখন {answered}টির মধ্যে {correct}টি ঠিক।",
    en="✅ The score is corrected: {correct} of {answered} right in that practice.",
)
SCORE_SO_FAR = Phrase(
    bn="✅ হিসাব ঠিক করে দিয়েছি। সেই অনুশীলনে উত্তর দেওয়া {answered}টি প্রশ্নের মধ্যে এখন {correct}টি ঠিক।",
    en="✅ The score is corrected: {correct} right of the {answered} answered in that practice.",
)
DAY_COUNTS = Phrase(
    bn="📅 সেই অনুশীলনটি এখন পুরো শেষ, তাই দিনটিও টানা দিনের হিসাবে যোগ হলো।",
    en="📅 That practice is complete now, so its day counts for your streak.",
)
STREAK = Phrase(bn="🔥 এখন টানা {days} দিন", en="🔥 Your streak now: {days}")
DAYS = Phrase(bn="{days}", en="{days} days")
DAY = Phrase(bn="{days}", en="{days} day")
FOR_EVERYBODY = Phrase(
    bn="জানানোর জন্য অনেক ধন্যবাদ! এখন থেকে সবার জন্যই এই উত্তর ঠিক ধরা হবে।",
    en="Thank you for telling us! From now on this answer counts as right for everybody.",
)
CHANGED_SINCE = Phrase(
    bn="জানানোর জন্য অনেক ধন্যবাদ! প্রশ্নটি এরপর বদলানো হয়েছে, তাই এখন এর উত্তর অন্য।",
    en="Thank you for telling us! The problem has been changed since, so its answer is another one now.",
)
LOOKED_AT = Phrase(
    bn=("🔎 <b>তোমার উত্তরটি আমরা আবার দেখেছি।</b>\n<blockquote>{question}</blockquote>\nতোমার উত্তর: <b>{given}</b>"),
    en="🔎 <b>We looked at your answer again.</b>\n<blockquote>{question}</blockquote>\nYour answer: <b>{given}</b>",
)
RIGHT_ANSWER = Phrase(bn="এই প্রশ্নের সঠিক উত্তর: <b>{answer}</b>", en="The right answer to this problem: <b>{answer}</b>")
READ_THE_WORKING = Phrase(
    bn="উত্তরটি কীভাবে এলো, নিচের সমাধানে ধাপে ধাপে দেখে নিতে পারো। নিজের উত্তর নিয়ে এভাবে ভাবা খুব ভালো অভ্যাস।",
    en="You can see how it is found, step by step, in the solution below. Thinking about your own answer like this is a very good habit.",
)
NOT_RIGHT_THEN = Phrase(
    bn="এটি তখনকার প্রশ্নের সঙ্গে মেলেনি। প্রশ্নটি এরপর বদলানো হয়েছে। নিজের উত্তর নিয়ে এভাবে ভাবা খুব ভালো অভ্যাস।",
    en="It was not right for the problem as it was then. The problem has been changed since. Thinking about your own answer like this is a very good habit.",
)
EARLIER_QUESTION = Phrase(bn="প্রশ্নটি এরপর বদলানো হয়েছে।", en="The problem has been changed since.")
STILL_OPEN = Phrase(
    bn=(
        "🔎 <b>তোমার উত্তরটি আমরা আবার দেখেছি।</b>\n<blockquote>{question}</blockquote>\n"
        "তোমার উত্তর: <b>{given}</b>\nএটি এখনো মেলেনি, তবে প্রশ্নটি তোমার জন্য খোলা আছে। আরেকবার ভেবে দেখো, তুমি পারবে!"
    ),
    en=(
        "🔎 <b>We looked at your answer again.</b>\n<blockquote>{question}</blockquote>\n"
        "Your answer: <b>{given}</b>\nIt is not right yet, but the problem is still open for you. Think it over once more: you can do it!"
    ),
)
GO_ON = Phrase(bn="▶️ এগিয়ে যাই", en="▶️ Go on")

HIDDEN = Phrase(
    bn="⚖️ <b>{count} জন শিক্ষার্থী বলেছে, তাদের উত্তর ঠিক ছিল।</b>\n<code>{key}</code> #{variant} এখন লুকানো, সব আপত্তির রায় হলে ফিরে আসবে। রায় দিতে /admin লেখো।",
    en="⚖️ <b>{count} students say that their answer was right.</b>\n<code>{key}</code> #{variant} is hidden until all its disputes are ruled on. Send /admin to rule.",
)
NOT_ACCEPTABLE = Phrase(
    bn="এই লেখাটি এই প্রশ্নের উত্তর হিসেবে পড়া যায় না, তাই মেনে নেওয়া গেল না। প্রশ্নের ফাইলে ঠিক করো।",
    en="This text cannot be read as an answer to this problem, so it cannot be accepted. Correct it in the problem's file.",
)
