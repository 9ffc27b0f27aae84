"""The benchmarks run for minutes and only by hand; this shows that their engines still set our documents."""

import pytest
from reportlab import rl_config

from tests.benchmarks import pdf_bare_canvas
from tests.benchmarks.pdf import DETAILS, Detail, works
from tests.benchmarks.pdf_briefs import two_pages


@pytest.mark.parametrize("detail", DETAILS)
def test_every_engine_of_the_benchmark_sets_a_brief(detail: Detail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "useA85", rl_config.useA85)
    pdf_bare_canvas.register_fonts()
    for make in works(detail, [two_pages()]).values():
        make()
