"""Does a text show that its writer, a child, is in danger: wants to die, hurts itself, is beaten, touched, threatened,
married off, starved? Pure.

A text is read in three steps. It is brought to one spelling, a line for each clause (`_clauses`). Then what sounds alike
and means something else is taken out (INNOCENT). Then it is searched for SIGNS, and for clauses that are one as a
whole (ALONE).

Where the line runs, since a kind text too many costs a child a smile, and one too few may cost much more:

- A wish, a plan or a deed counts, whatever else the sentence is about: "morte chai" counts next to an exam, too, for
  failing one is a reason for which children die. "I do not want to die" counts: nobody says it out of the blue.
- What has befallen the speaker in a manner of speaking does not: "মরে গেলাম অঙ্ক করতে করতে", "this is killing me".
  What is about to ("আমি মরে যাবো", "baba mere felbe") counts only as a clause of its own, without its joke.
- Beating counts when somebody beats me, or a grown-up beats. Winning ("he beat me in chess"), batting ("ছক্কা মারে") and
  slang ("bhai mere dilo") do not. "মারবে", shall beat, counts only with "me", since it is said so lightly.
- Sadness, anger and "I hate my life" do not count. They deserve an ear, but are no danger that admins must hear of.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache


def shows_distress(text: str) -> bool:
    """Whether the text shows danger to its writer's life or body. Never raises; linear in the length of the text."""
    innocent, signs = _patterns()
    return signs.search(innocent.sub("-", _clauses(text))) is not None


# Words by their meaning, Bengali, Banglish and English side by side, for children mix them. Alternatives are separated by
# spaces; _ is a space inside one; [], ? and (?:|) are those of regular expressions; {name} is another entry.
WORDS = {
    "i": "আমি ami",
    "my": "আমার amar amr my",
    "me": "আমাকে আমারে আমায় amak[ey]? amk[ey]? amar[ey] amay me",
    "us": "আমাদের(?:কে)? আমাগো(?:রে)? amader(?:ke)?",
    "not": "না নাই নেই নি na nai nei ni",
    "again": "আর ar r aar",
    # Who may do harm. মা and ma never with an ending -রা: মারা and mara are something else.
    "elder": "(?:সৎ_?)?(?:বাবা|আব্বু|আব্বা|বাপ|মা(?!রা)|আম্মু|আম্মা|চাচা|চাচি|কাকা|মামি|স্যার|ম্যাডাম|হুজুর|শিক্ষক|টিচার)(?:রা|য়|য়ে|ে|ই|ও)? "
    "(?:sh?ot_?)?(?:baba|abb[ua]|bap|ma(?!ra)|amm[ua]|cha?cha|cha?chi|kaka|mami|sir|madam|huj?z?ur|teacher)(?:ra|y|e|i|o)?",
    "person": "{elder} (?:বড়_|ছোট_)?(?:মামা|চাচু|কাকু|কাকি|খালা|খালু|ফুফু|ফুপু|ফুপা|দাদা|দাদি|দাদু|নানা|নানি|নানু|ভাই|ভাইয়া|বোন|আপু|আপা|"
    "দুলাভাই|ভাবি|ম্যাম|মিস|টিউটর|ওস্তাদ|উস্তাদ|মালিক|স্বামী|জামাই|পরিবার|সবাই|ওরা|তারা|সে|উনি|তিনি|কেউ|একজন|লোক|লোকটা|ছেলেটা|ছেলেরা)"
    "(?:রা|য়|ে|ই|ও|টা)? "
    "(?:boro_|choto_|soto_)?(?:mama|chachu|kaku|kaki|khala|khalu|fufu|fupu|fupa|dada|dadi|dadu|nana|nani|nanu|b?h?v?ai|b?h?v?aiya|"
    "bon|apu|apa|dula_?b?h?v?ai|b?h?v?abi|mam|miss|tutor|ostad|malik|shami|jamai|sh?obai|ora|tara|she|se|uni|tini|keu|kew|ekjon|lok|lokta|"
    "cheleta|chelera)(?:ra|y|e|i|o|ta)? father dad mother mom uncle brother",
    "kin": "(?:মা|আম্মু|আম্মা|ভাই|বোন|আপু)কে (?:ma|ammu|amma|b?h?v?ai|bon|apu)_?ke",
    # How often, where, with what: may stand between "me" and "beats".
    "how": "অনেক খুব রোজ প্রতি_?দিন প্রত্যেকদিন প্রতি_?রাতে সবসময় সব সময় প্রায়ই প্রায় আবার আজ আজকে(?:ও)? কাল কালকে গতকাল রাতে শুধু শুধুশুধু খালি এত "
    "এতো বেশি অনেকবার জোরে কারণ ছাড়া অকারণে বিনা কারণে বাসায় বাড়িতে ঘরে স্কুলে মাদ্রাসায় মদ নেশা খেয়ে করে রাগ হলে রেগে ধরে হাত লাঠি বেত বেল্ট "
    "জুতা ঝাড়ু তার গরম দিয়ে দিয়া ইচ্ছামতো ভীষণ মাঝে মাঝেমাঝে মাঝেমধ্যে মধ্যে সারাদিন এখনও এখনো কেন তো যে এসে ঠিকমতো পেট ভরে কিছু "
    "onek khub roj proti_?din prottekdin proti_?rate sh?ob_?sh?omoy prayi? prai abar aj ajke(?:o)? kal kalke gotokal rate ratre sh?udhu khali eto "
    "besh?i onekbar jore bina karone karon chara okarone basay bashay basai barite bari school(?:e)? e madrasay mod nesha kheye kore rag hole rege dhore hat lathi "
    "bet belt juta jharu diye dia diya majhe sh?aradin ekhono keno kno to je e?sh?e thikmoto pet bhore vore kichu kisu always daily every day very much",
    # He does, he gives, he beats: today and in the past, not in the future.
    "does": "করে(?:ন)? করছে(?:ন)? করেছে(?:ন)? করতেছে করতেসে করসে করলো? করতো? kore(?:n)? korch?h?e korse korech?h?e korese kort[ei]ch?h?e kortese korlo korto",
    "gives": "দেয় দেন দিছে দিসে দিয়েছে(?:ন)? দিচ্ছে দিতেছে দিতেসে দিলো? দিতো? de[yi] day dich?h?e dise diyech?h?e diyese ditech?h?e ditese dilo dito",
    "hits": "মারে(?:ন)? মারতো? মারছে(?:ন)? মারছিলো? মারতেছে মারতেসে মারসে মারলো? মারলেন মেরেছে(?:ন)? মেরেছিলো? মাইরা?ছে "
    "mare[yn]? marto march?h?e marse martech?h?e martese marlo merech?h?e merese merech?h?ilo marsilo maire",
    "thrashes": "পিটায় পেটায় পিটান পেটান পিটাইছে পিটাইসে পিটাইতেছে পিটিয়েছে পিটাচ্ছে পেটাচ্ছে পিটালো? পেটালো? "
    "pitay pitai petay pitaich?h?e pitaise pitaiyese pitiyech?h?e pitiyese pitach?h?e petach?h?e pitalo",
    "blow": "চড় থাপ্পড় থাপ্পর লাথি লাত্থি ঘুষি কিল ঢিল মাইর মার বাড়ি ch?or tha?ppo?a?r la?tth?i lathi ghush?i dhil mair mar bari",
    "torments": "(?:মারধর|মারধোর|মারপিট|নির্যাতন|অত্যাচার|টর্চার|বুলি|beat|mardh?or|marpit|nirjaton|o[ty]t?y?achar|torture|abuse|harass|bully|bulling)_{does}",
    "beats": "(?:{hits}|{thrashes}|{blow}_(?:{hits}|{gives})|{torments}|(?:গায়ে_হাত|ga[iy]e?_hat)_(?:তোলে|তুলে|তুলেছে|তুলছে|tole|tule|tulech?h?e|tulse)|"
    "(?:ছ্যাঁকা|ch?h?[ey]ka)_{gives})(?!_(?:{not}|ফেল[^_]*|fel[^_]*)_)",
    "will_beat": "মারবে(?:ন)? পিটাবে পেটাবে (?:মাইর|মার)_(?:দিবে|দেবে) marbe pitabe petabe mair_(?:dibe|debe)",
    "will_kill": "মেরে_ফেলবে(?:ন)? মাইরা_ফেলবে? মেরে_ফালাবে খুন_করবে mere_felbe mere_falabe maira_felbo? maira_falaibo khun_korbe",
    # Dying and living, and wanting to.
    "die": "মরতে মরিতে মরার মরবার (?:মরে|মইরা|মারা)_(?:যেতে|জেতে|যাইতে|যাওয়ার) মরি_যাইতাম? mort[ey]y? morar "
    "(?:more|moira|mara|mori)_(?:j[ae]i?te?y?|zete|jaitam|jawar|jaowar) "
    "মারা_যেতে",
    "want": "চাই চাইছি চাচ্ছি চাইতেছি চাইতেসি চায় চাইতাম ইচ্ছা ইচ্ছে ইছা ইচ্ছাই মন_চা(?:য়|ই|চ্ছে|ইতেছে) মনে_চায় "
    "ch?a[iy]+ ch?aic?h?i ch?ach?h?i ch?aitesi ch?aisi chaitam i(?:ch|c|s|sh|chch|chh)[ae] mon_ch?a[iy] mone_ch?ay mon_cha?ch?h?e",
    "live": "বাঁচতে বাঁচার বেঁচে_থাকতে বেঁচে_থাকার বাইচা_থাকতে জীবিত_থাকতে জীবন(?:টা)?_রাখতে ba[n]?ch?te?y? bast[ey] ba[n]?char "
    "be[n]?(?:ch|c|s)h?[ea]y?_thak(?:te|ar) jibon(?:_?ta)?_rakhte",
    "will_survive": "বাঁচবো? বাঁচমু বাচমু ba[n]?ch?h?bo basbo bach?h?mu",
    "will_die": "(?:মরে|মারা|মইরা)_যা(?:ব|বো|মু|বই) মরবো? মরমু (?:more|moira|mara|mori)_ja(?:bo?|mu) morbo mormu",
    "soon": "আজ আজকে আজই আজকেই কাল কালকে এখন এখনই একদিন সত্যি সত্যিই কিন্তু তো এবার আর aj ajke ajkei aji kal kalke ekhon ekhoni ekdin "
    "sh?otti sh?ottyi kintu to ebar ar r",
    "if_dead": "মরে_গেলেই? মইরা_গেলেই? মরে_যাইলে মারা_গেলেই? মরলেই? (?:more|moira|mara)_gelei? morlei?",
    "relief": "ভালো? শান্তি খুশি বাঁচি বাঁচতাম বাঁচবে কষ্ট কাঁদবে মুক্তি v?b?h?alo sh?anti khush?i bachi bachtam kosh?to kadbe mukti",
    "suicide": "আত[্মনতবা]+_?হত[ঀ-৿]* (?:সুইসাইড|সুসাইড|সুইসাইট|সুইসাড)[ঀ-৿]* "
    "atm[ao]_?h[ao]t[ty]*[ao][a-z]* at[ty]*[ao]h[ao]t[ty]*[ao][a-z]* s(?:ui|u|ue|wi|iu)[cs](?:i|ai|y|ia)d(?:e|es|al|ed)? suicid[a-z]*",
    # I shall do it, or have done: first person, so that rats eat poison and goats have ropes round their necks.
    "do": "করবো? করমু করতে করি করে_(?:দেবো?|দিবো?|দিমু|দিতে|ফেলবো?|ফেলি|ফেলতে) korbo kormu korte kori (?:kore|koira|kor[ey])_(?:debo|dibo|dimu|dite|dei|felbo|feli|felte)",
    "give": "দেবো? দিবো? দিমু দিতে_{want} নেবো? নিবো? নিতে_{want} লাগাবো? ঝুলবো? দিয়ে_(?:মরবো?|মরতে|ঝুলবো?) "
    "de?i?bo dimu dite_{want} ne?i?bo nite_{want} lagabo jhulbo diye_(?:morbo|morte|jhulbo)",
    "eat": "খাবো? খামু খেয়েছি খাইছি খাইসি খেয়ে_(?:ফেল[^_]*|মরবো?|মরতে|মরে_যাবো?) খেতে_{want} খাইতে_{want} "
    "khabo? khamu kheyech?h?i kheyesi khaich?h?i khaisi kheye_(?:fel[^_]*|morbo|morte|more_jabo) khete_{want} khaite_{want}",
    "cut": "কাটি কাটবো? কাটছি কাটলাম কাটসি কাটতে কাটা_শুরু কেটেছি কেটে_(?:ফেল|দি|নি)[^_]* "
    "kati katbo katch?h?i katsi katlam katte ketech?h?i ketesi kete_(?:fel|di|ni)[^_]*",
    "go": "যাবো? যামু যাচ্ছি যেতে_{want} যাইতে_{want} নেবো? নিবো? jabo? jamu jach?h?i jete_{want} jaite_{want} nebo nibo",
    "self": "নিজেকে নিজেরে নিজেকেই nijeke(?:i)? nijere",
    "life": "জীবন(?:টা|টাই|টাকে|টারে|কে)? জিবন(?:টা)? লাইফ(?:টা)? jib[ao]n(?:_?ta|_?tai|take)? life(?:_?ta)?",
    "world": "পৃথিবী দুনিয়া prith?ibi duniy?a",
    # Where and how a child must not be touched.
    "touch": "ধরে ধরছে ধরেছে ধরতে ছোঁয় ছোয় ছুঁয়ে(?:ছে)? ছুইছে হাত স্পর্শ টাচ dh?ore dh?orch?h?e dh?orse dh?orech?h?e dh?orte chh?oy chh?uy hat sh?porsh?o touch",
    "badly": "(?:খারাপ|বাজে|নোংরা|উল্টাপাল্টা|kharap|baje|nongra|ulta_?palta)_?(?:ভাবে|b?h?v?abe)",
    "marriage": "বিয়ে বিয়া বিবাহ bi[yi]?e biy?a bibaho",
    "food": "খেতে খাইতে খাবার খাওয়া ভাত khete khaite khabar khawa khaoa vat bhat",
    "home": "বাসায় বাড়িতে ঘরে বাড়ি basay bashay basai barite ghore bari",
    # English: who, and how often.
    "they": "(?:my_)?(?:own_|step_?|foster_|elder_|older_|big_|school_|private_|house_)*(?:father|dad|daddy|papa|mother|mom|mum|mommy|mummy|uncle|aunt|"
    "aunty|auntie|brother|sister|cousin|grandfather|grandmother|grandpa|grandma|parents|family|teacher|tutor|sir|madam|principal|headmaster|hujur|"
    "huzur|boss|husband|neighbou?r|guardian|classmates|relative)s? he she they someone somebody everyone (?:a|the|some|this|one)_(?:man|guy|boy|boys|men|person|people)",
    "often": "always often sometimes really just is was keeps? kept has have had been still also even used to will would again badly physically sexually once started",
    "harms": "beats? beating beaten hits? hitting slaps? slapped kicks? kicked punch(?:es|ed)? whips? whipped canes? caned burns? burned burnt chokes? choked strangles? "
    "strangled hurts? hurting abuses? abused abusing molests? molested raped? rapes tortures? tortured torturing harass(?:es|ed)? bull(?:y|ies|ied|ying) "
    "threatens? threatened threatening thrash(?:es|ed) assault(?:s|ed)? touch(?:es|ed|ing)? grop(?:es|ed|ing)",
    "would": "(?:want(?:s|ed|ing)?|wish|hope)(?:_to)?(?:_just|_really)? wanna(?:_just)? feel_like (?:thinking|think|thought)_(?:about|of) "
    "(?:wish|hope)(?:_that)?_i(?:_could|_would|_can|_should)?(?:_just)?",
    "nobody": "nobody no_?one none_of_(?:them|you)",
    "no_wish": "(?:dont|do_not|doesnt|didnt|not|never|no_longer)_(?:[^_]+_)?(?:(?:want|wish)(?:_to)?|wanna)",
    # What only seems to harm a child.
    "sums": "(?:অঙ্ক|অংক|গণিত|ম্যাথ|প্রশ্ন|সমীকরণ|বীজগণিত|জ্যামিতি|উপপাদ্য|পরীক্ষা|হোমওয়ার্ক|ভগ্নাংশ|গরম|ক্ষুধা|মশা|পড়া|পড়াশোনা|এটা|এইটা|এগুলো)(?:টা|টি|গুলো|গুলা|ই|টাই|তো)? "
    "(?:onk?go|onko|ongko|math|maths|prosno|question|problem|gonit|algebra|jyamiti|exam|porikk?ha|homework|gorom|pora|eta|eita|egulo)(?:ta|ti|gulo|gula|s|i)?",
    "game": "(?:গেম|ম্যাচ|ফ্রি_ফায়ার|পাবজি|মাইনক্রাফট)_?(?:ে|এ|তে) খেলায় খেলাতে লুডুতে দাবায় (?:game|match|free_fire|ff|pubg|minecraft|ludu|khela)_?(?:e|te|y|i)",
    "ball": "ছক্কা চার ছয় বাউন্ডারি গোল বল বলটা শট কিক মাছ মশা মাছি পাখি ইঁদুর তেলাপোকা chokk?a choy goal gol ball bol shot kick mach mosha machi pakhi six four boundary",
}

# Taken out before anything is searched for.
INNOCENT = (
    # The sum, the heat or the exam does it to me: nobody does.
    "{sums} {me}(?: (?:রেপ|rape|rep) {does})?",
    # In the game, in the match.
    "{game} {me}",
    # A six, a goal, a ball; fish and mosquitoes, too, are hit in Bengali.
    "{ball} ~ {hits}",
    # Dying with laughter.
    "(?:হাসতে হাসতে|haste haste|hasle) (?:{i} )?(?:{again} )?(?:{die}|{if_dead}|{will_die}|{will_survive})",
    "die (?:of|from|with) (?:boredom|laughter|laughing|embarrassment|shame|cringe)",
    "die laughing",
    "kill(?:ing|ed)? myself laughing",
    # A manner of speaking: rather die than do this sum.
    "rather die than",
    # A film, and an attacker in the news.
    "suicide (?:squad|bomb[a-z]*|attack[a-z]*)",
    # Winning and losing; but "beats me at home", "in front of everyone" is no game.
    "(?:beat|beats|beaten)(?: me| us)? (?:at|in)(?! (?:home|night|school|front|madrasa|public|anger|class |my|our|the (?:face|head|room|house|stomach|night|dark)))",
    "(?:beat|beats|beaten)(?: me| us)? (?:to(?! death)|by (?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|only|just))",
    # Thrown out of what is no home.
    "(?:kick|kicks|kicked) me (?:out )?(?:of|from) (?:the |this |a )?(?:group|team|game|class|server|match|chat)",
    # Cricket, and chat.
    "hit me (?:up|for (?:a )?(?:six|four|boundary|[0-9]+))",
    # With homework, with these sums.
    "(?:kill|torture|kills|tortures) (?:me|us) with",
)

# Anywhere in a clause.
SIGNS = (
    # To want to die, with or without "না"; also what one could, should or had better do.
    "{die} {want}",
    "{die} (?:পারলে|পারতাম|পারি না কেন|parle|partam)",
    "(?:মরে যাওয়াই?|মরাই|more jao?wai?|morai) (?:উচিত|ভালো|দরকার|uchit|v?b?h?alo|dorkar)",
    # Everybody would be glad if I were dead, or gone.
    "{i} (?:{again} )?{if_dead}",
    "{i} (?:{again} )?(?:না থাকলেই?|na thaklei?) … {relief}",
    "(?:মরে গেলেই|মইরা গেলেই|মরলেই|more gelei|moira gelei|morlei) … {relief}",
    "(?:জন্ম|jonmo) (?:না|na) (?:হলেই?|নিলেই?|holei?|nilei?) {relief}",
    # Not to want to live, to see no use in it.
    "{live} (?:{again} )?{want} (?:(?:করে|করছে|করতেছে|হয়|kore|korch?h?e|korse|hoy|{again}) ){0,2}{not}",
    "{live} (?:{again} )?(?:ভালো|v?b?h?alo) (?:লাগে|লাগছে|লাগতেছে|lage|lagch?h?e|lagse|lagtese) {not}",
    "{again} {will_survive} {not}",
    "(?:বেঁচে থেকে|বেঁচে থাইকা|বেঁচে থাকার|be(?:ch|c|s)h?e theke|be(?:ch|c|s)h?e thakar) … (?:লাভ|মানে|দরকার|অর্থ|কারণ|lav|lab|labh|mane|dorkar|ortho|karon)",
    "(?:কেন|keno|kno) (?:{i} )?(?:বেঁচে|be(?:ch|c|s)h?e) (?:আছি|ach?h?i|asi)",
    "{life} (?:{again} )?(?:রাখবো?|rakhbo) {not}",
    "(?:মন চায়|মনে চায়|ইচ্ছা করে|ইচ্ছে করে|mone? ch?ay|i(?:ch|c|s)h?[ae] kore) (?:মরে|মইরা|more|moira) (?:যাই|jai)",
    "{world}(?:তে|য়| ?te|y) (?:{again} )?(?:থাকতে|thakte) {want} {not}",
    "(?:মৃত্যু|মরণ|মরা|mrittu|mrityu|moron) (?:চাই|কামনা|chai|kamona|ছাড়া|chara)",
    # The word itself, however it is spelled.
    "{suicide}",
    # To make an end of oneself or of one's life. Maths that makes an end of my life ("শেষ করে দিল") is third person.
    "(?:{self}|{life}) … (?:শেষ|shesh|sesh) {do}",
    "{self} … (?:মেরে|মারতে|মারবো?|খুন|হত্যা|আঘাত|ক্ষতি|mere|marte|marbo|khun|hotta|aghat|khoti)",
    "(?:{self}|নিজের|nijer) … (?:কষ্ট|ক্ষতি|ব্যথা|kosh?to|khoti|betha) (?:দেই|দিই|দিতে|করি|করতে|করবো?|dei|dite|kori|korte|korbo)",
    # Poison, sleeping pills, a rope, the roof, a train.
    "(?:বিষ|পয়জন|bish|bis|poison) {eat}",
    "(?:ঘুমের|ইঁদুর মারার|পোকা মারার|ghumer|idur marar) (?:ওষুধ|ঔষধ|অষুধ|বড়ি|ট্যাবলেট|osh?udh?|osud|bori|tablet|pill) … {eat}",
    "(?:গলায়|golay?) (?:দড়ি|রশি|ওড়না|dori|rosh?i|orna) {give}",
    "(?:ফাঁস|ফাঁসি|fash?|fash?i|phash?|phash?i) {give}",
    "(?:ছাদ|বিল্ডিং|ব্রিজ|ব্রীজ|ch?had|sad|building|bridge)(?:ের| er)? (?:উপর )?(?:থেকে|থাইকা|theke|thaika) … (?:লাফ|ঝাঁপ|laf|jha?o?[mn]?p|jump) {give}",
    "(?:ট্রেনের|গাড়ির|রেলের|trai?ner|train er|garir) (?:নিচে|সামনে|তলে|nic?h?e|samne|tole) … (?:লাফ|ঝাঁপ|মাথা|laf|jha?o?[mn]?p|jump|matha) {give}",
    # Blades. "হাত কেটে গেছে" is an accident, and so may "হাত কাটছি" be.
    "(?:হাতের রগ|রগ|শিরা|hater rog|rog|shira) {cut}",
    "(?:ব্লেড|ছুরি|blade|ch?huri|churi) (?:দিয়ে|দিয়া|diye|dia|diya) … (?:হাত|শরীর|পা|hat|shorir|sorir|pa) … {cut}",
    "(?:হাত|hat) (?:ব্লেড|ছুরি|blade|ch?huri|churi) (?:দিয়ে|দিয়া|diye|dia|diya) {cut}",
    "(?:নিজের|nijer) (?:হাত|শরীর|পা|চামড়া|hat|shorir|sorir|pa) … {cut}",
    "(?:হাত|hat) (?:কাটি|কাটতে {want}|kati|katte {want})",
    # To leave the world; rockets leave the earth, but not for ever.
    "{world} (?:ছেড়ে|ছাইড়া|chh?ere) (?:চলে |chole )?{go}",
    "{world} (?:থেকে|theke) (?:চলে|বিদায়|chole|biday) {go}",
    "(?:চিরতরে|চিরদিনের জন্য|chiro?tore|chirodiner jonn?o) … (?:ঘুমা|ঘুমি|চলে|হারিয়ে|বিদায়|ghum|chole|hariye|biday)[^ \n]*",
    "(?:না ফেরার দেশে|na ferar deshe) (?:চলে |chole )?{go}",
    # A burden to all.
    "(?:সবার|পরিবারের|sh?obar|poribarer) (?:উপর |upor )?(?:বোঝা|bojha)",
    # Beaten: somebody beats me, a grown-up beats, or beats us or my mother; will beat me.
    "{me} ~ {beats}",
    "{elder} ~ {beats}",
    "{person} ~ (?:{us}|{kin}) ~ {beats}",
    "{beats} {me}",
    "{me} ~ {will_beat}",
    "(?:বাসায়|বাড়ি|বাড়িতে|basay|bashay|bari|barite) (?:গেলে|ফিরলে|gele|firle) … (?:{will_beat}|{will_kill})",
    "(?:রোজ|প্রতিদিন|বাসায়|বাড়িতে|roj|protidin|basay|bashay|barite) (?:মাইর|মার|mair|mar) (?:খাই|খাইছি|খেয়েছি|khai|khaisi|khaich?h?i)",
    # Threatened. "ভয় দেখায়" needs somebody who does it, since ghost stories do it, too.
    "{me} … (?:হুমকি|ব্ল্যাকমেইল|humki|humkey|blackmail|blackmel|থ্রেট|threat)",
    "(?:ব্ল্যাকমেইল|blackmail)(?:ing|ed|s)? {me}",
    "{person} ~ {me} ~ (?:ভয় দেখা|[bv]h?oy dekha)[^ \n]*",
    "(?:মেরে|mere) (?:ফেলার (?:হুমকি|ভয়)|ফেলতে (?:চায়|চাইছে|চেয়েছে|পারে)|felar (?:humki|[bv]h?oy)|felte (?:ch?ay|ch?ai|chaise|pare))",
    "(?:কাউকে|কাওকে|কারো কাছে|kauke|kaoke|karo kache) (?:বললে|বল্লে|bolle) … (?:{will_beat}|{will_kill})",
    "{me} ~ {will_kill} (?:বলে|বলছে|বলেছে|বলসে|bole|bolch?h?e|bolse)",
    "{me} ~ (?:গলা টিপে|gola tipe|খুন করতে|khun korte)",
    # Touched, undressed, photographed, forced. A mother's hand on a hot forehead and the ball in "বাজে বল ধরে" are not.
    "(?:গায়ে|শরীরে|বুকে|ga[iy]e?|sh?orire|buke) (?:হাত|hat) (?:{gives}|দিতে|dite)",
    "{badly} … {touch}",
    "{me} ~ {touch} … {badly}",
    "(?:গোপন|প্রাইভেট|বাজে|খারাপ|লজ্জার|gopon|private|baje|kharap|lojjar) (?:জায়গা|অঙ্গ|পার্ট|ja[iy]ga|ongo|part)[^ \n]* … {touch}",
    "(?:bad|ব্যাড|ব্যাড) (?:touch|টাচ)",
    "(?:যৌন|jouno|jowno) … (?:হয়রানি|নির্যাতন|নিপীড়ন|hoyrani|nirjaton|nipiron)",
    "(?:ধর্ষ|dhorsh?o|dorshon|dhorson)[^ \n]*",
    "(?:রেপ|rape|rep) {does}",
    "(?:কাপড়|জামা|প্যান্ট|kapo?r|jama|pant) (?:খুলতে|খুলে|খোলে|khulte|khule|khole) (?:বলে|বলছে|বলেছে|বাধ্য|{gives}|bole|bolch?h?e|bolse|badh?yo)",
    "{me} (?:জোর করে|জোর কইরা|jor kore) … (?:ধরে|চুমু|চুমা|জড়িয়ে|কিস|dh?ore|chumu|chuma|joriye|kiss)",
    "{my} (?:সাথে|সঙ্গে|sh?athe|sh?onge) … (?:খারাপ|নোংরা|বাজে|kharap|nongra|baje) (?:কাজ|কিছু|kaj|kich?h?u|kisu)",
    "(?:নোংরা|ল্যাংটা|খারাপ|nongra|nangta|langta|kharap|nude|nudes) (?:ছবি|ভিডিও|pic|pics|ch?hobi|video|photo)[^ \n]* "
    "(?:চায়|চাইছে|পাঠাতে|দিতে|ch?ay|chaise|pathate|dite|send)",
    "{my} … (?:nude|nudes|ন্যুড) (?:chay|cay|চায়|চাইছে|pathate|পাঠাতে)",
    # Married off. My sister's wedding is a reason to miss a lesson, and no more.
    "{me} … {marriage} (?:{gives}|দিয়ে|দিবে|দেবে|দিতে|diye|dibe|debe|dite)",
    "{my} (?:জোর করে |jor kore )?{marriage} (?:ঠিক|দিয়ে|দিবে|দেবে|দিতে|{gives}|thik|diye|dibe|debe|dite)",
    "(?:জোর করে|জোর কইরা|jor kore) … {marriage}",
    "{marriage} (?:করতে|korte) (?:চাই না|বাধ্য|বলে|বলছে|চাপ|chai na|cai na|badh?yo|bole|bolch?h?e|bolse|chap)",
    "(?:বিয়ের|biyer) (?:জন্য|jonn?o) (?:চাপ|জোর|chap|jor)",
    "(?:বাল্য ?বিবাহ|বাল্য ?বিয়ে|ballo ?bi[^ \n]*) (?:{gives}|দিবে|দেবে|দিতে|হচ্ছে|dibe|debe|dite|hoch?h?e|hocce)",
    # Given nothing to eat. A day without food may be a fast, several are none.
    "(?:{me}|{us}|{elder}|{home}) ~ {food} ~ {gives} {not}",
    "{home} ~ (?:খাবার|খাওয়ার কিছু|চাল|ভাত|khabar|khawar kichu|chal|vat|bhat) (?:নেই|নাই|থাকে না|nei|nai|thake na)",
    "(?:দুই|তিন|চার|কয়েক|অনেক|কত|২|৩|৪|2|3|4|dui|tin|char|koyek|onek|koto) (?:দিন|din) (?:ধরে |dh?ore )?(?:কিছু |kich?h?u |kisu )?"
    "(?:না খেয়ে|না খাইয়া|খাইনি|খাই নি|খাই নাই|na kheye|na khaiya|khai ?ni|khai ?nai)",
    # Locked in, tied, thrown out, afraid of home.
    "{me} … (?:আটকে|আটকায়|আটকাইয়া|বেঁধে|বাইন্ধা|তালা মেরে|তালা দিয়ে|atke|atkay|be[n]?dhe|tala mere|tala diye) … (?:রাখ|rakh|rekh)[^ \n]*",
    "{me} … (?:বাসা|বাড়ি|ঘর|basa|bari|ghor) (?:থেকে|থাইকা|theke|thaika) (?:বের|বাইর|তাড়িয়ে|ber|bair|tariye)",
    "(?:বাসায়|বাড়ি|বাড়িতে|basay|bashay|bari|barite) (?:যেতে|ফিরতে|যাইতে|jete|firte|jaite) … (?:ভয়|[bv]h?oy|[bv]h?oi)",
    "{home} … (?:নিরাপদ|nirapod|safe) {not}",
    # English. To want to die; dice are never wanted so.
    "{would} (?:die|dying|be dead)",
    "(?:want|wants|thinking about|thinking of) death",
    "wish (?:i|that i) (?:was|were|am) (?:dead|never born|not born|not alive)",
    "wish (?:i|that i) (?:had )?(?:never|not|wasnt|werent|hadnt)(?: been| been)? born",
    "should (?:never|not) have been born",
    "i (?:should|deserve to|would be better) (?:just )?(?:die|be dead|dead)",
    "better (?:off )?(?:dead|without me|if i (?:die|died|was dead|were dead|was gone))",
    "{nobody} (?:would |will |ll )?(?:miss me|cares? if i (?:die|died|am dead|was dead|was gone))",
    "(?:how|way|ways) (?:to|can i|do i|should i) (?:die|end my life|kill myself)",
    # To kill, end, hang, drown oneself. Killing x, and being killed by a sum, have no "myself".
    "kill(?:ing|ed|s)? my ?self",
    "(?:end|ending|ended|take|taking) my (?:own )?life",
    "end(?:ing)? it all",
    "unalive my ?self",
    "i (?:want to|wanna|will|am going to) kill me",
    "hang(?:ing|ed)? my ?self",
    "drown(?:ing|ed)? my ?self(?! in)",
    "i … (?:jump|jumping) (?:off|from|out of|in front of) (?:[^ \n]+ )?(?:roof|rooftop|building|bridge|balcony|train|truck)",
    "i … (?:take|took|taken|drink|drank|drunk|eat|ate|swallow|swallowed) … poison",
    "i … (?:take|took|taken|eat|ate|swallow|swallowed) … (?:many|all|lot|lots|sleeping|whole|bottle) … (?:pill|pills|tablet|tablets|medicine|medicines)",
    "overdos(?:e|ed|ing)",
    # To cut, harm or hurt oneself; "I hurt myself at football" and "I cut my finger" are accidents.
    "self ?harm[a-z]*",
    "harm(?:ing|ed)? my ?self",
    "(?:cut|cutting) (?:my ?self|my (?:wrists?|arms?|veins?|skin|thighs?))",
    "(?:want to|wanna|going to|gonna|like to|feel like|need to|keep|started?) hurt(?:ing)? my ?self",
    "i (?:[^ \n]+ )?hurt my ?self (?:on purpose|when|every)",
    "hurting my ?self",
    # Not to want to live; to live somewhere else is another wish.
    "{no_wish} (?:live|living)(?! (?:in|at|on|near|with|there|here|abroad)(?! (?:this|my)))",
    "{no_wish} (?:be alive|exist|wake up (?:again|ever|anymore|any more))",
    "(?:cant|cannot|can not) (?:live|go on living)(?: like this)? (?:anymore|any more|longer|any longer)",
    "no (?:point|reason|use|meaning) (?:in |of |to |for )?(?:me )?(?:to )?(?:living|live|being alive)",
    "(?:not|isnt) worth living",
    "nothing (?:left )?to live for",
    "tired of (?:living|being alive|life)(?! (?:in|at|with|here|there))",
    "(?:disappear|vanish) forever",
    "goodbye forever",
    # Beaten, touched, threatened. Somebody does it: a ball that hits me is nobody.
    "{they} (?:{often} ){0,3}{harms} (?:on )?(?:me|my (?:mother|mom|mum|brother|sister|body|private|privates|chest|breasts?|thighs?))",
    "(?:teacher|sir|madam|hujur|huzur|principal)s? (?:{often} ){0,3}{harms} (?:us|students)",
    "(?:i|im|ive) (?:(?:am|was|get|got|getting|have|been|being|keep|always|often|also|sexually|physically|badly) ){0,3}"
    "(?:beaten|abused|molested|raped|assaulted|tortured|harassed|threatened|bullied|whipped|caned|blackmailed)",
    "{they} (?:{often} ){0,2}(?:threatens?|threatened|threatening|tries|tried|trying|wants?|wanted|said he will|says he will) (?:to )?(?:kill|murder|hurt) me",
    "if i tell (?:anyone|anybody|someone|my [a-z]+) … (?:kill|beat|hurt) me",
    "touch(?:es|ed|ing)? (?:me|my body) (?:there|badly|wrongly|in|inappropriat[a-z]*|where)",
    "(?:my|his) private (?:part|parts|area|place)",
    "(?:take|takes|taking|took|remove|removes|removed) (?:off )?my (?:clothes|dress|pants|shirt)",
    "(?:sexual|sexually) (?:abuse|abused|assault|assaulted|harass|harassed|harassment)",
    "(?:ask|asks|asked|asking|wants?|send|sending) … (?:nudes|nude)",
    # Married off, starved, locked in, thrown out, afraid of home.
    "(?:forc(?:e|es|ed|ing)|pressur(?:e|es|ed|ing)) me (?:to |into )?(?:get )?(?:marry|married|marriage)",
    "(?:wants?|wanted|told|tells?) me to (?:get married|marry)",
    "(?:get|getting) me married",
    "{no_wish} (?:marry|get married|be married)",
    "marr(?:y|ied|ying) me off",
    "my (?:marriage|wedding) (?:is|was|has been) (?:fixed|arranged|set)",
    "(?:dont|do not|doesnt|does not|never|wont|not|stopped) (?:give|gives|giving|let|feed|feeding) (?:me|us) (?:any |enough |proper )?(?:food|to eat|eat|meals?|anything to eat)?",
    "(?:no|not enough|nothing) (?:food|to eat) (?:at|in) (?:my |our )?(?:home|house)",
    "(?:havent|have not|didnt|not) (?:eat|eaten|ate) (?:anything )?(?:for|in|since) (?:[^ \n]+ )?(?:two|three|four|2|3|4|many|several) days",
    "{they} (?:{often} ){0,3}(?:starves?|starving|starved) me",
    "{they} (?:{often} ){0,3}(?:locks?|locked|ties|tied) me (?:up|in|out|inside)",
    "(?:throws?|threw|thrown|kicks?|kicked) me out of (?:the |my |our )?(?:home|house)",
    "(?:scared|afraid|frightened|terrified) (?:to (?:go|come|be|stay)|of going) (?:back )?(?:at )?home",
    "not safe (?:at|in) (?:my |our )?(?:home|house)",
)

# Only as a clause of its own: with anything beside it, it may be a manner of speaking.
ALONE = (
    # I shall die.
    "(?:{i} )?(?:{soon} )?{will_die}(?: {soon})?",
    "(?:i will|ill|i am going to|i shall|i think i will) die(?: (?:today|tonight|tomorrow|soon|now))?",
    # He will kill me. "ফেল করলে আব্বু মেরে ফেলবে" and "my mum will kill me if I fail" are said by happy children.
    "(?:{my} )?(?:{person} )?{me} {will_kill}",
    "(?:{my} )?{elder} {will_kill}",
    "(?:(?:my )?(?:step ?)?(?:father|dad|mother|mom|mum|uncle|brother|husband)|he|they) (?:will|is going to|are going to) kill me",
    # I am in danger.
    "(?:{i} )?(?:খুব |অনেক |khub |onek )?(?:বিপদে|bipode) (?:আছি|পড়েছি|পড়ছি|ach?h?i|asi|porech?h?i|porsi)",
    "(?:i am|im) in (?:big |great |real )?danger",
)


_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad\u034f\ufe0e\ufe0f\u09fe"
_SPELLING: dict[int, str | None] = {
    # Apostrophes, accents and what nobody sees; the signs that children leave out (ঁ) or type in two ways (়).
    **dict.fromkeys([ord(sign) for sign in f"{_INVISIBLE}'’‘`´ʼঁ়"], None),
    **dict.fromkeys(range(0x300, 0x370), None),
    # Letters that sound the same. বিষ (poison) and বিশ (twenty) become one, and nobody writes that twenty were drunk.
    **str.maketrans("\u09dc\u09dd\u09dfঈঊীূণশষ", "ডঢযইউিুনসস"),
    # Who laughs does not mean it word by word: the clause is no longer ALONE.
    **dict.fromkeys([ord(face) for face in "😂🤣😆😅😹"], " haha "),
}
_NEITHER_WORD_NOR_STOP = re.compile(r"[^a-z0-9\u0980-\u09ff.,।?!;|\n]+|\.{2,}")
_STOP = re.compile(r"[.,।?!;|\n]+")
_DOUBLED = re.compile(r"([a-z\u0980-\u09e3])\1+")
_ANY_WORDS = r"(?:[^ \n]+ ){0,3}"


def _clauses(text: str) -> str:
    """A line for each clause, its words between single spaces: "\\n ami morte chai \\n keu bujhe na \\n"."""
    words = _NEITHER_WORD_NOR_STOP.sub(" ", text.casefold().translate(_SPELLING))
    clauses = (" ".join(clause.split()) for clause in _STOP.split(_one_spelling(words)))
    return "\n " + " \n ".join(filter(None, clauses)) + " \n"


def _one_spelling(text: str) -> str:
    """Of what may be spelled or typed in several ways, one: "moreee" is "more", "maar" is "mar"."""
    return _DOUBLED.sub(r"\1", unicodedata.normalize("NFC", text.translate(_SPELLING)))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """INNOCENT, and SIGNS with ALONE: compiled when they are first asked for, since it takes a moment.

    Every repetition in them is bounded, so that the time grows with the text and not faster.
    """
    signs = [rf"{_row(row)}(?= )" for row in SIGNS] + [rf"(?<=\n ){_row(row)}(?= \n)" for row in ALONE]
    return re.compile(_any(f"{_row(row)}(?= )" for row in INNOCENT)), re.compile(_any(signs))


def _any(patterns: Iterable[str]) -> str:
    return "(?<= )(?:" + "|".join(patterns) + ")"


def _row(row: str) -> str:
    """" ~ " lets up to five words of how and when stand between, " … " up to three words of any kind."""
    between = row.replace(" ~ ", " (?:{how} ){0,5}").replace(" … ", f" {_ANY_WORDS}")
    return _one_spelling(_filled(between))


def _filled(pattern: str) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda name: _alternatives(name[1]), pattern)


@cache
def _alternatives(name: str) -> str:
    return "(?:" + "|".join(_filled(word.replace("_", " ")) for word in WORDS[name].split()) + ")"
