"""A brief and the relations between its records."""

from typing import Any

import pytest

from tipreport.errors import InvalidRecordError
from tipreport.model import (
    Citation,
    CountryBrief,
    CountryRole,
    Figure,
    Finding,
    Law,
    Organisation,
    Penalty,
    Programme,
    Progress,
    Quantity,
    Recommendation,
    Source,
    TierPlacement,
)
from tipreport.model.brief import head, lists

MALTA, ITALY = CountryRole(country="MLT"), CountryRole(country="ITA")
FINDING = Finding(pillar="context", text="x")


def malta(**changes: Any) -> CountryBrief:
    values: dict[str, Any] = {"id": "malta", "title": "Malta", "countries": (MALTA,)}
    return CountryBrief(**values | changes)


def figure(**changes: Any) -> Figure:
    return Figure(measure="deaths", value=Quantity.parse(3), **changes)


def both(**changes: Any) -> CountryBrief:
    return malta(subject="group", subject_name="Both", countries=(MALTA, ITALY), **changes)


def test_three_lines_make_a_valid_brief() -> None:
    brief = malta()
    assert (brief.format, brief.subject, brief.language, brief.sources) == (1, "country", "en", ())


def test_a_brief_is_a_head_and_eighteen_lists() -> None:
    assert [field.name for field in head()] == [
        "format", "id", "title", "subject", "subject_name", "region", "peers", "peers_by", "edition",
        "updated", "language", "default_source", "note",
    ]  # fmt: skip
    assert [*lists()] == [
        "summary", "countries", "tiers", "figures", "findings", "laws", "penalties", "profile", "routes",
        "organisations", "hotlines", "persons", "programmes", "recommendations", "progress", "definitions", "quotes",
        "sources",
    ]  # fmt: skip


def test_records_without_a_place_or_country_inherit_those_of_the_brief() -> None:
    brief = malta(
        tiers=(TierPlacement(tier="Tier 1"),),
        figures=(figure(), figure(place="world")),
        findings=(FINDING,),
        laws=(Law(name="x", kind="law"),),
        programmes=(Programme(name="x", kind="fund", pillar="protection"),),
    )
    assert brief.tiers[0].country == "MLT"
    assert [row.place for row in brief.figures] == ["MLT", "world"]
    assert [brief.findings[0].place, brief.laws[0].place, brief.programmes[0].place] == ["MLT", "MLT", "MLT"]


def test_replacing_a_brief_does_not_change_inherited_values() -> None:
    brief = malta(tiers=(TierPlacement(tier="Tier 1"),), figures=(figure(),))
    assert brief.replace(title="M").replace(title="Malta") == brief


def test_records_of_groups_and_events_inherit_no_place() -> None:
    event = malta(subject="event", subject_name="The Cup", figures=(figure(),), tiers=(TierPlacement(tier="Tier 1"),))
    assert event.figures[0].place is None
    assert event.tiers[0].country == "MLT"  # it is the only country


def test_an_organisation_inherits_no_country() -> None:
    assert malta(organisations=(Organisation(name="UN", kind="intergovernmental"),)).organisations[0].country is None


def test_a_default_source_is_inherited_only_by_readers_of_files() -> None:
    source = Source(id="a", kind="article", title="x")
    brief = malta(default_source=Citation.parse("a"), sources=(source,), findings=(FINDING,))
    assert brief.findings[0].sources == ()


REFUSED = [
    (lambda: malta(countries=()), "countries: expected at least one country"),
    (lambda: malta(countries=(MALTA, ITALY)), "countries: expected one country, found 2: the subject is country"),
    (
        lambda: malta(countries=[MALTA]),
        "countries: expected a tuple, each item a record, found [CountryRole(country='MLT')]",
    ),
    (lambda: malta(findings=(MALTA,)), "findings: expected a Finding, found CountryRole(country='MLT')"),
    (lambda: malta(subject="group"), "subject_name: is required: the subject is group"),
    (lambda: malta(subject="event"), "subject_name: is required: the subject is event"),
    (lambda: malta(format=2), "format: this version reads formats up to 1; install a newer tipreport"),
    (lambda: malta(format=0), "format: expected a format from 1 on, found 0: write 1"),
    (
        lambda: both(tiers=(TierPlacement(tier="Tier 1"),)),
        "tiers[1].country: is required: the brief has several countries",
    ),
    (
        lambda: malta(tiers=(TierPlacement(tier="Tier 1", year=2022, official=True),) * 2),
        "tiers[2].year: MLT has two official placements in 2022",
    ),
    (
        lambda: malta(figures=(figure(id="a"), figure(id="a"))),
        'figures[2].id: the id "a" is used twice: write another one, such as a-2',
    ),
    (
        lambda: malta(
            findings=(FINDING.replace(by="atra"),),
            organisations=(Organisation(id="astra", name="ASTRA", kind="NGO"),),
        ),
        'findings[1].by: expected the id of a record of organisations, found "atra": write astra',
    ),
    (
        lambda: malta(figures=(figure(part_of="all"),)),
        (
            'figures[1].part_of: expected the id of a record of figures, found "all": write the id of one, '
            "or add a record with this id to figures"
        ),
    ),
    (
        lambda: malta(figures=(figure(programme="all"),)),
        (
            'figures[1].programme: expected the id of a record of programmes, found "all": write the id of '
            "one, or add a record with this id to programmes"
        ),
    ),
    (
        lambda: malta(penalties=(Penalty(law="act", offence="x", value=Quantity.parse(3)),)),
        (
            'penalties[1].law: expected the id of a record of laws, found "act": write the id of one, or '
            "add a record with this id to laws"
        ),
    ),
    (
        lambda: malta(programmes=(Programme(name="x", kind="fund", pillar="context", partners=("a", "b")),)),
        (
            'programmes[1].partners: expected the id of a record of organisations, found "a": '
            "write the id of one, or add a record with this id to organisations; "
            'CountryBrief: programmes[1].partners: expected the id of a record of organisations, found "b": '
            "write the id of one, or add a record with this id to organisations"
        ),
    ),
    (
        lambda: malta(progress=(Progress(recommendation="r", year=2022, status="some"),)),
        (
            'progress[1].recommendation: expected the id of a record of recommendations, found "r": write '
            "the id of one, or add a record with this id to recommendations"
        ),
    ),
    (
        lambda: malta(findings=(FINDING.replace(sources=(Citation.parse("tip via rossi"),)),)),
        (
            'findings[1].sources: expected the id of a record of sources, found "tip": '
            "write the id of one, or add a record with this id to sources; "
            'CountryBrief: findings[1].sources: expected the id of a record of sources, found "rossi": '
            "write the id of one, or add a record with this id to sources"
        ),
    ),
    (
        lambda: malta(default_source=Citation.parse("rossi")),
        (
            'default_source: expected the id of a record of sources, found "rossi": write the id of one, or '
            "add a record with this id to sources"
        ),
    ),
    (
        lambda: malta(figures=(figure(id="a", part_of="a"),)),
        "figures[1].part_of: refers back to itself: a, a",
    ),
    (
        lambda: malta(figures=(figure(id="c", part_of="a"), figure(id="a", part_of="b"), figure(id="b", part_of="a"))),
        "figures[2].part_of: refers back to itself: a, b, a",
    ),
    (
        lambda: malta(
            organisations=(
                Organisation(id="a", name="A", kind="NGO", part_of="b"),
                Organisation(id="b", name="B", kind="NGO", part_of="a"),
            )
        ),
        "organisations[1].part_of: refers back to itself: a, b, a",
    ),
]


@pytest.mark.parametrize(("make", "message"), REFUSED)
def test_inconsistent_records_are_rejected(make: Any, message: str) -> None:
    with pytest.raises(InvalidRecordError) as raised:
        make()
    assert str(raised.value) == f"CountryBrief: {message}"


def test_the_path_of_a_problem_counts_from_0_and_its_message_from_1() -> None:
    with pytest.raises(InvalidRecordError, match=r"figures\[2\]\.id") as raised:
        malta(figures=(figure(id="a"), figure(id="a")))
    assert raised.value.problems[0][0] == ("figures", 1, "id")


def test_circular_parts_are_rejected() -> None:
    figures = (figure(id="a"), figure(id="b", part_of="a"), figure(id="c", part_of="b"), figure(part_of="c"))
    assert malta(figures=figures).figures[3].part_of == "c"


def test_a_long_chain_of_parts_is_followed_once() -> None:
    figures = [figure(id="f0"), *(figure(id=f"f{number}", part_of=f"f{number - 1}") for number in range(1, 3000))]
    assert len(malta(figures=tuple(reversed(figures))).figures) == 3000


def test_one_year_may_have_a_claim_and_a_record() -> None:
    placements = (
        TierPlacement(tier="Tier 2", year=2022),
        TierPlacement(tier="Tier 1", year=2022),
        TierPlacement(tier="Tier 2 Watch List", year=2022, official=True),
    )
    assert len(malta(tiers=placements).tiers) == 3


def test_one_id_may_occur_in_two_lists() -> None:
    brief = malta(
        organisations=(Organisation(id="a", name="A", kind="NGO"),), recommendations=(Recommendation(id="a", text="x"),)
    )
    assert brief.organisations[0].id == brief.recommendations[0].id


def test_a_repeated_object_is_two_rows_like_an_equal_copy() -> None:
    record = Recommendation(pillar="protection", text="Fund shelters.")

    repeated = malta(recommendations=(record, record, record)).recommendations

    assert repeated == (record, record.replace(), record.replace())
    assert len(set(map(id, repeated))) == 3
