"""Reads Word documents."""

import zipfile
from collections import Counter

from tipreport.testing.reading.content import END_OF_ISOLATE, ISOLATE, Content
from tipreport.testing.reading.opc import RELATION, Element, parse, relations

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PROPERTIES = f"{_WORD}pPr/{_WORD}numPr"
_STYLES = "word/styles.xml"


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


def read_document(archive: zipfile.ZipFile, content: Content) -> None:
    """Add the body of a Word document, with footnotes where they are referred to."""
    content.has_levels = content.has_languages = content.has_spaces = content.is_marked = True
    content.has_isolates = True
    styles = parse(archive, _STYLES) if _STYLES in archive.namelist() else None
    content.language = _language_of(None if styles is None else styles.find(f"{_WORD}docDefaults//{_WORD}lang"))
    part = "word/document.xml"
    body = parse(archive, part)
    content.whole["the pages"] = _direction(body.find(f".//{_WORD}sectPr/{_WORD}bidi"))
    notes = {}
    if "word/footnotes.xml" in archive.namelist():
        notes = {note.get(f"{_WORD}id"): note for note in parse(archive, "word/footnotes.xml")}
    normal = None if styles is None else styles.find(f"{_WORD}style[@{_WORD}default='1']/{_WORD}pPr/{_WORD}bidi")
    _WordReader(content, relations(archive, part), notes, Numbering(archive), _direction(normal)).read(body)


def _direction(mark: Element | None) -> str:
    return "ltr" if mark is None or mark.get(f"{_WORD}val") in ("0", "false") else "rtl"


def _language_of(element: Element | None) -> str:
    """Return the language of text from left to right, or of that from right to left."""
    return "" if element is None else element.get(f"{_WORD}val", "") or element.get(f"{_WORD}bidi", "")


class _WordReader:
    def __init__(
        self, content: Content, targets: dict[str, str], notes: dict[str | None, Element], numbering: Numbering,
        direction: str,
    ) -> None:  # fmt: skip
        self.direction = direction  # of paragraphs without one of their own
        self.content, self.targets, self.notes, self.numbering = content, targets, notes, numbering
        self.pending = ""
        self.is_rtl = False  # of the open paragraph
        self.depth = 0  # of tables: a table inside a cell is text of the cell

    def flush(self) -> None:
        self.content.text(self.pending)
        self.pending = ""

    def read(self, element: Element) -> None:  # noqa: C901, PLR0912, PLR0915 - one case for each element
        content = self.content
        match element.tag.removeprefix(_WORD):
            case "p":
                content.pause()
                style = element.find(f"{_WORD}pPr/{_WORD}pStyle")
                own = element.find(f"{_WORD}pPr/{_WORD}bidi")
                direction = self.direction if own is None else _direction(own)
                content.directed("paragraphs", "".join(element.itertext()), direction)
                name = "" if style is None else style.get(f"{_WORD}val", "")
                is_heading = name.lower().startswith("heading") and name[-1].isdigit()
                self.is_rtl = direction == "rtl"
                with content.heading(int(name[-1]) if is_heading else 0):
                    content.text(self.numbering.number(element, name))
                    content.pause()
                    self.children(element)
                    self.flush()
            case "r" if element.find(f"{_WORD}rPr/{_WORD}vanish") is not None:
                content.hide("".join(element.itertext()), "in hidden text")
            case "r" if element.find(f"{_WORD}rPr/{_WORD}rtl") is not None and not self.is_rtl:
                self.pending += ISOLATE
                self._run(element)
                self.pending += END_OF_ISOLATE
            case "r":
                self._run(element)
            case "t":
                self.pending += element.text or ""
            case "tab" | "br" | "noBreakHyphen" as name:
                self.pending += "-" if name == "noBreakHyphen" else " "
            case "hyperlink":
                self.flush()
                anchor = element.get(f"{_WORD}anchor")
                target = f"#{anchor}" if anchor else self.targets.get(element.get(f"{RELATION}id", ""), "")
                with content.link(target):
                    self.children(element)
                    self.flush()
            case "bookmarkStart":
                self.flush()
                content.target(f"#{element.get(f'{_WORD}name')}")
            case "footnoteReference":
                self.flush()
                note = self.notes.get(element.get(f"{_WORD}id"))
                if note is not None:
                    self.children(note)
            case "tbl" if self.depth == 0:
                self.depth += 1
                described = element.find(f"{_WORD}tblPr/{_WORD}tblDescription")
                content.directed(
                    "tables", "".join(element.itertext()), _direction(element.find(f"{_WORD}tblPr/{_WORD}bidiVisual"))
                )
                content.pause()
                content.text("" if described is None else described.get(f"{_WORD}val", ""))
                content.begin_table()
                for row in element.iterfind(f"{_WORD}tr"):
                    content.begin_row()
                    for cell in row.iterfind(f"{_WORD}tc"):
                        span = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan")
                        content.begin_cell(1 if span is None else int(span.get(f"{_WORD}val", "1")))
                        self.children(cell)
                content.end_cell()
                self.depth -= 1
            case "drawing" | "pict":
                alternative = _alternative(element).strip()
                self.pending += f" {alternative} "
                if not alternative:
                    content.undescribed.append("a drawing in the document")
            case "instrText" | "rPr" | "pPr" | "sdtPr" | "delText":
                pass
            case _:
                self.children(element)

    def _run(self, run: Element) -> None:
        """Add a run, in its language. One from right to left in another paragraph does not move the text around it."""
        language = _language_of(run.find(f"{_WORD}rPr/{_WORD}lang"))
        if not language:
            self.children(run)
            return
        self.flush()
        with self.content.in_language(language):
            self.children(run)
            self.flush()

    def children(self, element: Element) -> None:
        for child in element:
            self.read(child)


def _alternative(element: Element) -> str:
    return " ".join(each.get("descr", "") for each in element.iter() if each.tag.endswith(("}docPr", "}cNvPr")))
