"""Short briefs: one for each kind of badge, each with another kind of chart."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from attrs import frozen

from tipreport.model.brief import CountryBrief, lists
from tipreport.model.citation import Citation, Link
from tipreport.model.period import Period
from tipreport.model.quantity import Quantity
from tipreport.model.records import (
    Claim,
    CountryRole,
    Figure,
    Finding,
    ProfileItem,
    Programme,
    Recommendation,
    TierPlacement,
)
from tipreport.model.vocabulary import Subject, Tier
from tipreport.testing.bare_brief import bare_brief, brief_of_three, stub_brief
from tipreport.testing.random_briefs import draw_brief
from tipreport.testing.random_source import WordSource
from tipreport.testing.rich_brief import cited_sources, rich_brief, valid_brief
from tipreport.testing.rich_figures import charted_series, key_figure_with_years, single_figure


@frozen
class _Badge:
    """The newest placement, and the subject of the brief."""

    tier: Tier | None
    official: bool = True
    subject: Subject = "country"
    is_undated: bool = False
    is_twice: bool = False
    """Whether the country has a placement without a year, and one of an earlier year, too."""


_BADGES = (
    _Badge("Tier 1"),
    _Badge("Tier 3", official=False),
    _Badge(None),
    _Badge("Special Case", is_twice=True),
    _Badge("Tier 2 Watch List", subject="group"),
    _Badge("Tier 2", official=False, is_undated=True),
)


@frozen(kw_only=True)
class _Chart:
    """The chart of a brief: the pillar, the unit and the years of its panels, and whether they are on one scale."""

    pillar: str
    unit: str
    years: range
    panels: int
    has_one_scale: bool = True
    has_losses: bool = False
    measures: tuple[str, ...] = ()
    has_one_source: bool = False
    step: int = 173
    """The difference between a number and the next."""


_MANY = 16
_TILES, _IN_ROW, _RECOMMENDATIONS = 6, 4, 24
_LONG, _LONGEST = 20, 40  # words of a recommendation, and of a label
_GROUP = ("KHM", "LAO", "THA")  # countries with a ladder each, more than a slide has room for
_ON_LONG_TITLES = " that all offices of the country counted together, by the place of work"  # of charts side by side
_OF_RICH_BRIEF, _SAME_COUNTRY = "NZL", 0  # a country with two editions, and the brief of the earlier one
_APART = ("laws", "organisations", "quotes")  # lists with a source of their own, which few sections cite
_VICTIMS = ("victims identified", "victims referred", "victims assisted")
_CHARTS = (
    _Chart(pillar="protection", unit="persons", years=range(2015, 2019), panels=3, measures=_VICTIMS),  # side by side
    _Chart(pillar="protection", unit="USD", years=range(2012, 2017), panels=2, has_losses=True),
    _Chart(
        pillar="prosecution", unit="cases", years=range(1973, 2006), panels=2, step=4573
    ),  # lines, and longer than a table
    _Chart(
        pillar="protection", unit="count", years=range(2017, 2020), panels=8, has_one_source=True
    ),  # more than a slide has room for
    _Chart(pillar="prosecution", unit="persons", years=range(2009, 2014), panels=5, has_one_scale=False),
    _Chart(pillar="prevention", unit="count", years=range(2013, 2017), panels=1),  # before a short section
)


@cache
def short_briefs() -> tuple[CountryBrief, ...]:
    """Return a short brief for each kind of badge: recorded, claimed, without a placement, a special case, a group.

    The last three have little. The first is an earlier edition of the brief that has everything.
    """
    earlier, *others = (_short_brief(number, badge) for number, badge in enumerate(_BADGES))
    return earlier.replace(title=rich_brief().title), *others, bare_brief(), stub_brief(), brief_of_three()


def _short_brief(number: int, badge: _Badge) -> CountryBrief:
    random = WordSource(200 + number, records=1)
    brief = draw_brief(random, 8)
    records: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    country = _OF_RICH_BRIEF if number == _SAME_COUNTRY else brief.countries[0].country
    more = (CountryRole(country=each) for each in _GROUP) if badge.subject == "group" else ()
    records["countries"] = [records["countries"][0].replace(country=country), *more]
    language = "fr" if badge.subject == "group" else "en"  # that of all sources, which a list says once
    records["sources"] = [each.replace(language=language) for each in [*cited_sources(random)][:3]]
    records["figures"] = [
        single_figure(random.word(), Quantity("exact", 900_017 + 1009 * number), "2019", "context", "persons"),
        *_charted(_CHARTS[number], random, iter(range(500_017 + 20_000 * number, 10**6, _CHARTS[number].step))),
        *(_with_earlier(random) if _CHARTS[number].has_losses else ()),
        *(_side_by_side(random) if _CHARTS[number].pillar == "prevention" else ()),
    ]
    year = None if badge.is_undated else 2021
    records["tiers"] = (
        [TierPlacement(country=country, year=year and year - 1, tier=badge.tier, official=badge.official)]
        if badge.tier
        else [TierPlacement(country=country, year=2022, tier="Tier 1", official=True)]  # after the edition
    )
    if badge.is_twice and badge.tier and year:
        records["tiers"] += [
            TierPlacement(country=country, tier=badge.tier, official=False),
            TierPlacement(country=country, year=year - 3, tier="Tier 2"),
        ]
    for other in records["countries"][1:]:
        records["tiers"].append(TierPlacement(country=other.country, year=2022, tier="Tier 3"))
    records["profile"] += _goods(random) if number % 2 else ()
    shared = _cited(random)
    for name in lists():
        has_one_source = name == "figures" and _CHARTS[number].has_one_source
        records[name] = [
            record.replace(sources=shared if has_one_source else _cited(random, "s1" if name in _APART else "s0"))
            if isinstance(record, Claim)
            else record
            for record in records[name]
        ]
    if badge.is_twice:  # more findings of one kind than a layout may have room for
        records["findings"] += _efforts(random)
    if _CHARTS[number].pillar == "prevention":
        records["findings"] += [
            Finding(pillar="partnership", assessment="effort", text=random.text(), sources=_cited(random))
        ]
    subject_name = None if badge.subject == "country" else f"{random.word()} *x* [y](z) <b>"
    head = {"id": f"badge-{number}", "title": random.word(), "subject": badge.subject, "subject_name": subject_name}
    records["programmes"] += _programmes(random) if badge.subject == "group" else ()
    if not number % 2:  # a line of the profile with two sentences, on a slide that has room for all of it
        another = records["profile"][0].replace(text=random.text(), sources=_cited(random))
        records["profile"].append(another)
    if _CHARTS[number].measures:
        records["figures"] += _disputed(random)
    if badge.tier is None:  # more than a slide has room for: two rows of tiles, and many recommendations
        records["figures"] += _key_figures(random)
        records["recommendations"] += _recommendations(random)
    return valid_brief(brief, head | {"edition": year, "language": "en", "default_source": None}, records)


def _efforts(random: WordSource) -> Iterator[Finding]:
    for _ in range(_MANY):
        yield Finding(pillar="protection", assessment="effort", text=random.text(), sources=_cited(random))


def _key_figures(random: WordSource) -> Iterator[Figure]:
    """Yield key figures of which the first in each row has a label so long that a slide has room for one row."""
    for index in range(_TILES):
        label = " ".join(random.word() for _ in range(1 if index % _IN_ROW else _LONGEST))
        value = Quantity("exact", 970_017 + 101 * index)
        yield single_figure(label, value, "2018", "protection", "persons", key=True, sources=_cited(random))


def _recommendations(random: WordSource) -> Iterator[Recommendation]:
    """Yield recommendations of which a short document has not all."""
    for index in range(_RECOMMENDATIONS):
        pillar = ("prosecution", "protection", "prevention")[index % 3]
        text = f"{' '.join(random.word() for _ in range(_LONG)).capitalize()}."
        yield Recommendation(text=text, pillar=pillar, sources=_cited(random))  # type: ignore[arg-type]  # valid terms


def _programmes(random: WordSource) -> Iterator[Programme]:
    """Yield programmes that differ only in their pages, more than a slide has room for: a paragraph says the rest."""
    cited = _cited(random)
    for index in range(2 * _MANY):
        page = f"{('http', 'https')[index % 2]}://{random.word()}.example/{random.word()}"
        yield Programme(
            name=random.word(), kind="other", pillar="protection", group="survivors", url=page, sources=cited
        )


def _cited(random: WordSource, source: str = "s0") -> tuple[Citation, ...]:
    return (Citation((Link(source, f"p. {random.word()}"),)),)


def _charted(chart: _Chart, random: WordSource, numbers: Iterator[int]) -> Iterator[Figure]:
    """Yield the series of a chart."""
    shared = random.word()
    for panel in range(chart.panels):
        label = shared if chart.has_one_scale else f"{random.word()}{_ON_LONG_TITLES}"
        more = {"group": f"{random.word()} & <{random.word()}>"} if chart.has_one_scale and not chart.measures else {}
        for figure in charted_series(label, numbers, chart.pillar, chart.unit, chart.years, panel=panel, **more):
            if chart.measures:
                yield figure.replace(measure=chart.measures[panel], label=None)
            else:
                yield _below_zero(figure) if chart.has_losses else figure


def _with_earlier(random: WordSource) -> Iterator[Figure]:
    """Yield figures of two years, and one of a single year: a table has a column of earlier values, with a gap.

    After them key figures, one of several years, of which a layout has room for a small chart and the bar of its parts.
    """
    for index, years in enumerate(((2016, 2019), (2015, 2018), (2014, 2017), (2020,))):
        label = random.word()
        for year in years:
            value = Quantity("exact", 41_017 + 1013 * index + year)
            yield single_figure(label, value, str(year), "prevention", "count")
    yield from key_figure_with_years(random, iter(range(300_017, 10**6, 173)), 2012, has_parts=True)
    share, amount = Quantity("exact", Decimal("47.3")), Quantity("exact", 620_017)  # with signs that markup may need
    yield single_figure(random.word(), share, "2018", "protection", "percent", of=f"all {random.word()}", key=True)
    place = f"the {random.word()}"  # in the label of a tile
    yield single_figure(random.word(), amount, "2018", "protection", "USD", key=True, place=place)


def _side_by_side(random: WordSource) -> Iterator[Figure]:
    """Yield two series of three years with small numbers, whose panels a layout may set side by side."""
    for panel in range(2):
        label = random.word()
        for year, qualifier in ((2018, "about"), (2019, "exact"), (2020, "exact")):
            value = Quantity(qualifier, 13 + 7 * panel + 3 * (year - 2018))  # type: ignore[arg-type]  # valid terms
            yield single_figure(label, value, str(year), "protection", "count")


def _disputed(random: WordSource) -> Iterator[Figure]:
    """Yield a measure on whose number two sources disagree."""
    for source, number in (("s0", 811), ("s1", 823)):
        yield Figure(
            measure="convictions",
            value=Quantity("exact", number),
            period=Period("in", "2019"),
            sources=_cited(random, source),
        )


def _below_zero(figure: Figure) -> Figure:
    """Return the figure of an even year with its number below zero, and with a decimal; "at least" is 0 instead."""
    year, value = figure.period, figure.value.value
    if value is None or year is None or int(year.start) % 2:
        return figure
    is_zero = figure.value.qualifier == "at least"
    return figure.replace(value=Quantity("exact", Decimal(0) if is_zero else Decimal("0.5") - value))


def _goods(random: WordSource) -> Iterator[ProfileItem]:
    """Yield goods with each combination of marks."""
    kinds: tuple[Any, ...] = (("child labour",), ("forced labour",), ("child labour", "forced labour"), ())
    for each in kinds:
        yield ProfileItem(aspect="goods", text=random.word(), kinds=each)
