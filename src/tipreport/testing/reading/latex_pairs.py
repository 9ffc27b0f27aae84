r"""Environments that another one begins and ends with their commands: ``\tabular{ll}`` and ``\endtabular``."""

import re
from collections.abc import Iterable

from tipreport.testing.reading.latex_parts import ENVIRONMENTS, LISTS, TABLES

_KNOWN = frozenset((*ENVIRONMENTS, *LISTS, *TABLES))
_END = re.compile(r"\\end([A-Za-z]+)(?![A-Za-z@])")


def with_begin_and_end(begin: str, end: str, own: Iterable[str]) -> tuple[str, str]:
    r"""Return the two parts of an environment with ``\begin{tabular}`` and ``\end{tabular}`` for such commands.

    They do the same, except for a group (ltmiscen, section 1). ``own`` are the environments that the file defines.
    """
    for name in dict.fromkeys(_END.findall(end)):
        command = re.compile(rf"\\{name}(?![A-Za-z@])")
        if name in (*_KNOWN, *own) and command.search(begin):
            begin = command.sub(rf"\\begin{{{name}}}", begin)
            end = re.sub(rf"\\end{name}(?![A-Za-z@])", rf"\\end{{{name}}}", end)
    return begin, end
