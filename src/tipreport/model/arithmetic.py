"""The arithmetic of tipreport: decimal numbers, independent of the decimal context that the program sets."""

from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Context, DivisionByZero, InvalidOperation, Overflow, localcontext
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

# Numbers have at most 15 significant digits and 20 decimal places, so that 50 digits hold their sums exactly.
EXACT = Context(prec=50, rounding=ROUND_HALF_EVEN, traps=[DivisionByZero, InvalidOperation, Overflow])
"""The context of all calculations. Arithmetic in another one may round numbers, or raise an error."""


def exact(function: Callable[P, R]) -> Callable[P, R]:
    """Run a function in the context `EXACT`. It must compute its result before it returns, so it is no generator.

    Operators on `Decimal` use the context of the thread, which belongs to the calling program.
    """

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        with localcontext(EXACT):
            return function(*args, **kwargs)

    return run
