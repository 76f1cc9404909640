"""What an admin reads before ruling, in the admin's language."""

from models.problem import Problem
from tests.cast import Person, World
from tests.disputes.people import ANSWER, BUTTON, only, shirin


async def nasim(world: World) -> Person:
    """An admin who reads Bengali."""
    admin = world.person("নাসিম")
    world.tutor._turns._admin_ids |= {admin.user.id}
    return admin


async def desk(admin: Person, label: str) -> str:
    await admin.says("/admin")
    await admin.taps(label)
    return admin.last.content


async def test_a_predicted_mistake_is_shown_by_the_hint_that_the_student_got(world: World) -> None:
    problem = await only(world)
    rina = await world.rina()
    wrong = problem.wrong[0]
    await rina.says(wrong["value"])
    await rina.taps(BUTTON)
    bengali, english = await desk(await nasim(world), "আপত্তি"), await desk(shirin(world), "Disputes")
    assert f"শিক্ষার্থীকে বলা হয়েছে: {wrong['hint_bn']}" in bengali
    assert f"The student was told: {wrong['hint_en']}" in english
    assert wrong["misconception"] not in bengali + english


async def test_a_wrong_value_without_a_reason_did_not_match(world: World) -> None:
    await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    assert "শিক্ষার্থীকে বলা হয়েছে: উত্তরটি মেলেনি" in await desk(await nasim(world), "আপত্তি")
    assert "The student was told: the answer did not match" in await desk(shirin(world), "Disputes")


async def test_options_and_the_tapped_one_are_read_in_the_admins_language(world: World) -> None:
    problem = await only(world, Problem.answer_kind == "choice")
    rina = await world.rina()
    await rina.chooses(right=False)
    await rina.taps(BUTTON)
    bengali, english = await desk(await nasim(world), "আপত্তি"), await desk(shirin(world), "Disputes")
    assert problem.choices
    for option in problem.choices:
        assert f"• {option['text_bn']}" in bengali
        assert f"• {option['text_en']}" in english
    (entry,) = (await rina.session()).tries
    tapped = problem.choices[entry["given"]]
    assert f"শিক্ষার্থীর উত্তর: {tapped['text_bn']}" in bengali
    assert f"The student's answer: {tapped['text_en']}" in english
