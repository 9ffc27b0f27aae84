"""The blocks of a document. A block describes content, never its appearance.

``str`` fields hold plain text, `Spans` fields inline text. An empty string or tuple means that there is no content.
Numbers that are shown are text; ``value`` and ``upper`` are for drawing only.

A new block is a class in a module of this package, listed in the module's ``__all__`` and in `Block`.
"""

# ruff: noqa: F403, F405 - the modules list their public names

from typing import TYPE_CHECKING, TypeAlias

from tipreport.document.blocks import (
    comparison,
    endmatter,
    figures,
    lists,
    matrix,
    recommendations,
    routes,
    tiers,
    title,
)
from tipreport.document.blocks.comparison import *
from tipreport.document.blocks.endmatter import *
from tipreport.document.blocks.figures import *
from tipreport.document.blocks.lists import *
from tipreport.document.blocks.matrix import *
from tipreport.document.blocks.recommendations import *
from tipreport.document.blocks.routes import *
from tipreport.document.blocks.tiers import *
from tipreport.document.blocks.title import *

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
    | Matrix
    | Routes
    | CountryTable
    | Quotations
    | Notes
    | Sources
)

if not TYPE_CHECKING:  # type checkers take the names of star imports as public
    __all__ = ["Block"]
    __all__ += comparison.__all__
    __all__ += endmatter.__all__
    __all__ += figures.__all__
    __all__ += lists.__all__
    __all__ += matrix.__all__
    __all__ += recommendations.__all__
    __all__ += routes.__all__
    __all__ += tiers.__all__
    __all__ += title.__all__
