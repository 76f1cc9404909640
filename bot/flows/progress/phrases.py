"""The progress card in words."""

from bot.language import Phrase

TITLE = Phrase(bn="{name}-এর অগ্রগতি", en="{name}'s progress")
SUBTITLE = Phrase(bn="{grade} শ্রেণি", en="{grade}")
STREAK_NOW = Phrase(bn="টানা দিন", en="day streak")
STREAK_LONGEST = Phrase(bn="সবচেয়ে বেশি টানা দিন", en="longest streak")
FREEZES = Phrase(bn="ছুটির টিকিট: {count}টি", en="Day-off tickets: {count}")
NOTHING_YET = Phrase(
    bn="প্রথম অনুশীলনের পর এখানে বিষয়গুলো দেখা যাবে।", en="Your topics appear here after your first practice."
)
TOPIC_COUNT = Phrase(bn="{total}টিতে {right}টি", en="{right} of {total}")

TEXT = Phrase(
    bn="📈 <b>{name}</b>\n🔥 টানা {current} দিন · সবচেয়ে বেশি {longest} দিন\n❄️ ছুটির টিকিট: {freezes}টি",
    en="📈 <b>{name}</b>\n🔥 Streak: {current} · longest: {longest}\n❄️ Day-off tickets: {freezes}",
)
DAYS = Phrase(bn="{days}", en="{days} days")
DAY = Phrase(bn="{days}", en="{days} day")
WEEK = Phrase(bn="গত ৭ দিন: {marks}", en="Last 7 days: {marks}")
TOPIC_LINE = Phrase(bn="• {topic}: {total}টির মধ্যে {right}টি ঠিক", en="• {topic}: {right} of {total} right")
PACE = Phrase(
    bn="📊 সপ্তাহে {problems}টির মতো প্রশ্ন করো। ভালো পারো, এমন দক্ষতা সপ্তাহে {low} থেকে {high}টি করে বাড়ছে।",
    en="📊 You do about {problems} problems a week. Each week you learn {low} to {high} more skills well.",
)
PACE_UP_TO = Phrase(
    bn="📊 সপ্তাহে {problems}টির মতো প্রশ্ন করো। ভালো পারো, এমন দক্ষতা সপ্তাহে {high}টি পর্যন্ত বাড়ছে।",
    en="📊 You do about {problems} problems a week. Each week you learn up to {high} more skills well.",
)
PACE_OF_PROBLEMS = Phrase(
    bn="📊 সপ্তাহে {problems}টির মতো প্রশ্ন করো। সপ্তাহে কয়টি দক্ষতা শিখছ, তা আর কিছুদিন পরে বলতে পারব।",
    en="📊 You do about {problems} problems a week. I can tell you later how many skills you learn in a week.",
)
NO_PACE = Phrase(
    bn="📊 আর কিছুদিন অনুশীলন করলে এখানে তোমার গতি দেখা যাবে।",
    en="📊 After some more practice your pace shows here.",
)
NEXT_MILESTONE = Phrase(bn="🏁 টানা {days} দিন হতে আর {left} দিন বাকি।", en="🏁 {left} to go until a {days}-day streak.")
A_YEAR = Phrase(bn="🌟 এক বছরের বেশি টানা অনুশীলন! অসাধারণ।", en="🌟 More than a year in a row! Wonderful.")
KEY = {
    "practised": Phrase(bn="🟩 অনুশীলন", en="🟩 practised"),
    "freeze": Phrase(bn="❄️ ছুটির টিকিট", en="❄️ day-off ticket"),
    "today": Phrase(bn="🔲 আজ", en="🔲 today"),
}
START_STREAK = Phrase(
    bn="আজ পাঁচটি প্রশ্ন শেষ করলেই টানা দিন গোনা শুরু হবে।", en="Finish five problems today and your streak begins."
)
KEEP_STREAK = Phrase(
    bn="আজকের অনুশীলন এখনো বাকি। শেষ করলে টানা {days} দিন হবে।",
    en="Today's practice is still open. Finish it and your streak will be {days} days.",
)
PRACTISE = Phrase(bn="▶️ অনুশীলন করি", en="▶️ Practise")
WEEKDAYS = (
    Phrase(bn="সোম", en="Mon"),
    Phrase(bn="মঙ্গল", en="Tue"),
    Phrase(bn="বুধ", en="Wed"),
    Phrase(bn="বৃহ", en="Thu"),
    Phrase(bn="শুক্র", en="Fri"),
    Phrase(bn="শনি", en="Sat"),
    Phrase(bn="রবি", en="Sun"),
)
