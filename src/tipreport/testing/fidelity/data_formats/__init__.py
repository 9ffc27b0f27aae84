"""Compares the tables, descriptors and records of data formats with their briefs."""
