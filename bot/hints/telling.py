"""How words tell an answer, whatever it is: by saying that something is it, by its place among the options, glued to an
ending, as a top and a bottom. Pure. Whether what they point at is the answer, the grader says: see gates.
"""

import re
from collections.abc import Iterable, Iterator

from bot.question_bank.checks.numbers_in_text import bengali_number_words

_BENGALI = "\u0980-\u09ff"
MOST_CLAIMED = 5
"""Words of an answer that somebody claims in a sentence: "three and a half litres"."""


def opened(text: str) -> str:
    """The text with its numbers set free: 42টি, 42-এর, 42taka, Ans.42, বিয়াল্লিশই, ‘42’ → 42 টি, 42 এর, 42 taka …"""
    for pattern, free in _OPENED:
        text = pattern.sub(free, text)
    return text


# "2x" and "3b²" stay: a single letter is one of algebra. So does "5-x".
_OPENED = (
    (re.compile(r"[‘’“”\"'…—_|→#\[\]]"), " "),
    (re.compile(rf"(?<=\d)[°%]?[-–/](?=[{_BENGALI}]|[A-Za-z]{{2}})"), " "),
    (re.compile(rf"(?<=[\d°%])(?=[{_BENGALI}]|[A-Za-z]{{2}})"), " "),
    (re.compile(rf"(?<=[A-Za-z{_BENGALI}])[.:ঃ](?=[-−+]?\d)"), " "),
    (re.compile(r"(?<=\d)\s?ঃ\s?(?=\d)"), " : "),
    (
        re.compile(
            rf"(?<![{_BENGALI}])({'|'.join(sorted(bengali_number_words(), key=len, reverse=True))})"
            rf"-?(টি|টা|টির|টার|টিই|টাই|ই|ও|ের|এর|কে|জন|জনের|টাকা|টাকার|গুণ|ভাগ|বার|দিন|বছর)(?![{_BENGALI}])"
        ),
        r"\1 \2",
    ),
    (re.compile(r"(?<=[a-z])(?:ish\b|-odd\b|-something\b)", re.IGNORECASE), " "),
)


def as_fractions(text: str) -> Iterator[str]:
    """ "The top is 3 and the bottom is 4", "হর ৪, লব ৩": 3/4."""
    for names in _TOP_AND_BOTTOM:
        for found in names.finditer(text):
            yield f"{found['top']}/{found['bottom']}"


_TOP = r"(?:numerator|top(?: number)?|লব)(?:টি)?(?:[\s:=,]|is|are|হবে|হলো|হয়)*(?P<top>\d+)(?!\d)"
_BOTTOM = r"(?:denominator|bottom(?: number)?|হর)(?:টি)?(?:[\s:=,]|is|are|হবে|হলো|হয়)*(?P<bottom>\d+)(?!\d)"
_BETWEEN = r"(?:[\s,;]|and|the|with|আর|এবং|ও|হবে)*"
_TOP_AND_BOTTOM = tuple(
    re.compile(first + _BETWEEN + second, re.IGNORECASE) for first, second in ((_TOP, _BOTTOM), (_BOTTOM, _TOP))
)


def claimed(text: str) -> Iterator[str]:
    """What the text says to be the answer, as runs of words: "so the answer is 42 taka", "৪২-ই উত্তর".

    What it asks about ("is it 42 or 43?"), calculates with ("so 42 + 1") or denies is not claimed.
    """
    for sentence in re.split(r"[।!;\n]|[.?](?=\s|$)", text):
        for clause in (sentence, *re.split(r"[,:](?=\s)", sentence)):
            for pattern in _CLAIMED_AFTER:
                for found in pattern.finditer(clause):
                    yield from _first_words(clause[found.end() :])
            for pattern in _CLAIMED_BEFORE:
                for found in pattern.finditer(clause):
                    yield from _last_words(clause[: found.start()])
            if _CONCLUDES.search(clause) is not None:
                yield from _last_words(_END.sub("", clause))


def _first_words(rest: str) -> Iterator[str]:
    words = rest.split()
    for width in range(1, min(MOST_CLAIMED, len(words)) + 1):
        after = words[width] if width < len(words) else ""
        if not _GOES_ON.match(after) and not words[width - 1].endswith("/"):
            yield " ".join(words[:width]).strip(" ,:;()\"'“”‘’")


def _last_words(before: str) -> Iterator[str]:
    words = before.split()
    for width in range(1, min(MOST_CLAIMED, len(words)) + 1):
        previous = words[-width - 1] if width < len(words) else ""
        if not _LED_UP_TO.search(previous):
            yield " ".join(words[len(words) - width :]).strip(" ,:;()\"'“”‘’")


_GOES_ON = re.compile(
    r"[-−+×÷*/^=<>≤≥:]|"
    r"(?:plus|minus|times|divided|or|and|more|less|নাকি|বা|আর|ও|এবং|থেকে|এর|গুণ|ভাগ|বেশি|কম)(?![\w\u0980-\u09ff])"
)
_LED_UP_TO = re.compile(
    r"[-−+×÷*/^=<>≤≥:]$|^(?:not|plus|minus|times|by|than|or|and|from|of|নাকি|বা|আর|ও|এবং|না)$", re.IGNORECASE
)


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_SO = r"(?:so|thus|hence|therefore)\b,? "
_IT = r"(?:it|that|this|they|the (?:\w+ )?(?:answer|result|number|value))"
_IS = r"(?: is|['’]s| are| must be| will be| should be| stays?| remains?| makes| gives| equals)"
_STILL = r"(?: still| just| only| exactly| then| always| simply)?"
_CLAIMED_AFTER = _compiled(
    r"\b(?:answer|result)(?: (?:is|was|must be|will be|should be|would be|stays|remains|becomes|comes to))?[\s:=]+",
    rf"(?:^|\b(?:{_SO}|(?:then|and|but),? )|∴ ?|, ){_IT}{_IS}{_STILL} ",
    rf"(?:^|, ){_SO}",
    r"∴ ?",
    r"^\s*the [\w'’ ]{3,40}? (?:is|are) ",
    r"\byou(?: should| must| will| would|['’]ll)? (?:get|come to|find|end (?:up )?with|arrive at) ",
    r"\bit (?:comes (?:out )?(?:to|as|at)|works out (?:as|to)) ",
    r"উত্তর(?:টি|টা|টাই|টিই)?(?: (?:হলো|হচ্ছে|হবে|হয়|আসলে))?[\s:=ঃ]+",
    r"উত্তরের ঘরে ",
    r"নির্ণেয় \S+(?: \S+)? ",
    r"(?:^|, )(?:তাই|তাহলে|সুতরাং|অতএব|কাজেই)(?: (?:এটি|এটা|সেটি|সেটা|তা|মান|মানটি|সংখ্যাটি|উত্তর))? ",
    r"(?:^|, )(?:এটি|এটা|ফল|ফলটি|মান|মানটি)(?: (?:হলো|হবে|হচ্ছে))? ",
    r"শেষে (?:পাবে|হবে|থাকে|থাকবে|আসবে) ",
)
_CLAIMED_BEFORE = _compiled(
    r" (?:is|was) (?:the (?:right |correct |final )?answer|correct|right|what you need)\b",
    r" (?:as|for) (?:your|the|an) (?:final )?answer\b",
    r"(?: ?-?ই)?(?: (?:হলো|হচ্ছে|হবে))? (?:(?:সঠিক|ঠিক|আসল) )?উত্তর(?:টি|টা)?(?: হবে)?$",
    r" (?:ই )?(?:সঠিক|ঠিক)(?: হবে| আছে)?$",
    r" (?:ই )?(?:পাবে|পাওয়া যাবে|হবে|আসবে)$",
)
# A clause that ends in the value: "∴ the angle is still 35°", "নির্ণেয় কোণ ৬১°".
_CONCLUDES = re.compile(
    r"^\s*(?:∴|(?:so|thus|hence|therefore)\b|(?:সুতরাং|অতএব|কাজেই|তাই|তাহলে|নির্ণেয়)(?=\s))|\brequired\b", re.IGNORECASE
)
_END = re.compile(r"(?: (?:ই|হবে|হয়|হলো|থাকে|থাকবে))?[\s,]*$")


def names_place(text: str, question: str) -> bool:
    """Whether an option is named by its letter or its place: "option b", "(খ)", "the second option", "২ নম্বর বিকল্প".

    A letter that the question speaks of is no option's: a², "ক ও খ".
    """
    return any(
        (found.groupdict().get("letter") or "§").casefold() not in _letters(question)
        for pattern in _PLACES
        for found in pattern.finditer(text)
    )


def _letters(question: str) -> set[str]:
    return set(re.findall(rf"(?<![A-Za-z{_BENGALI}])([a-dকখগঘ])(?![A-Za-z{_BENGALI}])", question.casefold()))


_OPTION = r"(?:option|choice|button)"
_OPTION_BN = r"(?:বিকল্প|অপশন|বোতাম)"
_ORDINAL = r"(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
_ORDINAL_BN = r"(?:প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ|পঞ্চম|শেষ|১ম|২য়|৩য়|৪র্থ|1ম|2য়|3য়|4র্থ)"
_PLACES = _compiled(
    rf"\b(?:{_OPTION}|answer)\s*(?:is\s*)?\(?(?:[a-d]\b)",
    rf"(?:{_OPTION_BN}|উত্তর)\s*\(?[কখগঘ](?![{_BENGALI}])|\([কখগঘ]\)|(?<![{_BENGALI}])[কখগঘ]\)",
    rf"(?<![{_BENGALI}])(?P<letter>[কখগঘ])(?:\s|-)*(?:নম্বর|নং|কে|ই|টি)(?![{_BENGALI}])",
    r"\((?P<letter>[a-d])\)(?!\w)",
    r"\b(?:choose|pick|tap|select)\s+(?:[a-d]\)|(?P<letter>[bcd])\b(?!\s*[-−+×÷=]))",
    rf"\b{_OPTION}s?\s*(?:number|no\.?|#)?\s*(?:[1-5]\b|one\b|two\b|three\b|four\b)",
    rf"\b{_ORDINAL} (?:of the )?(?:{_OPTION}|answer|one (?:in|on|of) the (?:list|options|choices))",
    rf"{_ORDINAL_BN}(?:টি)? (?:{_OPTION_BN}|উত্তর)",
    rf"[1-5১-৫]\s*(?:নম্বর|নং)\s*(?:{_OPTION_BN}|উত্তর|টি)|(?<!\d)[1-5১-৫]\s*(?:নম্বরটি|নংটি)",
)


def chooses(text: str, option: str, others: Iterable[str]) -> bool:
    """Whether the text says that this option is the one, also beside the others: "it is A, not B", "B নয়, A হবে"."""
    inside = " ".join(text.casefold().split())
    wanted = _whole(option)
    rest = "|".join(_whole(other) for other in others) or "(?!)"
    quoted = rf"[\"'“‘(]*{wanted}[\"'”’)]*"
    an, turn = r"(?:an? |the )?", r"(?:,? (?:or|and)\b|\s*(?:না|নয়|নাকি|বা|ও|আর|এবং)(?:\s|$))"
    start = r"(?:^|[.!,;:।]\s*|\b(?:so|and|but|then|thus|hence|therefore),? |(?:তাই|তাহলে|সুতরাং|অতএব) )"
    patterns = (
        rf"{start}(?:it|this|that|the answer|the right one)(?: is|['’]s| must be| has to be) {an}{quoted}(?!{turn})",
        rf"(?:\banswer(?: is| must be)?[:\s]+|\b(?:choose|pick|tap|select) ){an}{quoted}(?!{turn})",
        rf"(?:∴|\b(?:so|thus|hence|therefore)|সুতরাং|অতএব),? {quoted}(?!{turn})",
        rf"\bnot {an}(?:{rest}),? but (?:rather )?{an}{quoted}",
        rf"{quoted},? (?:(?:and )?not|instead of|rather than) {an}(?:{rest})",
        rf"{quoted} (?:(?:is|are) (?:right|correct|the (?:right |correct )?(?:answer|one))|fits)\b",
        rf"{start}(?:এটি|এটা|(?:সঠিক )?উত্তর(?:টি)?)(?: হলো| হবে| হচ্ছে)?[:\s]+{quoted}(?!{turn})",
        rf"(?:{rest})(?:-?টি|-?টা)? (?:নয়|না|বাদ দিয়ে),? (?:বরং )?{quoted}",
        rf"{quoted},? (?:{rest})(?:-?টি|-?টা)? নয়",
        rf"{quoted}(?:-?ই)? (?:ঠিক|সঠিক)(?![{_BENGALI}])(?! কি| না)",
        rf"{quoted}(?:-?ই)? (?:উত্তর|বেছে নাও|বাছাই করো)(?![{_BENGALI}])",
        rf"{quoted} (?:কথাটিই|বিকল্পটিই|ই হবে)",
    )
    return any(re.search(pattern, inside) is not None for pattern in patterns)


def _whole(words: str) -> str:
    return rf"(?<![\w{_BENGALI}−]){re.escape(' '.join(words.casefold().split()))}(?![\w{_BENGALI}])"
