"""A brief as people read it: its blocks and their order, decided once for all formats.

``compose(brief)`` gives a `Document`, a flat tuple of blocks. A renderer is one ``match`` over them.
"""

# ruff: noqa: F403, F405 - the modules list their public names

from typing import TYPE_CHECKING

from tipreport.document import blocks, captions, document, documents, joining, record_ref, spans
from tipreport.document.blocks import *
from tipreport.document.captions import *
from tipreport.document.compose import *
from tipreport.document.document import *
from tipreport.document.documents import *
from tipreport.document.joining import *
from tipreport.document.record_ref import *
from tipreport.document.spans import *
from tipreport.wording.labels import Labels as Labels

if not TYPE_CHECKING:  # type checkers take the names of star imports as public
    __all__ = ["Labels", "compose", "latest_report"]
    __all__ += blocks.__all__
    __all__ += captions.__all__
    __all__ += document.__all__
    __all__ += documents.__all__
    __all__ += joining.__all__
    __all__ += record_ref.__all__
    __all__ += spans.__all__
