"""Panels: the time axis, the points, and the words that fit."""

from hypothesis import given
from hypothesis import strategies as st

from tests.document.views.blocks import amount, series
from tipreport.document import Series
from tipreport.document.views import LINES_FROM, PanelView, Scale, panel_view


def panel(block: Series) -> PanelView:
    return panel_view(block, Scale.of(block.amounts))


def line(*years: int) -> PanelView:
    return panel(Series(label="Victims", detail="", amounts=tuple(amount(period=str(year)) for year in years)))


@given(st.lists(st.integers(1900, 2100), min_size=LINES_FROM + 1, max_size=40, unique=True).map(sorted))
def test_a_line_has_a_step_for_every_year(years: list[int]) -> None:
    view = line(*years)

    assert view.is_line
    assert view.steps == years[-1] - years[0] + 1
    assert [point.index for point in view.points] == [year - years[0] for year in years]


@given(st.integers(1, LINES_FROM))
def test_a_column_has_a_step_for_each_period(count: int) -> None:
    view = line(*range(2000, 2000 + 3 * count, 3))

    assert not view.is_line
    assert view.steps == count
    assert [point.index for point in view.points] == [*range(count)]


def test_a_line_breaks_where_a_year_is_missing_or_has_no_value() -> None:
    view = panel(series(*"5555", "", *"55555555"))
    gap = line(*range(2000, 2010), *range(2012, 2020))

    assert all(two.index == one.index + 1 for one, two in view.segments)
    assert len(view.segments) == 10
    assert (9, 12) not in [(one.index, two.index) for one, two in gap.segments]


def test_the_ends_of_a_line_have_labels_and_a_single_value_has_one() -> None:
    view = panel(series("", *"123456789012"))
    single = panel(series(*[""] * 12, "4"))

    assert [point.index for point in view.ends] == [12, 1]
    assert [point.index for point in single.ends] == [12]
    assert panel(series(*[""] * 13)).ends == ()


def test_the_newest_point_is_the_last_with_a_value() -> None:
    view = panel(series("3", "4", ""))

    assert [point.is_newest for point in view.points] == [False, True, False]
    assert not any(point.is_newest for point in panel(series("", "")).points)


def test_shares_are_those_of_the_scale() -> None:
    view = panel(series("5", "10", ""))

    assert [point.share for point in view.points] == [0.5, 1.0, None]


def test_a_range_has_an_upper_end_and_a_lower_bound_is_open() -> None:
    amounts = (amount(value=2, upper=4, form="range"), amount(form="at least"), amount(form="more than"))
    view = panel(Series(label="Victims", detail="", amounts=amounts))

    assert [point.upper_share for point in view.points] == [0.8, None, None]
    assert [point.is_open for point in view.points] == [False, True, True]


def test_a_qualifier_is_on_one_line_if_it_fits() -> None:
    (point,) = panel(Series(label="Victims", detail="", amounts=(amount(qualifier="more than "),))).points

    assert point.qualifier_lines(9, len) == ("more than",)
    assert point.qualifier_lines(8, len) == ("more", "than")
    (plain,) = panel(series("5")).points
    assert plain.qualifier_lines(0, len) == ()


def test_text_instead_of_a_column_becomes_a_dash_if_it_does_not_fit() -> None:
    (point,) = panel(series("")).points
    (number,) = panel(Series(label="Victims", detail="", amounts=(amount("12,000", value=None),))).points

    assert point.absence_lines(6, len) == ("no", "figure")
    assert point.absence_lines(5, len) == ("–",)
    assert number.absence_lines(1, len) == ("12,000",)


def test_the_alternative_text_has_every_value() -> None:
    assert panel(series("3", "")).alternative == "Victims. 2000: 3; 2001: no figure."
