"""The blocks of a document. A block describes content, never its appearance.

``str`` fields hold plain text, `Spans` fields inline text. An empty string or tuple means that there is no content.
Numbers that are shown are text; ``value`` and ``upper`` are for drawing only.
"""

from typing import TypeAlias

from tipreport.document.blocks.endmatter import Note, Notes, SectionRef, SourceEntry, Sources
from tipreport.document.blocks.figures import Amount, Chart, FigureLine, Figures, PeriodTable, Series
from tipreport.document.blocks.lists import (
    DataTable,
    Fact,
    FindingGroup,
    FindingKind,
    Findings,
    Quotation,
    Quotations,
    RecommendationItem,
    Recommendations,
    Status,
    Step,
    TermEntry,
    Terms,
)
from tipreport.document.blocks.tiers import Cell, Rung, TierLadder
from tipreport.document.blocks.title import Badge, Heading, Paragraph, Role, Subject, Title

Block: TypeAlias = (
    Title
    | Heading
    | Paragraph
    | TierLadder
    | Figures
    | Chart
    | PeriodTable
    | Findings
    | Recommendations
    | Terms
    | DataTable
    | Quotations
    | Notes
    | Sources
)

__all__ = [
    "Amount",
    "Badge",
    "Block",
    "Cell",
    "Chart",
    "DataTable",
    "Fact",
    "FigureLine",
    "Figures",
    "FindingGroup",
    "FindingKind",
    "Findings",
    "Heading",
    "Note",
    "Notes",
    "Paragraph",
    "PeriodTable",
    "Quotation",
    "Quotations",
    "RecommendationItem",
    "Recommendations",
    "Role",
    "Rung",
    "SectionRef",
    "Series",
    "SourceEntry",
    "Sources",
    "Status",
    "Step",
    "Subject",
    "TermEntry",
    "Terms",
    "TierLadder",
    "Title",
]
