"""Tables of names: long names have more room."""

from tests.exporters.pdf.sheets import export
from tests.exporters.pdf.tagged.documents import artifacts, elements, opened
from tipreport.files import parse_brief

HEAD = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
programmes:
"""


def pages(name: str, text: str) -> int:
    rows = "".join(f"  - {{name: {name} {n}, text: {text}, kind: project, pillar: prevention}}\n" for n in range(40))
    return len(opened(export(parse_brief(HEAD + rows, "malta.yaml"))).pages)


def test_a_table_of_long_names_takes_few_lines() -> None:
    long = "Project to improve the working conditions of children in the sugarcane growing areas"
    assert pages(long, "A project") == pages("A project", long), "names take no more lines than descriptions"


def test_a_place_is_repeated_where_its_lines_continue_on_the_next_page() -> None:
    rows = "".join(f"  - {{aspect: sector, text: Work number {n}, place: PRK}}\n" for n in range(60))
    pdf = opened(export(parse_brief(HEAD.replace("programmes:", "profile:") + rows, "malta.yaml")))

    assert len(pdf.pages) > 1
    assert sum("In North Korea:" in text for text in artifacts(pdf)) == len(pdf.pages) - 1


def test_a_single_name_is_no_table() -> None:
    one = HEAD + "  - {name: Riches, kind: project, pillar: prevention}\n"

    assert elements(opened(export(parse_brief(one, "malta.yaml"))), "Table") == []
    two = one + "  - {name: Poors, kind: project, pillar: prevention}\n"
    assert len(elements(opened(export(parse_brief(two, "malta.yaml"))), "Table")) == 1


def test_names_with_nothing_but_a_page_are_closer_than_names_with_descriptions() -> None:
    def count(more: str) -> int:
        rows = "".join(f"  - {{name: P{n}, kind: fund, pillar: prevention, {more}}}\n" for n in range(40))
        return len(opened(export(parse_brief(HEAD + rows, "malta.yaml"))).pages)

    assert (count("url: https://example.org/a"), count("text: A fund")) == (1, 2)
