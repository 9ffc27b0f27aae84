"""The state of one run of the command: its global flags, its output, and the registry of exporters."""

import traceback
from typing import TYPE_CHECKING, Any

from attrs import define, field

from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.supervisor import Supervisor
from tipreport.cli.terminal.output import Output, stdout_to_stderr
from tipreport.errors import PluginErrors

if TYPE_CHECKING:
    from tipreport.project import Settings
    from tipreport.registry import ExporterRegistry, PluginPolicy


@define
class Session:
    """The state that is passed to every command."""

    no_plugins: bool = False
    disabled: tuple[str, ...] = ()
    settings: "Settings | None" = None
    """The settings of the build. Other commands use those of the current folder."""
    supervisor: Supervisor | None = None
    """Protects the command from plugins; None if it runs in the process of another program."""
    strict_plugins: bool = False
    traceback: bool = False
    command: str = ""
    """The name of the command, once it is parsed."""
    output: Output = field(factory=Output)
    plugins_reported: bool = False
    """Whether problems of plugins have been printed."""
    _registry: "ExporterRegistry | None" = field(default=None, init=False)

    @property
    def policy(self) -> "PluginPolicy":
        """The plugins that the user switched off: by a flag, a variable of the environment, or ``tipreport.toml``."""
        from tipreport.cli.disabled_plugins import lasting
        from tipreport.registry import PluginPolicy

        off = lasting(self.settings, self.output.warn)
        return PluginPolicy(self.no_plugins, [*self.disabled, *off], lasting=off)

    @property
    def registry(self) -> "ExporterRegistry":
        """The registry of exporters. Ignores plugins that cannot be used."""
        if self._registry is None:
            from tipreport.registry import ExporterRegistry

            self._registry = ExporterRegistry(self.policy, self.supervisor)
        return self._registry

    def checked_registry(self) -> "ExporterRegistry":
        """Return the registry for a command that runs exporters.

        Raises `PluginErrors` under ``--strict-plugins`` if a plugin cannot be used, or only in part.
        """
        if self.strict_plugins:
            with stdout_to_stderr():
                problems = self.registry.problems_of_all()
            if problems:
                self.plugins_reported = True
                raise PluginErrors(f"problems with {len(problems)} plugins", problems)
        with stdout_to_stderr():
            self.registry.load_notified()  # before any thread or process is started
        return self.registry

    def plugin_problems(self) -> tuple[str, ...]:
        """Return a line for each loaded plugin that cannot be used, or only in part."""
        return self._registry.problems() if self._registry else ()

    def report_plugin_problems(self, error: str = "") -> None:
        """Print these lines as warnings, once, without those in the message of an error."""
        if not self.plugins_reported:
            self.plugins_reported = True
            for line in self.plugin_problems():
                if line not in error:
                    self.output.warn(line)

    def show_traceback(self, error: BaseException) -> None:
        """Print the traceback of an error under ``--traceback``."""
        if self.traceback:
            for line in "".join(traceback.format_exception(error)).splitlines():
                self.output.code(line)

    def end(self, code: ExitCode, **content: Any) -> ExitCode:
        """End a command: print its document under ``--json``, and return the exit code."""
        if self.output.json:
            self.output.document(self.command, code, **content, plugin_problems=self.plugin_problems())
        return code
