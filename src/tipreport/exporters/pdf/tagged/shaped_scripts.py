"""The characters that need shaping: their glyphs depend on the characters beside them."""

import re

# Blocks that need shaping: joining and Indic scripts, and combining marks.
_SHAPED = re.compile(
    "[\u0300-\u036f\u0590-\u109f\u1100-\u11ff\u1680-\u18af\u1900-\u1cff\u1dc0-\u1dff\u20d0-\u20ff\u2d30-\u2d7f"
    "\ua800-\uabff\ud7b0-\ud7ff\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
)


def is_shaped(text: str) -> bool:
    """Whether any of the text needs shaping."""
    return _SHAPED.search(text) is not None


def shaped_characters(text: str) -> str:
    """The characters of a text that need shaping."""
    return "".join(_SHAPED.findall(text))
