"""The name of a tier, with the forms that it has inside sentences of other languages."""

from typing import Final, Self

from tipreport.wording.wording import Wording

TIER_FORMS: Final = {
    "name": "the name of a tier inside a sentence, without an article: a list of them, or after a colon",
    "the": "a tier as the object of a verb: the record has ...",
    "on": "a country is ...: on a tier, a Special Case",
    "to": "a country moved ...: to a tier",
    "of": "a country moved ...: from a tier",
}
"""The forms, each with a comment for translators."""


class TierName(str):
    """The name of a tier as a label, with its other forms: a translation writes ``{tier.on}`` for ``au niveau 2``.

    English sentences need no forms: there each is the name.
    """

    __slots__ = ("_tier", "_wording")
    _wording: Wording
    _tier: str

    def __new__(cls, label: str, wording: Wording, tier: str) -> Self:
        """Create the name from the label of a tier; ``tier`` is its word in the vocabulary."""
        made = super().__new__(cls, label)
        made._wording, made._tier = wording, tier
        return made

    @property
    def name(self) -> str:
        """The name inside a sentence."""
        return self._form("name")

    @property
    def the(self) -> str:
        """The object of a verb."""
        return self._form("the")

    @property
    def on(self) -> str:
        """The place of a country."""
        return self._form("on")

    @property
    def to(self) -> str:
        """The end of a move."""
        return self._form("to")

    @property
    def of(self) -> str:
        """The beginning of a move."""
        return self._form("of")

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """A copy is the label alone."""
        return str, (str(self),)

    def _form(self, form: str) -> str:
        own = self._wording.term(f"tier: {form}", self._tier)
        return str(self) if own == self._tier else own
