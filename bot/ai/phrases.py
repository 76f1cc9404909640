"""What admins are told about Claude."""

from bot.language import Phrase

RESTS = Phrase(
    bn="⚠️ Claude সাড়া দিচ্ছে না ({trouble})। শিক্ষার্থীরা আগে থেকে লেখা ইঙ্গিত পাচ্ছে; আমি প্রতি মিনিটে আবার চেষ্টা করছি।",
    en="⚠️ Claude does not answer ({trouble}). Students get the written hints; I try again every minute.",
)
BUDGET = Phrase(
    bn="💵 এ মাসে Claude-এর বাজেটের {share}% খরচ হয়ে গেছে (${spent} / ${budget})। পুরোটা শেষ হলে শিক্ষার্থীরা শুধু আগে থেকে লেখা ইঙ্গিত পাবে।",
    en="💵 {share}% of this month's budget for Claude is spent (${spent} of ${budget}). Once it is used up, students get only the written hints.",
)
