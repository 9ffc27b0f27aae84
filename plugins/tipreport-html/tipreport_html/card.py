"""The metadata of a page that an index leads to: its citation, its files, and the way back."""

from base64 import b64encode

from attrs import frozen

from tipreport.document import Documents, words
from tipreport.plugin import ExportContext
from tipreport_html.page import Page


@frozen
class Download:
    """A file to download: its name, its purpose, and its content as a data URL."""

    name: str
    description: str
    address: str


class Card:
    """A page among the others of an index."""

    def __init__(self, documents: Documents, page: Page, context: ExportContext) -> None:
        labels, title = page.labels, page.title
        edition = f"{labels.list_separator}{labels.edition} {title.edition}" if title.edition else ""
        self.index = documents.collection_file
        self.title = f"{title.name}: {title.kind}{edition}"
        self.description = words(title.about)
        self.downloads = [
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
