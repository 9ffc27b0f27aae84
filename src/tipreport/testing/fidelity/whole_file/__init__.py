"""Compares what concerns a whole file: its languages, links, levels of headings, properties, spaces and paragraphs."""
