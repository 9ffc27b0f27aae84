"""Artificial briefs of any size, for benchmarks."""

from tipreport.files import dump_brief, parse_brief
from tipreport.model import Citation, CountryBrief, CountryRole, Figure, Period, Quantity, Recommendation, Source

SMALLEST = "id: malta\ntitle: Human trafficking in Malta\ncountries: [{country: MLT}]\n"

YEARS = range(2017, 2023)
MEASURES = (
    "investigations",
    "suspects investigated",
    "criminal complaints",
    "arrests",
    "prosecutions",
    "convictions",
    "victims identified",
    "victims referred",
    "victims assisted",
    "people trained",
)


def large(times: int = 1) -> str:
    """A brief of sixty figures in ten series over six years, a hundred recommendations and thirty sources.

    ``times`` multiplies the number of records: it adds series and does not lengthen them.

    """
    brief = CountryBrief(
        id="large",
        title="Human trafficking in Serbia",
        edition=2022,
        countries=(CountryRole(country="SRB", sources=(Citation.parse("s1"),)),),
        figures=tuple(
            Figure(
                measure=measure,
                group=None if turn == 0 else f"group {turn}",
                value=Quantity.parse(str(100 + 17 * series + 3 * year % 50)),
                period=Period.parse(str(year)),
                key=turn == 0 and series < 8 and year == YEARS[-1],
                sources=(_citation(turn * len(MEASURES) + series, times),),
            )
            for turn in range(times)
            for series, measure in enumerate(MEASURES)
            for year in YEARS
        ),
        recommendations=tuple(
            Recommendation(
                text=f"Train {number} more officials of the border police to recognise victims, and publish how many.",
                to="government",
                years=(2022,) if number % 4 == 0 else (2021, 2022) if number % 4 == 1 else (),
                sources=(_citation(number, times),),
            )
            for number in range(100 * times)
        ),
        sources=tuple(
            Source(id=f"s{number}", kind="report", title=f"Report {number}", publisher="An office", edition=2022)
            for number in range(1, 30 * times + 1)
        ),
    )
    text = dump_brief(brief)
    assert parse_brief(text) == brief
    return text


def _citation(number: int, times: int) -> Citation:
    return Citation.parse(f"s{number % (30 * times) + 1} p. {number % 400 + 1}")
