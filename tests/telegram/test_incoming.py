"""Updates as Telegram sends them, and as nobody should."""

from typing import Any

import pytest

from bot.telegram.incoming import Command, Membership, Something, Tapped, Text, clean, read_update

USER = {"id": 5, "is_bot": False, "first_name": "রিনা"}
CHAT = {"id": 5, "type": "private", "first_name": "রিনা"}


def message(**content: Any) -> dict[str, Any]:
    return {"update_id": 1, "message": {"message_id": 9, "date": 1, "chat": CHAT, "from": USER, **content}}


def deed(raw: dict[str, Any]) -> object:
    incoming = read_update(raw, "dars_bot")
    return incoming.deed if incoming is not None else None


def test_a_text_knows_its_message_and_what_it_replies_to() -> None:
    replied = {"message_id": 4, "date": 1, "chat": CHAT}
    assert deed(message(text="৪")) == Text("৪", 9, None)
    assert deed(message(text="৪", reply_to_message=replied)) == Text("৪", 9, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", Command("start", "")),
        ("/Start  REF-1 ", Command("start", "REF-1")),
        ("/practice@Dars_Bot", Command("practice", "")),
        ("/practice@other_bot", None),
        ("/broadcast one\ntwo", Command("broadcast", "one\ntwo")),
        ("/3", Command("3", "")),
        ("/", Text("/", 9, None)),
        ("3/4", Text("3/4", 9, None)),
    ],
)
def test_commands(text: str, expected: object) -> None:
    assert deed(message(text=text)) == expected


def test_a_sticker_is_something() -> None:
    sticker = {
        "file_id": "s",
        "file_unique_id": "u",
        "type": "regular",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
    }
    assert deed(message(sticker=sticker)) == Something(9)


def test_what_stands_below_a_file_is_read() -> None:
    video = {"file_id": "v", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1}
    assert deed(message(video=video, caption="দেখো\x00")) == Something(9, "দেখো")


def test_service_messages_and_edits_are_not_for_us() -> None:
    assert deed(message(pinned_message=None, new_chat_title="x")) is None
    edited = message(text="4")
    edited["edited_message"] = edited.pop("message")
    assert deed(edited) is None


def test_other_bots_are_not_students() -> None:
    raw = message(text="hi")
    raw["message"]["from"] = {**USER, "is_bot": True}
    assert read_update(raw) is None


def test_a_tap_names_its_message_and_its_data() -> None:
    query = {"id": "7", "from": USER, "chat_instance": "1", "data": "go"}
    tapped = {"message_id": 4, "date": 1, "chat": CHAT}
    assert deed({"update_id": 2, "callback_query": {**query, "message": tapped}}) == Tapped("7", "go", 4)


def test_a_tap_on_an_inline_message_of_another_chat_is_not_for_us() -> None:
    query = {"id": "7", "from": USER, "chat_instance": "1", "inline_message_id": "x", "data": "go"}
    assert read_update({"update_id": 2, "callback_query": query}) is None


def test_blocking_and_coming_back() -> None:
    def change(new: str) -> dict[str, Any]:
        bot = {"id": 99, "is_bot": True, "first_name": "Dars"}
        member = {"user": bot, "status": new} | ({"until_date": 0} if new == "kicked" else {})
        body = {"chat": CHAT, "from": USER, "date": 1, "old_chat_member": {"user": bot, "status": "member"}}
        return {"update_id": 3, "my_chat_member": {**body, "new_chat_member": member}}

    assert deed(change("kicked")) == Membership(present=False)
    assert deed(change("member")) == Membership(present=True)


def test_what_postgresql_cannot_store_is_taken_out() -> None:
    assert clean("a\x00b\ud83dc") == "abc"
    assert deed(message(text="১\x00২")) == Text("১২", 9, None)


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 1},
        {"update_id": 1, "message": None},
        {"update_id": 1, "message": {}},
        {"update_id": 1, "message": "text"},
        {"update_id": 1, "callback_query": {"id": 5}},
        {"update_id": 1, "poll": {}},
        {"update_id": "x", "message": {"message_id": "y"}},
        {},
    ],
)
def test_a_poison_update_is_nothing_and_never_raises(raw: dict[str, Any]) -> None:
    assert read_update(raw) is None


def test_ten_thousand_characters_are_cut() -> None:
    read = deed(message(text="ক" * 10_000))
    assert isinstance(read, Text)
    assert len(read.text) == 4_096
