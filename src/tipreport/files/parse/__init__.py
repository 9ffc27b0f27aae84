"""Parsing the text of a brief file: YAML to nodes, and nodes to a brief. Every problem has its line and a remedy."""
