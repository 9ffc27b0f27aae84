"""Word files as LibreOffice prints them: no split number or citation, no overlap, no text outside the margins."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.layout.briefs import DETAILS, Detail, numbers_of, random_briefs, real_briefs
from tests.layout.faults import outside, overlaps, split_on_pages
from tests.layout.formats import exporter_of
from tests.layout.pdf_pages import pages_of
from tipreport import export
from tipreport.model import CountryBrief

LONGEST = 240  # seconds after which LibreOffice is taken to hang
MARGIN = 51  # points, the margin of the pages
BRIEFS = (*real_briefs(), *random_briefs()[:3])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The printed files of all briefs, each of them on A4 or on Letter."""
    soffice = shutil.which("soffice")
    if soffice is None or not Path(soffice).resolve().parent.joinpath("libswlo.so").exists():
        if os.environ.get("CI"):
            pytest.fail("CI needs soffice: apt-get install libreoffice-writer")
        pytest.skip("libreoffice-writer is not installed")
    folder = tmp_path_factory.mktemp("word")
    with exporter_of("docx") as docx:
        for number, brief in enumerate(BRIEFS):
            for detail in DETAILS:
                options = {"paper": ("a4", "letter")[number % 2]}
                export(brief, docx, folder / _name(brief, detail), options=options, document={"detail": detail})
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    files = [str(folder / _name(brief, detail)) for brief in BRIEFS for detail in DETAILS]
    subprocess.run([*command, *files], capture_output=True, text=True, check=True, timeout=LONGEST)
    return folder


def _name(brief: CountryBrief, detail: Detail) -> str:
    return f"{brief.id}_{detail}.docx"


@pytest.mark.parametrize("detail", DETAILS)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.id)
def test_a_printed_file_has_no_fault(brief: CountryBrief, detail: Detail, folder: Path) -> None:
    pages = pages_of((folder / _name(brief, detail)).with_suffix(".pdf"))

    assert [*split_on_pages(pages, numbers_of(brief, detail))] == []
    assert [words for page in pages for words in (*overlaps(page), *outside(page, MARGIN - 1))] == []
