"""Updates all catalogues; with a language, adds its empty catalogue: ``python -m catalogues de``."""

import sys

from catalogues.template import ROOT
from catalogues.update import add_language, update_all

for file in (*update_all(), *map(add_language, sys.argv[1:])):
    print(file.relative_to(ROOT))  # noqa: T201 - the output of the command
