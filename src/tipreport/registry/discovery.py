"""Which plugins are installed, by their metadata alone: nothing is imported here."""

from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, EntryPoint, PackageNotFoundError, distribution, distributions

from attrs import frozen

from tipreport.plugin import PROJECT_NAME
from tipreport.registry.describe import describe_error
from tipreport.registry.plugin_info import PluginInfo, PluginStatus

TIPREPORT = "tipreport"  # the distribution whose entry points are the built-in exporters


@frozen(kw_only=True)
class Candidate:
    """A plugin that is installed, and what its distribution says of it."""

    entry_point: EntryPoint
    distribution: str
    version: str
    requires: tuple[str, ...]

    @property
    def name(self) -> str:
        """``distribution:entry-point``: no two plugins have the same."""
        return f"{self.distribution}:{self.entry_point.name}"

    def info(self, status: PluginStatus, reason: str = "", exporters: Iterable[str] = ()) -> PluginInfo:
        """What is to be told of it."""
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
    """The name of a distribution as registries compare it: ``Tipreport_Docx`` is ``tipreport-docx`` (PEP 503)."""
    from packaging.utils import canonicalize_name

    return canonicalize_name(name)


def running_version() -> str:
    """The version of tipreport that runs."""
    return distribution(TIPREPORT).version


def builtin() -> tuple[Candidate, ...]:
    """The built-in exporters: the entry points of tipreport itself."""
    try:
        return tuple(_candidates(distribution(TIPREPORT)))
    except PackageNotFoundError:  # run from a folder of sources that nobody installed
        return ()


def third_party() -> Iterator[Candidate | PluginInfo]:
    """The plugins of all other distributions, sorted; as a `PluginInfo` those whose metadata cannot be read.

    Of two copies of a distribution, Python imports the first: so do we.
    """
    found: dict[str, Distribution] = {}
    for installed in distributions():
        if (name := _offering(installed)) and name != TIPREPORT:
            found.setdefault(name, installed)
    for name, installed in sorted(found.items()):
        try:
            yield from tuple(_candidates(installed))
        except Exception as error:  # noqa: BLE001 - whatever lies in site-packages must not stop us
            reason = f"its metadata cannot be read: {describe_error(error)}"
            yield PluginInfo(distribution=name, status=PluginStatus.FAILED, reason=reason)


def _offering(installed: Distribution) -> str | None:
    """The name of the distribution, if it seems to have plugins. A damaged one is none of our business."""
    try:
        text = installed.read_text("entry_points.txt") or ""
        return canonical(installed.metadata["Name"]) if f"[{PROJECT_NAME}]" in text else None
    except Exception:  # noqa: BLE001 - whatever lies in site-packages must not stop us
        return None


def _candidates(installed: Distribution) -> Iterator[Candidate]:
    name, version = canonical(installed.metadata["Name"]), installed.version
    requires = tuple(line for line in installed.requires or () if _of_tipreport(line))
    offered = [entry_point for entry_point in installed.entry_points if entry_point.group == PROJECT_NAME]
    for entry_point in sorted(offered, key=lambda entry_point: entry_point.name):
        yield Candidate(entry_point=entry_point, distribution=name, version=version, requires=requires)


def _of_tipreport(line: str) -> bool:
    """Whether a requirement is one of tipreport, and holds in this environment."""
    from packaging.requirements import InvalidRequirement, Requirement

    try:
        requirement = Requirement(line)
    except InvalidRequirement:
        return False
    return canonical(requirement.name) == TIPREPORT and (
        requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    )
