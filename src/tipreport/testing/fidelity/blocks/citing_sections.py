"""Compares the sections that cite a source with those that its entry names, in formats that name them."""

from collections.abc import Iterator

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.tokens import tokens_of

_THROUGHOUT = 4  # sections from which on a source may be called cited throughout


def missing_sections(file: ComparedFile) -> Iterator[Difference]:
    """Yield the entries without a section that cites their source, if they or others have the words before sections.

    An entry may say instead that its source is cited throughout.
    """
    positions, labels = file.positions, file.labels
    entries = [(one, where) for one, where in file.located_statements() if one.sections and where.windows]
    lead, throughout = tokens_of(labels.cited_in), tokens_of(labels.cited_throughout)
    if not any(positions.first(lead, where.windows) >= 0 for _, where in entries):
        return
    for statement, where in entries:
        if (at := positions.first(throughout, where.windows)) >= 0:
            named = any(positions.first(tokens_of(name), where.windows) >= 0 for name in statement.sections)
            if len(statement.sections) < _THROUGHOUT and not named:  # the words may be those of the entry before
                yield Difference(
                    "text",
                    statement.place,
                    f"the {len(statement.sections)} sections that cite it",
                    f"“{labels.cited_throughout}”",
                    at,
                )
            continue
        places = [positions.first(tokens_of(name), where.windows) for name in statement.sections]
        linked = [bool(positions.tokens[at].link) for at in places if at >= 0]
        if any(linked) and not all(linked):
            expected = "a link to each section that cites it, or to none"
            yield Difference("link", statement.place, expected, f"{sum(linked)} of {len(linked)}", places[0])
        missing = [name for name in statement.sections if positions.first(tokens_of(name), where.windows) < 0]
        if missing:
            needed = f"the section “{missing[0]}” among those that cite it"
            yield Difference("lost", statement.place, needed, positions.excerpt(*where.windows[0]))
