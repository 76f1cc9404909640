"""What is left of a goal, what it takes, and what comes first when time is short."""

from dataclasses import replace
from datetime import date, timedelta

from bot.choice.learner import LearnerState, SkillNow
from bot.diagnosis.graph import SkillGraph, SkillNode
from bot.goals.pace import Practice
from bot.goals.plan import MOST_A_DAY, aims, plan, until_shown
from bot.mastery.gaps import TARGET
from bot.mastery.levels import Level

TODAY = date(2026, 11, 27)
GRAPH = SkillGraph(
    (
        SkillNode("units", 6, "arithmetic"),
        SkillNode("fractions", 7, "arithmetic"),
        SkillNode("ratio", 7, "arithmetic", ("fractions",)),
        SkillNode("percent", 7, "arithmetic", ("ratio", "units")),
        SkillNode("angles", 7, "geometry"),
    )
)
TOPICS = {"numbers": ["ratio", "percent"], "shapes": ["angles"]}
WELL = SkillNow(p=0.9, answers=6, level=Level.PROFICIENT)
WEAK = SkillNow(p=0.5, answers=3, level=Level.BEGINNER)
NEW = SkillNow(p=0.45)
PROBABLE = SkillNow(p=0.85)


def learner(**skills: SkillNow) -> LearnerState:
    everything = {skill.id: NEW for skill in GRAPH.skills} | skills
    return LearnerState(today=TODAY, grade=7, skills=everything)


def test_what_is_left_comes_with_what_it_rests_on_and_once() -> None:
    found = plan(GRAPH, learner(), TOPICS, None, Practice())
    numbers, shapes = found.topics
    assert numbers.to_learn == ("fractions", "ratio", "percent")  # units are of class 6 and taken for granted
    assert shapes.to_learn == ("angles",)
    assert found.skills_left == 4
    assert found.until is None


def test_what_a_topic_rests_on_and_is_known_to_be_weak_is_missing_too() -> None:
    found = plan(GRAPH, learner(units=WEAK), {"numbers": ["percent"]}, None, Practice())
    assert found.topics[0].to_learn == ("units", "fractions", "ratio", "percent")


def test_what_is_learned_is_not_left_and_what_is_likely_known_takes_less() -> None:
    found = plan(GRAPH, learner(fractions=WELL, ratio=WELL, percent=PROBABLE), TOPICS, None, Practice())
    numbers, shapes = found.topics
    assert (numbers.to_learn, numbers.to_show) == ((), ("percent",))
    assert numbers.need < shapes.need


def test_a_goal_of_which_nothing_is_left_takes_no_days() -> None:
    found = plan(GRAPH, learner(angles=WELL), {"shapes": ["angles"]}, TODAY + timedelta(days=20), Practice())
    assert found.skills_left == 0
    assert found.practice_days is None
    assert found.until is not None
    assert found.until.problems_a_day is None


def test_days_of_practice_follow_from_how_much_is_done_on_one() -> None:
    slow = plan(GRAPH, learner(), TOPICS, None, Practice())
    fast = plan(GRAPH, learner(), TOPICS, None, Practice(28, 20, 200, 28))
    assert slow.practice_days is not None
    assert fast.practice_days is not None
    assert slow.practice_days.middle == 4 * 7 / 5
    assert fast.practice_days.middle < slow.practice_days.middle / 1.9


def test_an_exam_far_away_asks_for_few_problems_a_day() -> None:
    found = plan(GRAPH, learner(), TOPICS, TODAY + timedelta(days=28), Practice())
    assert found.until is not None
    assert found.until.problems_a_day is not None
    assert found.until.problems_a_day.middle == 1.0
    assert found.until.first == ()


def test_an_exam_too_near_says_what_to_take_first_and_practice_turns_to_that() -> None:
    found = plan(GRAPH, learner(), TOPICS, TODAY + timedelta(days=1), Practice())
    assert found.until is not None
    assert MOST_A_DAY < 4 * 7
    assert found.until.first == ("shapes",)
    assert aims(found, TOPICS) == {"angles"}


def test_the_smallest_topic_comes_first_even_where_nothing_fits() -> None:
    numbers = {"numbers": ["ratio", "percent"]}
    found = plan(GRAPH, learner(), numbers, TODAY + timedelta(days=1), Practice())
    assert found.until is not None
    assert found.until.first == ("numbers",)


def test_on_the_day_of_the_exam_nothing_is_planned() -> None:
    found = plan(GRAPH, learner(), TOPICS, TODAY, Practice())
    assert found.until is not None
    assert (found.until.days, found.until.problems_a_day, found.until.first) == (0, None, ())


def test_practice_turns_to_chosen_topics_but_an_exam_alone_changes_nothing_while_all_fits() -> None:
    found = plan(GRAPH, learner(), TOPICS, TODAY + timedelta(days=28), Practice())
    assert aims(found, ["numbers"]) == {"fractions", "ratio", "percent"}
    assert aims(found, []) == frozenset()


def test_what_is_likely_but_not_shown_is_still_to_be_asked_where_it_is_part_of_the_goal() -> None:
    stands = replace(learner(ratio=PROBABLE, percent=WELL, angles=PROBABLE), goal=frozenset({"ratio", "percent"}))
    seen = until_shown(stands).skills
    assert seen["ratio"].p < TARGET
    assert (seen["percent"], seen["angles"]) == (WELL, PROBABLE)
    assert until_shown(replace(stands, goal=frozenset())).skills == stands.skills
