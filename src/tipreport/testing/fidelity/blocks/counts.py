"""Compares the number of recommendations beside the name of a pillar."""

from collections.abc import Iterator

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.token import Token
from tipreport.testing.reading.tokens import is_number, tokens_of

_LONGEST = 5  # tokens of a count: of the longest words for "2 of 6", also in other languages


def wrong_counts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the pillars with another number of recommendations in their heading than they have.

    A slide may have fewer of them than its notes: *1 of 3*. A format may count no pillars, or only those of which it
    has some; but a slide counts the latter, and so does a file that counts others.
    """
    tokens, has_notes = file.positions.tokens, bool(file.content.noted_pages)
    uncounted, counts_others = list[Difference](), False
    for statement, at in file.placed_statements():
        if not statement.count or at < 0:
            continue
        expected, end = tokens_of(statement.count), at + len(statement.parts[0].tokens)
        beside = [token.text for token in tokens[end : end + _LONGEST] if _beside(token, tokens[at])]
        words = f"{statement.count} recommendations"
        if not beside or not is_number(beside[0]):
            if len(expected) > 1 and (
                not has_notes or any(at in range(*page.shown) for page in file.content.noted_pages)
            ):
                uncounted.append(Difference("lost", statement.place, words, "no number beside it", end))
            continue
        counts_others = True
        is_right = expected[-1] in beside if has_notes else (*beside[: len(expected)],) == expected
        if not is_right:
            yield Difference("number", statement.place, words, f"“{' '.join(beside[: len(expected)])}”", end)
    yield from uncounted if counts_others or has_notes else ()


def _beside(token: Token, heading: Token) -> bool:
    """Return whether a token is in the same heading, or in the same line of a paragraph.

    A number in the next line of plain text is that of the first recommendation.
    """
    if heading.heading:
        return token.heading == heading.heading and token.paragraph == heading.paragraph
    return bool(heading.paragraph) and token.paragraph == heading.paragraph and token.at == heading.at
