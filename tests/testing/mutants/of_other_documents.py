"""Bugs that other documents show than an English one of one brief, and bugs in the words about a file's content."""

from tests.testing.mutants.mutant import Mutant

_MARKDOWN, _CSV, _HTML, _SLIDES = (
    "tipreport_markdown.py", "tipreport_csv.py", "tipreport_html/", "tipreport_pptx/"
)  # fmt: skip

MUTANTS = (
    # ------------------------------------------------------------ languages and directions
    Mutant(
        "markdown: drops marks of direction", "direction_kept", _MARKDOWN,
        'escape(with_direction_marks(text) if self.direction == "rtl" else text, delimiter)', "escape(text, delimiter)",
    ),
    Mutant(
        "markdown: declares English", "language_declared", _MARKDOWN, 'lang="{document.language}"', 'lang="en"',
    ),
    Mutant(
        "markdown: does not turn a page", "direction_kept", _MARKDOWN, '<div dir="rtl" lang=', "<div lang=",
    ),
    Mutant(
        "html: drops the language of spans", "language_declared", f"{_HTML}inline.py",
        "'<span lang=\"{}\"{}>{}</span>').format(language, ", "'<span{}>{}</span>').format(",
    ),
    Mutant(
        "html: drops the language of a brief in a dossier", "language_declared", f"{_HTML}templates/dossier.html.j2",
        '{% if page.document.language != dossier.language %} lang="{{ page.document.language }}"{% endif %}', "",
    ),
    Mutant(
        "pptx: does not turn tables", "direction_kept", f"{_SLIDES}table.py", 'properties.set("rtl", "1")',
        'properties.set("rtl", "0")',
    ),
    # ------------------------------------------------------------ words about the content
    Mutant(
        "markdown: calls several notes one", "notes_in_place", _MARKDOWN,
        "self.labels.note if len(numbers) == 1 else self.labels.notes", "self.labels.note",
    ),
    Mutant(
        "markdown: links each note to the first", "citations_in_place", _MARKDOWN,
        "[{number}](#note-{number})", "[{number}](#note-{numbers[0]})",
    ),
    Mutant(
        "markdown: names only later sections of a source", "nothing_lost", _MARKDOWN,
        '(#{section.id})" for section in source.cited_in)', '(#{section.id})" for section in source.cited_in[1:])',
    ),
    Mutant(
        "markdown: cuts ranges of pages", "citations_distinct", _MARKDOWN,
        'f", {escape(locator)}"', "f\", {escape(locator.partition('-')[0])}\"",
    ),
    Mutant(
        "markdown: does not link telephones", "addresses_kept", _MARKDOWN,
        '](<{_address(url)}>)" if url else self.strong(text)',
        '](<{_address(url)}>)" if not url else self.strong(text)',
    ),
    Mutant(
        "markdown: leaves undated years blank", "silences_kept", _MARKDOWN, "rung.years or labels.undated",
        "rung.years",
    ),
    Mutant(
        "pptx: exchanges the entries shown and all", "numbers_unchanged", f"{_SLIDES}groups.py",
        "format(shown=shown, count=count)", "format(shown=count, count=shown)",
    ),
    Mutant(
        "html: reads efforts as shortfalls", "marks_in_place", f"{_HTML}templates/parts.html.j2",
        'aria-label="{{ labels.effort }}"', 'aria-label="{{ labels.shortfall }}"',
    ),
    Mutant(
        "html: gives heads of rows the scope of columns", "heads_marked", f"{_HTML}templates/parts.html.j2",
        "role=\"rowheader\" scope=\"row\"'|safe", "role=\"rowheader\" scope=\"col\"'|safe",
    ),
    # ------------------------------------------------------------ several briefs
    Mutant(
        "html: counts findings as figures", "numbers_unchanged", f"{_HTML}dossier.py",
        'figures=counts["figures"]', 'figures=counts["findings"]',
    ),
    Mutant(
        "pptx: drops a country without room", "reading_order", f"{_SLIDES}slides/countries.py",
        "[*views.plain_lines(block, labels)][shown:]", "[*views.plain_lines(block, labels)][shown + 1 :]",
    ),
    # ------------------------------------------------------------ the descriptor of a data package
    Mutant("csv: describes no units", "columns_described", _CSV, '(("unit", column.unit), ', '(("unit", ""), '),
    Mutant(
        "csv: leads foreign keys to another column", "members_valid", _CSV,
        '(["brief", column.name], ["brief", "id"])', '(["brief", column.name], ["brief", "row"])',
    ),
    Mutant(
        "csv: ends lines as another system", "members_valid", _CSV, 'csv.writer(text, lineterminator="\\n")',
        "csv.writer(text)",
    ),
    Mutant(
        "csv: lets a text override the direction", "overrides_escaped", _CSV,
        "visible_tables(select_tables(tabulate(briefs), derived=options.derived), hidden)",
        "select_tables(tabulate(briefs), derived=options.derived)",
    ),
)  # fmt: skip
