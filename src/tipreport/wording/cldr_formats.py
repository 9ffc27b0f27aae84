"""Numbers, dates and lists in the formats of the Unicode Common Locale Data Repository (CLDR), through Babel."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar, cast

from tipreport.language_marks import split_start, unmarked
from tipreport.wording.cldr import cldr_locale, numbering_system
from tipreport.wording.currencies import currency_after, currency_after_millions, one_or_two
from tipreport.wording.formats import Case, Formats, ListKind
from tipreport.wording.phrases import NBSP

F = TypeVar("F", bound=Callable[..., Any])

_MINUS = "−"  # of languages for which CLDR has the hyphen, which typesetters do not use as a minus
_FIVE_DIGITS = frozenset({"bg", "ca", "es", "et", "lv", "pl"})  # no separator in 1046; CLDR has it, Babel has not
# the literal comes first, and the words that need a longer look come last, so that it is found quickly
_PLACEHOLDER = r"\{(?P<name>\w+)(?:\.(?P<form>\w+))?\}"
_NAMES = re.compile(_PLACEHOLDER)
_ELIDED = re.compile(rf"\b([Dd]|[Qq]u)e[ \u00a0]{_PLACEHOLDER}")
_VOWELS = (*"aàâeéèêëiîïoôuùAÀÂEÉÈÊËIÎÏOÔU", "homme", "Homme")  # other words with h, as "Honduras", are not certain
_STOP = re.compile(r"(?:\{[\w.]+\})+\.(?!\.)")
_MARKS = re.compile("[\u200e\u200f\u061c]")  # of direction; readers of files arrange the text by its letters
# the digit 0 of numbering systems; Babel has only their separators
_ZEROS = {
    "arab": 0x660, "arabext": 0x6F0, "beng": 0x9E6, "deva": 0x966, "khmr": 0x17E0, "laoo": 0xED0, "mymr": 0x1040,
    "thai": 0xE50,
}  # fmt: skip
_DAY_NUMBER = re.compile(r"(?<=^\d) |(?<=^\d\d) |(?<=^1er) ")
_ON_A_TIER = re.compile(r"[\d\u00a0]+[ \u00a0]—[ \u00a0](?:в|нет)\b")  # in Russian: 5 — в группе 3
_SOUNDS_I = re.compile(r"h?[ií](?![aeoáéó])", re.IGNORECASE)
_SOUNDS_O = re.compile(r"h?[oó]|8|11\b", re.IGNORECASE)


def _kept(method: F) -> F:
    """Keep the results of a method: they depend on the language and the arguments only, and Babel is slow."""
    return cast("F", lru_cache(maxsize=4096)(method))


class CldrFormats(Formats):
    """The formats of another language."""

    def __init__(self, language: str) -> None:
        self._locale = cldr_locale(language)
        self._system = numbering_system(language)
        self._elides = self._locale.language == "fr"
        symbols = self._locale.number_symbols
        self._symbols = symbols.get(self._system, symbols.get("latn", symbols))
        zero = _ZEROS.get(self._system, ord("0"))
        digits = "".join(map(chr, range(zero, zero + 10)))
        self._digits = str.maketrans("0123456789", digits)
        self._minus = _MINUS if self._symbols["minusSign"] == "-" else self._symbols["minusSign"]
        table = {",": self._symbols["group"], ".": self._symbols["decimal"], "-": self._minus}
        self._number = str.maketrans({**table, **dict(zip("0123456789", digits, strict=True))})
        self._grouping = self._locale.decimal_formats[None].grouping
        self._ungrouped = 9_999 if self._locale.language in _FIVE_DIGITS else 999
        sign = _without_marks(self._symbols["percentSign"])
        self._percent = _with_placeholder(self._locale.percent_formats[None].pattern).replace("%", sign)
        self._money = _with_placeholder(self._locale.currency_formats["standard"].pattern)

    def number(self, value: Decimal | int) -> str:
        """Return a number with the separators and digits of the language."""
        if -self._ungrouped <= value <= self._ungrouped:
            return str(value if isinstance(value, int) else f"{value:f}").translate(self._number)
        if self._grouping == (3, 3):
            return super().number(value).translate(self._number)
        from babel.numbers import format_decimal

        return self.digits(
            format_decimal(value, locale=self._locale, numbering_system=self._system, decimal_quantization=False)
        )

    def sign(self, value: Decimal) -> str:
        """Return the sign of a number."""
        return self._minus if value < 0 else ""

    @property
    def decimal(self) -> str:
        """The sign before decimals."""
        return str(self._symbols["decimal"])

    def spelled(self, number: int) -> str:
        """Return a number in digits."""
        return self.number(number)

    def digits(self, text: str) -> str:
        """Return a text with the digits of the language."""
        return text if self._system == "latn" else text.translate(self._digits)

    def percent(self, number: str) -> str:
        """Return a percentage."""
        return self._percent.replace("{}", number)

    def money(self, amount: str, currency: str, value: Decimal, case: Case = "") -> str:
        """Return an amount or a range of money."""
        symbol = self._currency(currency, value, case)
        before = symbol + NBSP if symbol[-1].isalpha() else symbol  # MRU 5,000, but $5,000
        return self._money.replace("¤{}", f"{before}{{}}").replace("¤", symbol).replace("{}", amount)

    @_kept
    def currency_name(self, currency: str) -> str:
        """Return the name of a currency in the form that follows millions; its code if it has no name."""
        return currency_after_millions(self._locale, currency)

    @_kept
    def one_or_two(self, currency: str, value: Decimal, case: Case) -> str:
        """Return an amount of money without a numeral, as Arabic has one and two; otherwise nothing."""
        return _without_marks(one_or_two(self._locale, currency, value, case)).replace(" ", NBSP)

    @_kept
    def _currency(self, currency: str, value: Decimal, case: Case) -> str:
        return _without_marks(currency_after(self._locale, currency, value, case)).replace(" ", NBSP)

    # ------------------------------------------------------------ dates

    @_kept
    def day(self, day: dt.date) -> str:
        """Return a day."""
        from babel.dates import format_date

        return _bound(self._first(format_date(day, "long", self._locale), day))

    @_kept
    def day_of_month(self, day: dt.date) -> str:
        """Return a day without its year."""
        from babel.dates import format_skeleton

        return _bound(self._first(format_skeleton("MMMMd", day, locale=self._locale), day))

    def _first(self, text: str, day: dt.date) -> str:
        """French writes the first day of a month as an ordinal number, which CLDR does not have."""
        if self._locale.language == "fr" and day.day == 1:
            text = text.replace("1", "1er", 1)
        return self.digits(text)

    @_kept
    def month(self, year: int, month: int, *, inside: bool = False) -> str:
        """Return a month with its year."""
        from babel.dates import parse_pattern

        pattern = self._locale.datetime_skeletons["yMMMM"].pattern
        if inside:
            pattern = pattern.replace("LLLL", "MMMM")
        return self.digits(parse_pattern(pattern).apply(dt.date(year, month, 1), self._locale))

    def month_name(self, month: int, *, inside: bool = False) -> str:
        """Return a month."""
        return str(self._locale.months["format" if inside else "stand-alone"]["wide"][month])

    # ------------------------------------------------------------ lists

    @_kept
    def separators(self, kind: ListKind, items: int) -> tuple[str, ...]:
        """Return the texts between the items of a list."""
        patterns = self._locale.list_patterns["standard" if kind == "and" else "or"]
        if items == 2:
            return (_separator(patterns["2"]),)
        middle = [_separator(patterns["middle"])] * (items - 3)
        return (_separator(patterns["start"]), *middle, _separator(patterns["end"]))

    def fitted(self, message: str, values: Mapping[str, object]) -> tuple[str, Mapping[str, object]]:
        """Return a message and its values: one full stop after an abbreviation, French vowels left out, its digits.

        A value may end with a full stop, *2022 г.*, or begin with a vowel: *qu’en*, *d’Italie*. Inside it nothing
        changes: it may be a name, *Ministerio de Educación*.
        """
        for shown, names in _before_stops(message):
            text = "".join([_text(values[name], form, -1) for name, form in names])
            if text.endswith(".") and not text.endswith(".."):
                message = message.replace(shown, shown[:-1])
        if self._elides:
            for shown, elided, name, form in _after_vowels(message):
                if _text(values[name], form, 0).startswith(_VOWELS):
                    message = message.replace(shown, elided)
        if self._system == "latn":
            return message, values
        return message, {
            name: self.digits(str(value)) if type(value) is int else value for name, value in values.items()
        }

    def before(self, separator: str, text: str) -> str:
        """Return a separator as it is before a text, which CLDR does not have.

        Spanish *y* and *o* differ before their own sound: *padres e hijos*. Russian numbers on tiers have commas
        only: *1 — в группе 2, 5 — в группе 3* is not *в группе 2 и 5*.
        """
        if self._locale.language == "es":
            _, text = split_start(text)
            if separator == " y " and _SOUNDS_I.match(text):
                return " e "
            if separator == " o " and _SOUNDS_O.match(text):
                return " u "
        if self._locale.language == "ru" and separator == " и " and _ON_A_TIER.match(text):
            return ", "
        return separator


@lru_cache(maxsize=2048)  # more than the messages of a language
def _before_stops(message: str) -> Sequence[tuple[str, Sequence[tuple[str, str | None]]]]:
    """Return the placeholders before each full stop of a message: as they are written, and their names and forms."""
    return [
        (found[0], [(each["name"], each["form"]) for each in _NAMES.finditer(found[0])])
        for found in _STOP.finditer(message)
    ]


@lru_cache(maxsize=2048)
def _after_vowels(message: str) -> Sequence[tuple[str, str, str, str | None]]:
    """Return each placeholder after *de* or *que*: as it is written with that word, without the vowel, and its name."""
    return [
        (found[0], f"{found[1]}’{found[0][found.end(1) - found.start() + 2 :]}", found["name"], found["form"])
        for found in _ELIDED.finditer(message)
    ]


def _text(value: object, form: str | None, index: int) -> str:
    """Return a value as a message prints it, or its first or last part; a digit for any number or citation."""
    if value == ():
        return ""
    part = value[index] if isinstance(value, tuple) else value
    if not isinstance(part, str):
        return "0"
    return unmarked(getattr(part, form) if form else part)


def _bound(day: str) -> str:
    """Return a day whose number is on the same line as the word after it."""
    return _DAY_NUMBER.sub(NBSP, day, count=1)


def _with_placeholder(pattern: str) -> str:
    """Return a CLDR pattern with ``{}`` for its number: ``#,##0.00 ¤``; the first of those for plus and minus."""
    return re.sub(r"[#0][#0,.]*", "{}", _without_marks(pattern.partition(";")[0]))


def _without_marks(text: str) -> str:
    return _MARKS.sub("", text)


def _separator(pattern: str) -> str:
    return pattern.replace("{0}", "").replace("{1}", "")
