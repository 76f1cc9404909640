"""Replies are stored with the turn and must come back as they were."""

import json

import pytest

from bot.language import Html
from bot.telegram.messages import Button, Document, Edit, Reply, Say, SetButtons, Toast, from_json, rows, to_json

BUTTONS = rows([Button("ক", "c:1:0:0"), Button("খ", "c:1:0:1")], [], [Button("link", url="https://example.org")])


@pytest.mark.parametrize(
    "reply",
    [
        Say(text=Html("<b>১</b>"), buttons=BUTTONS, drawing={"kind": "bars", "bars": [1]}, live=True, shows=(4, 2)),
        Say(text=Html("plain")),
        Edit(message_id=7, text=Html("x"), buttons=BUTTONS),
        SetButtons(message_id=7),
        SetButtons(message_id=7, buttons=BUTTONS),
        Toast(tap_id="9", text="<not html>", alert=True),
        Document(name="dars.json", content="{}", caption=Html("c")),
    ],
)
def test_a_reply_survives_being_stored(reply: Reply) -> None:
    restored = from_json(json.loads(json.dumps(to_json(reply))))
    assert restored == reply
    if isinstance(restored, (Say, Edit)):
        assert isinstance(restored.text, Html)


def test_empty_rows_of_buttons_vanish() -> None:
    assert [len(row) for row in BUTTONS] == [2, 1]
