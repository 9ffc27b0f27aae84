"""Asks for a tipreport that is not there; importing it would end the interpreter."""

import sys

sys.exit(4)
