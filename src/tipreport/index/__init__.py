"""An index of a brief: records by id, references between them, and figures that measure the same thing.

It makes checks and documents run in linear time.
"""

from tipreport.index.brief import BriefIndex, Original, Row
from tipreport.index.figures import Identity, identity_of
from tipreport.index.series import Series

__all__ = ["BriefIndex", "Identity", "Original", "Row", "Series", "identity_of"]
