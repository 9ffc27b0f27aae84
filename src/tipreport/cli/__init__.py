"""The command line. No other package imports it, or click and rich."""

from tipreport.cli.process import main

__all__ = ["main"]
