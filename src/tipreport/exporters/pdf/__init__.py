"""The PDF briefing sheet."""
