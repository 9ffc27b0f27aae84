"""The diagram of the packages of tipreport, from the import contract that enforces it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

_ROOT = Path(__file__).parents[2]
_WIDTH = 58  # columns inside the frame


def layers() -> str:
    """Returns the layers, the highest first, in a frame."""
    settings = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    contract = next(each for each in settings["tool"]["importlinter"]["contracts"] if each["type"] == "layers")
    rule = "─" * (_WIDTH + 2)
    rows = f"\n├{rule}┤\n".join("\n".join(_row(layer)) for layer in contract["layers"])
    return f"```text\n┌{rule}┐\n{rows}\n└{rule}┘\n```"


def _row(layer: str) -> Iterator[str]:
    """Yields the lines of a layer. Its packages do not import each other."""
    for line in wrap(layer, _WIDTH, break_on_hyphens=False):
        yield f"│ {line.ljust(_WIDTH)} │"
