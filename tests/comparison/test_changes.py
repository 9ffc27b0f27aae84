"""The changes between two editions: each is named with its kind, and nothing else is named."""

import datetime as dt
import random
from collections import Counter
from typing import Any

import pytest

from tests.comparison.planted import (
    another_place,
    another_status,
    later_status,
    new_finding,
    new_recommendation,
    new_source,
    next_tier,
    planted,
    planted_together,
)
from tests.comparison.rewriting import renamed, shuffled
from tests.document.every_brief import BRIEFS, every_brief
from tipreport import Changes, briefs_from_tables, changes, tabulate
from tipreport.comparison import KINDS
from tipreport.files import dump_brief, parse_brief
from tipreport.model import Citation, CountryBrief, Figure, Finding, Period, Quantity, Recommendation
from tipreport.model.brief import lists
from tipreport.model.records import CountryRole, Law, Organisation, ProfileItem, Source
from tipreport.recommendations.edition import newest_edition, of_other_reports

PLANTED = [
    pytest.param(brief, edited, expected, id=f"{name}, {edit}")
    for name, brief in BRIEFS.items()
    for edit, edited, expected in planted(brief, seed=1)
]


def named(found: Changes) -> list[tuple[str, str]]:
    return [(change.kind, change.list) for change in found.differences]


@pytest.mark.parametrize(("old", "new", "expected"), PLANTED)
def test_a_planted_change_is_named_and_nothing_else(
    old: CountryBrief, new: CountryBrief, expected: tuple[str, str]
) -> None:
    assert named(changes(old, new)) == [expected]


@every_brief
def test_all_planted_changes_together_are_named(brief: CountryBrief) -> None:
    edits = (new_source, another_status, new_finding, new_recommendation, another_place, later_status, next_tier)

    edited, expected = planted_together(brief, 2, edits)

    assert sorted(named(changes(brief, edited))) == sorted(expected)


@every_brief
def test_a_brief_does_not_differ_from_itself(brief: CountryBrief) -> None:
    assert named(changes(brief, brief)) == []


@every_brief
@pytest.mark.parametrize("seed", range(3))
def test_order_and_ids_do_not_matter(brief: CountryBrief, seed: int) -> None:
    other = renamed(shuffled(brief, random.Random(seed)))

    assert named(changes(brief, other)) == []


@pytest.mark.parametrize(("old", "new", "expected"), PLANTED[::5])
def test_the_changes_of_a_rewritten_brief_are_the_same(
    old: CountryBrief, new: CountryBrief, expected: tuple[str, str]
) -> None:
    other = renamed(shuffled(new, random.Random(4)))

    assert named(changes(shuffled(old, random.Random(5)), other)) == [expected]


@every_brief
def test_a_round_trip_through_tables_and_yaml_changes_nothing(brief: CountryBrief) -> None:
    (from_tables,) = briefs_from_tables(tabulate([brief]))
    from_yaml = parse_brief(dump_brief(brief))

    assert named(changes(brief, from_tables)) == []
    assert named(changes(brief, from_yaml)) == []


@every_brief
def test_kinds_come_in_the_order_of_readers(brief: CountryBrief) -> None:
    for _, edited, _ in planted(brief, seed=3):
        found = [KINDS.index(change.kind) for change in changes(brief, edited).differences]
        assert found == sorted(found)


@every_brief
def test_repeated_statements_are_those_of_both_editions_in_any_order(brief: CountryBrief) -> None:
    other = renamed(shuffled(brief, random.Random(6)))

    def listed(old: CountryBrief, new: CountryBrief) -> list[tuple[str, str]]:
        return [(change.list, getattr(change.record, "text", None) or "") for change in changes(old, new).repeated()]

    of_list = Counter(name for name, _ in listed(brief, brief))
    assert all(of_list[name] == len(getattr(brief, name)) for name in lists() if name != "recommendations")
    others = of_other_reports(brief)
    assert of_list["recommendations"] == sum(
        not row.years or brief.edition is None or newest_edition(brief) in row.years or id(row) in others
        for row in brief.recommendations
    )  # the rest are a record of earlier editions
    assert listed(brief, other) == listed(brief, brief)


def edition(**records: Any) -> CountryBrief:
    """Return a brief with these records beside those of every edition below."""
    return CountryBrief(
        id="ghana",
        title="Ghana",
        edition=2019,
        countries=(CountryRole(country="GHA"),),
        **{"organisations": (POLICE,), "sources": (REPORT,), **records},
    )


CITED = (Citation.parse("labor"),)
REPORT = Source(id="labor", kind="dataset", title="Findings", publisher="Department of Labor", edition=2019)
POLICE = Organisation(id="police", name="National Police", kind="law enforcement", country="GHA")
RAIDS = Figure(
    measure="other",
    label="raids on farms",
    value=Quantity.parse("12"),
    unit="count",
    period=Period.parse("2018"),
    by="police",
    pillar="prosecution",
    sources=CITED,
)
OPEN_SHELTERS = Recommendation(
    text="Open shelters for boys – also outside the capital's districts.", pillar="protection", years=(2019,)
)
CLOSED = Finding(pillar="protection", assessment="shortfall", text="Shelters for boys closed in two provinces.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(
            {"recommendations": (OPEN_SHELTERS,)},
            {"recommendations": (OPEN_SHELTERS.replace(text=OPEN_SHELTERS.text.replace("'", "’").replace("–", "-")),)},
            id="signs",
        ),
        pytest.param(
            {"recommendations": (OPEN_SHELTERS,)},
            {"recommendations": (OPEN_SHELTERS.replace(text=OPEN_SHELTERS.text.replace(" boys", "  boys")),)},
            id="white space",
        ),
        pytest.param(
            {"laws": (Law(name="Act", kind="law", text="No “sale” of children."),)},
            {"laws": (Law(name="Act", kind="law", text='No "sale" of  children.'),)},
            id="quotation marks in a statement",
        ),
        pytest.param(
            {"recommendations": (OPEN_SHELTERS,)},
            {"recommendations": (OPEN_SHELTERS.replace(pillar="prevention"),)},
            id="pillar of a recommendation",
        ),
        pytest.param({"findings": (CLOSED,)}, {"findings": (CLOSED.replace(pillar="prevention"),)}, id="pillar"),
        pytest.param(
            {"profile": (ProfileItem(aspect="sector", text="Bricks: child labor, forced labour"),)},
            {"profile": (ProfileItem(aspect="goods", text="Bricks", kinds=("child labour", "forced labour")),)},
            id="a good in text",
        ),
        pytest.param(
            {"laws": (Law(name="Work", kind="law", text="Set, at 14. International standard: not met."),)},
            {"laws": (Law(name="Work", kind="law", text="Set, at 14.", standard="not met"),)},
            id="a judgement in text",
        ),
        pytest.param(
            {"laws": (Law(name="C 138", kind="treaty", place="world", text="Ratified."),)},
            {"laws": (Law(name="C 138", kind="treaty", place="world", status="ratified"),)},
            id="a status in text",
        ),
        pytest.param(
            {"profile": (ProfileItem(aspect="sector", text="Bricks: child labor, forced labour"),)},
            {"profile": (ProfileItem(aspect="sector", text="Bricks:\u00a0child  labor, forced\u00a0labour"),)},
            id="white space in a good in text",
        ),
        pytest.param(
            {"laws": (Law(name="Work", kind="law", text="Set. International standard: not met."),)},
            {"laws": (Law(name="Work", kind="law", text="Set.\u00a0International  standard:\u00a0not\u00a0met."),)},
            id="white space in a judgement in text",
        ),
        pytest.param(
            {"laws": (Law(name="C 138", kind="treaty", place="world", text="Not ratified."),)},
            {"laws": (Law(name="C 138", kind="treaty", place="world", text="Not\u00a0 ratified."),)},
            id="white space in a status in text",
        ),
        pytest.param({}, {"sources": (REPORT.replace(read=dt.date(2026, 5, 5)),)}, id="day on which it was read"),
    ],
)
def test_typing_and_the_place_in_a_document_are_no_facts(old: dict[str, Any], new: dict[str, Any]) -> None:
    assert named(changes(edition(**old), edition(**new))) == []


@pytest.mark.parametrize(
    "bricks",
    [
        ProfileItem(aspect="sector", text="Bricks: child labour"),
        ProfileItem(aspect="goods", text="Bricks", kinds=("child labour",)),
    ],
    ids=["in text", "in fields"],
)
def test_a_good_that_is_made_by_other_labour_is_revised(bricks: ProfileItem) -> None:
    before = ProfileItem(aspect="sector", text="Bricks: child labour, forced labour")

    (change,) = changes(edition(profile=(before,)), edition(profile=(bricks,))).differences

    assert (change.kind, change.list, change.fields) == ("revised", "profile", ("kinds",))


def test_a_figure_in_another_unit_is_revised() -> None:
    old, new = edition(figures=(RAIDS,)), edition(figures=(RAIDS.replace(unit="cases"),))

    (change,) = changes(old, new).differences
    assert (change.kind, change.list, change.fields) == ("revised", "figures", ("unit",))


def test_of_several_figures_in_other_units_none_is_taken_for_another() -> None:
    old = edition(figures=(RAIDS, RAIDS.replace(unit="persons")))
    new = edition(figures=(RAIDS.replace(unit="cases"), RAIDS.replace(unit="years")))

    assert sorted(named(changes(old, new))) == [("new", "figures")] * 2 + [("not repeated", "figures")] * 2


def test_a_percentage_of_another_whole_is_another_figure() -> None:
    share = RAIDS.replace(unit="percent", of="children aged 5 to 14")
    found = changes(edition(figures=(share,)), edition(figures=(share.replace(of="children aged 7 to 14"),)))

    assert named(found) == [("new", "figures"), ("not repeated", "figures")]


@pytest.mark.parametrize("text", [OPEN_SHELTERS.text, f"{OPEN_SHELTERS.text} Pay for them."])
@pytest.mark.parametrize("edition_before", [2022, 2023])
def test_a_recommendation_of_earlier_editions_that_is_made_again_is_not_new(text: str, edition_before: int) -> None:
    """Whether or not the edition before was read: the brief of 2022 has a source of that edition."""
    read = REPORT.replace(edition=2022)
    earlier = edition(recommendations=(OPEN_SHELTERS,), sources=(read,)).replace(edition=edition_before)
    again = OPEN_SHELTERS.replace(text=text, years=(2019, 2024))
    found = changes(earlier, edition(recommendations=(again,), sources=(read,)).replace(edition=2024))

    if text == OPEN_SHELTERS.text:
        assert (named(found), [row.list for row in found.repeated()].count("recommendations")) == ([], 1)
    else:
        assert named(found) == [("reworded", "recommendations")]


def test_the_use_of_a_measure_is_another_recommendation_than_its_adoption() -> None:
    adopt = OPEN_SHELTERS.replace(text="Adopt a national referral mechanism for victims.")
    for verb, expected in (("Approve", ["reworded"]), ("Implement", ["new", "not repeated"])):
        later = adopt.replace(text=adopt.text.replace("Adopt", verb))
        found = changes(edition(recommendations=(adopt,)), edition(recommendations=(later,)))

        assert sorted(kind for kind, _ in named(found)) == expected


def test_a_recommendation_to_another_addressee_is_revised() -> None:
    other = OPEN_SHELTERS.replace(to="parliament")

    (change,) = changes(edition(recommendations=(OPEN_SHELTERS,)), edition(recommendations=(other,))).differences
    assert (change.kind, change.fields) == ("revised", ("to",))


def test_an_organisation_with_another_name_is_one_change() -> None:
    """Its figures and its departments are those of the same organisation."""
    unit = Organisation(id="unit", name="Unit against Trafficking", kind="law enforcement", part_of="police")
    old = edition(figures=(RAIDS,), organisations=(unit, POLICE))
    new = edition(figures=(RAIDS,), organisations=(unit, POLICE.replace(name="Police Service")))

    (change,) = changes(old, new).differences
    assert (change.kind, change.list, change.fields) == ("revised", "organisations", ("name",))


def test_a_source_at_another_address_is_the_same_also_with_another_id() -> None:
    moved = REPORT.replace(id="findings", url="https://example.org/findings")

    (change,) = changes(edition(), edition(sources=(moved,))).differences
    assert (change.kind, change.list, change.fields) == ("revised", "sources", ("url",))


def test_the_organisation_of_a_renamed_id_is_no_change() -> None:
    old = edition(figures=(RAIDS,))
    new = edition(figures=(RAIDS.replace(by="gps"),), organisations=(POLICE.replace(id="gps"),))

    assert named(changes(old, new)) == []
