"""Tables of names, where long names have more room, and lists with labels."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from tests.exporters.pdf.sheets import export
from tests.exporters.pdf.tagged.documents import artifacts, elements, opened, text_of, tree
from tipreport.document import Labels, TermEntry, Terms, Text
from tipreport.exporters.pdf.blocks.terms import terms_list
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.files import parse_brief

ACCENT = Colour.from_hex("#1D4E63")

HEAD = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
programmes:
"""


LONG = "in one of many places that are far from any other place or road"
SHORT = ("Fishing", "Farms of three kinds", "Construction", "Domestic work in the houses of relatives", "Mining")


def profile(*texts: str) -> Sequence[Row]:
    layout = Layout(A4, Typesetter(load_faces(), ACCENT, Labels()), Theme(ACCENT))
    entry = TermEntry(name="Sectors", items=tuple((Text(f"{text}."),) for text in texts))
    section = Section(layout, "profile", "Profile")
    return terms_list(layout, section, Terms("profile", None, (entry,)))


def lines(rows: Sequence[Row]) -> list[str]:
    shown = (" ".join(run.text for text in row.texts() for _, runs in text.lines for run in runs) for row in rows)
    return [" ".join(text.split()) for text in shown]


def test_short_lines_of_the_profile_run_on_in_one_as_far_as_they_fit_whole() -> None:
    rows = profile(*SHORT)

    assert lines(rows) == [
        "Sectors Fishing. Farms of three kinds. Construction.",
        "Domestic work in the houses of relatives. Mining.",
    ]
    assert all(text.count == 1 for row in rows for text in row.texts())


def test_a_line_of_the_profile_that_fills_its_row_is_alone() -> None:
    assert len(profile(f"Farms {LONG}", "Fishing", f"Mines {LONG}")) == 3


def pages(name: str, text: str) -> int:
    rows = "".join(f"  - {{name: {name} {n}, text: {text}, kind: project, pillar: prevention}}\n" for n in range(40))
    return len(opened(export(parse_brief(HEAD + rows, "malta.yaml"))).pages)


def test_a_table_of_long_names_takes_few_lines() -> None:
    long = "Project to improve the working conditions of children in the sugarcane growing areas"
    assert pages(long, "A project") == pages("A project", long), "names take no more lines than descriptions"


def test_a_place_is_repeated_where_its_lines_continue_on_the_next_page() -> None:
    rows = "".join(f"  - {{aspect: sector, text: Work number {n} {LONG}, place: PRK}}\n" for n in range(60))
    pdf = opened(export(parse_brief(HEAD.replace("programmes:", "profile:") + rows, "malta.yaml")))

    assert len(pdf.pages) > 1
    assert sum("In North Korea:" in text for text in artifacts(pdf)) == len(pdf.pages) - 1


def test_a_single_name_is_no_table() -> None:
    one = HEAD + "  - {name: Riches, kind: project, pillar: prevention}\n"

    assert elements(opened(export(parse_brief(one, "malta.yaml"))), "Table") == []
    two = one + "  - {name: Poors, kind: project, pillar: prevention}\n"
    assert len(elements(opened(export(parse_brief(two, "malta.yaml"))), "Table")) == 1


def test_names_with_nothing_but_a_page_are_closer_than_names_with_descriptions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MeasuredSheet, "compacted", lambda measured: measured)  # without the tightest spacing

    def count(more: str) -> int:
        rows = "".join(f"  - {{name: P{n}, kind: fund, pillar: prevention, {more}}}\n" for n in range(40))
        return len(opened(export(parse_brief(HEAD + rows, "malta.yaml"))).pages)

    assert (count("url: https://example.org/a"), count("text: A fund")) == (1, 2)


def test_organisations_that_are_only_named_are_a_paragraph_below_the_table_of_the_others() -> None:
    described = "".join(f"  - {{name: Home {n}, kind: NGO, text: A shelter}}\n" for n in range(2))
    only_named = "".join(f"  - {{name: Police of {n}, kind: law enforcement}}\n" for n in ("Gozo", "Comino"))
    source = "default_source: news\nsources: [{id: news, kind: article, title: News}]\norganisations"
    text = HEAD.replace("programmes", source) + described + only_named
    pdf = opened(export(parse_brief(text, "malta.yaml")))

    assert [text_of(row) for row in parts(tree(pdf), "TR")] == [
        "NameDescription",
        "Home 0NGO. A shelter [1].",
        "Home 1NGO. A shelter [1].",
    ]
    named = "Named in the sources: Law enforcement: Police of Gozo [1]; Police of Comino [1]."
    assert named in [text_of(paragraph).strip() for paragraph in parts(tree(pdf), "P")]


def parts(branch: Any, role: str) -> Iterator[Any]:
    """The parts of a role in a structure tree."""
    for kid in branch[1:]:
        if not isinstance(kid, str):
            yield from (kid,) if kid[0] == role else parts(kid, role)
