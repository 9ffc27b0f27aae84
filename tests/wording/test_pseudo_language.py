"""Every word of a document is from the brief, from CLDR, or from a message."""

import re
from typing import Any

import pytest
from attrs import evolve

from tests.document.every_brief import REAL, every_real_brief
from tipreport.checks.check import check
from tipreport.document import Heading, compose
from tipreport.document.short.limits import LIMITS
from tipreport.document.short.shorten import shorten, with_full_record
from tipreport.exporters.text.render import render
from tipreport.model import CountryBrief, value_types
from tipreport.model.brief import lists
from tipreport.model.codes import COUNTRIES
from tipreport.model.codes import CURRENCIES as CURRENCY_CODES
from tipreport.model.field import fields
from tipreport.model.records import Claim
from tipreport.model.value_types import field_type
from tipreport.tier_record import shipped_tier_record
from tipreport.wording import ENGLISH
from tipreport.wording.cldr import cldr_locale
from tipreport.wording.currencies import currency_after_millions
from tipreport.wording.names import country_name, language_name

pytestmark = pytest.mark.usefixtures("pseudo_languages")


@every_real_brief
def test_every_word_of_tipreport_is_in_a_message(brief: CountryBrief) -> None:
    text = render(compose(in_greek(brief)), 0)

    assert english(text, brief) == set()
    assert text.count("‹") > 200  # and it contains messages


@every_real_brief
def test_every_word_of_a_short_document_is_in_a_message(brief: CountryBrief) -> None:
    full = compose(in_greek(brief))
    for limits in LIMITS[::7]:
        for file in ("αβγ.δεζ", ""):
            document = with_full_record(shorten(full, limits), file)
            assert english(render(document, 0), brief) == set()


@every_real_brief
def test_every_word_of_a_data_note_is_in_a_message(brief: CountryBrief) -> None:
    for note in check(in_greek(brief)):
        assert english(f"{note.label}. {note.location}. {note.text}", brief) == set(), note.code


def test_a_word_outside_messages_is_found() -> None:
    document = compose(in_greek(REAL["malta"]))
    document = evolve(document, blocks=(*document.blocks, Heading("stray", "In Unbracketed")))

    assert english(render(document, 0), REAL["malta"]) == {"in", "unbracketed"}


# ------------------------------------------------------------ words without brackets

_WORD = re.compile(r"(?<![0-9])[A-Za-z][A-Za-z’'-]*")  # not the letters of a fingerprint


def words_of(text: str) -> set[str]:
    """The lower-case words in letters of English, which messages do not have."""
    return {word.casefold() for word in _WORD.findall(text)}


CLDR = words_of(
    " ".join(
        (
            *(country_name(ENGLISH, code) for code in COUNTRIES),
            *(language_name(ENGLISH, code) for code in ("en", "fr", "es")),
            *(ENGLISH.formats.month_name(month) for month in range(1, 13)),
            "US and or million billion day days hour hours month months trillion week weeks year years",
        )
    )
)
CURRENCIES = {code.casefold() for code in CURRENCY_CODES}
_GREEK = str.maketrans("abcdefghijklmnopqrstuvwxyz", "αβγδεζηθικλμνξοπρστυφχψωϙϡ")
_TEXTS = {field_type(value_types.Text), field_type(value_types.Item), field_type(value_types.Quoted)}
_PLACE = field_type(value_types.Place)


def in_greek(brief: CountryBrief, language: str = "en-XA") -> CountryBrief:
    """The brief in a pseudo-language, with its texts in Greek letters."""
    changed: dict[str, Any] = {"language": language} | {
        name: _greek(getattr(brief, name)) for name in ("title", "subject_name", "note")
    }
    for name, cls in lists().items():
        declared = {field.name: field.type.item or field.type for field in fields(cls)}
        texts = [field for field, kind in declared.items() if kind in _TEXTS]
        place_fields = [field for field, kind in declared.items() if kind == _PLACE]
        changed[name] = tuple(
            row.replace(
                **{field: _greek(getattr(row, field)) for field in texts},
                **{field: _greek_place(getattr(row, field)) for field in place_fields},
            )
            for row in getattr(brief, name)
        )
    return brief.replace(**changed)


def _greek(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_greek, value))
    return value if value in (None, "not stated") else value.casefold().translate(_GREEK)


def _greek_place(value: Any) -> Any:
    """A place in Greek letters; codes of countries are unchanged."""
    if isinstance(value, tuple):
        return tuple(map(_greek_place, value))
    return value if value == "world" or value in COUNTRIES else _greek(value)


def words_of_brief(brief: CountryBrief) -> set[str]:
    """The words of a brief in Latin letters: addresses, locators and numbers of hotlines."""
    texts = [row.url or "" for row in brief.sources] + [row.url or "" for row in brief.organisations]
    texts += [row.number for row in brief.hotlines]
    claims = (row for name, cls in lists().items() if issubclass(cls, Claim) for row in getattr(brief, name))
    texts += [link.locator or "" for row in claims for chain in row.sources for link in chain.links]
    units = {*(row.unit for row in brief.figures), *(row.unit for row in brief.penalties)} & {*CURRENCY_CODES}
    texts += [currency_after_millions(cldr_locale("en"), unit) for unit in units]  # which are of CLDR
    return words_of(" ".join([*texts, shipped_tier_record().digest])) | CLDR | CURRENCIES


def english(text: str, brief: CountryBrief) -> set[str]:
    """The English words of a text that belong neither to the brief nor to a message."""
    return words_of(text) - words_of_brief(brief)
