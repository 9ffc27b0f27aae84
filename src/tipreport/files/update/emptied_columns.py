"""Finds columns of a workbook whose cells are all blank, although the brief has values for them."""

from collections import Counter
from collections.abc import Iterator

from tipreport.files.update.updates import Update

_BLANK = (None, "", ())


def emptied_columns(update: Update) -> Iterator[tuple[str, str, int]]:
    """Yield the list and the field of each such column, and the number of values that the update removes.

    A column with a single value is left out: to delete it is an ordinary edit.
    """
    removed = Counter(
        (change.list, change.field)
        for _, change in update.changes
        if change.list and change.kind == "changed" and change.new in _BLANK and change.old not in _BLANK
    )
    for (name, field), count in removed.items():
        if count > 1 and all(getattr(record, field) in _BLANK for record in getattr(update.new, name)):
            yield name, field, count
