"""Short documents: a selection from a full one, with the same numbers of citations, data notes and recommendations."""
