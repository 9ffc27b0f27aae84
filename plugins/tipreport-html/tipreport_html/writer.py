"""HTML files: one brief as a page, or all of a collection as one dossier."""

from base64 import b64encode
from typing import Any, BinaryIO

from attrs import frozen

from tipreport.document import compose
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, FileContent
from tipreport_html.dossier import Dossier
from tipreport_html.environment import environment, policy, script, stylesheet
from tipreport_html.options import PICTURES, HtmlOptions
from tipreport_html.page import Page


@frozen
class Logo:
    """A picture for the head of the page, as an address that holds it."""

    address: str
    alternative: str


def write_html(briefs: Briefs, stream: BinaryIO, options: HtmlOptions, context: ExportContext) -> None:
    """Write one brief as a page, or a collection as a dossier."""
    composed = []
    for brief in briefs:
        composed.append((brief, compose(brief, last_report_year=context.last_report_year)))
        context.progress(len(composed), len(briefs) + 1)
    if options.grain == "collection":
        made = _fill("dossier.html.j2", options, context, code=script(), dossier=Dossier(composed))
    else:
        made = _fill("brief.html.j2", options, context, page=Page(composed[0][1]))
    stream.write(made.encode())
    context.progress(len(briefs) + 1, len(briefs) + 1)


def _fill(template: str, options: HtmlOptions, context: ExportContext, *, code: str = "", **held: Any) -> str:
    style = stylesheet(options.accent, options.accent_dark)
    organisation = options.organisation.strip()
    logo = None
    if options.logo is not None:
        logo = Logo(_address(options.logo), options.logo_alt.strip() or organisation)
    return (
        environment()
        .get_template(template)
        .render(
            style=style,
            script=code,
            policy=policy(style, code),
            date=context.date.isoformat(),
            organisation=organisation,
            logo=logo,
            **held,
        )
    )


def _address(file: FileContent) -> str:
    media_type = next(kind for start, kind in PICTURES.items() if file.data.startswith(start))
    return f"data:{media_type};base64,{b64encode(file.data).decode()}"
