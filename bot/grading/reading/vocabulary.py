"""The words that may stand beside a number in a short answer because they change nothing: names of what is asked, things
that are counted, small words. A closed list: a word that is not here makes the sentence unreadable, never right."""

import unicodedata


def _words(*rows: str) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", " ".join(rows)).split())


# What a number is the measure of.
QUANTITIES = _words(
    "total sum difference product quotient remainder average mean median mode area perimeter circumference length width",
    "breadth height depth volume radius diameter angle price cost age time distance speed velocity weight mass capacity rate",
    "profit gain interest principal amount salary wage income expense fare value answer result lcm hcf gcd gcf range",
    "frequency temperature percentage ratio size population rent savings marks fraction distance",
    "hypotenuse diagonal chord coefficient cp sp",
    "মোট সর্বমোট সমষ্টি যোগফল বিয়োগফল গুণফল ভাগফল ভাগশেষ গড় মধ্যক প্রচুরক ক্ষেত্রফল পরিসীমা পরিধি দৈর্ঘ্য প্রস্থ উচ্চতা গভীরতা",
    "আয়তন ব্যাসার্ধ ব্যাস কোণ দাম মূল্য ক্রয়মূল্য বিক্রয়মূল্য খরচ ব্যয় আয় বয়স সময় দূরত্ব গতি গতিবেগ বেগ ওজন ভর ধারণক্ষমতা হার",
    "শতকরা লাভ মুনাফা আসল মূলধন মজুরি বেতন ভাড়া পরিমাণ সংখ্যা মান উত্তর ফল ফলাফল লসাগু গসাগু পরিসর গণসংখ্যা তাপমাত্রা বর্গমূল",
    "ঘনমূল কর্ণ অতিভুজ ভূমি লম্ব বাহু জ্যা ব্যাপ্তি মধ্যমান মধ্যমা পদ সহগ মাত্রা অনুপাত পার্থক্য জনসংখ্যা রাশি সমাধান",
    "ভগ্নাংশ গোড়া অংশ রেখাংশ মাপ বিস্তার কিনারা পুরুত্ব শ্রেণিব্যাপ্তি শ্রেণিসংখ্যা সংখ্যাদ্বয় যোগান সঞ্চয় জমা বাকি অবশিষ্ট দরকার",
    "losagu loshagu gosagu goshagu lcm hcf modhok moddhok prochurok procurok somvabona sombhabona obosisto obosishto tapmatra purok",
    "dirgho doirgho porimap anupat mapni chokrobriddhi munafar sud asol mul beton boyosh daam probability scale decimal income monthly",
    "change odds term slope side sides temperature poridhi ayton khetrofol parimiti median moddhoma",
    "har mark marks otibhuj biyogfol loghisto loghistho akar mishro vognangsho bhognangsho angle konti sonkhya somadhan",
    "moddhok porer sonkha songkhya porishima doirgho mullo kroymullo bikroymullo bikroy kroy sthanango poridhi bahur",
    "সূচক সম্ভাবনা স্থানাঙ্ক উৎপাদক ঊর্ধ্বক্রম অধঃক্রম ক্রম",
    "mot baki boyosh gotibeg songkhati dam gor man songkha uttor labh lav munafa khoroch boyos somoy durotto ojon khetrofol porisima dorgho prostho",
    "uccota ucchota ayoton kon hcf borgomul modhyok prochurok porisor onupat joggfol jogfol gunfol vagfol vagsesh vagshesh",
    "lsagu gsagu otivuj kornno bahu vumi moddho somanupati sreni beg goti",
)
# What such a measure belongs to, or how it is told apart.
OF_WHAT = _words(
    "rectangle triangle circle room field garden pond plot wall box tank cube cuboid rhombus parallelogram trapezium",
    "polygon road train car bus boat class rope ladder pole smaller larger greater smallest largest highest lowest",
    "father mother son daughter brother sister missing unknown first second third other new old present equal simple compound selling buying market required remaining whole",
    "ত্রিভুজ চতুর্ভুজ আয়তক্ষেত্র আয়ত বর্গক্ষেত্র বৃত্ত ঘনক আয়তঘন রম্বস সামান্তরিক ট্রাপিজিয়াম বহুভুজ ঘর কক্ষ মাঠ বাগান পুকুর জমি",
    "দেওয়াল দেয়াল বাক্স চৌবাচ্চা রাস্তা ট্রেন গাড়ি বাস নৌকা শ্রেণি দড়ি মই খুঁটি বেড়া পিতা পুত্র মাতা মা বাবা ছোট বড় ক্ষুদ্রতম বৃহত্তম",
    "গরিষ্ঠ লঘিষ্ঠ প্রথম দ্বিতীয় তৃতীয় চতুর্থ অপর নতুন বর্তমান সরল চক্রবৃদ্ধি সম্পূরক পূরক বিপ্রতীপ একান্তর অনুরূপ অন্তঃস্থ বহিঃস্থ স্থূল সূক্ষ্ম",
    "বার্ষিক মাসিক সবৃদ্ধিমূল ধারাবাহিক সমানুপাতী মধ্য গাণিতিক পরবর্তী ক্রয় বিক্রয় যুগল কলম খাতা চাকা কেন্দ্র গোড়া পানি কাজ অতিরিক্ত",
    "পরীক্ষা britter garir bagan mashik complementary supplementary remaining lal bol দ্রব্য দ্রব্যটির উপাত্ত পেন্সিল প্রতিসাম্য",
    "সবচেয়ে স্থানীয় মিশ্র সমগ্র সমগ্রতল পৃষ্ঠ পৃষ্ঠতল অপ্রকৃত প্রকৃত মৌলিক বিশ্লেষণ বিন্দু অনুপস্থিত অজানা পরের বর্গাকার",
    "উভয় বিষয় ম্যাজিক পাইচিত্র ছেলে মেয়ে ভাই বোন প্রত্যেক প্রতিটি বই আম",
    "tribhuj chotubhuj britto ayot borgokhetro pita putro",
)
# What can be counted.
THINGS = _words(
    "student boy girl child children man men woman women person people teacher worker labourer farmer player passenger",
    "member customer painter soldier guest apple mango mangoe banana orange guava litchi jackfruit coconut lemon papaya",
    "pineapple watermelon grape fruit egg rose flower tree plant sapling leaf leaves seed cake biscuit chocolate candy sweet",
    "bread fish hen duck cow goat sheep bird cat dog rabbit horse book pen pencil notebook eraser ruler bag box bottle glass",
    "cup plate spoon ball bat chair table bench room house door window brick tile pole post stick matchstick pile packet toy",
    "doll shirt saree dress shoe watch clock car bus rickshaw boat launch train bicycle bike wheel coin note ticket card page",
    "marble bead stone star kite balloon candle lamp word line side angle corner vertex vertices edge face",
    "diagonal triangle rectangle circle factor multiple digit piece subset element way solution",
    "row column group floor turn round run wicket goal rotation term class classe step",
    "শিক্ষার্থী ছাত্র ছাত্রী ছেলে মেয়ে বালক বালিকা শিশু লোক মানুষ শ্রমিক কৃষক খেলোয়াড় যাত্রী সদস্য ব্যক্তি শিক্ষক পুরুষ মহিলা নারী কর্মী",
    "রাজমিস্ত্রি মিস্ত্রি সৈন্য আপেল আম কলা কমলা পেয়ারা লিচু কাঁঠাল নারিকেল লেবু পেঁপে আনারস তরমুজ আঙুর ফল ডিম গোলাপ ফুল গাছ",
    "চারা পাতা বীজ চাল ডাল মাছ ইলিশ মুরগি হাঁস গরু ছাগল ভেড়া পাখি কেক বিস্কুট চকলেট মিষ্টি রুটি চিনি তেল দুধ লবণ আটা সবজি আলু পেঁয়াজ টমেটো",
    "পানি বই কলম পেন্সিল খাতা রাবার স্কেল ব্যাগ বাক্স বোতল গ্লাস বল ব্যাট চেয়ার টেবিল বেঞ্চ ঘর বাড়ি দরজা জানালা ইট টাইলস টাইল খুঁটি কাঠি",
    "প্যাকেট খেলনা পুতুল জামা শার্ট শাড়ি জুতা ঘড়ি গাড়ি বাস রিকশা নৌকা লঞ্চ ট্রেন সাইকেল চাকা মুদ্রা নোট টিকিট কার্ড পৃষ্ঠা মার্বেল পুঁতি পাথর",
    "তারা ঘুড়ি বেলুন মোমবাতি বাতি বাহু কোণ শীর্ষ ধার তল কর্ণ ত্রিভুজ আয়তক্ষেত্র বর্গক্ষেত্র বৃত্ত রেখা বিন্দু গুণনীয়ক উৎপাদক উপসেট উপাদান",
    "রেখাংশ মধ্যমা নম্বর তলা তলায় কাঠি উপায় সমাধান সারি কলাম দল ধাপ পাক রান উইকেট গোল জমি সংখ্যা পদ শ্রেণি মৌলিক কাপড় দড়ি ফিতা কাগজ",
    "sreni bar apel kola boi kolom khata chatro chatri chele meye lok manush sromik gach phul ful dim bahu kon ghor tiles kathi",
    "kathhi pata ta ti jon khana ta aam lichu komola bol gari bas rikshaw riksha chaka nouka mach maach murgi goru chagol pakhi hash",
    "baksho botol ghuri khelna jama sari shari dol tukra narikel peyara ruti mishti misti bij kolom pencil pensil",
    "shikkhok shishu bondhu krishok khatah boi-ti kagoj glass plate biscuit chocolate cha chini dudh chal tel sobji alu torkari",
    "mangoes lap laps trip trips stamp stamps candy candies friend friends slice slices cow cows worker kolom khela sweets",
    "rice sugar milk oil flour salt cloth wire rope string water",
    "প্লেট নারকেল সন্দেশ অঙ্ক বন্ধু অতিথি বোন ভাই টুকরা টুকরো ঝুড়ি থলে বস্তা ব্যাগ রসগোল্লা সমুচা সিঙ্গাড়া পিঠা কুকুর বিড়াল মহিষ কবুতর",
    "মোমবাতি আসন সিট চিঠি স্টিকার ডাকটিকিট গোলক ঘনক খুঁটি ইঞ্জিন মোবাইল ফোন কম্পিউটার দোকান স্কুল গ্রাম",
)
# Small words, and verbs that say that something is so.
SMALL = _words(
    "hoi kajti kaj korte lagbe protijon protijone costs cost ok okay yes yeah ya hmm hm um umm uh oh well sure i think guess maybe probably overall thik ase portion required finish will",
    "them needed it'll im bro vai vaiya bhai apu apa madam mam miss ma'am হ্যাঁ হ্যা হুম হু জি জ্বি আচ্ছা ওহ ও অবশ্যই ম্যাম ম্যাডাম আপু আপা ভাইয়া ভাই",
    "তারা মনে হয় হচ্ছে তাহলে পাইছি পেলাম পাচ্ছি আসছে এসেছে আসে এলো আসলো হইছে হইবো হইসে হয়েছে দিতে মিলিয়ে পারবে করবে করে করতে কাজ কাজটি শেষ হইল মিলে",
    "hoise hoiche hoyeche mone paichi pailam asche ase ashe aslo ji jee ha haa oi acca accha dite parbe korbe korte sesh kaj",
    "the a an in it its it's is are was were will be would then hence therefore thus that that's this these there there's my",
    "our ans final correct right here has have had get gets got found need needs needed takes took left remain remains",
    "remaining become becomes take equal equals only just exactly altogether all in total please sir he she they we i we'll",
    "one's long wide tall deep away together lol haha hehe pls plz check should must dear sure surely course obviously",
    "definitely perhaps each every everyone everybody his her their you",
    "হলো হল হবে হয় হচ্ছে আছে আছেন ছিল থাকবে থাকে থাকল রইল পাবে পায় পেল পেয়েছে পেয়েছি পাওয়া গেল যায় যাবে লাগবে লাগে লেগেছে লাগলো লাগল এটি",
    "এটা এই এখানে সে তার তাদের আমাদের আমার আমি তাই সুতরাং অতএব শেষ কাছে টি টা সব সবগুলো করতে করেছে হয়েছে দাঁড়ায় বের নির্ণেয় মাত্র সঠিক চূড়ান্ত",
    "একত্রে একসঙ্গে একসাথে মিলে প্রয়োজন উঁচু লম্বা চওড়া দীর্ঘ গভীর দূরে সরাসরি প্রায় ঘুরবে পাস ফেল স্যার",
    "প্রতিজন জনপ্রতি ঠিক তো সমান সেদিন simplified simplest lowest form লঘিষ্ঠ আকারে আকার shudhu শুধু শুধুমাত্র",
    "thakbe thake kache tahole sutorang sutorang otoeb otoab tai ei",
    "hobe hbe hoy holo hocche ache achhe chilo lagbe lage legeche pabe pay pelo peyechi paisi paise tar tader amar amra ami",
    "eta eti tai mot matro kache sir",
)
# What is done with what is counted; the number stays what it is.
DOINGS = _words(
    "buy buys bought sell sells sold eat eats ate eaten give gives gave lose loses lost keep keeps kept make makes made",
    "plant plants planted collect collects collected receive receives received pick picked draw drew save saves saved spend",
    "spends spent earn earns earned pay pays paid use uses used bring brought write wrote read run runs ran walk walks walked",
    "travel travels travelled go goes went come comes came can could now back live lives lived win wins won",
    "built old arrive finished worked work works costs distribute distributed",
    "কিনেছে কিনেছেন কিনবে কিনবেন কিনল কিনলো কিনে কিনতে কিনি কিনলাম বিক্রি খেয়েছে খাবে খেল খেলো খায় খেয়ে দিয়েছে দেবে দিবে দিল দিলো দেয়",
    "দিলেন নিয়েছে নেবে নিবে নিল নিলো নেয় পাবো পাব পাবেন পেলেন পেলো পেয়েছেন রেখেছে রাখল রাখলো রাখবে রাখে হারিয়েছে হারাল হারালো বানাবে বানিয়েছে",
    "বানাল তৈরি লাগাতে লাগাবে লাগিয়েছে সংগ্রহ রোপণ বেঁচে বসতে বসবে আঁকবে এঁকেছে পড়েছে পড়বে লিখেছে লিখবে হেঁটেছে হাঁটবে যেতে গেছে গিয়েছে আসবে",
    "করবেন করল করলো করেছেন করেছি ফেরত পৌঁছাবে পৌঁছায় চলবে চলে খরচ আয় ব্যয় জিতেছে জিতবে কাটবে কেটেছে বসে",
    "kineche kinbe kinlo kine kinte bikri kheyeche khabe khelo khay diyeche debe dibe dilo dey niyeche nebe nibe nilo ney peyeche",
    "pabo pailo rekheche rakhlo rakhbe hariyeche haralo banabe baniyeche toiri korbe korlo koreche korsi kori dorkar roilo roilo thakbe",
    "thake thaklo ferot jabe geche gese asbe asche bosbe parbe parbo pouchabe cholbe khoroch joma shongroho songroho kore",
)
NAMES = _words(
    "rahim rohim korim karim mina rina rima mitu sumon sumi rafi raju babul kamal jamal nila tania sadia arif asif hasan fatema",
    "ayesha maria john anika priya rohan tuhin shila salma tanvir tanveer nafisa nabila apu opu rahat sakib shakib tamim rubel",
    "sohel shohel rakib nadia sabina shirin moushumi jui ritu mim mahi nafis farhan fahim sabbir jahid zahid kabir habib rashed",
    "rashid selim salim mamun masud shafiq shafik hasina jesmin jasmine tisha nusrat sumaiya jannat sara sarah ali omar imran",
    "ratan rotan dipu dipa mithu bithi liza lisa tom sam anna ravi amit sita gita rita mita puja pooja bristi meghla tara shuvo",
    "baba ma abba amma dada dadi nana nani kaka mama chacha khala vai apa teacher shopkeeper farmer father mother brother sister",
    "রহিম করিম মিনা রিনা রিমা মিতু সুমন সুমি রাফি রাজু বাবুল কামাল জামাল নীলা তানিয়া সাদিয়া আরিফ আসিফ হাসান ফাতেমা আয়েশা মারিয়া",
    "আনিকা প্রিয়া রোহান তুহিন শীলা অরূপ রবি শফিক হাসিনা সালমা তানভীর নাফিসা নাবিলা অপু রাহাত সাকিব শাকিব তামিম রুবেল সোহেল রাকিব",
    "নাদিয়া সাবিনা শিরিন মৌসুমী জুঁই ঋতু মিম মাহি নাফিস ফারহান ফাহিম সাব্বির জাহিদ কবির হাবিব রাশেদ রশিদ সেলিম মামুন মাসুদ জেসমিন তিশা",
    "নুসরাত সুমাইয়া জান্নাত সারা আলী ওমর ইমরান রতন দীপু দীপা মিঠু বীথি লিজা রিতা মিতা গীতা সীতা পূজা বৃষ্টি তারা শুভ টুম্পা পলাশ শিমুল সজীব রনি",
    "বাবা মা আব্বা আম্মা দাদা দাদি নানা নানি কাকা মামা চাচা খালা ভাই আপা দোকানদার কৃষক শিক্ষক পিতা মাতা তিনি সে",
)
# Where something is; only behind a unit, where it is no comparison: ১৮ মিটার নিচে.
PLACES = _words("নিচে উপরে ওপরে দূরে away")
# Between the words in front of a number; never the last of them: "sum of the angles is 180", but "square of 12".
_JOINING = _words("of for at to এর র থেকে ও এবং and")
# These number things; what follows them is a name and no answer: page 12, প্রশ্ন ৫.
NUMBERED = _words(
    "question problem class grade chapter page exercise step roll প্রশ্ন শ্রেণি অধ্যায় পৃষ্ঠা রোল ধাপ নম্বর sreni term"
)
# What may be said of a sum of money or a share, behind it.
_SAID_BEHIND = DOINGS | _words(
    "largest smallest highest lowest prime baki দরকার জমা thakbe thake am uttor উত্তর বাকি অবশিষ্ট লাভ মুনাফা profit labh lav interest total মোট সময় long wide"
)
# Before a number only.
_ONLY_BEFORE = _words(
    "number square নম্বর পরের next magic er ti ta borgo borgomul বর্গ প্রতি proti ভাই বোন day সুদ ভ্যাট vat tax ধনাত্মক positive পাশের বৃদ্ধির হাতে ঝুড়িতে প্রত্যেকে টাকা মতে"
)
_BEFORE = QUANTITIES | OF_WHAT | THINGS | SMALL | DOINGS | _ONLY_BEFORE
_BEHIND = THINGS | SMALL | _SAID_BEHIND
# A thing directly before a number is numbered by it (group 5); a root or a square is taken of it.
_LAST = (
    QUANTITIES
    | SMALL
    | DOINGS
    | _words(
        "number টাকা নম্বর মতে বার্ষিক মাসিক ঝুড়িতে হাতে সারিতে লাইনে দলে প্রত্যেকে ধনাত্মক positive পিতা পুত্র কেন্দ্র সমানুপাতী অতিরিক্ত চাকা"
    )
    | _words("শিক্ষার্থী ছাত্র ছাত্রী ছেলে মেয়ে লোক মানুষ শ্রমিক উপসেট আপেল আম কলা ডিম")
) - _words("বর্গমূল ঘনমূল borgomul wide long tall deep every each everyone everybody")
_ENDINGS = tuple(
    sorted(
        _words("টি টা টির টার টিতে গুলো গুলোর খানা জন র ের এর য়ের কে তে ে য় য়ে রা দের ও ই টুকু দুটি দুইটি দ্বয়"),
        key=len,
        reverse=True,
    )
)


def may_precede(words: list[str]) -> bool:
    """Of words in lower case and NFC, with or without their endings: all of those in front of a number."""
    if len(words) > 1 and words[0] in ("ক", "খ", "গ", "ঘ") and _is_among(words[1], DOINGS | SMALL):
        words = words[1:]  # খ পাবে ৩০০ টাকা
    if words[-1] in ("ti", "ta") and len(words) > 1:
        return _is_among(words[-2], _BEFORE) and may_precede([*words[:-2], "eti"])  # kon ti 70
    last = words[-1]
    numbered = last in NUMBERED and not (last in ("term", "পদ") and len(words) > 1 and words[-2] in _ORDER)
    if last in _JOINING or numbered or not (_NEVER | _FRIENDS).isdisjoint(words):
        return False
    rooted = len(words) > 1 and _is_among(last, _ROOTS)
    inflected = any(last.endswith(end) and _is_among(last[: -len(end)], _BEFORE) for end in _OWNING)
    said = (last == "পাই" and len(words) > 1) or (last == "term" and not numbered)  # আমরা পাই ১২; next term 12
    if not rooted and not inflected and not said and not _is_among(last, _LAST) and _bare_name(last) not in NAMES:
        return False
    others = any(word in _OTHERS or _bare_name(word) in NAMES | THINGS for word in words)
    if others and not _ANSWERS.isdisjoint(words):
        return False  # somebody else's answer
    return all(
        _is_among(word, _BEFORE) or word in _JOINING or word == "পাই" or _bare_name(word) in NAMES for word in words
    )


_NEVER = _words("টাকায় fold গুণ away times হলে বাড়িয়ে কমিয়ে")
_FRIENDS = _words("friend friends friend's বন্ধু বন্ধুর bondhu bondhur given দেওয়া")  # what they have is no answer
_ORDER = ("next", "required", "missing")
_OWNING = ("টি", "টির", "টার", "ের", "র")  # রাস্তাটি ২ মিটার চওড়া
_ROOTS = _words("বর্গমূল ঘনমূল borgomul")  # নির্ণেয় বর্গমূল ২৪, and not বর্গমূল ২৪
_ANSWERS = _words("answer ans উত্তর uttor")
_OTHERS = _words("next his her their he she they তার ওর তাদের ওদের সে tar tader or")


def may_follow(word: str) -> bool:
    return word not in _NEVER and _is_among(word, _BEHIND)


def _bare_name(word: str) -> str:
    if word in NAMES:
        return word
    if word.isascii():
        owned = word.removesuffix("'s").removesuffix("er")
        return owned.removesuffix("r") if owned.removesuffix("r") in NAMES else owned
    return next((word[: -len(end)] for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 1), word)


def _is_among(word: str, table: frozenset[str]) -> bool:
    if word in table:
        return True
    if word.isascii():
        stems = (word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("'s"))
        owned = {word.removesuffix("er"), word.removesuffix("r")} if len(word) > 4 else set()
        return not table.isdisjoint(stems) or not owned.isdisjoint(
            (THINGS | OF_WHAT | QUANTITIES) & table
        )  # kolomer dam
    return any(word.endswith(ending) and word[: -len(ending)] in table for ending in _ENDINGS)
