"""Completes the parts that openpyxl writes: rows, links, alternative texts and the default font.

Each function takes the XML of a part in canonical form. It raises `ValueError` if the part does not have the expected
elements, so that another release of openpyxl cannot lose data silently.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from xml.sax.saxutils import quoteattr

from attrs import frozen

from tipreport.exporters.excel.workbook.links import Links

_DIMENSION = re.compile(r'<dimension ref="[^"]*"/>')
_SHEET_DATA = re.compile("<sheetData/>")
_AFTER_HYPERLINKS = re.compile(r"(?=<(?:printOptions|pageMargins)\b)")
_AFTER_IGNORED_ERRORS = re.compile(r"(?=<(?:drawing|tableParts)\b|</worksheet>)")
_END_OF_RELATIONSHIPS = re.compile(r"(?=</Relationships>)")
_FIRST_FONT = re.compile("<font>.*?</font>", re.DOTALL)
_DATE = re.compile(r"<dcterms:(created|modified)\b.*?</dcterms:\1>", re.DOTALL)
_FRAME = re.compile(r'<xdr:cNvPr id="\d+" name="Chart \d+"')


@frozen(kw_only=True)
class SheetData:
    """The content of a worksheet: the range of its cells, its rows, and the links collected while they are written.

    ``text_range`` is the range in which numbers stored as text are intended.
    """

    dimension: str
    rows: Callable[[], Iterable[str]]
    links: Links
    text_range: str = ""


def complete_worksheet(xml: str, data: SheetData) -> Iterator[str]:
    """Yield a worksheet with its rows and links, in the order of ECMA-376 part 1, 18.3.1.99."""
    before, after = _split(xml, _SHEET_DATA)
    head, tail = _split(before, _DIMENSION)
    yield f'{head}<dimension ref="{data.dimension}"/>{tail}<sheetData>'
    yield from data.rows()
    before, after = _split(after, _AFTER_HYPERLINKS)
    yield f"</sheetData>{before}{data.links.hyperlinks()}"
    before, after = _split(after, _AFTER_IGNORED_ERRORS)
    ignored = f'<ignoredErrors><ignoredError sqref="{data.text_range}" numberStoredAsText="1"/></ignoredErrors>'
    yield f"{before}{ignored if data.text_range else ''}{after}"


def complete_relationships(xml: str, links: Links) -> Iterable[str]:
    """Return the relationships of a worksheet, with those of its links."""
    before, after = _split(xml, _END_OF_RELATIONSHIPS)
    return before, links.relationships(), after


def complete_styles(xml: str, font: str, points: int) -> Iterable[str]:
    """Yield the styles with another first font: the default, whose digits are the unit of column widths."""
    before, after = _split(xml, _FIRST_FONT)
    yield f'{before}<font><name val="{font}"/><family val="2"/><color theme="1"/><sz val="{points}"/></font>{after}'


def complete_drawing(xml: str, texts: Sequence[tuple[str, str]]) -> Iterable[str]:
    """Return a drawing whose charts have a title and an alternative text (ECMA-376 part 1, 20.1.2.2.8)."""
    frames = _FRAME.findall(xml)
    if len(frames) != len(texts):
        raise ValueError(f"expected {len(texts)} charts in the drawing, found {len(frames)}")
    remaining = iter(texts)

    def add_texts(frame: re.Match[str]) -> str:
        title, text = next(remaining)
        return f"{frame[0]} title={quoteattr(title)} descr={quoteattr(text)}"

    return (_FRAME.sub(add_texts, xml),)


def without_dates(xml: str) -> Iterable[str]:
    """Return the properties without the dates of creation and of the last change, which are optional (ISO 29500-2)."""
    kept, removed = _DATE.subn("", xml)
    if removed != len(("created", "modified")):
        raise ValueError(f"expected a date of creation and one of the last change, found {removed} dates")
    return (kept,)


def _split(xml: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """The text before and after the first match."""
    match = pattern.search(xml)
    if match is None:
        raise ValueError(f"the part does not contain {pattern.pattern}")
    return xml[: match.start()], xml[match.end() :]
