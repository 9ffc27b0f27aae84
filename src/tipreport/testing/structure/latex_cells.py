r"""Finds ``\multicolumn`` after other text of its cell, which no compiler accepts."""

import re
from collections.abc import Iterator

from tipreport.testing.reading.latex_parts import TABLES
from tipreport.testing.reading.latex_text import LatexText

_OF_TABLE = re.compile(r"\\\\(?:\*?\[[^\]]*\])?|\\[A-Za-z]+|\\.|&", re.DOTALL)
ENDS_OF_ROWS = {
    "\\cr",
    "\\crcr",
    "\\tabularnewline",
    "\\kill",
    "\\endhead",
    "\\endfirsthead",
    "\\endfoot",
    "\\endlastfoot",
}
_SHOWING = r"text[a-z]+|emph|href|hyperlink|hyperref|cite"
# Other commands and their arguments: lines between rows, colours, distances.
_COMMAND = re.compile(rf"\\(?!(?:{_SHOWING})\b)[A-Za-z]+\*?(?:\s*(?:\[[^\]]*\]|\([^)]*\)|\{{[^{{}}]*\}}))*")
PRINTED_TEXT = re.compile(rf"\\(?:{_SHOWING})\b|[A-Za-z0-9]")


def misplaced_cells(text: str) -> Iterator[int]:
    """Yield the positions at which such a cell follows other text of its cell, in tables."""
    reader = LatexText(text)
    reader.at = cell = max(0, text.find(r"\begin{document}"))
    tables: list[bool] = []
    while match := _OF_TABLE.search(text, reader.at):
        piece, reader.at = match[0], match.end()
        if piece == r"\multicolumn":
            if tables[-1:] == [True] and PRINTED_TEXT.search(_COMMAND.sub("", text[cell : match.start()])):
                yield match.start()
        elif piece == r"\begin":
            tables.append(reader.argument() in TABLES)
            while reader.between("{", "}") is not None or reader.between("[", "]") is not None:
                pass
            cell = reader.at
        elif piece == r"\end":
            reader.argument()
            tables = tables[:-1]
            cell = reader.at
        elif piece == "&" or piece.startswith("\\\\") or piece in ENDS_OF_ROWS:
            cell = reader.at
