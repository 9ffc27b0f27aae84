"""One value, one or none, or any number of them."""

from pathlib import Path
from typing import Annotated, Any, Literal

import pytest

from tipreport.errors import InvalidValueError
from tipreport.plugin import FileContent
from tipreport.plugin.option_type import option_type

HERE = Path()


def test_a_type_with_none_accepts_none() -> None:
    kind = option_type(int | None)

    assert kind.read(None, HERE) is None
    assert kind.read(3, HERE) == 3


def test_a_type_without_none_refuses_it() -> None:
    with pytest.raises(InvalidValueError, match="expected a whole number, got nothing"):
        option_type(int).read(None, HERE)


def test_a_list_becomes_a_tuple() -> None:
    assert option_type(tuple[int, ...]).read([1, 2], HERE) == (1, 2)


def test_one_value_is_no_list_in_toml_but_may_stand_alone_on_a_command_line() -> None:
    kind = option_type(tuple[int, ...])

    with pytest.raises(InvalidValueError, match='expected a list, each item a whole number, got "3"'):
        kind.read("3", HERE)
    assert kind.read("3", HERE, spelled=True) == (3,)
    assert kind.read(("3", "4"), HERE, spelled=True) == (3, 4)


def test_annotated_means_what_it_annotates() -> None:
    assert option_type(Annotated[int, "columns"]).read(3, HERE) == 3


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
def test_python_values_must_be_of_the_type_as_they_stand(annotation: Any, value: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected"):
        option_type(annotation).accept(value)


@pytest.mark.parametrize(
    ("annotation", "value"), [(int | None, None), (float, 2), (tuple[str, ...], ("a",)), (Literal["a", "b"], "b")]
)
def test_python_values_of_the_type_are_accepted(annotation: Any, value: Any) -> None:
    option_type(annotation).accept(value)


def test_a_file_is_shown_by_its_name_and_digest_and_never_by_its_bytes() -> None:
    content = FileContent("logo.png", b"secret")

    shown = option_type(FileContent | None).show(content)

    assert shown == "logo.png (sha256 2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b)"
    assert "secret" not in repr(content)
