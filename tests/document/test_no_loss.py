"""Every value of every record is in the document and in the text export, or is omitted for a reason."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import pytest
from attrs import evolve

from tests.document.every_brief import BRIEFS, RANDOM, REAL, every_brief, every_real_brief
from tests.document.marked_briefs import FieldLocation, Marked, markable, marked, with_names, with_sources
from tests.document.reading import blocks, cited_numbers, plain, texts_of
from tipreport.checks import check
from tipreport.document import (
    Document,
    Notes,
    Recommendations,
    Sources,
    compose,
    words,
)
from tipreport.errors import InvalidRecordError
from tipreport.exporters.text.render import render
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import Field, Record, fields
from tipreport.model.records import Source
from tipreport.model.value_type import ValueType
from tipreport.model.value_types import ProfileTerm, Unit, field_type
from tipreport.model.vocabulary import ASPECTS
from tipreport.testing import random_briefs

MARKABLE = sorted({field.name for cls in lists().values() for field in fields(cls) if markable(field)})

# Fields whose terms may leave the document unchanged, with the reason.
OMITTED: dict[str, str] = {
    "sources.kind": "left out if the title contains it",
    "tiers.official": "the year after it may have the same placement, or no other",
    "figures.unit": "the counted unit is implied if there is no number",
    "figures.per": "a rate needs a number",
    "figures.change": "two numbers show it",
    "figures.pillar": "key figures, parts and earlier values are shown elsewhere",
    "figures.key": "already shown, or the ninth key figure",
    "findings.key": "it selects findings for a short document; the full one has all",
    "figures.sex": "the description of the group contains it",
    "figures.age": "the description of the group contains it",
    "figures.form": "the label contains it",
    "penalties.unit": "no unit without a number",
    "profile.term": "the text contains it, or it is *other*",
    "programmes.kind": "the text contains it",
}


# ------------------------------------------------------------ readable text


def _without_notes(document: Document) -> Document:
    """The document without its notes, because a value must be shown at its own location."""
    return evolve(document, blocks=tuple(block for block in document.blocks if not isinstance(block, Notes)))


def _document(document: Document) -> str:
    return "\n".join(texts_of(document.blocks))


def _text(document: Document) -> str:
    return render(document, width=0)


Reading = Callable[[Document], str]
READINGS = [pytest.param(brief, _document, id=f"{name}, document") for name, brief in BRIEFS.items()]
READINGS += [
    pytest.param(brief, _text, id=f"{name}, text export")
    for name, brief in BRIEFS.items()
    if name in ("hard", "serbia", "north-koreans-in-china") or name in RANDOM
]
readings = pytest.mark.parametrize(("brief", "read"), READINGS)


def _has(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


# ------------------------------------------------------------ texts, numbers, dates, places


@readings
def test_every_text_number_and_date_is_shown(brief: CountryBrief, read: Reading) -> None:
    lost = [*chain.from_iterable(_lost(one, read) for name in MARKABLE for one in marked(brief, name))]

    assert [location for location in lost if not _is_excused(brief, location)] == []


@every_brief
def test_values_joined_from_several_records_are_shown(brief: CountryBrief) -> None:
    lost = [*chain.from_iterable(_lost(one, _document) for name in MARKABLE for one in marked(brief, name, equal=True))]

    assert [location for location in lost if not _is_excused(brief, location)] == []


def _lost(one: Marked, read: Reading) -> Iterator[FieldLocation]:
    document = compose(one.brief)
    text = plain(read(_without_notes(document)))
    lost = [location for location, word in one.words.items() if not _has(text, word)]
    with_notes = plain(read(document)) if any(map(_may_be_a_note, lost)) else ""
    yield from (
        location for location in lost if not (_may_be_a_note(location) and _has(with_notes, one.words[location]))
    )


def _may_be_a_note(location: FieldLocation) -> bool:
    """Notes of the analyst are shown only in notes."""
    return location[2] == "note"


def _is_excused(brief: CountryBrief, location: FieldLocation) -> bool:
    name, index, field = location
    if name in ("countries", "tiers") and field == "country":
        return brief.subject == "country" and brief.subject_name is not None
    if name == "recommendations" and field in ("text", "to", "by"):
        return index in _not_printed(brief)
    return name == "sources" and brief.sources[index] in _uncited(brief)


def _uncited(brief: CountryBrief) -> list[Source]:
    """The sources that no record cites: a document does not have them, and `check` names them to the maker."""
    unused = [note.about[0] for note in check(brief) if note.code == "unused-source"]
    return [brief.sources[row] for _, row in unused]


def _not_printed(brief: CountryBrief) -> set[int]:
    """The wordings of recommendations that are not printed, because a newer one is; the brief itself has them."""
    found = blocks(compose(brief), Recommendations)
    return {ref.index for block in found for item in block.items() for ref in item.other_wordings}


@readings
def test_every_name_that_a_record_refers_to_is_shown(brief: CountryBrief, read: Reading) -> None:
    names = with_names(brief)
    times = Counter(re.findall(r"Zq\w+zz", read(_without_notes(compose(names.brief))), re.IGNORECASE))
    found = Counter({word.casefold(): number for word, number in times.items()})

    # once in its own list, once in the record that refers to it
    lost = [location for location, word in names.words.items() if found[word.casefold()] < 2]
    assert [location for location in lost if not _is_excused(brief, location)] == []


@every_brief
def test_every_record_is_cited(brief: CountryBrief) -> None:
    with_citations = with_sources(brief)
    document = _without_notes(compose(with_citations.brief))
    entries = {words(entry.content): entry.numbers for block in blocks(document, Sources) for entry in block.items}
    cited = cited_numbers(document)
    uncited = [
        (name, index)
        for (name, index, _), word in with_citations.words.items()
        if not any(word in content and not cited.isdisjoint(numbers) for content, numbers in entries.items())
    ]

    # a country without roles claims nothing
    assert [(n, p) for n, p in uncited if n != "countries" or brief.countries[p].roles or brief.countries[p].note] == []


@every_real_brief
def test_the_head_of_a_brief_is_shown(brief: CountryBrief) -> None:
    head = {"title": "Zqaazz", "subject_name": "Zqabzz", "note": "Zqaczz", "region": "Africa", "edition": 2087}
    text = _document(compose(brief.replace(updated=dt.date(1907, 7, 9), **head)))

    assert [word for word in (*map(str, head.values()), "9 July 1907") if not _has(text, word)] == []


# ------------------------------------------------------------ terms


def _other_terms(field: Field, row: Record, value: Any) -> list[Any]:
    kind = field.type
    if value in (None, ()):
        return []
    if kind is field_type(bool):
        return [not value]
    if kind is field_type(int):
        return [value + 7]
    terms = (kind.item or kind).terms or _OPEN.get(kind, lambda _: ())(row)
    others = [term for term in terms if term not in (value, value[0])]
    return [(term,) if kind.item else term for term in others[:1]]


_OPEN: Mapping[ValueType, Callable[[Any], Sequence[str]]] = {
    field_type(ProfileTerm): lambda row: ASPECTS[row.aspect],
    field_type(Unit): lambda _: ("weeks", "GBP"),
}  # terms that depend on the record, and a few of many


def test_another_term_makes_another_document() -> None:
    unseen: Counter[str] = Counter()
    for brief in (*random_briefs(5, seed=3, max_records=2), REAL["malta"]):
        original = compose(brief).blocks
        for name, cls in lists().items():
            for index, row in enumerate(getattr(brief, name)):
                for field in fields(cls):
                    for term in _other_terms(field, row, getattr(row, field.name)):
                        changed = _with(brief, name, index, **{field.name: term})
                        if changed not in (None, brief) and compose(changed).blocks == original:
                            unseen[f"{name}.{field.name}"] += 1

    assert sorted(unseen.keys() - OMITTED.keys()) == []


def _with(brief: CountryBrief, name: str, index: int, **changes: Any) -> CountryBrief | None:
    rows = [*getattr(brief, name)]
    try:
        rows[index] = rows[index].replace(**changes)
        return brief.replace(**{name: tuple(rows)})
    except InvalidRecordError:
        return None  # the term is not valid there
