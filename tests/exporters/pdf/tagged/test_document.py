"""The document: reproducible bytes, and no effect on global state."""

import gc
import hashlib
import io
import os
import subprocess
import sys
import tracemalloc

import pytest
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

from tests.exporters.pdf.tagged.documents import (
    ACCENT,
    INK,
    REGULAR,
    STRONG,
    check,
    new,
    plain,
    write,
)
from tipreport.exporters.pdf.tagged import (
    Attachment,
    Figure,
    Line,
    Link,
    List,
    Node,
    Run,
    Table,
    TaggedDocument,
    paths,
    reference,
)


def runs() -> list[Run]:
    """A line with a span and a link of its own."""
    link, minus = Link("https://example.org/", "Report"), Node("Span", actual_text="-0.9%")
    return [plain("A fall of "), plain("\u22120.9%", minus), plain(" says "), Run("[1] ", REGULAR, 8, ACCENT, link)]


def sample(lines: int = 20) -> TaggedDocument:
    """A document with something of everything."""
    document = new(title="Serbia & <others>", author="Library")
    canvas = document.canvas
    canvas.destination("top", 0, 842)
    canvas.text(document.root.child("H1"), 72, 780, [Run("Serbia", STRONG, 30, INK)])
    canvas.paint(paths.box(72, 770, 451, 0.5, INK))
    canvas.paragraph(document.root.child("P"), [Line(72, 750 - 12 * n, runs()) for n in range(lines)])
    table = Table(document.root, summary="Numbers")
    for y in (400, 385):
        row = table.row()
        for x, cell in ((72, row.header("Row")), (200, row.cell())):
            canvas.text(cell, x, y, [plain("46")])
    with canvas.figure(Figure("A line", document.root), (72, 200, 300, 300)):
        canvas.line(72, 200, 300, 300)
    canvas.showPage()
    item = List(document.root).item()
    canvas.text(item.body(), 72, 700, [plain("back to the "), plain("top", reference("#top", "Top"))])
    document.outline.add("Serbia", "#top")
    document.attach(Attachment(name="a.yaml", data=b"a: 1", media_type="application/yaml", description="The brief"))
    return document


def test_everything_together_conforms() -> None:
    check(sample().to_bytes())


def test_the_same_calls_give_the_same_bytes() -> None:
    assert sample().to_bytes() == sample().to_bytes()


def test_a_document_returns_the_same_bytes_twice() -> None:
    document, stream = sample(), io.BytesIO()
    document.save(stream)
    assert stream.getvalue() == document.to_bytes()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "86400", "LC_ALL": "C"},
    ],
)
def test_neither_hash_seed_nor_time_zone_nor_environment_is_in_the_bytes(environment: dict[str, str]) -> None:
    program = "import hashlib; from tests.exporters.pdf.tagged.test_document import sample; "
    program += "print(hashlib.sha256(sample().to_bytes()).hexdigest())"
    where = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    found = subprocess.run(
        [sys.executable, "-c", program], env=environment | where, capture_output=True, check=True, text=True
    )
    assert found.stdout.strip() == hashlib.sha256(sample().to_bytes()).hexdigest()


def test_nothing_global_is_changed() -> None:
    def state() -> dict[str, object]:
        settings = {key: repr(value) for key, value in vars(rl_config).items() if key[:1] != "_"}
        return settings | {"fonts": pdfmetrics.getRegisteredFontNames()}

    before = state()
    sample().to_bytes()
    assert state() == before


def test_another_document_needs_little_memory() -> None:
    for _ in range(2):
        sample(50).to_bytes()
    gc.collect()
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        for _ in range(10):
            sample(50).to_bytes()
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (after - before) / 10 < 10_000


def test_a_document_that_is_made_is_freed_without_the_garbage_collector() -> None:
    def make() -> None:
        document = new()
        document.canvas.paragraph(document.root.child("P"), [Line(72, 750, runs())])
        document.to_bytes()

    make()  # fills the caches
    gc.collect()
    gc.disable()
    try:
        make()
        found = gc.collect()
    finally:
        gc.enable()
    assert found == 0


def test_a_document_made_by_reportlab_alone_does_not_conform() -> None:
    from reportlab.pdfgen.canvas import Canvas

    from tests.exporters.pdf.tagged.documents import problems

    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 700, "text")
    canvas.save()
    assert len(problems(stream.getvalue())) > 10


def test_lines_of_one_letter_are_text() -> None:
    document = new()
    write(document, "P", "a")
    check(document.to_bytes())
