"""Penalties for one offence on which sources differ."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.records import Penalty
from tipreport.model.vocabulary import Age
from tipreport.record_words.locations import format_location
from tipreport.wording.notes import sources as sentences
from tipreport.wording.wording import Wording

_SMALLER: Mapping[str, tuple[str, int]] = {"years": ("months", 12), "weeks": ("days", 7)}
_Term: TypeAlias = tuple[str, Decimal, Decimal]  # how exact, from, to


def penalties_differ(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find different values for one offence and kind of penalty, unless only adult and child victims differ.

    Values in words, missing values, and amounts whose units cannot be converted are not compared.
    """
    for claims in index.offences.values():
        by_unit: dict[str, list[Penalty]] = defaultdict(list)
        for claim in claims:
            if claim.value.value is not None:
                by_unit[_SMALLER.get(claim.unit, (claim.unit, 1))[0]].append(claim)
        for same_unit in by_unit.values():
            for rivals in _differing(same_unit):
                yield _note(index, wording, rivals)


def _differing(claims: Sequence[Penalty]) -> Iterator[Sequence[Penalty]]:
    """Claims that differ from others: all ages together if a claim is about all victims, else age by age."""
    terms: dict[Age | None, set[_Term]] = defaultdict(set)
    for claim in claims:
        terms[claim.age].add(_term(claim))
    of_both = terms.get(None, set())
    compared = {age: mine | of_both for age, mine in terms.items()}
    compared[None] = set().union(*terms.values())
    rivals = [claim for claim in claims if len(compared[claim.age]) > 1]
    groups = [rivals] if of_both else [[claim for claim in rivals if claim.age == age] for age in terms]
    yield from (group for group in groups if group)


def _term(claim: Penalty) -> _Term:
    size = _SMALLER.get(claim.unit, ("", 1))[1]
    low = claim.value.value or Decimal(0)
    return claim.value.qualifier, low * size, (claim.value.upper or low) * size


def _note(index: BriefIndex, wording: Wording, rivals: Sequence[Penalty]) -> DataNote:
    """Compare with the first claim that is about all victims."""
    lead = next((claim for claim in rivals if claim.age is None), rivals[0])
    same = tuple(claim for claim in rivals if _term(claim) == _term(lead))
    others = tuple(claim for claim in rivals if _term(claim) != _term(lead))
    content = sentences.penalties_differ(wording, lead, others, (Cited(same), Cited(others)))
    row = index.row(lead)
    about = (row, *(index.row(claim) for claim in rivals if claim is not lead))
    return data_note(wording, "penalties-differ", about, format_location(wording, index, row), content)
