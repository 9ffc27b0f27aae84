r"""Finds the cells of several columns in a LaTeX file that do not begin where a cell does.

TeX rejects ``\multicolumn`` there ("Misplaced \omit"): the ``\\`` before it is missing.
"""

import re
from collections.abc import Iterator

from tipreport.testing.reading.latex_text import LatexText

_PIECE = re.compile(r"\\\\(?:\*?\[[^\]]*\])?|\\[A-Za-z]+|\\.|&", re.DOTALL)
_ENDS = {"\\cr", "\\tabularnewline", "\\end"}
_PRINTED = r"text[a-z]+|emph|href|hyperlink|hyperref|cite"
# Other commands and their arguments: lines between rows, colours, distances.
_COMMAND = re.compile(rf"\\(?!(?:{_PRINTED})\b)[A-Za-z]+\*?(?:\s*(?:\[[^\]]*\]|\([^)]*\)|\{{[^{{}}]*\}}))*")
_TEXT = re.compile(rf"\\(?:{_PRINTED})\b|[A-Za-z0-9]")


def misplaced_cells(text: str) -> Iterator[int]:
    """Yield the positions at which such a cell follows other text of its cell."""
    reader = LatexText(text)
    reader.at = cell = max(0, text.find(r"\begin{document}"))
    while match := _PIECE.search(text, reader.at):
        piece, reader.at = match[0], match.end()
        if piece == r"\multicolumn":
            if _TEXT.search(_COMMAND.sub("", text[cell : match.start()])):
                yield match.start()
        elif piece == r"\begin":
            while text[reader.at : reader.at + 1] in ("{", "["):
                start = reader.at
                reader.option()
                reader.argument()
                if reader.at == start:
                    break
            cell = reader.at
        elif piece == "&" or piece.startswith("\\\\") or piece in _ENDS:
            cell = reader.at
