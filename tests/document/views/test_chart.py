"""Charts: which panels are side by side, the heading and the remarks."""

from hypothesis import given
from hypothesis import strategies as st

from tests.document.views.blocks import amount, chart, series
from tipreport.document import Chart, Labels, Series, words
from tipreport.document.views import ChartSpace, ChartView, chart_heading, chart_view, panel_remarks

LABELS = Labels()


def view(block: Chart, width: float = 100) -> ChartView:
    return chart_view(block, LABELS, ChartSpace(width=width, gap=2, measure=lambda text, _: len(text)))


def of(number: str, base: str, period: str = "2020") -> Series:
    return Series(label="Victims", detail="", amounts=(amount(number, period, of=base),))


@given(st.integers(1, 9), st.floats(1, 300))
def test_rows_have_about_the_same_number_of_panels(count: int, width: float) -> None:
    across = view(chart(*[series("1", "2")] * count), width).across

    assert 1 <= across <= 4
    rows = -(-count // across)
    assert count == 1 or across in {1, 2} or across == -(-count // rows)


def test_panels_are_side_by_side_if_every_text_fits() -> None:
    block = chart(*[series("1", "2")] * 4)

    assert view(block, 100).across == 4
    assert view(block, 38).across == 4  # a step is (38 - 6) / 4 / 2: a year
    assert view(block, 37).across == 2
    assert view(block, 20).across == 2
    assert view(block, 16).across == 1


def test_a_single_line_is_as_wide_as_the_chart() -> None:
    assert view(chart(series(*"1234567890123"))).across == 1
    assert view(chart(series("1", "2", "3"))).across == 2


def test_panels_share_their_scale() -> None:
    shown = view(chart(series("5"), series("10")))

    assert [panel.points[0].share for panel in shown.panels] == [0.5, 1.0]
    assert words(shown.heading) == "Criminal justice\u00a0 Persons, all panels on one scale"
    assert words(view(chart(series("5"))).heading) == "Criminal justice\u00a0 Persons"


def test_the_heading_of_a_chart_as_text_is_two_sentences() -> None:
    assert words(chart_heading(chart())) == "Criminal justice. Persons."


def test_the_numbers_of_a_line_are_in_the_remarks() -> None:
    remarks = words(panel_remarks(series(*"1234567890123")))

    assert remarks.startswith("Victims. 2000:\u00a01; 2001:\u00a02;")
    assert words(panel_remarks(series("1", "2"))) == ""


def test_a_base_that_all_numbers_share_is_given_once() -> None:
    shared = Series(label="Victims", detail="", amounts=(amount(of="of adults"), amount("6", of="of adults")))
    mixed = Series(label="Victims", detail="", amounts=(amount(of="of adults"), amount("6", "2021", of="of girls")))

    assert words(panel_remarks(shared)) == "Victims: Of adults."
    assert words(panel_remarks(mixed)) == "Victims: 2020: 5 of adults. 2021: 6 of girls."


def test_long_texts_are_below_the_chart() -> None:
    long = Series(label="Victims", detail="", amounts=(amount("5"), amount("hundreds of people", "2021")))

    assert words(panel_remarks(long)) == "Victims: 2021: hundreds of people."
