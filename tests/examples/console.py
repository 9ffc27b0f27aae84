r"""Runs console blocks: ``$ command``, and below it the output of the command.

A shell runs each command, in the folder of the command before. The output on both streams must match the page. ``...``
matches any text, and a command without output on the page may print anything. A command must succeed unless
``$ echo $?`` after it shows its exit code.
"""

import doctest
import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement

from tests.examples import workspace

LONGEST = 120  # seconds, the timeout of a command
PIP = re.compile(r"(?:python -m )?pip install (?P<what>.+)")


class Command(NamedTuple):
    """A command, and its output on the page."""

    line: str
    shown: str


class ConsoleError(AssertionError):
    """The result of a command differs from the page."""


def commands(block: str) -> Iterator[Command]:
    """Yields the commands of a block. A line that ends with a backslash continues on the next."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, shown = re.sub(r"\\\n\s*", "", part).partition("\n")
        yield Command(line.strip(), shown.rstrip("\n") + "\n" if shown.strip() else "")


def run(block: str) -> None:
    """Runs the commands of a block. Raises `ConsoleError` if the result of one differs from the page."""
    code = 0
    entered = list(commands(block))
    for command, following in zip(entered, [*entered[1:], None], strict=True):
        if command.line == "echo $?":
            printed, code = f"{code}\n", 0
        else:
            printed, code = _printed(command.line)
        if code and not (following and following.line == "echo $?"):
            raise ConsoleError(f"$ {command.line}\n{printed}exit code {code}")
        if command.shown and not matches(command.shown, printed):
            raise ConsoleError(f"$ {command.line}\nshown:\n{command.shown}printed:\n{printed}")


def matches(shown: str, printed: str) -> bool:
    """Whether the output on a page matches. ``...`` matches any text; trailing spaces are ignored."""
    printed = "\n".join(line.rstrip() for line in printed.splitlines()) + "\n"
    return doctest.OutputChecker().check_output(shown, printed, doctest.ELLIPSIS)


def _printed(line: str) -> tuple[str, int]:
    """Returns the output of a command and its exit code."""
    if line.startswith("cd "):
        os.chdir(line.removeprefix("cd ").strip())
        return "", 0
    if pip := PIP.fullmatch(line):
        return _pip_install(pip["what"])
    if line.startswith("make "):  # a dry run is enough: the target exists
        line = f"make --dry-run --directory {shlex.quote(str(workspace.ROOT))} {line.removeprefix('make ')} >/dev/null"
    done = subprocess.run(
        line,
        shell=True,  # readers type the command into a shell
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=workspace.environment(),
        timeout=LONGEST,
        check=False,
    )
    return done.stdout.decode(), done.returncode


def _pip_install(what: str) -> tuple[str, int]:
    """Installs a folder as pip would. Other requirements must be installed already."""
    for word in shlex.split(what):
        if word == "." or "/" in word:
            return f"Successfully installed {workspace.install(Path(word))}\n", 0
        if not word.startswith("-"):
            requirement = Requirement(word)
            if not requirement.specifier.contains(version(requirement.name)):
                raise ConsoleError(f"{word} is not what the tests have installed")
    return "", 0
