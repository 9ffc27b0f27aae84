"""The scale of a chart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.views.blocks import amount
from tipreport.document.views import Scale

VALUES = st.lists(st.floats(-1e9, 1e9).map(lambda value: round(value, 2)), max_size=8)


@given(VALUES)
def test_every_value_is_inside_the_plot_and_zero_always_is(values: list[float]) -> None:
    scale = Scale.of([amount(value=value) for value in values])

    assert scale.lowest <= 0 <= scale.highest
    for value in values:
        assert -scale.below - 1e-9 <= scale.share(value) <= scale.above + 1e-9


@given(VALUES)
def test_values_fill_the_plot_unless_all_are_zero(values: list[float]) -> None:
    scale = Scale.of([amount(value=value) for value in values])

    assert scale.above + scale.below == pytest.approx(1.0 if any(values) else 0.0)


def test_the_upper_end_of_a_range_counts() -> None:
    scale = Scale.of([amount(value=2, upper=8), amount(value=4)])

    assert scale.share(8) == 1
    assert scale.share(4) == 0.5


def test_amounts_without_values_have_a_scale() -> None:
    assert Scale.of([amount("not given")]).share(0) == 0
    assert Scale.of([]).above == 0
