"""What is said of a streak at its milestones, wherever the day was completed."""

from bot.language import Phrase

MILESTONE = Phrase(
    bn="🏆 <b>টানা {days} দিন!</b> এতদিন ধরে লেগে থাকা সহজ নয়। তোমাকে অভিনন্দন!",
    en="🏆 <b>{days} days in a row!</b> Keeping at it this long is not easy. Congratulations!",
)
FREEZE_EARNED = Phrase(
    bn="❄️ তুমি একটি ছুটির টিকিট পেয়েছ। কোনো দিন অনুশীলন না হলে টিকিটটি নিজে থেকেই তোমার টানা দিন ধরে রাখবে।",
    en="❄️ You earned a day-off ticket. If you miss a day, it keeps your streak going by itself.",
)
