"""Organisations of tables of figures are abbreviated once the document has given their name with its abbreviation."""

from tipreport.document import Document, Figures, compose
from tipreport.document.short.shorten import shorten
from tipreport.files import parse_brief

AGENCY = "National Agency for the Prohibition of Trafficking in Persons"
BRIEF = """
id: nigeria
title: Human trafficking in Nigeria
countries: [{{country: NGA}}]
default_source: news
sources: [{{id: news, kind: article, title: News}}]
organisations:
  - {{id: agency, name: {name}, also: [{short}], kind: law enforcement}}
  - {{id: army, name: Nigerian Armed Forces, kind: government}}
figures:
"""
ROWS = ("shelters, by: agency", "arrests, by: army", "hotline calls, by: agency", "people trained, by: agency")


def document(*rows: str, name: str = AGENCY, short: str = "NAPTIP") -> Document:
    figures = "".join(f"  - {{measure: {row}, value: 14, period: 2024, pillar: protection}}\n" for row in rows or ROWS)
    return compose(parse_brief(BRIEF.format(name=name, short=short) + figures, "nigeria.yaml"))


def details(document: Document) -> list[str]:
    lines = [line for block in document.blocks if isinstance(block, Figures) for line in block.lines]
    return [line.detail.replace("\u00a0", " ") for line in lines]


def test_the_first_of_several_figures_names_the_organisation_and_the_others_have_its_abbreviation() -> None:
    in_full, army, *abbreviated = details(document())

    assert in_full == f"by the {AGENCY} (NAPTIP)"
    assert army == "by the Nigerian Armed Forces"
    assert abbreviated == ["by NAPTIP", "by NAPTIP"]


def test_an_organisation_of_a_single_figure_has_its_name() -> None:
    assert details(document("shelters, by: agency", "arrests, by: army"))[0] == f"by the {AGENCY}"


def test_without_an_abbreviation_in_the_brief_each_figure_has_the_name() -> None:
    assert details(document(short="National Agency")).count("by the National Agency") == 3


def test_a_name_in_another_script_has_no_latin_abbreviation() -> None:
    assert "NAPTIP" not in " ".join(details(document(name="Национальное агентство по борьбе с торговлей")))


def test_a_short_document_has_the_names_since_it_may_leave_out_the_first_figure() -> None:
    assert details(shorten(document())).count(f"by the {AGENCY}") == 3
