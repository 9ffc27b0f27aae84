"""Text: fonts, styles, measuring and line breaking."""
