"""Of two editions of a country in one file, the older one says that the newer one supersedes it."""

import pytest

from tipreport.document import Document, Title, words
from tipreport.document.views import plain_lines
from tipreport.files import parse_brief
from tipreport.model import Briefs
from tipreport.plugin import DocumentOptions, Grain
from tipreport.runner.documents import compose_documents

EDITIONS = Briefs(
    parse_brief(f"id: {name}\ntitle: Trafficking\nedition: {year}\ncountries: [{{country: {code}}}]\n", "x.yaml")
    for name, year, code in [("malta-2020", 2020, "MLT"), ("malta", 2022, "MLT"), ("benin", 2021, "BEN")]
)


def superseded(document: Document) -> str:
    (title,) = (block for block in document.blocks if isinstance(block, Title))
    return title.superseded


def test_the_older_edition_in_a_collection_says_that_it_is_superseded() -> None:
    found = compose_documents(EDITIONS, Grain.COLLECTION)

    assert {each.id: superseded(each) for each in found} == {
        "malta-2020": "Superseded by the edition of 2022", "malta": "", "benin": "",
    }  # fmt: skip
    assert "Superseded by the edition of 2022." in [
        words(line) for line in plain_lines(found[0].blocks[0], found.labels)
    ]


def test_the_document_of_a_single_brief_does_not_depend_on_others() -> None:
    (alone,) = compose_documents(Briefs([EDITIONS[0]]), Grain.BRIEF)
    assert superseded(alone) == ""


@pytest.mark.parametrize(
    ("language", "remark"), [("fr", "Remplacée par l’édition de 2022"), ("en", "Superseded by the")]
)
def test_a_short_document_says_so_in_its_language_as_its_full_one_does(language: str, remark: str) -> None:
    document = compose_documents(EDITIONS, Grain.COLLECTION, DocumentOptions(language=language, detail="short"))[0]

    assert document.full is not None
    assert superseded(document) == superseded(document.full)
    assert superseded(document).startswith(remark)
