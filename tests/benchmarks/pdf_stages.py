"""The time of each stage of a sheet, with garbage collected as rarely as by a command.

Run it with ``python -m tests.benchmarks.pdf_stages``.
"""

import datetime as dt
import io
import time
from collections.abc import Callable, Sequence
from statistics import mean
from typing import TypeVar

from tests.benchmarks.pdf_briefs import two_pages, variants
from tipreport.checks import check
from tipreport.document import compose
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.chapters import Chapter, draw
from tipreport.exporters.pdf.page.header_footer import brief_header
from tipreport.exporters.pdf.page.sheet import lay_out_sheet
from tipreport.exporters.pdf.page.title_band import TOP
from tipreport.exporters.pdf.tagged import Attachment, Metadata, TaggedDocument
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.files import dump_brief
from tipreport.garbage_collection import collect_rarely
from tipreport.model import CountryBrief
from tipreport.plugin import Brand

T = TypeVar("T")
WARM = 9  # uncounted warm-up sheets


class Stages:
    """The processor time of each stage of a sheet, for any number of sheets."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {}

    def time(self, stage: str, work: Callable[[], T]) -> T:
        """Measure the work and return its result."""
        start = time.process_time()
        made = work()
        self.taken.setdefault(stage, []).append(time.process_time() - start)
        return made

    def sheet(self, brief: CountryBrief) -> None:
        """Make a sheet, stage by stage, as the exporter does."""
        theme = Theme.of(Brand())
        self.time("checks", lambda: check(brief))
        document = self.time("checks and document", lambda: compose(brief))
        layout = Layout(A4, Typesetter(load_faces(), theme.accent, document.labels), theme)
        laid = self.time(
            "text measured, blocks placed on pages", lambda: lay_out_sheet(layout, document, attached="a.yaml")
        )
        metadata = Metadata(title=document.title, language="en", date=dt.datetime(2024, 1, 1, tzinfo=dt.UTC))
        made = TaggedDocument(metadata, page_size=(A4.width, A4.height))
        header = brief_header(layout, laid.title)
        chapter = Chapter(layout=layout, pages=laid.flow.pages, title="A", anchor=TOP, header=header, footer="A")
        self.time("pages drawn and tagged", lambda: draw(made, [chapter]))
        data = self.time("the brief dumped, to be attached", lambda: dump_brief(brief).encode())
        made.attach(Attachment(name="a.yaml", data=data, media_type="application/yaml", description="The brief"))
        self.time("structure, fonts, metadata, compression", lambda: made.save(io.BytesIO()))


def report(title: str, briefs: Sequence[CountryBrief]) -> None:
    """Print the mean of each stage."""
    stages = Stages()
    for brief in briefs:
        stages.sheet(brief)
    taken = {stage: 1000 * mean(times[WARM:]) for stage, times in stages.taken.items()}
    whole = sum(taken.values()) - taken["checks"]  # composing includes the checks
    print(f"\n{title}: {whole:.1f} ms of processor time\n{'':<42}{'ms':>7}{'share':>8}")
    for stage, milliseconds in taken.items():
        print(f"  {stage:<40}{milliseconds:>7.2f}{milliseconds / whole:>8.0%}")


def main() -> None:
    """Measure and print."""
    collect_rarely()
    report("A sheet of two pages", [*variants(60, two_pages())])
    report("The nine briefs, four to seven pages", [*variants(63)])


if __name__ == "__main__":
    main()
