"""Planted bugs: each is one change to a plugin that conforms, and a check must catch it."""
