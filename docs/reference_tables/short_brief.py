"""The tables of what a short PDF shows where its pages have room, and of what it leaves out where they have none."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from attrs import asdict

from reference_tables.markdown import table
from tipreport.document.short.limits import LIMITS, USUAL, Limits

LIMITED = {
    "remarks": "remarks below the tier",
    "ladders": "countries with a ladder of tiers",
    "grid": "countries in one grid of tiers",
    "strips": "tiers of other countries below the ladder",
    "peers": "a sentence that counts the countries on the same tier",
    "summary": "the summary, in characters",
    "most_sentences": "sentences of the summary, even if they have fewer characters",
    "tiles": "key figures as tiles",
    "small_tiles": "key figures in a sentence each",
    "breakdowns": "sentences on the parts of key figures",
    "changes_left_out": "changes since an earlier edition: kinds left out, first repeated ones, then sources",
    "at_risk": "the people at risk, in characters",
    "laws": "sentences or entries on laws and penalties",
    "recommendations": "recommendations, in characters",
    "most_recommendations": "recommendations, even if they have fewer characters",
    "findings": "findings of each pillar",
    "more_findings": "more findings, over all pillars, of the first one first; if negative, fewer of the last one",
    "programmes": "programmes after the findings of a pillar",
    "context": "findings of the context",
    "subject": "routes, or eight times as many goods, of a brief about them",
    "figures": "other figures",
    "further": "sections beside these: the profile, the routes, the other figures, the quotations",
    "longest": "a sentence, in characters; longer ones are left out",
    "notes": "data notes",
    "conflicts": "data notes on conflicts of key figures and penalties, even if there are fewer of the others",
    "source_notes": "notes of sources",
    "source": "a source, in characters; longer ones are left out",
}
_SHOWN_OR_NOT = ("strips", "peers", "programmes", "source_notes")
_ALL = 99  # breakdowns, sentences, recommendations


def usual() -> str:
    """Returns the limits of a PDF before its pages are measured, and those of formats without pages."""
    pages, others = asdict(LIMITS[USUAL]), asdict(Limits())
    rows = ((LIMITED[name], _value(name, pages[name]), _value(name, others[name])) for name in pages)
    return table(("part", "PDF", "other formats"), rows)


def added() -> str:
    """Returns the limits that become higher where pages have room."""
    return _steps(LIMITS[USUAL::-1])


def left_out() -> str:
    """Returns the limits that become lower where pages have no room."""
    return _steps(LIMITS[USUAL:])


def _steps(limits: Sequence[Limits]) -> str:
    rows = (
        (str(number), LIMITED[name], ", ".join(_value(name, value) for _, value in steps))
        for number, (name, steps) in enumerate(groupby(_changes(limits), key=lambda change: change[0]), 1)
    )
    return table(("step", "part", "limits, one after the other"), rows)


def _changes(limits: Sequence[Limits]) -> Iterator[tuple[str, int]]:
    """Yield the name and the value of each limit that differs from the one before."""
    for before, after in pairwise(map(asdict, limits)):
        yield from ((name, value) for name, value in after.items() if before[name] != value)


def _value(name: str, value: int) -> str:
    if name in _SHOWN_OR_NOT:
        return "shown" if value else "none"
    return "all" if value == _ALL else f"{value:,}"
