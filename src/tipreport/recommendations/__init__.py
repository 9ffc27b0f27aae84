"""Recommendations that repeat each other: the rule that finds them, and their order in documents."""
