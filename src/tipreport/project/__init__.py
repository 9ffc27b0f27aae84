"""A folder with a ``tipreport.toml``: which briefs become which formats, and what of it has to be made anew."""

from tipreport.project.builder import Build, build
from tipreport.project.built import Built, BuiltStatus
from tipreport.project.settings import Settings, read_settings

__all__ = ["Build", "Built", "BuiltStatus", "Settings", "build", "read_settings"]
