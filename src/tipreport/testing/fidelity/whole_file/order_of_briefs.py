"""Compares the links to briefs in lists and tables with the collection: their order, and a name for each."""

from bisect import bisect_right
from collections.abc import Iterator

from tipreport.document import Title
from tipreport.document.views import collection_entries
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.outline import LinkedText, headings_in, links_in

_LEAST = 3  # links to briefs by which a list of all of them is recognised


def wrong_order_of_briefs(file: ComparedFile) -> Iterator[Difference]:
    """Yield the lists of links to most briefs in another order: as given, by subject and name, or by name alone."""
    content, documents = file.content, file.documents
    if len(documents) < _LEAST:
        return
    yield from _wrong_kinds(file)
    entries = collection_entries(documents, file.labels)
    orders = [
        [each.id for each in documents],
        [each.document.id for each in entries],
        [each.document.id for each in sorted(entries, key=lambda each: each.name.casefold())],
    ]
    for links in _lists(file, {*orders[0]}):
        linked, at = [*dict.fromkeys(map(_brief, links))], links[0].start
        names: dict[str, str] = {}
        alone = [link for link in links if content.tokens[link.start].cell is None]  # a table may tell them apart
        named = [(" ".join(link.words), _brief(link)) for link in alone]
        twice = [(words, brief) for words, brief in named if names.setdefault(words, brief) != brief]
        if twice:
            expected = f"another name for {twice[0][1]} than for {names[twice[0][0]]}"
            yield Difference("link", "a list of briefs", expected, f"“{twice[0][0]}” for both", at)
        if len(linked) >= max(_LEAST, len(documents) / 2) and not any(
            [each for each in order if each in linked] == linked for order in orders
        ):
            needed = f"{', '.join(each for each in orders[1] if each in linked)}"
            yield Difference("order", "a list of all briefs", needed, ", ".join(linked), at)


def _wrong_kinds(file: ComparedFile) -> Iterator[Difference]:
    """Yield the lists with the name of one kind of brief that lead to briefs of another kind."""
    content, labels = file.content, file.labels
    kinds = {labels.country_brief, labels.group_brief, labels.event_brief, labels.comparison}
    of_brief = {each.id: block.kind for each in file.documents for block in each.blocks if isinstance(block, Title)}
    for region in content.regions:
        linked = {token.link.lstrip("#") for token in content.tokens[region.start : region.end]} & of_brief.keys()
        others = sorted({of_brief[each] for each in linked if of_brief[each] in kinds} - {region.name})
        lost = sorted(each for each, kind in of_brief.items() if kind == region.name and each not in linked)
        if region.name in kinds and linked and lost:
            yield Difference(
                "lost", f"the list “{region.name}”", f"a link to {lost[0]}", ", ".join(sorted(linked))[:80]
            )
        if region.name in kinds and others:
            yield Difference(
                "heading", f"the list “{region.name}”", "briefs of this kind", f"“{others[0]}”", region.start
            )


def _brief(link: LinkedText) -> str:
    """Return the id of the brief to which a link leads."""
    return link.target.lstrip("#").partition(".")[0]


def _lists(file: ComparedFile, ids: set[str]) -> Iterator[list[LinkedText]]:
    """Yield the links to briefs of each table, and of each text between headings."""
    headings = [each.start for each in headings_in(file.content.tokens)]
    found: dict[tuple[int, int], list[LinkedText]] = {}
    for link in links_in(file.content.tokens):
        if _brief(link) in ids:
            cell = file.content.tokens[link.start].cell
            place = bisect_right(headings, link.start), -1 if cell is None else cell.table
            found.setdefault(place, []).append(link)
    yield from found.values()
