"""Exports on a Dask cluster: the same bytes as in one process, even if a worker is killed."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

import pytest

from tests.runner.cluster import dask_cluster
from tests.runner.exporters import Marker, brief, exporter, files, kills_its_first_process, kills_its_process
from tipreport.errors import ExecutorError
from tipreport.files import write_brief
from tipreport.model import Briefs
from tipreport.runner import ExecutorOptions, ExportJob, dask, export_many, open_executor, plan

BRIEFS = Briefs(brief(f"b{number}") for number in range(12))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a cluster with two workers, each with a process that starts another when it dies."""
    with dask_cluster(2) as started:
        yield started


@pytest.fixture
def executor(address: str) -> Iterator[Executor]:
    with open_executor("dask", ExecutorOptions(address=address)) as opened:
        yield opened


def jobs(folder: Path) -> list[ExportJob]:
    return [job for format_ in ("text", "pdf") for job in plan(BRIEFS, format_, folder)]


def hashes(results: Any) -> dict[str, str]:
    return {result.path.name: result.error or result.sha256 for result in results}


def test_every_file_is_whole_although_a_worker_is_killed(tmp_path: Path, executor: Executor) -> None:
    killer = ExportJob(
        exporter=exporter(kills_its_first_process, options=Marker),
        briefs=BRIEFS[5],
        path=tmp_path / "cluster" / "killer.txt",
        options=Marker(marker=str(tmp_path / "killed")),
    )
    expected = hashes(export_many(jobs(tmp_path / "here")))
    planned = [*jobs(tmp_path / "cluster")]
    planned.insert(7, killer)

    found = hashes(export_many(planned, executor=executor))

    assert (tmp_path / "killed").exists()
    assert len(found.pop("killer.txt")) == 64
    assert found == expected
    written = files(tmp_path / "cluster")
    assert written.pop("killer.txt") == b"second"
    assert written == files(tmp_path / "here")


def test_a_job_that_kills_every_worker_is_named_and_the_others_are_written(tmp_path: Path, executor: Executor) -> None:
    guilty = ExportJob(exporter=exporter(kills_its_process), briefs=BRIEFS[5], path=tmp_path / "guilty.txt")

    results = {
        result.path: result for result in export_many([guilty, *plan(BRIEFS, "text", tmp_path)], executor=executor)
    }

    failure = results.pop(tmp_path / "guilty.txt")
    assert str(failure.error).startswith(f"cannot write {tmp_path}/guilty.txt: the executor failed: KilledWorker: ")
    assert all(result.ok for result in results.values())
    assert len(files(tmp_path)) == 12


def test_a_build_on_the_cluster_has_the_hashes_of_a_build_here(tmp_path: Path, address: str) -> None:
    for number in range(3):
        write_brief(BRIEFS[number], tmp_path / f"{number}.yaml")
    settings = (
        'briefs = ["*.yaml"]\noutput = "{}"\nformats = ["text", "excel"]\n[options.excel]\ngrain = "collection"\n'
    )
    cluster = ["--executor", "dask", "--executor-address", address]
    for name, flags in {"here": [], "cluster": cluster}.items():
        (tmp_path / "tipreport.toml").write_text(settings.format(name))
        command = [sys.executable, "-m", "tipreport", "build", *flags]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr

    assert [*files(tmp_path / "here", "[!.]*")] == ["b0.txt", "b1.txt", "b2.txt", "briefs.xlsx"]
    assert files(tmp_path / "here", "[!.]*") == files(tmp_path / "cluster", "[!.]*")


def test_the_number_of_workers_is_that_of_the_cluster(executor: Executor) -> None:
    assert isinstance(executor, dask.DaskExecutor)
    executor.submit(int).result()
    assert 1 <= executor.workers() <= 2  # a killed one may be about to start again


def test_an_executor_without_its_address_is_an_error() -> None:
    with pytest.raises(ExecutorError, match=r"needs the address of a scheduler: --executor-address tcp://"):
        open_executor("dask", ExecutorOptions()).__enter__()


def test_a_cluster_has_its_own_workers(address: str) -> None:
    with pytest.raises(ExecutorError, match="uses all workers of its cluster"):
        open_executor("dask", ExecutorOptions(address=address, workers=3)).__enter__()


@pytest.mark.parametrize("wrong", ["tcp://127.0.0.1:9", "nonsense://a", "not an address"])
def test_a_scheduler_that_does_not_answer_is_an_error(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "CONNECTING", 0.1)

    with pytest.raises(ExecutorError, match=f"no Dask scheduler answers at {wrong}: .*such as tcp://"):
        open_executor("dask", ExecutorOptions(address=wrong)).__enter__()


def test_a_cluster_without_workers_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "FIRST_WORKER", 0.1)

    with dask_cluster(0) as empty, pytest.raises(ExecutorError, match=f"start one with dask worker {empty}"):
        open_executor("dask", ExecutorOptions(address=empty)).__enter__()
