"""Other scripts: set if their fonts are installed; otherwise an error names the package."""

import re
import subprocess
import sys
from typing import Any

import pytest

from tests.exporters.pdf.hard_briefs import SCRIPTS
from tests.exporters.pdf.sheets import NINE, export, plain, read_sections
from tests.exporters.pdf.tagged.documents import check
from tipreport.errors import ExportError
from tipreport.exporters.pdf.text.faces import load_faces

_PROGRAM = """
import importlib.util, sys
title, package = sys.argv[1:]
real = importlib.util.find_spec
class Lacking:
    def find_spec(self, name, path=None, target=None):
        if name.startswith(package):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Lacking())
importlib.util.find_spec = lambda name, *more: None if name.startswith(package) else real(name, *more)
from tests.exporters.pdf.sheets import NINE, export
from tipreport.errors import ExportError
try:
    export(NINE["malta"].replace(title=title))
except ExportError as error:
    print(error)
"""


def without(package: str, title: str) -> str:
    """The error message for a title in a process in which a package is not installed."""
    done = subprocess.run([sys.executable, "-c", _PROGRAM, title, package], check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.mark.parametrize("name", SCRIPTS)
def test_names_in_other_scripts_are_set_within_latin_text(name: str) -> None:
    brief = NINE["malta"]
    (first, *others) = brief.organisations
    mixed = f"Malta Centre ({name}) for 2 persons"

    pdf = check(export(brief.replace(organisations=(first.replace(name=mixed), *others))))

    assert mixed in dict(read_sections(pdf))["Organisations"]
    assert all(font.FontDescriptor.FontFile2 for page in pdf.pages for font in _descendants(page))


def _descendants(page: Any) -> list[Any]:
    return [font.DescendantFonts[0] for font in page.Resources.Font.values()]


def test_a_title_may_mix_all_scripts() -> None:
    names = " ".join(SCRIPTS)

    pdf = check(export(NINE["malta"].replace(title=names)))

    assert plain(names).replace(" ", "") in read_sections(pdf)[0][1].replace(" ", "")


@pytest.mark.parametrize(("title", "named"), [("עברית", "U+05E2"), ("\U0001f600", "U+1F600"), ("አማርኛ", "U+12A0")])
def test_a_script_without_a_font_raises_an_error_that_names_the_character(title: str, named: str) -> None:
    with pytest.raises(
        ExportError, match=rf"^malta: title: no glyph for .*{re.escape(named)}.*: no font package is known"
    ):
        export(NINE["malta"].replace(title=f"Trafficking: {title}"))


@pytest.mark.parametrize(
    ("package", "title", "extra"),
    [
        ("fontpkg_noto_sans_arabic", "العربية", "scripts"),
        ("fontpkg_noto", "ไทย", "scripts"),
        ("uharfbuzz", "ไทย", "scripts"),
        ("uharfbuzz", "g̃", "scripts"),
        ("justmytype_intl_cjk", "北京", "cjk"),
    ],
)
def test_an_error_names_the_brief_the_field_the_text_and_the_command(package: str, title: str, extra: str) -> None:
    assert without(package, f"Trafficking: {title}") == (
        f"malta: title: “{title}” cannot be set with the typefaces that are installed; "
        f'to install others: pip install "tipreport[{extra}]", or in a clone of the repository pip install ".[{extra}]"'
    )


def test_chinese_japanese_and_korean_names_are_set() -> None:
    brief = NINE["malta"].replace(title="Trafficking in 北京市, とうきょう and 서울")

    pdf = check(export(brief))

    assert "北京市, とうきょう and 서울" in read_sections(pdf)[0][1]


def test_latin_text_needs_no_optional_package() -> None:
    for package in ("fontpkg_noto", "uharfbuzz"):
        assert without(package, "Łódź, Türkiye, Đà Nẵng: Ελλάδα, Србија") == ""


def test_faces_name_the_first_character_of_a_text_that_they_lack() -> None:
    faces = load_faces()
    assert faces.first_missing("Tier 2, (الفئة)") == "ا"
    assert not faces.first_missing("Tier 2, уровень")
