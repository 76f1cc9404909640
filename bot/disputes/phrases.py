"""What a student hears of the ruling, and the admins of a problem that many dispute."""

from bot.language import Phrase

ACCEPTED = Phrase(
    bn=(
        "🎉 <b>তোমার উত্তরটি ঠিকই ছিল!</b>\n<blockquote>{question}</blockquote>\n"
        "তোমার উত্তর: <b>{given}</b>\n✅ হিসাব ঠিক করে দিয়েছি। সেই অনুশীলনে এখন {total}টির মধ্যে {correct}টি ঠিক।"
    ),
    en=(
        "🎉 <b>Your answer was right!</b>\n<blockquote>{question}</blockquote>\n"
        "Your answer: <b>{given}</b>\n✅ The score is corrected: {correct} of {total} right in that practice."
    ),
)
DAY_COUNTS = Phrase(
    bn="📅 সেই অনুশীলনটি এখন পুরো শেষ, তাই দিনটিও টানা দিনের হিসাবে যোগ হলো।",
    en="📅 That practice is complete now, so its day counts for your streak.",
)
STREAK = Phrase(bn="🔥 এখন টানা {days} দিন", en="🔥 Your streak now: {days}")
DAYS = Phrase(bn="{days}", en="{days} days")
DAY = Phrase(bn="{days}", en="{days} day")
THANKS = Phrase(
    bn="জানানোর জন্য অনেক ধন্যবাদ! এখন থেকে সবার জন্যই এই উত্তর ঠিক ধরা হবে।",
    en="Thank you for telling us! From now on this answer counts as right for everybody.",
)
KEPT = Phrase(
    bn=(
        "🔎 <b>তোমার উত্তরটি আমরা আবার দেখেছি।</b>\n<blockquote>{question}</blockquote>\n"
        "তোমার উত্তর: <b>{given}</b>\nএই প্রশ্নের সঠিক উত্তর: <b>{answer}</b>"
    ),
    en=(
        "🔎 <b>We looked at your answer again.</b>\n<blockquote>{question}</blockquote>\n"
        "Your answer: <b>{given}</b>\nThe right answer to this problem: <b>{answer}</b>"
    ),
)
READ_THE_WORKING = Phrase(
    bn="কীভাবে হলো, নিচের সমাধানে ধাপে ধাপে পড়তে পারো। নিজের উত্তর নিয়ে এভাবে ভাবা খুব ভালো অভ্যাস।",
    en="You can read how it is done, step by step, in the solution below. Thinking about your own answer like this is a very good habit.",
)
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
