"""The navigation document (EPUB 3.3, section 7): the table of contents, and landmarks."""

from collections.abc import Iterator, Sequence

from tipreport.document import Direction, Documents
from tipreport.document.views import collection_entries
from tipreport_epub.chapter import Chapter, Section
from tipreport_epub.inline import text
from tipreport_epub.markup import Element, element, language_of, page

FILE = "nav.xhtml"


def navigation(documents: Documents, chapters: Sequence[Chapter], first: str) -> bytes:
    """Return the navigation document; ``first`` is the file with which the book begins.

    In a collection it is also a page, which lists the briefs. Their sections are hidden there, and in the menu of the
    reading system.
    """
    labels, is_collection = documents.labels, documents.is_collection
    names = {entry.document.id: entry.name for entry in collection_entries(documents, labels)}
    if is_collection:
        entries = [_chapter(chapter, names[document.id]) for chapter, document in zip(chapters, documents, strict=True)]
    else:
        entries = [*_sections(chapters[0])]
    begin = [(chapters[0].file, "bodymatter", chapters[0].title.name)] if chapters else []
    if is_collection:
        places = [(first, "titlepage", documents.title), (FILE, "toc", labels.contents), *begin]
    else:
        places = [*begin, *_end_matter(chapters[0])]
    contents = element(
        "nav",
        {"epub:type": "toc", "role": "doc-toc", "aria-labelledby": "contents", "id": "toc"},
        element("h1", {"id": "contents"}, labels.contents),
        element(
            "ol",
            {},
            entries or element("li", {}, element("a", {"href": first}, text(documents.title, documents.direction))),
        ),
    )
    landmarks = element(
        "nav",
        {"epub:type": "landmarks", "hidden": "hidden", "aria-label": labels.overview},
        element("ol", {}, [element("li", {}, _link(*place, documents.direction)) for place in places]),
    )
    return page(documents.title, language_of(documents.language, documents.direction), contents, landmarks)


def _end_matter(chapter: Chapter) -> Iterator[tuple[str, str, str]]:
    for section in chapter.sections:
        if kind := {"notes": "endnotes", "sources": "bibliography"}.get(section.heading.id):
            yield f"{chapter.file}#{section.heading.id}", kind, section.heading.text


def _link(address: str, kind: str, words: str, direction: Direction) -> Element:
    return element("a", {"href": address, "epub:type": kind}, text(words, direction))


def _chapter(chapter: Chapter, name: str) -> Element:
    sections = [*_sections(chapter)]
    return element(
        "li",
        {},
        element("a", {"href": chapter.file}, text(name, chapter.document.direction)),
        [element("ol", {"hidden": "hidden"}, sections)] if sections else [],
    )


def _sections(chapter: Chapter) -> Iterator[Element]:
    for section in chapter.sections:
        parts = [element("li", {}, _anchor(chapter, part.id, part.text)) for part in section.parts]
        yield element("li", {}, _anchor_of(chapter, section), [element("ol", {}, parts)] if parts else [])


def _anchor_of(chapter: Chapter, section: Section) -> Element:
    return _anchor(chapter, section.heading.id, section.heading.text)


def _anchor(chapter: Chapter, target: str, words: str) -> Element:
    return element("a", {"href": f"{chapter.file}#{target}"}, text(words, chapter.document.direction))
