"""Builds a folder of files from ``tipreport.toml``, and rebuilds only the files whose inputs have changed."""

from tipreport.project.builder import Build, build
from tipreport.project.result import BuildResult, BuildStatus
from tipreport.project.settings import Settings, find_settings, read_settings

__all__ = ["Build", "BuildResult", "BuildStatus", "Settings", "build", "find_settings", "read_settings"]
