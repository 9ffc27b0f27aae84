"""Where a record stands, in a reader's words: what a data note prints before its sentence."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tipreport.index import BriefIndex, Row
from tipreport.model.records import (
    Figure,
    Hotline,
    Penalty,
    ProfileItem,
    Progress,
    Quote,
    Recommendation,
    TierPlacement,
)
from tipreport.wording.figures import format_detail, format_label, measure_label
from tipreport.wording.labels import ASPECTS, PILLARS
from tipreport.wording.names import country_name, format_route
from tipreport.wording.periods import UNDATED, format_period
from tipreport.wording.phrases import capital, count, facts, listed, quoted

_LONGEST_LABEL = 60  # letters; a longer one names nothing at a glance
_WORDS = 6  # as many as tell one sentence from another
_MOST = 6  # places that a reader takes in; the others are counted


def format_location(index: BriefIndex, row: Row) -> str:
    """Where the record stands: ``Tier, 2022``, ``Prosecution, “Police opened fewer cases”``."""
    return _PLACES[row[0]](index, index.record_at(row))


def format_locations(index: BriefIndex, rows: Sequence[Row]) -> str:
    """Where several records stand, no more than a reader takes in.

    Placements of consecutive years are one place, and so are recommendations.
    """
    tiers = [index.record_at(row) for row in rows if row[0] == "tiers"]
    others = (format_location(index, row) for row in rows if row[0] not in ("tiers", "recommendations"))
    asked = [index.record_at(row) for row in rows if row[0] == "recommendations"]
    places = [*dict.fromkeys((*_tier_places(index, tiers), *others, *_recommendation_places(index, asked)))]
    if len(places) > _MOST:
        places[_MOST - 1 :] = [f"and {count(len(places) - _MOST + 1, 'other')}"]
    return "; ".join(places)


def format_figure_location(index: BriefIndex, figure: Figure) -> str:
    """A figure's name, as short as tells it from the others: ``Traffickers convicted, 2021``."""
    label = format_label(figure)
    if len(label) > _LONGEST_LABEL:
        label = measure_label(figure.measure) if figure.measure != "other" else capital(_shortened(figure.label or ""))
    detail = format_detail(figure, index.subject, index.by(figure)) if index.has_namesakes(figure) else ""
    return facts(label, detail, format_period(figure.period))


def format_tier_location(index: BriefIndex, placement: TierPlacement, last: int | None = None) -> str:
    """A placement, or several up to a ``last`` year: ``Tier of China, 2021``."""
    of = f" of {country_name(placement.country)}" if placement.country != index.subject else ""
    if placement.year is None:
        return f"{placement.tier}{of}, {UNDATED}"
    years = f"{placement.year} to {last}" if last not in (None, placement.year) else placement.year
    return f"Tier{of}, {years}"


def _tier_places(index: BriefIndex, placements: Sequence[TierPlacement]) -> Iterator[str]:
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
            yield format_tier_location(index, of_country[first], last)
    yield from (format_tier_location(index, row) for row in undated)


def _recommendation_places(index: BriefIndex, asked: Sequence[Recommendation]) -> Iterator[str]:
    if asked:
        numbers = sorted(index.recommendation_numbers[id(row)] for row in asked)
        yield f"Recommendation{'s' if len(numbers) > 1 else ''} {listed(map(str, numbers))}"


def _penalty_place(penalty: Penalty) -> str:
    return facts(f"Penalty, {penalty.offence}", f"{penalty.age} victims" if penalty.age else "")


def _profile_place(item: ProfileItem) -> str:
    about = item.term or item.group
    return f"{ASPECTS[item.aspect]}, {about or _beginning(item.text or '')}"


def _progress_place(index: BriefIndex, step: Progress) -> str:
    number = index.recommendation_numbers[id(index.recommended[step.recommendation])]
    return f"Recommendation {number}, status of {step.year}"


def _hotline_place(hotline: Hotline) -> str:
    return f"Hotline, {'number not given' if hotline.number == 'not stated' else hotline.number}"


def _quote_place(quote: Quote) -> str:
    return f"Quotation, {_beginning(quote.text) if quote.speaker == 'not stated' else quote.speaker}"


def _beginning(text: str) -> str:
    return quoted(_shortened(text).replace("“", "‘").replace("”", "’"))


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words[:_WORDS]).strip(".,;:") + (" …" if len(words) > _WORDS else "")


_PLACES: Mapping[str, Callable[[BriefIndex, Any], str]] = {
    "summary": lambda *_: "Summary",
    "countries": lambda _, row: f"{'Roles of ' if row.roles else ''}{country_name(row.country)}",
    "tiers": format_tier_location,
    "figures": format_figure_location,
    "findings": lambda _, row: f"{PILLARS[row.pillar]}, {_beginning(row.text)}",
    "laws": lambda _, row: capital(row.name),
    "penalties": lambda _, row: _penalty_place(row),
    "profile": lambda _, row: _profile_place(row),
    "routes": lambda _, row: f"Route {format_route(row)}",
    "organisations": lambda _, row: capital(row.name),
    "hotlines": lambda _, row: _hotline_place(row),
    "persons": lambda _, row: capital(row.name),
    "programmes": lambda _, row: capital(row.name),
    "recommendations": lambda index, row: next(_recommendation_places(index, [row])),
    "progress": _progress_place,
    "definitions": lambda _, row: f"Definition, {row.word}",
    "quotes": lambda _, row: _quote_place(row),
    "sources": lambda *_: "Sources",
}
