"""An exception of a plugin in one line."""

from types import TracebackType
from typing import NoReturn

from tipreport.registry.describe import MOST_SHOWN, defined, place, tell


def fail(message: str) -> NoReturn:
    raise ValueError(message)


def raised(message: str) -> ValueError:
    try:
        fail(message)
    except ValueError as error:
        return error


def test_it_says_what_and_where_in_the_plugin() -> None:
    assert tell(raised("no such colour"), "tests").startswith(
        "ValueError: no such colour (tests.registry.test_failure, "
    )


def test_what_was_raised_elsewhere_has_no_place() -> None:
    assert tell(raised("no such colour"), "tipreport_docx") == "ValueError: no such colour"
    assert tell(ValueError()) == "ValueError"


def test_it_is_one_line_of_bounded_length_whatever_the_message() -> None:
    assert tell(ValueError("a\n\tb")) == "ValueError: a b"
    assert len(tell(ValueError("x" * 10_000))) == len("ValueError: ") + MOST_SHOWN


def test_nothing_of_it_reaches_a_terminal_as_a_command() -> None:
    assert tell(ValueError("\x1b[2J\u202etxt")) == r"ValueError: \x1b[2J\u202etxt"


def test_the_place_is_the_deepest_in_the_package() -> None:
    error = raised("x")
    assert isinstance(error.__traceback__, TracebackType)

    module, line, file = place(error.__traceback__, "tests")

    assert (module, line > 0, file) == ("tests.registry.test_failure", True, __file__)
    assert place(None, "tests") == ("", 0, "")


def test_a_function_is_told_with_the_line_it_stands_in_and_one_of_c_without() -> None:
    assert defined(raised).startswith(" (tests.registry.test_failure, line ")
    assert defined(len) == ""
