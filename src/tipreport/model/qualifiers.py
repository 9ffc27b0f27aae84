"""The qualifiers of a quantity: of a number, and of a missing number."""

from typing import Literal, get_args

Qualifier = Literal[
    "exact", "about", "at least", "more than", "at most", "less than", "range",
    "not reported", "not known", "not stated", "vague", "unreadable",
]  # fmt: skip
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
HEDGES, MISSING_QUALIFIERS = QUALIFIERS[1:6], QUALIFIERS[7:]
