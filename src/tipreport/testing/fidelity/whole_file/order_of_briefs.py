"""Compares the links to briefs in lists and tables with the collection: their order, and a name for each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tipreport.document import Document, Title
from tipreport.document.views import collection_entries
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.content import Content

_LEAST = 3  # links to briefs by which a list of all of them is recognised


class _Link(NamedTuple):
    """The words of a link, the brief to which it leads, and its first token."""

    words: str
    brief: str
    at: int


def wrong_order_of_briefs(content: Content, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the lists of links to most briefs in another order: as given, by subject and name, or by name alone."""
    if len(documents) < _LEAST:
        return
    yield from _wrong_kinds(content, documents)
    entries = collection_entries(documents, documents[0].labels)
    orders = [
        [each.id for each in documents],
        [each.document.id for each in entries],
        [each.document.id for each in sorted(entries, key=lambda each: each.name.casefold())],
    ]
    for links in _lists(content, {*orders[0]}):
        linked, at = [*dict.fromkeys(link.brief for link in links)], links[0].at
        names: dict[str, str] = {}
        alone = [link for link in links if content.tokens[link.at].cell is None]  # a table may tell them apart
        twice = [(link.words, link.brief) for link in alone if names.setdefault(link.words, link.brief) != link.brief]
        if twice:
            expected = f"another name for {twice[0][1]} than for {names[twice[0][0]]}"
            yield Difference("link", "a list of briefs", expected, f"“{twice[0][0]}” for both", at)
        if len(linked) >= max(_LEAST, len(documents) / 2) and not any(
            [each for each in order if each in linked] == linked for order in orders
        ):
            needed = f"{', '.join(each for each in orders[1] if each in linked)}"
            yield Difference("order", "a list of all briefs", needed, ", ".join(linked), at)


def _wrong_kinds(content: Content, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the lists with the name of one kind of brief that lead to briefs of another kind."""
    labels = documents[0].labels
    kinds = {labels.country_brief, labels.group_brief, labels.event_brief, labels.comparison}
    of_brief = {each.id: block.kind for each in documents for block in each.blocks if isinstance(block, Title)}
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


def _lists(content: Content, ids: set[str]) -> Iterator[list[_Link]]:
    """Yield the links to briefs of each table, and of each text between headings."""
    section = 0
    found: dict[tuple[int, int], dict[int, _Link]] = {}
    for at, token in enumerate(content.tokens):
        section += bool(token.heading)
        brief = token.link.lstrip("#").partition(".")[0]
        if brief in ids:
            links = found.setdefault((section, -1 if token.cell is None else token.cell.table), {})
            before = links.get(token.link_number)
            words = f"{before.words} {token.text}" if before else token.text
            links[token.link_number] = _Link(words, brief, before.at if before else at)
    yield from ([*links.values()] for links in found.values())
