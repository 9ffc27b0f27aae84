"""Reads the style sheets of a page: the elements that they hide from readers, and the styles of drawings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

_SHEET = re.compile(r"(?is)<style\b[^>]*>(.*?)</style>")
_COMMENT = re.compile(r"(?s)/\*.*?\*/")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_HIDING = re.compile(
    r"(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?(?![.\d])"
    r"|clip\s*:\s*rect\(0|clip-path\s*:\s*inset\((?:50|100)%"  # text for screen readers only
    r"|(?:-webkit-)?line-clamp\s*:\s*\d|font-size\s*:\s*0(?![.\d])|color\s*:\s*(?:transparent|white|#fff(?:fff)?)\b)"
)
BY_SHEET = "hidden by the style sheet"
_SIMPLE = re.compile(r"^[a-z][\w-]*$|^[a-z]*[.#][\w-]+$", re.IGNORECASE)
_TEXTS = ("svg", "text", "svg text")  # selectors of all texts of drawings
_DECLARED = re.compile(r"(?:^|;)\s*(direction|text-anchor)\s*:\s*([a-z]+)")
_MIRRORED = re.compile(r"\[dir=.?rtl.?\]")
_MIRRORING = "scaleX(-1)"
_CLASS = re.compile(r"\.([\w-]+)")


def hidden_selectors(page: str, linked: str = "") -> frozenset[str]:
    """Return the simple selectors (``p``, ``.a``, ``p.a``, ``#a``) that style sheets hide on every screen.

    The sheets are those in the page, and a ``linked`` one. Rules for some media only, and colours of text on a
    background of its own, are ignored.
    """
    found: set[str] = set()
    for selectors, declarations in style_rules(page, linked):
        if _is_hidden(declarations):
            found.update(name for name in selectors if _SIMPLE.match(name))
    return frozenset(found)


def style_rules(page: str, linked: str = "") -> Iterator[tuple[Sequence[str], str]]:
    """Yield the selectors and the declarations of each rule of the style sheets in a page, and of a ``linked`` one."""
    for sheet in (*_SHEET.findall(page), linked):
        yield from _rules(sheet)


@lru_cache(maxsize=32)  # the files of an exporter share few sheets
def _rules(sheet: str) -> tuple[tuple[Sequence[str], str], ...]:
    """Return the selectors and the declarations of each rule for every screen."""
    rules = _RULE.findall(_without_blocks(_COMMENT.sub("", sheet)))
    return tuple(([each.strip() for each in selectors.split(",")], declarations) for selectors, declarations in rules)


def _without_blocks(sheet: str) -> str:
    """Remove at-rules with blocks, such as ``@media``."""
    kept, depth, block = "", 0, 0
    for part in re.split(r"([{}])", sheet):
        if part == "{":
            depth += 1
        elif part == "}":
            depth -= 1
        elif not block and "@" in part and depth == 0:
            before, _, _ = part.rpartition("@")
            kept, block = kept + before, 1
            continue
        if block:
            if part == "}" and depth == 0:
                block = 0
            continue
        kept += part
    return kept


def _is_hidden(declarations: str) -> bool:
    return "background" not in declarations and bool(_HIDING.search(declarations))


def hides(tag: str, given: Mapping[str, str], selectors: frozenset[str]) -> str:
    """Return why an element is not seen: ``with the attribute hidden``; empty if it is."""
    if "hidden" in given:
        return "with the attribute hidden"
    if tag == "dialog" and "open" not in given:
        return "in a closed dialog"
    if "style" in given and _is_hidden(given["style"]):
        return "hidden by its style"
    is_selected = _is_selected(tag, given.get("id", ""), given.get("class", ""), selectors)
    return BY_SHEET if is_selected else ""


@lru_cache(maxsize=4096)  # a page has many elements of one class
def _is_selected(tag: str, identifier: str, classes: str, selectors: frozenset[str]) -> bool:
    """Return whether one of some selectors is that of an element."""
    names = {tag, f"#{identifier}"}
    for name in classes.split():
        names |= {f".{name}", f"{tag}.{name}"}
    return not names.isdisjoint(selectors)


def declared_for_texts(declarations: str) -> Mapping[str, str]:
    """Return the direction and the anchor that some declarations of a style sheet have."""
    return dict(_DECLARED.findall(declarations))


@frozen
class DrawingStyles:
    """The direction and the anchor that style sheets give to texts, and the classes that they mirror."""

    of_texts: Mapping[str, str]
    mirrored: frozenset[str]

    @classmethod
    def of(cls, page: str, linked: str) -> "DrawingStyles":
        """Return the styles of the sheets in a page, and of a linked one."""
        of_texts: dict[str, str] = {}
        mirrored: set[str] = set()
        for selectors, declarations in style_rules(page, linked):
            if any(each in _TEXTS for each in selectors):
                of_texts |= declared_for_texts(declarations)
            if _MIRRORING in declarations:
                mirrored.update(name for each in selectors if _MIRRORED.search(each) for name in _CLASS.findall(each))
        return cls(of_texts, frozenset(mirrored))
