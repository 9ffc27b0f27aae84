"""A Hypothesis strategy for briefs."""

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

from tipreport.model.brief import CountryBrief
from tipreport.testing.random_briefs import draw_brief
from tipreport.testing.random_source import TEXTS

T = TypeVar("T")
_ANYTHING = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"), max_size=40
)  # without characters that no text of a brief may contain
_TEXTS = st.sampled_from(TEXTS) | _ANYTHING


class _HypothesisSource:
    """A random source that draws from Hypothesis, so that a failing brief can be shrunk."""

    def __init__(self, draw: st.DrawFn, texts: st.SearchStrategy[str]) -> None:
        self._draw, self._texts = draw, texts

    def integer(self, minimum: int, maximum: int) -> int:
        return self._draw(st.integers(minimum, maximum))

    def choice(self, choices: Sequence[T]) -> T:
        return self._draw(st.sampled_from(choices))

    def text(self) -> str:
        return self._draw(self._texts)


@st.composite
def briefs(draw: st.DrawFn, max_records: int = 2, texts: st.SearchStrategy[str] = _TEXTS) -> CountryBrief:
    """Draw a brief with up to ``max_records`` records in each list, and with texts from ``texts``."""
    return draw_brief(_HypothesisSource(draw, texts), max_records)
