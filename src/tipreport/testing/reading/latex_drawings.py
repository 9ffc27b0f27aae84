r"""The texts in a drawing of TikZ: those of its nodes (PGF manual, chapter 17)."""

import re

from tipreport.testing.reading.latex_text import LatexText

_NODE = re.compile(r"(?:\\node|\\coordinate|(?<![A-Za-z\\])node)(?![A-Za-z])")
_BEFORE_TEXT = re.compile(r"\s*(?:\([^()]*\)|at(?![a-z])\s*\([^()]*\)|foreach\s*\\[A-Za-z]+\s*in\s*\{[^{}]*\})")
# Programs whose texts cannot be read: loops, plots, trees, and texts that other libraries print.
_PROGRAM = re.compile(
    r"\\(?:foreach|pgf[A-Za-z]*|addplot|matrix|pic|calendar|datavisualization|graph)(?![A-Za-z])"
    r"|\\begin\{(?!scope\})|(?<![A-Za-z\\])(?:(?:child|pic)\s*[{\[]|(?:label|pin)\s*=|foreach\s*\\)"
)


def texts_of_drawing(code: str) -> tuple[list[str], bool]:
    """Return the texts of the nodes of a drawing, and whether these are all of its texts."""
    reader, texts = LatexText(code), []
    while match := _NODE.search(code, reader.at):
        reader.at = match.end()
        while reader.passed(_BEFORE_TEXT) or reader.between("[", "]") is not None:
            pass
        if text := reader.between("{", "}"):
            texts.append(text)
    return texts, not _PROGRAM.search(code)
