"""Runs exporters: composes documents, writes files atomically, and reports failures."""

from tipreport.runner.job import ExportJob, plan
from tipreport.runner.many import export_many
from tipreport.runner.one import export
from tipreport.runner.pool import ProcessPool

__all__ = ["ExportJob", "ProcessPool", "export", "export_many", "plan"]
