r'''The API for authors of exporter plugins.

A plugin is a module with a function marked by `hookimpl`, and an entry point in ``pyproject.toml``. This plugin, of
fewer than forty lines, adds ``tipreport export outline``. Its module, ``tipreport_outline.py``:

.. code-block:: python

    """The title, the headings and the figures of each brief, as plain text."""

    from attrs import frozen
    from tipreport.document import Figures, Heading, Title
    from tipreport.plugin import Exporter, Grain, hookimpl, option


    @frozen(kw_only=True)
    class OutlineOptions:
        bullet: str = option("-", help="The mark before each figure")
        figures: bool = option(True, help="Whether to list figures")


    def lines(document, options):
        for block in document.blocks:
            match block:
                case Title():
                    yield f"{block.name}: {block.topic}"
                case Heading():
                    yield f"\n{block.text}"
                case Figures() if options.figures:
                    for line in block.lines:
                        yield f"{options.bullet} {line.label}: {line.amount.text}"


    def render(documents, stream, options, context):
        if documents.is_collection:
            stream.write(f"{documents.title}\n\n".encode())
        for document in documents:
            for line in lines(document, options):
                stream.write(f"{line}\n".encode())


    @hookimpl
    def tipreport_exporters():
        yield Exporter(name="outline", summary="Headings and figures", suffix=".outline.txt",
                       media_type="text/plain", grains=(Grain.BRIEF, Grain.COLLECTION),
                       options=OutlineOptions, render=render, shows=())

In the same folder, ``pyproject.toml``:

.. code-block:: toml

    [build-system]
    requires = ["hatchling"]
    build-backend = "hatchling.build"

    [project]
    name = "tipreport-outline"
    version = "0.1.0"
    dependencies = ["tipreport>=0.1"]

    [project.entry-points.tipreport]
    outline = "tipreport_outline"

    [tool.hatch.build.targets.wheel]
    only-include = ["tipreport_outline.py"]

After the plugin is installed, its format can be used like any other:

.. code-block:: console

    $ pip install -e .
    $ tipreport plugins list
    $ tipreport export outline briefs/serbia.yaml -o serbia.outline.txt --bullet "*" --no-figures
    $ tipreport export outline briefs -d build --grain both

How it works:

- **A document format** renders: ``render(documents, stream, options, context)``. tipreport composes the documents, so
  the order, the text and the citations are the same in every format. A `tipreport.document.Document` has a title, a
  language, blocks, labels and attachments. `tipreport.document.views` has tables, charts and ladders ready to draw.
- **A data format** writes: ``write(briefs, stream, options, context)``. It gets `tipreport.model.Briefs`. It can
  start with ``tipreport.tables.tabulate(briefs)``, which returns one tidy table for each list of a brief.
- ``stream`` is binary. tipreport names, opens and replaces the file; after a failure the old file is unchanged.
- The `Grain` is the content of a file: one brief, or all briefs. A format with both grains has the flag ``--grain``.
- Each field of the options class is an `option`. It defines a flag of the command line, a key of ``tipreport.toml``,
  and the validation of both. A document format also has the `DocumentOptions` and the `Brand`.
- The `ExportContext` has the date (never today's), the brand, progress and warnings. The same briefs and options must
  give the same bytes.
- If a format omits parts of a brief on purpose, its record lists the tables that it shows: ``shows=("figures",)``.
  ``tipreport plugins check`` finds missing content and other mistakes.
- Raise `ExportError` for problems that the user can fix. Import slow modules inside the function.
- Declare requirements as usual: ``dependencies = ["tipreport>=1.2,<2"]``. A plugin whose requirement is not met
  is not loaded, and ``tipreport plugins list`` gives the reason.
'''

from tipreport.errors import ExportError
from tipreport.plugin.brand import Brand
from tipreport.plugin.context import ExportContext
from tipreport.plugin.contrast import DARK, LIGHT, Background, check_accent, contrast
from tipreport.plugin.document_options import DocumentOptions
from tipreport.plugin.exporter import Exporter, Grain
from tipreport.plugin.file_content import FileContent
from tipreport.plugin.framework import OptionGroup, option_groups
from tipreport.plugin.hookspecs import PROJECT_NAME, hookimpl
from tipreport.plugin.option_values import accept_options, build_options, check_options, dump_options, read_options
from tipreport.plugin.options import NoOptions, OptionDescription, describe_options, option
from tipreport.plugin.picture import Picture, prepare_picture
from tipreport.plugin.result import ExportResult
from tipreport.plugin.zip_files import copy_zip, zip_member

__all__ = [
    "DARK",
    "LIGHT",
    "PROJECT_NAME",
    "Background",
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
    "Picture",
    "accept_options",
    "build_options",
    "check_accent",
    "check_options",
    "contrast",
    "copy_zip",
    "describe_options",
    "dump_options",
    "hookimpl",
    "option",
    "option_groups",
    "prepare_picture",
    "read_options",
    "zip_member",
]
