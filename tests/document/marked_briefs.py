"""Briefs in which each value of a field is unique, which shows whether a document contains it.

The fields are taken from the declarations, so a new field is included at once.
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

Maker = Callable[[int], tuple[Any, str]]  # the n-th value, and its text in a document
_COUNTRIES = "VUT WSM TON TUV KIR NRU PLW FSM NIU COK PYF NCL WLF TKL PCN ASM GUM MNP NFK CXR CCK".split()  # noqa: SIM905 - reads as a list
_LANGUAGES = ("la", "eo", "yi", "cy", "eu", "gd", "fo", "br", "oc", "co", "sc", "fy")


FieldLocation = tuple[str, int, str]  # a list of the brief, an index in it, a field


class Marked(NamedTuple):
    """A brief, and the words that its document must contain for each value."""

    brief: CountryBrief
    words: Mapping[FieldLocation, str]


def word(number: int) -> str:
    """A word that occurs in no brief: Zqaazz, Zqabzz, ..."""
    letters = ""
    while number or len(letters) < 2:
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
    return f"Zq{letters}zz"


def _same(text: str) -> tuple[str, str]:
    return text, text


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
    field_type(value_types.YearOrSpan): lambda number: _same_year(2050 + 2 * number),  # years are not consecutive
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
}  # the number of values that a maker has


def _same_year(year: int) -> tuple[int, str]:
    return year, str(year)


def _day(number: int) -> dt.date:
    return dt.date(1907, 1, 1) + dt.timedelta(days=number)


def markable(field: Field) -> bool:
    """Whether unique values of the field can be made."""
    return (field.type.item or field.type) in MAKERS


def marked(brief: CountryBrief, field_name: str, *, equal: bool = False) -> Iterator[Marked]:
    """The brief with a unique value in every field of this name; several briefs, if a maker has too few values.

    With ``equal``, equal values get equal words, so that their records are still grouped.
    """
    rounds: list[tuple[dict[str, Any], dict[FieldLocation, str]]] = []
    numbers: dict[ValueType, dict[Any, int]] = {}
    for name, cls in lists().items():
        for field in fields(cls):
            if field.name == field_name and markable(field):
                kind = field.type.item or field.type
                numbering = numbers.setdefault(kind, {})
                for index, row in enumerate(getattr(brief, name)):
                    current = getattr(row, field.name)
                    if current in (None, ()):
                        continue
                    at, number = divmod(
                        numbering.setdefault(current if equal else (name, index), len(numbering)), _MOST.get(kind, 900)
                    )
                    while len(rounds) <= at:
                        rounds.append(({}, {}))
                    value, shown = MAKERS[kind](number)
                    changes, words = rounds[at]
                    rows = changes.setdefault(name, [*getattr(brief, name)])
                    with suppress(InvalidRecordError):  # a value that is not valid there
                        rows[index] = rows[index].replace(**{field.name: (value,) if field.type.item else value})
                        words[name, index, field.name] = shown
    for changes, words in rounds:
        yield Marked(brief.replace(**{name: tuple(rows) for name, rows in changes.items()}), words)


_REFERRED: Mapping[str, Callable[[str, str], Any]] = {
    "organisations": lambda record_id, name: Organisation(id=record_id, name=name, kind="NGO"),
    "programmes": lambda record_id, name: Programme(id=record_id, name=name, kind="project", pillar="context"),
    "laws": lambda record_id, name: Law(id=record_id, name=name, kind="law"),
}  # lists that other records refer to, except parts and progress, which are shown below their target


def with_names(brief: CountryBrief) -> Marked:
    """The brief in which each reference to another record has a target of its own."""
    rows: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    words: dict[FieldLocation, str] = {}
    for name, cls in lists().items():
        for field in fields(cls):
            if field.type.refers in _REFERRED:
                for index, row in enumerate(getattr(brief, name)):
                    if getattr(row, field.name) not in (None, ()):
                        shown = words[name, index, field.name] = word(len(words))
                        record_id = shown.lower()
                        rows[field.type.refers].append(_REFERRED[field.type.refers](record_id, shown))
                        value = (record_id,) if field.type.item else record_id
                        rows[name][index] = rows[name][index].replace(**{field.name: value})
    return Marked(brief.replace(**{name: tuple(current) for name, current in rows.items()}), words)


def with_sources(brief: CountryBrief) -> Marked:
    """The brief in which each record has a source of its own, cited through another."""
    rows: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    words: dict[FieldLocation, str] = {}
    rows["sources"].append(Source(id="zq", kind="article", title="Read"))
    for name, cls in lists().items():
        if issubclass(cls, Claim):
            for index, row in enumerate(rows[name]):
                shown = words[name, index, "sources"] = word(len(words))
                rows["sources"].append(Source(id=shown.lower(), kind="report", title=shown))
                citation = Citation.parse(f"{shown.lower()} p. {len(words)} via zq")
                rows[name][index] = row.replace(sources=(citation,))
    return Marked(brief.replace(**{name: tuple(current) for name, current in rows.items()}), words)
