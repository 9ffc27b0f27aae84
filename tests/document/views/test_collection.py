"""The briefs of a collection in reading order, and the words that tell two of one country apart."""

import pytest

from tests.document.reading import HEAD
from tipreport.document import Document, compose
from tipreport.document.views import collection_entries, edition_range
from tipreport.files import parse_brief
from tipreport.wording.labels import Labels

LABELS = Labels()


def document(name: str, country: str = "MLT", head: str = "") -> Document:
    text = HEAD.replace("id: malta", f"id: {name}").replace("MLT", country).replace("default_source: news\n", "")
    return compose(parse_brief(text.replace("title: Human trafficking in Malta", f"title: Brief\n{head}")))


def shown(*documents: Document) -> list[tuple[str, str]]:
    return [(entry.name, entry.newer) for entry in collection_entries(documents, LABELS)]


def test_briefs_are_sorted_by_the_names_that_readers_see() -> None:
    events = document("a-cup", head="subject: event\nsubject_name: A cup")
    countries = [document("ukraine", "UKR"), document("state-of-palestine", "PSE"), document("x", "TUR")]

    assert [name for name, _ in shown(events, *countries, document("y", "CIV"), document("z", "TKM"))] == [
        "Côte d’Ivoire", "Palestinian Territories", "Turkey", "Turkmenistan", "Ukraine", "A cup",
    ]  # fmt: skip


def test_of_one_country_the_newest_edition_comes_first_and_supersedes_the_others() -> None:
    editions = [document(f"malta-{year}", head=f"edition: {year}") for year in (2021, 2023, 2022)]

    assert shown(*editions, document("serbia", "SRB")) == [
        ("Malta, edition 2023", ""),
        ("Malta, edition 2022", "malta-2023"),
        ("Malta, edition 2021", "malta-2023"),
        ("Serbia", ""),
    ]


def test_one_edition_is_not_named_and_briefs_of_other_topics_are() -> None:
    tips, labour = document("a", head="edition: 2022"), document("b", head="edition: 2022")
    other = compose(parse_brief("id: c\ntitle: Child labour\nedition: 2022\ncountries: [{country: MLT}]\n"))

    assert shown(tips, document("s", "SRB", "edition: 2022")) == [("Malta", ""), ("Serbia", "")]
    assert shown(tips, other) == [("Malta, Brief", ""), ("Malta, Child labour", "")]
    assert [newer for _, newer in shown(tips, labour)] == ["", ""]


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ((), ""),
        ((2022, 2022), "Edition 2022"),
        ((2022, 2021), "Editions 2021 and 2022"),
        ((2022, 2021, 2019), "Editions 2019, 2021 and 2022"),
        ((2022, 2021, 2019, 2018), "Editions 2018 to 2022"),
    ],
)
def test_the_editions_of_a_collection_are_named(years: tuple[int, ...], words: str) -> None:
    documents = [document(f"malta-{index}", head=f"edition: {year}") for index, year in enumerate(years)]

    assert edition_range(documents, LABELS) == words


@pytest.mark.parametrize("years", [(2022,), (2022, 2021)])
def test_a_collection_has_no_editions_if_a_brief_of_it_has_none(years: tuple[int, ...]) -> None:
    documents = [document(f"malta-{index}", head=f"edition: {year}") for index, year in enumerate(years)]

    assert edition_range([*documents, document("other")], LABELS) == ""
