r"""Verifies that texts of a brief are printed in LaTeX as they are: not as ligatures or arguments, nor without spaces.

What a file means by ``--`` is not known from its markup alone, so a brief with a known text is exported.
"""

import re
from collections.abc import Iterator

from tipreport.testing.reading.latex_comments import without_comments
from tipreport.testing.reading.latex_file import has_ligatures
from tipreport.testing.reading.latex_symbols import SYMBOLS

LATEX_TEXT = r"[zukefi] gadisu ` lepumo -- rosebi ~ fonade _ sutime \ kapore"
_LIGATURES = {
    r"gadisu\s+`\s+lepumo": r"` in text, which is printed as ‘: expected \textasciigrave{}",
    r"lepumo\s+--\s+rosebi": "-- in text, which is printed as –: expected -{}-",
}
_OPTIONS = {
    r"\\item\s*\[zukefi\]": r"\item before [ of a text, which is printed as its label: expected {[}",
    r"\\[A-Za-z]+\*?\[[^{}\]\n]*\[zukefi\]": "] of a text in an optional argument, which ends there: expected {]}",
}
# A space after the name of a command ends it, and is not printed.
_NAMED = re.compile(r"(?:gadisu|rosebi|fonade|sutime)\s+\\(?P<name>[A-Za-z]+)\s+(?:lepumo|fonade|sutime|kapore)")
_SPACES = {r"rosebi\s+~\s+fonade": r"~ in text, which is printed as a space: expected \textasciitilde{}"}


def latex_text_problems(file: str) -> Iterator[str]:
    """Yield the first place of each kind at which a file with `LATEX_TEXT` has another meaning, with its line."""
    text = without_comments(file)
    for pattern, problem in (_OPTIONS | (_LIGATURES if has_ligatures(text) else {}) | _SPACES).items():
        if match := re.search(pattern, text):
            yield f"line {text.count(chr(10), 0, match.start()) + 1} has {problem}"
    for match in _NAMED.finditer(text):
        if (name := match["name"]) in SYMBOLS:
            line = text.count("\n", 0, match.start()) + 1
            yield rf"line {line} has a space after \{name}, which is not printed: expected \{name}{{}}"
            return
