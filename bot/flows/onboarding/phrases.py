"""The first words."""

from bot.language import Phrase

WELCOME = Phrase(
    bn="👋 <b>আসসালামু আলাইকুম, নমস্কার!</b> আমি <b>দারস</b>, তোমার গণিতের সঙ্গী।\nপ্রতিদিন পাঁচটি প্রশ্ন, দরকার হলে ইঙ্গিত, আর উত্তর দিলে সঙ্গে সঙ্গে যাচাই।",
    en="👋 <b>Hello!</b> I am <b>Dars</b>, your companion in maths.\nFive problems a day, hints when you need them, and your answer checked at once.",
)
CHOOSE_LANGUAGE = Phrase(bn="কোন ভাষায় পড়বে?", en="Which language would you like to learn in?")
CHOOSE_GRADE = Phrase(bn="তুমি কোন শ্রেণিতে পড়ো?", en="Which class are you in?")
CHOOSE_HOUR = Phrase(
    bn="প্রতিদিন কখন মনে করিয়ে দেব? সেদিনের অনুশীলন আগেই হয়ে গেলে আর মনে করাব না।",
    en="When shall I remind you each day? If you have already practised that day, I will not.",
)
NO_REMINDER = Phrase(bn="🔕 মনে করাতে হবে না", en="🔕 No reminders")
GUARDIAN = Phrase(
    bn="শেষ একটি কথা: তুমি যে আমার সঙ্গে অনুশীলন করবে, তা তোমার মা, বাবা বা অভিভাবকের জানা দরকার, তাঁদের সম্মতিও দরকার।",
    en="One last thing: a parent or guardian should know and agree that you practise with me.",
)
WITH_AI = Phrase(
    bn="কিছু ইঙ্গিত ও ব্যাখ্যা কৃত্রিম বুদ্ধিমত্তার (এআই) লেখা; সেগুলোতে ✨ চিহ্ন থাকে। এআইকে তোমার নাম বা আইডি কখনো জানাই না।",
    en="Some hints and explanations are written by AI; they are marked with ✨. The AI is never given your name or id.",
)
AGREE_BUTTON = Phrase(bn="✅ তাঁরা রাজি, শুরু করি", en="✅ They agree, let's start")
PRIVACY_BUTTON = Phrase(bn="🔒 আমার কী কী তথ্য রাখা হয়?", en="🔒 What is kept about me?")
READY = Phrase(
    bn="সব ঠিকঠাক, {name}! এই নাও তোমার প্রথম প্রশ্ন। আটকে গেলে ইঙ্গিত নিও।\n\n🧭 কোথা থেকে শুরু করলে ভালো, চাইলে আগে তা দেখে নিতে পারো: ছোট ছোট প্রশ্ন, কোনো নম্বর নেই।",
    en="All set, {name}! Here is your first problem. If you get stuck, take a hint.\n\n🧭 If you like, find out first where to start: short questions, no marks.",
)
PLACE_BUTTON = Phrase(bn="🧭 আগে দেখে নিই", en="🧭 Find out first")
READY_LATER = Phrase(bn="সব ঠিকঠাক, {name}!", en="All set, {name}!")
FRIEND = Phrase(bn="বন্ধু", en="friend")
ALREADY = Phrase(
    bn="এটি তুমি আগেই বেছে নিয়েছ। বদলাতে চাইলে /settings লেখো।",
    en="You have chosen this already. To change it, send /settings.",
)
MENU = Phrase(
    bn="আবার দেখা হলো, {name}! আজ কী করবে?", en="Good to see you again, {name}! What would you like to do today?"
)
PRACTICE = Phrase(bn="▶️ আজকের অনুশীলন", en="▶️ Today's practice")
PROGRESS = Phrase(bn="📈 আমার অগ্রগতি", en="📈 My progress")
REVIEW = Phrase(bn="🔁 ফিরে দেখা", en="🔁 Review")
SETTINGS = Phrase(bn="⚙️ সেটিংস", en="⚙️ Settings")
HELP = Phrase(bn="❓ সাহায্য", en="❓ Help")
UNKNOWN_COMMAND = Phrase(
    bn="এই নির্দেশটি আমি চিনি না। নিচ থেকে একটি বেছে নাও।", en="I do not know that command. Choose one below."
)
