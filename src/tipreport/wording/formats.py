"""Numbers, dates and lists as a language writes them: English as this library does, other languages as in CLDR."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, TypeAlias

from tipreport.wording.phrases import NBSP

ListKind: TypeAlias = Literal["and", "or"]
Scale: TypeAlias = Literal["million", "billion", "trillion"]
Case: TypeAlias = Literal["", "of", "by"]
"""The form of a number: alone, after words such as *more than*, or as a difference."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NUMERALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SCALES: tuple[tuple[Decimal, Scale], ...] = (
    (Decimal(10**12), "trillion"),
    (Decimal(10**9), "billion"),
    (Decimal(10**6), "million"),
)
SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£"}  # other currencies have their code, which is not ambiguous
_DECIMALS = 3  # at most, of millions


class Formats:
    """The formats of English."""

    # ------------------------------------------------------------ numbers

    def number(self, value: Decimal | int) -> str:
        """Return a number with thousands separators: ``1,046``."""
        return f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"

    def sign(self, value: Decimal) -> str:
        """Return the sign of a number: empty, or the minus."""
        return "-" if value < 0 else ""

    @property
    def decimal(self) -> str:
        """The sign before decimals."""
        return "."

    def scaled(self, value: Decimal) -> tuple[Decimal, Scale] | None:
        """Return a number in millions, billions or trillions; None if more than three decimals would remain."""
        for size, scale in _SCALES:
            if value.copy_abs() >= size and round(scaled := value / size, _DECIMALS) == scaled:
                return scaled.normalize(), scale
        return None

    def spelled(self, number: int) -> str:
        """Return a number as running text has it: in English, a word below ten.

        In other languages the word depends on the noun, so that the forms of a message have it.
        """
        return _NUMERALS[number] if number < len(_NUMERALS) else self.number(number)

    def digits(self, text: str) -> str:
        """Return a text with the digits of the language."""
        return text

    def percent(self, number: str) -> str:
        """Return a percentage: ``20%``."""
        return f"{number}%"

    def money(self, amount: str, currency: str, value: Decimal, case: Case = "") -> str:  # noqa: ARG002 - see above
        """Return an amount of money: ``$1.90``, ``MRU 5,000``.

        In other languages, the value, or the end of a range, and the case choose its form.
        """
        return SYMBOLS.get(currency, currency + NBSP) + amount

    def one_or_two(self, currency: str, value: Decimal, case: Case) -> str:  # noqa: ARG002 - other languages need it
        """Return an amount of money without a numeral, as Arabic has one and two; otherwise nothing."""
        return ""

    def currency_name(self, currency: str) -> str:
        """Return a currency as a noun after millions; English has its code before them."""
        return currency

    def money_range(self, first: str, last: str, currency: str, message: str) -> str:
        """Return a range of money, ``$5 to $9``; ``message`` joins its ends."""
        return message.format(
            first=SYMBOLS.get(currency, currency + NBSP) + first, last=SYMBOLS.get(currency, "") + last
        )

    # ------------------------------------------------------------ dates

    def day(self, day: dt.date) -> str:
        """Return ``2 May 2022``."""
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def day_of_month(self, day: dt.date) -> str:
        """Return ``2 May``."""
        return f"{day.day} {_MONTHS[day.month - 1]}"

    def month(self, year: int, month: int, *, inside: bool = False) -> str:  # noqa: ARG002 - other languages need it
        """Return ``May 2022``; ``inside`` a phrase, the form that follows a preposition, as in Russian."""
        return f"{_MONTHS[month - 1]} {year}"

    def month_name(self, month: int, *, inside: bool = False) -> str:  # noqa: ARG002 - other languages need it
        """Return ``May``."""
        return _MONTHS[month - 1]

    # ------------------------------------------------------------ lists

    def separators(self, kind: ListKind, items: int) -> tuple[str, ...]:
        """Return the texts between the items of a list; ``kind`` is ``and`` or ``or``."""
        return (*([", "] * (items - 2)), f" {kind} ")

    def fitted(self, message: str, values: Mapping[str, object]) -> tuple[str, Mapping[str, object]]:
        """Return a message as the language writes it around its values, and the values in its digits."""
        return message, values

    def before(self, separator: str, text: str) -> str:  # noqa: ARG002 - other languages need it
        """Return a separator as it is before a text."""
        return separator
