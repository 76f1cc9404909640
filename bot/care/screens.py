"""What a child in distress reads."""

from bot.care import phrases
from bot.language import Html, Voice


def caring(voice: Voice, *, told: bool) -> Html:
    """`told`: grown-ups hear of it, and the child should know that they do."""
    text = voice.say(phrases.CARE)
    return Html(f"{text}\n\n{voice.say(phrases.TOLD)}") if told else text
