"""LibreOffice Impress opens a deck and prints it: every word is there, and nothing runs over an edge or the footer."""

import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from deck_reading import A, P, parts, slides, squeezed, text, written
from deck_samples import CHARTED

from tipreport.model import CountryBrief, Finding, Recommendation
from tipreport.testing import random_briefs

MAX_SECONDS = 240  # seconds after which LibreOffice is taken to hang
BODY_END = 478.0  # points from the top; below are the line about the notes and the footer
EMU = 12700  # to a point
LONG = CHARTED.replace(
    id="long",
    recommendations=tuple(Recommendation(text=f"Number {n}: protect victims and " * 12 + "go on.") for n in range(30)),
    findings=tuple(
        Finding(pillar=pillar, assessment=assessment, text="The courts did this and that in every year. " * 9 + "End.")
        for pillar in ("prosecution", "protection", "prevention", "partnership", "context")
        for assessment in ("effort", "shortfall") for _ in range(6)
    ),
)  # fmt: skip
BRIEFS: tuple[CountryBrief, ...] = (CHARTED, LONG, *random_briefs(3, seed=5))


def tool(name: str, package: str) -> str:
    found = shutil.which(name)
    if found is None or (name == "soffice" and not Path(found).resolve().parent.joinpath("libsdlo.so").exists()):
        if os.environ.get("CI"):
            pytest.fail(f"CI needs {name}: apt-get install {package}")
        pytest.skip(f"{package} is not installed")
    return found


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Path]]:
    """Some decks, and each as PDF."""
    folder = tmp_path_factory.mktemp("pptx")
    for number, brief in enumerate(BRIEFS):
        (folder / f"{number}.pptx").write_bytes(written(brief))
    files = sorted(folder.glob("*.pptx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"  # two at once cannot share one
    command = [tool("soffice", "libreoffice-impress"), profile, "--headless", "--convert-to", "pdf"]
    command += ["--outdir", str(folder / "made"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=MAX_SECONDS)
    made = [folder / "made" / f"{file.stem}.pdf" for file in files]
    assert all(file.exists() for file in made), f"soffice: {done.stdout} {done.stderr}"
    return [*zip(files, made, strict=True)]


def printed(pdf: Path, *options: str) -> str:
    command = [tool("pdftotext", "poppler-utils"), *options, str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")  # poppler cuts the title of a page inside a character


def test_it_prints_every_word_of_every_slide(decks: list[tuple[Path, Path]]) -> None:
    for deck, pdf in decks:
        file = parts(deck.read_bytes())
        pages = printed(pdf).split("\f")[:-1]
        assert len(pages) == len(slides(file))
        for name, page in zip(slides(file), pages, strict=True):
            latin = re.findall(r"(?<![\w\u0300-\u036f])[A-Za-z]{3,40}(?![\w\u0300-\u036f])", text(file[name]))
            assert [word for word in latin if word not in squeezed(page)] == []


def test_no_text_runs_into_the_footer_or_over_an_edge(decks: list[tuple[Path, Path]]) -> None:
    for deck, pdf in decks:
        file = parts(deck.read_bytes())
        pages = printed(pdf, "-bbox").split("<page ")[1:]
        for name, page in zip(slides(file), pages, strict=True):
            low = squeezed(" ".join(text(shape) for shape in file[name].iter(f"{P}sp") if _is_low(shape)))
            for left, right, bottom, word in re.findall(
                r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page
            ):
                assert 0 <= float(left) <= float(right) <= 960, word
                assert float(bottom) <= 540, word
                assert float(bottom) <= BODY_END or squeezed(unescape(word)) in low, (name, word)


def _is_low(shape: ET.Element) -> bool:
    """Whether a shape is below the body, as the footer is."""
    offset = shape.find(f".//{A}off")
    kind = shape.find(f".//{P}ph")
    return (offset is not None and int(offset.attrib["y"]) >= (BODY_END - 4) * EMU) or (
        kind is not None and kind.attrib.get("type") in {"ftr", "sldNum"}
    )


def test_the_tables_and_the_chart_are_native(decks: list[tuple[Path, Path]]) -> None:
    file = parts(decks[0][0].read_bytes())

    assert sum(len([*file[name].iter(f"{A}tbl")]) for name in slides(file)) == 1
    assert [name for name in file if name.startswith("ppt/charts/chart")]
