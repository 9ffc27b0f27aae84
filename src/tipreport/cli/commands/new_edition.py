"""``tipreport new --from``: begins the next edition of a brief."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tipreport.files.next_edition import NextEdition

_PARAMETERS = {"id": "ID", "edition": "--edition"}


def begin(name: str, file: Path, edition: int) -> "tuple[NextEdition, str]":
    """Return the next edition of the brief in a file, and its text.

    Raises `BriefFileError` if the file is invalid, `EditError` if its text cannot be edited.
    """
    from attrs import evolve

    from tipreport.errors import InvalidRecordError, InvalidValueError
    from tipreport.files import read_brief
    from tipreport.files.content import MAX_TEXT_BYTES, decode, read_content
    from tipreport.files.next_edition import next_edition
    from tipreport.files.readers import reader_for
    from tipreport.files.translations import po_paths

    old = read_brief(file)
    try:
        begun = next_edition(old, edition, name)
    except InvalidValueError as error:
        raise click.UsageError(f"--edition: {error}") from error
    except InvalidRecordError as error:
        problems = (f"{_PARAMETERS[str(path[0])]}: {message}" for path, message in error.problems)
        raise click.UsageError("; ".join(problems)) from error
    if translations := [path.name for path in po_paths(file)]:
        languages = f"copy {' and '.join(translations)} beside the new file, then run: tipreport translate"
        begun = evolve(begun, to_do=(*begun.to_do, f"translations: {languages}"))
    text = None
    if reader_for(file).is_text:
        read = decode(read_content(file, MAX_TEXT_BYTES, "a brief file"), str(file))
        text = None if read.lstrip("\ufeff").lstrip().startswith("{") else read  # JSON becomes YAML
    return begun, begun.text(text)
