"""How much of a full document a short one shows."""

from attrs import frozen

__all__ = ["LIMITS", "Limits"]


@frozen(kw_only=True)
class Limits:
    """The most that a short document shows of each part. By-lines state how much more the full one has."""

    remarks: int = 4
    """Remarks below the badge."""
    ladders: int = 2
    """Countries with a ladder of tiers."""
    summary: int = 480
    """Characters of the summary. It has at least one sentence, unless this is 0."""
    tiles: int = 4
    """Key figures with a large number."""
    small_tiles: int = 4
    """Key figures after these, in one sentence each."""
    recommendations: int = 3000
    """Characters of recommendations."""
    findings: int = 3
    """Findings of each pillar, or programmes of one without findings."""
    longest: int = 600
    """Characters of a finding or of a recommendation. Longer ones are left out."""
    notes: int = 12
    """Data notes."""


LIMITS = (
    Limits(),
    Limits(small_tiles=0),
    Limits(small_tiles=0, recommendations=2200, notes=8),
    Limits(small_tiles=0, recommendations=1600, notes=6),
    Limits(small_tiles=0, recommendations=1100, notes=4, longest=400),
    Limits(small_tiles=0, recommendations=1100, notes=4, longest=400, findings=2),
    Limits(small_tiles=0, recommendations=700, notes=3, longest=400, findings=2),
    Limits(small_tiles=0, recommendations=700, notes=2, longest=300, findings=1, ladders=1, remarks=2),
    Limits(small_tiles=0, recommendations=400, notes=1, longest=300, findings=1, ladders=1, remarks=1),
    Limits(small_tiles=0, recommendations=0, notes=0, longest=200, findings=1, ladders=1, remarks=0),
    Limits(small_tiles=0, recommendations=0, notes=0, findings=0, ladders=1, remarks=0),
    Limits(small_tiles=0, recommendations=0, notes=0, findings=0, ladders=0, remarks=0, tiles=0, summary=0),
)
"""Ever lower limits. A format with a fixed number of pages takes the first with which the document fits."""
