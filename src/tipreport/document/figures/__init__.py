"""Figures and series of a brief as blocks: lines, parts, charts, tables by period and sentences."""
