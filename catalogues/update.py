"""Brings the catalogue of each language up to date with the template."""

import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.plural import to_gettext

from catalogues.template import LOCALE, TEMPLATE, po_text, template
from tipreport.wording.cldr import cldr_locale

_OPERAND_E = re.compile(r"\be\b")  # of CLDR, for numbers such as 1c6; gettext has none


def update_all() -> list[Path]:
    """Write the template and the catalogue of each language, and return their files.

    Translations of messages that are still the same are kept. New messages have none: a guess would be taken for one.
    """
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(po_text(template()), "utf-8")
    files = sorted(LOCALE.glob("*/LC_MESSAGES/tipreport.po"))
    for file in files:
        file.write_text(po_text(updated(file.parts[-3], file.read_text("utf-8"))), "utf-8")
    return [TEMPLATE, *files]


def add_language(language: str) -> Path:
    """Write an empty catalogue for a language, and return its file."""
    file = LOCALE / language / "LC_MESSAGES" / "tipreport.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(po_text(updated(language, "")), "utf-8")
    return file


def updated(language: str, text: str) -> Catalog:
    """Return a catalogue with the messages of the template, and the translations of a PO file."""
    catalog = read_po(BytesIO(text.encode())) if text else new_catalog(language)
    catalog.update(template(), no_fuzzy_matching=True)
    return catalog


def new_catalog(language: str) -> Catalog:
    """Return a catalogue without messages: its header has the plural forms of CLDR."""
    name = cldr_locale(language).english_name
    lines = (
        "Project-Id-Version: tipreport",
        f"Language: {language}",
        f"Plural-Forms: {plural_forms(language)}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    )
    quoted = "".join(f'"{line}\\n"\n' for line in lines)
    return read_po(BytesIO(f'# {name} messages of tipreport.\nmsgid ""\nmsgstr ""\n{quoted}'.encode()))


def plural_forms(language: str) -> str:
    """Return the plural forms of a language for the header of its PO file: those of CLDR, in the order of CLDR."""
    forms: str = _OPERAND_E.sub("0", to_gettext(cldr_locale(language).plural_form))
    return forms
