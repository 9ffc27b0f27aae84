"""The command line. Other packages do not import it, click or rich."""

from tipreport.cli.process import main

__all__ = ["main"]
