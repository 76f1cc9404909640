"""Does a text show that the child who wrote it is in danger: wants to die or hurts itself, is beaten, touched,
threatened, married off, starved? Pure.

A text is read in three steps. It is brought to one spelling, a line for each clause. Then what sounds alike and means
something else is taken out (INNOCENT). Then it is searched for SIGNS, and for clauses that are one as a whole (ALONE).

Where the line runs, for a kind text too many costs little, and one too few may cost very much:

- A wish, a plan or a deed counts, whatever else is said beside it: "morte chai" after a failed exam is no mere joke,
  children die of failed exams. "I do not want to die" counts, too: nobody says it out of the blue.
- What has befallen somebody in a manner of speaking does not: "মরে গেলাম অঙ্ক করতে করতে", "this is killing me". What is
  going to ("আমি মরে যাবো", "baba mere felbe") counts only as a clause of its own, without a sum, an "if" or a laugh.
- Beating counts when somebody beats me, or a grown-up beats. Winning ("he beat me in chess"), batting ("ছক্কা মারে") and
  slang ("bhai mere dilo") do not, nor does "আম্মু মারবে", which is said so lightly; "amake marbe" does.
- Sadness and anger ("I hate my life", "nobody loves me") do not: nothing in them that admins have to hear of.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache


def shows_distress(text: str) -> bool:
    """Whether the text shows danger to its writer's life or body. Never raises; linear in the length of the text."""
    innocent, signs = _patterns()
    return signs.search(innocent.sub("-", _clauses(text))) is not None


# Words by what they mean, in Bengali, Banglish and English at once, for children mix them. Alternatives stand between
# spaces, a _ is a space inside one, {name} is another entry; the rest is a regular expression. Any usual spelling will
# do, since patterns are brought to the same one as texts: no need for both bhoy and voy, chchi and chi, shesh and ses.
WORDS = {
    "i": "আমি ami",
    "my": "আমার amar amr my",
    "me": "আমাকে আমকে আমাক আমারে আমায় মোরে মোক amak[ey]? amk[ey]? amar[ey] amay me",
    "us": "আমাদের(?:কে)? আমাগো(?:রে)? amader(?:ke)?",
    "not": "না নাই নেই নি na nai nei ni",
    "again": "আর ar r",
    # Who may do harm. মা has no ending -রা: মারা is another word.
    "elder": (
        "(?:সৎ_?)?(?:বাবা|আব্বু|আব্বা|বাপ|মা(?!রা)|আম্মু|আম্মা|চাচা|চাচি|কাকা|মামি|স্যার|ম্যাডাম|হুজুর|শিক্ষক|টিচার)"
        "(?:রা|য়|য়ে|ে|ই|ও)? "
        "(?:sot_?)?(?:baba|abb[ua]|bap|ma(?!ra)|amm[ua]|chacha|chachi|kaka|mami|sir|madam|hujur|teacher)(?:ra|y|e|i|o)?"
    ),
    "person": (
        "{elder} (?:বড়_|ছোট_)?(?:মামা|চাচু|কাকু|কাকি|খালা|খালু|ফুফু|ফুপু|ফুপা|দাদা|দাদি|দাদু|নানা|নানি|নানু|ভাই|ভাইয়া|বোন|আপু"
        "|আপা|দুলাভাই|ভাবি|আঙ্কেল|আন্টি|ম্যাম|মিস|টিউটর|ওস্তাদ|উস্তাদ|মালিক|স্বামী|জামাই|পরিবার|সবাই|ওরা|তারা|সে|উনি|তিনি|কেউ|একজন|লোক|ছেলে)"
        "(?:রা|য়|ে|ই|ও|টা)? "
        "(?:boro_|choto_|soto_)?(?:mama|chachu|kaku|kaki|khala|khalu|fufu|fupu|fupa|dada|dadi|dadu|nana|nani|nanu|bhai|bhaiya"
        "|bon|apu|apa|dulabhai|bhabi|mam|miss|tutor|ostad|malik|shami|jamai|shobai|sobai|ora|tara|she|uni|tini|keu|kew|ekjon"
        "|lok|chele)(?:ra|y|e|i|o|ta)? father dad mother mom uncle aunty brother"
    ),
    "kin": "মাকে (?:আম্মু|আম্মা|ভাই|বোন|আপু)(?:কে|রে) ma_?ke (?:ammu|amma|bhai|bon|apu)_?[kr]e",
    # How often, where, with what: it may stand between "me" and "beats".
    "how": (
        "অনেক খুব রোজ প্রতি_?দিন প্রত্যেকদিন প্রতি_?রাতে সবসময় সব সময় প্রায়ই প্রায় আবার আজ আজকে(?:ও)? কাল কালকে "
        "গতকাল রাতে শুধু শুধুশুধু খালি এত এতো বেশি অনেকবার জোরে কারণ ছাড়া অকারণে বিনা কারণে বাসায় বাড়িতে ঘরে "
        "স্কুলে মাদ্রাসায় লোহার কাঠের মদ নেশা খেয়ে করে রাগ হলে রেগে ধরে হাত লাঠি বেত বেল্ট জুতা ঝাড়ু তার খুন্তি রড পাইপ স্কেল "
        "চুল গরম দিয়ে দিয়া ইচ্ছামতো ভীষণ মাঝে মাঝেমাঝে মাঝেমধ্যে মধ্যে সারাদিন এখনও এখনো কেন তো যে এসে হয়ে মাতাল "
        "দুজনেই ঠিকমতো পেট ভরে কিছু "
        "onek khub roj proti_?din prottekdin proti_?rate sob_?somoy pray prayi prai abar aj ajke(?:o)? kal kalke "
        "gotokal rate ratre sudhu khali eto besi onekbar jore bina karone karon chara okarone basay basai barite bari "
        "school e schoole madrasay lohar kather mod nesha kheye kore rag hole rege dhore hat lathi bet belt juta jharu "
        "khunti rod pipe scale chul hoye matal dujonei diye dia diya die majhe saradin ekhono "
        "keno kno to je ese eshe thikmoto pet "
        "bhore kichu kisu always daily every day very much"
    ),
    # She does, gives, beats: today or in the past.
    "does": (
        "করে(?:ন)? করছে(?:ন)? করেছে(?:ন)? করতেছে করতেসে করসে করলো? করতো? "
        "kore(?:n)? korche korse koreche korese kort[ei]che kortese korlo korto"
    ),
    "gives": (
        "দেয় দেন দিছে দিসে দিয়েছে(?:ন)? দিচ্ছে দিতেছে দিতেসে দিলো? দিতো? "
        "de[yi] day diche dise diyeche diyese diteche ditese dilo dito"
    ),
    "hits": (
        "মারে(?:ন)? মারতো? মারছে(?:ন)? মারছিলো? মারতেছে মারতেসে মারসে মারলো? মারলেন মেরেছে(?:ন)? মেরেছিলো? "
        "mare[yn]? marto marche marse marteche martese marlo mereche merese merechilo marsilo maire"
    ),
    "thrashes": (
        "পিটায় পেটায় পিটান পেটান পিটাইছে পিটাইসে পিটাইতেছে পিটিয়েছে পিটাচ্ছে পেটাচ্ছে পিটালো? পেটালো? পোড়ায় "
        "পুড়িয়ে_{gives} pitay pitai petay pitaiche pitaise pitaiyese pitiyeche pitiyese pitache petache pitalo "
        "poray puriye_{gives}"
    ),
    "blow": "চড় থাপ্পড় থাপ্পর লাথি লাত্থি ঘুষি কিল ঢিল মাইর মার বাড়ি chor tha?ppo?a?r lathi ghusi dhil mair mar bari",
    "torments": (
        "(?:মারধর|মারধোর|মারপিট|নির্যাতন|অত্যাচার|টর্চার|বুলি|beat|mardhor|marpit|nirjaton|ottachar|otyachar|torture|abuse"
        "|harass|bully|bulling)_{does}"
    ),
    # "মারে না" is good to hear; "mare felse" is what sums do.
    "beats": (
        "(?:{hits}|{thrashes}|{blow}_(?:{hits}|{gives})|{torments}"
        "|(?:গায়ে_হাত|ga[iy]e?_hat)_(?:তোলে|তুলে|তুলেছে|তুলছে|tole|tule|tuleche|tulse)|(?:ছ্যাঁকা|cheka|chyaka)_{gives})"
        "(?!_(?:{not}|ফেল[^_]*|fel[^_]*)_)"
    ),
    "will_beat": "মারবে(?:ন)? পিটাবে পেটাবে (?:মাইর|মার)_(?:দিবে|দেবে) marbe pitabe petabe mair_(?:dibe|debe)",
    "will_kill": (
        "মেরে_ফেলবে(?:ন)? মাইরা_ফেলবে? মেরে_ফালাবে খুন_করবে mere_felbe mere_falabe maira_felbo? maira_falaibo khun_korbe"
    ),
    # To die and to live, and to want it.
    "die": (
        "মরতেই? মরিতে মরার মরবার (?:মরে|মইরা|মারা)_(?:যেতে|জেতে|যাইতে|যাওয়ার) মরি_যাইতাম? "
        "mort[ey][iy]? morar (?:more|moira|mara|mori)_(?:j[ae]i?te?y?|jaitam|jawar|jaowar)"
    ),
    "want": (
        "চাই চাইছি চাচ্ছি চাইতেছি চাইতেসি চায় চাইতাম চেয়েছি(?:লাম)? চাইছিলাম ইচ্ছা ইচ্ছে ইছা ইচ্ছাই "
        "মন_চা(?:য়|ই|চ্ছে|ইতেছে) মনে_চায় "
        "cha[iy]+ chaichi chachi chaitesi chaisi chaitam cheyechi(?:lam)? chaichilam i(?:ch|s)[ae] mon_cha[iy] "
        "mone_chay mon_chache"
    ),
    "alive": "বেঁচে বাইচা ben?[cs][ea]y? banche",
    "live": (
        "বাঁচতে বাঁচার {alive}_(?:থাকতে|থাকার|thakte|thakar) জীবিত_থাকতে জীবন(?:টা)?_রাখতে "
        "ban?chte?y? (?<!bhalo_)bast[ey] ban?char jibon(?:_?ta)?_rakhte"
    ),
    "will_live": "বাঁচবো? বাঁচমু ban?chbo basbo bachmu",
    "will_die": "(?:মরে|মারা|মইরা)_যা(?:ব|বো|মু) মরবো? মরমু (?:more|moira|mara|mori)_ja(?:bo?|mu) morbo mormu",
    "if_dead": "মরে_গেলেই? মইরা_গেলেই? মরে_যাইলে মারা_গেলেই? মরলেই? (?:more|moira|mara)_gelei? morlei?",
    "relief": "ভালো? শান্তি খুশি বাঁচি বাঁচতাম বাঁচবে কষ্ট কাঁদবে মুক্তি bhalo shanti khushi bachi bachtam kosto kadbe mukti",
    "soon": (
        "আজ আজকে আজই আজকেই কাল কালকে এখন এখনই একদিন সত্যি সত্যিই কিন্তু তো এবার আর "
        "aj ajke ajkei aji kal kalke ekhon ekhoni ekdin sotti sottyi kintu to ebar ar r"
    ),
    "suicide": (
        "আত[্মনতবা]+_?হত[ঀ-৿]* (?:সুইসাইড|সুসাইড|সুইসাইট|সুইসাড)[ঀ-৿]* "
        "atm[ao]_?h[ao]t[ty]*[ao][a-z]* at[y]*[ao]h[ao]t[y]*[ao][a-z]* "
        "s(?:ui|u|ue|wi|iu)[cs](?:i|ai|y|ia)d(?:e|es|al|ed)? suicid[a-z]*"
    ),
    # I shall, I want to, I have: in the first person, since rats eat poison and goats have ropes round their necks.
    "do": (
        "করবো? করমু করতে করি করে_(?:দেবো?|দিবো?|দিমু|দিতে|ফেলবো?|ফেলি|ফেলতে) "
        "korbo kormu korte kori (?:kore|koira)_(?:debo|dibo|dimu|dite|dei|felbo|feli|felte)"
    ),
    "give": (
        "দেবো? দিবো? দিমু নেবো? নিবো? লাগাবো? ঝুলবো? (?:দিতে|নিতে)_{want} দিয়ে_(?:মরবো?|মরতে|ঝুলবো?) "
        "debo dibo deibo dimu nebo nibo lagabo jhulbo (?:dite|nite)_{want} diye_(?:morbo|morte|jhulbo)"
    ),
    "eat": (
        "খাবো? খামু খেয়েছি খাইছি খাইসি (?:খেতে|খাইতে)_{want} খেয়ে_(?:ফেল[^_]*|মরবো?|মরতে|মরে_যাবো?) "
        "khabo? khamu kheyechi kheyesi khaichi khaisi (?:khete|khaite)_{want} "
        "kheye_(?:fel[^_]*|morbo|morte|more_jabo)"
    ),
    "cut": (
        "কাটি কাটবো? কাটছি কাটলাম কাটসি কাটতে কেটেছি কেটে_(?:ফেল|দি|নি)[^_]* "
        "kati katbo katchi katsi katlam katte ketechi ketesi kete_(?:fel|di|ni)[^_]*"
    ),
    "go": "যাবো? যামু যাচ্ছি নেবো? নিবো? (?:যেতে|যাইতে)_{want} jabo? jamu jachi nebo nibo (?:jete|jaite)_{want}",
    "self": "নিজেকে নিজেকেই নিজেরে nijeke nijekei nijere",
    "life": "জীবন(?:টা|টাই|টাকে|টারে|কে)? জিবন(?:টা)? লাইফ(?:টা)? jib[ao]n(?:_?ta|_?tai|take)?(?!_e_) life(?:_?ta)?(?!_e_)",
    "world": "পৃথিবী দুনিয়া prithibi duniy?a",
    "poison": "বিষ পয়জন হারপিক স্যাভলন কীটনাশক কেরোসিন bish poison harpic savlon kitnashok",
    "body": "হাতে গায়ে পিঠে মাথায় মুখে গালে চুল hate gaye pithe mathay mukhe gale chul",
    "roof": "ছাদ বিল্ডিং ব্রিজ ব্রীজ chad sad building bridge",
    "from": "থেকে থাইকা theke thaika",
    "leap": "লাফ ঝাঁপ laf jha?o?[mn]?p jump",
    "blade": "(?:ব্লেড|ছুরি|blade|churi|suri)_(?:দিয়ে|দিয়া|diye|dia|diya)",
    # How a child must not be touched.
    "touch": (
        "ধরে ধরছে ধরেছে ধরতে ছোঁয় ছোয় ছুঁয়ে(?:ছে)? ছুইছে স্পর্শ টাচ (?:হাত|hat)_(?:{gives}|দিতে|dite) dhore "
        "dhorche dhorse dhoreche dhorte choy chuy sporso touch"
    ),
    "badly": "(?:খারাপ|বাজে|নোংরা|উল্টাপাল্টা|kharap|baje|nongra|ulta_?palta)_?(?:ভাবে|bhabe)",
    "bad": "খারাপ নোংরা বাজে kharap nongra baje",
    # What a child must have, and what it must not be given.
    "wedding": "বিয়ে বিয়া বিবাহ bi[yi]?e biy?a bibaho",
    "food": "খেতে খাইতে খাবার খাওয়া ভাত khete khaite khabar khawa khaoa bhat",
    "several": "দুই তিন চার কয়েক অনেক কত ২ ৩ ৪ 2 3 4 dui tin char koyek onek koto",
    "unfed": "না_খেয়ে না_খাইয়া খাইনি খাই_নি খাই_নাই na_kheye na_khaiya khai_?ni khai_?nai",
    "home": "বাসায় বাড়িতে বাড়ি ঘরে basay basai barite bari ghore",
    "house": "বাসা বাড়ি ঘর basa bari ghor",
    "force": "জোর_করে জোর_কইরা jor_kore jor_koira",
    # English: who does it, how often, what.
    "they": (
        "(?:my_)?(?:own_|step_?|foster_|elder_|older_|big_|school_|private_|house_){0,2}(?:father|dad|daddy|papa|mother|mom|mum"
        "|mommy|mummy|uncle|aunt|aunty|auntie|brother|sister|cousin|grandfather|grandmother|grandpa|grandma|parent|family"
        "|teacher|tutor|sir|madam|principal|headmaster|hujur|boss|husband|neighbou?r|guardian|classmate|relative)s? "
        "he she they someone somebody everyone people "
        "(?:an?|the|some|this|one)_(?:old_|older_|big_|bad_|young_|strange_)?(?:man|guy|boys?|men|person|people|uncle|girl)"
    ),
    "often": (
        "always often sometimes really just is was keeps? kept has have had been still also even used to will would "
        "again badly physically sexually once started"
    ),
    "harms": (
        "beats? beating beaten hits? hitting slaps? slapped kicks? kicked punch(?:es|ed)? whips? whipped canes? caned "
        "burns? burned burnt chokes? choked strangles? strangled hurts? hurting abuses? abused abusing molests? "
        "molested rape[ds]? tortures? tortured torturing harass(?:es|ed)? bully bullies bullied bullying threatens? "
        "threatened threatening thrash(?:es|ed) assault(?:s|ed)? touch(?:es|ed|ing)? grop(?:es|ed|ing)"
    ),
    "abuse_place": (
        "home night school front madrasa public anger class my our the_(?:face|head|room|house|stomach|night|dark)"
    ),
    "would": (
        "(?:want(?:s|ed|ing)?|wish|hope)(?:_to)?(?:_just|_really)? wanna(?:_just)? feel_like "
        "(?:thinking|think|thought)_(?:about|of) (?:wish|hope)(?:_that)?_i(?:_could|_would|_can|_should)?(?:_just)?"
    ),
    "wish_not": "(?:dont|do_not|doesnt|didnt|not|never|no_longer)_(?:[^_]+_)?(?:(?:want|wish)(?:_to)?|wanna)",
    "nobody": "nobody no_one noone none_of_(?:them|you)",
    # What does no harm that anyone need hear of.
    "sums": (
        "(?:অঙ্ক|অংক|গণিত|ম্যাথ|প্রশ্ন|সমীকরণ|বীজগণিত|জ্যামিতি|উপপাদ্য|পরীক্ষা|হোমওয়ার্ক|ভগ্নাংশ|গরম|ক্ষুধা|মশা|পড়া|পড়াশোনা|এটা|এইটা"
        "|এগুলো)(?:টা|টি|গুলো|গুলা|ই|টাই|তো)? "
        "(?:on?go|on?ko|ongko|math|prosno|question|problem|gonit|algebra|jyamiti|exam|porikha|homework|gorom|pora|eta|eita"
        "|egulo)(?:ta|ti|gulo|gula|s|i)?"
    ),
    "game": (
        "(?:গেম|ম্যাচ|ফ্রি_ফায়ার|পাবজি|মাইনক্রাফট)_?(?:ে|এ|তে) খেলায় খেলাতে লুডুতে দাবায় "
        "(?:game|match|free_fire|ff|pubg|minecraft|ludu|khela)_?(?:e|te|y|i)"
    ),
    "ball": (
        "ছক্কা চার ছয় বাউন্ডারি গোল বল বলটা শট কিক মাছ মশা মাছি পাখি ইঁদুর তেলাপোকা "
        "choka choy goal gol ball bol shot kick mach mosha machi pakhi six four boundary"
    ),
}

# In a row, " ~ " lets words of {how} stand between, " … " up to three words of any kind.

INNOCENT = (
    # The sum, the heat or the exam does it to me: nobody does.
    "{sums} {me}(?: (?:রেপ|rape|rep) {does})?",
    # In the game, in the match.
    "{game} {me}",
    # A six and a goal, but fish and mosquitoes, too, are "beaten" in Bengali.
    "{ball} ~ {hits}",
    # Dying with laughter or of boredom.
    "(?:হাসতে হাসতে|haste haste) (?:{i} )?(?:{again} )?(?:{die}|{if_dead}|{will_die}|{will_live})",
    "die (?:of|from|with) (?:boredom|laughter|laughing|embarrassment|shame|cringe)",
    "(?:die|kill myself|killing myself) laughing",
    # Rather die than do this sum.
    "rather die than",
    # A film, and attackers in the news.
    "suicide (?:squad|mission|rate|bomb[a-z]*|attack[a-z]*)",
    # Winning in chess, at ludo, by five runs; but "at home", "in front of all", "to death" are no games.
    "(?:beat|beats|beaten)(?: me| us)? (?:at|in)(?! {abuse_place} )",
    "(?:beat|beats|beaten)(?: me| us)? to(?! death)",
    "(?:beat|beats|beaten)(?: me| us)? by (?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|only|just)",
    # Hit for six; hit me up.
    "hit me (?:up|for (?:a )?(?:six|four|boundary|[0-9]+))",
    # Thrown out of what is no home.
    "(?:kick|kicks|kicked) me (?:out )?(?:of|from) (?:the |this |a )?(?:group|team|game|class|server|match|chat)",
    # Coarse, of an exam.
    "(?:maths?|exam|test|question|problem|sum|paper) (?:just )?raped me",
    # With homework.
    "(?:kill|kills|torture|tortures) (?:me|us) with",
)

SIGNS = (
    # To want to die, with "না" or without; to feel that one could, should or had better.
    "{die} {want}",
    "{die} (?:পারলে|পারতাম|parle|partam)",
    "(?:মন চায়|মনে চায়|মনে হয়|mone hoy|ইচ্ছা করে|ইচ্ছে করে|mone? chay|i(?:ch|s)[ae] kore) (?:মরে|মইরা|more|moira) (?:যাই|jai)",
    "(?:মরে যাওয়াই?|মরাই|more jao?wai?|morai) (?:উচিত|ভালো|দরকার|uchit|bhalo|dorkar)",
    # If I were dead, or gone, or had never been born: everybody would be glad.
    "{i} (?:{again} )?{if_dead}",
    "{i} (?:{again} )?(?:না থাকলেই?|na thaklei?) … {relief}",
    "(?:মরে গেলেই|মইরা গেলেই|মরলেই|more gelei|moira gelei|morlei) … {relief}",
    "(?:জন্ম|jonmo) (?:না|na) (?:হলেই?|নিলেই?|holei?|nilei?) {relief}",
    "{if_dead} (?:অনেক |onek )?(?:ভালো|bhalo) (?:হতো?|হইতো?|hoto|hoito)",
    "{i} (?:যদি |jodi )?(?:{soon} )?(?:না থাকি|না থাকলেই?|চলে গেলেই?|na thaki|na thaklei?|chole gelei?) … {relief}",
    # Not to want to live, to see no use in it, no way but death.
    "{live} (?:{again} )?{want} (?:(?:করে|করছে|করতেছে|হয়|kore|korche|korse|hoy|{again}) ){0,2}{not}",
    "{live} (?:{again} )?(?:ভালো|bhalo) (?:লাগে|লাগছে|লাগতেছে|lage|lagche|lagse|lagtese) {not}",
    "{live} (?:পারছি|পারবো?|পারি|parchi|parbo|pari|partesi) {not}",
    "{want} {not} (?:{again} )?{live}",
    "{again} {will_live} {not}",
    "(?:যেন|jeno) … (?:ঘুম|ghum) (?:{again} )?(?:না|na) (?:ভাঙে|bhange)",
    "(?:আল্লাহ|খোদা|allah|khoda) {me} (?:তুলে|উঠিয়ে|নিয়ে|tule|uthiye|niye) (?:নাও|নেন|নিক|যাও|যাক|nao|nen|nik|jao|jak)",
    "{alive} (?:থাকা|থাকাই|thaka|thakai) … (?:উচিত|দরকার|অধিকার|uchit|dorkar|odhikar) {not}",
    "{life} … (?:টানতে|বইতে|সইতে|tante|boite|soite) (?:{again} )?(?:পারছি|পারবো?|পারি|parchi|parbo|pari|partesi) {not}",
    "(?:থাকতে|thakte) {want} {not} (?:এই |ei )?{world}[^ \n]*",
    "{world} … (?:ভালো|bhalo) (?:লাগে|লাগছে|লাগতেছে|lage|lagche|lagse|lagtese) {not}",
    "{life} (?:{again} )?(?:রাখবো?|চাই|rakhbo|chai) {not}",
    "{world}(?:তে|য়| ?te|y) (?:{again} )?(?:থাকতে|thakte) {want} {not}",
    # Not "বেচে লাভ": what is sold at a profit is only বেচে, and a চন্দ্রবিন্দু is often left out.
    "{alive} (?:থেকে|থাইকা|থাকার|theke|thakar) … (?:লাভ|মানে|দরকার|অর্থ|কারণ|lav|lab|mane|dorkar|ortho|karon)",
    "(?:কেন|keno|kno) (?:{i} )?{alive} (?:আছি|achi|asi)",
    "(?:মৃত্যু|মরণ|মরা|mrittu|mrityu|moron) (?:চাই|কামনা|ছাড়া|দাও|দেন|chai|kamona|chara|dao|den|(?:হলেই?|holei?) {relief})",
    # The word itself, however it is spelled.
    "{suicide}",
    # To make an end of oneself or one's life. Sums that do so ("শেষ করে দিল") are in the third person.
    "(?:{self}|{life}) … (?:শেষ|shesh) {do}",
    "(?:শেষ|shesh) {do} (?:{want} )?{self}",
    (
        "(?:সব|সবকিছু|sob|sobkichu) (?:শেষ|shesh) (?:করে |kore )(?:দিতে|ফেলতে|dite|felte) "
        "(?:ইচ্ছা|ইচ্ছে|মন চায়|i(?:ch|s)[ae]|mon chay)"
    ),
    "{self} … (?:মেরে|মারতে|মারবো?|খুন|হত্যা|আঘাত|ক্ষতি|mere|marte|marbo|khun|hotta|aghat|khoti)",
    (
        "(?:{self}|নিজের|nijer) … (?:কষ্ট|ক্ষতি|ব্যথা|kosto|khoti|betha) (?:দেই|দিই|দিতে|করি|করতে|করবো?"
        "|dei|dite|kori|korte|korbo)"
    ),
    # Poison, sleeping pills, a rope, the roof, a train.
    "{poison} {eat}",
    "(?:ঘুমের|ইঁদুর মারার|পোকা মারার|ghumer|idur marar) (?:ওষুধ|ঔষধ|অষুধ|বড়ি|ট্যাবলেট|osudh|osud|bori|tablet|pill) … {eat}",
    "(?:গলায়|golay?) (?:দড়ি|রশি|ওড়না|dori|roshi|orna) {give}",
    "(?:ফাঁস|ফাঁসি|fash|fashi|fansi) {give}",
    "(?:ঝুলে|jhule) (?:পড়বো?|যাবো?|(?:পড়তে|যেতে) {want}|porbo|jabo|(?:porte|jete) {want})",
    "{roof}(?:ের| er)? (?:উপর |upor )?{from} … {leap} {give}",
    "{roof} {from} (?:নিচে |niche )?(?:পড়ে|pore) {go}",
    "(?:ফ্যানের|ফ্যানে|fan er|faner|fane) … (?:ওড়না|দড়ি|রশি|orna|dori|roshi)",
    "(?:নদীতে|nodite|ছাদে|chade) … {leap} (?:দিতে|dite) {want}",
    (
        "(?:(?:ট্রেনের|গাড়ির|trai?ner|train er|garir) (?:নিচে|সামনে|তলে|niche|samne|tole)"
        "|রেললাইনে|রেল লাইনে|rail ?line e) … (?:মাথা|matha|{leap}) {give}"
    ),
    # Blades. "হাত কেটে গেছে" is an accident; "হাত কাটছি" may be one.
    "(?:হাতের রগ|রগ|শিরা|hater rog|rog|shira) {cut}",
    "{blade} … (?:হাত|শরীর|পা|hat|shorir|pa) … {cut}",
    "(?:হাত|hat) (?:{blade} {cut}|{cut} {blade})",
    "(?:হাতে|পায়ে|hate|paye) {blade} (?:দাগ|আঁচড়|dag|achor) … {cut}",
    "{blade} (?:হাতে|পায়ে|শরীরে|hate|paye|shorire) … (?:দাগ|আঁচড়|dag|achor) … {cut}",
    "(?:নিজের|nijer) (?:হাত|শরীর|পা|চামড়া|hat|shorir|pa) … {cut}",
    "(?:হাত|hat) (?:কাটি|কাটতে {want}|kati|katte {want})",
    # To leave the world. Rockets leave the earth, but do not say good-bye.
    "{world} (?:ছেড়ে|ছাইড়া|chere) (?:চলে |chole )?{go}",
    "{world} {from} (?:চলে|বিদায়|chole|biday) {go}",
    "(?:না ফেরার দেশে|na ferar deshe) (?:চলে |chole )?{go}",
    "(?:চিরতরে|চিরদিনের জন্য|chirotore|chirodiner jonno) … (?:ঘুমা|ঘুমি|চলে|হারিয়ে|বিদায়|ghum|chole|hariye|biday)[^ \n]*",
    # A burden to all; without "আমি", what all must understand.
    "{i} (?:সবার|পরিবারের|sobar|poribarer) (?:উপর |upor )?(?:বোঝা|bojha)",
    # Beaten: somebody beats me, a grown-up beats, or beats us or my mother; and will beat me.
    "{me} ~ {beats}",
    "{me} (?:[^ \n]+ ){0,3}(?:আর|ও|এবং|ar|o|and) (?:{kin} )?{beats}",
    "{my} {body} ~ {beats}",
    "{my} (?:গায়ে|gaye) … (?:ঢেলে|dhele) {gives}",
    "{me} ~ {person} ~ {beats}",
    "{elder} ~ {beats}",
    "{elder} (?:[^ \n]+ ){1,3}(?:পারলে|করলে|parle|korle) ~ {beats}",
    "{person} ~ (?:{us}|{kin}) ~ {beats}",
    "{beats} {me}",
    "{my} (?:চুল|chul) (?:ধরে|dhore) (?:টানে|tane)",
    "{my} (?:গলা|gola) (?:চেপে|টিপে|chepe|chipe|tipe) (?:ধর|dhor)[^ \n]*",
    "(?:দেয়ালে|deyale|dewale) (?:{my} )?(?:মাথা|matha) (?:ঠুক|thuk)[^ \n]*",
    # What beating leaves behind: blood, marks, broken bones.
    (
        "(?:মেরে|মাইরা|পিটিয়ে|পিটাইয়া|mere|maira|pitiye|pitaiya) … (?:দাগ|রক্ত|জখম|ফাটিয়ে|ফাটায়|ভেঙে|মচকে|ফুলিয়ে|অজ্ঞান|"
        "dag|rokto|jokhom|fatiye|fatay|bhenge|mochke|fuliye|oggan) … {gives}"
    ),
    ("{my} (?:হাত|পা|গলা|মাথা|চুল|hat|pa|gola|matha|chul) … (?:মচকে|ভেঙে|ফাটিয়ে|mochke|bhenge|fatiye) {gives}"),
    "{me} ~ {will_beat}",
    "{home} (?:গেলে|ফিরলে|gele|firle) … (?:{will_beat}|{will_kill})",
    "(?:রোজ|প্রতিদিন|কাছে|হাতে|roj|protidin|kache|hate|{home}) (?:মাইর|মার|mair|mar) (?:খাই|খাইছি|খেয়েছি|khai|khaisi|khaichi)",
    "{home} … (?:মারধর|mardhor)",
    # Threatened; frightened only by somebody, since ghost stories do it, too.
    "(?:{me}|{my}) … (?:হুমকি|ব্ল্যাকমেইল|থ্রেট|humki|humkey|blackmail|blackmel|threat)",
    "(?:ব্ল্যাকমেইল|blackmail|blackmailing|blackmailed|blackmails) {me}",
    "{person} ~ {me} ~ (?:ভয় দেখা|bhoy dekha)[^ \n]*",
    "(?:মেরে|mere) (?:ফেলার|felar) (?:হুমকি|ভয়|humki|bhoy)",
    "(?:মেরে|mere) (?:ফেলতে|felte) (?:চায়|চাইছে|চেয়েছে|পারে|chay|chai|chaise|pare)",
    "(?:কাউকে|কাওকে|কারো কাছে|kauke|kaoke|karo kache) (?:বললে|বল্লে|bolle) … (?:{will_beat}|{will_kill})",
    "{me} ~ {will_kill} (?:বলে|বলছে|বলেছে|বলসে|bole|bolche|bolse)",
    "{me} ~ (?:গলা টিপে|খুন করতে|gola tipe|khun korte)",
    # Touched, undressed, photographed. A mother's hand that feels for fever (দিয়ে), "বাজে বল ধরে": no harm done.
    "(?:গায়ে|শরীরে|বুকে|ga[iy]e?|shorire|buke) (?:হাত|hat) (?:{gives}|দিতে|dite)",
    (
        "(?:উরুতে|রানে|কোমরে|বুকে|শরীরে|urute|rane|komore|buke|shorire) (?:হাত|hat) "
        "(?:রাখে|রাখছে|রেখেছে|বুলায়|লাগায়|rakhe|rakhse|rekheche|bulay|lagay)"
    ),
    "{my} (?:জামার|কাপড়ের|প্যান্টের|jamar|kaporer|panter) (?:ভিতরে|ভেতরে|নিচে|bhitore|bhetore|niche) (?:হাত|hat)",
    "{badly} … {touch}",
    "{me} ~ {touch} … {badly}",
    "(?:গোপন|প্রাইভেট|লজ্জার|gopon|private|lojjar|{bad}) (?:জায়গা|অঙ্গ|পার্ট|ja[iy]ga|ongo|part)[^ \n]* … {touch}",
    "(?:bad|ব্যাড) (?:touch|টাচ)",
    "(?:যৌন|jouno|jowno) … (?:হয়রানি|নির্যাতন|নিপীড়ন|hoyrani|nirjaton|nipiron)",
    "(?:ধর্ষ|dhorsho|dhorso)[^ \n]*",
    "(?:রেপ|rape|rep) {does}",
    (
        "(?:কাপড়|জামা|প্যান্ট|kapo?r|jama|pant) (?:খুলতে|খুলে|খোলে|khulte|khule|khole) (?:বলে|বলছে|বলেছে|বাধ্য|bole"
        "|bolche|bolse|badho|{gives})"
    ),
    "(?:বলে|বলছে|bole|bolse) (?:কাপড়|জামা|প্যান্ট|kapor|jama|pant) (?:খোলো|খুলো|খুলতে|kholo|khulo|khulte)",
    "(?:একা পেলে|eka pele) … {touch}",
    "{person} … {my} (?:বিছানায়|bichanay) (?:আসে|শোয়|ashe|ase|shoy)",
    "{me} ~ (?:কিস|kiss) (?:করতে|korte|{does})",
    "(?:নোংরামি|নষ্টামি|nongrami|nostami) {does}",
    "{me} ~ (?:টাচ|touch) {does}",
    "{me} {force} … (?:ধরে|চুমু|চুমা|জড়িয়ে|কিস|dhore|chumu|chuma|joriye|kiss)",
    "{my} (?:সাথে|সঙ্গে|sathe|songe) … {bad} (?:কিছু|kichu|kisu)",
    "(?:সাথে|সঙ্গে|sathe|songe) … {bad} (?:কাজ|kaj) (?:করতে|korte|{does})",
    (
        "(?:নোংরা|ল্যাংটা|খারাপ|nongra|nangta|langta|kharap|nude|nudes) (?:ছবি|ভিডিও|pic|pics|chobi|video|photo)[^ \n]* "
        "(?:চায়|চাইছে|পাঠাতে|দিতে|তুলে|তুলছে|chay|chaise|pathate|dite|tule|tulse|tulche|send)"
    ),
    ("(?:ছবি|ভিডিও|pic|chobi|video) (?:না|na) (?:দিলে|পাঠালে|dile|pathale) … (?:ভাইরাল|ছড়িয়ে|ছেড়ে|viral|choriye|chere)"),
    "{my} (?:ছবি|ভিডিও|pic|pics|chobi|video) … (?:ভাইরাল|ছড়িয়ে|ছেড়ে|viral|choriye|chere)",
    "{my} … (?:nude|nudes|ন্যুড) (?:চায়|চাইছে|পাঠাতে|chay|chaise|pathate)",
    # Married off. A sister's wedding is only a reason to miss a day.
    "{me} … {wedding} (?:{gives}|দিয়ে|দিবে|দেবে|দিতে|diye|dibe|debe|dite)",
    "{my} (?:{force} )?{wedding} (?:{gives}|ঠিক|পাকা|দিয়ে|দিবে|দেবে|দিতে|thik|paka|diye|dibe|debe|dite)",
    "{force} … {wedding}",
    "{me} … {wedding} (?:ঠিক|পাকা|thik|paka) {does}",
    "{wedding} (?:{gives}|দিতে|দিয়ে|dite|diye) … {me}",
    "{wedding} (?:করতে|korte) (?:চাই না|বাধ্য|বলে|বলছে|চাপ|chai na|badho|bole|bolche|bolse|chap)",
    "(?:বিয়ের|biyer) (?:জন্য|jonno) (?:চাপ|জোর|chap|jor)",
    "(?:বাল্য ?বিবাহ|বাল্য ?বিয়ে|ballo ?bi[^ \n]*) (?:{gives}|দিবে|দেবে|দিতে|হচ্ছে|dibe|debe|dite|hoche)",
    # Given nothing to eat. One day without food may be a fast.
    "(?:{me}|{us}|{person}|{home}) ~ {food} ~ {gives} {not}",
    "{home} ~ (?:খাবার|খাওয়ার কিছু|ভাত|khabar|khawar kichu|bhat) (?:নেই|নাই|থাকে না|nei|nai|thake na)",
    "{several} (?:দিন|din) (?:ধরে |dhore )?(?:কিছু |kichu |kisu )?{unfed}",
    "{unfed} {several} (?:দিন|din)",
    # Locked in, tied up, thrown out, afraid of home.
    (
        "{me} … (?:আটকে|আটকায়|আটকাইয়া|বেঁধে|বাইন্ধা|তালা মেরে|তালা দিয়ে|বন্ধ করে"
        "|atke|atkay|ben?dhe|tala mere|tala diye|bondho kore) … (?:রাখ|rakh|rekh)[^ \n]*"
    ),
    "{me} … {house} {from} (?:বের|বাইর|তাড়িয়ে|ber|bair|tariye)",
    "{house} {from} (?:বের|বাইর|তাড়িয়ে|ber|bair|tariye) … {me}",
    "{home} (?:যেতে|ফিরতে|যাইতে|jete|firte|jaite) … (?:ভয়|bhoy|bhoi)",
    "{home} … (?:নিরাপদ|nirapod|safe) {not}",
    # English. To want to die: nobody wants to a die.
    "{would} (?:die|dying|be dead|be gone|kms|end everything|ending everything)",
    "(?:want|wants|wish) it all to (?:end|stop|be over)",
    "(?:and|could|to|just) never wake up",
    (
        "(?:happier|better|glad|relieved|notice|care) (?:off )?if i "
        "(?:(?:was|were|am) (?:dead|gone|not here)|died|disappeared)"
    ),
    (
        "(?:scratch|scratched|scratching|carve|carving|burn|burned|burning) my (?:arms?|wrists?|skin|legs?) "
        "(?:with|on purpose)"
    ),
    "(?:goodbye|suicide|last) (?:letter|note)",
    "(?:want|wants|thinking about|thinking of) death",
    "wish (?:that )?i (?:was|were|am) (?:dead|never born|not born|not alive)",
    "wish (?:that )?i (?:had )?(?:never|not|wasnt|werent|hadnt)(?: been)? born",
    "should (?:never|not) have been born",
    "i (?:should|deserve to|would be better) (?:just )?(?:die|be dead|dead)",
    "better (?:off )?(?:dead|without me|if i (?:die|died|was dead|were dead|was gone))",
    "{nobody} (?:would |will |ll )?(?:miss me|cares? if i (?:die|died|am dead|was dead|was gone))",
    "(?:how|way|ways) (?:to|can i|do i|should i) (?:die|end my life|kill myself)",
    # To kill, end, hang, drown oneself. Killing x, and a sum that kills me, have no "myself".
    "(?:kill|kills|killed|killing|unalive|hang|hanging|hanged) my ?self",
    "i (?:want to|wanna|will|am going to) kill me",
    "(?:end|ending|ended|take|taking) my (?:own )?life",
    "(?:end|ending) it all",
    "(?:drown|drowning|drowned) my ?self(?! in)",
    (
        "i … (?:jump|jumping) (?:off|from|out of|in front of) (?:[^ \n]+ )?(?:roof|rooftop|building"
        "|bridge|balcony|train|truck)"
    ),
    "i … (?:take|took|taken|drink|drank|drunk|eat|ate|swallow|swallowed) … (?:poison|harpic|savlon|bleach)",
    (
        "i … (?:take|took|taken|eat|ate|swallow|swallowed) … (?:many|all|lot|lots|sleeping|whole|bottle) … "
        "(?:pill|pills|tablet|tablets|medicine|medicines)"
    ),
    "overdos(?:e|ed|ing)",
    # To cut, harm, hurt oneself. "I hurt myself at football" and "I cut my finger" are accidents.
    "self ?harm[a-z]*",
    "(?:harm|harmed|harming|hurting) my ?self",
    "(?:cut|cutting|slit) (?:my ?self|my (?:wrists?|arms?|veins?|skin|thighs?))",
    "(?:want to|wanna|going to|gonna|like to|need to|keep|started to) hurt my ?self",
    "i (?:[^ \n]+ )?hurt my ?self (?:on purpose|when|every)",
    # Not to want to live; to live elsewhere is another wish.
    "{wish_not} (?:live|living)(?! (?:in|at|on|near|with|there|here|abroad)(?! (?:this|my)))",
    "{wish_not} wake up(?: tomorrow)?(?= \n)",
    "{wish_not} (?:be alive|exist|wake up (?:again|ever|anymore|any more))",
    "(?:cant|cannot|can not) (?:live|go on living)(?: like this)? (?:anymore|any more|longer|any longer)",
    "no (?:point|reason|use|meaning) (?:in |of |to |for )?(?:me )?(?:to )?(?:living|live|being alive)(?! room)",
    "(?:not|isnt) worth living",
    "(?:any|a) reason to live",
    "nothing (?:left )?to live for",
    "tired of (?:living|being alive|life)(?! (?:in|at|with|here|there))",
    "(?:disappear|vanish) forever",
    "goodbye forever",
    # Beaten, touched, threatened, by somebody: a ball that hits me is nobody.
    (
        "{they} (?:{often} ){0,3}{harms} (?:on )?(?:me|my (?:mother|mom|mum|brother|sister"
        "|body|hands?|face|head|privates?|chest|breasts?|thighs?))"
    ),
    "(?:teacher|sir|madam|hujur|principal)s? (?:{often} ){0,3}{harms} (?:us|students)",
    (
        "(?:i|im|ive) (?:(?:am|was|get|got|getting|have|been|being|keep|{often}) ){0,3}"
        "(?:beaten|abused|molested|raped|assaulted|tortured|harassed|threatened|bullied|whipped|caned|blackmailed)"
    ),
    "{they} (?:[^ \n]+ ){1,6}and {harms} me",
    "{they} (?:{often} ){0,2}(?:threat|try|tri|want)[a-z]* to (?:kill|murder|hurt|beat|rape|touch|kiss|molest) me",
    "{they} (?:will|wants to|want to|tried to) kill my (?:mother|mom|mum|father|sister|brother|family)",
    "(?:raped|rapes|molested|molests) (?:me|my [a-z]+)",
    "(?:under|inside) my (?:dress|skirt|shirt|clothes|pants|underwear)",
    (
        "(?:says?|said|sends?|sent|shows?|showed) (?:me )?(?:dirty|nasty|sexual) "
        "(?:things|words|messages|pictures|photos|videos)"
    ),
    "(?:bruise|bruises|bruised) (?:from|by) {they}",
    "(?:make|makes|made|making) me (?:marry|touch|kiss|undress|strip|take off)",
    "forc(?:e|es|ed|ing) me to (?:send|show|touch|kiss|undress|sleep|take off)",
    "{they} (?:said|says) (?:that )?(?:he|she|they) (?:will|would) (?:kill|murder|hurt|beat) me",
    "if i tell (?:anyone|anybody|someone|my [a-z]+) … (?:kill|beat|hurt) me",
    "(?:touch|touches|touched|touching) (?:me|my body) (?:there|badly|wrongly|in|inappropriat[a-z]*|where)",
    "{they} (?:comes?|came|gets?|got) (?:to|into|in) my bed",
    "(?:my|his) private (?:part|parts|area|place)",
    "(?:take|takes|taking|took|remove|removes|removed) (?:off )?my (?:clothes|dress|pants|shirt)",
    "(?:sexual|sexually) (?:abuse|abused|assault|assaulted|harass|harassed|harassment)",
    "(?:ask|asks|asked|asking|want|wants|send|sending) … nudes?",
    # Married off, starved, locked in, thrown out, afraid of home.
    "(?:forc(?:e|es|ed|ing)|pressur(?:e|es|ed|ing)) me (?:to |into )?(?:get )?(?:marry|married|marriage)",
    "forced (?:to|into) (?:marry|get married|marriage)",
    "(?:want|wants|wanted|told|tell|tells) me to (?:get married|marry)",
    "(?:(?:get|getting) me married|(?:marry|marrying|married) me (?:off|to))",
    "{wish_not} (?:marry|get married|be married)",
    "(?:fix|fixed|fixing|arrange|arranged|arranging) my (?:marriage|wedding)",
    "my (?:marriage|wedding) (?:is|was|has been) (?:fixed|arranged|set)",
    (
        "(?:dont|do not|doesnt|does not|never|wont|not|stopped) (?:give|gives|giving|let|feed|feeding) (?:me|us) "
        "(?:any |enough |proper )?(?:food|to eat|eat|meals?|anything to eat)"
    ),
    "{nobody} (?:gives|feeds) me (?:food|anything to eat|anything)",
    "(?:no|not enough|nothing) (?:food|to eat) (?:at|in) (?:my |our )?(?:home|house)",
    (
        "(?:havent|have not|didnt|not) (?:eat|eaten|ate) (?:anything )?(?:for|in|since) (?:[^ \n]+ "
        ")?(?:two|three|four|2|3|4|many|several) days"
    ),
    "{they} (?:{often} ){0,3}(?:starve|starves|starving|starved) me",
    "{they} (?:{often} ){0,3}(?:lock|locks|locked|tie|ties|tied) me (?:up|in|out|inside)(?! of my account)",
    "(?:i am|im|i was|keep me|keeps me|kept me) (?:locked|tied) (?:up|in|inside)",
    "(?:throws?|threw|thrown|kicks?|kicked) me out of (?:the |my |our )?(?:home|house)",
    "(?:scared|afraid|frightened|terrified) (?:to (?:go|come|be|stay)|of going) (?:back )?(?:at )?home",
    "(?:not|dont feel|do not feel|never feel|never) safe (?:at|in) (?:my |our )?(?:home|house)",
)

# Only as a clause of its own: with anything beside it, it may be a manner of speaking.
ALONE = (
    # I shall die.
    "(?:{i} )?(?:{soon} )?{will_die}(?: {soon})?",
    "(?:i will|ill|i am going to|i shall|i think i will) die(?: (?:today|tonight|tomorrow|soon|now))?",
    # He will kill me. Happy children say "ফেল করলে আব্বু মেরে ফেলবে", "my mum will kill me if I fail".
    "(?:{my} )?(?:{person} )?{me} {will_kill}",
    "(?:{my} )?{elder} {will_kill}",
    (
        "(?:(?:my )?(?:step ?)?(?:father|dad|mother|mom|mum|uncle|brother|husband)|he|they) "
        "(?:will|is going to|are going to) kill me"
    ),
    # My wedding, with nobody else's in the clause.
    "(?:[^ \n]+ ){0,3}{my} {wedding}(?: {soon})?(?: রাতে| rate)?",
    "{wedding} (?:দিয়ে|diye) (?:দিবে|দেবে|dibe|debe|{gives})",
    "(?:i am|im) getting married",
    # I am in danger.
    "(?:{i} )?(?:খুব |অনেক |khub |onek )?(?:বিপদে|bipode) (?:আছি|পড়েছি|পড়ছি|achi|asi|porechi|porsi)",
    "(?:i am|im) in (?:big |great |real )?danger",
)


_LETTERS: dict[int, int | str | None] = {
    # Apostrophes, accents, what nobody sees; ঁ, which children leave out; the dot of য়, which is typed in two ways.
    **dict.fromkeys(map(ord, "'’‘`´ʼ\u00ad\u0981\u09bc\u09fe\ufe0e\ufe0f\ufeff"), None),
    **dict.fromkeys(
        [*range(0x300, 0x370), *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)], None
    ),
    # Letters that sound the same. বিষ (poison) and বিশ (twenty) become one, and nobody writes "I shall drink twenty".
    **str.maketrans("\u09dc\u09dd\u09dfঈঊীূণশষ", "ডঢযইউিুনসস"),
    # Who laughs means less than the words say: the clause is no longer ALONE.
    **dict.fromkeys(map(ord, "😂🤣😆😅😹"), " haha "),
}
_SOUNDS = {"c": "c", "s": "s", "d": "d", "b": "v", "p": "f", "z": "j"}
_SOUND = re.compile(r"([csdbp])h+|(?<!-)(z)")  # but [a-z] stays what it is
_DOUBLED = re.compile(r"([a-z\u0980-\u09e3])\1+")
_NEITHER_WORD_NOR_STOP = re.compile(r"[^a-z0-9\u0980-\u09ff.,।?!;|\n]+|\.{2,}")
_STOP = re.compile(r"[.,।?!;|\n]+")


def _clauses(text: str) -> str:
    """A line for each clause, its words between single spaces."""
    words = _NEITHER_WORD_NOR_STOP.sub(" ", text.casefold().translate(_LETTERS))
    clauses = (" ".join(clause.split()) for clause in _STOP.split(_one_spelling(words)))
    return "\n " + " \n ".join(filter(None, clauses)) + " \n"


def _one_spelling(text: str) -> str:
    """What is written in several ways in one: moreee is more, maar is mar, shesh is ses, bhoy is voy; ো is one sign."""
    composed = unicodedata.normalize("NFC", text.translate(_LETTERS))
    return _DOUBLED.sub(r"\1", _SOUND.sub(lambda sound: _SOUNDS[sound[1] or sound[2]], composed))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """INNOCENT, and SIGNS with ALONE; compiled when first asked for. What repeats in them is bounded, so that the time
    grows with the text and no faster."""
    signs = [rf"{_row(row)}(?= )" for row in SIGNS] + [rf"(?<=\n ){_row(row)}(?= \n)" for row in ALONE]
    return re.compile(_any(f"{_row(row)}(?= )" for row in INNOCENT)), re.compile(_any(signs))


def _any(patterns: Iterable[str]) -> str:
    return "(?<= )(?:" + "|".join(patterns) + ")"


def _row(row: str) -> str:
    between = row.replace(" ~ ", " (?:{how} ){0,5}").replace(" … ", " (?:[^ \n]+ ){0,3}")
    return _one_spelling(_filled(between))


def _filled(pattern: str) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda name: _alternatives(name[1]), pattern)


@cache
def _alternatives(name: str) -> str:
    return "(?:" + "|".join(_filled(word.replace("_", " ")) for word in WORDS[name].split()) + ")"
