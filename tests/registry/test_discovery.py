"""Plugins are found by their metadata, in one order, each once, without importing them."""

import sys
from pathlib import Path

import pytest

from tests.registry.modules import distribution
from tipreport.registry.discovery import Candidate, builtin, canonical, third_party
from tipreport.registry.plugin_info import PluginInfo, PluginStatus


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two folders at the head of ``sys.path``, in this order."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    monkeypatch.syspath_prepend(str(second))
    monkeypatch.syspath_prepend(str(first))
    return first, second


def found() -> list[str]:
    return [f"{each.distribution}:{each.entry_point.name}" for each in third_party() if isinstance(each, Candidate)]


def test_the_built_in_exporters_are_entry_points_of_tipreport() -> None:
    assert "text" in [candidate.entry_point.name for candidate in builtin()]


def test_plugins_are_ordered_by_distribution_and_entry_point(folders: tuple[Path, Path]) -> None:
    first, second = folders
    distribution(first, "tipreport-zebra", "", entry_points="[tipreport]\nb = x\na = x\n")
    distribution(second, "Tipreport.Ape", "")

    assert found() == ["tipreport-ape:odd", "tipreport-zebra:a", "tipreport-zebra:b"]


def test_the_first_of_two_copies_on_the_path_is_found(folders: tuple[Path, Path]) -> None:
    for folder, version in zip(folders, ("1", "2"), strict=True):
        distribution(folder, "tipreport-twice", "", version=version)

    assert [each.version for each in third_party()] == ["1"]


def test_discovery_imports_nothing(folders: tuple[Path, Path]) -> None:
    module = distribution(folders[0], "tipreport-rotten", "raise SystemExit")

    assert found() == ["tipreport-rotten:odd"]
    assert module not in sys.modules


def test_entry_points_of_other_groups_are_ignored(folders: tuple[Path, Path]) -> None:
    distribution(folders[0], "other", "", entry_points="[console_scripts]\nother = other:main\n")

    assert found() == []


def test_damaged_distributions_are_ignored(folders: tuple[Path, Path]) -> None:
    first, _ = folders
    distribution(first, "tipreport-sound", "")
    (first / "nameless-1.dist-info").mkdir()
    (first / "nameless-1.dist-info" / "entry_points.txt").write_text("[tipreport]\na = x\n", encoding="utf-8")
    (first / "binary-1.dist-info").mkdir()
    (first / "binary-1.dist-info" / "entry_points.txt").write_bytes(b"\xff\xfe[tipreport]")

    assert found() == ["tipreport-sound:odd"]


def test_unreadable_entry_points_are_reported_for_their_distribution(folders: tuple[Path, Path]) -> None:
    distribution(folders[0], "tipreport-damaged", "", entry_points="[tipreport]\n=\n[[[\n: ;\nno sense\n")

    (damaged,) = third_party()

    assert isinstance(damaged, PluginInfo)
    assert (damaged.distribution, damaged.status) == ("tipreport-damaged", PluginStatus.FAILED)
    assert damaged.problem.startswith("plugin tipreport-damaged: its metadata cannot be read: ")


@pytest.mark.parametrize(
    ("requires", "expected"),
    [
        ("tipreport>=1,<2\nattrs", ("tipreport>=1,<2",)),
        ("TipReport >=1", ("TipReport >=1",)),
        ("tipreport[pdf]>=1", ("tipreport[pdf]>=1",)),
        ('tipreport>=9; python_version < "3"', ()),
        ('tipreport>=9; extra == "tests"', ()),
        ("tipreport-docx>=3", ()),
        ("not a requirement at all", ()),
        ("", ()),
    ],
)
def test_the_required_version_of_tipreport_is_read(
    folders: tuple[Path, Path], requires: str, expected: tuple[str, ...]
) -> None:
    distribution(folders[0], "tipreport-asking", "", requires=requires)

    assert [each.requires for each in third_party()] == [expected]


def test_names_are_normalised_as_in_package_registries() -> None:
    assert canonical("Tipreport_Docx") == canonical("tipreport.docx") == "tipreport-docx"
