"""Briefs made into sheets, and sheets read back through their structure tree."""

import io
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from attrs import evolve, fields, has

from tests.exporters.pdf.tagged import documents
from tipreport.document import (
    Cell,
    DataTable,
    Document,
    Edition,
    MatrixRow,
    RecommendationItem,
    Recommendations,
    RouteItem,
    Terms,
    Title,
)
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.exporters.pdf.writer import render_pdf
from tipreport.files import dump_brief, parse_brief, read_brief
from tipreport.model import Briefs, CountryBrief
from tipreport.plugin import Brand, DocumentOptions, ExportContext, Grain
from tipreport.runner.documents import compose_documents
from tipreport.testing import random_briefs

DATA = Path(__file__).parents[3] / "data" / "briefs"
HARD = Path(__file__).parents[2] / "data" / "hard.yaml"
NINE = {path.stem: read_brief(path) for path in sorted(DATA.glob("*.yaml"))}
BRAND = frozenset(field.name for field in fields(Brand))
DOCUMENT = frozenset(field.name for field in fields(DocumentOptions))
_NOT_SHOWN = frozenset(
    {
        "role",
        "code",
        "url",
        "form",
        "field",
        "cited_in",
        "kind",
        "id",
        "subject",
        "status",
        "rater",
        "comparison",
        "pillar",
        "main_measure",
        "record",
        "records",
        "language",
    }
)
_DRAWN: dict[type, frozenset[str]] = {  # in other words, or as shapes
    Cell: frozenset({"tier"}),  # a square; its row has the words
    Edition: frozenset({"label"}),  # the head of a column of squares, an artifact
    MatrixRow: frozenset({"pattern"}),
    RecommendationItem: frozenset({"made", "other_wordings", "usual_lead"}),  # squares, read as `editions`
    Recommendations: frozenset({"usual_of_all"}),  # in place of another sentence in a short document
    RouteItem: frozenset({"lead"}),  # its places have the names
}
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")  # invisible
_EDGES = ".,;:()“”‘’\"'"
_UNSET = re.compile("[^\x00-\u024f\u2010-\u2044\u20ac\u2116]")  # needs another font than Fira Sans, or has none


def export(*briefs: CountryBrief, grain: Grain = Grain.BRIEF, **options: Any) -> bytes:
    """The file of these briefs. Options are those of the exporter, of documents and of the brand."""
    stream = io.BytesIO()
    composed = DocumentOptions(**{name: options.pop(name) for name in DOCUMENT & options.keys()})
    brand = Brand(**{name: options.pop(name) for name in BRAND & options.keys()})
    write(
        Briefs(briefs),
        stream,
        PdfOptions(**options),
        ExportContext.of(briefs, {}, brand=brand),
        grain,
        composed=composed,
    )
    return stream.getvalue()


def write(
    briefs: Briefs,
    stream: io.BytesIO,
    options: PdfOptions,
    context: ExportContext,
    grain: Grain = Grain.BRIEF,
    *,
    composed: DocumentOptions | None = None,
) -> None:
    """Compose the documents of briefs, and render them."""
    render_pdf(compose_documents(briefs, grain, composed), stream, options, context)


def latin_briefs(count: int, seed: int, most: int = 3) -> Iterator[CountryBrief]:
    """Random briefs whose characters Fira Sans has."""
    for brief in random_briefs(count, seed, max_records=most):
        yield parse_brief(_UNSET.sub("x", dump_brief(brief)), "random.yaml")


def plain(text: str) -> str:
    """Words as people type them, with single spaces."""
    composed = unicodedata.normalize("NFC", text.replace("\u2212", "-"))
    return " ".join(_HIDDEN.sub("", composed).split())


# ------------------------------------------------------------ reading files back


def page_numbers(pdf: pikepdf.Pdf) -> dict[Any, int]:
    """The number of each page, by its object."""
    return {page.objgen: number for number, page in enumerate(pdf.pages, 1)}


def read_sections(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """Each section's heading and all of its text, with alternative texts."""
    texts = dict(documents._sequences(pdf))
    parts: list[tuple[str, list[str]]] = [("", [])]

    def walk(element: Any, page: Any) -> None:
        page = element.get("/Pg", page)
        if element.S == "/Sect":
            parts.append(("", []))
        instead = element.get("/Alt", element.get("/ActualText"))
        if instead is not None:
            parts[-1][1].append(f" {instead} " if "/Alt" in element else str(instead))
            return
        if element.S not in ("/Span", "/Link", "/Reference"):
            parts[-1][1].append(" ")
        for kid in documents._kids(element):
            if isinstance(kid, int):
                text = texts[page.objgen, kid]
            elif kid.get("/Type") == "/MCR":
                text = texts[kid.Pg.objgen, int(kid.MCID)]
            elif kid.get("/Type") == "/OBJR":
                continue
            else:
                walk(kid, page)
                continue
            parts[-1][1].append(text)
            if element.S == "/H2" and not parts[-1][0]:
                parts[-1] = (text, parts[-1][1])

    walk(pdf.Root.StructTreeRoot.K, None)
    return [(" ".join(name.split()), plain("".join(text))) for name, text in parts]


# ------------------------------------------------------------ the expected text


def strings(part: Any) -> Iterator[str]:
    """The readable text of a part of a document."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from strings(item)
    elif has(type(part)):
        hidden = _hidden_fields(part)
        shown = _shown(part)
        for field in fields(type(part)):
            if field.name not in hidden:
                yield from strings(getattr(shown, field.name))


def _in_table(block: Terms) -> int:
    """The number of entries without the last one if that is about several organisations, which is a paragraph."""
    has_names = block.id == "organisations" and len(block.entries[-1].records) > 1
    return len(block.entries) - has_names


def _hidden_fields(part: Any) -> frozenset[str]:
    """The fields of a part that have no text of their own in the structure of a sheet."""
    if isinstance(part, Title):
        return _NOT_SHOWN - {"kind"}
    if isinstance(part, Terms) and _in_table(part) <= 1:  # a paragraph, not a table
        return _NOT_SHOWN | {"heads"}
    return _NOT_SHOWN | _DRAWN.get(type(part), frozenset())


def _shown(part: Any) -> Any:
    """A part without the heads that are not printed.

    Sentences leave out those of the first and the last column of a single row, and a table whose subheading is the head
    of its names leaves out that of names.
    """
    if isinstance(part, Terms) and part.id == "programmes" and part.heads:
        return evolve(part, heads=("", part.heads[1]))
    if isinstance(part, DataTable) and len(part.rows) == 1:
        return evolve(part, heads=part.heads[1:-1])
    return part


def lost(document: Document, pdf: pikepdf.Pdf) -> dict[str, set[str]]:
    """The words of each section that are missing in its part of the tree."""
    read = read_sections(pdf)
    found = {}
    for (name, blocks), (_, section_text) in zip(document.sections(), read, strict=True):
        folded = section_text.casefold()
        words = {word.strip(_EDGES) for word in folded.split()}
        whole = folded.replace(" ", "")
        missing = {
            word
            for text in strings(blocks)
            for word in plain(text).casefold().split()
            if word.strip(_EDGES) not in words and word.strip(_EDGES) not in whole
        }
        if missing:
            found[name] = missing
    return found
