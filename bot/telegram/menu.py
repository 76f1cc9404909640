"""What Telegram shows of the bot before anybody types: the command menu and the descriptions, in both languages."""

from telegram import Bot, BotCommand

from bot.language import Phrase
from models.types import Language

COMMANDS: dict[str, Phrase] = {
    "menu": Phrase(bn="সব এক জায়গায়", en="Everything in one place"),
    "practice": Phrase(bn="আজকের পাঁচটি প্রশ্ন", en="Today's five problems"),
    "review": Phrase(bn="আগের প্রশ্ন ফিরে দেখো", en="Review earlier problems"),
    "why": Phrase(bn="এই প্রশ্নটি কেন", en="Why this problem"),
    "skills": Phrase(bn="দক্ষতার মানচিত্র", en="Your map of skills"),
    "level": Phrase(bn="কোথা থেকে শুরু করবে", en="Where to start"),
    "goal": Phrase(bn="তোমার লক্ষ্য ও পরীক্ষার তারিখ", en="Your goal and exam date"),
    "learn": Phrase(bn="ছোট ছোট পাঠ", en="Short lessons"),
    "progress": Phrase(bn="তোমার অগ্রগতি", en="Your progress"),
    "streak": Phrase(bn="তোমার টানা দিন", en="Your streak"),
    "break": Phrase(bn="ছুটি বা পরীক্ষার বিরতি", en="A break for holidays or exams"),
    "settings": Phrase(bn="সেটিংস বদলাও", en="Change your settings"),
    "help": Phrase(bn="কীভাবে কাজ করে", en="How it works"),
    "privacy": Phrase(bn="তোমার কী কী তথ্য রাখা হয়", en="What is kept about you"),
    "export": Phrase(bn="তোমার সব তথ্য নাও", en="Get all your data"),
    "delete": Phrase(bn="তোমার সব তথ্য মুছে ফেলো", en="Erase all your data"),
}
DESCRIPTION = Phrase(
    bn="দারস: ষষ্ঠ থেকে অষ্টম শ্রেণির গণিত। প্রতিদিন পাঁচটি প্রশ্ন, ধাপে ধাপে ইঙ্গিত, আর উত্তর দিলে সঙ্গে সঙ্গে যাচাই।",
    en="Dars: maths for classes 6 to 8. Five problems a day, hints step by step, and your answer checked at once.",
)
SHORT_DESCRIPTION = Phrase(
    bn="ষষ্ঠ থেকে অষ্টম শ্রেণির গণিতের শিক্ষক",
    en="A maths tutor for classes 6 to 8",
)


async def publish(bot: Bot) -> None:
    """Bengali is the default; a client in English gets English."""
    for language, code in ((Language.BENGALI, None), (Language.ENGLISH, "en")):
        commands = [BotCommand(name, phrase.to(language)) for name, phrase in COMMANDS.items()]
        await bot.set_my_commands(commands, language_code=code)
        await bot.set_my_description(DESCRIPTION.to(language), language_code=code)
        await bot.set_my_short_description(SHORT_DESCRIPTION.to(language), language_code=code)
