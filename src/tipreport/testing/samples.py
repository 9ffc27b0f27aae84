"""The briefs that exporters are tried with."""

import datetime as dt
from functools import cache

from tipreport.model.brief import CountryBrief
from tipreport.model.citation import Citation
from tipreport.model.period import Period
from tipreport.model.quantity import QUALIFIERS, WORDS, Qualifier, Quantity
from tipreport.model.records import (
    Claim,
    CountryRole,
    Figure,
    Finding,
    Law,
    Organisation,
    Quote,
    Recommendation,
    Source,
    SummarySentence,
)
from tipreport.testing.extraction import telling
from tipreport.testing.random_briefs import random_briefs
from tipreport.testing.random_source import LATIN, TEXTS

COUNTRIES = 190  # as many as the Trafficking in Persons Report has
Sample = tuple[CountryBrief, ...]


def none() -> Sample:
    """No brief at all."""
    return ()


@cache
def one() -> Sample:
    """One brief of some length, in Latin letters."""
    return tuple(random_briefs(1, seed=1, texts=LATIN))


@cache
def full() -> Sample:
    """One brief with records in each of its lists, and many sources."""
    return (telling(),)


@cache
def many() -> Sample:
    """A short brief for each country, in Latin letters."""
    return tuple(random_briefs(COUNTRIES, seed=2, most=1, texts=LATIN))


@cache
def scripts() -> Sample:
    """Briefs whose texts are of every script, and what a format could take for markup, a formula or a path."""
    return tuple(random_briefs(len(TEXTS) // 10, seed=3))


@cache
def quantities() -> Sample:
    """A brief with every kind of quantity."""
    return (_numbers(*map(_quantity, QUALIFIERS)),)


@cache
def of(quantity: str) -> Sample:
    """A brief whose only figure is this."""
    return (_numbers(Quantity.parse(quantity)),)


@cache
def saying(text: str) -> Sample:
    """A brief that says this text in several of its lists."""
    (brief,) = of("46")
    figure = brief.figures[0].replace(measure="other", label=text, unit="persons")
    return (
        brief.replace(
            figures=(figure,),
            summary=(SummarySentence(text=text, sources=_NEWS),),
            findings=(Finding(pillar="protection", assessment="effort", text=text, sources=_NEWS),),
            recommendations=(Recommendation(text=text, sources=_NEWS),),
            laws=(Law(name=text, kind="law", sources=_NEWS),),
            organisations=(Organisation(name=text, kind="NGO", sources=_NEWS),),
            quotes=(Quote(text=text, speaker="a judge", sources=_NEWS),),
            sources=(Source(id="news", kind="article", title=text),),
        ),
    )


@cache
def citing(name: str, last: str) -> Sample:
    """A brief with three records in one of its lists; the first two rest on two sources, the third on ``last``."""
    (brief,) = of("46")
    rows = tuple(_claim(name, at, (Citation.parse(cited),)) for at, cited in enumerate(("news p. 1", "law p. 1", last)))
    sources = (*brief.sources, Source(id="law", kind="report", title="The law"))
    return (brief.replace(**{name: rows, "sources": sources}),)


_NEWS = (Citation.parse("news"),)
CITING = ("summary", "findings", "recommendations", "figures", "laws")


def _claim(name: str, at: int, sources: tuple[Citation, ...]) -> Claim:
    said = ("One thing.", "Another thing.", "A third thing.")[at]
    match name:
        case "summary":
            return SummarySentence(text=said, sources=sources)
        case "findings":
            return Finding(pillar="protection", assessment="effort", text=said, sources=sources)
        case "recommendations":
            return Recommendation(text=said, sources=sources)
        case "laws":
            return Law(name=said, kind="law", sources=sources)
    return Figure(measure="other", label=said, unit="persons", value=Quantity("exact", at), sources=sources)


def _quantity(qualifier: Qualifier) -> Quantity:
    if qualifier in WORDS:
        return Quantity(qualifier)
    return Quantity(qualifier, 12, 46 if qualifier == "range" else None)


def _numbers(*values: Quantity) -> CountryBrief:
    return CountryBrief(
        id="malta",
        title="Human trafficking in Malta",
        updated=dt.date(2022, 11, 20),
        countries=(CountryRole(country="MLT"),),
        sources=(Source(id="news", kind="article", title="Slavery today"),),
        figures=tuple(
            Figure(
                measure="convictions",
                value=value,
                printed="some" if value.qualifier in ("vague", "unreadable") else None,
                period=Period("in", str(2001 + at)),
                key=not at,
                sources=(Citation.parse("news"),),
            )
            for at, value in enumerate(values)
        ),
    )
