"""Data notes and sources, with links back to the text."""

from collections.abc import Collection, Iterator

from tipreport.document import Link, Note, Notes, SourceEntry, Sources, Strong, stopped
from tipreport.document.views import note_sign
from tipreport_epub.inline import Inline
from tipreport_epub.markup import Element, Node, element

_BACK = {"epub:type": "backlink", "role": "doc-backlink"}


def notes(block: Notes, inline: Inline, shown: Collection[int]) -> Element:
    """Return the data notes; those that are shown in the text link back to their first reference."""
    items = [_note(note, inline, has_link=note.number in shown) for note in block.items]
    return element("ol", {"class": "numbered", "role": "list"}, "\n", items)


def _note(note: Note, inline: Inline, *, has_link: bool) -> Element:
    number: Node = f"{note.number}"
    if has_link:
        label = inline.labels.back_link.format(number=note.number)
        number = element("a", {"href": f"#noted-{note.number}", "aria-label": label, **_BACK}, number)
    sign = element("span", {"aria-hidden": "true"}, note_sign(note), " ")
    return element(
        "li",
        {"id": f"note-{note.number}"},
        element("span", {"class": "no"}, number, "."),
        " ",
        element("b", {}, sign, inline.text(stopped(note.label))),
        " ",
        inline((Strong(stopped(note.location)),)),
        " ",
        inline(note.content),
    )


def sources(block: Sources, inline: Inline) -> Element:
    """Return the sources, each with its address and links to the sections that cite it."""
    items = [_source(source, inline) for source in block.items]
    return element("ol", {"class": "numbered sources", "role": "list"}, "\n", items)


def _source(source: SourceEntry, inline: Inline) -> Element:
    address = [" ", *inline((Link(source.url, source.url),))] if source.url else []
    return element(
        "li",
        {"id": f"source-{source.number}"},
        element("span", {"class": "no"}, [element("span", {"id": f"source-{n}"}) for n in source.others], source.label),
        " ",
        inline(source.content),
        element("span", {"class": "address"}, address) if address else [],
        [element("span", {"class": "cited-in"}, " ", _cited_in(source, inline))] if source.cited_in else [],
    )


def _cited_in(source: SourceEntry, inline: Inline) -> Iterator[Node]:
    """Yield the sections that cite a source, linked with the first citation in each."""
    ids = {section: id_ for number in reversed(source.numbers) for section, id_ in inline.cited.get(number, {}).items()}
    first = source.cited_in[0]
    yield f"{inline.labels.cited_in}{inline.labels.lead_separator}"
    for section in source.cited_in:
        if section != first:
            yield inline.labels.list_separator
        target = ids.get(section.id) or (ids.get("", "") if section == first else "")
        name = inline.text(section.name)
        yield from [element("a", {"href": f"#{target}", **_BACK}, name)] if target else name
    yield "."
