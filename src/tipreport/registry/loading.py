"""Loads one plugin: imports it, calls its hook and validates its exporters."""

from collections.abc import Iterable, Iterator
from typing import Any

import pluggy
from attrs import evolve, frozen

from tipreport.errors import PluginError
from tipreport.model.messages import did_you_mean
from tipreport.plugin import PROJECT_NAME, Exporter, hookspecs
from tipreport.registry.describe import definition_of, describe_error
from tipreport.registry.discovery import FINISHED_GROUP, TIPREPORT, Candidate
from tipreport.registry.patched_modules import unpatched
from tipreport.registry.plugin_code import FOLDER_CHANGED, LOADING, plugin_code
from tipreport.registry.streams import unclosable_streams

FINISHED = "tipreport_export_finished"
HOOKS = ("tipreport_exporters", FINISHED)


@frozen
class Loaded:
    """A valid plugin: its module and its exporters."""

    plugin: object
    exporters: tuple[Exporter[Any], ...]
    mistake: str = ""
    """A mistake that does not prevent its use, for the user."""


def new_manager() -> pluggy.PluginManager:
    """Create a plugin manager with the hooks and without plugins."""
    manager = pluggy.PluginManager(PROJECT_NAME)
    manager.add_hookspecs(hookspecs)
    return manager


def load(candidate: Candidate) -> Loaded:
    """Import a plugin and get its exporters. Raises `PluginError` with the problem and its location.

    If the plugin changes the current folder, it is changed back: relative paths of the user start there. So are
    functions of other modules that it replaces.
    """
    if candidate.distribution == TIPREPORT:
        return _load(candidate)
    import tipreport.document  # noqa: F401 - before the plugin, so that its functions are put back

    activity = f"plugin {candidate.title} was being loaded"
    with plugin_code(activity, LOADING) as call, unclosable_streams(), unpatched() as patches:
        loaded = _load(candidate)
    mistakes = [FOLDER_CHANGED if call.folder_changed else "", str(patches)]
    return evolve(loaded, mistake="; ".join(filter(None, mistakes)))


def _load(candidate: Candidate) -> Loaded:
    package = candidate.entry_point.module.partition(".")[0]
    try:
        plugin = candidate.entry_point.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise PluginError(f"it cannot be imported: {describe_error(error, package)}") from error
    try:
        return Loaded(plugin, _exporters(plugin, candidate))
    except KeyboardInterrupt:
        raise
    except PluginError as error:
        if type(error) is PluginError:
            raise
        raise PluginError(describe_error(error, package)) from error
    except BaseException as error:
        raise PluginError(f"its tipreport_exporters failed: {describe_error(error, package)}") from error


def _exporters(plugin: object, candidate: Candidate) -> tuple[Exporter[Any], ...]:
    """Return the exporters of a plugin, collected with a temporary manager."""
    manager = new_manager()
    manager.register(plugin)
    _check_hooks(manager, plugin)
    _check_declared(manager, candidate)
    manager.check_pending()
    hook = manager.hook.tipreport_exporters
    location = "".join(definition_of(impl.function) for impl in hook.get_hookimpls()[:1])
    results = hook()
    if len(results) < len(hook.get_hookimpls()):
        raise PluginError(f"its {hook.name} returns nothing: yield exporters, or return a list of them{location}")
    found = tuple(_checked((exporter for result in results for exporter in _iterable(result, location)), location))
    if results and not found:
        raise PluginError(f"its {hook.name} yields no exporter{location}")
    return found


def _check_hooks(manager: pluggy.PluginManager, plugin: object) -> None:
    callers = manager.get_hookcallers(plugin) or []
    if not callers:
        raise PluginError(f"it implements no hook: mark a function named {HOOKS[0]} with @hookimpl")
    for caller in callers:
        if not caller.has_spec() and not all(impl.optionalhook for impl in caller.get_hookimpls()):
            location = definition_of(caller.get_hookimpls()[0].function)
            raise PluginError(f"there is no hook {caller.name}{did_you_mean(caller.name, HOOKS)}{location}")


def _check_declared(manager: pluggy.PluginManager, candidate: Candidate) -> None:
    """Check that a plugin has the entry point of the hook that it implements: tipreport calls only those."""
    implemented = manager.hook.tipreport_export_finished.get_hookimpls()
    if implemented and not candidate.is_notified:
        remedy = f'add the entry point to [project.entry-points."{FINISHED_GROUP}"] too'
        raise PluginError(f"its {FINISHED} is never called: {remedy}{definition_of(implemented[0].function)}")
    if candidate.is_notified and not implemented:
        raise PluginError(f"it has an entry point in the group {FINISHED_GROUP}, but implements no {FINISHED}")


def _iterable(result: object, location: str) -> Iterable[object]:
    if not isinstance(result, Iterable) or isinstance(result, str | bytes | dict):
        found = f"its {HOOKS[0]} returns a value of type {type(result).__name__}"
        raise PluginError(f"{found}: yield exporters, or return a list of them{location}")
    return result


def _checked(found: Iterable[object], location: str) -> Iterator[Exporter[Any]]:
    names = set()
    for exporter in found:
        if not isinstance(exporter, Exporter):
            problem = f"its {HOOKS[0]} yields a value of type {type(exporter).__name__}"
            raise PluginError(f"{problem}: expected an Exporter{location}")
        if exporter.name in names:
            raise PluginError(f'it has two exporters named "{exporter.name}"{location}')
        names.add(exporter.name)
        yield exporter
