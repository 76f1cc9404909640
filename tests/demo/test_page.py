"""The chat page in a real browser, with a small bot that speaks through python-telegram-bot."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, ReactionTypeEmoji, Update
from telegram.constants import ChatAction
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from .conftest import Demo, png

CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 360, "height": 640}
DESKTOP = {"width": 1280, "height": 800}
BUTTONS = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("✅ ঠিক", callback_data="right"),
            InlineKeyboardButton("ছবি দাও", callback_data="picture"),
        ],
        [InlineKeyboardButton("Alert", callback_data="alert")],
    ]
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
Context = ContextTypes.DEFAULT_TYPE
EchoBot = Application[Any, Any, Any, Any, Any, Any]


async def echo(update: Update, context: Context) -> None:
    message = update.message
    assert message is not None
    if message.text is None:
        await message.reply_text("এটা তো লেখা নয়!")
    elif message.text == "delete":
        sent = await message.reply_text("soon gone")
        await sent.delete()
        await message.reply_text("deleted it")
    elif message.text == "file":
        await message.reply_document(b'{"name": "rina"}', filename="তথ্য.json", caption="তোমার তথ্য")
    elif message.text == "format":
        await message.reply_html(
            "<b>মোটা</b> <i>বাঁকা</i> <code>x²</code> <tg-spoiler>গোপন</tg-spoiler> "
            '<a href="https://t.me/dars_demo_bot?start=CODE7">link</a>\n'
            "<blockquote expandable>১\n২\n৩\n৪\n৫\n৬\n৭</blockquote>"
        )
    else:
        await message.reply_chat_action(ChatAction.TYPING)
        await message.reply_text(f"তুমি লিখেছ: {message.text}", reply_markup=BUTTONS)


async def tapped(update: Update, context: Context) -> None:
    query = update.callback_query
    assert query is not None
    if query.data == "right":
        await query.answer("দারুণ!")
        await query.edit_message_text("ঠিক হয়েছে 🎉")
    elif query.data == "picture":
        await query.answer()
        assert query.message is not None
        await context.bot.send_photo(query.message.chat.id, png(300, 200), caption="একটা ছবি")
    else:
        await query.answer("দেখো, এটা জরুরি", show_alert=True)


@pytest.fixture
async def echo_bot(demo: Demo) -> AsyncIterator[EchoBot]:
    builder = Application.builder().token(demo.telegram.token)
    application = builder.base_url(f"{demo.url}/bot").base_file_url(f"{demo.url}/file/bot").build()
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, echo))
    application.add_handler(CallbackQueryHandler(tapped))
    async with application:
        await application.bot.set_my_commands([BotCommand("practice", "আজকের অঙ্ক"), BotCommand("streak", "ধারা")])
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(poll_interval=0.0)
        yield application
        await application.updater.stop()
        await application.stop()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


async def open_page(browser: Browser, demo: Demo, size: dict[str, int] | None = None) -> Page:
    """The page, which must not log an error while the test runs."""
    context = await browser.new_context(viewport=size or PHONE)  # type: ignore[arg-type]
    page = await context.new_page()
    page.set_default_timeout(15_000)
    page.on("pageerror", lambda error: pytest.fail(f"The page raised {error}"))
    await page.goto(demo.url)
    return page


async def write(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Message").fill(text)
    await page.get_by_role("button", name="Send", exact=True).click()


def said(page: Page, words: str) -> Locator:
    return page.get_by_role("log", name="Messages").get_by_text(words)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_a_new_student_starts_writes_taps_and_sees_the_edit_and_a_picture(
    demo: Demo, echo_bot: EchoBot, browser: Browser, size: dict[str, int]
) -> None:
    page = await open_page(browser, demo, size)
    await page.locator(".welcome").get_by_role("button", name="New student").click()
    await page.get_by_label("Name").fill("রিনা")
    await page.get_by_role("button", name="Add", exact=True).click()
    await page.locator("#start").click()
    await expect(said(page, "তুমি লিখেছ: /start")).to_be_visible()
    await write(page, "৪২")
    reply = page.locator("article", has_text="তুমি লিখেছ: ৪২")
    await reply.get_by_role("button", name="ছবি দাও").click()
    picture = page.get_by_role("button", name="Enlarge the picture")
    await expect(picture).to_be_visible()
    await reply.get_by_role("button", name="✅ ঠিক").click()
    await expect(page.locator(".toast")).to_have_text("দারুণ!")
    await expect(said(page, "ঠিক হয়েছে 🎉")).to_be_visible()
    await expect(page.locator("article", has_text="তুমি লিখেছ: ৪২")).to_have_count(0)
    await picture.click()
    shown = page.locator("#picture-image")
    await expect(shown).to_be_visible()
    assert await shown.evaluate("image => image.decode().then(() => image.naturalWidth)") == 300
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert await page.evaluate(fits), "something is wider than the window"


async def test_an_alert_waits_for_ok_and_a_button_shows_that_it_is_loading(
    demo: Demo, echo_bot: EchoBot, browser: Browser
) -> None:
    rina = demo.telegram.add_user("Rina")
    demo.telegram.send_text(rina, "hello")
    page = await open_page(browser, demo)
    demo.telegram.fail("answerCallbackQuery", 200, delay=0.5)
    button = page.get_by_role("button", name="Alert")
    await button.click()
    await expect(button).to_have_class(re.compile("loading"))
    alert = page.get_by_role("dialog")
    await expect(alert).to_contain_text("দেখো, এটা জরুরি")
    await expect(button).not_to_have_class(re.compile("loading"))
    await alert.get_by_role("button", name="OK").click()
    await expect(alert).to_have_count(0)


async def test_formatting_is_shown_a_spoiler_opens_and_a_deep_link_starts_the_bot(
    demo: Demo, echo_bot: EchoBot, browser: Browser
) -> None:
    rina = demo.telegram.add_user("Rina")
    demo.telegram.send_text(rina, "format")
    page = await open_page(browser, demo)
    article = page.locator("article", has_text="মোটা")
    await expect(article.locator("b")).to_have_text("মোটা")
    await expect(article.locator("code")).to_have_text("x²")
    spoiler = article.locator(".spoiler")
    await spoiler.press("Enter")
    await expect(spoiler).to_have_class("spoiler shown")
    await expect(article.locator("blockquote")).to_have_class("folded")
    await article.get_by_role("button", name="Show more").click()
    await expect(article.locator("blockquote")).not_to_have_class("folded")
    await article.get_by_role("link", name="link").click()
    await expect(said(page, "তুমি লিখেছ: /start CODE7")).to_be_visible()


async def test_names_and_texts_are_never_html(demo: Demo, echo_bot: EchoBot, browser: Browser) -> None:
    evil = '<img src=x onerror="document.title=1">'
    kabir = demo.telegram.add_user(evil)
    demo.telegram.send_text(kabir, evil + " javascript:alert(1) https://example.com/?a=<b>")
    page = await open_page(browser, demo, DESKTOP)
    await expect(page.locator("article").first).to_contain_text(evil)
    await expect(page.locator("article")).to_have_count(2)
    assert await page.locator("article img, #students img").count() == 0
    assert await page.locator("a[href^='javascript']").count() == 0
    assert await page.title() == "Dars: the tutor, on this computer"


async def test_the_command_menu_opens_with_a_slash_and_sends_with_enter(
    demo: Demo, echo_bot: EchoBot, browser: Browser
) -> None:
    demo.telegram.add_user("Rina", started=True)
    page = await open_page(browser, demo)
    field = page.get_by_role("textbox", name="Message")
    await field.press_sequentially("/")
    options = page.get_by_role("option")
    await expect(options).to_have_count(2)
    await field.press("ArrowDown")
    await field.press("Enter")
    await expect(said(page, "তুমি লিখেছ: /streak")).to_be_visible()


async def test_odd_input_can_be_sent_and_files_downloaded(demo: Demo, echo_bot: EchoBot, browser: Browser) -> None:
    demo.telegram.add_user("Rina", started=True)
    page = await open_page(browser, demo)
    for count, name in enumerate(["Sticker", "Voice note", "Contact"], start=1):
        await page.get_by_role("button", name="Send something else").click()
        await page.get_by_role("button", name=name).click()
        await expect(said(page, "এটা তো লেখা নয়!")).to_have_count(count)
    photo: Any = {"name": "খাতা.png", "mimeType": "image/png", "buffer": png(40, 30)}
    await page.locator("#photo-file").set_input_files(photo)
    await expect(said(page, "এটা তো লেখা নয়!")).to_have_count(4)
    await write(page, "file")
    async with page.expect_download() as download:
        await page.get_by_role("link", name="তথ্য.json").click()
    saved = await (await download.value).path()
    assert await asyncio.to_thread(Path(saved).read_text) == '{"name": "rina"}'


async def test_students_have_separate_chats_and_unread_counts(demo: Demo, echo_bot: EchoBot, browser: Browser) -> None:
    rina, kabir = demo.telegram.add_user("রিনা", started=True), demo.telegram.add_user("Kabir", started=True)
    page = await open_page(browser, demo)
    demo.telegram.send_text(kabir, "from kabir")
    await expect(page.locator("#elsewhere")).to_be_visible()
    await expect(page.locator("article")).to_have_count(0)
    await page.get_by_role("button", name="Students", exact=True).click()
    await page.locator("#students").get_by_role("button", name="Kabir").click()
    await expect(said(page, "তুমি লিখেছ: from kabir")).to_be_visible()
    await write(page, "again")
    await expect(said(page, "তুমি লিখেছ: again")).to_be_visible()
    assert demo.telegram.messages(rina) == []


async def test_blocking_stops_the_bot_and_a_restart_brings_it_back(
    demo: Demo, echo_bot: EchoBot, browser: Browser
) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    page = await open_page(browser, demo)
    await page.get_by_role("button", name="Chat menu").click()
    await page.get_by_role("button", name="Block the bot").click()
    restart = page.get_by_role("button", name="Unblock and restart the bot")
    await expect(restart).to_be_visible()
    assert rina.membership == "kicked"
    await restart.click()
    await expect(said(page, "তুমি লিখেছ: /start")).to_be_visible()


async def test_messages_are_edited_deleted_and_reacted_to_live(demo: Demo, echo_bot: EchoBot, browser: Browser) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    page = await open_page(browser, demo, DESKTOP)
    await write(page, "delete")
    await expect(said(page, "deleted it")).to_be_visible()
    await expect(said(page, "soon gone")).to_have_count(0)
    await echo_bot.bot.set_message_reaction(rina.id, 1, ReactionTypeEmoji("🎉"))
    await expect(page.locator(".reactions")).to_have_text("🎉")
    await page.locator("article.mine").hover()
    await page.get_by_role("button", name="Edit this message").click()
    await write(page, "delete it")
    await expect(page.locator("article.mine")).to_contain_text("edited")
    assert demo.telegram.messages(rina)[0].text == "delete it"


async def test_the_clock_moves_forward_on_request(demo: Demo, browser: Browser) -> None:
    demo.telegram.add_user("Rina")
    page = await open_page(browser, demo)
    before, shown = demo.clock.now(), await page.locator("#now").text_content()
    await page.get_by_role("button", name="+1 hour").click()
    await expect(page.locator("#now")).not_to_have_text(shown or "")
    assert timedelta(hours=1) <= demo.clock.now() - before < timedelta(hours=1, minutes=5)


async def test_the_page_comes_back_by_itself_after_a_lost_connection(
    demo: Demo, echo_bot: EchoBot, browser: Browser
) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    page = await open_page(browser, demo)
    await page.context.set_offline(True)
    demo.telegram.send_text(rina, "while away")
    await page.context.set_offline(False)
    await expect(said(page, "তুমি লিখেছ: while away")).to_be_visible()
    demo.telegram.feed.closed = True
    demo.telegram.feed.changed.fire()
    await expect(page.locator("#offline")).to_be_visible()
    demo.telegram.feed.closed = False
    demo.telegram.send_text(rina, "and back")
    await expect(said(page, "তুমি লিখেছ: and back")).to_be_visible()
    await expect(page.locator("#offline")).to_be_hidden()
