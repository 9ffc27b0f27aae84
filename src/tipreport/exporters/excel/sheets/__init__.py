"""The sheets of a workbook: which there are, and what each holds."""
