"""Ends the interpreter on import."""

import sys

sys.exit(3)
