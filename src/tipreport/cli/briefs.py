"""The argument BRIEF: a brief file, or a folder of them."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from tipreport.cli.completion import brief_items


class BriefPath(click.Path):
    """A path that is completed to brief files. Whether it leads to a brief, reading it tells."""

    name = "brief"

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - what click asks for
        param: click.Parameter,  # noqa: ARG002 - as above
        incomplete: str,
    ) -> list[CompletionItem]:
        """The brief files that may be meant, by their path or their id."""
        return brief_items(incomplete)


brief = click.argument("brief", metavar="BRIEF", type=BriefPath())
several_briefs = click.argument("briefs", metavar="BRIEF...", type=BriefPath(), nargs=-1, required=True)
