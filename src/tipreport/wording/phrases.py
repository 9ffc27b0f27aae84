"""Capitals, full stops and quotation marks, and the spaces at which a line must not end."""

import re
import unicodedata

from tipreport.language_marks import split_end, split_start

NBSP = "\u00a0"
NARROW_NBSP = "\u202f"
_ENDS = (".", "?", "!", "…")
# Abbreviations at the end of a text, whose dot is no full stop. One of dotted letters, such as U.N., is known by them.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:гг?|вв?|др|пр|руб|коп|тыс|чел|обл|т\.\s?[дп]|etc|et\sal|Inc|Ltd|Corp|Co)\.\Z"
)
_INNER_END = re.compile(r"(?:(?<=\w\w)\.|[!?…؟])[)\"»”’\]]*\s+(?=\S)")
_NUMBER = re.compile(r"\d")
# Patterns that begin with a literal are found much faster, so these look back after their first characters.
_BESIDE_NUMBER = re.compile(
    r" (?:(?=\d)|(?<=\d )"
    r"(?=(?:thousand|million|billion|trillion|years?|months?|weeks?|days?|hours?|points?|more|fewer|less)\b|%))"
)
_BINDS_NUMBER = re.compile(r"\b(?:Tiers?|notes?|[Aa]rticle|No\.|pp?\.)\Z")
_BEGINS_GROUP, _GROUP = re.compile(r"(?<!\d)\d{1,3}\Z"), re.compile(r"\d{3}(?!\d)")  # 1 500 in French
_LONGEST_WORD, _LONGEST_END = len("article"), len(" et al.")
_RANGE = re.compile(r" to (?<=[\d%] to )(?=[$€£]?\d)")
# Punctuation of French that was typed with ordinary spaces
_PUNCTUATION = re.compile(r" (?<=[\w»] )(?:(?=[;:!?»] )|(?=[!?»]\Z))|(?<=«) (?=\w)")
_JOINTS = re.compile("[-\u2010\u2011–'’]")  # between the parts of a word: non-EU


def capital(text: str) -> str:
    """Return the text with a capital first letter, unless its first word is an address or a name like ``eLiberare``."""
    mark, text = split_start(text)
    if not text[:1].islower():
        return mark + text
    first, _ = split_end(text.split(" ", 1)[0])
    is_kept = "." in first[:-1] if first.islower() else any(map(str.isupper, _JOINTS.split(first)[0]))
    return mark + (text if is_kept else text[:1].upper() + text[1:])


def lower(label: str) -> str:
    """Return a label as it is written inside a sentence: its first letter small, unless it is an abbreviation."""
    mark, label = split_start(label)
    return mark + (label if label[:2].isupper() else label[:1].lower() + label[1:])


def ends_sentence(text: str, *, before_marks: bool = False) -> bool:
    """Whether the text ends as a sentence does.

    The dot of an abbreviation is no end ``before_marks``: ``2 мая 2021 г. [1].``, ``вербовщики и др. [1].``
    """
    text, _ = split_end(text)
    return text.endswith(_ENDS) and not (before_marks and _abbreviated(text))


def has_several_sentences(text: str) -> bool:
    """Whether a sentence ends inside the text; the dot of one letter (``U.S.``) or before a small letter is no end."""
    return any(not after[:1].islower() for after in _INNER_END.split(text)[1:])


def stopped(text: str) -> str:
    """Return the text with a full stop where it needs one."""
    return text if ends_sentence(text) else text + "."


def sentence(text: str) -> str:
    """Return the text as a sentence without its full stop, so that citations can come before the stop.

    A dot that belongs to an abbreviation (``U.N.``) is kept, and so is one that is the whole text.
    """
    return without_stop(capital(text))


def without_stop(text: str) -> str:
    """Return the text without its full stop, which marks come before; the dot of an abbreviation is kept."""
    text, mark = split_end(text)
    last = text[:-1].rpartition(" ")[2]
    is_abbreviation = "." in last and not last[-1].isdigit()
    has_stop = text.endswith(".") and text != "." and not is_abbreviation and not _abbreviated(text)
    return (text[:-1] if has_stop else text) + mark


def _abbreviated(text: str) -> bool:
    return _ABBREVIATION.search(text, max(0, len(text) - _LONGEST_END)) is not None


def with_details(text: str, details: str) -> str:
    """Return a text with details in brackets, or after a dash if the details have brackets themselves."""
    if not details:
        return text
    return f"{text} – {details}" if "(" in details else f"{text} ({details})"


def paragraph(*parts: str | None) -> str:
    """Return the parts that are not empty, each as a sentence."""
    return " ".join(stopped(capital(part)) for part in parts if part)


def alphabetical(name: str) -> str:
    """Return the key to sort names as a dictionary does: without regard to capitals, accents and the Arabic article.

    The Russian *й* is a letter of its own, not an accented one.
    """
    text = name.casefold().removeprefix("ال")
    letters = (letter if letter == "й" else unicodedata.normalize("NFKD", letter) for letter in text)
    return "".join(letter for letter in "".join(letters) if not unicodedata.combining(letter))


def host(url: str) -> str:
    """Return the name of the site of an address, ``dol.gov``, for a link where the whole address would be too long."""
    return url.partition("://")[2].partition("/")[0].removeprefix("www.") or url


def bound(text: str) -> str:
    """Return the text with no-break spaces where a line must not end: Tier 2, article 388, $220 billion, 5 to 14.

    The same before ``%``, which French and Spanish set apart from its number, before ``;``, ``:``, ``!``, ``?`` and
    ``»``, and after ``«`` (UAX #14, LB13 and LB15).
    """
    if " ;" in text or " :" in text or " »" in text or " ?" in text or " !" in text or "« " in text:
        text = _PUNCTUATION.sub(NBSP, text)
    if not _NUMBER.search(text):
        return text
    text = _BESIDE_NUMBER.sub(_bound_space, text)
    return _RANGE.sub(f"{NBSP}to{NBSP}", text) if " to " in text else text


def _bound_space(match: re.Match[str]) -> str:
    """A no-break space after a number; before one, only if the word before it binds."""
    text, at = match.string, match.start()
    is_bound = (
        text[match.end()] == "%"
        or text[match.end()].isalpha()
        or _BINDS_NUMBER.search(text, max(0, at - _LONGEST_WORD), at)
        or (_GROUP.match(text, at + 1) and _BEGINS_GROUP.search(text, max(0, at - 4), at))
    )
    return NBSP if is_bound else " "
