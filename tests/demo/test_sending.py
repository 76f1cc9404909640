"""What the bot sends: accepted as Telegram accepts it, refused in Telegram's words."""

from typing import Any

import httpx
import pytest
from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    MenuButtonCommands,
    MessageEntity,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Forbidden

from bot.demo.chats import User

from .conftest import Demo, png, refused


@pytest.fixture
def rina(demo: Demo) -> User:
    return demo.telegram.add_user("Rina", started=True)


_PREVIEW = "unknown field off in LinkPreviewOptions (strict demo server)"


def keyboard(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=data) for text, data in row] for row in rows]
    )


# -- text ----------------------------------------------------------------------------------------------------------


async def test_a_message_is_kept_with_its_entities_and_buttons(demo: Demo, rina: User) -> None:
    sent = await demo.bot.send_message(
        rina.id, "<b>১/৫</b> x² 🟩 <code>a &lt; b</code>", ParseMode.HTML, reply_markup=keyboard([("ইঙ্গিত", "h:1")])
    )
    [message] = demo.telegram.messages(rina)
    assert message.text == sent.text == "১/৫ x² 🟩 a < b"
    assert sent.parse_entities() == {sent.entities[0]: "১/৫", sent.entities[1]: "a < b"}
    assert [(button.text, button.callback_data) for button in message.buttons] == [("ইঙ্গিত", "h:1")]
    assert demo.telegram.last_message(rina) is message


@pytest.mark.parametrize("as_form", [True, False])
async def test_parameters_arrive_as_a_form_or_as_json(demo: Demo, rina: User, as_form: bool) -> None:
    address = f"{demo.url}/bot{demo.telegram.token}/SENDmessage"
    async with httpx.AsyncClient() as client:
        if as_form:
            data = {"chat_id": str(rina.id), "text": "hi", "disable_notification": "true"}
            response = await client.post(address, data=data)
        else:
            response = await client.post(address, json={"chat_id": rina.id, "text": "hi", "parse_mode": None})
    assert response.json()["result"]["text"] == "hi"


async def test_4096_characters_pass_and_one_more_does_not(demo: Demo, rina: User) -> None:
    await demo.bot.send_message(rina.id, f"<b>{'ক' * 4096}</b>", ParseMode.HTML)
    with pytest.raises(BadRequest, match=r"(?i)message is too long"):
        await demo.bot.send_message(rina.id, "ক" * 4097)
    with pytest.raises(BadRequest, match=r"(?i)message is too long"):
        await demo.bot.send_message(rina.id, "🟩" * 2049)


@pytest.mark.parametrize("text", ["", "  \n ", "<b></b>", "<i> </i>"])
async def test_a_text_with_nothing_to_read_is_refused(demo: Demo, rina: User, text: str) -> None:
    await refused(demo, "sendMessage", "message text is empty", chat_id=rina.id, text=text, parse_mode="HTML")


@pytest.mark.parametrize(
    ("parameters", "because"),
    [
        ({"text": "hi"}, "chat_id is empty"),
        ({"chat_id": 12, "text": "hi"}, "chat not found"),
        ({"chat_id": "@someone", "text": "hi"}, "chat not found"),
        ({"chat_id": "rina", "text": "hi"}, "chat not found"),
        ({"text": "hi", "parse_mod": "HTML"}, "unknown parameter parse_mod (strict demo server)"),
        ({"text": "x", "reply_markup": '{"inline_keyboard": NaN}'}, "can't parse reply_markup JSON object"),
        ({"text": "x", "reply_parameters": {"id": 1}}, "unknown field id in ReplyParameters (strict demo server)"),
        ({"text": "x", "link_preview_options": {"off": 1}}, _PREVIEW),
        ({"chat_id": "9" * 5000, "text": "x"}, "chat not found"),
        ({"text": 5}, 'field "text" must be of type String'),
        ({"text": "\ud800"}, "strings must be encoded in UTF-8"),
        ({"text": "hi", "disable_notification": "perhaps"}, 'field "disable_notification" must be of type Boolean'),
        ({"text": "hi", "reply_markup": "{not json"}, "can't parse reply_markup JSON object"),
        ({"text": "hi", "reply_markup": [1]}, 'field "reply_markup" must be of type Object'),
        ({"text": "hi", "message_thread_id": 7}, "the demo server cannot do message_thread_id"),
        ({"text": "hi", "entities": [{"type": "bold", "offset": 0, "length": 3}]}, "entity lies outside of the text"),
    ],
)
async def test_a_wrong_parameter_is_named(demo: Demo, parameters: dict[str, Any], because: str) -> None:
    kabir = demo.telegram.add_user("Kabir", started=True)
    given = parameters if because == "chat_id is empty" else {"chat_id": kabir.id, **parameters}
    await refused(demo, "sendMessage", because, **given)
    assert demo.telegram.messages(kabir) == []


async def test_a_body_that_is_not_json_is_refused(demo: Demo) -> None:
    headers = {"Content-Type": "application/json"}
    async with httpx.AsyncClient() as client:
        for body in (b"{", b"[]", b"[" * 100_000, b'{"x": NaN}'):
            response = await client.post(f"{demo.url}/bot{demo.telegram.token}/getMe", content=body, headers=headers)
            assert response.status_code == 400


async def test_without_strictness_an_unknown_parameter_is_ignored(demo: Demo, rina: User) -> None:
    demo.telegram.strict = False
    sent = await demo.bot.send_message(rina.id, "hi", api_kwargs={"sparkle": True})
    assert sent.text == "hi"


@pytest.mark.parametrize(
    ("mode", "because"),
    [("BBCode", "unsupported parse_mode"), ("MarkdownV2", "the demo server reads parse_mode HTML only")],
)
async def test_other_parse_modes_are_refused(demo: Demo, rina: User, mode: str, because: str) -> None:
    await refused(demo, "sendMessage", because, chat_id=rina.id, text="x", parse_mode=mode)


async def test_entities_given_by_the_bot_are_shown(demo: Demo, rina: User) -> None:
    await demo.bot.send_message(rina.id, "bold", entities=[MessageEntity("bold", 0, 4)])
    assert demo.telegram.messages(rina)[0].entities == [{"type": "bold", "offset": 0, "length": 4}]


async def test_a_reply_names_its_message_and_a_missing_one_is_refused(demo: Demo, rina: User) -> None:
    demo.telegram.send_text(rina, "২০")
    sent = await demo.bot.send_message(rina.id, "ঠিক", reply_parameters=ReplyParameters(1))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "২০"
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await demo.bot.send_message(rina.id, "ঠিক", reply_parameters=ReplyParameters(99))
    await demo.bot.send_message(rina.id, "ঠিক", reply_parameters=ReplyParameters(99, allow_sending_without_reply=True))


# -- keyboards -----------------------------------------------------------------------------------------------------


async def test_callback_data_is_counted_in_bytes(demo: Demo, rina: User) -> None:
    await demo.bot.send_message(rina.id, "x", reply_markup=keyboard([("ok", "ক" * 21 + "a")]))
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await demo.bot.send_message(rina.id, "x", reply_markup=keyboard([("ok", "ক" * 22)]))


_MENU = "the demo server shows the menu buttons commands and default only"
_MARKUP = "the demo server shows inline keyboards only, not this reply markup"
_ROWS = 'field "inline_keyboard" must be an Array of Arrays'
_ENTITY = "can't parse MessageEntity: wrong type or length"
_ENTITY_OBJECT = "can't parse MessageEntity: expected an Object with an offset"
_MEDIA = "the demo server edits media of type photo and document only"
_BUTTON = "can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("button", "because"),
    [
        ({"callback_data": "x"}, _BUTTON + 'Can\'t find field "text"'),
        ({"text": " ", "callback_data": "x"}, _BUTTON + "Button text must be non-empty"),
        ({"text": "x"}, _BUTTON + "Text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "x", "url": "https://a.bd"}, _BUTTON + "a button has one action, not "),
        ({"text": "x", "url": "javascript:alert(1)"}, "BUTTON_URL_INVALID"),
        ({"text": "x", "url": "https://[bad"}, "BUTTON_URL_INVALID"),
        ({"text": "x", "copy_text": {"text": "y" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "callback_data": "x", "style": "pink"}, _BUTTON + "unknown button style"),
        ({"text": "x", "data": "x"}, "unknown field data in InlineKeyboardButton (strict demo server)"),
        ({"text": "x", "web_app": {"url": "https://a.bd"}}, "the demo server has no web_app buttons"),
        ("x", _BUTTON + "expected an Object"),
    ],
)
async def test_a_button_telegram_would_refuse_is_refused(demo: Demo, rina: User, button: Any, because: str) -> None:
    if because.endswith("not "):
        because += "callback_data and url"
    markup = {"inline_keyboard": [[button]]}
    await refused(demo, "sendMessage", because, chat_id=rina.id, text="x", reply_markup=markup)


async def test_a_keyboard_has_at_most_100_buttons(demo: Demo, rina: User) -> None:
    rows = [[(str(n), str(n))] for n in range(101)]
    await demo.bot.send_message(rina.id, "x", reply_markup=keyboard(*rows[:100]))
    with pytest.raises(BadRequest, match=r"(?i)reply markup is too long"):
        await demo.bot.send_message(rina.id, "x", reply_markup=keyboard(*rows))


async def test_links_copy_buttons_and_colours_pass(demo: Demo, rina: User) -> None:
    row = [
        InlineKeyboardButton("site", url="https://example.com/ক"),
        InlineKeyboardButton("copy", copy_text=CopyTextButton("x²")),
        InlineKeyboardButton("ok", callback_data="ok", style="success"),
    ]
    await demo.bot.send_message(rina.id, "x", reply_markup=InlineKeyboardMarkup([row]))
    assert len(demo.telegram.messages(rina)[0].buttons) == 3


async def test_a_reply_keyboard_is_refused_because_the_page_cannot_show_it(demo: Demo, rina: User) -> None:
    with pytest.raises(BadRequest, match=r"(?i)inline keyboards only"):
        await demo.bot.send_message(rina.id, "x", reply_markup=ReplyKeyboardMarkup([["a"]]))


# -- files ---------------------------------------------------------------------------------------------------------


async def test_a_photo_is_uploaded_once_and_sent_again_by_its_id(demo: Demo, rina: User) -> None:
    first = await demo.bot.send_photo(rina.id, png(30, 20), "<i>চিত্র</i>", parse_mode="HTML")
    again = await demo.bot.send_photo(rina.id, first.photo[-1].file_id)
    assert (first.photo[-1].width, first.photo[-1].height, first.caption) == (30, 20, "চিত্র")
    assert again.photo[-1].file_id == first.photo[-1].file_id
    assert demo.telegram.calls("sendPhoto")[0].files == {"photo": len(png(30, 20))}
    photo = demo.telegram.messages(rina)[1].photo
    assert photo is not None
    assert photo.data == png(30, 20)


async def test_what_is_not_a_picture_cannot_be_a_photo(demo: Demo, rina: User) -> None:
    for data in (b"hello", png()[:40], b"\xff\xd8\xff\xe0\x00\x10"):
        with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
            await demo.bot.send_photo(rina.id, data)
    with pytest.raises(BadRequest, match=r"(?i)photo_invalid_dimensions"):
        await demo.bot.send_photo(rina.id, png(210, 10))
    with pytest.raises(BadRequest, match=r"(?i)must be non-empty"):
        await demo.bot.send_photo(rina.id, b"")
    with pytest.raises(BadRequest, match=r"(?i)too big for a photo"):
        await demo.bot.send_photo(rina.id, png() + bytes(10 * 1024 * 1024))


async def test_a_caption_has_at_most_1024_characters(demo: Demo, rina: User) -> None:
    await demo.bot.send_photo(rina.id, png(), f"<b>{'ক' * 1024}</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match=r"(?i)message caption is too long"):
        await demo.bot.send_photo(rina.id, png(), "ক" * 1025)


async def test_a_document_keeps_its_name_and_its_id_is_not_a_photo(demo: Demo, rina: User) -> None:
    sent = await demo.bot.send_document(rina.id, b'{"a": 1}', filename="তথ্য.json")
    assert sent.document is not None
    assert sent.document.file_name == "তথ্য.json"
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type document as photo"):
        await demo.bot.send_photo(rina.id, sent.document.file_id)
    for wrong, because in (("photo_77", "wrong file identifier"), ("https://a.bd/x.png", "failed to get http url")):
        with pytest.raises(BadRequest, match=f"(?i){because}"):
            await demo.bot.send_photo(rina.id, wrong)


async def test_a_file_nobody_sent_cannot_be_downloaded(demo: Demo, rina: User) -> None:
    async with httpx.AsyncClient() as client:
        wrong_token = await client.get(f"{demo.url}/file/bot1:x/photos/photo_1")
        wrong_path = await client.get(f"{demo.url}/file/bot{demo.telegram.token}/photos/photo_1")
    assert (wrong_token.status_code, wrong_path.status_code) == (401, 404)


# -- editing and deleting ------------------------------------------------------------------------------------------


async def test_an_edit_replaces_text_and_takes_the_keyboard_away(demo: Demo, rina: User) -> None:
    sent = await demo.bot.send_message(rina.id, "one", reply_markup=keyboard([("ok", "ok")]))
    await demo.bot.edit_message_text("<b>two</b>", rina.id, sent.message_id, parse_mode="HTML")
    [message] = demo.telegram.messages(rina)
    assert (message.text, message.buttons) == ("two", [])
    assert message.edit_date is not None


async def test_an_edit_that_changes_nothing_is_refused_in_telegrams_words(demo: Demo, rina: User) -> None:
    sent = await demo.bot.send_message(rina.id, "<b>one</b>", "HTML", reply_markup=keyboard([("ok", "ok")]))
    because = (
        "message is not modified: specified new message content and reply markup are exactly the same as a current "
        "content and reply markup of the message"
    )
    which: dict[str, Any] = {"chat_id": rina.id, "message_id": sent.message_id}
    markup = keyboard([("ok", "ok")]).to_dict()
    edit = {"text": "<strong>one</strong>", "parse_mode": "HTML", "reply_markup": markup}
    await refused(demo, "editMessageText", because, **which, **edit)
    await refused(demo, "editMessageReplyMarkup", because, **which, reply_markup=markup)
    await demo.bot.edit_message_reply_markup(**which)
    await refused(demo, "editMessageReplyMarkup", because, **which)


async def test_captions_and_pictures_are_edited_each_by_its_own_method(demo: Demo, rina: User) -> None:
    photo = await demo.bot.send_photo(rina.id, png(), "before")
    text = await demo.bot.send_message(rina.id, "text")
    await demo.bot.edit_message_caption(rina.id, photo.message_id, caption="after")
    media = InputMediaPhoto(png(50, 40), caption="<b>new</b>", parse_mode="HTML")
    await demo.bot.edit_message_media(media, rina.id, photo.message_id)
    message = demo.telegram.messages(rina)[0]
    assert message.photo is not None
    assert (message.caption, message.photo.data) == ("new", png(50, 40))
    with pytest.raises(BadRequest, match=r"(?i)there is no text in the message to edit"):
        await demo.bot.edit_message_text("x", rina.id, photo.message_id)
    with pytest.raises(BadRequest, match=r"(?i)there is no caption in the message to edit"):
        await demo.bot.edit_message_caption(rina.id, text.message_id, caption="x")
    await demo.bot.edit_message_media(InputMediaPhoto(message.photo.file_id), rina.id, text.message_id)
    assert demo.telegram.messages(rina)[1].text is None


async def test_only_the_bots_own_existing_messages_can_be_edited(demo: Demo, rina: User) -> None:
    demo.telegram.send_text(rina, "mine")
    await refused(demo, "editMessageText", "message can't be edited", chat_id=rina.id, message_id=1, text="x")
    await refused(demo, "editMessageText", "message to edit not found", chat_id=rina.id, message_id=9, text="x")
    await refused(demo, "editMessageText", "message identifier is not specified", chat_id=rina.id, text="x")


async def test_a_message_can_be_deleted_once_and_only_for_two_days(demo: Demo, rina: User) -> None:
    first = await demo.bot.send_message(rina.id, "one")
    second = await demo.bot.send_message(rina.id, "two")
    await demo.bot.delete_message(rina.id, first.message_id)
    assert [message.text for message in demo.telegram.messages(rina)] == ["two"]
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await demo.bot.delete_message(rina.id, first.message_id)
    demo.telegram.messages(rina)[0].date = demo.clock.now().replace(year=2020)
    with pytest.raises(BadRequest, match=r"(?i)message can't be deleted"):
        await demo.bot.delete_message(rina.id, second.message_id)


# -- taps, reactions, actions --------------------------------------------------------------------------------------


async def test_a_tap_arrives_with_its_message_and_is_answered_once(demo: Demo, rina: User) -> None:
    await demo.bot.send_message(rina.id, "x", reply_markup=keyboard([("✅ ঠিক", "yes:1")]))
    query_id = demo.telegram.press(rina, "ঠিক")
    [update] = await demo.bot.get_updates()
    query = update.callback_query
    assert query is not None
    assert (query.id, query.data, query.from_user.id) == (query_id, "yes:1", rina.id)
    assert query.message is not None
    assert query.message.is_accessible
    await query.answer("দারুণ", show_alert=True)
    answer = demo.telegram.answers[query_id]
    assert (answer.text, answer.show_alert) == ("দারুণ", True)
    for wrong in (query_id, "99"):
        with pytest.raises(
            BadRequest, match=r"(?i)query is too old and response timeout expired or query id is invalid"
        ):
            await demo.bot.answer_callback_query(wrong)


async def test_a_toast_has_at_most_200_characters_and_a_refused_answer_may_be_tried_again(
    demo: Demo, rina: User
) -> None:
    query_id = demo.telegram.tap(rina, 1, "x")
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await demo.bot.answer_callback_query(query_id, "ক" * 201)
    with pytest.raises(BadRequest, match=r"(?i)url_invalid"):
        await demo.bot.answer_callback_query(query_id, url="https://example.com")
    await demo.bot.answer_callback_query(query_id, "ক" * 200)


async def test_a_tap_on_a_deleted_message_arrives_without_it(demo: Demo, rina: User) -> None:
    demo.telegram.tap(rina, 77, "forged:data")
    [update] = await demo.bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert not update.callback_query.message.is_accessible
    assert update.callback_query.data == "forged:data"


async def test_pressing_a_label_that_is_not_there_lists_the_labels(demo: Demo, rina: User) -> None:
    await demo.bot.send_message(rina.id, "x", reply_markup=keyboard([("এগিয়ে যাও", "go")]))
    with pytest.raises(LookupError, match="এগিয়ে যাও"):
        demo.telegram.press(rina, "ফিরে যাও")


async def test_reactions_are_the_ones_telegram_has_and_one_at_a_time(demo: Demo, rina: User) -> None:
    demo.telegram.send_text(rina, "২৪")
    await demo.bot.set_message_reaction(rina.id, 1, ReactionTypeEmoji("❤\ufe0f"))
    with pytest.raises(BadRequest, match=r"(?i)reaction_invalid"):
        await demo.bot.set_message_reaction(rina.id, 1, ReactionTypeEmoji("✅"))
    with pytest.raises(BadRequest, match=r"(?i)reactions_too_many"):
        await demo.bot.set_message_reaction(rina.id, 1, [ReactionTypeEmoji("🎉"), ReactionTypeEmoji("👍")])
    with pytest.raises(BadRequest, match=r"(?i)message to react not found"):
        await demo.bot.set_message_reaction(rina.id, 8, ReactionTypeEmoji("🎉"))


async def test_a_chat_action_must_be_one_that_exists(demo: Demo, rina: User) -> None:
    await demo.bot.send_chat_action(rina.id, ChatAction.TYPING)
    with pytest.raises(BadRequest, match=r"(?i)wrong parameter action"):
        await demo.bot.send_chat_action(rina.id, "thinking")


async def test_an_effect_belongs_to_private_chats(demo: Demo, rina: User) -> None:
    sent = await demo.bot.send_message(rina.id, "৭ দিন!", message_effect_id="5046509860389126442")
    assert sent.effect_id == "5046509860389126442"
    group = demo.telegram.add_group("Class 7", rina)
    with pytest.raises(BadRequest, match=r"(?i)effect_id_invalid"):
        await demo.bot.send_message(group.id, "৭ দিন!", message_effect_id="5046509860389126442")


# -- who can be written to -----------------------------------------------------------------------------------------


async def test_a_stranger_does_not_exist_for_the_bot(demo: Demo) -> None:
    kabir = demo.telegram.add_user("Kabir")
    with pytest.raises(BadRequest, match="Chat not found"):
        await demo.bot.send_message(kabir.id, "hello")


async def test_a_user_who_blocked_the_bot_gets_nothing_until_they_come_back(demo: Demo, rina: User) -> None:
    demo.telegram.block(rina)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await demo.bot.send_message(rina.id, "hello")
    with pytest.raises(ValueError, match="blocked"):
        demo.telegram.send_text(rina, "hello")
    demo.telegram.unblock(rina)
    await demo.bot.send_message(rina.id, "hello")
    changes = [update.my_chat_member for update in await demo.bot.get_updates()]
    assert [change.new_chat_member.status for change in changes if change] == ["kicked", "member"]


async def test_a_deleted_account_is_forbidden_too(demo: Demo, rina: User) -> None:
    demo.telegram.deactivate(rina)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await demo.bot.send_message(rina.id, "hello")


async def test_in_a_group_everyone_sees_what_the_bot_says(demo: Demo, rina: User) -> None:
    group = demo.telegram.add_group("Class 7", rina)
    demo.telegram.send_text(rina, "/start@dars_demo_bot", group)
    joined, said = await demo.bot.get_updates()
    assert joined.my_chat_member is not None
    assert said.message is not None
    assert (said.message.chat.id, said.message.chat.type) == (group.id, "supergroup")
    await said.message.reply_text("Come to the private chat")
    assert [message.content for message in group.messages.values()][-1] == "Come to the private chat"
    assert demo.telegram.messages(rina) == []


# -- profile -------------------------------------------------------------------------------------------------------


async def test_commands_are_kept_by_scope_and_language(demo: Demo, rina: User) -> None:
    rina.language_code = "bn"
    scope = BotCommandScopeAllPrivateChats()
    await demo.bot.set_my_commands([BotCommand("help", "Help")])
    await demo.bot.set_my_commands([BotCommand("help", "সাহায্য")], scope, "bn")
    assert [command.description for command in await demo.bot.get_my_commands()] == ["Help"]
    shown = demo.telegram.profile.commands_for
    assert shown(demo.telegram.chats[rina.id], "bn")[0]["description"] == "সাহায্য"
    assert shown(demo.telegram.chats[rina.id], "en")[0]["description"] == "Help"
    await demo.bot.delete_my_commands(scope, "bn")
    assert shown(demo.telegram.chats[rina.id], "bn")[0]["description"] == "Help"


@pytest.mark.parametrize(
    ("commands", "because"),
    [
        ([{"command": "Help", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "h" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "help", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "help", "description": "x"}] * 2, "BOT_COMMAND_DUPLICATE (strict demo server)"),
        ([{"command": f"c{n}", "description": "x"} for n in range(101)], "BOT_COMMANDS_TOO_MUCH"),
        (["help"], "can't parse BotCommand: expected an Object"),
    ],
)
async def test_commands_telegram_would_refuse_are_refused(demo: Demo, commands: list[Any], because: str) -> None:
    await refused(demo, "setMyCommands", because, commands=commands)


async def test_names_and_descriptions_have_their_lengths(demo: Demo) -> None:
    await demo.bot.set_my_name("দরস", "bn")
    await demo.bot.set_my_description("d" * 512)
    await demo.bot.set_my_short_description("s" * 120)
    await demo.bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await demo.bot.get_my_name("bn")).name == "দরস"
    assert (await demo.bot.get_my_description()).description == "d" * 512
    assert (await demo.bot.get_my_short_description()).short_description == "s" * 120
    assert (await demo.bot.get_chat_menu_button()).type == "commands"
    for call in (
        demo.bot.set_my_name("n" * 65),
        demo.bot.set_my_description("d" * 513),
        demo.bot.set_my_short_description("s" * 121),
    ):
        with pytest.raises(BadRequest, match=r"(?i)too long"):
            await call
    await refused(demo, "setMyName", "invalid language code specified", name="x", language_code="bengali")


@pytest.mark.parametrize(
    ("method", "parameters", "because"),
    [
        ("setMyCommands", {}, "can't parse commands JSON object"),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat"}}, "chat not found"),
        ("setMyCommands", {"commands": [], "scope": {}}, "can't parse BotCommandScope: unsupported type specified"),
        ("setChatMenuButton", {"menu_button": {"type": "web_app"}}, _MENU),
        ("getFile", {}, "file_id not specified"),
        ("answerCallbackQuery", {}, "callback_query_id is required"),
        ("getChat", {"chat_id": True}, "chat not found"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendPhoto", {"photo": "attach://x"}, "there is no uploaded file for attach://x"),
        ("sendMessage", {"text": "x", "reply_markup": {"force": 1}}, _MARKUP),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": "x"}}, _ROWS),
        ("sendMessage", {"text": "x", "entities": ["bold"]}, _ENTITY_OBJECT),
        ("sendMessage", {"text": "x", "entities": [{"offset": 0, "length": 1}]}, _ENTITY),
        ("editMessageMedia", {"message_id": 1}, "media is not specified"),
        ("editMessageMedia", {"message_id": 1, "media": {"type": "audio"}}, _MEDIA),
        ("editMessageMedia", {"message_id": 1, "media": {"type": "photo"}}, "media not found"),
        (
            "editMessageReplyMarkup",
            {"message_id": 1, "reply_markup": {"force_reply": True}},
            "inline keyboard expected",
        ),
        ("setMessageReaction", {"message_id": 1, "reaction": ["x"]}, "can't parse reaction type"),
    ],
)
async def test_every_other_refusal_has_its_words(
    demo: Demo, rina: User, method: str, parameters: dict[str, Any], because: str
) -> None:
    await demo.bot.send_message(rina.id, "x")
    without_chat = ("setMyCommands", "getFile", "answerCallbackQuery")
    chat = {"chat_id": rina.id} if method not in without_chat else {}
    await refused(demo, method, because, **{**chat, **parameters})


async def test_a_keyboard_may_be_empty_or_taken_away(demo: Demo, rina: User) -> None:
    for markup in (InlineKeyboardMarkup([]), ForceReply(), ReplyKeyboardRemove()):
        await demo.bot.send_message(rina.id, "x", reply_markup=markup)
    assert [message.reply_markup for message in demo.telegram.messages(rina)] == [None, None, None]


async def test_an_upload_under_an_unknown_name_is_refused(demo: Demo, rina: User) -> None:
    address = f"{demo.url}/bot{demo.telegram.token}/sendPhoto"
    async with httpx.AsyncClient() as client:
        response = await client.post(address, data={"chat_id": str(rina.id)}, files={"picture": png()})
    assert response.json()["description"] == "Bad Request: unknown parameter picture (strict demo server)"
