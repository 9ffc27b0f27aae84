"""Bugs planted in the descriptor that the CSV plugin writes, and in its place in the zip file."""

from tests.testing.mutants.mutant import Mutant


def _mutant(name: str, check: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"csv: {name}", check, "tipreport_csv.py", old, new, exports)


MUTANTS = (
    _mutant("inverts an option", "nothing_lost", "derived=options.derived)", "derived=not options.derived)"),
    _mutant("declares another encoding", "tables_as_described", '"encoding": "utf-8"', '"encoding": "iso-8859-1"'),
    _mutant("declares no heads", "tables_as_described", '"header": True', '"header": False'),
    _mutant(
        "declares single quotation marks as doubled",
        "tables_as_described",
        '"doubleQuote": True',
        '"doubleQuote": False',
    ),
    _mutant(
        "declares blank cells as errors",
        "tables_as_described",
        '{"enum": [*column.terms]}',
        '{"required": True, "enum": [*column.terms]}',
    ),
    _mutant(
        "writes everything into a folder",
        "tables_as_described",
        "zip_member(name, context.date)",
        'zip_member(f"{PACKAGE_NAME}/{name}", context.date)',
    ),
    _mutant(
        "keeps a table without columns",
        "tables_as_described",
        "for table in selected if table.columns)",
        "for table in selected)",
        exports="options",
    ),
    _mutant("gives the package a name with spaces", "tables_as_described", '"tipreport-briefs"', '"Tipreport briefs"'),
    _mutant("gives the package no title", "tables_as_described", "tables.wording.labels.package_title", "PACKAGE_NAME"),
    _mutant(
        "titles the package in English",
        "language_declared",
        "tables.wording.labels.package_title",
        '"Country briefs on trafficking in persons"',
    ),
    _mutant(
        "has an English title of its own in each language",
        "language_declared",
        "tables.wording.labels.package_title",
        '"Country briefs on human trafficking"',
    ),
    _mutant("has the suffix of another format", "media_type", 'suffix=".csv.zip"', 'suffix=".csv"'),
    _mutant("renames the descriptor", "tables_as_described", 'files["datapackage.json"]', 'files["package.json"]'),
    _mutant("describes every column as a list", "columns_described", 'if column.type != "list":', "if False:"),
    _mutant("hides that it escapes characters", "warnings_given", "    if hidden:\n", "    if len(hidden) > 9:\n"),
    _mutant(
        "hides that cells are formulas",
        "warnings_given",
        "if columns := [*_formula_columns(tables)]:",
        "if len(columns := [*_formula_columns(tables)]) > 9:",
    ),
    _mutant(
        "drops all primary keys",
        "columns_described",
        'keys = {"primaryKey": primary, "foreignKeys": foreign}',
        'keys = {"foreignKeys": foreign}',
    ),
    _mutant("takes lists of ids for keys", "columns_described", ' and column.type != "list"', ""),
    _mutant(
        "remembers hidden characters",
        "warnings_given",
        "    hidden: set[str] = set()\n",
        "    hidden: set[str] = write.__dict__.setdefault('hidden', set())\n",
    ),
    _mutant("has no foreign keys", "columns_described", '"foreignKeys": foreign}', '"foreignKeys": []}'),
    _mutant(
        "exchanges units and references",
        "columns_described",
        '("unit", column.unit), ("refers", column.refers)',
        '("unit", column.refers), ("refers", column.unit)',
    ),
    _mutant(
        "describes units that are empty",
        "tables_as_described",
        '("refers", column.refers)) if value}',
        '("refers", column.refers))}',
    ),
    _mutant(
        "declares a decimal comma",
        "tables_as_described",
        '"name": column.name,',
        '"name": column.name, "decimalChar": ",",',
    ),
    _mutant(
        "declares dates as day, month and year",
        "tables_as_described",
        '"name": column.name,',
        '"name": column.name, "format": "%d/%m/%Y",',
    ),
    _mutant(
        "warns of no cells that begin with a minus or an at sign",
        "warnings_given",
        'FORMULA_PREFIXES = ("=", "+", "-", "@", ',
        'FORMULA_PREFIXES = ("=", "+", ',
    ),
)
