"""Bugs that other documents show than an English one of one brief, and bugs in the words about a file's content."""

from tests.testing.mutants.mutant import Mutant

_MARKDOWN, _CSV, _HTML = "tipreport_markdown.py", "tipreport_csv.py", "tipreport_html/"

MUTANTS = (
    # ------------------------------------------------------------ languages and directions
    Mutant(
        "markdown: drops marks of direction", "direction_kept", _MARKDOWN,
        'escape((with_direction_marks if self.direction == "rtl" else with_left_to_right_mark)(text), delimiter)',
        "escape(text, delimiter)",
        exports="both directions"
    ),
    Mutant(
        "markdown: declares English", "language_declared", _MARKDOWN, 'lang="{document.language}"', 'lang="en"',
        exports="both directions"
    ),
    Mutant(
        "html: has English labels in all documents of a collection", "language_declared", f"{_HTML}page.py",
        "self.labels = document.labels",
        'self.labels = __import__("tipreport.wording.wording", fromlist=["ENGLISH"]).ENGLISH.labels',
        exports="other languages"
    ),
    Mutant(
        "html: gives a document the language of the one before it", "language_declared",
        f"{_HTML}templates/dossier.html.j2", '{% if page.document.language != dossier.language %} lang="{{ '
        'page.document.language }}"{% endif %}', '{% if page.document.language != dossier.language %} lang="{{ '
        'page.document.language }}"{% elif loop.previtem and loop.previtem.document.language != dossier.language %} '
        'lang="{{ loop.previtem.document.language }}"{% endif %}', exports="other languages"
    ),
    # ------------------------------------------------------------ words about the content
    Mutant(
        "markdown: calls several notes one", "notes_in_place", _MARKDOWN,
        "self.labels.note_word(len(notes))", "self.labels.note",
    ),
    Mutant(
        "markdown: leads a reference to a data note to the source of its number", "notes_in_place", _MARKDOWN,
        'f"[{note.number}](#note-{note.number})"',
        "f\"[{note.number}](#{'source' if note.number == 1 else 'note'}-{note.number})\"",
    ),
    Mutant(
        "markdown: ends an address at a bracket", "addresses_kept", _MARKDOWN, '.replace(">", "%3E")', "",
    ),
    Mutant(
        "markdown: does not escape a plus at the beginning of a line", "markup_valid", _MARKDOWN, "|^[-+=])", "|^[-=])",
    ),
    Mutant(
        "html: does not escape the address of a link", "addresses_kept", f"{_HTML}inline.py",
        """Markup('<a class="link" href="{}" rel="noreferrer">{}</a>').format(
            span.url, text(span.text, self.direction)
        )""",
        """Markup(f'<a class="link" href="{span.url}" rel="noreferrer">{text(span.text, self.direction)}</a>')""",
    ),
    Mutant(
        "html: makes a part of key figures too small to read", "nothing_lost", f"{_HTML}templates/style.css",
        ".compared { margin-top: 8px; }", ".compared { margin-top: 8px; }\n.tile .detail { font-size: 0; }",
    ),
    Mutant(
        "html: gives ladders of small screens no alternative text", "pictures_described", f"{_HTML}ladder.py",
        "tuple(parts), self.view.alternative,", 'tuple(parts), self.view.alternative if self.sizes is _WIDE else "",',
    ),
    Mutant(
        "pptx: draws columns from different heights", "drawings_agree", "tipreport_pptx/drawing.py",
        "y + top * SCALE, width", "y + top, width",
    ),
    Mutant(
        "html: shows a line of each source", "nothing_lost", f"{_HTML}templates/style.css",
        ".compared { margin-top: 8px; }",
        ".compared { margin-top: 8px; }\n.sources p { -webkit-line-clamp: 1; overflow: hidden; }",
    ),
    Mutant(
        "pptx: has the foot of a slide before its title", "reading_order", "tipreport_pptx/deck.py",
        "self.slide.shapes._spTree.append(element)", "self.slide.shapes._spTree.insert(2, element)",
    ),
    Mutant(
        "pptx: draws a line to zero where a number is missing", "drawings_agree",
        "tipreport_pptx/slides/native_chart.py", "    chart.has_title = False\n",
        '    chart.has_title = False\n    chart._chartSpace.chart.find(qn("c:dispBlanksAs")).set("val", "zero")\n',
        "short briefs",
    ),
    Mutant(
        "markdown: names only later sections of a source", "nothing_lost", _MARKDOWN,
        '(#{section.id})" for section in source.cited_in)', '(#{section.id})" for section in source.cited_in[1:])',
        exports="other documents"
    ),
    Mutant(
        "markdown: does not link telephones", "addresses_kept", _MARKDOWN,
        '](<{_address(url)}>)" if url else self.strong(text)',
        '](<{_address(url)}>)" if not url else self.strong(text)',
    ),
    Mutant(
        "markdown: cuts addresses at their fragment", "addresses_kept", _MARKDOWN,
        'url.replace("\\\\", "%5C")', 'url.partition("#")[0].replace("\\\\", "%5C")',
    ),
    Mutant(
        "markdown: leaves undated years blank", "silences_kept", _MARKDOWN, "rung.years or labels.undated",
        "rung.years", exports="short briefs"
    ),
    Mutant(
        "html: gives heads of rows the scope of columns", "heads_marked", f"{_HTML}templates/parts.html.j2",
        "role=\"rowheader\" scope=\"row\"'|safe", "role=\"rowheader\" scope=\"col\"'|safe",
    ),
    # ------------------------------------------------------------ several briefs
    Mutant(
        "html: counts findings as figures", "numbers_unchanged", f"{_HTML}dossier.py",
        'figures=counts["figures"]', 'figures=counts["findings"]', exports="collections"
    ),
    Mutant(
        "markdown: leads all citations of a table of countries to the first source", "citations_in_place", _MARKDOWN,
        "yield from self._table(views.country_table(block))",
        'yield from (re.sub(r"#source-\\d+", "#source-1", line) for line in self._table(views.country_table(block)))',
        exports="other documents"
    ),
    Mutant(
        "html: leads the names of briefs to those at the same place in another order", "links_resolve",
        f"{_HTML}dossier.py", "self.names = {entry.document.id: entry.name for entry in entries}",
        "self.names = {each.id: entry.name for entry, each in zip(entries, documents)}", exports="other languages"
    ),
    # ------------------------------------------------------------ the descriptor of a data package
    Mutant("csv: describes no units", "columns_described", _CSV, '(("unit", column.unit), ', '(("unit", ""), '),
    Mutant(
        "csv: leads foreign keys to another column", "tables_as_described", _CSV,
        '(["brief", column.name], ["brief", "id"])', '(["brief", column.name], ["brief", "row"])',
    ),
    Mutant(
        "csv: ends lines as another system", "tables_as_described", _CSV, 'csv.writer(text, lineterminator="\\n")',
        "csv.writer(text)",
    ),
    Mutant(
        "csv: lets a text override the direction", "overrides_escaped", _CSV,
        "visible_tables(select_tables(tabulate(briefs), derived=options.derived), hidden)",
        "select_tables(tabulate(briefs), derived=options.derived)",
    ),
)  # fmt: skip
