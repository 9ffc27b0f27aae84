"""Briefs that several tests of books export."""

import io
from typing import Any

from attrs import evolve
from epub_book import Book

from tipreport import compose
from tipreport.document import Documents
from tipreport.model import CountryBrief, CountryRole, Figure, Hotline, Period, Quantity, SummarySentence, TierPlacement
from tipreport.plugin import ExportContext
from tipreport.testing import random_briefs
from tipreport_epub.options import EpubOptions
from tipreport_epub.writer import write_book

MANY = tuple(random_briefs(10, seed=7))

PLAIN = CountryBrief(
    id="malta",
    title="Human trafficking in Malta",
    countries=(CountryRole(country="MLT"),),
    hotlines=(Hotline(number="+356 (0)2295-9000"),),
    summary=(SummarySentence(text="<script>alert(1)</script> & more in العربية."),),
    tiers=(
        *(TierPlacement(country="MLT", year=year, tier="Tier 2", official=True) for year in (2003, 2004, 2009)),
        TierPlacement(country="MLT", year=2009, tier="Tier 3"),
    ),
    figures=tuple(
        Figure(measure=measure, value=Quantity.parse(value), period=Period("in", year), pillar="prosecution")
        for measure in ("convictions", "prosecutions")
        for year, value in (("2018", "9"), ("2019", "at least 4"), ("2020", "not reported"), ("2021", "3 to 7"))
    ),
)


def changed(brief: CountryBrief, **fields: Any) -> CountryBrief:
    made: CountryBrief = brief.replace(**fields)
    return made


def turned(brief: CountryBrief) -> Book:
    """A book whose words are Arabic."""
    document = evolve(compose(brief), language="ar", text_language="ar")
    stream = io.BytesIO()
    documents = Documents(documents=(document,), title=document.title, language="ar")
    write_book(documents, stream, EpubOptions(), ExportContext.of((brief,), {}))
    return Book(stream.getvalue())
