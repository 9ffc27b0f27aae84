"""Columns and lines of drawings have the heights of their values, and labels at their own columns."""

from collections.abc import Sequence

from attrs import evolve

from tipreport.document import Chart, Documents, compose, panel_in_words
from tipreport.testing import samples
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.bars import wrong_bars
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnBox, DrawnText, Picture

_DOCUMENT = compose(samples.short()[5])
_CHART = next(block for block in _DOCUMENT.blocks if isinstance(block, Chart))
_ONE_CHART = Documents(documents=(evolve(_DOCUMENT, blocks=(_CHART,)),), title="")
_VALUES = [float(amount.value or 0) for amount in _CHART.panels[0].amounts]
_NUMBERS = [f"{amount.qualifier}{amount.number}" for amount in _CHART.panels[0].amounts]
_YEARS = [amount.period for amount in _CHART.panels[0].amounts]


def _found(
    boxes: Sequence[DrawnBox], *labels: tuple[str, float], has_numbers: bool = True, numbers: Sequence[str] = _NUMBERS
) -> str:
    """Return the differences of a drawing of the first panel, by default with all numbers and periods."""
    labels = labels or tuple((year, 30 * index + 10) for index, year in enumerate(_YEARS))
    alternative = panel_in_words(_CHART.panels[0], _DOCUMENT.labels)
    texts = [DrawnText(text, x, 110) for text, x in labels]
    texts += [DrawnText(number, 30 * index + 10, 90) for index, number in enumerate(numbers) if has_numbers]
    content = Content(drawings=[Picture(alternative, 0, [], texts, [*boxes])])
    return " ".join(map(str, wrong_bars(ComparedFile(content, _ONE_CHART))))


def _columns(heights: Sequence[float]) -> list[DrawnBox]:
    return [DrawnBox(30 * index, 100 - height, 20, height) for index, height in enumerate(heights)]


def _dots(heights: Sequence[float]) -> list[DrawnBox]:
    return [DrawnBox(30 * index, 100 - height, 2, 2) for index, height in enumerate(heights)]


def test_columns_are_as_high_as_their_values() -> None:
    assert _found(_columns(_VALUES)) == ""
    assert _found(_columns([2.5 * value for value in _VALUES])) == ""
    assert "as high as" in _found(_columns(_VALUES[::-1]))
    assert "as high as" in _found(_columns([value - 10 for value in _VALUES]))


def _outline(box: DrawnBox) -> DrawnBox:
    return DrawnBox(box.x + 0.375, box.y + 0.375, box.width - 0.75, box.height - 0.75)


def test_a_column_may_be_an_outline_which_is_inside_its_edges() -> None:
    first, *others = _columns(_VALUES)

    assert _found([_outline(first), *others]) == ""
    assert _found([first, *map(_outline, others)]) == ""
    assert "as high as" in _found([_outline(first), *_columns(_VALUES[::-1])[1:]])


def test_the_upper_end_of_a_range_is_no_column_of_its_own() -> None:
    upper_end = DrawnBox(0.3, 100 - _VALUES[0], 19.4, _VALUES[0])

    assert _found([*_columns(_VALUES), upper_end]) == ""


def test_the_upper_part_of_a_range_is_no_column() -> None:
    *others, last = _columns(_VALUES)
    upper = DrawnBox(last.x + 0.3, last.y - 5, last.width - 0.6, 5)

    assert _found([*others, last, upper]) == ""


def test_every_value_has_a_column() -> None:
    assert f"expected {len(_VALUES)} columns" in _found(_columns(_VALUES[:-1]))


def test_a_line_goes_through_its_values() -> None:
    assert _found(_dots([20 + 3 * value for value in _VALUES])) == ""
    assert "another line" in _found(_dots(_VALUES[::-1]))


def test_the_periods_are_at_their_columns() -> None:
    places = [30 * index + 10.0 for index in range(len(_YEARS))]

    assert _found(_columns(_VALUES), *zip(_YEARS, places, strict=True)) == ""
    assert "at its own column" in _found(_columns(_VALUES), *zip(_YEARS, places[::-1], strict=True))
    assert "in their order" in _found(_columns(_VALUES), (_YEARS[0], places[1]), (_YEARS[1], places[0]))


def test_a_drawing_has_numbers() -> None:
    assert "expected numbers at its columns" in _found(_columns(_VALUES), has_numbers=False)


def test_a_drawing_of_another_kind_is_not_compared() -> None:
    assert _found([DrawnBox(0, 0, 5, 9), DrawnBox(9, 40, 5, 3)]) == ""


def test_a_number_has_its_qualifier_beside_it() -> None:
    labels = [(year, 30.0 * index + 10) for index, year in enumerate(_YEARS)]
    alone = [number.removeprefix("about ") for number in _NUMBERS]

    assert "expected the label “about 13”" in _found(_columns(_VALUES), *labels, numbers=alone)
    assert _found(_columns(_VALUES), *labels, ("about", 10.0), numbers=alone) == ""
