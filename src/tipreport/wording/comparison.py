"""Countries beside each other: heads, cells, and the reasons why numbers do not compare."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from tipreport.wording.catalogue import size_of_list
from tipreport.wording.phrases import lower
from tipreport.wording.tiers import short_tier_name, steps_down, tier_name
from tipreport.wording.wording import Parts, Wording

NoteKind: TypeAlias = Literal["unit", "people", "definition", "body", "period", "sources", "no brief"]
_KINDS: dict[NoteKind, str] = {
    "unit": "Unit",
    "people": "People",
    "definition": "Definition",
    "body": "Body",
    "period": "Period",
    "sources": "Sources",
    "no brief": "No brief",
}
_LEFT_OUT: dict[NoteKind, str] = {
    "unit": "{measure}: the number of {countries} is left out, since it is in another unit.",
    "people": "{measure}: the number of {countries} is left out, since it counts other people or cases.",
    "definition": "{measure}: the number of {countries} is left out, since it is known in another way, such as an "
    "estimate beside counts.",
    "body": "{measure}: the number of {countries} is left out, since another body published or counted it.",
    "period": "{measure}: the number of {countries} is left out, since it is of another period than {period}.",
    "sources": "{measure}: the number of {countries} is left out, since the sources of the brief disagree.",
}
_REASONS: dict[NoteKind, str] = {
    "unit": "other units",
    "people": "other people or cases",
    "definition": "other definitions, such as estimates beside counts",
    "body": "other bodies that published or counted",
    "period": "other periods",
    "sources": "sources that disagree",
}


def comparison_title(wording: Wording) -> str:
    """Return the title of a page of countries beside each other."""
    return wording.text("Countries compared")


def tier_head(wording: Wording, year: int) -> str:
    """Return the head of the column of tiers: ``Tier, 2022``."""
    return wording.text("Tier, {year}", year=year)


def note_letters(wording: Wording) -> list[str]:
    """Return the letters of the notes of a comparison, in the order of the alphabet, separated by spaces."""
    return wording.text("a b c d e f g h i j k l m n o p q r s t u v w x y z").split()


def note_head(wording: Wording, number: int) -> str:
    """Return the head of one or several letters of notes."""
    return wording.count("Note", "Notes", size_of_list(number), context="letters")


def tier_move(wording: Wording, before: str | None, now: str | None, year: int) -> str:
    """Return the move from the report of ``year``: ``as in 2021``, ``up from the Watch List in 2021``."""
    if before is None:
        return wording.text("no entry for {year}", year=year)
    if before == now:
        return wording.text("as in {year}", year=year)
    if now is None:
        return wording.text("{tier} in {year}", year=year, tier=tier_name(wording, before))
    steps = steps_down(before, now)
    if before == "Tier 2 Watch List":
        message = "up from the {tier} in {year}" if (steps or 0) < 0 else "down from the {tier} in {year}"
    elif steps is None:
        message = "{tier} in {year}"
    else:
        message = "up from {tier} in {year}" if steps < 0 else "down from {tier} in {year}"
    return wording.text(message, tier=short_tier_name(wording, before), year=year)


def older_number(wording: Wording, period: str, newest: str, silence: str) -> str:
    """Return the period of a number that is the last one known: ``2019; 2022: not known``."""
    return wording.text("{period}; {newest}: {silence}", period=period, newest=newest, silence=silence)


def other_head(wording: Wording) -> str:
    """Return the label of the columns beside the tier, if all have the same text, such as ``no brief``."""
    return wording.text("Other columns")


def no_brief(wording: Wording) -> str:
    """Return the words for a country without a brief."""
    return wording.text("no brief")


def not_compared(wording: Wording) -> str:
    """Return the words for a number that does not compare."""
    return wording.text("not compared")


def kind_label(wording: Wording, kind: NoteKind) -> str:
    """Return the name of a kind of note."""
    return wording.text(_KINDS[kind])


def left_out(wording: Wording, kind: NoteKind, measure: str, countries: Sequence[str], period: str) -> str:
    """Return the note on numbers that are not compared with the others."""
    message = _LEFT_OUT[kind]
    return wording.text(message, measure=measure, countries=wording.conjunction(countries), period=period)


def undated(wording: Wording, measure: str, count: int) -> str:
    """Return the note on a measure without periods."""
    return wording.count(
        "{measure}: undated in {number} brief, so that it may be of another year.",
        "{measure}: undated in {number} briefs; the numbers may be of different years.",
        count,
        measure=measure,
        number=wording.spelled(count),
    )


def older_numbers(wording: Wording, measure: str, older: Sequence[tuple[str, str]], period: str) -> str:
    """Return the note on last known numbers: each country with the period of its number."""
    items = [wording.text("{country} of {period}", country=country, period=each) for country, each in older]
    return wording.count(
        "{measure}: {items}, the last known number; the others are of {period}.",
        "{measure}: {items}, the last known numbers; the others are of {period}.",
        size_of_list(len(older)),
        measure=measure,
        items=wording.conjunction(items),
        period=period,
    )


def without_brief(wording: Wording, countries: Sequence[str]) -> str:
    """Return the note on countries without a brief."""
    message = "There is no brief of {countries} here; the tiers are those of the record."
    return wording.text(message, countries=wording.conjunction(countries))


def caption(wording: Wording, first: int, last: int, cites: object, *, has_numbers: bool) -> Parts:
    """Return how to read the table."""
    message = "Tiers: U.S. Department of State, as compiled in the tier record, {first} to {last}{cites}."
    if has_numbers:
        message = (
            "Tiers: U.S. Department of State, as compiled in the tier record, {first} to {last}{cites}. A period "
            "stands with each number. There is no total and no rank."
        )
    return wording.parts(message, first=first, last=last, cites=cites)


def without_column(wording: Wording, measures: Sequence[tuple[str, Sequence[NoteKind]]]) -> str:
    """Return the measures without a column, each with the reasons why its numbers do not compare."""
    items = []
    lacks = wording.text("no number in the other briefs", context="obstacle")
    for measure, kinds in measures:
        reasons = wording.conjunction(wording.text(_REASONS[kind], context="obstacle") for kind in kinds)
        items.append(wording.text("{measure} ({reasons})", measure=lower(measure), reasons=reasons or lacks))
    message = "Not compared, because too few numbers are comparable: {measures}."
    return wording.text(message, measures=wording.conjunction(items))
