"""Turn -> action -> screen, for whoever writes of being in danger. Flows call it; no word of the message is kept."""

from bot.care.actions import respond
from bot.care.screens import caring
from bot.telegram.turn import Turn


async def care_for(turn: Turn) -> None:
    """The helpline. The admins are told of a student only: of a newcomer nothing is known that they could act on."""
    if turn.student is not None:
        await respond(turn.db, turn.student.student_id, turn.admin_ids, turn.now)
    turn.say(caring(turn.voice, told=turn.student is not None))
