"""Reading briefs from an untrusted workbook, with the cell of each problem."""
