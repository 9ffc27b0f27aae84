"""Compares the list of contents before the sections of a document with these."""

from collections.abc import Iterator

from tipreport.document import Heading
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.outline import links_in
from tipreport.testing.reading.tokens import tokens_of

_LEAST = 2  # links to sections that are a list of contents


def incomplete_contents(file: ComparedFile) -> Iterator[Difference]:
    """Yield the section that a list of contents lacks, if it has most of them. Slides may have sections in notes."""
    if file.content.noted_pages:
        return
    targets, begin = file.content.targets, 0
    links = [link for link in links_in(file.positions.tokens) if link.target in targets]
    placed = [*file.placed_statements()]
    for first, end in file.bounds():
        blocks = [(file.blocks[statement.block], at) for statement, at in placed[first:end] if at >= 0]
        sections = [(block.text, at) for block, at in blocks if isinstance(block, Heading) and block.level == 1]
        until = min((at for _, at in sections), default=0)
        named = {link.words for link in links if begin <= link.start < until}
        missing = [text for text, _ in sections if tokens_of(text) not in named]
        found = len(sections) - len(missing)
        if missing and found >= max(_LEAST, len(missing)):
            yield Difference("link", "the list of contents", f"“{missing[0]}” among its sections", f"{found} others")
        begin = max((at for _, at in placed[first:end]), default=begin)
