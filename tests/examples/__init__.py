"""Runs the examples of the README, the documentation and the docstrings. See CONTRIBUTING.md, "Examples"."""
