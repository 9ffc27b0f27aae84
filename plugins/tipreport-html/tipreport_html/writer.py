"""HTML files: one brief as a page, or a collection as a dossier."""

from base64 import b64encode
from typing import Any, BinaryIO

from attrs import frozen

from tipreport.document import Direction, Documents
from tipreport.plugin import Brand, ExportContext
from tipreport_html.card import Card
from tipreport_html.dossier import Dossier
from tipreport_html.environment import RECORDS, environment, policy, script, stylesheet
from tipreport_html.index import Index
from tipreport_html.languages import links
from tipreport_html.options import HtmlOptions
from tipreport_html.page import Page

_COLUMN = 7.5  # rem that a column of an index needs


@frozen
class Logo:
    """A picture for the head of the page, as a data URL."""

    address: str
    alternative: str


def render_html(documents: Documents, stream: BinaryIO, options: HtmlOptions, context: ExportContext) -> None:
    """Write one brief as a page, or a collection as a dossier or as an index."""
    direction = documents.direction
    languages = links(documents, "" if documents.is_collection else documents[0].id)
    if not documents.is_collection:
        page = Page(documents[0])
        card = Card(documents, page, options, context) if options.is_part_of_a_folder else None
        code = script("page") if card else ""
        html = _fill(
            "brief.html.j2", options, context, page.direction, code=code, page=page, card=card, languages=languages
        )
    elif options.index:
        index = Index(documents)
        code, records = script("index"), max(RECORDS, _COLUMN * index.column_count)
        values = {"index": index, "languages": languages}
        html = _fill("index.html.j2", options, context, direction, code=code, records=records, **values)
    else:
        html = _fill("dossier.html.j2", options, context, direction, code=script("filter"), dossier=Dossier(documents))
    stream.write(html.encode())
    context.progress(1, 1)


def _fill(
    template: str,
    options: HtmlOptions,
    context: ExportContext,
    direction: Direction,
    *,
    code: str = "",
    records: float = RECORDS,
    **values: Any,
) -> str:
    brand = context.brand
    indexed = options.is_part_of_a_folder
    style = stylesheet(brand.accent, options.accent_dark, direction, indexed=indexed, records=records)
    logo = Logo(_address(brand), brand.logo_description) if brand.logo is not None else None
    return (
        environment()
        .get_template(template)
        .render(
            direction=direction,
            style=style,
            script=code,
            policy=policy(style, code),
            date=context.date.isoformat() if context.date else "",
            organisation=brand.organisation.strip(),
            logo=logo,
            **values,
        )
    )


def _address(brand: Brand) -> str:
    """The logo as a data URL."""
    data = brand.logo.data if brand.logo is not None else b""
    return f"data:{brand.logo_media_type};base64,{b64encode(data).decode()}"
