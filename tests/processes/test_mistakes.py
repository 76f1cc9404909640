"""An operator's mistake ends in one line that says what to do: exit code 2, no traceback, no secret."""

import asyncio
import shutil
import sys
from pathlib import Path

import pytest

from bot.database import Database
from tests.processes.conftest import NewDatabase, Reachable
from tests.processes.running import PASSWORD, ROOT, BotProcess, Machine, bound_socket, free_port, with_password, within

GOOD_TOKEN = "7000000043:another-token-0123456789-abcdef"
BAD_TOKEN = "my-token-is-0123456789"
IMPATIENT = "import sys, bot.__main__ as dars; dars.DATABASE_PATIENCE = 2; sys.exit(dars.main())"
"""The `dars` command, which otherwise waits two minutes for a database."""


def said_to_the_operator(process: BotProcess) -> list[str]:
    """Standard error without the log, whose lines are JSON."""
    return [line for line in process.errors.splitlines() if not line.startswith('{"time": ')]


def assert_refused(process: BotProcess, because: str) -> None:
    [line] = said_to_the_operator(process)
    assert line.startswith("dars: ")
    assert because in line
    assert process.process.returncode == 2
    assert "Traceback" not in process.errors
    assert process.output == ""


@pytest.mark.parametrize(
    ("settings", "because"),
    [
        ({}, "TELEGRAM_BOT_TOKEN is not set"),
        ({"TELEGRAM_BOT_TOKEN": BAD_TOKEN}, "TELEGRAM_BOT_TOKEN does not look like a token"),
        (
            {"TELEGRAM_BOT_TOKEN": GOOD_TOKEN, "DATABASE_URL": f"mysql://root:{PASSWORD}@db/dars"},
            "DATABASE_URL must start with postgresql://",
        ),
        (
            {"TELEGRAM_BOT_TOKEN": GOOD_TOKEN, "DATABASE_URL": f"postgres://x:{PASSWORD}@db:port/dars"},
            "DATABASE_URL is not a URL",
        ),
        (
            {"TELEGRAM_BOT_TOKEN": GOOD_TOKEN, "DATABASE_URL": f"postgres://x:{PASSWORD}@localhost/dars?colour=red"},
            "DATABASE_URL has an option that is not known",
        ),
        ({"TELEGRAM_BOT_TOKEN": GOOD_TOKEN, "RAILWAY_ENVIRONMENT_ID": "e1"}, "DATABASE_URL is not set: on Railway"),
        ({"TELEGRAM_BOT_TOKEN": GOOD_TOKEN, "PORT": "eighty"}, "PORT must be a number"),
        ({"TELEGRAM_BOT_TOKEN": GOOD_TOKEN, "WEBHOOK_URL": "dars.example"}, "WEBHOOK_URL must be a URL"),
        ({"TELEGRAM_BOT_TOKEN": GOOD_TOKEN, "ADMIN_TELEGRAM_IDS": "@shirin"}, "ADMIN_TELEGRAM_IDS must be numbers"),
        ({"TELEGRAM_BOT_TOKEN": GOOD_TOKEN, "DATA_DIR": "/dev/null/data"}, "DATA_DIR /dev/null/data cannot be used"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@within(60)
async def test_a_bad_setting_is_named(machine: Machine, settings: dict[str, str], because: str) -> None:
    machine.secrets += (BAD_TOKEN, GOOD_TOKEN)
    assert_refused(await machine.run("run", **settings), because)


@within(60)
async def test_a_token_that_telegram_does_not_know_is_named(bot_machine: Machine) -> None:
    bot_machine.secrets += (GOOD_TOKEN,)
    refused = await bot_machine.run("run", TELEGRAM_BOT_TOKEN=GOOD_TOKEN)
    assert_refused(refused, "Telegram does not accept TELEGRAM_BOT_TOKEN")


@within(60)
async def test_a_token_revoked_while_the_bot_runs_ends_it(bot_machine: Machine, reachable: Reachable) -> None:
    process = await bot_machine.start("run")
    await reachable.telegram.until(lambda: reachable.telegram.updates.polled, 30)
    reachable.telegram.fail("getUpdates", 401, "Unauthorized", times=1_000)
    reachable.telegram.send_text(reachable.telegram.add_user("রিনা"), "/start")
    await process.ends()
    assert_refused(process, "Telegram does not accept TELEGRAM_BOT_TOKEN")


@within(60)
async def test_an_unreachable_telegram_is_named(bot_machine: Machine) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    assert_refused(await bot_machine.run("run", TELEGRAM_API_URL=nowhere), f"Telegram cannot be reached at {nowhere}")


@within(60)
async def test_a_webhook_address_that_telegram_refuses_is_named(bot_machine: Machine) -> None:
    refused = await bot_machine.run("run", WEBHOOK_URL="https://dars.example:9999")
    assert_refused(refused, "Telegram refuses the webhook at https://dars.example:9999")


@within(60)
async def test_a_port_in_use_is_named(bot_machine: Machine) -> None:
    with bound_socket() as listener:
        listener.listen()
        port = str(listener.getsockname()[1])
        assert_refused(await bot_machine.run("run", PORT=port), f"PORT {port} cannot be used")
        demo = await bot_machine.run("demo", "--port", port, DATA_DIR=str(bot_machine.directory / "data"))
        assert_refused(demo, f"Port {port} cannot be used")


@pytest.mark.parametrize("port", ["0", "99999", "eighty"])
@within(60)
async def test_an_impossible_port_of_the_demo_is_named(machine: Machine, port: str) -> None:
    by_option, by_setting = await machine.run("demo", "--port", port), await machine.run("demo", PORT=port)
    for refused in (by_option, by_setting):
        assert refused.process.returncode == 2
        assert f"a port is a number from 1 to 65535, not '{port}'" in refused.errors
        assert "Traceback" not in refused.errors


@within(60)
async def test_a_database_that_does_not_answer_is_waited_for_and_then_named(
    machine: Machine, new_database: NewDatabase
) -> None:
    refusing = f"postgres://dars:{PASSWORD}@127.0.0.1:{free_port()}/dars"
    missing = with_password((await new_database()).set(database="no_such_database"))

    async def tries(wrong: str, why: str) -> None:
        """`dars migrate` and `dars content load` wait; `dars health` looks once."""
        for command in (("migrate",), ("content", "load")):
            process = await machine.start_program(sys.executable, "-c", IMPATIENT, *command, DATABASE_URL=wrong)
            await process.ends()
            assert_refused(process, f"The database does not answer (database: {why}): check DATABASE_URL.")
            assert process.errors.count(f"waiting for the database: database: {why}") >= 2
        health = await machine.run("health", DATABASE_URL=wrong)
        assert (health.process.returncode, health.output, health.errors) == (1, f"database: {why}\n", "")

    await asyncio.gather(tries(refusing, "ConnectionRefusedError"), tries(missing, "InvalidCatalogNameError"))


@within(60)
async def test_content_is_not_loaded_into_a_database_without_tables(
    machine: Machine, new_database: NewDatabase
) -> None:
    load = await machine.run("content", "load", DATABASE_URL=with_password(await new_database()))
    assert_refused(load, 'relation "problems" does not exist')


@pytest.fixture
def spoilt(machine: Machine) -> tuple[Path, int]:
    """The material with one key misspelt in one problem: the file and the line."""
    content = machine.directory / "content"
    shutil.copytree(ROOT / "content", content)
    file = content / "problems" / "grade6" / "integers.yaml"
    before, key, after = file.read_text().partition("\n    difficulty: ")
    assert key
    file.write_text(f"{before}\n    difficultty: {after}")
    return file, before.count("\n") + 2


@within(60)
async def test_a_misspelt_key_in_the_content_is_found_with_file_and_line(
    machine: Machine, furnished: Database, spoilt: tuple[Path, int]
) -> None:
    file, line = spoilt
    machine.environment["CONTENT_DIR"] = str(machine.directory / "content")
    place = f"problems/grade6/integers.yaml:{line}:"

    check = await machine.run("content", "check", str(file))
    assert check.process.returncode == 1
    assert any(place in finding and "difficultty" in finding for finding in check.output.splitlines())

    load = await machine.run("content", "load", DATABASE_URL=with_password(furnished.url))
    first, *findings = load.errors.splitlines()
    assert (load.process.returncode, first) == (2, "dars: The content is not loaded:")
    assert any(place in finding and "difficultty" in finding for finding in findings)
    assert "Traceback" not in check.errors + load.errors


@within(60)
async def test_a_missing_content_folder_is_named(machine: Machine) -> None:
    check = await machine.run("content", "check", CONTENT_DIR="/no/such/folder")
    assert check.process.returncode == 1
    assert "/no/such/folder:1: error [format] : there is no such folder" in check.output
