"""Three sources of options, one schema: typed Python, TOML or JSON, and the text of a command line."""

import datetime as dt
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.plugin.exporters import EVERY, Depth, EveryOption, Paper, exporter
from tipreport.errors import OptionsError
from tipreport.plugin import FileContent, build_options, check_options, dump_options, option

WORKING_DAYS = st.dates(dt.date(1900, 1, 1)).filter(lambda day: day.weekday() < 5)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]))
OPTIONS = st.builds(
    EveryOption,
    tagged=st.booleans(),
    width=st.integers(20, 10**6),
    margin=st.floats(-1e9, 1e9),
    title=TEXT,
    paper=st.sampled_from(Paper),
    depth=st.sampled_from(Depth),
    align=st.sampled_from(["left", "both"]),
    day=st.none() | WORKING_DAYS,
    only=st.lists(TEXT).map(tuple),
    levels=st.lists(st.sampled_from([1, 2, 3])).map(tuple),
)


def problems_of(values: dict[str, Any], **how: Any) -> list[tuple[str, str]]:
    with pytest.raises(OptionsError) as raised:
        build_options(EVERY, values, **how)
    return [*raised.value.problems]


def test_options_that_are_not_given_have_their_default() -> None:
    assert build_options(EVERY, {}) == EveryOption()
    assert build_options(EVERY, {"width": 60}) == EveryOption(width=60)


@given(OPTIONS)
def test_options_survive_a_round_trip_through_toml(options: EveryOption) -> None:
    toml = tomlkit.dumps(dump_options(options))

    assert build_options(EVERY, tomllib.loads(toml)) == options


@given(OPTIONS)
def test_options_survive_a_round_trip_through_json(options: EveryOption) -> None:
    assert build_options(EVERY, json.loads(json.dumps(dump_options(options)))) == options


@given(OPTIONS)
def test_options_survive_a_round_trip_through_a_command_line(options: EveryOption) -> None:
    typed = {
        name: tuple(map(str, value)) if isinstance(value, tuple) else value if isinstance(value, bool) else str(value)
        for name, value in dump_options(options).items()
    }

    assert build_options(EVERY, typed, from_text=True) == options


def test_every_problem_is_reported_at_once() -> None:
    values = {
        "widht": 60,
        "width": 7,
        "margin": "2",
        "paper": "leter",
        "day": "2024-06-23",
        "picture": "no.png",
        "only": [1],
    }

    assert problems_of(values) == [
        ("widht", "unknown option; did you mean width?"),
        ("margin", 'expected a number, found "2"'),
        ("paper", 'expected one of a4, letter, found "leter": write letter'),
        ("picture", "cannot read no.png: No such file or directory"),
        ("only", "expected text, found 1"),
        ("width", "expected at least 20, found 7"),
        ("day", "expected a working day"),
    ]


def test_the_message_names_the_format_and_the_option() -> None:
    with pytest.raises(OptionsError, match=r"^every: option width: expected a whole number, found nothing$"):
        build_options(EVERY, {"width": None})


def test_an_option_of_a_format_without_options_is_reported() -> None:
    with pytest.raises(OptionsError, match="titles: option paper: unknown option; this format has none"):
        build_options(exporter(), {"paper": "a4"})


@frozen(kw_only=True)
class Span:
    first: int = option(1, help="The first page")
    last: int = option(9, help="The last page")

    def __attrs_post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("the first page stands after the last")


def test_a_rule_across_options_names_all_of_them() -> None:
    with pytest.raises(OptionsError) as raised:
        build_options(exporter(options=Span), {"first": 3, "last": 2})

    assert raised.value.problems == (("first, last", "the first page stands after the last"),)


def test_a_rule_across_options_applies_to_the_merged_values() -> None:
    assert build_options(exporter(options=Span), {"first": 20, "last": 30}) == Span(first=20, last=30)


def broken(_instance: object, _attribute: object, _value: object) -> None:
    if _value:
        raise KeyError


@frozen
class Rotten:
    title: str = option("", help="The title", validator=broken)


def test_a_validator_that_raises_is_a_problem_of_its_option() -> None:
    with pytest.raises(OptionsError) as raised:
        build_options(exporter(options=Rotten), {"title": "x"})

    assert raised.value.problems == (("title", "KeyError"),)


def test_a_file_is_read_relative_to_the_toml_file(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")

    options = build_options(EVERY, {"picture": "logo.png"}, folder=tmp_path)

    assert options.picture == FileContent("logo.png", b"\x89PNG")


def test_typed_options_are_checked_against_their_types() -> None:
    wrong = EveryOption(title=72)  # type: ignore[arg-type]  # mypy reports it

    with pytest.raises(OptionsError, match="every: option title: expected text, found 72"):
        check_options(EVERY, wrong)


def test_typed_options_of_the_class_are_the_same_object() -> None:
    options = EveryOption(paper=Paper.LETTER)

    assert check_options(EVERY, options) is options


def test_options_of_another_format_are_reported() -> None:
    with pytest.raises(OptionsError, match=r"expected a mapping such as \{.*\} or EveryOption, found Span"):
        check_options(EVERY, Span())  # type: ignore[misc]  # mypy reports it


def test_an_option_that_is_none_is_not_shown() -> None:
    shown = dump_options(evolve(EveryOption(), day=dt.date(2024, 6, 24)))

    assert (shown["day"], "picture" in shown) == ("2024-06-24", False)
