"""The file that a command writes: the value of ``-o``."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli.session import Session
from tipreport.cli.terminal.output import STANDARD_OUTPUT

if TYPE_CHECKING:
    from tipreport.plugin import Exporter, FileContent

_TEXT = frozenset(("markdown", "text"))
"""The formats whose files any text editor opens, whatever text they have."""


class TargetFile(click.Path):
    """The path of a file to write. One that ends with a slash is a folder, also if there is none of that name."""

    def __init__(self, remedy: str = "write -o {folder}/NAME", *, as_path: bool = True) -> None:
        super().__init__(path_type=Path if as_path else None)
        self.remedy = remedy

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path. Raises `click.UsageError` for a folder, and for a file in a folder that does not exist."""
        separators = tuple(filter(None, (os.sep, os.altsep)))
        if isinstance(value, str) and value != STANDARD_OUTPUT:
            path = Path(value)
            if value.endswith(separators) or path.is_dir():
                raise click.UsageError(f"{value} is a folder: {self.remedy.format(folder=value.rstrip(os.sep))}", ctx)
            if not path.parent.is_dir():
                raise click.UsageError(f"there is no folder {path.parent}: create it first", ctx)
        return super().convert(value, param, ctx)


def refuse_inputs(targets: Iterable[Path], inputs: Iterable[Path], contents: Iterable["FileContent"] = ()) -> None:
    """Raise `click.UsageError` for a target that is one of the files that are read, since it would be lost.

    ``inputs`` are their paths, and ``contents`` those of options. Links to one file are the same file.
    """
    read, named = set(_identities(inputs)), {each.name: each.data for each in contents}
    for target in targets:
        is_content = target.name in named and target.is_file() and target.read_bytes() == named[target.name]
        if is_content or not read.isdisjoint(_identities([target])):
            raise click.UsageError(f"{target} is a file that this command reads: write into another one")


def _identities(paths: Iterable[Path]) -> Iterator[tuple[int, int]]:
    for path in paths:
        with suppress(OSError, ValueError):  # it does not exist
            status = path.stat()
            yield status.st_dev, status.st_ino


def check_suffix(session: Session, exporter: "Exporter[Any]", path: Path) -> None:
    """Raise `click.UsageError` for a file with the suffix of another format, which programs could not open.

    Without a suffix, or if it is text in a file for text, a warning is printed.
    """
    from tipreport.registry.known_formats import format_of_suffix, is_published

    if not path.suffix and exporter.media_type != "text/plain":  # README
        session.output.warn(f"{path} has no suffix: write -o {path}{exporter.suffix}")
        return
    other, installed = format_of_suffix(path.suffix), session.registry.summaries()
    is_own = exporter.suffix.endswith(path.suffix.casefold())  # .txt, where that of the format is .outline.txt
    is_text = exporter.media_type.startswith("text/")
    if not (is_own or is_text) and path.suffix.casefold() in exporter.suffix:  # .csv, where that is .csv.zip
        remedy = f"write -o {path.with_suffix(exporter.suffix)}"
        raise click.UsageError(
            f"{path} has the suffix {path.suffix}, and {exporter.name} writes {exporter.suffix}: {remedy}"
        )
    if is_own or other == exporter.name or not (other in installed or is_published(other)):
        return
    remedy = f"write -o {path.with_suffix(exporter.suffix)}, or choose the format {other}"
    message = f"{path} has the suffix of {other}, and its format is {exporter.name}: {remedy}"
    if not (is_text and other in _TEXT):
        raise click.UsageError(message)
    if other in installed:
        session.output.warn(message)
