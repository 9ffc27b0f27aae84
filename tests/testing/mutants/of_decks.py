"""Bugs planted in the PowerPoint plugin."""

from tests.testing.mutants.mutant import Mutant

_COLUMNS = "slides/columns.py"


def _mutant(name: str, check: str, file: str, old: str, new: str) -> Mutant:
    return Mutant(f"pptx: {name}", check, f"tipreport_pptx/{file}", old, new)


MUTANTS = (
    _mutant(
        "drops notes of lines without room",
        "nothing_lost",
        "notes.py",
        "*(_line(line) for line in slide.omitted),",
        "",
    ),
    _mutant(
        "prints the next source in notes",
        "citations_in_place",
        "notes.py",
        "*document.citation(number), *(",
        "*document.citation(number % 30 + 1), *(",
    ),
    _mutant(
        "cites the next source", "citations_in_place", "inline.py", 'f"[{span.number}{locator}]"',
        'f"[{span.number + 1}{locator}]"',
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
        "draws a chart in thousands", "drawings_agree", "slides/native_chart.py",
        "[amount.value for amount in amounts]",
        "[None if amount.value is None else amount.value / 1000 for amount in amounts]",
    ),
    _mutant(
        "draws missing values as zero", "drawings_agree", "slides/native_chart.py",
        "[amount.value for amount in amounts]", "[amount.value or 0 for amount in amounts]",
    ),
    _mutant(
        "writes another language", "language_declared", "writer.py", "style = TextStyle(language, ",
        "style = TextStyle('fr-FR', ",
    ),
)  # fmt: skip
