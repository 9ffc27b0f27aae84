r"""The commands of a LaTeX file, of which those that a group defines end with it (The TeXbook, chapter 24)."""

import re

from tipreport.testing.reading.latex_definitions import Macro

_GLOBAL = frozenset(("gdef", "xdef", "csgdef", "csxdef"))
_PREFIX = re.compile(r"\\global\s*(?:\\(?:long|protected|outer)\s*)*$")
_LONGEST = 40  # characters of the prefixes of a definition


class Scopes(dict[str, Macro]):
    r"""The commands that are defined at a position, by name; ``\begingroup`` and ``\endgroup`` are the groups."""

    def __init__(self) -> None:
        super().__init__()
        self.outer: list[dict[str, Macro]] = []
        """The commands before each open group."""

    def pass_group(self, name: str) -> None:
        """Begin or end a group, if the command of this name does that."""
        if name == "begingroup":
            self.outer.append({**self})
        elif name == "endgroup" and self.outer:
            before = self.outer.pop()
            self.clear()
            self.update(before)

    def keep(self, kind: str, before: str, names: dict[str, Macro]) -> None:
        r"""Keep what a definition has changed beyond its group, if it is global: ``\gdef``, or after ``\global``.

        ``before`` is the text before the definition, and ``names`` are the commands before it.
        """
        if kind in _GLOBAL or _PREFIX.search(before[-_LONGEST:]):
            changed = {name: macro for name, macro in self.items() if names.get(name) != macro}
            for outer in self.outer:
                outer.update(changed)
