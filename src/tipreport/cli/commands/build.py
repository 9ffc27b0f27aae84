"""``tipreport build``: writes the files of a ``tipreport.toml`` that are missing or out of date."""

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli import flags
from tipreport.cli.commands.build_dry_run import report_dry_run
from tipreport.cli.commands.build_workers import open_workers, worker_flags
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.results import report_failures, report_warnings
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import shown_path, stdout_to_stderr
from tipreport.cli.terminal.progress import progress

if TYPE_CHECKING:
    from tipreport.project import BuildResult, Settings
    from tipreport.registry import ExporterRegistry

EPILOG = """
\b
Examples:
  tipreport build
  tipreport build data --jobs 4
  tipreport build --watch
  tipreport build --executor dask --executor-address tcp://10.0.0.5:8786

\b
A tipreport.toml:
  briefs = ["briefs/*.yaml"]
  output = "build"
  formats = ["text"]      # or "all"
  [options.text]
  width = 80
  [brand]
  organisation = "Freedom Analysts"
"""


@click.command(epilog=EPILOG)
@click.argument("directory", metavar="[DIR]", type=click.Path(path_type=Path, readable=False), required=False)
@click.option("--force", is_flag=True, help="Write every file. Keep a copy of a file that somebody changed.")
@click.option("--dry-run", is_flag=True, help="Show which files would be written, replaced or removed; change nothing.")
@click.option("--watch", is_flag=True, help="Build again each time that a brief or the settings are saved.")
@worker_flags
@flags.verbose
@flags.shared
@flags.pass_session
def build(session: Session, /, directory: Path | None, watch: bool, **how: Any) -> ExitCode:
    """Write every file of a folder's tipreport.toml.

    Files whose inputs have not changed are not written again. Only files of an earlier build are replaced or removed,
    and only if nobody changed them. DIR is the folder with the tipreport.toml, by default the current one or the
    nearest above it that has one.
    """
    if not watch:
        return _build(session, directory, **how)
    if session.output.json or how["dry_run"]:
        raise click.UsageError("--watch cannot be combined with --json or --dry-run")
    from tipreport.cli.commands.build_watch import watch as watch_inputs

    settings = _settings(directory)
    _load_formats(session, settings)
    file = settings.file
    watch_inputs(session, lambda: _settings(file), lambda: _build(session, file, **how))
    return ExitCode.DONE


def _settings(directory: Path | None) -> "Settings":
    """Read the settings of a folder, or of the current folder or the nearest above it that has some."""
    from tipreport import project

    return project.read_settings(directory or project.find_settings())


def _load_formats(session: Session, settings: "Settings") -> "tuple[ExporterRegistry, bool]":
    """Load the plugins of a build, before any thread is started. Returns the registry, and whether it has a plugin."""
    from tipreport.errors import UnknownExporterError

    session.settings = settings
    registry = session.checked_registry()
    found = []
    with stdout_to_stderr():
        registry.try_formats(settings.formats or ())
        names = registry.exporters() if settings.formats is None else settings.formats
        for name in names:
            with suppress(UnknownExporterError):  # reported with all other problems of the settings
                found.append(registry.find(name))
    return registry, any(registered.is_third_party for registered in found)


def _build(session: Session, directory: Path | None, *, force: bool, dry_run: bool, **workers: Any) -> ExitCode:
    """Run one build."""
    session.output.show_status("Building ...")  # before anything slow is imported
    from tipreport import project

    settings = _settings(directory)
    if directory is None and settings.folder != Path():
        session.output.report(f"using {settings.file}")
    registry, isolated = _load_formats(session, settings)
    done: list[BuildResult] = []
    failed = 0
    with ExitStack() as stack:
        stack.enter_context(stdout_to_stderr())
        shown = stack.enter_context(progress(session.output, "Building"))
        executor = stack.enter_context(open_workers(**workers, isolated=isolated))
        planned = project.build(
            settings,
            executor=executor,
            force=force,
            registry=registry,
            waiting=lambda: session.output.report(f"waiting for another build into {shown_path(settings.output)}"),
            slow=lambda plugin: session.output.show_status(f"Building ... waiting for {plugin}"),
        )
        for built in planned.dry_run() if dry_run else planned:
            done.append(built)
            failed += not built.ok
            shown.update(min(len(done), len(planned)), len(planned), failed)
    order = {target.path: index for index, target in enumerate(planned.targets)}  # processes finish in any order
    done.sort(key=lambda built: order.get(built.path, len(order)))
    report = report_dry_run if dry_run else _report
    report(session, done, settings.output)
    code = ExitCode.DONE if all(built.ok for built in done) else ExitCode.FAILED
    return session.end(code, folder=str(settings.output), dry_run=dry_run, files=[built.as_dict() for built in done])


def _report(session: Session, done: "Sequence[BuildResult]", folder: Path) -> None:
    from tipreport.project import BuildStatus

    output = session.output
    report_warnings(session, [built.result for built in done if built.result])
    for built in done:
        if output.verbose and built.error is None:
            reason = f" ({built.reason})" if built.reason else ""
            output.report(f"{built.status.value:<9}  {shown_path(built.path)}{reason}")
    failures = [(built.error, built.path) for built in done if built.error is not None]
    report_failures(session, failures)
    session.report_plugin_problems("\n".join(str(error) for error, _ in failures))
    counts = Counter(built.status for built in done)
    summary = ", ".join(f"{counts[status]} {status.value}" for status in BuildStatus if counts[status])
    output.report(f"{summary}: look in {shown_path(folder)}")
