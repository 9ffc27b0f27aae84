"""Short names of organisations, laws and persons: abbreviations, and names without an addition."""

import re
from collections.abc import Iterable

from tipreport.language_marks import unmarked
from tipreport.model.records import Law, Organisation, Person
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Wording

_NUMBER_AT_END = re.compile(r"[\s,(]+(?:(?:of|No\.?|nº|n°|№|de|du|от|لسنة) ?)*[0-9][0-9/()., -]*", re.IGNORECASE)


_ADDITION = re.compile(r" \([^()]*\)\Z")


def short_name(organisation: Organisation) -> str:
    """Return the name inside a sentence: its first part where the record declares that too (ASTRA).

    An abbreviation that the name does not begin with would explain nothing, and is not used.
    """
    first = next(iter(organisation.also), "")
    return first if first and unmarked(organisation.name).startswith(unmarked(first)) else organisation.name


def name_without_addition(organisation: Organisation, others: Iterable[Organisation]) -> str:
    """Return the name inside brackets: without an addition in brackets at its end, unless others begin like it."""
    name = short_name(organisation)
    base = _ADDITION.sub("", name)
    is_shared = base != name and any(each.name.startswith(base) for each in others if each is not organisation)
    return name if is_shared else base


def named(record: Organisation | Law | Person) -> str:
    """Return a name with its abbreviation: Public Prosecutor’s Office (PPO)."""
    abbreviation = abbreviation_of(record)
    return capital(record.name) + (f" ({abbreviation})" if abbreviation else "")


def also_written(wording: Wording, record: Organisation | Law | Person) -> str:
    """Return the other spellings, without the abbreviation, those inside the name, and the name without its year.

    Names with more or fewer words are other names, and no spellings: ``Also called Tamkeen``.
    """
    others = [name for name in record.also if name != abbreviation_of(record) and not _has_inside(record.name, name)]
    rest = [name for name in others if not _lacks_only_number(record.name, name)]
    if not rest:
        return ""
    size = len(unmarked(record.name).split())
    is_spelling = any(len(unmarked(name).split()) == size for name in rest)
    message = "Also written {names}" if is_spelling else "Also called {names}"
    return wording.text(message, names=wording.conjunction(rest))


def abbreviation_of(record: Organisation | Law | Person) -> str:
    """Return the first of the other spellings if it is much shorter than the name and no part of it; else nothing.

    ``Human Trafficking Act, 2005 (Act 694)`` has its abbreviation at its end.
    """
    first = next(iter(record.also), "")
    name, short = unmarked(record.name), unmarked(first)
    is_part = name.startswith(short) or _has_inside(name, short)
    return first if first and len(short) < len(name) / 2 and not is_part else ""


def _has_inside(name: str, words: str) -> bool:
    """Whether a name has some words at its end, in brackets or before a comma, and does not begin with them."""
    return re.search(rf"[\s(]{re.escape(unmarked(words))}(?:$|[),;])", unmarked(name), re.IGNORECASE) is not None


def _lacks_only_number(name: str, words: str) -> bool:
    """Whether some words are a name without the year or the number at its end: ``Anti-Trafficking Act`` ``of 2008``."""
    name, words = unmarked(name), unmarked(words)
    return name.startswith(words) and _NUMBER_AT_END.fullmatch(name[len(words) :]) is not None
