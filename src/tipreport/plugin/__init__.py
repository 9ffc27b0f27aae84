r'''What the author of an exporter plugin imports; nothing else of tipreport is needed.

A plugin is a module with one function marked by `hookimpl`, and a line in ``pyproject.toml`` by which tipreport finds
it. This one, thirty lines in all, adds ``tipreport export figures``. The module, ``tipreport_figures.py``:

.. code-block:: python

    """Every figure of a brief, a line each."""

    from attrs import frozen
    from tipreport.plugin import Exporter, Grain, hookimpl, option


    @frozen(kw_only=True)
    class FigureOptions:
        separator: str = option(": ", help="What stands between a measure and its value")
        sources: bool = option(True, help="Whether to say where each figure comes from")


    def write(briefs, stream, options, context):
        for brief in briefs:
            for figure in brief.figures:
                line = f"{figure.label or figure.measure}{options.separator}{figure.value} {figure.unit}"
                if options.sources and figure.sources:
                    line += f" ({'; '.join(str(citation) for citation in figure.sources)})"
                stream.write(f"{line}\n".encode())


    @hookimpl
    def tipreport_exporters():
        yield Exporter(name="figures", summary="Figures as plain lines", suffix=".figures.txt",
                       media_type="text/plain", grains=(Grain.COLLECTION,), options=FigureOptions, write=write)

and beside it ``pyproject.toml``:

.. code-block:: toml

    [build-system]
    requires = ["hatchling"]
    build-backend = "hatchling.build"

    [project]
    name = "tipreport-figures"
    version = "0.1.0"
    dependencies = ["tipreport>=0.1"]

    [project.entry-points.tipreport]
    figures = "tipreport_figures"

    [tool.hatch.build.targets.wheel]
    only-include = ["tipreport_figures.py"]

Installed, it is a format like the others:

.. code-block:: console

    $ pip install -e .
    $ tipreport plugins list
    $ tipreport export figures briefs/serbia.yaml -o serbia.figures.txt --separator " = " --no-sources

How it fits together:

- ``write(briefs, stream, options, context)`` gets `tipreport.model.Briefs` to walk through. A brief has a head
  (``brief.title``, ``brief.edition``, ``brief.updated``) and lists of records (``brief.tiers``, ``brief.figures``,
  ``brief.findings``, ``brief.sources`` and fourteen more). ``str`` of a value, a period or a citation says it as the
  brief file does: ``about 20``, ``at least 6750``, ``tip-2022 via whitehead``.
- A format for people starts from ``tipreport.document.compose(brief)``, one for programs from
  ``tipreport.tables.tabulate(briefs)``: order, wording and citations are decided there, the same for every format.
- ``stream`` takes bytes. tipreport opens, names and replaces the file; a failure leaves the old one as it was.
- `Grain` says whether a file holds one brief or all of them. Each field of the options is an `option`; from it come
  the flags of the command line, the keys of ``tipreport.toml`` and the checks of both.
- `ExportContext` has the date (never today's), progress and warnings. The same briefs and options give the same bytes.
- What a format leaves out of a brief on purpose, its record says: ``shows=("figures",)``. What else is lost, and
  all that a format must not do, ``tipreport plugins check`` finds.
- Raise `ExportError` for what the user can mend. Import heavy modules inside ``write``.
- What a plugin needs, it declares the ordinary way: ``dependencies = ["tipreport>=1.2,<2"]``. Where that does not hold
  it is not loaded, and ``tipreport plugins list`` says why.
'''

from tipreport.errors import ExportError
from tipreport.plugin.brand import Brand
from tipreport.plugin.context import ExportContext
from tipreport.plugin.document_options import DocumentOptions
from tipreport.plugin.exporter import Exporter, Grain
from tipreport.plugin.file_content import FileContent
from tipreport.plugin.framework import OptionGroup, option_groups
from tipreport.plugin.hookspecs import PROJECT_NAME, hookimpl
from tipreport.plugin.option_values import accept_options, build_options, check_options, read_options, show_options
from tipreport.plugin.options import NoOptions, OptionDescription, describe_options, option
from tipreport.plugin.result import ExportResult

__all__ = [
    "PROJECT_NAME",
    "Brand",
    "DocumentOptions",
    "ExportContext",
    "ExportError",
    "ExportResult",
    "Exporter",
    "FileContent",
    "Grain",
    "NoOptions",
    "OptionDescription",
    "OptionGroup",
    "accept_options",
    "build_options",
    "check_options",
    "describe_options",
    "hookimpl",
    "option",
    "option_groups",
    "read_options",
    "show_options",
]
