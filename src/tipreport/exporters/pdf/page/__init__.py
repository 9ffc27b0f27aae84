"""What is not a block: title band, headers and footers, contents, cover."""
