"""Verifies the structure of files: that they are of their media type, and have all that its standard demands."""

from tipreport.testing.structure.latex import latex_problems
from tipreport.testing.structure.latex_texts import LATEX_TEXT, latex_text_problems
from tipreport.testing.structure.markdown import (
    BLOCKS,
    DIALECTS,
    LIBRARY,
    block_problems,
    can_render,
    dialect_problems,
    markdown_problems,
)
from tipreport.testing.structure.media import can_verify, media_type_error
from tipreport.testing.structure.members import descriptor_problems, member_problems

__all__ = [
    "BLOCKS",
    "DIALECTS",
    "LATEX_TEXT",
    "LIBRARY",
    "block_problems",
    "can_render",
    "can_verify",
    "descriptor_problems",
    "dialect_problems",
    "latex_problems",
    "latex_text_problems",
    "markdown_problems",
    "media_type_error",
    "member_problems",
]
