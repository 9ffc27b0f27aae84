"""The command line. Other packages do not import it or click."""

from tipreport.cli.process import main

__all__ = ["main"]
