"""What a child in distress is told, and what the admins are told of it."""

from bot.language import Phrase

CARE = Phrase(
    bn=(
        "💛 <b>আমাকে জানানোর জন্য ধন্যবাদ।</b> এতে তোমার কোনো দোষ নেই, আর তুমি একা নও।\n\n"
        "📞 <b>১০৯৮</b> নম্বরে কল করো: শিশুদের সহায়তার এই ফোন দিনরাত খোলা থাকে, টাকা লাগে না। শুধু ভয় লাগলেও কল করতে পারো।\n"
        "🚨 এখনই বিপদে থাকলে <b>৯৯৯</b> নম্বরে কল করো।\n\n"
        "যে বড়দের তুমি বিশ্বাস করো, তাঁদের কাউকেও কথাটি বলো। আমি গণিত শেখানোর একটি যন্ত্র; তাঁদের মতো সাহায্য আমি করতে পারি না। অনুশীলন পরে করলেও চলবে।"
    ),
    en=(
        "💛 <b>Thank you for telling me.</b> You are not to blame, and you are not alone.\n\n"
        "📞 Call <b>1098</b>, the child helpline: free, day or night, even if you are just feeling scared.\n"
        "🚨 In danger right now? Call <b>999</b>.\n\n"
        "Please tell a grown-up you trust, too. I am a maths tutor and a machine: I cannot help with this as they can. "
        "Practice can wait."
    ),
)
TOLD = Phrase(
    bn="তোমার সাহায্য লাগতে পারে, এ কথা আমি দায়িত্বশীল বড়দের জানাচ্ছি; তুমি কী লিখেছ, তা তাঁদের দেখাচ্ছি না।",
    en="I am letting the responsible grown-ups know that you may need help; they do not see what you wrote.",
)
# One line without the child's words: they were written to the tutor, and a chat is no place to keep them.
ADMIN = Phrase(
    bn="💛 শিক্ষার্থী #{id} এমন কিছু লিখেছে, যাতে মনে হয় সে বিপদে থাকতে পারে। লেখাটি রাখা হয়নি; তাকে ১০৯৮ নম্বর দেওয়া হয়েছে। কী করা দরকার, তা দায়িত্বশীল একজন প্রাপ্তবয়স্ক মানুষের সঙ্গে কথা বলে ঠিক করো।",
    en="💛 Student #{id} wrote something that may mean they are in danger. The text is not kept; they were given 1098. Please decide with a responsible adult what to do.",
)
