"""Bugs planted in the CSV plugin."""

from tests.testing.mutants.mutant import Mutant


def _mutant(name: str, check: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"csv: {name}", check, "tipreport_csv.py", old, new, exports)


_ROWS = "writer.writerows(map(_cells, table.rows))"
_HEADS = "writer.writerow(column.name for column in table.columns)"
_CELLS = 'return ["" if cell is None else _decimal(cell) if isinstance(cell, float) else str(cell) for cell in row]'
_WRITE = "archive.writestr(zip_member(name, context.date), content.encode())"


def _of_cell(change: str) -> str:
    return f"cells = {_CELLS.removeprefix('return ')}\n    return [{change} for cell in cells]"


MUTANTS = (
    _mutant("drops the last row", "nothing_lost", _ROWS, _ROWS.replace("table.rows", "table.rows[:-1]")),
    _mutant("repeats a row", "nothing_repeated", _ROWS, _ROWS.replace("table.rows", "(*table.rows, *table.rows[:1])")),
    _mutant("sorts rows", "reading_order", _ROWS, _ROWS.replace("table.rows", "sorted(table.rows, key=str)")),
    _mutant("reverses rows", "reading_order", _ROWS, _ROWS.replace("table.rows", "table.rows[::-1]")),
    _mutant(
        "sorts heads", "tables_as_described", _HEADS, "writer.writerow(sorted(column.name for column in table.columns))"
    ),
    _mutant(
        "shifts heads",
        "numbers_unchanged",
        _HEADS,
        "writer.writerow([*[column.name for column in table.columns][1:], table.columns[0].name])",
    ),
    _mutant(
        "rounds numbers",
        "numbers_unchanged",
        "_decimal(cell) if isinstance(cell, float)",
        "str(round(cell)) if isinstance(cell, float)",
    ),
    _mutant(
        "rounds numbers to two decimals",
        "numbers_unchanged",
        'return f"{Decimal(repr(number)):f}"',
        'return f"{Decimal(repr(number)):.2f}"',
    ),
    _mutant(
        "loses signs",
        "numbers_unchanged",
        "_decimal(cell) if isinstance(cell, float)",
        "_decimal(abs(cell)) if isinstance(cell, float)",
    ),
    _mutant(
        "drops qualifiers",
        "qualifiers_kept",
        _CELLS,
        _of_cell('"exact" if cell in ("about", "at least", "more than") else cell'),
    ),
    _mutant("blanks silences", "qualifiers_kept", _CELLS, _of_cell('"" if cell.startswith("not ") else cell')),
    _mutant("changes units", "qualifiers_kept", _CELLS, _of_cell('"USD" if cell == "EUR" else cell')),
    _mutant("drops hearsay", "citations_in_place", _CELLS, _of_cell('cell.partition(" via ")[0]')),
    _mutant("cuts lists", "citations_in_place", _CELLS, _of_cell('cell.partition("; ")[0]')),
    _mutant("cuts text", "texts_unchanged", _CELLS, _of_cell("cell[:100]")),
    _mutant("escapes text", "texts_unchanged", _CELLS, _of_cell('cell.replace("&", "&amp;")')),
    _mutant("guards formulas", "texts_unchanged", _CELLS, _of_cell('"\'" + cell if cell.startswith("=") else cell')),
    _mutant("strips markup", "texts_unchanged", _CELLS, _of_cell('cell.replace("<b>", "").replace("</b>", "")')),
    _mutant(
        "writes 0 for blank", "texts_unchanged", _CELLS, _CELLS.replace('"" if cell is None', '"0" if cell is None')
    ),
    _mutant(
        "writes None for blank",
        "texts_unchanged",
        _CELLS,
        _CELLS.replace('"" if cell is None', '"None" if cell is None'),
    ),
    _mutant(
        "writes years of periods only",
        "periods_in_place",
        _CELLS,
        _of_cell('cell[:4] if cell[:4].isdigit() and cell[4:5] == "-" else cell'),
    ),
    _mutant(
        "writes dates in another order",
        "periods_in_place",
        _CELLS,
        _of_cell('"/".join(reversed(cell.split("-"))) if cell[:4].isdigit() and cell.count("-") == 2 else cell'),
    ),
    _mutant(
        "drops a table",
        "nothing_lost",
        "for table in tables}\n    files[",
        'for table in tables if table.name != "quotes"}\n    files[',
    ),
    _mutant("names another path", "tables_as_described", '"path": f"{table.name}.csv"', '"path": f"{table.name}.txt"'),
    _mutant("describes another type", "tables_as_described", '"number": "number"', '"number": "integer"'),
    _mutant(
        "writes semicolons",
        "tables_as_described",
        'csv.writer(text, lineterminator="\\n")',
        'csv.writer(text, lineterminator="\\n", delimiter=";")',
    ),
    _mutant("names another key", "tables_as_described", 'else ("brief", "row")', 'else ("brief",)'),
    _mutant(
        "writes UTF-16",
        "tables_as_described",
        _WRITE,
        _WRITE.replace("encode()", 'encode("utf-16" if name == "quotes.csv" else "utf-8")'),
    ),
    _mutant(
        "drops accents",
        "scripts_distinct",
        _WRITE,
        'archive.writestr(zip_member(name, context.date), content.encode("ascii", "ignore"))',
    ),
    _mutant(
        "stamps the clock", "no_clock", _WRITE, _WRITE.replace("context.date", '__import__("datetime").date.today()')
    ),
    _mutant(
        "keeps only the first brief",
        "every_brief_written",
        "select_tables(tabulate(briefs)",
        "select_tables(tabulate([*briefs][:1])",
    ),
    _mutant(
        "drops the last brief",
        "every_brief_written",
        "select_tables(tabulate(briefs)",
        "select_tables(tabulate([*briefs][: max(1, len(briefs) - 1)])",
    ),
    _mutant(
        "drops columns when derived",
        "nothing_lost",
        "kept = [index for index, column in enumerate(table.columns) if not column.derived]",
        "kept = [index for index, column in enumerate(table.columns) if not column.derived][:-1]",
    ),
    _mutant(
        "quotes nothing",
        "tables_as_described",
        'csv.writer(text, lineterminator="\\n")',
        'csv.writer(text, lineterminator="\\n", quoting=csv.QUOTE_NONE, escapechar="\\\\")',
    ),
    _mutant("ignores an option", "options_used", "derived=options.derived)", "derived=True)", exports="options"),
    _mutant("writes six digits", "numbers_unchanged", _CELLS, _CELLS.replace("_decimal(cell)", 'f"{cell:g}"')),
    _mutant("writes blank for 0", "numbers_unchanged", _CELLS, _CELLS.replace('"" if cell is None', '"" if not cell')),
    _mutant("drops quotation marks", "texts_unchanged", _CELLS, _of_cell("cell.replace(chr(34), '')")),
    _mutant("writes hyphens for dashes", "texts_unchanged", _CELLS, _of_cell('cell.replace("–", "-")')),
    _mutant("writes one line", "texts_unchanged", _CELLS, _of_cell('cell.replace(chr(10), " ")')),
)
