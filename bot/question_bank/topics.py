"""The topics by their ids, as students read them."""

from bot.language import Phrase

TOPICS: dict[str, Phrase] = {
    "whole_numbers": Phrase(bn="স্বাভাবিক সংখ্যা", en="Natural numbers"),
    "fractions_decimals": Phrase(bn="ভগ্নাংশ ও দশমিক", en="Fractions and decimals"),
    "ratio_percent": Phrase(bn="অনুপাত ও শতকরা", en="Ratio and percentage"),
    "integers": Phrase(bn="পূর্ণসংখ্যা", en="Integers"),
    "expressions": Phrase(bn="বীজগণিতীয় রাশি", en="Algebraic expressions"),
    "equations": Phrase(bn="সরল সমীকরণ", en="Simple equations"),
    "geometry_basics": Phrase(bn="জ্যামিতির মৌলিক ধারণা", en="Basic geometry"),
    "data": Phrase(bn="তথ্য ও উপাত্ত", en="Information and data"),
    "roots_rationals": Phrase(bn="মূলদ ও অমূলদ সংখ্যা", en="Rational and irrational numbers"),
    "proportion": Phrase(bn="সমানুপাত", en="Proportion"),
    "profit_loss": Phrase(bn="লাভ-ক্ষতি", en="Profit and loss"),
    "work_speed": Phrase(bn="কাজ, সময় ও গতিবেগ", en="Work, time and speed"),
    "measurement": Phrase(bn="পরিমাপ", en="Measurement"),
    "algebra_products": Phrase(bn="বীজগণিতীয় রাশির গুণ ও ভাগ", en="Multiplying and dividing in algebra"),
    "formulae_factors": Phrase(bn="বীজগণিতীয় সূত্র ও উৎপাদক", en="Algebraic formulae and factors"),
    "algebraic_fractions": Phrase(bn="বীজগণিতীয় ভগ্নাংশ", en="Algebraic fractions"),
    "equations_graphs": Phrase(bn="সমীকরণ ও লেখচিত্র", en="Equations and graphs"),
    "triangles": Phrase(bn="সমান্তরাল রেখা ও ত্রিভুজ", en="Parallel lines and triangles"),
    "patterns": Phrase(bn="প্যাটার্ন", en="Patterns"),
    "interest": Phrase(bn="মুনাফা", en="Interest"),
    "simultaneous_equations": Phrase(bn="সরল সহসমীকরণ", en="Simultaneous equations"),
    "sets": Phrase(bn="সেট", en="Sets"),
    "quadrilaterals": Phrase(bn="চতুর্ভুজ", en="Quadrilaterals"),
    "pythagoras": Phrase(bn="পিথাগোরাসের উপপাদ্য", en="Pythagoras' theorem"),
    "circle": Phrase(bn="বৃত্ত", en="Circles"),
}


def topic_name(topic: str) -> Phrase:
    """A topic that is missing here is shown by its id rather than hidden: the content check reports it."""
    return TOPICS.get(topic) or Phrase(bn=topic.replace("_", " "), en=topic.replace("_", " "))
