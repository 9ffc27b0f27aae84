"""The formats of the plugins that tipreport publishes, and other names of formats."""

from collections.abc import Collection

_OF_PLUGINS = ("csv", "docx", "epub", "html", "markdown", "pptx")  # each of the distribution tipreport-NAME
_OTHER_NAMES = {
    "doc": "docx", "word": "docx", "htm": "html", "web": "html", "md": "markdown", "xlsx": "excel", "xls": "excel",
    "workbook": "excel", "txt": "text", "plain": "text", "ppt": "pptx", "powerpoint": "pptx", "slides": "pptx",
    "deck": "pptx", "ebook": "epub",
}  # fmt: skip


def format_of_suffix(suffix: str) -> str:
    """Return the name of the format that files with a suffix have: ``docx`` for ``.docx``; the suffix if unknown."""
    bare = suffix.casefold().lstrip(".")
    return _OTHER_NAMES.get(bare, bare)


def is_published(name: str) -> bool:
    """Return whether it is the name of a format of a plugin that tipreport publishes, installed or not."""
    return name in _OF_PLUGINS


def install_hint(name: str, installed: Collection[str]) -> str:
    """Return how to get a format: its name if it is installed, else the command that installs it; empty if unknown."""
    distribution, _, short = name.rpartition(":")
    known = format_of_suffix(short)
    if known in installed and known != name:
        return f": write {known}"
    plugin = f"tipreport-{known}"
    if known in _OF_PLUGINS and distribution in ("", plugin):
        return f": run pip install {plugin}, or in a clone of the repository pip install ./plugins/{plugin}"
    return ""
