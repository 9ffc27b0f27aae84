"""The options of a format as flags: their types, defaults, help and values."""

import datetime as dt
from enum import Enum
from pathlib import Path
from typing import Any, Literal

import click
import pytest
from attrs import frozen

from tipreport.cli.options import GroupOption, describe_flag, flags_of, given_options
from tipreport.errors import OptionsError
from tipreport.plugin import (
    Brand,
    DocumentOptions,
    Exporter,
    FileContent,
    Grain,
    NoOptions,
    describe_options,
    option,
)


class Paper(Enum):
    A4 = "a4"
    LETTER = "letter"


@frozen(kw_only=True)
class Options:
    paper: Paper = option(Paper.A4, help="The size of a page")
    sides: Literal[1, 2] = option(2, help="Printed sides")
    tagged: bool = option(True, help="Whether to tag.")
    preview: bool | None = option(None, help="Whether it is a preview")
    margin: float = option(1.5, help="In centimetres")
    title: str = option("Two words", help="A title")
    mark: str = option("", help="A mark")
    day: dt.date = option(dt.date(2024, 6, 24), help="The day")
    picture: FileContent | None = option(None, help="A picture")
    languages: tuple[str, ...] = option(("en", "fr"), help="Codes")
    briefs: int = option(3, help="Named like an argument of the command")


EXPORTER: Exporter[Options] = Exporter(
    name="trial",
    summary="For tests",
    suffix=".trial",
    media_type="text/plain",
    grains=(Grain.BRIEF,),
    options=Options,
    write=lambda *_: None,
)


def parse(*arguments: str) -> Options:
    """The options that some flags give."""

    @click.pass_context
    def run(context: click.Context, /, **given: Any) -> Any:
        return given_options(context, EXPORTER, given)

    command = click.Command("trial", callback=run, params=[*flags_of(EXPORTER)])
    options, others = command.main([*arguments], standalone_mode=False)
    assert others == {}
    assert options.keys() == {"options"}  # a data format has no document options
    assert isinstance(options["options"], Options)
    return options["options"]


def test_without_flags_options_have_their_defaults() -> None:
    assert parse() == Options()


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (("--paper", "letter"), Options(paper=Paper.LETTER)),
        (("--paper", "Letter"), Options(paper=Paper.LETTER)),
        (("--sides", "1"), Options(sides=1)),
        (("--no-tagged",), Options(tagged=False)),
        (("--preview",), Options(preview=True)),
        (("--no-preview",), Options(preview=False)),
        (("--margin", "2"), Options(margin=2.0)),
        (("--title", "[1]"), Options(title="[1]")),
        (("--day", "2025-01-02"), Options(day=dt.date(2025, 1, 2))),
        (("--languages", "es", "--languages", "pt"), Options(languages=("es", "pt"))),
        (("--briefs", "7"), Options(briefs=7)),
    ],
)
def test_a_flag_gives_a_value_of_its_type(arguments: tuple[str, ...], options: Options) -> None:
    assert parse(*arguments) == options


def test_a_file_is_read_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "logo.png").write_bytes(b"png")

    assert parse("--picture", "logo.png").picture == FileContent("logo.png", b"png")


def test_invalid_values_have_the_same_messages_as_in_a_file() -> None:
    with pytest.raises(OptionsError) as raised:
        parse("--margin", "wide", "--day", "tomorrow")

    assert raised.value.problems == (
        ("margin", 'expected a number, found "wide"'),
        ("day", 'expected a date such as 2024-06-24, found "tomorrow"'),
    )


def test_a_value_that_is_not_a_choice_is_rejected() -> None:
    with pytest.raises(OptionsError) as raised:
        parse("--paper", "a5", "--margin", "wide")

    assert raised.value.problems == (
        ("paper", 'expected one of a4, letter, found "a5"'),
        ("margin", 'expected a number, found "wide"'),
    )


def test_help_shows_the_type_and_default_of_each_option() -> None:
    command = click.Command("trial", params=[*flags_of(EXPORTER)])
    shown = " ".join(command.get_help(click.Context(command, terminal_width=200, max_content_width=200)).split())

    for expected in (
        "--paper [a4|letter] The size of a page. [default: a4]",
        "--sides [1|2] Printed sides. [default: 2]",
        "--tagged / --no-tagged Whether to tag. [default: tagged]",
        "--preview / --no-preview Whether it is a preview. --margin NUMBER In centimetres. [default: 1.5]",
        '--title TEXT A title. [default: ("Two words")]',
        "--mark TEXT A mark. --day YYYY-MM-DD The day. [default: 2024-06-24]",
        "--picture FILE A picture. --languages TEXT Codes; can be given several times. [default: en, fr]",
    ):
        assert expected in shown


def test_a_document_format_has_the_options_of_documents_and_the_brand() -> None:
    rendering: Exporter[Any] = Exporter(
        name="trial", summary="For tests", suffix=".trial", media_type="text/plain", render=lambda *_: None
    )  # fmt: skip

    @click.pass_context
    def run(context: click.Context, /, **given: Any) -> Any:
        return given_options(context, rendering, given)

    command = click.Command("trial", callback=run, params=[*flags_of(rendering)])
    arguments = ["--language", "en", "--organisation", "Freedom Analysts"]
    options, others = command.main(arguments, standalone_mode=False)

    assert {flag.group for flag in flags_of(rendering) if isinstance(flag, GroupOption)} == {"document", "brand"}
    assert options == {
        "options": NoOptions(),
        "document": DocumentOptions(language="en"),
        "brand": Brand(organisation="Freedom Analysts"),
    }
    assert others == {}


def test_a_description_names_the_flag() -> None:
    described = [describe_flag(each) for each in describe_options(Options)]

    assert described[0] == ("--paper", "a4 | letter", "a4", "The size of a page")
    assert described[2] == ("--tagged/--no-tagged", "yes/no", "yes", "Whether to tag.")
    assert described[3] == ("--preview/--no-preview", "yes/no", "", "Whether it is a preview")
    assert described[5] == ("--title", "text", '"Two words"', "A title")
    assert described[9] == ("--languages", "text, several times", "en, fr", "Codes")
