"""Measures tasks in turns, so that a busy machine affects all of them."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import TypeAlias

Work: TypeAlias = Callable[[], object]
Seconds: TypeAlias = dict[str, float]


def in_turns(works: Mapping[str, Work], rounds: int, before: int = 1) -> Seconds:
    """The median processor time of each task in seconds, after some warm-up rounds."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(before + rounds):
        for name, work in works.items():
            start = time.process_time()
            work()
            if turn >= before:
                taken[name].append(time.process_time() - start)
    return {name: median(times) for name, times in taken.items()}


def processes_in_turns(programs: Mapping[str, str], rounds: int) -> Seconds:
    """The median processor time of Python processes that run each program, minus that of an empty program."""
    nothing = "pass"
    works = {nothing: "pass", **programs}
    taken: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + 1):  # the first round compiles modules and is not counted
        for name, program in works.items():
            seconds = _process(program)
            if turn:
                taken[name].append(seconds)
    floor = median(taken.pop(nothing))
    return {name: median(times) - floor for name, times in taken.items()}


def _process(program: str) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program], check=True, env=environment)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
