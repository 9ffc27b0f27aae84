"""Compares the workbook with XlsxWriter and openpyxl on the same sheets: ``python -m tests.benchmarks.excel``.

Each engine runs in a separate process with the same rows: ours gets tables and has to make the sheets, the
others get finished sheets. `tests.benchmarks.workbooks` describes their task.
"""

import datetime as dt
import io
import pickle
import re
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any, NamedTuple

from tests.benchmarks.with_openpyxl import streamed, with_named_styles
from tests.benchmarks.with_xlsxwriter import xlsxwritten
from tests.benchmarks.workbooks import ready
from tipreport.exporters.excel.options import ExcelOptions
from tipreport.exporters.excel.writer import write_tables
from tipreport.files import read_briefs
from tipreport.plugin import ExportContext
from tipreport.tables import Tables, tabulate

DATA = Path(__file__).parents[2] / "data" / "briefs"
TURNS = {200: 2, 2000: 1}  # by the number of briefs
OURS, XLSXWRITER, NAMED, STREAMED = "tipreport", "XlsxWriter", "openpyxl, named styles", "openpyxl, write-only"
AIMS = {XLSXWRITER: "at most 1.5, better 1.1", NAMED: "at most 0.75", STREAMED: "memory: at most the same"}
_RUN = "import sys; from tests.benchmarks import excel; excel.run(*sys.argv[1:])"


def tables_of(count: int) -> Tables:
    """The tables of copies of the nine briefs of the project, each with its own id."""
    nine = [*read_briefs(DATA)]
    return tabulate(nine[number % 9].replace(id=f"{nine[number % 9].id}-{number // 9}") for number in range(count))


def write(tables: Tables) -> int:
    """Writes our workbook and returns its size."""
    with (
        TemporaryFile() as stream
    ):  # a file, as in every export; a growing buffer in memory would be copied now and then
        write_tables(tables, stream, ExcelOptions(), ExportContext(date=dt.date(2024, 6, 24)))
        return stream.seek(0, io.SEEK_END)


ENGINES: Mapping[str, Callable[[Any], int]] = {
    OURS: write,
    XLSXWRITER: xlsxwritten,
    NAMED: with_named_styles,
    STREAMED: streamed,
}


class Cost(NamedTuple):
    """Processor time in seconds, peak memory of the process in MiB, size of the workbook in MiB."""

    seconds: float
    memory: float
    size: float


def run(file: str, engine: str) -> None:
    """Write a file with one engine, and print the cost. The process does nothing else."""
    held = pickle.loads(Path(file).read_bytes())
    start = time.process_time()
    size = ENGINES[engine](held)
    print(time.process_time() - start, most_memory(), size / 2**20)


def most_memory() -> float:
    """The peak memory of this process in MiB, from Linux (`getrusage` includes that of the parent)."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024


def cost(file: Path, engine: str) -> Cost:
    """The cost of one engine in its own process."""
    program = [sys.executable, "-c", _RUN, str(file), engine]
    completed = subprocess.run(program, check=True, capture_output=True, text=True)
    return Cost(*map(float, completed.stdout.split()))


def costs(tables: Tables, turns: int) -> Mapping[str, Cost]:
    """The median cost of each engine, measured in turns."""
    with TemporaryDirectory() as folder:
        ours, others = Path(folder, "tables"), Path(folder, "sheets")
        ours.write_bytes(pickle.dumps(tables))
        others.write_bytes(pickle.dumps(ready(tables)))
        files = {engine: ours if engine == OURS else others for engine in ENGINES}
        taken = [{engine: cost(file, engine) for engine, file in files.items()} for _ in range(turns)]
    return {engine: Cost(*map(median, zip(*(turn[engine] for turn in taken), strict=True))) for engine in ENGINES}


def main() -> None:
    """Measure and print."""
    ours = {}
    for count, turns in TURNS.items():
        tables = tables_of(count)
        cells = sum(len(table.rows) * len(table.columns) for table in tables)
        print(f"\nA workbook of {count:,} briefs, {cells:,} cells. Processor time, median of {turns}.")
        print(f"{'':<26}{'s':>8}{'tipreport to it':>18}  {'aim':<26}{'MiB of memory':>14}{'MiB of file':>13}")
        found = costs(tables, turns)
        ours[count] = found[OURS].seconds
        for engine, (seconds, memory, size) in found.items():
            ratio = "" if engine == OURS else f"{ours[count] / seconds:.2f}"
            line = f"  {engine:<24}{seconds:>8.2f}{ratio:>18}  {AIMS.get(engine, ''):<26}"
            print(f"{line}{memory:>14.0f}{size:>13.1f}", flush=True)
    small, large = ours.values()
    print(f"\nGrowth: ten times the briefs take {large / small:.1f} times as long; aim: about 10.")


if __name__ == "__main__":
    main()
