"""The file that a command writes: the value of ``-o``."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli.session import Session

if TYPE_CHECKING:
    from tipreport.plugin import Exporter


class TargetFile(click.Path):
    """The path of a file to write. One that ends with a slash is a folder, also if there is none of that name."""

    def __init__(self, remedy: str = "write -o {folder}/NAME", *, as_path: bool = True) -> None:
        super().__init__(path_type=Path if as_path else None)
        self.remedy = remedy

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path. Raises `click.UsageError` for a folder."""
        separators = tuple(filter(None, (os.sep, os.altsep)))
        if isinstance(value, str) and value.endswith(separators):
            raise click.UsageError(f"{value} is a folder: {self.remedy.format(folder=value.rstrip(os.sep))}", ctx)
        return super().convert(value, param, ctx)


def warn_of_suffix(session: Session, exporter: "Exporter[Any]", path: Path) -> None:
    """Print a warning if a file has no suffix, or that of another installed format."""
    from tipreport.registry.known_formats import format_of_suffix

    if not path.suffix and exporter.media_type != "text/plain":  # README
        session.output.warn(f"{path} has no suffix: write -o {path}{exporter.suffix}")
        return
    other = format_of_suffix(path.suffix)
    is_own = exporter.suffix.endswith(path.suffix.casefold())  # .txt, where that of the format is .outline.txt
    if not is_own and other != exporter.name and other in session.registry.summaries():
        remedy = f"write -o {path.with_suffix(exporter.suffix)}, or choose the format {other}"
        session.output.warn(f"{path} has the suffix of {other}, and its format is {exporter.name}: {remedy}")
