"""The first word of a text of a brief where the text continues a sentence, or is in brackets."""

from tipreport.wording.phrases import lower
from tipreport.wording.wording import Wording

_NO_NAMES = frozenset(  # first words of English notes and phrases that are never names
    (
        "A", "An", "Applies", "As", "Bans", "Counts", "Covers", "Criminalises", "Criminalizes", "Excludes", "Exempts",
        "For", "From", "In", "Includes", "Including", "It", "Its", "Limits", "No", "Not", "Of", "Only", "Penalties",
        "Prohibits", "Raised", "Requires", "Set", "Sets", "The", "These", "This", "Under", "With", "Without",
    )
)  # fmt: skip


def continued(wording: Wording, text: str) -> str:
    """Return a text as it is inside a sentence: with a small first letter if its first word cannot be a name.

    Only the first words of English texts are known.
    """
    first = text.partition(" ")[0].rstrip(",;:")
    return lower(text) if not wording.is_translated and first in _NO_NAMES else text
