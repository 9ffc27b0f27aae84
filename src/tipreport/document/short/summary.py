"""The choice of the sentences of the summary of a short document."""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from tipreport.document.blocks import Block, FigureLine, Paragraph
from tipreport.document.joining import sentences, split_sentences
from tipreport.document.short.headed import Blocks, headed
from tipreport.document.short.lengths import ends_of, within
from tipreport.document.short.limits import Limits
from tipreport.document.spans import Spans
from tipreport.document.spans import words as words_of
from tipreport.wording import short as words
from tipreport.wording.phrases import paragraph
from tipreport.wording.pronouns import refers_back
from tipreport.wording.wording import Wording

_FEWEST = {1: 1, 360: 2, 480: 3}  # sentences with limits of at least these characters
_NUMBER = re.compile(r"\d+(?:[.,٫٬'’\u00a0\u202f]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")


def summary(
    wording: Wording, blocks: Blocks, limits: Limits, *, in_tiles: frozenset[str] = frozenset()
) -> Iterator[Block]:
    """Yield the sentences of the summary that rank first, with the articles that it rests on below its heading.

    They have the order of the brief. See `_ranked` for their ranks, and `numbers_of` for ``in_tiles``.
    """
    for heading, lead in headed(blocks, Paragraph):
        every = split_sentences(lead.spans)
        ranked = _ranked(every, in_tiles)
        shown = sorted(ranked[: sentences_within(ends_of(every[index] for index in ranked), limits)])
        of_all = words.sentences_shown(wording, len(shown), len(every))
        yield evolve(heading, byline=paragraph(of_all, heading.byline) if heading.byline else of_all)
        if shown:
            records = tuple(record for index, record in enumerate(lead.records) if index in shown)
            yield evolve(lead, spans=sentences(every[index] for index in shown), records=records)


def sentences_within(ends: Sequence[int], limits: Limits) -> int:
    """Return how many sentences a summary of at most this many characters has, from those up to each one's end.

    It has at least three if the limit is 480 or more, though they may be longer, at least two if it is 360 or more, and
    at least one unless it is 0.
    """
    return min(limits.most_sentences, within(ends, limits.summary, _FEWEST))


def ends_of_sentences(blocks: Blocks, in_tiles: frozenset[str]) -> list[int]:
    """Return the characters up to the end of each sentence of the summary, in the order of their ranks."""
    lead = next((block for block in blocks if isinstance(block, Paragraph)), None)
    every = split_sentences(lead.spans) if lead else ()
    return ends_of(every[index] for index in _ranked(every, in_tiles))


def numbers_of(lines: Iterable[FigureLine]) -> frozenset[str]:
    """Return the digits of the numbers that some figures show, and of the earlier ones beside them."""
    amounts = (amount for line in lines for amount in (line.amount, line.earlier) if amount)
    return frozenset(number for amount in amounts for number in _numbers(amount.number))


def _ranked(every: Sequence[Spans], in_tiles: frozenset[str]) -> list[int]:
    """The indexes of sentences: the first one, those that repeat no number of a tile, some numbers, and all of theirs.

    A sentence that refers to the one before it has no better rank than that.
    """
    ranks = list[int]()
    for index, sentence in enumerate(every):
        text = words_of(sentence)
        numbers = _numbers(text)
        repeated = numbers & in_tiles
        rank = 1 + bool(repeated) + (bool(repeated) and repeated == numbers) if index else 0
        ranks.append(max(rank, ranks[-1]) if index and refers_back(text) else rank)
    return sorted(range(len(every)), key=ranks.__getitem__)


def _numbers(text: str) -> frozenset[str]:
    """The digits of the numbers in a text, without those of years."""
    found = (each for each in _NUMBER.findall(text) if not _YEAR.fullmatch(each))
    return frozenset("".join(filter(str.isdigit, each)) for each in found)
