"""Six briefs with an index and a page each, as files for a browser."""

from pathlib import Path

import tipreport_html
from tipreport.model import Briefs, Citation, CountryBrief, CountryRole, Figure, Period, Quantity, Source, TierPlacement
from tipreport.model.vocabulary import Tier
from tipreport.runner import export_many, plan

# the country, its tiers of 2020 to 2022, and its convictions by year
COUNTRIES: dict[str, tuple[str, tuple[Tier, ...], dict[int, int]]] = {
    "albania": ("ALB", ("Tier 2", "Tier 2", "Tier 2"), {2022: 7}),
    "chad": ("TCD", ("Tier 2", "Tier 2 Watch List", "Tier 2"), {}),
    "eritrea": ("ERI", ("Tier 3", "Tier 3", "Tier 3"), {2021: 3}),
    "kazakhstan": ("KAZ", ("Tier 2 Watch List", "Tier 2", "Tier 2"), {2021: 5, 2022: 31}),
    "kenya": ("KEN", ("Tier 2", "Tier 2", "Tier 2 Watch List"), {2022: 12}),
    "somalia": ("SOM", ("Special Case", "Special Case", "Special Case"), {}),
}
OPTIONS = {"index": True, "downloads": ["pdf", "docx"]}


def brief(name: str) -> CountryBrief:
    code, tiers, convictions = COUNTRIES[name]
    return CountryBrief(
        id=name,
        title="Tier 3 & <b>bold</b>" if name == "kazakhstan" else name.title(),
        edition=2022,
        countries=(CountryRole(country=code),),
        tiers=tuple(
            TierPlacement(country=code, year=year, tier=tier, official=True)
            for year, tier in enumerate(tiers, start=2020)
        ),
        figures=tuple(
            Figure(
                measure="convictions",
                value=Quantity("exact", number),
                period=Period.parse(str(year)),
                sources=(Citation.parse("news" if name == "kenya" else "report"),),
            )
            for year, number in convictions.items()
        ),
        sources=(
            Source(id="report", kind="report", title="Report", publisher="U.S. Department of State"),
            Source(id="news", kind="article", title="Slavery today", publisher="A newspaper"),
        ),
    )


def write_site(folder: Path) -> Path:
    """Write the index and the pages into a folder, and return it."""
    exporter = next(iter(tipreport_html.tipreport_exporters()))
    briefs = Briefs(map(brief, COUNTRIES))
    assert all(result.ok for result in export_many(plan(briefs, exporter, folder, options=OPTIONS)))
    return folder
