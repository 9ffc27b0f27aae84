"""Compares the parts of a file that are no statements: texts of drawings, its title, names of links."""

from bisect import bisect_left
from collections.abc import Iterator

from tipreport.document import Title
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.tokens import is_number, tokens_of

_ENTRY = 12  # words between the target of a link and the place by which its entry was found


def wrong_drawings(file: ComparedFile) -> Iterator[Difference]:
    """Yield the numbers that a drawing shows and its alternative text lacks."""
    for alternative, _, drawn, *_ in file.content.drawings:
        words = {*tokens_of(alternative)}
        years = sorted(int(word) for word in words if word.isdigit() and len(word) == len("2021"))
        short = {f"{year % 100:02}" for year in range(years[0], years[-1] + 1)} if years else set()
        numbers = (text for text in drawn if not any(map(str.isalpha, text)))  # not the label of a tier
        shown = {token for text in numbers for token in tokens_of(text) if is_number(token)}
        wrong = sorted(shown - words - short)
        if wrong:
            expected = "the numbers of its alternative text only"
            yield Difference("drawing", f"the drawing “{alternative[:60]}...”", expected, f"“{wrong[0]}”")


def wrong_title(file: ComparedFile) -> Iterator[Difference]:
    """Yield the title of a file that does not name its only document, or that is empty."""
    titles, title = [each.name for each in file.blocks_of(Title)], file.content.title
    if title is not None:
        expected = titles[0] if len(titles) == 1 else ""
        words, found = " ".join(tokens_of(expected)), " ".join(tokens_of(title))
        if not found or (words and f" {words} " not in f" {found} "):
            needed = f"“{expected}”" if expected else "one"
            yield Difference("heading", "the title of the file", needed, f"“{title}”" if title else "")


def misread_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the links that are read aloud without words that they show, such as the page of a citation."""
    for _, shown, name in file.content.named_links:
        if not {*filter(str.isalnum, tokens_of(shown))} <= {*tokens_of(name)}:
            yield Difference("link", f"the link “{shown}”", "these words when it is read aloud", f"“{name}”")


def misnamed_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the links to a data note that are read aloud as those to a source, and the other way round."""
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
        if other and words[other] <= said and not words[block] <= said:
            expected = f"it to be read aloud as “{of_block[block].replace('0', '…')}”"
            yield Difference("link", f"the link to {target}", expected, f"“{name}”")
