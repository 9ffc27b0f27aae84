"""Builds a folder of files from ``tipreport.toml``, and rebuilds only files whose inputs have changed."""

from tipreport.project.builder import Build, build
from tipreport.project.built import Built, BuiltStatus
from tipreport.project.settings import Settings, read_settings

__all__ = ["Build", "Built", "BuiltStatus", "Settings", "build", "read_settings"]
