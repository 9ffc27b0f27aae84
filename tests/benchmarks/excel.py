"""What a workbook costs, beside XlsxWriter and openpyxl with the same sheets: ``python -m tests.benchmarks.excel``.

All get the same rows. Each engine is asked for the same: `tests.benchmarks.workbooks` says how.
"""

import datetime as dt
import io
import pickle
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile

from tests.benchmarks.measure import Work, in_turns
from tests.benchmarks.workbooks import Ready, ready, streamed, with_named_styles, xlsxwritten
from tipreport.exporters.excel.options import ExcelOptions
from tipreport.exporters.excel.writer import write_tables
from tipreport.files import read_briefs
from tipreport.plugin import ExportContext
from tipreport.tables import Tables, tabulate

DATA = Path(__file__).parents[2] / "data" / "briefs"
TURNS = {200: 3, 2000: 1}  # by the number of briefs
OURS, XLSXWRITER, NAMED, STREAMED = "tipreport", "XlsxWriter", "openpyxl, named styles", "openpyxl, write-only"
AIMS = {XLSXWRITER: "at most 1.5, better 1.1", NAMED: "at most 0.75", STREAMED: "memory: at most the same"}
_PEAK = """
import pickle, sys
from pathlib import Path
from tests.benchmarks import excel
work = excel.engines(pickle.loads(Path(sys.argv[1]).read_bytes()))[sys.argv[2]]
before = excel.most_memory()
work()
print(before, excel.most_memory())
"""


def tables_of(count: int) -> Tables:
    """The tables of some briefs: the nine of the project over and over, each time with an id of its own."""
    nine = [*read_briefs(DATA)]
    return tabulate(nine[place % 9].replace(brief=f"{nine[place % 9].brief}-{place // 9}") for place in range(count))


def engines(tables: Tables) -> Mapping[str, Work]:
    """Writing the tables as a workbook into memory, by each engine."""
    prepared: Ready = ready(tables)
    return {
        OURS: partial(_write, tables),
        XLSXWRITER: partial(xlsxwritten, prepared),
        NAMED: partial(with_named_styles, prepared),
        STREAMED: partial(streamed, prepared),
    }


def _write(tables: Tables) -> int:
    stream = io.BytesIO()
    write_tables(tables, stream, ExcelOptions(), ExportContext(date=dt.date(2024, 6, 24)))
    return stream.tell()


def most_memory() -> float:
    """The most memory that this process has had, in MiB, as Linux tells it (`getrusage` counts the parent's too)."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024


def peak(tables: Path, engine: str) -> tuple[float, float]:
    """The memory of a process that holds tables, and the most while one engine writes them, in MiB."""
    program = [sys.executable, "-c", _PEAK, str(tables), engine]
    said = subprocess.run(program, check=True, capture_output=True, text=True)
    before, most = said.stdout.split()
    return float(before), float(most)


def main() -> None:
    """Measure and print."""
    taken = {}
    for count, turns in TURNS.items():
        tables = tables_of(count)
        cells = sum(cell is not None for table in tables for row in table.rows for cell in row)
        print(f"\nA workbook of {count:,} briefs, {cells:,} filled cells. Processor time, median of {turns}.")
        print(f"{'':<26}{'s':>8}{'tipreport to it':>18}  {'aim':<26}{'MiB at most':>12}{'above the data':>16}")
        taken[count] = in_turns(engines(tables), turns, before=0)
        with NamedTemporaryFile() as file:
            file.write(pickle.dumps(tables))
            file.flush()
            for engine, seconds in taken[count].items():
                before, most = peak(Path(file.name), engine)
                ratio = "" if engine == OURS else f"{taken[count][OURS] / seconds:.2f}"
                line = f"  {engine:<24}{seconds:>8.2f}{ratio:>18}  {AIMS.get(engine, ''):<26}"
                print(f"{line}{most:>12.0f}{most - before:>16.0f}", flush=True)
    small, large = taken.values()
    print(f"\nGrowth: ten times the briefs take {large[OURS] / small[OURS]:.1f} times as long; aim: about 10.")


if __name__ == "__main__":
    main()
