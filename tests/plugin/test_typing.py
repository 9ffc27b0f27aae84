"""The plugin API is typed from end to end."""

import subprocess
import sys
from pathlib import Path

TYPED = Path(__file__).parents[1] / "typing" / "exporters.py"


def mypy(text: str, folder: Path) -> str:
    file = folder / "plugin.py"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(folder / "cache"), str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_mypy_infers_the_options_of_an_exporter_and_rejects_a_write_of_others(tmp_path: Path) -> None:
    text = TYPED.read_text(encoding="utf-8")
    rejected = [number for number, line in enumerate(text.splitlines(), 1) if "# type: ignore[" in line]

    assert mypy(text, tmp_path) == "Success: no issues found in 1 source file\n"
    output = mypy(text.replace("# type: ignore", "# no longer ignored"), tmp_path)
    assert [line for line in rejected if f"plugin.py:{line}: error: " not in output] == []
    assert output.endswith(f"Found {len(rejected)} errors in 1 file (checked 1 source file)\n")
