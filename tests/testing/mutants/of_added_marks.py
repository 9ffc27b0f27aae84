"""Bugs that add a mark, a qualifier or a sign, move the words around a text, or turn the axis of a drawing."""

from tests.testing.mutants.mutant import Mutant


def _html(name: str, check: str, file: str, old: str, new: str, *, exports: str = "") -> Mutant:
    return Mutant(f"html: {name}", check, f"tipreport_html/{file}", old, new, exports)


def _with_mark(mark: str) -> str:
    """Return code that adds a mark to a long text without marks."""
    return f"spans = (*spans, {mark}) if len(spans) == 1 and len(getattr(spans[0], 'text', '')) > 60 else spans"


_SPANS, _RUNS = (
    "        spans = split_languages(spans)\n        parts =",
    "runs = ((kind, [*run]) for kind, run in groupby",
)
_GRID = "tipreport_pptx/slides/tier_grid.py"
_OF_DECK = "    spans = split_languages(spans)\n"
_MIRRORED = 'return (wide.mirrored(), narrow.mirrored()) if direction == "rtl" else (wide, narrow)'

MUTANTS = (
    _html(
        "adds a citation to a text without one", "citations_in_place", "inline.py", _SPANS,
        f"        {_with_mark('CitationRef(1)')}\n{_SPANS}",
    ),
    _html(
        "adds a reference to a data note", "notes_in_place", "inline.py", _SPANS,
        f"        {_with_mark('NoteRef(1)')}\n{_SPANS}",
    ),
    Mutant(
        "markdown: adds a reference after citations", "notes_in_place", "tipreport_markdown.py", _RUNS,
        "spans = (*spans, doc.NoteRef(1)) if any(isinstance(each, doc.CitationRef) for each in spans[-1:]) else spans\n"
        f"        {_RUNS}",
    ),
    Mutant(
        "pptx: adds a reference to a data note", "notes_in_place", "tipreport_pptx/inline.py", _OF_DECK,
        f"    {_with_mark('NoteRef(1)')}\n{_OF_DECK}",
    ),
    Mutant(
        "pptx: adds another number to references", "notes_in_place", "tipreport_pptx/inline.py",
        "word = labels.note_word(", "run = [*run, run[-1] + 1]\n        word = labels.note_word(",
    ),
    _html(
        "does not isolate a text from right to left", "direction_kept", "inline.py",
        'return Markup("<bdi>{}</bdi>").format(_shown(plain)) if has_right_to_left(plain) else _shown(plain)',
        "return _shown(plain)", exports="other languages",
    ),
    _html(
        "isolates the other texts", "direction_kept", "inline.py",
        "if has_right_to_left(plain) else", "if not has_right_to_left(plain) else", exports="other languages",
    ),
    _html(
        "mirrors a ladder from left to right", "drawings_agree", "ladder.py", _MIRRORED,
        "return wide.mirrored(), narrow.mirrored()",
    ),
    _html(
        "says in English that years are read from the right", "drawings_agree", "chart.py",
        "evolve(_SPACE, direction=direction)", 'evolve(_SPACE, direction="rtl")',
    ),
    _html(
        "does not say that years are read from the right", "drawings_agree", "chart.py",
        "evolve(_SPACE, direction=direction)", "_SPACE", exports="other languages",
    ),
    _html(
        "draws no tier without a year", "nothing_lost", "ladder.py",
        "            yield from self._cells(axis.undated, left, y, sizes.undated)\n", "", exports="short briefs",
    ),
    _html(
        "draws a claim without a year as a placement", "marks_in_place", "ladder.py", "self._cells(axis.undated, left",
        "self._cells(tuple(Cell(tier=each.tier, claimed=False) for each in axis.undated), left", exports="short briefs",
    ),
    # ------------------------------------------------------------ qualifiers, signs, silences
    _html(
        "adds a unit to a number", "qualifiers_kept", "templates/parts.html.j2",
        '{% if tile.view.unit %}<span class="unit">&nbsp;{{ tile.view.unit|text(page.direction) }}</span>{% endif %}',
        '<span class="unit">&nbsp;{{ (tile.view.unit or "%")|text(page.direction) }}</span>',
    ),
    _html(
        "adds a qualifier to a number", "qualifiers_kept", "templates/parts.html.j2",
        '{% if tile.view.qualifier %}<span class="qualifier">{{ page.inline(tile.view.qualifier) }}</span> {% endif %}',
        '<span class="qualifier">{{ page.inline(tile.view.qualifier or "about") }}</span> ',
    ),
    _html(
        "marks context as efforts", "marks_in_place", "templates/parts.html.j2",
        "mark(group.mark_of(finding), page.labels)",
        'mark(group.mark_of(finding) if group.label else "effort", page.labels)', exports="short briefs",
    ),
    _html(
        "draws progress that nobody assessed", "marks_in_place", "templates/recommendations.html.j2",
        "{% if level is not none %}{{ circles(level, page.direction) }} {% endif %}",
        "{{ circles(level or 0, page.direction) }} ", exports="other documents",
    ),
    Mutant(
        "markdown: prints the absence of one group after the others", "silences_kept", "tipreport_markdown.py",
        "{self.words(group.absence)}", "{self.words(group.absence or groups[0].absence)}", "short briefs",
    ),
    Mutant(
        "pptx: drops the last country below a ladder", "nothing_lost", "tipreport_pptx/slides/tiers.py",
        "in enumerate(axis.strips):", "in enumerate(axis.strips[:-1]):",
    ),
    Mutant(
        "pptx: begins each row of countries with the one before", "reading_order", _GRID,
        "plain_cell(ladder.country, padding", "plain_cell(ladders[row - 1].country, padding", "short briefs",
    ),
    Mutant(
        "pptx: shifts the years of a table of countries", "nothing_lost", _GRID,
        "years = views.ladder_years(ladders)\n    heads",
        "years = [year + 1 for year in views.ladder_years(ladders)]\n    heads", "short briefs",
    ),
    Mutant(
        "pptx: cites the sources of the first country alone", "citations_in_place", _GRID,
        "captions = [_caption(ladders[:shown], deck)", "captions = [_caption(ladders[:1], deck)", "short briefs",
    ),
    Mutant(
        "pptx: marks no direction in telephone numbers", "direction_kept", "tipreport_pptx/elements.py",
        "self._marked(words, piece.language)",
        "words if self.is_rtl and piece.address else self._marked(words, piece.language)", "both directions",
    ),
    _html(
        "calls no tier without a year claimed", "qualifiers_kept", "templates/dossier.html.j2",
        "{% if cell.claimed %}{{ labels.list",
        "{% if cell.claimed and year != labels.undated %}{{ labels.list",
        exports="collections",
    ),
)  # fmt: skip
