"""Many exports: each result when it is complete, with any executor; a failure affects no other export."""

import datetime as dt
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from tests.runner.exporters import (
    ALL,
    EACH,
    Lines,
    Marker,
    be_impatient,
    brief,
    counts_and_kills_its_process,
    divides_by_zero,
    does_nothing,
    exporter,
    files,
    is_interrupted,
    kills_its_first_process,
    kills_its_process,
    raises_an_export_error,
)
from tipreport.errors import (
    ExecutorError,
    ExporterCrashedError,
    ExportError,
    OptionsError,
    TargetExistsError,
    UnknownExporterError,
)
from tipreport.model import Briefs
from tipreport.plugin import ExportContext
from tipreport.registry import ExporterRegistry
from tipreport.runner import ExportJob, ProcessPool, export_many, plan
from tipreport.runner.calls import FIRST
from tipreport.runner.contents import Contents
from tipreport.runner.documents import compose_documents
from tipreport.runner.many import ENDED
from tipreport.runner.run_job import run_job

BRIEFS = Briefs(brief(f"b{number}", updated=dt.date(2020, 1, number + 1)) for number in range(5))


@pytest.fixture(params=["here", "threads", "processes"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor | None]:
    """The executors of the standard library, or none."""
    match request.param:
        case "here":
            yield None
        case "threads":
            with ThreadPoolExecutor(3) as threads:
                yield threads
        case _:
            with ProcessPool(2) as processes:
                yield processes


def job(write: Any, path: Path) -> ExportJob:
    return ExportJob(exporter=write if isinstance(write, str) else exporter(write), briefs=BRIEFS, path=path)


def test_every_executor_writes_the_same_bytes(tmp_path: Path, executor: Executor | None) -> None:
    results = [*export_many(plan(BRIEFS, EACH, tmp_path / "new" / "out", Lines(prefix="- ")), executor=executor)]

    assert all(result.ok for result in results)
    assert sorted(str(result.path) for result in results) == [
        f"{tmp_path}/new/out/b{number}.txt" for number in range(5)
    ]
    assert files(tmp_path / "new" / "out") == {
        f"b{number}.txt": f"- Trafficking in b{number} 2020-01-0{number + 1}\n".encode() for number in range(5)
    }


def test_one_failure_is_in_its_result_and_affects_no_other(tmp_path: Path, executor: Executor | None) -> None:
    (tmp_path / "exists.txt").write_bytes(b"old")
    (tmp_path / "file").touch()
    jobs = [
        job(raises_an_export_error, tmp_path / "a.txt"),
        job(divides_by_zero, tmp_path / "b.txt"),
        job("nowhere:nothing", tmp_path / "c.txt"),
        ExportJob(exporter=ALL, briefs=BRIEFS, path=tmp_path / "d.txt", options={"prefx": ""}),
        ExportJob(exporter=ALL, briefs=BRIEFS, path=tmp_path / "exists.txt"),
        ExportJob(exporter=ALL, briefs=BRIEFS, path=tmp_path / "file" / "e.txt"),
        ExportJob(exporter=ALL, briefs=BRIEFS, path=tmp_path / "f.txt"),
    ]

    errors = {result.path: result.error for result in export_many(jobs, executor=executor)}

    assert {path.name: type(error) for path, error in errors.items() if path} == {
        "a.txt": ExportError,
        "b.txt": ExporterCrashedError,
        "c.txt": UnknownExporterError,
        "d.txt": OptionsError,
        "exists.txt": TargetExistsError,
        "e.txt": ExportError,
        "f.txt": type(None),
    }
    assert [name for name in files(tmp_path) if name != "file"] == ["exists.txt", "f.txt"]
    assert "raised in " in errors[tmp_path / "b.txt"].__notes__[0]  # type: ignore[union-attr]  # the note survives pickling


def test_a_file_is_replaced_if_its_job_or_the_call_allows_it(tmp_path: Path, executor: Executor | None) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "b.txt").write_bytes(b"old")
    first = ExportJob(exporter=ALL, briefs=BRIEFS, path=tmp_path / "a.txt", overwrite=True)
    second = ExportJob(exporter=ALL, briefs=BRIEFS, path=tmp_path / "b.txt")

    assert [result.ok for result in export_many([first], executor=executor)] == [True]
    assert [result.ok for result in export_many([second], executor=executor)] == [False]
    assert [result.ok for result in export_many([second], executor=executor, overwrite=True)] == [True]


def test_the_date_comes_from_the_environment_of_the_caller(
    tmp_path: Path, executor: Executor | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = plan(BRIEFS[0], ALL, tmp_path)
    if executor is not None:
        executor.submit(int).result()  # its worker inherits the current environment
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    [*export_many(jobs, executor=executor)]
    context = ExportContext(date=dt.date(1999, 1, 1), on_progress=lambda _done, _total: None)
    results = [*export_many(plan(BRIEFS[0], EACH, tmp_path), executor=executor, context=context)]

    assert [result.error for result in results] == [None]
    assert files(tmp_path) == {
        "b0.txt": b"Trafficking in b0 1999-01-01\n",
        "briefs.txt": b"Trafficking in b0 2023-11-14\n",
    }


def test_an_invalid_epoch_is_reported_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    with pytest.raises(ExportError, match="SOURCE_DATE_EPOCH"):
        next(export_many(plan(BRIEFS, ALL, tmp_path)))
    assert files(tmp_path) == {}


def test_progress_within_a_file_is_reported_to_the_caller(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    context = ExportContext(date=dt.date(2020, 1, 1), on_progress=lambda *step: heard.append(step))

    [*export_many(plan(BRIEFS, ALL, tmp_path), context=context)]

    assert heard == [(number, 5) for number in range(1, 6)]


def test_nothing_is_written_before_the_first_result_is_requested(tmp_path: Path) -> None:
    results = export_many(plan(BRIEFS, EACH, tmp_path))

    assert files(tmp_path) == {}
    next(results)
    assert [*files(tmp_path)] == ["b0.txt"]


def test_every_result_is_announced_once_in_the_calling_process(tmp_path: Path, executor: Executor | None) -> None:
    heard = []

    class Listening(ExporterRegistry):
        def announce(self, result: Any) -> Any:
            heard.append(result.path)
            return super().announce(result)

    registry = Listening.load(no_plugins=True)
    [*export_many(plan(BRIEFS, EACH, tmp_path, registry=registry), executor=executor, registry=registry)]

    assert sorted(heard) == [tmp_path / f"b{number}.txt" for number in range(5)]


def test_a_job_that_kills_its_worker_is_named_and_its_neighbours_are_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    guilty = ExportJob(
        exporter=exporter(kills_its_process, "guilty"), briefs=BRIEFS[2], path=tmp_path / "a.txt", overwrite=True
    )
    jobs = [*plan(BRIEFS, EACH, tmp_path)]
    jobs.insert(3, guilty)

    with ProcessPool(2) as processes:
        results = {result.path: result for result in export_many(jobs, executor=processes)}

    failure = results.pop(tmp_path / "a.txt")
    assert str(failure.error) == f"guilty (registered) crashed: {ENDED}"
    assert isinstance(failure.error, ExporterCrashedError)
    assert [result.error for result in results.values()] == [None] * 5
    assert [*files(tmp_path)] == ["a.txt", *(f"b{number}.txt" for number in range(5))]
    assert files(tmp_path)["a.txt"] == b"old"


def test_a_plugin_that_ended_its_process_twice_is_not_run_again(tmp_path: Path) -> None:
    guilty = exporter(counts_and_kills_its_process, "guilty", options=Marker)
    options = {"marker": str(tmp_path / "count")}
    jobs = [
        ExportJob(exporter=guilty, briefs=brief, path=tmp_path / f"{brief.id}.txt", options=options) for brief in BRIEFS
    ]

    with ProcessPool(1) as processes:
        results = [*export_many(jobs, executor=processes)]

    assert {str(result.error) for result in results} == {f"guilty (registered) crashed: {ENDED}"}
    assert len((tmp_path / "count").read_bytes()) < len(jobs)


def test_a_plugin_that_does_nothing_is_named_stopped_and_not_run_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tipreport.runner.calls.NOTICE", 0.1)
    idle = exporter(does_nothing, "idle", options=Marker)
    options = {"marker": str(tmp_path / "count")}
    jobs = [
        ExportJob(exporter=idle, briefs=brief, path=tmp_path / f"{brief.id}.txt", options=options) for brief in BRIEFS
    ]
    jobs += plan(BRIEFS, EACH, tmp_path / "each")
    named: list[str] = []

    with ProcessPool(1, be_impatient) as processes:
        results = [*export_many(jobs, executor=processes, slow=named.append)]

    errors = {str(result.error) for result in results if result.error}
    (error,) = errors
    assert error.startswith("idle (registered) crashed: IdleError: it did nothing for 0.6 seconds, so it was stopped (")
    assert "exporters, line " in error
    assert (tmp_path / "count").read_text() == "x"
    assert {*named} == {"idle (registered)"}
    assert len(files(tmp_path / "each")) == len(BRIEFS)


def test_a_job_whose_worker_died_once_is_written_by_another(tmp_path: Path) -> None:
    unlucky = ExportJob(
        exporter=exporter(kills_its_first_process, options=Marker),
        briefs=BRIEFS,
        path=tmp_path / "out" / "a.txt",
        options=Marker(marker=str(tmp_path / "died")),
    )

    with ProcessPool(1) as processes:
        (result,) = export_many([unlucky], executor=processes)

    assert result.error is None
    assert files(tmp_path / "out") == {"a.txt": b"second"}


def test_a_file_whose_worker_died_after_writing_it_is_complete(tmp_path: Path) -> None:
    (planned,) = plan(BRIEFS[0], EACH, tmp_path)
    first = run_job(planned, planned.context(), contents=Contents())

    assert first.ok
    assert not run_job(planned, planned.context(), contents=Contents()).ok
    again = run_job(planned, planned.context(), contents=Contents(), again=True)
    assert (again.error, again.sha256, again.path) == (None, first.sha256, planned.path)
    planned.path.write_bytes(b"of somebody else")
    assert isinstance(run_job(planned, planned.context(), contents=Contents(), again=True).error, TargetExistsError)
    assert files(tmp_path) == {"b0.txt": b"of somebody else"}


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda path: path.write_bytes(b"other"), "its content is not what the worker wrote"),
        (lambda path: path.unlink(), "the folder must be shared by all machines, under one path"),
    ],
)
def test_a_file_counts_only_with_the_hash_that_its_worker_reported(
    tmp_path: Path, damage: Callable[[Path], object], reason: str
) -> None:
    class Damaging(ThreadPoolExecutor):
        def submit(self, call: Any, /, *arguments: Any, **named: Any) -> Any:
            def damaged() -> Any:
                results = call(*arguments, **named)
                damage(tmp_path / "b0.txt")
                return results

            return super().submit(damaged)

    with Damaging(1) as executor:
        (result,) = export_many(plan(BRIEFS[0], EACH, tmp_path), executor=executor)

    assert str(result.error).startswith(f"cannot verify {tmp_path}/b0.txt: ")
    assert reason in str(result.error)


def test_a_worker_with_another_version_of_a_plugin_writes_nothing(tmp_path: Path) -> None:
    (planned,) = plan(BRIEFS[0], "text", tmp_path)

    result = run_job(planned, planned.context(), contents=Contents(), version="0.0.9")

    assert "instead of 0.0.9; install the same versions everywhere" in str(result.error)
    assert files(tmp_path) == {}


def test_the_formats_of_a_brief_share_its_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    composed = []

    def counting(briefs: Briefs, *others: Any) -> Any:
        composed.append([brief.id for brief in briefs])
        return compose_documents(briefs, *others)

    monkeypatch.setattr("tipreport.runner.contents.compose_documents", counting)
    one, two = (Briefs((each,)) for each in BRIEFS.briefs[:2])
    jobs = [
        ExportJob(exporter="text", briefs=briefs, path=tmp_path / f"{number}.txt")
        for number, briefs in enumerate([one, one, two, two, one])
    ]

    assert all(result.ok for result in export_many(jobs))
    assert composed == [["b0"], ["b1"], ["b0"]]
    with ThreadPoolExecutor(1) as executor:
        assert all(result.ok for result in export_many(jobs, executor=executor, overwrite=True))
    assert composed[3:] == [["b0"], ["b1"], ["b0"]]


def test_a_job_that_cannot_be_pickled_is_a_failed_result(tmp_path: Path) -> None:
    unsendable = job(lambda _briefs, stream, _options, _context: stream.write(b"text"), tmp_path / "a.txt")

    with ProcessPool(1) as processes:
        first, *others = export_many([unsendable, *plan(BRIEFS, EACH, tmp_path)], executor=processes)

    results = {result.path: result for result in (first, *others)}
    assert "the executor failed: " in str(results[tmp_path / "a.txt"].error)
    assert sum(result.ok for result in results.values()) == 5
    assert [result.ok for result in export_many([unsendable])] == [True]


def test_an_executor_gets_a_bounded_number_of_jobs_at_a_time(tmp_path: Path) -> None:
    given, received, most = 0, 0, 0

    def endless() -> Iterator[ExportJob]:
        nonlocal given, most
        while True:
            given += 1
            most = max(most, given - received)
            yield ExportJob(exporter=ALL, briefs=BRIEFS, path=tmp_path / "a.txt", overwrite=True)

    with ThreadPoolExecutor(1) as threads:
        results = export_many(endless(), executor=threads)
        for result in islice(results, FIRST * 3):
            assert result.ok
            received += 1
        results.close()  # type: ignore[attr-defined]  # it is a generator

    assert most <= FIRST * 4
    assert files(tmp_path).keys() == {"a.txt"}


def test_an_interrupt_cancels_pending_jobs_and_propagates(tmp_path: Path) -> None:
    later = plan(BRIEFS, EACH, tmp_path)

    with ThreadPoolExecutor(1) as threads, pytest.raises(KeyboardInterrupt):
        [*export_many([job(is_interrupted, tmp_path / "a.txt"), *later], executor=threads)]

    assert "a.txt" not in files(tmp_path)
    assert not [name for name in files(tmp_path) if name.endswith(".part")]


def test_an_interrupt_in_the_calling_process_propagates(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        [*export_many([job(is_interrupted, tmp_path / "a.txt"), *plan(BRIEFS, EACH, tmp_path)])]
    assert files(tmp_path) == {}


def test_another_value_than_an_executor_is_refused_before_any_job(tmp_path: Path) -> None:
    with pytest.raises(ExecutorError) as raised:
        next(export_many(plan(BRIEFS, EACH, tmp_path / "out"), executor=3))  # type: ignore[arg-type]  # as tested
    assert str(raised.value) == ("expected an executor of concurrent.futures, or None, found 3: write ProcessPool(3)")
    assert files(tmp_path) == {}
