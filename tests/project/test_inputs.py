"""Only files that changed are parsed; ids and problems of all files are known nevertheless."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.project.folder import project, write_briefs
from tests.runner.exporters import brief
from tipreport.errors import BriefFileError, ExportError
from tipreport.files import read_briefs, write_brief
from tipreport.project import parsing
from tipreport.project.inputs import Inputs, read_inputs
from tipreport.project.parsing import ENDED, FEW
from tipreport.registry import ExporterRegistry
from tipreport.runner import ProcessPool, export
from tipreport.runner.packed import PackedBrief


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were parsed."""
    names: list[str] = []
    parse = parsing.parse_source

    def record(source: parsing.Source) -> parsing.Parsed:
        names.append(source.path.name)
        return parse(source)

    monkeypatch.setattr(parsing, "parse_source", record)
    return names


def again(folder: Path, first: Inputs) -> Inputs:
    return read_inputs([folder / "briefs"], first.known())


def test_a_file_is_parsed_again_only_if_it_changed(tmp_path: Path, parsed: list[str]) -> None:
    first = read_inputs([project(tmp_path) / "briefs"], {})
    assert parsed == ["malta.yaml", "serbia.yaml"]

    second = again(tmp_path, first)
    assert second.briefs() == first.briefs()
    assert parsed == ["malta.yaml", "serbia.yaml"]

    write_briefs(tmp_path, note="changed")
    third = again(tmp_path, second)
    assert parsed == ["malta.yaml", "serbia.yaml", "serbia.yaml"]
    assert third.briefs()[0] == first.briefs()[0]
    assert third.briefs()[1].digest != first.briefs()[1].digest


def test_a_file_under_another_name_is_not_parsed_again(tmp_path: Path, parsed: list[str]) -> None:
    first = read_inputs([project(tmp_path) / "briefs"], {})
    (tmp_path / "briefs" / "malta.yaml").rename(tmp_path / "briefs" / "a.yaml")

    assert again(tmp_path, first).briefs() == first.briefs()
    assert len(parsed) == 2


def test_two_briefs_with_one_id_are_found_without_parsing_them(tmp_path: Path, parsed: list[str]) -> None:
    first = read_inputs([project(tmp_path) / "briefs"], {})
    (tmp_path / "briefs" / "z.yaml").write_bytes((tmp_path / "briefs" / "malta.yaml").read_bytes())

    with pytest.raises(BriefFileError, match=r'z\.yaml: id: the id "malta" is already used in .*malta\.yaml'):
        again(tmp_path, first)
    assert len(parsed) == 2


def test_the_briefs_of_a_workbook_are_known_by_the_hash_of_the_file(tmp_path: Path, parsed: list[str]) -> None:
    briefs = read_briefs(project(tmp_path) / "briefs")
    export(briefs, "excel", tmp_path / "all.xlsx", registry=ExporterRegistry.load(no_plugins=True))
    first = read_inputs([tmp_path / "all.xlsx"], {})

    assert [found.id for found in first.briefs()] == ["malta", "serbia"]
    assert read_inputs([tmp_path / "all.xlsx"], first.known()).briefs() == first.briefs()
    assert parsed == ["all.xlsx"]
    loaded = read_inputs([tmp_path / "all.xlsx"], first.known()).packed(["serbia"], None)
    assert {name: isinstance(found, PackedBrief) and found.unpack() for name, found in loaded.items()} == {
        "serbia": briefs["serbia"]
    }


def test_a_file_that_changes_after_it_was_hashed_fails_only_its_briefs(tmp_path: Path) -> None:
    first = read_inputs([project(tmp_path) / "briefs"], {})
    second = again(tmp_path, first)
    write_briefs(tmp_path, note="changed")

    loaded = second.packed(["malta", "serbia"], None)

    assert isinstance(loaded["malta"], PackedBrief)
    error = loaded["serbia"]
    assert isinstance(error, ExportError)
    assert str(error) == (
        f"{tmp_path}/briefs/serbia.yaml changed while the build ran, so its files were not built: build again"
    )


@pytest.fixture(params=["threads", "processes", "shut down"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    with ProcessPool(2) if request.param == "processes" else ThreadPoolExecutor(2) as made:
        if request.param == "shut down":
            made.shutdown()
        yield made


def test_an_executor_parses_the_same_and_reports_the_same_problems(tmp_path: Path, executor: Executor) -> None:
    for number in range(5 * FEW):
        write_brief(brief(f"b{number:02}"), tmp_path / f"b{number:02}.yaml")
    assert read_inputs([tmp_path], {}, executor) == read_inputs([tmp_path], {})

    (tmp_path / "b20.yaml").write_text("id: b20\n")
    (tmp_path / "b30.yaml").write_text("id: b30\n")
    raised = []
    for given in (None, executor):
        with pytest.raises(BriefFileError) as found:
            read_inputs([tmp_path], {}, given)
        raised.append(str(found.value))
    assert raised[0] == raised[1]
    assert raised[0].startswith(f"{tmp_path}/b20.yaml:1: title: is missing")


def test_a_file_that_ends_its_process_is_a_problem_of_that_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2 * FEW):
        write_brief(brief(f"b{number:02}"), tmp_path / f"b{number:02}.yaml")
    monkeypatch.setattr(parsing, "_parse_batch", _killed_by_b03)

    with ProcessPool(2) as pool, pytest.raises(BriefFileError) as found:
        read_inputs([tmp_path], {}, pool)

    assert [str(problem) for problem in found.value.problems] == [f"{tmp_path}/b03.yaml: {ENDED}"]


def _killed_by_b03(batch: tuple[parsing.Source, ...], _retry: bool) -> list[parsing.Parsed]:
    import os

    if any(source.path.name == "b03.yaml" for source in batch):
        os._exit(7)
    return [*map(parsing.parse_source, batch)]
