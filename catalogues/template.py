"""The template of all catalogues: ``tipreport.pot``, with each message once."""

import importlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from catalogues.calls import messages_of_calls
from catalogues.labels import label_messages
from catalogues.message import Message, merged
from catalogues.terms import term_messages, unknown_vocabularies

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
LOCALE = SOURCE / "tipreport" / "wording" / "locale"
TEMPLATE = LOCALE / "tipreport.pot"
_OWN = SOURCE / "tipreport" / "wording" / "wording.py"  # passes messages on
ONLY_PLACEHOLDERS = re.compile(r"(?:\{\w+\})+")
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)  # no date of extraction, so that the same messages are the same file
_HEADER = """\
# The messages of tipreport.
# To update this file and the catalogues after a change of a message, run: make messages
#"""
_UNUSED = re.compile(r'^"(?:Generated-By|Report-Msgid-Bugs-To|Last-Translator|Language-Team):[^"]*"\n', re.MULTILINE)


@cache
def messages() -> tuple[Message, ...]:
    """Return all messages of tipreport. Raises `UnclearMessageError`, or `ValueError` for an unknown vocabulary."""
    found = merged((*_calls(), *label_messages(), *term_messages()))
    return tuple(each for each in found if each.context or not ONLY_PLACEHOLDERS.fullmatch(each.text))


def _calls() -> Iterator[Message]:
    plugins = (ROOT / "plugins").glob("tipreport-*/tipreport_*")
    for file in sorted((*SOURCE.rglob("*.py"), *plugins)):
        source = file.read_text("utf-8") if file.is_file() else ""
        if unknown := [*unknown_vocabularies(source)]:
            raise ValueError(f"{file}: no words of the vocabulary {unknown[0]!r}: add them to catalogues/terms.py")
        if "wording" in source and SOURCE in file.parents and file != _OWN:
            name = ".".join(file.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
            yield from messages_of_calls(importlib.import_module(name), source, str(file.relative_to(ROOT)))


def template() -> Catalog:
    """Return the template, without translations."""
    catalog = Catalog(project="tipreport", version="1", creation_date=_EPOCH, revision_date=_EPOCH, fuzzy=False)
    catalog.header_comment = _HEADER
    for message in messages():
        catalog.add(
            (message.text, message.many) if message.many else message.text,
            locations=[(file, 0) for file in message.files],
            auto_comments=[*message.comments, *_more_placeholders(message)],
            context=message.context or None,
            flags=["python-brace-format"] if message.placeholders else [],
        )
    return catalog


def _more_placeholders(message: Message) -> Iterator[str]:
    more = sorted(message.available - message.placeholders)
    if more:
        yield f"Also available: {', '.join(f'{{{name}}}' for name in more)}"


def po_text(catalog: Catalog) -> str:
    """Return a catalogue as the text of a PO file, one line for a text."""
    stream = BytesIO()
    write_po(stream, catalog, width=0, include_lineno=False, ignore_obsolete=True)
    return _UNUSED.sub("", stream.getvalue().decode(), count=4)
