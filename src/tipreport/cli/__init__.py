"""The command line: the only room that knows click and rich, and that nothing imports."""

from tipreport.cli.process import main

__all__ = ["main"]
