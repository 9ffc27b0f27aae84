"""Compares the lists of links to briefs with the collection: their order, and the briefs below each heading."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from urllib.parse import unquote

from tipreport.document import Documents, Title
from tipreport.document.views import TIER_STYLES, collection_entries, first_letter, tier_words
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.reading.outline import LinkedText, headings_in, links_in
from tipreport.testing.reading.tokens import tokens_of

_PARTS = 2  # the level of the headings of an index
_List = tuple[Tokens, set[str]]  # a heading, and the briefs below it
_LEAST = 3  # links to briefs by which a list of all of them is recognised


def wrong_lists(file: ComparedFile) -> Iterator[Difference]:
    """Yield the lists of briefs below another letter, region or tier than theirs, repeated, out of order or lost."""
    documents, labels = file.collection, file.collection.labels
    groups = {labels.by_name: _by_letter, labels.by_region: _by_region, labels.by_tier: _by_tier}
    known = {tokens_of(label): expected for label, expected in groups.items()}
    files = {documents.file_of(each.id): each.id for each in documents.briefs}
    for above, lists in _lists(file):
        linked = [(heading, {files[target] for target in targets if target in files}) for heading, targets in lists]
        found = [(heading, briefs) for heading, briefs in linked if heading and briefs]
        if found and above in known:
            expected = dict(_sorted_out(known[above](documents)))
            yield from _compare(f"the lists below “{' '.join(above)}”", found, expected)


def _compare(place: str, found: Sequence[_List], expected: Mapping[Tokens, set[str]]) -> Iterator[Difference]:
    headings = [heading for heading, _ in found]
    wrong = next((each for each in found if each[1] != expected.get(each[0])), None)
    lost = [heading for heading in expected if heading not in headings]
    if len({*headings}) < len(headings):
        twice = next(heading for heading in headings if headings.count(heading) > 1)
        yield Difference("repeated", place, f"one list “{' '.join(twice)}”", "another one")
    elif wrong:
        briefs = ", ".join(sorted(expected.get(wrong[0], ()))) or " or ".join(" ".join(each) for each in expected)
        shown = f"{', '.join(sorted(wrong[1]))[:80]} below “{' '.join(wrong[0])}”"
        yield Difference("mark", place, briefs[:80], shown)
    elif lost:
        yield Difference("lost", place, f"the list “{' '.join(lost[0])}”")
    elif headings != [*expected]:
        yield Difference("order", place, ", ".join(" ".join(each) for each in expected)[:80], "another order")


def _sorted_out(lists: Sequence[tuple[str, str]]) -> Iterator[_List]:
    """Yield each heading with its briefs, the first one first; a heading without words is no heading."""
    for heading in dict.fromkeys(heading for heading, _ in lists):
        if tokens_of(heading):
            yield tokens_of(heading), {brief for each, brief in lists if each == heading}


def _by_letter(documents: Documents) -> list[tuple[str, str]]:
    entries = collection_entries(documents.briefs, documents.labels)
    return sorted((first_letter(each.name), each.document.id) for each in entries)


def _by_region(documents: Documents) -> list[tuple[str, str]]:
    return sorted((each.region, each.id) for each in documents.briefs if each.region)


def _by_tier(documents: Documents) -> list[tuple[str, str]]:
    badges = [
        (block.badge, each.id) for each in documents.briefs for block in each.blocks if isinstance(block, Title)
    ]  # fmt: skip
    names = {tier: tier_words(tier, documents.labels).name for tier in TIER_STYLES}
    return [(name, brief) for tier, name in names.items() for badge, brief in badges if badge and badge.tier == tier]


def _lists(file: ComparedFile) -> Iterator[tuple[Tokens, list[tuple[Tokens, list[str]]]]]:
    """Yield each heading of a part of an index, with the headings below it and the targets of the links there."""
    tokens = file.content.tokens
    links = [link for link in links_in(tokens) if not tokens[link.start].heading]
    above: Tokens = ()
    lists: list[tuple[Tokens, list[str]]] = []
    headings = [*headings_in(tokens)]
    for heading, after in zip_longest(headings, headings[1:]):
        if heading.level <= _PARTS:
            yield above, lists
            above, lists = heading.words, []
        else:
            end = after.start if after else len(tokens)
            lists.append((heading.words, [unquote(each.target) for each in links if heading.start < each.start < end]))
    yield above, lists


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
    for links in _links_together(file, {*orders[0]}):
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


def missing_comparisons(file: ComparedFile) -> Iterator[Difference]:
    """Yield the comparison of countries that the index of a site does not name."""
    for document in file.documents if file.is_site and len(file.documents) > 1 else ():
        title = next((block.name for block in document.blocks if isinstance(block, Title)), "")
        if document.is_comparison and not file.positions.of(tokens_of(title)):
            yield Difference("lost", "the index of a site", f"“{title}”")


def misdirected_names(file: ComparedFile) -> Iterator[Difference]:
    """Yield the links with the name of a brief that lead to another one.

    A target between two documents is that of the later one, and one before all of them is in an overview.
    """
    content, windows = file.content, [each for each in file.windows() if each]
    if len(windows) < max(2, len(file.documents)):  # one document, or documents that are mixed
        return
    named: dict[Tokens, set[str]] = {}
    for entry in collection_entries(file.documents, file.labels):
        named.setdefault(tokens_of(entry.name), set()).add(entry.document.id)
    ends = [end for _, end in windows]
    for link in links_in(content.tokens):
        target = content.targets.get(link.target, -1)
        number = bisect_left(ends, target)
        if link.words not in named or target < windows[0][0] or number == len(ends):
            continue
        if file.documents[number].id not in named[link.words]:
            expected = f"it to lead to the brief “{' '.join(link.words)}”"
            yield Difference("link", link.place, expected, file.positions.linked(link.target, target), link.start)


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


def _links_together(file: ComparedFile, ids: set[str]) -> Iterator[list[LinkedText]]:
    """Yield the links to briefs of each table, and of each text between headings."""
    headings = [each.start for each in headings_in(file.content.tokens)]
    found: dict[tuple[int, int], list[LinkedText]] = {}
    for link in links_in(file.content.tokens):
        if _brief(link) in ids:
            cell = file.content.tokens[link.start].cell
            place = bisect_right(headings, link.start), -1 if cell is None else cell.table
            found.setdefault(place, []).append(link)
    yield from found.values()
