"""The desk in words."""

from bot.language import Phrase
from models.types import Language

DESK = Phrase(
    bn=(
        "🗂 <b>দারস, গত ৭ দিন</b>\n\n"
        "👥 শিক্ষার্থী: {students} (আজ সক্রিয় {today}, ৭ দিনে {week}, নতুন {new}, ব্লক করেছে {blocked})\n"
        "📚 অনুশীলন: {sessions} (শেষ হয়েছে {completed}, শেষ হয়নি {abandoned})\n"
        "🎯 উত্তর: {answers}, ঠিক {accuracy}%\n"
        "💵 খরচ: আজ ${cost_today}, এ মাসে ${cost_month}"
    ),
    en=(
        "🗂 <b>Dars, last 7 days</b>\n\n"
        "👥 Students: {students} (active today {today}, in 7 days {week}, new {new}, blocked {blocked})\n"
        "📚 Sessions: {sessions} (completed {completed}, abandoned {abandoned})\n"
        "🎯 Answers: {answers}, right {accuracy}%\n"
        "💵 Cost: today ${cost_today}, this month ${cost_month}"
    ),
)
HARDEST_BUTTON = Phrase(bn="🧗 কঠিন প্রশ্ন", en="🧗 Hardest problems")
REPORTS_BUTTON = Phrase(bn="🚩 অভিযোগ", en="🚩 Reports")
DISPUTES_BUTTON = Phrase(bn="⚖️ আপত্তি ({count})", en="⚖️ Disputes ({count})")
COSTS_BUTTON = Phrase(bn="💵 খরচ", en="💵 Costs")
HEALTH_BUTTON = Phrase(bn="🩺 অবস্থা", en="🩺 Health")
DESK_BUTTON = Phrase(bn="⬅️ ফিরে যাই", en="⬅️ Back")
COMMANDS = Phrase(bn="/student আইডি · /broadcast বার্তা · /health", en="/student ID · /broadcast TEXT · /health")

HARDEST = Phrase(bn="🧗 <b>যেসব প্রশ্ন সবচেয়ে কম ঠিক হয়</b>", en="🧗 <b>Problems least often right</b>")
HARD_LINE = Phrase(
    bn="• <code>{key}</code> #{variant}: {total}টির মধ্যে {right}টি ঠিক",
    en="• <code>{key}</code> #{variant}: {right} of {total} right",
)
NOT_ENOUGH = Phrase(bn="এখনো যথেষ্ট উত্তর জমেনি।", en="Not enough answers yet.")

REPORT = Phrase(
    bn="🚩 <b>{left}টি প্রশ্ন নিয়ে অভিযোগ আছে</b>\n\n<code>{key}</code> #{variant}, শ্রেণি {grade}\n{question}\n\nউত্তর: <b>{answer}</b>\n{complaints}",
    en="🚩 <b>Problems with open reports: {left}</b>\n\n<code>{key}</code> #{variant}, class {grade}\n{question}\n\nAnswer: <b>{answer}</b>\n{complaints}",
)
COMPLAINTS = {
    "answer": Phrase(bn="উত্তর ভুল: {count}", en="wrong answer: {count}"),
    "wording": Phrase(bn="লেখা বোঝা যায় না: {count}", en="unclear text: {count}"),
    "picture": Phrase(bn="ছবিতে ভুল: {count}", en="wrong picture: {count}"),
    "other": Phrase(bn="অন্য কিছু: {count}", en="something else: {count}"),
}
NO_REPORTS = Phrase(bn="✅ কোনো অভিযোগ নেই।", en="✅ No open reports.")
HIDE_BUTTON = Phrase(bn="🙈 প্রশ্নটি লুকিয়ে রাখো", en="🙈 Hide this problem")
KEEP_BUTTON = Phrase(bn="👍 প্রশ্নটি ঠিক আছে", en="👍 The problem is fine")
HIDDEN = Phrase(bn="লুকানো হয়েছে।", en="Hidden.")
KEPT = Phrase(bn="রাখা হলো।", en="Kept.")

DISPUTE = Phrase(
    bn=(
        "⚖️ <b>রায়ের অপেক্ষায় {left}টি উত্তর</b>\n\n<code>{key}</code> #{variant}, শ্রেণি {grade}{hidden}{older}\n{question}{options}\n\n"
        "সঠিক উত্তর: <b>{answer}</b>\nশিক্ষার্থীর উত্তর: <b>{given}</b>{other}\nযেভাবে পড়া হয়েছে: {echo}\n"
        "শিক্ষার্থীকে বলা হয়েছে: {reason}\nঠিক ছিল বলেছে: {students} জন"
    ),
    en=(
        "⚖️ <b>Answers that wait for a ruling: {left}</b>\n\n<code>{key}</code> #{variant}, class {grade}{hidden}{older}\n{question}{options}\n\n"
        "Right answer: <b>{answer}</b>\nThe student's answer: <b>{given}</b>{other}\nIt was read as: {echo}\n"
        "The student was told: {reason}\nStudents who say it was right: {students}"
    ),
)
OLDER_VERSION = Phrase(
    bn=("\n⚠️ পুরোনো সংস্করণ: প্রশ্নটির উত্তর এরপর বদলানো হয়েছে। মেনে নিলে শুধু তখনকার উত্তরগুলো ঠিক হবে, নতুন প্রশ্নে কিছু বদলাবে না।"),
    en=(
        "\n⚠️ An older version: the answer to this problem has been changed since. Accepting corrects only the answers "
        "of that time; nothing changes for the new problem."
    ),
)
NOT_KEPT = Phrase(
    bn="প্রশ্নটি তখন কীভাবে লেখা ছিল, তা আর জানা নেই।", en="How the problem was written then is no longer known."
)
DID_NOT_MATCH = Phrase(bn="উত্তরটি মেলেনি", en="the answer did not match")
HIDDEN_NOW = Phrase(bn=", এখন লুকানো", en=", hidden now")
NO_DISPUTES = Phrase(bn="✅ কোনো আপত্তি নেই।", en="✅ No open disputes.")
ACCEPT_BUTTON = Phrase(bn="✅ উত্তরটি ঠিক, মেনে নাও", en="✅ The answer is right: accept")
OTHER_TRY = Phrase(bn="\nশিক্ষার্থীর অন্য উত্তর: <b>{given}</b>", en="\nThe student's other answer: <b>{given}</b>")
ACCEPT_OTHER_BUTTON = Phrase(bn="✅ অন্য উত্তরটি ঠিক, সেটি মেনে নাও", en="✅ The other answer is right: accept that one")
KEEP_WRONG_BUTTON = Phrase(bn="✖️ উত্তরটি ভুলই থাকুক", en="✖️ The answer stays wrong")
ACCEPTED = Phrase(
    bn="মেনে নেওয়া হলো। উত্তর ঠিক করা হয়েছে: {corrected}, জানানো হবে: {students} জনকে।",
    en="Accepted. Answers corrected: {corrected}, students told: {students}.",
)
STAYS_WRONG = Phrase(bn="ভুলই থাকল। জানানো হবে: {students} জনকে।", en="It stays wrong. Students told: {students}.")
SETTLED = Phrase(bn="এটির রায় আগেই হয়ে গেছে।", en="That was ruled on before.")

COSTS = Phrase(
    bn="💵 <b>খরচ</b>\n\nআজ: ${today} (সক্রিয় শিক্ষার্থী প্রতি ${today_each})\nএ মাসে: ${month} (সক্রিয় শিক্ষার্থী প্রতি ${month_each})",
    en="💵 <b>Costs</b>\n\nToday: ${today} (${today_each} per active student)\nThis month: ${month} (${month_each} per active student)",
)
HEALTH = Phrase(
    bn="🩺 <b>অবস্থা</b>\n\nডেটাবেজ: {database}\nদেওয়ার মতো প্রশ্ন: {problems}\nপাঠানোর অপেক্ষায় বার্তা: {waiting}\nশেষ সাড়া: {beat}",
    en="🩺 <b>Health</b>\n\nDatabase: {database}\nProblems that can be served: {problems}\nMessages waiting: {waiting}\nLast heartbeat: {beat}",
)
OK = Phrase(bn="ঠিক আছে", en="fine")
NONE_YET = Phrase(bn="এখনো নেই", en="none yet")

STUDENT_USAGE = Phrase(bn="এভাবে লেখো: /student 17", en="Write it like this: /student 17")
STUDENT_UNKNOWN = Phrase(bn="এই আইডির কোনো শিক্ষার্থী নেই।", en="There is no student with that id.")
STUDENT = Phrase(
    bn=(
        "👤 <b>{name}</b> (#{id})\nশ্রেণি {grade}, ভাষা {language}, {zone}\nযোগ দিয়েছে {joined}, শেষ এসেছে {seen}{blocked}\n\n"
        "📚 অনুশীলন {sessions}, শেষ করেছে {completed}\n🎯 উত্তর {answers}, ঠিক {right}\n🔥 টানা {streak} দিন, সবচেয়ে বেশি {longest}\n💵 ${cost}"
    ),
    en=(
        "👤 <b>{name}</b> (#{id})\nClass {grade}, language {language}, {zone}\nJoined {joined}, last seen {seen}{blocked}\n\n"
        "📚 Sessions {sessions}, completed {completed}\n🎯 Answers {answers}, right {right}\n🔥 Streak {streak}, longest {longest}\n💵 ${cost}"
    ),
)
LANGUAGES = {Language.BENGALI: Phrase(bn="বাংলা", en="Bengali"), Language.ENGLISH: Phrase(bn="ইংরেজি", en="English")}
BLOCKED = Phrase(bn=", ব্লক করেছে", en=", has blocked the bot")

BROADCAST_USAGE = Phrase(
    bn="এভাবে লেখো: /broadcast তারপর বার্তাটি, এক বা একাধিক লাইনে।",
    en="Write it like this: /broadcast and then the message, on one line or several.",
)
BROADCAST_TOO_LONG = Phrase(
    bn="বার্তাটি {limit} অক্ষরের বেশি। ছোট করে আবার পাঠাও।",
    en="The message is over {limit} characters. Shorten it and send it again.",
)
BROADCAST_PREVIEW = Phrase(
    bn="📣 <b>বার্তাটি দেখতে এমন হবে। যাবে {count} জন শিক্ষার্থীর কাছে:</b>",
    en="📣 <b>The message will look like this. Students who get it: {count}</b>",
)
SEND_BUTTON = Phrase(bn="📣 পাঠাও", en="📣 Send")
DROP_BUTTON = Phrase(bn="🗑 বাতিল করো", en="🗑 Drop")
BROADCAST_STARTED = Phrase(bn="📣 পাঠানো শুরু হচ্ছে। শেষ হলে জানাব।", en="📣 Sending begins. I will tell you when it is done.")
BROADCAST_DROPPED = Phrase(bn="🗑 বাতিল হলো।", en="🗑 Dropped.")
BROADCAST_SETTLED = Phrase(bn="এটি আগেই পাঠানো বা বাতিল হয়েছে।", en="That was sent or dropped before.")
BROADCAST_DONE = Phrase(
    bn="📣 <b>বার্তা পাঠানো শেষ।</b> পৌঁছেছে: {sent}, পৌঁছায়নি: {failed}।",
    en="📣 <b>The broadcast is done.</b> Sent {sent}, failed {failed}.",
)
