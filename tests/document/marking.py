"""A brief in which each value of a field is one that stands nowhere else, so that one sees whether a document shows it.

What can be marked follows from the declarations: a new field is marked at once.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from tipreport.errors import InvalidRecordError
from tipreport.model import value_types
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.citation import Citation
from tipreport.model.field import Field, fields
from tipreport.model.period import Period
from tipreport.model.quantity import Difference, Quantity
from tipreport.model.records import Claim, Law, Organisation, Programme, Source
from tipreport.model.value_type import ValueType
from tipreport.model.value_types import field_type
from tipreport.wording import ENGLISH
from tipreport.wording.names import country_name, language_name
from tipreport.wording.periods import format_day

Maker = Callable[[int], tuple[Any, str]]  # the n-th value, and how a document says it
_COUNTRIES = "VUT WSM TON TUV KIR NRU PLW FSM NIU COK PYF NCL WLF TKL PCN ASM GUM MNP NFK CXR CCK".split()  # noqa: SIM905 - reads as a list
_LANGUAGES = ("la", "eo", "yi", "cy", "eu", "gd", "fo", "br", "oc", "co", "sc", "fy")


Where = tuple[str, int, str]  # a list of the brief, a place in it, a field


class Marked(NamedTuple):
    """A brief, and the words that its document must say for a value."""

    brief: CountryBrief
    words: Mapping[Where, str]


def word(number: int) -> str:
    """A word that stands in no brief: Zqaa, Zqab, ..."""
    letters = ""
    while number or len(letters) < 2:
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
    return f"Zq{letters}zz"


def _same(spelled: str) -> tuple[str, str]:
    return spelled, spelled


MAKERS: Mapping[ValueType, Maker] = {
    field_type(value_types.Text): lambda number: _same(word(number)),
    field_type(value_types.Item): lambda number: _same(word(number)),
    field_type(value_types.Quoted): lambda number: _same(word(number)),
    field_type(value_types.Place): lambda number: _same(word(number)),
    field_type(value_types.Telephone): lambda number: _same(f"98-{number:05}"),
    field_type(value_types.WebAddress): lambda number: _same(f"https://{word(number).lower()}.example/"),
    field_type(value_types.Country): lambda number: (_COUNTRIES[number], country_name(ENGLISH, _COUNTRIES[number])),
    field_type(value_types.Citizenship): lambda number: (_COUNTRIES[number], country_name(ENGLISH, _COUNTRIES[number])),
    field_type(value_types.Language): lambda number: (_LANGUAGES[number], language_name(ENGLISH, _LANGUAGES[number])),
    field_type(value_types.Year): lambda number: _same_year(2050 + 2 * number),
    field_type(value_types.YearOrSpan): lambda number: _same_year(2050 + 2 * number),  # no two are neighbours
    field_type(dt.date): lambda number: (_day(number), format_day(ENGLISH, _day(number))),
    field_type(Quantity): lambda number: (Quantity("exact", 987000 + number), f"987,{number:03}"),
    field_type(Difference): lambda number: (Difference(Quantity("exact", 876000 + number)), f"876,{number:03}"),
    field_type(Period): lambda number: (Period("in", str(1100 + number)), str(1100 + number)),
}
_MOST: Mapping[ValueType, int] = {
    field_type(value_types.Country): len(_COUNTRIES),
    field_type(value_types.Citizenship): len(_COUNTRIES),
    field_type(value_types.Language): len(_LANGUAGES),
    field_type(value_types.Year): 25,
    field_type(value_types.YearOrSpan): 25,
}  # how many values a maker has


def _same_year(year: int) -> tuple[int, str]:
    return year, str(year)


def _day(number: int) -> dt.date:
    return dt.date(1907, 1, 1) + dt.timedelta(days=number)


def markable(field: Field) -> bool:
    """Whether the field's values can be told from all others."""
    return (field.type.item or field.type) in MAKERS


def marked(brief: CountryBrief, field_name: str, *, alike: bool = False) -> Iterator[Marked]:
    """The brief with every value of the fields with this name marked; several, where a maker has too few values.

    ``alike`` marks equal values with equal words, so that what belongs together stays together.
    """
    rounds: list[tuple[dict[str, Any], dict[Where, str]]] = []
    numbers: dict[ValueType, dict[Any, int]] = {}
    for name, cls in lists().items():
        for field in fields(cls):
            if field.name == field_name and markable(field):
                kind = field.type.item or field.type
                known = numbers.setdefault(kind, {})
                for place, row in enumerate(getattr(brief, name)):
                    held = getattr(row, field.name)
                    if held in (None, ()):
                        continue
                    at, number = divmod(
                        known.setdefault(held if alike else (name, place), len(known)), _MOST.get(kind, 900)
                    )
                    while len(rounds) <= at:
                        rounds.append(({}, {}))
                    value, said = MAKERS[kind](number)
                    changes, words = rounds[at]
                    rows = changes.setdefault(name, [*getattr(brief, name)])
                    with suppress(InvalidRecordError):  # a value that cannot stand there
                        rows[place] = rows[place].replace(**{field.name: (value,) if field.type.item else value})
                        words[name, place, field.name] = said
    for changes, words in rounds:
        yield Marked(brief.replace(**{name: tuple(rows) for name, rows in changes.items()}), words)


_REFERRED: Mapping[str, Callable[[str, str], Any]] = {
    "organisations": lambda own, name: Organisation(id=own, name=name, kind="NGO"),
    "programmes": lambda own, name: Programme(id=own, name=name, kind="project", pillar="context"),
    "laws": lambda own, name: Law(id=own, name=name, kind="law"),
}  # what other records name, apart from parts and progress, which stand under what they refer to


def with_names(brief: CountryBrief) -> Marked:
    """The brief in which each record that names another names one of its own."""
    rows: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    words: dict[Where, str] = {}
    for name, cls in lists().items():
        for field in fields(cls):
            if field.type.refers in _REFERRED:
                for place, row in enumerate(getattr(brief, name)):
                    if getattr(row, field.name) not in (None, ()):
                        said = words[name, place, field.name] = word(len(words))
                        own = said.lower()
                        rows[field.type.refers].append(_REFERRED[field.type.refers](own, said))
                        value = (own,) if field.type.item else own
                        rows[name][place] = rows[name][place].replace(**{field.name: value})
    return Marked(brief.replace(**{name: tuple(held) for name, held in rows.items()}), words)


def with_sources(brief: CountryBrief) -> Marked:
    """The brief in which each record rests on a source of its own, heard of through another."""
    rows: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    words: dict[Where, str] = {}
    rows["sources"].append(Source(id="zq", kind="article", title="Read"))
    for name, cls in lists().items():
        if issubclass(cls, Claim):
            for place, row in enumerate(rows[name]):
                said = words[name, place, "sources"] = word(len(words))
                rows["sources"].append(Source(id=said.lower(), kind="report", title=said))
                citation = Citation.parse(f"{said.lower()} p. {len(words)} via zq")
                rows[name][place] = row.replace(sources=(citation,))
    return Marked(brief.replace(**{name: tuple(held) for name, held in rows.items()}), words)
