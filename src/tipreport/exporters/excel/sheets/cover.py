"""The cover: the title of the workbook, its date and publisher, and how to read it."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from tipreport.exporters.excel.options import ExcelOptions
from tipreport.exporters.excel.sheet import Cover, LineRole, Sheet
from tipreport.tables import Table, Wording

_MAX_SUBJECTS_LENGTH = 600  # characters; a longer list is left to the sheet Briefs


def workbook_title(briefs: Table, title: str | None, wording: Wording) -> str:
    """Return the given title of a workbook, else the title of its only brief, else a general one."""
    if title is None and len(briefs) == 1:
        return str(briefs.column("title")[0])
    return title or wording.workbook.title.format(briefs=_count_briefs(len(briefs), wording))


def cover_of(
    title: str,
    subjects: Sequence[str],
    options: ExcelOptions,
    date: dt.date | None,
    sheets: Sequence[Sheet],
    *,
    wording: Wording,
) -> Cover:
    """Return the cover of a workbook of briefs on some subjects. It mentions a missing date, contact and licence.

    It names the charts of the ``sheets``, and the series that they leave out.
    """
    charts = " ".join(_charts(sheets, wording))
    sections = _sections(subjects, options, date, charts, wording=wording)
    lines: list[tuple[LineRole, str]] = [("title", title), ("text", _introduction(len(subjects), wording))]
    for heading, text in sections.items():
        lines += [("heading", heading), ("text", text)]
    return Cover(name=wording.workbook.cover, lines=tuple(lines))


def _charts(sheets: Sequence[Sheet], wording: Wording) -> Iterator[str]:
    for sheet in sheets:
        if sheet.charts:
            titles = wording.labels.clause_separator.join(chart.title for chart in sheet.charts)
            yield wording.workbook.charts_of_sheet.format(sheet=sheet.name, charts=titles)
        if sheet.left_out:
            yield sheet.left_out


def _sections(
    subjects: Sequence[str], options: ExcelOptions, date: dt.date | None, charts: str, *, wording: Wording
) -> Mapping[str, str]:
    """The texts of the cover by their headings."""
    labels = wording.workbook
    listed = wording.labels.clause_separator.join(subjects)
    return {
        **({labels.briefs: listed} if 0 < len(listed) <= _MAX_SUBJECTS_LENGTH else {}),
        labels.date: date.isoformat() if date else labels.not_stated,
        labels.contact: options.contact or labels.not_stated,
        labels.licence: options.licence or labels.not_stated,
        labels.how_to_read: labels.how_to_read_text,
        **({labels.charts: charts} if charts else {}),
        labels.how_to_change: labels.how_to_change_text,
        labels.accessibility: labels.accessibility_text,
    }


def _introduction(count: int, wording: Wording) -> str:
    """The sentence below the title."""
    labels = wording.workbook
    return labels.cover_text.format(briefs=_count_briefs(count, wording)) if count else labels.cover_without_briefs


def _count_briefs(count: int, wording: Wording) -> str:
    """``1 country brief``, ``9 country briefs``."""
    labels = wording.workbook
    return labels.country_briefs.format(count) if count else labels.no_briefs
