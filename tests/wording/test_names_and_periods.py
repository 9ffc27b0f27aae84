"""Names and periods as text."""

import datetime as dt

import pytest

from tipreport.model import Law, Organisation, Period, Route, Source, TierPlacement
from tipreport.model.codes import COUNTRIES
from tipreport.wording import ENGLISH
from tipreport.wording.missing_words import missing, unnamed
from tipreport.wording.names import (
    country_name,
    language_name,
    organisation_in_phrase,
    place_in_phrase,
    place_name,
    where,
)
from tipreport.wording.periods import during, format_day, format_period
from tipreport.wording.routes import format_route
from tipreport.wording.short_names import also_written, named
from tipreport.wording.sources import attribution, format_source
from tipreport.wording.tiers import format_placement, steps_down
from tipreport.wording.wording import wording_for

PPO = Organisation(name="Public Prosecutor’s Office", also=("PPO", "Prosecutor"), kind="law enforcement")
ASTRA = Organisation(name="ASTRA – Anti-Trafficking Action", also=("ASTRA",), kind="NGO")


def test_every_country_of_the_format_has_a_name() -> None:
    assert all(country_name(ENGLISH, code) for code in COUNTRIES)
    assert country_name(ENGLISH, "PRK") == "North Korea"
    assert country_name(ENGLISH, "TUR") == "Turkey"
    assert country_name(ENGLISH, "XKX") == "Kosovo"


@pytest.mark.parametrize(
    ("language", "name", "inside"),
    [
        ("en", "Hong Kong", "in Hong Kong"),
        ("fr", "Hong Kong", "à Hong Kong"),
        ("es", "Hong Kong", "en Hong Kong"),
        ("ar", "هونغ كونغ", "في هونغ كونغ"),
        ("ru", "Гонконг", "в Гонконге"),
    ],
)
def test_hong_kong_has_its_usual_name(language: str, name: str, inside: str) -> None:
    wording = wording_for(language)

    assert (country_name(wording, "HKG"), where(wording, "HKG")) == (name, inside)


def test_a_route_is_formatted_from_origin_to_destination() -> None:
    assert format_route(ENGLISH, Route(origin=("SRB",), transit=("Darien Gap",), destination=("USA", "ITA"))) == (
        "from Serbia through the Darien Gap to the United States and Italy"
    )
    assert format_route(ENGLISH, Route(destination=("world",))) == "to the whole world"
    assert format_route(ENGLISH, Route(origin=("SRB",), destination=("SRB",))) == "within Serbia"


def test_a_place_takes_its_article_inside_a_phrase() -> None:
    assert place_in_phrase(ENGLISH, "USA") == "the United States"
    assert place_in_phrase(ENGLISH, "Darien Gap") == "the Darien Gap"
    assert place_in_phrase(ENGLISH, "Province of Latina") == "the Province of Latina"
    assert place_in_phrase(ENGLISH, "SRB") == "Serbia"
    assert place_in_phrase(ENGLISH, "world") == "the whole world"
    assert where(ENGLISH, "world") == "worldwide"
    assert where(ENGLISH, "USA") == "in the United States"
    assert place_name(ENGLISH, "world") == "worldwide"
    assert place_name(ENGLISH, "Middle East") == "Middle East"


def test_a_language_without_a_name_is_its_code() -> None:
    assert language_name(ENGLISH, "fr") == "French"
    assert language_name(ENGLISH, "qaa") == "qaa"


@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("Human Trafficking Act, 2005 (Act 694)", "Act 694"),
        ("Loi n° 20-038/AU portant code pénal, articles 266 à 268", "code pénal"),
    ],
)
def test_an_abbreviation_that_the_name_has_is_not_repeated(name: str, also: str) -> None:
    law = Law(name=name, kind="law", also=(also,))

    assert (named(law), also_written(ENGLISH, law)) == (name, "")
    assert named(law.replace(also=("HTA",))) == f"{name} (HTA)"
    assert named(law.replace(also=("05",))) == f"{name} (05)"


@pytest.mark.parametrize(
    ("name", "also", "shown"),
    [
        ("Anti-Trafficking in Persons Act of 2008", "Anti-Trafficking in Persons Act", ""),
        ("Anti-Trafficking Act, 2008", "Anti-Trafficking Act", ""),
        ("Ley 137-03", "Ley", ""),
        ("Anti-Trafficking Act on Children", "Anti-Trafficking Act", "Also called Anti-Trafficking Act"),
        ("Act 694", "The Human Trafficking Act", "Also called The Human Trafficking Act"),
    ],
)
def test_a_name_without_its_year_or_number_is_no_other_name(name: str, also: str, shown: str) -> None:
    law = Law(name=name, also=(also,), kind="law")

    assert also_written(ENGLISH, law) == shown


def test_an_organisation_is_named_in_full_and_its_abbreviation_explained() -> None:
    assert named(PPO) == "Public Prosecutor’s Office (PPO)"
    assert also_written(ENGLISH, PPO) == "Also called Prosecutor"
    assert also_written(ENGLISH, Organisation(name="Atina", also=("ATINA",), kind="NGO")) == "Also written ATINA"
    assert organisation_in_phrase(ENGLISH, PPO) == "the Public Prosecutor’s Office"
    assert organisation_in_phrase(ENGLISH, ASTRA) == "ASTRA"


@pytest.mark.parametrize(
    ("name", "has_article"),
    [
        ("International Centre for Parliamentary Studies", True), ("Initiative for the Resurgence", True),
        ("All-China Women’s Federation", True), ("Walk Free Foundation", True), ("Amnesty International", False),
        ("Save the Children", False), ("Human Rights Watch", False), ("Foundation", False), ("Atina", False),
        ("The Freedom Fund", False), ("Fundación Esperanza", False), ("Women in the Union", False),
    ],
)  # fmt: skip
def test_an_organisation_with_a_common_noun_has_an_article(name: str, has_article: bool) -> None:
    article = "the " if has_article else ""
    assert organisation_in_phrase(ENGLISH, Organisation(name=name, kind="NGO")) == f"{article}{name}"


@pytest.mark.parametrize(
    ("name", "has_article"),
    [
        ("Government of Benin", True),
        ("National Labour Inspectorate", True),
        ("Anti-Trafficking in Persons Task Force", True),
        ("Control Centres of the Department of Fisheries", True),
        ("U.S. Army Corps", True),
        ("Dar Karama", False),
        ("Servicio Nacional de Migración de Panamá", False),
        ("Government", False),
    ],
)
def test_an_authority_has_an_article_unless_its_name_is_a_proper_name(name: str, has_article: bool) -> None:
    article = "the " if has_article else ""
    assert organisation_in_phrase(ENGLISH, Organisation(name=name, kind="government")) == f"{article}{name}"


@pytest.mark.parametrize(
    ("period", "text", "inside"),
    [
        ("2021", "2021", "in 2021"),
        ("2021-06", "June 2021", "in June 2021"),
        ("2022-05-02", "2 May 2022", "on 2 May 2022"),
        ("2010 to 2019", "2010 to 2019", "in 2010 to 2019"),
        ("2022-11-20 to 2022-12-18", "20 November to 18 December 2022", "from 20 November to 18 December 2022"),
        ("since 2010", "since 2010", "since 2010"),
        ("until 1981", "until 1981", "until 1981"),
        ("before 1800", "before 1800", "before 1800"),
        ("as of 2022-10", "as of October 2022", "as of October 2022"),
        ("1990s", "the 1990s", "in the 1990s"),
        ("11 months of 2022", "11 months of 2022", "in 11 months of 2022"),
        ("2020-04 to 2021-03", "April 2020 to March 2021", "in April 2020 to March 2021"),
        ("about 2001", "about 2001", "in about 2001"),
    ],
)
def test_each_form_of_period_has_a_text(period: str, text: str, inside: str) -> None:
    assert format_period(ENGLISH, Period.parse(period)) == text
    assert during(ENGLISH, Period.parse(period)) == inside


def test_no_period_is_undated() -> None:
    assert format_period(ENGLISH, None) == "undated"
    assert format_day(ENGLISH, dt.date(2024, 6, 24)) == "24 June 2024"


def test_names_in_a_text_are_not_repeated() -> None:
    assert missing("The victims were trafficked for labour exploitation", "labour exploitation") == ""
    assert missing("Trafficking of children", "forced marriage") == "forced marriage"
    assert missing("On 20 November they met", "20 November 2022") == "2022"
    assert unnamed("ASTRA says so", ASTRA, "ASTRA") == ""
    assert unnamed("An NGO says so", ASTRA, "ASTRA") == "ASTRA"


def test_a_placement_has_the_details_of_its_tier() -> None:
    placement = TierPlacement(
        country="MRT", tier="Tier 2 Watch List", year=2020, waiver=True, consecutive=3, reason="A written plan."
    )

    assert format_placement(ENGLISH, placement) == (
        "Tier 2 Watch List, for three years running; by a waiver; reason given: A written plan"
    )
    assert steps_down("Tier 2", "Tier 2 Watch List") == 1
    assert steps_down("Tier 2", "Special Case") is None


def test_a_source_is_described_by_its_given_fields() -> None:
    article = Source(id="a", kind="article", title="Slavery today", author="A. Writer", publisher="The Daily")
    report = Source(id="b", kind="report", title="2022 Report", publisher="State", edition=2022, language="fr")

    assert format_source(ENGLISH, article) == "The Daily, A. Writer, “Slavery today”; article"
    assert format_source(ENGLISH, report) == "State, “2022 Report”; in French"
    assert (
        format_source(ENGLISH, Source(id="c", kind="unnamed", publisher="media reports"))
        == "Media reports; not further identified"
    )
    assert attribution(ENGLISH, [article]) == ("one article", 1, "one article")
    assert attribution(ENGLISH, []) == ("an unnamed source", 1, "an unnamed source")
    assert attribution(ENGLISH, [article, report]) == ("two sources", 2, "two sources")
