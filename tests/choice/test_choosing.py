from collections import Counter
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.choice import Bandit, ConfidentError, LearnerState, Pool, SkillNow, Template, Why
from bot.choice.choosing import DAY_BEARABLE, LIKELY
from bot.diagnosis.graph import SkillGraph, SkillNode
from bot.mastery.levels import Level
from tests.choice.students import CHAIN, GRAPH, NEW, TODAY, ago, card, chosen, known, learners, pool, weak

# Whatever the student and the pool


@given(learners(), st.sampled_from(Bandit), st.integers(0, 99))
@settings(max_examples=80, deadline=None)
def test_what_holds_for_every_day(drawn: tuple[Pool, LearnerState], bandit: Bandit, seed: int) -> None:
    stock, learner = drawn
    day = chosen(learner, GRAPH, stock, seed, bandit)
    assert 1 <= len(day) <= 5
    assert all(one.skill != next_.skill for one, next_ in pairwise(day))
    assert len({choice.variant for choice in day}) == len(day)
    assert sum(choice.reason.why is Why.REVIEW for choice in day) <= 2
    for choice in day:
        template = stock.by_key[choice.template]
        assert choice.variant in template.variants
        assert template.skill == choice.skill == choice.reason.skill == choice.arm.skill
        assert 0 < choice.p < 1
        assert 0 < choice.propensity <= 1
        assert dict(choice.offered)[choice.arm] == choice.propensity
        assert sum(share for _, share in choice.offered) == pytest.approx(1)
    assert day == chosen(learner, GRAPH, stock, seed, bandit)


@given(learners(), st.integers(0, 99))
@settings(max_examples=50, deadline=None)
def test_five_where_five_skills_have_problems(drawn: tuple[Pool, LearnerState], seed: int) -> None:
    stock, learner = drawn
    if len(stock.by_skill) >= 5:
        assert len(chosen(learner, GRAPH, stock, seed)) == 5


@given(learners(), st.integers(0, 99))
@settings(max_examples=50, deadline=None)
def test_the_last_is_the_likeliest(drawn: tuple[Pool, LearnerState], seed: int) -> None:
    stock, learner = drawn
    day = chosen(learner, GRAPH, stock, seed)
    if len({choice.skill for choice in day}) == len(day):
        ended = day[-1].reason.why is Why.LIKELY_SUCCESS
        assert ended or day[-1].p == max(choice.p for choice in day)


# Reasons


def test_a_beginner_begins_at_the_beginning() -> None:
    day = chosen(LearnerState(TODAY, 6, dict.fromkeys(CHAIN.by_id, NEW)))
    assert {choice.skill for choice in day[:2]} == {"count", "shapes"}
    assert {choice.reason.why for choice in day if choice.skill in ("count", "shapes")} == {Why.NEW}


def test_what_is_not_ready_is_not_asked() -> None:
    skills = {"count": weak(0.4), "add": weak(0.3), "times": NEW, "shapes": weak(0.5), "area": NEW}
    day = chosen(LearnerState(TODAY, 8, skills))
    assert {choice.skill for choice in day} <= {"count", "shapes"}


def test_a_prerequisite_says_what_waits_for_it() -> None:
    skills = {"count": weak(0.45), "add": weak(0.3), "times": NEW, "shapes": known(), "area": NEW}
    reasons = [choice.reason for choice in chosen(LearnerState(TODAY, 8, skills)) if choice.skill == "count"]
    assert {(reason.why, reason.other) for reason in reasons} == {(Why.PREREQUISITE, "add")}


def test_a_student_of_class_8_does_not_begin_with_counting() -> None:
    skills = dict.fromkeys(CHAIN.by_id, NEW)
    assert chosen(LearnerState(TODAY, 8, skills), bandit=Bandit.OFF)[0].reason.why is Why.NEW
    assert "area" in {choice.skill for choice in chosen(LearnerState(TODAY, 8, skills))}


def test_one_look_a_day_at_what_earlier_classes_taught() -> None:
    """The likeliest first, until all have been looked at."""
    own = {skill.id for skill in GRAPH.skills if skill.grade == 8}
    skills = {skill: SkillNow(0.65 if skill in own else 0.6 + at / 1000) for at, skill in enumerate(GRAPH.by_id)}
    day = chosen(LearnerState(TODAY, 8, skills), GRAPH)
    earlier = [choice for choice in day if choice.skill not in own]
    assert [choice.reason.why for choice in earlier] == [Why.NEW]
    assert skills[earlier[0].skill].p == max(now.p for skill, now in skills.items() if skill not in own)
    met = {skill: now if skill in own else known() for skill, now in skills.items()}
    assert {
        choice.skill for choice in chosen(LearnerState(TODAY, 8, met), GRAPH) if choice.reason.why is Why.NEW
    } <= own


def test_what_went_well_at_the_look_is_not_worked_on() -> None:
    own = {skill.id for skill in GRAPH.skills if skill.grade == 8}
    right = SkillNow(0.7, 1, Level.DEVELOPING, ago(9), last_right=True)
    wrong = SkillNow(0.45, 1, Level.BEGINNER, ago(9))
    for seen, is_worked_on in ((right, False), (wrong, True)):
        skills = {skill: SkillNow(0.55) if skill in own else known() for skill in GRAPH.by_id} | {"place_value": seen}
        day = chosen(LearnerState(TODAY, 8, skills), GRAPH)
        assert ("place_value" in {choice.skill for choice in day}) is is_worked_on


def test_but_goes_back_when_it_goes_badly() -> None:
    skills = {**dict.fromkeys(CHAIN.by_id, NEW), "area": weak(0.2), "times": weak(0.3), "add": weak(0.4)}
    day = chosen(LearnerState(TODAY, 8, skills))
    assert "area" not in {choice.skill for choice in day}
    count = next(choice for choice in day if choice.skill == "count")
    assert (count.reason.why, count.reason.other) == (Why.PREREQUISITE, "add")


def test_reviews_are_two_at_most_and_of_what_is_learned() -> None:
    skills = dict.fromkeys(CHAIN.by_id, known())
    cards = [card(skill, due=ago(2)) for skill in CHAIN.by_id]
    day = chosen(LearnerState(TODAY, 7, skills, cards))
    reviews = [choice for choice in day if choice.reason.why is Why.REVIEW]
    assert len(reviews) == 2
    assert {choice.template for choice in reviews} <= {each.template for each in cards}
    assert {choice.reason.day for choice in reviews} == {ago(2)}


def test_a_skill_practised_yesterday_is_not_reviewed_today_on_another_card() -> None:
    skills = {**dict.fromkeys(CHAIN.by_id, known()), "add": known(days=1)}
    cards = [card("add", 0, ago(1), 3), card("add", 1, ago(-20), 21)]
    assert all(choice.reason.why is not Why.REVIEW for choice in chosen(LearnerState(TODAY, 7, skills, cards)))


def test_a_review_serves_another_variant() -> None:
    skills = dict.fromkeys(CHAIN.by_id, known())
    first = pool(CHAIN.by_id).by_key["times-0"].variants[0]
    day = chosen(LearnerState(TODAY, 7, skills, [card("times")], served={first: ago(3)}))
    review = next(choice for choice in day if choice.reason.why is Why.REVIEW)
    assert review.template == "times-0"
    assert review.variant != first


def test_a_confident_error_is_asked_again_within_the_week() -> None:
    skills = dict.fromkeys(CHAIN.by_id, weak(0.65))

    def asked(days: int) -> list[tuple[str, object]]:
        error = ConfidentError("times-2", "times", ago(days))
        day = chosen(LearnerState(TODAY, 7, skills, confident_errors=[error]))
        return [(each.template, each.reason.day) for each in day if each.reason.why is Why.CONFIDENT_ERROR]

    assert asked(0) == []
    assert asked(1) == [("times-2", ago(1))]
    assert asked(7) == [("times-2", ago(7))]
    assert asked(8) == []


def test_the_topic_of_today_has_three_of_five() -> None:
    skills = dict.fromkeys(GRAPH.by_id, weak(0.65))
    topic = frozenset(("simple_interest", "compound_interest", "profit_loss", "sets_basics"))
    day = chosen(LearnerState(TODAY, 8, skills, topic=topic), GRAPH)
    assert sum(choice.reason.why is Why.TOPIC for choice in day) == 3
    assert {choice.skill for choice in day if choice.reason.why is Why.TOPIC} <= topic


def test_a_topic_that_is_not_ready_gives_what_it_waits_for() -> None:
    skills = {"count": known(), "add": weak(0.4), "times": NEW, "shapes": known(), "area": NEW}
    day = chosen(LearnerState(TODAY, 7, skills, topic=frozenset(("times",))))
    assert (Why.PREREQUISITE, "times") in {(each.reason.why, each.reason.other) for each in day if each.skill == "add"}


def test_the_goal_comes_first_among_equals() -> None:
    skills = dict.fromkeys(GRAPH.by_id, weak(0.65))
    goal = frozenset(("circle_measure", "grouped_data"))
    day = chosen(LearnerState(TODAY, 8, skills, goal=goal), GRAPH)
    assert {choice.skill for choice in day if choice.reason.why is Why.GOAL} == goal


# How hard


def test_new_work_aims_at_60_to_75() -> None:
    skills = dict.fromkeys(GRAPH.by_id, weak(0.72))
    for choice in chosen(LearnerState(TODAY, 8, skills), GRAPH, pool(GRAPH.by_id, templates=2))[:-1]:
        assert 0.60 <= choice.p <= 0.75


def test_what_is_hard_for_a_student_gets_easy_problems_and_the_reverse() -> None:
    for p, difficulty in ((0.55, 1), (0.78, 3)):
        day = chosen(LearnerState(TODAY, 8, dict.fromkeys(GRAPH.by_id, weak(p))), GRAPH)
        assert {choice.arm.difficulty for choice in day[:-1]} == {difficulty}


def test_the_day_ends_with_a_likely_success_where_there_is_one() -> None:
    skills = {**dict.fromkeys(GRAPH.by_id, weak(0.45)), "place_value": known(), "angles": known()}
    last = chosen(LearnerState(TODAY, 6, skills), GRAPH)[-1]
    assert last.p >= LIKELY
    assert (last.reason.why, last.skill in ("place_value", "angles")) == (Why.LIKELY_SUCCESS, True)


def test_an_easy_problem_of_todays_work_will_do() -> None:
    skills = dict.fromkeys(GRAPH.by_id, weak(0.68))
    last = chosen(LearnerState(TODAY, 8, skills), GRAPH)[-1]
    assert last.p >= LIKELY
    assert last.reason.why is Why.WEAK
    assert last.arm.difficulty == 1


def test_a_hard_day_is_eased() -> None:
    """Middling problems would suit each skill; together they would be too much."""
    skills = dict.fromkeys(GRAPH.by_id, weak(0.62))
    day = chosen(LearnerState(TODAY, 8, skills), GRAPH)
    assert sum(choice.p for choice in day) / 5 >= 0.70


# Thin pools


def test_a_day_that_easier_problems_cannot_mend_gets_likely_successes() -> None:
    """Five hard skills, and others that are well known: the hardest give way until half may be expected to go well."""
    names = list(GRAPH.by_id)
    skills = {skill: weak(0.3) for skill in names[:5]} | {skill: known() for skill in names[-8:]}
    graph = SkillGraph(tuple(SkillNode(skill.id, skill.grade, skill.strand) for skill in GRAPH.skills))
    few = Pool(tuple(Template(skill, skill, 2, (at,)) for at, skill in enumerate(skills)))
    day = chosen(LearnerState(TODAY, 8, skills), graph, few)
    assert sum(choice.p for choice in day) / len(day) >= DAY_BEARABLE
    whys = [choice.reason.why for choice in day]
    assert whys.count(Why.LIKELY_SUCCESS) == 2
    assert whys.count(Why.WEAK) == 3
    none = chosen(LearnerState(TODAY, 8, {skill: weak(0.3) for skill in names[:5]}), graph, few)
    assert {choice.reason.why for choice in none} == {Why.WEAK}, "where nothing is likely the day is as it is"


def test_one_skill_is_one_problem() -> None:
    day = chosen(LearnerState(TODAY, 6, {"count": NEW}), of=pool(["count"]))
    assert [choice.skill for choice in day] == ["count"]


def test_two_skills_take_turns() -> None:
    day = chosen(LearnerState(TODAY, 6, {"count": NEW, "shapes": NEW}), of=pool(["count", "shapes"]))
    assert len(day) == 5
    assert sorted(Counter(choice.skill for choice in day).values()) == [2, 3]


def test_each_variant_once_even_if_that_is_too_few() -> None:
    day = chosen(LearnerState(TODAY, 6, {}), of=pool(["count", "shapes"], templates=1, variants=1))
    assert len(day) == 2


def test_nothing_practised_nothing_known_and_nothing_ready_still_gives_a_day() -> None:
    assert len(chosen(LearnerState(TODAY, 6, {}))) == 5
    assert len(chosen(LearnerState(TODAY, 6, {"area": SkillNow(0.1)}), of=pool(["area", "times"]))) == 5


def test_what_is_likely_and_not_shown_comes_again_the_oldest_first() -> None:
    """Who answers everything right does not get the first skills of the syllabus day after day."""
    skills = {
        skill: SkillNow(0.85, 2, Level.DEVELOPING, ago(at + 1), last_right=True) for at, skill in enumerate(GRAPH.by_id)
    }
    day = chosen(LearnerState(TODAY, 8, skills), GRAPH)
    assert {choice.skill for choice in day} == set(list(GRAPH.by_id)[-5:])
    assert {choice.reason.why for choice in day} == {Why.WEAK}
    some = {**skills, **{skill: known() for skill in list(GRAPH.by_id)[-20:]}}
    assert {choice.reason.why for choice in chosen(LearnerState(TODAY, 8, some), GRAPH)} == {Why.WEAK}


def test_all_mastered_is_kept_fresh_the_oldest_first() -> None:
    skills = {skill: SkillNow(0.93, 9, Level.MASTER, ago(5 + at)) for at, skill in enumerate(GRAPH.learning_order)}
    day = chosen(LearnerState(TODAY, 8, skills), GRAPH)
    assert {choice.reason.why for choice in day} == {Why.KEPT_FRESH}
    assert {choice.skill for choice in day} == set(GRAPH.learning_order[-5:])


def test_an_empty_pool_is_an_empty_day() -> None:
    assert chosen(LearnerState(TODAY, 6, {}), of=Pool(())) == ()


def test_a_template_is_served_on_before_one_that_was_served_lately() -> None:
    stock = pool(["count", "shapes"], templates=2, variants=2)
    served = {variant: ago(2) for variant in stock.by_key["count-0"].variants}
    day = chosen(LearnerState(TODAY, 6, {"count": NEW, "shapes": NEW}, served=served), of=stock)
    first = next(choice for choice in day if choice.skill == "count")
    assert first.template == "count-1"


def test_a_pool_must_make_sense() -> None:
    with pytest.raises(ValueError, match="no variant"):
        Pool((Template("a", "count", 1, ()),))
    with pytest.raises(ValueError, match="twice"):
        Pool((Template("a", "count", 1, (1,)), Template("a", "add", 1, (2,))))


def test_five_are_chosen_from_sixty_skills_and_five_hundred_templates_in_20_ms() -> None:
    stock = pool(GRAPH.by_id, templates=9)
    skills = {skill: known() if at % 3 == 0 else weak(0.4 + at / 200) for at, skill in enumerate(GRAPH.learning_order)}
    cards = [card(skill, number, ago(1)) for skill in GRAPH.by_id for number in range(5)]
    learner = LearnerState(TODAY, 8, skills, cards, served={number: ago(number % 30) for number in range(500)})
    times = []
    for seed in range(9):
        fresh = Pool(stock.templates)
        began = process_time()
        chosen(learner, GRAPH, fresh, seed)
        times.append(process_time() - began)
    assert min(times) < 0.020
