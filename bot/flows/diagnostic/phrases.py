"""What a placement test says: never right or wrong, no marks."""

from bot.language import Phrase

INTRODUCTION = Phrase(
    bn=(
        "🧭 <b>কোথা থেকে শুরু করলে ভালো?</b>\n"
        "পাঁচটি করে দুবারে দশটি ছোট প্রশ্ন; কখনো আরও কয়েকটি লাগতে পারে। এতে কোনো নম্বর নেই; উত্তর ঠিক না ভুল, তা-ও বলব না।\n\n"
        "যেটি এখনো শেখোনি, সেটিতে <b>এখনো শিখিনি</b> চাপো: এটিও একটি ভালো উত্তর।\n"
        "শেষে তুমি একটি মানচিত্র পাবে, আর আমি তোমার উপযোগী প্রশ্ন বেছে দিতে পারব।"
    ),
    en=(
        "🧭 <b>Where is a good place to start?</b>\n"
        "Ten short questions in two sets of five; sometimes a few more. There are no marks, and I will not say what is right or wrong.\n\n"
        "Where you have not learned something yet, tap <b>Not learned yet</b>: that is a good answer, too.\n"
        "At the end you get a map, and I can choose problems that suit you."
    ),
)
BEGIN_BUTTON = Phrase(bn="▶️ শুরু করি", en="▶️ Let's begin")
PRACTISE_BUTTON = Phrase(bn="▶️ অনুশীলন করি", en="▶️ Practise")

HEADER = Phrase(bn="🧭 <b>{number}/{total}</b>", en="🧭 <b>{number}/{total}</b>")
HEADER_BEYOND = Phrase(bn="🧭 <b>আর কয়েকটি</b>", en="🧭 <b>A few more</b>")
NOTED = Phrase(bn="📝 পেয়েছি।", en="📝 Noted.")
NOT_LEARNED_BUTTON = Phrase(bn="🌱 এখনো শিখিনি", en="🌱 Not learned yet")
PAUSE_BUTTON = Phrase(bn="⏸ এখন থামি", en="⏸ Stop for now")

HALFWAY = Phrase(
    bn="👏 প্রথম পাঁচটি হয়ে গেল! বাকি পাঁচটি এখনই করবে, নাকি কাল?",
    en="👏 The first five are done! Would you like the other five now, or tomorrow?",
)
NOW_BUTTON = Phrase(bn="▶️ এখনই করি", en="▶️ Now")
TOMORROW_BUTTON = Phrase(bn="🌙 কাল করব", en="🌙 Tomorrow")
PAUSED = Phrase(
    bn="ঠিক আছে, যা বলেছ সব মনে রাখলাম। /level লিখলে এখান থেকেই আবার শুরু হবে।",
    en="All right, I keep what you have told me. Send /level to go on from here.",
)

NO_ANSWER = Phrase(
    bn="🤔 এখানে কোনো উত্তর খুঁজে পাইনি। উত্তরটি লেখো, কিংবা <b>এখনো শিখিনি</b> চাপো।",
    en="🤔 I found no answer in that. Write your answer, or tap <b>Not learned yet</b>.",
)
NO_LOSS = Phrase(bn="চিন্তা নেই, আবার লেখো।", en="Never mind, just write it again.")
THIS_ONE_FIRST = Phrase(
    bn="⏳ প্রশ্নটি তুমি তখনো দেখোনি, তাই উত্তরটি হিসাবে ধরিনি। এই যে প্রশ্নটি:",
    en="⏳ You had not seen the question yet, so I did not count that answer. Here it is:",
)
OVER = Phrase(bn="এই প্রশ্নটি শেষ হয়ে গেছে।", en="That question is over.")
OF_OTHER_CLASS = Phrase(
    bn="তোমার শ্রেণি বদলেছে, তাই আগের প্রশ্নগুলো আর দরকার নেই। নতুন শ্রেণির জন্য শুরু করতে /level লেখো।",
    en="Your class has changed, so those questions are no longer needed. Send /level to begin for your new class.",
)
NOTHING_TO_ASK = Phrase(
    bn="এখন কোনো প্রশ্ন পেলাম না। /practice লিখে অনুশীলন শুরু করো।",
    en="I found no question just now. Send /practice to start practising.",
)

TITLE = Phrase(bn="{name}-এর শুরুর মানচিত্র", en="{name}'s map to start from")
DONE = Phrase(
    bn="🗺 <b>তোমার মানচিত্র তৈরি!</b> ধন্যবাদ, এবার তোমার মতো করে প্রশ্ন বাছতে পারব।",
    en="🗺 <b>Your map is ready!</b> Thank you: now I can choose problems that suit you.",
)
START_WITH = Phrase(bn="➡️ যেখান থেকে শুরু করা ভালো: {skills}", en="➡️ Good places to start: {skills}")
WILL_CHANGE = Phrase(
    bn="মানচিত্রটি একটি ধারণা মাত্র; অনুশীলন করতে করতে বদলাবে।", en="The map is only a first idea; it changes as you practise."
)
STATES = {
    "known": Phrase(bn="সম্ভবত পারো", en="you probably know it"),
    "next": Phrase(bn="শুরু করা ভালো", en="a good place to start"),
}
