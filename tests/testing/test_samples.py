"""The samples of the checks have every optional field of a block with and without a value."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import NOTHING, Attribute, fields, has

from tipreport import document as doc
from tipreport.document import Document, compose
from tipreport.model.collection import Briefs
from tipreport.plugin import DocumentOptions, Grain
from tipreport.runner.documents import comparison_documents, compose_documents
from tipreport.testing import samples
from tipreport.testing.two_editions import two_editions
from tipreport.testing.typical_briefs import typical_briefs

pytestmark = pytest.mark.slow

States = dict[tuple[str, str], set[bool]]  # whether each field of a class has a value
NO_CONTENT = {
    "record",
    "records",
    "separator",
    "pillar",
    "main_measure",
    "is_about_all",
    "level",
    "role",
    "abbreviations",
}
NEVER = {  # fields that no sample has with a value, or without one
    ("FigureLine", "history_begins"),  # a series longer than a tile has room for
    ("RecommendationGroup", "total"),  # recommendations that a short document leaves out
    ("Recommendations", "caption"),
}


def documents() -> Iterator[Document]:
    """The documents that are compared with files in full."""
    yield from (compose(brief) for brief in (*samples.full(), *samples.short()))
    yield compose(samples.full()[0], DocumentOptions(detail="short"))
    for countries in (samples.compared(), samples.compared()[:4]):
        yield from comparison_documents(countries)
    yield compose(samples.short()[1].replace(language="fr"))
    older, newer = two_editions()
    yield compose(newer, earlier=older)
    yield from compose_documents(Briefs(samples.full_in_collection()), Grain.COLLECTION)
    for brief in typical_briefs():
        yield from (compose(brief), compose(brief, DocumentOptions(detail="short")))


def optional(field: "Attribute[Any]") -> bool:
    return field.default is not NOTHING and field.name not in NO_CONTENT


def note(value: Any, found: States) -> None:
    """Note whether the fields of a value, and of those inside it, have a value."""
    for each in value if isinstance(value, tuple) else (value,):
        if isinstance(each, tuple):
            note(each, found)
        elif has(type(each)) and type(each).__module__.startswith("tipreport.document.blocks"):
            for field in fields(type(each)):
                inner = getattr(each, field.name)
                found[type(each).__name__, field.name].add(bool(inner))
                note(inner, found)


def test_each_optional_field_of_a_block_is_present_and_absent_in_some_sample() -> None:
    found: States = defaultdict(set)
    for document in documents():
        note(document.blocks, found)

    tame = {
        (name, field.name)
        for name in {name for name, _ in found}
        for field in fields(getattr(doc, name))
        if optional(field) and found[name, field.name] != {True, False}
    }
    assert tame == NEVER
