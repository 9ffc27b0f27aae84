"""Bugs planted in the Markdown plugin: in its headings and links, and in the process that runs it."""

from tests.testing.mutants.mutant import Mutant

_FILE = "tipreport_markdown.py"


def _mutant(name: str, check: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"markdown: {name}", check, _FILE, old, new, exports)


_RUNS = "runs = ((kind, [*run]) for kind, run in groupby(spans, key=type))"
_FINDING = 'yield from (f"- {self.inline(finding.content)}" for finding in group.findings)'

MUTANTS = (
    _mutant(
        "flattens levels of headings",
        "headings_in_place",
        "'#' * (self.top_level + level)",
        "'#' * (self.top_level + 1)",
    ),
    _mutant(
        "writes headings as bold text",
        "headings_in_place",
        "yield f\"{'#' * (self.top_level + level)} {_anchor(ident)}{self.words(text)}",
        'yield f"{_anchor(ident)}{self.strong(text)}',
    ),
    _mutant(
        "gives the title the level of a section",
        "headings_in_place",
        "yield f\"{'#' * self.top_level} {_anchor('title')}",
        "yield f\"{'#' * (self.top_level + 1)} {_anchor('title')}",
    ),
    _mutant(
        "moves the title only",
        "headings_in_place",
        "'#' * (self.top_level + level)",
        "'#' * (1 + level)",
        exports="options",
    ),
    _mutant(
        "prints the word for no year in English",
        "silences_kept",
        "(doc.Text(rung.years or labels.undated),)",
        '(doc.Text(rung.years or "undated"),)',
        exports="French",
    ),
    _mutant(
        "drops the date of a brief without an edition",
        "periods_in_place",
        'if block.updated else ""',
        'if block.edition else ""',
        exports="short briefs",
    ),
    _mutant(
        "drops the separators of thousands",
        "numbers_unchanged",
        'escape((with_direction_marks if self.direction == "rtl" else with_left_to_right_mark)(text), delimiter)',
        'escape(re.sub(r"(?<=\\d),(?=\\d{3})", "", text), delimiter)',
    ),
    _mutant(
        "drops the counts of marks",
        "nothing_lost",
        "yield from self._table(views.matrix_table(block, self.labels))",
        "yield from self._table(evolve(table := views.matrix_table(block, self.labels), rows=table.rows[:-1]))",
    ),
    _mutant(
        "ignores an option",
        "options_used",
        "options.top_level, document.direction",
        "1, document.direction",
        exports="options",
    ),
    _mutant(
        "writes lower case", "texts_unchanged", "return self.words(span.text)", "return self.words(span.text.lower())"
    ),
    _mutant(
        "writes no accents",
        "texts_unchanged",
        "return self.words(span.text)",
        'return self.words(re.sub("[\u0300-\u036f]", "", __import__("unicodedata").normalize("NFD", span.text)))',
    ),
    _mutant("writes titles", "texts_unchanged", "return self.words(span.text)", "return self.words(span.text.title())"),
    _mutant(
        "joins words to those before them",
        "texts_unchanged",
        'return f"{before}{delimiter}{escaped}{delimiter}{after}" if escaped else before',
        'return f"{before}{delimiter}{escaped}{delimiter}" if escaped else before',
    ),
    _mutant(
        "joins the items of a term",
        "texts_unchanged",
        "{' '.join(map(self.inline, entry.items))}",
        "{''.join(map(self.inline, entry.items))}",
    ),
    _mutant(
        "exchanges the text and the address of links",
        "addresses_kept",
        'return f"[{self.words(text)}](<{_address(url)}>)"',
        'return f"[{self.words(url)}](<{_address(text)}>)"',
    ),
    _mutant(
        "links to another address",
        "addresses_kept",
        'return f"[{self.words(text)}](<{_address(url)}>)"',
        'return f"[{self.words(text)}](<https://x.example>)"',
    ),
    _mutant(
        "hides text by its style",
        "nothing_hidden",
        _FINDING,
        _FINDING.replace(
            '"- {self.inline(finding.content)}"', "'<b style=\"display:none\">{self.inline(finding.content)}</b>'"
        ),
    ),
    _mutant(
        "hides text in definitions of links",
        "nothing_hidden",
        _FINDING,
        _FINDING.replace('"- {self.inline(finding.content)}"', '"[//]: # ({doc.words(finding.content)})"'),
    ),
    _mutant("sorts sources", "reading_order", "for source in sources:", "for source in sorted(sources, key=str):"),
    _mutant(
        "moves citations to the end of a text",
        "citations_in_place",
        _RUNS,
        _RUNS.replace("spans,", "sorted(spans, key=lambda s: isinstance(s, doc.CitationRef)),"),
    ),
    _mutant(
        "moves references to notes to the end of a text",
        "notes_in_place",
        _RUNS,
        _RUNS.replace("spans,", "sorted(spans, key=lambda s: isinstance(s, doc.NoteRef)),"),
    ),
    _mutant(
        "pads the numbers of targets",
        "links_resolve",
        '_anchor(f"source-{each}")',
        '_anchor(f"source-{each:02}")',
    ),
    _mutant(
        "reverses the items of a term",
        "reading_order",
        "' '.join(map(self.inline, entry.items))",
        "' '.join(map(self.inline, entry.items[::-1]))",
    ),
    _mutant(
        "prints progress before the text",
        "reading_order",
        "first, *others = map(self.inline, views.recommendation_lines(item))",
        "*others, first = map(self.inline, views.recommendation_lines(item))",
    ),
    _mutant(
        "ignores warnings",
        "process_unchanged",
        "    for document in documents:\n        text =",
        '    __import__("warnings").simplefilter("ignore")\n    for document in documents:\n        text =',
        exports="none",
    ),
    _mutant(
        "sets a handler of a signal",
        "process_unchanged",
        "    for document in documents:\n        text =",
        "    import signal\n    signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "    for document in documents:\n        text =",
        exports="none",
    ),
    _mutant(
        "mirrors the marks of tables",
        "marks_in_place",
        "yield from self._table(views.matrix_table(block, self.labels))",
        "table = views.matrix_table(block, self.labels); yield from self._table(evolve(table, rows=tuple("
        "evolve(row, cells=(row.cells[0], *row.cells[:0:-1])) for row in table.rows)))",
    ),
    _mutant(
        "lets Markdown count numbers that do not follow each other",
        "markup_valid",
        'mark = "." if mark == ")" else ")"',
        'mark = "."',
        exports="other documents",
    ),
    _mutant(
        "shows the asterisks between bold texts",
        "markup_valid",
        'text = text.replace("****", "")',
        "pass",
        exports="collections",
    ),
    _mutant(
        "prints remarks above their rows",
        "reading_order",
        """cells[table.row_header] += f". {self.inline(row.remark)}\"""",
        'yield _row([self.inline(row.remark), *[""] * (len(cells) - 1)])',
    ),
    _mutant(
        "prints no space between quotations and speakers",
        "texts_unchanged",
        "{text} {self.inline((doc.Text(quotation.speaker)",
        "{text}{self.inline((doc.Text(quotation.speaker)",
    ),
    _mutant("puts remarks into the last cell", "marks_in_place", "cells[table.row_header] +=", "cells[-1] +="),
    _mutant(
        "quotes addresses twice",
        "addresses_kept",
        """return url.replace("\\\\", "%5C").replace("<", "%3C").replace(">", "%3E")""",
        """return __import__("urllib.parse").parse.quote(url, safe=":/?=&#,;+")""",
    ),
    _mutant(
        "drops the word before telephone numbers",
        "texts_unchanged",
        "{self.words(labels.hotline)}{labels.lead_separator}{self.inline(hotline)}",
        "{self.inline(hotline)}",
    ),
    _mutant(
        "prints every document from right to left",
        "direction_kept",
        'if document.direction == "rtl":  # CommonMark',
        "if True:  # CommonMark",
    ),
    _mutant(
        "marks every text as one from right to left",
        "direction_kept",
        'escape((with_direction_marks if self.direction == "rtl" else with_left_to_right_mark)(text), delimiter)',
        "escape(with_direction_marks(text), delimiter)",
    ),
    _mutant("prints tables without rows", "nothing_lost", "        if block.strips:", "        if True:"),
)
