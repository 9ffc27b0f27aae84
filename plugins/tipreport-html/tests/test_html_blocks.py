"""Blocks without a template, narrow ladders and wide tables."""

import io
import re
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from html_page import PLAIN

import tipreport_html
from tipreport import compose
from tipreport.document import CitationRef, Heading, Text, compose_comparison, views
from tipreport.model import CountryBrief, CountryRole, Figure, Period, Quantity
from tipreport.runner.one import export_documents
from tipreport_html.environment import environment
from tipreport_html.page import Page


def test_a_block_without_a_template_is_printed_as_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    class Novel:
        """A block that the templates do not name."""

    monkeypatch.setattr(views, "plain_lines", lambda _block, _labels: [(Text("1 < 2"),), (Text("3"), CitationRef(1))])
    document = compose(PLAIN)
    blocks: Any = (*document.blocks, Heading("novel", "Novel"), Novel())
    page = Page(evolve(document, blocks=blocks))
    html = environment().get_template("sheet.html.j2").render(page=page)

    assert '<p class="body">1 &lt; 2</p>\n<p class="body">3' in html


def test_the_years_of_a_narrow_ladder_have_room_beside_an_undated_placement() -> None:
    from tipreport.document import TierLadder
    from tipreport_html.drawing import Label, text_width
    from tipreport_html.ladder import draw_ladder

    document = compose(PLAIN, last_report_year=2022)
    (block,) = (block for block in document.blocks if isinstance(block, TierLadder))
    _, narrow = draw_ladder(block, document.labels)
    years = [part for part in narrow.parts if isinstance(part, Label) and part.css_class.startswith("year")]

    assert "undated" in [year.text for year in years]
    for year, after in pairwise(years):
        if year.y == after.y:
            assert after.x - year.x >= (text_width(year.text, 11) + text_width(after.text, 11)) / 2


def test_a_long_label_of_a_row_is_in_two_lines() -> None:
    from tipreport.document import Labels, TierLadder
    from tipreport_html.drawing import Label
    from tipreport_html.ladder import draw_ladder

    (block,) = (block for block in compose(PLAIN).blocks if isinstance(block, TierLadder))

    def rows(labels: Labels) -> list[tuple[str, str]]:
        wide, _ = draw_ladder(block, labels)
        parts = (part for part in wide.parts if isinstance(part, Label))
        return [(part.text, part.css_class) for part in parts if part.css_class.startswith("row")][:5]

    assert rows(Labels())[2:4] == [("Watch List", "row"), ("Tier 3", "row")]
    french = rows(Labels(watch_list="Liste de surveillance"))
    assert french[2:] == [("Liste de", "row two"), ("surveillance", "row two"), ("Tier 3", "row")]


def test_a_table_that_is_too_wide_for_a_page_is_always_records() -> None:
    from tipreport_html.tables import table_class

    def wide(columns: int) -> views.TableView:
        cells = tuple(views.TableCell(content=(Text("$1,043,405"), CitationRef(6))) for _ in range(columns))
        heads = tuple(views.Column(head=str(2000 + index)) for index in range(columns))
        return views.TableView(columns=heads, rows=(views.TableRow(cells=cells),))

    assert [table_class(wide(columns)) for columns in (3, 4, 6)] == ["", "wide-table", "wide-table tight"]


def test_a_record_says_once_that_a_country_has_no_brief() -> None:
    briefs = [
        CountryBrief(
            id=code.casefold(), title="Human trafficking", edition=2022, countries=(CountryRole(country=code),),
            figures=tuple(
                Figure(measure=each, value=Quantity.parse("7"), period=Period.parse("2022"))
                for each in ("investigations", "convictions")
            ),
        )
        for code in ("MMR", "THA")
    ]  # fmt: skip
    stream = io.BytesIO()
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    export_documents(compose_comparison(briefs), exporter, stream)

    (laos,) = re.findall(r"<tr role=.row.>[^\n]*<b>Laos</b>.*?</tr>", stream.getvalue().decode(), re.DOTALL)
    assert re.findall(r'data-label="([^"]*)"( class="nothing")?>no brief', laos) == [
        ("Other columns", ""), ("Traffickers convicted", ' class="nothing"')
    ]  # fmt: skip


def test_the_strips_of_other_countries_on_a_phone_have_years_below_them() -> None:
    from tipreport.document import TierLadder, TierStrip
    from tipreport_html.drawing import Label, text_width
    from tipreport_html.ladder import draw_ladder

    document = compose(PLAIN, last_report_year=2022)
    (plain,) = (block for block in document.blocks if isinstance(block, TierLadder))
    rungs = tuple(rung for rung in plain.rungs if rung.first is not None)
    long = evolve(rungs[0], first=2001, last=2023)
    block = evolve(plain, rungs=(long,), strips=(TierStrip("Belgium", (long,)),))
    _, narrow = draw_ladder(block, document.labels)
    texts = [part for part in narrow.parts if isinstance(part, Label)]
    foot = max(text.y for text in texts)
    years = sorted((text for text in texts if text.y == foot), key=lambda text: text.x)
    column = narrow.width / len(views.ladder_years([block]))

    assert block.strips
    assert {year.css_class for year in years} == {"year"}
    assert years[-1].text == "’23"
    assert foot < narrow.height
    assert (years[0].x, years[0].anchor, years[-1].x, years[-1].anchor) == (0, "start", narrow.width, "end")
    for year in years[1:-1]:
        assert year.x == pytest.approx((int(year.text[1:]) - 0.5) * column)
    for year, after in pairwise(years[1:-1]):
        assert after.x - year.x >= (text_width(year.text, 11) + text_width(after.text, 11)) / 2
