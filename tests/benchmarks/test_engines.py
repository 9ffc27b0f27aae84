"""The benchmarks run for minutes and only by hand; this shows that their engines still set our documents."""

import subprocess
import sys

import pytest

from tests.benchmarks.pdf import DETAILS, Detail

_SCRIPT = """
import sys
from tests.benchmarks import pdf, pdf_bare_canvas, pdf_briefs
pdf_bare_canvas.register_fonts()
for name, make in pdf.works(sys.argv[1], [pdf_briefs.two_pages()]).items():
    make()
    print(name)
"""


@pytest.mark.parametrize("detail", DETAILS)
def test_every_engine_of_the_benchmark_sets_a_brief(detail: Detail) -> None:
    # in a process of its own, since WeasyPrint changes settings of Pillow
    done = subprocess.run([sys.executable, "-c", _SCRIPT, detail], check=True, capture_output=True, text=True)
    assert done.stdout.split("\n")[0] == "tipreport"
