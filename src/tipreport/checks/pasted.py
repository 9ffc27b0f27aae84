"""Checks of texts that a person would write in another way: countries as places, markup of a web page, addresses."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.brief import lists
from tipreport.model.countries import country_named
from tipreport.model.field import Record, fields, per_class
from tipreport.model.records import Claim
from tipreport.model.value_types import Place, field_type
from tipreport.model.visible import free_texts
from tipreport.record_words.locations import format_location
from tipreport.wording.notes import pasted as sentences
from tipreport.wording.wording import Wording

_PLACE = field_type(Place)
_TAGS = (
    "a|abbr|b|blockquote|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|q|s|small|span|strong|sub|sup|table|"
    "tbody|td|th|tr|u|ul"
)
# A name of HTML in a reference, or a number; an element of HTML, with attributes or without
_MARKUP = re.compile(
    rf"(&(?:[a-z]{{2,31}}[0-9]{{0,2}}|#[0-9]{{1,7}}|#x[0-9a-f]{{1,6}});)|</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE
)
# The beginning of an address up to a character that no address ends with, and the word after the space
_BROKEN = re.compile(r"(https?://[^\s<>()]*[-_=&?%]) +(\w[^\s<>()]*)")
_MOST = 6  # pieces of markup that one note names


def countries_as_places(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find places that are the name of a country instead of its code: one note for each field of a record."""
    own = index.subject if index.brief.subject == "country" else None
    for name, cls in lists().items():
        declared = _place_fields(cls)
        for row, record in enumerate(getattr(index.brief, name) if declared else ()):
            for field in declared:
                codes = _codes(getattr(record, field))
                if not codes:
                    continue
                if field == "place" and own in codes.values():
                    (place,) = codes
                    content = sentences.country_as_place(wording, place, field, _cited(record))
                else:
                    content = sentences.countries_as_places(wording, codes, field, _cited(record))
                location = format_location(wording, index, (name, row))
                yield data_note(wording, "country-as-place", ((name, row),), location, content)


def _codes(value: str | tuple[str, ...] | None) -> dict[str, str]:
    """The names of countries in a field of places, each with its code."""
    places = value if isinstance(value, tuple) else (value,)
    named = [place for place in places if place and not re.fullmatch("[A-Z]{3}|world", place)]
    return {place: code for place in named if (code := country_named(place))}


def pasted_markup(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find markup of web pages in texts, which are printed as they are: one note for each record."""
    found = _markup(index.brief)
    if found:
        location = sentences.head_location(wording)
        content = sentences.pasted_markup(wording, found, ())
        yield data_note(wording, "pasted-markup", (("countries", 0),), location, content)
    for name in lists():
        for row, record in enumerate(getattr(index.brief, name)):
            if found := _markup(record):
                content = sentences.pasted_markup(wording, found, _cited(record))
                location = format_location(wording, index, (name, row))
                yield data_note(wording, "pasted-markup", ((name, row),), location, content)


def broken_addresses(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find web addresses with a space inside, whose links lead elsewhere: one note for each record."""
    for name in lists():
        for row, record in enumerate(getattr(index.brief, name)):
            texts = [text for text in free_texts(record) if "://" in text]
            if found := [f"{match[1]} {match[2]}" for text in texts for match in _BROKEN.finditer(text)]:
                content = sentences.broken_address(wording, found[0], _cited(record))
                location = format_location(wording, index, (name, row))
                yield data_note(wording, "broken-address", ((name, row),), location, content)


@per_class
def _place_fields(cls: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls) if (field.type.item or field.type) is _PLACE)


def _markup(record: Any) -> dict[str, str]:
    """The markup in the texts of a record, each with the character to write instead; nothing for a tag."""
    found: dict[str, str] = {}
    for text in free_texts(record):
        for match in _MARKUP.finditer(text) if "&" in text or "<" in text else ():
            written = unescape(match[0]) if match[1] else ""
            if written != match[0]:
                found.setdefault(match[0], written)
    return dict([*found.items()][:_MOST])


def _cited(record: Any) -> tuple[Cited, ...]:
    return (Cited((record,)),) if isinstance(record, Claim) else ()
