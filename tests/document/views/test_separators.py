"""Labels and their texts, and clauses, are joined with the signs of the language."""

import pytest

from tests.document.every_brief import REAL
from tipreport.document import compose, words
from tipreport.document.views import plain_lines
from tipreport.plugin import DocumentOptions
from tipreport.wording import Wording
