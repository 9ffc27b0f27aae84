"""The briefs that the checks export."""

import datetime as dt
from functools import cache
from typing import Any

from tipreport.document import compose
from tipreport.document.views import collection_entries
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.citation import Citation
from tipreport.model.period import Period
from tipreport.model.qualifiers import MISSING_QUALIFIERS, QUALIFIERS, Qualifier
from tipreport.model.quantity import Quantity
from tipreport.model.records import (
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
from tipreport.testing.random_briefs import random_briefs
from tipreport.testing.random_source import LATIN, TEXTS, unique_words
from tipreport.testing.rich_brief import rich_brief
from tipreport.testing.short_briefs import short_briefs
from tipreport.wording.wording import ENGLISH

COUNTRIES = 190  # about as many as the Trafficking in Persons Report has
COMPARED = 24  # countries, more than a slide has room for
Sample = tuple[CountryBrief, ...]


def none() -> Sample:
    """Return no brief."""
    return ()


@cache
def one() -> Sample:
    """Return one brief, in Latin letters."""
    return tuple(random_briefs(1, seed=1, texts=LATIN))


def full() -> Sample:
    """Return the brief that has everything."""
    return (rich_brief(),)


def short() -> Sample:
    """Return a short brief for each kind of badge, each with another kind of chart."""
    return short_briefs()


@cache
def full_in_collection() -> Sample:
    """Return the brief of `full` among those of `short`, in the order of a book."""
    return _in_reading_order((*short_briefs(), *full()))


@cache
def many() -> Sample:
    """Return a short brief for each country, each with a title and a figure of its own, in the order of a book."""
    words = unique_words(2)
    briefs = random_briefs(COUNTRIES, seed=2, max_records=1, texts=LATIN)
    numbered = (_numbered(brief, number, next(words), next(words)) for number, brief in enumerate(briefs))
    return _in_reading_order(tuple(numbered))


def _in_reading_order(briefs: Sample) -> Sample:
    """Sort briefs by the names that readers see, so that formats which do so are not out of order."""
    by_id = {brief.id: brief for brief in briefs}
    entries = collection_entries([compose(_without_records(brief)) for brief in briefs], ENGLISH.labels)
    return tuple(by_id[entry.document.id] for entry in entries)


def _without_records(brief: CountryBrief) -> CountryBrief:
    """Leave out the records, which have no part in the name of a brief: its document then takes little time."""
    left_out: dict[str, Any] = {name: () for name in lists() if name not in ("countries", "sources")}
    return brief.replace(**left_out)


@cache
def first_of_many() -> Sample:
    """Return the first briefs of `many`, for formats with a file for each brief."""
    return many()[:20]


def _numbered(brief: CountryBrief, number: int, title: str, label: str) -> CountryBrief:
    """Give a brief a title, a figure and a source of its own."""
    value = Quantity("exact", 51_017 + 7 * number)
    figure = Figure(
        measure="other", label=label, unit="persons", pillar="context", value=value, sources=(Citation.parse("only"),)
    )
    only = Source(id="only", kind="article", title=f"A {title}")
    return brief.replace(title=title, figures=(figure,), sources=(only, *brief.sources))


@cache
def compared() -> Sample:
    """Return a brief for each of some countries, with two measures of one year, for a comparison of countries.

    Some have a number of another year, one with a qualifier, or none; a few have a third measure.
    """
    by_country = {brief.countries[0].country: brief for brief in reversed(many()) if brief.subject == "country"}
    return tuple(_with_measure(brief, number) for number, brief in enumerate([*by_country.values()][:COMPARED]))


def _with_measure(brief: CountryBrief, number: int) -> CountryBrief:
    cited: dict[str, Any] = {"sources": (Citation.parse("only"),)}
    figures = [
        Figure(measure="victims identified", value=value, period=Period("in", str(2021 - (number % 7 == 3))), **cited)
        for value in [Quantity("not reported") if number % 5 == 4 else Quantity("exact", 31_013 + 11 * number)]
    ]
    if number % 3:
        about = Quantity("about" if number % 4 == 1 else "exact", 517 + 13 * number)
        figures.append(Figure(measure="convictions", value=about, period=Period("in", "2021"), **cited))
    if number % 8 == 2:  # too few for a column
        figures.append(Figure(measure="prosecutions", value=Quantity("exact", 901 + number), key=True, **cited))
    only = Source(id="only", kind="dataset", title="The numbers of all countries", publisher="An office")
    sources = (only, *(source for source in brief.sources if source.id != only.id))
    return brief.replace(figures=tuple(figures), countries=brief.countries[:1], sources=sources, edition=2021)


@cache
def scripts() -> Sample:
    """Return briefs with texts in every script, and texts that look like markup, a formula or a path."""
    return tuple(random_briefs(len(TEXTS) // 10, seed=10))  # a seed with titles in several scripts


@cache
def quantities() -> Sample:
    """Return a brief with every kind of quantity."""
    return (_with_figures(*map(_quantity, QUALIFIERS)),)


@cache
def with_figure(quantity: str) -> Sample:
    """Return a brief whose only figure has this quantity."""
    return (_with_figures(Quantity.parse(quantity)),)


@cache
def with_text(text: str) -> Sample:
    """Return a brief with this text in several of its lists."""
    (brief,) = with_figure("46")
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
def with_citation(name: str, citation: str) -> Sample:
    """Return a brief with three records in one list. Two cite a source each, and the third has ``citation``."""
    (brief,) = with_text("One thing.")
    (record,) = getattr(brief, name)
    field = next(each for each in ("label", "text", "name") if getattr(record, each, "") == "One thing.")
    cited = {"One thing.": "news p. 1", "Another thing.": "law p. 1", "A third thing.": citation}
    records = tuple(record.replace(**{field: text}, sources=(Citation.parse(each),)) for text, each in cited.items())
    sources = (*brief.sources, Source(id="law", kind="report", title="The law"))
    return (brief.replace(**{name: records, "sources": sources}),)


_NEWS = (Citation.parse("news"),)
CITING_LISTS = ("summary", "findings", "recommendations", "figures", "laws")


def _quantity(qualifier: Qualifier) -> Quantity:
    if qualifier in MISSING_QUALIFIERS:
        return Quantity(qualifier)
    return Quantity(qualifier, 12, 46 if qualifier == "range" else None)


def _with_figures(*values: Quantity) -> CountryBrief:
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
                period=Period("in", str(2001 + index)),
                key=not index,
                sources=(Citation.parse("news"),),
            )
            for index, value in enumerate(values)
        ),
    )
