"""What exporters are tested with."""

from tipreport.testing.random_briefs import random_briefs

__all__ = ["random_briefs"]
