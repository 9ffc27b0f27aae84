"""Runs exporters: composes documents, writes files atomically, and reports failures.

Each module is imported when it is first used: one export in this process needs none that runs others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tipreport.runner.documents import change_documents, comparison_documents
    from tipreport.runner.executors import ExecutorOptions, executor_names, open_executor
    from tipreport.runner.job import ExportJob, plan
    from tipreport.runner.many import export_many
    from tipreport.runner.one import export, export_documents
    from tipreport.runner.pool import ProcessPool

_MODULES = {
    "documents": ("change_documents", "comparison_documents"),
    "executors": ("ExecutorOptions", "executor_names", "open_executor"),
    "job": ("ExportJob", "plan"),
    "many": ("export_many",),
    "one": ("export", "export_documents"),
    "pool": ("ProcessPool",),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "ExecutorOptions",
    "ExportJob",
    "ProcessPool",
    "change_documents",
    "comparison_documents",
    "executor_names",
    "export",
    "export_documents",
    "export_many",
    "open_executor",
    "plan",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value
