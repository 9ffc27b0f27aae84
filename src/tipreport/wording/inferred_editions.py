"""The notes of analysts which say that nobody read the year of a placement, in any language of a brief."""

import re

from tipreport.language_marks import unmarked

_INFERRED = re.compile(  # the edition, then words of the same clause
    r"\bedition\b[^.;:]*\b(?<!not )(?:inferred|deduced)\b|\binfers? (?:the|its|this) edition\b"
    r"|\bédition\b[^.;:]*\b(?:déduite|inférée)\b"
    r"|\bedición\b[^.;:]*\b(?:(?<!no )se (?:deduce|infiere)|(?:deduc|infer)id[oa])\b"
    r"|\bиздание\b[^.;:]*\b(?:по косвенным данным|выведено)\b"
    r"|الطبعة[^.؛:]*(?:مستنتجة|مستنتَجة|استُنتجت|استنتجت)",
    re.IGNORECASE,
)


def infers_edition(note: str) -> bool:
    """Return whether a note on a placement says that its edition is inferred."""
    return _INFERRED.search(unmarked(note)) is not None
