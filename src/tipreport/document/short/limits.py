"""How much of a full document a short one shows."""

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve, frozen

from tipreport.wording.sections import PILLARS

__all__ = ["GOODS", "JUDGED", "LIMITS", "MANY_LAWS", "MANY_NOTES", "USUAL", "Limits"]

JUDGED = tuple(pillar for pillar in PILLARS if pillar != "context")
"""The pillars that have efforts and shortfalls, in their order."""
MANY_NOTES = 10
"""Data notes: with lower limits, pages have no room for the names of a few recommendations' pillars, for a count of
records, or for words that a key figure has too."""
MANY_LAWS = 8
"""Laws and penalties: with this limit, there is room for laws of other countries."""
GOODS = 8
"""The goods that have the room of a route."""


@frozen(kw_only=True)
class Limits:
    """The most that a short document shows of each part. By-lines state how much more the full one has.

    The defaults are the limits of formats without pages. The usual ones of pages are `LIMITS[USUAL]`.
    """

    remarks: int = 4
    """Remarks below the badge."""
    ladders: int = 2
    """Countries with a ladder of tiers."""
    grid: int = 2
    """Countries in place of these, if their ladders may share a grid."""
    strips: int = 1
    """Whether a ladder has the tiers of other countries below it, 1 or 0."""
    peers: int = 1
    """Whether a sentence counts the countries that have the same tier, 1 or 0."""
    summary: int = 1200
    """Characters of the summary. It has at least three sentences if this is 480 or more, two if it is 360 or
    more, and one unless it is 0."""
    most_sentences: int = 99
    """Sentences of the summary, even if they have fewer characters."""
    tiles: int = 4
    """Key figures with a large number."""
    small_tiles: int = 4
    """Key figures after these, in one sentence each."""
    breakdowns: int = 99
    """Sentences on the parts of key figures: ``By sex: 39 women; 7 men``."""
    changes_left_out: int = 0
    """Kinds of changes since an earlier edition that are left out: repeated ones, then sources."""
    at_risk: int = 0
    """Characters on the people at risk, who are on a first page with room for them."""
    laws: int = MANY_LAWS
    """Sentences or entries about laws and penalties; the first ones are about penalties."""
    recommendations: int = 3000
    """Characters of recommendations. They are at least six if this is 1,300 or more, three if it is 450 or more, and
    one unless it is 0."""
    most_recommendations: int = 99
    """Recommendations, even if they have fewer characters."""
    findings: int = 3
    """Findings of each pillar, or programmes of one without findings."""
    more_findings: int = 0
    """Findings of all pillars after these: the first of them of the first pillar, the second of the second one. If it
    is negative, the last pillar has one less first."""
    programmes: int = 1
    """Whether a pillar that has fewer findings than there is room for has programmes after them, and one without
    findings more than one programme: 1 or 0."""
    context: int = 0
    """Findings of the context, which belongs to no pillar."""
    subject: int = 3
    """Routes, or `GOODS` times as many goods, of a brief that is about these."""
    figures: int = 0
    """Figures of the pillars and of the context that are no key figures."""
    further: int = 0
    """Whole sections that a short document has only where pages have room: first the profile, then the routes, the
    other figures, and the quotations."""
    longest: int = 600
    """Characters of a finding, a recommendation, or another sentence. Longer ones are left out."""
    notes: int = 30
    """Data notes."""
    conflicts: int = 1
    """Data notes on conflicts about key figures and penalties that are shown even if ``notes`` is lower."""
    source_notes: int = 1
    """Whether sources have their notes after the description: 1 or 0."""
    source: int = 9999
    """Characters of a source. Longer ones are left out."""

    def findings_of(self, pillar: str) -> int:
        """Return the most findings of a pillar, where no pillar has key findings that are left out."""
        if pillar not in JUDGED:
            return self.findings
        more = (self.more_findings + len(JUDGED) - 1 - JUDGED.index(pillar)) // len(JUDGED)
        return max(0, self.findings + more)


_Steps: TypeAlias = tuple[tuple[str, tuple[int, ...]], ...]
_USUAL = Limits(grid=12, summary=690, laws=2, notes=12, findings=2, more_findings=len(JUDGED))
_MORE: _Steps = (
    ("summary", (720,)),
    ("more_findings", tuple(range(5, 9))),
    ("context", (1, 3)),
    ("laws", (4,)),
    ("more_findings", tuple(range(9, 13))),
    ("recommendations", (3500, 4000)),
    ("summary", (1200,)),
    ("at_risk", (300,)),
    ("more_findings", tuple(range(13, 17))),
    ("small_tiles", (8,)),
    ("notes", (20,)),
    ("figures", (1, 2, 3)),
    ("recommendations", (4500,)),
    ("more_findings", tuple(range(17, 25))),
    ("context", (6,)),
    ("summary", (2400,)),
    ("laws", (MANY_LAWS,)),
    ("recommendations", (9000,)),
    ("more_findings", (28, 32, 36, 40, 72)),
    ("figures", (4, 5, 6, 7, 8, 10, 12)),
    ("further", (1, 2, 3, 4)),
    ("subject", (5, 8)),
)  # added first, second and so on where the pages have room
_LESS: _Steps = (
    ("changes_left_out", (1, 2)),
    ("recommendations", (2700,)),
    ("notes", (10, 8, 6)),
    ("source_notes", (0,)),
    ("notes", (5, 4)),
    ("programmes", (0,)),
    ("peers", (0,)),
    ("summary", (530,)),
    ("more_findings", (3, 2, 1, 0)),
    ("notes", (3, 2)),
    ("summary", (480,)),
    ("recommendations", (2400, 2100)),
    ("strips", (0,)),
    ("recommendations", (1800, 1500, 1300)),
    ("breakdowns", (1,)),
    ("most_recommendations", (9, 8, 7, 6)),
    ("most_sentences", (3,)),
    ("notes", (1,)),
    ("laws", (1,)),
    ("small_tiles", (0,)),
    ("longest", (400,)),
    ("ladders", (1,)),
    ("notes", (0,)),
    ("more_findings", (-1, -2)),
    ("most_recommendations", (5, 4)),
    ("subject", (2, 1)),
    ("summary", (360,)),
    ("most_recommendations", (3,)),
    ("summary", (240,)),
    ("more_findings", (-3, -4)),
    ("laws", (0,)),
    ("most_recommendations", (2, 1)),
    ("remarks", (2, 0)),
    ("tiles", (3,)),
    ("longest", (200,)),
    ("subject", (0,)),
    ("most_recommendations", (0,)),
    ("conflicts", (0,)),
    ("summary", (0,)),
    ("more_findings", (-8,)),
    ("tiles", (2, 0)),
    ("grid", (8, 4, 0)),
    ("ladders", (0,)),
    ("source", (2000, 500)),
)  # what is left out first, second and so on


def _changed(steps: _Steps) -> Iterator[Limits]:
    """Yield the limits after each step from the usual ones."""
    limits = _USUAL
    for name, values in steps:
        for value in values:
            yield (limits := evolve(limits, **{name: value}))


_HIGHER = tuple(_changed(_MORE))
USUAL = len(_HIGHER)
"""The index of the usual limits of pages."""
LIMITS = (*reversed(_HIGHER), _USUAL, *_changed(_LESS))
"""Ever lower limits, from more than the usual ones on: those with which the document fits a number of pages."""
