r"""Verifies that a compiler accepts the markup of a LaTeX file, as far as its text alone shows that.

Commands of packages may do anything, so only these are defects: braces, environments and formulas that do not end,
``& # _ ^`` in text, a command of the file without one of its arguments, ``\\`` before a bracket, ``\multicolumn``
after other text of its cell, a rule inside a row, and more cells than columns.
"""

import re
from collections.abc import Iterator

from tipreport.testing.reading.latex_comments import without_comments
from tipreport.testing.reading.latex_macros import expand_macros
from tipreport.testing.structure.latex_arguments import missing_arguments
from tipreport.testing.structure.latex_cells import misplaced_cells
from tipreport.testing.structure.latex_characters import Characters
from tipreport.testing.structure.latex_groups import Groups
from tipreport.testing.structure.latex_rows import row_problems

_VERBATIM = re.compile(
    r"(?s)\\begin\{(verbatim|[BL]?Verbatim|lstlisting|minted|comment|filecontents|luacode|alltt)(\*?)\}.*?\\end\{\1\2\}"
    r"|\\(?:verb|Verb|lstinline|url|path|nolinkurl)\*?([^A-Za-z\s{*\[])[^\n]*?\3"
)
# A row that begins with a bracket, and not the length that may follow a row: 2pt, 0.5\baselineskip, \smallskipamount.
_BRACKET = re.compile(r"\\(?:\\\*?\s*(?P<bracket>\[)(?!\s*[-+]?\s*(?:[\d.,]+\s*\\?[a-z]|\\[A-Za-z]))|.)", re.DOTALL)


def latex_problems(text: str) -> Iterator[str]:
    """Yield the defects of a LaTeX file, each with its line.

    The commands that a file defines may open groups and environments, begin rows, and have names as arguments, so that
    only what is wrong with their content in their place is a defect.
    """
    printed = _VERBATIM.sub(lambda match: "\n" * match[0].count("\n"), without_comments(text))
    expanded = expand_macros(printed).text
    groups = [*Groups(printed).problems()]
    if groups and any(Groups(expanded).problems()):
        yield from groups
    else:
        yield from Characters(expanded).problems()
    for start in misplaced_cells(expanded):
        line = expanded.count("\n", 0, start) + 1
        yield f"line {line} has \\multicolumn after other text of its cell: end the row before it with \\\\"
    for start, problem in row_problems(expanded):
        yield f"line {expanded.count(chr(10), 0, start) + 1} has {problem}"
    for start, problem in missing_arguments(printed):
        line = printed.count("\n", 0, start) + 1
        yield f"line {line} has {problem}: expected {{}} for one that is empty"
    for match in _BRACKET.finditer(printed, max(0, printed.find(r"\begin{document}"))):
        if match["bracket"]:
            line = printed.count("\n", 0, match.start("bracket")) + 1
            yield rf"line {line} has [ after \\, which begins a length there: expected {{[}}"
