"""Labels and clauses are joined with the signs of the language, wherever a view or a renderer joins them."""

import pytest
from attrs import evolve

from tests.document.every_brief import REAL
from tipreport.document import Document, compose, words
from tipreport.document.views import plain_lines
from tipreport.exporters.text.render import render
from tipreport.wording import wording_for

DOCUMENT = compose(REAL["serbia"])
SIGNS = {": ": "⁚ ", "; ": "⁏ ", ", ": "⹁ "}


@pytest.mark.parametrize(
    ("language", "lead", "clause"),
    [("en", ": ", "; "), ("fr", "\u00a0: ", "\u202f; "), ("es", ": ", "; "), ("ar", ": ", "؛ ")],
)
def test_a_language_has_its_colon_and_semicolon(language: str, lead: str, clause: str) -> None:
    labels = wording_for(language).labels

    assert (labels.lead_separator, labels.clause_separator) == (lead, clause)


def lines(document: Document) -> list[str]:
    found = [words(line) for block in document.blocks for line in plain_lines(block, document.labels)]
    return [*found, *render(document, 0).splitlines()]


def test_no_label_is_joined_with_a_sign_of_another_language() -> None:
    lead, clause, comma = SIGNS.values()
    labels = evolve(DOCUMENT.labels, lead_separator=lead, clause_separator=clause, list_separator=comma)
    other = evolve(DOCUMENT, labels=labels)
    names = ("Tier", "Country brief", "Cited in", "Forms", "Sectors", "Tier 2", "Change", "Atina")

    joined = [line for line in lines(other) if any(f"{name}: " in line for name in names)]

    assert joined == []
    assert len(lines(other)) == len(lines(DOCUMENT))
