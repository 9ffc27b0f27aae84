"""The sentences below a figure: the change that its source claims, its parts, its programme, the source's words."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording.amounts import format_value
from tipreport.wording.people import after_of
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import capital
from tipreport.wording.shares import without_brackets_inside
from tipreport.wording.wording import Parts, Wording

Joint: TypeAlias = Literal[
    "noun",
    "of",
    "comma",
    "for form",
    "for other forms",
    "in form",
    "victims for form",
    "label",
    "brackets",
    "not given",
]
"""How the label of a part follows its number: as its noun; as the noun of a percentage or of millions, which French
joins with *de*; after a comma; as the form of exploitation that suspects are charged with, or other forms; as the form
that victims are in, or that they are for, as organ removal; as words that are no noun of the number, which French and
Spanish have in brackets; in brackets in every language; before words that are in place of a number."""
_CONTEXTS = {"noun": "", "of": "of", "label": "label"}

_LEADS = {  # by narrowing fields, in the order of their declaration
    ("sex",): "By sex:",
    ("age",): "By age:",
    ("sex", "age"): "By age and sex:",
    ("citizenship",): "By citizenship:",
    ("form",): "By form:",
    ("group",): "By group:",
}
_LEADS_OF = {
    ("sex",): "{period}, by sex:",
    ("age",): "{period}, by age:",
    ("sex", "age"): "{period}, by age and sex:",
    ("citizenship",): "{period}, by citizenship:",
    ("form",): "{period}, by form:",
    ("group",): "{period}, by group:",
}


def claimed_change(wording: Wording, change: str, of: Period | None) -> Parts:
    """Return the change that a source claims; ``of`` is the figure's period if other periods are shown too."""
    if of is None:
        return wording.parts("The source says: {change}.", change=change)
    return wording.parts("{period}: {change}, says the source.", period=_period(wording, of), change=change)


def change_from(wording: Wording, change: str, before: str) -> str:
    """Return a claimed change with the superseded number that it is counted from: ``20 more than in 2022, from 27``."""
    return wording.text("{change}, from {before}", context="counted from", change=change, before=before)


def claimed_change_inside(wording: Wording, change: str) -> str:
    """Return the change that a source claims, as a clause: ``2 fewer than in 2021, says the source``."""
    return wording.text("{change}, says the source", change=change)


def parts_lead(wording: Wording, fields: tuple[str, ...], of: Period | None, *, follows_figure: bool = True) -> str:
    """Return the words before the parts of a figure; ``fields`` are those by which two sets of parts differ.

    ``follows_figure`` is false if another number is printed between the figure and its parts: an earlier number, a
    difference, or other parts, whose last may be a remainder. *Of these* would be of that.
    """
    if of is None:
        return wording.text(_LEADS.get(fields, "Of these:" if follows_figure else "Of the total:"))
    message = _LEADS_OF.get(fields, "{period}, of these:" if follows_figure else "{period}, of the total:")
    return wording.text(message, period=_period(wording, of))


def part(wording: Wording, value: str, share: str, details: str, marks: object, *, joint: Joint) -> Parts:
    """Return one part of a figure, as a clause: ``39 citizens of Serbia``, ``20.1 million in forced labour``."""
    if joint == "comma":
        text = wording.text("{value}, {share}", value=value, share=share)
    elif joint == "for form":
        text = wording.text("{value} for {form}", value=value, form=share)
    elif joint == "for other forms":
        text = wording.text("{value} for other forms of exploitation", value=value)
    elif joint == "victims for form":
        text = wording.text("{value} for {form}", context="victims", value=value, form=share)
    elif joint == "in form":
        text = wording.text("{value} in {form}", value=value, form=share)
    elif joint == "not given":
        text = f"{share}{wording.labels.lead_separator}{value}"
    elif joint == "brackets":
        text = wording.text("{value} ({share})", value=value, share=share)
    else:
        words = after_of(wording, share) if joint == "of" else share
        text = wording.text("{value} {share}", context=_CONTEXTS[joint], value=value, share=words)
    text = without_brackets_inside(wording, text, value, share)
    if details and text.endswith(")"):
        text, details = f"{wording.listed(text[:-1], details)})", ""
    if not details:
        return wording.parts("{part}{marks}", part=text, marks=marks)
    return wording.parts("{part} ({details}){marks}", part=text, details=details, marks=marks)


def part_with_parts(wording: Wording, part: Parts, parts: Sequence[Parts]) -> Parts:
    """Return a part with its own parts: ``121 children (including 64 girls)``."""
    return wording.parts("{part} (including {parts})", part=part, parts=wording.conjunction_parts(parts))


def part_including(wording: Wording, part: Parts, parts: Sequence[Parts], marks: object) -> Parts:
    """Return a part with its own parts before its data notes, which are in brackets themselves."""
    return wording.parts(
        "{part}, including {parts}{marks}", part=part, parts=wording.conjunction_parts(parts), marks=marks
    )


def rest(wording: Wording, number: str) -> str:
    """Return the rest of a figure that no part describes."""
    return wording.text("{number} not described", number=number)


def disputed_years(wording: Wording, years: Sequence[str], notes: object) -> Parts:
    """Return the years of a small chart for which sources give different numbers."""
    in_words, message = wording.conjunction(years), "Sources differ on {years}{notes}."
    number = len(years) if all(map(str.isdigit, years)) else 1  # other periods are no years
    return wording.count_parts(message, message, number, years=in_words, notes=notes)


def other_numbers(wording: Wording, period: Period | None, values: Sequence[Parts]) -> Parts:
    """Return the numbers that contradict that of a figure, each with its citations: ``2022, another number: 94``."""
    is_one, listed = len(values) == 1, wording.disjunction_parts(values)
    if period is None:
        return wording.parts("Another number: {values}." if is_one else "Other numbers: {values}.", values=listed)
    message = "{period}, another number: {values}." if is_one else "{period}, other numbers: {values}."
    return wording.parts(message, period=_period(wording, period), values=listed)


def revised(wording: Wording, values: Sequence[Parts]) -> Parts:
    """Return the numbers of earlier editions, each with its citations: ``Revised: 22 in the 2023 edition [1].``."""
    return wording.parts("Revised: {values}.", values=wording.conjunction_parts(values))


def superseded(wording: Wording, edition: int) -> Parts:
    """Return the remark on a number that a later edition of its report supersedes."""
    return wording.parts("Superseded by the {year} edition.", year=edition)


def of_another_source(wording: Wording, period: Period, values: Sequence[Parts]) -> Parts:
    """Return the newer number of another source: ``2024, another source: at least 150 [3].``."""
    listed = wording.disjunction_parts(values)
    return wording.parts("{period}, another source: {values}.", period=_period(wording, period), values=listed)


def numbers_of(wording: Wording, period: Period, values: Sequence[Parts]) -> Parts:
    """Return the newer numbers of a period of another kind: ``April 2023 to March 2024: 44 [1] or 51 [2].``."""
    listed = wording.disjunction_parts(values)
    return wording.parts("{period}: {values}.", period=_period(wording, period), values=listed)


def counts_of_bodies(wording: Wording, period: Period, values: Sequence[Parts]) -> Parts:
    """Return the numbers of other bodies, each with its citations: ``2023: 87, by Dar Karama [1].``."""
    listed = wording.conjunction_parts(values)
    return wording.parts("{period}: {values}.", period=_period(wording, period), values=listed)


def number_of_people(wording: Wording, figure: Figure, people: str) -> str:
    """Return a number with what it counts: ``6,815 victims identified``."""
    last = figure.value.upper or figure.value.value
    context = "of" if last is not None and wording.formats.scaled(last) is not None else ""
    return wording.text("{value} {share}", context=context, value=str(format_value(wording, figure)), share=people)


def number_elsewhere(
    wording: Wording, period: Period, amount: Parts, values: Sequence[Parts], *, is_of_others: bool
) -> Parts:
    """Return a later period without a number, with the numbers that others have for it.

    ``2023: not reported [1]; another source: 12 [2].``, if ``is_of_others``: of other publishers.
    """
    message = "{period}: {amount}; also given: {values}."
    if is_of_others:
        message = "{period}: {amount}; another source: {values}."
    listed = wording.disjunction_parts(values)
    return wording.parts(message, period=_period(wording, period), amount=amount, values=listed)


def programme(wording: Wording, name: str) -> Parts:
    """Return the programme that a figure belongs to."""
    return wording.parts("Programme: {name}.", name=name)


def in_own_words(wording: Wording, words: str) -> Parts:
    """Return the source's own words, after the number that they are of."""
    return wording.parts("In the source’s words: {words}.", words=words)


def in_own_words_of(wording: Wording, period: Period | None, words: str) -> Parts:
    """Return the source's own words where numbers of several periods, or without one, are before them."""
    return wording.parts("{period}, in the source’s words: {words}.", period=_period(wording, period), words=words)


def _period(wording: Wording, period: Period | None) -> str:
    return capital(format_period(wording, period))


def undated_change(wording: Wording, before: Period) -> str:
    """Return the remark on the change of an undated number from one of a period, which is printed before it."""
    if before.is_year:
        return wording.text("This may not be a year’s change.")
    return wording.text("The time between the two numbers is not known.")
