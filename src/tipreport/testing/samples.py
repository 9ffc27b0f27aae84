"""The briefs that exporters are tried with."""

import datetime as dt
from functools import cache
from itertools import count

from tipreport.model.brief import CountryBrief
from tipreport.model.citation import Citation
from tipreport.model.period import Period
from tipreport.model.quantity import QUALIFIERS, WORDS, Qualifier, Quantity
from tipreport.model.records import (
    CountryRole,
    Definition,
    Figure,
    Finding,
    Law,
    Organisation,
    Person,
    Programme,
    Quote,
    Recommendation,
    Source,
    SummarySentence,
    TierPlacement,
)
from tipreport.testing.chance import TEXTS
from tipreport.testing.random_briefs import random_briefs

COUNTRIES = 190  # as many as the Trafficking in Persons Report has
Sample = tuple[CountryBrief, ...]


@cache
def one() -> Sample:
    """One brief of some length."""
    return tuple(random_briefs(1, seed=1))


@cache
def many() -> Sample:
    """A short brief for each country."""
    return tuple(random_briefs(COUNTRIES, seed=2, most=1))


@cache
def scripts() -> Sample:
    """Briefs whose texts are of every script, and what a format could take for markup, a formula or a path."""
    return tuple(random_briefs(len(TEXTS) // 10, seed=3))


@cache
def quantities() -> Sample:
    """A brief with every kind of quantity."""
    return (_numbers(*map(_quantity, QUALIFIERS)),)


def of(quantity: str) -> Sample:
    """A brief whose only figure is this."""
    return (_numbers(Quantity.parse(quantity)),)


def _quantity(qualifier: Qualifier) -> Quantity:
    if qualifier in WORDS:
        return Quantity(qualifier)
    return Quantity(qualifier, 12, 46 if qualifier == "range" else None)


def _numbers(*values: Quantity) -> CountryBrief:
    return CountryBrief(
        brief="malta",
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


@cache
def telling() -> Sample:
    """A brief each text of which is a word that stands nowhere else, three of each kind."""
    word = (f"Zq{chr(97 + number // 26)}{chr(97 + number % 26)}zz" for number in count())
    cite = [(Citation.parse(name),) for name in ("first", "second p. 7", "third via second")]
    return (
        CountryBrief(
            brief="malta",
            title="Human trafficking in Malta",
            updated=dt.date(2022, 11, 20),
            countries=(CountryRole(country="MLT"),),
            tiers=(TierPlacement(country="MLT", year=2021, tier="Tier 2", sources=cite[0]),),
            summary=tuple(SummarySentence(text=f"It is {next(word)}.", sources=sources) for sources in cite),
            findings=tuple(
                Finding(pillar="protection", assessment="effort", text=f"It did {next(word)}.", sources=sources)
                for sources in cite
            ),
            figures=tuple(
                Figure(
                    measure="other",
                    label=next(word),
                    value=Quantity("exact", 3 + at),
                    unit="persons",
                    pillar="protection",
                    note=f"Of {next(word)}.",
                    sources=sources,
                )
                for at, sources in enumerate(cite)
            ),
            recommendations=tuple(Recommendation(text=f"Do {next(word)}.", sources=sources) for sources in cite),
            laws=tuple(Law(name=next(word), kind="law", sources=sources) for sources in cite),
            organisations=tuple(Organisation(name=next(word), kind="NGO", sources=sources) for sources in cite),
            programmes=tuple(
                Programme(name=next(word), kind="project", pillar="prevention", sources=sources) for sources in cite
            ),
            persons=tuple(Person(name=next(word), role="judge", sources=sources) for sources in cite),
            definitions=tuple(Definition(word=next(word), text="a word", sources=sources) for sources in cite),
            quotes=tuple(Quote(text=next(word), speaker="a judge", sources=sources) for sources in cite),
            sources=tuple(Source(id=name, kind="report", title=next(word)) for name in ("first", "second", "third")),
        ),
    )
