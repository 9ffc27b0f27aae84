"""The metadata of a page among other files of its folder: its citation, its files, and the way to the index."""

from base64 import b64encode
from urllib.parse import quote

from attrs import frozen

from tipreport.document import Documents, words
from tipreport.plugin import ExportContext
from tipreport_html.options import HtmlOptions
from tipreport_html.page import Page

_SUFFIX = ".html"


@frozen
class Download:
    """A file to download: its name, its purpose, and its address, which is a data URL for the brief itself."""

    name: str
    description: str
    address: str


class Card:
    """A page among other files of its folder."""

    def __init__(self, documents: Documents, page: Page, options: HtmlOptions, context: ExportContext) -> None:
        labels, title = page.labels, page.title
        edition = f"{labels.list_separator}{labels.edition_of.format(year=title.edition)}" if title.edition else ""
        self.index = documents.collection_file if options.index else ""
        self.title = f"{title.name}{labels.lead_separator}{title.kind}{edition}"
        self.description = words(title.about)
        stem = documents.file_of(page.document.id).removesuffix(_SUFFIX)
        files = [f"{stem}.{ending}" for ending in options.downloads]
        self.downloads = [Download(name=name, description="", address=quote(name)) for name in files]
        self.downloads += [
            Download(
                name=attachment.name,
                description=attachment.description,
                address=f"data:{attachment.media_type};base64,{b64encode(attachment.data).decode()}",
            )
            for attachment in page.document.attachments
        ]
        self.citation = f"{'. '.join(filter(None, (self.title, title.topic, *_published(context))))}."


def _published(context: ExportContext) -> tuple[str, str]:
    return context.brand.organisation.strip(), context.date.isoformat() if context.date else ""
