"""A workbook of some briefs, from tables to bytes."""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from tipreport.exporters.excel.options import ExcelOptions
from tipreport.exporters.excel.sheets.book import sheets, title_of
from tipreport.exporters.excel.sheets.by_brief import subjects
from tipreport.exporters.excel.sheets.cover import Cover, cover
from tipreport.exporters.excel.sheets.layout import LAST_ROW
from tipreport.exporters.excel.sheets.sheet import Sheet
from tipreport.exporters.excel.workbook import parts
from tipreport.exporters.excel.workbook.archive import Complete, WorkbookArchive
from tipreport.exporters.excel.workbook.links import Links
from tipreport.exporters.excel.workbook.rows import cover_rows, sheet_rows
from tipreport.exporters.excel.workbook.styles import FONT, POINTS, Styles
from tipreport.exporters.excel.workbook.workbook import add_cover, add_sheet, describe, new_workbook
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, ExportError
from tipreport.tables import Tables, stamp, tabulate

ENGLISH = "en"


def write_workbook(briefs: Briefs, stream: BinaryIO, options: ExcelOptions, context: ExportContext) -> None:
    """Write a workbook of the briefs. Raises `ExportError` for what a workbook cannot hold."""
    if not options.self_check:
        write_tables(tabulate(briefs), stream, options, context)
        return
    from tipreport.exporters.excel.selfcheck import check_workbook

    made = BytesIO()
    write_tables(tabulate(briefs), made, options, context)
    for problem in check_workbook(made):
        context.warn(str(problem))
    stream.write(made.getvalue())


def write_tables(tables: Tables, stream: BinaryIO, options: ExcelOptions, context: ExportContext) -> None:
    """Write a workbook of tables. Raises `ExportError` for what a workbook cannot hold."""
    title = title_of(tables.briefs, options.title)
    front = cover(title, [*subjects(tables).values()], options, context.date)
    inside = sheets(tables, title, strict=options.strict)
    _refuse_too_long(inside)
    workbook = new_workbook()
    describe(workbook, title, _language(tables), context.date, stamp(tables))
    add_cover(workbook, front)
    styles = Styles(workbook, workbook.worksheets[0], strict=options.strict)
    for sheet in inside:
        add_sheet(workbook, sheet, strict=options.strict)
    for _ in cover_rows(front, styles):  # refuses a title before openpyxl meets it
        pass
    links = [Links() for _ in inside]
    _save(workbook, stream, dict(_completed(front, inside, styles, links, context)))
    for sheet, found in zip(inside, links, strict=True):
        for warning in found.warnings(sheet.name):
            context.warn(warning)


def _language(tables: Tables) -> str:
    """The language that all briefs share; else that of the workbook's own words."""
    languages = {str(language) for language in tables.briefs.column("language")}
    return languages.pop() if len(languages) == 1 else ENGLISH


def _refuse_too_long(inside: Sequence[Sheet]) -> None:
    for sheet in inside:
        if sheet.last_row > LAST_ROW:
            raise ExportError(
                f"{sheet.name}: a sheet holds {LAST_ROW:,} rows, these are {sheet.last_row:,}: "
                "export fewer briefs at a time, or a workbook for each (the option grain)"
            )


def _save(workbook: Workbook, stream: BinaryIO, completed: dict[str, Complete]) -> None:
    with WorkbookArchive(stream, completed) as archive:
        ExcelWriter(workbook, archive).write_data()
    if archive.left:
        raise ValueError(f"openpyxl wrote no part {', '.join(archive.left)}")


def _completed(
    front: Cover, inside: Sequence[Sheet], styles: Styles, links: Sequence[Links], context: ExportContext
) -> Iterator[tuple[str, Complete]]:
    """What completes each part of the file, by its name. openpyxl numbers sheets and drawings in their order."""
    text = parts.Body(dimension=f"A1:A{len(front.lines)}", rows=partial(cover_rows, front, styles), links=Links())
    yield "xl/worksheets/sheet1.xml", partial(parts.worksheet, body=text)
    for number, (sheet, found) in enumerate(zip(inside, links, strict=True), 2):
        body = parts.Body(
            dimension=f"A1:{sheet.cells(0, len(sheet.columns) - 1).rpartition(':')[2]}",
            rows=partial(_told, sheet, styles, found, (number, len(inside) + 1), context),
            links=found,
            text=sheet.cells(0, len(sheet.columns) - 1),
        )
        yield f"xl/worksheets/sheet{number}.xml", partial(parts.worksheet, body=body)
        yield f"xl/worksheets/_rels/sheet{number}.xml.rels", partial(parts.relationships, links=found)
    yield "xl/styles.xml", partial(parts.styles, font=FONT, points=POINTS)
    for number, sheet in enumerate((sheet for sheet in inside if sheet.charts), 1):
        texts = [(chart.title, chart.words) for chart in sheet.charts]
        yield f"xl/drawings/drawing{number}.xml", partial(parts.drawing, texts=texts)


def _told(
    sheet: Sheet, styles: Styles, links: Links, progress: tuple[int, int], context: ExportContext
) -> Iterator[str]:
    """The rows of a sheet; that they are done is told."""
    yield from sheet_rows(sheet, styles, links)
    context.progress(*progress)
