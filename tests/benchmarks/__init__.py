"""Benchmarks, as ratios measured in one run: ``make bench``. They assert nothing, because machines differ."""
