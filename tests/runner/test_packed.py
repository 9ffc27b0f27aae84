"""Packed briefs are small, are unpacked where a job runs, and have the fields that planning needs."""

import datetime as dt
import os
from concurrent.futures import Executor
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from tests.runner.exporters import ALL, EACH, brief, exporter, files, titles
from tipreport.errors import ExportError
from tipreport.files import read_brief
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter
from tipreport.registry import ExporterRegistry
from tipreport.runner import ExportJob, ProcessPool, export, export_many
from tipreport.runner.packed import PackedBrief, PackedBriefs

SERBIA = Path(__file__).parents[2] / "data/briefs/serbia.yaml"


def test_a_packed_brief_is_unpacked_as_it_was_and_is_smaller_than_its_file() -> None:
    serbia = read_brief(SERBIA)
    packed = PackedBrief.pack(serbia)

    assert packed.unpack() == serbia
    assert (packed.id, packed.updated) == (serbia.id, serbia.updated)
    assert len(packed.data) < SERBIA.stat().st_size


@pytest.mark.parametrize("processes", [False, True])
def test_a_job_with_packed_briefs_writes_the_same_bytes(tmp_path: Path, processes: bool) -> None:
    briefs = Briefs((brief("b0", updated=dt.date(2024, 1, 1)), brief("b1")))
    packed = PackedBriefs(map(PackedBrief.pack, briefs))
    jobs = [
        ExportJob(exporter=ALL, briefs=briefs, path=tmp_path / "a.txt"),
        ExportJob(exporter=ALL, briefs=packed, path=tmp_path / "b.txt"),
        ExportJob(exporter=EACH, briefs=packed, path=tmp_path / "c.txt"),
    ]

    def results(executor: Executor | None) -> dict[str, bool]:
        return {str(result.path): result.ok for result in export_many(jobs, executor=executor)}

    if processes:
        with ProcessPool(1) as pool:
            done = results(pool)
    else:
        done = results(None)

    assert [*done.values()] == [True, True, False]
    written = files(tmp_path)
    assert written["a.txt"] == written["b.txt"] == b"Trafficking in b0 2024-01-01\nTrafficking in b1 2024-01-01\n"


def moving(folder: Path) -> Exporter[Any]:
    def write(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
        os.chdir(folder)
        titles(briefs, stream, options, context)

    return exporter(write)


def test_an_exporter_that_changes_the_current_folder_moves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    odd = moving(tmp_path / "there")
    registry = ExporterRegistry.load(no_plugins=True)
    jobs = [ExportJob(exporter=odd, briefs=brief("b"), path=Path(name)) for name in ("a.txt", "more/b.txt")]

    results = [*export_many(jobs, registry=registry)]
    os.chdir(tmp_path / "here")
    result = export(brief("b"), odd, "c.txt", registry=registry)

    assert [each.path for each in (*results, result)] == [Path("a.txt"), Path("more/b.txt"), Path("c.txt")]
    assert all(each.ok for each in results)
    assert sorted(path.name for path in (tmp_path / "here").rglob("*.txt")) == ["a.txt", "b.txt", "c.txt"]
    assert not files(tmp_path / "there")


def test_a_job_may_be_refused_just_before_its_file_is_replaced(tmp_path: Path) -> None:
    seen: list[tuple[Path, str]] = []

    def refuse(path: Path, sha256: str) -> bool:
        seen.append((path, sha256))
        raise ExportError("somebody edited it")

    (tmp_path / "a.txt").write_bytes(b"mine")
    job = ExportJob(exporter=ALL, briefs=brief("b"), path=tmp_path / "a.txt", overwrite=True, before_commit=refuse)
    (result,) = export_many([job], registry=ExporterRegistry.load(no_plugins=True))

    assert str(result.error) == "somebody edited it"
    assert files(tmp_path) == {"a.txt": b"mine"}
    assert [path for path, _ in seen] == [tmp_path / "a.txt"]
    assert len(seen[0][1]) == 64
