"""/skills: the map, and a topic for the next session."""

from typing import Any

from bot.flows.skills import actions, phrases, screens
from bot.flows.skills.taps import ChooseTopic, ShowTopicChoice
from bot.learning.actions import model_of
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn


async def show_map(turn: Turn, _: Any) -> None:
    model = model_of(turn.db)
    found = await actions.skill_map(turn.db, turn.known, model, turn.now)
    turn.show(screens.skill_map(turn.voice, turn.known, model, found))


async def offer_topics(turn: Turn, _: ShowTopicChoice) -> None:
    turn.say(*screens.topic_choice(turn.voice, turn.known, model_of(turn.db)))


async def choose_topic(turn: Turn, tap: ChooseTopic) -> None:
    if actions.choose_topic(turn.known, model_of(turn.db), tap.topic):
        turn.edit(*screens.topic_chosen(turn.voice, tap.topic))
    else:
        turn.toast(turn.voice.plain(phrases.GONE), alert=True)


def register(routes: Routes) -> None:
    routes.command("skills", show_map)
    routes.tap(ShowTopicChoice, offer_topics)
    routes.tap(ChooseTopic, choose_topic)
