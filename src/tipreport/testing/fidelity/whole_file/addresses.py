"""Compares the targets of a file's links with the addresses and the headings that their words name."""

from collections.abc import Iterator, Mapping
from math import inf
from urllib.parse import unquote

from tipreport.document import Heading, Link, Strong, Title, all_spans
from tipreport.document.views import collection_entries
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.fidelity.whole_file.downloads import FILE_ENDINGS
from tipreport.testing.reading.outline import headings_in, links_in
from tipreport.testing.reading.tokens import spelled, tokens_of

_SCHEMES = ("http", "https")
_BEGINNING = 2  # tokens of an entry: its number
_CALLS = ("tel:",)


def wrong_addresses(file: ComparedFile) -> Iterator[Difference]:
    """Yield the links that lead to another address than the one they show, or than that of the document's link."""
    positions = file.positions
    addresses: dict[Tokens, set[str]] = {}
    for document in file.documents:
        for span in all_spans(document.blocks):
            if isinstance(span, Link) or (isinstance(span, Strong) and span.url):
                addresses.setdefault(tokens_of(span.text), set()).add(unquote(span.url))
    for link in links_in(positions.tokens):
        if link.target in file.content.targets or "#" in link.target[:1]:
            continue
        if link.words[0] in _SCHEMES:
            shown = tuple(token.spelling for token in positions.tokens[link.start : link.end])
            is_wrong = shown not in (spelled(link.target), spelled(unquote(link.target)))
            expected = "it to lead to the address that it shows"
        else:
            is_wrong = link.words in addresses and unquote(link.target) not in addresses[link.words]
            expected = f"it to lead to {' or '.join(sorted(addresses.get(link.words, ())))}"
        if is_wrong:
            yield Difference("address", link.place, expected, f"a link to {link.target}", link.start)


def wrong_files(file: ComparedFile) -> Iterator[Difference]:
    """Yield the links to files beside this one with a name that no file has, or to the file of another brief.

    A page of a site leads to the file of all briefs, and other pages do not. A file in another format, which a page of
    a brief offers, has the name of the brief, and the language of the page.
    """
    documents, links = file.collection, [*links_in(file.content.tokens)]
    index = documents.collection_file
    if not documents.is_collection and file.is_site != any(unquote(link.target) == index for link in links):
        expected = f"a link to {index}" if file.is_site else f"no link to {index}, which is no index"
        yield Difference("address", "the page", expected)
    own = {documents.file_of(each.id): each.id for each in documents}
    names = {tokens_of(block.name): each for each in documents for block in each.blocks if isinstance(block, Title)}
    of_all = {index, *(each.collection_file for each in documents.other_languages)}
    language = documents.suffix.rpartition(".")[0]
    elsewhere = {each.file_of(brief.id) for each in documents.other_languages for brief in documents}
    for link in links:
        name = unquote(link.target)
        is_of_all = name not in of_all and name.partition(".")[0] == index.partition(".")[0]
        if is_of_all and not documents.is_collection and not _is_elsewhere(name):
            yield Difference("address", link.place, f"a file of {documents[0].id}", name, link.start)
        stem, _, ending = name.partition(".")
        if language and documents.file_of(stem) in own and ending in FILE_ENDINGS and name not in {*own, *elsewhere}:
            yield Difference("address", link.place, f"the file {stem}{language}.{ending}", name, link.start)
            continue
        of_words = names.get(link.words)
        doubled = next((each for each in (*own, documents.collection_file) if name.startswith(f"{each}.")), "")
        if _is_elsewhere(name) or not (doubled or (name in own and of_words and own[name] != of_words.id)):
            continue
        expected = name.replace(documents.suffix, "", 1) if doubled or not of_words else documents.file_of(of_words.id)
        yield Difference("address", link.place, f"the file {expected}", name, link.start)


def _is_elsewhere(target: str) -> bool:
    return ":" in target or "#" in target


def missing_telephone_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the telephone numbers that lead nowhere, in a file whose web addresses are links.

    A format that is read on paper only needs all of them, or none.
    """
    targets = {unquote(link.target) for link in links_in(file.content.tokens)}
    schemes = _CALLS if file.content.is_printed else (*_SCHEMES, *_CALLS)
    if not any(target.startswith(schemes) for target in targets):
        return
    for document in file.documents:
        for span in all_spans(document.blocks):
            if isinstance(span, Strong) and span.url and unquote(span.url) not in targets:
                yield Difference("address", f"the telephone number {span.text}", f"a link to {span.url}")


def foreign_addresses(file: ComparedFile) -> Iterator[Difference]:
    """Yield the sources with the address of another one after their text, if the file has addresses there.

    Those in the notes of slides are compared as footnotes.
    """
    if file.content.noted_pages:
        return
    entries = [(one, where.windows[-1]) for one, where in file.located_statements()
               if one.kind == "Sources" and where.windows]  # fmt: skip
    known = {part.tokens: part.text for one, _ in entries for part in one.parts if part.kind == "address"}
    found = [(one, *_addresses_after(one, window, known, file.positions)) for one, window in entries]
    with_own = [own for one, own, _ in found if any(part.kind == "address" for part in one.parts)]
    for statement, _, others in found if sum(with_own) * 2 > len(with_own) else ():
        for at, address in others[:1]:
            yield Difference("address", statement.place, "no address of another source", known[address], at)


def _addresses_after(
    statement: Statement, window: Window, known: Mapping[Tokens, str], positions: Positions
) -> tuple[bool, list[tuple[int, Tokens]]]:
    """Return whether a source has an address of its own after its text, and the addresses of others there."""
    text = next((part for part in statement.parts if part.kind == "text"), None)
    starts = positions.within(text.tokens, window) if text else []
    after = [(starts[0], window[1])] if starts else []
    own = {part.tokens for part in statement.parts if part.kind == "address"}
    found = [(at, address) for address in known for each in after for at in positions.within(address, each)]
    longest = [(at, address) for at, address in found if not any(at == o and len(address) < len(a) for o, a in found)]
    return any(each in own for _, each in longest), [each for each in longest if each[1] not in own]


def self_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the numbers that lead to the entry that they begin, and not back to its reference."""
    positions = file.positions
    for link in links_in(positions.tokens):
        target = file.content.targets.get(link.target)
        if target is None or not 0 <= link.start - target < _BEGINNING or not link.words[-1].isdecimal():
            continue
        if positions.tokens[target].paragraph == positions.tokens[link.start].paragraph:
            expected = "it to lead back to its reference, or nowhere"
            yield Difference("link", link.place, expected, positions.linked(link.target, target), link.start)


def misleading_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the links with the words of a heading that lead to another section, or are out of order, as in contents.

    Briefs may also be listed by name, as in the index of a collection.
    """
    positions, headings, by_name = file.positions, _headings(file), _by_name(file)
    sections = _sections(positions)
    end = last = -1
    before: Tokens = ()
    for link in links_in(positions.tokens):
        target = file.content.targets.get(link.target)
        if target is None or link.words not in headings:
            continue
        if link.start == end and target < last and by_name.get(before, inf) >= by_name.get(link.words, -inf):
            yield Difference(
                "order",
                f"the list of links with {positions.excerpt(link.start, link.end)}",
                "sections in their order",
                f"it after {positions.excerpt(link.start - _BEGINNING, link.start)}",
                link.start,
            )
        end, last, before = link.end, target, link.words
        words = headings[link.words]
        own = [(start, end) for start, end in sections.items() if _starts(positions, start, words)]
        after = min((start for start in sections if start >= target), default=-1)
        if own and not any(start in (after, target) or start <= target < end for start, end in own):
            where = positions.where(own[0][0])
            expected = "it to lead to the section of this name" + (f" ({where})" if where else "")
            yield Difference("link", link.place, expected, positions.linked(link.target, target), link.start)


def _headings(file: ComparedFile) -> Mapping[Tokens, Tokens]:
    """Return the words of each heading by those of a link to it: the name of a brief in a collection may be longer."""
    found: dict[Tokens, Tokens] = {}
    if len(file.documents) > 1:
        for entry in collection_entries(file.documents, file.labels):
            titles = (block for block in entry.document.blocks if isinstance(block, Title))
            found |= {tokens_of(entry.name): tokens_of(title.name) for title in titles}
    names = (*(each.text for each in file.blocks_of(Heading)), *(each.name for each in file.blocks_of(Title)))
    return found | {words: words for words in map(tokens_of, names)}


def _by_name(file: ComparedFile) -> Mapping[Tokens, int]:
    """Return the rank of each brief of a collection in the order of names, by the words of a link to it."""
    entries = collection_entries(file.documents, file.labels) if len(file.documents) > 1 else ()
    return {tokens_of(name): rank for rank, entry in enumerate(entries) for name in (entry.name, entry.title.name)}


def _sections(positions: Positions) -> Mapping[int, int]:
    """Return the end of the section of each heading, by the position of the heading."""
    headings = [*headings_in(positions.tokens)]
    return {
        each.start: next((o.start for o in headings[n:] if o.level <= each.level), len(positions.tokens))
        for n, each in enumerate(headings, 1)
    }


def _starts(positions: Positions, at: int, words: Tokens) -> bool:
    return tuple(positions.words[at : at + len(words)]) == words
