"""The pre-commit hook for repositories of briefs."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SERBIA = ROOT / "data" / "briefs" / "serbia.yaml"


@pytest.fixture
def hook() -> dict[str, Any]:
    (declared,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert isinstance(declared, dict)
    return declared


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    shutil.copy(SERBIA, tmp_path / "briefs")
    (tmp_path / "tipreport.toml").write_text('briefs = ["briefs/*.yaml"]\n', "utf-8")
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n", "utf-8")
    return tmp_path


def run(hook: dict[str, Any], repository: Path) -> "subprocess.CompletedProcess[str]":
    """Runs the hook as pre-commit does, with the files whose path matches."""
    files = sorted(str(path.relative_to(repository)) for path in repository.rglob("*") if path.is_file())
    matching = [file for file in files if re.search(hook["files"], file)]
    entry = shlex.split(hook["entry"])
    assert entry[0] == "tipreport"
    command = [sys.executable, "-m", *entry, *hook.get("args", ()), *matching]
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)


def test_the_hook_is_called_tipreport_check(hook: dict[str, Any]) -> None:
    assert hook["id"] == "tipreport-check"
    assert hook["language"] == "python"


def test_a_folder_of_valid_briefs_passes(hook: dict[str, Any], repository: Path) -> None:
    done = run(hook, repository)

    assert done.returncode == 0, done.stderr


def test_an_invalid_brief_stops_the_commit_with_its_position(hook: dict[str, Any], repository: Path) -> None:
    broken = SERBIA.read_text("utf-8").replace("edition: 2022", "edition: soon", 1)
    (repository / "briefs" / "broken.yaml").write_text(broken, "utf-8")

    done = run(hook, repository)

    assert done.returncode == 3
    assert re.search(r"briefs/broken\.yaml:\d+: error: edition: expected a year", done.stdout + done.stderr)
