"""The sentences of the summary that a short document shows."""

from typing import Any

import pytest

from tipreport.document import Document, Heading, Paragraph, compose
from tipreport.document.short.limits import Limits
from tipreport.document.short.shorten import Shortener, shorten
from tipreport.document.spans import words
from tipreport.files import parse_brief

BRIEF = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
default_source: news
sources: [{id: news, kind: article, title: News}]
figures:
  - {measure: convictions, value: 47, period: 2023, key: true}
  - {measure: convictions, value: 25, period: 2022}
  - {measure: victims identified, value: 1372, period: 2023, key: true}
summary:
"""
FIRST = "Malta convicted 47 traffickers in 2023"
CRIME = "Women are exploited in bars"
RECRUITED = "Gangs recruit 30 boys a year"


def full(*sentences: str) -> Document:
    return compose(parse_brief(BRIEF + "".join(f"  - {{text: '{each}'}}\n" for each in sentences), "malta.yaml"))


def summary(document: Document) -> str:
    return next(words(each.spans) for each in document.blocks if isinstance(each, Paragraph) and each.role == "lead")


def shown(*sentences: str, most: int = 2) -> str:
    return summary(shorten(full(*sentences), Limits(most_sentences=most)))


def test_the_first_sentence_stays_and_others_whose_numbers_the_tiles_have_give_way() -> None:
    assert shown(FIRST, "The police identified 1,372 victims", CRIME) == f"{FIRST}. {CRIME}."


def test_an_earlier_number_beside_that_of_a_tile_is_repeated_too() -> None:
    assert shown(FIRST, "In 2022, courts convicted 25 traffickers", CRIME) == f"{FIRST}. {CRIME}."


def test_a_number_of_no_tile_and_a_year_are_no_repetition() -> None:
    assert shown(FIRST, RECRUITED, CRIME) == f"{FIRST}. {RECRUITED}."
    assert shown(FIRST, "In 2023, women were exploited in bars", RECRUITED).endswith("in bars.")


def test_a_sentence_with_a_number_of_its_own_comes_before_one_that_only_repeats_tiles() -> None:
    partly = "Of the 1,372 victims, 61 were sold into scam centres"
    assert shown(FIRST, "Courts convicted 47 people, against 25 in 2022", partly) == f"{FIRST}. {partly}."


def test_sentences_are_in_the_order_of_the_brief_and_counted() -> None:
    document = full(FIRST, "The police identified 1,372 victims", CRIME, RECRUITED, "Courts convicted 47 people")
    short = shorten(document, Limits(most_sentences=4))
    (heading,) = (each for each in short.blocks if isinstance(each, Heading) and each.id == "summary")

    assert summary(short) == f"{FIRST}. The police identified 1,372 victims. {CRIME}. {RECRUITED}."
    assert heading.byline == "4 of 5 sentences"
    assert summary(shorten(document)) == summary(document)


@pytest.mark.parametrize("pronoun", ["They", "These", "Most of them"])
def test_a_sentence_that_begins_with_a_pronoun_is_not_shown_without_the_one_before_it(pronoun: str) -> None:
    counted, they = "The police identified 1,372 victims", f"{pronoun} were held in bars"

    assert shown(FIRST, counted, they, CRIME) == f"{FIRST}. {CRIME}."
    assert shown(FIRST, counted, they, CRIME, most=3) == f"{FIRST}. {counted}. {CRIME}."
    assert shown(FIRST, CRIME, they, counted, most=3) == f"{FIRST}. {CRIME}. {they}."


def test_the_records_of_a_summary_are_those_of_its_sentences() -> None:
    document = full(FIRST, "The police identified 1,372 victims", CRIME)

    def records(document: Document) -> tuple[Any, ...]:
        (lead,) = (each for each in document.blocks if isinstance(each, Paragraph) and each.role == "lead")
        return lead.records

    first, _, third = records(document)
    assert records(shorten(document, Limits(most_sentences=2))) == (first, third)


def test_sentences_are_counted_by_the_characters_of_those_that_are_shown() -> None:
    long = f"The police identified 1,372 victims {'in bars ' * 40}"
    limits = Limits(summary=200)

    sentences, _ = Shortener(full(FIRST, long, CRIME)).counts(limits)

    assert sentences == 2
    assert summary(shorten(full(FIRST, long, CRIME), limits)) == f"{FIRST}. {CRIME}."
