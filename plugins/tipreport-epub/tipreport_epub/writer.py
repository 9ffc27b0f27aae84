"""The container (EPUB 3.3, section 4): a zip file that begins with the media type, with still bytes."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO
from zipfile import ZipFile

from tipreport.document import Chart, Documents, TierLadder
from tipreport.plugin import ExportContext, zip_member
from tipreport_epub import navigation
from tipreport_epub.chapter import Chapter
from tipreport_epub.markup import document, element
from tipreport_epub.masthead import LOGO, logo, masthead, title_page
from tipreport_epub.options import EpubOptions
from tipreport_epub.package import Item, package
from tipreport_epub.stylesheet import stylesheet

MEDIA_TYPE = b"application/epub+zip"
_FOLDER, _PACKAGE, _TITLE_PAGE = "EPUB/", "package.opf", "title.xhtml"


def write_book(documents: Documents, stream: BinaryIO, options: EpubOptions, context: ExportContext) -> None:
    """Write one brief, or a collection with a title page, the contents and a chapter for each brief."""
    brand = context.brand
    chapters = tuple(map(Chapter, documents))
    first = _TITLE_PAGE if documents.is_collection else chapters[0].file
    picture = logo(brand)
    items = [*_items(documents, chapters, has_logo=picture is not None)]
    with ZipFile(stream, "w") as archive:
        archive.writestr(zip_member("mimetype", context.date, compressed=False), MEDIA_TYPE)

        def add(name: str, content: bytes) -> None:
            archive.writestr(zip_member(name, context.date), content)

        add("META-INF/container.xml", _container())
        add(_FOLDER + _PACKAGE, package(documents, items, brand.organisation.strip(), context.date))
        add(_FOLDER + navigation.FILE, navigation.navigation(documents, chapters, first))
        add(_FOLDER + "style.css", stylesheet(brand.accent, options.accent_dark))
        if picture is not None:
            add(_FOLDER + LOGO, picture.data)
        if documents.is_collection:
            add(_FOLDER + _TITLE_PAGE, title_page(documents, brand))
        for number, chapter in enumerate(chapters, 1):
            add(
                _FOLDER + chapter.file,
                chapter.page(() if documents.is_collection else masthead(brand, documents.direction)),
            )
            context.progress(number, len(chapters))


def _container() -> bytes:
    """Return the file that names the package document."""
    root = element("rootfile", {"full-path": _FOLDER + _PACKAGE, "media-type": "application/oebps-package+xml"})
    names = {"xmlns": "urn:oasis:names:tc:opendocument:xmlns:container", "version": "1.0"}
    return document(element("container", names, "\n", element("rootfiles", {}, root)))


def _items(documents: Documents, chapters: Sequence[Chapter], *, has_logo: bool) -> Iterator[Item]:
    """Yield the files of the book, the pages in reading order."""
    is_collection = documents.is_collection
    if is_collection:
        yield Item(id="title", file=_TITLE_PAGE, linear=True)
    yield Item(id="nav", file=navigation.FILE, properties="nav", linear=is_collection)
    for chapter in chapters:
        drawn = any(isinstance(block, Chart | TierLadder) for block in chapter.document.blocks)
        yield Item(id=chapter.id, file=chapter.file, properties="svg" if drawn else "", linear=True)
    yield Item(id="style", file="style.css", media_type="text/css")
    if has_logo:
        yield Item(id="logo", file=LOGO, media_type="image/png")
