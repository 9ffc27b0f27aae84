"""Every value of every record is in the document and in the text export, or is unsaid for a reason."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import pytest
from attrs import evolve

from tests.document.every_brief import BRIEFS, RANDOM, REAL, every_brief, every_real_brief
from tests.document.marking import Marked, Where, markable, marked, with_names, with_sources
from tests.document.reading import blocks, cited_numbers, plain, texts_of
from tipreport.document import (
    Document,
    Notes,
    Sources,
    compose,
    words,
)
from tipreport.errors import InvalidRecordError
from tipreport.exporters.text.render import render
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import Field, Record, fields
from tipreport.model.value_type import ValueType
from tipreport.model.value_types import ProfileTerm, Unit, field_type
from tipreport.model.vocabulary import ASPECTS
from tipreport.testing import random_briefs

MARKABLE = sorted({field.name for cls in lists().values() for field in fields(cls) if markable(field)})

# Why a document may be the same with another term.
UNSAID: dict[str, str] = {
    "sources.kind": "left out where the title says it",
    "tiers.official": "the year after it may have the same placement, or no other",
    "figures.unit": "what is counted goes without saying where there is no number",
    "figures.per": "a rate of no number is none",
    "figures.change": "two numbers show it",
    "figures.pillar": "key figures, parts and earlier values stand elsewhere",
    "figures.key": "told already, or the ninth",
    "figures.sex": "the words for whom say it",
    "figures.age": "the words for whom say it",
    "figures.form": "the label says it",
    "penalties.unit": "no unit without a number",
    "profile.term": "the text says it, or it is *other*",
    "programmes.kind": "the text says it",
}


# ------------------------------------------------------------ what can be read


def _without_notes(document: Document) -> Document:
    """What stands in the notes does not count: it must stand in its own place."""
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

    assert [where for where in lost if not _is_excused(brief, where)] == []


@every_brief
def test_what_belongs_together_is_shown_whole(brief: CountryBrief) -> None:
    lost = [*chain.from_iterable(_lost(one, _document) for name in MARKABLE for one in marked(brief, name, alike=True))]

    assert [where for where in lost if not _is_excused(brief, where)] == []


def _lost(one: Marked, read: Reading) -> Iterator[Where]:
    document = compose(one.brief)
    text = plain(read(_without_notes(document)))
    lost = [where for where, word in one.words.items() if not _has(text, word)]
    with_notes = plain(read(document)) if any(map(_may_be_a_note, lost)) else ""
    yield from (where for where in lost if not (_may_be_a_note(where) and _has(with_notes, one.words[where])))


def _may_be_a_note(where: Where) -> bool:
    """The analyst's remark is one, and so is a source that nobody cites."""
    return where[0] == "sources" or where[2] == "note"


def _is_excused(brief: CountryBrief, where: Where) -> bool:
    name, place, field = where
    if name in ("countries", "tiers") and field == "country":
        return brief.subject == "country" and brief.subject_name is not None
    return where == ("sources", place, "language") and brief.sources[place].id == "unused"


@readings
def test_whoever_is_named_by_a_record_is_named_there(brief: CountryBrief, read: Reading) -> None:
    names = with_names(brief)
    times = Counter(re.findall(r"Zq\w+zz", read(_without_notes(compose(names.brief))), re.IGNORECASE))
    found = Counter({word.casefold(): number for word, number in times.items()})

    # once in its own register, once where it is named
    assert [where for where, word in names.words.items() if found[word.casefold()] < 2] == []


@every_brief
def test_every_record_is_cited_where_it_stands(brief: CountryBrief) -> None:
    marks = with_sources(brief)
    document = _without_notes(compose(marks.brief))
    entries = {words(entry.content): entry.number for block in blocks(document, Sources) for entry in block.items}
    cited = cited_numbers(document)
    uncited = [
        (name, place)
        for (name, place, _), word in marks.words.items()
        if not any(word in says and number in cited for says, number in entries.items())
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
}  # terms that depend on the record, or of which there are many


def test_another_term_makes_another_document() -> None:
    unseen: Counter[str] = Counter()
    for brief in (*random_briefs(5, seed=3, max_records=2), REAL["malta"]):
        told = compose(brief).blocks
        for name, cls in lists().items():
            for place, row in enumerate(getattr(brief, name)):
                for field in fields(cls):
                    for term in _other_terms(field, row, getattr(row, field.name)):
                        changed = _with(brief, name, place, **{field.name: term})
                        if changed not in (None, brief) and compose(changed).blocks == told:
                            unseen[f"{name}.{field.name}"] += 1

    assert sorted(unseen.keys() - UNSAID.keys()) == []


def _with(brief: CountryBrief, name: str, place: int, **changes: Any) -> CountryBrief | None:
    rows = [*getattr(brief, name)]
    try:
        rows[place] = rows[place].replace(**changes)
        return brief.replace(**{name: tuple(rows)})
    except InvalidRecordError:
        return None  # the term cannot stand there
