"""The exporter record rejects invalid values and names the field."""

from typing import Any

import pytest
from attrs import frozen

from tests.plugin.exporters import exporter, write_titles
from tipreport.errors import InvalidExporterError
from tipreport.plugin import Exporter, Grain, NoOptions, option


def problems_of(**changes: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidExporterError) as raised:
        exporter(**changes)
    return [*raised.value.problems]


def test_a_valid_record_is_accepted() -> None:
    assert exporter(name="tip-2", suffix=".tar.gz", media_type="text/plain; charset=utf-8").name == "tip-2"


@pytest.mark.parametrize("name", ["", "Pdf", "2pdf", "p df", "pdf\n", "päf", "tip:pdf", None, 3])
def test_a_name_is_lower_case_letters_digits_and_hyphens(name: Any) -> None:
    assert problems_of(name=name) == [
        ("name", f"expected lower-case letters, digits and hyphens, a letter first, found {name!r}")
    ]


def test_the_name_all_is_reserved() -> None:
    assert problems_of(name="all") == [("name", 'expected another name: "all" means every format')]


@pytest.mark.parametrize("summary", ["", " ", "two\nlines", None])
def test_a_summary_is_one_line(summary: Any) -> None:
    assert problems_of(summary=summary) == [("summary", f"expected one line of text, found {summary!r}")]


@pytest.mark.parametrize("suffix", ["pdf", "", ".", "..", ".p/df", ".p\\df", ".pdf ", "/.pdf", ".pdf\0", None])
def test_a_suffix_starts_with_a_dot_and_contains_no_path(suffix: Any) -> None:
    assert problems_of(suffix=suffix) == [
        ("suffix", f"expected a suffix that begins with a dot, such as .pdf, found {suffix!r}")
    ]


@pytest.mark.parametrize("media_type", ["pdf", "application/", "/pdf", "a/b/c", "text/plain\n", None])
def test_a_media_type_has_two_parts(media_type: Any) -> None:
    assert problems_of(media_type=media_type) == [
        ("media_type", f"expected a media type such as application/pdf, found {media_type!r}")
    ]


@pytest.mark.parametrize("grains", ["brief", (), ("brief",), [Grain.BRIEF], (Grain.BRIEF, Grain.BRIEF)])
def test_grains_are_a_tuple_of_one_or_both(grains: Any) -> None:
    assert problems_of(grains=grains) == [
        ("grains", f"expected a tuple of Grain.BRIEF, Grain.COLLECTION or both, found {grains!r}")
    ]


def test_a_format_of_one_brief_without_options_is_the_default() -> None:
    made: Exporter[NoOptions] = Exporter(
        name="odd", summary="Odd", suffix=".odd", media_type="text/plain", write=write_titles
    )
    assert (made.grains, made.options, made.function, made.renders) == ((Grain.BRIEF,), NoOptions, write_titles, False)


def test_an_exporter_renders_or_writes() -> None:
    def render(_documents: object, _stream: object, _options: object, _context: object) -> None: ...

    assert exporter(render=render, write=None).renders
    assert problems_of(write=None) == [("render", "expected exactly one of render and write, found neither")]
    assert problems_of(render=render) == [("render", "expected exactly one of render and write, found both")]
    assert problems_of(render="render", write=None) == [
        ("render", "expected a function of (documents, stream, options, context), found 'render'")
    ]


def test_write_is_a_function_of_four() -> None:
    expected = "expected a function of (briefs, stream, options, context)"

    assert problems_of(write="write") == [("write", f"{expected}, found 'write'")]
    assert problems_of(write=lambda _briefs, _stream: None) == [("write", f"{expected}: too many positional arguments")]
    assert problems_of(write=lambda _a, _b, _c, _d, _e: None) == [
        ("write", f"{expected}: missing a required argument: '_e'")
    ]


def test_every_problem_of_a_record_is_reported_in_one_message() -> None:
    with pytest.raises(InvalidExporterError) as raised:
        exporter(name="PDF", suffix="pdf", options=dict)

    assert str(raised.value) == (
        "exporter PDF: name: expected lower-case letters, digits and hyphens, a letter first, found 'PDF'; "
        "exporter PDF: suffix: expected a suffix that begins with a dot, such as .pdf, found 'pdf'; "
        "exporter PDF: options: expected an attrs class, found 'dict'"
    )


@frozen
class Reserved:
    grain: str = option("brief", help="The content of a file")
    language: str = option("en", help="The language")
    logo_alt: str = option("", help="A description")
    force: bool = option(False, help="Whether to replace files")


def test_options_of_a_format_cannot_have_the_names_of_flags_of_tipreport() -> None:
    assert problems_of(options=Reserved) == [
        ("options.grain", "expected another name: --grain is a flag of tipreport"),
        ("options.language", "expected another name: --language is a flag of tipreport"),
        ("options.logo_alt", "expected another name: --logo-alt is a flag of tipreport"),
        ("options.force", "expected another name: --force is a flag of tipreport"),
    ]


def test_a_format_names_the_tables_that_it_shows() -> None:
    assert exporter(shows=("briefs", "figures", "data_notes")).shows == ("briefs", "figures", "data_notes")
    assert exporter(shows=()).shows == ()
    assert problems_of(shows=("figure",)) == [("shows", 'there is no table "figure"; did you mean figures?')]
    assert problems_of(shows=["figures"]) == [
        ("shows", "expected a tuple of names such as (\"figures\",), found ['figures']")
    ]
    assert problems_of(shows=("xyz",))[0][1].startswith('there is no table "xyz": the tables are briefs, summary, ')


def test_a_site_has_both_grains_and_its_function_works() -> None:
    both = (Grain.BRIEF, Grain.COLLECTION)

    assert exporter(grains=both, is_site=lambda _options: True).makes_site(NoOptions())
    assert not exporter(grains=both).makes_site(NoOptions())
    assert problems_of(grains=(Grain.BRIEF,), is_site=lambda _options: True) == [
        ("is_site", "expected None: a site has files of both grains")
    ]
    assert problems_of(grains=both, is_site=True) == [
        ("is_site", "expected a function of the options, and it raises TypeError: 'bool' object is not callable")
    ]
