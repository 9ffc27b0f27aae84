"""Reads the text of a workbook: its shared strings, and the text inside cells (ECMA-376 part 1, 18.4)."""

import re
from collections.abc import Sequence

from tipreport.errors import InvalidValueError
from tipreport.files.workbook.archive import Archive
from tipreport.files.workbook.xml_part import MAX_DEPTH, parse_part

MAX_CELL_CHARACTERS = 32_767  # the limit of Excel
_NAMESPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "http://purl.oclc.org/ooxml/spreadsheetml/main}",  # strict
)
_ALIGNED = {  # so that 16 with the raised footnote 1 is not 161
    "superscript": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "subscript": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}
_ESCAPE = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)+")


def shared_strings(archive: Archive, part: str) -> Sequence[str]:
    """Read the shared strings of a workbook; none if it has no such part."""
    strings: list[str] = []
    if part in archive:
        reader = _StringReader(part, strings)
        for _ in parse_part(archive, part, reader.start, reader.end, reader.text.append):
            pass
    return strings


def unescape(text: str) -> str:
    """Return a text with the characters that are written as ``_x000D_``. Each is a UTF-16 code unit."""
    return _ESCAPE.sub(_unescaped, text)


def _unescaped(match: re.Match[str]) -> str:
    units = b"".join(int(unit[:4], 16).to_bytes(2, "little") for unit in match[0].split("_x")[1:])
    try:
        return units.decode("utf-16-le")
    except UnicodeDecodeError:  # half of a character
        return match[0]


class TextReader:
    """The handlers of a parser that collect text. Elements of other namespaces are ignored.

    ``elements`` are the elements that contain text and nothing else; ``texts`` gets the text of each of them, in
    order, except phonetic ones. Raised and lowered digits become ``¹`` and ``₁``. An escape never continues in the
    next text: exporters rely on it.
    """

    root = "sst"
    elements: tuple[str, ...] = ("t",)

    def __init__(self, part: str) -> None:
        self.part = part
        self.depth = 0
        self.text: list[str] = []
        self.texts: list[str] = []
        self._namespace = ""
        self._open = self._phonetic = 0  # depths of elements
        self._text_elements: frozenset[str] = frozenset()
        self._run = self._vertical_alignment = ""
        self._alignment: dict[int, int] | None = None

    def damaged(self, message: str) -> InvalidValueError:
        """Return the error for a part that no spreadsheet program writes."""
        return InvalidValueError(f"the workbook is damaged: {self.part}: {message}")

    def name(self, local: str) -> str:
        """Return the qualified name of an element."""
        return self._namespace + local

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        self.depth += 1
        if self.depth == 1:
            self._start_root(name)
        if self.depth > MAX_DEPTH:
            raise self.damaged("its elements are nested too deeply")
        if self._open:
            raise self.damaged("a text contains an element")
        if name in self._text_elements:
            self._open = self.depth
            self.text.clear()
        elif not self._phonetic and name == self.name("rPh"):
            self._phonetic = self.depth
        elif name == self._run:
            self._alignment = None
        elif name == self._vertical_alignment:
            self._alignment = _ALIGNED.get(attributes.get("val", ""))

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if self._open:
            self._open = 0
            if not self._phonetic:
                text = "".join(self.text)
                text = unescape(text) if "_x" in text else text
                self.texts.append(text.translate(self._alignment) if self._alignment else text)
            self.text.clear()
        elif name == self._run:
            self._alignment = None
        elif self._phonetic == self.depth:
            self._phonetic = 0
        self.depth -= 1

    def _start_root(self, name: str) -> None:
        self._namespace = name.removesuffix(self.root)
        if self._namespace not in _NAMESPACES:
            raise self.damaged(f"expected the element {self.root}, found {name.rpartition('}')[2]}")
        self._text_elements = frozenset(map(self.name, self.elements))
        self._run, self._vertical_alignment = self.name("r"), self.name("vertAlign")


class _StringReader(TextReader):
    """Collects the text of each string item, without phonetic runs."""

    def __init__(self, part: str, strings: list[str]) -> None:
        super().__init__(part)
        self.strings = strings

    def end(self, name: str) -> None:
        super().end(name)
        if self.depth == 1:
            self.strings.append("".join(self.texts))
            self.texts.clear()
