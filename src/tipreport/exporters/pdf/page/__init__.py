"""Pages: the title band, headers and footers, the contents, the cover, and whole sheets."""
