"""The search for the version of a short document that fits."""

from itertools import accumulate

from hypothesis import example, given
from hypothesis import strategies as st

from tipreport.exporters.pdf.page.version_search import first_fitting

MUCH_ROOM = 80.0
SAVED = st.lists(st.tuples(st.floats(0, 60), st.floats(0, 60)), min_size=2, max_size=50)


def search(steps: list[tuple[float, float]], over: float) -> tuple[int, list[int], list[float]]:
    """The version found, those measured, and the overflow of each; a step saves some predicted and other heights."""
    predicted = [0.0, *accumulate(each for each, _ in steps)]
    overflows = [over - height for height in (0.0, *accumulate(map(sum, steps)))]
    measured: list[int] = []

    def overflow(index: int) -> float:
        measured.append(index)
        return overflows[index]

    return (
        first_fitting(dict(enumerate(predicted)), overflow, {0: over}, (0, len(steps)), MUCH_ROOM),
        measured,
        overflows,
    )


@given(SAVED, st.floats(1, 2000))
@example(steps=[(1.5, 33.0), (49.0, 31.0), (0.0, 0.0)], over=34.0)
def test_the_version_fits_and_leaves_little_room_or_the_one_above_it_does_not_fit(
    steps: list[tuple[float, float]], over: float
) -> None:
    found, measured, overflows = search(steps, over)

    assert found == len(steps) or overflows[found] <= 0
    assert overflows[found] >= -MUCH_ROOM or overflows[found - 1] > 0
    assert len(measured) == len({*measured})


def test_a_step_that_saves_more_than_predicted_needs_few_measurements() -> None:
    steps = [(0.0, 0.0)] * 12 + [(1.0, 0.0)] * 20 + [(2.0, 170.0)] + [(1.0, 8.0)] * 12
    found, measured, overflows = search(steps, over=100.0)

    assert overflows[found - 1] > 0 >= overflows[found]
    assert len(measured) <= 5
