"""The workbook file: openpyxl writes it, and these modules add rows, links and styles.

They write any description of worksheets and do not depend on ``sheets``.
"""
