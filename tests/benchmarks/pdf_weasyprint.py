"""The content of a sheet as WeasyPrint sets it from HTML: PDF/UA-1 alone, since it claims one standard at a time."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape
from importlib.resources import files
from typing import Any

from tests.benchmarks.pdf_content import LANES, Plain, PlainSpans

_SECTION = 2  # the level of a section's heading
_FIRA = files("fontpkg_fira_sans") / "files"
_STYLES = f"""
@font-face {{ font-family: Fira; font-weight: 400; src: url("file://{_FIRA / "FiraSans-Regular.ttf"}") }}
@font-face {{ font-family: Fira; font-weight: 600; src: url("file://{_FIRA / "FiraSans-SemiBold.ttf"}") }}
@page {{ size: A4; margin: 17mm 18mm;
  @bottom-left {{ content: "Trafficking in persons: country brief"; font: 8pt Fira }}
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages); font: 8pt Fira }} }}
body {{ font: 9.5pt/13pt Fira; color: #16191D }}
p, figure, ul {{ margin: 0 0 6pt }}
h1 {{ font-size: 44pt; line-height: 46pt; margin: 0 }}
h2, h3 {{ font-size: 11.5pt; margin: 8pt 0 4pt; break-after: avoid }}
section {{ border-top: 0.5pt solid; margin: 8pt 0; overflow: hidden }}
section > h2 {{ float: left; width: 40mm; margin: 4pt 0 }}
section > div {{ margin: 4pt 0 0 43.5mm }}
a {{ color: #1D4E63; text-decoration: none }}
b, th {{ font-weight: 600 }}
.lead {{ font-size: 11pt; line-height: 15.5pt }} .caption, .entry, .small {{ font-size: 8pt; line-height: 10.5pt }}
.badge {{ float: right; width: 36mm; padding: 6pt }} .tiles {{ display: flex; gap: 4mm }} .tiles > * {{ flex: 1 }}
.number {{ font-size: 22pt; line-height: 24pt; font-weight: 600 }}
.page::after {{ content: target-counter(attr(href), page) }}
table {{ border-collapse: collapse; width: 100%; font-size: 8.5pt; line-height: 11pt }}
th, td {{ text-align: left; vertical-align: top; padding: 2pt 6pt 2pt 0 }} thead th {{ border-bottom: 0.5pt solid }}
"""


def renderer() -> Callable[[Plain, str], bytes]:
    """Renders content with the brief's file inside. The style sheet is read once.

    Raises ImportError where WeasyPrint is not installed, and OSError where it does not find the libraries of Pango.
    """
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    styles = [weasyprint.CSS(string=_STYLES, font_config=fonts)]

    def render(content: Plain, brief: str) -> bytes:
        html = weasyprint.HTML(string=_page(content))
        attached = weasyprint.Attachment(string=brief, name=content["name"], relationship="Source")
        made = html.write_pdf(stylesheets=styles, font_config=fonts, pdf_variant="pdf/ua-1", attachments=[attached])
        assert isinstance(made, bytes)
        return made

    return render


def _page(content: Plain) -> str:
    body = "".join(text for part in content["parts"] for text in _MAKERS[part["kind"]](part)) + "</div></section>"
    head = f'<meta charset="utf-8"><title>{escape(content["title"])}</title>'
    return f'<!DOCTYPE html><html lang="{content["language"]}"><head>{head}</head><body>{body}</body></html>'


def _html(spans: PlainSpans) -> str:
    return "".join(
        _link(text, to, names) if what == "link" else f"<b>{escape(text)}</b>" if what == "strong" else escape(text)
        for text, what, to, *names in spans
    )


def _link(text: str, to: str, names: Iterable[str]) -> str:
    named = "".join(f' id="{name}"' for name in names)
    return f'<a href="{escape(to)}"{named}>{escape(text)}</a>'


def _band(part: Plain) -> Iterator[str]:
    remarks = "".join(f"<p>{_html(spans)}</p>" for spans in part["remarks"])
    badge = f"<p><b>{escape(part['tier'])}</b></p><p>{_html(part['rater'])}</p>{remarks}"
    yield '<section><div style="margin: 0">'
    yield f'<div class="badge small" style="background: {part["fill"]}">{badge}</div>'
    yield f'<p class="small">{escape(part["above"])}</p><h1>{escape(part["name"])}</h1>'


def _heading(part: Plain) -> Iterator[str]:
    """The heading of a section is in column 1, the rest of the section next to it."""
    starts_section = part["level"] == _SECTION
    yield "</div></section><section>" if starts_section else ""
    yield f"<h{part['level']}>{escape(part['spans'])}</h{part['level']}>"
    yield "<div>" if starts_section else ""
    if part["byline"]:
        yield f'<p class="small">{escape(part["byline"])}</p>'


def _paragraph(part: Plain, name: str = "p") -> Iterator[str]:
    anchor = f' id="{part["name"]}"' if "name" in part else ""
    back = ", ".join(f'<a class="page" href="#{to}"></a>' for to in part.get("back", ()))
    pages = f" Pages {back}." if back else ""
    yield f'<{name} class="{part.get("role", "entry")}"{anchor}>{_html(part["spans"])}{pages}</{name}>'


def _ladder(part: Plain) -> Iterator[str]:
    lanes = "".join(
        f'<rect x="60" y="{12 * k}" width="420" height="10" fill="#F1F2F4"/><text x="0" y="{12 * k + 8}">{lane}</text>'
        for k, lane in enumerate(LANES)
    )
    cells = "".join(
        f'<rect x="{60 + 16 * at}" y="{12 * lane}" width="14" height="10" fill="{"none" if claimed else "#DDAE4B"}" '
        f'stroke="{"#000" if claimed else "none"}" stroke-dasharray="2 1"/>'
        f'<text x="{64 + 16 * at}" y="{12 * lane + 8}">{lane + 1}</text>'
        for at, lane, claimed in part["cells"]
    )
    years = "".join(f'<text x="{60 + 16 * at}" y="58">{year}</text>' for at, year in enumerate(part["years"]))
    yield _drawing(part["alt"], 62, lanes + cells + years)


def _drawing(alt: str, height: float, inside: str) -> str:
    alternative = escape(alt)
    return (
        f'<figure><svg role="img" aria-label="{alternative}" width="490" height="{height}" viewBox="0 0 490 {height}" '
        f'font-family="Fira" font-size="7.5"><title>{alternative}</title>{inside}</svg></figure>'
    )


def _tiles(part: Plain) -> Iterator[str]:
    yield '<div class="tiles">'
    for tile in part["tiles"]:
        under = "".join(f'<p class="small">{_html(spans)}</p>' for spans in tile["under"])
        yield f"<div><p><b>{escape(tile['label'])}</b><br>{escape(tile['above'])}</p>"
        yield f'<p class="number">{escape(tile["number"])}</p>{under}</div>'
    yield "</div>"


def _chart(part: Plain) -> Iterator[str]:
    drawn = []
    for number, panel in enumerate(part["panels"]):
        left = 122 * (number % 4)
        for at, (period, text, height) in enumerate(panel["bars"]):
            x = left + at * 112 / len(panel["bars"])
            drawn.append(f'<rect x="{x}" y="{56 - 40 * height}" width="12" height="{40 * height}" fill="#1D4E63"/>')
            drawn.append(f'<text x="{x}" y="10">{escape(text)}</text><text x="{x}" y="66">{escape(period)}</text>')
    yield _drawing(part["alt"], 70, "".join(drawn))
    for panel in part["panels"]:
        yield f'<p class="small"><b>{escape(panel["label"])}</b> {_html(panel["marks"])}</p>'


def _table(part: Plain) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in part["heads"])
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for first, *others in part["rows"]:
        cells = "".join(f"<td>{_html(cell)}</td>" for cell in others)
        yield f'<tr><th scope="row">{_html(first)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _list(part: Plain) -> Iterator[str]:
    if part["label"]:
        yield f"<p><b>{escape(part['label'])}</b></p>"
    yield f'<ul style="list-style-type: &quot;{part["sign"]} &quot;">{_items(part["items"])}</ul>'


def _items(items: Iterable[PlainSpans]) -> str:
    return "".join(f"<li>{_html(spans)}</li>" for spans in items)


_MAKERS: dict[str, Callable[[Any], Iterator[str]]] = {
    "band": _band,
    "heading": _heading,
    "paragraph": _paragraph,
    "entry": partial(_paragraph, name="p"),
    "ladder": _ladder,
    "tiles": _tiles,
    "chart": _chart,
    "table": _table,
    "list": _list,
}
