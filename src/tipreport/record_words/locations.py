"""Descriptions of the locations of records, which data notes print before their sentences."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tipreport.index import BriefIndex, Row
from tipreport.model.records import Figure, Penalty, Progress, Recommendation, TierPlacement
from tipreport.wording import locations as words
from tipreport.wording.figures import format_detail, format_place
from tipreport.wording.missing_words import missing_place
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import capital
from tipreport.wording.sections import section_name
from tipreport.wording.wording import Wording

_MOST = 6  # locations that are listed; the others are counted


def format_location(wording: Wording, index: BriefIndex, row: Row) -> str:
    """Return the location of a record: ``Tier, 2022``, ``Prosecution, “Police opened fewer cases”``."""
    return _LOCATIONS[row[0]](wording, index, index.record_at(row))


def format_locations(wording: Wording, index: BriefIndex, rows: Sequence[Row]) -> str:
    """Return the locations of several records; if there are many, the number of the others.

    Placements of consecutive years have one location, and so have recommendations.
    """
    tiers = [index.record_at(row) for row in rows if row[0] == "tiers"]
    others = (format_location(wording, index, row) for row in rows if row[0] not in ("tiers", "recommendations"))
    asked = [index.record_at(row) for row in rows if row[0] == "recommendations"]
    found = (*_tiers(wording, index, tiers), *others, *_recommendations(wording, index, asked))
    locations = [*dict.fromkeys(found)]
    if len(locations) > _MOST:
        locations[_MOST - 1 :] = [words.other_locations(wording, len(locations) - _MOST + 1)]
    return wording.labels.clause_separator.join(locations)


def format_figure_location(wording: Wording, index: BriefIndex, figure: Figure) -> str:
    """Return a figure's label, as short as distinguishes it from the others: ``Traffickers convicted, 2021``.

    In a brief on several countries it has the place: ``Traffickers convicted, in Cuba, 2022``.
    """
    detail, by = "", index.by(figure)
    if index.has_namesakes(figure):
        detail = format_detail(wording, figure, index.subject, by)
    elif index.subject is None:
        detail = format_place(wording, figure)
    return wording.listed(words.figure_label(wording, figure, by), detail, format_period(wording, figure.period))


def _tier(wording: Wording, index: BriefIndex, placement: TierPlacement, last: int | None = None) -> str:
    return words.tier_location(wording, placement, last, named=placement.country != index.subject)


def _tiers(wording: Wording, index: BriefIndex, placements: Sequence[TierPlacement]) -> Iterator[str]:
    undated = [row for row in placements if row.year is None]
    dated: dict[str, dict[int, TierPlacement]] = defaultdict(dict)
    for row in placements:
        if row.year is not None:
            dated[row.country].setdefault(row.year, row)
    for of_country in dated.values():
        years = sorted(of_country)
        firsts = [year for year in years if year - 1 not in of_country]
        lasts = [year for year in years if year + 1 not in of_country]
        for first, last in zip(firsts, lasts, strict=True):
            yield _tier(wording, index, of_country[first], last)
    yield from (_tier(wording, index, row) for row in undated)


def _recommendations(wording: Wording, index: BriefIndex, asked: Sequence[Recommendation]) -> Iterator[str]:
    if asked:
        yield words.recommendations_location(wording, sorted(map(index.rank, asked)))


def _penalty(wording: Wording, index: BriefIndex, penalty: Penalty) -> str:
    return words.penalty_location(wording, penalty, place_of_penalty(wording, index, penalty))


def place_of_penalty(wording: Wording, index: BriefIndex, penalty: Penalty) -> str:
    """Return the place of the law of a penalty, unless it is the country of the brief or the offence names it."""
    place = index.place_of(penalty)
    return "" if place in (None, "world", index.subject) else missing_place(wording, penalty.offence, place)


def _progress(wording: Wording, index: BriefIndex, step: Progress) -> str:
    return words.status_location(wording, index.rank(index.recommended[step.recommendation]), step)


_LOCATIONS: Mapping[str, Callable[[Wording, BriefIndex, Any], str]] = {
    "summary": lambda wording, *_: section_name(wording, "summary"),
    "countries": lambda wording, _, row: words.country_location(wording, row.country, has_roles=bool(row.roles)),
    "tiers": _tier,
    "figures": format_figure_location,
    "findings": lambda wording, _, row: words.finding_location(wording, row),
    "laws": lambda _wording, _, row: capital(row.name),
    "penalties": _penalty,
    "profile": lambda wording, _, row: words.profile_location(wording, row),
    "routes": lambda wording, _, row: words.route_location(wording, row),
    "organisations": lambda _wording, _, row: capital(row.name),
    "hotlines": lambda wording, _, row: words.hotline_location(wording, row),
    "persons": lambda _wording, _, row: capital(row.name),
    "programmes": lambda _wording, _, row: capital(row.name),
    "recommendations": lambda wording, index, row: next(_recommendations(wording, index, [row])),
    "progress": _progress,
    "definitions": lambda wording, _, row: words.definition_location(wording, row.word),
    "quotes": lambda wording, _, row: words.quote_location(wording, row),
    "sources": lambda wording, *_: section_name(wording, "sources"),
}
