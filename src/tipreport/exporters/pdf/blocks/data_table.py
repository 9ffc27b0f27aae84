"""Short tables, such as penalties."""

from tipreport.document import DataTable, Text
from tipreport.exporters.pdf.blocks.tables import Column, TableRow, table
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row
from tipreport.exporters.pdf.flow.section import Section


def data_table(layout: Layout, section: Section, block: DataTable) -> list[Row]:
    """A table without the columns that are empty in every row."""
    shown = [index for index in range(len(block.heads)) if any(line[index] for line in block.rows)]
    columns = [Column(head=block.heads[index]) for index in shown]
    rows = [TableRow(cells=tuple(line[index] or (Text("–"),) for index in shown)) for line in block.rows]
    return table(layout, section, columns, rows)
