"""The same work for every problem of the library, on all processors: a check of it all takes minutes on one."""

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from bot.question_bank.problem import Problem

T = TypeVar("T")

WORTH_IT = 24
"""Problems: for fewer, starting processes takes longer than the work."""

_work: tuple[Callable[[Problem], object], Sequence[Problem]] | None = None


def in_parallel(task: Callable[[Problem], T], problems: Sequence[Problem]) -> list[T]:
    """`task` of every problem, in order. What it returns must be picklable; what it raises is raised here.

    A problem holds closures and cannot be sent to another process, so processes are forked, which lets them find it
    in their copy of the memory. Where there is no fork, or another thread may hold a lock, it is done one by one.
    """
    global _work
    workers = min(4, os.cpu_count() or 1)
    if len(problems) < WORTH_IT or workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [task(problem) for problem in problems]
    _work = (task, problems)
    try:
        with ProcessPoolExecutor(workers, multiprocessing.get_context("fork")) as pool:
            return list(pool.map(_done, range(len(problems)), chunksize=4))  # type: ignore[arg-type]
    finally:
        _work = None


def _done(position: int) -> object:
    if _work is None:
        raise LookupError("the work was not inherited")
    task, problems = _work
    return task(problems[position])
