"""The decimal context of the calling program changes no output."""

import decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tipreport import check, export
from tipreport.files import parse_brief
from tipreport.registry import ExporterRegistry

# Numbers of many digits in every calculation: a difference, a percentage, a sum, a rest, a scale, a claimed change.
TEXT = """
id: congo
title: Human trafficking in the Congo
countries: [{country: COG}]
default_source: report
summary:
  - text: Officials reported 6,419,754 victims, 1,180,247 more than before and 22.53% of them children.
figures:
  - {id: all, measure: victims identified, value: 6419754, period: 2021, change: up, compared_with: 2020}
  - {measure: victims identified, value: 5239507, period: 2020}
  - {measure: victims identified, value: 1446371, unit: persons, age: child, part_of: all, period: 2021}
  - {measure: victims identified, value: 4973382, unit: persons, age: adult, part_of: all, period: 2021}
  - {measure: other, label: money lost, value: 3.141592653589 million, unit: USD, period: 2021}
  - {measure: other, label: money lost, value: 3141592.5, unit: USD, period: 2020}
  - {measure: other, label: money saved, value: about 1234567.125, unit: USD, change: up, change_by: 12.34567891%}
  - {measure: other, label: profit, value: 149.9999 billion to 150.0001 billion, unit: EUR, period: 2021}
  - {measure: other, label: share, value: 24.3999999, unit: percent, of: cases, period: 2021}
  - {measure: other, label: share, value: 24.1111111, unit: percent, of: cases, period: 2020}
penalties:
  - {offence: trafficking, kind: fine, value: 1000000.25 to 2500000.75, unit: EUR}
sources:
  - {id: report, kind: report, publisher: An office, edition: 2022}
"""

contexts = st.builds(
    decimal.Context,
    prec=st.integers(1, 9),
    rounding=st.sampled_from(
        [decimal.ROUND_UP, decimal.ROUND_DOWN, decimal.ROUND_CEILING, decimal.ROUND_FLOOR, decimal.ROUND_05UP]
    ),
    Emin=st.sampled_from([-999999, -3, 0]),
    Emax=st.sampled_from([999999, 3, 0]),
    capitals=st.integers(0, 1),
    clamp=st.integers(0, 1),
    traps=st.lists(st.sampled_from([decimal.Inexact, decimal.Rounded, decimal.Subnormal, decimal.InvalidOperation])),
)


def outputs(registry: ExporterRegistry, folder: Path) -> dict[str, object]:
    """The bytes of every format, and the data notes."""
    brief = parse_brief(TEXT)
    results = {name: export(brief, name, folder / name, registry=registry) for name in registry.exporters()}
    assert all(result.ok for result in results.values())
    return {"notes": [note.text for note in check(brief)]} | {name: (folder / name).read_bytes() for name in results}


@pytest.fixture(scope="module")
def usual(all_formats: ExporterRegistry, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The outputs in the default context of Python."""
    return outputs(all_formats, tmp_path_factory.mktemp("usual"))


@settings(max_examples=12, deadline=None)
@given(context=contexts)
def test_every_output_is_the_same_in_any_decimal_context(
    context: decimal.Context,
    all_formats: ExporterRegistry,
    usual: dict[str, object],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with decimal.localcontext(context):
        found = outputs(all_formats, tmp_path_factory.mktemp("odd"))
    assert [name for name in usual if found[name] != usual[name]] == []


def test_the_context_of_the_program_stays_as_it_is(all_formats: ExporterRegistry, tmp_path: Path) -> None:
    with decimal.localcontext(decimal.Context(prec=3)) as context:
        outputs(all_formats, tmp_path)
        assert decimal.getcontext() is context
        assert not any(context.flags.values())
