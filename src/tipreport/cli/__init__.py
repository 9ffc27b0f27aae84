"""The command line. Other packages do not import it or click."""

from tipreport.cli.start import main

__all__ = ["main"]
