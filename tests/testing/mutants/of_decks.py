"""Bugs planted in the PowerPoint plugin."""

from tests.testing.mutants.mutant import Mutant

_COLUMNS = "slides/columns.py"


def _mutant(name: str, check: str, file: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"pptx: {name}", check, f"tipreport_pptx/{file}", old, new, exports)


MUTANTS = (
    _mutant(
        "drops notes of lines without room",
        "nothing_lost",
        "notes.py",
        "*(_line(line) for line in slide.omitted),",
        "",
        exports="French",
    ),
    _mutant(
        "prints the next source in notes",
        "citations_in_place",
        "notes.py",
        "*document.citation(number), *(",
        "*document.citation(number % 30 + 1), *(",
        exports="typical briefs",
    ),
    _mutant(
        "cites the next source", "citations_in_place", "inline.py", 'f"[{span.number}{locator}]"',
        'f"[{span.number + 1}{locator}]"',
        exports="typical briefs",
    ),
    _mutant(
        "reverses findings", "reading_order", _COLUMNS,
        "pieces(finding.content, labels) for finding in group.findings)",
        "pieces(finding.content, labels) for finding in group.findings[::-1])",
    ),
    _mutant(
        "leaves out the first source in notes", "citations_in_place", "notes.py",
        "for number in sorted(cited):", "for number in sorted(cited)[1:]:",
    ),
    _mutant(
        "prints the address of the next source in notes", "addresses_kept", "notes.py",
        'url = addresses.get(number, "")', 'url = addresses.get(number + 1, "")',
    ),
    _mutant(
        "repeats references to data notes", "notes_in_place", "inline.py",
        "elif isinstance(span, NoteRef) and not isinstance(before, NoteRef):", "elif isinstance(span, NoteRef):",
    ),
    _mutant(
        "does not name the sections in its notes", "headings_in_place", "outline.py",
        "only_in_notes=(*last.only_in_notes, heading_of(blocks))", "only_in_notes=last.only_in_notes",
    ),
    _mutant(
        "writes another language", "language_declared", "writer.py", "style = TextStyle(language, ",
        "style = TextStyle('fr-FR', ",
    ),
    _mutant(
        "draws values below zero upwards", "drawings_agree", "slides/native_chart.py",
        "[amount.value for amount in amounts]",
        "[None if amount.value is None else abs(amount.value) for amount in amounts]", exports="short briefs"
    ),
    _mutant(
        "reverses the periods of charts", "periods_in_place", "slides/native_chart.py",
        "return Plot(names, ((plain", "return Plot(names[::-1], ((plain",
        exports="typical briefs",
    ),
    _mutant(
        "describes the first period only", "drawings_agree", "slides/native_chart.py",
        "for series in panels)\n    describe", "for series in panels).partition(';')[0]\n    describe",
        exports="French",
    ),
    _mutant(
        "shifts the values of workbooks", "members_valid", "workbook.py",
        "series.values[index] for series in data", "series.values[index - 1] for series in data",
    ),
    _mutant(
        "writes zero for missing values into workbooks", "members_valid", "workbook.py",
        "(series.values[index] for series in data)", "(series.values[index] or 0 for series in data)",
    ),
    _mutant(
        "leaves zeros out of workbooks", "members_valid", "workbook.py", "        elif value is not None:",
        "        elif value:", exports="short briefs"
    ),
    _mutant(
        "escapes nothing in workbooks", "members_valid", "workbook.py", "content = escape(value)",
        "content = value",
    ),
    _mutant(
        "leaves out the first panel without room", "nothing_lost", "slides/chart.py",
        "panels[len(panels) if whole else 0 :]", "panels[len(panels) + 1 if whole else 0 :]", exports="short briefs"
    ),
    _mutant(
        "labels ranges with their lower end", "qualifiers_kept", "slides/chart_labels.py",
        "re.split(breaks, amount.number))", "re.split(breaks, amount.number)[:1])",
    ),
    _mutant(
        "exchanges the heads of columns", "periods_in_place", "slides/chart.py",
        "[(Piece(head),) for head in table.heads]",
        "[(Piece(head),) for head in (table.heads[0], *table.heads[2:], *table.heads[1:2])]",
    ),
    _mutant(
        "has the key figures of one row only", "nothing_lost", "slides/figures.py",
        "for line in block.lines]", "for line in block.lines][:_ACROSS]",
    ),
    _mutant(
        "prints text beside the slide", "nothing_hidden", "deck.py",
        "shape = self.slide.shapes.add_textbox(*_position(box))",
        "shape = self.slide.shapes.add_textbox(*_position(Box(box.x + 2000, box.y, box.width, box.height)))",
    ),
    _mutant(
        "gives shapes of a slide one id", "links_resolve", "deck.py",
        "describe(shape, name)\n        self._fill(shape, paragraphs, inset=0",
        "describe(shape, name)\n        shape._element.nvSpPr.cNvPr.set('id', '2')\n"
        "        self._fill(shape, paragraphs, inset=0",
    ),
    _mutant(
        "draws small charts without numbers", "drawings_agree", "drawing.py", "_add_label(group, shape, x, y)", "pass",
    ),
    _mutant(
        "does not say that others are in the notes", "nothing_lost", "groups.py",
        "        if count < len(group.items):\n            yield more(labels, count, len(group.items))\n", "",
    ),
    _mutant(
        "drops the address of a source with several numbers", "addresses_kept", "notes.py",
        "for number in entry.numbers", "for number in entry.numbers[:1]",
    ),
    _mutant(
        "shifts the years of ladders", "periods_in_place", "slides/tiers.py",
        "years = [year_label(year.year, widths[1], labels) for year in axis.years]",
        "years = [year_label(year.year - 1, widths[1], labels) for year in axis.years]",
    ),
    _mutant(
        "cuts sources in the notes", "citations_in_place", "notes.py", "*document.citation(number),",
        "*document.citation(number)[:1],",
    ),
    _mutant(
        "begins columns at their least value", "drawings_agree", "slides/native_chart.py",
        "values.minimum_scale, values.maximum_scale = 0, highest", "values.minimum_scale = min(ends)",
    ),
    _mutant(
        "draws the small chart of the tile before", "drawings_agree", "slides/tile.py",
        "add_drawing(slide, tile.chart,",
        "charts = [each.chart for each in self.tiles if each.chart]\n"
        "            add_drawing(slide, charts[charts.index(tile.chart) - 1],",
    ),
    _mutant(
        "prints other numbers in small charts", "drawings_agree", "drawing.py", "Piece(label.text)",
        "Piece(label.text.replace('2', '3'))",
    ),
    _mutant(
        "draws one placement a year", "nothing_lost", "slides/tiers.py", "for cell in cells if cell.tier == tier",
        "for cell in cells[:1] if cell.tier == tier",
    ),
    _mutant(
        "drops the units above charts", "qualifiers_kept", "slides/panels.py",
        'unit = "" if block.has_one_scale else f" {series.unit}"', 'unit = ""',
    ),
    _mutant(
        "keeps the first span of cells below charts", "citations_in_place", "slides/chart.py",
        "pieces(cell.content, labels) for cell in row.cells", "pieces(cell.content[:1], labels) for cell in row.cells",
        exports="short briefs"
    ),
    _mutant(
        "formats numbers as percentages", "drawings_agree", "slides/native_chart.py", 'if decimals else "#,##0"',
        'if decimals else "#,##0%"', exports="short briefs"
    ),
    _mutant(
        "does not draw the last panel", "nothing_lost", "slides/chart.py",
        "add_charts(slide, block, panels, deck, chart_box,", "add_charts(slide, block, panels[:-1], deck, chart_box,",
    ),
    _mutant(
        "repeats the heading of programmes", "nothing_repeated", _COLUMNS,
        'yield Group(label=label, mark="•", items=tuple(pieces(item, labels) for item in items))',
        'yield from (Group(label=label, mark="•", items=(pieces(item, labels),)) for item in items)',
    ),
    _mutant(
        "drops paragraphs of pillars", "nothing_lost", _COLUMNS,
        "yield Group(label=label, items=(pieces(block.spans, labels),))", "pass", exports="short briefs"
    ),
    _mutant(
        "drops addresses in notes", "addresses_kept", "notes.py", "pieces=with_addresses(content)", "pieces=content",
    ),
    _mutant(
        "lets programs choose where columns begin", "drawings_agree", "slides/native_chart.py",
        "values.minimum_scale, values.maximum_scale = 0, highest", "values.maximum_scale = highest",
    ),
    _mutant(
        "labels columns without qualifiers", "qualifiers_kept", "slides/chart_labels.py",
        "amount.qualifier), *re", "''), *re", exports="short briefs"
    ),
    _mutant(
        "labels small columns without qualifiers", "qualifiers_kept", "drawing.py", "Piece(label.text)",
        "Piece(label.text.removeprefix('about '))",
    ),
    _mutant(
        "drops long series in notes", "nothing_lost", "slides/chart.py", "if rest.panels:",
        "if rest.panels and len(rest.panels[0].amounts) < 20:", exports="short briefs"
    ),
    _mutant(
        "shortens long series in notes", "numbers_unchanged", "slides/chart.py", "views.plain_lines(rest, labels)]",
        "views.plain_lines(evolve(rest, panels=tuple(evolve(each, amounts=each.amounts[-9:]) for each in rest.panels)),"
        " labels)]", exports="short briefs"
    ),
    _mutant(
        "drops remarks on rows", "texts_unchanged", "slides/chart.py",
        "[*marks, block.caption, *(row.remark for row in table.rows[: len(panels)]), note]",
        "[*marks, block.caption, note]",
        exports="short briefs"
    ),
    _mutant(
        "drops the key figures of a row without room", "nothing_lost", "slides/figures.py",
        "    slide.omitted += figures_in_words(lines[tiles.count :], labels)\n", "", exports="short briefs"
    ),
    _mutant(
        "counts the recommendations of the short document", "numbers_unchanged", "slides/lists.py",
        "more(labels, few, count))", "more(labels, few, len(numbers)))", exports="short briefs"
    ),
    _mutant(
        "sorts the numbers of sources in notes as texts", "reading_order", "notes.py",
        "for number in sorted(cited):", "for number in sorted(cited, key=str):",
    ),
    _mutant(
        "cuts texts without an ellipsis", "texts_unchanged", "paragraph.py", "return (*kept, Piece(_ELLIPSIS))",
        "return (*kept,)", exports="short briefs"
    ),
    _mutant(
        "outlines no columns of groups", "drawings_agree", "slides/native_chart.py",
        "    if not plot.is_line:\n        for", "    if not plot.is_line and len(plot.series) == 1:\n        for",
        exports="short briefs"
    ),
    _mutant(
        "does not explain outlined columns", "drawings_agree", "slides/chart_labels.py",
        "yield (Text(labels.outline_note),)", "pass",
    ),
    _mutant(
        "cuts the units of charts after long titles", "qualifiers_kept", "slides/panels.py",
        "head = slide.shortened(head, column.width - text_width(unit, _SIZE), 1)",
        'head = slide.shortened(evolve(head, pieces=(*head.pieces, Piece(unit))), column.width, 1); unit = ""',
        exports="short briefs"
    ),
    _mutant(
        "does not say that other panels are in the notes", "nothing_lost", "slides/chart.py",
        "lines.append(more(labels, len(panels), len(block.panels)))", "pass", exports="short briefs"
    ),
    _mutant(
        "drops the place of key figures", "nothing_lost", "slides/tile.py",
        "pieces=(Piece(view.label),), size=label_size", "pieces=(Piece(line.label),), size=label_size",
        exports="short briefs"
    ),
    _mutant(
        "drops addresses without encryption in notes", "addresses_kept", "inline.py",
        'piece.address.startswith("http") and', 'piece.address.startswith("https") and', exports="short briefs"
    ),
    _mutant(
        "marks no language in footers", "language_declared", "deck.py",
        "Piece(span.text, language=span.language) for span in text_spans(text)",
        "Piece(span.text) for span in text_spans(text)", exports="both directions"
    ),
    _mutant(
        "drops references of tiles", "notes_in_place", "slides/tile.py", "pieces(view.detail, labels)",
        "pieces(tuple(span for span in view.detail if type(span).__name__ != 'NoteRef'), labels)",
    ),
    _mutant(
        "explains no marks below columns", "silences_kept", "slides/chart_labels.py",
        "    if not has_words:\n        yield from views.mark_notes", "    if 0:\n        yield from views.mark_notes",
        exports="short briefs"
    ),
    _mutant(
        "has marks in the place of words below columns", "silences_kept", "slides/chart_labels.py",
        "amount.text if has_words else", "amount.text if False else", exports="short briefs"
    ),
    _mutant(
        "does not explain the marks of small charts", "silences_kept", "slides/figures.py",
        "if marks := views.tiles_caption(Figures(charted, key=True), labels):",
        "if False and (marks := views.tiles_caption(Figures(charted, key=True), labels)):", exports="short briefs"
    ),
    _mutant(
        "shows the summary twice", "nothing_repeated", "writer.py", 'return slide, ("title", "summary")',
        'return slide, ("title",)', exports="French"
    ),
    _mutant(
        "has a chart with an empty title", "drawings_agree", "slides/native_chart.py", "chart.has_title = False",
        "chart.has_title = True", exports="short briefs"
    ),
    _mutant(
        "has letters in the place of a tier in footers", "texts_unchanged", "writer.py",
        "views.tier_words(badge.tier, labels).name}", "views.tier_words(badge.tier, labels).letters}"
    ),
    _mutant(
        "does not say that a pillar has others", "nothing_lost", "slides/lists.py",
        "if group.total and group.label", "if group.total and not group.label", exports="other documents"
    ),
    _mutant(
        "writes 2003 as ’3", "nothing_lost", "slides/tier_cells.py",
        "labels.two_digits(year)", 'labels.two_digits(year).replace("0", "")', exports="typical briefs"
    ),
    _mutant(
        "labels the ends of a line that have no number", "drawings_agree", "slides/native_chart.py",
        "sorted({*drawn[:1], *drawn[-1:]})", "(0, len(amounts) - 1)", exports="typical briefs"
    ),
)  # fmt: skip
