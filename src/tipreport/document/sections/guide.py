"""The reading guide."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, TermEntry, Terms
from tipreport.document.joining import bound_text
from tipreport.document.state import CompositionState
from tipreport.wording.guide import ENTRIES, guide_entry, guide_missing_numbers


def guide(state: CompositionState) -> Iterator[Block]:
    """Yield the entries of the reading guide that the document needs."""
    brief = state.brief
    year = brief.edition or max((row.year for row in brief.tiers if row.year is not None), default=None)
    needed = {
        "tiers": bool(brief.tiers),
        "special-case": any(row.tier == "Special Case" for row in brief.tiers),
        "years": bool(brief.tiers) and year is not None,
        "changes": any(row.change or state.index.earlier(row) for row in brief.figures),
        "wordings": any(len(row.wordings) > 1 for row in state.index.recommendations),
        "status": bool(brief.progress),
        "marks": any(row.assessment not in (None, "maintained efforts") for row in brief.findings),
    }
    lines = [(entry, *guide_entry(state.wording, entry, year or 0)) for entry in ENTRIES if needed[entry]]
    values = [*(row.value for row in brief.figures), *(row.value for row in brief.penalties)]
    label, text = guide_missing_numbers(state.wording, {value.qualifier for value in values})
    if text:
        lines.append(("missing-numbers", label, text))
    if lines:
        yield state.heading("guide")
        entries = (TermEntry(id=entry, name=label, items=((bound_text(text),),)) for entry, label, text in lines)
        yield Terms("guide", None, tuple(entries))
