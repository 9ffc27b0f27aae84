"""Parses plain data of text, codes, whole numbers and dates. A message gives the value to write, if it is clear."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Any, Final
from unicodedata import normalize

from tipreport.errors import InvalidValueError
from tipreport.model.messages import Unquoted, is_long, mismatch

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_IN_QUOTATION_MARKS = re.compile('[“„«"]([^“”„«»"]+)[”“»"]')
_MAX_WORDS = 12
_FIRST_YEAR, _LAST_YEAR = 1000, 2100  # of a date
_MAX_SUGGESTED = 60  # characters of an id that a message suggests
_MAX_ID = 100  # of a brief; a file system allows 255 bytes for a name with its suffix
# Windows reserves these names for devices, with every suffix.
DEVICES: Final = ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
_BOOLEANS = {"yes": "true", "y": "true", "true": "true", "no": "false", "n": "false", "false": "false"}

Correct = Callable[[str], str]
"""Returns the value that an invalid text probably means; empty if it is not clear."""


def parse_text(value: Any) -> str:
    """Parse text. Spaces around it are removed."""
    if value is None or value == "":
        raise InvalidValueError("expected text, found nothing")
    if not isinstance(value, str):
        shown = str(value).lower() if isinstance(value, bool) else value
        raise InvalidValueError(mismatch("text", value, f'"{shown}", in quotation marks'))
    if not (text := value.strip()):
        raise InvalidValueError("expected text, found spaces")
    if invisible := _INVISIBLE.search(text):
        message = mismatch("text without control characters", Unquoted(f"U+{ord(invisible[0]):04X}"))
        raise InvalidValueError(f"{message}: delete it")
    return text


def parse_item(value: Any) -> str:
    """Parse text without semicolons and line breaks, with which tables join lists."""
    text = parse_text(value)
    if ";" in text or "\n" in text:
        write = re.sub(r"\s*\n\s*", " ", re.sub(r"\s*;\s*", ", ", text))
        raise InvalidValueError(mismatch("text without semicolon and line break", text, write))
    return text


def parse_quoted(value: Any) -> str:
    """Parse text of at most twelve words; documents put the quotation marks around it."""
    text = parse_text(value)
    if found := _IN_QUOTATION_MARKS.fullmatch(text):
        raise InvalidValueError(mismatch("text without quotation marks around it", text, found[1].strip()))
    if (count := len(text.split())) > _MAX_WORDS:
        write = "fewer words, and the rest in your own words, as a finding"
        raise InvalidValueError(mismatch(f"at most {_MAX_WORDS} words", count, write))
    return text


def matching(expected: str, pattern: str, correct: Correct) -> Callable[[Any], str]:
    """Return a parser of text that matches a pattern."""
    regex = re.compile(pattern)

    def parse(value: Any) -> str:
        if not isinstance(value, str) or not regex.fullmatch(value):
            corrected = correct(value) if isinstance(value, str) else ""
            raise InvalidValueError(mismatch(expected, value, corrected if regex.fullmatch(corrected) else ""))
        return parse_text(value)

    return parse


def file_id(parse_slug: Callable[[Any], str]) -> Callable[[Any], str]:
    """Return a parser of ids that name a file on every system."""

    def parse(value: Any) -> str:
        text = parse_slug(value)
        if text in DEVICES:
            expected = "an id that can be the name of a file on every system"
            raise InvalidValueError(mismatch(expected, text, f"{text}-brief, because Windows reserves {text}"))
        if len(text) > _MAX_ID:
            expected = f"an id of at most {_MAX_ID} characters, because files are named after it"
            raise InvalidValueError(mismatch(expected, Unquoted(f"{len(text)} characters")))
        return text

    return parse


def one_of(expected: str, codes: Iterable[str], correct: Correct, see: str) -> Callable[[Any], str]:
    """Return a parser of codes. ``see`` is the vocabulary that messages refer to if the code is not clear."""
    valid = frozenset(codes)

    def parse(value: Any) -> str:
        if not isinstance(value, str) or value not in valid:  # other cases have other meanings
            corrected = correct(value) if isinstance(value, str) else ""
            raise InvalidValueError(mismatch(expected, value, corrected, terms="" if corrected else see))
        return value

    return parse


def whole(expected: str, minimum: int | None, maximum: int | None) -> Callable[[Any], int]:
    """Return a parser of whole numbers within limits."""

    def is_valid(value: Any) -> bool:
        if not isinstance(value, int) or isinstance(value, bool):
            return False
        return (minimum is None or minimum <= value) and (maximum is None or value <= maximum)

    def parse(value: Any) -> int:
        if not is_valid(value):
            number = (
                None
                if is_long(str(value))
                else re.fullmatch(r"\D*([0-9]{1,9})(?:\.0+)?\D*", str(value).replace(",", ""))
            )
            is_clear = number is not None and is_valid(int(number[1])) and not isinstance(value, int)
            raise InvalidValueError(
                mismatch(expected, value, _as_number(number[1], value) if number and is_clear else "")
            )
        found: int = value
        return found

    return parse


def _as_number(digits: str, value: Any) -> str:
    return f"{digits}, without quotation marks" if digits == value else digits


def parse_boolean(value: Any) -> bool:
    """Parse true or false."""
    if not isinstance(value, bool):
        raise InvalidValueError(mismatch("true or false", value, _BOOLEANS.get(str(value).strip().casefold(), "")))
    return value


def parse_date(value: Any) -> dt.date:
    """Parse a date."""
    day, text = value, value.strip() if isinstance(value, str) else ""
    if isinstance(value, str):
        day = _iso_date(value)
    if isinstance(day, dt.datetime) or not isinstance(day, dt.date):
        from tipreport.model.period_corrections import corrected_date  # imported late, because only errors need it

        corrected = corrected_date(text)
        write = corrected if _iso_date(corrected) else ""
        raise InvalidValueError(mismatch("a date such as 2024-06-24", value, write))
    return day


def parse_plausible_date(value: Any) -> dt.date:
    """Parse a date from the year 1000 to 2100."""
    day = parse_date(value)
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        expected = f"a date from the year {_FIRST_YEAR} to {_LAST_YEAR}"
        raise InvalidValueError(mismatch(expected, Unquoted(day), _with_digits_in_order(day)))
    return day


def _iso_date(text: str) -> dt.date | None:
    """Return a date in the form 2024-06-24; other forms of ISO 8601, such as weeks, are not dates of a brief."""
    try:
        return dt.date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


def _with_digits_in_order(day: dt.date) -> str:
    """Return the date if two digits of its year were exchanged: 2024 for 2204."""
    digits = f"{day.year:04}"
    year = digits[0] + digits[2] + digits[1] + digits[3]
    return f"{year}{day.isoformat()[4:]}" if 1900 <= int(year) <= _LAST_YEAR else ""


# ---------------------------------------------------------------- corrections


def as_slug(text: str) -> str:
    """Return a name as an id: ``tip-2022`` for ``TIP 2022``; empty for a long text, which is not a name."""
    letters = normalize("NFKD", text.casefold().replace("'", "")).encode("ascii", "ignore").decode()
    slug = re.sub("[^a-z0-9]+", "-", letters).strip("-")
    return slug if len(slug) <= _MAX_SUGGESTED else ""


def as_web_address(text: str) -> str:
    """Return the address of a website that lacks ``https://``."""
    address = text.strip(" <>\"'“”‘’")
    return f"https://{address}" if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?", address) else address


def as_language(text: str) -> str:
    """Return the code of a language."""
    language, _, rest = text.strip().replace("_", "-").partition("-")
    code = _LANGUAGES.get(language.casefold(), language.casefold())
    return f"{code}-{rest}" if rest else code


_LANGUAGES = {
    "arabic": "ar", "bengali": "bn", "chinese": "zh", "english": "en", "french": "fr", "german": "de", "hindi": "hi",
    "indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko", "persian": "fa", "polish": "pl",
    "portuguese": "pt", "romanian": "ro", "russian": "ru", "serbian": "sr", "spanish": "es", "swahili": "sw",
    "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
}  # fmt: skip
