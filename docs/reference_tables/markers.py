"""Replaces the text between the markers of a page."""

import re
from collections.abc import Callable, Mapping

BETWEEN = re.compile(r"(<!-- (?P<name>[\w-]+):begin -->\n)(?P<text>.*?)(<!-- (?P=name):end -->)", re.DOTALL)


def names(page: str) -> list[str]:
    """Returns the names of the markers of a page, in their order."""
    return [found["name"] for found in BETWEEN.finditer(page)]


def filled(page: str, tables: Mapping[str, Callable[[], str]]) -> str:
    """Returns the page with its tables generated again. Raises `KeyError` for a marker without a table."""
    return BETWEEN.sub(lambda found: f"{found[1]}\n{tables[found['name']]().strip()}\n\n{found[4]}", page)
