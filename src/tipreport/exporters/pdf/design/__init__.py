"""The design of a sheet: its grid, its colours and its theme."""
