"""Check of records that are marked as key although a short document has no room for all of them."""

from collections import defaultdict
from collections.abc import Iterator

from tipreport.checks.note import DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.records import Finding
from tipreport.record_words.locations import format_locations
from tipreport.wording.notes import findings as sentences
from tipreport.wording.wording import Wording

FEWEST_FIGURES = 4  # that a short document shows where its pages are full
# What a short document shows where its pages have neither more nor less room than usual
MOST_FIGURES = 8
MOST_FINDINGS = 3  # of a pillar; of the context, which is no pillar, it has none


def key_records_left_out(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find key figures and key findings after those that a short document shows: one note for each of the two.

    A part is shown with its whole.
    """
    figures = [row for row in index.brief.figures if row.key and row.part_of is None][MOST_FIGURES:]
    by_pillar: dict[str, list[Finding]] = defaultdict(list)
    for row in index.brief.findings:
        if row.key:
            by_pillar[row.pillar].append(row)
    findings = [
        row for pillar, rows in by_pillar.items() for row in rows[0 if pillar == "context" else MOST_FINDINGS :]
    ]
    for found, content in (
        (figures, sentences.key_figures_left_out(wording, len(figures), FEWEST_FIGURES, MOST_FIGURES)),
        (findings, sentences.key_findings_left_out(wording, len(findings), MOST_FINDINGS)),
    ):
        if found:
            rows = tuple(index.row(row) for row in found)
            yield data_note(wording, "key-left-out", rows, format_locations(wording, index, rows), content)
