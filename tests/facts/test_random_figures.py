"""Every number of random figures with parts is in the full document of every format, in every language."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest

import tipreport
from tests.document.figures.random_figures import random_figures
from tests.facts.reading import TEXTS, exporter_named
from tipreport.plugin import DocumentOptions, Exporter

pytestmark = pytest.mark.slow

SEEDS = range(100, 104)
_GROUPED = 1000  # numbers from this on
_BETWEEN_GROUPS = "[., \u00a0\u202f]?"  # files of text have plain spaces


@pytest.fixture(scope="module", params=sorted(TEXTS.keys() - {"pptx"}))  # slides have a selection
def exporter(request: pytest.FixtureRequest) -> Iterator[Exporter[Any]]:
    with pytest.MonkeyPatch.context() as patch:
        yield exporter_named(request.param, patch)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar", "ru"])
def test_no_number_is_lost(exporter: Exporter[Any], language: str) -> None:
    lost = []
    for seed in SEEDS:
        figures, stream = random_figures(seed), io.BytesIO()
        tipreport.export(figures.brief, exporter, stream, document=DocumentOptions(language=language))
        text = TEXTS[exporter.name](stream.getvalue())
        lost += [row for number, row in figures.rows.items() if not _has(text, number)]

    assert lost == []


def _has(text: str, number: int) -> bool:
    """Whether a text has a number. The text of a PDF may have no space between the numbers of two columns."""
    start, end = r"(?:(?<!\d)|(?<=[., \u00a0\u202f]\d{3}))", r"(?!\d)" if number < _GROUPED else ""
    return re.search(f"{start}{f'{number:,}'.replace(',', _BETWEEN_GROUPS)}{end}", text) is not None
