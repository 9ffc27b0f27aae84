"""Penalties for one offence on which sources differ, and penalties of no known country."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.checks.penalty_terms import Term, agree, term_of, unit_compared
from tipreport.checks.penalty_words import is_of_an_age, says_more
from tipreport.index import BriefIndex
from tipreport.model.records import Penalty
from tipreport.model.vocabulary import Age
from tipreport.record_words.locations import format_location, format_locations
from tipreport.wording.notes import sources as sentences
from tipreport.wording.penalties import is_conditional
from tipreport.wording.wording import Wording

_AGES: tuple[Age, ...] = ("adult", "child")
_Chain: TypeAlias = tuple[str, ...]  # the ids of a source and of those that quote it
_Covering: TypeAlias = tuple[Term, tuple[Age, ...]]  # with the ages of the victims that the claim is about


def penalties_differ(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find values that sources differ on, for one offence and kind of penalty, in one law.

    Several values of one source are of several offences or cases, and so are those of several laws. Values in words,
    missing values, amounts whose units cannot be converted, claims whose words may name an age of the victims or have a
    condition, and those of a country that is not known are not compared. A bound does not differ from a range that ends
    there, for the same victims: "at most 4 years" from "6 to 48 months".
    """
    for (_, _, place), claims in index.offences.items():
        for same_law in _by_law(claims) if place is not None else ():
            by_unit: dict[str, list[Penalty]] = defaultdict(list)
            for claim in same_law:
                is_of_a_case = is_of_an_age(claim) or is_conditional(claim)
                if claim.value.value is not None and not is_of_a_case:
                    by_unit[unit_compared(claim.unit)].append(claim)
            for same_unit in by_unit.values():
                for rivals in _differing(same_unit):
                    yield _note(index, wording, rivals)


def penalties_without_place(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find penalties of a brief on several countries without a law, or with one that has no place: one note for all."""
    if index.subject is None and index.brief.countries:
        found = [claim for claim in index.brief.penalties if index.place_of(claim) is None]
        if found:
            rows = tuple(map(index.row, found))
            content = sentences.penalties_without_place(wording)
            location = format_locations(wording, index, rows)
            yield data_note(wording, "penalty-without-place", rows, location, content)


def _by_law(claims: Sequence[Penalty]) -> Iterator[Sequence[Penalty]]:
    """Yield the claims of each law. Those without one are of the only law that the others name, or on their own."""
    laws = dict.fromkeys(claim.law for claim in claims if claim.law)
    if len(laws) <= 1:
        yield claims
    else:
        for law in (*laws, None):
            yield [claim for claim in claims if claim.law == law]


def _differing(claims: Sequence[Penalty]) -> Iterator[Sequence[Penalty]]:
    """Claims that differ from others: all ages together if a claim is about all victims, else age by age."""
    terms: dict[Age, dict[_Chain, set[_Covering]]] = defaultdict(lambda: defaultdict(set))
    ages = [*zip(claims, _ages(claims), strict=True)]
    for claim, covered in ages:
        for age in covered:
            for chain in _chains(claim):
                terms[age][chain].add((term_of(claim), covered))
    rivals = [
        (claim, covered) for claim, covered in ages if any(_is_disputed(claim, covered, terms[age]) for age in covered)
    ]
    if any(len(covered) > 1 for _, covered in rivals):
        yield [claim for claim, _ in rivals]
    else:
        for age in dict.fromkeys(age for _, covered in rivals for age in covered):
            yield [claim for claim, covered in rivals if age in covered]


def _is_disputed(claim: Penalty, covered: tuple[Age, ...], terms: Mapping[_Chain, AbstractSet[_Covering]]) -> bool:
    """Return whether another source has other terms, and neither this one nor all of its own agree with those."""
    own = {*_chains(claim)}
    known = set[_Covering]().union(*(terms[chain] for chain in own))
    return any(
        not _is_among((term_of(claim), covered), found) and not all(_is_among(each, known) for each in found)
        for chain, found in terms.items()
        if chain not in own
    )


def _is_among(one: _Covering, others: AbstractSet[_Covering]) -> bool:
    term, covered = one
    return one in others or any(term == other or (covered == ages and agree(term, other)) for other, ages in others)


def _ages(claims: Sequence[Penalty]) -> Iterator[tuple[Age, ...]]:
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
    """The sources of a claim, each with those that it is cited from, without pages.

    A claim without sources has one without a name.
    """
    return [tuple(link.source for link in citation.links) for citation in claim.sources] or [()]


def _note(index: BriefIndex, wording: Wording, rivals: Sequence[Penalty]) -> DataNote:
    """Compare with the first claim that is about all victims: those that differ from it, if any does."""
    lead = next((claim for claim in rivals if claim.age is None), rivals[0])
    same = tuple(claim for claim in rivals if term_of(claim) == term_of(lead))
    unequal = [claim for claim in rivals if term_of(claim) != term_of(lead)]
    differing = [claim for claim in unequal if claim.age != lead.age or not agree(term_of(claim), term_of(lead))]
    others = tuple(differing or unequal)
    in_words = [claim for claim in rivals if says_more(claim)]
    content = sentences.penalties_differ(wording, lead, others, (Cited(same), Cited(others)), in_words)
    row = index.row(lead)
    about = (row, *(index.row(claim) for claim in rivals if claim is not lead))
    return data_note(wording, "penalties-differ", about, format_location(wording, index, row), content)
