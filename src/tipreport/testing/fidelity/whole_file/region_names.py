"""Compares the names that listeners get for the parts of a page, and for links, with the headings of these parts."""

from collections.abc import Iterator, Sequence

from tipreport.document import Document, Heading, Title
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.reading.tokens import includes, tokens_of

_Heading = tuple[int, int, Tokens]  # where it begins, its level, and its words


def wrong_names(positions: Positions, documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the names that have the words of a heading above or inside another part, or at another target."""
    content = positions.content
    if not content.regions and not content.named_links:
        return
    blocks = [block for document in documents for block in document.blocks]
    known = {tokens_of(each.text) for each in blocks if isinstance(each, Heading)}
    known |= {tokens_of(each.name) for each in blocks if isinstance(each, Title)}
    headings = [*_headings(positions)]
    for region in content.regions:
        own = {words for _, _, words in _above(headings, region.start)}
        own |= {words for at, _, words in headings if region.start <= at < region.end}
        yield from _compare(region.name, own, known, f"the part “{region.name[:60]}”", region.start)
    for target, _, name in content.named_links:
        at = content.targets.get(target)
        here = next((words for start, _, words in headings if at is not None and start >= at), ())
        yield from _compare(name, {here}, known, f"the link to {target}", at) if here else ()


def _headings(positions: Positions) -> Iterator[_Heading]:
    start = 0
    tokens = positions.tokens
    for index, token in enumerate(tokens):
        if index and (token.heading, token.paragraph) == (tokens[index - 1].heading, tokens[index - 1].paragraph):
            continue
        if tokens[start].heading:
            yield start, tokens[start].heading, tuple(positions.words[start:index])
        start = index
    if tokens and tokens[start].heading:
        yield start, tokens[start].heading, tuple(positions.words[start:])


def _above(headings: Sequence[_Heading], at: int) -> Iterator[_Heading]:
    """Yield the headings of the sections that contain a position, the innermost first."""
    level = None
    for heading in reversed([each for each in headings if each[0] < at]):
        if level is None or heading[1] < level:
            level = heading[1]
            yield heading


def _compare(name: str, own: set[Tokens], known: set[Tokens], place: str, at: int | None) -> Iterator[Difference]:
    words = tokens_of(name)
    said = max((each for each in known if includes(words, each)), key=len, default=())
    if said and not any(includes(heading, said) for heading in own):  # a heading may have a number or a sign too
        expected = f"a name with the words of its own heading, “{' '.join(min(own, default=('',)))}”"
        yield Difference("heading", place, expected, f"those of “{' '.join(said)}”", at)
