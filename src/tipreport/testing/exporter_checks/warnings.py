"""The check of an exporter's warnings."""

import re
from collections.abc import Iterator

from tipreport.testing import samples
from tipreport.testing.exporter_checks.check import check
from tipreport.testing.measurement import reader_of
from tipreport.testing.reading import Content, as_content
from tipreport.testing.reading.media import kind_of
from tipreport.testing.trial_run import export_sample, run_exporter
from tipreport.testing.under_test import ExporterUnderTest

_ESCAPE = re.compile(r"<U\+([0-9A-F]{4,6})>")
_CODE = re.compile(r"\bU\+([0-9A-F]{4,6})\b")
_SIGNS = "=+-@"  # before a name, a spreadsheet takes each for the beginning of a formula
_FORMULA = re.compile(r"[=@+\t\r-](?![\d.,]*%?$)")  # a spreadsheet takes such text for a formula (OWASP), not a number


@check(
    "a warning of each hidden character that a file shows as an escape, and of cells that a spreadsheet may run",
    "call context.warn, with tables.describe_hidden(character), and with the names of the columns",
)
def warnings_given(tested: ExporterUnderTest) -> Iterator[str]:
    """A data format warns of hidden characters that it replaces, and of text that a spreadsheet takes for a formula.

    tipreport itself warns of hidden characters in documents. A spreadsheet format has a type for text.
    """
    read = reader_of(tested)
    if tested.exporter.renders or read is None:
        return
    outcomes = [
        *export_sample(tested, samples.scripts),
        *(run_exporter(tested, samples.with_text(f"{sign}ABS(1)")) for sign in _SIGNS),
    ]
    is_spreadsheet = "spreadsheet" in kind_of(tested.exporter.media_type)
    for outcome in outcomes:
        content = as_content(read, outcome.data) if not outcome.error else Content()
        text, given = "\n".join(content.raw), "\n".join(outcome.warnings)
        for code in sorted({*_ESCAPE.findall(text)}):
            if chr(int(code, 16)) not in text and f"U+{code}" not in given:
                yield f"it shows <U+{code}> for a hidden character, without a warning{tested.defined_at}"
        for code in sorted({*_CODE.findall(given)}):
            if f"<U+{code}>" not in text and chr(int(code, 16)) not in text:
                yield f"it warns of U+{code}, which only an earlier file had: keep nothing{tested.defined_at}"
        for table, column, cell in _formulas(content) if not is_spreadsheet else ():
            if column not in given or table not in given:
                place = f"{table}.{column}" if table else column
                yield f"cells of {place} begin like formulas, as “{cell}”, and no warning names it{tested.defined_at}"


def _formulas(content: Content) -> Iterator[tuple[str, str, str]]:
    """Yield the tables and the heads of the columns with a text that begins like a formula, each with one."""
    for table in content.tables:
        heads, *rows = table.rows or [[]]
        for column, head in enumerate(heads):
            cells = (row[column] for row in rows if column < len(row))
            found = next((cell for cell in cells if _FORMULA.match(cell)), "")
            if found:
                yield table.name.rpartition("/")[2].partition(".")[0], head, found[:20]
