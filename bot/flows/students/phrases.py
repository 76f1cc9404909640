"""Settings, privacy, export and erasure in words."""

from bot.language import Phrase
from models.types import Digits, Language

SETTINGS = Phrase(
    bn="⚙️ <b>তোমার সেটিংস</b>\n\n👤 নাম: {name}\n🎓 শ্রেণি: {grade}\n🌐 ভাষা: {language}\n⏰ মনে করানো: {hour}\n🗺 স্থানীয় সময়: {zone}\n🔢 সংখ্যা: {digits}\n🔀 বোঝানোর ধরন: {explain}\n\nকোনটি বদলাতে চাও?",
    en="⚙️ <b>Your settings</b>\n\n👤 Name: {name}\n🎓 {grade}\n🌐 Language: {language}\n⏰ Reminder: {hour}\n🗺 Local time: {zone}\n🔢 Digits: {digits}\n🔀 Way of explaining: {explain}\n\nWhich one would you like to change?",
)
NAME = Phrase(bn="👤 নাম", en="👤 Name")
GRADE = Phrase(bn="🎓 শ্রেণি", en="🎓 Class")
LANGUAGE = Phrase(bn="🌐 ভাষা", en="🌐 Language")
HOUR = Phrase(bn="⏰ মনে করানো", en="⏰ Reminder")
ZONE = Phrase(bn="🗺 স্থানীয় সময়", en="🗺 Local time")
DIGITS = Phrase(bn="🔢 সংখ্যা", en="🔢 Digits")
DAYS_OFF = Phrase(bn="🏖 বিরতি ও হালকা দিন", en="🏖 Breaks and the lighter day")
EXPLAIN = Phrase(bn="🔀 বোঝানোর ধরন", en="🔀 Way of explaining")
AS_WRITTEN = Phrase(bn="📝 যেমন লেখা আছে", en="📝 As written")
BACK = Phrase(bn="⬅️ ফিরে যাই", en="⬅️ Back")

LANGUAGES = {Language.BENGALI: Phrase(bn="বাংলা", en="বাংলা"), Language.ENGLISH: Phrase(bn="English", en="English")}
DIGIT_CHOICES = {
    Digits.AUTO: Phrase(bn="বইয়ের মতো", en="As in the books"),
    Digits.BENGALI: Phrase(bn="০-৯", en="০-৯"),
    Digits.LATIN: Phrase(bn="0-9", en="0-9"),
}
NO_REMINDER = Phrase(bn="🔕 মনে করাতে হবে না", en="🔕 No reminders")

REMINDER_OFF = Phrase(bn="বন্ধ", en="off")

ASK_GRADE = Phrase(
    bn="তুমি কোন শ্রেণিতে পড়ো? নতুন শ্রেণির প্রশ্ন আসবে পরের অনুশীলন থেকে।",
    en="Which class are you in? Problems of the new class start with your next practice.",
)
ASK_LANGUAGE = Phrase(bn="কোন ভাষায় পড়বে?", en="Which language would you like to learn in?")
ASK_HOUR = Phrase(bn="প্রতিদিন কখন মনে করিয়ে দেব?", en="When shall I remind you each day?")
ASK_DIGITS = Phrase(
    bn="সংখ্যা কোন অঙ্কে দেখতে চাও? উত্তর তুমি দুভাবেই লিখতে পারো।",
    en="In which digits would you like to see numbers? You may answer in either.",
)
ASK_ZONE = Phrase(
    bn="কোন জায়গার সময় ধরব? তালিকায় না থাকলে কাছের কোনো বড় শহরের নাম ইংরেজিতে লিখে পাঠাও, যেমন Tokyo।",
    en="Which place's time shall I use? If it is not in the list, send the name of a large city nearby in English, for example Tokyo.",
)
ASK_NAME = Phrase(bn="তোমাকে কী নামে ডাকব? নামটি লিখে পাঠাও।", en="What shall I call you? Type the name and send it.")
NAME_UNFIT = Phrase(
    bn="নামটি ১ থেকে ৫০ অক্ষরের মধ্যে হতে হবে, আর শুধু সংখ্যা বা চিহ্ন হলে চলবে না। আবার লিখে পাঠাও।",
    en="The name must have 1 to 50 characters, and not only digits or signs. Please type it again.",
)
ZONE_UNKNOWN = Phrase(
    bn="এই শহরটি আমি চিনি না। কাছের কোনো বড় শহরের নাম ইংরেজিতে লিখে পাঠাও, যেমন Tokyo।",
    en="I do not know that city. Send the name of a large city nearby in English, for example Tokyo.",
)
SAVED = Phrase(bn="✅ বদলে দিয়েছি।", en="✅ Changed.")
NOT_OFFERED = Phrase(
    bn="এটি বেছে নেওয়া যায় না। তালিকা থেকে একটি বেছে নাও।", en="That cannot be chosen. Choose one from the list."
)

ZONES = {
    "Asia/Dhaka": Phrase(bn="🇧🇩 বাংলাদেশ", en="🇧🇩 Bangladesh"),
    "Asia/Kolkata": Phrase(bn="🇮🇳 কলকাতা", en="🇮🇳 Kolkata"),
    "Asia/Riyadh": Phrase(bn="🇸🇦 সৌদি আরব", en="🇸🇦 Saudi Arabia"),
    "Asia/Dubai": Phrase(bn="🇦🇪 দুবাই", en="🇦🇪 Dubai"),
    "Asia/Qatar": Phrase(bn="🇶🇦 কাতার", en="🇶🇦 Qatar"),
    "Asia/Kuala_Lumpur": Phrase(bn="🇲🇾 মালয়েশিয়া", en="🇲🇾 Malaysia"),
    "Asia/Singapore": Phrase(bn="🇸🇬 সিঙ্গাপুর", en="🇸🇬 Singapore"),
    "Europe/Rome": Phrase(bn="🇮🇹 ইতালি", en="🇮🇹 Italy"),
    "Europe/London": Phrase(bn="🇬🇧 লন্ডন", en="🇬🇧 London"),
    "America/New_York": Phrase(bn="🇺🇸 নিউ ইয়র্ক", en="🇺🇸 New York"),
}

HELP = Phrase(
    bn=(
        "❓ <b>কীভাবে কাজ করে</b>\n\n"
        "• /practice লিখলে একে একে পাঁচটি প্রশ্ন আসে। সময় ৩০ মিনিট।\n"
        "• উত্তর লিখে পাঠাও, অথবা বোতাম চাপো। বাংলা বা ইংরেজি অঙ্ক, দুটিই চলবে: ৩/৪, 0.75, ১২ টাকা।\n"
        "• প্রতিটি প্রশ্নে দুবার চেষ্টা করতে পারো। আটকে গেলে তিনটি ইঙ্গিত আছে; ✨ চিহ্ন দেওয়া ইঙ্গিত ও ব্যাখ্যা এআইয়ের লেখা।\n"
        "{photo}"
        "• আগে করা প্রশ্ন কিছুদিন পর নতুন করে ফিরে আসে। আরও ফিরে দেখতে চাইলে /review লেখো।\n"
        "• দিনে একবার অনুশীলন শেষ করলে, কিংবা পাঁচটি প্রশ্ন ফিরে দেখলে, তোমার টানা দিন বাড়ে।\n"
        "• টানা ৭, ১৪, ৩০, ৬০, ৯০, ১৮০ ও ৩৬৫ দিনে একটি করে ❄️ ছুটির টিকিট পাবে; একসঙ্গে দুটি পর্যন্ত জমে। "
        "কোনো দিন অনুশীলন না হলে টিকিট নিজে থেকেই তোমার টানা দিন ধরে রাখে।\n\n"
        "/why এই প্রশ্নটি কেন · /skills দক্ষতার মানচিত্র · /goal লক্ষ্য · /level কোথা থেকে শুরু · /learn ছোট পাঠ · /progress অগ্রগতি · /streak টানা দিন · /break বিরতি · /settings সেটিংস · /privacy তথ্য"
    ),
    en=(
        "❓ <b>How it works</b>\n\n"
        "• Send /practice and five problems come, one after the other. You have 30 minutes.\n"
        "• Type your answer or tap a button. Bengali or English digits, both are fine: ৩/৪, 0.75, 12 taka.\n"
        "• You have two tries for each problem. If you are stuck, there are three hints; hints and explanations with ✨ are written by AI.\n"
        "{photo}"
        "• Problems that you have done come back some days later. To review more of them, send /review.\n"
        "• Finish one practice a day, or review five problems, and your streak grows.\n"
        "• At 7, 14, 30, 60, 90, 180 and 365 days in a row you earn a ❄️ day-off ticket; you can hold two at a time. "
        "If you miss a day, a ticket keeps your streak going by itself.\n\n"
        "/why why this problem · /skills your map of skills · /goal your goal · /level where to start · /learn short lessons · /progress your progress · /streak your streak · /break a break · /settings settings · /privacy your data"
    ),
)
HELP_PHOTO = Phrase(
    bn="• খাতায় করা হিসাবের ছবিও পাঠাতে পারো; কোন ধাপটি আবার দেখা দরকার, ✨ এআই তা খুঁজে দেখে।\n",
    en="• You can also send a photo of your working on paper; ✨ AI looks for the step to check again.\n",
)
"""Only while somebody can look at it."""
PRIVACY = Phrase(
    bn=(
        "🔒 <b>তোমার তথ্য</b>\n\n"
        "<b>যা রাখি:</b> টেলিগ্রামের আইডি, নাম, শ্রেণি, ভাষা ও অন্য সেটিংস, তোমার লক্ষ্য ও পরীক্ষার তারিখ, তোমার উত্তর ও তা থেকে বোঝা তোমার দক্ষতা, অনুশীলনের দিন ও সময়, "
        "প্রশ্নে কোনো ভুল জানালে বা কোনো উত্তর ঠিক ছিল বললে সেটি, আর অভিভাবকের সম্মতির তারিখ।\n"
        "<b>যা রাখি না:</b> ফোন নম্বর, ঠিকানা, তোমার পাঠানো ছবি, তুমি কখন কোথায় আছ, ফোন বা কম্পিউটারের তথ্য।\n"
        "<b>✨ এআই:</b> যেখানে ✨ আছে, সেটি ক্লড (Claude) নামের একটি এআইয়ের লেখা। তাকে প্রশ্ন, ভুলের ধরন আর দরকার হলে তোমার লেখা উত্তর বা "
        "খাতার ছবি দেখাই; তোমার নাম বা আইডি কখনো জানাই না। ছবি তোলার সময় খেয়াল রেখো, তাতে যেন কারও নাম বা মুখ না থাকে।\n"
        "<b>বিপদের কথা:</b> তুমি বিপদে আছ বলে মনে হলে দায়িত্বশীল বড়দের জানাই; তুমি কী লিখেছ, তা রাখি না।\n"
        "<b>কেন:</b> শুধু তোমাকে পড়াতে আর প্রশ্নগুলো আরও ভালো করতে। কারও কাছে বিক্রি করি না, বিজ্ঞাপনও দেখাই না।\n\n"
        "/export লিখলে তোমার সব তথ্য পাবে। /delete লিখলে আরেকবার জিজ্ঞেস করে সব মুছে ফেলব। "
        "তোমার বয়স ১৮ বছরের কম হলে মা, বাবা বা অভিভাবকের সম্মতি লাগবে।"
    ),
    en=(
        "🔒 <b>Your data</b>\n\n"
        "<b>Kept:</b> your Telegram id, name, class, language and other settings, your goal and exam date, your answers and what they show that you can do, when you practised, "
        "any mistake in a problem that you report or answer that you say was right, and the date a guardian agreed.\n"
        "<b>Not kept:</b> phone number, address, photos you send, where you are, anything about your phone or computer.\n"
        "<b>✨ AI:</b> anything marked with ✨ was written by an AI called Claude. It sees the problem, the kind of mistake and, where needed, "
        "the answer you typed or the photo of your work; never your name or id. "
        "Please take photos of your work without anybody's name or face.\n"
        "<b>If you seem to be in danger:</b> responsible grown-ups are told; what you wrote is not kept.\n"
        "<b>Why:</b> only to teach you and to make the problems better. It is never sold, and there are no advertisements.\n\n"
        "Send /export to get all of it. Send /delete and, after asking once more, I erase all of it. "
        "If you are under 18, a parent or guardian has to agree."
    ),
)
EXPORT_BUTTON = Phrase(bn="📄 আমার তথ্য দাও", en="📄 Give me my data")
DELETE_BUTTON = Phrase(bn="🗑 সব মুছে ফেলো", en="🗑 Erase everything")
EXPORTED = Phrase(bn="📄 এই ফাইলে তোমার সব তথ্য আছে।", en="📄 This file holds all your data.")
DELETE_ASK = Phrase(
    bn="🗑 <b>সত্যিই সব মুছে ফেলব?</b>\nতোমার উত্তর, অগ্রগতি আর টানা দিন সব চলে যাবে, আর ফেরানো যাবে না।",
    en="🗑 <b>Really erase everything?</b>\nYour answers, progress and streak will be gone and cannot be brought back.",
)
DELETE_YES = Phrase(bn="হ্যাঁ, সব মুছে ফেলো", en="Yes, erase everything")
DELETE_NO = Phrase(bn="না, থাকুক", en="No, keep it")
DELETED = Phrase(
    bn="সব মুছে ফেলেছি। তোমার কোনো তথ্য আর আমার কাছে নেই। আবার শুরু করতে চাইলে /start লেখো। ভালো থেকো! 👋",
    en="Everything is erased. I keep nothing about you any more. To begin again, send /start. Take care! 👋",
)
KEPT = Phrase(bn="ঠিক আছে, সব আগের মতোই আছে। 🙂", en="All right, everything is as it was. 🙂")
NOTHING_KEPT = Phrase(bn="তোমার কোনো তথ্য আমার কাছে রাখা নেই।", en="I keep nothing about you.")
