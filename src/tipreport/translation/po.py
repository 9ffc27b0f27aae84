"""PO files of gettext, as translation tools such as Weblate, Poedit and OmegaT write them. Babel reads them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from email.parser import HeaderParser
from functools import lru_cache
from io import StringIO
from typing import Any

from attrs import field, frozen

from tipreport.errors import Problem, TranslationError

MAX_BYTES = 8_000_000  # four times a brief, because a PO file has each text twice and comments
_LINE = re.compile(r'\s*(?:#.*|(?:#~\s*)?(?:(msgctxt|msgid|msgstr)\s+)?"(?:[^"\\]|\\.)*"\s*)?')
_OBSOLETE = re.compile(r"\s*#~\s*")
_PREVIOUS = re.compile(r'\s*#\|\s*(?:(msgctxt|msgid)\s+)?("(?:[^"\\]|\\.)*")\s*')
_AFTER = {"": ("msgctxt", "msgid"), "msgctxt": ("msgid",), "msgid": ("msgstr",), "msgstr": ("msgctxt", "msgid")}
PLURALS = "this file has no plural forms: each message is one text of the brief"


@frozen(kw_only=True)
class Entry:
    """A message of a PO file: a text, and its translation."""

    context: str
    text: str
    """The text of the brief."""
    translation: str = ""
    fuzzy: bool = False
    """Whether the translation needs work, because the text changed."""
    previous: str = ""
    """The text that was translated, if it changed."""
    remarks: tuple[str, ...] = ()
    """Comments of translators."""
    comments: tuple[str, ...] = ()
    """Comments for translators."""
    references: tuple[tuple[str, int], ...] = ()
    """The files and lines with the text."""
    line: int = 0
    """The line of the message in the PO file."""

    @property
    def key(self) -> tuple[str, str]:
        """The context and the text, which identify the message."""
        return self.context, self.text


@frozen(kw_only=True)
class PoFile:
    """The content of a PO file."""

    name: str
    """The name of the file in messages."""
    headers: Mapping[str, str] = field(factory=dict)
    remarks: tuple[str, ...] = ()
    """The comments above the headers."""
    entries: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    """Translations of texts that the brief no longer has."""

    @property
    def brief(self) -> str:
        """The id of the brief, which the first header names."""
        return self.headers.get("Project-Id-Version", "").partition(" ")[0]

    @property
    def language(self) -> str:
        """The language (BCP 47)."""
        return self.headers.get("Language", "").replace("_", "-")


@lru_cache(maxsize=4)  # a build makes several documents of a translation
def parse_po(content: bytes, name: str) -> PoFile:
    """Parse a PO file in UTF-8 of at most 8 MB; ``name`` is its name in messages.

    Raises `TranslationError` with the line of each problem.
    """
    text = _decoded(content, name)
    if problems := [*_malformed(text, name)]:
        raise TranslationError(problems)
    catalog = _read(text, name)
    header = next((message for message in catalog.found if not message.id), None)
    messages = [message for message in catalog.found if message.id]
    problems = [*_repeated(messages, name), *_plural(messages, name)]
    if header is None:
        problems.insert(0, Problem(name, 0, (), 'expected the headers of a PO file: an entry with msgid ""'))
    if problems:
        raise TranslationError(problems)
    previous = _previous(text)
    return PoFile(
        name=name,
        headers=dict(HeaderParser().parsestr(header.string if header else "")),
        remarks=tuple(header.user_comments) if header else (),
        entries=tuple(_entry(message, previous) for message in messages),
        obsolete=tuple(_entry(message, previous) for message in catalog.obsolete.values() if message.id),
    )


def _decoded(content: bytes, name: str) -> str:
    if len(content) > MAX_BYTES:
        raise TranslationError([Problem(name, 0, (), f"the file is larger than {MAX_BYTES // 10**6} MB")])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"expected text in UTF-8, found the byte {content[error.start]:#04x}: save the file as UTF-8"
        raise TranslationError([Problem(name, line, (), message)]) from None


def _malformed(text: str, name: str) -> Iterator[Problem]:
    """Yield the lines that are no part of a PO file, which Babel would partly ignore."""
    before = ""
    for number, line in enumerate(StringIO(text), 1):
        content = _OBSOLETE.sub("", line.rstrip("\r\n"), count=1)
        match = _LINE.fullmatch(content)
        if re.match(r"\s*msg(id_plural|str\[)", content):
            yield Problem(name, number, (), PLURALS)
        elif match is None:
            message = 'expected a comment, or msgctxt, msgid or msgstr and a text in "quotation marks"'
            yield Problem(name, number, (), message)
        elif match[1]:
            if match[1] not in _AFTER[before]:
                expected = " or ".join(_AFTER[before])
                yield Problem(name, number, (), f"expected {expected}, found {match[1]}")
            before = match[1]


def _read(text: str, name: str) -> Any:
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import PoFileError, PoFileParser

    class Found(Catalog):
        """Every message in the order of the file; Babel joins repeated ones and interprets the headers."""

        def __init__(self) -> None:
            super().__init__()
            self.found: list[Any] = []

        def __setitem__(self, _: object, message: Any) -> None:
            self.found.append(message)

    catalog = Found()
    try:
        PoFileParser(catalog, abort_invalid=True).parse(StringIO(text))
    except PoFileError as error:
        message = re.sub(r" on \d+$", "", str(error))
        raise TranslationError([Problem(name, error.lineno + 1, (), f"not a valid PO file: {message}")]) from error
    except (ValueError, IndexError, AttributeError, TypeError) as error:  # Babel expects entries in their usual order
        message = "not a valid PO file: expected msgctxt, msgid and msgstr in this order for each message"
        raise TranslationError([Problem(name, 0, (), message)]) from error
    return catalog


def _repeated(messages: Iterable[Any], name: str) -> Iterator[Problem]:
    first: dict[tuple[str, str], int] = {}
    for message in messages:
        line = first.setdefault((message.context or "", message.id), message.lineno)
        if line != message.lineno:
            yield Problem(name, message.lineno, (), f"the message is in line {line} already: remove one of them")


def _plural(messages: Iterable[Any], name: str) -> Iterator[Problem]:
    for message in messages:
        if not isinstance(message.id, str) or not isinstance(message.string, str):
            yield Problem(name, message.lineno, (), PLURALS)


def _entry(message: Any, previous: Mapping[int, str]) -> Entry:
    return Entry(
        context=message.context or "",
        text=message.id,
        translation=message.string.strip(),
        fuzzy=message.fuzzy,
        previous=previous.get(message.lineno, ""),
        remarks=tuple(remark for remark in message.user_comments if not remark.startswith("|")),
        line=message.lineno,
    )


def _previous(text: str) -> dict[int, str]:
    """The previous text of each message that has one, by the line of its msgid; Babel reads them as comments."""
    from babel.messages.pofile import unescape

    found: dict[int, str] = {}
    parts: list[str] = []
    keyword = ""
    for number, line in enumerate(StringIO(text), 1):
        if match := _PREVIOUS.fullmatch(line.rstrip("\r\n")):
            keyword = match[1] or keyword
            if keyword == "msgid":
                parts.append(unescape(match[2]))
        elif re.match(r"\s*(?:#~\s*)?msgid\s", line):
            if parts:
                found[number] = "".join(parts)
            parts, keyword = [], ""
    return found
