"""The built-in exporters, reached only through the entry points of tipreport's own distribution."""
