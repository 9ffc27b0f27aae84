"""Writes workbooks: joins the descriptions of worksheets and the parts of the file."""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from tipreport.exporters.excel.layout import LAST_ROW
from tipreport.exporters.excel.options import ExcelOptions
from tipreport.exporters.excel.sheet import Cover, Properties, Sheet
from tipreport.exporters.excel.sheets.all_sheets import all_sheets
from tipreport.exporters.excel.sheets.briefs import subjects
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.cover import cover_of, workbook_title
from tipreport.exporters.excel.workbook import parts
from tipreport.exporters.excel.workbook.archive import CompletePart, WorkbookArchive
from tipreport.exporters.excel.workbook.links import Links
from tipreport.exporters.excel.workbook.rows import cover_rows, sheet_rows
from tipreport.exporters.excel.workbook.styles import FONT, POINTS, Styles
from tipreport.exporters.excel.workbook.workbook import add_cover, add_sheet, new_workbook, set_properties
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, ExportError
from tipreport.tables import Tables, stamp, tabulate, visible_tables


def write_workbook(briefs: Briefs, stream: BinaryIO, options: ExcelOptions, context: ExportContext) -> None:
    """Write a workbook of the briefs. Raises `ExportError` for values that a workbook cannot hold."""
    if not options.self_check:
        write_tables(tabulate(briefs), stream, options, context)
        return
    from tipreport.exporters.excel.selfcheck import check_workbook

    workbook = BytesIO()
    write_tables(tabulate(briefs), workbook, options, context)
    for violation in check_workbook(workbook):
        context.warn(str(violation))
    stream.write(workbook.getvalue())


def write_tables(tables: Tables, stream: BinaryIO, options: ExcelOptions, context: ExportContext) -> None:
    """Write a workbook of tables. Raises `ExportError` for values that a workbook cannot hold."""
    wording = tables.wording
    shown = visible_tables(tables)
    title = workbook_title(shown.briefs, options.title, wording)
    sheets = all_sheets(tables, shown, SheetBuilder(workbook_title=title, wording=wording, strict=options.strict))
    cover = cover_of(title, [*subjects(shown).values()], options, context.date, sheets, wording=wording)
    _check_lengths(sheets)
    workbook = new_workbook()
    set_properties(workbook, _properties(title, tables), context.date, stamp(tables))
    is_rtl = tables.wording.direction == "rtl"
    add_cover(workbook, cover, is_rtl=is_rtl)
    styles = Styles(workbook, workbook.worksheets[0], strict=options.strict, is_rtl=is_rtl)
    for sheet in sheets:
        add_sheet(workbook, sheet, strict=options.strict, is_rtl=is_rtl)
    for _ in cover_rows(cover, styles):  # raises our error for an invalid title, before openpyxl raises its own
        pass
    links = [Links() for _ in sheets]
    _save(workbook, stream, dict(_completions(cover, sheets, styles, links, context)))
    for sheet, sheet_links in zip(sheets, links, strict=True):
        for warning in sheet_links.warnings(sheet.name):
            context.warn(warning)


def _properties(title: str, tables: Tables) -> Properties:
    labels = tables.wording.workbook
    return Properties(title=title, subject=labels.subject, keywords=labels.keywords, language=tables.wording.language)


def _check_lengths(sheets: Sequence[Sheet]) -> None:
    for sheet in sheets:
        if sheet.last_row > LAST_ROW:
            raise ExportError(
                f"{sheet.name}: a worksheet holds {LAST_ROW:,} rows, but there are {sheet.last_row:,}: "
                "export fewer briefs at a time, or a workbook for each (the option grain)"
            )


def _save(workbook: Workbook, stream: BinaryIO, completions: dict[str, CompletePart]) -> None:
    with WorkbookArchive(stream, completions) as archive:
        ExcelWriter(workbook, archive).write_data()
    if archive.pending:
        raise ValueError(f"openpyxl did not write the parts {', '.join(archive.pending)}")


def _completions(
    cover: Cover, sheets: Sequence[Sheet], styles: Styles, links: Sequence[Links], context: ExportContext
) -> Iterator[tuple[str, CompletePart]]:
    """The functions that complete the parts of the file. openpyxl numbers worksheets and drawings in their order."""
    data = parts.SheetData(dimension=f"A1:A{len(cover.lines)}", rows=partial(cover_rows, cover, styles), links=Links())
    yield "xl/worksheets/sheet1.xml", partial(parts.complete_worksheet, data=data)
    for number, (sheet, sheet_links) in enumerate(zip(sheets, links, strict=True), 2):
        cells = sheet.cell_range(0, len(sheet.columns) - 1)
        data = parts.SheetData(
            dimension=f"A1:{cells.rpartition(':')[2]}",
            rows=partial(_rows_with_progress, sheet, styles, sheet_links, (number, len(sheets) + 1), context),
            links=sheet_links,
            text_range=cells,
        )
        yield f"xl/worksheets/sheet{number}.xml", partial(parts.complete_worksheet, data=data)
        relationships = partial(parts.complete_relationships, links=sheet_links)
        yield f"xl/worksheets/_rels/sheet{number}.xml.rels", relationships
    if context.date is None:
        yield "docProps/core.xml", parts.without_dates
    yield "xl/styles.xml", partial(parts.complete_styles, font=FONT, points=POINTS)
    for number, sheet in enumerate((sheet for sheet in sheets if sheet.charts), 1):
        texts = [(chart.title, chart.alternative_text) for chart in sheet.charts]
        yield f"xl/drawings/drawing{number}.xml", partial(parts.complete_drawing, texts=texts)


def _rows_with_progress(
    sheet: Sheet, styles: Styles, links: Links, progress: tuple[int, int], context: ExportContext
) -> Iterator[str]:
    """The rows of a sheet. Reports progress after the last one."""
    yield from sheet_rows(sheet, styles, links)
    context.progress(*progress)
