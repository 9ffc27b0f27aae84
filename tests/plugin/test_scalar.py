"""What one value of an option can be, through TOML and through the text of a command line."""

import datetime as dt
from enum import IntEnum
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.plugin.exporters import Depth, Paper
from tipreport.errors import InvalidValueError
from tipreport.plugin import FileContent
from tipreport.plugin.scalar import scalar

HERE = Path()


@pytest.mark.parametrize(
    ("annotation", "toml", "expected"),
    [
        (bool, True, True),
        (int, -3, -3),
        (float, 2.5, 2.5),
        (float, 2, 2.0),
        (str, "Tier 2", "Tier 2"),
        (str, "", ""),
        (dt.date, dt.date(2024, 6, 24), dt.date(2024, 6, 24)),
        (dt.date, "2024-06-24", dt.date(2024, 6, 24)),
        (Paper, "letter", Paper.LETTER),
        (Paper, Paper.A4, Paper.A4),
        (Depth, "two-levels", Depth.TWO_LEVELS),
        (Literal["left", "both"], "both", "both"),
        (Literal[1, 2], 2, 2),
    ],
)
def test_a_value_of_its_type_is_read(annotation: Any, toml: Any, expected: Any) -> None:
    read = scalar(annotation).read(toml, HERE)

    assert (read, type(read)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("annotation", "toml", "message"),
    [
        (bool, 1, "expected true or false, got 1"),
        (bool, "true", 'expected true or false, got "true"'),
        (int, True, "expected a whole number, got true"),
        (int, "72", 'expected a whole number, got "72"'),
        (int, 72.0, "expected a whole number, got 72.0"),
        (float, float("nan"), "expected a number, got nan"),
        (float, float("-inf"), "expected a number, got -inf"),
        (float, True, "expected a number, got true"),
        (str, 12, "expected text, got 12"),
        (str, None, "expected text, got nothing"),
        (dt.date, dt.datetime(2024, 6, 24, tzinfo=dt.UTC), "expected a date such as 2024-06-24, got 2024-06-24 00:00"),
        (dt.date, "2024-02-30", 'expected a date such as 2024-06-24, got "2024-02-30"'),
        (dt.date, "20240624", 'expected a date such as 2024-06-24, got "20240624"'),
        (Paper, "a44", 'expected one of a4, letter, got "a44"; did you mean a4?'),
        (Paper, ["a4"], "expected one of a4, letter, got ['a4']"),
        (Depth, 2, "expected one of two-levels, all, got 2"),
        (Literal[1, 2], True, "expected one of 1, 2, got true"),
        (Literal[1, 2], "1", 'expected one of 1, 2, got "1"'),
        (FileContent, 3, "expected the path of a file, got 3"),
        (FileContent, "", 'expected the path of a file, got ""'),
    ],
)
def test_another_value_is_refused_with_what_was_expected_and_found(annotation: Any, toml: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        scalar(annotation).read(toml, HERE)

    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    ("annotation", "text", "expected"),
    [
        (bool, "true", True),
        (bool, "false", False),
        (int, "72", 72),
        (int, "-1", -1),
        (float, "2.5", 2.5),
        (float, "1e3", 1000.0),
        (str, "72", "72"),
        (Literal[1, 2], "2", 2),
        (Paper, "a4", Paper.A4),
        (dt.date, "2024-06-24", dt.date(2024, 6, 24)),
    ],
)
def test_the_text_of_a_command_line_is_read_as_the_type_of_its_option(
    annotation: Any, text: str, expected: Any
) -> None:
    kind = scalar(annotation)

    assert kind.read(kind.parse(text), HERE) == expected


@pytest.mark.parametrize(
    ("annotation", "text"), [(bool, "yes"), (int, "7 2"), (int, "٣"), (int, "9" * 30), (float, "two"), (float, "inf")]
)
def test_text_that_says_no_such_value_is_refused_as_it_was_typed(annotation: Any, text: str) -> None:
    kind = scalar(annotation)

    with pytest.raises(InvalidValueError, match=f"got .?{text}"):
        kind.read(kind.parse(text), HERE)


def test_a_file_is_read_from_the_folder_its_path_begins_in(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")

    assert scalar(FileContent).read("logo.png", tmp_path) == FileContent("logo.png", b"\x89PNG")
    assert scalar(FileContent).read(tmp_path / "logo.png", HERE) == FileContent("logo.png", b"\x89PNG")


@pytest.mark.parametrize(("name", "reason"), [("no.png", "No such file or directory"), (".", "Is a directory")])
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(InvalidValueError, match=f"cannot read .*: {reason}"):
        scalar(FileContent).read(name, tmp_path)


def test_a_path_with_a_null_character_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="cannot read"):
        scalar(FileContent).read("a\0b", HERE)


class Level(IntEnum):
    TOP = 1


class Twice(IntEnum):
    A_B = 1
    a_b = 2


@pytest.mark.parametrize(
    "annotation", [list[str], dict[str, int], Path, bytes, int | str, tuple[int, str], object, type(None), Twice]
)
def test_a_type_that_no_option_can_have_is_refused(annotation: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected"):
        scalar(annotation)


def test_an_enumeration_of_numbers_is_spelled_by_its_names() -> None:
    assert scalar(Level).choices == ("top",)
    assert scalar(Level).show(Level.TOP) == "top"
