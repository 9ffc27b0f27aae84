"""LibreOffice opens the file, prints it, and saves it again with all of its text."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from word_reading import BRIEFS, W, parts, text, written

MAX_SECONDS = 240  # seconds after which LibreOffice is taken to hang
FEW = BRIEFS[:4]


def tool(name: str, package: str) -> str:
    found = shutil.which(name)
    if found is None or (name == "soffice" and not Path(found).resolve().parent.joinpath("libswlo.so").exists()):
        if os.environ.get("CI"):
            pytest.fail(f"CI needs {name}: apt-get install {package}")
        pytest.skip(f"{package} is not installed")
    return found


def converted(files: list[Path], form: str, folder: Path) -> list[Path]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"  # two at once cannot share one
    command = [tool("soffice", "libreoffice-writer"), profile, "--headless", "--convert-to", form]
    command += ["--outdir", str(folder / "made"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=MAX_SECONDS)
    made = [folder / "made" / f"{file.stem}.{form.partition(':')[0]}" for file in files]
    assert all(file.exists() for file in made), f"soffice: {done.stdout} {done.stderr}"
    return made


def words(content: str) -> str:
    """The characters alone: line and page breaks differ, and the order within a line depends on the reader."""
    return re.sub(r"[\s\u200b]+", "", content)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("docx")
    for number, brief in enumerate(FEW):
        (folder / f"{number}.docx").write_bytes(written(brief))
    return sorted(folder.glob("*.docx"))


def test_it_prints_every_word(documents: list[Path], tmp_path: Path) -> None:
    for document, pdf in zip(documents, converted(documents, "pdf", tmp_path), strict=True):
        pdftotext = tool("pdftotext", "poppler-utils")
        printed = subprocess.run([pdftotext, str(pdf), "-"], capture_output=True, text=True, check=True).stdout
        for paragraph in parts(document.read_bytes())["word/document.xml"].iter(f"{W}p"):
            latin = re.findall(r"(?<![\w\u0300-\u036f])[A-Za-z]{3,40}(?![\w\u0300-\u036f])", text(paragraph))
            assert [word for word in latin if word not in words(printed)] == []


def test_it_is_saved_with_all_of_its_text(documents: list[Path], tmp_path: Path) -> None:
    for document, saved in zip(documents, converted(documents, "docx", tmp_path), strict=True):
        before, after = (parts(file.read_bytes())["word/document.xml"] for file in (document, saved))
        assert words(text(after)).replace("_x005F_", "_") == words(text(before))  # LibreOffice escapes it
        assert len([*after.iter(f"{W}tbl")]) == len([*before.iter(f"{W}tbl")])
        assert len([*after.iter(f"{W}tblHeader")]) == len([*before.iter(f"{W}tblHeader")])
