"""Where in a brief a character stands."""

from collections.abc import Iterator

from tipreport.errors import FieldPath, show_path
from tipreport.model import CountryBrief
from tipreport.model.brief import head, lists
from tipreport.model.field import Record, fields


def where(brief: CountryBrief, character: str) -> str:
    """The first field that holds a character, as people count: ``persons[2].name``; empty where none does."""
    return next((show_path(path) for path, text in _texts(brief) if character in text), "")


def _texts(brief: CountryBrief) -> Iterator[tuple[FieldPath, str]]:
    for field in head():
        yield (field.name,), str(getattr(brief, field.name))
    for name, cls in lists().items():
        for place, record in enumerate(getattr(brief, name)):
            yield from _of_record((name, place), record, cls)


def _of_record(path: FieldPath, record: Record, cls: type[Record]) -> Iterator[tuple[FieldPath, str]]:
    for field in fields(cls):
        yield (*path, field.name), str(getattr(record, field.name))
