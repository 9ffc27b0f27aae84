"""Reads and writes brief files. Every problem has its line or cell."""

from tipreport.files.dump import dump_brief
from tipreport.files.parse.structure import LocatedBrief, parse_brief
from tipreport.files.paths import brief_paths, read_brief, read_briefs, read_located, write_brief
from tipreport.files.schema import json_schema

__all__ = [
    "LocatedBrief",
    "brief_paths",
    "dump_brief",
    "json_schema",
    "parse_brief",
    "read_brief",
    "read_briefs",
    "read_located",
    "write_brief",
]
