"""The first words."""

from bot.language import Phrase

WELCOME = Phrase(
    bn="👋 <b>আসসালামু আলাইকুম, নমস্কার!</b> আমি <b>দারস</b>, তোমার গণিতের সঙ্গী।\nপ্রতিদিন পাঁচটি প্রশ্ন, দরকার হলে ইঙ্গিত, আর সঙ্গে সঙ্গে উত্তর যাচাই।",
    en="👋 <b>Hello!</b> I am <b>Dars</b>, your companion in maths.\nFive problems a day, hints when you need them, and your answer checked at once.",
)
CHOOSE_LANGUAGE = Phrase(bn="কোন ভাষায় পড়বে?", en="Which language would you like?")
CHOOSE_GRADE = Phrase(bn="তুমি কোন শ্রেণিতে পড়ো?", en="Which class are you in?")
GRADE = {
    6: Phrase(bn="ষষ্ঠ", en="Class 6"),
    7: Phrase(bn="সপ্তম", en="Class 7"),
    8: Phrase(bn="অষ্টম", en="Class 8"),
}
CHOOSE_HOUR = Phrase(
    bn="প্রতিদিন কখন মনে করিয়ে দেব? সেদিন অনুশীলন করা হয়ে গেলে আর মনে করাব না।",
    en="When shall I remind you each day? If you have practised that day already, I stay quiet.",
)
NO_REMINDER = Phrase(bn="🔕 মনে করাতে হবে না", en="🔕 No reminders")
GUARDIAN = Phrase(
    bn="শেষ কথা: তোমার মা, বাবা বা অভিভাবক যেন জানেন ও রাজি থাকেন যে তুমি আমার সঙ্গে অনুশীলন করছ।",
    en="One last thing: a parent or guardian should know and agree that you practise with me.",
)
AGREE_BUTTON = Phrase(bn="✅ তাঁরা রাজি, শুরু করি", en="✅ They agree, let us start")
PRIVACY_BUTTON = Phrase(bn="🔒 আমার কী তথ্য রাখা হয়?", en="🔒 What is kept about me?")
READY = Phrase(
    bn="সব ঠিক, {name}! এই তোমার প্রথম প্রশ্ন। উত্তর লিখে পাঠাও, আটকে গেলে ইঙ্গিত নাও।",
    en="All set, {name}! Here is your first problem. Send your answer; take a hint if you are stuck.",
)
READY_LATER = Phrase(bn="সব ঠিক, {name}!", en="All set, {name}!")
FRIEND = Phrase(bn="বন্ধু", en="friend")
ALREADY = Phrase(
    bn="এটি আগেই ঠিক করা আছে। বদলাতে চাইলে /settings লেখো।", en="That is settled already. To change it, send /settings."
)
MENU = Phrase(bn="আবার দেখা হলো, {name}! আজ কী করবে?", en="Good to see you, {name}! What shall we do today?")
PRACTICE = Phrase(bn="▶️ আজকের অনুশীলন", en="▶️ Today's practice")
PROGRESS = Phrase(bn="📈 আমার অগ্রগতি", en="📈 My progress")
SETTINGS = Phrase(bn="⚙️ সেটিংস", en="⚙️ Settings")
HELP = Phrase(bn="❓ সাহায্য", en="❓ Help")
UNKNOWN_COMMAND = Phrase(
    bn="এই নির্দেশটি আমি চিনি না। নিচ থেকে একটি বেছে নাও।", en="I do not know that command. Choose one below."
)
