"""Ladders: axes, gaps and cells."""

from hypothesis import given
from hypothesis import strategies as st

from tests.document.views.blocks import ladder, rung
from tipreport.document import Labels
from tipreport.document.views import LadderView, cells_by_year, ladder_view, ladder_years, tier_words

LABELS = Labels()


def years(view: LadderView) -> list[list[int]]:
    return [[year.year for year in axis.years] for axis in view.axes]


@given(st.integers(1, 120), st.integers(5, 40), st.integers(0, 4), st.booleans())
def test_every_year_is_on_one_axis_in_order(count: int, most: int, reserved: int, has_undated: bool) -> None:
    rungs = [rung(2000, 1999 + count, "Tier 2"), *([rung(None, None, claimed=("Tier 3",))] if has_undated else [])]
    view = ladder_view(ladder(*rungs), LABELS, most=most, undated_columns=reserved)
    axes = years(view)

    assert [year for axis in axes for year in axis] == [*range(2000, 2000 + count)]
    assert all(len(axis) <= most for axis in axes)
    assert len(axes[-1]) + (reserved if has_undated else 0) <= most
    assert [bool(axis.undated) for axis in view.axes] == [False] * (len(axes) - 1) + [has_undated]
    assert view.most_years == max(1, *map(len, axes))


@given(st.integers(1, 120), st.integers(5, 40))
def test_axes_have_about_the_same_length(count: int, most: int) -> None:
    lengths = [*map(len, years(ladder_view(ladder(rung(2000, 1999 + count, "Tier 2")), LABELS, most=most)))]

    assert len(lengths) == -(-count // most)
    assert max(lengths) - min(lengths) <= len(lengths)


def test_claims_without_a_year_alone_have_an_axis_without_years() -> None:
    (axis,) = ladder_view(ladder(rung(None, None, claimed=("Tier 3",))), LABELS, most=28).axes

    assert axis.years == ()
    assert [cell.tier for cell in axis.undated] == ["Tier 3"]


def test_a_run_of_years_without_an_entry_is_one_gap() -> None:
    block = ladder(rung(2000, 2002), rung(2003, 2003, "Tier 2"), rung(2004, 2004), rung(2005, 2005, "Tier 3"))
    (axis,) = ladder_view(block, LABELS, most=28).axes

    assert axis.gaps == ((0, 2), (4, 4))


def test_a_claim_that_agrees_with_the_record_has_no_cell() -> None:
    cells = cells_by_year(ladder(rung(2020, 2020, "Tier 2", claimed=("Tier 2", "Tier 3"))))

    assert [(cell.tier, cell.claimed) for cell in cells[2020]] == [("Tier 2", False), ("Tier 3", True)]


def test_only_a_ladder_with_a_special_case_has_a_row_for_it() -> None:
    plain = ladder_view(ladder(rung(2020, 2020, "Tier 2")), LABELS, most=28)
    special = ladder_view(ladder(rung(2020, 2020, "Special Case")), LABELS, most=28)

    assert plain.tiers == ("Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3")
    assert special.tiers[-1] == "Special Case"


def test_the_years_of_several_ladders_are_continuous() -> None:
    blocks = [ladder(rung(2003, 2004, "Tier 2")), ladder(rung(None, None, "Tier 3"), rung(2008, 2009, "Tier 1"))]

    assert ladder_years(blocks) == range(2003, 2010)
    assert ladder_years([]) == range(0)


def test_a_year_has_a_short_label() -> None:
    (axis,) = ladder_view(ladder(rung(2009, 2009, "Tier 2")), LABELS, most=28).axes

    assert axis.years[0].short == "’09"


def test_the_name_of_a_tier_comes_from_the_labels() -> None:
    assert tier_words("Tier 2 Watch List", LABELS).lines == ("Tier 2", "Watch List")
    assert tier_words("Special Case", LABELS).letters == "SC"
    assert tier_words("Tier 3", Labels(tier_3="Groupe 3")).row == "Groupe 3"
