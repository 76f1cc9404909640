"""The words of /goal."""

from bot.language import Phrase

NO_GOAL = Phrase(
    bn="🎯 <b>তোমার লক্ষ্য</b>\nকী ভালো করে শিখতে চাও, বা পরীক্ষা কবে, তা জানালে সেভাবেই প্রশ্ন বেছে দেব। যেকোনো সময় বদলাতে পারো।",
    en="🎯 <b>Your goal</b>\nTell me what you want to learn well, or when your exam is, and I will choose your problems for that. You can change it at any time.",
)
GOAL = Phrase(bn="🎯 <b>তোমার লক্ষ্য</b>", en="🎯 <b>Your goal</b>")
WHOLE_CLASS = Phrase(bn="📚 তোমার শ্রেণির পুরো গণিত", en="📚 All the maths of your class")
TOPIC_LEFT = Phrase(bn="• {topic}: {left}টি দক্ষতা বাকি", en="• {topic}: skills left: {left}")
TOPIC_DONE = Phrase(bn="• {topic}: ✅ ভালো পারো", en="• {topic}: ✅ known well")

EXAM = Phrase(bn="📅 পরীক্ষা {day}, আর {days} দিন বাকি।", en="📅 Exam on {day}, {days} days from now.")
EXAM_TOMORROW = Phrase(
    bn="📅 পরীক্ষা আগামীকাল। আজ হালকা অনুশীলন করো, রাতে ভালো করে ঘুমাও।",
    en="📅 Your exam is tomorrow. Practise a little today, and sleep well tonight.",
)
EXAM_TODAY = Phrase(bn="📅 পরীক্ষা আজ। তোমার জন্য শুভকামনা! 🍀", en="📅 Your exam is today. Good luck! 🍀")
DAYS_NEEDED = Phrase(
    bn="🧮 বাকি দক্ষতা {left}টি। দিনে {problems}টি প্রশ্ন করলে {low} থেকে {high} দিনের মতো অনুশীলন লাগবে।",
    en="🧮 Skills left: {left}. At {problems} problems a day, that takes about {low} to {high} days of practice.",
)
A_DAY = Phrase(
    bn="প্রতিদিন {low} থেকে {high}টির মতো প্রশ্ন করলে পরীক্ষার আগে সব শেষ হবে। এটি একটি অনুমান; তুমি যত এগোবে, অনুমানটি তত নির্ভুল হবে।",
    en="With about {low} to {high} problems a day you finish before the exam. This is an estimate, and it will get closer as you go on.",
)
FIVE_ARE_ENOUGH = Phrase(
    bn="প্রতিদিন পাঁচটি প্রশ্ন করলেই পরীক্ষার আগে সব শেষ হবে, হাতে সময়ও থাকবে।",
    en="Five problems a day are enough to finish before the exam, with time to spare.",
)
FIRST = Phrase(
    bn="পরীক্ষার আগে সবটা শেষ করা কঠিন, তাতে অসুবিধা নেই। আগে এটুকু শেখো: <b>{topics}</b>। যেটুকু শিখবে, সেটুকুই কাজে লাগবে।",
    en="It is hard to finish everything before the exam, and that is fine. Learn this first: <b>{topics}</b>. Whatever you learn will help you.",
)
PICK_TOPICS = Phrase(
    bn="🎯 <b>কোন কোন বিষয় ভালো করে শিখতে চাও?</b>\nএক বা একাধিক বেছে নাও; আরেকবার চাপলে বাদ যাবে। প্রতিটি অনুশীলনে এগুলো আগে আসবে।",
    en="🎯 <b>Which topics do you want to learn well?</b>\nChoose one or more; tap again to take one out. They come first in every practice.",
)
CHOSEN = Phrase(bn="✅ {topic}", en="✅ {topic}")
ASK_EXAM = Phrase(
    bn="📅 <b>পরীক্ষা কবে?</b>\nএকটি বোতাম চাপো, অথবা তারিখটি লিখে পাঠাও, যেমন ১৫/১২ বা ১৫ ডিসেম্বর।",
    en="📅 <b>When is your exam?</b>\nTap a button, or type the date and send it, for example 15/12 or 15 December.",
)
NOT_A_DAY = Phrase(
    bn="তারিখটি বুঝতে পারিনি। দিন ও মাস লিখে পাঠাও, যেমন ১৫/১২ বা ১৫ ডিসেম্বর; প্রশ্নে ফিরতে চাইলে /practice লেখো।",
    en="I could not read that as a date. Send the day and the month, for example 15/12 or 15 December; to go back to your problem, send /practice.",
)
DAY_PAST = Phrase(
    bn="সেই দিনটি পেরিয়ে গেছে। সামনের একটি তারিখ দাও।", en="That day is over. Please give a day that is still to come."
)
DAY_TOO_FAR = Phrase(
    bn="সেই দিনটি অনেক দূরে। আগামী দশ মাসের মধ্যে একটি তারিখ দাও।",
    en="That day is far away. Please give one within the next ten months.",
)
NO_SUCH_TOPIC = Phrase(
    bn="এই বিষয়টি তোমার শ্রেণিতে নেই। /goal লিখে আবার বেছে নাও।",
    en="Your class has no such topic. Send /goal and choose again.",
)
DROPPED = Phrase(
    bn="🎯 লক্ষ্যটি বাদ দিলাম। নতুন লক্ষ্য ঠিক করতে চাইলে /goal লেখো।",
    en="🎯 I have dropped the goal. For a new one, send /goal.",
)

TOPICS_BUTTON = Phrase(bn="📚 বিষয় বেছে নিই", en="📚 Choose topics")
EXAM_BUTTON = Phrase(bn="📅 পরীক্ষার তারিখ", en="📅 Exam date")
DROP_BUTTON = Phrase(bn="🗑 লক্ষ্যটি বাদ দিই", en="🗑 Drop the goal")
DONE_BUTTON = Phrase(bn="✔️ হয়ে গেছে", en="✔️ Done")
BACK_BUTTON = Phrase(bn="⬅️ ফিরে যাই", en="⬅️ Back")
PRACTISE_BUTTON = Phrase(bn="▶️ অনুশীলন করি", en="▶️ Practise")
NO_EXAM_BUTTON = Phrase(bn="পরীক্ষা নেই", en="No exam")
IN_WEEKS = {
    1: Phrase(bn="১ সপ্তাহ পর", en="In 1 week"),
    2: Phrase(bn="২ সপ্তাহ পর", en="In 2 weeks"),
}
IN_MONTHS = {
    1: Phrase(bn="১ মাস পর", en="In 1 month"),
    2: Phrase(bn="২ মাস পর", en="In 2 months"),
}
