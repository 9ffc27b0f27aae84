"""The two hooks of tipreport: one registers exporters, the other is called after each export."""

from collections.abc import Iterable
from typing import Any

import pluggy

from tipreport.plugin.exporter import Exporter
from tipreport.plugin.result import ExportResult

PROJECT_NAME = "tipreport"
"""The name of pluggy's project, and of the entry-point group of plugins."""

hookspec = pluggy.HookspecMarker(PROJECT_NAME)
hookimpl = pluggy.HookimplMarker(PROJECT_NAME)
"""Marks the functions of a plugin that implement a hook."""


@hookspec
def tipreport_exporters() -> Iterable[Exporter[Any]]:  # type: ignore[empty-body]  # pluggy never calls it
    r"""Return the exporters of a plugin: one or more, each with a unique name.

    The plugin has an entry point in the group ``tipreport``. Called once, when a format with the name of that entry
    point is used, or when all plugins are loaded. An exception marks the plugin as failed and is reported in one line;
    other plugins are not affected.

    .. code-block:: python

        from tipreport.plugin import Exporter, Grain, hookimpl


        def render(documents, stream, options, context):
            for document in documents:
                stream.write(f"{document.title}\n".encode())


        @hookimpl
        def tipreport_exporters():
            yield Exporter(
                name="titles",
                summary="The titles of the briefs, one on each line",
                suffix=".titles.txt",
                media_type="text/plain",
                grains=(Grain.COLLECTION,),
                render=render,
            )
    """


@hookspec
def tipreport_export_finished(result: ExportResult) -> None:
    """Handle the end of an export: the file is complete, or ``result.error`` is the reason of the failure.

    The plugin has an entry point in the group ``tipreport.export_finished``; others are not called. Called once for
    each export, in the process that requested it. Return values are ignored; an exception becomes a
    warning of the result and has no other effect. An implementation may omit ``result``.

    .. code-block:: python

        import json
        from tipreport.plugin import hookimpl


        @hookimpl
        def tipreport_export_finished(result):
            if result.ok and result.path:
                with open(result.path.parent / "exports.log", "a", encoding="utf-8") as log:
                    print(json.dumps(result.as_dict()), file=log)

    .. code-block:: toml

        [project.entry-points."tipreport.export_finished"]
        log = "tipreport_log"
    """
