"""Builds the descriptions of worksheets: their names, titles and descriptions."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from tipreport.document import views
from tipreport.exporters.excel.layout import CONTENTS, sheet_name
from tipreport.exporters.excel.sheet import Row, Sheet, SheetColumn
from tipreport.exporters.excel.sheets.notes import note_numbers
from tipreport.tables import Wording, WorkbookLabels

MAX_TITLE_LENGTH = 90
"""The longest title of a workbook, in characters, that fits into the one-line titles of its worksheets."""


def link_to(sheet: str) -> str:
    """Return the address of a worksheet in its workbook."""
    return "#'{}'!A1".format(sheet.replace("'", "''"))


@frozen(kw_only=True)
class SheetBuilder:
    """Builds the worksheets of one workbook.

    A ``strict`` workbook has no filters, frozen panes and fills.
    """

    workbook_title: str
    wording: Wording
    strict: bool

    @property
    def labels(self) -> WorkbookLabels:
        """The texts of the workbook."""
        return self.wording.workbook

    def sheet(
        self,
        table: str,
        columns: Sequence[SheetColumn],
        rows: Sequence[Row],
        *,
        contents: str,
        blank: str = "",
        **more: Any,
    ) -> Sheet:
        """Return a worksheet with its name, title and description.

        ``blank`` is the meaning of a blank cell; the description mentions it only if there is one.
        """
        name = self.name(table)
        back = (self._back(), link_to(self.name(CONTENTS))) if table != CONTENTS else None
        return Sheet(
            table=table,
            name=name,
            title=self._title(name),
            contents=contents,
            description=self._description(table, contents, self._blank(columns, rows, blank)),
            columns=tuple(columns),
            rows=rows,
            back_link=back,
            **more,
        )

    def name(self, table: str) -> str:
        """Return the name on the tab of a table's worksheet."""
        return self.wording.term("sheet", sheet_name(table))

    @property
    def tier_marks(self) -> Mapping[str, str]:
        """The letters of each tier, the best tier first."""
        return {tier: views.tier_words(tier, self.wording.labels).letters for tier in views.TIER_STYLES}

    def _title(self, name: str) -> str:
        """A long title of the workbook is on the cover only, where it can have several lines."""
        if len(self.workbook_title) > MAX_TITLE_LENGTH:
            return name
        return self.labels.sheet_title.format(sheet=name, workbook=self.workbook_title)

    def _description(self, table: str, contents: str, blank: str) -> str:
        notes = (self.labels.note_reference.format(number=number) for number in note_numbers(table))
        switch_off = self._switch_off() if table == CONTENTS else ""
        return " ".join(part for part in (contents, *notes, blank, switch_off) if part)

    def _back(self) -> str:
        """The text of the link, and the help with filters: in the description it would make printed pages wider."""
        return " · ".join(filter(None, (self.labels.back_to_contents, self._switch_off())))

    def _switch_off(self) -> str:
        return "" if self.strict else self.labels.switch_off

    def _blank(self, columns: Sequence[SheetColumn], rows: Sequence[Row], blank: str) -> str:
        has_blanks = any(None in row[: len(columns)] for row in rows)
        return (blank or self.labels.blank) if has_blanks else ""
