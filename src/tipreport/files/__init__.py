"""Brief files and the model: YAML and JSON in, YAML out, every problem with its place."""

from tipreport.files.dump import dump_brief
from tipreport.files.paths import brief_paths, read_brief, read_brief_file, read_briefs, write_brief
from tipreport.files.schema import json_schema
from tipreport.files.structure import BriefFile, parse_brief

__all__ = [
    "BriefFile",
    "brief_paths",
    "dump_brief",
    "json_schema",
    "parse_brief",
    "read_brief",
    "read_brief_file",
    "read_briefs",
    "write_brief",
]
