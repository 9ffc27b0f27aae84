"""Tiles: the number, the comparison and the remark."""

from tests.document.views.blocks import MARK, amount, line
from tipreport.document import FigureLine, Labels, words
from tipreport.document.views import TileView, tile_view


def view(figure: FigureLine) -> TileView:
    return tile_view(figure, Labels())


def test_a_range_has_two_parts_and_text_is_smaller() -> None:
    spread = FigureLine(label="Victims", detail="", amount=amount("20 to 30", form="range"))

    assert (view(spread).number, view(spread).kind) == (("20 to", "30"), "range")
    assert view(line("thousands")).kind == "words"
    assert view(line("5")).kind == "number"


def test_bars_are_shares_of_the_longer_one_newest_first() -> None:
    comparison = view(line("5", earlier=amount("10", "2019"))).comparison

    assert comparison is not None
    assert [(bar.period, bar.share, bar.number) for bar in comparison.bars] == [("2020", 0.5, "5"), ("2019", 1.0, "10")]
    assert comparison.alternative == "2020: 5. 2019: 10."


def test_bars_that_would_mislead_are_not_drawn() -> None:
    for earlier in (
        amount("not given", "2019"),
        amount("-3", "2019"),
        amount("2 to 4", "2019", value=2, upper=4),
    ):
        assert view(line("5", earlier=earlier)).comparison is None
    assert view(line("0", earlier=amount("0", "2019"))).comparison is None
    assert view(line("5")).comparison is None


def test_the_remark_has_the_earlier_value_unless_bars_show_it() -> None:
    tile = view(line("5", earlier=amount("3", "2019", marks=MARK), change="2 more", comparison="than in 2019"))

    assert words(tile.remark(with_bars=True)) == "2 more than in 2019."
    assert tile.remark(with_bars=True)[1:2] == MARK
    assert words(tile.remark(with_bars=False)) == "2019: 3. 2 more."


def test_bars_without_a_change_have_the_citation_of_the_earlier_value() -> None:
    cited = view(line("5", earlier=amount("3", "2019", marks=MARK)))
    plain = view(line("5", earlier=amount("3", "2019")))

    assert words(cited.remark(with_bars=True)) == "2019."
    assert plain.remark(with_bars=True) == ()


def test_a_change_without_an_earlier_value_is_complete() -> None:
    assert (
        words(view(line("5", change="2 more", comparison="than in 2019")).remark(with_bars=False))
        == "2 more than in 2019."
    )
