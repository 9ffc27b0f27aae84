"""The facts that a text states in any of five languages, and the comparison with those of its translation."""
