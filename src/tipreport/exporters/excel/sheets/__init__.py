"""The worksheets of a workbook: one module for each group of sheets, joined in ``all_sheets``.

These modules turn tables into descriptions of worksheets. They do not depend on the file format.
"""
