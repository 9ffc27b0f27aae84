"""A progress bar on standard error, if that is a terminal."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from tipreport.cli.output import Output, single_line

Report: TypeAlias = Callable[[int, int, str], None]
"""Called with the number of steps that are done, their total, and the name of the last one."""


@contextmanager
def progress(output: Output, description: str, total: int | None = None) -> Iterator[Report]:
    """Show a progress bar during the block. Yields the function that updates it."""
    if output.json or output.quiet or not _is_supported():
        yield _ignore
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn(description, markup=False),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.fields[last]}", markup=False),
    )
    console = Console(file=sys.stderr, markup=False, highlight=False, emoji=False)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task(description, total=total, last="")

        def report(done: int, total: int, last: str) -> None:
            bar.update(task, completed=done, total=total, last=single_line(last))

        yield report


def _ignore(_done: int, _total: int, _last: str) -> None:
    """Do nothing."""


def _is_supported() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")
