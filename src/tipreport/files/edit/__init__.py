"""Editing the text of a brief file in place: only the parts that change are written anew."""

from tipreport.files.edit.edit import edit_brief

__all__ = ["edit_brief"]
