"""Compares the names that listeners get for the parts of a page, and for links, with the headings of these parts."""

from collections.abc import Iterator, Sequence

from tipreport.document import Heading, Title
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.reading.outline import HeadingText, headings_in
from tipreport.testing.reading.tokens import includes, tokens_of


def wrong_names(file: ComparedFile) -> Iterator[Difference]:
    """Yield the names that have the words of a heading above or inside another part, or at another target."""
    content = file.content
    if not content.regions and not content.named_links:
        return
    known = {tokens_of(each.text) for each in file.blocks_of(Heading)}
    known |= {tokens_of(each.name) for each in file.blocks_of(Title)}
    headings = [*headings_in(content.tokens)]
    for region in content.regions:
        own = {each.words for each in _above(headings, region.start)}
        own |= {each.words for each in headings if region.start <= each.start < region.end}
        yield from _compare(region.name, own, known, f"the part “{region.name[:60]}”", region.start)
    for target, _, name in content.named_links:
        at = content.targets.get(target)
        here = next((each.words for each in headings if at is not None and each.start >= at), ())
        yield from _compare(name, {here}, known, f"the link to {target}", at) if here else ()


def _above(headings: Sequence[HeadingText], at: int) -> Iterator[HeadingText]:
    """Yield the headings of the sections that contain a position, the innermost first."""
    level = None
    for heading in reversed([each for each in headings if each.start < at]):
        if level is None or heading.level < level:
            level = heading.level
            yield heading


def _compare(name: str, own: set[Tokens], known: set[Tokens], place: str, at: int | None) -> Iterator[Difference]:
    words = tokens_of(name)
    said = max((each for each in known if includes(words, each)), key=len, default=())
    if said and not any(includes(heading, said) for heading in own):  # a heading may have a number or a sign too
        expected = f"a name with the words of its own heading, “{' '.join(min(own, default=('',)))}”"
        yield Difference("heading", place, expected, f"those of “{' '.join(said)}”", at)
