"""Replaces files atomically: at any moment, the target is either the old file or the complete new one."""

from tipreport.atomic.directory import write_directory
from tipreport.atomic.file import AtomicFile
from tipreport.atomic.locks import locked
from tipreport.atomic.target import check_target, remove_temporary_files, target_exists, write_error
from tipreport.atomic.write import write_file, write_files

__all__ = [
    "AtomicFile",
    "check_target",
    "locked",
    "remove_temporary_files",
    "target_exists",
    "write_directory",
    "write_error",
    "write_file",
    "write_files",
]
