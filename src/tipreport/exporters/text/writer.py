"""Text files: one brief, or a collection that begins with its contents."""

from typing import BinaryIO

from tipreport.document import Document, Documents, Labels
from tipreport.document.views import CollectionEntry, collection_entries
from tipreport.exporters.text.lines import INDENT, Lines
from tipreport.exporters.text.options import TextOptions
from tipreport.exporters.text.render import render
from tipreport.exporters.text.title import placement
from tipreport.plugin import ExportContext

BETWEEN_BRIEFS = "\n\n"  # two blank lines, after the newline that ends a text


def render_text(documents: Documents, stream: BinaryIO, options: TextOptions, context: ExportContext) -> None:
    """Write UTF-8 with line feeds."""
    texts: list[str] = []
    for document in documents:
        texts.append(render(document, options.width, ascii_punctuation=options.ascii_punctuation))
        context.progress(len(texts), len(documents))
    if documents.is_collection:
        count = len(documents.briefs)
        for index, (document, text) in enumerate(zip(documents.briefs, texts, strict=False)):
            texts[index] = f"{document.labels.brief_of.format(number=index + 1, count=count)}\n\n{text}"
        texts.insert(0, contents(documents, options))
    stream.write(BETWEEN_BRIEFS.join(texts).encode())


def contents(documents: Documents, options: TextOptions) -> str:
    """Return the contents of a collection: its briefs in their order, each with the tier of its title."""
    head = documents[0] if documents else Document(id="", title="", language=documents.language, blocks=())
    lines = Lines(head, options.width, ascii_punctuation=options.ascii_punctuation)
    lines.paragraph(head.labels.contents.upper(), "")
    lines.ensure_blank()
    digits = len(str(len(documents)))
    details = {entry.document.id: entry for entry in collection_entries(documents, head.labels)}
    for number, document in enumerate(documents, 1):
        lines.paragraph(_entry(details[document.id], head.labels), f"{INDENT}{number:>{digits}}. ")
    if not documents:
        lines.paragraph(head.labels.no_briefs)
    return str(lines)


def _entry(entry: CollectionEntry, labels: Labels) -> str:
    badge = entry.title.badge
    if not (badge and badge.tier):
        return f"{entry.name}."
    return f"{entry.name}{labels.lead_separator}{placement(badge, labels)}{labels.list_separator}{badge.rater}."
