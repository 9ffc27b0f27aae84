"""Briefs that several tests of decks export."""

from deck_reading import brief_with_text

from tipreport.model import Citation, CountryBrief, Figure, Period, Quantity, Source
from tipreport.testing import random_briefs

BRIEFS = tuple(random_briefs(12, seed=5))

NEWS = Source(id="news", kind="article", title="Slavery today", url="https://a.example/x")

CITED = (Citation.parse("news"),)


def cited_brief(**fields: object) -> CountryBrief:
    return brief_with_text("It is so.").replace(sources=(NEWS,), **fields)


def figure(value: str, period: str, measure: str = "prosecutions", *, key: bool = False) -> Figure:
    return Figure(
        measure=measure, value=Quantity.parse(value), period=Period.parse(period), sources=CITED,
        pillar="prosecution", key=key,
    )  # fmt: skip


CHARTED = cited_brief(
    figures=(
        figure("90", "2018"),
        figure("at least 400", "2019"),
        figure("420", "2020"),
        figure("1250", "2021"),
        figure("5", "2018", "convictions"),
        figure("not stated", "2019", "convictions"),
        figure("7", "2020", "convictions"),
        figure("8", "2021", "convictions"),
    )
)
