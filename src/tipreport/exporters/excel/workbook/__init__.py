"""The file: what openpyxl writes, completed by rows, links and styles of our own."""
