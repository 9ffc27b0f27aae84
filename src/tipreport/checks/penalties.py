"""Penalties for one offence on which sources differ."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.checks.penalty_words import is_of_an_age, says_more
from tipreport.index import BriefIndex
from tipreport.model.records import Penalty
from tipreport.model.vocabulary import Age
from tipreport.record_words.locations import format_location
from tipreport.wording.notes import sources as sentences
from tipreport.wording.wording import Wording

_SMALLER: Mapping[str, tuple[str, int]] = {"years": ("months", 12), "weeks": ("days", 7)}
_AGES: tuple[Age, ...] = ("adult", "child")
_Chain: TypeAlias = tuple[str, ...]  # the ids of a source and of those that quote it
_Term: TypeAlias = tuple[str, Decimal, Decimal]  # how exact, from, to


def penalties_differ(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find different values for one offence and kind of penalty, unless one source has others for victims of an age.

    Values in words, missing values, amounts whose units cannot be converted, and claims whose words may name an age of
    the victims are not compared.
    """
    for claims in index.offences.values():
        by_unit: dict[str, list[Penalty]] = defaultdict(list)
        for claim in claims:
            if claim.value.value is not None and not is_of_an_age(claim):
                by_unit[_SMALLER.get(claim.unit, (claim.unit, 1))[0]].append(claim)
        for same_unit in by_unit.values():
            for rivals in _differing(same_unit):
                yield _note(index, wording, rivals)


def _differing(claims: Sequence[Penalty]) -> Iterator[Sequence[Penalty]]:
    """Claims that differ from others: all ages together if a claim is about all victims, else age by age."""
    terms: dict[Age, set[_Term]] = defaultdict(set)
    ages = [*zip(claims, _ages(claims), strict=True)]
    for claim, covered in ages:
        for age in covered:
            terms[age].add(_term(claim))
    rivals = [(claim, covered) for claim, covered in ages if any(len(terms[age]) > 1 for age in covered)]
    if any(len(covered) > 1 for _, covered in rivals):
        yield [claim for claim, _ in rivals]
    else:
        for age in dict.fromkeys(age for _, covered in rivals for age in covered):
            yield [claim for claim, covered in rivals if age in covered]


def _ages(claims: Sequence[Penalty]) -> Iterator[Sequence[Age]]:
    """Yield the ages of victims that each claim is about.

    A claim without an age is about those ages for which its own source has no other penalty: "at most 12 years, and 15
    if the victim is a child" is no contradiction.
    """
    own: dict[_Chain, set[Age]] = defaultdict(set)
    for claim in claims:
        if claim.age:
            for chain in _chains(claim):
                own[chain].add(claim.age)
    for claim in claims:
        others = set().union(*(own.get(chain, ()) for chain in _chains(claim)))
        yield (claim.age,) if claim.age else tuple(age for age in _AGES if age not in others)


def _chains(claim: Penalty) -> list[_Chain]:
    """The sources of a claim, each with those that it is cited from, without pages."""
    return [tuple(link.source for link in citation.links) for citation in claim.sources]


def _term(claim: Penalty) -> _Term:
    size = _SMALLER.get(claim.unit, ("", 1))[1]
    low = claim.value.value or Decimal(0)
    return claim.value.qualifier, low * size, (claim.value.upper or low) * size


def _note(index: BriefIndex, wording: Wording, rivals: Sequence[Penalty]) -> DataNote:
    """Compare with the first claim that is about all victims."""
    lead = next((claim for claim in rivals if claim.age is None), rivals[0])
    same = tuple(claim for claim in rivals if _term(claim) == _term(lead))
    others = tuple(claim for claim in rivals if _term(claim) != _term(lead))
    in_words = [claim for claim in rivals if says_more(claim)]
    content = sentences.penalties_differ(wording, lead, others, (Cited(same), Cited(others)), in_words)
    row = index.row(lead)
    about = (row, *(index.row(claim) for claim in rivals if claim is not lead))
    return data_note(wording, "penalties-differ", about, format_location(wording, index, row), content)
