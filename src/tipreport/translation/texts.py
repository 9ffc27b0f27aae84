"""The texts of a brief that another language needs a translation of."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import is_not
from typing import Any, NamedTuple, TypeAlias, TypeVar

from tipreport.model.attributes import getter
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.codes import COUNTRIES
from tipreport.model.field import Field, Record, fields, per_class, translated_fields
from tipreport.model.value_types import Item, Quoted, Text, field_type, is_web_address
from tipreport.wording.names import USUAL_PLACES

Position: TypeAlias = tuple[str, int, str, int | None]  # list, row, field, and item of a field that is a list
NOT_STATED = "not stated"  # in place of the name of a speaker
_UNDERSTOOD = frozenset({*COUNTRIES, *USUAL_PLACES, NOT_STATED})
TextChange: TypeAlias = Callable[[str, Position, str], str]
_Fields: TypeAlias = tuple[Sequence[Field], Callable[[Any], Iterable[Any]]]  # with a function that gets their values
HEAD = ""  # the list of the texts in the head of a brief


class BriefText(NamedTuple):
    """A text of a brief, and its position."""

    text: str
    list: str
    """The list of its record; empty for the head of the brief."""
    row: int
    """The index of its record in the list."""
    field: str
    item: int | None
    """The index in a field that is a list; else None."""
    context: str
    """The context of the message: ``findings.text``, ``laws[tvpa].name``.

    It has no position, so that a translation stays with its text when records are moved. Texts of fields that identify
    the subject of a figure have no id either: equal words then have one translation, and figures that measure the same
    thing still do so in another language.
    """

    @property
    def position(self) -> Position:
        """The position of the text in the brief."""
        return self.list, self.row, self.field, self.item


def brief_texts(brief: CountryBrief) -> Iterator[BriefText]:
    """Yield the texts of a brief that are translated, in the order of the file.

    Names of people and sources, quotations, codes of countries and words of vocabularies are not among them.
    """
    yield from _texts(brief, HEAD, 0, (field for field in head() if field.translated))
    for name, cls in lists().items():
        declared = translated_fields(cls)
        for row, record in enumerate(getattr(brief, name)):
            yield from _texts(record, name, row, declared)


def _texts(record: Any, name: str, row: int, declared: Iterable[Field]) -> Iterator[BriefText]:
    for field in declared:
        value = getattr(record, field.name)
        if not value or (field.derived is not None and value == field.derived(record)):
            continue
        context = _context(record, name, field)
        for item, text in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if not _is_understood(text):
                yield BriefText(text, name, row, field.name, item, context)


def _is_understood(text: str) -> bool:
    """Whether a text is the same in every language: a code, a word of the format, or an address."""
    return text in _UNDERSTOOD or ("://" in text and is_web_address(text))


def _context(record: Any, name: str, field: Field) -> str:
    name_of_record = "" if field.identity or not name else getattr(record, "id", None)
    key = f"[{name_of_record}]" if name_of_record else ""
    return f"{name}{key}.{field.name}" if name else field.name


def with_texts(brief: CountryBrief, change: TextChange) -> CountryBrief:
    """Return a brief with other texts, which must be valid for their fields: they are not checked again.

    ``change`` returns the new text. It gets each text, its position, and the context of its message, which is empty for
    texts that keep their language: names of people and sources, other spellings and quoted words.
    """
    changed = _changes(brief, HEAD, 0, _with_getter(field for field in head() if field.translated), change)
    for name, cls in lists().items():
        declared = _fields_with_text(cls)
        records = getattr(brief, name)
        new = [_changed(record, _changes(record, name, row, declared, change)) for row, record in enumerate(records)]
        if any(map(is_not, new, records)):
            changed[name] = tuple(new)
    return _changed(brief, changed)


@per_class
def _fields_with_text(cls: type[Record]) -> _Fields:
    types = (field_type(Text), field_type(Item), field_type(Quoted))
    return _with_getter(field for field in fields(cls) if field.translated or (field.type.item or field.type) in types)


def _with_getter(declared: Iterable[Field]) -> _Fields:
    declared = tuple(declared)
    return declared, getter(*(field.name for field in declared))


def _changes(record: Any, name: str, row: int, declared: _Fields, change: TextChange) -> dict[str, Any]:
    """The new values of a record, by field."""
    changes: dict[str, Any] = {}
    fields_with_text, values = declared
    for field, value in zip(fields_with_text, values(record), strict=True):
        if not value or (field.derived is not None and value == field.derived(record)):
            continue
        context = _context(record, name, field) if field.translated else ""
        new: Any = value
        if isinstance(value, tuple):
            new = tuple(
                [
                    text if _is_understood(text) else change(text, (name, row, field.name, item), context)
                    for item, text in enumerate(value)
                ]
            )
        elif not _is_understood(value):
            new = change(value, (name, row, field.name, None), context)
        if new != value:
            changes[field.name] = new
    return changes


R = TypeVar("R", bound=Record)


def _changed(record: R, values: Mapping[str, Any]) -> R:
    """Return a record with other values. Creating it anew would check the whole brief again."""
    if not values:
        return record
    cls = type(record)
    changed = object.__new__(cls)
    get_values, setters = _every_field(cls)
    for set_value, value in zip(setters.values(), get_values(record), strict=False):
        set_value(changed, value)
    for name, value in values.items():
        setters[name](changed, value)
    return changed


@per_class
def _every_field(
    cls: type[Record],
) -> tuple[Callable[[Any], Iterable[Any]], Mapping[str, Callable[[Any, Any], None]]]:
    """A function that gets the values of a record, and for each field one that sets it in a frozen record."""
    names = [field.name for field in fields(cls)]
    return getter(*names), {name: getattr(cls, name).__set__ for name in names}
