"""Calls the plugins that are notified of each export."""

import pluggy
from attrs import evolve

from tipreport.plugin import ExportResult
from tipreport.registry.describe import describe_error
from tipreport.registry.idle_timer import IdleError
from tipreport.registry.loading import FINISHED
from tipreport.registry.plugin_code import FOLDER_CHANGED, plugin_code


def announce(manager: pluggy.PluginManager, result: ExportResult) -> ExportResult:
    """Call each plugin of a manager, by name. Exceptions become warnings of the returned result.

    A plugin that was stopped because it did nothing is not called again.
    """
    implementations = manager.hook.tipreport_export_finished.get_hookimpls()
    plugins = sorted(((each.plugin_name, each.plugin) for each in implementations), key=lambda pair: pair[0])
    warnings = []
    for name, plugin in plugins:
        others = [other for _, other in plugins if other is not plugin]
        announced = manager.subset_hook_caller(FINISHED, others)
        try:
            with plugin_code(f"plugin {name} was in {FINISHED}") as call:
                announced(result=result)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plugin may raise anything
            if isinstance(error, IdleError):  # it would wait again after each file
                manager.unregister(plugin)
            package = str(getattr(plugin, "__name__", type(plugin).__module__)).partition(".")[0]
            warnings.append(f"plugin {name} failed in {FINISHED}: {describe_error(error, package)}")
        else:
            if call.folder_changed:
                warnings.append(f"plugin {name} made a mistake in {FINISHED}: {FOLDER_CHANGED}")
    return evolve(result, warnings=(*result.warnings, *warnings)) if warnings else result
