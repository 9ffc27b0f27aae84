"""The cover: what the workbook is, of when, by whom, and how to read it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.exporters.excel.options import ExcelOptions
from tipreport.exporters.excel.sheets import words
from tipreport.plugin.context import NO_DATE

Role: TypeAlias = Literal["title", "heading", "text"]

NAME = "Cover"
_MOST_NAMED = 600  # characters; more subjects are found in the sheet Briefs


@frozen(kw_only=True)
class Cover:
    """Lines of text in column A, each with its role."""

    lines: tuple[tuple[Role, str], ...]
    name: str = NAME

    @property
    def title(self) -> str:
        """The title of the workbook."""
        return self.lines[0][1]


def cover(title: str, subjects: Sequence[str], options: ExcelOptions, date: dt.date) -> Cover:
    """The cover of a workbook of briefs on some subjects. What the publisher does not say is said to be missing."""
    return Cover(lines=tuple(_lines(title, subjects, options, date)))


def _lines(title: str, subjects: Sequence[str], options: ExcelOptions, date: dt.date) -> Iterator[tuple[Role, str]]:
    yield "title", title
    yield "text", words.what_it_is(len(subjects))
    named = "; ".join(subjects)
    parts = {
        **({"Briefs": named} if 0 < len(named) <= _MOST_NAMED else {}),
        "Date": words.NOT_STATED if date == NO_DATE else date.isoformat(),
        "Contact": options.contact or words.NOT_STATED,
        "Licence": options.licence or words.NOT_STATED,
        "How to read it": words.HOW_TO_READ,
        "How to change it": words.HOW_TO_CHANGE,
        "Accessibility": words.ACCESSIBILITY,
    }
    for heading, text in parts.items():
        yield "heading", heading
        yield "text", text
