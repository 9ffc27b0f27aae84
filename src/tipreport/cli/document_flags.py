"""Flags of documents that have no effect: given to a command without them, or for a file that does not use them."""

from collections.abc import Mapping
from typing import Any

import click

from tipreport.cli.session import Session


def remedy(error: click.NoSuchOption) -> str:
    """Return how to use a flag that only documents have; empty for any other flag."""
    from tipreport.cli.options import groups_flags

    if error.ctx is None or error.option_name not in groups_flags():
        return ""
    parent = error.ctx.parent
    if parent is not None and parent.info_name == "export":
        return (
            f"{error.option_name} is for document formats, such as pdf: {error.ctx.info_name} has the data of the "
            "briefs, in the language of each brief"
        )
    return f"{error.option_name} is for documents: write tipreport export text BRIEF {error.option_name} ... -o -"


def warn_of_ignored(session: Session, options: Mapping[str, Any], most_briefs: int) -> None:
    """Print a warning for each document option that no file of an export uses.

    ``options`` are the arguments of ``export``, and ``most_briefs`` is the largest number of briefs in a file.
    """
    document = options.get("document")
    if document is None:
        return
    if document.translations and document.language is None:
        session.output.warn("--translations is ignored: it needs --language")
    for name in ("compare", "measures"):
        if getattr(document, name) and most_briefs < 2:
            session.output.warn(f"--{name} is ignored: it is for a file of several briefs")
