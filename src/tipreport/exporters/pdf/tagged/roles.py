"""The standard roles, their allowed parents, and the order of headings."""

from collections.abc import Iterable
from functools import cache

from .errors import StructureError

GROUPING = frozenset(
    {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct"}
)
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
INLINE = frozenset({"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Lbl"})
ILLUSTRATIONS = frozenset({"Figure", "Formula"})
_LISTS = frozenset({"L", "LI", "LBody"})
_TABLES = frozenset({"Table", "THead", "TBody", "TFoot", "TR", "TH", "TD"})
ROLES = GROUPING | frozenset(HEADINGS) | frozenset({"P"}) | INLINE | ILLUSTRATIONS | _LISTS | _TABLES

# ISO 32000-1, tables 336 and 337: the parents and children in lists, tables and tables of contents
_PARENTS = {
    "LI": frozenset({"L"}),
    "LBody": frozenset({"LI"}),
    "THead": frozenset({"Table"}),
    "TBody": frozenset({"Table"}),
    "TFoot": frozenset({"Table"}),
    "TR": frozenset({"Table", "THead", "TBody", "TFoot"}),
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
    "TOCI": frozenset({"TOC"}),
}
_CHILDREN = {
    "L": frozenset({"L", "LI", "Caption"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "Table": frozenset({"TR", "THead", "TBody", "TFoot", "Caption"}),
    "THead": frozenset({"TR"}),
    "TBody": frozenset({"TR"}),
    "TFoot": frozenset({"TR"}),
    "TR": frozenset({"TH", "TD"}),
    "TOC": frozenset({"TOC", "TOCI", "Caption"}),
}


def check_role(role: str) -> None:
    """Raise `StructureError` for roles that are not standard, which would need a role map (ISO 14289-1, 7.1)."""
    if role not in ROLES:
        raise StructureError(f"{role!r} is not a standard structure type (ISO 32000-1, 14.8.4): {sorted(ROLES)}")


@cache  # there are few roles
def check_parent(role: str, parent: str) -> None:
    """Raise `StructureError` if a part of a list, a table or contents has the wrong parent (ISO 14289-1, 7.2)."""
    parents = _PARENTS.get(role)
    if parents is not None and parent not in parents:
        raise StructureError(
            f"{role} belongs in {' or '.join(sorted(parents))} (ISO 32000-1, 14.8.4.3), not in {parent}"
        )
    children = _CHILDREN.get(parent)
    if children is not None and role not in children:
        raise StructureError(f"{parent} contains {', '.join(sorted(children))} (ISO 32000-1, 14.8.4.3), not {role}")


def check_headings(roles: Iterable[str]) -> None:
    """Raise `StructureError` unless headings start with H1 and skip no level (ISO 14289-1, 7.4.2)."""
    previous = 0
    for role in roles:
        level = HEADINGS.index(role) + 1
        if level > previous + 1:
            found = f"after H{previous}" if previous else "as the first heading"
            raise StructureError(
                f"{role} {found}: expected H{previous + 1} (ISO 14289-1, 7.4.2: no level may be skipped)"
            )
        previous = level
