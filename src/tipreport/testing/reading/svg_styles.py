"""Reads the styles of drawings from the style sheets of a page (SVG 2, clause 6)."""

import re
from collections.abc import Mapping

from attrs import frozen

from tipreport.testing.reading.styles import style_rules

_TEXTS = ("svg", "text", "svg text")  # selectors of all texts of drawings
_DECLARED = re.compile(r"(?:^|;)\s*(direction|text-anchor)\s*:\s*([a-z]+)")
_MIRRORED = re.compile(r"\[dir=.?rtl.?\]")
_MIRRORING = "scaleX(-1)"
_CLASS = re.compile(r"\.([\w-]+)")


def declared_for_texts(declarations: str) -> Mapping[str, str]:
    """Return the direction and the anchor that some declarations of a style sheet have."""
    return dict(_DECLARED.findall(declarations))


@frozen
class DrawingStyles:
    """The direction and the anchor that style sheets give to texts, and the classes that they mirror."""

    of_texts: Mapping[str, str]
    mirrored: frozenset[str]

    @classmethod
    def of(cls, page: str, linked: str) -> "DrawingStyles":
        """Return the styles of the sheets in a page, and of a linked one."""
        of_texts: dict[str, str] = {}
        mirrored: set[str] = set()
        for selectors, declarations in style_rules(page, linked):
            if any(each in _TEXTS for each in selectors):
                of_texts |= declared_for_texts(declarations)
            if _MIRRORING in declarations:
                mirrored.update(name for each in selectors if _MIRRORED.search(each) for name in _CLASS.findall(each))
        return cls(of_texts, frozenset(mirrored))
