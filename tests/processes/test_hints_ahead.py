"""`dars hints pregenerate` and `dars hints status`, as an operator starts them, against a Claude that takes batches."""

import signal
import sys
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import func, select

from bot.database import Database
from models.cost_record import CostRecord
from tests.ai.batches_server import KEY, BatchesServer, Params, batches_server, succeeded
from tests.processes.running import BotProcess, Forwarder, Machine, eventually, free_port, with_password, within
from tests.processes.test_mistakes import said_to_the_operator

WRONG_KEY = "wrong-key-of-the-batch-tests"
FINE = {"is_true": True, "reveals_answer": False, "fits_mistake": True, "one_step": True, "is_kind": True}
ENGLISH = ("hints", "pregenerate", "--grade", "7", "--language", "en", "--limit", "3")
AT_A_TERMINAL = """
import os, pty, sys
answer, command = sys.argv[1], sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
said = b""
while True:
    try:
        piece = os.read(terminal, 1024)
    except OSError:
        piece = b""
    if not piece:
        break
    said += piece
    os.write(1, piece)
    if b"[y/N] " in said:
        os.write(terminal, answer.encode() + b"\\n")
        said = b""
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
"""Runs a command at a terminal of its own and answers the one question that it asks."""


def good(params: Params) -> dict[str, object]:
    if "hint" in params["output_config"]["format"]["schema"]["properties"]:
        return succeeded({"hint": "Read the question again. Which quantity do you need first?"})
    return succeeded(FINE, input_tokens=700, output_tokens=30)


@pytest.fixture
async def claude(machine: Machine, furnished: Database) -> AsyncIterator[BatchesServer]:
    """A machine on which `dars hints` has everything that it needs, and Claude behind it."""
    async with batches_server(good) as server:
        machine.secrets += (KEY, WRONG_KEY)
        machine.environment |= {
            "DATABASE_URL": with_password(furnished.url),
            "ANTHROPIC_API_KEY": KEY,
            "ANTHROPIC_BASE_URL": server.url,
        }
        yield server


def assert_ended(process: BotProcess, code: int, *said: str) -> None:
    assert process.process.returncode == code, process.output + process.errors
    for line in said:
        assert line in process.output
    assert "Traceback" not in process.errors


def assert_refused(process: BotProcess, because: str) -> None:
    [line] = said_to_the_operator(process)
    assert line.startswith("dars: ")
    assert because in line
    assert_ended(process, 2)


@within(120)
async def test_an_operator_fills_the_cache(machine: Machine, claude: BatchesServer) -> None:
    first = await machine.run(*ENGLISH, "--yes")
    assert_ended(
        first,
        0,
        "3 hints are missing (mistake 3).\nThat is 6 calls at half price, about $0.0004: ",
        "This month $0.00 of $10.00 are spent",
        "Made: 3\nRejected by the gates: 0\nRejected by the second reader: 0\nFailed: 0\n",
        "Spent: $0.0003 for 6 calls that were estimated at $0.0004.",
    )
    assert said_to_the_operator(first)[-1] == "6 of 6 steps, $0.0003"
    assert len(claude.calls("POST")) == 2

    status = await machine.run("hints", "status")
    assert_ended(status, 0)
    table = [line.split() for line in status.output.splitlines()]
    assert (table[0], table[3], table[-1]) == (["bn", "en"], ["ready", "0", "3"], ["Open", "batches:", "0"])

    sent = await machine.run(*ENGLISH, "--yes", "--no-wait")
    assert_ended(sent, 0, "Open batches: 1. Run the command again to fetch their answers.")
    assert_ended(await machine.run(*ENGLISH, "--topic", "data", "--yes"), 0, "3 hints are in batches of an earlier run")


@within(120)
async def test_what_the_cap_leaves_is_said_and_ends_with_one(machine: Machine, claude: BatchesServer) -> None:
    capped = await machine.run(*ENGLISH, "--yes", "--cap", "0.0001")
    assert_ended(capped, 1, "The cap of $0.0001 will stop the run", "stopped it: 3 hints are not begun")
    assert claude.calls("POST") == []


@within(120)
async def test_a_run_that_was_killed_is_gone_on_with_by_the_next(
    machine: Machine, claude: BatchesServer, furnished: Database
) -> None:
    claude.looks = 1_000
    killed = await machine.start(*ENGLISH, "--yes")

    async def looked() -> bool:
        return len(claude.calls("GET")) >= 2

    await eventually(looked, "a run that waits for its batch")
    killed.send(signal.SIGKILL)
    await killed.ends()
    [batch] = claude.batches.values()
    batch.looks_left, claude.looks = 0, 0

    resumed = await machine.run("hints", "pregenerate", "--grade", "6", "--language", "en", "--limit", "1", "--yes")
    assert_ended(resumed, 0, "3 hints are in batches of an earlier run: their answers are fetched first.")
    assert [len(batch.params) for batch in claude.batches.values()] == [3, 3, 1, 1]
    async with furnished.transaction() as db:
        assert await db.scalar(select(func.count()).select_from(CostRecord)) == 8


@within(120)
async def test_a_run_that_is_interrupted_says_what_is_open(machine: Machine, claude: BatchesServer) -> None:
    claude.looks = 1_000
    process = await machine.start(*ENGLISH, "--yes")
    await process.says("waiting for 1 batch")
    process.send(signal.SIGINT)
    try:
        await process.ends()
    except TimeoutError:  # a driver may swallow the first one in the middle of a statement: people press it again
        process.send(signal.SIGINT)
    assert await process.ends() == 130
    assert_ended(process, 130, "Made: 0", "Open batches: 1. Run the command again to fetch their answers.")


@within(120)
async def test_a_database_that_goes_away_costs_nothing(
    machine: Machine, claude: BatchesServer, furnished: Database
) -> None:
    claude.looks = 1_000
    forwarder = Forwarder(furnished.url)
    await forwarder.open()
    through = with_password(furnished.url.set(host="127.0.0.1", port=forwarder.port).difference_update_query(["host"]))
    process = await machine.start(*ENGLISH, "--yes", DATABASE_URL=through)

    async def looked() -> bool:
        return len(claude.calls("GET")) >= 2

    await eventually(looked, "a run that waits for its batch")
    await forwarder.close()
    [batch] = claude.batches.values()
    batch.looks_left, claude.looks = 0, 0
    await process.ends()
    assert said_to_the_operator(process)[-1] == (
        "dars: The database went away. What is done is kept: run the command again to go on."
    )
    assert_ended(process, 2, "Made: 0")
    assert_ended(await machine.run(*ENGLISH, "--limit", "1", "--yes"), 0, "Made: 4")
    assert [len(batch.params) for batch in claude.batches.values()] == [3, 3, 1, 1]


@within(120)
async def test_nothing_is_sent_that_nobody_agreed_to(machine: Machine, claude: BatchesServer) -> None:
    nobody = await machine.run(*ENGLISH)
    assert_refused(nobody, "Nobody can be asked here: add --yes")
    assert "3 hints are missing (mistake 3)." in nobody.output

    dars = (sys.executable, "-m", "bot")
    no = await machine.start_program(sys.executable, "-c", AT_A_TERMINAL, "", *dars, *ENGLISH)
    await no.ends()
    assert_ended(no, 0, "Send it? [y/N]")
    assert claude.calls("POST") == []

    yes = await machine.start_program(sys.executable, "-c", AT_A_TERMINAL, "y", *dars, *ENGLISH)
    await yes.ends()
    assert_ended(yes, 0, f"[{'#' * 30}] 100 % 6 of 6 steps", "Made: 3")


@within(120)
async def test_a_mistake_is_one_line(machine: Machine, claude: BatchesServer) -> None:
    without = await machine.run(*ENGLISH, "--yes", ANTHROPIC_API_KEY=None)
    assert_refused(without, "ANTHROPIC_API_KEY is not set")
    assert without.output == ""
    wrong = await machine.run(*ENGLISH, "--yes", ANTHROPIC_API_KEY=WRONG_KEY)
    assert_refused(wrong, "Claude does not accept ANTHROPIC_API_KEY: copy it again")
    nowhere = await machine.run(*ENGLISH, "--yes", ANTHROPIC_BASE_URL=f"http://127.0.0.1:{free_port()}")
    assert_refused(nowhere, "Claude cannot be reached: check the network and ANTHROPIC_BASE_URL")
    topic = await machine.run(*ENGLISH, "--topic", "cookery", "--yes")
    assert_refused(topic, "--topic must be one of ")
    for option, value in (("--grade", "9"), ("--language", "fr"), ("--limit", "0"), ("--cap", "-1"), ("--cap", "x")):
        refused = await machine.run("hints", "pregenerate", option, value)
        assert refused.process.returncode == 2
        assert f"argument {option}: " in refused.errors
        assert "Traceback" not in refused.errors
