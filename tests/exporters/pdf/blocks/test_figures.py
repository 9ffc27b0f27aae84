"""Charts, ladders and numbers in the structure tree."""

from tests.exporters.pdf.sheets import NINE, export, read_sections
from tests.exporters.pdf.tagged.documents import artifacts, check, elements, opened
from tipreport.files import parse_brief


def test_figures_have_alternative_texts() -> None:
    pdf = opened(export(NINE["serbia"]))
    alternatives = [str(figure.Alt) for figure in elements(pdf, "Figure")]

    ladder = next(alt for alt in alternatives if alt.startswith("2001 to 2002"))
    assert "2022: Tier 2 Watch List. Disputed: one article says Tier 2, downgraded." in ladder
    assert "Traffickers convicted. 2019: no figure; 2020: 18; 2021: 16." in alternatives


def test_a_minus_is_found_as_typed() -> None:
    pdf = opened(export(NINE["serbia"]))

    assert any(str(span.get("/ActualText", "")) == "-0.9%" for span in elements(pdf, "Span"))
    assert "2020: -0.9%. 8.3 points higher." in dict(read_sections(pdf))["Other figures"]


def test_a_line_chart_lists_all_of_its_numbers() -> None:
    years = [*range(2001, 2010), *range(2012, 2018)]
    values = {
        year: "not reported" if year == 2005 else "at least 70" if year == 2006 else year - 1990 for year in years
    }
    rows = "".join(f"  - {{measure: inspections, value: {v}, period: {y}}}\n" for y, v in values.items())
    head = "id: malta\ntitle: Trafficking\ncountries: [{country: MLT}]\ndefault_source: a\n"
    brief = parse_brief(f"{head}figures:\n{rows}sources:\n  - {{id: a, kind: report, title: A}}\n", "malta.yaml")

    pdf = check(export(brief))

    text = dict(read_sections(pdf))["Prevention"]
    assert all(f"{year}: {value}" in text.split("Inspections.")[-1] for year, value in values.items())
    assert any(str(figure.Alt).startswith("Inspections. 2001: 11; 2002: 12") for figure in elements(pdf, "Figure"))


def test_the_reading_guide_shows_the_marks() -> None:
    texts = artifacts(opened(export(NINE["serbia"])))

    assert any("effort" in text and "shortfall" in text for text in texts)
