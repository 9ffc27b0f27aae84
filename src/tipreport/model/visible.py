"""A brief for readers: hidden characters of its texts as escapes, so that they cannot reorder or hide other words."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from attrs import evolve

from tipreport.hidden_characters import escape_hidden
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.citation import Citation
from tipreport.model.field import Field, Record, fields, per_class
from tipreport.model.value_types import WebAddress, field_type

_ADDRESS = field_type(WebAddress)


def visible(brief: CountryBrief, found: set[str] | None = None) -> CountryBrief:
    """Return the brief with its hidden characters as escapes, as in ``<U+202E>``. Adds them to ``found``.

    They are percent-encoded in addresses. A brief without hidden characters is returned unchanged.
    """
    found = set() if found is None else found
    changes: dict[str, Any] = _changes(brief, _texts(head()), found)
    for name, cls in lists().items():
        texts = _texts_of(cls)
        changed = {
            index: values
            for index, record in enumerate(getattr(brief, name))
            if (values := _changes(record, texts, found))
        }
        if changed:
            records = enumerate(getattr(brief, name))
            changes[name] = tuple(
                evolve(record, **changed[index]) if index in changed else record for index, record in records
            )
    return brief.replace(**changes) if changes else brief


def free_texts(record: Any) -> Iterator[str]:
    """Yield the texts of a record, or of the head of a brief, that a person wrote: no ids, terms and addresses."""
    declared = _texts(head()) if isinstance(record, CountryBrief) else _texts_of(type(record))
    for name, is_address in declared:
        value = None if is_address else getattr(record, name)
        if isinstance(value, str):
            yield value
        elif value and isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, str))


def _texts(declared: tuple[Field, ...]) -> tuple[tuple[str, bool], ...]:
    """The names of the fields with free text, each with whether it is an address."""
    return tuple(
        (field.name, field.type is _ADDRESS)
        for field in declared
        if (field.type.item or field.type).python_type in (None, Citation) and not field.type.terms
    )


@per_class
def _texts_of(cls: type[Record]) -> tuple[tuple[str, bool], ...]:
    return _texts(fields(cls))


def _changes(record: Any, texts: tuple[tuple[str, bool], ...], found: set[str]) -> dict[str, Any]:
    """The values of a record that differ when hidden characters are escaped, by field."""
    changes = {}
    for name, is_address in texts:
        value = getattr(record, name)
        if not value or (isinstance(value, str) and value.isascii()):
            continue
        shown = _visible(value, found)
        if shown != value:
            changes[name] = _encoded(value) if is_address else shown
    return changes


def _visible(value: Any, found: set[str]) -> Any:
    if isinstance(value, str):
        return escape_hidden(value, found)
    if isinstance(value, tuple):
        return tuple([_visible(item, found) for item in value])
    if isinstance(value, Citation) and any(_is_hidden(link.locator) for link in value.links if link.locator):
        links = [evolve(link, locator=escape_hidden(link.locator or "", found) or None) for link in value.links]
        return Citation(tuple(links))
    return value


def _is_hidden(text: str) -> bool:
    """Whether a text has hidden characters."""
    return escape_hidden(text) != text


def _encoded(address: str) -> str:
    return "".join(quote(letter) if _is_hidden(letter) else letter for letter in address)
