"""Subheadings: in the head of the table, or beside the paragraph, that they are about."""

from tests.exporters.pdf.design.test_grid import starts
from tests.exporters.pdf.sheets import export, lost
from tests.exporters.pdf.tagged.documents import check, elements
from tipreport.document import compose
from tipreport.exporters.pdf.design.grid import A4, MM
from tipreport.files import parse_brief
from tipreport.model import CountryBrief

ONE = "- {pillar: prevention, measure: inspections, value: 5, period: 2021}"
TWO = "- {pillar: prevention, measure: people trained, value: 6, period: 2021}"


def brief(*figures: str) -> CountryBrief:
    rows = "\n".join(figures)
    return parse_brief(f"""
id: malta
title: Malta
countries: [{{country: MLT}}]
findings: [{{pillar: prevention, text: It acts., assessment: effort}}]
figures:
{rows}
""")


def test_the_subheading_of_a_table_is_the_head_of_its_first_column() -> None:
    made = brief(ONE, TWO)
    pdf = check(export(made))
    heading = elements(pdf, "H3")[-1]

    assert heading.P.S == "/TH"
    assert heading.P.objgen == elements(pdf, "TH")[0].objgen
    assert lost(compose(made), pdf) == {}


def test_the_subheading_of_a_single_figure_is_beside_its_sentence() -> None:
    made = brief(ONE)
    pdf = check(export(made))
    found = [(round(x), round(y)) for _, role, x, y in starts(pdf) if role in ("H3", "P")]

    assert elements(pdf, "Table") == []
    assert lost(compose(made), pdf) == {}
    assert any((round(A4.inner_edge / MM), y) in found for x, y in found if x == round(A4.text_edge / MM))
