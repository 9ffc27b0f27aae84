"""The Word file and the PDF of each brief have the same sections in the same order, and the same facts.

LibreOffice prints the Word file, and pdftotext reads both.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.layout.formats import exporter_of
from tipreport import export, read_briefs
from tipreport.document import Heading, all_spans, compose
from tipreport.document.spans import Link, Strong, Text
from tipreport.model import CountryBrief

ROOT = Path(__file__).parents[2]
BRIEFS = tuple(read_briefs([ROOT / "data" / "briefs"]))
LONGEST = 240  # seconds, the timeout of LibreOffice


def tool(name: str, package: str) -> str:
    found = shutil.which(name)
    writer = name != "soffice" or (found and Path(found).resolve().parent.joinpath("libswlo.so").exists())
    if found is None or not writer:
        if os.environ.get("CI"):
            pytest.fail(f"CI needs {name}: apt-get install {package}")
        pytest.skip(f"{package} is not installed")
    return found


def characters(text: str) -> str:
    """Returns the characters only, because lines break at other positions and minus signs differ."""
    return re.sub(r"\s+", "", text).replace("\u2212", "-")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("docx_and_pdf")


@pytest.fixture(scope="module")
def printed(folder: Path) -> dict[str, tuple[str, str]]:
    """Returns the text of the Word file and of the PDF of each brief."""
    soffice, pdftotext = tool("soffice", "libreoffice-writer"), tool("pdftotext", "poppler-utils")
    with exporter_of("docx") as exporter:
        for brief in BRIEFS:
            export(brief, exporter, folder / f"{brief.id}.docx")
            export(brief, "pdf", folder / f"{brief.id}.pdf")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "made")]
    command += [str(folder / f"{brief.id}.docx") for brief in BRIEFS]
    subprocess.run(command, capture_output=True, text=True, check=True, timeout=LONGEST)

    def read(file: Path) -> str:
        return subprocess.run([pdftotext, str(file), "-"], capture_output=True, text=True, check=True).stdout

    names = [brief.id for brief in BRIEFS]
    return {name: (read(folder / "made" / f"{name}.pdf"), read(folder / f"{name}.pdf")) for name in names}


def sections(brief: CountryBrief) -> Iterator[str]:
    yield from (block.text for block in compose(brief).blocks if isinstance(block, Heading) and block.level == 1)


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.id)
def test_the_sections_are_those_of_the_pdf_in_its_order(
    brief: CountryBrief, printed: dict[str, tuple[str, str]], folder: Path
) -> None:
    from_word, _ = printed[brief.id]
    outline = (entry for entry in PdfReader(folder / f"{brief.id}.pdf").outline if isinstance(entry, list))
    assert [entry.title for entry in next(outline) if not isinstance(entry, list)] == [*sections(brief)]
    lines = from_word.splitlines()
    index = -1
    for section in sections(brief):
        index = lines.index(section, index + 1)


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.id)
def test_every_fact_is_in_both(brief: CountryBrief, printed: dict[str, tuple[str, str]]) -> None:
    from_word, _ = map(characters, printed[brief.id])
    texts = [span.text for span in all_spans(compose(brief).blocks) if isinstance(span, Text | Strong | Link)]
    numbers = {number for text in texts for number in re.findall(r"[$€£]?\d[\d,.]*\d%?|\d+%?", text)}
    names = {name for text in texts for name in re.findall(r"\b[A-Z]\w+(?: [A-Z]\w+)+", text)}
    facts = {characters(fact) for fact in numbers | names}

    assert sorted(fact for fact in facts if fact not in from_word) == []
