"""Notes on recommendations."""

from collections.abc import Sequence

from tipreport.model.records import Recommendation
from tipreport.wording.locations import beginning
from tipreport.wording.periods import format_years
from tipreport.wording.phrases import with_details
from tipreport.wording.wording import Parts, Wording


def near(wording: Wording, pair: Sequence[Recommendation], *, are_one: bool) -> Parts:
    """Return the advice on two wordings; ``are_one`` means that the rule of merging joins them."""
    one, other = (_named(wording, row) for row in pair)
    message = (
        "{one} and {other} are one recommendation, because a wording between them is like both. If they are two, write "
        "{not_same_as}; if not, {same_as}."
        if are_one
        else "{one} and {other} are two recommendations in similar words. If they are one, write {same_as}; if "
        "not, {not_same_as}."
    )
    return wording.parts(message, one=one, other=other, same_as="same_as", not_same_as="not_same_as")


def lines_of(wording: Wording, lines: Sequence[str]) -> str:
    """Return the lines of recommendations in a file, after a note that has their numbers: ``lines 79, 80``."""
    return wording.text("lines {lines}", lines=wording.listed(*lines))


def _named(wording: Wording, row: Recommendation) -> str:
    """Return the first words of a recommendation with its editions: wordings often begin in the same words."""
    return with_details(beginning(wording, row.text), wording.conjunction(format_years(wording, row.years)))
