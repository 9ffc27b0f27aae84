"""The cost of a sheet, compared with the same content by other engines: ``python -m tests.benchmarks.pdf``.

Every engine gets the brief as it is read, and makes a file with the brief inside: checks and document are part of what
is measured. The bare canvas repeats a recorded layout: the layout itself is not measured for it. Only tipreport fits a
short document to two pages: typst and WeasyPrint set the version with the usual limits, which has 3 to 31 percent more
text in the nine briefs, and run over to a third page in four of them.

All engines run in this process, which collects garbage as rarely as a command of tipreport does.
"""

import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Literal, TypeAlias

from tests.benchmarks import pdf_bare_canvas, pdf_typst, pdf_weasyprint
from tests.benchmarks.measure import Work, in_turns
from tests.benchmarks.pdf_briefs import two_pages, variants
from tests.benchmarks.pdf_content import Plain, content
from tipreport.document import compose
from tipreport.exporters.pdf import render as render_pdf
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.files import dump_brief, write_brief
from tipreport.garbage_collection import collect_rarely
from tipreport.model import Briefs, CountryBrief
from tipreport.plugin import DocumentOptions, ExportContext, Grain
from tipreport.runner import ProcessPool, export_many, plan
from tipreport.runner.documents import compose_documents

Render = Callable[[Plain, str], bytes]
Detail: TypeAlias = Literal["full", "short"]
DETAILS: tuple[Detail, ...] = ("full", "short")
OURS, SECOND_TIME, BARE, TYPST, WEASYPRINT = (
    "tipreport",
    "tipreport, the same brief repeated",
    "bare canvas",
    "typst",
    "WeasyPrint",
)
AIMS = {BARE: "at most 2.0, better 1.5", TYPST: "at most 1.3, better 1.0", WEASYPRINT: "at most 0.05"}
PEERS: dict[str, Callable[[], Render]] = {TYPST: pdf_typst.renderer, WEASYPRINT: pdf_weasyprint.renderer}
TURNS = 25  # of one brief
MANY = 200
SLOW = 9  # briefs of 200 that WeasyPrint is measured with
SIZES = (50, 250)  # numbers of briefs between which memory grows
JOBS = 2
PAIRS = 2  # times that one process and two are compared
_PEAK = """
import sys
from tests.benchmarks.excel import most_memory
from tipreport.cli import main
try:
    main(sys.argv[1:])
finally:
    print(most_memory())
"""


def ours(detail: Detail, brief: CountryBrief) -> int:
    """The size of a brief's sheet."""
    stream = io.BytesIO()
    documents = compose_documents(Briefs([brief]), Grain.BRIEF, DocumentOptions(detail=detail))
    render_pdf(documents, stream, PdfOptions(), ExportContext.of([brief], {}))
    return stream.tell()


def by(render: Render, detail: Detail, brief: CountryBrief) -> int:
    """The size of the file that another engine makes of a brief."""
    return len(render(content(compose(brief, DocumentOptions(detail=detail))), dump_brief(brief)))


def peers() -> Iterator[tuple[str, Render]]:
    """The engines that are installed. Prints the reason for the others."""
    for name, renderer in PEERS.items():
        try:
            yield name, renderer()
        except (ImportError, OSError) as error:
            print(f"  {name} is not measured: {str(error).splitlines()[0]}")


def works(detail: Detail, briefs: Sequence[CountryBrief]) -> dict[str, Work]:
    """Functions that make the file of the next brief, one for each engine."""
    documents = [compose(brief, DocumentOptions(detail=detail)) for brief in briefs]
    engines: dict[str, Callable[[CountryBrief], object]] = {OURS: partial(ours, detail)}
    engines |= {name: partial(by, render, detail) for name, render in peers()}
    drawings = cycle([*map(pdf_bare_canvas.recorded, documents)])
    found: dict[str, Work] = {name: _next(make, briefs) for name, make in engines.items()}
    return found | {SECOND_TIME: partial(ours, detail, briefs[0]), BARE: lambda: pdf_bare_canvas.drawn(next(drawings))}


def _next(make: Callable[[CountryBrief], object], briefs: Sequence[CountryBrief]) -> Work:
    following = cycle(briefs)
    return lambda: make(next(following))


def seconds(make: Callable[[CountryBrief], object], briefs: Sequence[CountryBrief]) -> float:
    """The processor time of some briefs' files."""
    start = time.process_time()
    for brief in briefs:
        make(brief)
    return time.process_time() - start


def one_brief(detail: Detail) -> None:
    """One sheet of two pages by each engine, in turns."""
    print(f"\nOne brief, {detail}, two pages, other words every time. Processor time, median of {TURNS} turns.")
    head()
    taken = in_turns(works(detail, [*variants(TURNS + 1, two_pages())]), TURNS)
    for name, took in taken.items():
        line(name, 1000 * took, taken[OURS] / took)


def many_briefs(detail: Detail) -> None:
    """200 sheets of the nine briefs, all different."""
    briefs = [*variants(MANY)]
    pages = "two" if detail == "short" else "four to seven"
    print(f"\n{MANY} briefs, {detail}, the nine in variants, {pages} pages each. Processor time, a brief.")
    head()
    drawings = [pdf_bare_canvas.recorded(compose(brief, DocumentOptions(detail=detail))) for brief in briefs]
    baseline = min(seconds(partial(ours, detail), briefs) for _ in range(2)) / MANY
    line(OURS, 1000 * baseline, 1.0)
    start = time.process_time()
    for drawing in drawings:
        pdf_bare_canvas.drawn(drawing)
    bare = (time.process_time() - start) / MANY
    line(BARE, 1000 * bare, baseline / bare)
    for name, render in peers():
        some = briefs[:SLOW] if name == WEASYPRINT else briefs
        took = seconds(partial(by, render, detail), some) / len(some)
        line(name, 1000 * took, baseline / took, f"(of {SLOW} briefs)" if name == WEASYPRINT else "")


def head() -> None:
    """The head of a table."""
    print(f"{'':<40}{'ms':>9}{'tipreport to it':>17}  aim")


def line(name: str, milliseconds: float, ratio: float, more: str = "") -> None:
    """A line of a table."""
    shown = "" if name == OURS else f"{ratio:.2f}"
    print(f"  {name:<38}{milliseconds:>9.1f}{shown:>17}  {AIMS.get(name, '')} {more}".rstrip(), flush=True)


# ------------------------------------------------------------ memory, processes


def memory() -> None:
    """The memory that each further brief of a folder takes."""
    peaks = []
    with tempfile.TemporaryDirectory() as folder:
        for count in SIZES:
            briefs = Path(folder, str(count))
            briefs.mkdir()
            for brief in variants(count):
                write_brief(brief, briefs / f"{brief.id}.yaml")
            arguments = ["export", "pdf", str(briefs), "-d", str(briefs / "out")]
            completed = subprocess.run(
                [sys.executable, "-c", _PEAK, *arguments], check=True, capture_output=True, text=True
            )
            peaks.append(float(completed.stdout.split()[-1]))
    few, all_ = SIZES
    each = 1024 * (peaks[1] - peaks[0]) / (all_ - few)
    print(f"\nMemory of `tipreport export pdf`: {few} briefs {peaks[0]:.0f} MiB, {all_} briefs {peaks[1]:.0f} MiB;")
    print(f"  each further brief {each:.0f} KiB; aim: at most 150")


def processes() -> None:
    """The speed-up of two processes over one, without start-up. It measures elapsed time: leave the machine idle."""
    briefs = Briefs(variants(MANY))
    with tempfile.TemporaryDirectory() as folder, ProcessPool(1) as one, ProcessPool(JOBS) as two:
        ratios = []
        for _ in range(PAIRS):
            taken = []
            for pool, workers in ((one, 1), (two, JOBS)):
                jobs = plan(briefs, "pdf", folder)
                done = [*export_many(jobs[: 8 * workers], executor=pool, overwrite=True)]  # start-up
                start = time.perf_counter()
                done = [*export_many(jobs, executor=pool, overwrite=True)]
                taken.append(time.perf_counter() - start)
                assert all(result.ok for result in done)
            ratios.append(taken[0] / taken[1])
    print(f"\n{MANY} briefs by {JOBS} processes: {max(ratios):.2f} times the throughput of one; aim: at least 1.6")
    print(f"  (the best of {PAIRS} pairs: {', '.join(f'{ratio:.2f}' for ratio in ratios)})")


def main() -> None:
    """Measure and print."""
    collect_rarely()
    pdf_bare_canvas.register_fonts()
    for detail in DETAILS:
        one_brief(detail)
        many_briefs(detail)
    memory()
    processes()


if __name__ == "__main__":
    main()
