"""Every word of a booklet comes from its documents or from their labels: the exporter adds none."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from attrs import evolve, fields, has

from tests.exporters.pdf.sheets import NINE, read_sections
from tests.exporters.pdf.tagged.documents import artifacts, opened
from tipreport.document import Documents, Labels
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.exporters.pdf.writer import render_pdf
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Grain
from tipreport.runner.documents import compose_documents
from tipreport.wording.counted import Counted

_WORD = re.compile("[A-Za-z]{2,}")
_PLACEHOLDER_OR_WORD = re.compile(r"(\{[^}]*\})|([A-Za-z]\w*)")


def marked(label: Any) -> Any:
    """A label in which every word is between section signs, and every number is in digits."""
    if isinstance(label, tuple):
        return tuple(map(marked, label))
    if isinstance(label, Counted):
        return evolve(label, forms=marked(label.forms), spelled=False)
    return _PLACEHOLDER_OR_WORD.sub(lambda match: match[1] or f"§{match[2]}§", label)


def words_of(part: Any) -> Iterator[str]:
    """The words of all texts in a part of a document."""
    if isinstance(part, str):
        yield from _WORD.findall(part.casefold())
    elif isinstance(part, tuple):
        for item in part:
            yield from words_of(item)
    elif has(type(part)):
        for field in fields(type(part)):
            yield from words_of(getattr(part, field.name))


def texts_of(pdf: pikepdf.Pdf) -> Iterator[str]:
    """All text of a file: the text of its pages, and its descriptions, titles and metadata."""
    yield from (text for _, text in read_sections(pdf))
    yield from artifacts(pdf)
    for part in pdf.objects:
        if isinstance(part, pikepdf.Dictionary):
            values = (part.get(key) for key in ("/Contents", "/Title", "/Subject", "/Desc"))
            yield from (str(value) for value in values if isinstance(value, pikepdf.String))


def documents() -> Documents:
    """The documents of the nine briefs, with marked labels."""
    labels = Labels(**{field.name: marked(field.default) for field in fields(Labels)})
    composed = compose_documents(Briefs(NINE.values()), Grain.COLLECTION)
    briefs = tuple(evolve(document, labels=labels, attachments=()) for document in composed)
    return evolve(composed, documents=briefs, labels=labels, title="§Briefs§")


def test_the_exporter_adds_no_words() -> None:
    composed = documents()
    stream = io.BytesIO()

    render_pdf(composed, stream, PdfOptions(), ExportContext.of(NINE.values(), {}))

    expected = {word for document in composed for word in words_of(document.blocks)}
    read = " ".join(texts_of(opened(stream.getvalue())))
    added = {word for word in _WORD.findall(re.sub("§[^§]*§", " ", read).casefold()) if word not in expected}
    assert "§booklet§ §of§ 9 §briefs§" in read.casefold()
    assert added == set()
