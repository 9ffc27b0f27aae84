"""Country briefs on trafficking in persons: read, check, write, and turn into documents and tables.

One brief file is the truth, with a source for every claim. From it come the documents that people read and the tables
that they compute with, and these agree figure for figure:

.. code-block:: python

    import tipreport

    brief = tipreport.read_brief("data/briefs/serbia.yaml")   # refuses what cannot be meant, with file, line and field
    for note in tipreport.check(brief):                       # what must be seen: conflicts, gaps, remainders
        print(note.kind, note.place, note.text)
    document = tipreport.compose(brief)                       # blocks in reading order, the same for every format
    tables = tipreport.tabulate([brief])                      # a tidy table a list, and back again
    tipreport.export(brief, "text", "serbia.txt")             # any installed format: text, pdf, excel, ...

The rooms behind these names: `tipreport.model` (what a brief is), `tipreport.files`, `tipreport.checks`,
`tipreport.document`, `tipreport.tables`, `tipreport.plugin` (for who writes an exporter) and `tipreport.errors`.
Public names are loaded when they are first used, so that importing the library costs little.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tipreport.checks import DataNote, check
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

_ROOMS = {
    "checks": ("DataNote", "check"),
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
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Briefs",
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
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"tipreport.{_ROOM_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
