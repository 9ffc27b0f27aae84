"""Verifies the structure of files: that they are of their media type, and have all that its standard demands."""

from tipreport.testing.structure.latex import latex_problems
from tipreport.testing.structure.markdown import LIBRARY, can_render, markdown_problems
from tipreport.testing.structure.media import can_verify, media_type_error
from tipreport.testing.structure.members import member_problems

__all__ = [
    "LIBRARY",
    "can_render",
    "can_verify",
    "latex_problems",
    "markdown_problems",
    "media_type_error",
    "member_problems",
]
