"""The options that tipreport adds to formats, and the names that it reserves."""

from typing import Any

from attrs import frozen

from tipreport.plugin import brand, document_options
from tipreport.plugin.options import declared

_FLAGS = frozenset(
    {
        "directory", "disable_plugin", "force", "grain", "help", "jobs", "json", "no_plugins", "output", "quiet",
        "strict_plugins", "traceback", "verbose",
    }
)  # fmt: skip


@frozen(kw_only=True)
class OptionGroup:
    """A group of options that every document format has."""

    name: str
    """The table of ``tipreport.toml`` and the argument of ``export``: ``brand``."""
    title: str
    """The heading in ``--help``: ``Brand``."""
    options: type[Any]
    """The class that declares them."""


def option_groups() -> tuple[OptionGroup, ...]:
    """Return the groups of options that every document format has."""
    return (
        OptionGroup(name="document", title="Document options", options=document_options.DocumentOptions),
        OptionGroup(name="brand", title="Brand", options=brand.Brand),
    )


def reserved_names() -> frozenset[str]:
    """Return the names that options of a format cannot have, because they are flags of ``tipreport export``."""
    return _FLAGS.union(*(declared(group.options) for group in option_groups()))
