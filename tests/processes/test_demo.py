"""`dars demo`, driven through the same addresses as its page."""

import signal
from collections.abc import Callable
from typing import Any

import httpx

from bot.demo.clock import real_now
from bot.entrances import OpenPractice
from tests.processes.running import BotProcess, Machine, bound_socket, eventually, within


class Page:
    """The chat page without its pixels."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        self.user_id = 0

    async def opens(self) -> httpx.Response | None:
        """None while nobody listens."""
        try:
            return await self._client.get("/")
        except httpx.TransportError:
            return None

    async def post(self, path: str, **body: Any) -> dict[str, Any]:
        answer = await self._client.post(path, json=body)
        assert answer.is_success, answer.text
        result: dict[str, Any] = answer.json()
        return result

    async def joins(self, name: str) -> None:
        self.user_id = (await self.post("/demo/users", first_name=name, language_code="bn"))["id"]

    async def says(self, text: str) -> None:
        await self.post(f"/demo/users/{self.user_id}/text", text=text)

    async def taps(self, label: str) -> None:
        await self._taps(label, lambda button: label in button["text"])

    async def taps_data(self, data: str) -> None:
        await self._taps(data, lambda button: button["callback_data"] == data)

    async def _taps(self, what: str, fits: Callable[[dict[str, Any]], bool]) -> None:
        """The newest such button, as soon as there is one."""

        async def button() -> dict[str, Any] | None:
            return next((found for found in await self.buttons() if fits(found)), None)

        found = await eventually(button, f"a button {what}")
        await self.post(f"/demo/users/{self.user_id}/tap", message_id=found["message_id"], data=found["callback_data"])

    async def messages(self) -> list[dict[str, Any]]:
        """What the bot said to this user, oldest first."""
        users = (await self._client.get("/demo/state")).json()["users"]
        [own] = [user for user in users if user["id"] == self.user_id]
        return [message for message in own["messages"] if message["from"]["is_bot"]]

    async def buttons(self) -> list[dict[str, Any]]:
        return [
            button | {"message_id": message["message_id"]}
            for message in reversed(await self.messages())
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
        ]

    async def hears(self, text: str, times: int = 1) -> None:
        async def said() -> bool:
            texts = [message.get("text", message.get("caption", "")) for message in await self.messages()]
            return sum(text in said for said in texts) >= times

        await eventually(said, f"{text!r} in the chat")


async def demo_page(demo: BotProcess, page: Page) -> httpx.Response:
    await demo.says("Dars is ready", patience=60)
    return await eventually(page.opens, "the demo's page")


@within(120)
async def test_the_demo_serves_a_newcomer_reminds_tomorrow_and_frees_its_port(machine: Machine) -> None:
    with bound_socket() as listener:
        port = listener.getsockname()[1]
    demo = await machine.start("demo", "--port", str(port), DATA_DIR=str(machine.directory / "data"))
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client:
        page = Page(client)
        answer = await demo_page(demo, page)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")

        await page.joins("রিনা")
        await page.says("/start")
        await page.hears("দারস")
        for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা", "✅"):
            await page.taps(label)
        await page.hears("১/৫")

        await page.post("/demo/clock", tomorrow_at="18:30")
        reminders = [
            message
            for message in await page.messages()
            if OpenPractice().pack() in str(message.get("reply_markup")) and "১/৫" not in str(message)
        ]
        assert reminders, "no reminder came"
        assert reminders[-1]["date"] > real_now().timestamp() + 3600 * 5
        await page.taps_data(OpenPractice().pack())
        await page.hears("১/৫", times=2)

    demo.send(signal.SIGINT)
    assert await demo.ends(20) == 0
    assert "Traceback" not in demo.errors
    assert list(machine.directory.rglob("postmaster.pid")) == []
    with bound_socket(port):
        pass  # the port is free again
