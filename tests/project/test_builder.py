"""A build writes what changed, and replaces and removes only files that a build wrote."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from attrs import evolve

from tests.project.folder import TOML, built, project, registry, renamed, statuses, write_briefs
from tests.runner.exporters import ALL, EACH, divides_by_zero, files, is_interrupted, titles
from tipreport.atomic.target import temporary_path
from tipreport.errors import ExportError, InvalidValueError, TargetExistsError
from tipreport.model import Briefs
from tipreport.plugin import ExportContext
from tipreport.project import BuildResult, build, cache, journal, read_settings
from tipreport.project.manifest import NAME
from tipreport.registry import ExporterRegistry, PluginStatus
from tipreport.runner import ProcessPool

ROOT = Path(__file__).parents[2]
ALL_NAMES = ["briefs.all.txt", "malta.txt", "serbia.txt"]


OWN = {NAME, cache.NAME}


def made(folder: Path) -> dict[str, bytes]:
    """The content of the output folder, without the manifest and the cache."""
    return {name: content for name, content in files(folder / "build").items() if name not in OWN}


def reproducible(folder: Path) -> dict[str, bytes]:
    """The content of the output folder, without the cache, which holds the times of files."""
    return {name: content for name, content in files(folder / "build").items() if name != cache.NAME}


def test_a_short_document_names_the_file_of_its_full_record_if_the_build_writes_both(tmp_path: Path) -> None:
    def texts(detail: str) -> dict[str, str]:
        toml = TOML.replace('"each", "many"', '"text"')
        built(project(tmp_path, f"{toml}[options.text]\ngrain = 'both'\n[document]\ndetail = {detail}\n"))
        return {name: " ".join(text.decode().split()) for name, text in made(tmp_path).items()}

    both = texts("['full', 'short']")
    assert "Short brief. The full record: malta.txt, " in both["malta.short.txt"]
    assert "Short brief. The full record: briefs.txt, " in both["briefs.short.txt"]
    assert "Short brief. The full record has " in texts("'short'")["malta.short.txt"]


def test_a_first_build_writes_everything(tmp_path: Path) -> None:
    results = built(project(tmp_path))

    assert statuses(results) == dict.fromkeys(ALL_NAMES, "built")
    assert made(tmp_path)["serbia.txt"] == b"Trafficking in serbia None\n"
    assert {each.result.size for each in results if each.result} == {len(text) for text in made(tmp_path).values()}


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    def files() -> dict[str, tuple[int, int, bytes]]:
        """The identity, time and content of each file, read without changing them."""
        found = {path: path.stat() for path in (tmp_path / "build").iterdir()}
        return {path.name: (each.st_ino, each.st_mtime_ns, path.read_bytes()) for path, each in found.items()}

    built(project(tmp_path))
    before = files()

    assert statuses(built(tmp_path)) == dict.fromkeys(ALL_NAMES, "unchanged")
    assert files() == before


def test_two_builds_of_the_same_briefs_give_the_same_bytes_and_the_same_manifest(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    built(project(tmp_path / "a"))
    built(project(tmp_path / "b"))

    assert reproducible(tmp_path / "a") == reproducible(tmp_path / "b")


def test_only_changed_files_are_rebuilt(tmp_path: Path) -> None:
    built(project(tmp_path))
    write_briefs(tmp_path, note="changed")

    assert statuses(built(tmp_path)) == {"malta.txt": "unchanged", "serbia.txt": "built", "briefs.all.txt": "built"}
    assert set(statuses(built(tmp_path)).values()) == {"unchanged"}


def test_force_rebuilds_everything(tmp_path: Path) -> None:
    built(project(tmp_path))

    assert statuses(built(tmp_path, force=True)) == dict.fromkeys(ALL_NAMES, "built")


def test_a_missing_file_is_rebuilt(tmp_path: Path) -> None:
    built(project(tmp_path))
    (tmp_path / "build" / "malta.txt").unlink()

    assert statuses(built(tmp_path))["malta.txt"] == "built"


def results_by_name(results: list[BuildResult]) -> dict[str, BuildResult]:
    return {each.path.name: each for each in results}


def test_a_changed_file_is_not_replaced_and_the_others_are_built(tmp_path: Path) -> None:
    built(project(tmp_path))
    write_briefs(tmp_path, note="changed")
    (tmp_path / "build" / "serbia.txt").write_bytes(b"mine")

    for _ in range(2):  # the next build fails for it too
        results = results_by_name(built(tmp_path))

        assert (results["serbia.txt"].status, results["serbia.txt"].ok) == ("failed", False)
        assert str(results["serbia.txt"].error) == (
            f"{tmp_path}/build/serbia.txt was changed since it was built, so it was not replaced: "
            "move it away, or pass --force to replace it and to keep a copy"
        )
        assert made(tmp_path)["serbia.txt"] == b"mine"
    assert results["briefs.all.txt"].status == "unchanged"


def test_a_changed_workbook_names_the_command_that_reads_it(tmp_path: Path) -> None:
    custom_registry = registry(renamed(ALL, "many", ".xlsx"))
    built(project(tmp_path, TOML.replace('"each", ', "")), custom_registry)
    (tmp_path / "build" / "briefs.xlsx").write_bytes(b"mine")

    (result,) = built(tmp_path, custom_registry)

    assert f'"tipreport update BRIEF... --from {tmp_path}/build/briefs.xlsx --write" writes its edits' in str(
        result.error
    )


def test_force_replaces_a_changed_file_and_keeps_a_copy_that_replaces_no_other(tmp_path: Path) -> None:
    built(project(tmp_path))
    before = made(tmp_path)
    for number, name in ((1, "malta.edited.txt"), (2, "malta.edited-2.txt")):
        content = f"mine {number}".encode()
        (tmp_path / "build" / "malta.txt").write_bytes(content)

        result = results_by_name(built(tmp_path, force=True))["malta.txt"]

        assert (result.status, result.reason) == ("built", f"it had been changed; the changed file is now {name}")
        assert made(tmp_path)[name] == content
        assert made(tmp_path)["malta.txt"] == before["malta.txt"]
    assert set(statuses(built(tmp_path)).values()) == {"unchanged"}


def test_no_copy_is_kept_if_the_export_fails_or_gives_the_same_file(tmp_path: Path) -> None:
    built(project(tmp_path))
    before = made(tmp_path)
    (tmp_path / "build" / NAME).unlink()

    assert statuses(built(tmp_path)) == dict.fromkeys(ALL_NAMES, "failed")
    (tmp_path / "build" / "serbia.txt").write_bytes(b"mine")
    assert statuses(built(tmp_path, breaking(registry()), force=True))["serbia.txt"] == "failed"
    assert made(tmp_path) == before | {"serbia.txt": b"mine"}
    (tmp_path / "build" / "serbia.txt").write_bytes(before["serbia.txt"])
    assert statuses(built(tmp_path, force=True)) == dict.fromkeys(ALL_NAMES, "built")
    assert made(tmp_path) == before


def test_a_file_that_changes_while_the_build_runs_is_not_replaced(tmp_path: Path) -> None:
    built(project(tmp_path))
    write_briefs(tmp_path, note="changed")

    def edits(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
        (tmp_path / "build" / "serbia.txt").write_bytes(b"mine")
        titles(briefs, stream, options, context)

    custom_registry = registry()
    custom_registry.register(renamed(EACH, "each", ".txt", edits))
    result = results_by_name(built(tmp_path, custom_registry))["serbia.txt"]

    assert str(result.error).endswith("serbia.txt was changed while the build ran, so it was not replaced: build again")
    assert made(tmp_path)["serbia.txt"] == b"mine"


def test_a_file_that_no_build_wrote_is_not_replaced_and_the_others_are_built(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "malta.txt").write_bytes(b"mine")

    results = results_by_name(built(tmp_path))

    assert {name: each.status.value for name, each in results.items()} == {
        "malta.txt": "failed",
        "serbia.txt": "built",
        "briefs.all.txt": "built",
    }
    assert isinstance(results["malta.txt"].error, TargetExistsError)
    assert "no build wrote it: move it away, build into another folder" in str(results["malta.txt"].error)
    assert made(tmp_path)["malta.txt"] == b"mine"


def test_a_link_a_folder_and_a_pipe_are_never_replaced(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "malta.txt").mkdir()
    (tmp_path / "build" / "serbia.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "build" / "briefs.all.txt")

    results = built(tmp_path, force=True)

    assert statuses(results) == dict.fromkeys(ALL_NAMES, "failed")
    assert {str(each.error).partition(" is ")[2] for each in results} == {
        "in the way, and is not a readable regular file: move it away"
    }
    assert (tmp_path / "build" / "serbia.txt").is_symlink()


def test_an_outdated_file_is_removed(tmp_path: Path) -> None:
    built(project(tmp_path))
    (tmp_path / "briefs" / "serbia.yaml").unlink()
    (tmp_path / "build" / "mine.txt").write_bytes(b"mine")

    assert statuses(built(tmp_path)) == {"malta.txt": "unchanged", "briefs.all.txt": "built", "serbia.txt": "removed"}
    assert [*made(tmp_path)] == ["briefs.all.txt", "malta.txt", "mine.txt"]
    assert "serbia.txt" not in statuses(built(tmp_path))


def test_a_changed_file_that_is_no_longer_needed_is_not_removed(tmp_path: Path) -> None:
    built(project(tmp_path))
    (tmp_path / "briefs" / "serbia.yaml").unlink()
    (tmp_path / "build" / "serbia.txt").write_bytes(b"mine")

    for _ in range(2):
        result = results_by_name(built(tmp_path))["serbia.txt"]

        assert str(result.error) == (
            f"{tmp_path}/build/serbia.txt was changed since it was built and no longer belongs to the build, so it was "
            "not removed: move it away, or pass --force to remove it and to keep a copy"
        )
        assert made(tmp_path)["serbia.txt"] == b"mine"

    removed = results_by_name(built(tmp_path, force=True))["serbia.txt"]

    assert (removed.status, removed.reason) == (
        "removed",
        "it had been changed; the changed file is now serbia.edited.txt",
    )
    assert made(tmp_path)["serbia.edited.txt"] == b"mine"
    assert [*statuses(built(tmp_path))] == ["malta.txt", "briefs.all.txt"]


def test_a_file_that_changes_while_the_build_runs_is_not_removed(tmp_path: Path) -> None:
    built(project(tmp_path))
    (tmp_path / "briefs" / "serbia.yaml").unlink()

    def edits(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
        (tmp_path / "build" / "serbia.txt").write_bytes(b"mine")
        titles(briefs, stream, options, context)

    custom_registry = registry(EACH, renamed(ALL, "many", ".all.txt", edits))
    result = results_by_name(built(tmp_path, custom_registry))["serbia.txt"]

    assert str(result.error).endswith("serbia.txt was changed while the build ran, so it was not removed: build again")
    assert made(tmp_path)["serbia.txt"] == b"mine"
    assert results_by_name(built(tmp_path))["serbia.txt"].status == "failed"
    assert made(tmp_path)["serbia.txt"] == b"mine"


@pytest.mark.parametrize("line", ["[" * 100_000, '{"name": "a\\u0000", "exporter": "", "inputs": "", "sha256": ""}'])
def test_a_line_of_the_journal_that_no_build_wrote_is_ignored(tmp_path: Path, line: str) -> None:
    built(project(tmp_path))
    (tmp_path / "build" / journal.NAME).write_text(f"{line}\n", "utf-8")

    assert set(statuses(built(tmp_path)).values()) == {"unchanged"}
    assert not (tmp_path / "build" / journal.NAME).exists()


def test_a_missing_outdated_file_is_dropped_from_the_manifest(tmp_path: Path) -> None:
    built(project(tmp_path))
    (tmp_path / "briefs" / "serbia.yaml").unlink()
    (tmp_path / "build" / "serbia.txt").unlink()

    assert "serbia.txt" not in statuses(built(tmp_path))
    assert "serbia.txt" not in json.loads((tmp_path / "build" / NAME).read_bytes())["files"]


def test_the_files_of_a_broken_plugin_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(project(tmp_path))
    manifest = (tmp_path / "build" / NAME).read_text("utf-8")
    (tmp_path / "build" / NAME).write_text(manifest.replace('"many"', '"tipreport-odd:many"'), encoding="utf-8")
    (tmp_path / "tipreport.toml").write_text(TOML.replace(', "many"', ""), encoding="utf-8")
    custom_registry = registry()
    (builtin, *_) = custom_registry.plugins()
    broken = evolve(builtin, distribution="tipreport-odd", status=PluginStatus.FAILED)
    monkeypatch.setattr(custom_registry, "installed", lambda: (builtin, broken))

    kept = built(tmp_path, custom_registry)[-1]

    assert (kept.path.name, kept.status) == ("briefs.all.txt", "kept")
    assert kept.reason == "its plugin tipreport-odd is not loaded"
    monkeypatch.undo()
    assert statuses(built(tmp_path, custom_registry))["briefs.all.txt"] == "removed"


def breaking(custom_registry: ExporterRegistry) -> ExporterRegistry:
    custom_registry.register(renamed(EACH, "each", ".txt", divides_by_zero))
    return custom_registry


def test_a_failure_leaves_the_previous_file_and_the_next_build_replaces_it(tmp_path: Path) -> None:
    built(project(tmp_path))
    before = made(tmp_path)
    write_briefs(tmp_path, note="changed")

    failed = {each.path.name: each for each in built(tmp_path, breaking(registry()))}

    assert {name: each.status for name, each in failed.items()} == {
        "malta.txt": "unchanged",
        "serbia.txt": "failed",
        "briefs.all.txt": "built",
    }
    assert "crashed: ZeroDivisionError" in str(failed["serbia.txt"].error)
    assert made(tmp_path)["serbia.txt"] == before["serbia.txt"]
    assert statuses(built(tmp_path))["serbia.txt"] == "built"


def test_a_file_that_was_never_built_is_not_in_the_manifest(tmp_path: Path) -> None:
    built(project(tmp_path), breaking(registry()))
    (tmp_path / "build" / "malta.txt").write_bytes(b"mine")

    assert statuses(built(tmp_path))["malta.txt"] == "failed"
    assert made(tmp_path)["malta.txt"] == b"mine"


def test_an_interrupt_leaves_complete_files_that_the_next_build_recognises(tmp_path: Path) -> None:
    custom_registry = registry()
    custom_registry.register(renamed(EACH, "each", ".txt", is_interrupted))

    with pytest.raises(KeyboardInterrupt):
        built(project(tmp_path), custom_registry)

    assert [*made(tmp_path)] == [journal.NAME, "briefs.all.txt"]
    assert statuses(built(tmp_path)) == {"malta.txt": "built", "serbia.txt": "built", "briefs.all.txt": "unchanged"}
    assert [*made(tmp_path)] == ALL_NAMES


def test_an_abandoned_build_records_its_files(tmp_path: Path) -> None:
    results = iter(build(read_settings(project(tmp_path)), registry=registry()))
    first = next(results)
    results.close()  # type: ignore[attr-defined]  # it is a generator

    assert statuses(built(tmp_path))[first.path.name] == "unchanged"


def test_a_build_has_the_number_of_its_files_before_it_begins(tmp_path: Path) -> None:
    planned = build(read_settings(project(tmp_path)), registry=registry())

    assert (len(planned), (tmp_path / "build").exists()) == (3, False)


def test_processes_build_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    built(project(tmp_path / "a"))
    with ProcessPool(2) as processes:
        results = built(project(tmp_path / "b"), executor=processes)

    assert statuses(results) == dict.fromkeys(ALL_NAMES, "built")
    assert reproducible(tmp_path / "a") == reproducible(tmp_path / "b")


def test_a_file_name_conflict_fails_only_the_file_of_the_second_format(tmp_path: Path) -> None:
    custom_registry = registry(EACH, renamed(EACH, "other", ".txt"), renamed(EACH, "third", ".3.txt"))
    project(tmp_path, TOML.replace('"many"', '"other", "third"'))

    results = built(tmp_path, custom_registry)

    assert [(each.exporter, each.status.value) for each in results] == [
        ("other", "failed"),
        ("other", "failed"),
        ("each", "built"),  # brief by brief
        ("third", "built"),
        ("each", "built"),
        ("third", "built"),
    ]


def test_a_file_name_conflict_is_skipped_if_all_formats_are_built(tmp_path: Path) -> None:
    custom_registry = registry(EACH, renamed(EACH, "other", ".each"))
    results = built(project(tmp_path, TOML.replace('["each", "many"]', '"all"')), custom_registry)

    assert {(each.exporter, each.status.value, each.ok) for each in results} == {
        ("each", "skipped", True),
        ("tipreport:excel", "built", True),
        ("tipreport:pdf", "built", True),
        ("tipreport:text", "built", True),
        ("other", "built", True),
    }
    assert results[0].reason.endswith("malta.txt belongs to tipreport:text, and each has a file of the same name")


def test_temporary_files_of_a_killed_build_are_removed_even_if_nothing_is_built(tmp_path: Path) -> None:
    built(project(tmp_path))
    temporary_path(tmp_path / "build" / "malta.txt").write_bytes(b"half")

    assert set(statuses(built(tmp_path)).values()) == {"unchanged"}
    assert [*made(tmp_path)] == ALL_NAMES


def test_a_file_instead_of_the_folder_is_reported(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "build").touch()

    with pytest.raises(ExportError, match=r"cannot read .*: Not a directory"):
        built(tmp_path)


def test_a_result_is_json(tmp_path: Path) -> None:
    (first, *_) = built(project(tmp_path))

    data = json.loads(json.dumps(first.as_dict()))
    assert (data["status"], data["path"], data["exporter"], data["error"]) == ("built", str(first.path), "many", None)
    assert data["result"]["sha256"]


def test_a_folder_of_briefs_becomes_text(tmp_path: Path) -> None:
    project(tmp_path, 'briefs = ["briefs"]\noutput = "build"\nformats = ["text"]\n')

    assert statuses(built(tmp_path, ExporterRegistry.load(no_plugins=True))) == {
        "malta.txt": "built",
        "serbia.txt": "built",
    }


def test_a_build_killed_at_any_moment_leaves_only_files_that_the_next_one_recognises(tmp_path: Path) -> None:
    project(tmp_path)
    code = (
        "from tests.project.folder import built\nfrom pathlib import Path\n"
        f"while True: built(Path({str(tmp_path)!r}), force=True), print(flush=True)"
    )
    for seed in range(3):
        with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            for _ in range(random.Random(seed).randrange(1, 20)):
                process.stdout.readline()
            process.kill()
        assert set(statuses(built(tmp_path)).values()) <= {"built", "unchanged"}
        assert [*made(tmp_path)] == ALL_NAMES


def test_the_files_of_a_killed_first_build_are_recognised(tmp_path: Path) -> None:
    project(tmp_path)
    code = (
        "from pathlib import Path\nfrom tests.project.folder import *\nfrom tests.runner import exporters\n"
        "custom = registry()\ncustom.register(renamed(EACH, 'each', '.txt', exporters.kills_its_process))\n"
        f"built(Path({str(tmp_path)!r}), custom)"
    )
    killed = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)

    assert killed.returncode == 7
    assert [*made(tmp_path)] == [journal.NAME, "briefs.all.txt"]
    write_briefs(tmp_path, note="changed")  # so the file cannot be recognised by building it again
    assert statuses(built(tmp_path)) == dict.fromkeys(ALL_NAMES, "built")
    assert [*made(tmp_path)] == ALL_NAMES


def test_a_file_where_a_killed_build_would_have_written_is_not_replaced(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "build").mkdir()
    recorder = journal.FileRecorder(journal=tmp_path / "build" / journal.NAME, exporter="each", inputs="x")
    assert recorder(tmp_path / "build" / "malta.txt", "0" * 64)  # and then the build is killed
    with (tmp_path / "build" / journal.NAME).open("ab") as file:
        file.write(b'{"name": "serbia.txt", "exp')  # or while it wrote a line
    (tmp_path / "build" / "malta.txt").write_bytes(b"mine")

    assert statuses(built(tmp_path)) == {"malta.txt": "failed", "serbia.txt": "built", "briefs.all.txt": "built"}
    assert made(tmp_path)["malta.txt"] == b"mine"
    assert journal.NAME not in made(tmp_path)


def test_a_manifest_that_cannot_be_written_is_a_failure_of_its_own_and_the_next_build_mends_it(tmp_path: Path) -> None:
    manifest = tmp_path / "build" / NAME

    def is_in_the_way(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
        manifest.mkdir(exist_ok=True)
        titles(briefs, stream, options, context)

    custom_registry = registry()
    custom_registry.register(renamed(EACH, "each", ".txt", is_in_the_way))
    results = built(project(tmp_path), custom_registry)

    assert [each.status.value for each in results] == ["built", "built", "built", "failed"]
    assert (results[-1].path, str(results[-1].error)) == (manifest, f"cannot read {manifest}: Is a directory")
    manifest.rmdir()
    assert statuses(built(tmp_path)) == dict.fromkeys(ALL_NAMES, "unchanged")
    assert manifest.is_file()


def test_a_build_into_the_folder_of_its_briefs_can_be_repeated(tmp_path: Path) -> None:
    project(tmp_path, 'briefs = ["briefs"]\noutput = "briefs"\nformats = ["each"]\n')

    assert statuses(built(tmp_path)) == {"malta.txt": "built", "serbia.txt": "built"}
    assert statuses(built(tmp_path)) == {"malta.txt": "unchanged", "serbia.txt": "unchanged"}


def test_the_path_of_a_folder_in_place_of_settings_has_a_remedy() -> None:
    with pytest.raises(InvalidValueError) as raised:
        build("dossier")  # type: ignore[arg-type]  # as tested
    assert str(raised.value) == "expected Settings, found \"dossier\": write tipreport.read_settings('dossier')"
