"""The cache saves work, and nothing that it contains can change the result of a build."""

import json
import os
from pathlib import Path

import pytest

from tests.project.folder import built, project, registry, statuses
from tipreport.project import build, read_settings
from tipreport.project.cache import NAME, RESOLUTION, Cache, FileState
from tipreport.project.manifest import digest


def hashed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the output files that are hashed from now on."""
    names: list[str] = []

    def record(path: Path) -> str:
        names.append(path.name)
        return digest(path)

    monkeypatch.setattr("tipreport.project.cache.digest", record)
    return names


def aged(folder: Path) -> None:
    """Let the cache be written long after the files."""
    path = folder / "build" / NAME
    later = path.stat().st_mtime_ns + 10 * RESOLUTION
    os.utime(path, ns=(later, later))


def test_unchanged_output_files_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(project(tmp_path))
    aged(tmp_path)
    names = hashed(monkeypatch)

    assert set(statuses(built(tmp_path)).values()) == {"unchanged"}
    assert names == []


def test_files_that_were_written_just_before_the_cache_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(project(tmp_path))
    names = hashed(monkeypatch)
    built(tmp_path)

    assert sorted(names) == ["briefs.all.txt", "malta.txt", "serbia.txt"]


@pytest.mark.parametrize("restored", [False, True])
def test_a_change_of_the_same_size_is_found_even_with_the_old_time(tmp_path: Path, restored: bool) -> None:
    built(project(tmp_path))
    aged(tmp_path)
    path = tmp_path / "build" / "malta.txt"
    status = path.stat()
    with path.open("r+b") as file:
        file.write(b"trafficking")
    if restored:
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert statuses(built(tmp_path))["malta.txt"] == "failed"


CONTENT = {"format": 1, "program": "0.1.0", "inputs": {}, "files": {}}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        json.dumps(CONTENT | {"format": 2}),
        json.dumps(CONTENT | {"program": "99"}),
        json.dumps(CONTENT | {"files": {"a": [1]}}),
        json.dumps(CONTENT | {"files": {"a": [float("inf"), 1, 1, 1, ""]}}),
        json.dumps(CONTENT | {"inputs": {"a": [{"id": "../a", "updated": None, "digest": ""}]}}),
        json.dumps(CONTENT | {"inputs": {"a": [{"id": "a", "updated": "today", "digest": ""}]}}),
    ],
)
def test_an_invalid_cache_is_ignored(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)

    assert Cache.read(tmp_path) == Cache(tmp_path)


def with_briefs_of_malta(folder: Path, briefs: list[dict[str, str | None]]) -> None:
    """Let the cache list other briefs for the file of Malta."""
    path = folder / "build" / NAME
    data = json.loads(path.read_text("utf-8"))
    for key, known in data["inputs"].items():
        if known[0]["id"] == "malta":
            data["inputs"][key] = briefs
    path.write_text(json.dumps(data), "utf-8")


def test_a_cache_that_knows_another_brief_of_a_file_is_named(tmp_path: Path) -> None:
    built(project(tmp_path))
    with_briefs_of_malta(tmp_path, [{"id": "other", "updated": None, "digest": ""}])

    results = {each.path.name: each for each in built(tmp_path)}

    assert str(results["other.txt"].error) == (
        f"the cache {NAME} in the output folder is wrong about {tmp_path}/briefs/malta.yaml: remove it, and build again"
    )
    (tmp_path / "build" / NAME).unlink()
    assert "failed" not in statuses(built(tmp_path)).values()


def test_a_file_without_briefs_in_the_cache_is_parsed(tmp_path: Path) -> None:
    built(project(tmp_path))
    with_briefs_of_malta(tmp_path, [])

    assert set(statuses(built(tmp_path)).values()) == {"unchanged"}


def test_a_pipe_instead_of_the_cache_is_ignored(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)

    assert Cache.read(tmp_path) == Cache(tmp_path)


def test_a_build_without_its_cache_gives_the_same_result(tmp_path: Path) -> None:
    built(project(tmp_path))
    (tmp_path / "build" / NAME).unlink()

    assert set(statuses(built(tmp_path)).values()) == {"unchanged"}
    assert (tmp_path / "build" / NAME).exists()


def test_a_cache_is_read_as_written(tmp_path: Path) -> None:
    built(project(tmp_path))
    cache = Cache.read(tmp_path / "build")

    assert {brief.id for briefs in cache.inputs.values() for brief in briefs} == {"malta", "serbia"}
    status = (tmp_path / "build" / "malta.txt").stat()
    assert cache.states["malta.txt"] == FileState.of(status, cache.digest("malta.txt"))


def test_a_dry_run_writes_no_cache_and_no_folder(tmp_path: Path) -> None:
    planned = build(read_settings(project(tmp_path)), registry=registry())

    assert [(each.path.name, each.status.value, each.reason, each.replaces) for each in planned.dry_run()] == [
        ("malta.txt", "built", "new", False),
        ("serbia.txt", "built", "new", False),
        ("briefs.all.txt", "built", "new", False),
    ]
    assert not (tmp_path / "build").exists()
