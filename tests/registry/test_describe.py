"""An exception of a plugin is described in one line."""

from types import TracebackType
from typing import NoReturn

from tipreport.registry.describe import MAX_LENGTH, definition_of, describe_error, location_in


def fail(message: str) -> NoReturn:
    raise ValueError(message)


def raised(message: str) -> ValueError:
    try:
        fail(message)
    except ValueError as error:
        return error


def test_it_has_the_message_and_the_line_of_the_plugin() -> None:
    assert describe_error(raised("no such colour"), "tests").startswith(
        "ValueError: no such colour (tests.registry.test_describe, "
    )


def test_an_error_raised_elsewhere_has_no_location() -> None:
    assert describe_error(raised("no such colour"), "tipreport_docx") == "ValueError: no such colour"
    assert describe_error(ValueError()) == "ValueError"


def test_it_is_one_line_of_bounded_length_whatever_the_message() -> None:
    assert describe_error(ValueError("a\n\tb")) == "ValueError: a b"
    assert len(describe_error(ValueError("x" * 10_000))) == len("ValueError: ") + MAX_LENGTH


def test_control_characters_are_escaped() -> None:
    assert describe_error(ValueError("\x1b[2J\u202etxt")) == r"ValueError: \x1b[2J\u202etxt"


def test_the_location_is_the_deepest_frame_in_the_package() -> None:
    error = raised("x")
    assert isinstance(error.__traceback__, TracebackType)

    module, line, file = location_in(error.__traceback__, "tests")

    assert (module, line > 0, file) == ("tests.registry.test_describe", True, __file__)
    assert location_in(None, "tests") == ("", 0, "")


def test_a_function_is_described_with_its_line_unless_it_is_written_in_c() -> None:
    assert definition_of(raised).startswith(" (tests.registry.test_describe, line ")
    assert definition_of(len) == ""
