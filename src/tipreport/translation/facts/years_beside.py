"""The years that belong to a month, a law or a report beside them, or to the whole sentence, which may move them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from collections.abc import Set as AbstractSet
from itertools import product

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.months import month_name, months_named
from tipreport.translation.facts.numbers import Number, without
from tipreport.translation.facts.sides import Side, tiers_of
from tipreport.translation.facts.word_tables import pattern_of
from tipreport.wording.languages import base_language

_Side = tuple[str, str, Sequence[Number]]  # a text, its language and its years
_BETWEEN = re.compile(  # a name and its year
    r"(?:[ \u00a0](?:de l’|de l'|de la |del |du |de )?(?-i:[A-ZА-ЯЁ]{2,})){0,2}"  # the publisher
    r"(?:[ \u00a0](?:mondial|annuel(?:le)?|global|mundial|anual|العالمية?|السنوية?))?"
    r"(?:,?[ \u00a0](?:published|issued|publiée?|parue?|réalisée?|menée?|publicad[oa]|realizad[oa]|опубликованн\w+"
    r"|проведённ\w+|الصادرة?|صادرة?|صدرت?|أجريت)(?:[ \u00a0](?:in|en|во?|في))?)?"
    r",?[ \u00a0](?:[0-9]{1,2}, |of |del? (?:año )?|за |لعام |عام |من عام )?",
    re.IGNORECASE,
)
_IN = re.compile(r"[ \u00a0](?:in|en|во?|في(?: عام| سنة)?|عام)[ \u00a0]")
_BEFORE = re.compile(r" (?:[A-Z][\w-]*(?: (?:in|on|of))? ){0,4}")  # an English year and its name: "2020 Global Report"


_LISTED = re.compile(r",? (?:and|or|nor|to)(?: the)? [0-9]{4}\Z")  # the first of two: "the 2019 nor the 2020 report"
_FROM_YEAR, _TO_YEAR = re.compile(r"[0-9][-–/]\Z"), re.compile("[-–/][0-9]")  # in "2019-2020"


def other_tiers_beside(first: Side, second: Side, places: Sized, done: set[str]) -> Iterator[str]:
    """Yield the tier directly before a year that is another one of the original, and add both to those ``done``.

    The only year of a text may be that of the whole sentence, and be beside any of its tiers.
    """
    if len(first.years) < _TWO and len(places) > 1:
        return
    tiers = tiers_of(first), tiers_of(second)
    if {each.key for each in tiers[0]} != {each.key for each in tiers[1]}:
        return
    wanted, found = map(_tiers_of_years, (first, second), tiers)
    for year, own in wanted.items():
        their = found.get(year, own)
        if own.isdisjoint(their) and not done & (own | their):
            done |= own | their
            names = (f"the {each}" if not each.startswith("Tier") else each for each in (min(own), min(their)))
            yield f"expected {next(names)} in {year} as in the original, found {next(names)}"


def _tiers_of_years(side: Side, tiers: Sequence[Item]) -> dict[str, set[str]]:
    """The tiers directly before each year; a year may have an official tier and a claimed one."""
    found: dict[str, set[str]] = {}
    for tier, year in product(tiers, side.years):
        if _IN.fullmatch(side.text, tier.end, year.start):
            found.setdefault(year.written, set()).add(tier.key)
    return found


def other_years_beside(first: _Side, second: _Side, done: set[str]) -> Iterator[str]:
    """Yield what has another year of the original beside it, and add the years to those that are ``done``.

    Months that are done already are not among them.
    """
    wanted, found = _years_beside(*first), _years_beside(*second)
    years, their = ({each.written for each in side[2]} for side in (first, second))
    for name, own in wanted.items():
        others = found.get(name, own)
        if name not in done and own.isdisjoint(others) and others <= years and own <= their:
            done |= own | others
            yield f"expected {name} {min(own)} as in the original, found {name} {min(others)}"
            return  # the other one is exchanged with it


def only_year_of_a_text(first: _Side, second: _Side) -> str:
    """Return the year of the only report, law or survey of two texts that has one; empty if they differ in it."""
    own, their = (frozenset().union(*_beside(*side, _texts_in(*side[:2])).values()) for side in (first, second))
    return next(iter(own)) if own == their and len(own) == 1 else ""


def _years_beside(text: str, language: str, years: Sequence[Number]) -> Mapping[str, AbstractSet[str]]:
    """The years that are directly beside each month and each kind of text."""
    months = [(each.start, each.end, month_name(each.month)) for each in months_named(text, language)]
    return _beside(text, language, years, [*months, *_texts_in(text, language)])


def _texts_in(text: str, language: str) -> list[tuple[int, int, str]]:
    """The positions of the kinds of texts, such as reports and laws, that a text names."""
    return [(each.start, each.end, each.name) for each in words_at(text, language, "text")]


def _beside(
    text: str, language: str, years: Sequence[Number], names: Iterable[tuple[int, int, str]]
) -> Mapping[str, AbstractSet[str]]:
    found: dict[str, set[str]] = {}
    single = [year for year in years if not (_TO_YEAR.match(text, year.end) or _FROM_YEAR.search(text, 0, year.start))]
    for (start, end, name), year in product(names, single):
        is_before = base_language(language) == "en" and any(
            _BEFORE.fullmatch(text[last.end : start]) and (last is year or _LISTED.fullmatch(text[year.end : last.end]))
            for last in single
        )
        if _BETWEEN.fullmatch(text[end : year.start]) or is_before:
            found.setdefault(name, set()).add(year.written)
    return found


_TWO = 2  # years
_SENTENCE_END = re.compile(r"[.!?؟](?:\s|\Z)")
_BRACKETS = re.compile(r"\([^()]*\)")
_JOINED = re.compile(
    r"[.;:]|\b(?:and|but|or|nor|to|than|against|while|whereas|compared|from|et|mais|contre|y|pero|frente|и|а|но|против|ثم|مقابل)\b"
)
_CLAUSE_END = re.compile(r"[,،)]|[ \u00a0](?:by|has|had|have|was|were|will|would|is|are|remain(?:s|ed)?)\b")
_LAW = re.compile(r"\b[A-Z]\w+(?:,| of) \Z")  # "the Protocol of 2014", "the Convention, 1930"


def moved_year(first: Side, second: Side) -> str:
    """Return the last year of an original that begins its translation, or the first one that ends it; else empty.

    It belongs to the sentence, and the year beside it to a name or a clause inside it, so that no order is wrong.
    """
    for one, other in ((first, second), (second, first)):
        if len(one.years) < 2 or len(other.years) < 2 or one.years[-1].written != other.years[0].written:
            continue
        before, last = one.years[-2:]
        between = _BRACKETS.sub("", one.text[before.end : last.start])
        is_inside = _CLAUSE_END.match(between) or _LAW.search(one.text[: before.start])
        if (
            is_inside
            and not _JOINED.search(between)
            and not _are_counted(one)
            and _begins_sentence(other) > _begins_sentence(one)
        ):
            return last.written
    return ""


def _are_counted(side: Side) -> bool:
    """Whether both of the last two years may have a number: "14 men in 2020, 23 women in 2021"."""
    before, last = side.years[-2:]
    has_number = any(before.end < each.start < last.start for each in side.numbers)
    return has_number and side.numbers[0].start < before.start


def _begins_sentence(side: Side) -> bool:
    """Whether the first year of a text is in the phrase that begins its sentence."""
    text = without(side.text, months_named(side.text, side.language))
    before = _SENTENCE_END.split(text[: side.years[0].start])[-1]
    return bool(re.fullmatch(pattern_of("before first year", side.language), before, re.IGNORECASE))
