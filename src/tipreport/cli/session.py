"""One run of the command: what its options say to all commands, and the plugins that follow from them."""

import traceback
from typing import TYPE_CHECKING, Any

from attrs import define, field

from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.output import Output, kept_free
from tipreport.errors import PluginErrors

if TYPE_CHECKING:
    from tipreport.registry import ExporterRegistry, PluginPolicy


@define
class Session:
    """What every command is given."""

    no_plugins: bool = False
    disabled: tuple[str, ...] = ()
    strict_plugins: bool = False
    traceback: bool = False
    command: str = ""
    """The name of the command, once it is known."""
    output: Output = field(factory=Output)
    plugins_reported: bool = False
    """Whether the user has read already what is wrong with plugins."""
    _registry: "ExporterRegistry | None" = field(default=None, init=False)

    @property
    def policy(self) -> "PluginPolicy":
        """The plugins that the user switched off."""
        from tipreport.registry import PluginPolicy

        return PluginPolicy(self.no_plugins, self.disabled)

    @property
    def registry(self) -> "ExporterRegistry":
        """The exporters, whatever is wrong with plugins."""
        if self._registry is None:
            from tipreport.registry import ExporterRegistry

            self._registry = ExporterRegistry(self.policy)
        return self._registry

    def sound_registry(self) -> "ExporterRegistry":
        """The same, for commands that run exporters.

        Raises `PluginErrors` under ``--strict-plugins`` if a plugin cannot be used as it is meant.
        """
        if self.strict_plugins:
            with kept_free():
                problems = self.registry.problems_of_all()
            if problems:
                self.plugins_reported = True
                raise PluginErrors(f"problems with {len(problems)} plugins", problems)
        return self.registry

    def plugin_problems(self) -> tuple[str, ...]:
        """A line for each plugin that cannot be used as it is meant, among those that had to be loaded."""
        return self._registry.problems() if self._registry else ()

    def report_plugin_problems(self) -> None:
        """Warn of those, unless the user has read of them."""
        if not self.plugins_reported:
            self.plugins_reported = True
            for line in self.plugin_problems():
                self.output.warn(line)

    def show_traceback(self, error: BaseException) -> None:
        """Print where in the code an error comes from, for who asked to see that."""
        if self.traceback:
            for line in "".join(traceback.format_exception(error)).splitlines():
                self.output.error(line)

    def end(self, code: ExitCode, **content: Any) -> ExitCode:
        """The end of a command: under ``--json`` its document is printed. Returns the code."""
        if self.output.json:
            self.output.document(self.command, code, **content, plugin_problems=self.plugin_problems())
        return code
