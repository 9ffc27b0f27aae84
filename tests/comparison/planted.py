"""Edits of a brief with the changes that they are: the next edition of a brief, as its makers would write it."""

import random
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tipreport.comparison import ChangeKind
from tipreport.model import Citation, CountryBrief, Period, Quantity
from tipreport.model.records import Finding, Progress, Recommendation, Source, TierPlacement
from tipreport.model.vocabulary import Tier
from tipreport.recommendations.likeness import words_of

Expected = tuple[ChangeKind, str]
"""The kind of a change and the list of its record."""
Edit = Callable[[CountryBrief, random.Random], tuple[CountryBrief, Expected] | None]
"""Edits a brief, and returns the expected change; None if the brief has nothing to edit."""


def _replaced(brief: CountryBrief, name: str, index: int, **fields: Any) -> CountryBrief:
    rows = [*getattr(brief, name)]
    rows[index] = rows[index].replace(**fields)
    return brief.replace(**{name: tuple(rows)})


def _without(brief: CountryBrief, name: str, index: int) -> CountryBrief:
    rows = [*getattr(brief, name)]
    del rows[index]
    return brief.replace(**{name: tuple(rows)})


def _choose(rng: random.Random, rows: tuple[Any, ...], suits: Callable[[Any], bool] = lambda _: True) -> int | None:
    suitable = [index for index, row in enumerate(rows) if suits(row)]
    return rng.choice(suitable) if suitable else None


def another_number(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    """A figure of the same period has another number."""
    index = _choose(rng, brief.figures, lambda row: row.value.qualifier == "exact" and row.change_by is None)
    if index is None:
        return None
    value = Quantity("exact", (brief.figures[index].value.value or 0) + 1000)
    return _replaced(brief, "figures", index, value=value), ("revised", "figures")


def another_qualifier(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    """A number that was exact is now at least."""
    index = _choose(rng, brief.figures, lambda row: row.value.qualifier == "exact")
    if index is None:
        return None
    value = Quantity("at least", brief.figures[index].value.value)
    return _replaced(brief, "figures", index, value=value), ("revised", "figures")


def another_place(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    """The same number of another place is a new figure."""
    index = _choose(rng, brief.figures, lambda row: row.id is None and row.place != "ISL")
    if index is None:
        return None
    figure = brief.figures[index].replace(place="ISL")
    return brief.replace(figures=(*brief.figures, figure)), ("new", "figures")


def new_period(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    """The same number in a new period is a new figure."""
    index = _choose(rng, brief.figures, lambda row: row.period is not None)
    if index is None:
        return None
    figure = brief.figures[index].replace(id=None, period=Period.parse("1999"), compared_with=None)
    return brief.replace(figures=(figure, *brief.figures)), ("new", "figures")


def figure_left_out(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    index = _choose(rng, brief.figures, lambda row: row.id is None)
    return None if index is None else (_without(brief, "figures", index), ("not repeated", "figures"))


def another_status(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    """The same law has another description."""
    index = _choose(rng, brief.laws)
    return None if index is None else (_replaced(brief, "laws", index, text="Repealed."), ("revised", "laws"))


def another_penalty(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    index = _choose(rng, brief.penalties, lambda row: row.unit == "years" and row.kind != "fine")
    if index is None:
        return None
    return _replaced(brief, "penalties", index, value=Quantity.parse("at most 77")), ("revised", "penalties")


def new_finding(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected]:
    finding = Finding(pillar="protection", text="A shelter opened for men.", sources=_cited(brief))
    return brief.replace(findings=(finding, *brief.findings)), ("new", "findings")


def finding_in_other_words(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    """One word in eight differs."""
    index = _choose(rng, brief.findings, lambda row: _has_many_words(row.text))
    if index is None:
        return None
    text = f"{brief.findings[index].text.rstrip('.')} too."
    return _replaced(brief, "findings", index, text=text), ("reworded", "findings")


def finding_left_out(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    index = _choose(rng, brief.findings)
    return None if index is None else (_without(brief, "findings", index), ("not repeated", "findings"))


def another_judgement(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    index = _choose(rng, brief.findings, lambda row: row.assessment == "shortfall")
    return (
        None if index is None else (_replaced(brief, "findings", index, assessment="effort"), ("revised", "findings"))
    )


def new_recommendation(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected]:
    row = Recommendation(text="Publish every judgement of a trafficking case.", sources=_cited(brief))
    return brief.replace(recommendations=(row, *brief.recommendations)), ("new", "recommendations")


def recommendation_in_other_words(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    index = _choose(rng, brief.recommendations, lambda row: _is_current(brief, row) and _has_many_words(row.text))
    if index is None:
        return None
    text = f"{brief.recommendations[index].text.rstrip('.')} without delay."
    return _replaced(brief, "recommendations", index, text=text), ("reworded", "recommendations")


def recommendation_left_out(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    """Nobody says whether it was followed."""
    index = _choose(rng, brief.recommendations, lambda row: row.id is None and _is_current(brief, row))
    if index is None:
        return None
    return _without(brief, "recommendations", index), ("not repeated", "recommendations")


def later_status(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    latest = {step.recommendation: step for step in sorted(brief.progress, key=lambda step: step.year)}
    if not latest:
        return None
    last = rng.choice([*latest.values()])
    step = Progress(
        recommendation=last.recommendation,
        year=last.year + 1,
        status="complete" if last.status != "complete" else "none",
        sources=_cited(brief),
    )
    return brief.replace(progress=(step, *brief.progress)), ("progressed", "progress")


def new_source(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected]:
    source = Source(id="added-by-test", kind="report", title="A report that no brief cites", publisher="Test")
    return brief.replace(sources=(*brief.sources, source)), ("source added", "sources")


def another_measure_of_a_country(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    """An organisation that the earlier edition lacks."""
    index = _choose(rng, brief.organisations)
    if index is None:
        return None
    organisation = brief.organisations[index].replace(id=None, name="Refuge Without Borders", part_of=None)
    return brief.replace(organisations=(organisation, *brief.organisations)), ("new", "organisations")


def next_tier(brief: CountryBrief, rng: random.Random) -> tuple[CountryBrief, Expected] | None:
    """The edition of the next year places the country one step lower or higher."""
    edition = brief.edition
    official = [row for row in brief.tiers if row.official and row.year == edition]
    if edition is None or len(official) != 1 or len(brief.countries) != 1:
        return None
    if any(row.years for row in brief.recommendations) or any(row.year and row.year > edition for row in brief.tiers):
        return None
    tier: Tier = "Tier 3" if official[0].tier != "Tier 3" else "Tier 2"
    placement = TierPlacement(
        country=official[0].country, year=edition + 1, tier=tier, official=True, sources=official[0].sources
    )
    return brief.replace(edition=edition + 1, tiers=(*brief.tiers, placement)), ("tier", "tiers")


EDITS: tuple[Edit, ...] = (
    another_number,
    another_qualifier,
    another_place,
    new_period,
    figure_left_out,
    another_status,
    another_penalty,
    new_finding,
    finding_in_other_words,
    finding_left_out,
    another_judgement,
    new_recommendation,
    recommendation_in_other_words,
    recommendation_left_out,
    later_status,
    new_source,
    another_measure_of_a_country,
    next_tier,
)


def planted(brief: CountryBrief, seed: int) -> Iterator[tuple[str, CountryBrief, Expected]]:
    """Yield every edit that the brief allows: its name, the edited brief and the expected change."""
    for edit in EDITS:
        if (edited := edit(brief, random.Random(f"{edit.__name__} {seed}"))) is not None:
            yield edit.__name__, *edited


def planted_together(brief: CountryBrief, seed: int, edits: Iterable[Edit]) -> tuple[CountryBrief, list[Expected]]:
    """Return the brief with all these edits that it allows, and the expected changes."""
    expected = []
    for edit in edits:
        if (edited := edit(brief, random.Random(seed))) is not None:
            brief, change = edited
            expected.append(change)
    return brief, expected


def _has_many_words(text: str) -> bool:
    return len(words_of(text)) >= 5


def _is_current(brief: CountryBrief, row: Recommendation) -> bool:
    return not row.years or brief.edition is None or brief.edition in row.years


def _cited(brief: CountryBrief) -> tuple[Citation, ...]:
    return (Citation.parse(brief.sources[0].id),) if brief.sources else ()
