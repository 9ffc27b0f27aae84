"""How far long work has come: a bar on standard error, if that is a terminal."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from tipreport.cli.output import Output, one_line

Reached: TypeAlias = Callable[[int, int, str], None]
"""Told how much is done, of how much, and what was done last."""


@contextmanager
def progress(output: Output, doing: str, total: int | None = None) -> Iterator[Reached]:
    """Show how far that has come which is done inside, told to the function that is yielded. At the end it is gone."""
    if output.json or output.quiet or not _can_be_shown():
        yield _not_shown
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn(doing, markup=False),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.fields[last]}", markup=False),
    )
    console = Console(file=sys.stderr, markup=False, highlight=False, emoji=False)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as shown:
        task = shown.add_task(doing, total=total, last="")

        def reached(done: int, total: int, last: str) -> None:
            shown.update(task, completed=done, total=total, last=one_line(last))

        yield reached


def _not_shown(_done: int, _total: int, _last: str) -> None:
    """Show nothing."""


def _can_be_shown() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")
