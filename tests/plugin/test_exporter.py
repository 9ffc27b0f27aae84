"""The exporter record refuses what cannot be meant, and names the field."""

from typing import Any, Literal

import pytest
from attrs import frozen

from tests.plugin.exporters import exporter
from tipreport.errors import InvalidExporterError
from tipreport.plugin import Grain, option


def told(**changes: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidExporterError) as refused:
        exporter(**changes)
    return [*refused.value.problems]


def test_a_sound_record_is_made() -> None:
    assert exporter(name="tip-2", suffix=".tar.gz", media_type="text/plain; charset=utf-8").name == "tip-2"


@pytest.mark.parametrize("name", ["", "Pdf", "2pdf", "p df", "pdf\n", "päf", "tip:pdf", None, 3])
def test_a_name_is_small_letters_digits_and_hyphens(name: Any) -> None:
    assert told(name=name) == [("name", f"expected small letters, digits and hyphens, a letter first, got {name!r}")]


def test_the_name_all_is_taken() -> None:
    assert told(name="all") == [("name", 'expected another name: "all" stands for every format')]


@pytest.mark.parametrize("summary", ["", " ", "two\nlines", None])
def test_a_summary_is_one_line(summary: Any) -> None:
    assert told(summary=summary) == [("summary", f"expected one line of text, got {summary!r}")]


@pytest.mark.parametrize("suffix", ["pdf", "", ".", "..", ".p/df", ".p\\df", ".pdf ", "/.pdf", ".pdf\0", None])
def test_a_suffix_is_a_dot_and_what_follows_and_no_path(suffix: Any) -> None:
    assert told(suffix=suffix) == [("suffix", f"expected a dot and what follows it, such as .pdf, got {suffix!r}")]


@pytest.mark.parametrize("media_type", ["pdf", "application/", "/pdf", "a/b/c", "text/plain\n", None])
def test_a_media_type_has_two_parts(media_type: Any) -> None:
    assert told(media_type=media_type) == [
        ("media_type", f"expected a media type such as application/pdf, got {media_type!r}")
    ]


def test_a_grain_is_one_of_the_three() -> None:
    assert told(grain="brief") == [("grain", "expected Grain.BRIEF, Grain.COLLECTION or Grain.EITHER, got 'brief'")]


def test_write_is_a_function_of_four() -> None:
    expected = "expected a function of (briefs, stream, options, context)"

    assert told(write="write") == [("write", f"{expected}, got 'write'")]
    assert told(write=lambda _briefs, _stream: None) == [("write", f"{expected}: too many positional arguments")]
    assert told(write=lambda _a, _b, _c, _d, _e: None) == [("write", f"{expected}: missing a required argument: '_e'")]


def test_every_problem_of_a_record_is_told_in_one_message() -> None:
    with pytest.raises(InvalidExporterError) as refused:
        exporter(name="PDF", suffix="pdf", options=dict)

    assert str(refused.value) == (
        "exporter PDF: name: expected small letters, digits and hyphens, a letter first, got 'PDF'; "
        "exporter PDF: suffix: expected a dot and what follows it, such as .pdf, got 'pdf'; "
        "exporter PDF: options: expected an attrs class, got 'dict'"
    )


@frozen
class Either:
    grain: Literal["brief", "collection", "both"] = option("brief", help="What a file holds")


@frozen
class Half:
    grain: Literal["brief", "both"] = option("brief", help="What a file holds")


@frozen
class Without:
    paper: str = option("a4", help="The paper")


def test_either_has_an_option_grain_with_a_default_of_its_own() -> None:
    assert exporter(grain=Grain.EITHER, options=Either).options().grain == "brief"


def test_either_without_the_option_grain_is_refused() -> None:
    assert told(grain=Grain.EITHER, options=Without) == [
        ("options.grain", "expected an option grain with the choices brief, collection, both: the grain is EITHER")
    ]
    assert told(grain=Grain.EITHER, options=Half) == [
        ("options.grain", "expected Literal['brief', 'collection', 'both']")
    ]


def test_an_option_grain_where_the_grain_is_fixed_is_refused() -> None:
    assert told(grain=Grain.BRIEF, options=Either) == [
        ("options.grain", "expected no such option: the grain of this exporter is fixed")
    ]


def test_what_a_format_shows_is_named_as_the_tables_are() -> None:
    assert exporter(shows=("briefs", "figures", "data_notes")).shows == ("briefs", "figures", "data_notes")
    assert exporter(shows=()).shows == ()
    assert told(shows=("figure",)) == [("shows", 'there is no table "figure"; did you mean figures?')]
    assert told(shows=["figures"]) == [("shows", "expected a tuple of names such as (\"figures\",), got ['figures']")]
    assert told(shows=("xyz",))[0][1].startswith('there is no table "xyz": the tables are briefs, summary, ')
