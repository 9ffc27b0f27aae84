"""Extends Sphinx: shows records as lists of fields, and resolves public names."""

from typing import Any

from sphinx.application import Sphinx

from _extension import public_names, records


def setup(app: Sphinx) -> dict[str, Any]:
    """Registers the extension."""
    app.connect("autodoc-process-signature", records.signature)
    app.connect("autodoc-process-docstring", records.docstring)
    app.connect("doctree-read", public_names.qualify_builtins)
    app.connect("missing-reference", public_names.resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
