"""Runs exporters: composes documents, writes files atomically, and reports failures."""

from tipreport.runner.documents import change_documents, comparison_documents
from tipreport.runner.executors import ExecutorOptions, executor_names, open_executor
from tipreport.runner.job import ExportJob, plan
from tipreport.runner.many import export_many
from tipreport.runner.one import export, export_documents
from tipreport.runner.pool import ProcessPool

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
