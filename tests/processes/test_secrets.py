"""The worst case for a log: everything is told (DEBUG), and everything fails."""

import asyncio

from bot.database import Database
from bot.telegram.server import SECRET_HEADER
from tests.processes.balancer import Balancer
from tests.processes.conftest import TOKEN, Reachable
from tests.processes.running import PASSWORD, Forwarder, Machine, within


@within(90)
async def test_no_log_line_holds_a_token_a_password_or_the_webhook_secret(
    bot_machine: Machine, reachable: Reachable, furnished: Database
) -> None:
    telegram, forwarder = reachable.telegram, Forwarder(furnished.url)
    url = f"postgres://postgres:{PASSWORD}@127.0.0.1:{forwarder.port}/{furnished.url.database}"
    bot_machine.environment |= {"LOG_LEVEL": "DEBUG", "DATABASE_URL": url, "DATABASE_ECHO": "true"}
    [rina, kabir] = reachable.learners(furnished, "রিনা", "কবির")
    telegram.fail("setMyCommands", 500, "Internal Server Error")
    async with Balancer.serving(seed=4) as (balancer, address):
        process = await bot_machine.start("run", WEBHOOK_URL=address)
        balancer.ports = [process.port]
        await process.says("waiting for the database")
        await forwarder.open()
        try:
            await process.is_healthy()
            delivery = telegram.delivery
            assert delivery is not None
            bot_machine.secrets += (delivery.webhook.secret_token,)

            await rina.joins()
            telegram.fail("sendMessage", 502, raw_body="<html>Bad Gateway</html>", chat_id=kabir.user.id)
            telegram.fail("sendMessage", 403, "Forbidden: bot was blocked by the user", chat_id=kabir.user.id)
            telegram.send_text(kabir.user, "/start")
            await rina.practises([True, False])
            await asyncio.gather(*(process.health() for _ in range(3)))
        finally:
            await forwarder.close()
        telegram.send_text(rina.user, "/practice")
        await process.says("waits for the database")

    told = process.errors
    assert all(sign in told for sign in ("DEBUG", "Telegram is unwell", "BEGIN"))  # it did tell a lot
    assert SECRET_HEADER not in told
    assert bot_machine.secrets[:2] == (TOKEN, PASSWORD)
    assert bot_machine.told_secrets() == []
