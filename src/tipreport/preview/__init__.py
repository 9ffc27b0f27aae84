"""Shows a brief in a browser while it is written: a server on this machine whose page follows the file."""

from tipreport.preview.rendering import Rendering, has_format, render
from tipreport.preview.server import PreviewServer
from tipreport.preview.state import PreviewState

__all__ = ["PreviewServer", "PreviewState", "Rendering", "has_format", "render"]
