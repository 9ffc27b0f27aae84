"""The numbers of a brief for a table of many countries."""

from tipreport.document import compose
from tipreport.model import Citation, CountryBrief, CountryRole, Figure, Period, Programme, Quantity, Source


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
            Figure(measure="convictions", value=Quantity("exact", 8), period=year),  # the first one stands
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
    assert (found.unit, found.body) == ("persons", "A newspaper")
    assert document.region == "Europe and Eurasia"
