r"""The commands of a LaTeX file, of which those that a group defines end with it (The TeXbook, chapter 24)."""

import re

from tipreport.testing.reading.latex_definitions import Macro

_GLOBAL = frozenset(("gdef", "xdef", "csgdef", "csxdef"))
_PREFIX = re.compile(r"\\global\s*(?:\\(?:long|protected|outer)\s*)*$")


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

    def before_global(self, kind: str, before: str) -> dict[str, Macro] | None:
        r"""Return the commands before a definition that its group does not end: ``\gdef``, or after ``\global``.

        ``before`` is the text before the definition. None for other definitions, and outside of groups.
        """
        is_global = bool(self.outer) and (kind in _GLOBAL or _PREFIX.search(before))
        return {**self} if is_global else None

    def keep(self, before: dict[str, Macro]) -> None:
        """Keep what a global definition has changed beyond its group."""
        changed = {name: macro for name, macro in self.items() if before.get(name) != macro}
        for outer in self.outer:
            outer.update(changed)
