"""Bugs planted in parts beside the text: drawings, names for listeners, lists of briefs, descriptions, properties."""

from tests.testing.mutants.mutant import Mutant

_PARTS, _DOSSIER = "templates/parts.html.j2", "templates/dossier.html.j2"


def _page(name: str, check: str, file: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"html: {name}", check, f"tipreport_html/{file}", old, new, exports)


def _deck(name: str, check: str, file: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"pptx: {name}", check, f"tipreport_pptx/{file}", old, new, exports)


MUTANTS = (
    # ------------------------------------------------------------ rows of tables
    Mutant(
        "markdown: gives each country below a ladder the tiers of the next", "periods_in_place",
        "tipreport_markdown.py", "self._table(views.strips_table(block, self.labels))",
        "self._table((lambda table, change: change(table, rows=tuple(change(one, cells=(one.cells[0], other.cells[1]))"
        " for one, other in zip(table.rows, (*table.rows[1:], table.rows[0])))))"
        "(views.strips_table(block, self.labels), __import__('attrs').evolve))",
    ),
    Mutant(
        "markdown: prints the remark of a row after the next one", "reading_order", "tipreport_markdown.py",
        "for row in table.rows:\n            cells = [self.inline(cell.content) for cell in row.cells]\n"
        '            if row.remark:\n                cells[table.row_header] += f". {self.inline(row.remark)}"',
        "for row, late in zip(table.rows, (table.rows[-1:] + table.rows[:-1])):\n"
        "            cells = [self.inline(cell.content) for cell in row.cells]\n"
        '            if late.remark:\n                cells[table.row_header] += f". {self.inline(late.remark)}"',
    ),
    _page(
        "draws one mark for all changes", "marks_in_place", _PARTS, "views.change_mark(line.mark)",
        'views.change_mark("filled")', exports="other documents"
    ),
    _page(
        "moves the labels of columns", "drawings_agree", "shapes.py", "yield Label(shape.x, shape.y",
        "yield Label(200 - shape.x, shape.y",
    ),
    _page(
        "turns the view box", "drawings_agree", "drawing.py", '"0 0 {short(self.width)} {short(self.height)}"',
        '"0 0 {short(self.height)} {short(self.width)}"',
    ),
    _page(
        "mirrors texts only", "direction_kept", "drawing.py",
        "return evolve(part, x=width - part.x - part.width)", "return part",
        exports="both directions"
    ),
    _page(
        "names a table after the first section", "headings_in_place", _PARTS,
        "{% set state.caption = section.heading.text ~", "{% set state.caption = page.sections[0].heading.text ~",
    ),
    _page(
        "reverses the overview", "reading_order", _DOSSIER, "{% for entry in dossier.entries %}",
        "{% for entry in (dossier.entries|list)[::-1] %}", exports="collections"
    ),
    _page(
        "gives two editions one name", "links_resolve", _DOSSIER,
        '<li><a href="#{{ page.document.id }}">{{ dossier.names[page.document.id]|text(dossier.direction) }}</a>',
        '<li><a href="#{{ page.document.id }}">{{ page.title.name|text(dossier.direction) }}</a>', exports="collections"
    ),
    _page(
        "drops the tiers of an index", "nothing_lost", "index.py", "return any(row.title.badge is not None",
        "return all(row.title.badge is not None", exports="options: index"
    ),
    _page(
        "offers one download", "options_used", "card.py", "for ending in options.downloads]",
        "for ending in options.downloads[:1]]", exports="options: downloads"
    ),
    _page(
        "has the title of nothing as a property", "headings_in_place", "templates/brief.html.j2",
        '<meta property="og:title" content="{{ card.title }}">', '<meta property="og:title" content="brief">',
        exports="options: index"
    ),
    _deck(
        "draws one panel again and again", "drawings_agree", "slides/panels.py",
        "        own = evolve(block, title=series.title,",
        "        series = panels[0]\n        own = evolve(block, title=series.title,",
    ),
    _deck("has sections in notes", "nothing_lost", "outline.py", "        yield names\n", "        yield from ()\n"),
    Mutant(
        "markdown: writes addresses in small letters", "addresses_kept", "tipreport_markdown.py",
        'return url.replace("\\\\", "%5C")', 'return url.lower().replace("\\\\", "%5C")',
    ),
    Mutant(
        "csv: describes columns in English", "columns_described", "tipreport_csv.py",
        'meaning = wording.term("column", column.meaning)', "meaning = column.meaning",
    ),
    Mutant(
        "csv: declares zero as missing", "tables_as_described", "tipreport_csv.py", '"missingValues": [""]',
        '"missingValues": ["", "0"]',
    ),
    Mutant(
        "csv: declares numbers as positive", "tables_as_described", "tipreport_csv.py", "\n    return field\n",
        '\n    return field | {"constraints": {"minimum": 0}}\n',
    ),
    _page(
        "draws claims as placements of the record", "marks_in_place", "ladder.py", "        if cell.claimed:\n",
        "        cell = Cell(tier=cell.tier, claimed=False)\n        if cell.claimed:\n",
    ),
    _page(
        "loses the direction of parts in another language", "direction_kept", "inline.py",
        "format(language, dir_attribute(own, around))", 'format(language, "")', exports="other languages"
    ),
    _page(
        "marks the heads of rows as cells", "heads_marked", _PARTS,
        "{% set is_header = loop.index0 == view.row_header %}", "{% set is_header = false %}",
    ),
    _page(
        "puts years below the columns of the next ones", "periods_in_place", "strips.py", "_year(years[index], (index",
        "_year(years[index - 1], (index",
    ),
    _page(
        "turns the steps of strips", "periods_in_place", "strips.py", "y + first * step",
        "y + (STRIP_STEPS - 1 - first) * step",
    ),
    _page(
        "leaves a brief out of an index", "nothing_lost", "templates/index.html.j2", "{% for row in index.rows %}",
        "{% for row in index.rows[1:] %}", exports="options: index"
    ),
    _page(
        "leaves the edition out of properties", "periods_in_place", "card.py", "{title.kind}{edition}", "{title.kind}",
        exports="options: index"
    ),
    _deck(
        "has a scale for each chart", "drawings_agree", "slides/panels.py",
        "shared if block.has_one_scale else _highest", "_highest", exports="short briefs"
    ),
    _deck(
        "loses the letters of neighbours", "periods_in_place", "slides/tiers.py",
        "Cell(tier=tier, claimed=False) if tier else None", "None",
    ),
    Mutant(
        "markdown: repeats the address of the source before", "addresses_kept", "tipreport_markdown.py",
        'if source.url else ""\n', 'if source.url else locals().get("url", "")\n',
    ),
    Mutant(
        "csv: writes the digits of the binary form", "numbers_unchanged", "tipreport_csv.py", "Decimal(repr(number))",
        "Decimal(number)",
    ),
    _page(
        "leads to the first file to download", "addresses_kept", "templates/brief.html.j2",
        'href="{{ download.address }}"', 'href="{{ card.downloads[0].address }}"', exports="options: downloads"
    ),
    _page(
        "saves files under the name of the first", "addresses_kept", "templates/brief.html.j2",
        'download="{{ download.name }}"', 'download="{{ card.downloads[0].name }}"', exports="options: downloads"
    ),
    _deck(
        "cuts decimals in other languages", "drawings_agree", "slides/native_chart.py",
        "[amount.value for amount in amounts]",
        "[amount.value if deck.document.language == 'en' else amount.value and amount.value // 1\n"
        "                               for amount in amounts]", exports="French"
    ),
    _page(
        "explains a dash below every table", "silences_kept", _PARTS,
        '{% if view.caption and below %}\n<p class="caption">{{ view.caption|',
        '{% if below %}\n<p class="caption">{{ (view.caption or page.labels.no_figure_note)|',
    ),
    _deck(
        "marks no languages in notes", "language_declared", "notes.py", "pieces=with_addresses(content)",
        "pieces=tuple(Piece(each.text, each.bold, each.is_mark) for each in with_addresses(content))",
        exports="both directions"
    ),
    _page(
        "does not say that the years of ladders are read from the right", "drawings_agree", _PARTS,
        "ladder_caption(block, page.labels, page.direction)", "ladder_caption(block, page.labels)",
        exports="other languages"
    ),
    _deck(
        "does not say that the years of charts are read from the right", "drawings_agree", "slides/chart.py",
        "note = time_axis_note(periods_of, labels, deck.document.direction)", "note = ()", exports="other languages"
    ),
    Mutant(
        "markdown: lets Arabic texts move the citations after them", "direction_kept", "tipreport_markdown.py",
        'with_direction_marks if self.direction == "rtl" else with_left_to_right_mark)(text)',
        'with_direction_marks if self.direction == "rtl" else str)(text)', exports="other languages"
    ),
    _deck(
        "lets Arabic texts move the citations after them", "direction_kept", "elements.py",
        "return with_left_to_right_mark(words)", "return words", exports="other languages"
    ),
    Mutant(
        "docx: marks no runs from right to left", "direction_kept", "tipreport_docx/characters.py",
        "rtl=rtl", "rtl=False", exports="other languages"
    ),
    Mutant(
        "markdown: declares no language from right to left", "language_declared", "tipreport_markdown.py",
        '<div dir="rtl" lang="{document.language}">', '<div dir="rtl">', exports="both directions"
    ),
    _page(
        "shows zero for a brief without the measure", "silences_kept", "templates/index.html.j2",
        "{{ numbers.latest|text(index.direction) }}{% else %}–{% endif %}",
        "{{ numbers.latest|text(index.direction) }}{% else %}0{% endif %}", exports="options: index"
    ),
    _page(
        "marks claims by colour alone", "qualifiers_kept", "templates/index.html.j2",
        '{% if cell.claimed %}<span class="hidden">{{ labels.list_separator ~ labels.claimed }}</span>{% endif %}', "",
        exports="options: index"
    ),
    _deck(
        "prints the first sentence of each term", "nothing_lost", "slides/columns.py", "*sentences(entry.items))",
        "*sentences(entry.items[:1]))", exports="short briefs"
    ),
    _page(
        "counts only the recommendations that a short document has", "numbers_unchanged",
        "templates/recommendations.html.j2", "{{ views.recommendation_count(group, page.labels) }}",
        '{{ group["items"]|length }}', exports="other documents"
    ),
    _page(
        "counts only the pillars that have all of theirs", "nothing_lost",
        "templates/recommendations.html.j2", '<span class="count">{{ views.recommendation_count(group, page.labels) }}',
        '<span class="count">{% if not group.total %}{{ views.recommendation_count(group, page.labels) }}{% endif %}',
        exports="other documents"
    ),
    _page(
        "lists no parts of a number below its small chart", "nothing_lost", _PARTS,
        "{% for breakdown in tile.breakdowns %}", "{% for breakdown in tile.breakdowns if not tile.chart %}",
        exports="short briefs"
    ),
    _page(
        "draws no small chart beside a remark", "nothing_lost", _PARTS, "{% if tile.chart %}",
        "{% if tile.chart and not tile.view.remark %}", exports="other documents"
    ),
    _page(
        "does not say when the series of a small chart begins", "nothing_lost", "tiles.py",
        "view = tile_view(line, labels)",
        'view = tile_view(__import__("attrs").evolve(line, history_begins=""), labels)', exports="other documents"
    ),
    _page(
        "does not say that sources disagree on a number of an index", "qualifiers_kept", "measures.py",
        "return self._marked(latest, self.labels.number_of_year.format(number=latest.number, year=latest.year))",
        "return self.labels.number_of_year.format(number=latest.number, year=latest.year)", exports="options: index"
    ),
    _page(
        "prints one remark on the whole brief", "nothing_lost", _PARTS, "{% for block in page.callouts %}",
        "{% for block in page.callouts[:1] %}", exports="short briefs"
    ),
    _page(
        "leaves the last section out of the contents", "links_resolve", _PARTS,
        "{% for section in page.sections %}\n<li><a", "{% for section in page.sections[:-1] %}\n<li><a",
    ),
    _page(
        "gives the measures of an index the order of a set", "parallel_processes", "measures.py",
        "for kind in {(each.measure, each.unit, each.term): None for each in document.indicators}\n    )\n"
        "    ranked = sorted(found, key=lambda kind: (-found[kind], kind))",
        "for kind in {(each.measure, each.unit, each.term) for each in document.indicators}\n    )\n"
        "    ranked = sorted(found, key=lambda kind: -found[kind])", exports="none"
    ),
    _page(
        "names a brief without a tier otherwise", "marks_in_place", "index.py",
        "latest_placement(row.title, self.labels)",
        "latest_placement(row.title, self.labels).replace(self.labels.no_tier, self.labels.undated)",
        exports="options: index"
    ),
    _page(
        "leaves the comparison out of an index", "links_resolve", "templates/index.html.j2",
        "{% if index.comparison %}", "{% if false %}", exports="other documents"
    ),
    _page(
        "has no comparison in an index", "nothing_lost", "index.py", "self.comparison = _comparison_page(documents)",
        "self.comparison = None", exports="other documents"
    ),
    _page(
        "draws the mark of the first change of each kind", "marks_in_place", _PARTS, "{% if line.mark %}",
        "{% if line.mark and loop.first %}", exports="other documents"
    ),
    _page(
        "leaves the comparison out of a collection", "nothing_lost", _DOSSIER, "{% for page in dossier.pages %}",
        "{% for page in dossier.briefs %}", exports="other documents"
    ),
    _page(
        "prints two places of each kind on a route", "nothing_lost", "templates/routes.html.j2",
        "{%- for name in stop.names %}", "{%- for name in stop.names[:2] %}",
    ),
)  # fmt: skip
