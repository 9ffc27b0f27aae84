"""The tiers of several countries in a PDF: one figure with a row for each country."""

from collections.abc import Sequence

import pytest

from tests.exporters.pdf.sheets import export
from tests.exporters.pdf.tagged.documents import check, elements
from tipreport.files import parse_brief
from tipreport.model import CountryBrief

CODES = ("KEN", "UGA", "SAU", "ARE", "KWT", "LBN", "ETH", "DJI")


def group(codes: Sequence[str] = CODES, more: str = "") -> CountryBrief:
    rows = "\n".join(
        f"  - {{country: {code}, year: 2020 to 2024, tier: Tier 2, official: true, sources: [tip]}}" for code in codes
    )
    return parse_brief(
        "id: gulf\ntitle: Domestic workers\nsubject: group\nsubject_name: Domestic workers\nedition: 2024\n"
        f"countries: [{', '.join(f'{{country: {code}}}' for code in codes)}]\n"
        f"sources: [{{id: tip, kind: report, title: Report}}]\ntiers:\n{rows}\n{more}",
        "gulf.yaml",
    )


def figures(data: bytes) -> list[str]:
    """The alternative texts of the figures."""
    pdf = check(data)
    return [str(each.Alt) for each in elements(pdf, "Figure")]


@pytest.mark.parametrize("detail", ["full", "short"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_all_countries_are_in_one_figure(detail: str, language: str) -> None:
    (figure,) = figures(export(group(), detail=detail, language=language))

    assert figure.count("2020") == len(CODES)


def test_a_disputed_year_gives_each_country_a_ladder() -> None:
    claim = "  - {country: KEN, year: 2022, tier: Tier 3, sources: [tip]}\n"

    assert len(figures(export(group(CODES[:2], claim)))) == len(CODES[:2])
