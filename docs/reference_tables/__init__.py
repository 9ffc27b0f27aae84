"""Writes the tables of the reference pages from the code: ``make docs-tables``.

A page contains markers such as ``<!-- figures:begin -->`` and ``<!-- figures:end -->``. The text between is generated.
"""
