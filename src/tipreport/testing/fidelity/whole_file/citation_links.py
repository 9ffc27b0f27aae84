"""Compares the numbers that are links, of citations and of data notes, with the entries to which they lead."""

from bisect import bisect_right
from collections.abc import Iterator

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions

_NOTE = 2  # tokens of a link to a data note: "note 4"


def wrong_links(file: ComparedFile) -> Iterator[Difference]:
    """Yield the citations whose link leads to another entry.

    A document begins at the latest at its first statement, and at the earliest where the one before it ends.
    """
    positions, targets = file.positions, file.content.targets
    bounds = [*file.bounds()]
    starts = [file.found[first] for first, end in bounds if first < end and file.found[first] >= 0]
    ends = [max(file.found[first:end], default=0) for first, end in bounds]
    for index, token in enumerate(positions.tokens):
        if token.link not in targets or not token.text.isdigit():
            continue
        is_note = _is_note(positions, index)
        number = bisect_right(starts, index) - 1
        own = file.entries[number : number + (2 if index > ends[number] else 1)] if number >= 0 else ()
        if (is_note or _is_first(positions, index)) and own and all(each.wrong(index) for each in own):
            yield Difference(
                "note" if is_note else "citation",
                f"the link “{token.text}” after {positions.excerpt(index - 6, index)}",
                f"it to lead to entry {token.text}",
                f"{positions.excerpt(targets[token.link])} there",
                index,
            )


def _is_note(positions: Positions, index: int) -> bool:
    """Return whether a token is the number in a link such as "note 4": after a word, and at its end."""
    own = positions.tokens[index].link_number
    number = [each for each in range(max(0, index - 2), index + 2) if each < len(positions.tokens)]
    inside = [each for each in number if positions.tokens[each].link_number == own]
    return len(inside) == _NOTE and inside[-1] == index and positions.words[inside[0]].isalpha()


def _is_first(positions: Positions, index: int) -> bool:
    """Return whether a token is the first of its link."""
    return not index or positions.tokens[index - 1].link_number != positions.tokens[index].link_number
