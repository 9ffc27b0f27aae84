"""The two hooks of tipreport. They register or announce; neither exports anything."""

from collections.abc import Iterable
from typing import Any

import pluggy

from tipreport.plugin.exporter import Exporter
from tipreport.plugin.result import ExportResult

PROJECT_NAME = "tipreport"
"""The name of pluggy's project, and of the entry-point group in which plugins are found."""

hookspec = pluggy.HookspecMarker(PROJECT_NAME)
hookimpl = pluggy.HookimplMarker(PROJECT_NAME)
"""Marks the functions of a plugin that implement a hook."""


@hookspec
def tipreport_exporters() -> Iterable[Exporter[Any]]:  # type: ignore[empty-body]  # pluggy never calls it
    r"""The exporters that a plugin offers: one or more, each with a name of its own.

    Called once, when formats are listed or an unknown one is asked for. An exception marks the plugin as failed and
    costs one line; other plugins do not notice.

    .. code-block:: python

        from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl


        def write(briefs, stream, options, context):
            for brief in briefs:
                stream.write(f"{brief.title}\n".encode())


        @hookimpl
        def tipreport_exporters():
            yield Exporter(
                name="titles",
                summary="The titles of the briefs, a line each",
                suffix=".titles.txt",
                media_type="text/plain",
                grains=(Grain.COLLECTION,),
                options=NoOptions,
                write=write,
            )
    """


@hookspec
def tipreport_export_finished(result: ExportResult) -> None:
    """An export is over: its file stands, or ``result.error`` says why not.

    Called once for each export, in the process that asked for it. What is returned is ignored; an exception becomes a
    warning of the result and changes nothing else. An implementation may leave out ``result``.

    .. code-block:: python

        import json
        from tipreport.plugin import hookimpl


        @hookimpl
        def tipreport_export_finished(result):
            if result.ok and result.path:
                with open(result.path.parent / "exports.log", "a", encoding="utf-8") as log:
                    print(json.dumps(result.as_dict()), file=log)
    """
