"""Days off in words."""

from bot.language import Phrase

ASK = Phrase(
    bn=(
        "🏖 <b>ছুটি বা পরীক্ষার বিরতি</b>\n"
        "কত দিনের বিরতি চাও? আজ থেকে শুরু হবে।\n\n"
        "• এই কদিন অনুশীলনের কথা মনে করিয়ে দেব না।\n"
        "• এই কদিনে যে প্রশ্নগুলো ফিরে আসার কথা, সেগুলো বিরতির পরে অল্প অল্প করে আসবে।\n"
        "• ইচ্ছে হলে বিরতির মধ্যেও /practice করতে পারো।\n"
        "• 🔥 টানা দিনের নিয়ম বদলায় না: অনুশীলন না হলে ❄️ ছুটির টিকিট কাজে লাগে।\n\n"
        "🌤 সপ্তাহের হালকা দিন: {day}"
    ),
    en=(
        "🏖 <b>A break for holidays or exams</b>\n"
        "How long would you like? It begins today.\n\n"
        "• I will not remind you in these days.\n"
        "• Problems that should come back in these days will come after the break, a few at a time.\n"
        "• You can still /practice whenever you like.\n"
        "• 🔥 The streak's rules stay the same: on a day without practice a ❄️ day-off ticket is used.\n\n"
        "🌤 Lighter day of the week: {day}"
    ),
)
ON_BREAK = Phrase(
    bn="🏖 তোমার বিরতি চলছে; আজসহ আর <b>{days} দিন</b> বাকি। ভালো কাটুক!\n\n🌤 সপ্তাহের হালকা দিন: {day}",
    en="🏖 You are on a break; <b>{days}</b> left, today included. Enjoy it!\n\n🌤 Lighter day of the week: {day}",
)
DAYS = Phrase(bn="{days}", en="{days} days")
DAY = Phrase(bn="{days}", en="{days} day")
TAKEN = Phrase(
    bn="🏖 ঠিক আছে, আজ থেকে {days} দিনের বিরতি। এর মধ্যে কিছু মনে করিয়ে দেব না। ফিরে এসো, আমি আছি!",
    en="🏖 All right, a break of {days} days from today. No reminders until then. I am here when you are back!",
)
ENDED = Phrase(
    bn="👋 আবার স্বাগত! আগের প্রশ্নগুলো অল্প অল্প করে ফিরে আসবে।",
    en="👋 Welcome back! Your earlier problems will come back, a few at a time.",
)
NO_BREAK = Phrase(bn="এখন কোনো বিরতি চলছে না।", en="You are not on a break.")
ON_BREAK_ALREADY = Phrase(
    bn="তোমার বিরতি তো চলছেই। /break লিখে দেখো।", en="You are on a break already. Send /break to see it."
)
NOT_OFFERED = Phrase(
    bn="এটি বেছে নেওয়া যায় না। /break লিখে তালিকা থেকে বেছে নাও।",
    en="That cannot be chosen. Send /break and choose from the list.",
)

LENGTHS = {
    3: Phrase(bn="৩ দিন", en="3 days"),
    7: Phrase(bn="১ সপ্তাহ", en="1 week"),
    14: Phrase(bn="২ সপ্তাহ", en="2 weeks"),
    30: Phrase(bn="৩০ দিন", en="30 days"),
}
LIGHTER_BUTTON = Phrase(bn="🌤 হালকা দিন বদলাই", en="🌤 Change the lighter day")
END_BUTTON = Phrase(bn="👋 বিরতি শেষ, ফিরে এসেছি", en="👋 My break is over")
PRACTISE_BUTTON = Phrase(bn="▶️ অনুশীলন করি", en="▶️ Practise")

ASK_LIGHTER = Phrase(
    bn="🌤 <b>সপ্তাহের কোন দিনটি হালকা চাও?</b>\nসেদিন ফিরে দেখার প্রশ্ন কম রাখব। এখন: {day}",
    en="🌤 <b>Which day of the week should be lighter?</b>\nFewer problems come back on it. Now: {day}",
)
LIGHTER_SET = Phrase(bn="🌤 ঠিক আছে। সপ্তাহের হালকা দিন: {day}", en="🌤 All right. Lighter day of the week: {day}")
WEEKDAYS = (
    Phrase(bn="সোমবার", en="Monday"),
    Phrase(bn="মঙ্গলবার", en="Tuesday"),
    Phrase(bn="বুধবার", en="Wednesday"),
    Phrase(bn="বৃহস্পতিবার", en="Thursday"),
    Phrase(bn="শুক্রবার", en="Friday"),
    Phrase(bn="শনিবার", en="Saturday"),
    Phrase(bn="রবিবার", en="Sunday"),
)
NONE = Phrase(bn="কোনোটি নয়, সব দিন সমান", en="none, all days alike")
