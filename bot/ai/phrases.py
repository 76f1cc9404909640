"""What admins are told about Claude."""

from collections.abc import Mapping

from bot.ai.model import Trouble
from bot.language import Phrase

TROUBLES: Mapping[Trouble, Phrase] = {
    Trouble.KEY_REFUSED: Phrase(bn="ANTHROPIC_API_KEY বা মডেল গ্রহণ করেনি", en="key or model refused"),
    Trouble.UNPAID: Phrase(bn="টাকা বাকি", en="unpaid"),
    Trouble.BAD_REQUEST: Phrase(bn="ভুল অনুরোধ", en="bad request"),
    Trouble.RATE_LIMITED: Phrase(bn="অনুরোধ বেশি", en="rate limited"),
    Trouble.OVERLOADED: Phrase(bn="খুব ব্যস্ত", en="overloaded"),
    Trouble.SERVER_ERROR: Phrase(bn="সার্ভারে গোলমাল", en="server error"),
    Trouble.UNREACHABLE: Phrase(bn="পৌঁছানো যায়নি", en="unreachable"),
    Trouble.TIMEOUT: Phrase(bn="সময় শেষ", en="timeout"),
    Trouble.REFUSED: Phrase(bn="রাজি হয়নি", en="refused"),
    Trouble.CUT: Phrase(bn="মাঝপথে থেমে গেছে", en="cut off"),
    Trouble.UNREADABLE: Phrase(bn="পড়া যায়নি", en="unreadable"),
    Trouble.RESTING: Phrase(bn="বিরতি চলছিল", en="resting"),
}
ADVICE: Mapping[Trouble, Phrase] = {
    Trouble.KEY_REFUSED: Phrase(
        bn="🔑 ANTHROPIC_API_KEY আর মডেলের নাম ঠিক আছে কি না, দেখে নাও।",
        en="🔑 Please check ANTHROPIC_API_KEY and the name of the model.",
    ),
    Trouble.UNPAID: Phrase(
        bn="💳 Anthropic-এর বিল দেখে নাও: টাকা বাকি আছে, নয়তো জমা টাকা শেষ।",
        en="💳 Please look at the bill at Anthropic: it is unpaid, or the credit is used up.",
    ),
    Trouble.BAD_REQUEST: Phrase(
        bn="💳 জমা টাকা শেষ হলেও Anthropic এ কথাই বলে, তাই আগে বিল দেখে নাও। বিল ঠিক থাকলে ভুলটা আমাদের, আমাদেরই তা ঠিক করতে হবে।",
        en="💳 Anthropic says the same when the credit is used up, so please look at the bill first. If that is fine, the mistake is ours to mend.",
    ),
}
"""What a person has to look at, where waiting does not help."""
RESTS = Phrase(
    bn="⚠️ Claude সাড়া দিচ্ছে না ({trouble})। শিক্ষার্থীরা আগে থেকে লেখা ইঙ্গিত পাচ্ছে; আমি প্রতি মিনিটে আবার চেষ্টা করছি।",
    en="⚠️ Claude does not answer ({trouble}). Students get the written hints; I try again every minute.",
)
RESTS_FOR_A_PERSON = Phrase(bn=f"{RESTS.bn}\n{{advice}}", en=f"{RESTS.en}\n{{advice}}")
SENT_BACK = Phrase(
    bn="⚠️ Claude আমাদের একটি অনুরোধ ভুল বলে ফিরিয়ে দিয়েছে। শিক্ষার্থী আগে থেকে লেখা ইঙ্গিত পেয়েছে।\n{advice}",
    en="⚠️ Claude sent one of our requests back as wrong. The student got the written hint.\n{advice}",
)
BUDGET = Phrase(
    bn="💵 এ মাসে Claude-এর বাজেটের {share}% খরচ হয়ে গেছে (${spent} / ${budget})। পুরোটা শেষ হলে শিক্ষার্থীরা শুধু আগে থেকে লেখা ইঙ্গিত পাবে।",
    en="💵 {share}% of this month's budget for Claude is spent (${spent} of ${budget}). Once it is used up, students get only the written hints.",
)
