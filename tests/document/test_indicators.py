"""The numbers of a brief for a table of many countries."""

from tipreport.document import compose
from tipreport.model import Citation, CountryBrief, CountryRole, Figure, Period, Programme, Quantity, Source
from tipreport.plugin import DocumentOptions


def test_indicators_are_numbers_of_a_whole_country_and_one_year() -> None:
    year, span = Period.parse("2022"), Period.parse("2020 to 2022")
    brief = CountryBrief(
        id="malta",
        title="Malta",
        countries=(CountryRole(country="MLT"),),
        programmes=(Programme(id="hotline", name="A hotline", kind="project", pillar="protection"),),
        sources=(Source(id="news", kind="article", title="Slavery today", publisher="A newspaper"),),
        figures=(
            Figure(measure="convictions", value=Quantity("about", 7), period=year, sources=(Citation.parse("news"),)),
            Figure(measure="convictions", value=Quantity("exact", 7), period=year),  # the first one stands
            Figure(measure="convictions", value=Quantity("exact", 9), period=span),
            Figure(measure="prosecutions", value=Quantity("exact", 3), period=year, sex="female"),
            Figure(measure="prosecutions", value=Quantity("exact", 4), period=year, place="ITA"),
            Figure(measure="investigations", value=Quantity("exact", 5)),
            Figure(measure="victims identified", value=Quantity("exact", 6), period=year, basis="estimated"),
            Figure(measure="victims assisted", value=Quantity("exact", 6), period=year, programme="hotline"),
        ),
    )
    document = compose(brief)
    (found,) = document.indicators
    assert (found.measure, found.year, found.value, found.number) == ("convictions", 2022, 7.0, "about 7")
    assert (found.unit, found.body, found.in_conflict) == ("persons", "A newspaper", False)
    assert document.region == "Europe and Eurasia"


def test_an_indicator_has_each_version_of_sources_that_disagree() -> None:
    brief = CountryBrief(
        id="ghana",
        title="Ghana",
        countries=(CountryRole(country="GHA"),),
        figures=tuple(
            Figure(measure="victims identified", value=value, period=Period.parse("2021"))
            for value in (Quantity("at least", 800), Quantity("exact", 902), Quantity("exact", 842))
        ),
    )
    (found,) = compose(brief).indicators
    assert (found.number, found.value, found.in_conflict) == ("at least 800, 902 or 842", 800.0, True)
    (french,) = compose(brief, DocumentOptions(language="fr")).indicators
    assert french.number == "au moins 800, 902 ou 842"
