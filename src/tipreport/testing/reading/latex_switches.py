r"""The conditions of a LaTeX file whose branches are not known where they begin: ``\newif`` in an environment."""

import re
from collections.abc import Collection

from tipreport.testing.reading.latex_conditions import branches_at, has_branches_as_arguments
from tipreport.testing.reading.latex_text import LatexText

_STATE = re.compile(r"\\if(true|false):([A-Za-z@]+):")
_NAME_AT_END = re.compile(r"\\[A-Za-z@]+$")
_LONGEST = 40  # letters of the name of a command


class OpenConditions:
    """The conditions that are open at a position, and those of which a branch defines commands."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.defining: set[str] = set()

    def note(self, name: str) -> None:
        """Note a command that begins or ends a condition."""
        if name == "fi":
            self.open = self.open[:-1]
        elif name.startswith("if") and not has_branches_as_arguments(name):
            self.open.append(name)

    def begin(self, name: str) -> None:
        r"""Note a switch of the file, which a ``\fi`` ends whatever its name."""
        self.open.append(name)

    def note_definition(self) -> None:
        """Note that a command is defined here, perhaps in a branch that is not printed."""
        self.defining.update(self.open)


def with_state(name: str, body: str) -> str:
    r"""Return ``\ifdraft`` with the state that it has: its branches may be known later."""
    return f"{body}:{name}:"


def settled(text: str, defining: Collection[str]) -> str:
    r"""Return an expanded text with the branches that its switches print.

    A switch stays as the file has it if its ``\fi`` is not found, or if a branch defines commands.
    """
    for match in reversed([*_STATE.finditer(text)]):  # inner ones first
        reader = LatexText(text)
        reader.at = match.end()
        branches = None if match[2] in defining else branches_at(reader)
        if branches is None:
            text = f"{text[: match.start()]}\\{match[2]} {text[match.end() :]}"
        else:
            printed = branches[match[1] == "false"]
            lines = text.count("\n", match.end(), reader.at) - printed.count("\n")
            before = text[: match.start()]
            space = " " * bool(printed[:1].isalpha() and _NAME_AT_END.search(before[-_LONGEST:]))
            text = f"{before}{space}{printed}{chr(10) * lines}{text[reader.at :]}"
    return text
