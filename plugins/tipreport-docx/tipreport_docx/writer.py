"""Renders a document as a Word file."""

from string import Formatter
from typing import Any, BinaryIO

from docx.opc.constants import RELATIONSHIP_TYPE as RT

from tipreport.document import Document, Documents, Labels, Title, capital, on_one_line
from tipreport.document.views import referenced_notes
from tipreport.plugin import ExportContext
from tipreport_docx.blocks import Body
from tipreport_docx.elements import MM, Element, field, paragraph, run, w
from tipreport_docx.inline import Inline
from tipreport_docx.numbering import Numbering
from tipreport_docx.options import DocxOptions
from tipreport_docx.package import describe, fill, page_setup, save, settle, template
from tipreport_docx.palette import rgb
from tipreport_docx.styles import styles

_PAPERS = {"a4": (11906, 16838), "letter": (12240, 15840)}  # twips
_MARGIN = round(18 * MM)
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
_LANGUAGES = {"en": "en-GB"}  # the spelling of tipreport's own words


def render_docx(documents: Documents, stream: BinaryIO, options: DocxOptions, context: ExportContext) -> None:
    """Write one document."""
    (composed,) = documents
    organisation, accent = context.brand.organisation.strip(), rgb(context.brand.accent)
    title = next(block for block in composed.blocks if isinstance(block, Title))
    width, height = _PAPERS[options.paper]
    live = width - 2 * _MARGIN
    language = _LANGUAGES.get(composed.language, composed.language)

    document = template()
    part, numbering = document.part, Numbering()
    inline = Inline(
        composed.labels,
        lambda url: part.relate_to(url, RT.HYPERLINK, is_external=True),
        referenced_notes(composed.blocks),
        composed.direction,
    )
    body = document.element.body
    body.extend(Body(composed, inline, numbering, live).elements())
    body.append(page_setup(width, height, composed.direction))
    _header_footer(document, inline, composed, title, organisation)
    fill(document, styles=styles(language, live, accent, composed.direction), numbering=numbering.part(), accent=accent)
    name = " ".join(title.name.split())
    describe(
        document,
        title=composed.labels.file_title.format(kind=title.kind, name=name),
        subject=" ".join(title.topic.split()),
        author=organisation,
        language=language,
        date=context.date,
    )
    save(document, stream)
    context.progress(1, 1)


def _header_footer(document: Any, inline: Inline, composed: Document, title: Title, organisation: str) -> None:
    """Set the header of the pages after the first, and the footer of all pages."""
    labels, badge = inline.labels, title.badge
    (section,) = document.sections
    details = [labels.edition_year.format(year=title.edition)] if title.edition else []
    details += [labels.short] if composed.detail == "short" else []
    edition = f" · {labels.list_separator.join(details)}" if details else ""
    header = [*inline.text(on_one_line(title.name), "Strong"), *inline.text(edition)]
    if badge is not None and badge.tier:
        report = f"{labels.list_separator}{labels.report_of.format(year=badge.year)}" if badge.year else ""
        claimed = f"{labels.list_separator}{labels.claimed}" if badge.claimed else ""
        header += [run(w("tab")), *inline.text(badge.label, "Strong"), *inline.text(claimed + report)]
    _set(section.header, paragraph("header", header))
    publisher = composed.footer or organisation or capital(on_one_line(title.topic))
    for footer in (section.footer, section.first_page_footer):
        _set(footer, paragraph("footer", [*inline.text(publisher), run(w("tab")), *_page_of(inline, labels)]))


def _page_of(inline: Inline, labels: Labels) -> list[Element]:
    """Return ``Page 2 of 4`` with the numbers as fields."""
    elements: list[Element] = []
    for text, name, _, _ in Formatter().parse(labels.page_of):
        elements += inline.text(text)
        if name:
            elements.append(field(_FIELDS[name], "1"))
    return elements


def _set(header_footer: Any, content: Element) -> None:
    header_footer.is_linked_to_previous = False
    element = header_footer._element  # noqa: SLF001 - python-docx makes its paragraphs one by one
    for old in [*element]:
        element.remove(old)
    settle(element)
    element.append(content)
