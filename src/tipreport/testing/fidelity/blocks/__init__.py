"""Compares the tables, drawings and lists of a file with the blocks that they show."""
