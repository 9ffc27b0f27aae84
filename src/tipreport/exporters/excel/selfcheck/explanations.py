"""The texts by which the rules know an explanation or a reference, in English and in the language of a workbook."""

import re
from functools import cache

from attrs import frozen

from tipreport.tables import wording_for

_ENGLISH_FILTERS, _ENGLISH_PANES, _ENGLISH_BLANKS, _ENGLISH_NOTE = "filter", "freeze", "blank", r"\[note \d+\]"


@frozen
class Explanations:
    """Texts in lower case: a text above a table explains a subject if it contains one of them.

    They are an English word, which any sentence may contain, and the sentences of our own workbooks in one language.
    """

    filters: tuple[str, ...]
    panes: tuple[str, ...]
    blanks: tuple[str, ...]
    note: re.Pattern[str]
    """A reference to a note."""


@cache
def explanations_in(language: str) -> Explanations:
    """Return the explanations that a workbook in a language (BCP 47) may have."""
    labels = wording_for(language).workbook
    switch_off = labels.switch_off.casefold()
    blanks = (
        labels.blank, labels.blank_in_columns, labels.blank_over_time, labels.blank_tier, labels.blank_indicator,
    )  # fmt: skip
    own_note = re.escape(labels.note_reference).replace(re.escape("{number}"), r"\d+")
    return Explanations(
        filters=(_ENGLISH_FILTERS, switch_off),
        panes=(_ENGLISH_PANES, switch_off),
        blanks=(_ENGLISH_BLANKS, *map(str.casefold, blanks)),
        note=re.compile(f"(?i){_ENGLISH_NOTE}|{own_note}"),
    )
