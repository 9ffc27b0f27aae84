"""The selectors with which style sheets hide elements inside others, such as ``.tile .detail`` and ``ul > li.a``."""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from tipreport.testing.reading.styles import style_rules

_HIDING = re.compile(
    r"(?i)(?:^|;)\s*(?:visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?(?![.\d])|font-size\s*:\s*0(?![.\d])"
    r"|(?:-webkit-)?line-clamp\s*:\s*\d)"
)  # not the styles by which a page also hides text that it has elsewhere, or for listeners only
_ELEMENT = re.compile(r"(?=[a-z.#])(?:[a-z][\w-]*)?(?:[.#][\w-]+)*", re.IGNORECASE)
_NAME = re.compile(r"[.#]?[\w-]+")

Names: TypeAlias = frozenset[str]
"""The tag, the id and the classes of an element, as selectors have them."""


class Step(NamedTuple):
    """An element of a path: the names that it has, and whether it is directly inside the element before it."""

    names: Names
    is_child: bool = False


Path: TypeAlias = Sequence[Step]


def hidden_paths(page: str, linked: str = "") -> Sequence[Path]:
    """Return the selectors by which the style sheets of a page, and a ``linked`` one, hide elements on every screen.

    Selectors with states, attributes or siblings are left out.
    """
    return [
        path
        for selectors, declarations in style_rules(page, linked)
        if _HIDING.search(declarations)
        for path in map(_path_of, selectors)
        if path
    ]


def _path_of(selector: str) -> Path:
    """Return the elements of a selector, the outermost first; none if it has something else."""
    steps: list[Step] = []
    is_child = False
    for part in selector.replace(">", " > ").split():
        if part != ">" and not _ELEMENT.fullmatch(part):
            return ()
        if part != ">":
            steps.append(Step(frozenset(_NAME.findall(part)), is_child))
        is_child = part == ">"
    return steps


def leads_to(path: Path, elements: Sequence[Names]) -> bool:
    """Return whether a path leads to the last of some elements, each of which is inside the one before it."""
    *outer, last = path
    if not elements or not last.names <= elements[-1]:
        return False
    ends = [len(elements) - 1] if last.is_child else range(len(elements) - 1, 0, -1)
    return not outer or any(leads_to(outer, elements[:end]) for end in ends)
