"""The classes as students call them."""

from bot.language import Phrase

CLASSES = {
    6: Phrase(bn="ষষ্ঠ", en="Class 6"),
    7: Phrase(bn="সপ্তম", en="Class 7"),
    8: Phrase(bn="অষ্টম", en="Class 8"),
}
