"""What a shell is told to complete a word with. No plugin is imported and no brief read for it."""

import os
from collections.abc import Iterator
from pathlib import Path

from click.shell_completion import CompletionItem

from tipreport.cli.session import Session

PROJECT = "tipreport.toml"


def brief_items(incomplete: str) -> list[CompletionItem]:
    """The brief files whose path, or whose id, begins so; where there are none, the shell completes folders."""
    found = dict.fromkeys(
        path
        for path in (*_beside(incomplete), *_of_project())
        if path.startswith(incomplete) or Path(path).stem.startswith(incomplete)
    )
    return [CompletionItem(incomplete, type="dir"), *map(CompletionItem, found)]


def _beside(incomplete: str) -> Iterator[str]:
    """The brief files in the folder in which the word ends, spelled as the word begins."""
    from tipreport.files.paths import SUFFIXES

    head, _ = os.path.split(incomplete)
    folder = Path(head or ".").expanduser()
    if folder.is_dir():
        names = sorted(file.name for file in folder.iterdir() if file.suffix in SUFFIXES and file.is_file())
        yield from (os.path.join(head, name) for name in names)  # noqa: PTH118 - what was typed stays as it was


def _of_project() -> Iterator[str]:
    """The brief files of the project, if the current folder is one."""
    from tipreport.errors import TipreportError
    from tipreport.files import brief_paths
    from tipreport.project.settings import brief_files, read_settings

    if Path(PROJECT).is_file():
        try:
            yield from map(str, brief_paths(brief_files(read_settings(PROJECT))))
        except TipreportError:  # building tells what is wrong with it
            return


def format_items(session: Session, incomplete: str) -> list[CompletionItem]:
    """The formats whose name begins so, by the names of their entry points: those are metadata."""
    from tipreport.registry.discovery import Candidate, builtin, third_party

    found = [candidate for candidate in (*builtin(), *third_party()) if isinstance(candidate, Candidate)]
    names = dict.fromkeys(
        candidate.entry_point.name for candidate in found if session.policy.rejection(candidate) is None
    )
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]
