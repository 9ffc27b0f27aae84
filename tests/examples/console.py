r"""A block of a console: ``$ command``, and below it what the command prints.

Each command is run by a shell, in the folder that the one before left. What it prints, on either stream, must be what
the page shows; ``...`` stands for any text, and a command with nothing below it may print anything. A command must
succeed, unless ``$ echo $?`` after it shows its exit code.
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

from tests.examples import workshop

LONGEST = 120  # seconds that a command may take
PIP = re.compile(r"(?:python -m )?pip install (?P<what>.+)")


class Command(NamedTuple):
    """A command, and what the page shows below it."""

    line: str
    shown: str


class ConsoleError(AssertionError):
    """A command that did something else than the page says."""


def commands(block: str) -> Iterator[Command]:
    """The commands of a block. A line that ends with a backslash goes on in the next."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, shown = re.sub(r"\\\n\s*", "", part).partition("\n")
        yield Command(line.strip(), shown.rstrip("\n") + "\n" if shown.strip() else "")


def run(block: str) -> None:
    """Run the commands of a block. Raises `ConsoleError` where one does something else than is shown."""
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
    """Whether a page shows what was printed. ``...`` stands for any text, blanks at the end of a line for nothing."""
    printed = "\n".join(line.rstrip() for line in printed.splitlines()) + "\n"
    return doctest.OutputChecker().check_output(shown, printed, doctest.ELLIPSIS)


def _printed(line: str) -> tuple[str, int]:
    """What a command prints, and its exit code."""
    if line.startswith("cd "):
        os.chdir(line.removeprefix("cd ").strip())
        return "", 0
    if pip := PIP.fullmatch(line):
        return _pip_install(pip["what"])
    if line.startswith("make "):  # would make a virtual environment: here it is enough that make knows the target
        line = f"make --dry-run --directory {shlex.quote(str(workshop.ROOT))} {line.removeprefix('make ')} >/dev/null"
    done = subprocess.run(
        line,
        shell=True,  # what a reader types, a shell reads
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=workshop.environment(),
        timeout=LONGEST,
        check=False,
    )
    return done.stdout.decode(), done.returncode


def _pip_install(what: str) -> tuple[str, int]:
    """A folder is installed as pip would; of anything else it is seen that it is here already."""
    for word in shlex.split(what):
        if word == "." or "/" in word:
            return f"Successfully installed {workshop.install(Path(word))}\n", 0
        if not word.startswith("-"):
            requirement = Requirement(word)
            if not requirement.specifier.contains(version(requirement.name)):
                raise ConsoleError(f"{word} is not what the tests have installed")
    return "", 0
