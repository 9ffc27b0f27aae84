"""A folder with briefs, a ``tipreport.toml`` and a registry of small exporters."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import evolve

from tests.runner.exporters import ALL, EACH, EITHER, brief, exporter
from tipreport.files import write_brief
from tipreport.plugin import Exporter
from tipreport.project import BuildResult, build, read_settings
from tipreport.registry import ExporterRegistry

TOML = """
briefs = ["briefs/*.yaml"]
output = "build"
formats = ["each", "many"]
"""


def registry(*exporters: Exporter[Any]) -> ExporterRegistry:
    """A registry of these exporters and the built-in ones."""
    made = ExporterRegistry.load(no_plugins=True)
    for each in exporters or (EACH, renamed(ALL, "many", ".all.txt"), renamed(EITHER, "either", ".either.txt")):
        made.register(each)
    return made


def renamed(like: Exporter[Any], name: str, suffix: str, write: Callable[..., None] | None = None) -> Exporter[Any]:
    """An exporter under another name, with another suffix."""
    return evolve(exporter(write or like.function, name, like.grains, like.options), suffix=suffix)


def write_briefs(folder: Path, **changed: Any) -> None:
    """Write two briefs, the second with some changes."""
    (folder / "briefs").mkdir(exist_ok=True)
    write_brief(brief("malta", updated=dt.date(2024, 1, 1)), folder / "briefs" / "malta.yaml")
    write_brief(brief("serbia", **changed), folder / "briefs" / "serbia.yaml")


def project(folder: Path, toml: str = TOML) -> Path:
    """A folder with briefs and settings."""
    write_briefs(folder)
    (folder / "tipreport.toml").write_text(toml, encoding="utf-8")
    return folder


def built(folder: Path, custom_registry: ExporterRegistry | None = None, **how: Any) -> list[BuildResult]:
    """What became of each file of a build."""
    return [*build(read_settings(folder), registry=custom_registry or registry(), **how)]


def statuses(results: list[BuildResult]) -> dict[str, str]:
    """What became of each file, by its name."""
    return {each.path.name: each.status.value for each in results}
