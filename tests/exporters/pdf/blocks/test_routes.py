"""Routes in a PDF: a table with From, Through and To."""

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tests.exporters.pdf.sheets import export
from tests.exporters.pdf.tagged.documents import check, elements, opened, text_of, tree
from tipreport.document import Routes, compose
from tipreport.exporters.pdf.blocks.routes import MOST_IN_COMPACT, MOST_NAMES, routes
from tipreport.exporters.pdf.flow.section import Section
from tipreport.files import parse_brief

HEAD = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
default_source: news
sources: [{id: news, kind: article, title: News}]
routes:
"""


def tables(rows: str, head: str = HEAD) -> list[list[list[str]]]:
    pdf = check(export(parse_brief(head + rows, "malta.yaml")))
    found: list[list[list[str]]] = []

    def walk(branch: object) -> None:
        if isinstance(branch, list):
            if branch and branch[0] == "Table":
                found.append([])
            if branch and branch[0] == "TR":
                found[-1].append([text_of(cell).strip() for cell in branch[1:]])
            for kid in branch:
                walk(kid)

    walk(tree(pdf))
    return found


def test_a_route_is_a_row_with_its_text_as_header_and_its_places_as_cells() -> None:
    rows = "  - {origin: [LBY, SYR], transit: [Gozo], destination: [MLT], group: migrants, text: By boat}\n"

    (table,) = tables(rows)

    # each name is a paragraph of its cell
    assert table == [["From", "Through", "To"], ["Migrants. By boat [1]."], ["LibyaSyria", "Gozo", "Malta"]]


def test_an_internal_route_and_one_without_destination_say_so() -> None:
    (table,) = tables("  - {origin: [MLT], destination: [MLT]}\n  - {origin: [MLT]}\n")

    assert table[1:] == [["Malta", "", "within Malta [1]"], ["Malta [1]", "", "not given"]]


def test_more_than_four_places_run_on_in_lines() -> None:
    (table,) = tables(
        "  - {origin: [MLT], destination: [LBY, SYR, EGY, TUN]}\n"
        "  - {origin: [MLT], destination: [LBY, SYR, EGY, TUN, DZA]}\n"
    )

    assert [row[2] for row in table[1:]] == ["LibyaSyriaEgyptTunisia [1]", "Libya, Syria, Egypt, Tunisia, Algeria [1]"]


def test_in_a_compact_form_the_places_of_each_column_run_on() -> None:
    (block,) = (
        each
        for each in compose(
            parse_brief(HEAD + "  - {origin: [LBY, SYR, EGY], destination: [MLT]}\n", "malta.yaml")
        ).blocks
        if isinstance(each, Routes)
    )
    section = Section(LAYOUT, "routes", "Routes")
    usual, compact = (routes(LAYOUT, section, block, most)[-1] for most in (MOST_NAMES, MOST_IN_COMPACT))

    assert [text.count for text in usual.texts()] == [1, 1, 1, 1]
    assert [text.count for text in compact.texts()] == [1, 1]
    assert compact.height < usual.height / 2


def test_rules_add_nothing_to_the_text() -> None:
    pdf = opened(export(parse_brief(HEAD + "  - {origin: [LBY], destination: [MLT]}\n", "malta.yaml")))

    assert elements(pdf, "Figure") == []


MATRIX = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
default_source: news
sources: [{id: news, kind: article, title: News}]
profile:
  - {aspect: goods, text: Jade, kinds: [child labour]}
  - {aspect: goods, text: Corn, kinds: [child labour, forced labour]}
"""


def test_marks_are_read_as_yes_and_no() -> None:
    pdf = check(export(parse_brief(MATRIX, "malta.yaml")))

    spans = [str(span["/ActualText"]) for span in elements(pdf, "Span") if "/ActualText" in span]
    assert spans == ["yes", "yes", "not listed", "yes", "not listed", "not listed", "yes: "]
