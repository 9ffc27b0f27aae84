"""Parses the XML of an untrusted workbook in chunks, without entities, and within the limits of its archive."""

from collections.abc import Callable, Iterator, Mapping
from pyexpat import ExpatError, ParserCreate

from attrs import define, field, frozen

from tipreport.errors import InvalidValueError
from tipreport.files.workbook.archive import Archive

MAX_DEPTH = 64
_MAX_ELEMENTS = 200_000  # a sheet has at most 65,530 links, and a workbook 65,490 styles
_MAX_TAG_BYTES = 1 << 18  # the parser reads an unfinished tag again with every chunk
_READABLE = "expected an Excel workbook that can be read"


@frozen
class Element:
    """An element: its name without the namespace, its attributes, and all text inside it."""

    name: str
    attributes: Mapping[str, str]
    text: str

    def get(self, name: str, default: str = "") -> str:
        """Return the value of an attribute without a namespace."""
        return self.attributes.get(name, default)

    def qualified(self, name: str) -> str:
        """Return the value of an attribute that has a namespace."""
        return next((value for key, value in self.attributes.items() if key.endswith("}" + name)), "")


def parse_part(
    archive: Archive,
    part: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> Iterator[None]:
    """Parse a part. Yields after each chunk, so that the caller can use the result so far.

    Names have the form ``namespace}name``. Raises `InvalidValueError` for invalid XML, or beyond the limits.
    """
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text

    def refuse(*_: object) -> None:
        raise InvalidValueError(f"{part} declares a DOCTYPE or an entity, which no workbook needs")

    def check_size(size: int) -> None:
        if size - parser.CurrentByteIndex > _MAX_TAG_BYTES:
            raise InvalidValueError(f"{part} has a tag or a comment of more than {_MAX_TAG_BYTES:,} bytes")

    parser.StartDoctypeDeclHandler = refuse
    size = 0
    try:
        for chunk in archive.chunks(part):
            archive.use("XML tags", chunk.count(b"<"))
            parser.Parse(chunk)
            size += len(chunk)
            check_size(size)
            yield
        parser.Parse(b"", True)
        yield
    except InvalidValueError:
        raise
    except (ExpatError, LookupError, ValueError) as error:  # a LookupError is an unknown encoding
        raise InvalidValueError(f"{_READABLE}; {part}: {error}") from error


def elements(archive: Archive, part: str, *names: str) -> Iterator[Element]:
    """Yield the elements of a part that have one of some names, in any namespace: strict workbooks use others.

    Elements inside such an element are ignored, but their text belongs to it.
    """
    collector = _Collector(part, frozenset(names))
    count = 0
    for _ in parse_part(archive, part, collector.start, collector.end, collector.text):
        yield from collector.found
        count += len(collector.found)
        if count > _MAX_ELEMENTS:
            raise InvalidValueError(f"{_READABLE}; {part}: it has more than {_MAX_ELEMENTS:,} entries")
        collector.found.clear()


@define
class _Collector:
    part: str
    names: frozenset[str]
    found: list[Element] = field(factory=list)
    _open: int = 0  # the depth of the element whose text is collected
    _depth: int = 0
    _attributes: Mapping[str, str] = field(factory=dict)
    _text: list[str] = field(factory=list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise InvalidValueError(f"{_READABLE}; {self.part}: its elements are nested too deeply")
        if not self._open and name.rpartition("}")[2] in self.names:
            self._open, self._attributes, self._text = self._depth, attributes, []

    def end(self, name: str) -> None:
        if self._depth == self._open:
            self.found.append(Element(name.rpartition("}")[2], self._attributes, "".join(self._text)))
            self._open = 0
        self._depth -= 1

    def text(self, text: str) -> None:
        if self._open:
            self._text.append(text)
