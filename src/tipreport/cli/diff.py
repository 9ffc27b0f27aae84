"""``tipreport diff``: the changes between two editions of briefs."""
