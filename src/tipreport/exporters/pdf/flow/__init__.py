"""Placing rows on pages: what is kept together, and what is repeated on the next page."""
