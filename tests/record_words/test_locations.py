"""The location of a record, in a reader's words."""

import pytest

from tests.checks.small_brief import HEAD, brief
from tipreport.index import BriefIndex
from tipreport.model.brief import lists
from tipreport.record_words.locations import format_location, format_locations
from tipreport.wording import ENGLISH

RECORDS = """
summary: [{text: Nothing is known}]
tiers: [{year: 2022, tier: Tier 2}, {tier: Tier 3}, {year: 2021, tier: Tier 1, country: HUN}]
figures:
  - {measure: convictions, value: 18, period: 2021}
  - {measure: convictions, value: 3, period: 2021, sex: female, by: police}
  - {measure: arrests, value: 5, period: 2021, place: Belgrade}
  - {measure: spending, label: a contribution to the reception centre and to the agency, value: 5, unit: USD}
  - measure: other
    label: a very long account of what was counted here, of whom, and by which method
    value: 5
    unit: count
findings: [{pillar: context, text: "At the conference “Managing the Beautiful Game” people met."}]
laws: [{name: article 388, kind: law}]
penalties: [{offence: forced labour, value: 5, age: child}]
profile:
  - {aspect: form, term: forced marriage, text: In all regions}
  - {aspect: vulnerable group, group: Roma children, text: More at risk}
  - {aspect: setting, text: Closed-off places such as old and abandoned factories}
routes: [{origin: [SRB], transit: [Darien Gap], destination: [DEU, USA]}, {destination: [world]}]
organisations: [{id: police, name: Police of Serbia, kind: law enforcement}]
hotlines: [{number: "311"}, {number: not stated}]
persons: [{name: Marijana Savic, role: Director}]
programmes: [{name: awareness campaigns, kind: training, pillar: prevention}]
recommendations: [{id: old, text: Do it, years: [2020]}, {id: new, text: Do more, years: [2022]}]
progress: [{recommendation: old, year: 2021, status: some}]
definitions: [{word: trafficking, text: A crime}]
quotes: [{text: making significant efforts to do so, speaker: not stated}, {text: We do, speaker: N. Bizel}]
"""


@pytest.mark.parametrize(
    ("name", "locations"),
    [
        ("summary", ["Summary"]),
        ("countries", ["Roles of Serbia"]),
        ("tiers", ["Tier, 2022", "Tier 3, undated", "Tier of Hungary, 2021"]),
        (
            "figures",
            [
                "Traffickers convicted, 2021",  # no other details, though another record has its name
                "Traffickers convicted, women and girls, by the Police of Serbia, 2021",
                "People arrested, 2021",
                "Spending, undated",
                "A very long account of what …, undated",
            ],
        ),
        ("findings", ["Context, “At the conference ‘Managing the Beautiful …’”"]),
        ("laws", ["Article 388"]),
        ("penalties", ["Penalty, forced labour, child victims"]),
        (
            "profile",
            [
                "Forms, forced marriage",
                "At risk, Roma children",
                "Settings, “Closed-off places such as old and …”",
            ],
        ),
        (
            "routes",
            ["Route from Serbia through the Darien Gap to Germany and the United States", "Route to the whole world"],
        ),
        ("organisations", ["Police of Serbia"]),
        ("hotlines", ["Hotline, 311", "Hotline, number not given"]),
        ("persons", ["Marijana Savic"]),
        ("programmes", ["Awareness campaigns"]),
        ("recommendations", ["Recommendation 2", "Recommendation 1"]),
        ("progress", ["Recommendation 2, status of 2021"]),
        ("definitions", ["Definition, trafficking"]),
        ("quotes", ["Quotation, “making significant efforts to do so”", "Quotation, N. Bizel"]),
        ("sources", ["Sources"]),
    ],
)
def test_each_record_has_a_location_for_readers(name: str, locations: list[str]) -> None:
    index = BriefIndex(brief(RECORDS))

    assert [format_location(ENGLISH, index, (name, row)) for row in range(len(locations))] == locations


def test_recommendations_are_one_location() -> None:
    index = BriefIndex(brief(RECORDS))

    assert format_locations(ENGLISH, index, [("recommendations", 0), ("quotes", 1), ("recommendations", 1)]) == (
        "Quotation, N. Bizel; Recommendations 1 and 2"
    )


def test_every_list_has_locations() -> None:
    index = BriefIndex(brief(RECORDS))

    for name in lists():
        assert format_location(ENGLISH, index, (name, 0))


def test_placements_of_consecutive_years_are_one_location() -> None:
    placements = "tiers: [{year: 2003 to 2005, tier: Tier 2}, {year: 2007, tier: Tier 2}, {year: 2006, tier: Tier 3}]"
    index = BriefIndex(brief(placements))
    rows = [("tiers", row) for row in (0, 1, 2, 3)]

    assert format_locations(ENGLISH, index, rows) == "Tier, 2003 to 2005; Tier, 2007"
    assert format_locations(ENGLISH, index, [*rows, ("tiers", 4)]) == "Tier, 2003 to 2007"


def test_countries_are_named_if_there_are_several() -> None:
    head = HEAD.replace("countries: [{country: SRB, roles: [source]}]", "countries: [{country: SRB}, {country: CHN}]")
    head += "subject: group\nsubject_name: Travellers"
    index = BriefIndex(brief("tiers: [{country: SRB, year: 2021, tier: Tier 2}, {country: CHN, tier: Tier 3}]", head))

    assert (
        format_locations(ENGLISH, index, [("tiers", 0), ("tiers", 1)])
        == "Tier of Serbia, 2021; Tier 3 of China, undated"
    )


def test_equal_locations_are_given_once() -> None:
    index = BriefIndex(brief("summary: [{text: One}, {text: Two}]"))

    assert format_locations(ENGLISH, index, [("summary", 0), ("summary", 1)]) == "Summary"


def test_figures_name_their_place_in_a_brief_on_several_countries() -> None:
    several = HEAD.replace(
        "countries: [{country: SRB, roles: [source]}]", "countries: [{country: SRB}, {country: CUB}]"
    )
    several += "subject: group\nsubject_name: Travellers"
    figures = """
figures:
  - {measure: convictions, value: 10, period: 2022, place: CUB}
  - {measure: arrests, label: arrests in Cuba, value: 10, period: 2022, place: CUB}
  - {measure: arrests, value: 10, period: 2021}
"""

    def locations(head: str) -> list[str]:
        index = BriefIndex(brief(figures, head))
        return [format_location(ENGLISH, index, ("figures", row)) for row in range(3)]

    assert locations(several) == [
        "Traffickers convicted, in Cuba, 2022",
        "Arrests in Cuba, 2022",
        "People arrested, 2021",
    ]
    assert locations(HEAD)[0] == "Traffickers convicted, 2022"
