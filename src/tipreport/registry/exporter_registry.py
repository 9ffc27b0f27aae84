"""The exporters there are: tipreport's own first, those of plugins when they are asked for."""

from collections.abc import Iterable, Mapping
from functools import cache
from threading import RLock
from typing import Any

from attrs import evolve

from tipreport.errors import InvalidExporterError, PluginError, PluginErrors, UnknownExporterError
from tipreport.model.kind import close
from tipreport.plugin import Exporter, ExportResult
from tipreport.registry.catalog import ExporterCatalog
from tipreport.registry.describe import describe_error
from tipreport.registry.discovery import TIPREPORT, Candidate, builtin, third_party
from tipreport.registry.loading import Loaded, load, new_manager
from tipreport.registry.plugin_info import PluginInfo, PluginStatus
from tipreport.registry.policy import PluginPolicy
from tipreport.registry.registered import RegisteredExporter


class ExporterRegistry:
    """Finds exporters by name. Make one with `load`, or use `default_registry`.

    Plugins are loaded when a name is not tipreport's own, when a list is asked for, or when an export is announced.
    """

    def __init__(self, policy: PluginPolicy) -> None:
        self.policy = policy
        """What the user switched off."""
        self._manager = new_manager()
        self._offers = ExporterCatalog()
        self._infos: list[PluginInfo] = []
        self._errors: list[PluginError] = []
        self._complete = False
        self._lock = RLock()
        for candidate in builtin():
            self._take(candidate)

    @classmethod
    def load(
        cls, *, no_plugins: bool = False, disabled: Iterable[str] = (), strict: bool = False
    ) -> "ExporterRegistry":
        """A registry without any plugins, or without those of some distributions.

        ``strict`` loads every plugin at once and raises `PluginErrors` if one cannot be used as it is meant.
        """
        registry = cls(PluginPolicy(no_plugins, disabled))
        if strict and (problems := registry.problems_of_all()):
            raise PluginErrors(f"{len(problems)} of the plugins cannot be used", problems)
        return registry

    def get(self, name: str) -> Exporter[Any]:
        """The exporter with this name, or ``distribution:name``. Raises `UnknownExporterError` with close matches."""
        return self.find(name).exporter

    def find(self, name: str) -> RegisteredExporter:
        """The same, with the distribution that offers it."""
        with self._lock:
            if found := self._offers.find(name):
                return found
            self._load_third_party()
            if found := self._offers.find(name):
                return found
            raise UnknownExporterError(self._unknown(name))

    def registered(self, exporter: Exporter[Any]) -> RegisteredExporter:
        """Who offers an exporter that is at hand; nobody, if it never came from here."""
        with self._lock:
            return self._offers.of(exporter) or RegisteredExporter(exporter=exporter)

    def exporters(self) -> Mapping[str, Exporter[Any]]:
        """Every exporter by the shortest name that means it: built-in ones first, then by name."""
        with self._lock:
            self._load_third_party()
            return {name: registered.exporter for name, registered in self._offers}

    def plugins(self) -> tuple[PluginInfo, ...]:
        """Every plugin that is installed and what became of it: tipreport's own first, then by distribution."""
        with self._lock:
            self._load_third_party()
            return tuple(map(self._with_names, self._infos))

    def problems(self) -> tuple[str, ...]:
        """A line for each plugin that cannot be used as it is meant, among those that had to be loaded so far."""
        with self._lock:
            lines = [info.problem for info in map(self._with_names, self._infos)]
            if self._complete:
                lines += self.policy.unknown({info.distribution for info in self._infos})
            return tuple(line for line in lines if line)

    def problems_of_all(self) -> list[PluginError]:
        """An error for each plugin that cannot be used as it is meant, caused by what it raised."""
        self.plugins()
        causes = {str(error): error for error in self._errors}
        return [causes.get(line) or PluginError(line) for line in self.problems()]

    def register(self, exporter: Exporter[Any]) -> None:
        """Put an exporter on offer by hand, in a notebook or a test; an earlier one of its name is replaced.

        Raises `InvalidExporterError` if the name is that of a built-in exporter.
        """
        with self._lock:
            found = self._offers.find(f"{TIPREPORT}:{exporter.name}")
            if found is not None:
                raise InvalidExporterError(exporter.name, [("name", "expected one that no built-in format has")])
            self._offers.add(RegisteredExporter(exporter=exporter))

    def announce(self, result: ExportResult) -> ExportResult:
        """Tell every plugin that an export is over. What they raise becomes warnings of the result that is returned."""
        with self._lock:
            self._load_third_party()
            plugins = sorted(self._manager.list_name_plugin())
        warnings = []
        for name, plugin in plugins:
            others = [other for _, other in plugins if other is not plugin]
            announced = self._manager.subset_hook_caller("tipreport_export_finished", others)
            try:
                announced(result=result)
            except (Exception, SystemExit) as error:  # noqa: BLE001 - a plugin may raise anything
                package = str(getattr(plugin, "__name__", type(plugin).__module__)).partition(".")[0]
                warnings.append(
                    f"plugin {name} failed when it was told of the export: {describe_error(error, package)}"
                )
        return evolve(result, warnings=(*result.warnings, *warnings)) if warnings else result

    def _load_third_party(self) -> None:
        if self._complete:
            return
        self._complete = True  # from now on: a plugin may ask for exporters while it is loaded
        known = {info.name for info in self._infos}
        try:
            for found in third_party():
                if found.name in known:
                    continue
                if isinstance(found, PluginInfo):
                    self._infos.append(found)
                else:
                    self._take(found)
        except BaseException:  # an interrupt: the others are loaded when they are asked for again
            self._complete = False
            raise

    def _take(self, candidate: Candidate) -> None:
        """Load one plugin if it may be imported; what becomes of it concerns no other."""
        if refusal := self.policy.refusal(candidate):
            self._infos.append(refusal)
            return
        try:
            loaded = load(candidate)
            self._refuse_repeated(candidate, loaded)
            self._manager.register(loaded.plugin, candidate.name)
        except Exception as error:  # noqa: BLE001 - pluggy looks at every attribute of a plugin, and each may raise
            failed = candidate.info(PluginStatus.FAILED, str(error))
            self._infos.append(failed)
            problem = PluginError(failed.problem)
            problem.__cause__ = error.__cause__ or error
            self._errors.append(problem)
            return
        for exporter in loaded.exporters:
            self._offers.add(
                RegisteredExporter(exporter=exporter, distribution=candidate.distribution, version=candidate.version)
            )
        self._infos.append(candidate.info(PluginStatus.LOADED, exporters=(each.name for each in loaded.exporters)))

    def _refuse_repeated(self, candidate: Candidate, loaded: Loaded) -> None:
        if first := self._manager.get_name(loaded.plugin):
            raise PluginError(f"its entry point names the same module as {first}")
        for exporter in loaded.exporters:
            if self._offers.find(f"{candidate.distribution}:{exporter.name}"):
                raise PluginError(f'another entry point of its distribution offers "{exporter.name}" already')

    def _with_names(self, info: PluginInfo) -> PluginInfo:
        """The info of a plugin with the names by which its exporters are reached now."""
        offers = [self._offers.find(f"{info.distribution}:{name}") for name in info.exporters]
        clashes = [clash for registered in offers if registered and (clash := self._offers.clash(registered))]
        names = tuple(self._offers.reached(registered) for registered in offers if registered)
        if not clashes:
            return evolve(info, exporters=names)
        return evolve(info, status=PluginStatus.CLASHING, reason="; ".join(clashes), exporters=names)

    def _unknown(self, name: str) -> str:
        known = [name for name, _ in self._offers]
        message = f'there is no format "{name}"{close(name, known)}; "tipreport plugins list" shows what is installed'
        if unusable := [info.distribution for info in self._infos if not info.usable]:
            few = [distribution for distribution in unusable if name.rpartition(":")[2] in distribution] or unusable
            message += f" (not loaded, and perhaps meant: {', '.join(dict.fromkeys(few))})"
        return message


@cache
def registry_for(policy: PluginPolicy) -> ExporterRegistry:
    """The registry of this process for what the user switched off."""
    return ExporterRegistry(policy)


def default_registry() -> ExporterRegistry:
    """The registry that is used where none is given: all plugins, loaded when they are asked for."""
    return registry_for(PluginPolicy())
