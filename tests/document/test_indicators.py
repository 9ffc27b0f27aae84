"""The numbers of a brief for a table of many countries."""

from tipreport.document import compose
from tipreport.model import CountryBrief, CountryRole, Figure, Period, Quantity


def test_indicators_are_numbers_of_a_whole_country_and_one_year() -> None:
    year, span = Period.parse("2022"), Period.parse("2020 to 2022")
    brief = CountryBrief(
        id="malta",
        title="Malta",
        countries=(CountryRole(country="MLT"),),
        figures=(
            Figure(measure="convictions", value=Quantity("about", 7), period=year),
            Figure(measure="convictions", value=Quantity("exact", 8), period=year),  # the first one stands
            Figure(measure="convictions", value=Quantity("exact", 9), period=span),
            Figure(measure="prosecutions", value=Quantity("exact", 3), period=year, sex="female"),
            Figure(measure="prosecutions", value=Quantity("exact", 4), period=year, place="ITA"),
            Figure(measure="investigations", value=Quantity("exact", 5)),
        ),
    )
    document = compose(brief)
    assert [(each.measure, each.year, each.value, each.number) for each in document.indicators] == [
        ("convictions", 2022, 7.0, "about 7")
    ]
    assert document.region == "Europe and Eurasia"
