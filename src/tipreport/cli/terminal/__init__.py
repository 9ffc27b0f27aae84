"""Printing: data to standard output, messages to standard error, and progress in a terminal."""
