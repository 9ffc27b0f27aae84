"""A brief as people read it: its blocks and their order, decided once for all formats.

``compose(brief)`` returns a `Document`; a renderer gets `Documents` and is one ``match`` over the blocks of each.
The reference explains the fields of each block, and so does ``inspect.getsource(tipreport.document.Figures)``.

- `Title`, `Badge`, `Heading`, `Paragraph`, `Notes`, `Sources`; `TierLadder` with `Rung` and `Cell`; `CountryTable`.
- Numbers: `Figures` with `FigureLine` and `Breakdown`; `Chart` and `PeriodTable` with `Series`; `Amount` in all.
- Text: `Findings`, `Recommendations`, `Terms`, `DataTable`, `Quotations`; drawn where possible: `Routes`, `Matrix`.
- Inline text is ``Spans``: a tuple of `Text`, `Strong`, `Link`, `CitationRef`, `NoteRef`; ``words(spans)`` is plain.
  A name with words in another language is a `MixedText`; ``split_languages`` gives spans of one language each.
- ``document.labels`` are words to add, ``document.citation(1)`` is a source in full, ``views`` has tables and drawings.
"""

# ruff: noqa: F403 - the modules list their public names; a list here would make help() print all of them

from tipreport.document.bidi import *
from tipreport.document.blocks import *
from tipreport.document.captions import *
from tipreport.document.compose import *
from tipreport.document.compose_comparison import *
from tipreport.document.document import *
from tipreport.document.documents import *
from tipreport.document.hyphenation import *
from tipreport.document.indicators import *
from tipreport.document.joining import *
from tipreport.document.record_ref import *
from tipreport.document.spans import *
from tipreport.wording.labels import Labels as Labels
from tipreport.wording.languages import Direction as Direction
from tipreport.wording.languages import direction_of as direction_of
