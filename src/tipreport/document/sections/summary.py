"""The summary."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, Paragraph
from tipreport.document.joining import sentences
from tipreport.document.state import CompositionState


def summary(state: CompositionState) -> Iterator[Block]:
    """Yield the summary as one paragraph."""
    if state.brief.summary:
        yield state.heading("summary")
        yield Paragraph(
            sentences(state.sentence(row.text, row) for row in state.brief.summary),
            "lead",
            tuple(map(state.ref, state.brief.summary)),
        )
