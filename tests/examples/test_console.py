"""Console blocks are run, and differences are reported."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.examples import console, workspace


@pytest.fixture(autouse=True)
def page() -> Iterator[dict[str, Any]]:
    namespace: dict[str, Any] = {}
    workspace.set_up(namespace)
    yield namespace
    workspace.tear_down(namespace)


def test_output_must_match_the_page() -> None:
    console.run("$ echo one\none\n$ echo two\ntwo\n")

    with pytest.raises(console.ConsoleError, match=r"shown:\ntwo\nprinted:\none"):
        console.run("$ echo one\ntwo\n")


def test_three_dots_match_any_text() -> None:
    console.run("$ printf 'a\\nb\\nc d\\n'\na\n...\nc ...\n")


def test_a_command_without_output_on_the_page_may_print_anything() -> None:
    console.run("$ echo one\n")


def test_a_command_must_succeed() -> None:
    with pytest.raises(console.ConsoleError, match="exit code 3"):
        console.run("$ exit 3\n")


def test_a_failure_may_be_shown_with_its_exit_code() -> None:
    console.run("$ exit 3\n$ echo $?\n3\n")

    with pytest.raises(console.ConsoleError):
        console.run("$ exit 3\n$ echo $?\n4\n")


def test_commands_run_in_the_folder_of_the_previous_command(page: dict[str, Any]) -> None:
    console.run("$ mkdir new\n$ cd new\n$ pwd\n...new\n")

    assert Path.cwd() == page["_workspace"] / "new"


def test_a_plugin_can_be_installed_for_the_commands_of_its_page() -> None:
    workspace.write("pyproject.toml", '[project]\nname = "tipreport-x"\nversion = "1.0"\n')
    workspace.write("tipreport_x.py", "print('loaded')\n")

    console.run('$ pip install -e .\n$ python -c "import tipreport_x"\nloaded\n')


def test_packages_that_a_page_installs_are_installed_for_the_tests() -> None:
    console.run("$ pip install pytest\n")

    with pytest.raises(console.ConsoleError, match="is not what the tests have"):
        console.run("$ pip install 'pytest<1'\n")
