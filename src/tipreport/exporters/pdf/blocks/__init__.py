"""A module for each block of a document: how it is drawn."""
