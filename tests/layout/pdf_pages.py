"""The pages of a PDF as poppler reads them: blocks of lines of words, each with its box."""

import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.layout.faults import Line, Page, Word

X = "{http://www.w3.org/1999/xhtml}"


def pages_of(file: Path) -> list[Page]:
    """Return the pages of a file."""
    command = shutil.which("pdftotext")
    if command is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs pdftotext: apt-get install poppler-utils")
        pytest.skip("poppler-utils is not installed")
    done = subprocess.run([command, "-bbox-layout", str(file), "-"], capture_output=True, check=True)
    text = done.stdout.decode().translate(dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)))
    return [
        Page(
            float(page.attrib["width"]),
            float(page.attrib["height"]),
            tuple(tuple(_line(line) for line in block.iter(f"{X}line")) for block in page.iter(f"{X}block")),
        )
        for page in ET.fromstring(text).iter(f"{X}page")
    ]


def _line(line: ET.Element) -> Line:
    return tuple(
        Word(word.text or "", *(float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax")))
        for word in line.iter(f"{X}word")
    )
