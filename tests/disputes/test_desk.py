"""What an admin reads before ruling, in the admin's language."""

from models.problem import Problem
from tests.cast import Person, World
from tests.disputes.people import ANSWER, BUTTON, disputes, joined, only, row_of, shirin


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


async def test_the_students_other_try_is_shown_and_can_be_what_is_accepted(world: World) -> None:
    problem = await only(world)
    rina, tareq = await world.rina(), await joined(world, "তারেক")
    for text in (ANSWER, "-98766"):
        await rina.says(text)
    await rina.taps(BUTTON)
    assert f"শিক্ষার্থীর অন্য উত্তর: {ANSWER}" in await desk(await nasim(world), "আপত্তি")
    admin = shirin(world)
    assert f"The student's other answer: {ANSWER}" in await desk(admin, "Disputes")
    await admin.taps("The other answer is right")
    await world.tutor.tick()
    await world.telegram.wait_until_idle()
    assert "No open disputes" in admin.last.content
    assert f"তোমার উত্তর: {ANSWER}" in rina.last.content
    (response,) = await rina.responses()
    assert (response.is_correct, response.student_answer) == (True, ANSWER)
    assert [entry["verdict"] for entry in response.tries] == ["correct", "incorrect"]
    assert [entry["text"] for entry in (await row_of(world, problem)).accepted_answers] == [ANSWER]
    (said,) = await tareq.says("-98766")
    assert "এখনো ঠিক হয়নি" in said.content


async def test_without_another_try_there_is_no_other_to_accept(world: World) -> None:
    problem = await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    admin = shirin(world)
    assert "other answer" not in await desk(admin, "Disputes")
    (filed,) = await disputes(world)
    await admin.taps_data(f"aw:{filed.dispute_id}:other")
    assert admin.toast == "That was ruled on before."
    assert (await row_of(world, problem)).accepted_answers == []
