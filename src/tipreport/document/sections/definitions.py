"""Definitions."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, TermEntry, Terms
from tipreport.document.state import CompositionState
from tipreport.model.records import Definition
from tipreport.wording.phrases import capital
from tipreport.wording.sections import heads


def definitions(state: CompositionState) -> Iterator[Block]:
    """Yield words with their meanings; the meanings of one word are one entry."""
    meanings: dict[str, list[Definition]] = {}
    for row in state.brief.definitions:
        meanings.setdefault(capital(row.word), []).append(row)
    if meanings:
        yield state.heading("definitions")
        entries = (
            TermEntry(
                name=word,
                items=tuple(state.sentence(row.text, row) for row in rows),
                records=tuple(map(state.ref, rows)),
            )
            for word, rows in meanings.items()
        )
        yield Terms("definitions", heads(state.wording, "definitions"), tuple(entries))
