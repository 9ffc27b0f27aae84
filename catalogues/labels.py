"""The messages of the classes of labels: the defaults of their fields."""

from collections.abc import Iterator
from typing import Any

from attrs import fields

from catalogues.message import Message, placeholders_of
from tipreport.wording.counted import Counted
from tipreport.wording.headings import ColumnHeadings
from tipreport.wording.labels import Labels
from tipreport.wording.workbook import WorkbookLabels

CLASSES: tuple[tuple[type[Any], str], ...] = (
    (Labels, "src/tipreport/wording/labels.py"),
    (WorkbookLabels, "src/tipreport/wording/workbook.py"),
    (ColumnHeadings, "src/tipreport/wording/headings.py"),
)
KINDS = {Labels: "label", WorkbookLabels: "text of a workbook", ColumnHeadings: "heading of the column"}


def label_messages() -> Iterator[Message]:
    """Yield the messages of all labels."""
    for cls, file in CLASSES:
        kind = KINDS[cls]
        for field in fields(cls):
            comments = (f"{kind}: {field.name.replace('_', ' ')}",)
            if isinstance(field.default, Counted):
                one, many = field.default.forms
                available = placeholders_of(one)
                yield Message(text=one, many=many, comments=comments, available=available, files=(file,))
                continue
            yield Message(
                text=field.default,
                context=field.metadata.get("context", ""),
                comments=comments,
                available=placeholders_of(field.default),
                files=(file,),
            )
