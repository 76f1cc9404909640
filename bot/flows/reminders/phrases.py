"""What a reminder says."""

from bot.language import Phrase

REMINDERS = (
    Phrase(
        bn="👋 {name}, আজকের পাঁচটি প্রশ্ন তোমার অপেক্ষায় আছে। দশ-পনেরো মিনিটেই হয়ে যাবে।",
        en="👋 {name}, today's five problems are waiting for you. Ten to fifteen minutes will do.",
    ),
    Phrase(
        bn="📘 {name}, একটু গণিত হয়ে যাক? নিচের বোতাম চাপলেই প্রথম প্রশ্নটি খুলবে।",
        en="📘 {name}, how about a little maths? The button below opens the first problem.",
    ),
    Phrase(
        bn="✏️ {name}, আজকের পাঁচটি প্রশ্ন করে ফেলবে? যখন তোমার সুবিধা হয়।",
        en="✏️ {name}, shall we do today's five problems? Whenever it suits you.",
    ),
)
WITH_STREAK = Phrase(
    bn="🔥 {name}, টানা {days} দিন হলো! আজকের অনুশীলনটাও হয়ে যাক?",
    en="🔥 {name}, your streak is {days}! Shall we do today's practice too?",
)
DUE = {
    1: Phrase(
        bn="🔁 সঙ্গে আছে আগে করা একটি প্রশ্ন।",
        en="🔁 One of your earlier problems is back today, too.",
    ),
    2: Phrase(
        bn="🔁 সঙ্গে আছে আগে করা দুটি প্রশ্ন।",
        en="🔁 Two of your earlier problems are back today, too.",
    ),
}
A_FEW_DUE = Phrase(
    bn="🔁 সঙ্গে আছে আগে করা কয়েকটি প্রশ্ন।",
    en="🔁 A few of your earlier problems are back today, too.",
)
REVIEW = Phrase(bn="🔁 আগের প্রশ্ন ফিরে দেখি", en="🔁 Review earlier problems")
DAYS = Phrase(bn="{days}", en="{days} days")
DAY = Phrase(bn="{days}", en="{days} day")
FEWER = Phrase(
    bn="এখন থেকে কম মনে করাব। যখন ইচ্ছা হয় এসো, আমি আছি।",
    en="From now on I will remind you less often. Come whenever you like: I am here.",
)
OPEN = Phrase(bn="▶️ প্রথম প্রশ্ন খোলো", en="▶️ Open the first problem")
