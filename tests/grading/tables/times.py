"""A time of day, a date, a day of the week or a month. How long something takes is a quantity."""

from tests.grading.tables import Table

TABLE: Table = {
    "a time in the afternoon": (
        "time",
        (
            "14:30",
            {},
            {
                "correct": (
                    "14:30|১৪:৩০|১৪ঃ৩০|14.30|2:30 pm|2:30 PM|2:30pm|2:30 p.m.|2.30 pm|২:৩০ pm|দুপুর ২:৩০"
                    "|দুপুর ২টা ৩০ মিনিট|দুপুর ২টা ৩০|দুপুর আড়াইটা|দুপুর আড়াইটায়|উত্তরঃ দুপুর ২ঃ৩০"
                    "|half past two pm|at 2:30 pm"
                ),
                "incorrect": "14:03|4:30 pm|দুপুর দেড়টা|13:30|14:31|12:30 pm",
                "incorrect wrong_half_of_day": "2:30 am|রাত ২:৩০|ভোর ২টা ৩০ মিনিট",
                "invalid missing_half_of_day": "2:30|২টা ৩০|আড়াইটা",
                "invalid no_such_time": "14:60|25:30|সকাল ২টা ৩০|13:30 am",
                "invalid not_understood": (
                    "২ ঘণ্টা ৩০ মিনিট|14 hours 30 minutes|আড়াই ঘণ্টা|১৪ টাকা ৩০ পয়সা|2:30 pm na|2:30 pm or 3 pm"
                    "|pm|দুপুর|14 30 12|পরে বলব"
                ),
                "invalid wrong_form": "16 December 1971|শুক্রবার",
                "invalid not_an_answer": "এখন কয়টা বাজে?|idk|⏰|জানি না",
                "invalid too_long": "14:30 " * 40,
                "invalid empty": " ",
            },
        ),
    ),
    "a full hour": (
        "time",
        (
            "16:00",
            {},
            {
                "correct": "16:00|4 pm|4:00 pm|বিকাল ৪টা|বিকেল চারটা|বিকাল ৪ টায়|bikal 4ta",
                "incorrect": "বিকাল ৫টা|6 pm",
                "incorrect wrong_half_of_day": "4 am|ভোর ৪টা|সকাল ৪টা",
                "invalid missing_half_of_day": "৪টা|4:00",
                "invalid not_understood": "৪ ঘণ্টা|16 hours",
                "invalid not_an_answer": "৪টা না ৫টা?",
            },
        ),
    ),
    "a time in the morning, for which the half of the day may be left out": (
        "time",
        (
            "6:15 am",
            {},
            {
                "correct": (
                    "6:15 am|06:15 am|06:15|6:15|সকাল ৬:১৫|সকাল ৬টা ১৫ মিনিট|সকাল সোয়া ৬টা|সকাল সোয়া ছয়টা"
                    "|ভোর ৬টা ১৫ মিনিট|quarter past six am"
                ),
                "incorrect": "সকাল পৌনে ছয়টা|সকাল সাড়ে ছয়টা|6:51 am",
                "incorrect wrong_half_of_day": "6:15 pm|সন্ধ্যা ৬:১৫|18:15",
                "invalid not_understood": "৬ ঘণ্টা ১৫ মিনিট|সোয়া ছয় ঘণ্টা",
            },
        ),
    ),
    "a quarter to nine at night": (
        "time",
        (
            "8:45 pm",
            {},
            {
                "correct": ("রাত ৮:৪৫|20:45|২০ঃ৪৫|8.45 pm|রাত পৌনে নয়টা|রাত পৌনে ৯টা|রাত ৮টা ৪৫ মিনিট|quarter to nine pm"),
                "incorrect": "রাত পৌনে আটটা|রাত সোয়া নয়টা|8:54 pm|quarter past nine pm",
                "incorrect wrong_half_of_day": "সকাল ৮:৪৫|8:45 am",
                "invalid missing_half_of_day": "8:45|পৌনে ৯টা",
                "invalid several_answers": "রাত ৮টা বা ৯টা|রাত ৮টা থেকে ৯টা",
            },
        ),
    ),
    "half past ten in the morning": (
        "time",
        (
            "10:30 am",
            {},
            {
                "correct": "সকাল সাড়ে ১০টা|সকাল সাড়ে দশটা|10.30 AM|সকাল ১০ঃ৩০|sokal sare 10ta|10:30",
                "incorrect": "সকাল ১০টা|সকাল সাড়ে ৯টা",
                "incorrect wrong_half_of_day": "রাত সাড়ে ১০টা|22:30",
            },
        ),
    ),
    "noon": (
        "time",
        (
            "12:00",
            {},
            {
                "correct": "12:00|দুপুর ১২টা|12 pm|12 noon|noon|12:00 pm",
                "incorrect": "দুপুর ১টা",
                "incorrect wrong_half_of_day": "রাত ১২টা|12 am|midnight|00:00",
                "invalid not_understood": "১২ ঘণ্টা",
            },
        ),
    ),
    "midnight": (
        "time",
        (
            "00:00",
            {},
            {
                "correct": "00:00|রাত ১২টা|12 am|midnight|12:00 AM|24:00",
                "incorrect wrong_half_of_day": "দুপুর ১২টা|12 pm|noon",
                "invalid no_such_time": "24:30",
            },
        ),
    ),
    "a time with its seconds": (
        "time",
        (
            "10:20:30",
            {},
            {"correct": "10:20:30|১০ঃ২০ঃ৩০", "incorrect": "10:20|10:20:31", "invalid no_such_time": "10:20:60"},
        ),
    ),
    "a date": (
        "time",
        (
            "16 December 1971",
            {},
            {
                "correct": (
                    "16 December 1971|16 Dec 1971|16th December 1971|December 16, 1971|১৬ ডিসেম্বর ১৯৭১"
                    "|১৬ই ডিসেম্বর ১৯৭১|১৬ ডিসেম্বর, ১৯৭১|১৯৭১ সালের ১৬ ডিসেম্বর|১৯৭১ সালের ১৬ই ডিসেম্বর|16/12/1971"
                    "|১৬/১২/১৯৭১|16-12-1971|16.12.1971|16/12/71|1971-12-16|বৃহস্পতিবার, ১৬ ডিসেম্বর ১৯৭১"
                    "|উত্তরঃ ১৬ ডিসেম্বর ১৯৭১।"
                ),
                "incorrect": (
                    "16 December 1972|6 December 1971|16 November 1971|26 March 1971|16/11/1971|১৬ ডিসেম্বর ১৭৯১"
                ),
                "invalid missing_entry": "December 1971|১৬ ডিসেম্বর|ডিসেম্বর",
                "invalid no_such_time": "16/13/1971|40 December 1971",
                "invalid several_answers": "16 December January 1971|১৬ বা ১৭ ডিসেম্বর ১৯৭১",
                "invalid wrong_form": "14:30",
                "invalid not_understood": "1971|16 17 December 1971",
                "invalid not_an_answer": "বিজয় দিবস কবে?",
            },
        ),
    ),
    "a date with its Bengali ending": (
        "time",
        (
            "21 February 1952",
            {},
            {
                "correct": "২১শে ফেব্রুয়ারি ১৯৫২|২১ ফেব্রুয়ারী ১৯৫২|21-02-1952|21 Feb 1952",
                "incorrect": "১২ ফেব্রুয়ারি ১৯৫২|21 January 1952|21-02-1953",
            },
        ),
    ),
    "a day and a month": (
        "time",
        (
            "26 March",
            {},
            {
                "correct": "২৬ মার্চ|২৬শে মার্চ|26 March|March 26|মার্চ ২৬",
                "incorrect": "16 March|26 May",
                "invalid missing_entry": "March",
                "invalid extra_entry": "26 March 1971",
            },
        ),
    ),
    "a day of the Bengali calendar": (
        "time",
        (
            "১ বৈশাখ",
            {},
            {
                "correct": "১ বৈশাখ|১লা বৈশাখ|1 boishakh",
                "incorrect": "১ জ্যৈষ্ঠ|২ বৈশাখ|1 April",
                "invalid missing_entry": "বৈশাখ",
            },
        ),
    ),
    "a day of the week": (
        "time",
        (
            "Friday",
            {},
            {
                "correct": "Friday|friday|Fri|শুক্রবার|শুক্র|উত্তর: শুক্রবার",
                "incorrect": "Saturday|বৃহস্পতিবার",
                "invalid several_answers": "Friday Saturday|Friday or Sunday",
                "invalid not_an_answer": "কি বার?",
            },
        ),
    ),
    "a month": (
        "time",
        ("March", {}, {"correct": "March|mar|মার্চ", "incorrect": "May|এপ্রিল", "invalid several_answers": "March April"}),
    ),
    "a year": (
        "time",
        ("১৯৭১ সাল", {}, {"correct": "১৯৭১ সাল|1971 AD", "incorrect": "১৯৭২ সাল"}),
    ),
    "known mistakes, and an answer that is right as well": (
        "time",
        (
            "15:00",
            {
                "wrong_values": [{"value": "13:00", "misconception": "subtracted_the_time"}],
                "also_correct": ["আসরের সময়", "15:05"],
            },
            {
                "correct": "15:00|বিকাল ৩টা|আসরের সময়|3:05 pm",
                "incorrect: subtracted_the_time": "1 pm|দুপুর ১টা",
                "incorrect": "5 pm",
                "incorrect wrong_half_of_day": "রাত ৩টা",
            },
        ),
    ),
    "a time of which only the meaning is looked at": (
        "time",
        (
            "9:30 am",
            {"parse_only": True},
            {"correct": "09:30|সকাল সাড়ে ৯টা", "incorrect": "9:03 am", "invalid": "good morning"},
        ),
    ),
    "days and hours in Banglish": (
        "time",
        ("Friday", {}, {"correct": "shukrobar|sukrobar|শুক্রবারে|সেদিন শুক্রবার", "incorrect": "shonibar|সোমবার"}),
    ),
    "half past two in Banglish": (
        "time",
        (
            "14:30",
            {},
            {"correct": "dupur arai ta|dupur araita|দুপুর আড়াইটা", "incorrect": "dupur der ta|dupur share tinta"},
        ),
    ),
}
