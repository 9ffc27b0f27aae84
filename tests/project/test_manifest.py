"""The manifest lists the files that a build may replace; an invalid manifest is rejected."""

import json
import os
from pathlib import Path

import pytest

from tests.runner.exporters import files
from tipreport.errors import ExportError
from tipreport.project.manifest import NAME, Entry, Manifest, digest

ENTRIES = {
    "serbia.txt": Entry(exporter="tipreport:text", inputs="ab", sha256="cd"),
    "benin.txt": Entry(exporter="tipreport:text", inputs="ef", sha256="01"),
}


def test_a_manifest_is_read_as_written(tmp_path: Path) -> None:
    Manifest(ENTRIES).write(tmp_path)

    assert Manifest.read(tmp_path).entries == ENTRIES
    assert [*files(tmp_path)] == [NAME]


def test_a_folder_without_a_manifest_has_no_built_files(tmp_path: Path) -> None:
    assert Manifest.read(tmp_path).entries == {}


def test_a_manifest_does_not_depend_on_the_order_of_files(tmp_path: Path) -> None:
    Manifest(ENTRIES).write(tmp_path)
    first = files(tmp_path)
    Manifest(dict(reversed(ENTRIES.items()))).write(tmp_path)

    assert files(tmp_path) == first
    assert first[NAME].decode() == (
        '{\n "format": 1,\n "files": {\n'
        '  "benin.txt": {\n   "exporter": "tipreport:text",\n   "inputs": "ef",\n   "sha256": "01"\n  },\n'
        '  "serbia.txt": {\n   "exporter": "tipreport:text",\n   "inputs": "ab",\n   "sha256": "cd"\n  }\n }\n}\n'
    )


ENTRY = '{"exporter": "a:b", "inputs": "", "sha256": ""}'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": 2, "files": {}}',
        '{"format": 1, "files": []}',
        '{"format": 1, "files": {"a.txt": {}}}',
        '{"format": 1, "files": {"a.txt": {"exporter": 1, "inputs": "", "sha256": ""}}}',
        *(f'{{"format": 1, "files": {{"{name}": {ENTRY}}}}}' for name in ("../a", "/a", "a/b", "", ".", "..", NAME)),
        *(f'{{"format": 1, "files": {{"{name}": {ENTRY}}}}}' for name in ("a\\u0000", "a\\ud800", "a\\n")),
        "\udcff",
        "[" * 100_000,
    ],
)
def test_an_invalid_manifest_is_rejected_and_no_file_is_changed(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_bytes(text.encode("utf-8", "surrogateescape"))

    with pytest.raises(ExportError, match=r"is not a manifest of this version of tipreport; move .* away"):
        Manifest.read(tmp_path)


def test_an_unreadable_manifest_is_reported(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()

    with pytest.raises(ExportError, match=r"cannot read .*: Is a directory"):
        Manifest.read(tmp_path)


def test_a_digest_depends_only_on_the_content_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    (tmp_path / "link").symlink_to("a")

    assert digest(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert (digest(tmp_path / "link"), digest(tmp_path), digest(tmp_path / "b")) == ("", "", "")


def test_a_pipe_instead_of_the_manifest_is_reported(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)

    with pytest.raises(ExportError, match=r"cannot read .*: it is a pipe or a device"):
        Manifest.read(tmp_path)


def test_a_file_that_an_earlier_version_left_unfinished_is_not_of_the_build(tmp_path: Path) -> None:
    files = {"a.txt": {"exporter": "text", "inputs": "", "sha256": ""}}
    (tmp_path / NAME).write_text(json.dumps({"format": 1, "files": files}))

    assert Manifest.read(tmp_path).entries == {}
