"""The quantity that an invalid text probably means: ``at least 16`` for ``16+``, ``10 to 20`` for ``10-20``."""

import re

from tipreport.model.messages import closest, is_long
from tipreport.model.qualifiers import MISSING_QUALIFIERS

_SCALES = {
    "thousand": 3, "thousands": 3, "k": 3, "million": 6, "millions": 6, "m": 6, "mn": 6, "billion": 9, "billions": 9,
    "bn": 9,
}  # fmt: skip
_NUMERAL = rf"-?(?:[0-9][0-9 .,'’]*[0-9]|[0-9])(?: ?(?:{'|'.join(_SCALES)})\b)?"
_HEDGES = {
    "about": "about|ca|ca.|c.|circa|approx|approx.|approximately|around|roughly|some|nearly|almost|close to|~|≈",
    "at least": "at least|no less than|not less than|no fewer than|minimum|min|min.|from|≥|>="
    "|as young as|as few as|as little as|as low as",
    "more than": "more than|over|above|upwards of|exceeding|greater than|>",
    "at most": "at most|up to|no more than|not more than|maximum|max|max.|≤|<="
    "|as many as|as much as|as old as|as high as",
    "less than": "less than|under|below|fewer than|<",
}
_HEDGE_OF = {word: hedge for hedge, words in _HEDGES.items() for word in words.split("|")}
_HEDGED = re.compile(rf"({'|'.join(map(re.escape, sorted(_HEDGE_OF, key=len, reverse=True)))}) ?({_NUMERAL})")
_AFTER = re.compile(rf"({_NUMERAL}) ?(?:\+|plus|or more|and more|or over|and above|at least)")
_RANGE = re.compile(rf"(?:between |from |about )?({_NUMERAL}) ?(?:-|–|—|\.\.\.?|…|to|and|or) ?({_NUMERAL})")
_NONE = "0; or not reported, if the source gives no number"
_NUMBER_WORDS = {
    word: str(number) for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], 1
    )
}  # fmt: skip
_TENS = {
    word: 10 * number for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}  # fmt: skip
_IN_WORDS = re.compile(rf"\b(?:({'|'.join(_TENS)})(?:[- ]({'|'.join(_NUMBER_WORDS)}))?|({'|'.join(_NUMBER_WORDS)}))\b")
_MULTIPLYING = re.compile(
    r"\b(?:hal(?:f|ves)|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?|hundreds?|dozens?|scores?"
    r"|times|fold)\b"
)
_WORDS = {
    "none": _NONE, "zero": "0",
    "unknown": "not known", "n/a": "not stated", "na": "not stated",
    "unreported": "not reported", "no data": "not reported", "illegible": "unreadable",
    **_NUMBER_WORDS,
}  # fmt: skip
_NO_DATA = re.compile("no (?:data|information|figures?|numbers?|statistics|records?)(?: .*)?")
_NO_SUCH = re.compile("no [a-z]+(?: [a-z]+)*")
_NOT_KNOWN = re.compile("(?:an? )?unknown number(?: of .*)?")
_COMPARING = ("more", "less", "fewer", "later", "longer", "older", "younger")
_RATIO = re.compile(r"([0-9]{1,3}) (?:in|out of|of every) ([1-9][0-9]{0,3})")
_MONTHS_TO_YEARS = re.compile("([0-9]{1,2}) months? (?:to|-|–|and) ([0-9]{1,2}) years?(?: in prison)?")
_ESTIMATED = re.compile(r"(?:an estimated|estimated at|estimated) (.+)|(.+?),? \(?estimated\)?")
_VAGUE = re.compile("(?:some|several|many|(?:a )?few|dozens|hundreds|thousands|millions|tens of thousands)(?: .*)?")
_MAJORITY = re.compile("(?:a|the)? ?(?:vast |large |great |overwhelming )?majority(?: of .*)?|most(?: of .*)?")
_TO_LIFE = re.compile(rf"(?:from )?({_NUMERAL})(?: years?)?(?: in prison)? (?:to|up to|-|–) life(?:time)?(?: .*)?")
_FOR_LIFE = re.compile("(?:.+ )?(?:life|lifetime)(?: imprisonment| in prison| sentence)?|(?:the )?death(?: .*)?")
_MISSPELT = 0.75  # the least similarity of a hedge, since words such as *au moins* and *at most* are similar
_SEPARATED = re.compile(r"-?[0-9]{1,3}(?:([ ,'’])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?")
_POINTS = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?")
_BELOW_THOUSAND = re.compile(r"-?[0-9]{1,3}(?:[.,][0-9]{1,2})?")
_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
_DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]{1,2}")
_MISPRINT = re.compile(r"[1-9][0-9]*(?:,[0-9]+)*,[0-9]{4,}")  # neither thousands nor, most likely, decimals


def corrected_quantity(text: str) -> str:
    """Return the quantity that a text probably means, and where its unit belongs; empty if the text is not clear."""
    if is_long(text):
        return ""
    plain = " ".join(text.strip(" \"'“”‘’«»„").replace("−", "-").split()).casefold()
    if quantity := _with_words(plain):
        return f"{quantity}, and printed: {text.strip()}"
    if _MISPRINT.fullmatch(plain):
        decimal = f"; or {plain.replace(',', '.')} if the comma is a decimal mark" if _COMMA.fullmatch(plain) else ""
        return f'unreadable, and printed: "{plain}"{decimal}'
    if _DECIMAL_COMMA.fullmatch(plain):
        return f"{plain.replace(',', '.')} if the comma is a decimal mark"
    return _WORDS.get(plain) or _of_words(plain) or _of_numerals(_in_digits(plain)) or _respelt(plain)


def _with_words(plain: str) -> str:
    """Return the quantity of words that belong to ``printed``: vague numbers, majorities, and sentences for life."""
    if _MAJORITY.fullmatch(plain):
        return "more than 50, and percent in unit"
    if (match := _TO_LIFE.fullmatch(_in_digits(plain))) and (number := _number(match[1])):
        return f"at least {number}"
    return "vague" if _VAGUE.fullmatch(plain) or _FOR_LIFE.fullmatch(plain) else ""


def _of_words(plain: str) -> str:
    """Return the quantity that a text without a number means: ``not known`` for ``an unknown number``."""
    if _NO_DATA.fullmatch(plain):
        return "not reported"
    if _NOT_KNOWN.fullmatch(plain):
        return "not known"
    return _NONE if _NO_SUCH.fullmatch(plain) and not any(word in plain.split() for word in _COMPARING) else ""


def _of_numerals(plain: str) -> str:
    """Return the quantity that a text with numbers means, and the other field that a part of it belongs to."""
    if (match := _ESTIMATED.fullmatch(plain)) and (corrected := _corrected(match[1] or match[2])):
        return f"{corrected}, and basis: estimated"
    if match := _RATIO.fullmatch(plain):
        percent, rest = divmod(100 * int(match[1]), int(match[2]))
        return "" if rest else f"{percent}, and percent in unit"
    if match := _MONTHS_TO_YEARS.fullmatch(plain):
        return f"{match[1]} to {12 * int(match[2])}, and months in unit"
    return _corrected(plain) or _corrected_with_unit(plain)


def _in_digits(plain: str) -> str:
    """Return a text with its numbers in digits: ``5 to 25`` for ``five to 25``, ``1 million`` for ``a million``.

    Words that make another number of them, as in ``two thirds`` and ``five hundred``, leave the text as it is.
    """
    if _MULTIPLYING.search(plain):
        return plain
    text = re.sub(rf"\ban? (?=(?:{'|'.join(_SCALES)})\b)", "1 ", plain)
    return _IN_WORDS.sub(lambda match: _NUMBER_WORDS.get(match[3] or "") or _of_tens(match[1], match[2]), text)


def _of_tens(tens: str, unit: str | None) -> str:
    return str(_TENS[tens] + int(_NUMBER_WORDS[unit] if unit else 0))


def _corrected_with_unit(plain: str) -> str:
    """Return the quantity that a text with a unit means."""
    percent = plain.removesuffix("%").removesuffix("percent").removesuffix("per cent").rstrip()
    if percent != plain and (corrected := _corrected(re.sub(r"(?<=[0-9]) ?%", "", percent))):
        return f"{corrected}, and percent in unit"
    number, unit = _without_unit(plain)
    corrected = _corrected(number) if unit else ""
    return f"{corrected}; the unit is a field of its own" if corrected else ""


def _corrected(plain: str) -> str:
    """Return the quantity that a text without a unit means."""
    if match := _HEDGED.fullmatch(plain):
        number = _number(match[2])
        return f"{_HEDGE_OF[match[1]]} {number}" if number else ""
    if match := _AFTER.fullmatch(plain):
        number = _number(match[1])
        return f"at least {number}" if number else ""
    if match := _RANGE.fullmatch(plain):
        low, high = _number(_with_scale(match[1], match[2])), _number(match[2])
        return f"{low} to {high}" if low and high else ""
    return _number(plain)


def _with_scale(lower: str, upper: str) -> str:
    """Return the lower end of a range with the scale of the upper end, if it has none: ``2-3 million``."""
    scale = re.search(rf"({'|'.join(_SCALES)})$", upper)
    return f"{lower} {scale[0]}" if scale and _BELOW_THOUSAND.fullmatch(lower) else lower


def _respelt(plain: str) -> str:
    """Return a quantity whose words are misspelt: ``about 20`` for ``abuot 20``."""
    if match := re.fullmatch(rf"([a-z ]+) ({_NUMERAL})", plain):
        number = _number(match[2])
        return "".join(f"{_HEDGE_OF[word]} {number}" for word in closest(match[1], _HEDGE_OF, _MISSPELT) if number)
    return "".join(closest(plain, MISSING_QUALIFIERS))


def _without_unit(plain: str) -> tuple[str, str]:
    """Return a text without the words or the currency sign at its end or start, and these."""
    if match := re.fullmatch(r"([$€£¥]|[a-z]{3}|us\$) ?(.+)", plain):
        return match[2], match[1]
    match = re.fullmatch(rf"(.*[0-9+](?: ?(?:{'|'.join(_SCALES)})\b)?) ?([^0-9+.,]+)", plain)
    return (match[1], match[2]) if match else (plain, "")


def _number(numeral: str) -> str:
    """Return a number in plain digits, or with *million* or *billion*; empty if it is not clear."""
    match = re.fullmatch(rf"(.*?) ?({'|'.join(_SCALES)})?", numeral)
    digits, scale = (match[1], match[2]) if match else ("", None)
    if _SEPARATED.fullmatch(digits):
        digits = re.sub("[ ,'’]", "", digits)
    elif _POINTS.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif _COMMA.fullmatch(digits):
        digits = digits.replace(",", ".")
    elif digits.startswith("."):
        digits = f"0{digits}"
    if not re.fullmatch(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?", digits):
        return ""
    return _scaled(digits, _SCALES[scale]) if scale else digits


def _scaled(digits: str, zeros: int) -> str:
    """Return a number of thousands, millions or billions in plain digits."""
    whole, _, decimals = digits.partition(".")
    if len(decimals) > zeros:
        return ""
    return (whole + decimals.ljust(zeros, "0")).lstrip("0") or "0"
