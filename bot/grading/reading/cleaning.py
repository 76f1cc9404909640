"""From text as it is typed to text that can be read: one script of digits, one of each sign, no invisible characters.

NFC and an explicit table, never NFKC: that would turn x² into x2."""

import re
import unicodedata

from bot.grading.judgement import Reason, Unreadable
from bot.grading.regex import regex

LONGEST_TEXT = 4000  # before invisible characters are dropped; a Telegram message holds 4,096
LONGEST_ANSWER = 200
DEEPEST_NESTING = 40

_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066"
    "\u2067\u2068\u2069\ufeff\u00ad\u061c\u180e\u034f\ufe0e\ufe0f"
)
_SPACES = (
    "\t\n\r\x0b\x0c\x85\u00a0\u1680\u2000\u2001\u2002\u2003"
    "\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_SIGNS = {
    "-": "\u2212\u2013\u2014\u2010\u2011\u2012\u2015\ufe63\uff0d\u2043\u2796",
    "×": "✕✖⨯",
    "·": "\u2219\u22c5\u2022\u2027\u30fb",
    "/": "\u2215\u2044\uff0f",
    ":": "\u2236\uff1a\ua789",
    "%": "\u066a\uff05\ufe6a",
    "=": "\uff1d",
    "+": "\uff0b\ufe62\u2795",
    "*": "\u2217\uff0a",
    "(": "\uff08",
    ")": "\uff09",
    "'": "‘’`´′ʼ",
    '"': "“”„″«»",
    "।": "|॥৷",
    "?": "\uff1f\u061f",
    "!": "\uff01",
    ",": "\uff0c\u060c\u3001",
    ".": "\uff0e\u3002",
    "°": "º˚",
    "π": "\u03a0\U0001d70b\U0001d6d1",
}
_DIGIT_ZEROS = (0x09E6, 0xFF10, 0x0966, 0x0660, 0x06F0)  # Bengali, full width, Devanagari, two Arabic


def _translation() -> dict[int, str | None]:
    table: dict[int, str | None] = {ord(character): None for character in _INVISIBLE}
    table.update((ord(character), " ") for character in _SPACES)
    for sign, variants in _SIGNS.items():
        table.update((ord(variant), sign) for variant in variants)
    for zero in _DIGIT_ZEROS:
        table.update((zero + value, str(value)) for value in range(10))
    return table


_TABLE = _translation()
_EMOJI = regex("[\U0001f000-\U0001faff\u2600-\u2712\u2714\u2717-\u2755\u2764-\u27bf\u20e3]+")
_REFUSING = regex("[❌❎✗✘☓🚫⛔👎🙅➗🟰❓]")
_UNPRINTABLE = regex("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_SPACE_RUN = regex(" {2,}")
_PRICE_MARK = regex(
    "(?<=[0-9]) ?/ ?[-=](?! ?[0-9(.])(?: ?(?:টাকা|taka|tk)(?![a-zঅ-ৎ]))?", re.IGNORECASE
)  # 500/- and 500/=
_ALGEBRA = regex("[a-zA-Z^+*×]")
_DEGREE = regex("(?<=[0-9])⁰(?=$|[ .।CF])")  # a phone's superscript nought
_VISARGA = regex("ঃ(?![\u0985-\u09e3])")  # not followed by a Bengali letter: it stands for the colon
_ANSWER_LABEL = regex(
    r"(?!(?:সমীকরণটির |সমীকরণের )?(?:কোনো |কোন )?সমাধান (?:নেই|নাই|সম্ভব)|(?:∴ ?)?নির্ণেয় (?:বর্গ|ঘন))"
    r"(?:(?:the|my|final|correct|so|therefore|hence|then|thus|amar|তাই|সুতরাং|অতএব|আমার|সঠিক|নির্ণেয়|চূড়ান্ত"
    r"|সমীকরণটির|সমীকরণের|∴)[ ,:]*){0,4}"
    r"(?:answer|ans|uttor|uttar|উত্তর|উঃ|উ:|উ\.|সমাধান|ফলাফল|result|solution|"
    r"নির্ণেয়|মান|সংখ্যাটি|∴|so|therefore|hence|তাই|সুতরাং|অতএব)"
    r"(?:টা|টি)?(?![a-zঅ-ৎ])(?:[ :=,]|-+>|\.(?![0-9]))*"
    r"(?:(?:(?:would|will|should|must) be|is|are|hobe|holo|hoy|হলো|হল|হচ্ছে|হবে|হয়)(?![a-zঅ-ৎ]))?[ :=]*",
    re.IGNORECASE,
)
_OPENING = regex(
    r"(?:it is|it's|its|it will be|it might be|it may be|it must be|it would be|it should be|"
    r"(?:i think|maybe|probably|i guess)(?: it's| it is| its)?|"
    r"that is|that's|thats|that one is|i got|i found|my guess is|"
    r"হয়তো|সম্ভবত|(?:amar )?mone hoy|(?:আমার )?মনে হয়|i get|we get|this is|that is|equals|equal to|is|"
    r"আমি পেয়েছি|পেয়েছি|এটা|এটি|হবে|হলো|হয়)"
    r"(?![a-zঅ-ৎ'])[ :,=]*",
    re.IGNORECASE,
)
_CLOSING = regex(
    r"[ ,]*(?:\((?:simplest form|lowest terms|লঘিষ্ঠ আকার|প্রায়|approx|approximately|about|ans|answer|উত্তর)\.?\)"
    r"|(?<![a-zঅ-ৎ])(?:প্রায়|approx|approximately|হবে|হয়|হলো|hobe|hbe|hoy|hoi|ans|answer|উত্তর|please|only|মাত্র|sir|স্যার"
    r"|ম্যাম))[ .।!]*$",
    re.IGNORECASE,
)
_APPROXIMATE = regex(r"(?:প্রায়|pray|prai|about|approximately|approx\.?|≈|~)(?![a-zঅ-ৎ]) *", re.IGNORECASE)
_PAIRS = {"(": ")", "[": "]", "{": "}"}


def clean(text: str) -> str:
    """One line in NFC with ASCII digits and signs, 1 to 200 characters. Raises `Unreadable` for an empty or an
    over-long text, and for one that no database column and no message can hold."""
    if len(text) > LONGEST_TEXT:
        raise Unreadable(Reason.TOO_LONG)
    if _UNPRINTABLE.search(text):
        raise Unreadable
    swept = unicodedata.normalize("NFC", text.translate(_TABLE))
    swept = _VISARGA.sub(":", swept)
    if "⁰" in swept and not _ALGEBRA.search(swept):
        swept = _DEGREE.sub("°", swept)
    swept = _PRICE_MARK.sub(" taka ", swept)
    swept = _SPACE_RUN.sub(" ", swept).strip(" ")
    if _REFUSING.search(swept):
        raise Unreadable  # 12 ❌
    if not swept or not (spoken := _SPACE_RUN.sub(" ", _EMOJI.sub(" ", swept)).strip(" ")):
        raise Unreadable(Reason.NOT_AN_ANSWER if swept else Reason.EMPTY)
    swept = spoken
    if len(swept) > LONGEST_ANSWER:
        raise Unreadable(Reason.TOO_LONG)
    return swept


def unwrap(text: str) -> str:
    """Take off what surrounds an answer without being part of it: "উত্তর:", "Ans.", "=", a danda, "(প্রায়)"."""
    text = _trim(text)
    if text.isdecimal():
        return text
    for _ in range(4):
        before = text
        for opening in (_ANSWER_LABEL, _OPENING, _APPROXIMATE):
            match = opening.match(text)
            if match and match.end() < len(text):
                text = _after_label(match[0], text[match.end() :]) if opening is _ANSWER_LABEL else text[match.end() :]
        match = _CLOSING.search(text)
        if match and match.start() > 0:
            text = text[: match.start()]
        text = _trim(text)
        if text == before:
            break
    return text


def _after_label(label: str, rest: str) -> str:
    """A dash between a label and its answer is no minus: "উত্তর- ৭", "Ans - x + 7"; "উত্তর -৭" is -7. Raises
    `Unreadable` for "Ans.12", which may be 12 and 0.12."""
    if rest[0] == "." and not label.endswith(" "):
        raise Unreadable
    return rest[1:].strip(" ") if _is_dash(label, rest) else rest


def _is_dash(label: str, rest: str) -> bool:
    if rest[0] != "-" or label.endswith("="):
        return False
    return rest[1:2] == " " or (rest[1:2] in ("(", "{", "[") and not label.endswith(" "))


def with_other_dash(text: str) -> str | None:
    """The text with the minus behind its label for a dash, or the dash for a minus, where it may be both: "উত্তর-৭",
    "Ans - 7"; None for all other texts."""
    match = _ANSWER_LABEL.match(text)
    rest = text[match.end() :] if match else ""
    if match is None or rest[:1] != "-" or match[0].endswith("=") or (match[0].endswith(" ") and rest[1:2] != " "):
        return None
    label = match[0].rstrip(" :,.")
    return f"{label}: -{rest[1:].strip(' ')}" if _is_dash(match[0], rest) else f"{label}: {rest[1:]}"


def _trim(text: str) -> str:
    text = text.strip(" ")
    if text[:2] in ("->", "=>"):
        text = text[2:]
    text = text.lstrip("=∴⇒→≈~ ").rstrip("।!?; ")
    while len(text) > 2 and text[0] == text[-1] and text[0] in "*\"'_":
        text = text[1:-1].strip(" ")
    if _GOES_ON.search(text):
        return text
    # "৫." keeps nothing after its point; "12.." and "12 ." are sentences that end.
    stripped = text.rstrip(". ।!,")
    return stripped or text


_GOES_ON = regex(r", ?\.\.\.?$|\.([0-9])\1* ?\.{2,}$")  # 1, 2, 3, ... and 0.33... say more than they write


def without_brackets(text: str, kinds: str = "([{") -> str:
    """Take off brackets that enclose the whole text, and only those: not the ones of (1)(2)."""
    for _ in range(DEEPEST_NESTING):
        if len(text) < 2 or text[0] not in kinds or closing_of(text) != len(text) - 1:
            return text
        text = text[1:-1].strip(" ")
    raise Unreadable(Reason.TOO_LONG)


def closing_of(text: str) -> int | None:
    """Where the bracket that opens `text` is closed; None if it is not, or is closed by another one."""
    waiting: list[str] = []
    for place, character in enumerate(text):
        if character in _PAIRS:
            waiting.append(_PAIRS[character])
        elif character in ")]}":
            if not waiting or waiting.pop() != character:
                return None
            if not waiting:
                return place
    return None


def split_outside_brackets(text: str, separators: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for place, character in enumerate(text):
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif depth == 0 and character in separators:
            parts.append(text[start:place].strip(" "))
            start = place + 1
    parts.append(text[start:].strip(" "))
    return parts
