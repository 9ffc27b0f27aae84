"""Invalid records raise an error that names every problem."""

import pickle
from typing import Any

import attrs
import pytest

from tipreport.errors import InvalidRecordError
from tipreport.model import (
    Citation,
    Difference,
    Figure,
    Finding,
    Hotline,
    Organisation,
    Penalty,
    Period,
    ProfileItem,
    Quantity,
    Quote,
    Recommendation,
    Route,
    Source,
    TierPlacement,
)
from tipreport.model.brief import lists
from tipreport.model.codes import CURRENCIES
from tipreport.model.field import fields, meaning
from tipreport.model.vocabulary import MEASURES
from tipreport.testing import random_briefs

THREE = Quantity.parse(3)
ANY: Any = None

REFUSED = [
    (
        lambda: Figure(measure="death", value=THREE),
        'Figure: measure: expected a measure, found "death": write deaths; "tipreport terms measures" lists all',
    ),
    (lambda: Figure(measure="other", value=THREE, unit="count"), "Figure: label: is required: the measure is other"),
    (
        lambda: Figure(measure="spending", value=THREE),
        "Figure: unit: is required: this measure has no unit of its own",
    ),
    (
        lambda: Figure(measure="victims", value=THREE, unit="percent"),
        "Figure: of: is required: percent of what?",
    ),
    (
        lambda: Figure(measure="victims", value=THREE, of="all"),
        "Figure: of: is for percent only, and only without part_of",
    ),
    (
        lambda: Figure(measure="victims", value=THREE, unit="percent", of="all", part_of="victims-2021"),
        "Figure: of: is for percent only, and only without part_of",
    ),
    (
        lambda: Figure(measure="migrants", value=Quantity("unreadable")),
        "Figure: printed: is required: the value is unreadable",
    ),
    (
        lambda: Figure(measure="migrants", value=Quantity("vague")),
        "Figure: printed: is required: the value is vague",
    ),
    (
        lambda: Figure(measure="deaths", value=THREE, change_by=Difference.parse("15%")),
        "Figure: change: is required with change_by: write up or down",
    ),
    (
        lambda: Penalty(offence="sex trafficking", value=Quantity("vague")),
        "Penalty: printed: is required: the value is vague",
    ),
    (
        lambda: Penalty(offence="sex trafficking", value=THREE, unit="percent"),
        "Penalty: unit: expected a time for imprisonment, found percent: write years, months, weeks, days or hours",
    ),
    (
        lambda: Penalty(offence="sex trafficking", value=THREE, kind="fine"),
        (
            "Penalty: unit: expected a currency for a fine, "
            "found years: write its code, such as USD, or value: vague and printed for a fine in words"
        ),
    ),
    (
        lambda: Penalty(offence="sex trafficking", value=THREE, kind="fine", unit="days"),
        (
            "Penalty: unit: expected a currency for a fine, found days: write its code, such as USD, or kind: other "
            "for a fine in days"
        ),
    ),
    (
        lambda: TierPlacement(tier="Tier 1", official=True),
        "TierPlacement: year: is required for an official placement",
    ),
    (lambda: ProfileItem(aspect="driver"), "ProfileItem: text: is required: there is no term"),
    (lambda: ProfileItem(aspect="driver", group="women"), "ProfileItem: text: is required: there is no term"),
    (
        lambda: ProfileItem(aspect="vulnerable group"),
        "ProfileItem: text: is required: there is no term and no group",
    ),
    (
        lambda: ProfileItem(aspect="effect", term="poverty"),
        'ProfileItem: term: expected no term, because effect has no standard terms, found "poverty": write it as text',
    ),
    (
        lambda: ProfileItem(aspect="sector", term="domestic wrk", text="x"),
        (
            'ProfileItem: term: expected a standard term of sector, found "domestic wrk": write domestic '
            'work; "tipreport terms sectors" lists all'
        ),
    ),
    (
        lambda: ProfileItem(aspect="method of recruitment", term="false promises"),
        (
            'ProfileItem: term: expected a standard term of method of recruitment, found "false promises": write '
            'aspect: method of control, to which the term belongs; "tipreport terms methods-of-recruitment" lists all'
        ),
    ),
    (
        lambda: ProfileItem(aspect="driver", term="other"),
        (
            'ProfileItem: term: expected a standard term of driver, found "other": write it in text, and leave '
            'the term out; "tipreport terms drivers" lists all'
        ),
    ),
    (lambda: Route(text="x"), "Route: expected at least one of origin, transit and destination"),
    (lambda: Source(id="a", kind="report"), "Source: expected at least one of title, author and publisher"),
    (
        lambda: Quote(text="w " * 12 + "w", speaker="x"),
        (
            "Quote: text: expected at most 12 words, found 13: write fewer words, and the rest in your own "
            "words, as a finding"
        ),
    ),
    (
        lambda: Hotline(number=ANY),
        "Hotline: number: is missing: write it, or not stated if the source does not give it",
    ),
    (
        lambda: Recommendation(text="x", years=(2021, 22)),
        "Recommendation: years: expected a year from 1900 to 2100, found 22",
    ),
]


@pytest.mark.parametrize(("make", "message"), REFUSED)
def test_an_invalid_record_is_rejected(make: Any, message: str) -> None:
    with pytest.raises(InvalidRecordError) as raised:
        make()
    assert str(raised.value) == message


def test_all_problems_are_reported_at_once() -> None:
    with pytest.raises(InvalidRecordError) as raised:
        Figure(measure="death", value=3, sex="woman", pillar="law", key="yes")  # type: ignore[arg-type]  # as tested
    assert [path for path, _ in raised.value.problems] == [("measure",), ("value",), ("sex",), ("pillar",), ("key",)]


def test_a_problem_survives_pickling() -> None:
    with pytest.raises(InvalidRecordError) as raised:
        Figure(measure="death", value=THREE)
    loaded = pickle.loads(pickle.dumps(raised.value))
    assert (str(loaded), loaded.problems) == (str(raised.value), raised.value.problems)


def test_a_list_is_not_a_measure() -> None:
    with pytest.raises(InvalidRecordError, match=r"Figure: measure: expected a measure, found \['deaths'\]"):
        Figure(measure=["deaths"], value=THREE)  # type: ignore[arg-type]  # as tested


# ---------------------------------------------------------------- defaults


@pytest.mark.parametrize("measure", [name for name, one in MEASURES.items() if one.unit])
def test_a_measure_implies_its_unit_its_whole_and_its_pillar(measure: str) -> None:
    figure, declared = Figure(measure=measure, value=THREE), MEASURES[measure]
    assert (figure.unit, figure.of, figure.pillar) == (declared.unit, declared.of, declared.pillar)


@pytest.mark.parametrize("measure", [name for name, one in MEASURES.items() if not one.unit and name != "other"])
def test_a_measure_without_a_unit_requires_one(measure: str) -> None:
    assert Figure(measure=measure, value=THREE, unit="USD").unit == "USD"


def test_a_given_unit_overrides_that_of_the_measure() -> None:
    assert Figure(measure="poverty rate", value=THREE, unit="persons").of is None
    assert Figure(measure="poverty rate", value=THREE, of="households").of == "households"
    assert Figure(measure="poverty rate", value=THREE, part_of="poor").of is None


def test_a_penalty_is_imprisonment_in_years() -> None:
    penalty = Penalty(offence="sex trafficking", value=Quantity.parse("2 to 12"))
    assert (penalty.kind, penalty.unit) == ("imprisonment", "years")


@pytest.mark.parametrize("kind", ["imprisonment", "fine", "other"])
def test_a_penalty_without_a_number_needs_no_unit(kind: Any) -> None:
    assert Penalty(offence="x", kind=kind, value=Quantity("not stated")).unit == "years"


@pytest.mark.parametrize("unit", ["RSD", *sorted(CURRENCIES)[:3]])
def test_a_fine_is_in_a_currency(unit: str) -> None:
    assert Penalty(offence="x", kind="fine", value=THREE, unit=unit).unit == unit


# ---------------------------------------------------------------- features of every record


def test_a_record_is_replaced_rather_than_changed() -> None:
    finding = Finding(pillar="context", text="x")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        finding.text = "y"  # type: ignore[misc]  # as tested
    assert finding.replace(text="y") == Finding(pillar="context", text="y")
    with pytest.raises(InvalidRecordError, match="Finding: pillar: expected one of prosecution"):
        finding.replace(pillar="law")


def test_a_record_accepts_only_declared_fields() -> None:
    with pytest.raises(TypeError, match="notes"):
        Finding(pillar="context", text="x", notes="y")  # type: ignore[call-arg]  # as tested
    with pytest.raises(AttributeError):
        object.__setattr__(Finding(pillar="context", text="x"), "notes", "y")


def test_the_repr_of_a_record_shows_its_given_values() -> None:
    assert repr(Finding(pillar="context", text="x", period=Period.parse(2021))) == (
        "Finding(pillar='context', text='x', period=Period.parse('2021'))"
    )


def test_every_record_can_be_pickled_hashed_and_compared() -> None:
    for brief in random_briefs(20):
        loaded = pickle.loads(pickle.dumps(brief))
        assert loaded == brief
        assert hash(loaded) == hash(brief)


def test_every_record_except_a_source_has_sources() -> None:
    for name, cls in lists().items():
        inherited = [field.name for field in fields(cls)][-2:]
        assert (inherited == ["sources", "note"]) is (name != "sources")


def test_every_record_and_field_has_a_description() -> None:
    for cls in lists().values():
        assert meaning(cls).endswith(".")
        assert all(
            (field.meaning and not field.meaning.endswith(".")) or "..." in field.meaning for field in fields(cls)
        )


def test_sources_are_citations() -> None:
    finding = Finding(pillar="context", text="x", sources=(Citation.parse("a p. 1 via b"),))
    assert finding.sources[0].links[0].locator == "p. 1"
    with pytest.raises(InvalidRecordError, match="Finding: sources: expected a Citation"):
        Finding(pillar="context", text="x", sources=("a",))  # type: ignore[arg-type]  # as tested


def test_an_organisation_needs_no_country() -> None:
    assert Organisation(name="United Nations", kind="intergovernmental").country is None
