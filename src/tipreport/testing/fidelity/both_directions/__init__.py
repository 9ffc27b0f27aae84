"""Compares a file from right to left with that of the same document, and the same words, from left to right."""
