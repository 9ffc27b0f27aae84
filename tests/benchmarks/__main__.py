"""Runs the benchmarks: ``python -m tests.benchmarks``, in the folder of the project."""

import io
import platform
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import yaml

from tests.benchmarks import made_briefs
from tests.benchmarks.measure import Work, in_turns, processes_in_turns
from tipreport.checks import check
from tipreport.document import compose
from tipreport.exporters.pdf import render as render_pdf
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.exporters.text import render_documents
from tipreport.exporters.text.options import TextOptions
from tipreport.files import read_brief
from tipreport.model import Briefs, CountryBrief
from tipreport.plugin import DocumentOptions, ExportContext, Grain
from tipreport.runner.documents import compose_documents
from tipreport.wording.languages import languages

DATA = Path(__file__).parents[2] / "data" / "briefs"
SMALL, LARGE = "three lines", "large, made"
ROUNDS = 25
ROUNDS_IN_LANGUAGES = 5  # of nine briefs each
GROWTH = (1, 2, 4)

LIBRARIES = "import attrs, pluggy"
IMPORTS = {
    LIBRARIES: LIBRARIES,
    "import tipreport": "import tipreport",
    "from tipreport.model import CountryBrief": "from tipreport.model import CountryBrief",
    "every public name of tipreport": "from tipreport import *",
}


class Line(NamedTuple):
    """A line of a table."""

    what: str
    milliseconds: float
    ratio: float
    aim: str = ""


def main() -> None:
    """Measure everything, and print each table when it is complete."""
    loader = "libyaml's" if hasattr(yaml, "CSafeLoader") else "no"
    print(f"Medians of {ROUNDS} turns, processor time. Python {platform.python_version()}, with {loader} C parser.")
    with tempfile.TemporaryDirectory() as folder:
        files = dict(brief_files(Path(folder)))
        table("Importing, to `import attrs, pluggy`", imports())
        table("Reading a brief, to yaml.load with CSafeLoader", reading(files))
        table("Checks, document and text of a brief, to reading it", writing(files))
        table("Languages: checks, document and file of a brief, to English", in_languages())
        grown = {f"{times} times the records": text_file(Path(folder), times) for times in GROWTH}
        table("Growth: reading, to the smallest", growth(grown, readers))
        table("Growth: checks, document and text, to the smallest", growth(grown, writers))


def brief_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """The briefs to measure: the smallest, the real ones, and a large artificial one."""
    small = folder / "small.yaml"
    small.write_text(made_briefs.SMALLEST, "utf-8")
    yield SMALL, small
    yield from ((path.stem, path) for path in sorted(DATA.glob("*.yaml")))
    yield LARGE, text_file(folder, 1)


def text_file(folder: Path, times: int) -> Path:
    """Writes an artificial brief to a file."""
    file = folder / f"large-{times}.yaml"
    file.write_text(made_briefs.large(times), "utf-8")
    return file


def imports() -> Iterator[Line]:
    """The cost of importing the library."""
    taken = processes_in_turns(IMPORTS, ROUNDS)
    for what, seconds in taken.items():
        aim = "at most 3, better 2" if what == "import tipreport" else ""
        yield Line(what, seconds * 1000, seconds / taken[LIBRARIES], aim)


def readers(files: Mapping[str, Path]) -> dict[str, Work]:
    """Reading each file."""
    return {name: partial(read_brief, path) for name, path in files.items()}


def bare_readers(files: Mapping[str, Path]) -> dict[str, Work]:
    """Loading each file as YAML only."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    def load(path: Path) -> object:
        return yaml.load(path.read_text("utf-8"), Loader=loader)  # a safe loader

    return {name: partial(load, path) for name, path in files.items()}


def writers(files: Mapping[str, Path]) -> dict[str, Work]:
    """Making the text of each brief, which includes the document and the checks."""
    briefs = {name: read_brief(path) for name, path in files.items()}
    return {name: partial(text_of, brief) for name, brief in briefs.items()}


def text_of(brief: CountryBrief, language: str | None = None) -> int:
    """Write the text of a brief into memory. Returns its size in bytes."""
    stream = io.BytesIO()
    documents = compose_documents(Briefs([brief]), Grain.BRIEF, DocumentOptions(language=language))
    render_documents(documents, stream, TextOptions(), ExportContext.of([brief], {}))
    return stream.tell()


def compared(works: Mapping[str, Work], to: Mapping[str, Work], aim: str) -> Iterator[Line]:
    """Each task, and its ratio to the task that it is compared with."""
    for name, work in works.items():
        taken = in_turns({"work": work, "to": to[name]}, ROUNDS)
        yield Line(name, taken["work"] * 1000, taken["work"] / taken["to"], aim)


def reading(files: Mapping[str, Path]) -> Iterator[Line]:
    """Reading, compared with bare YAML."""
    return compared(readers(files), bare_readers(files), "at most 1.5")


def writing(files: Mapping[str, Path]) -> Iterator[Line]:
    """Checks, document and text, compared with reading; then the parts of the last."""
    yield from compared(writers(files), readers(files), "at most 3")
    brief = read_brief(files[LARGE])
    parts: dict[str, Work] = {
        "read": partial(read_brief, files[LARGE]),
        f"  {LARGE}: checks alone": partial(check, brief),
        f"  {LARGE}: checks and document": partial(compose, brief),
    }
    taken = in_turns(parts, ROUNDS)
    for what in list(parts)[1:]:
        yield Line(what, taken[what] * 1000, taken[what] / taken["read"])


def in_languages() -> Iterator[Line]:
    """The nine briefs as text and PDF in each language, compared with English."""
    briefs = [read_brief(path) for path in sorted(DATA.glob("*.yaml"))]
    for form, make in (("text", text_of), ("PDF", pdf_of)):
        works: dict[str, Work] = {code: partial(_each, make, briefs, code) for code in languages()}
        taken = in_turns(works, ROUNDS_IN_LANGUAGES)
        for code, seconds in taken.items():
            aim = "at most 1.25" if code != "en" else ""
            yield Line(f"{form}, {code}", seconds * 1000 / len(briefs), seconds / taken["en"], aim)


def _each(make: Callable[[CountryBrief, str], object], briefs: Sequence[CountryBrief], language: str) -> None:
    for brief in briefs:
        make(brief, language)


def pdf_of(brief: CountryBrief, language: str) -> int:
    """Write the sheet of a brief into memory. Returns its size in bytes."""
    stream = io.BytesIO()
    documents = compose_documents(Briefs([brief]), Grain.BRIEF, DocumentOptions(language=language))
    render_pdf(documents, stream, PdfOptions(), ExportContext.of([brief], {}))
    return stream.tell()


def growth(files: Mapping[str, Path], works: Callable[[Mapping[str, Path]], dict[str, Work]]) -> Iterator[Line]:
    """The cost of additional records."""
    taken = in_turns(works(files), ROUNDS)
    first = next(iter(taken.values()))
    for (name, seconds), times in zip(taken.items(), GROWTH, strict=True):
        yield Line(name, seconds * 1000, seconds / first, f"about {times}")


def table(title: str, lines: Iterator[Line]) -> None:
    """Print a table: task, time, ratio, target."""
    print(f"\n{title}\n{'':<44}{'ms':>9}{'ratio':>8}  aim")
    for line in lines:
        print(f"  {line.what:<42}{line.milliseconds:>9.2f}{line.ratio:>8.2f}  {line.aim}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
