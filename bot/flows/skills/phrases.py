"""The words around the map of skills."""

from bot.language import Phrase
from bot.mastery.levels import Level

TITLE = Phrase(bn="{name}-এর দক্ষতার মানচিত্র", en="{name}'s map of skills")
CAPTION = Phrase(
    bn="🗺 <b>তোমার দক্ষতার মানচিত্র</b>\nযে দক্ষতায় যত দাগ ভরা, সেটি তুমি তত ভালো পারো।",
    en="🗺 <b>Your map of skills</b>\nThe more bars are full, the better you know the skill.",
)
NOTHING_YET = Phrase(bn="প্রথম অনুশীলনের পর দাগগুলো ভরতে শুরু করবে।", en="The bars begin to fill after your first practice.")
COUNTS = Phrase(
    bn="⭐ পুরো আয়ত্তে: {mastered} · 👍 ভালো পারো: {known} · 🌱 শিখছ: {learning}",
    en="⭐ mastered: {mastered} · 👍 known well: {known} · 🌱 learning: {learning}",
)
NEXT = Phrase(bn="➡️ পরের ধাপ: {skill}", en="➡️ Next step: {skill}")
GAP = Phrase(bn="🔁 আরেকবার দেখা দরকার: {skill}", en="🔁 Needs another look: {skill}")
GAP_FIRST = Phrase(
    bn="🔁 আরেকবার দেখা দরকার: {skill}। আগে দেখো: {first}", en="🔁 Needs another look: {skill}. First: {first}"
)
CHOSEN = Phrase(bn="🎯 পরের অনুশীলনের বিষয়: {topic}", en="🎯 Topic of your next practice: {topic}")

STATES = {
    "next": Phrase(bn="পরের ধাপ", en="the next step"),
    "today": Phrase(bn="আজকের প্রশ্নে আছে", en="in today's problems"),
    "gap": Phrase(bn="আরেকবার দেখা দরকার", en="needs another look"),
    "locked": Phrase(bn="আগে অন্যগুলো শেখো", en="others come first"),
    "mastered": Phrase(bn="পুরো আয়ত্তে", en="mastered"),
}
LEVEL_KEY = Phrase(bn="যত দাগ ভরা, তত ভালো পারো", en="the more bars are full, the better you know it")
LEVELS = {
    Level.NOT_STARTED: Phrase(bn="এখনো শুরু হয়নি", en="not started"),
    Level.BEGINNER: Phrase(bn="শুরু করেছ", en="beginner"),
    Level.DEVELOPING: Phrase(bn="এগিয়ে যাচ্ছ", en="developing"),
    Level.PROFICIENT: Phrase(bn="ভালো পারো", en="proficient"),
    Level.ADVANCED: Phrase(bn="খুব ভালো পারো", en="advanced"),
    Level.MASTER: Phrase(bn="পুরো আয়ত্তে", en="master"),
}

CHOOSE_BUTTON = Phrase(bn="🎯 পরের অনুশীলনের বিষয় বেছে নিই", en="🎯 Choose a topic for my next practice")
CHOOSE_TOPIC = Phrase(
    bn="🎯 <b>পরের অনুশীলনে কোন বিষয় বেশি চাও?</b>\nপাঁচটির মধ্যে তিনটি পর্যন্ত প্রশ্ন এই বিষয়ের হবে।",
    en="🎯 <b>Which topic would you like more of next time?</b>\nUp to three of the five problems will be about it.",
)
TOPIC_CHOSEN = Phrase(
    bn="🎯 ঠিক আছে! পরের অনুশীলনে <b>{topic}</b> বেশি থাকবে।",
    en="🎯 All right! Your next practice has more of <b>{topic}</b>.",
)
TOPIC_FREE = Phrase(
    bn="🎯 ঠিক আছে! পরের অনুশীলনের প্রশ্ন আমিই বেছে দেব।", en="🎯 All right! I will choose your next problems."
)
NO_TOPIC_BUTTON = Phrase(bn="তুমিই বেছে দাও", en="You choose for me")
PLACE_BUTTON = Phrase(bn="🧭 কোথা থেকে শুরু করব?", en="🧭 Where should I start?")
PRACTISE_BUTTON = Phrase(bn="▶️ অনুশীলন করি", en="▶️ Practise")
GONE = Phrase(
    bn="এই বিষয়টি তোমার শ্রেণিতে নেই। /skills লিখে আবার বেছে নাও।",
    en="Your class has no such topic. Send /skills and choose again.",
)
