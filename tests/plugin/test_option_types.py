"""The valid values of one option, in TOML and in the text of a command line."""

import datetime as dt
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import pytest

from tests.plugin.exporters import Depth, Paper
from tipreport.errors import InvalidValueError
from tipreport.model.value_type import is_optional
from tipreport.model.value_types import Language
from tipreport.plugin import FileContent
from tipreport.plugin.option_types import option_type
from tipreport.plugin.options import Option

HERE = Path()


def declared(annotation: Any) -> Option:
    """An option of this type."""
    return Option(attribute=cast("Any", None), type=option_type(annotation), optional=is_optional(annotation))


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
def test_a_value_of_the_declared_type_is_accepted(annotation: Any, toml: Any, expected: Any) -> None:
    read = declared(annotation).parse(toml, HERE)

    assert (read, type(read)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("annotation", "toml", "message"),
    [
        (bool, 1, "expected true or false, found 1"),
        (bool, "true", 'expected true or false, found "true"'),
        (int, True, "expected a whole number, found true"),
        (int, "72", 'expected a whole number, found "72"'),
        (int, 72.0, "expected a whole number, found 72.0"),
        (float, float("nan"), "expected a number, found nan"),
        (float, float("-inf"), "expected a number, found -inf"),
        (float, True, "expected a number, found true"),
        (str, 12, "expected text, found 12"),
        (str, None, "expected text, found nothing"),
        (
            dt.date,
            dt.datetime(2024, 6, 24, tzinfo=dt.UTC),
            "expected a date such as 2024-06-24, found 2024-06-24 00:00",
        ),
        (dt.date, "2024-02-30", 'expected a date such as 2024-06-24, found "2024-02-30"'),
        (dt.date, "20240624", 'expected a date such as 2024-06-24, found "20240624"'),
        (Paper, "a44", 'expected one of a4, letter, found "a44": write a4'),
        (Paper, ["a4"], "expected one of a4, letter, found ['a4']"),
        (Depth, 2, "expected one of two-levels, all, found 2"),
        (Literal[1, 2], True, "expected one of 1, 2, found true"),
        (Literal[1, 2], "1", 'expected one of 1, 2, found "1"'),
        (FileContent, 3, "expected the path of a file, found 3"),
        (FileContent, "", 'expected the path of a file, found ""'),
    ],
)
def test_a_value_of_another_type_is_rejected_with_the_expected_and_the_given_value(
    annotation: Any, toml: Any, message: str
) -> None:
    with pytest.raises(InvalidValueError) as raised:
        declared(annotation).parse(toml, HERE)

    assert str(raised.value).startswith(message)


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
def test_the_text_of_a_command_line_is_parsed_as_the_type_of_its_option(
    annotation: Any, text: str, expected: Any
) -> None:
    assert declared(annotation).parse(text, HERE, from_text=True) == expected


@pytest.mark.parametrize(
    ("annotation", "text"), [(bool, "yes"), (int, "7 2"), (int, "٣"), (int, "9" * 30), (float, "two"), (float, "inf")]
)
def test_invalid_text_of_a_command_line_is_rejected_as_typed(annotation: Any, text: str) -> None:
    with pytest.raises(InvalidValueError, match=f"found .?{text}"):
        declared(annotation).parse(text, HERE, from_text=True)


def test_a_file_is_read_relative_to_the_given_folder(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")

    assert declared(FileContent).parse("logo.png", tmp_path) == FileContent("logo.png", b"\x89PNG")
    assert declared(FileContent).parse(tmp_path / "logo.png", HERE) == FileContent("logo.png", b"\x89PNG")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("no.png", "cannot read .*: No such file or directory"),
        (".", "expected a file, found the folder .*: name a file"),
    ],
)
def test_an_unreadable_file_is_rejected_with_the_reason(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        declared(FileContent).parse(name, tmp_path)


def test_a_path_with_a_null_character_is_rejected() -> None:
    with pytest.raises(InvalidValueError, match="cannot read"):
        declared(FileContent).parse("a\0b", HERE)


class Level(IntEnum):
    TOP = 1


class Twice(IntEnum):
    A_B = 1
    a_b = 2


@pytest.mark.parametrize(
    "annotation", [list[str], dict[str, int], Path, bytes, int | str, tuple[int, str], object, type(None), Twice]
)
def test_an_unsupported_type_is_rejected(annotation: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected"):
        declared(annotation)


def test_an_enumeration_of_numbers_uses_its_names() -> None:
    assert declared(Level).type.terms == ("top",)
    assert declared(Level).dump(Level.TOP) == "top"


# ------------------------------------------------------------ optional values and lists


def test_a_type_with_none_accepts_none() -> None:
    type_ = declared(int | None)

    assert type_.parse(None, HERE) is None
    assert type_.parse(3, HERE) == 3


def test_a_type_without_none_rejects_none() -> None:
    with pytest.raises(InvalidValueError, match="expected a whole number, found nothing"):
        declared(int).parse(None, HERE)


def test_a_list_becomes_a_tuple() -> None:
    assert declared(tuple[int, ...]).parse([1, 2], HERE) == (1, 2)


def test_one_value_is_a_list_on_a_command_line_but_not_in_toml() -> None:
    type_ = declared(tuple[int, ...])

    with pytest.raises(InvalidValueError, match='expected a list, each item a whole number, found "3"'):
        type_.parse("3", HERE)
    assert type_.parse("3", HERE, from_text=True) == (3,)
    assert type_.parse(("3", "4"), HERE, from_text=True) == (3, 4)


def test_one_path_in_place_of_a_list_has_a_remedy() -> None:
    with pytest.raises(InvalidValueError, match=r'found "old.yaml": write \["old.yaml"\]'):
        declared(tuple[FileContent, ...]).parse("old.yaml", HERE)


def test_a_file_that_is_missing_leads_to_one_of_a_similar_name(tmp_path: Path) -> None:
    tmp_path.joinpath("serbia-2021.yaml").touch()

    for missing, remedy in (("serbia-2201.yaml", "; did you mean serbia-2021.yaml?"), ("other", ""), ("a/b.yaml", "")):
        with pytest.raises(InvalidValueError, match="cannot read") as caught:
            declared(FileContent).parse(missing, tmp_path)
        assert str(caught.value).partition("No such file or directory")[2] == remedy


def test_annotated_is_treated_as_the_type_that_it_annotates() -> None:
    assert declared(Annotated[int, "columns"]).parse(3, HERE) == 3


@pytest.mark.parametrize(
    ("annotation", "value"),
    [
        (int, "3"),
        (int, True),
        (float, "2"),
        (tuple[str, ...], ["a"]),
        (Literal["a", "b"], "c"),
        (FileContent, "logo.png"),
    ],
)
def test_python_values_are_not_converted_to_the_type(annotation: Any, value: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected"):
        declared(annotation).check(value)


@pytest.mark.parametrize(
    ("annotation", "value"), [(int | None, None), (float, 2), (tuple[str, ...], ("a",)), (Literal["a", "b"], "b")]
)
def test_python_values_of_the_type_are_accepted(annotation: Any, value: Any) -> None:
    declared(annotation).check(value)


def test_a_file_is_dumped_by_its_name_and_digest_and_never_by_its_bytes() -> None:
    content = FileContent("logo.png", b"secret")

    dumped = declared(FileContent | None).dump(content)

    assert dumped == "logo.png (sha256 2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b)"
    assert "secret" not in repr(content)


def test_an_option_may_have_the_type_of_a_field() -> None:
    option = declared(Language | None)
    assert option.parse("sr-Latn", HERE, from_text=True) == "sr-Latn"
    with pytest.raises(InvalidValueError, match='expected a language code such as en, found "English"'):
        option.parse("English", HERE)


@pytest.mark.parametrize("annotation", [tuple[tuple[int, ...], ...], tuple[int, str]])
def test_a_list_of_lists_is_not_a_valid_option(annotation: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected bool, int"):
        declared(annotation)
