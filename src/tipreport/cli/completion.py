"""Completions of briefs, formats and vocabularies for a shell. They neither import plugins nor read briefs."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from click.shell_completion import CompletionItem

from tipreport.cli.current_settings import SETTINGS_FILE
from tipreport.cli.session import Session


def brief_items(incomplete: str) -> list[CompletionItem]:
    """Return the brief files whose path or id begins with the word, and let the shell complete folders.

    Completions are text: files whose name cannot be decoded are left out.
    """
    found = dict.fromkeys(
        path
        for path in (*_in_folder(incomplete), *_in_project())
        if (path.startswith(incomplete) or Path(path).stem.startswith(incomplete))
        and path.isprintable()  # a shell receives one name in each line, in UTF-8
    )
    items = [CompletionItem(incomplete, type="dir"), *map(CompletionItem, found)]
    return [item for item in items if _is_text(item.value)]


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:  # Python represents other bytes by surrogates
        return False
    return True


def _in_folder(incomplete: str) -> Iterator[str]:
    """Yield the brief files in the folder of the word."""
    from tipreport.files.paths import briefs_in

    head, _ = os.path.split(incomplete)
    folder = Path(head or ".").expanduser()
    with suppress(OSError):  # the folder cannot be read
        if folder.is_dir():
            # the typed part must not change
            yield from (os.path.join(head, file.name) for file in briefs_in(folder))  # noqa: PTH118


def _in_project() -> Iterator[str]:
    """Yield the brief files of the project in the current folder, if there is one."""
    from tipreport.errors import TipreportError
    from tipreport.files import brief_paths
    from tipreport.project.settings import brief_files, read_settings

    if Path(SETTINGS_FILE).is_file():
        try:
            yield from map(str, brief_paths(brief_files(read_settings(SETTINGS_FILE))))
        except TipreportError:  # tipreport build reports it
            return


def vocabulary_items(incomplete: str) -> list[CompletionItem]:
    """Return the vocabularies whose name begins with the word."""
    from tipreport.model.terms import term_lists
    from tipreport.model.value_type import command_name

    names = map(command_name, term_lists())
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


def format_items(session: Session, incomplete: str) -> list[CompletionItem]:
    """Return the formats whose name begins with the word. These names need no imports of plugins."""
    from tipreport.registry.discovery import Candidate, builtin, third_party

    policy = session.policy
    found = [candidate for candidate in (*builtin(), *third_party()) if isinstance(candidate, Candidate)]
    names = dict.fromkeys(
        candidate.entry_point.name
        for candidate in found
        if candidate.has_exporters and policy.rejection(candidate) is None
    )
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]
