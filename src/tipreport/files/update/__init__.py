"""Updates of brief files: from an edited workbook, or from the tier record."""
