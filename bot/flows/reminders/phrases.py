"""What a reminder says."""

from bot.language import Phrase

REMINDERS = (
    Phrase(
        bn="👋 {name}, আজকের পাঁচটি প্রশ্ন তোমার অপেক্ষায় আছে। দশ-পনেরো মিনিটেই হয়ে যাবে।",
        en="👋 {name}, today's five problems are waiting for you. Ten to fifteen minutes will do.",
    ),
    Phrase(
        bn="📘 {name}, একটু গণিত হয়ে যাক? প্রথম প্রশ্নটি এক চাপেই খুলবে।",
        en="📘 {name}, how about a little maths? One tap opens the first problem.",
    ),
    Phrase(
        bn="🌙 {name}, দিন শেষ হওয়ার আগে পাঁচটি প্রশ্ন করে ফেলো।",
        en="🌙 {name}, five problems before the day is over?",
    ),
)
WITH_STREAK = Phrase(
    bn="🔥 {name}, তুমি টানা {days} দিন অনুশীলন করেছ। আজকেরটাও হয়ে যাক?",
    en="🔥 {name}, you have practised for {days} in a row. Shall we add today?",
)
DAYS = Phrase(bn="{days}", en="{days} days")
DAY = Phrase(bn="{days}", en="{days} day")
FEWER = Phrase(
    bn="এখন থেকে কম মনে করাব। যখন ইচ্ছা ফিরে এসো, আমি আছি।",
    en="From now on I will remind you less often. Come back whenever you like: I am here.",
)
OPEN = Phrase(bn="▶️ প্রথম প্রশ্ন খোলো", en="▶️ Open the first problem")
