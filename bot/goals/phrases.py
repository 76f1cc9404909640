"""What is said of a goal wherever it ends, and in one line."""

from bot.language import Phrase

REACHED = Phrase(
    bn="🎯 <b>তুমি তোমার লক্ষ্যে পৌঁছে গেছ!</b>\n{topics}: সবটাই এখন তুমি ভালো পারো। নতুন লক্ষ্য ঠিক করতে চাইলে /goal লেখো।",
    en="🎯 <b>You have reached your goal!</b>\n{topics}: you know all of it well now. For a new goal, send /goal.",
)
EXAM_OVER = Phrase(
    bn="📅 {day} তোমার পরীক্ষা ছিল। আশা করি ভালো হয়েছে! লক্ষ্যটি তুলে রাখলাম; নতুন লক্ষ্য ঠিক করতে চাইলে /goal লেখো।",
    en="📅 Your exam was on {day}. I hope it went well! I have put the goal away; for a new one, send /goal.",
)
OF_OTHER_CLASS = Phrase(
    bn="🎯 তোমার লক্ষ্যটি ছিল আগের শ্রেণির ({grade}), তাই তুলে রাখলাম। নতুন লক্ষ্য ঠিক করতে চাইলে /goal লেখো।",
    en="🎯 Your goal was for another class ({grade}), so I have put it away. For a new one, send /goal.",
)
ALL_OF_CLASS = Phrase(bn="তোমার শ্রেণির পুরো গণিত", en="All the maths of your class")

LINE = Phrase(bn="🎯 লক্ষ্য: {topics} · বাকি দক্ষতা {left}টি", en="🎯 Goal: {topics} · skills left: {left}")
LINE_EXAM = Phrase(
    bn="🎯 লক্ষ্য: {topics} · বাকি দক্ষতা {left}টি · পরীক্ষা {day}",
    en="🎯 Goal: {topics} · skills left: {left} · exam: {day}",
)
