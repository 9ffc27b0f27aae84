"""A brief that has every block of a document, with many lines in each, and in which every text and number is unique.

Each text contains a word that occurs nowhere else, and some contain markup or are long. Figures have every qualifier,
basis and unit, earlier values, charts, lines and tables by period. So a text, a number or a citation that a file lacks,
changes or moves is found by its words alone.
"""

from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from tipreport.errors import InvalidRecordError
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.citation import Citation, Link
from tipreport.model.period import Period
from tipreport.model.quantity import MISSING_QUALIFIERS, QUALIFIERS, Quantity
from tipreport.model.records import Claim, Figure, Finding, Source, TierPlacement
from tipreport.model.vocabulary import Subject, Tier
from tipreport.testing.random_briefs import draw_brief
from tipreport.testing.random_source import SeededSource

RECORDS = 13  # in each list
_SOURCES = 40
_MARKUP = (
    "{}", "<b>{}</b> & Co", "{} *x* _y_ `z`", "{} | # ~ ^x^ $", "={}+1 [a](b) {{c}}", "{} &amp; \\ <!-- {} -->",
    "{}" + " and so on and on, with one thing more" * 8 + " to {}", "{} 100% of @x, 6,750 and -0.9%",
)  # fmt: skip


class WordSource(SeededSource):
    """A random source whose texts have words of their own, and which gives most optional fields a value."""

    def __init__(self, seed: int, records: int = RECORDS) -> None:
        super().__init__(seed)
        self._words = unique_words(seed)
        self._records = records
        self._number = 0

    def word(self) -> str:
        """Return a word that has not been returned before."""
        return next(self._words)

    def text(self) -> str:
        """Return a text with a new word, and with every eighth kind of markup."""
        self._number += 1
        word = self.word()
        return _MARKUP[self._number % len(_MARKUP)].format(word, f"{word}s")

    def integer(self, minimum: int, maximum: int) -> int:
        """Return 1 for most optional fields, and the given number of records for a list."""
        match minimum, maximum:
            case 0, 1:  # whether an optional field has a value
                return min(1, super().integer(0, 3))
            case 0, 8:  # the number of records of a list
                return self._records
        return super().integer(minimum, maximum)


def unique_words(seed: int) -> Iterator[str]:
    """Yield words that differ by several letters, so that no check takes one for a misspelling of another."""
    random = Random(seed)  # noqa: S311 - not for cryptography
    seen: set[str] = set()
    while True:
        word = "".join(random.choice("bdfgklmnprstvz") + random.choice("aeiou") for _ in range(4))
        if word[:4] not in seen and word[4:] not in seen:
            seen |= {word[:4], word[4:]} if len(seen) < 900 else {word[:4] + word[4:]}
            yield word


@cache
def rich_brief() -> CountryBrief:
    """Return the brief."""
    random = WordSource(8)
    brief = draw_brief(random, 8)
    country = brief.countries[0].country
    records: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    records["tiers"] = [*_tiers(country, random)]
    records["figures"] = [*_figures(random)]
    records["sources"] = [*_sources(random)]
    records["findings"] += _findings(random)
    for number, name in enumerate(lists()):
        for index, record in enumerate(records[name]):
            if isinstance(record, Claim):
                citations = _citations(random, 5 * number + 7 * index, count=2 if index % 4 == 3 else 1)
                with suppress(InvalidRecordError):
                    records[name][index] = record.replace(sources=citations)
    head = {"id": "rich", "subject": "country", "subject_name": None, "edition": 2022, "default_source": None}
    records["countries"] = records["countries"][:1]
    return _valid(brief, head, records)


@cache
def badge_briefs() -> tuple[CountryBrief, ...]:
    """Return a short brief for each kind of badge: recorded, claimed, without a placement, a special case, a group."""
    badges: tuple[tuple[bool, Tier | None, Subject], ...] = (
        (True, "Tier 1", "country"),
        (False, "Tier 3", "country"),
        (True, None, "country"),
        (True, "Special Case", "country"),
        (True, "Tier 2 Watch List", "group"),
        (True, "Tier 2", "event"),
    )
    return tuple(_with_badge(number, *badge) for number, badge in enumerate(badges))


def _with_badge(number: int, official: bool, tier: Tier | None, subject: Subject) -> CountryBrief:
    random = WordSource(100 + number, records=1)
    brief = draw_brief(random, 8)
    records: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    country = brief.countries[0].country
    records["countries"] = records["countries"][:1]
    records["sources"] = [*_sources(random)][:2]
    records["figures"] = [
        _figure(random.word(), Quantity("exact", 900_017 + 1009 * number), "2019", "context", "persons")
    ]
    records["tiers"] = [TierPlacement(country=country, year=2021, tier=tier, official=official)] if tier else []
    for name in lists():
        records[name] = [
            record.replace(sources=(Citation((Link("s0", f"p. {random.word()}"),)),))
            if isinstance(record, Claim)
            else record
            for record in records[name]
        ]
    subject_name = None if subject == "country" else random.word()
    head = {"id": f"badge-{number}", "title": random.word(), "subject": subject, "subject_name": subject_name}
    return _valid(brief, head | {"edition": 2021, "default_source": None}, records)


def _valid(brief: CountryBrief, head: dict[str, Any], records: dict[str, list[Any]]) -> CountryBrief:
    """Leave out the records that are not valid in this brief, until it is valid."""
    while True:
        try:
            return brief.replace(**head, **{name: tuple(rows) for name, rows in records.items()})
        except InvalidRecordError as error:
            for path in sorted({path[:2] for path, _ in error.problems if len(path) > 1}, reverse=True, key=str):
                name, index = str(path[0]), int(path[1])
                records[name][index : index + 1] = []


def _sources(random: WordSource) -> Iterator[Source]:
    kinds = ("report", "article", "web page", "interview", "dataset")
    yield Source(id="read", kind="article", title=random.text())
    for number in range(_SOURCES):
        yield Source(
            id=f"s{number}",
            kind=kinds[number % len(kinds)],  # type: ignore[arg-type]  # one of the kinds
            title=random.text(),
            publisher=random.word() if number % 2 else None,
            author=random.word() if number % 3 else None,
            published=Period("in", str(1801 + number)),
            url=f"https://{random.word()}.example/{random.word()}" if number % 4 else None,
        )


def _citations(random: WordSource, number: int, count: int) -> tuple[Citation, ...]:
    citations = []
    for index in range(count):
        source = (number + 11 * index) % _SOURCES
        first = Link(f"s{source}", f"p. {random.word()}" if number % 3 else None)
        citations.append(Citation((first, Link("read")) if source % 3 == 1 else (first,)))
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


def _findings(random: WordSource) -> Iterator[Finding]:
    for index in range(4 * RECORDS):
        yield Finding(
            pillar=("prosecution", "protection", "prevention", "partnership")[index % 4],
            assessment=("effort", "shortfall", "increased efforts", "maintained efforts", None)[index // 4 % 5],
            text=random.text(),
            period=None,
            place=None,
        )


# ------------------------------------------------------------ figures


def _figures(random: WordSource) -> Iterator[Figure]:
    numbers = iter(range(21_017, 10**6, 137))
    years = iter(range(1301, 1800))
    yield from _key_figures(random, numbers, years)
    yield from _lines(random, numbers, years)
    for pillar, unit in (("prosecution", "persons"), ("protection", "USD"), ("prevention", "count")):
        for panel in range(3):
            yield from _series(random, numbers, pillar, unit, range(2011 + panel, 2018 - panel))
    yield from _series(random, numbers, "partnership", "cases", range(1990, 2006))
    for _ in range(2):
        label = random.word()
        for month in range(10):
            yield _figure(label, Quantity("exact", next(numbers)), f"2019-{month + 1:02}", "partnership", "persons")


def _figure(label: str, value: Quantity, period: str | None, pillar: str, unit: str, **more: Any) -> Figure:
    words: dict[str, Any] = {"printed": f"{label} in words"} if value.qualifier in ("vague", "unreadable") else {}
    return Figure(
        measure="other", label=label, value=value, unit=unit, pillar=pillar,  # type: ignore[arg-type]  # valid terms
        period=None if period is None else Period("in", period), **words, **more,
    )  # fmt: skip


def _quantity(qualifier: Any, numbers: Iterator[int]) -> Quantity:
    if qualifier in MISSING_QUALIFIERS:
        return Quantity(qualifier)
    number = next(numbers)
    return Quantity(qualifier, number, number + 3 if qualifier == "range" else None)


def _key_figures(random: WordSource, numbers: Iterator[int], years: Iterator[int]) -> Iterator[Figure]:
    for index, qualifier in enumerate(("exact", "about", "not reported", "exact", "at least", "range", "exact")):
        label = random.word()
        newer = _quantity(qualifier, numbers)
        earlier, later = next(years), next(years)
        if index % 2 == 0:
            yield _figure(label, Quantity("exact", next(numbers)), str(earlier), "protection", "persons")
        yield _figure(label, newer, str(later), "protection", "persons", key=True)


def _lines(random: WordSource, numbers: Iterator[int], years: Iterator[int]) -> Iterator[Figure]:
    """A figure for each qualifier in each pillar, with every basis and many units."""
    bases = ("confirmed", "estimated", "reported", "alleged", "conjectured", None)
    units = ("persons", "USD", "percent", "count", "hours", "EUR", "cases")
    for pillar_number, pillar in enumerate(("context", "prosecution", "protection", "prevention")):
        for index, qualifier in enumerate(QUALIFIERS):
            unit = units[(index + pillar_number) % len(units)]
            more: dict[str, Any] = {"of": f"all {random.word()}"} if unit == "percent" else {}
            value = _quantity(qualifier, numbers)
            if unit == "percent" and value.value is not None:
                value = Quantity("exact", Decimal(f"{'-' * (index % 2)}{pillar_number + 2}.{index:02}"))
            if index % 3 == 0:
                more["place"] = f"the {random.word()}"
            if index % 5 == 0 and unit != "percent":
                more["per"] = "year"
            if index % 4 == 1 and value.value is not None:
                more |= {"change": "up", "compared_with": Period("in", str(next(years)))}
            basis = bases[(index + pillar_number) % len(bases)]
            yield _figure(random.word(), value, str(next(years)), pillar, unit, basis=basis, **more)


def _series(random: WordSource, numbers: Iterator[int], pillar: str, unit: str, years: range) -> Iterator[Figure]:
    label = random.word()
    qualifiers: tuple[Any, ...] = ("exact", "about", "not reported", "exact", "at least", "range")
    for index, year in enumerate(years):
        if index % 7 != 4:
            yield _figure(label, _quantity(qualifiers[index % 6], numbers), str(year), pillar, unit)
