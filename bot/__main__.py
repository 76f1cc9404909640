"""The `dars` command. A user's mistake ends in one line on standard error and exit code 2, never in a traceback."""

import argparse
import asyncio
import json
import os
import re
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy.exc import DBAPIError

from bot.database import Database, EmbeddedServer, is_passing
from bot.errors import BadSetting
from bot.observe import start_logging
from bot.schema import RELEASE_LOCK, migrate
from bot.settings import ClaudeSettings, Settings, read_settings
from models.types import GRADES, Language

if TYPE_CHECKING:
    from bot.mastery.answer_log import Row

T = TypeVar("T")
PARTS = ("general", "slips", "predicted")
"""As bot.hints.predictions has them; importing it takes long, and most commands need none of it."""
DATABASE_PATIENCE = 120
"""Seconds: a host's private network can be late, and a crash loop would only make it worse."""


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        result: int = options.run(options)
    except BadSetting as problem:
        print(f"dars: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `dars grade - | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return result


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dars", description="A Telegram tutor for mathematics, classes 6 to 8.")
    commands = parser.add_subparsers(required=True, metavar="command")

    run = commands.add_parser("run", help="run the bot: webhook when a public URL is known, else polling")
    run.set_defaults(run=_run)

    demo = commands.add_parser("demo", help="the whole tutor without Telegram: a chat page in the browser")
    # As text: argparse reads a default with `type` too, and only when this command is the one that was given.
    demo.add_argument("--port", type=_port, default=os.environ.get("PORT") or "8080", help="of the chat page")
    demo.set_defaults(run=_demo)

    commands.add_parser("migrate", help="bring the database to the newest schema").set_defaults(run=_migrate)

    content = commands.add_parser("content", help="check the teaching material, or load it into the database")
    actions = content.add_subparsers(required=True, metavar="action")
    check = actions.add_parser("check", help="prove the material; exit code 1 if anything is wrong")
    check.add_argument("files", nargs="*", type=Path, help="only these files (default: all)")
    check.set_defaults(run=_content_check)
    actions.add_parser("load", help="load the material into the database").set_defaults(run=_content_load)

    report = actions.add_parser("report", help="what the material holds, as text and as a page for teachers")
    report.add_argument("--out", type=Path, default=None, help="where the page goes (default: build/report)")
    report.set_defaults(run=_content_report)
    correct = actions.add_parser("correct", help="write the corrections that a teacher made on the page into the files")
    correct.add_argument("file", type=Path, help="dars-corrections.json")
    correct.set_defaults(run=_content_correct)

    grading = commands.add_parser("grade", help="judge one answer, or JSON lines from standard input")
    grading.add_argument("--kind", help="number, fraction, ratio, …: see content/README.md")
    grading.add_argument("--expected", help="the right answer")
    grading.add_argument("--options", help='the author\'s options as JSON: \'{"must_simplify": "required"}\'')
    grading.add_argument("given", help="what the student typed; - reads {id, kind, expected, options, given} lines")
    grading.set_defaults(run=_grade)

    hints = commands.add_parser("hints", help="hints that Claude makes: have them made ahead of time, or count them")
    steps = hints.add_subparsers(required=True, metavar="action")
    ahead = steps.add_parser("pregenerate", help="make what can be foreseen, in batches at half price")
    ahead.add_argument("--grade", type=int, choices=GRADES, help="only this class")
    ahead.add_argument("--topic", help="only this topic")
    ahead.add_argument("--language", type=Language, choices=list(Language), help="only this language")
    ahead.add_argument("--part", choices=PARTS, help="only this part of what can be foreseen (default: all, in order)")
    ahead.add_argument("--limit", type=_count, help="at most so many hints")
    ahead.add_argument("--cap", type=_usd, default="5", metavar="USD", help="what the run may cost (default: 5)")
    ahead.add_argument("--yes", action="store_true", help="do not ask before sending")
    ahead.add_argument(
        "--wait",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="until all is done, which may take hours; or only fetch and send what is ready for it",
    )
    ahead.set_defaults(run=_hints_pregenerate)
    steps.add_parser("status", help="how many hints there are").set_defaults(run=_hints_status)

    evaluate = commands.add_parser("evaluate", help="how well the learner model predicts a log of answers (CSV)")
    evaluate.add_argument("file", type=Path, help="columns student, skill, item, correct, optional t; in time order")
    evaluate.add_argument("--warm", type=Path, metavar="TRAIN.csv", help="a log to learn from before")
    evaluate.add_argument("--json", action="store_true", help="one object for each model, the engine first")
    evaluate.set_defaults(run=_evaluate)

    model = commands.add_parser("model", help="the learner model: refit its weights, or learn anew")
    fits = model.add_subparsers(required=True, metavar="action")
    fit = fits.add_parser("fit", help="refit them from a log; exit code 1 if they are no better")
    fit.add_argument(
        "file", type=Path, nargs="?", help="columns as for evaluate; without it the answers in the database"
    )
    fit.add_argument("--out", type=Path, metavar="weights.json", help="where better weights go")
    fit.set_defaults(run=_model_fit)

    log = fits.add_parser("log", help="write the answers in the database as such a log, without names")
    log.add_argument("file", type=Path)
    log.set_defaults(run=_model_log)

    anew = fits.add_parser("rebuild", help="every student's mastery, gaps and cards anew, from their responses")
    anew.set_defaults(run=_model_rebuild)

    simulate = commands.add_parser("simulate", help="simulated students, under ours and other choices of problems")
    simulate.add_argument("--students", type=_count, default=100, help="in each world (default: 100)")
    simulate.add_argument("--days", type=_count, default=60, help="of practice; 30 idle days follow (default: 60)")
    simulate.add_argument("--seed", type=int, default=1)
    simulate.add_argument("--attendance", type=_chance, help="chance to come on a day (default: first 1, then 0.5)")
    simulate.add_argument(
        "--parameters", metavar="NAME", help="usual, harder, easier, forgetful, slips; or a JSON file of what differs"
    )
    simulate.add_argument("--bandit", choices=("thompson", "epsilon_greedy", "off"), default="thompson")
    simulate.add_argument("--json", action="store_true", help="one object for each world and policy, then the bars")
    simulate.set_defaults(run=_simulate)

    commands.add_parser("health", help="whether everything that the bot needs is there").set_defaults(run=_health)
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"a port is a number from 1 to 65535, not {text!r}")
    return int(text)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"a number from 1 to 1000000, not {text!r}")
    return int(text)


def _chance(text: str) -> float:
    if not re.fullmatch(r"[01]|[01]?\.[0-9]{1,6}", text) or not 0 < float(text) <= 1:
        raise argparse.ArgumentTypeError(f"a number above 0, at most 1, not {text!r}")
    return float(text)


def _usd(text: str) -> Decimal:
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", text):
        raise argparse.ArgumentTypeError(f"an amount in US dollars, such as 5 or 0.50, not {text!r}")
    return Decimal(text)


# Each command


def _run(_: argparse.Namespace) -> int:
    from bot.app import serve
    from bot.figures import shaping_problem

    settings = read_settings(os.environ)
    key = settings.claude.api_key if settings.claude is not None else ""
    start_logging(settings.log_level, (settings.token, settings.webhook_secret, key))
    problem = shaping_problem()
    if problem is not None:
        raise BadSetting(problem)

    async def run(database: Database) -> int:
        if settings.database_url is None:
            await prepare(settings, database)
        await serve(settings, database)
        return 0

    return _with_database(settings, run)


def _demo(options: argparse.Namespace) -> int:
    from bot.demo.launch import run_demo

    return run_demo(options.port)


def _migrate(_: argparse.Namespace) -> int:
    settings = _quiet_settings()

    async def run(database: Database) -> int:
        await _wait(database)
        await migrate(database.engine)
        print("The database has the newest schema.")
        return 0

    return _with_database(settings, run)


def _content_check(options: argparse.Namespace) -> int:
    from bot.question_bank.check import main as check

    settings = _quiet_settings()
    return check([str(settings.content_dir), *map(str, options.files)])


def _content_load(_: argparse.Namespace) -> int:
    settings = _quiet_settings()

    async def run(database: Database) -> int:
        await _wait(database)
        print(await load_content(settings, database))
        return 0

    return _with_database(settings, run)


def _content_report(options: argparse.Namespace) -> int:
    from bot.question_bank.build import build_content
    from bot.question_bank.compiler import write_build
    from bot.question_bank.loader import load_library
    from bot.question_bank.report.page import teachers_page
    from bot.question_bank.report.summary import summary
    from bot.question_bank.yaml_source import ContentError

    settings = _quiet_settings()
    build_dir = settings.content_dir.parent / "build"
    out: Path = options.out or build_dir / "report"
    try:
        library = load_library(settings.content_dir)
        problems, lessons = build_content(settings.content_dir, build_dir)
    except ContentError as error:
        raise BadSetting(f"The content cannot be read:\n{error}") from None
    try:
        write_build(problems, out)
        (out / "index.html").write_text(teachers_page(library, problems, lessons), "utf-8")
    except OSError as error:
        raise BadSetting(f"{out} cannot be written: {error.strerror}") from None
    print(summary(library, problems))
    print(f"The page for teachers: {out / 'index.html'}")
    return 0


def _content_correct(options: argparse.Namespace) -> int:
    from bot.question_bank.report.corrections import CorrectionsError, apply_corrections

    try:
        applied = apply_corrections(_quiet_settings().content_dir, options.file)
    except CorrectionsError as error:
        raise BadSetting(f"Nothing was changed:\n{error}") from None
    for name, count in applied.changed.items():
        print(f"{name}: {count} texts corrected")
    for problem, note in applied.notes:
        print(f"note on {problem}: {note}")
    print("Now run `dars content check`: corrected texts must be solved blind again.")
    return 0


def _grade(options: argparse.Namespace) -> int:
    from bot.grading.judgement import SpecError
    from bot.grading.lines import graded_line, judged

    if options.kind is None and options.expected is None and options.given == "-":
        return _grade_lines(graded_line)
    if options.kind is None or options.expected is None:
        raise BadSetting("--kind and --expected say what the answer is judged by; or: dars grade - < lines.jsonl")
    try:
        asked = json.loads(options.options) if options.options else None
        case = {"kind": options.kind, "expected": options.expected, "options": asked, "given": options.given}
        print(json.dumps(judged(case), ensure_ascii=False))
    except json.JSONDecodeError as trouble:
        raise BadSetting(f"--options is not JSON: {trouble}") from None
    except SpecError as trouble:
        raise BadSetting(str(trouble)) from None
    return 0


def _grade_lines(graded_line: Callable[[str], str]) -> int:
    """One answer for each line, at once: whoever writes the lines may wait for it."""
    out = sys.stdout.buffer
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        out.write(graded_line(line.decode("utf-8", "replace")).encode() + b"\n")
        out.flush()
    return 0


def _hints_pregenerate(options: argparse.Namespace) -> int:
    from bot.question_bank.topics import TOPICS

    settings = _quiet_settings()
    claude = settings.claude
    if claude is None:
        raise BadSetting("ANTHROPIC_API_KEY is not set: hints are made by Claude, and nobody else can make them.")
    if options.topic is not None and options.topic not in TOPICS:
        raise BadSetting(f"--topic must be one of {', '.join(TOPICS)}, not {options.topic!r}.")
    start_logging("WARNING", (settings.token, claude.api_key))

    async def run(database: Database) -> int:
        await _wait(database)
        return await _pregenerate(settings, claude, database, options)

    return _with_database(settings, run)


async def _pregenerate(
    settings: Settings, claude: ClaudeSettings, database: Database, options: argparse.Namespace
) -> int:
    """Exit code 1 if the cap or a failed call left something to another run."""
    from bot.ai import ledger
    from bot.ai.batches import AnthropicBatches
    from bot.ai.budget import first_of_month
    from bot.ai.model import NoAnswer
    from bot.days import DEFAULT_ZONE, local_day
    from bot.hints import pregeneration_report as report
    from bot.hints.predictions import Part, Selection, plan
    from bot.hints.pregeneration import Run
    from bot.hints.second_voice import read_second_voice

    def now() -> datetime:
        return datetime.now(UTC)

    voice = read_second_voice(settings.content_dir, claude.model, claude.month_usd)
    part = Part(options.part) if options.part else None
    selection = Selection(options.grade, options.topic, options.language, options.limit, part)
    async with database.transaction() as db:
        if not await ledger.is_on(db):
            raise BadSetting("Claude is switched off for everybody: an admin can switch it on again.")
        planned = await plan(db, voice, selection, now())
        spent = await ledger.spent_in(db, first_of_month(local_day(now(), DEFAULT_ZONE)))
    print(report.estimate(planned, options.cap, spent, claude.month_usd), flush=True)
    if planned.is_empty or not (options.yes or _agrees()):
        return 0

    bar = report.Bar(_to_terminal, on_terminal=sys.stderr.isatty())
    model = AnthropicBatches(claude.api_key, claude.base_url, claude.model)
    run = Run(database, model, voice, now, cap_usd=options.cap, waits=options.wait, tell=bar.show)
    try:
        await run.go(planned)
    except NoAnswer as nothing:
        raise BadSetting(report.failure(nothing.trouble)) from None
    except (DBAPIError, OSError) as error:
        if not is_passing(error):
            raise
        raise BadSetting("The database went away. What is done is kept: run the command again to go on.") from None
    finally:
        await model.close()
        bar.end()
        print(report.summary(run.tally, options.cap), flush=True)
    return 1 if run.tally.left or run.tally.unread or run.tally.failed else 0


def _agrees() -> bool:
    if not sys.stdin.isatty():
        raise BadSetting("Nobody can be asked here: add --yes to send what is planned.")
    try:
        return input("Send it? [y/N] ").strip().casefold() in ("y", "yes")
    except EOFError:
        return False


def _to_terminal(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


def _hints_status(_: argparse.Namespace) -> int:
    from bot.hints import batch_store
    from bot.hints.pregeneration_report import status

    async def run(database: Database) -> int:
        await _wait(database)
        async with database.transaction() as db:
            print(status(await batch_store.counts(db), len(await batch_store.open_batches(db))))
        return 0

    return _with_database(_quiet_settings(), run)


def _evaluate(options: argparse.Namespace) -> int:
    from bot.mastery import evaluation
    from bot.mastery.answer_log import LogError, read_log

    try:
        warm = read_log(options.warm) if options.warm is not None else []
        rows = read_log(options.file)
    except LogError as trouble:
        raise BadSetting(str(trouble)) from None
    results = evaluation.evaluate(rows, warm)
    if options.json:
        for result in results:
            print(json.dumps(evaluation.as_json(result)))
    else:
        print(evaluation.table(results))
    return 0


def _model_fit(options: argparse.Namespace) -> int:
    from bot.mastery.answer_log import LogError, read_log
    from bot.mastery.fitting import refit, said
    from bot.mastery.logistic import default_weights, written_weights

    try:
        rows = _own_log() if options.file is None else read_log(options.file)
    except LogError as trouble:
        raise BadSetting(str(trouble)) from None
    name = "the tutor's own log" if options.file is None else options.file.name
    fit = refit(rows, default_weights(), f"{name}, {len(rows)} answers")
    if fit.is_adopted and options.out is not None:
        try:
            options.out.write_text(written_weights(fit.weights), "utf-8")
        except OSError as error:
            raise BadSetting(f"{options.out} cannot be written: {error.strerror}.") from None
    print(said(fit))
    return 0 if fit.is_adopted else 1


def _model_log(options: argparse.Namespace) -> int:
    from bot.mastery.answer_log import LogError, write_log

    rows = _own_log()
    try:
        write_log(options.file, rows)
    except LogError as trouble:
        raise BadSetting(str(trouble)) from None
    print(f"{options.file}: {len(rows)} answers.")
    return 0


def _own_log() -> "list[Row]":
    from bot.learning.log import own_log

    async def run(database: Database) -> "list[Row]":
        await _wait(database)
        async with database.transaction() as db:
            return await own_log(db)

    return _with_database(_quiet_settings(), run)


def _model_rebuild(_: argparse.Namespace) -> int:
    from bot.app import learner_model
    from bot.learning.actions import rebuild_some

    settings = _quiet_settings()

    async def run(database: Database) -> int:
        await _wait(database)
        database.give(learner_model(settings))
        last: int | None = 0
        while last is not None:
            async with database.transaction() as db:
                last = await rebuild_some(db, last)
        print("Mastery, gaps and cards follow from the responses again.")
        return 0

    return _with_database(settings, run)


def _simulate(options: argparse.Namespace) -> int:
    checkout = Path(__file__).resolve().parent.parent
    if not (checkout / "bench").is_dir():
        raise BadSetting("the simulator is not part of an installed Dars: run it in the checkout.")
    if str(checkout) not in sys.path:  # as a script, `dars` sees only what is installed
        sys.path.insert(0, str(checkout))
    from bench.simulate import BadParameters, run

    try:
        return run(options)
    except BadParameters as trouble:
        raise BadSetting(str(trouble)) from None


def _health(_: argparse.Namespace) -> int:
    from bot.figures import shaping_problem

    settings = _quiet_settings()

    async def run(database: Database) -> int:
        problems = [await database.problem(), shaping_problem()]
        found = [problem for problem in problems if problem is not None]
        print("\n".join(found) if found else "ok")
        return 1 if found else 0

    return _with_database(settings, run)


# What commands share


def _quiet_settings() -> Settings:
    settings = read_settings(os.environ, needs_token=False)
    start_logging("WARNING", (settings.token,))
    return settings


def _with_database(settings: Settings, run: Callable[[Database], Coroutine[Any, Any, T]]) -> T:
    embedded = EmbeddedServer(settings.data_dir) if settings.database_url is None else None
    url = embedded.url if embedded is not None else settings.database_url
    assert url is not None  # noqa: S101 - one of the two is there

    async def connected() -> T:
        database = Database(
            url, pool_size=settings.pool_size, max_overflow=settings.max_overflow, echo=settings.database_echo
        )
        try:
            return await run(database)
        except DBAPIError as error:
            # The driver's own sentence; SQLAlchemy's would bring the statement and its values along.
            raise BadSetting(f"The database refused: {str(error.orig).splitlines()[0]}") from None
        finally:
            await database.close()

    try:
        return asyncio.run(connected())
    finally:
        if embedded is not None:
            embedded.stop()


async def _wait(database: Database) -> None:
    problem = await database.wait(DATABASE_PATIENCE)
    if problem is not None:
        raise BadSetting(f"The database does not answer ({problem}): check DATABASE_URL.")


async def prepare(settings: Settings, database: Database) -> None:
    """Schema and content, for those who have no release step."""
    await migrate(database.engine)
    await load_content(settings, database)


async def load_content(settings: Settings, database: Database) -> str:
    """Compiles the material and loads it, one replica at a time. Raises BadSetting with every mistake found."""
    from sqlalchemy import text

    from bot.question_bank.build import build_content
    from bot.question_bank.store import load, load_lessons
    from bot.question_bank.yaml_source import ContentError

    try:
        problems, lessons = build_content(settings.content_dir, settings.content_dir.parent / "build")
    except ContentError as error:
        raise BadSetting(f"The content is not loaded:\n{error}") from None
    async with database.transaction() as db:
        await db.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": RELEASE_LOCK})
        now = datetime.now(UTC)
        loaded = await load(db, problems, now)
        await load_lessons(db, lessons, now)
    return (
        f"{loaded.served} problems loaded, {loaded.changed} of them new or changed, {loaded.withdrawn} withdrawn; "
        f"{len(lessons)} lessons."
    )


if __name__ == "__main__":
    sys.exit(main())
