"""Exporters for the tests: one with an option of every type, and a small one with replaceable values."""

import datetime as dt
from enum import Enum
from typing import Any, BinaryIO, Literal

from attrs import frozen, validators

from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter, FileContent, Grain, NoOptions, option


class Paper(Enum):
    A4 = "a4"
    LETTER = "letter"


class Depth(Enum):
    TWO_LEVELS = 2
    ALL = 9


def not_on_weekends(_instance: object, _attribute: object, value: dt.date | None) -> None:
    if value is not None and value.weekday() > 4:
        raise ValueError("expected a working day")


@frozen(kw_only=True)
class EveryOption:
    tagged: bool = option(True, help="Whether it is tagged")
    width: int = option(72, help="Columns of a line", validator=validators.ge(20))
    margin: float = option(2.5, help="Margin in millimetres")
    title: str = option("", help="Another title")
    paper: Paper = option(Paper.A4, help="The paper")
    depth: Depth = option(Depth.ALL, help="How deep the outline goes")
    align: Literal["left", "both"] = option("left", help="How lines end")
    day: dt.date | None = option(None, help="The day of the meeting", validator=not_on_weekends)
    picture: FileContent | None = option(None, help="A picture for the head")
    only: tuple[str, ...] = option((), help="The sections to show")
    levels: tuple[Literal[1, 2, 3], ...] = option((1,), help="The levels to number")


def write_titles(briefs: Briefs, stream: BinaryIO, _options: object, _context: ExportContext) -> None:
    stream.writelines(f"{brief.title}\n".encode() for brief in briefs)


EVERY: Exporter[EveryOption] = Exporter(
    name="every",
    summary="One option of every type",
    suffix=".txt",
    media_type="text/plain",
    grains=(Grain.BRIEF,),
    options=EveryOption,
    write=write_titles,
)


def exporter(**changes: Any) -> Exporter[Any]:
    """A small exporter with the given changes."""
    values: dict[str, Any] = {
        "name": "titles",
        "summary": "The titles of the briefs",
        "suffix": ".txt",
        "media_type": "text/plain",
        "grains": (Grain.COLLECTION,),
        "options": NoOptions,
        "write": write_titles,
    }
    return Exporter(**(values | changes))
