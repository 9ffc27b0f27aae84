"""Of random figures with all kinds of parts, a document has every number, and no part or rest that is false."""

import re

import pytest
from attrs import evolve

from tests.document.figures.random_figures import random_figures
from tests.document.reading import blocks, plain, text_of, texts_of
from tipreport.document import Breakdown, BreakdownPart, Document, FigureLine, Figures, Notes, compose
from tipreport.document.short.limits import LIMITS
from tipreport.document.short.shorten import shorten
from tipreport.exporters.text.render import render

SEEDS = range(40)
_MARKS = re.compile(r" (?:\[[^]]*\]|\(notes? [^)]*\))")
every_seed = pytest.mark.parametrize("seed", SEEDS)


def without_notes(document: Document) -> Document:
    """The document without data notes, which have the numbers of parts, too."""
    return evolve(document, blocks=tuple(block for block in document.blocks if not isinstance(block, Notes)))


def numbers_in(text: str) -> set[int]:
    return {int(found.replace(",", "")) for found in re.findall(r"(?<![\d.])\d[\d,]*\d", text)}


def lines_of(document: Document) -> list[FigureLine]:
    return [line for figures in blocks(document, Figures) for line in figures.lines]


def number(part: BreakdownPart) -> int:
    found = re.search(r"\d[\d,]*", plain(text_of(part.content)))
    assert found is not None
    return int(found[0].replace(",", ""))


@every_seed
def test_every_number_is_outside_of_data_notes(seed: int) -> None:
    figures = random_figures(seed)
    document = without_notes(compose(figures.brief))
    shown = numbers_in(plain("\n".join(texts_of(document.blocks)))), numbers_in(plain(render(document, width=0)))

    assert [row for value, row in figures.rows.items() if any(value not in each for each in shown)] == []


@every_seed
def test_the_parts_of_a_bar_and_a_rest_make_the_whole(seed: int) -> None:
    for line in lines_of(compose(random_figures(seed).brief)):
        for breakdown in line.breakdowns:
            if breakdown.has_bar or any(part.is_rest for part in breakdown.parts):
                assert sum(map(number, breakdown.parts)) == line.amount.value, line.title


@every_seed
def test_at_most_three_breakdowns_are_shown_with_a_number(seed: int) -> None:
    assert all(len(line.breakdowns) <= 3 for line in lines_of(compose(random_figures(seed).brief)))


@every_seed
def test_the_parts_in_a_short_document_are_those_of_the_full_one(seed: int) -> None:
    document = compose(random_figures(seed).brief)
    full = {line.records[0]: [_words(each) for each in line.breakdowns] for line in lines_of(document)}

    for limits in (LIMITS[0], LIMITS[len(LIMITS) // 2], LIMITS[-1]):
        for line in lines_of(shorten(document, limits)):
            shown = [_words(each) for each in line.breakdowns]
            assert shown == full.get(line.records[0], [])[: len(shown)]


def _words(breakdown: Breakdown) -> tuple[str, list[str]]:
    """The lead and the parts, without citations and references to notes, of which a short document has fewer."""
    return breakdown.lead, [_MARKS.sub("", plain(text_of(part.content))) for part in breakdown.parts]


def test_the_random_figures_have_parts_of_parts_rests_and_long_breakdowns() -> None:
    texts = [render(compose(random_figures(seed).brief), width=0) for seed in SEEDS]

    for words in ("(including ", "not described", "By citizenship:", "part of ", "Superseded by", "Of the total:"):
        assert sum(words in text for text in texts) > 3, words
