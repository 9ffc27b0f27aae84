"""The workbook file: openpyxl writes it, and this room adds its rows, links and styles.

It writes descriptions of worksheets and knows nothing of the sheets that there are.
"""
