"""Bugs planted in the Markdown plugin."""

from tests.testing.mutants.mutant import Mutant

_FILE = "tipreport_markdown.py"


def _mutant(name: str, check: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"markdown: {name}", check, _FILE, old, new, exports)


_LINES = 'lines = "\\n\\n".join("\\n".join(self.lines(block)) for block in blocks).splitlines()'
_CITATION = 'return f"\\u00a0[{mark}\\\\[{number}{place}\\\\]{mark}](#source-{number})"'
_CELLS = "cells = [self.inline(cell.content) for cell in row.cells]"
_FINDING = 'yield from (f"- {self.inline(finding.content)}" for finding in group.findings)'
_CAPTION = (
    'yield from self._table(views.matrix_table(block, self.labels))\n                yield f"\\n{self.inline(caption)}"'
)
_WITHOUT_CAPTION = "yield from self._table(views.matrix_table(block, self.labels))"
_LABEL = 'yield f"\\n{self.strong(group.label)}\\n"\n                    yield from (f"- '

MUTANTS = (
    _mutant("sorts the lines", "reading_order", _LINES, f"{_LINES[:-13]}.splitlines()\n        lines.sort()"),
    _mutant(
        "sorts the words",
        "nothing_lost",
        "stream.write(text.encode())",
        'stream.write((" ".join(sorted(text.split())) + chr(10)).encode())',
    ),
    _mutant("swaps two citations", "citations_in_place", _CITATION, _CITATION.replace("{number}", "{number ^ 1}")),
    _mutant("drops citations", "citations_in_place", _CITATION, 'return ""'),
    _mutant("drops locators", "citations_in_place", _CITATION, _CITATION.replace("{place}", "")),
    _mutant(
        "cites once in each text",
        "citations_in_place",
        "groupby(spans, key=type)",
        "groupby([s for n, s in enumerate(spans) if not isinstance(s, doc.CitationRef) "
        "or not any(isinstance(b, doc.CitationRef) for b in spans[:n])], key=type)",
    ),
    _mutant(
        "drops references to notes",
        "notes_in_place",
        "self._notes(run) if kind is doc.NoteRef",
        '"" if kind is doc.NoteRef',
    ),
    _mutant(
        "shifts references to notes",
        "notes_in_place",
        "[{note.number}](#note-{note.number})",
        "[{note.number + 1}](#note-{note.number + 1})",
    ),
    _mutant(
        "drops hearsay",
        "citations_in_place",
        "{self.inline(source.content)}",
        "{self.words(doc.words(source.content))}",
    ),
    _mutant(
        "drops addresses", "addresses_kept", 'if source.url else ""\n', 'if source.url and not source.url else ""\n'
    ),
    _mutant("shifts numbers of sources", "reading_order", "escape(source.label)", "escape(f'[{source.number + 1}]')"),
    _mutant("drops the last source", "nothing_lost", "for source in sources:", "for source in sources[:-1]:"),
    _mutant(
        "attaches notes to others",
        "nothing_lost",
        "doc.stopped(note.location)",
        "doc.stopped(notes[note.number - 2].location)",
    ),
    _mutant("drops kinds of notes", "nothing_lost", "{self.words(note.label)}. ", ""),
    _mutant("numbers notes from 0", "reading_order", "{note.number}\\\\. {kind}", "{note.number - 1}\\\\. {kind}"),
    _mutant(
        "prints twelve findings", "nothing_lost", "for finding in group.findings)", "for finding in group.findings[:2])"
    ),
    _mutant(
        "drops headings",
        "headings_in_place",
        "{self.words(text)}\\n\\n{self.words(byline)}",
        "\\n\\n{self.words(byline)}",
    ),
    _mutant("drops bylines", "nothing_lost", "{self.words(text)}\\n\\n{self.words(byline)}", "{self.words(text)}"),
    _mutant("drops labels of groups", "headings_in_place", _LABEL, _LABEL.replace("{self.strong(group.label)}", "")),
    _mutant(
        "swaps efforts and shortfalls",
        "headings_in_place",
        _LABEL,
        _LABEL.replace("group.label", "groups[::-1][groups.index(group)].label"),
    ),
    _mutant("drops absences", "silences_kept", 'yield f"\\n{self.words(group.absence)}"', 'yield ""'),
    _mutant(
        "reverses findings", "reading_order", _FINDING, _FINDING.replace("group.findings)", "group.findings[::-1])")
    ),
    _mutant(
        "drops the first recommendation of each group",
        "nothing_lost",
        "for item in group.items:",
        "for item in group.items[1:]:",
    ),
    _mutant(
        "drops a chart",
        "nothing_lost",
        "case doc.Chart(panels=panels, caption=caption):",
        "case doc.Chart(panels=panels, caption=caption):\n                return",
    ),
    _mutant(
        "drops titles of charts", "nothing_lost", 'yield f"{self.inline(views.chart_heading(block))}\\n"', 'yield ""'
    ),
    _mutant(
        "drops tables by period",
        "nothing_lost",
        "case doc.PeriodTable(rows=rows):",
        "case doc.PeriodTable(rows=rows):\n                return",
    ),
    _mutant("drops remarks of rows", "nothing_lost", "if row.remark:", "if row.remark and row is table.rows[0]:"),
    _mutant("drops the last row", "nothing_lost", "for row in table.rows:", "for row in table.rows[:-1]:"),
    _mutant(
        "drops qualifiers",
        "qualifiers_kept",
        _CELLS,
        _CELLS + '\n            words = "about|at least|more than|at most|less than"'
        '\n            cells = [re.sub(rf"^({words}) (?=[0-9])", "", c.replace(chr(160), " ")) for c in cells]',
    ),
    _mutant(
        "loses signs",
        "numbers_unchanged",
        _CELLS,
        'cells = [self.inline(cell.content).lstrip(chr(92) + "-") for cell in row.cells]',
    ),
    _mutant(
        "loses percents",
        "qualifiers_kept",
        _CELLS,
        'cells = [self.inline(cell.content).replace("%", "") for cell in row.cells]',
    ),
    _mutant(
        "rounds numbers",
        "numbers_unchanged",
        _CELLS,
        'cells = [re.sub(r"[0-9](?=$|[\\[ ])", "0", self.inline(cell.content)) for cell in row.cells]',
    ),
    _mutant(
        "shifts values by a column",
        "periods_in_place",
        _CELLS,
        _CELLS + "\n            if len(cells) > 5: cells[1:-1] = [*cells[2:-1], cells[1]]",
    ),
    _mutant(
        "exchanges earlier and newer",
        "periods_in_place",
        _CELLS,
        _CELLS
        + "\n            if table.heads[3:4] == (self.labels.earlier_value,): cells[1], cells[3] = cells[3], cells[1]",
    ),
    _mutant(
        "shifts heads",
        "periods_in_place",
        "yield _row(map(self.words, table.heads))",
        "yield _row(map(self.words, (table.heads[0], *table.heads[2:-1], table.heads[1], table.heads[-1])))",
    ),
    _mutant(
        "drops years of tiers",
        "periods_in_place",
        "for years in [(doc.Text(rung.years or labels.undated),)]",
        'for years in [(doc.Text("–"),)]',
    ),
    _mutant("drops the last tier", "nothing_lost", "for rung in ladder.rungs\n", "for rung in ladder.rungs[:-3]\n"),
    _mutant("drops the edition", "nothing_lost", "format(year=block.edition)", "format(year='')"),
    _mutant(
        "drops the update",
        "periods_in_place",
        'updated = doc.stopped(f" {self.words(labels.updated)} {block.updated}") if block.updated else ""',
        'updated = ""',
    ),
    _mutant(
        "drops claims of badges",
        "qualifiers_kept",
        'if badge.claimed else "", self',
        'if badge.claimed and not badge.tier else "", self',
    ),
    _mutant(
        "drops marks of badges",
        "citations_in_place",
        "{self.inline((doc.Text(badge.rater), *badge.marks))}",
        "{self.words(badge.rater)}",
    ),
    _mutant("drops remarks of badges", "nothing_lost", "{' '.join(map(self.inline, badge.remarks))}", ""),
    _mutant(
        "drops the last hotline",
        "nothing_lost",
        "for hotline in block.hotlines:",
        "for hotline in block.hotlines[:-1]:",
    ),
    _mutant("drops why there is no tier", "silences_kept", "else self.words(badge.absence)", 'else ""'),
    _mutant("drops details of recommendations", "nothing_lost", "for line in others)", "for line in others[1:])"),
    _mutant("exchanges speakers", "nothing_lost", "doc.Text(quotation.speaker)", "doc.Text(quotations[0].speaker)"),
    _mutant(
        "drops items of terms",
        "nothing_lost",
        "{' '.join(map(self.inline, entry.items))}",
        "{' '.join(map(self.inline, entry.items[:1]))}",
    ),
    _mutant(
        "drops names of terms",
        "nothing_lost",
        "lead = self.strong(entry.name) + self.labels.lead_separator",
        'lead = ""',
    ),
    _mutant(
        "escapes twice", "texts_unchanged", "return self.words(span.text)", "return self.words(self.words(span.text))"
    ),
    _mutant("escapes nothing", "texts_unchanged", "return self.words(span.text)", "return span.text"),
    _mutant("truncates", "texts_unchanged", "return self.words(span.text)", "return self.words(span.text[:180])"),
    _mutant(
        "hides text in comments",
        "nothing_hidden",
        _FINDING,
        _FINDING.replace('f"- {self.inline(finding.content)}"', 'f"<!-- {doc.words(finding.content)} -->"'),
    ),
    _mutant(
        "says sentences twice",
        "nothing_repeated",
        _FINDING,
        _FINDING.replace("group.findings)", "(*group.findings, *group.findings[:1]))"),
    ),
    _mutant(
        "writes ASCII",
        "scripts_distinct",
        "stream.write(text.encode())",
        'stream.write(text.encode("ascii", "replace"))',
    ),
    _mutant("writes Latin-1", "one_brief", "stream.write(text.encode())", 'stream.write(text.encode("latin-1"))'),
    _mutant("writes UTF-16", "media_type", "stream.write(text.encode())", 'stream.write(text.encode("utf-16"))'),
    _mutant(
        "changes an option",
        "options_unchanged",
        "    for document in documents:\n        text =",
        '    object.__setattr__(options, "top_level", 2)\n    for document in documents:\n        text =',
    ),
    _mutant(
        "changes the folder",
        "process_unchanged",
        "    for document in documents:\n        text =",
        '    __import__("os").chdir("/")\n    for document in documents:\n        text =',
        exports="collections",
    ),
    _mutant(
        "patches json",
        "process_unchanged",
        "    for document in documents:\n        text =",
        "    import json\n    json.dumps = str\n    for document in documents:\n        text =",
        exports="other languages",
    ),
    _mutant(
        "prints",
        "no_print",
        "    for document in documents:\n        text =",
        '    print("done")\n    for document in documents:\n        text =',
    ),
    _mutant(
        "loses captions at level 4",
        "nothing_lost",
        _CAPTION,
        f'{_CAPTION} if self.top_level < 3 else ""',
        exports="options",
    ),
    _mutant("calls each locator a page", "citations_in_place", 'f", {escape(locator)}"', 'f", p. {escape(locator)}"'),
    _mutant("escapes no dollars", "markup_valid", "#|~&$@^", "#|~&@^", exports="collections"),
)
