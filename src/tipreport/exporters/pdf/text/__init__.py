"""Text: fonts, styles, measuring, line breaking."""
