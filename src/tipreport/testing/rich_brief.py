"""A brief that has every block of a document, with many lines in each, and in which every text and number is unique.

Each text contains a word that occurs nowhere else, and some contain markup or are long. Figures have every qualifier,
basis and unit, earlier values, charts, lines and tables by period. So a text, a number or a citation that a file lacks,
changes or moves is found by its words alone.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from typing import Any

from tipreport.errors import InvalidRecordError
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.citation import Citation, Link
from tipreport.model.period import Period
from tipreport.model.records import Claim, Finding, ProfileItem, Recommendation, Route, Source, TierPlacement
from tipreport.testing.random_briefs import draw_brief
from tipreport.testing.random_source import RECORDS, WordSource
from tipreport.testing.rich_figures import rich_figures

_SOURCES = 40
_PARTS = {1: "#p{}", 3: '?a="b"&c=<d>'}  # of some addresses, also with signs that end an address in markup
_CARRIERS = ("read", "s2", "s5")
_OF_OTHER_REPORT = 6  # one in so many recommendations may be of another publisher's report
_METHODS = 13  # in one entry of a term list


@cache
def rich_brief() -> CountryBrief:
    """Return the brief."""
    random = WordSource(8)
    brief = draw_brief(random, 8)
    country = brief.countries[0].country
    records: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    records["tiers"] = [*_tiers(country, random)]
    records["figures"] = [*rich_figures(random)]
    records["sources"] = [*cited_sources(random)]
    records["findings"] += _findings(random)
    records["routes"] += _routes_within(country, random)
    records["profile"] += _goods(random)
    records["profile"] += (ProfileItem(aspect="method of control", text=random.text()) for _ in range(_METHODS))
    records["recommendations"] = [*_with_editions(records["recommendations"])]
    for number, name in enumerate(lists()):
        for index, record in enumerate(records[name]):
            if isinstance(record, Claim):
                cited = 5 * number + 7 * index
                if name == "recommendations" and index % _OF_OTHER_REPORT:
                    cited -= cited % 2  # a source without a publisher, so that its editions are those of most
                citations = _citations(random, cited, count=2 if index % 4 == 3 else 1)
                with suppress(InvalidRecordError):
                    records[name][index] = record.replace(sources=citations)
    head = {
        "id": "rich",
        "language": "en",
        "subject": "country",
        "subject_name": None,
        "edition": 2022,
        "default_source": None,
    }
    records["countries"] = records["countries"][:1]
    return valid_brief(brief, head, records)


def valid_brief(brief: CountryBrief, head: dict[str, Any], records: dict[str, list[Any]]) -> CountryBrief:
    """Leave out the records that are not valid in this brief, until it is valid."""
    while True:
        try:
            return brief.replace(**head, **{name: tuple(rows) for name, rows in records.items()})
        except InvalidRecordError as error:
            for path in sorted({path[:2] for path, _ in error.problems if len(path) > 1}, reverse=True, key=str):
                name, index = str(path[0]), int(path[1])
                records[name][index : index + 1] = []


def cited_sources(random: WordSource) -> Iterator[Source]:
    """Yield sources of several kinds, most of them with an address."""
    kinds = ("report", "article", "web page", "interview", "dataset")
    yield Source(id="read", kind="article", title=random.text())
    for number in range(_SOURCES):
        part = _PARTS.get(number % 8, "").format(number)
        yield Source(
            id=f"s{number}",
            kind=kinds[number % len(kinds)],  # type: ignore[arg-type]  # one of the kinds
            title=random.text(),
            publisher=random.word() if number % 2 else None,
            author=random.word() if number % 3 else None,
            published=Period("in", str(1801 + number)),
            url=f"https://{random.word()}.example/{random.word().title()}{part}" if number % 4 else None,
            language="fr" if number % 9 == 4 else "en",
        )


def _citations(random: WordSource, number: int, count: int) -> tuple[Citation, ...]:
    citations = []
    for index in range(count):
        source = (number + 11 * index) % _SOURCES
        first = Link(f"s{source}", f"p. {random.word()}" if number % 3 else None)
        carrier = Link(_CARRIERS[number // _SOURCES % len(_CARRIERS)])  # one source may be reported by several
        citations.append(Citation((first, carrier) if source % 3 == 1 else (first,)))
    return tuple(citations)


def _tiers(country: str, random: WordSource) -> Iterator[TierPlacement]:
    tiers = ("Tier 2", "Tier 2", "Tier 3", "Tier 2 Watch List", "Tier 1", "Special Case", "Tier 2 Watch List", "Tier 2")
    for index, year in enumerate(range(2005, 2022)):
        yield TierPlacement(
            country=country,
            year=year,
            tier=tiers[index % len(tiers)],  # type: ignore[arg-type]  # one of the tiers
            official=True,
            reason=random.text() if index % 5 == 4 else None,
        )
    yield TierPlacement(country=country, year=2013, tier="Tier 1", reason=random.text())
    yield TierPlacement(country=country, year=2021, tier="Tier 3", change="downgraded")
    yield TierPlacement(country=country, year=2006, tier="Tier 2")  # as in the report, in two years
    yield TierPlacement(country=country, year=2008, tier="Tier 2 Watch List")


def _with_editions(rows: Sequence[Recommendation]) -> Iterator[Recommendation]:
    """Yield recommendations of this edition, of earlier ones, more than have a column each, and of none.

    The last repeats the first in other words.
    """
    editions = ((2021, 2022), (2022,), (2019,), (), (2011, 2015, 2018, 2020))
    first = next(row.id for row in rows if row.id)
    for index, row in enumerate(rows):
        same = (first,) if index == len(rows) - 1 and row.id != first else ()
        yield row.replace(years=editions[index % len(editions)], same_as=same, not_same_as=())


def _findings(random: WordSource) -> Iterator[Finding]:
    for index in range(4 * RECORDS):
        yield Finding(
            pillar=("prosecution", "protection", "prevention", "partnership")[index % 4],
            assessment=("effort", "shortfall", "increased efforts", "maintained efforts", None)[index // 4 % 5],
            text=random.text(),
            period=None,
            place=None,
        )


def _routes_within(country: str, random: WordSource) -> Iterator[Route]:
    """Yield routes that do not leave their origin, with and without a text, and one with several places of a kind."""
    yield Route(origin=("the world's end",), destination=("the world's end",))
    yield Route(origin=(country,), destination=(country,), group=random.word(), text=random.text())
    yield Route(origin=("KHM", "LAO", "THA"), transit=("VNM", "PHL", "TLS"), destination=("MYS", "BRN", "IDN"))


def _goods(random: WordSource) -> Iterator[ProfileItem]:
    """Yield goods with several combinations of marks, of which those with the same marks share a row."""
    kinds: tuple[Any, ...] = (
        ("child labour",), ("forced labour",), ("child labour", "forced labour"), ("forced labour",),
        ("forced child labour", "forced labour"), (), ("child labour",), ("forced child labour",),
    )  # fmt: skip
    for each in kinds:
        yield ProfileItem(aspect="goods", text=random.word(), kinds=each)
