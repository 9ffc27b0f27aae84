"""What things cost, as ratios measured in one run: ``make bench``. Never asserted: machines differ, and are busy."""
