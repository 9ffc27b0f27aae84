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
    for outcome in export_sample(tested, samples.scripts):
        content = as_content(read, outcome.data) if not outcome.error else Content()
        text, given = "\n".join(content.raw), "\n".join(outcome.warnings)
        for code in sorted({*_ESCAPE.findall(text)}):
            if chr(int(code, 16)) not in text and f"U+{code}" not in given:
                yield f"it shows <U+{code}> for a hidden character, without a warning{tested.defined_at}"
    outcome = run_exporter(tested, samples.with_text("=1+1"))
    if not outcome.error and "spreadsheet" not in kind_of(tested.exporter.media_type):
        columns = [*_formula_columns(as_content(read, outcome.data))]
        if columns and not any(column in each for column in columns for each in outcome.warnings):
            yield f"cells of {columns[0]} begin like formulas, and no warning names the column{tested.defined_at}"


def _formula_columns(content: Content) -> Iterator[str]:
    """Yield the heads of the columns with a text that begins like a formula."""
    for table in content.tables:
        for column, head in enumerate(table.rows[0] if table.rows else ()):
            if any(_FORMULA.match(row[column]) for row in table.rows[1:] if column < len(row)):
                yield head
