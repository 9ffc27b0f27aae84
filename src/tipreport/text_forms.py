"""Facts that a brief may write as text in place of a field.

``text: "Jade: child labour"`` names a good and the labour for which it is listed, ``text: "Set, at 14 years.
International standard: met."`` what a law sets and how a source judges it, ``text: Ratified.`` the status of a treaty.
"""

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from tipreport.language_marks import inside, unmarked
from tipreport.model.records import Law, ProfileItem
from tipreport.wording.matrices import GOODS_KINDS, RATIFICATION

_LISTED = "listed"  # a source may name a good without a kind
_LISTED_KINDS = re.compile(r"(.*):\s+(.*)", re.DOTALL)
_JUDGEMENT = re.compile(r"\s*\bInternational\s+standard:\s+(met|not\s+met|not\s+given|not\s+stated|not\s+known)\.?\s*$")
_STATUS = re.compile(
    rf"\s*({'|'.join(map(str.capitalize, RATIFICATION))})(?:,?\s+(?:but\s+)?not\s+ratified)?\.?\s*".replace(" ", r"\s+")
)


@frozen(kw_only=True)
class Good:
    """A good and the kinds of labour for which a source lists it."""

    name: str
    """The name as the brief has it."""
    kinds: tuple[str, ...]
    """The kinds of labour; none where the source lists the good without a kind."""


@frozen(kw_only=True)
class Judgement:
    """How a source judges a law, and the rest of the law's text."""

    standard: str
    """A word of the vocabulary: met, not met or not stated."""
    text: str
    """The text without the judgement; may be empty."""


def good_of(item: ProfileItem) -> Good | None:
    """Return the good that a line of the profile names, if it names one."""
    if item.text is None or item.aspect not in ("goods", "sector"):
        return None
    if item.aspect == "sector" and (item.term or item.group):
        return None
    if item.kinds:
        return Good(name=item.text, kinds=item.kinds)
    if found := _LISTED_KINDS.fullmatch(unmarked(item.text)):
        name, listed = found.groups()
        kinds = tuple(map(_single_spaced, listed.rstrip(". ").replace("labor", "labour").split(",")))
        if kinds == (_LISTED,) or {*kinds} <= GOODS_KINDS.keys():
            return Good(name=inside(item.text, lambda _: name), kinds=() if kinds == (_LISTED,) else kinds)
    return Good(name=item.text, kinds=()) if item.aspect == "goods" else None


def judgement_of(law: Law) -> Judgement | None:
    """Return how a source judges a law, if it does."""
    if law.standard is not None:
        return Judgement(standard=law.standard, text=law.text or "")
    found = _JUDGEMENT.search(unmarked(law.text or ""))
    if found is None or law.text is None:
        return None
    rest = unmarked(law.text)[: found.start()]
    judged = _single_spaced(found[1])
    standard = judged if judged in ("met", "not met") else "not stated"
    return Judgement(standard=standard, text=inside(law.text, lambda _: rest) if rest else "")


def ratification_of(law: Law) -> str | None:
    """Return whether a treaty is ratified, signed or not ratified, if the brief gives its status."""
    if law.kind != "treaty":
        return None
    if law.status is not None:
        return law.status if law.status in RATIFICATION else None
    found = _STATUS.fullmatch(unmarked(law.text or ""))
    return _single_spaced(found[1]).lower() if found else None


def _single_spaced(text: str) -> str:
    return " ".join(text.split())


def fields_in_text(record: ProfileItem | Law) -> Mapping[str, Any]:
    """Return the fields that the text of a record states, with the remaining text. Empty for most records.

    With these values, records that state the same in either form are equal.
    """
    if isinstance(record, ProfileItem):
        good = good_of(record)
        return {} if good is None else {"aspect": "goods", "text": good.name, "kinds": good.kinds}
    if status := ratification_of(record):
        return {} if record.status else {"status": status, "text": None}
    if record.standard is None and (judgement := judgement_of(record)):
        return {"standard": judgement.standard, "text": judgement.text or None}
    return {}
