"""The briefs whose layout is tested: those of the project, the hard one, random ones, and those of a folder.

The environment variable ``LAYOUT_BRIEFS`` names a folder of more briefs.
"""

import os
from functools import cache
from pathlib import Path
from typing import Literal

from tests.exporters.pdf.sheets import HARD, NINE, latin_briefs, strings
from tests.layout.faults import numbers_in
from tipreport.document import Document, compose
from tipreport.files import read_brief
from tipreport.model import CountryBrief
from tipreport.plugin import DocumentOptions

Detail = Literal["full", "short"]
DETAILS: tuple[Detail, ...] = ("full", "short")
MORE = os.environ.get("LAYOUT_BRIEFS")


@cache
def real_briefs() -> tuple[CountryBrief, ...]:
    """The nine briefs, the hard one, and those of the folder."""
    more = sorted(Path(MORE).glob("*.yaml")) if MORE else ()
    return (*NINE.values(), read_brief(HARD), *map(read_brief, more))


@cache
def random_briefs() -> tuple[CountryBrief, ...]:
    """Random briefs in Latin letters."""
    return tuple(latin_briefs(6, seed=83))


@cache
def composed(brief: CountryBrief, detail: Detail = "full") -> Document:
    """The document of a brief."""
    return compose(brief, DocumentOptions(detail=detail))


def numbers_of(brief: CountryBrief, detail: Detail = "full") -> frozenset[str]:
    """The numbers that the document of a brief shows."""
    return numbers_in(strings(composed(brief, detail).blocks))
