"""A process that exports according to its arguments, for tests that limit, stop or kill it.

It prints a line for each step through a pipe, so that the reader can follow its progress.

"""

import io
import os
import resource
import sys
from itertools import count, cycle
from pathlib import Path
from typing import Any, BinaryIO

from attrs import frozen

from tests.runner import exporters
from tipreport.errors import ExportError
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, option
from tipreport.registry import plugin_code
from tipreport.runner import ExportJob, ProcessPool, export, export_many

SIZE, PARTS = 4096, 16

plugin_code.WORKING = 1000.0  # seconds that an exporter may wait for the test, in the processes of a pool as well
if os.environ.get("KIND_OF_FILE") == "named" and hasattr(os, "O_TMPFILE"):
    del os.O_TMPFILE  # in the processes of a pool as well, because each imports this module


@frozen(kw_only=True)
class LineBreaker:
    letter: str = option("a", help="What fills the file")
    asks: bool = option(False, help="Whether to wait for a line before each part")


def report(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def fill(_briefs: Any, stream: BinaryIO, options: LineBreaker, _context: ExportContext) -> None:
    for _ in range(PARTS):
        report("part")
        if options.asks:
            sys.stdin.readline()
        stream.write(options.letter.encode() * SIZE)
        stream.flush()


FILL = exporters.exporter(fill, options=LineBreaker)


def main(what: str, target: Path) -> None:
    match what:
        case "asking":
            export([], FILL, target, options=LineBreaker(letter="b", asks=True), overwrite=True, grain="collection")
        case "forever":
            for letter in cycle("ab"):
                export([], FILL, target, options=LineBreaker(letter=letter), overwrite=True, grain="collection")
        case "pool" | "stuck":
            exporter = FILL if what == "pool" else exporters.exporter(exporters.waits_forever)
            jobs = (
                ExportJob(exporter=exporter, briefs=Briefs(), path=target.with_name(f"{number}.txt"))
                for number in count()
            )
            with ProcessPool(2) as processes:
                for _ in export_many(jobs, executor=processes):
                    report("done")
        case "powerless":
            # Everything is imported before files become unwritable.
            export([], exporters.ALL, io.BytesIO(), grain="collection")
            os.chdir(target.parent)
            if os.getuid() == 0:
                os.setuid(65534)
            export([], exporters.ALL, target.name, grain="collection")
        case _:
            resource.setrlimit(resource.RLIMIT_FSIZE, (SIZE * PARTS, SIZE * PARTS))
            export([], exporters.exporter(getattr(exporters, what)), target, overwrite=True, grain="collection")


if __name__ == "__main__":
    try:
        main(sys.argv[1], Path(sys.argv[2]))
    except ExportError as error:
        report(str(error))
