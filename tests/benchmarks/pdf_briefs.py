"""Briefs for measuring sheets: real ones in many variants, so that no engine processes a text twice."""

from collections.abc import Iterator
from itertools import combinations, cycle, islice
from pathlib import Path

from tipreport.files import read_brief, read_briefs
from tipreport.model import CountryBrief
from tipreport.model.brief import lists
from tipreport.model.field import Record, fields

DATA = Path(__file__).parents[2] / "data" / "briefs"
_SWAPPED = [*combinations("aeiounrstlcd", 2)]  # pairs of letters; each pair gives another text


def two_pages() -> CountryBrief:
    """The brief on Zambia without some of its lists: its sheet has two full pages."""
    brief = read_brief(DATA / "zambia.yaml")
    some = {"figures": brief.figures[:3], "organisations": brief.organisations[:1]}
    return brief.replace(laws=(), quotes=(), routes=(), profile=(), programmes=(), **some)


def variants(count: int, *briefs: CountryBrief) -> Iterator[CountryBrief]:
    """The given number of briefs: variants of these in turn, or of the nine of the project."""
    for number, brief in enumerate(islice(cycle(briefs or read_briefs(DATA)), count)):
        yield _variant(brief, number)


def _variant(brief: CountryBrief, number: int) -> CountryBrief:
    """The brief with two letters swapped in all its texts, and its own id."""
    one, other = _SWAPPED[number % len(_SWAPPED)]
    swapped = str.maketrans(one + other, other + one)
    changed = {name: tuple(_changed(record, swapped) for record in getattr(brief, name)) for name in lists()}
    return brief.replace(id=f"{brief.id}-{number}", **changed)


def _changed(record: Record, swapped: dict[int, int]) -> Record:
    texts = {field.name: getattr(record, field.name) for field in fields(type(record)) if field.type.name == "text"}
    return record.replace(**{name: text.translate(swapped) for name, text in texts.items() if text})
