"""Finds installed plugins by their metadata, without importing them."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import Distribution, EntryPoint, PackageNotFoundError, distribution, distributions

from attrs import evolve, frozen

from tipreport.plugin import PROJECT_NAME
from tipreport.registry.describe import describe_error
from tipreport.registry.plugin_info import PluginInfo, PluginStatus

TIPREPORT = "tipreport"  # the distribution whose entry points are the built-in exporters
EXPORTERS_GROUP = PROJECT_NAME
FINISHED_GROUP = f"{PROJECT_NAME}.export_finished"


@frozen(kw_only=True)
class Candidate:
    """An installed plugin, with the metadata of its distribution."""

    entry_point: EntryPoint
    distribution: str
    version: str
    summary: str = ""
    """The summary of its distribution."""
    requires: tuple[str, ...]
    has_exporters: bool = True
    """Whether it has an entry point in the group of exporters."""
    is_notified: bool = False
    """Whether it has an entry point in the group of plugins that are called after each export."""

    @property
    def name(self) -> str:
        """``distribution:entry-point``, which is unique."""
        return f"{self.distribution}:{self.entry_point.name}"

    @property
    def title(self) -> str:
        """The name for messages."""
        return self.info(PluginStatus.INSTALLED).title

    @property
    def names(self) -> tuple[str, ...]:
        """The name of its exporter, if that is the name of its entry point as usual."""
        return (self.entry_point.name,) if self.has_exporters else ()

    def info(self, status: PluginStatus, reason: str = "", exporters: Iterable[str] = ()) -> PluginInfo:
        """Return the description of the plugin, with its status."""
        return PluginInfo(
            distribution=self.distribution,
            version=self.version,
            entry_point=self.entry_point.name,
            requires=self.requires,
            status=status,
            reason=reason,
            exporters=tuple(exporters),
        )


def canonical(name: str) -> str:
    """Return the normalised name of a distribution: ``Tipreport_Docx`` is ``tipreport-docx`` (PEP 503)."""
    from packaging.utils import canonicalize_name

    return canonicalize_name(name)


@cache
def running_version() -> str:
    """Return the version of this tipreport."""
    return distribution(TIPREPORT).version


def builtin() -> tuple[Candidate, ...]:
    """Return the built-in exporters: the entry points of tipreport itself."""
    try:
        return tuple(_candidates(distribution(TIPREPORT)))
    except PackageNotFoundError:  # run from a source folder that is not installed
        return ()


def third_party() -> Iterator[Candidate | PluginInfo]:
    """Yield the plugins of all other distributions, sorted; a `PluginInfo` for each whose metadata is unreadable.

    Of two copies of a distribution the first is used, because Python imports it.
    """
    found: dict[str, Distribution] = {}
    for installed in distributions():
        if (name := _plugin_distribution(installed)) and name != TIPREPORT:
            found.setdefault(name, installed)
    for name, installed in sorted(found.items()):
        try:
            yield from tuple(_candidates(installed))
        except Exception as error:  # noqa: BLE001 - site-packages may contain anything
            reason = f"its metadata cannot be read: {describe_error(error)}"
            yield PluginInfo(distribution=name, status=PluginStatus.FAILED, reason=reason)


def _plugin_distribution(installed: Distribution) -> str | None:
    """Return the name of a distribution that has plugins; None for others, and for damaged ones."""
    try:
        text = installed.read_text("entry_points.txt") or ""
        has_plugins = any(f"[{group}]" in text for group in (EXPORTERS_GROUP, FINISHED_GROUP))
        return canonical(installed.metadata["Name"]) if has_plugins else None
    except Exception:  # noqa: BLE001 - site-packages may contain anything
        return None


def _candidates(installed: Distribution) -> Iterator[Candidate]:
    """Yield the plugins of a distribution. A module that has an entry point in both groups is one plugin."""
    metadata = installed.metadata
    base = Candidate(
        entry_point=EntryPoint("", "", ""),
        distribution=canonical(metadata["Name"]),
        version=installed.version,
        summary=" ".join(metadata.get_all("Summary", [])),
        requires=tuple(line for line in installed.requires or () if _of_tipreport(line)),
    )
    exporters = _of_group(installed, EXPORTERS_GROUP)
    notified = _of_group(installed, FINISHED_GROUP)
    modules = {entry_point.value for entry_point in notified}
    for entry_point in exporters:
        yield evolve(base, entry_point=entry_point, is_notified=entry_point.value in modules)
    modules = {entry_point.value for entry_point in exporters}
    for entry_point in notified:
        if entry_point.value not in modules:
            yield evolve(base, entry_point=entry_point, has_exporters=False, is_notified=True)


def _of_group(installed: Distribution, group: str) -> list[EntryPoint]:
    found = [entry_point for entry_point in installed.entry_points if entry_point.group == group]
    return sorted(found, key=lambda entry_point: entry_point.name)


def _of_tipreport(line: str) -> bool:
    """Return whether a requirement is for tipreport, and applies to this environment."""
    from packaging.requirements import InvalidRequirement, Requirement

    try:
        requirement = Requirement(line)
    except InvalidRequirement:
        return False
    return canonical(requirement.name) == TIPREPORT and (
        requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    )
