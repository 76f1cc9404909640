"""How a student likes to have things explained first: the four forms in words.

A preference, and not an ability: no evidence says that a form teaches those better who like it (Pashler et al. 2008).
So it decides what comes first, every explanation gives the others too, and nothing else is decided by it.
"""

from bot.language import Phrase
from models.types import Explanation

FORMS = {
    Explanation.PICTURE: Phrase(bn="🖼 ছবি", en="🖼 Picture"),
    Explanation.STEPS: Phrase(bn="🪜 ধাপে ধাপে", en="🪜 Step by step"),
    Explanation.EXAMPLE: Phrase(bn="✏️ উদাহরণ", en="✏️ Example"),
    Explanation.TEXT: Phrase(bn="💬 অল্প কথায়", en="💬 In a few words"),
}
ASK = Phrase(
    bn=(
        "🔀 <b>কীভাবে বোঝালে তোমার ভালো লাগে?</b>\n"
        "যেটি বেছে নেবে, সমাধান আর পাঠে সেটি আগে আসবে, অন্যগুলোও থাকবে। ছবি আসবে যেখানে ছবি আছে।\n"
        "<i>এটি শুধু তোমার পছন্দ; এতে তোমার দক্ষতা বা প্রশ্ন বদলায় না। যখন খুশি বদলাতে পারো।</i>"
    ),
    en=(
        "🔀 <b>How do you like things explained?</b>\n"
        "What you choose comes first in solutions and lessons; the other ways are there too. "
        "A picture comes where there is one.\n"
        "<i>This is what you like, not what you are able to do: your skills and your problems stay the same. "
        "Change it at any time.</i>"
    ),
)


def chosen_form(stored: str | None) -> Explanation | None:
    """What a student chose; None: nothing yet."""
    return Explanation(stored) if stored is not None else None
