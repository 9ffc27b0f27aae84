"""The numbers that Word prints before the paragraphs of a list."""

import zipfile
from collections import Counter

from tipreport.testing.reading.opc import Element, parse

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PROPERTIES = f"{_WORD}pPr/{_WORD}numPr"


def _value(element: Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(f"{_WORD}{name}", "")


class Numbering:
    """Counts the paragraphs of each numbered list."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.starts: dict[str, int] = {}
        self.styles: dict[str, str] = {}
        self.count: Counter[str] = Counter()
        names = archive.namelist()
        if "word/numbering.xml" in names:
            self._read_lists(parse(archive, "word/numbering.xml"))
        if "word/styles.xml" in names:
            for style in parse(archive, "word/styles.xml").iterfind(f"{_WORD}style"):
                if number := _value(style.find(f"{_PROPERTIES}/{_WORD}numId")):
                    self.styles[_value(style, "styleId")] = number

    def _read_lists(self, root: Element) -> None:
        levels = {
            _value(each, "abstractNumId"): each.find(f"{_WORD}lvl") for each in root.iterfind(f"{_WORD}abstractNum")
        }
        for number in root.iterfind(f"{_WORD}num"):
            level = levels.get(_value(number.find(f"{_WORD}abstractNumId")))
            if level is not None and _value(level.find(f"{_WORD}numFmt")) == "decimal":
                override = _value(number.find(f"{_WORD}lvlOverride/{_WORD}startOverride"))
                start = override or _value(level.find(f"{_WORD}start")) or "1"
                self.starts[_value(number, "numId")] = int(start)

    def number(self, paragraph: Element, style: str) -> str:
        """Return the number before a paragraph; empty if it has none."""
        own = _value(paragraph.find(f"{_PROPERTIES}/{_WORD}numId")) or self.styles.get(style, "")
        deeper = _value(paragraph.find(f"{_PROPERTIES}/{_WORD}ilvl")) not in ("", "0")
        if own not in self.starts or deeper:
            return ""
        self.count[own] += 1
        return str(self.starts[own] + self.count[own] - 1)
