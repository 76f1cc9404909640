"""What shows distress and what does not, in the words children use."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.care import rules
from bot.care.rules import ALONE, INNOCENT, SIGNS, WORDS, shows_distress

CONTENT = Path(__file__).resolve().parents[2] / "content"

DISTRESS = {
    "Bengali": (
        "আমি মরতে চাই|আমার মরে যেতে ইচ্ছে করে|আর ভালো লাগে না, মইরা যাইতে মন চায়|"
        "পরীক্ষায় ফেল করেছি, এখন মরে যেতে ইচ্ছা করছে|আমি মরে গেলে সবাই খুশি হবে|মরে গেলেই ভালো হতো|"
        "আমি না থাকলে মা একটু শান্তি পাবে|আমি মরে যাবো।|আজকে মরে যাব, কেউ আটকাতে পারবে না|আমার জন্ম না হলেই ভালো হতো|"
        "আমি আর বাঁচতে চাই না|বাচতে ইচ্ছা করে না আর|বেঁচে থেকে কী লাভ?|কেন বেঁচে আছি জানি না|আত্মহত্যা করা কি পাপ|"
        "আত্নহত্যা করব আমি|সুইসাইড করতে ইচ্ছে করে|নিজেকে শেষ করে দিতে ইচ্ছে করে|আমি আমার জীবনটা শেষ করে দেব|"
        "এই পৃথিবী ছেড়ে চলে যেতে চাই|কালকে বিষ খাবো|অনেকগুলো ঘুমের ওষুধ খেয়ে ফেলেছি|গলায় দড়ি দিতে ইচ্ছে করে|"
        "ছাদ থেকে লাফ দেব|মাঝে মাঝে ব্লেড দিয়ে নিজের হাত কাটি|বাবা আমাকে মারে|আব্বু রোজ রাতে মদ খেয়ে এসে আমাকে মারে|"
        "পড়া না পারলে স্যার বেত দিয়ে মারেন|আমারে অনেক মারছে আজকে|সৎ মা আমাকে মারধর করে|বাবা মাকে মারে, আমার ভয় লাগে|"
        "মামা আমাকে থাপ্পড় দিয়েছে খুব জোরে|বাসায় গেলে বাবা আমাকে মেরে ফেলবে|সে বলছে কাউকে বললে আমাকে মেরে ফেলবে|"
        "একজন আমাকে ব্ল্যাকমেইল করছে|আমাকে প্রতিদিন হুমকি দেয়|চাচা আমার গায়ে হাত দেয়|হুজুর আমাকে খারাপভাবে ধরে|"
        "টিউশনের ভাইয়া বাজে জায়গায় হাত দেয়|লোকটা আমার জামা খুলতে বলে|আমার সাথে খারাপ কাজ করেছে|"
        "আমাকে জোর করে বিয়ে দিয়ে দিচ্ছে|আমি পড়তে চাই কিন্তু আমার বিয়ে ঠিক করে ফেলেছে|আমি বিয়ে করতে চাই না|"
        "আমাকে ঠিকমতো খেতে দেয় না|দুই দিন ধরে কিছু খাইনি|আমাকে ঘরে আটকে রাখে|আমাকে বাসা থেকে বের করে দিয়েছে|"
        "বাড়ি যেতে ভয় লাগে|হাতের রগ কেটে ফেলব|এই দুনিয়া থেকে চলে যেতে চাই|আমি না ফেরার দেশে চলে যাব|"
        "চিরতরে ঘুমিয়ে পড়তে চাই|আমি পরিবারের বোঝা|ভাইয়া আমাকে রোজ ভয় দেখায়|সে আমাকে মেরে ফেলতে চায়|"
        "আমাকে গলা টিপে ধরছে|কোচিংয়ে ব্যাড টাচ করে একজন|যৌন হয়রানি করছে একজন|আমার সাথে খারাপ কিছু হয়েছে|"
        "বিয়ের জন্য চাপ দিচ্ছে সবাই|আমার বাল্যবিবাহ দিতে চায়|আব্বু আমাকে মেরে ফেলবে|আব্বু মেরে ফেলবে|"
        "আমি আর এই পৃথিবীতে থাকতে চাই না|আমি মরে যেতে চাই প্লিজ|মরতে মন চায় খালি|মরে যাইতে ইচ্ছা করে|"
        "আমার আর বাঁচার ইচ্ছা নাই|বেঁচে থাকতে আর ভালো লাগে না|আমি মরলে কেউ কাঁদবে না|আমি মরে গেলে মা বাবা শান্তি পাবে|"
        "মরা ছাড়া আমার কোনো উপায় নাই|আমি ফাঁসি দিব|আমি আত্মহত্যার কথা ভাবি|জীবনটা রাখতে ইচ্ছে করে না|"
        "আমার জীবনের কোনো দাম নেই, মরে যেতে চাই|নিজেকে মেরে ফেলতে ইচ্ছা করে|আমি নিজের ক্ষতি করতে চাই|"
        "আমি হাত কাটি যখন মন খারাপ থাকে|ব্লেড দিয়ে হাত কেটেছি|ঘুমের ট্যাবলেট খেয়ে মরে যাবো|ট্রেনের নিচে ঝাঁপ দেব|"
        "আমাকে মারে|আমাকে খুব মারে বাসায়|আব্বা আমারে পিটায়|আম্মু আমাকে লাঠি দিয়ে মেরেছে|আব্বু আম্মুকে মারে প্রতিদিন|"
        "মাদ্রাসার হুজুর আমাদের বেত দিয়ে পিটায়|স্যার আমাকে চড় মেরেছে|বড় ভাই আমাকে খুব মারে|"
        "আমার মামা আমাকে অনেক মারধর করে|গরম খুন্তি দিয়ে ছ্যাঁকা দিয়েছে আমাকে|মালিক আমাকে মারে, আমি কাজ করি বাসায়|"
        "চাচাতো ভাই আমার গায়ে হাত দিয়েছে|স্যার আমার বুকে হাত দেয়|একটা লোক আমাকে নোংরা ছবি পাঠাতে বলে|"
        "ভাইয়া আমাকে জোর করে ধরে|আমাকে রেপ করেছে|আমাকে ধর্ষণ করেছে|আমার বিয়ে দিয়ে দিতে চায়|বাবা জোর করে বিয়ে দিচ্ছে|"
        "আমাকে বিয়ে দিয়ে দিবে, আমি পড়তে চাই|মা বাবা আমার বিয়ে ঠিক করছে|ঘরে খাবার নেই|তিন দিন না খেয়ে আছি|"
        "আমাকে খাবার দেয় না|আমাকে তালা দিয়ে রাখে|আমাকে দড়ি দিয়ে বেঁধে রাখে|আমাকে মেরে ফেলার হুমকি দিছে|"
        "বাসায় ফিরতে ভয় পাই|আমার সৎ বাবা আমাকে ছুঁয়ে দেয় খারাপ ভাবে|মনে হয় মরে যাই|"
        "আমি কি মরে যাব? কেউ আমাকে দেখে না, মরতেই চাই|মরে যাওয়াই ভালো আমার জন্য|এই জীবন আর চাই না|"
        "আমার বেঁচে থাকার কোনো মানে হয় না|একদিন ঠিক চলে যাব সবাইকে ছেড়ে, বিষ খেয়ে ফেলব|ফ্যানের সাথে ঝুলে পড়ব|"
        "আমি ঝুলে যাব ফ্যানে|ওড়না দিয়ে ফাঁস দিতে চেয়েছিলাম|হারপিক খেয়ে ফেলেছি|স্যাভলন খাইছি|রেললাইনে মাথা দিব|"
        "আমি সুইসাইড করার কথা ভাবতেছি|জীবনের প্রতি কোনো ইচ্ছা নাই, শেষ করে দিতে চাই নিজেরে|"
        "নিজের উপর ঘৃণা লাগে তাই নিজেকে আঘাত করি|আব্বু আজকে আবার মারছে|আম্মু আমাকে প্রতিদিন মারেন|"
        "আমারে ঝাড়ু দিয়া মারে চাচি|বাবা মদ খেয়ে এসে আমাকে আর মাকে মারে|স্কুলের স্যার আমার হাতে বেত মারে|"
        "আব্বু আমার চুল ধরে মারে|আম্মা আমাকে খুন্তি দিয়ে পোড়ায়|আমার গায়ে গরম পানি ঢেলে দিছে|আমাকে বাসায় কাজ করায় আর মারে|"
        "আমাদের হুজুর ছেলেদের সাথে খারাপ কাজ করে|দুলাভাই আমাকে একা পেলে ধরে|আমার কাজিন আমাকে বাজেভাবে ছোঁয়|"
        "লোকটা আমার শরীরে হাত দিতে চায়|খালু রাতে আমার বিছানায় আসে|আমার প্রাইভেট স্যার আমাকে কিস করতে চায়|"
        "আমাকে একটা ছেলে ফেসবুকে হুমকি দিচ্ছে ছবি ছেড়ে দিবে|আমার বয়স ১৩, আব্বু আমাকে বিয়ে দিতে চাচ্ছে|"
        "কালকে আমার বিয়ে, আমি পালাতে চাই|আমাকে ভাত দেয় না সৎ মা|বাবা আমাকে ঘর থেকে তাড়িয়ে দিছে|"
        "আমাকে শিকল দিয়ে বেঁধে রাখছে|পড়া না পারলে আব্বু আমাকে মারে|ফেল করলে আমাকে বাসা থেকে বের করে দিবে|"
        "আমার কিছুই ভালো লাগে না, শুধু মরতে ইচ্ছে করে|ভাবছি আজ রাতে সব শেষ করে দেব, আর বাঁচতে পারছি না|"
        "ঘুমের বড়ি কোথায় পাওয়া যায়, মরে যেতে চাই|আমি চাই না আর বেঁচে থাকতে|মরণ হলে বাঁচতাম|"
        "মা বলে মরে যা, আমি সত্যি মরে যাবো|আমাকে সবাই মারে|ভাবি আমারে চড় মারছে|"
        "আমার বাবা খুব খারাপ, প্রতিদিন মাকে আর আমাকে পিটায়|হোস্টেলের বড় ভাইরা আমাকে মারে|স্যার পড়া না পারলে খুব মারে|"
        "আব্বু বেল্ট দিয়ে মারে আমাকে|আপা ভাত দেয় না, শুধু কাজ করায়, মারে|ক্লাসের ছেলেরা আমাকে বুলি করে|"
        "আমার চাচাতো ভাই আমার সাথে নোংরামি করে|টিচার আমাকে জড়িয়ে ধরে খারাপ জায়গায় ধরে|একটা আঙ্কেল আমাকে টাচ করে|"
        "সে আমার গোপন জায়গায় হাত দিছে|আমার খারাপ ছবি তুলে ভয় দেখায়|নানা আমার বিয়ে দিয়ে দিতে চায়, আমি রাজি না|"
        "এক বুড়ার সাথে বিয়ে দিচ্ছে আমাকে|বাসায় খেতে দেয় না ঠিকমতো|আমাকে অন্ধকার ঘরে বন্ধ করে রাখে"
    ),
    "English": (
        "I want to die|i dont want to live anymore|I don’t want to die|I wish I was dead|"
        "i wish i had never been born|I feel like dying because I failed the exam|thinking about suicide|"
        "i want to do sucide|I am going to kill myself tonight|im gonna kill my self|I want to end my life|"
        "everyone would be better off without me|nobody would care if i died|there is no reason to live|"
        "I will die today.|sometimes I cut myself|i want to hurt myself|I do self-harm and I can't stop|"
        "I want to jump off the roof of our building|i took too many sleeping pills|how can i die without pain|"
        "My father beats me every night|my dad hits me when he is angry|my stepmother burned me with a spoon|"
        "The teacher hits us with a stick|he beats my mother and I am scared|"
        "my uncle touches me when nobody is home|he touched my private parts|a man is blackmailing me|"
        "I am being abused|i get beaten at home|he threatened to kill me|my father will kill me|"
        "They are forcing me to get married|my parents want to marry me off|My marriage is fixed but I am 13|"
        "they don't give me food|we have no food at home|she locks me in the room all day|"
        "he kicked me out of the house|I'm scared to go home|sir asks me for nudes|"
        "I am thinking of death all the time|I should never have been born|I just want to end it all|"
        "I will drown myself|what happens if I overdose|I keep harming myself|I have nothing to live for|"
        "tired of living|goodbye forever|they starve me|I am getting married|I'm in danger|i wanna die|i want die|"
        "i just want to die|i really want to die|I am thinking of suicide|I want to commit suicide|"
        "I will commit suicide|i want to kill me|i wish i were dead|i don't want to be alive|"
        "i dont want to live in this world|I do not want to live any more|my life is not worth living|"
        "I should just die|I want to disappear forever|I cut my wrists last night|i am cutting myself|"
        "I hurt myself when I am sad|my mother hits me|my mom beats me with a broom|dad always beats me|"
        "my brother hits me very badly|my stepfather beats me|our teacher beats us|sir beat me with cane|"
        "my father hit me today|he hits me|my father beats my mother|i was raped|my cousin raped me|"
        "someone touched me badly|my tutor touches my body|my uncle touched me in a bad way|"
        "he takes off my clothes|he showed me his private parts|i am sexually abused|"
        "my parents are forcing me to marry|they want me to marry an old man|i don't want to get married, i am 13|"
        "my father wants to marry me off|my stepmother does not let me eat|i have not eaten for two days|"
        "they lock me in a room|i am afraid to go home|i am not safe at home|if i tell anyone he will kill me|"
        "he says he will kill me|a boy is threatening me|people bully me at school and i want to die|"
        "i get bullied every day|my husband beats me|help, my dad is hitting me|i think about killing myself|"
        "i tried to kill myself|i drank poison|I dont want to exist|no one will miss me|I want to kms please help|"
        "i want to end everything|i feel like killing myself|i wanna end my life rn|i dont see any reason to live|"
        "i wish i could disappear forever|I hate myself and I want to die|i have been cutting my arms|"
        "i took a lot of pills|my dad gets drunk and hits me|my dad gets angry and beats me up|"
        "father beat me with a belt yesterday|my mom slapped me and locked me in the bathroom|"
        "teacher slapped me in front of class|an older boy touches me|my cousin touches me at night|"
        "he made me take off my clothes|an uncle tried to rape me|my brother's friend raped me|"
        "he is forcing me to send pictures|he says he will post my photos if i dont send nudes|"
        "he will kill my mother|i am being forced to marry|my parents fixed my marriage|"
        "they will marry me off next week|I haven't eaten for 3 days|nobody gives me food here|"
        "i am locked in a room|my family wants to get me married|i'm being bullied at school|"
        "i dont feel safe at home|i cant live anymore|i want to be dead|life is not worth living|"
        "i want to slit my wrist|i will hang myself|i will jump from the roof|my dad beat my mom again|"
        "my aunt beats me for no reason|mom burned my hand|dad hits me with belt|my teacher hits me with a scale|"
        "i am beaten by my father|my uncle raped me|a man touched me in the bus|"
        "my stepdad comes to my bed at night|they will marry me to an old man|my family forces me to marry|"
        "i have no food at home|my mother does not give me food|they locked me in the house|"
        "i am scared to go back home|someone is threatening me with my photos"
    ),
    "Banglish": (
        "ami morte chai|amar more jete icche kore|more jaite mon chay|ami r bachte chai na|bachte iccha kore na ar|"
        "ar bachbo na ami|suicide korbo|atmohotta korte icche korche|ami more gele sobai khushi hobe|ami more jabo|"
        "keno beche achi jani na|beche theke ki lav|nijeke shesh kore dite chai|ami amar jibon ta shesh kore debo|"
        "ami bish khabo aj|ghumer osudh kheye felsi onekgula|golay dori dibo|fashi dite iccha kore|"
        "chad theke laf dibo|blade diye hat kati|amake mare|baba mare|abbu amk onek mare roj|"
        "amare belt diya mare abba|sir amake bet diye merese|abbu ammu ke mare|amar sot ma amake khete dey na|"
        "baba amake marbe basay gele|chacha amar gaye hat dey|vaiya amake kharap vabe touch kore|"
        "amar jama khulte bole|amar sathe kharap kaj korse|amake rape korse|amake blackmail kore|"
        "amake humki dey je mere felbe|amake biye diye dicche|jor kore biye dite chay|ami biye korte chai na|"
        "dui din dhore kichu khai nai|amake ghore atke rakhe|basa theke amake ber kore dise, amake khub marse|"
        "basay jete voy lage|MOREEE JETEEE CHAIIII|nijer hat kete felte iccha kore|amar sathe kharap kichu hoise|"
        "rog kete felbo|amake mere felte chay|ami mara jete chai|amr r bachte mon chay na|amar morte icca kore|"
        "moira jaite icca kore|mon chay more jai|ami more gelei valo|ami na thakle sobai valo thakbe|"
        "morte parle valo hoto|suiside korte mon chay|suicide korte chai ami|ami sucide korbo|"
        "nijeke mere felte icche kore|ami nijeke shesh kore dibo|jibon ta r rakhbo na|ami r bachbo na|"
        "amr bechey thakar iccha nai|becha thakte iccha kore na|golay fash dibo|bish kheye more jabo|"
        "amar hat blade diye katsi|ami nijeke kosto dei, hat kati|amar baba amake onek mare|"
        "amar abbu amake protidin mare|abbu khub mare amake|ma amake mare khub|mami amake mare r khaite dey na|"
        "amk mare basay|amare mare|amader sir amader onek mare|huzur amader pitay|amar bhai amake mare onek|"
        "baba ma ke mare|baba nesha kore eshe mare|amar kaka amar shorire hat dey|"
        "oi lok amake kharap vabe touch korse|sir amar gaye hat dise|sir baje jaygay hat dey|"
        "amake kharap chobi pathate bole|amar nude chay, na dile viral kore dibe|amake jor kore biye dibe|"
        "amr biye dite chay baba ma|amar biye thik kore felse, ami porte chai|basay khabar nai|amake khaite dey na|"
        "amake bari theke ber kore diyeche|amake rat e ghore tala diye rakhe|amake mere felbe bolse|"
        "kauke bolle amake mere felbe|ami basay safe na|ami bipode asi|"
        "rat e ghumaile mone hoy ar na uthi, morte iche kore|ami morte chai plz help|ami more jabo kalke|"
        "ami mrittu chai|ei duniyay thakte chai na|bachar iccha nai amar|suicide korar try korsi|harpic khaisi|"
        "fan e jhule porbo|amr life ta shesh kore dibo|ami nijere shesh kore felbo|hat katsi blade dia|"
        "amar baba amk mare khub, ki korbo|ma baba dujonei mare|amake protidin mare amar boro vai|"
        "abbu matal hoye mare|sir er kache mair khai protidin|amr chacha amr shathe kharap kaj kore|"
        "oi vai amr gaye hat dise|amak jor kore kiss korse|mama amar buke hat dey|amar pic diye blackmail korteche|"
        "14 bochor e biye dite chay amake|amake khabar dey na 2 din|kichu khai nai 3 din dhore|"
        "amare ghor theke ber koira dise|amar basay onek mardhor hoy|abbu ammure mare|ami chai na beche thakte|"
        "mone hoy suicide kore feli|more jete parle bachtam|amake shobai mare|abba ammare mare|"
        "hostel er vaiyara amake mare|madrasar hujur amake khub mare ami jabo na|ma amake jharu diye pitay|"
        "boro vai chor thappor mare amake|ekjon amar private part e hat dise|amar ex amar pic viral kore dibe bole|"
        "amar biye ajke rate, ami cai na|amake porte dibe na, biye diye dibe|sotma khaite dey na|"
        "tin din na kheye asi|amake basay bondho kore rakhe|ghor theke ber kore dise amake"
    ),
    "a second reading: new wordings of all kinds": (
        "আমার আর এই দুনিয়া ভালো লাগে না, সব শেষ করে দিতে ইচ্ছা করে|আমি চাই কাল সকালে যেন আমার ঘুম না ভাঙে|"
        "ঘুমের মধ্যে মরে গেলে ভালো হতো|আল্লাহ আমাকে নিয়ে যাক, আর পারছি না|আল্লাহ আমার মরণ দাও|"
        "আমার মতো মানুষের বেঁচে থাকা উচিত না|ami jodi kal na thaki keu kadbe na|"
        "ami chole gele sobai khushi hobe|amar moto meyer beche thaka uchit na|"
        "allah amake tule nao ar parchi na|ami ar ei jibon tante parchi na|jibon sesh kore dite mon chacche|"
        "blade diye hate dag kati mon kharap hole|hate blade diye aachor kati|"
        "kal rate onekgula ghumer bori khaisi|ami chad theke pore jete chai|fan er sathe jhule jete mon chay|"
        "ফ্যানের সাথে ওড়না বেঁধেছি|নদীতে ঝাঁপ দিতে ইচ্ছা করে|i dont want to wake up tomorrow|"
        "i wish i could sleep and never wake up|everyone would be happier if i was dead|"
        "i cant do this anymore i want it all to end|i feel like ending everything|"
        "i scratch my arms with a blade when i am sad|i want to jump off the roof|"
        "nobody would notice if i was gone|i have written a goodbye letter|"
        "life is not worth it anymore i want to be gone|আব্বু বেল্ট দিয়ে মেরে পিঠে দাগ করে দিয়েছে|"
        "বাবা মদ খেয়ে এসে মাকে আর আমাকে পিটায়|সৎ মা গরম খুন্তি দিয়ে ছ্যাঁকা দিয়েছে|"
        "হুজুর বেত দিয়ে পিটিয়ে রক্ত বের করে দিছে|আমার হাত মচকে দিয়েছে আব্বু রাগ করে|"
        "কাকা আমাকে লোহার রড দিয়ে মারছে কাল|abbu amake mere hat venge dise|amma amar gola chipe dhore|"
        "vai amake lathi die mare protidin, pith e dag|sir amake kan dhore deyale matha thukse|"
        "my dad hit me with a belt and i have marks|my stepmother burns me with a spoon|"
        "my uncle pushes me against the wall and hits me|বড় ভাইয়ের বন্ধু আমার বুকে হাত দিয়েছে|"
        "টিউশন স্যার আমার উরুতে হাত রাখে|খালু আমাকে কোলে বসিয়ে খারাপ জায়গায় হাত দেয়|"
        "দোকানের আঙ্কেল আমাকে জোর করে চুমু দিছে|private sir amar jamar vitore hat dise|"
        "mama rate amar ghore ese amar sathe kharap kaj kore|my tutor puts his hand under my dress|"
        "my cousin makes me touch him|a man follows me from school and says dirty things|"
        "sir bolse kauke bolle fail koray dibe, kharap chobi chay|"
        "ek vaiya bolse chobi na dile amar fake nude chere dibe|"
        "আমার বয়স ১৩, সামনের শুক্রবার আমার বিয়ে, আমি রাজি না|আব্বু আমার বিয়ে পাকা করে ফেলছে আমি পড়তে চাই|"
        "amake na jiggesh korei biye thik korse, ami pore chai|they are making me marry a man who is 30|"
        "ক্লাসের ছেলেরা আমাকে প্রতিদিন মারে আর টাকা নেয়, আমি আর স্কুলে যেতে চাই না, মরে যেতে মন চায়|"
        "amake sobai eto bully kore je mone hoy more jai|আমি আর থাকতে চাই না এই পৃথিবীতে|"
        "amar mone hoy amar more jaowa dorkar|abbu rege gele amar chul dhore tane|"
        "my brother punches me in the stomach|i am covered in bruises from my dad|"
        "ভ্যান চালক আঙ্কেল আমার শরীরে হাত বুলায়|chacha amake bole kapor khulo|"
        "he shows me dirty videos and touches my leg|ওরা বলছে আমার ভিডিও ফেসবুকে ছেড়ে দিবে|"
        "my family wants to marry me off next month|ami 15 ta ghumer osudh kheye felsi|i drank harpic|"
        "amar jonno sobai kosto pay ami more gele bhalo|i hurt myself every night|"
        "i have bruises from my father|amar gola tipe dhore|আমার হাত ভেঙে দিছে|আমার কাপড়ের নিচে হাত দেয়|"
        "amar chul dhore tane|bole jama khulo|থাকতে চাই না এই দুনিয়ায়|jeno ar ghum na bhange|"
        "he sent me nasty pictures"
    ),
}

NO_DISTRESS = {
    "answers and working": (
        "৪২|x = 5, y = 3|উত্তর ৩টি মার্বেল|the answer is 12 marbles|৫ কেজি মরিচ|12 kms|ans: 2(x+3)|"
        "মারিয়ার কাছে ৭টা আছে|বিষমবাহু ত্রিভুজ|ব্যাস ১৪, তাই ব্যাসার্ধ ৭|আমার উত্তর ২০ কিলোমিটার|morich 2 kg"
    ),
    "word problems": (
        "একটি দড়ির ৩ মিটার কাটা হলো, কত বাকি?|গরুর গলায় ৭ মিটার দড়ি দিয়ে খুঁটিতে বাঁধা|"
        "রকেটটি পৃথিবী থেকে চাঁদে যেতে ৩ দিন নেয়|একজন লোক ৫টি পাখি মারল, কয়টি বাকি?|ইঁদুরটি বিষ খেয়ে মারা গেল|"
        "বাবা মাছ মারে, মা রান্না করে|বিয়ের অনুষ্ঠানে ৫০০ জন খেয়েছে|বাবা আমাকে রোজ ১০ টাকা দেয়|মা আমাকে ৫টি আম দিলেন|"
        "ছাদ থেকে একটি বল পড়ল|a ball is dropped from the roof of a building 20 m high|we roll a die twice, so 36|"
        "if you want to roll a die you get 1 to 6|a man jumps off a train at 20 km/h|"
        "the line touches the circle at one point|he cut the rope into 4 pieces|a poison bottle holds 2 litres|"
        "20 people died in the accident|the farmer lost 5 cows and 3 died"
    ),
    "complaints about mathematics": (
        "ami parbo na|আমি পারি না|I hate this|i hate maths so much|this problem is killing me|the answer kills me|"
        "math is torture|এই অঙ্কটা আমাকে মেরে ফেলছে|অঙ্কটা আমাকে মারছে|ei onko amake mare felse|eto kothin keno|"
        "মাথা খারাপ হয়ে গেল|মাথা নষ্ট|matha betha kortese|আমি মরে গেলাম অঙ্ক করতে করতে|onko korte korte more gelam|"
        "অঙ্ক করতে করতে মরে যাবো|ei chapter ta amar jibon shesh kore dilo|পরীক্ষা আমার জীবন শেষ করে দিছে|"
        "amar jibon tejpata|ar parchi na, onek kothin|আর পারছি না|i give up|i can't take this anymore, too hard|"
        "kill the x and you get y|I'm dying to know the answer|dead 💀|i'm dead lol|i'd rather die than do this sum|"
        "I want to die of boredom|this homework will kill me|math exam will be the death of me|my brain is dead|"
        "I hate my life lol|বাবারে মারে কী কঠিন!|o mare eto boro onko|babare mare ki kothin|স্যার এইটা কেমনে করে"
    ),
    "jokes, slang, chat": (
        "bhai mere dilo|ভাই মেরে দিল প্রশ্নটা|bhai mara khaisi|হাসতে হাসতে মরে যাবো|haste haste more jabo|"
        "more jabo re bhai|hi, ki koro|tumi ki manush|thank you sir|ঘুমের আগে দুধ খেয়েছি|khida lagse, vat khabo|"
        "সকাল থেকে কিছু খাইনি, রোজা|I'm starving, going to eat lunch|আপুর বিয়ে তাই আজ পারবো না|"
        "amar vaiyer biye kalke|আমাকে আপুর বিয়েতে যেতে হবে|বিয়ে বাড়িতে আছি|আমাকে একটা ইঙ্গিত দাও|"
        "amake ektu help koro|hit me up later|this hits me hard|that story touched me|"
        "আমার হাত কেটে গেছে, লিখতে পারছি না|i cut my finger while cooking|I hurt myself playing football|"
        "ami osustho, osudh khaisi|jor hoise, tablet kheyechi ekta|মা বকা দেয় পড়ি না বলে|আম্মু মারবে|"
        "ফেল করলে আব্বু মেরে ফেলবে|fail korle ammu mere felbe|my mom will kill me if I fail|বাবা মারে না|"
        "amake keu mare na|my father never hits me|suicide squad dekhso?|ami bari jete chai|ঢাকায় থাকতে চাই না|"
        "I don't want to live in Dhaka|নোংরা করো না খাতা|amar mobile er charge more gese|amk answer dao|"
        "please kill this question|save me from this chapter"
    ),
    "cricket and games": (
        "ম্যাচে মারা ছক্কা|সাকিব ছক্কা মারে|tamim char mare khub jore|he hit me for six|my brother beats me at chess|"
        "আমার ভাই আমাকে দাবায় হারায়|my friend beat me in the match|sir beats us in quiz|i was beaten by 5 runs|"
        "india beat us by 20 runs|ভারত আমাদের পিটাইছে কালকের ম্যাচে|free fire e amake mare khali|"
        "গেমে আমাকে মেরে দিছে|kill 10 enemies in the game|Messi goal marse|বোলারকে পিটায় ছাতু|bangladesh mair khaise"
    ),
    "said of other things, in Bengali": (
        "আমি বুঝি না|৩/৪ হবে মনে হয়|মোট ১২টি আম|আমাকে সমাধান দেখাও|পরের প্রশ্ন দাও|ভাই এইটা তো ভুল|উত্তর মিলে না কেন|"
        "মাথায় কিছু ঢুকে না|এত কঠিন কেন রে ভাই|আমার মাথা মারা গেছে|সময় মারা গেল|মার্চ মাসে ৩১ দিন|"
        "আমার মামার ৩টি গরু মারা গেছে|বাবা বাজারে যায়, মা ঘরে থাকে|মা মারা গেছেন গত বছর|দাদা মারা গেছে আজকে পড়ব না|"
        "তার কাটতে ৫ মিনিট লাগে|কাটাকাটি করে ৩ পাই|কাটা চামচ ৬টি|হাত কেটে গেছে|আমি হাত কেটে ফেলেছি আলু কাটতে গিয়ে|"
        "গাছটা মরে গেছে|গাছগুলো মরে গেলে ভালো লাগবে না|ফোনটা মরে গেছে|সে ছক্কা মারতে চায়|আমি ছক্কা মারতে চাই|"
        "আমি গোল দিতে চাই|আমি মারতে চাই ছক্কা|বাবা কল মারে|আব্বু মোটরসাইকেল চালায়, ফাঁকি মারে না|"
        "দোকানদার আমাকে ৫ টাকা কম দেয়|মা আমাকে পড়তে বলে|আব্বু বকা দেয়|স্যার আমাকে অনেক পড়া দেয়|"
        "স্যার আমাদের অনেক হোমওয়ার্ক দেয়|আমাকে কেউ ভালোবাসে না গণিত পারি না বলে|আমার ভয় লাগে পরীক্ষায়|ভূতের ভয় পাই|"
        "আমাকে খেলতে যেতে দেয় না|আমাকে মোবাইল দেয় না|আমাকে বিরিয়ানি খাওয়াও|আমি ভাত খেতে যাই|খেতে যাচ্ছি পরে করব|"
        "২০টি আম খেয়েছি|বিষয়টা বুঝি নাই|জীবন মানে কী|জীবন সুন্দর|জীবনেও পারব না এই অঙ্ক|এই জীবনে অঙ্ক শেষ করতে পারব না|"
        "পড়া শেষ করব কালকে|অঙ্ক শেষ করে দেব আজকে|নিজেকে প্রমাণ করব|নিজেকে বোকা লাগে|নিজেকে শেষ প্রশ্নটা করলাম|"
        "আপুর বিয়ে ঠিক হয়েছে|আমার বোনের বিয়ে দিচ্ছে|বিয়ে বাড়িতে দই খেয়েছি|আমি তোমাকে বিয়ে করব হাহা|"
        "সবাই ভালো করছে আমি ছাড়া|সবাই আমাকে নিয়ে হাসে|আমার গায়ে জ্বর|মা গায়ে হাত দিয়ে দেখল জ্বর|"
        "বৃত্তটি রেখাকে স্পর্শ করে|খারাপ ভাবে লিখেছি, আবার লিখি|হাত দিয়ে গুনেছি|আমার হাত ব্যথা|ছাদ থেকে নামছি|"
        "ছাদে আছি পরে আসছি|ব্যাট দিয়ে ছয় মারে|ওরা আমাদের হারায়|বাংলাদেশ ইন্ডিয়াকে মারছে|মশা আমাকে কামড়ায়|"
        "আমার ভাই দুষ্টামি করে|বাঁচাও আমারে এই অঙ্ক থেকে|বাঁচলাম, উত্তর মিলেছে|বেঁচে গেলাম|এক ডজনে বেঁচে ৫ টাকা লাভ|"
        "বেচে থাকলে লাভ কত|১০ টাকা দরে বেচে লাভ কত|কেন বেচে লাভ হলো না|সমাধান মারাত্মক কঠিন|"
        "আমি তো মরেই গেছি অঙ্ক দেখে|দুধ ও পানি মিশিয়ে ৫ লিটার|হুজুর ৩০ জন ছাত্র পড়ান|শিক্ষক ছাত্রদের ২০টি কলম দেন|"
        "শিক্ষক আমাদের বই দেন|চাচা আমাকে ৫০০ টাকা দিলেন|মামা আমাকে ঘড়ি দিয়েছে|ভাত খাই নাই এখনো|"
        "আজ রোজা, সারাদিন না খেয়ে আছি|অনেক দিন খেলা হয় না|দুই দিন ধরে অনুশীলন করি নাই|তিন দিন পড়তে পারিনি|"
        "মোট ৩ দিন লাগবে|বাসায় ইন্টারনেট নেই|ঘরে চাল নেই ৫ কেজি কিনতে হবে, দাম কত|বাসায় মেহমান আসছে|"
        "বাবা বাড়ি থেকে বের হন সকাল ৮টায়|আমাকে বের করে দাও উত্তরটা|আমাকে ছেড়ে দাও আজকে|আমাকে ধরে ধরে বুঝাও|"
        "ধরে নাও x = 5|ধরি, সংখ্যাটি x|ছবিটা খারাপ|জায়গাটা বাজে|হাত দিয়ে কাটা কাগজ|কাগজ কাটি কাঁচি দিয়ে|"
        "কাগজটা ছুরি দিয়ে কাটছি|পেন্সিল কাটি|দড়িটা কেটে ৩ ভাগ করি|ফিতা কাটা শেষ|১২ থেকে ৫ মেরে দাও|লাইন মারো|"
        "লাফ দিয়ে ৩ মিটার যায়|একটি ব্যাঙ লাফ দেয়|ট্রেনের নিচে ২০টি চাকা|বিষ আছে এমন সাপ|শেষ করতে পারি নাই|"
        "শেষ করে দিছি সব|এটাই আমার শেষ প্রশ্ন|জীবনের প্রথম অঙ্ক|লাইফ শেষ|লাইফ হেল|আমার জীবন শেষ|জীবনটা তেজপাতা|"
        "বাঁচতে হলে জানতে হবে|আমি বাঁচলাম|আমি বাবাকে বলব|মাকে বলে দিব|মায়ের হাতে রান্না|আব্বু রাগ করে|স্যার অনেক রাগী|"
        "হোমওয়ার্ক না করলে স্যার বকে|কান ধরে দাঁড় করায়|খেলায় মারামারি লাগছে|ওরা মারামারি করে|তোমারে মারব|বট তুই মর|"
        "মারা খাইলাম পরীক্ষায়|ঘোড়ার ডিম|সাকিব আজকে পিটাইছে|মুস্তাফিজ ৫ উইকেট নিছে|রোনালদো হেড মারছে|আমার টিম হারছে|"
        "ভাই আমি শেষ, এই অঙ্ক মরার মতো কঠিন|মরার আগে একটা অঙ্ক পারলে হতো|আজকে স্যার আমাকে প্রশংসা করেছে|"
        "আমাকে সবাই ডাকে মেধাবী|বাবা মার বয়সের অনুপাত ৫:৪|মা'র বয়স ৩৫|মারব না ছাড়ব|ঘড়ির কাঁটা কত ডিগ্রি|"
        "গলায় কাঁটা বিঁধেছে|শিকল দিয়ে বাঁধা কুকুর কতটুকু ঘুরবে|গরুকে খাবার দেয় ৩ বার|মোট খাবার ২০ দিন চলবে|"
        "৫০ জনের ২০ দিনের খাবার আছে|দুর্গে ৩ মাসের খাবার আছে|আমাকে আর একটা দাও|আমাকে ও ভাইকে ১০টি আম দিল|"
        "বাবা আমাকে আর ভাইকে টাকা দেয়|আমার মাথায় কিছু নাই|আমার হাতে সময় নাই|রহিম করিমের কাছে হারে|"
        "ওর সাথে কাজ করে ৩ দিনে শেষ করে|খারাপ কাজ করি নাই|করিমের সাথে কাজ করে|সবার বোঝা উচিত|বিষ আর বিশ এক নয়"
    ),
    "said of other things, in Latin letters": (
        "ami more jacchi onko korte giye|more gelam re|ei onko dekhe more jai|mere dise amake ei question|"
        "amake mere felo|amar matha mara gese|amar charge mara gese|ami chokka marte chai|amra match e mair khaisi|"
        "mair khabo ammur hate aj|mair dibo toke|vai matha kharap kore dise|matha mota|ki mar dilo tamim|"
        "char char marse|amake call dio|amake ektu bolo|amake sms mare|amake keu valobase na|ami akta gadha|"
        "ami fail korbo sure|ami onek voy pai math|abbu onek rag korbe|abbu bokbe|ammu bokse|sir bokse amake|"
        "sir amake khub valobase|mama amake cycle kine dise|nanu bari jabo|bari jete hobe|basay jabo|"
        "amar basay wifi nai|basay keu nai|khabar khaite jai|bhat khabo|ami khai nai ekhono|roja rakhsi|ghum pay|"
        "ghumer somoy porbo|eta ato hoto na|tara 20 ta apel khay|ekta rope er 5 m kata holo|she 20 tk dey|"
        "ki bolo eishob|tomake mere felbo|ami tomake kill korbo|kill kill kill|you are stupid|i love you|"
        "will you marry me|i will kill you|die|death|a die has 6 faces|two dice: one die shows 3|the die is rolled|"
        "how many ways to arrange|how many ways can die land|I want to throw the die|i want to live in cox's bazar|"
        "i don't want to live with fractions|i'm dead tired|im so dead|rip me|kill me now|kill me please|"
        "just kill me|this is so hard i could cry|i am crying|i am sad|i failed my exam|my dad will be angry|"
        "my mother will kill me if she sees this|my teacher will kill me|she is killing it|"
        "he hits the ball for six|he kicked the ball to me|my brother kicks the ball|my sister gave me 5 apples|"
        "my father gave me 20 taka|my friend beat me|he beats me by 3 marks|my sister beat me in the race|"
        "he beats me at ludo every time|dad beat me to the answer|we beat them|the ball hit me|the truth hurts|"
        "my head hurts|math hurts me|this hurts my brain|you hurt my feelings|i hurt my leg|i cut my hair|"
        "cut me some slack|cut the paper into 8 parts|i jumped off my bed|jump to question 5|take 5 from 12|"
        "take my pencil|i took my medicine|i took 2 tablets for fever|he took all the sweets|"
        "no food question please|i am hungry|i have eaten 5 mangoes|the cow is tied with a rope|lock the answer|"
        "i am locked out of my account|they kicked me out of the group|throw me a hint|touch the screen|"
        "i cant touch type|end this lesson|end it|how to end my lesson|goodbye|goodbye world cup|forever|"
        "i am tired|tired of this|tired of math|i am tired of living in hostel|self study|"
        "i want to marry salman khan lol|my brother's marriage is tomorrow|my sister's wedding is fixed|"
        "no reason to do this|no point, the lines are parallel|what is the point of living room length|"
        "i can't live without my phone|nobody cares|i'm better than you|harm|poison ivy|drink 2 litres of water|"
        "i overslept|my private tutor is good|private part e porte jai|ami ki parbo|ki kore korbo bujhtesi na|"
        "uttor ta 25 hobe na?|sir plz ektu help|vaiya ekta hint den|mone hoy 12|khub kothin onko|"
        "amar mathay dhuke na|porte mon chay na|porte iccha kore na|onko korte icche kore na|ghumaite mon chay|"
        "khelte jete chai|bari jete icche korche|cox bazar jete chai|jete chai na school e|school jete voy lage|"
        "exam e voy lage|sir ke voy pai|bhut voy pai|amar sathe kotha bolba|amar sathe khelo|amar pic dekhba|"
        "pic pathate parbo?|chobi pathate partesi na|video pathao|amake link dao|amake keu bujhay na|"
        "amake sir bujhaise|amake ar hint diba na|hat betha kore likhte|hat dhuye asi|pani khabo|cha khabo ami|"
        "biryani khabo|bis taka|bish taka dam|20 taka khoroch|chad er dairgho 10 m|building er height 20|"
        "bridge par hote 30 sec|trainer gotibeg 60|train er niche koto|rat e porbo|kal porbo|ajke ar na|"
        "ar parbo na bhai|ar korbo na|ami sesh|ami shesh vai|shesh kore dilam|game over|ami boka|ami gadha|"
        "amar keu nai group e|valo lage na math|kichu valo lage na|mon kharap|mon kharap ajke onek|"
        "ammu bokse tai mon kharap|abbu phone niye gese|abbu mobile dey na|ammu khelte dey na|"
        "bhai amar kolom niye gese|apu amake jalay|bhai amake disturb kore|ami mama bari jabo|mama bari te biye|"
        "apur biye te 200 jon|biye bari|biye te koto khoroch|maria 5 ta apel|mara geche 3 ta murgi|murgi more gese|"
        "gach more gele koto thake|10 ta more gele koto baki|koyta pakhi more gelo|what is this|i dont understand|"
        "i dont want to do this|i dont want to live near the school|i want to live in a 5 room house|"
        "i want to do it again|i want the die with 6 sides|probability of the die being 6|dying|i'm dying 😂|"
        "omg i died|i died laughing|this is suicide mission level hard lol|my pencil died|my battery is dead|"
        "dead end|can i end now|i want to end|end my session|end my practice|end it please|kill it|killer question|"
        "you killed it|killed me this one|hurts|my hand hurts|my eyes hurt|my tooth hurts|my stomach hurts|"
        "he hurt his leg|the cat hurt me|bitten by mosquito|hit the ball|hit the target|hit or miss|he hit a four|"
        "he hits hard|i hit my head on the table|i beat my brother|i beat the teacher in chess|"
        "my brother always beats me in math|she beat me by one run|they beat me at cricket|"
        "my father beats everyone at chess|the heart beats 72 times a minute|dad beats the eggs|he beats the drum|"
        "sir gives us homework|teacher punished me|teacher scolded me|my parents are angry|"
        "my parents will be upset|my parents want me to be a doctor|my father wants me to study|"
        "i am afraid of exam|i'm scared of math|scared of my teacher|afraid to answer|no food only sums|"
        "food please|i'm so hungry|starving lol|i forgot to eat|not eaten breakfast|"
        "he took 5 pills a day for 3 days how many|she takes 2 tablets daily|all the medicine costs 50 taka|"
        "a cut of 3 cm|cut the string|cut my marks please no|clothes cost 500|take off 20 percent|off by one|"
        "locked question|lock the door|room is 4 m by 5 m|living room is 12 m2|marry had a little lamb|"
        "mary has 5 apples|marriage ceremony has 200 guests|my cousin's marriage|go home|i want to go home|"
        "i am going home|going to my home|leave me alone|nobody helps me|no one explains|no reason|whats the point|"
        "better luck|better without hints|i'd be better off with hints|disappear|vanish the denominator|"
        "take the life out of me|life is hard|half life|life of pi|my life is over lol|"
        "i hate myself for this mistake|i hate everyone|i am stupid|useless me|i feel sad today|i feel bad|i cried|"
        "i want to cry|i can't live in this heat|nice|touch me not plant|touching circles|"
        "tangent touches the circle|touch the point|private tuition|my private teacher|nude color|bad answer|"
        "sir amake ar marks den|amake ar hint den|ami ar amar bhai 10 ta mar khai nai goal|chol mari|"
        "amake chol mare|goal dibo|laf dibo anonde|ami jump dite pari|khela shesh kore aschi|kaj shesh kore dibo|"
        "ami kaj ta shesh korte chai|life e ei onko shesh korte parbo na|jibone parbo na|life ta valo|"
        "amar life e math nai|biye ki|biye korbo na math ke|teacher hits like on my post|he touched the goal line|"
        "they want to kill time|i want to kill time|they beat us badly at football|"
        "sir said he will beat the record|my brother wants to hurt the ball|everyone hits the ball|people like me|"
        "she and i share 10 apples|my father goes to work and leaves me 10 taka|father gives mother and me 20 taka|"
        "the man eats and gives me 5|this is torture|pain|marry|i want to get 100|dead sea is 400 m below|"
        "suicide rate is 5 percent of 200, how many|any reason to use this formula|fix my marks please|"
        "locked in 5 minutes|tied match|the match was tied 2-2|I died laughing, kill myself laughing|"
        "the math exam raped me|they torture us with homework|I got beaten in the match|"
        "amake bhalo baste chai na bole|bhalo baste chai na|the group kicked me out of the group|"
        "we want to die laughing at this"
    ),
    "a second reading: what looks like them": (
        "একটি পুকুরে ১২০টি মাছের ১৫টি মারা গেল, কয়টি বাকি রইল?|"
        "মহামারিতে গ্রামের ৫% লোক মারা গেল, ২০০০ জনের গ্রামে কতজন?|মরে গেলাম অঙ্ক করে|"
        "অঙ্ক করতে করতে মরে যাচ্ছি ভাই|ei onko amare maira felbe|this homework kills me|"
        "maths is killing me slowly|i am dying of boredom in this class|i died at question 5 lol|"
        "kagoj kete 8 vag korlam|আমি কাগজ কেটে ত্রিভুজ বানাচ্ছি|ব্লেড দিয়ে কাগজ কাটি জ্যামিতির জন্য|"
        "blade diye pencil kati|আমি কাঁচি দিয়ে কাপড় কাটি|kal game e amare 3 bar mere felse|"
        "pubg te amake mere dise|লুডুতে আপু আমাকে হারিয়ে দিছে, গুটি খেয়ে দিছে|he beat me in the quiz|"
        "my sister beat my high score|bangladesh beat india by 5 wickets|"
        "আমার ভাই আমাকে দাবায় হারায় প্রতিদিন|sir aj amader onek mar khaowalo mane onek onko dilo|"
        "ma bolse onko na parle mobile nibe|আব্বু বকা দিয়েছে অঙ্ক ভুল করায়|ammu bokbe ami jani|"
        "বাবার বয়স ৪০, ছেলের ১০, কত বছর পরে দ্বিগুণ?|চাচা আমাকে ৫০ টাকা দিলেন|মামা আমার হাতে ১০০ টাকা দিল|"
        "নদীতে নৌকা ঝাঁপ দিয়ে চলে না, স্রোতের বেগ ৩|রহিম ছাদ থেকে বল ফেলল, কত সেকেন্ড লাগবে?|"
        "i jumped to the last step|the frog jumps off the roof of 3 m|ফ্যানের ব্যাস ১.২ মিটার, পরিধি কত?|"
        "দড়ি দিয়ে গরু বাঁধা, দড়ি ৭ মিটার|ওড়নার দাম ৩০০ টাকা, ১০% ছাড়|goodbye see you tomorrow|"
        "i want to sleep now good night|i dont want to wake up early for school|ghum theke uthte mon chay na|"
        "ঘুম ভাঙে না সকালে, তাই অঙ্ক বাকি|আল্লাহ আমাকে পাশ করায় দাও|allah jane ki hobe amar exam e|"
        "apur biye samner sukrobar, tai practice korbo na|আমার খালার বিয়ে ঠিক হয়েছে, ২০০ জন মেহমান|"
        "biye te 250 plate khabar lagle koto taka|ওষুধের দাম ১২ টাকা, ৩টা বড়ি দিনে ২ বার|"
        "ami osudh khaisi jor er jonno|doctor said take 2 tablets a day for 7 days|"
        "amar hat kete gese futbol khelte giye|হাতে ব্যথা, লিখতে পারছি না|my arm hurts from writing|"
        "jibon ta math er moto kothin|জীবনে এত কঠিন অঙ্ক দেখি নাই|life is hard when fractions come|"
        "i give up on this question|ar parchi na ei onko ta|আর পারছি না, উত্তরটা বলে দাও|"
        "everything is over, time up|sob sesh, streak venge gelo|touch the circle at one point"
    ),
}


def texts_of(table: dict[str, str]) -> list[str]:
    return [text for texts in table.values() for text in texts.split("|")]


DISTRESSED = texts_of(DISTRESS)
UNTROUBLED = texts_of(NO_DISTRESS)


@pytest.mark.parametrize("kind", DISTRESS)
def test_distress_is_seen(kind: str) -> None:
    assert [text for text in DISTRESS[kind].split("|") if not shows_distress(text)] == []


@pytest.mark.parametrize("kind", NO_DISTRESS)
def test_what_only_sounds_like_it_is_let_through(kind: str) -> None:
    assert [text for text in NO_DISTRESS[kind].split("|") if shows_distress(text)] == []


def test_no_text_stands_twice() -> None:
    assert len(set(DISTRESSED + UNTROUBLED)) == len(DISTRESSED) + len(UNTROUBLED)


def test_nothing_in_the_library_shows_distress() -> None:
    """Its lines are what children quote, and its words what they answer with."""
    lines = {line for path in CONTENT.rglob("*.yaml") for line in path.read_text().splitlines()}
    assert len(lines) > 5_000
    assert [line for line in lines if shows_distress(line)] == []


@pytest.mark.parametrize(
    "text",
    [
        "AMI MORTE CHAI",
        "ami   morte\tchai!!!",
        "amiii morteee chaiiii",
        "ami mor\u200bte\u2060 chai",
        "আমি মরতে চাই" + "\u200d",
        "আমি ম\u200cরতে চাই",
        "বাবা আমাকে মারধ\u09c7\u09beর করে",  # ো as two signs
        "আমাকে খেতে দে\u09df না",  # য় as one sign
        "আমাকে খেতে দে\u09af\u09bc না",  # and as two
        "আমাকে খেতে দেয না",  # and without its dot
        "i don`t want to live",
        "i dont\nwant to die\n",
        "bhoy lage. chacha gaye hat dey. ki korbo",
        "sh\u0301ui\u0308cide korbo",
        "onko parina. ami more jabo. kauke bolben na",
        "hi sir, ami more jabo",
        "😭 ami more jabo 😭",
    ],
)
def test_it_is_seen_however_it_is_typed(text: str) -> None:
    assert shows_distress(text)


@pytest.mark.parametrize(
    ("alone", "with_more"),
    [
        ("আমি মরে যাবো", "এত অঙ্ক করলে আমি মরে যাবো"),
        ("ami more jabo", "ami more jabo 🤣"),
        ("I will die", "I will die if this is wrong"),
        ("abbu mere felbe", "result kharap hole abbu mere felbe"),
        ("my dad will kill me", "my dad will kill me if I fail"),
        ("kalke amar biye", "kalke amar bhaiyer biye"),
        ("ami bipode achi", "ami ei onko niye bipode achi"),
    ],
)
def test_what_may_be_a_manner_of_speaking_counts_only_alone(alone: str, with_more: str) -> None:
    assert shows_distress(alone)
    assert not shows_distress(with_more)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        ".",
        "...",
        "\x00",
        "ami\x00morte\x00chai",
        "\ud800",
        "\udfff মরতে \ud83d চাই",
        "\u09bc",
        "়" * 50,
        "İ",
    ],
)
def test_odd_texts_are_read_without_a_fault(text: str) -> None:
    shows_distress(text)


@settings(deadline=None)  # the first one compiles the patterns
@given(st.text(st.characters(exclude_categories=())))  # with lone surrogates
def test_no_text_raises(text: str) -> None:
    shows_distress(text)


@settings(deadline=None)
@given(
    st.sampled_from(DISTRESSED),
    st.text(st.sampled_from("০১২৩৪৫৬৭৮৯0123456789+-=×÷ \u200b")),
    st.text(st.sampled_from("০১২৩৪৫৬৭৮৯0123456789+-=×÷ \u200b")),
)
def test_working_in_other_clauses_does_not_hide_it(text: str, before: str, after: str) -> None:
    assert shows_distress(f"{before}\n{text}\n{after}")


@settings(deadline=None)
@given(st.lists(st.sampled_from(UNTROUBLED), min_size=1, max_size=6))
def test_clauses_are_read_one_by_one(texts: list[str]) -> None:
    assert not shows_distress("\n".join(texts))


@settings(deadline=None, max_examples=30)  # no wall clock is judged here
@given(st.sampled_from(DISTRESSED), st.integers(1, 40))
def test_ten_thousand_characters_of_a_beginning_are_read(text: str, length: int) -> None:
    beginning = text[:length]
    for between in ("", " ", "\n"):
        shows_distress((beginning + between) * (10_000 // len(beginning + between)))


def test_what_repeats_in_a_pattern_is_bounded() -> None:
    """Words repeat a few times, letters only within one word: so the time cannot grow faster than the text."""
    unbounded = re.compile(r"\)[*+]|\.[*+]|\\[SsWw]|\{[0-9]+,\}|\[(?!\^)[^]]* [^]]*\][*+]")
    assert [row for row in (*INNOCENT, *SIGNS, *ALONE) if unbounded.search(rules._row(row))] == []


def rows_without_a_text(rows: tuple[str, ...], frame: str, texts: list[str]) -> list[str]:
    return [row for row in rows if not any(re.search(frame.format(rules._row(row)), text) for text in texts)]


def test_every_row_has_a_text_that_needs_reading_so() -> None:
    innocent, _ = rules._patterns()
    distressed = [innocent.sub("-", rules._clauses(text)) for text in DISTRESSED]
    assert rows_without_a_text(SIGNS, "(?<= ){}(?= )", distressed) == []
    assert rows_without_a_text(ALONE, "(?<=\n ){}(?= \n)", distressed) == []
    assert rows_without_a_text(INNOCENT, "(?<= ){}(?= )", [rules._clauses(text) for text in UNTROUBLED]) == []


# A letter that may be missing beside its like, across a bracket or a space, or an h that reading takes out: a text has
# it once, or not at all.
SWALLOWED = re.compile(
    r"([a-z\u0980-\u09e3])(?:\1[?*]|\? ?\1|[?]?\((?:\?:)?(?:[^()]*\|)?\1)"
    r"|[csdbp][?]?\((?:\?:)?(?:[^()]*\|)?h|[csdbp]\]?h\?"
)


def test_no_pattern_waits_for_a_letter_that_reading_swallows() -> None:
    written = [*INNOCENT, *SIGNS, *ALONE, *(word for words in WORDS.values() for word in words.split())]
    assert [pattern for pattern in written if SWALLOWED.search(pattern)] == []
