"""Random briefs contain everything that the declarations allow."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.strategies import briefs
from tipreport.model import Citation, CountryBrief, Difference, Period, Quantity
from tipreport.model.brief import head, lists
from tipreport.model.codes import COUNTRIES, CURRENCIES
from tipreport.model.field import fields
from tipreport.model.period import PeriodForm
from tipreport.model.qualifiers import HEDGES, QUALIFIERS
from tipreport.model.value_type import ValueType
from tipreport.model.vocabulary import ASPECTS, MEASURES
from tipreport.testing import random_briefs
from tipreport.testing.random_source import TEXTS, SeededSource
from tipreport.testing.random_values import random_value

pytestmark = pytest.mark.slow


@cache
def some() -> tuple[CountryBrief, ...]:
    return tuple(random_briefs(250))


@cache
def many() -> tuple[CountryBrief, ...]:
    return tuple(random_briefs(1300, seed=1))


def field_values(briefs: Iterable[CountryBrief]) -> Iterator[tuple[str, str, Any, Any]]:
    """The table, field, value and record of every field."""
    for brief in briefs:
        for field in head():
            yield "briefs", field.name, getattr(brief, field.name), brief
        for name, cls in lists().items():
            for record in getattr(brief, name):
                for field in fields(cls):
                    yield name, field.name, getattr(record, field.name), record


def every_field() -> set[tuple[str, str]]:
    declared = {("briefs", field.name) for field in head()}
    return declared | {(name, field.name) for name, cls in lists().items() for field in fields(cls)}


def filled_in(found: Iterable[CountryBrief]) -> set[tuple[str, str]]:
    return {(name, field) for name, field, value, _ in field_values(found) if value not in (None, ())}


def every_term() -> set[tuple[str, str, str]]:
    tables = {"briefs": head(), **{name: fields(cls) for name, cls in lists().items()}}
    return {
        (name, field.name, term)
        for name, declared in tables.items()
        for field in declared
        for term in (field.type.item or field.type).terms
    }


def used_terms(found: Iterable[CountryBrief]) -> set[tuple[str, str, str]]:
    terms = every_term()
    values = ((name, field, value) for name, field, value, _ in field_values(found))
    each = (
        (name, field, word)
        for name, field, value in values
        for word in (value if isinstance(value, tuple) else (value,))
    )
    return {triple for triple in each if isinstance(triple[2], str) and triple in terms}


def quantities(found: Iterable[CountryBrief]) -> Iterator[Quantity]:
    return (value for _, _, value, _ in field_values(found) if isinstance(value, Quantity))


# ---------------------------------------------------------------- seeded briefs


def test_every_kind_of_record_occurs() -> None:
    assert {name for name in lists() for brief in some() if getattr(brief, name)} == {*lists()}


def test_every_field_has_a_value_and_every_optional_one_is_absent() -> None:
    values: dict[tuple[str, str], set[bool]] = {}
    for name, field, value, _ in field_values(some()):
        values.setdefault((name, field), set()).add(value not in (None, ()))
    assert {field for field, seen in values.items() if True in seen} == every_field()
    tables = {"briefs": head(), **{name: fields(cls) for name, cls in lists().items()}}
    optional = {
        (name, field.name)
        for name, declared in tables.items()
        for field in declared
        if field.optional and not field.inherited and not field.derived
    }
    assert {field for field, seen in values.items() if False in seen} >= optional


def test_every_term_of_every_vocabulary_occurs_in_every_field() -> None:
    assert every_term() - used_terms(some()) == set()


def test_every_measure_occurs_with_its_default_unit_and_with_another() -> None:
    seen = {(row.measure, row.unit == MEASURES[row.measure].unit) for brief in many() for row in brief.figures}
    assert seen == {
        (name, is_default)
        for name, measure in MEASURES.items()
        for is_default in (True, False)
        if measure.unit or not is_default
    }


def test_every_term_of_every_aspect_occurs() -> None:
    seen = {(row.aspect, row.term) for brief in many() for row in brief.profile}
    assert seen >= {(aspect, term) for aspect, terms in ASPECTS.items() for term in terms}
    assert seen >= {(aspect, None) for aspect in ASPECTS}


def test_every_qualifier_occurs_in_figures_and_penalties() -> None:
    for name in ("figures", "penalties"):
        assert {row.value.qualifier for brief in some() for row in getattr(brief, name)} == {*QUALIFIERS}


def test_every_hedge_of_a_difference_occurs_with_and_without_percent() -> None:
    seen = {
        (value.amount.qualifier, value.percent)
        for _, _, value, _ in field_values(many())
        if isinstance(value, Difference)
    }  # fmt: skip
    assert seen == {(qualifier, percent) for qualifier in ("exact", *HEDGES) for percent in (True, False)}


def test_every_form_of_period_occurs_with_every_precision() -> None:
    seen = {(value.form, len(value.start)) for _, _, value, _ in field_values(many()) if isinstance(value, Period)}
    dated = {(form, length) for form in get_args(PeriodForm)[:-2] for length in (4, 7, 10)}
    assert seen == dated | {("decade", 4), ("months", 4)}


def test_numbers_are_zero_negative_broken_long_and_large() -> None:
    numbers = [quantity.value for quantity in quantities(many()) if quantity.value is not None]
    assert any(number == 0 for number in numbers)
    assert any(number < 0 for number in numbers)
    assert any(number != number.to_integral_value() for number in numbers)
    assert any(len(number.as_tuple().digits) == 15 for number in numbers)
    assert any(str(quantity).endswith("million") for quantity in quantities(many()))
    assert any(str(quantity).endswith("billion") for quantity in quantities(many()))


def test_citations_are_chains_with_and_without_locators() -> None:
    citations = [
        citation
        for _, _, value, _ in field_values(some())
        if isinstance(value, tuple)
        for citation in value
        if isinstance(citation, Citation)
    ]
    assert {len(citation.links) for citation in citations} == {1, 2, 3}
    assert {link.locator is None for citation in citations for link in citation.links} == {True, False}


def test_records_refer_to_one_another() -> None:
    references = Counter(
        (name, field.name)
        for brief in some()
        for name, cls in lists().items()
        for field in fields(cls)
        if field.type.refers and any(getattr(row, field.name) for row in getattr(brief, name))
    )
    assert {*references} == {
        (name, field.name) for name, cls in lists().items() for field in fields(cls) if field.type.refers
    }


def test_consecutive_years_occur_that_a_file_can_write_as_a_span() -> None:
    assert any(
        first.replace(year=first.year + 1) == second
        for brief in some()
        for first, second in zip(brief.tiers, brief.tiers[1:], strict=False)
        if first.year
    )


def test_codes_of_all_countries_and_currencies_occur() -> None:
    words = {value for _, _, value, _ in field_values(many()) if isinstance(value, str)}
    assert words >= COUNTRIES | CURRENCIES


def test_every_text_that_some_format_could_misread_occurs() -> None:
    texts = {value for _, _, value, _ in field_values(some()) if isinstance(value, str)}
    assert {text.strip() for text in TEXTS} <= texts


def test_a_record_that_cannot_be_repaired_is_left_out() -> None:
    assert len([*random_briefs(50, seed=700_100)]) == 50  # the fifth placement in a tier, with four possible years


def test_the_same_seed_gives_the_same_briefs_and_another_seed_others() -> None:
    assert [*random_briefs(5, seed=3)] == [*random_briefs(5, seed=3)]
    assert [*random_briefs(5, seed=3)] != [*random_briefs(5, seed=4)]


def test_each_brief_has_a_unique_id() -> None:
    assert len({brief.id for brief in many()}) == len(many())


def test_the_number_of_records_and_their_texts_can_be_chosen() -> None:
    plain = [*random_briefs(30, max_records=1, texts=("word",))]
    assert max(len(getattr(brief, name)) for brief in plain for name in lists() if name != "tiers") == 1
    assert all(brief.title.startswith("word") for brief in plain)
    assert sum(len(brief.figures) for brief in random_briefs(10, max_records=40)) > 100


def test_a_kind_without_random_values_is_an_error() -> None:
    with pytest.raises(LookupError, match="there are no random values for the kind colour: add them to"):
        random_value(SeededSource(0), ValueType("colour", str, {}), {}, {})


# ---------------------------------------------------------------- the Hypothesis strategy


def test_the_strategy_reaches_every_field_qualifier_and_form_and_nearly_every_term() -> None:
    drawn: list[CountryBrief] = []

    @settings(
        max_examples=100, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )  # fmt: skip
    @given(briefs(max_records=3))
    def draw(brief: CountryBrief) -> None:
        drawn.append(brief)

    def missing() -> set[Any]:
        terms = every_term() - used_terms(drawn)  # a seeded source draws every term evenly, Hypothesis does not
        return {
            *every_field() - filled_in(drawn),
            *(terms if len(terms) >= len(every_term()) / 5 else ()),
            *{*QUALIFIERS} - {quantity.qualifier for quantity in quantities(drawn)},
            *{*get_args(PeriodForm)}
            - {value.form for _, _, value, _ in field_values(drawn) if isinstance(value, Period)},
        }

    for number in range(12):  # the examples depend on the modules that are loaded, and a field may be filled in rarely
        if missing():
            seed(number)(draw)()
    assert missing() == set()
