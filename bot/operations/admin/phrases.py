"""The desk in words."""

from collections.abc import Mapping

from bot.ai import phrases as claude
from bot.hints.gates import Gate
from bot.language import Phrase
from models.types import Language, Operation

DESK = Phrase(
    bn=(
        "🗂 <b>দারস, গত ৭ দিন</b>\n\n"
        "👥 শিক্ষার্থী: {students} (আজ সক্রিয় {today}, ৭ দিনে {week}, নতুন {new}, ব্লক করেছে {blocked})\n"
        "📚 অনুশীলন: {sessions} (শেষ হয়েছে {completed}, শেষ হয়নি {abandoned})\n"
        "🎯 উত্তর: {answers}, ঠিক {accuracy}%\n"
        "💵 খরচ: আজ ${cost_today}, এ মাসে ${cost_month}\n"
        "✨ এআই ইঙ্গিত দেখানো: {hints}, আগেই জমা ছিল {rate}; Claude-এর কাছে গেছে {put}% উত্তর"
    ),
    en=(
        "🗂 <b>Dars, last 7 days</b>\n\n"
        "👥 Students: {students} (active today {today}, in 7 days {week}, new {new}, blocked {blocked})\n"
        "📚 Sessions: {sessions} (completed {completed}, abandoned {abandoned})\n"
        "🎯 Answers: {answers}, right {accuracy}%\n"
        "💵 Cost: today ${cost_today}, this month ${cost_month}\n"
        "✨ AI hints shown: {hints}, cache hit rate {rate}; answers put before Claude: {put}%"
    ),
)
HARDEST_BUTTON = Phrase(bn="🧗 কঠিন প্রশ্ন", en="🧗 Hardest problems")
REPORTS_BUTTON = Phrase(bn="🚩 অভিযোগ", en="🚩 Reports")
DISPUTES_BUTTON = Phrase(bn="⚖️ আপত্তি ({count})", en="⚖️ Disputes ({count})")
HINTS_BUTTON = Phrase(bn="✨ ইঙ্গিত ({count})", en="✨ Hints ({count})")
COSTS_BUTTON = Phrase(bn="💵 খরচ", en="💵 Costs")
FORECASTS_BUTTON = Phrase(bn="🔮 পূর্বানুমান", en="🔮 Forecasts")
HEALTH_BUTTON = Phrase(bn="🩺 অবস্থা", en="🩺 Health")
DESK_BUTTON = Phrase(bn="⬅️ ফিরে যাই", en="⬅️ Back")
COMMANDS = Phrase(bn="/student আইডি · /broadcast বার্তা · /health", en="/student ID · /broadcast TEXT · /health")

HARDEST = Phrase(bn="🧗 <b>যেসব প্রশ্ন সবচেয়ে কম ঠিক হয়</b>", en="🧗 <b>Problems least often right</b>")
HARD_LINE = Phrase(
    bn="• <code>{key}</code> #{variant}: {total}টির মধ্যে {right}টি ঠিক",
    en="• <code>{key}</code> #{variant}: {right} of {total} right",
)
NOT_ENOUGH = Phrase(bn="এখনো যথেষ্ট উত্তর জমেনি।", en="Not enough answers yet.")

NO_FORECASTS = Phrase(
    bn="🔮 এখনো কোনো পূর্বানুমান নেই। প্রথম উত্তর এলেই শুরু হবে।",
    en="🔮 There are no forecasts yet. They begin with the first answer.",
)
FORECASTS = Phrase(
    bn=(
        "🔮 <b>দারস উত্তর কতটা আগে থেকে বুঝতে পারে</b>\n"
        "প্রতিটি উত্তরের আগে তা ঠিক হওয়ার সম্ভাবনা কত, দারস লিখে রাখে। সাহায্য নিয়ে দেওয়া ঠিক উত্তর আংশিক ঠিক ধরা হয়।"
    ),
    en=(
        "🔮 <b>How well Dars foresees answers</b>\n"
        "Before each answer Dars notes how likely it is to be right. A right answer with help counts as partly right."
    ),
)
FORECAST_IN_WORDS = Phrase(
    bn="👉 যেসব উত্তরে সম্ভাবনা প্রায় {given}% ধরা হয়েছিল, সেগুলোর {came}% ঠিক হয়েছে।",
    en="👉 Of the answers given a chance of about {given}%, {came}% were right.",
)
FEW_FORECASTS = Phrase(
    bn="👉 এখনো উত্তর কম, তাই নিচের সংখ্যাগুলো খুব একটা নির্ভরযোগ্য নয়।",
    en="👉 There are few answers yet, so the figures below say little.",
)
FORECASTS_RECENT = Phrase(bn="<b>গত ৩০ দিন</b>: {answers}টি উত্তর", en="<b>Last 30 days</b>: {answers} answers")
NO_RECENT_FORECASTS = Phrase(bn="<b>গত ৩০ দিন</b>: কোনো উত্তর নেই", en="<b>Last 30 days</b>: no answers")
FORECASTS_OVERALL = Phrase(bn="<b>শুরু থেকে</b>: {answers}টি উত্তর", en="<b>In all</b>: {answers} answers")
FORECAST_LINE = Phrase(
    bn="• {model}: AUC {auc} · লগ লস {loss} · সম্ভাবনার গড় ভুল {off}",
    en="• {model}: AUC {auc} · log loss {loss} · calibration error {off}",
)
FORECASTERS = {
    "tutor": Phrase(bn="দারস", en="Dars"),
    "skill_mean": Phrase(bn="তুলনা: দক্ষতার গড়", en="to compare, the skill's mean"),
    "own_average": Phrase(bn="তুলনা: শিক্ষার্থীর নিজের চলতি গড়", en="to compare, the student's own average"),
}
FORECAST_BANDS = Phrase(
    bn=(
        "<i>AUC: একটি ঠিক ও একটি ভুল উত্তরের মধ্যে ঠিকটির সম্ভাবনা বেশি ধরার হার (০.৫ মানে আন্দাজ)। লগ লস ও সম্ভাবনার গড় ভুল যত কম, তত ভালো; "
        "সম্ভাবনার গড় ভুল ০.০৩ পর্যন্ত ভালো।</i>\n\n<b>ধরা সম্ভাবনা → ঠিক হয়েছে</b> (শুরু থেকে)"
    ),
    en=(
        "<i>AUC: out of one right and one wrong answer, how often the right one was given the higher chance (0.5 is guessing). Log loss and calibration "
        "error: the lower the better; up to 0.03 is a good calibration.</i>\n\n<b>Chance given → came out right</b> (in all)"
    ),
)
FORECAST_BAND = Phrase(
    bn="• {low}–{high}%: {answers}টি উত্তর, ঠিক {came}%", en="• {low}–{high}%: {answers} answers, {came}% right"
)

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
    bn="💵 <b>খরচ</b>\n\nআজ: ${today} (সক্রিয় শিক্ষার্থীপ্রতি ${today_each})\nএ মাসে: ${month} (সক্রিয় শিক্ষার্থীপ্রতি ${month_each})",
    en="💵 <b>Costs</b>\n\nToday: ${today} (${today_each} per active student)\nThis month: ${month} (${month_each} per active student)",
)
BY_OPERATION = Phrase(bn="<b>এ মাসে কোন কাজে কত</b>", en="<b>This month, by what it was for</b>")
COST_LINE = Phrase(bn="• {name}: ${usd} ({calls} বার)", en="• {name}: ${usd} (calls: {calls})")
OPERATIONS = {
    Operation.HINT_GENERATION: Phrase(bn="ইঙ্গিত লেখা", en="Hints"),
    Operation.HINT_CHECK: Phrase(bn="লেখা যাচাই", en="Second reading"),
    Operation.EXPLANATION: Phrase(bn="সমাধান বুঝিয়ে বলা", en="Explanations"),
    Operation.STEP_EXPLANATION: Phrase(bn="“কেন?”-র জবাব", en="“Why?”"),
    Operation.ANSWER_EVALUATION: Phrase(bn="বাক্যে লেখা উত্তর পড়া", en="Answers read in sentences"),
    Operation.WORK_READING: Phrase(bn="খাতার ছবি দেখা", en="Photos of paper work"),
}
AHEAD = Phrase(bn="আগাম তৈরি এআই ইঙ্গিত", en="AI hints made ahead of time")
NO_CALLS = Phrase(
    bn="এ মাসে Claude-কে এখনো কিছু জিজ্ঞেস করা হয়নি।", en="Claude has not been asked anything this month yet."
)
BUDGET = Phrase(
    bn="<b>এ মাসের বাজেট</b>\n{squares} {share}%\n${month_usd}-এর মধ্যে ${held}{set_aside}",
    en="<b>This month's budget</b>\n{squares} {share}%\n${held} of ${month_usd}{set_aside}",
)
SET_ASIDE = Phrase(bn=", এর ${usd} চলমান কাজের জন্য আলাদা রাখা", en=", of which ${usd} is set aside for requests under way")
PROJECTION = Phrase(bn="এভাবে চললে মাস শেষে: ${usd}", en="By the end of the month, if it goes on like this: ${usd}")
NEARLY_USED = Phrase(
    bn="⚠️ বাজেটের {share}% শেষ। পুরোটা শেষ হলে শিক্ষার্থীরা শুধু আগে থেকে লেখা ইঙ্গিত পাবে।",
    en="⚠️ {share}% of the budget is used. Once it is used up, students get only the written hints.",
)
USE = Phrase(bn="<b>এ মাসের কাজ</b>", en="<b>This month's work</b>")
HIT_RATE = Phrase(
    bn="✨ এআই ইঙ্গিত দেখানো: {shown}, আগেই জমা ছিল {rate}",
    en="✨ AI hints shown: {shown}, cache hit rate {rate}",
)
FALLBACKS = Phrase(
    bn="↩️ এআইয়ের বদলে আগে থেকে লেখা সাহায্য: {count}{troubles}", en="↩️ The written help instead of AI: {count}{troubles}"
)
TROUBLES: Mapping[str, Phrase] = {
    **{trouble.value: phrase for trouble, phrase in claude.TROUBLES.items()},
    "too_slow": Phrase(bn="দেরি", en="too slow"),
    "fallback": Phrase(bn="লেখা যাচাইয়ে টেকেনি", en="no text passed"),
    "lost": Phrase(bn="প্রসেস থেমে গেছে", en="process died"),
    "failed": Phrase(bn="দেখানো যায়নি", en="could not be shown"),
}
"""How a request may end but for "answered", by the names that bot.ai.worker gives."""
PUT = Phrase(
    bn="✍️ Claude-এর কাছে পাঠানো উত্তর: {answers}টির মধ্যে {put}টি ({share}%)",
    en="✍️ Answers put before Claude: {put} of {answers} ({share}%)",
)
PUT_OFTEN = Phrase(bn=" ⚠️ ৫%-এর কম হওয়ার কথা", en=" ⚠️ under 5% is expected")
WAITED = Phrase(
    bn="⏱ অপেক্ষা: অর্ধেক ক্ষেত্রে {half}, ৯৫% ক্ষেত্রে {most} সেকেন্ডের মধ্যে",
    en="⏱ Waiting: half of the requests up to {half} s, 95% up to {most} s",
)
IS_ON = Phrase(bn="🟢 Claude চালু আছে।", en="🟢 Claude is on.")
IS_OFF = Phrase(bn="⏸ <b>Claude বন্ধ করা আছে।</b>", en="⏸ <b>Claude is turned off.</b>")
IS_ABSENT = Phrase(
    bn="🔌 Claude যুক্ত নেই: ANTHROPIC_API_KEY দেওয়া হয়নি।", en="🔌 Claude is absent: ANTHROPIC_API_KEY is not set."
)
WITHOUT_CLAUDE = Phrase(
    bn="Claude ছাড়া শিক্ষার্থীরা শুধু আগে থেকে লেখা ইঙ্গিত আর সমাধান পায়, খাতার ছবি দেখা হয় না। এ ছাড়া তারা কিছু টের পায় না।",
    en="Without Claude students get only the written hints and solutions, and photos of paper work are not looked at. They notice nothing else.",
)
CHART_BUTTON = Phrase(bn="📊 চার্ট", en="📊 Chart")
TURN_OFF_BUTTON = Phrase(bn="⏸ Claude বন্ধ করো", en="⏸ Turn Claude off")
SURE_BUTTON = Phrase(bn="❗ হ্যাঁ, সবার জন্য বন্ধ করো", en="❗ Yes, off for everybody")
TURN_ON_BUTTON = Phrase(bn="▶️ Claude চালু করো", en="▶️ Turn Claude on")
TURNED_OFF = Phrase(bn="Claude সবার জন্য বন্ধ।", en="Claude is off for everybody.")
TURNED_ON = Phrase(bn="Claude সবার জন্য চালু।", en="Claude is on for everybody.")
CHART_TITLE = Phrase(bn="দিনে কত ডলার (তিন দিনের গড়)", en="Dollars a day (averages of three days)")
CHART = Phrase(
    bn="📊 গত ৩০ দিনে মোট ${total}, গড়ে দিনে ${average}। সবচেয়ে বেশি {day}: ${most}।",
    en="📊 Last 30 days: ${total} in all, ${average} a day on average. The most was ${most} on {day}.",
)
NOTHING_SPENT = Phrase(bn="📊 গত ৩০ দিনে কিছুই খরচ হয়নি।", en="📊 Nothing was spent in the last 30 days.")
MONTHS = (
    Phrase(bn="জানুয়ারি", en="Jan"),
    Phrase(bn="ফেব্রুয়ারি", en="Feb"),
    Phrase(bn="মার্চ", en="Mar"),
    Phrase(bn="এপ্রিল", en="Apr"),
    Phrase(bn="মে", en="May"),
    Phrase(bn="জুন", en="Jun"),
    Phrase(bn="জুলাই", en="Jul"),
    Phrase(bn="আগস্ট", en="Aug"),
    Phrase(bn="সেপ্টেম্বর", en="Sep"),
    Phrase(bn="অক্টোবর", en="Oct"),
    Phrase(bn="নভেম্বর", en="Nov"),
    Phrase(bn="ডিসেম্বর", en="Dec"),
)

HINT = Phrase(
    bn=(
        "✨ <b>রায়ের অপেক্ষায় {left}টি ইঙ্গিত</b>\n\n<code>{key}</code> #{variant}, শ্রেণি {grade}{outdated}\n{question}{options}\n\n"
        "সঠিক উত্তর: <b>{answer}</b>\nভুলের ধরন: {mistake} (<code>{mistake_key}</code>)\nকোথায়: {step}, {language}\n\n"
        "<blockquote>{words}</blockquote>\n👍 {helped} · 👎 {not_helped}\n<code>{prompt}</code> · <code>{model}</code>"
    ),
    en=(
        "✨ <b>Hints that wait for a ruling: {left}</b>\n\n<code>{key}</code> #{variant}, class {grade}{outdated}\n{question}{options}\n\n"
        "Right answer: <b>{answer}</b>\nMistake: {mistake} (<code>{mistake_key}</code>)\nWhere: {step}, {language}\n\n"
        "<blockquote>{words}</blockquote>\n👍 {helped} · 👎 {not_helped}\n<code>{prompt}</code> · <code>{model}</code>"
    ),
)
OUTDATED = Phrase(
    bn="\n⚠️ প্রশ্ন, প্রম্পট বা মডেল এরপর বদলেছে: ইঙ্গিতটি আর কাউকে দেখানো হয় না।",
    en="\n⚠️ The problem, the prompts or the model have changed since: nobody is shown this hint any more.",
)
NO_TRY = Phrase(bn="নির্দিষ্ট কোনো ভুল নেই", en="no particular one")
UNKNOWN_MISTAKE = Phrase(bn="ভুল উত্তর, কেন তা জানা নেই", en="a wrong answer, for what reason is not known")
PREDICTED = Phrase(
    bn="উত্তর দিয়েছে <b>{value}</b>, ভুল ধারণা: {misconception}। লেখকের ইঙ্গিত: “{hint}”",
    en="answered <b>{value}</b>, misconception: {misconception}. The author's hint: “{hint}”",
)
VALUE = Phrase(
    bn="উত্তর দিয়েছে <b>{value}</b>, কেন তা জানা নেই", en="answered <b>{value}</b>, for what reason is not known"
)
GRADED = Phrase(bn="শিক্ষার্থীকে বলা হয়েছে “{reason}”", en="the student was told “{reason}”")
STEPS = {
    "mistake": Phrase(bn="ভুল উত্তরের পরে", en="after a wrong answer"),
    "ladder": Phrase(bn="তিনটি ইঙ্গিতের পরে", en="after all three hints"),
    "explained": Phrase(bn="শেষে বুঝিয়ে বলা", en="explanation at the end"),
}
WHY_STEP = Phrase(bn="{step} নম্বর ধাপে “কেন?”", en="“Why?” at step {step}")
NO_HINTS = Phrase(bn="✅ কোনো ইঙ্গিত অপেক্ষায় নেই।", en="✅ No hints wait.")
APPROVE_BUTTON = Phrase(bn="✅ ঠিক আছে", en="✅ Approve")
EDIT_BUTTON = Phrase(bn="✏️ বদলাও", en="✏️ Edit")
DROP_HINT_BUTTON = Phrase(bn="🗑 বাদ দাও", en="🗑 Drop")
APPROVED = Phrase(bn="ইঙ্গিতটি আবার দেখানো হবে।", en="The hint is shown again.")
DROPPED = Phrase(bn="ইঙ্গিতটি আর দেখানো হবে না।", en="The hint is not shown again.")
EDIT_HINT = Phrase(
    bn="✏️ এটি কপি করো, লেখাটি বদলাও, তারপর পাঠাও:\n<pre>/hint {hint} {words}</pre>",
    en="✏️ Copy this, change the words, and send it:\n<pre>/hint {hint} {words}</pre>",
)
HINT_USAGE = Phrase(
    bn="এভাবে লেখো: /hint 17 তারপর ইঙ্গিতের নতুন লেখা।", en="Write it like this: /hint 17 and then the hint's new words."
)
REWRITTEN = Phrase(bn="✏️ রাখা হলো। শিক্ষার্থীরা এখন তোমার লেখাটি পাবে।", en="✏️ Saved. Students now get your words.")
NOT_SAVED = Phrase(
    bn="✋ লেখাটি রাখা গেল না:\n{gates}\n\nঠিক করে /hint দিয়ে আবার পাঠাও।",
    en="✋ The words were not saved:\n{gates}\n\nMend them and send them again with /hint.",
)
GATES = {
    Gate.LENGTH: Phrase(
        bn="• দৈর্ঘ্য: {fewest} থেকে {words} শব্দ, বড়জোর {sentences}টি বাক্য ও {characters}টি অক্ষর হতে পারে।",
        en="• Length: {fewest} to {words} words, at most {sentences} sentences and {characters} characters.",
    ),
    Gate.LANGUAGE: Phrase(
        bn="• ভাষা: লেখাটির ভাষা {language} হতে হবে; অন্য ভাষার শব্দ শুধু প্রশ্নে থাকলে চলে।",
        en="• Language: the hint must be in {language}; words of another language only if the problem has them.",
    ),
    Gate.WORDS: Phrase(
        bn="• শব্দ: শব্দতালিকায় বারণ করা কোনো শব্দ আছে, অথবা শিক্ষার্থীকে ‘তুমি’ বলা হয়নি।",
        en="• Words: one that the glossary avoids, or the student is not called তুমি.",
    ),
    Gate.MARKUP: Phrase(
        bn="• চিহ্ন: LaTeX, Markdown, HTML, $ # | ~ ^ কিংবা অদৃশ্য কোনো অক্ষর চলবে না।",
        en="• Signs: no LaTeX, Markdown or HTML, none of $ # | ~ ^, no invisible characters.",
    ),
    Gate.LINK: Phrase(bn="• কোনো লিংক বা @নাম চলবে না।", en="• No links and no @names."),
    Gate.ANSWER: Phrase(
        bn="• এতে উত্তরটি বলা আছে। উত্তর না বলে শুধু পরের ধাপটি দেখাও।",
        en="• It tells the answer. Show the next step and leave the answer out.",
    ),
    Gate.NUMBERS: Phrase(
        bn="• সংখ্যা: এমন সংখ্যা আছে, যা এই প্রশ্ন বা তার সমাধানে নেই।",
        en="• Numbers: some are neither in this problem nor in its solution.",
    ),
    Gate.WORKING: Phrase(bn="• হিসাব: একটি সমতা ভুল।", en="• Working: an equation in it is false."),
}
CANNOT_CHECK = Phrase(
    bn="ANTHROPIC_API_KEY ছাড়া লেখা যাচাই করা যায় না, এআই ইঙ্গিতও দেখানো হয় না।",
    en="Without ANTHROPIC_API_KEY words cannot be checked, and no AI hints are shown.",
)
HINT_SETTLED = Phrase(bn="এই ইঙ্গিত রায়ের অপেক্ষায় নেই।", en="That hint does not wait for a ruling.")
HINT_OUTDATED = Phrase(
    bn="প্রশ্ন, প্রম্পট বা মডেল এরপর বদলেছে। ইঙ্গিতটি আর কাউকে দেখানো হয় না, তাই বাদ দাও।",
    en="The problem, the prompts or the model have changed since. Nobody is shown this hint any more: drop it.",
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
