"""Notes on the parts of a figure."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from tipreport.model.records import Figure, Organisation
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.amounts import format_quantity, format_value
from tipreport.wording.catalogue import size_of_list
from tipreport.wording.label_words import with_small_label
from tipreport.wording.names import is_known_place, where
from tipreport.wording.numbers import is_money, with_unit
from tipreport.wording.people import after_of
from tipreport.wording.shares import format_others, format_part, is_noun, is_of_others, without_brackets_inside
from tipreport.wording.wording import Parts, Wording

CountedBy: TypeAlias = Callable[[Figure], Organisation | None]
"""Returns the organisation that counted a figure. A part without one is counted by that of its whole."""


def more_than_the_whole(
    wording: Wording, parts: Sequence[Figure], whole: Figure, cited: object, *, by: CountedBy
) -> Parts:
    """Return the statement that percentages come to more than 100."""
    forms = ("Together, {parts} are more than the whole{cited}.", "Together, {parts} are more than the whole{cited}.")
    size = size_of_list(len(_numbered(parts)))
    return wording.count_parts(*forms, size, parts=_each(wording, parts, whole, by), cited=cited)


def adds_up(wording: Wording, parts: Sequence[Figure], whole: Figure, cited: object, *, by: CountedBy) -> Parts:
    """Return the statement that the parts make the whole."""
    total = str(format_value(wording, whole))
    forms = ("{parts} makes {whole}{cited}.", "{parts} make {whole}{cited}.")
    size = size_of_list(len(_numbered(parts)))
    return wording.count_parts(*forms, size, parts=_each(wording, parts, whole, by), whole=total, cited=cited)


def exceeds(wording: Wording, parts: Sequence[Figure], whole: Figure, cited: object, *, by: CountedBy) -> Parts:
    """Return the statement that the parts are more than the whole."""
    forms = (
        "The part exceeds the whole: {parts}, of {whole}{cited}.",
        "The parts exceed the whole: {parts}, of {whole}{cited}.",
    )
    total = format_value(wording, whole)
    values: dict[str, Any] = {"whole": str(total), "of_whole": total.of}
    size = size_of_list(len(_numbered(parts)))
    return wording.count_parts(*forms, size, parts=_each(wording, parts, whole, by), cited=cited, **values)


def overlap(wording: Wording, parts: Sequence[Figure], whole: Figure, cited: object, *, by: CountedBy) -> Parts:
    """Return the parts by form of exploitation of which some must be the same people or cases.

    ``{parts}`` is a list of numbers with labels: *60 in forced labour and 55 in forced begging*.
    """
    message = "Of {whole}: {parts}. The parts overlap: some are of more than one form{cited}."
    total = format_value(wording, whole)
    values: dict[str, Any] = {"whole": str(total), "of_whole": total.of}
    return wording.parts(message, parts=_each(wording, parts, whole, by), cited=cited, **values)


def remainder(
    wording: Wording,
    parts: Sequence[Figure],
    whole: Figure,
    rest: Decimal | None,
    cited: object,
    *,
    by: CountedBy,
) -> Parts:
    """Return the parts that are given, and the number that they leave."""
    total = format_value(wording, whole)
    values: dict[str, Any] = {
        "whole": str(total),
        "of_whole": total.of,
        "parts": _each(wording, parts, whole, by),
        "cited": cited,
    }
    if rest is None:
        return wording.parts("Of {whole}: {parts}; this breakdown does not describe the others{cited}.", **values)
    message = "Of {whole}: {parts}; this breakdown does not describe the other {rest}{cited}."
    return wording.parts(message, rest=with_unit(wording, rest, whole.unit), **values)


def not_narrowed(wording: Wording, part: Figure, whole: Figure, fields: Sequence[str]) -> Parts:
    """Return the fields of a part that its whole has as well, and where to write what tells the part from it."""
    message = (
        "{part} of {whole} have {fields}, which is true of all {whole}. Write in the label of the part which of them "
        "it counts."
    )
    values = {"part": str(format_value(wording, part)), "whole": str(format_value(wording, whole))}
    return wording.parts(message, **values, fields=wording.conjunction(fields))


def shares_of_a_share(wording: Wording, shares: Sequence[Figure], whole: Figure, cited: object) -> Parts:
    """Return the statement that percentages are of a percentage."""
    known = MEASURES[whole.measure].of
    forms = (
        "{shares} is a share of the {percentage}, not of the whole{cited}.",
        "{shares} are shares of the {percentage}, not of the whole{cited}.",
    )
    if whole.of not in (None, known):
        forms = (
            "{shares} is a share of the {percentage}, not of all {people}{cited}.",
            "{shares} are shares of the {percentage}, not of all {people}{cited}.",
        )
    return wording.count_parts(
        *forms,
        size_of_list(len(shares)),
        shares=wording.conjunction(str(format_value(wording, share)) for share in shares),
        percentage=format_quantity(wording, whole.value, whole.unit).number,
        people=whole.of,
        cited=cited,
    )


def _numbered(parts: Sequence[Figure]) -> Sequence[Figure]:
    return [part for part in parts if part.value.value is not None]


def _each(wording: Wording, parts: Sequence[Figure], whole: Figure, by: CountedBy) -> str:
    each = [(with_small_label(wording, part), by(part) or by(whole)) for part in _numbered(parts)]
    return wording.conjunction(_part(wording, part, whole, body) for part, body in each)


def _part(wording: Wording, part: Figure, whole: Figure, by: Organisation | None) -> str:
    """A number with its label. In French, *de* joins a noun to millions, and brackets a label that is no noun."""
    value = str(format_value(wording, part))
    if is_of_others(part, whole):
        share = format_others(wording, part, whole, by)
        text = wording.text("{value} ({share})", value=value, share=share)
        return without_brackets_inside(wording, text, value, share)
    share = format_part(wording, part, whole, by)
    last = part.value.upper or part.value.value or Decimal(0)
    is_place = part.place is not None and not is_known_place(part.place) and share == where(wording, part.place)
    context = "sum"
    if (
        (part.group and last == 1)
        or share == part.label
        or is_place
        or (is_money(part.unit) and part.measure != whole.measure)
    ):
        context = "sum of labels"
    elif is_noun(part, whole) and (part.unit == "percent" or wording.formats.scaled(last)):
        context, share = "sum, of", after_of(wording, share)
    text = wording.text("{value} {share}", context=context, value=value, share=share)
    if share.endswith(")") and text.endswith(f"({share})"):
        share = format_part(wording, part, whole, by, in_sentence=False)
        text = wording.text("{value} {share}", context=context, value=value, share=share)
    return without_brackets_inside(wording, text, value, share)
