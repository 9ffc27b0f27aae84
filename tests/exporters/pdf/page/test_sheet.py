"""A sheet whose last page would have much room is set tighter."""

from functools import cache
from itertools import pairwise

import pytest
from attrs import evolve

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tests.exporters.pdf.sheets import HARD, NINE, export
from tests.exporters.pdf.tagged.documents import opened
from tipreport.document import compose
from tipreport.exporters.pdf.blocks.dispatch import PARAGRAPH_SPACING
from tipreport.exporters.pdf.design.grid import LETTER, MM, TIGHTER_FULL, TIGHTEST, USUAL
from tipreport.exporters.pdf.flow.flow import Flow, PlacedRow
from tipreport.exporters.pdf.flow.rows import HorizontalRule
from tipreport.exporters.pdf.page import sheet
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet
from tipreport.exporters.pdf.page.sheet import lay_out_sheet
from tipreport.files import parse_brief, read_brief
from tipreport.model import CountryBrief
from tipreport.plugin import DocumentOptions

TABLE_AND_CHART = """
id: a
title: A
countries: [{country: MLT}]
programmes:
- {pillar: prevention, kind: training, name: One, text: Teaches.}
- {pillar: prevention, kind: training, name: Two, text: Explains.}
figures:
- {measure: inspections, value: 4, period: 2019}
- {measure: inspections, value: 5, period: 2020}
- {measure: inspections, value: 6, period: 2021}
- {measure: arrests, value: 6, period: 2021}
"""


@cache
def exported(name: str) -> bytes:
    return export(NINE[name])


def pages(file: bytes) -> int:
    return len(opened(file).pages)


@pytest.mark.parametrize("brief", NINE.values(), ids=NINE)
def test_tighter_spacing_saves_a_page_or_changes_nothing(brief: CountryBrief, monkeypatch: pytest.MonkeyPatch) -> None:
    found = exported(brief.id)
    monkeypatch.setattr(sheet, "_MUCH_ROOM", 0.0)
    without_gaps = export(brief)
    monkeypatch.setattr(sheet, "_LARGE_GAP", 999)
    usual = export(brief)
    saved = pages(usual) - pages(found)
    assert saved in (0, 1)
    assert saved == 1 or found == without_gaps


def last_pages() -> dict[str, tuple[int, float]]:
    """The number of pages of each brief, and the part of the last one that is used."""
    flows = {name: lay_out_sheet(LAYOUT, compose(brief), attached=f"{name}.yaml").flow for name, brief in NINE.items()}
    return {name: (len(flow.pages), flow.last_page_used) for name, flow in flows.items()}


def test_no_sheet_ends_with_a_few_sources_and_the_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    found = last_pages()
    monkeypatch.setattr(sheet, "_MUCH_ROOM", 0.0)
    monkeypatch.setattr(sheet, "_LARGE_GAP", 999)
    usual = last_pages()
    assert min(used for _, used in usual.values()) < 0.3 < min(used for _, used in found.values())
    assert sum(pages for pages, _ in found.values()) < sum(pages for pages, _ in usual.values())
    assert (found["panama"][0], usual["panama"][0]) == (4, 5)


def test_a_sheet_of_more_than_five_pages_saves_a_last_page_of_which_much_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = compose(read_brief(HARD))
    found = lay_out_sheet(LAYOUT, document).flow
    monkeypatch.setattr(sheet, "_LONG", 99)
    monkeypatch.setattr(sheet, "_LARGE_GAP", 999)
    usual = lay_out_sheet(LAYOUT, document).flow

    assert (len(found.pages), len(usual.pages)) == (6, 7)
    assert usual.last_page_used > 0.66


def test_the_nine_briefs_take_at_most_four_and_a_half_pages_on_average() -> None:
    counts = [pages for pages, _ in last_pages().values()]

    assert sum(counts) / len(counts) <= 4.4


def test_tighter_spacing_may_use_the_room_of_a_large_gap_to_save_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = NINE["zambia"]
    brief = whole.replace(profile=whole.profile[:-2])
    found = export(brief)
    monkeypatch.setattr(Flow, "gaps", [])
    without_gaps = export(brief)

    assert (pages(found), pages(without_gaps)) == (3, 4)


def test_a_form_that_needs_less_room_is_for_sheets_that_it_saves_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {name: export(NINE[name]) for name in ("serbia", "kazakhstan")}
    monkeypatch.setattr(MeasuredSheet, "compacted", lambda measured: measured)
    usual = {name: export(NINE[name]) for name in found}

    assert (pages(found["serbia"]), pages(usual["serbia"])) == (5, 6)
    assert found["kazakhstan"] == usual["kazakhstan"]


def test_the_tightest_spacing_is_for_sheets_of_that_form_that_only_it_saves_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = compose(NINE["serbia"])
    layout = evolve(LAYOUT, grid=LETTER)
    found = lay_out_sheet(layout, document, attached="serbia.yaml").flow
    monkeypatch.setattr(sheet, "TIGHTEST", TIGHTER_FULL[-1])
    looser = lay_out_sheet(layout, document, attached="serbia.yaml").flow

    assert (len(found.pages), len(looser.pages)) == (5, 6)
    assert found.usual_spacing == TIGHTEST
    assert TIGHTEST not in TIGHTER_FULL


def test_a_sheet_in_that_form_ends_with_the_reading_guide_and_a_source_before_it_on_its_page() -> None:
    document = compose(NINE["serbia"])
    measured = MeasuredSheet(LAYOUT, document, "serbia.yaml")
    compact = measured.compacted()

    assert compact.guide is measured.guide
    *_, last = compact.place(1, {}, USUAL).pages
    words = " ".join(map(words_of, last))
    assert words.index("ASTRA") < words.index("Tiers: ")


def test_no_two_rules_separate_a_table_from_the_next_block() -> None:
    """Between a table and a chart, whose title has a hairline above it."""
    flow = lay_out_sheet(LAYOUT, compose(parse_brief(TABLE_AND_CHART))).flow
    pairs = [pair for page in flow.pages for pair in pairwise(page)]
    after_rules = [
        after
        for before, after in pairs
        if before.row.items and isinstance(before.row.items[-1].drawable, HorizontalRule)
    ]

    runs = [run for after in after_rules for text in after.row.texts() for _, line in text.lines for run in line]
    assert any("2019\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}2021" in run.text for run in runs)
    assert not any(after.row.hairlines and after.hairlines for after in after_rules)


@pytest.mark.parametrize(
    ("name", "peers"),
    [("zambia", ("region",)), ("zambia", ()), ("zambia", ("neighbours",)), ("benin", ("none",))],
)
def test_a_little_tighter_spacing_leaves_no_large_gap_at_the_end_of_a_page(
    name: str, peers: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    document = compose(NINE[name], DocumentOptions(peers=peers))
    tighter = lay_out_sheet(LAYOUT, document).flow
    monkeypatch.setattr(sheet, "_LARGE_GAP", 999)
    usual = lay_out_sheet(LAYOUT, document).flow

    assert usual.largest_gap > 30 * MM
    assert tighter.largest_gap < 20 * MM
    assert len(tighter.pages) == len(usual.pages)


def test_a_page_with_much_room_at_its_end_is_set_tighter_and_the_others_are_not() -> None:
    flow = lay_out_sheet(LAYOUT, compose(NINE["zambia"])).flow

    assert [tightened > 0 for tightened in flow.tightened] == [True, False, False, False]
    assert flow.largest_gap < 20 * MM


TREATIES_AND_LAWS = """
id: a
title: A
countries: [{country: MLT}]
laws:
- {name: Treaty one, kind: treaty, place: world, status: ratified}
- {name: Treaty two, kind: treaty, place: world, status: ratified}
- {name: Law one, kind: law, text: Bans it.}
- {name: Law two, kind: law, text: Bans more.}
"""


def test_the_table_of_laws_is_apart_from_the_sentence_about_treaties() -> None:
    flow = lay_out_sheet(LAYOUT, compose(parse_brief(TREATIES_AND_LAWS))).flow
    gaps = [
        after.row.space_before
        for before, after in pairwise(flow.pages[0])
        if "Treaty" in words_of(before) and "Content" in words_of(after)
    ]

    assert gaps
    assert min(gaps) >= PARAGRAPH_SPACING


def words_of(placed: PlacedRow) -> str:
    """The words of a row, with plain spaces."""
    runs = (run.text for text in placed.row.texts() for _, line in text.lines for run in line)
    return " ".join(runs).replace("\N{NO-BREAK SPACE}", " ")
