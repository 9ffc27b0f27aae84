"""The arguments BRIEF and BRIEF...: a brief file, or a folder of brief files."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from tipreport.cli.completion import brief_items


class BriefPath(click.Path):
    """A path that the shell completes to brief files. It is not checked until the brief is read."""

    name = "brief"

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - the signature of click
        param: click.Parameter,  # noqa: ARG002 - as above
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the brief files whose path or id begins with the word."""
        return brief_items(incomplete)


brief_argument = click.argument("brief", metavar="BRIEF", type=BriefPath())
briefs_argument = click.argument("briefs", metavar="BRIEF...", type=BriefPath(), nargs=-1, required=True)
