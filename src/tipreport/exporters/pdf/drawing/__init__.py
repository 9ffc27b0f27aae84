"""Drawing on a tagged page: text, lines and shapes."""
