"""One export: a complete file, or the reason for its failure."""

import datetime as dt
import hashlib
import io
import os
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from tests.runner.exporters import (
    ALL,
    EACH,
    Lines,
    brief,
    closes,
    divides_by_zero,
    exits,
    exporter,
    files,
    is_interrupted,
    raises_an_export_error,
    titles,
    warns,
    wraps_it_in_text,
    writes_a_lot,
    writes_nothing,
    writes_text,
    zips,
)
from tipreport import read_brief
from tipreport.document import Documents, compose
from tipreport.errors import (
    CompositionError,
    ExporterCrashedError,
    ExportError,
    InvalidRecordError,
    OptionsError,
    TargetExistsError,
    UnknownExporterError,
)
from tipreport.model import Briefs, CountryRole
from tipreport.plugin import ExportContext, Exporter, Grain, NoOptions
from tipreport.registry import ExporterRegistry
from tipreport.runner import change_documents, comparison_documents, export, export_documents

SERBIA = brief("serbia", updated=dt.date(2024, 6, 24), edition=2023)
MALTA = brief("malta")


def test_a_result_describes_the_export(tmp_path: Path) -> None:
    result = export(SERBIA, EACH, tmp_path / "serbia.txt")

    text = b"Trafficking in serbia 2024-06-24\n"
    assert files(tmp_path) == {"serbia.txt": text}
    assert (result.ok, result.exporter, result.briefs, result.path) == (
        True,
        "each",
        ("serbia",),
        tmp_path / "serbia.txt",
    )
    assert (result.size, result.sha256) == (len(text), hashlib.sha256(text).hexdigest())
    assert result.duration > 0


def test_an_exporter_is_found_by_its_name_and_reported_with_its_distribution(tmp_path: Path) -> None:
    registry = ExporterRegistry.load(no_plugins=True)
    registry.register(EACH)

    assert export(SERBIA, "each", tmp_path / "a.txt", registry=registry).distribution is None
    with pytest.raises(UnknownExporterError, match='there is no format "eech"; did you mean each'):
        export(SERBIA, "eech", tmp_path / "b.txt", registry=registry)
    with pytest.raises(
        TypeError, match='expected the name of a format, such as "pdf", or an Exporter, found a CountryBrief'
    ):
        export("each", SERBIA, tmp_path / "c.txt", registry=registry)  # type: ignore[arg-type]


def test_briefs_are_accepted_alone_as_a_collection_or_as_any_iterable(tmp_path: Path) -> None:
    alone = export(SERBIA, ALL, tmp_path / "a.txt")
    collected = export(Briefs([SERBIA]), ALL, tmp_path / "b.txt")
    iterated = export(iter([SERBIA]), ALL, tmp_path / "c.txt")

    assert alone.briefs == collected.briefs == iterated.briefs == ("serbia",)


def test_a_collection_may_be_empty(tmp_path: Path) -> None:
    export([], ALL, tmp_path / "briefs.txt", grain="collection")

    assert files(tmp_path) == {"briefs.txt": b"no briefs\n"}


def test_a_format_of_one_brief_per_file_rejects_several(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="each writes one brief into a file, and there are 2: write into a folder"):
        export([SERBIA, MALTA], EACH, tmp_path / "a.txt")


def rendered(briefs: object, **named: Any) -> tuple[bool, int]:
    """Whether a file is a collection, and the number of its documents."""
    found: list[tuple[bool, int]] = []

    def render(documents: Documents, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
        found.append((documents.is_collection, len(documents)))
        stream.write(b"text")

    both = Exporter(
        name="both",
        summary="For tests",
        suffix=".txt",
        media_type="text/plain",
        grains=(Grain.BRIEF, Grain.COLLECTION),
        render=render,
    )
    export(briefs, both, io.BytesIO(), **named)  # type: ignore[arg-type]  # briefs in every form
    return found[0]


def test_a_format_with_both_grains_writes_the_brief_if_there_is_one_else_the_collection() -> None:
    assert rendered(SERBIA) == (False, 1)
    assert rendered([SERBIA, MALTA]) == (True, 2)
    assert rendered([], grain="collection") == (True, 0)


def test_a_grain_is_chosen() -> None:
    assert rendered(SERBIA, grain="collection") == (True, 1)
    assert rendered([SERBIA], grain=Grain.BRIEF) == (False, 1)
    with pytest.raises(ExportError, match="both writes one brief into a file, and there are 2: write into a folder"):
        rendered([SERBIA, MALTA], grain="brief")
    with pytest.raises(OptionsError, match='option grain: one file cannot be "both"'):
        rendered(SERBIA, grain="both")


def test_a_document_that_cannot_be_composed_is_a_defect_of_tipreport(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **_named: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("tipreport.document.compose", fail)
    with pytest.raises(CompositionError, match=r"^tipreport cannot compose serbia: ZeroDivisionError: .*report this"):
        rendered(SERBIA)


@pytest.mark.parametrize("options", [{"prefix": "- "}, Lines(prefix="- ")])
def test_options_are_an_object_or_a_mapping(tmp_path: Path, options: object) -> None:
    export(SERBIA, ALL, tmp_path / "a.txt", options=options)

    assert files(tmp_path)["a.txt"].startswith(b"- Trafficking")


@pytest.mark.parametrize("options", [{"prefx": "- "}, NoOptions(), 3])
def test_options_of_another_format_are_rejected(tmp_path: Path, options: object) -> None:
    with pytest.raises(OptionsError):
        export(SERBIA, ALL, tmp_path / "a.txt", options=options)
    assert files(tmp_path) == {}


def test_the_date_of_a_context_has_priority_over_that_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    export(SERBIA, ALL, tmp_path / "a.txt")
    export(SERBIA, ALL, tmp_path / "b.txt", context=ExportContext(date=dt.date(2020, 1, 1)))

    assert files(tmp_path) == {
        "a.txt": b"Trafficking in serbia 2023-11-14\n",
        "b.txt": b"Trafficking in serbia 2020-01-01\n",
    }


def test_warnings_are_in_the_result_and_not_in_the_context_of_the_caller(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    context = ExportContext(date=dt.date(2020, 1, 1), on_progress=lambda *step: heard.append(step))

    assert export(SERBIA, exporter(warns), tmp_path / "a.txt", context=context).warnings == ("no glyph for U+1F600",)
    assert context.warnings == []
    export([SERBIA, MALTA], ALL, tmp_path / "b.txt", context=context)
    assert heard == [(1, 2), (2, 2)]


def test_an_existing_file_is_rejected_before_the_exporter_runs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    with pytest.raises(TargetExistsError):
        export(SERBIA, exporter(divides_by_zero), tmp_path / "a.txt")
    export(SERBIA, ALL, tmp_path / "a.txt", overwrite=True)
    assert files(tmp_path)["a.txt"].startswith(b"Trafficking")


def test_a_missing_folder_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"cannot write .*: there is no folder .*; create it first"):
        export(SERBIA, ALL, tmp_path / "no" / "a.txt")


CRASHED = r"odd \(registered\) crashed: "
IN = r"\(tests\.runner\.exporters, line \d+\)"
FAILURES = {
    raises_an_export_error: "the paper is too small for the table",
    divides_by_zero: f"{CRASHED}ZeroDivisionError: division by zero {IN}",
    exits: f"{CRASHED}SystemExit: 3 {IN}",
    writes_text: rf"{CRASHED}TypeError: an exporter writes bytes, not text: write\(text.encode\(\)\) {IN}",
    writes_nothing: r"odd \(registered\) wrote nothing: an exporter must write at least one byte",
}


@pytest.mark.parametrize("write", FAILURES)
def test_a_failure_leaves_the_old_file_and_no_temporary_files(tmp_path: Path, write: object) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    with pytest.raises(ExportError, match=FAILURES[write]) as failed:  # type: ignore[index]  # a function of the table
        export(SERBIA, exporter(write), tmp_path / "a.txt", overwrite=True)  # type: ignore[arg-type]  # the same

    assert files(tmp_path) == {"a.txt": b"old"}
    assert isinstance(failed.value, ExporterCrashedError) == (write is not raises_an_export_error)


def test_an_interrupt_propagates_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        export(SERBIA, exporter(is_interrupted), tmp_path / "a.txt")
    assert files(tmp_path) == {}


def test_an_exporter_may_close_wrap_and_zip_the_stream(tmp_path: Path) -> None:
    export(SERBIA, exporter(closes), tmp_path / "a.txt")
    export(SERBIA, exporter(wraps_it_in_text), tmp_path / "b.txt")
    export(SERBIA, exporter(zips), tmp_path / "c.zip")

    assert (tmp_path / "a.txt").read_bytes() == b"text and more"
    assert (tmp_path / "b.txt").read_bytes() == b"text that nobody flushes"
    assert zipfile.ZipFile(tmp_path / "c.zip").read("a.txt") == b"text"


def test_a_stream_gets_the_complete_file_or_nothing() -> None:
    stream = io.BytesIO()

    with pytest.raises(ExportError):
        export(SERBIA, exporter(raises_an_export_error), stream)
    assert stream.getvalue() == b""
    result = export(SERBIA, ALL, stream)
    assert (stream.closed, stream.getvalue()) == (False, b"Trafficking in serbia 2024-06-24\n")
    assert (result.path, result.size) == (None, len(stream.getvalue()))


def test_a_stream_with_short_writes_gets_the_complete_file() -> None:
    class Slow(io.BytesIO):
        def write(self, data: object) -> int:
            return super().write(bytes(memoryview(data)[:5]))  # type: ignore[arg-type]  # bytes or a view of them

    stream = Slow()
    export(SERBIA, ALL, stream)

    assert stream.getvalue() == b"Trafficking in serbia 2024-06-24\n"


@pytest.mark.parametrize("path", [io.StringIO(), 3, None])
def test_a_target_that_is_neither_path_nor_binary_stream_is_rejected(path: object) -> None:
    with pytest.raises(TypeError, match="expected a path or a binary stream"):
        export(SERBIA, ALL, path)  # type: ignore[arg-type]  # mypy reports it


def test_a_full_device_is_reported() -> None:
    with Path("/dev/full").open("wb", buffering=0) as full, pytest.raises(ExportError) as failed:
        export(SERBIA, ALL, full)
    assert str(failed.value) == "cannot write the stream: No space left on device"


def test_a_broken_pipe_propagates() -> None:
    reading, writing = os.pipe()
    os.close(reading)

    with os.fdopen(writing, "wb", buffering=0) as pipe, pytest.raises(BrokenPipeError):
        export(SERBIA, exporter(writes_a_lot), pipe)


def test_the_same_briefs_give_the_same_bytes(tmp_path: Path) -> None:
    first = export([SERBIA, MALTA], exporter(titles), tmp_path / "a.txt")
    second = export([SERBIA, MALTA], exporter(titles), tmp_path / "b.txt")

    assert first.sha256 == second.sha256


def test_a_path_in_place_of_a_brief_is_answered_with_the_call_that_reads_it() -> None:
    with pytest.raises(InvalidRecordError, match=r"^briefs: expected a CountryBrief, .*tipreport\.read_brief\("):
        export("serbia.yaml", "text", io.BytesIO())  # type: ignore[arg-type]


def test_an_option_that_does_not_fit_is_no_defect_of_tipreport() -> None:
    with pytest.raises(
        OptionsError,
        match=r"^document: option language: tipreport has no words in xx, and serbia has no translation: write one",
    ):
        export(SERBIA, "text", io.BytesIO(), document={"language": "xx"})
    with pytest.raises(OptionsError, match=r"and serbia, malta have no translation: write one"):
        export([SERBIA, MALTA], "text", io.BytesIO(), document={"language": "xx"})


@pytest.mark.parametrize("name", ["serbia.short.txt", "serbia.txt"])
def test_a_short_document_alone_names_no_file_of_its_full_record(tmp_path: Path, name: str) -> None:
    export(read_brief("data/briefs/serbia.yaml"), "text", tmp_path / name, document={"detail": "short"})

    line = "Short brief. The full record has 17 data notes and 23 sources."
    assert line in " ".join((tmp_path / name).read_text("utf-8").split())


def dated(documents: Documents, stream: BinaryIO, _options: Any, context: ExportContext) -> None:
    stream.write(f"{documents.title} {context.date}".encode())


DATED = Exporter(
    name="dated", summary="Titles with a date", suffix=".txt", media_type="text/plain", grains=(Grain.BRIEF,),
    options=NoOptions, render=dated,
)  # fmt: skip


def test_documents_that_are_composed_already_are_written_with_the_date_of_their_briefs(tmp_path: Path) -> None:
    compared = comparison_documents([SERBIA, MALTA.replace(countries=(CountryRole(country="MLT"),))])

    result = export_documents(compared, DATED, tmp_path / "a.txt", briefs=[MALTA, SERBIA])
    export_documents(compared, DATED, tmp_path / "b.txt")

    assert result.briefs == ("malta", "serbia")
    assert files(tmp_path) == {
        "a.txt": f"{compared.title} 2024-06-24".encode(),
        "b.txt": f"{compared.title} None".encode(),
    }


def test_a_single_document_is_written_as_the_export_of_its_brief_writes_it() -> None:
    exported, composed = io.BytesIO(), io.BytesIO()
    export(SERBIA, "text", exported)
    export_documents(compose(SERBIA), "text", composed, briefs=SERBIA)

    assert composed.getvalue() == exported.getvalue()


def test_documents_that_a_format_cannot_hold_are_refused(tmp_path: Path) -> None:
    changed = change_documents([(SERBIA, SERBIA), (MALTA, MALTA)])

    with pytest.raises(ExportError, match="many is a data format, and has no documents: choose a document format"):
        export_documents(changed, ALL, tmp_path / "a.txt")
    with pytest.raises(ExportError, match="dated writes one brief into a file, and there are 2: write into a folder"):
        export_documents(changed, DATED, tmp_path / "b.txt")
    with pytest.raises(ExportError, match="expected at least one document, found none"):
        export_documents(change_documents([]), "text", tmp_path / "c.txt")
    assert not files(tmp_path)
