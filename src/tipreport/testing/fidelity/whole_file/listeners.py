"""Compares the words that listeners get with those that readers see: texts, links, and the parts of a page."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tipreport.document import FigureLine, Heading, Title
from tipreport.testing.fidelity.compared_file import ComparedFile, parts_in
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.positions import Tokens
from tipreport.testing.fidelity.statement import Part
from tipreport.testing.reading.drawn import Region
from tipreport.testing.reading.outline import HeadingText, headings_in
from tipreport.testing.reading.tokens import includes, tokens_of

_ALL = ("text", "heading", "number", "qualifier", "period", "silence")
_SEEN = {"Chart": _ALL[:1], "TierLadder": ()}
_ENTRY = 12  # words between the target of a link and the place by which its entry was found


def texts_of_one_channel(file: ComparedFile) -> Iterator[Difference]:
    """Yield the statements with a part that only readers get, or only listeners, wherever the file has it.

    Readers need not see the numbers of a chart, nor the words of a ladder, whose cells they see, nor the earlier
    number of a key figure with a small chart.
    """
    content, positions = file.content, file.positions
    heard = " ".join(f" {' '.join(tokens_of(text))} " for text, reason in content.hidden if "style" in reason)
    spoken = {
        at for each in content.drawings for words in [tokens_of(each.alternative)]
        if each.at in positions.of(words) for at in range(each.at, each.at + len(words))
    }  # fmt: skip
    charted = {
        ("Figures", tokens_of(line.earlier.number)) for document in file.documents
        for line in parts_in(document.blocks, FigureLine) if line.earlier and line.history
    }  # fmt: skip
    for statement in file.statements if spoken or content.silent else ():
        for part in (part for part in statement.parts if part.kind in _ALL and part.tokens):
            found = positions.of(part.tokens)
            if found and content.silent.issuperset(found) and f" {' '.join(part.tokens)} " not in heard:
                yield Difference(_kind(part), statement.place, f"“{part.text}” for listeners too", at=found[0])
                break
            is_charted = (statement.kind, part.tokens) in charted
            if found and spoken.issuperset(found) and part.kind in _SEEN.get(statement.kind, _ALL) and not is_charted:
                expected = f"“{part.text}” where readers see it"
                yield Difference(_kind(part), statement.place, expected, "it in a drawing only", found[0])
                break


def _kind(part: Part) -> DifferenceKind:
    match part.kind:
        case "heading" | "number" | "qualifier" | "period" | "silence":
            return part.kind
    return "lost"


def misread_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the links that are read aloud without words that they show, such as the page of a citation."""
    for _, shown, name in file.content.named_links:
        if not {*filter(str.isalnum, tokens_of(shown))} <= {*tokens_of(name)}:
            yield Difference(
                "link", f"the link “{shown}”", "these words at the beginning of its aria-label", f"“{name}”"
            )


def misnamed_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the links to a data note that are read aloud as those to a source, and the other way round.

    In a file of one document, no two links to different places have one name.
    """
    known: dict[str, str] = {}
    ends = sorted((at, place.partition(" ")[0].rstrip(",")) for place, at in file.places.items())
    of_block = {
        "Sources": file.labels.source_link.format(number=0, locator=""),
        "Notes": file.labels.note_link.format(number=0),
    }
    words = {block: {*tokens_of(name)} - {"0"} for block, name in of_block.items()}
    for target, _, name in file.content.named_links:
        at = file.content.targets.get(target)
        index = bisect_left(ends, (at or 0, ""))
        block = ends[index][1] if at is not None and index < len(ends) and ends[index][0] - at < _ENTRY else ""
        other = {"Sources": "Notes", "Notes": "Sources"}.get(block, "")
        said = {*tokens_of(name)}
        if len(file.documents) == 1 and known.setdefault(name, target) != target:
            place = f"the link to {target}"
            yield Difference("link", place, f"another name than that of the link to {known[name]}", f"“{name}”", at)
        if other and words[other] <= said and not words[block] <= said:
            expected = f"it to be read aloud as “{of_block[block].replace('0', '…')}”"
            yield Difference("link", f"the link to {target}", expected, f"“{name}”")


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
    yield from _same_names(content.regions, headings)
    for target, _, name in content.named_links:
        at = content.targets.get(target)
        here = next((each.words for each in headings if at is not None and each.start >= at), ())
        yield from _compare(name, {here}, known, f"the link to {target}", at) if here else ()


def _same_names(regions: Sequence[Region], headings: Sequence[HeadingText]) -> Iterator[Difference]:
    """Yield the first part with the name of a part under another heading, from which listeners cannot tell it.

    A name may be that of its section; the name of the document is that of all parts.
    """
    known: dict[Tokens, Tokens] = {}
    for region in regions:
        inside = (each.words for each in headings if region.start <= each.start < region.end)
        above = [each.words for each in _above(headings, region.start)]
        own, name = next(inside, next(iter(above), ())), tokens_of(region.name)
        is_of_section = any(includes(name, each) for each in above[:-1])
        if own != known.setdefault(name, own) and not is_of_section:
            expected = f"another name under “{' '.join(own)}” than under “{' '.join(known[name])}”"
            yield Difference("heading", f"the part “{region.name[:60]}”", expected, "the same", region.start)
            return


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
