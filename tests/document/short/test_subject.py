"""A brief about routes or goods has these in its short document, before its laws; other briefs count them."""

import pytest

from tests.document.reading import HEAD, SOURCES, blocks, section_names, text_of
from tipreport.document import Document, Paragraph, compose
from tipreport.document.short.limits import Limits
from tipreport.document.short.shorten import shorten
from tipreport.document.short.subject import topic_words
from tipreport.files import parse_brief
from tipreport.plugin import DocumentOptions

ROUTES = """
routes:
  - {origin: [NGA], transit: [NER], destination: [MLT], group: women, form: slavery}
  - {origin: [MLT], destination: [ITA]}
  - {origin: [TUN], destination: [MLT], text: By boat}
"""
GOODS = """
profile:
  - {aspect: goods, text: Cotton, kinds: [child labour, forced labour]}
  - {aspect: goods, text: Bricks, kinds: [child labour]}
  - {aspect: goods, text: Corn, kinds: [child labour]}
  - {aspect: method of control, text: Debts}
"""
LAWS = """
laws: [{name: Act, kind: law, text: It bans}]
penalties: [{offence: slavery, value: 2}, {offence: theft, value: 1}]
recommendations: [{text: Ask}, {text: Listen}, {text: Wait}, {text: Act}]
"""


def short(records: str, title: str = "Malta", **limits: int) -> Document:
    text = "\n".join((HEAD.replace("Human trafficking in Malta", title), records, SOURCES))
    return shorten(compose(parse_brief(text)), Limits(**limits))


def paragraphs(document: Document, section: str) -> list[str]:
    return [text_of(block.spans) for block in blocks(document, Paragraph, section) if block.role == "body"]


def left_out(document: Document) -> str:
    return "".join(text_of(block.spans) for block in blocks(document, Paragraph) if block.role == "caption")


def test_a_brief_with_as_many_routes_as_recommendations_has_the_first_routes() -> None:
    document = short(ROUTES, subject=2)

    assert paragraphs(document, "Routes") == [
        "From Nigeria through Niger to Malta: Women, slavery [1].",
        "From Malta to Italy [1].",
    ]
    assert "Routes" not in left_out(document)


@pytest.mark.parametrize(("title", "shown"), [("Routes to Malta", True), ("The law of Malta", False)])
def test_a_brief_with_routes_in_its_title_has_them_before_its_laws(title: str, shown: bool) -> None:
    names = section_names(short(ROUTES + LAWS, title))

    assert names[:2] == (["Routes", "Laws and penalties"] if shown else ["Laws and penalties", "Recommendations"])


def test_a_brief_with_goods_in_its_title_has_them_by_kind() -> None:
    document = short(GOODS + LAWS, "Goods of Malta")

    assert paragraphs(document, "Goods") == [
        "Child labour and forced labour: Cotton. Child labour: Bricks, Corn. As listed in [1]."
    ]
    assert left_out(document) == "Not in this short brief: profile (1)."


@pytest.mark.parametrize(
    ("title", "summary", "shown"),
    [
        ("Forced labour in Malta", "", True),  # the kind of labour
        ("Children in the cotton of Malta", "", True),
        ("Human trafficking in Malta", "Children make bricks and pick cotton.", True),
        ("Human trafficking in Malta", "Children make bricks.", False),
    ],
)
def test_a_brief_is_about_its_goods_if_its_title_names_one_or_their_kind_or_its_summary_two(
    title: str, summary: str, shown: bool
) -> None:
    lines = f"summary: [{{text: {summary}}}]\n" if summary else ""

    assert ("Goods" in section_names(short(lines + GOODS + LAWS, title))) is shown


def test_a_title_names_a_good_of_a_single_kind_of_labour() -> None:
    one = GOODS.replace("[child labour, forced labour]", "[child labour]")

    assert "Goods" in section_names(short(one + LAWS, "Bricks of Malta"))
    assert "Goods" not in section_names(short(one + LAWS, "The children of Malta"))


def test_another_brief_counts_its_goods() -> None:
    document = short(GOODS + LAWS)

    assert "Goods" not in section_names(document)
    assert left_out(document) == "Not in this short brief: goods (3), profile (1)."


def test_of_many_goods_the_first_are_named() -> None:
    kinds = ("forced labour", "child labour")
    rows = "".join(f"  - {{aspect: goods, text: Good {n:02}, kinds: [{kinds[n % 2]}]}}\n" for n in range(12))
    (goods,) = paragraphs(short(f"profile:\n{rows}", subject=1), "Goods")

    assert goods == (
        "Child labour: Good 01, Good 03, Good 05, Good 07, Good 09, Good 11. Forced labour: Good 00, Good 02. "
        "And 4 more. As listed in [1]."
    )
    assert "Goods" not in section_names(short(f"profile:\n{rows}", subject=0))


def test_goods_of_a_single_kind_are_a_sentence() -> None:
    one = GOODS.replace("[child labour, forced labour]", "[child labour]")

    assert paragraphs(short(one), "Goods") == ["Child labour: Bricks, Corn, Cotton [1]."]


def test_sections_that_are_left_out_are_counted_in_the_last_line() -> None:
    quotes = "quotes: [{text: It is so, speaker: A, sources: [tip]}]\n"
    figures = "figures: [{measure: population, value: 5}, {measure: deaths, value: 2, key: true}]\n"
    document = short(ROUTES + GOODS + LAWS + quotes + figures, laws=0)

    last = document.blocks[-1]
    assert isinstance(last, Paragraph)
    assert text_of(last.spans) == (
        "Not in this short brief: laws and penalties (3), routes (3), goods (3), profile (1), other figures (1), "
        "quotations (1)."
    )
    assert left_out(short(LAWS)) == ""


def test_the_line_is_in_the_language_of_the_document() -> None:
    text = f"{HEAD}\n{ROUTES}\n{LAWS}\n{SOURCES}"
    document = compose(parse_brief(text), {"language": "fr", "detail": "short"})

    assert left_out(document).replace("\u00a0", " ") == "Ne figurent pas dans cette version courte : itinéraires (3)."


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize(
    ("title", "text", "topic"),
    [
        ("Trafficking in persons in Malta", "en", set()),
        ("Forced labour in the cotton of Upper Malta", "en", {"forced", "labour", "cotton"}),
        ("Cotton", "en", {"cotton"}),
        ("South Maltese farms", "en", {"farms"}),
        ("La traite des personnes à Malte", "fr", set()),
        ("Les élèves de Malte", "fr", {"élèves"}),
        ("Хлопок и дети Мальты", "ru", {"хлопок", "дети"}),
    ],
)
def test_the_topic_of_a_title_has_no_names_and_is_that_of_the_language_of_the_brief(
    title: str, text: str, topic: set[str], language: str
) -> None:
    head = HEAD.replace("Human trafficking in Malta", title)
    brief = parse_brief(f"{head}language: {text}\n{SOURCES}")

    assert topic_words(compose(brief, DocumentOptions(language=language))) == topic
