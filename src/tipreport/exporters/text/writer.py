"""Text files: one brief, or a collection that begins with its contents."""

from typing import BinaryIO

from tipreport.document import Document, Documents, Title
from tipreport.exporters.text.lines import INDENT, Lines
from tipreport.exporters.text.options import TextOptions
from tipreport.exporters.text.render import render
from tipreport.exporters.text.title import placement
from tipreport.hidden_characters import describe_hidden
from tipreport.plugin import ExportContext

APART = "\n\n"  # two blank lines, after the newline that ends a text


def render_text(documents: Documents, stream: BinaryIO, options: TextOptions, context: ExportContext) -> None:
    """Write UTF-8 with line feeds. One warning names the hidden characters that are printed as escapes."""
    texts: list[str] = []
    hidden: dict[str, set[str]] = {}
    for document in documents:
        shown: set[str] = set()
        texts.append(render(document, options.width, ascii_punctuation=options.ascii_punctuation, shown=shown))
        if shown:
            hidden[document.id] = shown
        context.progress(len(texts), len(documents))
    if documents.is_collection:
        for at, (document, text) in enumerate(zip(documents, texts, strict=True)):
            texts[at] = f"{document.labels.brief_of.format(number=at + 1, count=len(texts))}\n\n{text}"
        texts.insert(0, contents(documents, options))
    stream.write(APART.join(texts).encode())
    if hidden:
        characters = ", ".join(map(describe_hidden, sorted(set[str]().union(*hidden.values()))))
        context.warn(f"hidden characters are printed as escapes, in {', '.join(hidden)}: {characters}")


def contents(documents: Documents, options: TextOptions) -> str:
    """The contents of a collection: its briefs in their order, each with the tier of its title."""
    head = documents[0] if documents else Document(id="", title="", language=documents.language, blocks=())
    lines = Lines(head, options.width, ascii_punctuation=options.ascii_punctuation)
    lines.say(head.labels.contents.upper(), "")
    lines.gap()
    digits = len(str(len(documents)))
    for number, document in enumerate(documents, 1):
        lines.say(_entry(document), f"{INDENT}{number:>{digits}}. ")
    if not documents:
        lines.say(head.labels.no_briefs)
    return str(lines)


def _entry(document: Document) -> str:
    title = next((block for block in document.blocks if isinstance(block, Title)), None)
    if title is None:
        return document.title
    placed = placement(title.badge)
    return f"{title.name}: {placed}, {title.badge.rater}." if placed else f"{title.name}."
