"""Runs exporters: composes documents, writes files atomically, and reports failures."""

from tipreport.runner.executors import ExecutorOptions, executor_names, open_executor
from tipreport.runner.job import ExportJob, plan
from tipreport.runner.many import export_many
from tipreport.runner.one import export
from tipreport.runner.pool import ProcessPool

__all__ = [
    "ExecutorOptions",
    "ExportJob",
    "ProcessPool",
    "executor_names",
    "export",
    "export_many",
    "open_executor",
    "plan",
]
