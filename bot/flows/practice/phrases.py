"""Everything the session says."""

from bot.flows.practice.results import PlacementOffer
from bot.language import Phrase
from models.types import Confidence

DIFFICULTY = {
    1: Phrase(bn="⭐ সহজ", en="⭐ easy"),
    2: Phrase(bn="⭐⭐ মাঝারি", en="⭐⭐ medium"),
    3: Phrase(bn="⭐⭐⭐ কঠিন", en="⭐⭐⭐ hard"),
}
HEADER = Phrase(
    bn="<b>{position}/{total}</b> {bar}\n📘 {topic} · {difficulty}",
    en="<b>{position}/{total}</b> {bar}\n📘 {topic} · {difficulty}",
)
REVIEW_HEADER = Phrase(
    bn="🔁 <b>{position}/{total}</b> {bar}\n📘 {topic} · {difficulty}",
    en="🔁 <b>{position}/{total}</b> {bar}\n📘 {topic} · {difficulty}",
)

HINT_BUTTON = Phrase(bn="💡 ইঙ্গিত {number}/{total}", en="💡 Hint {number}/{total}")
SKIP_BUTTON = Phrase(bn="⏭ বাদ দাও", en="⏭ Skip")
DONT_KNOW_BUTTON = Phrase(bn="🤷 জানি না", en="🤷 I don't know")
WAS_RIGHT_BUTTON = Phrase(bn="✋ আমার উত্তর ঠিক ছিল", en="✋ My answer was right")
LESSON_BUTTON = Phrase(bn="📖 ছোট পাঠ", en="📖 Short lesson")
LESSONS_BUTTON = Phrase(bn="📖 পাঠ: {topic}", en="📖 Lessons: {topic}")
REPORT_BUTTON = Phrase(bn="🚩 প্রশ্নে ভুল আছে", en="🚩 Error in the problem")
NEXT_BUTTON = Phrase(bn="পরের প্রশ্ন ➡️", en="Next problem ➡️")
START_BUTTON = Phrase(bn="▶️ অনুশীলন শুরু করি", en="▶️ Start practising")
GO_ON_BUTTON = Phrase(bn="▶️ বাকিটা শেষ করি", en="▶️ Finish the rest")
MORE_BUTTON = Phrase(bn="🚀 আরও প্রশ্ন চাই", en="🚀 More problems")

HINT = Phrase(bn="💡 <b>ইঙ্গিত {number}/{total}</b>\n{text}", en="💡 <b>Hint {number}/{total}</b>\n{text}")
HINT_SHOWN = Phrase(bn="এই ইঙ্গিতটি উপরে আছে 👆", en="That hint is just above 👆")

# What Claude adds; the sign ✨ stands on nothing else.
MORE_HINT_BUTTON = Phrase(bn="✨ আরও একটি ইঙ্গিত", en="✨ One more hint")
EXPLAIN_BUTTON = Phrase(bn="✨ আমাকে বুঝিয়ে বলো", en="✨ Explain it to me")
STEPS_BUTTON = Phrase(bn="❓ কোনো ধাপ নিয়ে জানতে চাই", en="❓ Ask about one step")
HELPED_BUTTON = Phrase(bn="👍 কাজে লেগেছে", en="👍 It helped")
NOT_HELPED_BUTTON = Phrase(bn="👎 কাজে লাগেনি", en="👎 It did not help")
MADE_HINT = Phrase(bn="✨ {text}\n<i>এআইয়ের লেখা ইঙ্গিত</i>", en="✨ {text}\n<i>A hint written by AI</i>")
MADE_EXPLANATION = Phrase(
    bn="✨ <b>ধাপে ধাপে</b>\n{text}\n<i>এআইয়ের লেখা ব্যাখ্যা</i>",
    en="✨ <b>Step by step</b>\n{text}\n<i>An explanation written by AI</i>",
)
MADE_REASON = Phrase(
    bn="✨ <b>ধাপ {step}: কেন?</b>\n{text}\n<i>এআইয়ের লেখা ব্যাখ্যা</i>",
    en="✨ <b>Step {step}: why?</b>\n{text}\n<i>An explanation written by AI</i>",
)
THIRD_HINT_AGAIN = Phrase(
    bn="💡 শেষ ইঙ্গিতটি আরেকবার ধীরে ধীরে পড়ো:\n{text}", en="💡 Read the last hint once more, slowly:\n{text}"
)
STORED_EXPLANATION = Phrase(bn="🧭 <b>মূল কথা:</b> {idea}\n\n{steps}", en="🧭 <b>The idea:</b> {idea}\n\n{steps}")
STORED_REASON = Phrase(bn="🧭 <b>ধাপ {step}</b>\n{idea}", en="🧭 <b>Step {step}</b>\n{idea}")
WHICH_STEP = Phrase(
    bn="❓ <b>কোন ধাপ নিয়ে জানতে চাও?</b>\n{steps}", en="❓ <b>Which step would you like to ask about?</b>\n{steps}"
)
STEP_BUTTON = Phrase(bn="❓ {step}", en="❓ {step}")
HINT_COMES = Phrase(bn="ইঙ্গিতটি আসছে…", en="The hint is coming…")
EXPLANATION_COMES = Phrase(bn="ব্যাখ্যাটি আসছে…", en="The explanation is coming…")
HINT_RATED = Phrase(bn="জানানোর জন্য ধন্যবাদ।", en="Thank you for telling me.")
OFF_TOPIC = Phrase(
    bn="🙂 আমি শুধু গণিত নিয়ে কথা বলতে পারি। চলো, এই প্রশ্নটায় ফিরে যাই।",
    en="🙂 I can only talk about mathematics. Let's go back to this problem.",
)
PAPER_STEP = Phrase(
    bn="📷 তোমার খাতা দেখেছি।\n🔎 তোমার <b>{step} নম্বর ধাপটি</b> আরেকবার দেখো{line}\n✨ {text}\n<i>এআই ছবিটি দেখে লিখেছে; ছবিটি রাখা হয়নি।</i>",
    en="📷 I looked at your work.\n🔎 Look at your <b>step {step}</b> again{line}\n✨ {text}\n<i>Written by AI after looking at your photo; the photo is not kept.</i>",
)
PAPER_STEP_ALONE = Phrase(
    bn="📷 তোমার খাতা দেখেছি।\n🔎 তোমার <b>{step} নম্বর ধাপটি</b> আরেকবার দেখো{line}\n<i>এআই ছবিটি দেখেছে; ছবিটি রাখা হয়নি।</i>",
    en="📷 I looked at your work.\n🔎 Look at your <b>step {step}</b> again{line}\n<i>An AI looked at your photo; the photo is not kept.</i>",
)
PAPER_LINE = Phrase(bn=": “{line}”", en=": “{line}”")
PAPER_FINE = Phrase(
    bn="📷 তোমার খাতা দেখেছি।\n✨ {text}\n<i>এআই ছবিটি দেখে লিখেছে; ছবিটি রাখা হয়নি।</i>",
    en="📷 I looked at your work.\n✨ {text}\n<i>Written by AI after looking at your photo; the photo is not kept.</i>",
)
PAPER_UNREADABLE = Phrase(
    bn="📷 ছবি থেকে এই প্রশ্নের হিসাব পড়তে পারলাম না। ভালো আলোতে, কাছ থেকে, সোজা করে আরেকটি ছবি তুলে পাঠাও, অথবা উত্তরটি লিখে পাঠাও। ছবিটি রাখা হয়নি।",
    en="📷 I could not read your work on this problem in the photo. Take another one in good light, close and straight, or type your answer. The photo is not kept.",
)
PAPER_OTHER = Phrase(
    bn="📷 আমি শুধু গণিতের খাতার ছবি দেখি। এই প্রশ্নটি খাতায় যেভাবে করেছ, তার ছবি পাঠাও, অথবা উত্তরটি লিখে পাঠাও। ছবিটি রাখা হয়নি।",
    en="📷 I only look at photos of mathematics work. Send a photo of your work on this problem, or type your answer. The photo is not kept.",
)
PAPER_LIMIT = Phrase(
    bn="📷 আজ আর খাতার ছবি দেখতে পারছি না, কাল আবার পাঠাতে পারবে। উত্তরটি লিখে পাঠাও, আটকে গেলে ইঙ্গিত নাও।",
    en="📷 I cannot look at more photos today; you can send one again tomorrow. Type your answer, or take a hint if you are stuck.",
)
PAPER_LATER = Phrase(
    bn="📷 এখন খাতার ছবি দেখতে পারছি না। উত্তরটি লিখে পাঠাও, আটকে গেলে ইঙ্গিত নাও।",
    en="📷 I cannot look at photos right now. Type your answer, or take a hint if you are stuck.",
)

CORRECT = (
    Phrase(bn="✅ <b>ঠিক হয়েছে!</b> উত্তর: {answer}", en="✅ <b>Right!</b> The answer: {answer}"),
    Phrase(bn="✅ <b>দারুণ!</b> উত্তর: {answer}", en="✅ <b>Great!</b> The answer: {answer}"),
    Phrase(bn="✅ <b>একদম ঠিক!</b> উত্তর: {answer}", en="✅ <b>Exactly right!</b> The answer: {answer}"),
    Phrase(bn="✅ <b>চমৎকার!</b> উত্তর: {answer}", en="✅ <b>Well done!</b> The answer: {answer}"),
)
CORRECT_SECOND = Phrase(
    bn="✅ <b>এবার ঠিক হয়েছে!</b> উত্তর: {answer}\nহাল ছাড়োনি, খুব ভালো করেছ।",
    en="✅ <b>Right this time!</b> The answer: {answer}\nYou did not give up: well done.",
)
CORRECT_EARLIER = Phrase(
    bn="✅ <b>তোমার আগের উত্তরটিই ঠিক ছিল:</b> {given}", en="✅ <b>Your earlier answer was right:</b> {given}"
)
NOT_YET = Phrase(bn="🔸 <b>এখনো ঠিক হয়নি।</b>", en="🔸 <b>Not right yet.</b>")
ENCOURAGE = (
    Phrase(
        bn="প্রশ্নটি আরেকবার পড়ো, হিসাবটাও মিলিয়ে দেখো। ইঙ্গিতগুলোও কাজে লাগতে পারে।",
        en="Read the problem once more and check your working. The hints can help too.",
    ),
    Phrase(
        bn="একটু সময় নিয়ে ভাবো। ধাপগুলো আরেকবার মিলিয়ে দেখো।",
        en="Take your time. Go through your steps once more.",
    ),
)
ONE_MORE = Phrase(bn="তোমার আরও একটি সুযোগ আছে।", en="You have one more try.")
REPEATED = Phrase(
    bn="এই উত্তরটি তুমি আগেই দিয়েছ। তোমার সুযোগ কমেনি, অন্যভাবে ভেবে দেখো।",
    en="You gave that answer already. You have not lost a try: think of another way.",
)
CHOICE_REPEATED = Phrase(
    bn="এটি আগেই বেছে নিয়েছিলে। অন্য একটি বেছে নাও।", en="You chose that one already. Choose another."
)
SOLUTION_AFTER_WRONG = Phrase(
    bn="🔹 <b>এবারও মেলেনি, কোনো অসুবিধা নেই।</b> সঠিক উত্তর: <b>{answer}</b>",
    en="🔹 <b>Not this time, and that is fine.</b> The right answer: <b>{answer}</b>",
)
SOLUTION_AFTER_SKIP = Phrase(
    bn="⏭ <b>এটি বাদ থাকল।</b> সঠিক উত্তর: <b>{answer}</b>", en="⏭ <b>Skipped.</b> The right answer: <b>{answer}</b>"
)
SOLUTION_AFTER_DONT_KNOW = Phrase(
    bn="🤝 <b>“জানি না” বলাটাও সাহসের কাজ।</b> সঠিক উত্তর: <b>{answer}</b>",
    en="🤝 <b>Saying “I don't know” takes courage too.</b> The right answer: <b>{answer}</b>",
)
SLIPPING_RESTS_ON = Phrase(
    bn="🌱 এই ধরনের প্রশ্ন কয়েকবার মেলেনি; এমন তো হতেই পারে। চলো, এটি যার ওপর দাঁড়িয়ে আছে, সেই <b>{skill}</b> আগে একবার দেখে নিই।",
    en="🌱 Problems like this were not right a few times, and that can happen. Let's first look at what it rests on: <b>{skill}</b>.",
)
SLIPPING = Phrase(
    bn="🌱 এই ধরনের প্রশ্ন কয়েকবার মেলেনি; এমন তো হতেই পারে। চলো, এবার অন্যভাবে দেখি: আগে ছোট পাঠটি, তারপর সমাধান।",
    en="🌱 Problems like this were not right a few times, and that can happen. Let's look at it another way: first the short lesson, then the solution.",
)
SLIPPING_BUTTON = Phrase(bn="📖 আগে ছোট পাঠটি পড়ি", en="📖 The short lesson first")
PEERS = {
    "four_in_ten": Phrase(
        bn="👥 তোমার মতো শিক্ষার্থীদের দশজনের মধ্যে প্রায় চারজনের কাছেই এটি প্রথমবার কঠিন লেগেছে।",
        en="👥 About four in ten students at your stage found this one hard the first time, too.",
    ),
    "half": Phrase(
        bn="👥 তোমার মতো শিক্ষার্থীদের প্রায় অর্ধেকের কাছেই এটি প্রথমবার কঠিন লেগেছে।",
        en="👥 About half of the students at your stage found this one hard the first time, too.",
    ),
    "six_in_ten": Phrase(
        bn="👥 তোমার মতো শিক্ষার্থীদের দশজনের মধ্যে প্রায় ছয়জনের কাছেই এটি প্রথমবার কঠিন লেগেছে।",
        en="👥 About six in ten students at your stage found this one hard the first time, too.",
    ),
    "two_thirds": Phrase(
        bn="👥 তোমার মতো শিক্ষার্থীদের তিনজনের মধ্যে প্রায় দুজনের কাছেই এটি প্রথমবার কঠিন লেগেছে।",
        en="👥 About two in three students at your stage found this one hard the first time, too.",
    ),
    "three_quarters": Phrase(
        bn="👥 তোমার মতো শিক্ষার্থীদের চারজনের মধ্যে প্রায় তিনজনের কাছেই এটি প্রথমবার কঠিন লেগেছে।",
        en="👥 About three in four students at your stage found this one hard the first time, too.",
    ),
    "most": Phrase(
        bn="👥 তোমার মতো শিক্ষার্থীদের বেশির ভাগের কাছেই এটি প্রথমবার কঠিন লেগেছে।",
        en="👥 Most students at your stage found this one hard the first time, too.",
    ),
}
"""By the share of others who did not get it right the first time."""
OTHER_WAY_BUTTON = Phrase(bn="🔀 অন্যভাবে বোঝাও", en="🔀 Explain another way")
WORKING_BY_STEPS = Phrase(bn="🪜 <b>সমাধান, ধাপে ধাপে</b>", en="🪜 <b>Solution, step by step</b>")
IN_SHORT = Phrase(bn="💬 <b>অল্প কথায়</b>\n{idea}", en="💬 <b>In a few words</b>\n{idea}")
LIKE_THIS = Phrase(bn="✏️ <b>এ রকম একটি উদাহরণ</b>\n{question}", en="✏️ <b>An example of this kind</b>\n{question}")
NO_PICTURE = Phrase(
    bn="🖼 এই প্রশ্নের কোনো ছবি নেই, তাই সমাধানটিই দেখাচ্ছি।",
    en="🖼 This problem has no picture, so here is the solution.",
)
NO_EXAMPLE = Phrase(
    bn="✏️ এই প্রশ্নের জন্য আলাদা কোনো উদাহরণ নেই, তাই সমাধানটিই দেখাচ্ছি।",
    en="✏️ There is no separate example for this problem, so here is the solution.",
)
FORM_NOTED = Phrase(
    bn="{form}: এখন থেকে আগে এভাবেই বোঝাব। /settings লিখে যেকোনো সময় বদলাতে পারো।",
    en="{form}: from now on I will explain this way first. You can change it at any time with /settings.",
)
WORKING = Phrase(bn="📝 <b>সমাধান</b>", en="📝 <b>Solution</b>")

NO_TRY_LOST = Phrase(bn="তোমার সুযোগ কমেনি।", en="You have not lost a try.")

SURE_QUESTION = Phrase(bn="কতটা নিশ্চিত ছিলে?", en="How sure were you?")
SURE = {
    Confidence.LOW: Phrase(bn="🎲 আন্দাজে", en="🎲 Guessed"),
    Confidence.MEDIUM: Phrase(bn="🙂 মোটামুটি", en="🙂 Fairly sure"),
    Confidence.HIGH: Phrase(bn="😎 পুরোপুরি", en="😎 Very sure"),
}
SURE_NOTED = Phrase(bn="ধন্যবাদ, মনে রাখলাম।", en="Thank you, I will remember that.")

SUMMARY = Phrase(
    bn="🎉 <b>আজকের অনুশীলন শেষ!</b>\n\n✅ {total}টির মধ্যে {correct}টি ঠিক\n⏱ সময় লেগেছে {time}\n🔥 টানা {streak} দিন",
    en="🎉 <b>Today's practice is done!</b>\n\n✅ {correct} of {total} right\n⏱ Time: {time}\n🔥 Streak: {streak}",
)
SUMMARY_BONUS = Phrase(
    bn="👏 <b>বাড়তি অনুশীলনও শেষ!</b>\n\n✅ {total}টির মধ্যে {correct}টি ঠিক\n⏱ সময় লেগেছে {time}\n🔥 টানা {streak} দিন",
    en="👏 <b>Extra practice done!</b>\n\n✅ {correct} of {total} right\n⏱ Time: {time}\n🔥 Streak: {streak}",
)
DAYS_IN_A_ROW = Phrase(bn="{days}", en="{days} days")
ONE_DAY = Phrase(bn="{days}", en="{days} day")
LOOK_AGAIN = Phrase(bn="🔁 আরেকবার দেখো: {topics}", en="🔁 Worth another look: {topics}")
ALL_RIGHT = Phrase(bn="🌟 সব ঠিক! অসাধারণ।", en="🌟 Everything right! Wonderful.")
TOMORROW = Phrase(bn="কাল আবার দেখা হবে।", en="See you tomorrow.")
PLACEMENT = {
    PlacementOffer.FIRST: Phrase(
        bn="🧭 চাইলে এখন দেখে নিতে পারো, কোথা থেকে শুরু করা তোমার জন্য ভালো।",
        en="🧭 If you like, you can find out now where it is best for you to start.",
    ),
    PlacementOffer.REST: Phrase(
        bn="🧭 তোমার শুরুর মানচিত্রের কয়েকটি প্রশ্ন বাকি আছে।",
        en="🧭 A few questions for the map you start from are still left.",
    ),
    PlacementOffer.AGAIN: Phrase(
        bn="🧭 অনেক দিন পরে এলে, ভালো লাগল! কোনটা কতটা মনে আছে, চাইলে ছোট ছোট প্রশ্নে দেখে নিতে পারো।",
        en="🧭 It is good to see you after so long! If you like, a few short questions can show what you still remember.",
    ),
}
PLACEMENT_BUTTON = Phrase(bn="🧭 দেখে নিই", en="🧭 Let's see")
WHOLE_MINUTES = Phrase(bn="{minutes} মিনিট", en="{minutes} min")
MINUTES = Phrase(bn="{minutes} মিনিট {seconds} সেকেন্ড", en="{minutes} min {seconds} sec")
SECONDS = Phrase(bn="{seconds} সেকেন্ড", en="{seconds} sec")

# Reviews, for those who want more.
REVIEW_BUTTON = Phrase(bn="🔁 আগের প্রশ্ন ফিরে দেখি", en="🔁 Review earlier problems")
PRACTISE_BUTTON = Phrase(bn="▶️ অনুশীলন করি", en="▶️ Practise")
MORE_REVIEWS_BUTTON = Phrase(bn="🔁 আরও ফিরে দেখি", en="🔁 Review more")
REVIEW_BEGINS = Phrase(
    bn="🔁 আগের দিনগুলোর {count}টি প্রশ্ন আজ ফিরে এসেছে। চলো, একবার ঝালিয়ে নিই।",
    en="🔁 Problems back from earlier days: {count}. Let's go over them once more.",
)
REVIEW_SUMMARY = Phrase(
    bn="🔁 <b>ফিরে দেখা শেষ!</b>\n\n✅ {total}টির মধ্যে {correct}টি ঠিক\n⏱ সময় লেগেছে {time}",
    en="🔁 <b>Review done!</b>\n\n✅ {correct} of {total} right\n⏱ Time: {time}",
)
REVIEW_STREAK = Phrase(bn="🔥 টানা {streak} দিন", en="🔥 Streak: {streak}")
REVIEW_COMES_BACK = Phrase(
    bn="যেগুলো মেলেনি, সেগুলো কয়েক দিনের মধ্যে আবার আসবে।", en="The ones that were not right will come back in a few days."
)
REVIEW_LEAVES_DAY_OPEN = Phrase(
    bn="🔥 আজকের অনুশীলন শেষ করলে, কিংবা আজ মোট পাঁচটি প্রশ্ন ফিরে দেখলে, আজকের দিনটি তোমার টানা দিনে যোগ হবে।",
    en="🔥 Finish today's practice, or review five problems today in all, and today counts for your streak.",
)
NOTHING_DUE = Phrase(
    bn="🌱 এখন ফিরে দেখার কিছু নেই। পরের প্রশ্নটি ফিরে আসবে {when}। চাইলে এখন অনুশীলন করতে পারো।",
    en="🌱 There is nothing to review right now. The next problem comes back {when}. You can practise now, if you like.",
)
NOTHING_TO_REVIEW_YET = Phrase(
    bn="🌱 এখনো ফিরে দেখার কিছু নেই। অনুশীলনে যে প্রশ্নগুলো করবে, কয়েক দিন পর সেগুলোই এখানে ফিরে আসবে।",
    en="🌱 There is nothing to review yet. The problems that you do in practice come back here after a few days.",
)
TOMORROW_AGAIN = Phrase(bn="আগামীকাল", en="tomorrow")
IN_DAYS = Phrase(bn="{days} দিন পর", en="in {days} days")
YESTERDAY = Phrase(bn="গতকাল", en="yesterday")
DAYS_AGO = Phrase(bn="{days} দিন আগে", en="{days} days ago")

NO_SESSION = Phrase(
    bn="এখন কোনো প্রশ্ন খোলা নেই। শুরু করতে নিচের বোতামটি চাপো।",
    en="No problem is open right now. Tap the button below to start.",
)
EXPIRED = Phrase(
    bn="⏳ ৩০ মিনিট পেরিয়ে গেছে, তাই এই অনুশীলনটি বন্ধ হয়ে গেছে। তোমার দেওয়া উত্তরগুলো রাখা আছে। নিচের বোতাম চেপে আবার এগিয়ে যেতে পারো।",
    en="⏳ The 30 minutes are over, so this practice is closed. The answers you gave are kept. Tap the button below to go on.",
)
THIS_ONE_FIRST = Phrase(
    bn="👇 আগে এই প্রশ্নটি দেখো, তারপর উত্তর দাও।", en="👇 Have a look at this problem first, then answer."
)
CORRECTED = Phrase(
    bn="✏️ প্রশ্নটি এইমাত্র শুধরে দেওয়া হয়েছে। নিচে এখনকার প্রশ্নটি দেখো, তারপর আবার উত্তর দাও। তোমার সুযোগ কমেনি।",
    en="✏️ This problem has just been corrected. Here it is as it is now: please answer again. You have not lost a try.",
)
WRITTEN_BEFORE = Phrase(
    bn="↩️ এই বার্তাটি এখনকার প্রশ্নের আগের, তাই হিসাবে ধরিনি। এখন {position} নম্বর প্রশ্নের উত্তর দাও।",
    en="↩️ That message belongs to an earlier problem, so I did not count it. Now answer problem {position}.",
)
OVER = Phrase(bn="এই প্রশ্নটি শেষ হয়ে গেছে।", en="This problem is over.")
BELOW = Phrase(bn="প্রশ্নটি নিচেই আছে 👇", en="The problem is just below 👇")
GO_ON = Phrase(bn="চলো, যেখানে ছিলে সেখান থেকেই শুরু করি।", en="Let's go on from where you stopped.")
NOTHING_LEFT = Phrase(
    bn="তোমার শ্রেণির জন্য এখন কোনো প্রশ্ন নেই। একটু পরে আবার দেখো।",
    en="There are no problems for your class right now. Please look again later.",
)

REPORT_ASK = Phrase(bn="🚩 কোথায় ভুল মনে হচ্ছে?", en="🚩 What seems wrong?")
COMPLAINTS = {
    "answer": Phrase(bn="উত্তরটি ভুল", en="The answer is wrong"),
    "wording": Phrase(bn="লেখা বোঝা যায় না", en="The text is unclear"),
    "picture": Phrase(bn="ছবিতে ভুল", en="The picture is wrong"),
    "other": Phrase(bn="অন্য কিছু", en="Something else"),
}
REPORT_THANKS = Phrase(
    bn="🙏 ধন্যবাদ! প্রশ্নটি আমরা যাচাই করব। চাইলে এটি বাদ দিয়ে এগিয়ে যেতে পারো।",
    en="🙏 Thank you! We will check this problem. You may skip it and go on if you like.",
)
DISPUTE_FILED = Phrase(
    bn="🙏 জানানোর জন্য ধন্যবাদ! একজন মানুষ তোমার উত্তরটি নিজে দেখবেন, তারপর তোমাকে জানাব। ততক্ষণ তুমি এগিয়ে যাও।",
    en="🙏 Thank you for telling us! A person will look at your answer, and then I will let you know. Go on meanwhile.",
)
DISPUTED_ALREADY = Phrase(
    bn="তুমি এটি আগেই জানিয়েছ, ধন্যবাদ। দেখা হলে তোমাকে জানাব।",
    en="You told us already, thank you. I will let you know once it has been looked at.",
)
NOTHING_TO_DISPUTE = Phrase(
    bn="এই প্রশ্নে তোমার কোনো উত্তর ভুল হিসেবে ধরা নেই।",
    en="None of your answers to this problem counts as wrong.",
)
REPORTED_ALREADY = Phrase(bn="তুমি এটি আগেই জানিয়েছ, ধন্যবাদ।", en="You told us already, thank you.")

WHY = {
    "new": Phrase(
        bn="🧭 এই প্রশ্নটি কেন: <b>{skill}</b> তোমার জন্য নতুন; শেখার পথে এবার এটির পালা।",
        en="🧭 Why this problem: <b>{skill}</b> is new for you, and it comes next on your way.",
    ),
    "weak": Phrase(
        bn="🧭 এই প্রশ্নটি কেন: <b>{skill}</b> আরও একটু অনুশীলন করলে হাতের মুঠোয় চলে আসবে।",
        en="🧭 Why this problem: a little more practice, and <b>{skill}</b> will be yours.",
    ),
    "prerequisite": Phrase(
        bn="🧭 এই প্রশ্নটি কেন: <b>{other}</b> শিখতে হলে আগে <b>{skill}</b> ভালো করে জানা চাই।",
        en="🧭 Why this problem: to learn <b>{other}</b> you first need <b>{skill}</b>.",
    ),
    "review": Phrase(
        bn="🧭 এই প্রশ্নটি কেন: <b>{skill}</b> তুমি শিখেছ; মনে আছে কি না, এখন একবার দেখে নেওয়ার সময়।",
        en="🧭 Why this problem: you have learned <b>{skill}</b>, and now is a good time to see that it stays with you.",
    ),
    "confident_error": Phrase(
        bn="🧭 এই প্রশ্নটি কেন: <b>{skill}</b> নিয়ে একটি উত্তরে তুমি নিশ্চিত ছিলে, কিন্তু ঠিক হয়নি। তাই আরেকবার।",
        en="🧭 Why this problem: you were sure of an answer on <b>{skill}</b>, and it was not right. So once more.",
    ),
    "topic": Phrase(
        bn="🧭 এই প্রশ্নটি কেন: বিষয়টি তুমি নিজেই বেছে নিয়েছ, আর <b>{skill}</b> তারই অংশ।",
        en="🧭 Why this problem: you chose the topic yourself, and <b>{skill}</b> belongs to it.",
    ),
    "goal": Phrase(
        bn="🧭 এই প্রশ্নটি কেন: <b>{skill}</b> তোমার লক্ষ্যের পথে পড়ে।",
        en="🧭 Why this problem: <b>{skill}</b> is on the way to your goal.",
    ),
    "likely_success": Phrase(
        bn="🧭 এই প্রশ্নটি কেন: <b>{skill}</b> তুমি ভালোই পারছ; আজকের অনুশীলন আনন্দে শেষ হোক।",
        en="🧭 Why this problem: you are doing well with <b>{skill}</b>, and today's practice should end well.",
    ),
    "kept_fresh": Phrase(
        bn="🧭 এই প্রশ্নটি কেন: <b>{skill}</b> তুমি শিখেছ; চর্চায় থাকলে ভুলবে না।",
        en="🧭 Why this problem: you have learned <b>{skill}</b>, and practice keeps it fresh.",
    ),
}
"""One sentence for each bot.choice.reasons.Why."""
WHY_EARLIER_CLASS = Phrase(
    bn="🧭 এই প্রশ্নটি কেন: <b>{skill}</b> আগের শ্রেণির বিষয়, এর ওপর পরের অনেক কিছু দাঁড়িয়ে আছে। কতটা মনে আছে, দেখে নিই।",
    en="🧭 Why this problem: <b>{skill}</b> is from an earlier class, and much rests on it. Let us see how much you remember.",
)
"""For what is new here but was taught before."""
WHY_DUE = Phrase(
    bn="🧭 এই প্রশ্নটি কেন: <b>{skill}</b> আরেকবার দেখার সময় হয়েছে; শেষবার এমন প্রশ্ন করেছিলে {ago}।",
    en="🧭 Why this problem: it is time for <b>{skill}</b> to come back; you last did a problem like this {ago}.",
)
"""In a session of reviews."""
WHY_UNKNOWN = Phrase(
    bn="🧭 এই প্রশ্নটি তোমার শ্রেণির <b>{topic}</b> থেকে নেওয়া।",
    en="🧭 This problem is from <b>{topic}</b> in your class.",
)
"""For a problem that came in place of another."""
WHY_NOTHING_OPEN = Phrase(
    bn="এখন কোনো প্রশ্ন খোলা নেই। /practice লিখে শুরু করো, তারপর /why লিখলে বলব প্রশ্নটি কেন বেছেছি।",
    en="No problem is open. Send /practice to begin; then /why tells why I chose the problem.",
)
