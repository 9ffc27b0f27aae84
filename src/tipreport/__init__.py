"""Reads, checks and writes country briefs on trafficking in persons, and makes documents and tables from them.

A brief file has a source for every claim. All documents and tables are made from it, so their figures agree:

.. code-block:: python

    import tipreport

    brief = tipreport.read_brief("data/briefs/serbia.yaml")   # every problem has its file, line and field
    for note in tipreport.check(brief):                       # issues to review: conflicts, gaps, remainders
        print(note.kind, note.location, note.text)
    document = tipreport.compose(brief)                       # blocks in reading order, the same for every format
    tables = tipreport.tabulate([brief])                      # one tidy table for each list of a brief
    tipreport.export(brief, "text", "serbia.txt")             # any installed format: text, pdf, excel, ...

These names are defined in packages: `tipreport.model`, `tipreport.files`, `tipreport.checks`, `tipreport.document`,
`tipreport.tables`, `tipreport.plugin` (the API for authors of exporters) and others. Each is imported when it is first
used, so that importing the library is fast.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tipreport.checks import DataNote, check
    from tipreport.comparison import Changes, changes
    from tipreport.document import Document, compose
    from tipreport.errors import TipreportError
    from tipreport.files import read_brief, read_briefs, write_brief
    from tipreport.model import Briefs, CountryBrief
    from tipreport.plugin import ExportContext, ExportResult
    from tipreport.project import build, read_settings
    from tipreport.registry import ExporterRegistry, default_registry
    from tipreport.runner import ExportJob, export, export_many, plan
    from tipreport.tables import Tables, briefs_from_tables, tabulate

__version__ = "0.1.0"

_EXPORTS = {
    "checks": ("DataNote", "check"),
    "comparison": ("Changes", "changes"),
    "document": ("Document", "compose"),
    "errors": ("TipreportError",),
    "files": ("read_brief", "read_briefs", "write_brief"),
    "model": ("Briefs", "CountryBrief"),
    "plugin": ("ExportContext", "ExportResult"),
    "project": ("build", "read_settings"),
    "registry": ("ExporterRegistry", "default_registry"),
    "runner": ("ExportJob", "export", "export_many", "plan"),
    "tables": ("Tables", "briefs_from_tables", "tabulate"),
}
_PACKAGE_OF = {name: package for package, names in _EXPORTS.items() for name in names}

__all__ = [
    "Briefs",
    "Changes",
    "CountryBrief",
    "DataNote",
    "Document",
    "ExportContext",
    "ExportJob",
    "ExportResult",
    "ExporterRegistry",
    "Tables",
    "TipreportError",
    "__version__",
    "briefs_from_tables",
    "build",
    "changes",
    "check",
    "compose",
    "default_registry",
    "export",
    "export_many",
    "plan",
    "read_brief",
    "read_briefs",
    "read_settings",
    "tabulate",
    "write_brief",
]


def __getattr__(name: str) -> Any:
    if name not in _PACKAGE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"tipreport.{_PACKAGE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
