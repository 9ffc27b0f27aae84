"""Files of one brief and of many."""

import datetime as dt
from io import BytesIO
from typing import Any

import pytest

from tipreport.document import compose
from tipreport.exporters.text import render_documents
from tipreport.exporters.text.options import TextOptions
from tipreport.exporters.text.render import render
from tipreport.model import Briefs, Citation, CountryBrief, CountryRole, Source, SummarySentence, TierPlacement
from tipreport.plugin import ExportContext, Grain
from tipreport.runner.documents import compose_documents


def brief(name: str, country: str, *, text: str = "Many are exploited.", tier: Any = "Tier 2") -> CountryBrief:
    source = Source(id="tip", title="Trafficking in Persons Report", kind="report")
    cited: Any = (Citation.parse("tip"),)
    tiers: Any = (TierPlacement(country=country, year=2021, tier=tier, official=True, sources=cited),) if tier else ()
    return CountryBrief(
        id=name,
        title=f"Trafficking in {name.capitalize()}",
        countries=(CountryRole(country=country),),
        tiers=tiers,
        summary=(SummarySentence(text=text, sources=cited),),
        sources=(source,),
    )


SERBIA, MALTA, BENIN = brief("serbia", "SRB"), brief("malta", "MLT", tier="Tier 3"), brief("benin", "BEN", tier=None)


def written(
    *briefs: CountryBrief, context: ExportContext | None = None, grain: Grain = Grain.BRIEF, **options: Any
) -> str:
    stream = BytesIO()
    documents = compose_documents(Briefs(briefs), grain)
    render_documents(documents, stream, TextOptions(**options), context or ExportContext(date=dt.date(2024, 6, 24)))
    return stream.getvalue().decode("utf-8")


def test_a_file_of_one_brief_contains_its_document() -> None:
    assert written(SERBIA) == render(compose(SERBIA))
    assert written(SERBIA, width=40, ascii_punctuation=True) == render(compose(SERBIA), 40, ascii_punctuation=True)


def test_every_line_ends_with_one_line_feed() -> None:
    text = written(SERBIA, MALTA, BENIN, grain=Grain.COLLECTION)

    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_a_collection_has_contents_and_a_heading_for_each_brief() -> None:
    text = written(SERBIA, MALTA, BENIN, grain=Grain.COLLECTION)

    assert text.startswith(
        "CONTENTS\n"
        "\n"
        "  1. Serbia: Tier 2. 2021 report, U.S. Department of State.\n"
        "  2. Malta: Tier 3. 2021 report, U.S. Department of State.\n"
        "  3. Benin.\n"
        "\n"
        "\n"
        "Brief 1 of 3.\n"
        "\n"
        "SERBIA\n"
    )
    assert f"\n\n\nBrief 3 of 3.\n\n{render(compose(BENIN))}" in text
    assert text.count("\n\n\nBrief ") == 3


def test_the_contents_tell_two_editions_of_one_country_apart() -> None:
    older = SERBIA.replace(id="serbia-2020", edition=2020)
    text = written(older, SERBIA.replace(edition=2021), grain=Grain.COLLECTION)

    assert "  1. Serbia, edition 2020.\n" in text
    assert "  2. Serbia, edition 2021: Tier 2." in text


def test_a_collection_may_have_one_brief_or_none() -> None:
    assert written(SERBIA, grain=Grain.COLLECTION).startswith("CONTENTS\n\n  1. Serbia: Tier 2.")
    assert written(grain=Grain.COLLECTION) == "CONTENTS\n\n  No briefs.\n"


def test_the_ladders_of_a_collection_share_an_axis() -> None:
    later = SERBIA.replace(id="later", edition=2023)

    assert written(SERBIA) == render(compose(SERBIA))
    assert "2022 to 2023:  no entry" not in written(SERBIA)
    assert render(compose(SERBIA, last_report_year=2023)) in written(SERBIA, later, grain=Grain.COLLECTION)
    assert written(SERBIA, later, grain=Grain.COLLECTION).count("2022 to 2023:  no entry") == 2


def test_progress_is_reported_brief_by_brief() -> None:
    reported: list[tuple[int, int]] = []
    context = ExportContext(date=dt.date(2024, 6, 24), on_progress=lambda done, total: reported.append((done, total)))
    written(SERBIA, MALTA, context=context, grain=Grain.COLLECTION)

    assert reported == [(1, 2), (2, 2)]


@pytest.mark.parametrize("grain", [*Grain])
def test_the_stream_is_left_open(grain: Grain) -> None:
    stream = BytesIO()
    documents = compose_documents(Briefs((SERBIA,)), grain)
    render_documents(documents, stream, TextOptions(), ExportContext(date=dt.date(2024, 6, 24)))

    assert not stream.closed


def test_an_older_edition_says_that_it_is_superseded() -> None:
    older = SERBIA.replace(id="serbia-2021", edition=2021)
    text = written(SERBIA.replace(edition=2022), older, grain=Grain.COLLECTION)

    assert text.count("Superseded") == 1
    assert "Edition 2021. Superseded by the edition of 2022." in " ".join(text.split())
