"""Views: decisions that several renderers share, such as the columns of a table or the scale of a chart.

A view has words, numbers and shares from 0 to 1. A drawing also has shapes, in points of a printed page. Where text
must be measured, the renderer passes a function. A renderer calls the view of a block and draws the result::

    from tipreport.document import views

    table = views.figure_table(block, document.labels)
    heads = [column.head for column in table.columns]

``inspect.getsource(views.TableRow)`` shows the fields of a view, each with its meaning.
"""

# ruff: noqa: F403 - the modules list their public names

from typing import TYPE_CHECKING

from tipreport.document.sections import tier_grid
from tipreport.document.sections.tier_grid import *
from tipreport.document.views import (
    change_marks,
    chart,
    collection,
    countries,
    figures,
    ladder,
    lines,
    matrix,
    notes,
    palette,
    panel,
    recommendations,
    route_rules,
    routes,
    scale,
    series_words,
    shapes,
    single_rows,
    strips,
    table,
    terms,
    tiers,
    tile_chart,
    tiles,
)
from tipreport.document.views.change_marks import *
from tipreport.document.views.chart import *
from tipreport.document.views.collection import *
from tipreport.document.views.countries import *
from tipreport.document.views.figures import *
from tipreport.document.views.ladder import *
from tipreport.document.views.lines import *
from tipreport.document.views.matrix import *
from tipreport.document.views.notes import *
from tipreport.document.views.palette import *
from tipreport.document.views.panel import *
from tipreport.document.views.recommendations import *
from tipreport.document.views.route_rules import *
from tipreport.document.views.routes import *
from tipreport.document.views.scale import *
from tipreport.document.views.series_words import *
from tipreport.document.views.shapes import *
from tipreport.document.views.single_rows import *
from tipreport.document.views.strips import *
from tipreport.document.views.table import *
from tipreport.document.views.terms import *
from tipreport.document.views.tiers import *
from tipreport.document.views.tile_chart import *
from tipreport.document.views.tiles import *

if not TYPE_CHECKING:  # type checkers take the names of star imports as public
    __all__ = []
    __all__ += change_marks.__all__
    __all__ += chart.__all__
    __all__ += collection.__all__
    __all__ += countries.__all__
    __all__ += figures.__all__
    __all__ += ladder.__all__
    __all__ += lines.__all__
    __all__ += matrix.__all__
    __all__ += notes.__all__
    __all__ += palette.__all__
    __all__ += panel.__all__
    __all__ += recommendations.__all__
    __all__ += route_rules.__all__
    __all__ += routes.__all__
    __all__ += scale.__all__
    __all__ += series_words.__all__
    __all__ += shapes.__all__
    __all__ += single_rows.__all__
    __all__ += strips.__all__
    __all__ += table.__all__
    __all__ += terms.__all__
    __all__ += tier_grid.__all__
    __all__ += tiers.__all__
    __all__ += tile_chart.__all__
    __all__ += tiles.__all__
