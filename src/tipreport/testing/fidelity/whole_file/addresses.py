"""Compares the targets of a file's links with the addresses and the headings that their words name."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from urllib.parse import unquote

from attrs import frozen

from tipreport.document import Document, Documents, Heading, Link, Strong, Title, all_spans
from tipreport.document.views import collection_entries
from tipreport.testing.fidelity.alignment import Located
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import spelled, tokens_of

_SCHEMES = ("http", "https")
_BEGINNING = 2  # tokens of an entry: its number
_CALLS = ("tel:",)
_SHOWN = 14  # words of a link in a message


@frozen
class _LinkedText:
    """The words of a link, where they begin, and their target."""

    words: Tokens
    start: int
    target: str

    @property
    def place(self) -> str:
        """The link in a message."""
        return f"the link “{' '.join(self.words[:_SHOWN])}”"


def _links(positions: Positions) -> Iterator[_LinkedText]:
    tokens = positions.tokens
    numbered = groupby(range(len(tokens)), key=lambda index: (tokens[index].link, tokens[index].link_number))
    for (target, _), group in numbered:
        if target:
            indexes = [*group]
            words = tuple(positions.words[indexes[0] : indexes[-1] + 1])
            yield _LinkedText(words, indexes[0], target)


def wrong_addresses(positions: Positions, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the links that lead to another address than the one they show, or than that of the document's link."""
    addresses: dict[Tokens, set[str]] = {}
    for document in documents:
        for span in all_spans(document.blocks):
            if isinstance(span, Link) or (isinstance(span, Strong) and span.url):
                addresses.setdefault(tokens_of(span.text), set()).add(unquote(span.url))
    for link in _links(positions):
        if link.target in positions.content.targets or "#" in link.target[:1]:
            continue
        if link.words[0] in _SCHEMES:
            shown = tuple(token.spelling for token in positions.tokens[link.start : link.start + len(link.words)])
            is_wrong = shown not in (spelled(link.target), spelled(unquote(link.target)))
        else:
            is_wrong = link.words in addresses and unquote(link.target) not in addresses[link.words]
        if is_wrong:
            yield Difference("address", link.place, "it to lead to its address", link.target, link.start)


def wrong_files(content: Content, documents: Documents, *, is_site: bool) -> Iterator[Difference]:
    """Yield the links to files beside this one with a name that no file has, or to the file of another brief.

    A page of a site leads to the file of all briefs, and other pages do not. A file in another format, which a page of
    a brief offers, has the name of the brief.
    """
    index = documents.collection_file
    if not documents.is_collection and is_site != any(unquote(token.link) == index for token in content.tokens):
        expected = f"a link to {index}" if is_site else f"no link to {index}, which is no index"
        yield Difference("address", "the page", expected)
    own = {documents.file_of(each.id): each.id for each in documents}
    names = {tokens_of(block.name): each for each in documents for block in each.blocks if isinstance(block, Title)}
    if not any(token.link and not _is_elsewhere(token.link) for token in content.tokens):
        return
    of_all = {index, *(each.collection_file for each in documents.other_languages)}
    positions = Positions(content)
    for link in _links(positions):
        name = unquote(link.target)
        is_of_all = name not in of_all and name.partition(".")[0] == index.partition(".")[0]
        if is_of_all and not documents.is_collection and not _is_elsewhere(name):
            yield Difference("address", link.place, f"a file of {documents[0].id}", name, link.start)
        of_words = names.get(link.words)
        doubled = next((each for each in (*own, documents.collection_file) if name.startswith(f"{each}.")), "")
        if _is_elsewhere(name) or not (doubled or (name in own and of_words and own[name] != of_words.id)):
            continue
        expected = name.replace(documents.suffix, "", 1) if doubled or not of_words else documents.file_of(of_words.id)
        yield Difference("address", link.place, f"the file {expected}", name, link.start)


def _is_elsewhere(target: str) -> bool:
    return ":" in target or "#" in target


def missing_telephone_links(positions: Positions, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the telephone numbers that lead nowhere, in a file whose web addresses are links.

    A format that is read on paper only needs all of them, or none.
    """
    targets = {unquote(link.target) for link in _links(positions)}
    schemes = _CALLS if positions.content.is_printed else (*_SCHEMES, *_CALLS)
    if not any(target.startswith(schemes) for target in targets):
        return
    for document in documents:
        for span in all_spans(document.blocks):
            if isinstance(span, Strong) and span.url and unquote(span.url) not in targets:
                yield Difference("address", f"the telephone number {span.text}", f"a link to {span.url}")


def foreign_addresses(
    statements: Sequence[Statement], located: Sequence[Located], positions: Positions
) -> Iterator[Difference]:
    """Yield the sources with the address of another one after their text, if the file has addresses there.

    Those in the notes of slides are compared as footnotes.
    """
    if positions.content.noted_pages:
        return
    entries = [(one, where.windows[-1]) for one, where in zip(statements, located, strict=True)
               if one.kind == "Sources" and where.windows]  # fmt: skip
    known = {part.tokens: part.text for one, _ in entries for part in one.parts if part.kind == "address"}
    found = [(one, *_addresses_after(one, window, known, positions)) for one, window in entries]
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


def self_links(positions: Positions) -> Iterator[Difference]:
    """Yield the numbers that lead to the entry that they begin, and not back to its reference."""
    for link in _links(positions):
        target = positions.content.targets.get(link.target)
        if target is None or not 0 <= link.start - target < _BEGINNING or not link.words[-1].isdecimal():
            continue
        if positions.tokens[target].paragraph == positions.tokens[link.start].paragraph:
            yield Difference("link", link.place, "it to lead elsewhere", "a link to the place where it is", link.start)


def misleading_links(positions: Positions, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the links with the words of a heading that lead to another section, or are out of order, as in contents."""
    headings = _headings(documents)
    sections = _sections(positions)
    end = last = -1
    for link in _links(positions):
        target = positions.content.targets.get(link.target)
        if target is None or link.words not in headings:
            continue
        if link.start == end and target < last:
            yield Difference(
                "order",
                f"the list of links with {positions.excerpt(link.start, link.start + len(link.words))}",
                "sections in their order",
                f"it after {positions.excerpt(link.start - _BEGINNING, link.start)}",
                link.start,
            )
        end, last = link.start + len(link.words), target
        words = headings[link.words]
        own = [(start, end) for start, end in sections.items() if _starts(positions, start, words)]
        after = min((start for start in sections if start >= target), default=-1)
        if own and not any(start in (after, target) or start <= target < end for start, end in own):
            expected = "it to lead to the section of this name"
            yield Difference("link", link.place, expected, f"{positions.excerpt(target)} there", link.start)


def _headings(documents: Sequence[Document]) -> Mapping[Tokens, Tokens]:
    """Return the words of each heading by those of a link to it: the name of a brief in a collection may be longer."""
    found: dict[Tokens, Tokens] = {}
    if len(documents) > 1:
        for entry in collection_entries(documents, documents[0].labels):
            titles = (block for block in entry.document.blocks if isinstance(block, Title))
            found |= {tokens_of(entry.name): tokens_of(title.name) for title in titles}
    for document in documents:
        for block in document.blocks:
            if isinstance(block, Heading | Title):
                words = tokens_of(block.text if isinstance(block, Heading) else block.name)
                found[words] = words
    return found


def _sections(positions: Positions) -> Mapping[int, int]:
    """Return the end of the section of each heading, by the position of the heading."""
    levels = [token.heading for token in positions.tokens]
    starts = [index for index, level in enumerate(levels) if level and (not index or levels[index - 1] != level)]
    return {
        start: next((other for other in starts if other > start and levels[other] <= levels[start]), len(levels))
        for start in starts
    }


def _starts(positions: Positions, at: int, words: Tokens) -> bool:
    return tuple(positions.words[at : at + len(words)]) == words
