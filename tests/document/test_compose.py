"""A brief becomes a document with the same sections in the same order for every format."""

import copy

from tests.document.reading import HARD, block, composed, section_names, text_of
from tipreport.document import Document, Heading, Paragraph, Title, compose
from tipreport.files import parse_brief, read_brief


def test_three_lines_make_a_document() -> None:
    document = compose(parse_brief("id: malta\ntitle: Human trafficking in Malta\ncountries: [{country: MLT}]"))

    assert (document.id, document.title, document.language) == ("malta", "Human trafficking in Malta", "en")
    assert isinstance(document.blocks[0], Title)
    assert section_names(document) == ["Data notes"]


def test_a_brief_with_everything_has_all_sections_in_their_order() -> None:
    assert section_names(compose(read_brief(HARD))) == [
        "Tier by report year",
        "Summary",
        "Key figures",
        "Recommendations",
        "Prosecution",
        "Protection",
        "Prevention",
        "Partnership",
        "Context",
        "Profile",
        "Routes",
        "Other figures",
        "Earlier recommendations",
        "Laws and penalties",
        "Organisations",
        "Persons",
        "Definitions",
        "Quotations",
        "Data notes",
        "Sources",
        "Reading guide",
    ]


def test_the_summary_is_one_paragraph_with_citations_for_each_sentence() -> None:
    summary = """
        summary:
          - {text: Courts convicted nobody., sources: [weekly p. 3]}
          - {text: "Is it cold?"}
          - {text: Nobody asked}
        """
    shown = block(composed(summary), Paragraph, "Summary")

    assert text_of(shown.spans) == "Courts convicted nobody [1, p. 3]. Is it cold? [2] Nobody asked [2]."
    assert shown.role == "lead"


def test_sections_give_each_block_once_and_in_order() -> None:
    document = compose(read_brief(HARD))

    assert tuple(block for _, held in document.sections() for block in held) == document.blocks
    assert next(name for name, _ in document.sections()) == "title"
    assert all(isinstance(held[0], Heading) for name, held in document.sections() if name != "title")


def test_the_labels_belong_to_the_document() -> None:
    assert Document(id="a", title="T", language="en", blocks=()).labels.cited_in == "Cited in"


def test_composing_does_not_change_the_brief() -> None:
    brief = read_brief(HARD)
    before = copy.deepcopy(brief)
    compose(brief)

    assert brief == before


def test_a_record_that_a_brief_has_twice_is_numbered_as_an_equal_copy_is() -> None:
    brief = parse_brief("""
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
recommendations: [{text: Fund shelters., pillar: protection}]
""")
    row = brief.recommendations[0]

    twice = compose(brief.replace(recommendations=(row, row)))

    assert twice.blocks == compose(brief.replace(recommendations=(row, row.replace()))).blocks
