"""What a careful teacher looks for in a hint, as far as words can tell: four points, each yes or no. Pure.

The gates say whether a hint may be shown; the rubric says whether it teaches. It reads words: whether what they say is
true, and whether it is about this mistake and not another one of the same problem, is for the second reading.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bot.hints.gates import EVERYWHERE, ProblemTexts, tells
from bot.language import to_latin_digits

ENOUGH = 2
"""How many names of this problem a hint must hold; a letter or a telling number counts for two."""
MOST_QUESTIONS = 2
MOST_ACTS = 3
"""Requests and questions together: "put it in, multiply, is it equal?" is one thought; a fourth makes a list."""


@dataclass(frozen=True, slots=True)
class Rubric:
    located: bool  # names what is in this problem; would not fit any other
    keeps_answer: bool
    actionable: bool  # one question or one next step
    kind: bool  # speaks of the work, never of the child

    @property
    def passes(self) -> bool:
        return self.located and self.keeps_answer and self.actionable and self.kind


def assessed(hint: str, about: ProblemTexts) -> Rubric:
    text = _plain(hint)
    own = _plain("\n".join((about.question, about.mistake, *about.choices, *about.hints, *about.solution)))
    return Rubric(
        located=_located(text, own),
        keeps_answer=not tells(text, about),
        actionable=_actionable(text),
        kind=_kind(text, own),
    )


def _plain(text: str) -> str:
    return to_latin_digits(" ".join(unicodedata.normalize("NFC", text).split()))


def _words(text: str) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", text).split())


def _pattern(*alternatives: str) -> re.Pattern[str]:
    r"""Whole words of either script. Not \b: a Bengali vowel sign is no \w, so \b would end a word before it."""
    whole = r"(?<![\w\u0980-\u09ff])(?:" + "|".join(alternatives) + r")(?![\w\u0980-\u09ff])"
    return re.compile(unicodedata.normalize("NFC", whole), re.IGNORECASE)


# Located: it shares numbers, letters, signs and words with the problem, and not only the words that every problem has.

_TOKEN = re.compile(r"[A-Za-z]+|[\u0980-\u09ff]+")
_NUMBER = re.compile(r"\d+(?:,\d{2,3})*(?:\.\d+)?")
# x, 3b, AB, ∠ABC, n²; "a" and "I" are words unless mathematics is tied to them.
_LETTERS = re.compile(
    r"(?<![A-Za-z])(?:(?![AI](?![A-Z]))[A-Z]{1,4}|[b-z]|a(?=[²³⁴⁵⁶⁷⁸⁹]|\s?[+−=×]))(?![A-Za-z'’])|(?<=\d)[a-z](?![A-Za-z])"
)
_SHORTEST = 3  # letters of an English word that names something: not "by", "so", "of"
_ENGLISH_ENDING = re.compile(r"(?:(?<=[^s])s|es|ed|ings?)$")
_BENGALI_ENDINGS = sorted(
    _words("গুলোর গুলোকে গুলো দুটি দুটির টির টিকে টিতে টি টার টা টুকু দের ের এর র কে তে ে য় ও ই"), key=len, reverse=True
)

# They would fit any problem: what they are said about must be named beside them.
_GENERAL = _words(
    """
    the and but are was were has have had does did not you your yours its this that these those there here they
    them then than with from into for who whom whose what which how when where why can could will would should
    must may might let all any each every both one two three four some more most less much many few only also
    too very well again once first next last before after another other same such just still already now out
    back over about between instead while because question answer problem number numbers digit figure sum
    exercise mistake error wrong right correct correctly incorrect true good great nice nearly almost close done
    careful carefully check checked try tried think thought look looked see seen find found get got give gives
    given take took taken make made come comes came work working works worked write wrote written read use used
    need needs want ask asks asked say says said know knows known start begin step steps way method rule idea
    mathematics maths hint solve solution result value values calculate calculation thing things something
    really please remember mean means put part whole remain left time line word words name names
    """
) | _words(
    """
    এটি এটা এই ওই সেই সে সেটি সেটা তা তার তাই তো কি কী কত কতটি কয়টি কতজন কোন কোনটি কোথায় কেন কীভাবে কেমন কখন
    কার কাকে যে যা যেন যদি তবে তাহলে আর আরও এবং না নয় নেই নি কিন্তু বা অথবা জন্য সঙ্গে সাথে থেকে দিয়ে ওপর উপর
    মধ্যে মাঝে কাছে ভেতর বাইরে পাশে পরে আগে এবার এখন আবার শুধু সব সবাই সবটা পুরো একটি একটা এক দুই দুইটি দুটি
    দুজন তিন তিনটি চার প্রথম শেষ পরের আগের অন্য একই বেশি কম বড় ছোট সাধারণ প্রতি যত ততটা বার দুইবার একবার এর কে
    তুমি তোমার তোমাকে তোমরা ঠিক ভুল সঠিক ভালো বেশ সুন্দর প্রায় হয় হবে হয়েছে হলো হলে হতে আছে ছিল থাকে থাকবে
    যায় যাবে গেছে করো কর করে করেছ করতে করবে করলে করা করার দেখো দেখে দেখা ভাবো ভেবে লেখো লিখে লেখা পড়ো পড়ে
    পড়া বলো বলা বের নাও নিয়ে নিয়েছ ধরো ধরে ধরেছ দাও দেওয়া পেয়েছ পাবে পাও পাওয়া চাওয়া খোঁজো মিলিয়ে মেলাও
    যাচাই চেষ্টা হিসাব প্রশ্ন প্রশ্নে প্রশ্নটি উত্তর উত্তরটি সংখ্যা সংখ্যাটি অঙ্ক অঙ্কটি ধাপ নিয়ম পদ্ধতি সমাধান
    কাজ মান ফল আসল কথা বিষয় জিনিস শুরু বাকি কিছু অনেক খুব একটু মতো মন সময় লাইন শব্দ নাম আসে এসেছে
    """
)

# What the signs of a problem are called: "check your addition" says something where there is a +, and little even then.
_CALLED = (
    (r"\+", "add addition sum plus total altogether যোগ যোগে যোগফল সমষ্টি মোট"),
    (r"−|-", "subtract subtraction minus difference away left remain বিয়োগ বিয়োগফল পার্থক্য অন্তর বাদ বাকি"),
    (r"−|-|\+", "negative sign ঋণাত্মক চিহ্ন"),
    (r"×|\*|\d[a-z(]", "multiply multiplied multiplication multiplier product times গুণ গুণফল গুণক"),
    (r"÷|/", "divide divided division divisor dividend quotient share ভাগ ভাগফল ভাজক ভাজ্য"),
    (r"\d\s?/\s?\d|\)\s?/", "fraction numerator denominator ভগ্নাংশ লব হর"),
    (r"[²³⁴⁵⁶⁷⁸⁹]|\*\*|\^", "square squared cube power index indices exponent বর্গ ঘন ঘাত সূচক"),
    (r"√", "root বর্গমূল ঘনমূল"),
    (r"%", "percent percentage hundred শতকরা শতাংশ"),
    (r"°", "degree angle turn ডিগ্রি কোণ পাক"),
    (r"=", "equal equation side সমান সমীকরণ পক্ষ উভয়পক্ষ বামপক্ষ ডানপক্ষ"),
    (r"\(", "bracket বন্ধনী"),
    (r"\d[a-z]|[a-z]\s?[+−]", "term coefficient letter পদ সহগ অক্ষর রাশি"),
    (r"\d\.\d", "decimal point place দশমিক বিন্দু ঘর"),
    (r"\d\s?:\s?\d", "ratio অনুপাত"),
)


def _located(text: str, own: str) -> bool:
    shared = _named(text) & (_named(own) | _called(own))
    return sum(_weight(name) for name in shared - _GENERAL_STEMS) >= ENOUGH


def _weight(name: str) -> int:
    """1 to 5, 10 and 100 stand in every second problem; a letter or another number is no chance."""
    return ENOUGH if name.startswith("§") or (name[0].isdigit() and name not in _COMMON_NUMBERS) else 1


def _named(text: str) -> set[str]:
    """Numbers, letters that stand for something (with § before them), and stems of words."""
    joined = re.sub(r"(?<=[\u0980-\u09ff])\.(?=[\u0980-\u09ff])", "", text)  # গ.সা.গু., সে.মি.
    numbers = {number.replace(",", "") for number in _NUMBER.findall(text)}
    letters = {f"§{letters}" for letters in _LETTERS.findall(text)}
    words = (word for word in _TOKEN.findall(joined) if len(word) >= (_SHORTEST if word.isascii() else 2))
    return numbers | letters | {_stem(word) for word in words}


def _called(own: str) -> set[str]:
    return {_stem(word) for sign, called in _CALLED if re.search(sign, own) for word in _words(called)}


def _stem(word: str) -> str:
    """Rough, for only the words of one problem meet one another: squares, squared, square; কোণের, কোণটি, কোণ."""
    if word.isascii():
        bare = _ENGLISH_ENDING.sub("", word.casefold())
        return bare[:-1] if len(bare) > _SHORTEST and (bare[-1] in "ey" or bare[-1] == bare[-2]) else bare
    for _ in range(2):
        ending = next((end for end in _BENGALI_ENDINGS if word.endswith(end) and len(word) - len(end) >= 2), "")
        word = word.removesuffix(ending)
    return word


_GENERAL_STEMS = _GENERAL | {_stem(word) for word in _GENERAL}
_COMMON_NUMBERS = frozenset(str(number) for number in EVERYWHERE if number <= 10 or number == 100)


# Actionable: one question or one next step, and no list of tasks.

_CLAUSE = re.compile(r"[^।?!]+?(?:[।?!]+|[,;:–—](?=\s)|\.(?=\s|$)|$)")
# They look like questions and ask nothing about the problem.
_TAG = re.compile(
    r"(?:^|(?<=[,.।?!]\s))(?:ok|okay|right|understood|understand|got it|get it|see|do you (?:see|understand|get it)|"
    r"is that clear|clear|বুঝেছ|বুঝলে|বুঝতে পেরেছ|ঠিক আছে|ঠিক তো|তাই না|পারবে তো)\s*\?",
    re.IGNORECASE,
)
# A clause of nothing but these tells the student to do better, and not what to do.
_EMPTY = _words(
    """
    try trying again once more now and then please just think harder hard carefully careful be check look at it
    this that your answer work working well calculation do redo over keep going one time better a little the so
    you can will need to must should
    আবার আরেকবার আর একবার চেষ্টা করো কর করতে হবে ভাবো ভেবে দেখো দেখে ভালো ভালোভাবে করে মন দিয়ে সাবধানে মনোযোগ
    তোমার উত্তর উত্তরটি কাজ কাজটি হিসাব হিসাবটি এবার তুমি তাই তাহলে নাও একটু আরও এটি পুরো পুনরায় পারবে
    """
)
_VERBS = (
    "add arrange ask begin break bring build call cancel change check choose circle combine compare complete "
    "convert copy count cross cut decide divide double draw estimate expand explain factor factorise fill find "
    "first focus form give go group guess halve imagine join keep label leave list look make mark match measure "
    "move multiply name notice order pick picture place plot put read recall remember replace rewrite round say "
    "see separate set share show simplify sketch solve sort split square start substitute subtract swap take tell "
    "test think try turn underline use work write"
)
# At the head of a clause: after "you" or "to" the same word asks for nothing.
_IMPERATIVE = re.compile(
    r"(?:^|\b(?:and|then|now|so|next|but|please|also|instead|first|just|or)\s+)(?:"
    + "|".join((*_VERBS.split(), "do (?:the same|this|that|it)"))
    + r")\b(?!\s+(?:is|are|was|were|gives|has)\b)",
    re.IGNORECASE,
)
_BENGALI_IMPERATIVE = _pattern(
    r"(?:করো|লেখো|দেখো|ভাবো|পড়ো|আঁকো|গোনো|বসাও|মেলাও|খোঁজো|ধরো|নাও|দাও|বলো|ভাঙো|সাজাও|রাখো|কাটো|আনো|বোঝো|বাছো|মাপো|"
    r"লাগাও|বানাও|সরাও|ঘোরাও|বদলাও|তোলো|যাও|চেনো|বোঝাও|জোড়ো|মোছো|ঘেরো|দাগাও)(?! না)"
)
# A step that is said as a need, or by what was asked for: "here you must add", "the question asks for one".
_NEED = _pattern(
    r"must|need(?:s|ed)?(?! no)|has to|have to|should(?!(?: already)? (?:know|have))",
    r"one more step|asked for|question (?:asks|wants)",
    r"[\u0980-\u09ff]+তে (?:হবে|হয়|হতো)|লাগবে|(?:জানতে )?চাওয়া হয়েছে|চাই|ধাপ বাকি|দরকার|উচিত",
)


def _actionable(text: str) -> bool:
    clauses = [clause for clause in _clauses(_TAG.sub(".", text)) if not _is_empty(clause)]
    questions = sum(clause.endswith("?") for clause in clauses)
    acts = sum(len(_IMPERATIVE.findall(clause)) + len(_BENGALI_IMPERATIVE.findall(clause)) for clause in clauses)
    asks = questions + acts > 0 or any(_NEED.search(clause) for clause in clauses)
    return asks and questions <= MOST_QUESTIONS and questions + acts <= MOST_ACTS


def _clauses(text: str) -> Iterator[str]:
    return (found.group().strip() for found in _CLAUSE.finditer(text) if found.group().strip(" .,;:–—।?!"))


def _is_empty(clause: str) -> bool:
    bare = not clause.endswith("?") and not _NUMBER.search(clause)
    return bare and all(token in _EMPTY for token in _TOKEN.findall(clause.casefold()))


# Kind: of the work, never of the child.

_UNKIND = (
    # Scorn, also when it is meant for the answer only.
    _pattern(
        r"careless(?:ly|ness)?|silly|stupid(?:ly)?|dumb|idiot(?:ic)?|fool(?:ish)?|laz(?:y|ily|iness)|sloppy|clumsy|ashamed",
        r"shame(?:ful)?|embarrassing|disappoint(?:ed|ing)|ridiculous|nonsense|terribl[ey]|awful(?:ly)?|horrible|useless",
        r"hopeless|pathetic|rubbish|bad(?:ly)?|poor(?:ly)?|(?:completely|totally|so|very) wrong",
        r"বোকা(?:মি|র)?|গাধা|অলস|আলসে(?:মি)?|অমনোযোগী|অমনোযোগের|বেখেয়াল(?:ে|ি)?|অসাবধান(?:ে|ী|তা|তার|তায়)?|মূর্খ|হাবা",
        r"মাথামোটা|অপদার্থ|ফাঁকিবাজ|ছি|ছিঃ|লজ্জা(?:র|জনক)?|(?<!টা )বাজে|খারাপ|জঘন্য|হাস্যকর|ফালতু|বিশ্রী|দুর্বল|হতাশ(?:াজনক)?",
        r"(?:একদম|একেবারে|সম্পূর্ণ|পুরোপুরি|পুরোটাই) ভুল",
    ),
    # A verdict on the person. Praise of talent is one too: the next mistake then says the opposite.
    _pattern(
        r"you(?: are|['’]re| were) (?:(?:so|very|too|just|really|always|still|being|such an?|an?) )*"
        r"(?:wrong|slow|weak|confused|smart|clever|brilliant|genius|gifted|talented|"
        r"not (?:trying|listening|thinking|paying|good|ready|smart|careful))",
        r"(?:smart|clever|good|bad|naughty) (?:boy|girl|kid|child)",
        r"you never|your fault|you (?:have )?failed|you will fail",
        r"তুমি (?:(?:খুব|খুবই|অনেক|বেশ|এত|একটা|একজন|গণিতে|অঙ্কে) )*(?:মেধাবী|বুদ্ধিমান|বুদ্ধিমতী|চালাক|জিনিয়াস|ধীর|কাঁচা)",
        r"তুমি ভুল কর(?:েছ|লে)|তোমার দোষ|তোমাকে দিয়ে হবে না|ভালো (?:ছেলে|মেয়ে)",
    ),
    # Blame for not knowing or not heeding.
    _pattern(
        r"you (?:should|ought to|must)(?: already| really)? (?:know|have (?:known|learn(?:ed|t)|seen|paid|read|been))",
        r"you (?:do not|don['’]t) even|how could you|how many times (?:have|must|do) I|what were you thinking|wake up",
        r"I(?: have)?(?: already)? told you|as I(?: already)? said|(?:yet|wrong|mistake) again|concentrate",
        r"pay (?:more |better )?attention|did(?:n['’]t| not) you (?:read|listen|learn)",
        r"ভুল করেছ,? আবার|আবারও? (?:সেই )?(?:একই )?ভুল|কতবার (?:বল|বোঝা)[\u0980-\u09ff]*|বলেছিলাম(?: না)?",
        r"মন(?:োযোগ)? (?:দাও|নেই)|মন দিয়ে (?:করো|পড়ো|শোনো)|(?:জানা|পারা|শেখা|পড়া|বোঝা|মনে রাখা) উচিত|তোমার জানার কথা",
        r"(?:এটুকুও?|এটাও|তাও|এখনো|এখনও|কিছুই) (?:[\u0980-\u09ff]+ )?(?:পারো|জানো|বোঝো|পারলে|বুঝলে|শেখো) ?(?:না|নি)",
    ),
    # What is easy for others, or in itself, was not so for this child. That two things are easy to mix up may be said.
    _pattern(
        r"(?:so|very|too|really|quite|pretty|super|how|(?:this|that|it)(?: is|['’]s| was)(?: (?:an?|just|such an?))?) "
        r"(?:easy|simple|basic)(?! (?:to (?:mix|confuse|forget|miss|overlook)|interest|form|equation|fraction))",
        r"(?:easy|simple|basic) (?:question|problem|sum|one|mistake|maths|mathematics|step|addition|subtraction)",
        r"simply|obvious(?:ly)?|trivial|even an? (?:\w+ )?(?:child|baby|kid|beginner)",
        r"any(?:one|body| child)(?: \w+)? (?:can|could|knows)",
        r"(?:every(?:one|body)|your (?:friends|classmates))(?: else| all)? (?:can|could|gets?|got|knows?)",
        r"(?:এত|এতো|খুব|খুবই|একদম|একেবারে|পানির মতো|এ তো|এটি তো|এটা তো) (?:সহজ|সোজা)|স্পষ্টতই",
        r"(?:সহজ|সোজা) (?:অঙ্ক|প্রশ্ন|হিসাব|ব্যাপার|কাজ|যোগ|বিয়োগ|গুণ|ভাগ)(?:টি|টা|টাও|টিও)?",
        r"(?:সবাই|সকলেই|যে কেউ|অন্যরা|বন্ধুরা|বাচ্চারাও|বাচ্চাও|শিশুও|শিশুরাও)(?: [\u0980-\u09ff]+){0,2} (?:পারে|পেরেছে|জানে|বোঝে)",
    ),
    # A student of twelve is no baby; তুই looks down on him, আপনি keeps him away.
    _pattern(
        r"sweetie|sweetheart|darling|honey|kiddo|little one|oops(?:ie)?|whoops(?:ie)?|uh[- ]oh|teeny",
        r"সোনামণি|বাবু|বাবুসোনা|খোকা|খুকি|খুকু|লক্ষ্মী(?:টি|সোনা)?|দুষ্টু|আদরের|পুচকে|ছোট্ট বন্ধু",
        r"তুই|তোর|তোকে|তোরা|করিস|পারিস|দেখিস|লিখিস",
        r"আপনি|আপনার|আপনাকে|আপনারা|আপনাদের|করুন|লিখুন|দেখুন|ভাবুন|ধরুন|বলুন|আঁকুন|পড়ুন|গুনুন|রাখুন|খুঁজুন|বসান|মেলান|মিলান",
        r"নিন|(?:বাদ|করে|লিখে) দিন",
    ),
    # Shouting, and a bare verdict.
    re.compile(
        r"!{2,}|\?!|!\?|[👎😡😠😤🙄🤦]|(?:wrong|incorrect|ভুল)\s*!|(?:^|[.!?।]\s*)(?:wrong|incorrect|ভুল)\s*[.।,:]",
        re.IGNORECASE,
    ),
)


def _kind(text: str, own: str) -> bool:
    """What the problem says itself is not unkind: bad eggs, honey, a boy whom everyone calls Babu."""
    known = own.casefold()
    return all(found.group().casefold() in known for unkind in _UNKIND for found in unkind.finditer(text))
