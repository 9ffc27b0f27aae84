"""The files that settings ask for, each with the job that makes it."""

from collections.abc import Iterator

from attrs import evolve, frozen

from tipreport.errors import ExportError, OptionsError, Problem, SettingsError, UnknownExporterError
from tipreport.files import read_briefs
from tipreport.model.collection import Briefs
from tipreport.plugin import build_options
from tipreport.project.inputs import brief_digests, inputs_digest
from tipreport.project.settings import Settings, brief_files
from tipreport.registry import ExporterRegistry, RegisteredExporter
from tipreport.runner import ExportJob, plan


@frozen(kw_only=True)
class Target:
    """A file that is to be built."""

    job: ExportJob
    """What makes it."""
    exporter: str
    """Its format, as ``distribution:name``."""
    inputs: str
    """The digest of all that it is made of."""
    taken: str = ""
    """Why it cannot be built: another format makes a file of this name."""

    @property
    def name(self) -> str:
        """The name of the file in the folder that is built."""
        return self.job.path.name


def targets(settings: Settings, registry: ExporterRegistry) -> tuple[Target, ...]:
    """The files that settings ask for, by format and then by brief.

    Raises `SettingsError` with all that formats and options do not know, and `BriefFileError` with all that is wrong in
    the briefs.
    """
    briefs = read_briefs(brief_files(settings))
    offers = _offers(settings, registry)
    return tuple(_apart(_targets(settings, registry, briefs, offers)))


def _offers(settings: Settings, registry: ExporterRegistry) -> dict[str, RegisteredExporter]:
    """The formats by the names that the settings use, with every problem of formats and options told at once."""
    problems: list[Problem] = []
    offers: dict[str, RegisteredExporter] = {}
    for index, name in enumerate(settings.formats or ()):
        try:
            offers[name] = registry.find(name)
        except UnknownExporterError as error:
            problems.append(settings.problem(("formats", index), str(error)))
    if settings.formats is None:  # those that are reached by a bare name: a clash is told elsewhere
        offers = {name: registry.find(name) for name in registry.exporters() if ":" not in name}
    for name in settings.options:
        problems += _option_problems(settings, registry, name)
    if problems:
        raise SettingsError(problems)
    return offers


def _option_problems(settings: Settings, registry: ExporterRegistry, name: str) -> Iterator[Problem]:
    try:
        build_options(registry.get(name), settings.options[name], folder=settings.folder)
    except UnknownExporterError as error:
        if all(plugin.usable for plugin in registry.plugins()):  # else a plugin that failed may be meant, and is told
            yield settings.problem(("options", name), str(error))
    except OptionsError as error:
        for option, message in error.problems:
            yield settings.problem(("options", name, option), message)


def _targets(
    settings: Settings, registry: ExporterRegistry, briefs: Briefs, offers: dict[str, RegisteredExporter]
) -> Iterator[Target]:
    digests = brief_digests(briefs)
    for name, registered in offers.items():
        options = build_options(registered.exporter, settings.options.get(name, {}), folder=settings.folder)
        try:
            jobs = plan(briefs, registered.exporter, settings.output, options, registry=registry)
        except ExportError as error:
            raise SettingsError([settings.problem(("formats",), str(error))]) from error
        for job in jobs:
            yield Target(job=job, exporter=registered.name, inputs=inputs_digest(job, registered, digests))


def _apart(targets: Iterator[Target]) -> Iterator[Target]:
    """The targets, with a reason for each whose file an earlier format makes."""
    first: dict[str, Target] = {}
    for target in targets:
        earlier = first.setdefault(target.name.casefold(), target)
        if earlier is target:
            yield target
        else:
            clash = (
                f"{target.job.path} is made by {earlier.exporter}, and {target.exporter} would give its file that name"
            )
            yield evolve(target, taken=clash)
