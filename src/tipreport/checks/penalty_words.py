"""Whether the words of a source about a penalty say more than its value: ``10 years to life``."""

import re
from collections.abc import Iterable
from decimal import Decimal

from tipreport.checks.printed_numbers import NUMBER_WORDS, Meanings, printed_numbers
from tipreport.model.currencies import CURRENCY_NAMES
from tipreport.model.records import Penalty

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_WORDS = (
    "a an and at between exceeding from imprisonment in jail least less maximum minimum month months more most no not "
    "of or prison sentence sentences term terms than the to up year years"
)
_CHOICE = "or"
_JOINING = ("and", _CHOICE)
_PLAIN = NUMBER_WORDS.union(_PLAIN_WORDS.split())
_AGES = range(10, 19)  # of children, that laws name


def says_more(penalty: Penalty) -> bool:
    """Return whether a document must print the words of the source beside the value.

    Words that only repeat a value are known in English: *up to 12 years*. Others always say more, and so does a first
    word that joins the penalty to another one: *or a fine*.
    """
    if not penalty.printed or penalty.value.value is None:
        return False
    first, *others = _WORD.findall(penalty.printed.casefold()) or ("",)
    words = {first, *others}
    return first in _JOINING or not words <= _PLAIN | _words_of_kind(penalty) or bool(_other_numbers(penalty))


def says_more_beside(penalty: Penalty, others: Iterable[Penalty]) -> bool:
    """Return whether a document must print the words of the source beside the value and other penalties.

    Words that only repeat other penalties for the same offence add nothing: *10 years and a fine of 50,000 dinars*
    beside the fine. A choice between the two is more than both: *or a fine*.
    """
    if not says_more(penalty):
        return False
    together = [penalty, *others]
    words = {*_WORD.findall((penalty.printed or "").casefold())}
    known = _PLAIN.union(*map(_words_of_kind, together)) - {_CHOICE}
    values = set().union(*map(_values, together))
    has_other_number = any(values.isdisjoint(meanings) for meanings in printed_numbers(penalty.printed or ""))
    return has_other_number or not words <= known


def _words_of_kind(penalty: Penalty) -> set[str]:
    """The words of a fine: its own name, and its currency."""
    if penalty.kind != "fine":
        return set()
    names = CURRENCY_NAMES.get(penalty.unit, "").casefold().split()
    return {"fine", *names, *(f"{name}s" for name in names), penalty.unit.casefold()}


def is_of_an_age(penalty: Penalty) -> bool:
    """Return whether the words have another number that may be an age: ``at least 25 years if under 14``."""
    return any(number in _AGES for meanings in _beside_value(penalty) for number in meanings)


def _beside_value(penalty: Penalty) -> list[Meanings]:
    """The other numbers in words that have all those of the value."""
    numbers = printed_numbers(penalty.printed or "")
    is_complete = all(any(value in meanings for meanings in numbers) for value in _values(penalty))
    return _other_numbers(penalty) if is_complete else []


def _other_numbers(penalty: Penalty) -> list[Meanings]:
    values = _values(penalty)
    return [meanings for meanings in printed_numbers(penalty.printed or "") if meanings.isdisjoint(values)]


def _values(penalty: Penalty) -> set[Decimal]:
    return {number for number in (penalty.value.value, penalty.value.upper) if number is not None}
