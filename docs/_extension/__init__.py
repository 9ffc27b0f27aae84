"""What Sphinx needs to know of tipreport: pages whose content is the code's, and how records are shown."""

from typing import Any

from sphinx.application import Sphinx

from _extension import brief_file, pages, public_names, records


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
    app.connect("autodoc-process-signature", records.signature)
    app.connect("autodoc-process-docstring", records.docstring)
    app.connect("missing-reference", public_names.resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
