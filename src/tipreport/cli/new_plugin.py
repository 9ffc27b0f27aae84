"""``tipreport plugins new``: a plugin that installs, passes its tests and exports at once."""

import re
import shlex
from importlib.resources import files
from pathlib import Path
from string import Template

import click

from tipreport.cli import flags
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.output import kept_free
from tipreport.cli.session import Session

PREFIX = "tipreport-"
NAME = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
TEMPLATES = {
    "CHANGELOG.md": "CHANGELOG.md",
    "README.md": "README.md",
    "pyproject.toml": "pyproject.toml",
    "test.py": "tests/test_$plain.py",
    "module.py": "$module.py",
}  # and the file that each becomes
EPILOG = """
\b
Examples:
  tipreport plugins new outline
  tipreport plugins new outline -d plugins/outline
"""


@click.command("new", epilog=EPILOG)
@click.argument("name", metavar="NAME")
@click.option("-d", "--directory", metavar="DIR", help="The folder to make.  [default: tipreport-NAME]")
@flags.shared
@flags.pass_session
def new_plugin(session: Session, name: str, directory: str | None) -> ExitCode:
    """Write a new plugin: a module of one format, its tests and its metadata.

    NAME is what people will type to get the format: outline. The plugin can be installed, passes its tests and exports
    at once; nothing is fetched. A folder that exists is not touched.
    """
    _refuse_bad(name)
    _refuse_taken(session, name)
    target = Path(directory or f"{PREFIX}{name}")
    written = _write(target, name)
    shown = target.as_posix() if target.is_absolute() or target.parts[:1] == ("..",) else f"./{target.as_posix()}"
    following = [
        f"python -m pip install -e {shlex.quote(shown)}",
        f"tipreport plugins check {name}",
        f"tipreport export {name} BRIEF -o FILE",
    ]
    session.output.report(f"wrote {target}: a plugin with the format {name}, for you to change. What comes next:")
    for command in following:
        session.output.report(f"  {command}")
    return session.end(ExitCode.DONE, path=str(target), files=written, next=following)


def _refuse_bad(name: str) -> None:
    if name.startswith(PREFIX):
        raise click.UsageError(f'give the name of the format alone: "{name.removeprefix(PREFIX)}", not "{name}"')
    if not re.fullmatch(NAME, name, re.ASCII):
        like = re.sub("[^a-z0-9]+", "-", name.casefold()).strip("-0123456789")
        remedy = f', such as "{like}"' if re.fullmatch(NAME, like) else ""
        raise click.UsageError(f'"{name}" is no name of a format: expected small letters, digits and hyphens{remedy}')
    if name == "all":
        raise click.UsageError('"all" stands for every format: choose another name')


def _refuse_taken(session: Session, name: str) -> None:
    from tipreport.registry.discovery import TIPREPORT

    with kept_free():
        registry = session.registry
        known = registry.exporters().get(name)
        installed = {info.distribution: info.version for info in registry.plugins()}
    session.plugins_reported = True
    if known is not None:
        registered = registry.registered(known)
        whose = (
            "a built-in format"
            if registered.distribution == TIPREPORT
            else f"the format of {registered.origin.partition(' of ')[2]}"
        )
        raise click.UsageError(f'"{name}" is {whose}: choose another name')
    if (distribution := f"{PREFIX}{name}") in installed:
        raise click.UsageError(f"{distribution} {installed[distribution]} is installed already: choose another name")


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
    """The text of each file."""
    from tipreport.registry import running_version

    running = running_version()
    words = {
        "name": name,
        "plain": name.replace("-", "_"),
        "distribution": f"{PREFIX}{name}",
        "module": f"{PREFIX}{name}".replace("-", "_"),
        "running": ".".join(running.split(".")[:2]),
        "next": str(int(running.split(".")[0]) + 1),
    }
    room = files("tipreport.cli").joinpath("plugin_template")
    return {
        Template(file).substitute(words): Template(room.joinpath(f"{template}.template").read_text("utf-8")).substitute(
            words
        )
        for template, file in TEMPLATES.items()
    }
