"""What students type that is no answer at all: greetings, questions, "I don't know", commands, a lone emoji."""

import unicodedata

from bot.grading.regex import regex

_WORD = regex(r"[a-z0-9']+|[\u0980-\u09e3]+")
_ANSWERLIKE = regex(r"[0-9A-Za-z\u0985-\u09e3৳°%ØøϕΑ-ωπ∅√½⅓⅔¼¾⅕-⅞{}]")
_SINGLE = """
ok okay okey hi hello hey hlw hii helo salam assalamualaikum yes no yeah yep nope hmm hm um idk dunno lol
haha help hint skip next pass stop start menu thanks thank bye sorry wow nice good great cool done sir bro
test what why how when who huh
"""
_SEVERAL = """
এটা নয়|এটি নয়|ওটা নয়|এটা না|শুভ সকাল|শুভ সন্ধ্যা|শুভ রাত্রি|assalamu alaikum|assalamualaikum|
জানি না|জানিনা|পারি না|পারিনা|পারছি না|আমি পারছি না|আমি পারিনি|পারব না|পারবো না|বুঝি না|বুঝিনি|বুঝি নাই|বুঝতে পারছি না|
বুঝতে পারিনি|হ্যাঁ|হ্যা|না|জি|জ্বি|আচ্ছা|ঠিক আছে|ওকে|হাই|হ্যালো|সালাম|আসসালামু আলাইকুম|কেমন আছো|
ধন্যবাদ|সাহায্য|সাহায্য করো|ইঙ্গিত|হিন্ট|বাদ|পরের প্রশ্ন|কঠিন|কি|কী|কেন|এটা কি|এটা কী|
জানি না তো|আমি জানি না|আমি পারি না|আমি বুঝিনি|i don't know|i dont know|i do not know|dont know|
don't know|no idea|not sure|i can't|i cant|cant|can't|thank you|what is this|good morning|
good night|how are you|jani na|janina|pari na|parina|bujhi na|bujhini|ami jani na|ami pari na|
ki|keno|i give up|give up|too hard|very hard|so hard|hard|easy|very easy|help me|no answer|
none of your business|fuck|fuck you|shit|wtf|omg|stupid|idiot|bad bot|হারামি|শালা|কুত্তা|গাধা|
show answer|tell me|next question|the answer|answer|ans|উত্তর|উত্তর কী|উত্তর কি|উত্তর দাও|বলো
"""
_ASKING = (
    "what why how when where who which can could would do does did is are explain tell show give please "
    "কী কি কেন কীভাবে কিভাবে কখন কোথায় কে কাকে কোন কত বুঝাও বোঝাও বলো বলে দাও ki keno kivabe kibhabe"
)


def _spoken(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _table() -> frozenset[str]:
    phrases = [*_SINGLE.split(), *_SEVERAL.replace("\n", "").split("|")]
    return frozenset(_spoken(unicodedata.normalize("NFC", phrase)) for phrase in phrases)


_PHRASES = _table()
_CHATTING = frozenset(_SINGLE.split())
_BEGGING = "help hint please plz koren den হিন্ট সাহায্য স্যার প্লিজ বুঝিয়ে ভুলে"
_BEGS = frozenset(unicodedata.normalize("NFC", _BEGGING).split())
_ASKERS = frozenset(unicodedata.normalize("NFC", _ASKING).split())


def is_remark(text: str) -> bool:
    """Of cleaned text, whatever is expected: nothing that a mathematical or a written answer could be."""
    if text.isdecimal():
        return False
    if not _ANSWERLIKE.search(text):
        return True
    if text[0] == "/" and text[1:2].isalpha():
        return True
    words = _spoken(text).split()
    if not set("{}∅") & set(text) and (
        " ".join(words) in _PHRASES or (words and all(word in _CHATTING for word in words))
    ):
        return True
    return is_question(text) or (not any(map(str.isdigit, text)) and not _BEGS.isdisjoint(words))


def is_question(text: str) -> bool:
    words = _spoken(text).split()
    if len(words) < 2 or text.endswith(("সমাধান নেই", "সমাধান নাই")):  # কোন সমাধান নেই
        return False
    first = text.casefold().split(" ")[0].strip(",?!।:")  # the কি of কি.মি. asks nothing
    # "12?" and "12 cm?" are answers of someone who is not sure.
    return ("?" in text and sum(len(word) > 1 and not word.isdigit() for word in words) > 1) or first in _ASKERS
