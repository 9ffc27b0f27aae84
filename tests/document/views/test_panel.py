"""Panels: the time axis and the points."""

from tests.document.views.blocks import amount, series
from tipreport.document import Labels, Series
from tipreport.document.views import PanelView, Scale, panel_view

LABELS = Labels()


def panel(block: Series, *, is_line: bool = False) -> PanelView:
    return panel_view(block, Scale.of(block.amounts), LABELS, is_line=is_line)


def test_every_period_has_a_step() -> None:
    view = panel(series("1", "", "", "4"))

    assert view.steps == 4
    assert [point.index for point in view.points] == [0, 1, 2, 3]


def test_a_line_breaks_where_a_year_has_no_value() -> None:
    view = panel(series(*"5555", "", *"55555555"), is_line=True)

    assert all(two.index == one.index + 1 for one, two in view.segments)
    assert len(view.segments) == 10


def test_only_the_newest_period_is_emphasised() -> None:
    assert [point.is_newest for point in panel(series("3", "4")).points] == [False, True]
    assert not any(point.is_newest for point in panel(series("3", "4", "")).points)


def test_shares_are_those_of_the_scale() -> None:
    assert [point.share for point in panel(series("5", "10", "")).points] == [0.5, 1.0, None]


def test_a_range_has_an_upper_end_and_a_lower_bound_is_open() -> None:
    amounts = (amount(value=2, upper=4, form="range"), amount(form="at least"), amount(form="more than"))
    view = panel(Series(label="Victims", detail="", amounts=amounts))

    assert [point.upper_share for point in view.points] == [0.8, None, None]
    assert [point.is_open for point in view.points] == [False, True, True]


def test_the_mark_of_a_missing_number_says_who_is_silent() -> None:
    amounts = (amount("no figure"), amount("not reported", form="not reported"), amount("dozens", form="vague"))
    view = panel(Series(label="Victims", detail="", amounts=amounts))

    assert [point.mark(LABELS) for point in view.points] == ["–", "?", "*"]


def test_the_alternative_text_has_every_value() -> None:
    assert panel(series("3", "")).alternative == "Victims. 2000: 3; 2001: no figure."
