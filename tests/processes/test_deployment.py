"""As on a host: the Procfile's line, a secret on the webhook, a database that comes late, and no database at all."""

import signal
from functools import partial

import httpx
import yaml
from sqlalchemy.engine import URL

from bot.database import Database
from bot.telegram.server import SECRET_HEADER
from tests.processes.balancer import Balancer
from tests.processes.conftest import NewDatabase, Reachable
from tests.processes.learner import assert_one_whole_session
from tests.processes.running import PASSWORD, ROOT, Forwarder, Machine, eventually, with_password, within


def web_line() -> str:
    lines: dict[str, str] = yaml.safe_load((ROOT / "Procfile").read_text())
    assert list(lines) == ["web"]
    return lines["web"]


async def post_update(address: str, body: str, **headers: str) -> int:
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(address, content=body, headers={"Content-Type": "application/json"} | headers)
    return answer.status_code


@within(120)
async def test_the_procfile_turns_an_empty_database_into_a_running_bot(
    bot_machine: Machine, reachable: Reachable, new_database: NewDatabase
) -> None:
    url, plan = await new_database(), (True, False, True, True, True)
    database = Database(url)
    [rina] = reachable.learners(database, "রিনা")
    async with Balancer.serving(seed=2) as (balancer, address):
        settings = {"DATABASE_URL": with_password(url), "WEBHOOK_URL": address}
        web = await bot_machine.start_program("bash", "-c", web_line(), **settings)
        await web.is_healthy(60)
        balancer.ports = [web.port]
        await rina.joins()
        await rina.practises(plan)
        await assert_one_whole_session(rina, plan)

        delivery = reachable.telegram.delivery
        assert delivery is not None
        secret, path = delivery.webhook.secret_token, httpx.URL(delivery.webhook.url).path
        door, update = f"http://127.0.0.1:{web.port}{path}", '{"update_id": 1, "message": {}}'
        bot_machine.secrets += (secret,)
        assert await post_update(door, update) == 403
        assert await post_update(door, update, **{SECRET_HEADER: "guessed"}) == 403
        assert await post_update(door, update, **{SECRET_HEADER: secret}) == 200

    # bash has made way for the bot (exec), or the signal would not reach it.
    web.send(signal.SIGTERM)
    assert await web.ends(20) == 0
    await database.close()


@within(90)
async def test_the_web_server_is_up_before_the_database_and_says_what_is_missing(
    bot_machine: Machine, reachable: Reachable, furnished: Database
) -> None:
    forwarder = Forwarder(furnished.url)
    late = f"postgres://postgres:{PASSWORD}@127.0.0.1:{forwarder.port}/{furnished.url.database}"
    [rina] = reachable.learners(furnished, "রিনা")
    async with Balancer.serving(seed=3) as (balancer, address):
        process = await bot_machine.start("run", DATABASE_URL=late, WEBHOOK_URL=address)
        balancer.ports = [process.port]
        assert await eventually(process.health, "an answer from /healthz") == (
            503,
            {"status": "not ready", "problem": "database: ConnectionRefusedError"},
        )
        try:
            await forwarder.open()
            await process.is_healthy()
            await rina.joins()
        finally:
            await forwarder.close()

        async def unhealthy() -> bool:
            answer = await process.health()
            return answer is not None and answer[0] == 503

        await eventually(unhealthy, "/healthz to notice that the database is gone")
        assert process.is_running


@within(60)
async def test_a_stop_while_the_database_is_awaited_is_no_failure(bot_machine: Machine, postgres: URL) -> None:
    closed = Forwarder(postgres)
    process = await bot_machine.start("run", DATABASE_URL=f"postgres://x:{PASSWORD}@127.0.0.1:{closed.port}/x")
    await process.says("waiting for the database")
    process.send(signal.SIGTERM)
    assert await process.ends(20) == 0


@within(120)
async def test_without_a_database_url_the_bot_brings_its_own_and_keeps_it(
    bot_machine: Machine, reachable: Reachable
) -> None:
    telegram, data_dir = reachable.telegram, bot_machine.directory / "data"
    bot_machine.environment.pop("DATABASE_URL")
    rina = telegram.add_user("রিনা", language_code="bn")

    def sees(label: str) -> bool:
        return any(label in button.text for message in telegram.messages(rina) for button in message.buttons)

    telegram.send_text(rina, "/start")
    first = await bot_machine.start("run", DATA_DIR=str(data_dir))
    for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা", "✅"):
        await telegram.until(partial(sees, label), 60)
        telegram.press(rina, label)
    await telegram.until(lambda: sees("ইঙ্গিত"), 30)
    first.send(signal.SIGTERM)
    assert await first.ends(20) == 0
    assert list(data_dir.rglob("postmaster.pid")) == []  # its server went with it

    telegram.send_text(rina, "/practice")
    await bot_machine.start("run", DATA_DIR=str(data_dir))
    await telegram.until(lambda: telegram.last_message(rina).content.count("১/৫") == 1, 60)
