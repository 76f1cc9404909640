"""Everything the lessons say around their own texts."""

from bot.language import Phrase

CHOOSE_TOPIC = Phrase(
    bn="📚 <b>ছোট পাঠ</b>\nকোন বিষয়ের পাঠ পড়বে? একটি পাঠে লাগে এক-দুই মিনিট।",
    en="📚 <b>Short lessons</b>\nWhich topic? A lesson takes a minute or two.",
)
CHOOSE_LESSON = Phrase(bn="📚 <b>{topic}</b>\nএকটি পাঠ বেছে নাও।", en="📚 <b>{topic}</b>\nChoose a lesson.")
LESSON = Phrase(bn="📖 <b>{title}</b>", en="📖 <b>{title}</b>")
EXAMPLE = Phrase(bn="✏️ <b>উদাহরণ</b>\n{question}", en="✏️ <b>Example</b>\n{question}")
IN_A_PICTURE = Phrase(bn="🖼 <b>ছবিতে দেখো</b>\n{question}", en="🖼 <b>In a picture</b>\n{question}")
TRAP = Phrase(bn="⚠️ <b>খেয়াল রেখো</b>\n{trap}", en="⚠️ <b>Take care</b>\n{trap}")
NO_LESSONS = Phrase(
    bn="তোমার শ্রেণির জন্য এখন কোনো পাঠ নেই। একটু পরে আবার দেখো।",
    en="There are no lessons for your class right now. Please look again later.",
)
GONE = Phrase(
    bn="এই পাঠটি এখন আর নেই। অন্য পাঠ দেখতে /learn লেখো।", en="This lesson is not there any more. Send /learn for others."
)

PRACTISE_BUTTON = Phrase(bn="▶️ অনুশীলনে যাই", en="▶️ Go to practice")
MORE_OF_TOPIC_BUTTON = Phrase(bn="📚 এই বিষয়ের আরও পাঠ", en="📚 More of this topic")
ALL_TOPICS_BUTTON = Phrase(bn="⬅️ সব বিষয়", en="⬅️ All topics")
