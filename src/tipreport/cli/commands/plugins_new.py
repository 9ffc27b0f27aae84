"""``tipreport plugins new``: writes a working plugin with tests."""

import re
import shlex
from importlib import resources
from pathlib import Path
from string import Template

import click

from tipreport.cli import flags
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import stdout_to_stderr

PREFIX = "tipreport-"
NAME = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
TEMPLATES = {
    "CHANGELOG.md": "CHANGELOG.md",
    "README.md": "README.md",
    "pyproject.toml": "pyproject.toml",
    "test.py": "tests/test_$plain.py",
    "module.py": "$module.py",
}  # the output file of each template
EPILOG = """
\b
Examples:
  tipreport plugins new outline
  tipreport plugins new outline -d plugins/outline
"""


@click.command("new", epilog=EPILOG)
@click.argument("name", metavar="NAME")
@click.option("-d", "--directory", metavar="DIR", help="The folder to create.  [default: tipreport-NAME]")
@flags.shared
@flags.pass_session
def new_plugin(session: Session, name: str, directory: str | None) -> ExitCode:
    """Create a plugin with one format, and its tests.

    NAME is the name of the format on the command line: outline. The new plugin can be installed, and passes its tests.
    Nothing is downloaded. An existing folder is not changed.
    """
    _check_name(name)
    _check_unused(session, name)
    target = Path(directory or f"{PREFIX}{name}")
    files = _write(target, name)
    shown = target.as_posix() if target.is_absolute() or target.parts[:1] == ("..",) else f"./{target.as_posix()}"
    commands = [
        f"python -m pip install -e {shlex.quote(shown)}",
        f"tipreport plugins check {name}",
        f"tipreport export {name} BRIEF -o FILE",
    ]
    session.output.report(f"wrote {target}: a plugin with the format {name}. Edit it, and then run:")
    for command in commands:
        session.output.report(f"  {command}")
    return session.end(ExitCode.DONE, path=str(target), files=files, next=commands)


def _check_name(name: str) -> None:
    """Raise `click.UsageError` for an invalid name."""
    if name.startswith(PREFIX):
        raise click.UsageError(f'give only the name of the format: "{name.removeprefix(PREFIX)}", not "{name}"')
    if not re.fullmatch(NAME, name, re.ASCII):
        valid = re.sub("[^a-z0-9]+", "-", name.casefold()).strip("-0123456789")
        example = f', such as "{valid}"' if re.fullmatch(NAME, valid) else ""
        raise click.UsageError(
            f'"{name}" is not a valid name: expected lower-case letters, digits and hyphens{example}'
        )
    if name == "all":
        raise click.UsageError('"all" means every format: choose another name')


def _check_unused(session: Session, name: str) -> None:
    """Raise `click.UsageError` if a format or an installed distribution has the name."""
    registry = session.registry
    installed = {info.distribution: info.version for info in registry.installed()}
    session.plugins_reported = True
    if name in registry.summaries():
        with stdout_to_stderr():
            owner = registry.find(name).owner
        raise click.UsageError(f'"{name}" is {owner}: choose another name')
    if (distribution := f"{PREFIX}{name}") in installed:
        raise click.UsageError(f"{distribution} {installed[distribution]} is already installed: choose another name")


def _write(target: Path, name: str) -> list[str]:
    """Write the files of the plugin. Returns their paths in its folder."""
    from tipreport.atomic import write_directory
    from tipreport.errors import TargetExistsError

    texts = _files(name)
    try:
        write_directory(target, texts)
    except TargetExistsError as error:
        raise TargetExistsError(f"{error}: choose another folder with -d DIR") from error
    return [*texts]


def _files(name: str) -> dict[str, str]:
    """Return the texts of the files by their paths."""
    from tipreport.registry import running_version

    running = running_version()
    values = {
        "name": name,
        "plain": name.replace("-", "_"),
        "distribution": f"{PREFIX}{name}",
        "module": f"{PREFIX}{name}".replace("-", "_"),
        "running": ".".join(running.split(".")[:2]),
        "next": str(int(running.split(".")[0]) + 1),
    }
    templates = resources.files("tipreport.cli").joinpath("templates", "plugin")
    return {
        Template(file).substitute(values): Template(
            templates.joinpath(f"{template}.template").read_text("utf-8")
        ).substitute(values)
        for template, file in TEMPLATES.items()
    }
