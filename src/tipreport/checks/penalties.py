"""Penalties for one offence on which sources differ."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from tipreport.checks.locations import format_location
from tipreport.checks.note import Cited, DataNote
from tipreport.index import BriefIndex
from tipreport.model.records import Penalty
from tipreport.model.vocabulary import Age
from tipreport.wording.amounts import format_quantity
from tipreport.wording.phrases import listed

_SMALLER: Mapping[str, tuple[str, int]] = {"years": ("months", 12), "weeks": ("days", 7)}
_Term: TypeAlias = tuple[str, Decimal, Decimal]  # how exact, from, to


def penalties_differ(index: BriefIndex) -> Iterator[DataNote]:
    """Other values for one offence and kind, where the victims may be the same: adult and child exclude each other.

    Words and silences differ from nothing, nor do amounts of which no unit can be turned into the other's.
    """
    for claims in index.offences.values():
        by_unit: dict[str, list[Penalty]] = defaultdict(list)
        for claim in claims:
            if claim.value.value is not None:
                by_unit[_SMALLER.get(claim.unit, (claim.unit, 1))[0]].append(claim)
        for same_unit in by_unit.values():
            for rivals in _at_odds(same_unit):
                yield _note(index, rivals)


def _at_odds(claims: Sequence[Penalty]) -> Iterator[Sequence[Penalty]]:
    """Claims that differ from others: all ages together if a claim is of both, else age by age."""
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


def _note(index: BriefIndex, rivals: Sequence[Penalty]) -> DataNote:
    """Told from the first claim that is of all victims."""
    lead = next((claim for claim in rivals if claim.age is None), rivals[0])
    alike = tuple(claim for claim in rivals if _term(claim) == _term(lead))
    others = tuple(claim for claim in rivals if _term(claim) != _term(lead))
    against = listed(dict.fromkeys(_say(claim, lead.age) for claim in others))
    row = index.row(lead)
    return DataNote(
        code="penalties-differ",
        about=(row, *(index.row(claim) for claim in rivals if claim is not lead)),
        location=format_location(index, row),
        content=(_say(lead, lead.age), Cited(alike), f" against {against}", Cited(others)),
    )


def _say(claim: Penalty, age_of_lead: Age | None) -> str:
    victims = "" if claim.age == age_of_lead else f" ({claim.age} victims)"
    return f"{format_quantity(claim.value, claim.unit, claim.printed)}{victims}"
