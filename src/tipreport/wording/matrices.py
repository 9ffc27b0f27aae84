"""Goods, laws and treaties in words: heads, patterns of marks, captions."""

from collections.abc import Sequence

from tipreport.wording.phrases import capital
from tipreport.wording.wording import Parts, Wording

GOODS_KINDS = {
    "child labour": "Child labour",
    "forced labour": "Forced labour",
    "forced child labour": "Forced child labour",
}
_STANDARDS = {"not met": "Standard not met", "met": "Standard met", "not stated": "Standard not given"}
_BY_A_SOURCE = {
    "not met": "Below the international standard, as the source judges",
    "met": "Up to the international standard, as the source judges",
}
_BY_PUBLISHER = {
    "not met": "Below the international standard, says {publisher}",
    "met": "Up to the international standard, says {publisher}",
}
_RATIFICATION = {
    "not ratified": "Not ratified, {count} of {total} treaties:",
    "ratified": "Ratified, {count} of {total} treaties:",
    "signed": "Signed, {count} of {total} treaties:",
}
_RATIFICATION_OF_ONE = {"not ratified": "Not ratified:", "ratified": "Ratified:", "signed": "Signed:"}
STANDARDS = tuple(_STANDARDS)
RATIFICATION = tuple(_RATIFICATION)


def number_head(wording: Wording) -> str:
    """Return the head of the number of names in a row."""
    return wording.text("Number", context="count")


def goods_heads(wording: Wording) -> tuple[str, ...]:
    """Return the heads of the kinds of labour."""
    return tuple(map(wording.text, GOODS_KINDS.values()))


def goods_pattern(wording: Wording, kinds: Sequence[str]) -> str:
    """Return kinds of labour at the beginning of a sentence: ``Child labour and forced labour``."""
    if not kinds:
        return wording.text("Kind not given")
    return capital(wording.conjunction(wording.term("goods kind", kind) for kind in GOODS_KINDS if kind in kinds))


def goods_total(wording: Wording, count: int) -> str:
    """Return the name of the row that counts goods."""
    return wording.text("Goods marked, of {count}", count=count)


def goods_caption(wording: Wording, citations: Parts, *, is_shared: bool) -> Parts:
    """Return the sentence about the sources that list all goods, or those without a citation; nothing without such."""
    if not citations:
        return ()
    if is_shared:
        return wording.parts("As listed in{citations}.", citations=citations)
    return wording.parts("The others as listed in{citations}.", citations=citations)


def law_heads(wording: Wording) -> tuple[str, str]:
    """Return the heads of the names of laws and of their content."""
    return wording.text("Law"), wording.text("In law")


def standard_heads(wording: Wording) -> tuple[str, str]:
    """Return the heads of the judgements, the laws that do not meet the standard first."""
    return standard_pattern(wording, "not met"), standard_pattern(wording, "met")


def standard_pattern(wording: Wording, standard: str) -> str:
    """Return a judgement at the beginning of a sentence: ``Standard not met``."""
    return wording.text(_STANDARDS[standard])


def standard_judged(wording: Wording, standard: str, judge: str) -> str:
    """Return a judgement before laws in a text without a table: ``Below the international standard, says the ILO``.

    ``judge`` is the publisher; empty if it is not known, or if there are several.
    """
    if standard == "not stated":
        return standard_pattern(wording, standard)
    if not judge:
        return wording.text(_BY_A_SOURCE[standard])
    return wording.text(_BY_PUBLISHER[standard], publisher=judge)


def laws_total(wording: Wording, count: int) -> str:
    """Return the name of the row that counts laws."""
    return wording.text("Laws, of {count}", count=count)


def laws_caption(wording: Wording, citations: Parts, *, merged: bool) -> Parts:
    """Return how to read the laws, with the sources of all judgements, if they are the same."""
    message = (
        "“Standard”: the international standard, as the source judges{citations}. Laws that do not meet it come first; "
        "those with the same content and judgement share a row. Names as the source spells them."
        if merged
        else "“Standard”: the international standard, as the source judges{citations}. Laws that do not meet it come "
        "first. Names as the source spells them."
    )
    return wording.parts(message, citations=citations)


def ratification_lead(wording: Wording, status: str, count: int, total: int) -> str:
    """Return the words before the treaties of a status: ``Ratified, 6 of 6 treaties:``, ``Ratified:`` of only one."""
    if total == 1:
        return wording.text(_RATIFICATION_OF_ONE[status])
    return wording.text(_RATIFICATION[status], count=count, total=total)


def standard_sentence(wording: Wording, standard: str) -> str:
    """Return a judgement after the description of a single law."""
    return {
        "met": wording.text("It meets the international standard"),
        "not met": wording.text("It does not meet the international standard"),
        "not stated": "",
    }[standard]
