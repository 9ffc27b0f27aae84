"""Charts, ladders and numbers in the structure tree."""

import re
from pathlib import Path

from tests.exporters.pdf.sheets import NINE, export, read_sections
from tests.exporters.pdf.tagged.documents import artifacts, check, elements, opened
from tests.layout.pdf_pages import pages_of
from tipreport.files import parse_brief
from tipreport.model import CountryBrief


def test_figures_have_alternative_texts() -> None:
    pdf = opened(export(NINE["serbia"]))
    alternatives = [str(figure.Alt) for figure in elements(pdf, "Figure")]

    ladder = next(alt for alt in alternatives if alt.startswith("2003: Tier 2."))
    assert "2022: Tier 2 Watch List. Disputed: one article says Tier 2, downgraded." in ladder


def brief_of(*rows: str) -> CountryBrief:
    figures = "".join(f"  - {{{row}}}\n" for row in rows)
    head = "id: malta\ntitle: Trafficking\ncountries: [{country: MLT}]\ndefault_source: a\n"
    return parse_brief(f"{head}figures:\n{figures}sources:\n  - {{id: a, kind: report, title: A}}\n", "malta.yaml")


def test_a_tile_with_years_has_a_small_chart_and_one_with_parts_a_list() -> None:
    years = {2019: "18", 2020: "not known", 2022: "16, key: true"}
    pdf = check(
        export(
            brief_of(
                *(f"measure: convictions, period: {year}, value: {value}" for year, value in years.items()),
                "measure: victims identified, id: all, period: 2022, value: 46, key: true",
                "measure: victims identified, part_of: all, value: 39, citizenship: SRB",
            )
        )
    )

    alternatives = [str(figure.Alt) for figure in elements(pdf, "Figure")]
    assert "Traffickers convicted. 2019: 18; 2020: not known; 2021: no figure; 2022: 16." in alternatives
    assert [len(each.K) for each in elements(pdf, "L")][:1] == [2]
    text = dict(read_sections(pdf))["Key figures"]
    assert "2 fewer than in 2019, the last earlier number in this brief." in text
    assert "39 citizens of Serbia" in text
    assert "7 not described" in text


def test_a_chart_that_would_only_repeat_a_tile_is_a_sentence() -> None:
    numbers = {2019: "18", 2020: "14", 2021: "15"}
    rows = [f"measure: victims identified, period: {year}, value: {value}" for year, value in numbers.items()]
    repeated = check(export(brief_of(*rows, "measure: victims identified, period: 2022, value: 16, key: true")))
    alone = check(export(brief_of(*rows, "measure: convictions, period: 2022, value: 16, key: true")))

    repeated_text, alone_text = (
        dict(read_sections(pdf))["Protection"].replace("\N{NO-BREAK SPACE}", " ") for pdf in (repeated, alone)
    )

    assert "2019: 18; 2020: 14; 2021: 15; 2022: 16 [1]." in repeated_text
    assert len(elements(repeated, "Figure")) == len(elements(alone, "Figure")) == 1
    assert "to 2022 Persons" in repeated_text
    assert "to 2021 Persons" in alone_text


def test_there_is_some_space_between_the_parts_of_two_breakdowns(tmp_path: Path) -> None:
    rows = [
        "measure: victims identified, id: all, value: 46, key: true",
        "measure: victims identified, part_of: all, value: 20, place: Rome",
        "measure: victims identified, part_of: all, value: 39, citizenship: SRB",
    ]
    for number in range(3):  # the parts of four tiles are not in rows of their own
        label = f"measure: other, label: birds {number}, unit: count"
        rows += [
            f"{label}, id: b{number}, value: 90, key: true",
            f"{label}, part_of: b{number}, value: 80, place: Gozo",
        ]
        rows += [f"{label}, part_of: b{number}, value: 70, citizenship: ITA"]
    (tmp_path / "malta.pdf").write_bytes(export(brief_of(*rows)))
    (first, *_) = pages_of(tmp_path / "malta.pdf")
    top = {" ".join(word.text for word in line): line[0].top for block in first.blocks for line in block}

    line_height = top["26 not described"] - top["20 in Rome"]
    assert top["By citizenship:"] - top["26 not described"] >= line_height + 1.5


def test_a_number_that_fits_no_column_has_two_of_them_and_is_not_broken() -> None:
    rows = ["measure: other, label: fines, unit: USD, value: 123456789012, key: true"]
    rows += [f"measure: other, label: birds {number}, unit: count, value: {number}, key: true" for number in range(4)]
    text = dict(read_sections(check(export(brief_of(*rows)))))["Key figures"]

    assert "$123,456,789,012" in text


def test_after_a_full_row_key_figures_are_small_tiles_from_the_last_one_on_that_needs_a_drawing() -> None:
    rows = [f"measure: other, label: birds {number}, unit: count, value: {number}, key: true" for number in range(4)]
    last = [
        "measure: other, label: fines, unit: USD, value: 77, period: 2020, key: true",
        "measure: other, label: fees, unit: USD, value: 78, period: 2020, key: true",
    ]
    full_row = [f"measure: other, label: bees {number}, unit: count, value: {number}, key: true" for number in (7, 8)]
    ninth = "measure: other, label: wasps, unit: count, value: 9, key: true"
    earlier = [f"measure: other, label: fees, unit: USD, value: {year - 1952}, period: {year}" for year in (2019, 2018)]
    part = "measure: other, label: fees, unit: USD, value: 60, period: 2020, part_of: fees, place: Gozo"
    whole = last[1].replace("value", "id: fees, value")

    def key_figures(*rows: str) -> str:
        return dict(read_sections(check(export(brief_of(*rows)))))["Key figures"]

    assert "$77 in 2020 [1]." in (small := key_figures(*rows, *last))
    assert "$78 in 2020 [1]." in small
    assert "$77 in 2020" not in key_figures(*last)
    assert "$77 in 2020 [1]." in key_figures(*rows, *last, *full_row)
    assert "$78 in 2020 [1], $11 more than in 2019: $67." in key_figures(*rows, *last, earlier[0])
    assert "$77 in 2020" not in key_figures(*rows, *last, *earlier)
    assert "$77 in 2020" not in key_figures(*rows, last[0], whole, part)
    assert "Bees 8 8 undated [1] Wasps 9, undated [1]." in key_figures(*rows, *last, *full_row, ninth, *earlier)


def test_a_tile_of_one_column_fills_a_row_that_has_no_room_for_the_wide_one_before_it() -> None:
    birds = [f"measure: other, label: birds {number}, unit: count, value: {number}, key: true" for number in range(5)]
    wide = "measure: other, label: fines, unit: USD, value: 123456789012, key: true"

    text = dict(read_sections(check(export(brief_of(*birds[:3], wide, *birds[3:])))))["Key figures"]

    labels = re.findall(r"Birds \d|Fines", text)
    assert labels == ["Birds 0", "Birds 1", "Birds 2", "Birds 3", "Fines", "Birds 4"]
    assert "$123,456,789,012, undated [1]." in text


def test_a_minus_is_found_as_typed() -> None:
    pdf = opened(export(NINE["serbia"]))

    assert any(str(span.get("/ActualText", "")) == "-0.9%" for span in elements(pdf, "Span"))
    assert "8.3 points higher than in 2020: -0.9%." in dict(read_sections(pdf))["Other figures"]


def test_a_line_chart_lists_all_of_its_numbers() -> None:
    years = [*range(2001, 2010), *range(2012, 2018)]
    values = {
        year: "not reported" if year == 2005 else "at least 70" if year == 2006 else year - 1990 for year in years
    }
    brief = brief_of(*(f"measure: inspections, value: {value}, period: {year}" for year, value in values.items()))

    pdf = check(export(brief))

    text = dict(read_sections(pdf))["Prevention"]
    assert all(f"{year}: {value}" in text.split("Inspections.")[-1] for year, value in values.items())
    assert any(str(figure.Alt).startswith("Inspections. 2001: 11; 2002: 12") for figure in elements(pdf, "Figure"))


def test_the_reading_guide_shows_the_marks() -> None:
    texts = artifacts(opened(export(NINE["serbia"])))

    assert any("effort" in text and "shortfall" in text for text in texts)
