"""The context of an export: its date does not depend on the current day."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve

from tipreport.errors import ExportError
from tipreport.model import CountryBrief, CountryRole
from tipreport.plugin import Brand, ExportContext


def brief(name: str, **changes: Any) -> CountryBrief:
    return CountryBrief(id=name, title=name, countries=(CountryRole(country="SRB"),), **changes)


def test_the_date_is_the_epoch_that_the_environment_names() -> None:
    updated = brief("serbia", updated=dt.date(2024, 6, 24))

    assert ExportContext.date_of([updated], {"SOURCE_DATE_EPOCH": "1700000000"}) == dt.date(2023, 11, 14)


def test_without_an_epoch_the_date_is_the_latest_change_of_the_briefs() -> None:
    briefs = [brief("a", updated=dt.date(2023, 1, 2)), brief("b", updated=dt.date(2024, 6, 24)), brief("c")]

    assert ExportContext.date_of(briefs, {}) == dt.date(2024, 6, 24)
    assert ExportContext.date_of(briefs, {"SOURCE_DATE_EPOCH": ""}) == dt.date(2024, 6, 24)


def test_without_either_no_date_is_known() -> None:
    assert ExportContext.date_of([brief("a")], {}) is None
    assert ExportContext.date_of([], {}) is None


@pytest.mark.parametrize("epoch", ["yesterday", "-1", "1.5", " 1", "٣", "9" * 30])
def test_an_invalid_epoch_is_an_error(epoch: str) -> None:
    with pytest.raises(ExportError, match="SOURCE_DATE_EPOCH: expected the seconds since 1970, found"):
        ExportContext.date_of([], {"SOURCE_DATE_EPOCH": epoch})


def test_the_brand_is_empty_unless_it_is_given() -> None:
    assert ExportContext.of([brief("a")], {}).brand == Brand()
    assert (
        ExportContext.of([], {}, brand=Brand(organisation="Freedom Analysts")).brand.organisation == "Freedom Analysts"
    )


def test_warnings_are_one_line_each_and_collected() -> None:
    context = ExportContext(date=dt.date(2024, 1, 1))

    context.warn("no glyph for\n  U+1F600")

    assert context.warnings == ["no glyph for U+1F600"]
    assert evolve(context, date=dt.date(2024, 1, 2)).warnings == []


def test_progress_is_passed_to_the_callback() -> None:
    heard: list[tuple[int, int]] = []

    ExportContext(date=dt.date(2024, 1, 1), on_progress=lambda *step: heard.append(step)).progress(1, 9)
    ExportContext(date=dt.date(2024, 1, 1)).progress(2, 9)

    assert heard == [(1, 9)]
