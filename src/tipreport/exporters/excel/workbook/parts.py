"""What openpyxl leaves open in the parts that it writes: rows, links, alternative texts, the font of what has no style.

Each function completes the XML of a part, as `tipreport.exporters.excel.workbook.canonical` writes it. Where a part
does not look as openpyxl writes it, that is a `ValueError`: a release that writes otherwise must not
lose data silently.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from xml.sax.saxutils import quoteattr

from attrs import frozen

from tipreport.exporters.excel.workbook.links import Links

_DIMENSION = re.compile(r'<dimension ref="[^"]*"/>')
_ROWS = re.compile("<sheetData/>")
_AFTER_LINKS = re.compile(r"(?=<(?:printOptions|pageMargins)\b)")
_AFTER_IGNORED = re.compile(r"(?=<(?:drawing|tableParts)\b|</worksheet>)")
_END_OF_RELATIONSHIPS = re.compile(r"(?=</Relationships>)")
_FIRST_FONT = re.compile("<font>.*?</font>", re.DOTALL)
_FRAME = re.compile(r'<xdr:cNvPr id="\d+" name="Chart \d+"')


@frozen(kw_only=True)
class Body:
    """What goes into a worksheet: the range of its cells, its rows, the links that writing them finds.

    ``text`` is the range in which a number written as text is meant.
    """

    dimension: str
    rows: Callable[[], Iterable[str]]
    links: Links
    text: str = ""


def worksheet(xml: str, body: Body) -> Iterator[str]:
    """A worksheet with its rows and links, in the order of ECMA-376 part 1, 18.3.1.99."""
    before, after = _parted(xml, _ROWS)
    head, tail = _parted(before, _DIMENSION)
    yield f'{head}<dimension ref="{body.dimension}"/>{tail}<sheetData>'
    yield from body.rows()
    before, after = _parted(after, _AFTER_LINKS)
    yield f"</sheetData>{before}{body.links.elements()}"
    before, after = _parted(after, _AFTER_IGNORED)
    ignored = f'<ignoredErrors><ignoredError sqref="{body.text}" numberStoredAsText="1"/></ignoredErrors>'
    yield f"{before}{ignored if body.text else ''}{after}"


def relationships(xml: str, links: Links) -> Iterable[str]:
    """The relationships of a worksheet, with those of its links."""
    before, after = _parted(xml, _END_OF_RELATIONSHIPS)
    return before, links.relationships(), after


def styles(xml: str, font: str, points: int) -> Iterable[str]:
    """The styles with another first font: that of what has no style, whose digits are the unit of widths."""
    before, after = _parted(xml, _FIRST_FONT)
    yield f'{before}<font><name val="{font}"/><family val="2"/><color theme="1"/><sz val="{points}"/></font>{after}'


def drawing(xml: str, texts: Sequence[tuple[str, str]]) -> Iterable[str]:
    """A drawing whose charts have titles and alternative texts: ``title``, ``descr`` of ECMA-376 part 1, 20.1.2.2.8."""
    frames = _FRAME.findall(xml)
    if len(frames) != len(texts):
        raise ValueError(f"expected {len(texts)} charts in the drawing, found {len(frames)}")
    said = iter(texts)

    def described(frame: re.Match[str]) -> str:
        title, text = next(said)
        return f"{frame[0]} title={quoteattr(title)} descr={quoteattr(text)}"

    return (_FRAME.sub(described, xml),)


def _parted(xml: str, place: re.Pattern[str]) -> tuple[str, str]:
    """What stands before and after the first match."""
    found = place.search(xml)
    if found is None:
        raise ValueError(f"the part has no {place.pattern}")
    return xml[: found.start()], xml[found.end() :]
