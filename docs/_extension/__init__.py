"""What Sphinx needs to know of tipreport: pages whose content is the code's, and how records are shown."""

from typing import Any

from sphinx.application import Sphinx

from _extension import brief_file, pages, plugins, public_names, records


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("data-note-codes", pages.DataNoteCodes)
    app.add_directive("public-names", pages.PublicNames)
    app.add_directive("exit-codes", pages.ExitCodes)
    app.add_directive("command-line", pages.CommandLine)
    app.add_directive("brief-head", brief_file.Head)
    app.add_directive("brief-record", brief_file.RecordFields)
    app.add_directive("brief-measures", brief_file.Measures)
    app.add_directive("brief-vocabularies", brief_file.Vocabularies)
    app.add_directive("brief-profile-terms", brief_file.ProfileTerms)
    app.add_directive("brief-tables", brief_file.TidyTables)
    app.add_directive("plugin-hooks", plugins.Hooks)
    app.add_directive("exporter-fields", plugins.ExporterFields)
    app.add_directive("context-members", plugins.ContextMembers)
    app.add_directive("result-fields", plugins.ResultFields)
    app.add_directive("option-types", plugins.OptionTypes)
    app.add_directive("errors", plugins.Errors)
    app.add_directive("exporter-checks", plugins.Checks)
    app.connect("autodoc-process-signature", records.signature)
    app.connect("autodoc-process-docstring", records.docstring)
    app.connect("missing-reference", public_names.resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
