"""Builds many briefs in one process, in two, and on a Dask cluster of two workers, and compares all hashes.

``python -m tests.benchmarks.cluster 4750``, in the folder of the project. The briefs are copies of those in ``data``.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from tests.runner.cluster import dask_cluster

DATA = Path(__file__).parents[2] / "data" / "briefs"
SETTINGS = 'briefs = ["../briefs"]\noutput = "out"\nformats = ["text", "pdf"]\n'
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": "1764288000"}  # the date of all files


def main(number: int) -> None:
    """Build this number of briefs in each way, and print the time of each."""
    with tempfile.TemporaryDirectory() as name, dask_cluster(2) as address:
        folder = Path(name)
        write_briefs(folder / "briefs", number)
        expected = build(folder / "one", "one process")
        assert build(folder / "two", "two processes", "--jobs", "2") == expected
        cluster = ["--executor", "dask", "--executor-address", address]
        assert build(folder / "dask", "Dask, two workers", *cluster) == expected
        print(f"{len(expected)} files of {number} briefs, all hashes equal")


def write_briefs(folder: Path, number: int) -> None:
    """Write copies of the example briefs, each with its own id."""
    folder.mkdir()
    texts = [path.read_text("utf-8") for path in sorted(DATA.glob("*.yaml"))]
    for index in range(number):
        text = re.sub(r"(?m)^id: (\S+)", rf"id: \1-{index:05}", texts[index % len(texts)], count=1)
        (folder / f"b{index:05}.yaml").write_text(text, "utf-8")


def build(folder: Path, label: str, *flags: str) -> Mapping[str, str]:
    """Run a build, print its time, remove its files, and return the hash of each."""
    folder.mkdir()
    (folder / "tipreport.toml").write_text(SETTINGS, "utf-8")
    started = time.perf_counter()
    command = [sys.executable, "-m", "tipreport", "build", "--json", *flags]
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    assert done.returncode == 0, done.stderr or json.loads(done.stdout)
    files = sorted((folder / "out").glob("[!.]*"))
    hashes = {path.name: sha256(path.read_bytes()).hexdigest() for path in files}
    size = sum(path.stat().st_size for path in files)
    print(f"{label:<20} {seconds:8.1f} s  {len(files)} files, {size / 1e6:.0f} MB", flush=True)
    shutil.rmtree(folder)
    return hashes


if __name__ == "__main__":
    main(int(sys.argv[1]))
