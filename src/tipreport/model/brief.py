"""A country brief: its head and its lists of records."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any

from tipreport.errors import FieldPath, InvalidRecordError
from tipreport.model.citation import Citation
from tipreport.model.defaults import distinct, inherit_defaults, with_defaults
from tipreport.model.field import TRANSLATED, Field, Problems, Record, fields, invalid_fields, per_class, record
from tipreport.model.messages import closest, mismatch
from tipreport.model.parsers import as_slug
from tipreport.model.recommendation_links import contradictions
from tipreport.model.records import (
    CountryRole,
    Definition,
    Figure,
    Finding,
    Hotline,
    Law,
    Organisation,
    Penalty,
    Person,
    ProfileItem,
    Programme,
    Progress,
    Quote,
    Recommendation,
    Route,
    Source,
    SummarySentence,
    TierPlacement,
)
from tipreport.model.value_types import BriefId, Country, Language, Text, Year
from tipreport.model.vocabulary import Region, Subject
from tipreport.short_repr import short_repr

FORMAT = 1
NEWER_FORMAT = f"this version reads formats up to {FORMAT}; install a newer tipreport"
_MAX_SUGGESTIONS = 20  # unknown ids for which a similar one is suggested, because the search is slow


@record
class CountryBrief(Record):
    """One brief. Records without a place or country inherit the brief's; every id that records refer to exists."""

    format: Annotated[int, "version of this format"] = 1
    id: Annotated[BriefId, "the brief's id, and its file name"]
    title: Annotated[Text, "title of the document", TRANSLATED]
    subject: Annotated[Subject, "the kind of subject"] = "country"
    subject_name: Annotated[
        Text | None, "the name of the group or event; required unless the subject is a country", TRANSLATED
    ] = None
    region: Annotated[Region | None, "region, as the TIP Report groups countries"] = None
    peers: Annotated[tuple[Country, ...], "the countries to compare the country with; neighbours unless given"] = ()
    peers_by: Annotated[Text | None, "who chose them, and why: *the embassy, as exporters of seafood*", TRANSLATED] = (
        None
    )
    edition: Annotated[Year | None, "the year that this brief describes"] = None
    updated: Annotated[dt.date | None, "the day of the last change; printed on every document"] = None
    language: Annotated[Language, "language of the brief"] = "en"
    default_source: Annotated[Citation | None, "the citation of every record without `sources`"] = None
    note: Annotated[Text | None, "the analyst's remark on the brief as a whole", TRANSLATED] = None
    summary: tuple[SummarySentence, ...] = ()
    countries: tuple[CountryRole, ...]
    tiers: tuple[TierPlacement, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    laws: tuple[Law, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    profile: tuple[ProfileItem, ...] = ()
    routes: tuple[Route, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    hotlines: tuple[Hotline, ...] = ()
    persons: tuple[Person, ...] = ()
    programmes: tuple[Programme, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    progress: tuple[Progress, ...] = ()
    definitions: tuple[Definition, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = [*invalid_fields(self)]
        if not problems:
            inherited = inherit_defaults(self.subject, self.countries, None, self.language)
            for name in _nonempty_lists(self):
                rows = [with_defaults(row, inherited) for row in getattr(self, name)]
                object.__setattr__(self, name, distinct(rows))
            problems = [*cross_field_problems(self)]
        if problems:
            raise InvalidRecordError("CountryBrief", problems)

    def __repr__(self) -> str:
        count = sum(len(getattr(self, name)) for name in lists())
        return f"CountryBrief(id={self.id!r}, title={short_repr(self.title)}, {count} records)"


@cache
def lists() -> Mapping[str, type[Record]]:
    """Return the lists of a brief and the class of their records, in the order of the file."""
    classes = ((field.name, field.type.item.python_type) for field in fields(CountryBrief) if field.type.item)
    return {name: cls for name, cls in classes if cls is not None and issubclass(cls, Record)}


@cache
def head() -> tuple[Field, ...]:
    """Return the fields of a brief that are not lists of records."""
    return tuple(field for field in fields(CountryBrief) if field.name not in lists())


def _nonempty_lists(brief: Any) -> list[str]:
    """Return the lists that are not empty. Most briefs use only a few."""
    return [name for name in lists() if getattr(brief, name)]


@per_class
def references(cls: type[Record]) -> tuple[tuple[str, str, bool], ...]:
    """Return the fields that refer to records: the name of each, the list of these records, and if it has several."""
    return tuple((f.name, f.type.refers, f.type.item is not None) for f in fields(cls) if f.type.refers)


def cross_field_problems(brief: Any) -> Problems:
    """Yield problems that concern several parts of a brief, such as ids that are used twice or do not exist.

    ``brief`` may be any object with some of a brief's attributes, so that a reader can check an incomplete brief.
    """
    version = getattr(brief, "format", FORMAT)
    if version > FORMAT:
        yield ("format",), NEWER_FORMAT
    elif version < 1:
        yield ("format",), mismatch("a format from 1 on", version, f"{FORMAT}")
    if getattr(brief, "subject", "country") == "country":
        if len(brief.countries) > 1:
            yield ("countries",), f"expected one country, found {len(brief.countries)}: the subject is country"
    elif getattr(brief, "subject_name", None) is None:
        yield ("subject_name",), f"is required: the subject is {brief.subject}"
    if not brief.countries:
        yield ("countries",), "expected at least one country"
    yield from _id_problems(brief)
    yield from _placement_problems(brief)
    yield from contradictions(brief.recommendations)


def _id_problems(brief: Any) -> Problems:
    existing: dict[str, set[str]] = {name: set() for name in lists()}
    nonempty = _nonempty_lists(brief)
    for name in nonempty:
        ids = existing[name]
        for index, row in enumerate(getattr(brief, name)):
            if (row_id := getattr(row, "id", None)) in ids:
                yield (name, index, "id"), f'the id "{row_id}" is used twice: write another one, such as {row_id}-2'
            elif row_id is not None:
                ids.add(row_id)
    unknown = ((path, name, word) for path, name, word in _referenced_ids(brief) if word not in existing[name])
    for number, (path, name, word) in enumerate(unknown):
        similar = closest(word, existing[name]) if number < _MAX_SUGGESTIONS else []
        named = _named_without_id(brief, name, word) if number < _MAX_SUGGESTIONS else ""
        write = named or (similar[0] if similar else f"the id of one, or add a record with this id to {name}")
        yield path, mismatch(f"the id of a record of {name}", word, write)
    for name in nonempty:
        for field, list_name, many in references(lists()[name]):
            if list_name == name and not many:
                yield from _cycles(name, field, getattr(brief, name))


def _named_without_id(brief: Any, name: str, word: str) -> str:
    """Return how to refer to a record that has the name that is meant, but no id; empty if there is none."""
    for index, row in enumerate(getattr(brief, name)):
        if getattr(row, "id", None) is None and as_slug(getattr(row, "name", None) or "") == word:
            return f"id: {word} in {name}[{index + 1}], which has this name but no id"
    return ""


def _cycles(name: str, field: str, rows: Sequence[Any]) -> Problems:
    """Yield records that refer to themselves, directly or through others."""
    indexes = {row_id: index for index, row in enumerate(rows) if (row_id := getattr(row, "id", None)) is not None}
    visited: set[str] = set()
    for start in indexes:
        chain: dict[str, int] = {}
        step: Any = start
        while step in indexes and step not in visited and step not in chain:
            chain[step] = len(chain)
            step = getattr(rows[indexes[step]], field, None)
        if step in chain:
            cycle = [*chain][chain[step] :]
            yield (name, indexes[step], field), f"refers back to itself: {', '.join([*cycle, step])}"
        visited.update(chain)


def _placement_problems(brief: Any) -> Problems:
    official = set()
    for index, row in enumerate(brief.tiers):
        country, year = getattr(row, "country", ""), getattr(row, "year", None)
        if country is None:
            yield ("tiers", index, "country"), "is required: the brief has several countries"
        if getattr(row, "official", False) and year is not None:
            if (country, year) in official:
                yield ("tiers", index, "year"), f"{country} has two official placements in {year}"
            official.add((country, year))


def _referenced_ids(brief: Any) -> Iterator[tuple[FieldPath, str, str]]:
    default_source: Citation | None = getattr(brief, "default_source", None)
    for link in default_source.links if default_source else ():
        yield ("default_source",), "sources", link.source
    for name in _nonempty_lists(brief):
        referring = references(lists()[name])
        for index, row in enumerate(getattr(brief, name)):
            for field, list_name, many in referring:
                if value := getattr(row, field, None):
                    for word in value if many else (value,):
                        yield (name, index, field), list_name, word
            for citation in getattr(row, "sources", ()):
                if citation != default_source:  # its problems are reported once
                    for link in citation.links:
                        yield (name, index, "sources"), "sources", link.source
