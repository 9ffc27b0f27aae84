"""The fact of a translation that is in the place of a missing one, for messages."""

from collections import Counter

from attrs import evolve

from tipreport.translation.facts.alternatives import multiples_in, words_at
from tipreport.translation.facts.centuries import centuries_in
from tipreport.translation.facts.implied_numbers import implied_numbers
from tipreport.translation.facts.numbers import Number, numbers
from tipreport.translation.facts.written_numbers import cardinals_written_out

_ORDINAL = "ordinal"


def in_place(original: str, language: str, translation: str, to: str) -> str:
    """Return the only number, part or ordinal that a translation has more often than its original; else empty."""
    rest, others = _certain(original, language, original=True), []
    for number in _certain(translation, to):
        same = next((own for own in rest if not own.values.isdisjoint(number.values)), None)
        if same:
            rest.remove(same)
        else:
            others.append(number)
    implied = implied_numbers(original)
    found = [each.written for each in others if len(others) == 1 or each.values.isdisjoint(implied)]
    if not found:
        found += (multiples_in(translation, to) - multiples_in(original, language)).elements()
    if not found:
        ordinals = [Counter(each.name for each in words_at(*text, _ORDINAL))
                    for text in ((original, language), (translation, to))]  # fmt: skip
        found += (f"the ordinal {name}" for name in (ordinals[1] - ordinals[0]).elements())
    return found[0] if len(found) == 1 else ""


def _certain(text: str, language: str, *, original: bool = False) -> list[Number]:
    """The numbers of a text in digits and in words."""
    found = numbers(text, language, original=original)
    centuries = [*centuries_in(found.text, language)]
    in_words = (
        Number(each.name(found.text), frozenset([each.value]), percent=None)
        for each in cardinals_written_out(found.text, language)
        if not any(century.start <= each.start < century.end for century in centuries)
    )
    in_digits = (evolve(each, written=f"the number {each.written}") for each in found.digits if not each.is_month)
    return [*in_digits, *in_words]
