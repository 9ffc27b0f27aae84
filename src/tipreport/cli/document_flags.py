"""The hint for a document option on a command that does not have it."""

import click


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
