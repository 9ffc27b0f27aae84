"""``tipreport translate``: writes the texts of briefs into PO files, and the other commands use them."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tipreport
from tipreport.files.translations import po_paths, translation_of

BRIEF = """\
id: malta
title: Trafficking in Malta
countries: [{country: MLT}]
updated: 2026-11-24
findings:
  - {pillar: prosecution, assessment: effort, text: The police opened 16 cases., sources: [s]}
sources: [{id: s, kind: report, title: A Report}]
"""
FILE = "briefs/malta.fr.po"


@pytest.fixture
def brief(folder: Path) -> Path:
    file = folder / "briefs" / "malta.yaml"
    file.write_text(BRIEF, "utf-8")
    return file


def fill(file: Path, original: str, translation: str) -> None:
    """Write a translation into a PO file."""
    text = file.read_text("utf-8")
    assert f'msgid "{original}"\nmsgstr ""' in text
    file.write_text(
        text.replace(f'msgid "{original}"\nmsgstr ""', f'msgid "{original}"\nmsgstr "{translation}"'), "utf-8"
    )


def test_it_writes_a_po_file_beside_the_brief_and_brings_it_up_to_date(brief: Path, tipreport: Tipreport) -> None:
    assert (
        tipreport("translate", brief, "--to", "fr").err
        == f"wrote {brief.with_suffix('.fr.po')}: 0 of 2 texts translated\n"
    )
    po = brief.with_suffix(".fr.po")
    assert '#. source: s: “A Report”\n#: malta.yaml:6\nmsgctxt "findings.text"\n' in po.read_text("utf-8")

    fill(po, "The police opened 16 cases.", "La police a ouvert 16 affaires.")
    assert (
        tipreport("translate", "briefs/malta.yaml", "--to", "fr").err == f"unchanged: {FILE}: 1 of 2 texts translated\n"
    )

    brief.write_text(BRIEF.replace("16 cases", "17 cases").replace("title: T", "title: Human t"), "utf-8")
    done = tipreport("translate", "briefs/malta.yaml", "--to", "fr", "--json")
    assert json.loads(done.out)["files"] == [
        {"brief": "malta", "language": "fr", "file": FILE, "written": True,
         "texts": 2, "translated": 0, "fuzzy": 1, "obsolete": 0}
    ]  # fmt: skip
    assert '#, fuzzy\n#| msgid "The police opened 16 cases."\n' in po.read_text("utf-8")


def test_all_commands_refuse_a_translation_with_another_number(brief: Path, tipreport: Tipreport) -> None:
    tipreport("translate", "briefs/malta.yaml", "--to", "fr")
    fill(brief.with_suffix(".fr.po"), "The police opened 16 cases.", "La police a ouvert 61 affaires.")

    checked = tipreport("check", "briefs/malta.yaml")
    exported = tipreport("export", "text", "briefs/malta.yaml", "-o", "malta.txt", "--language", "fr")

    assert (checked.code, exported.code) == (3, 1)
    assert f"{FILE}:25: error: findings.text: expected the number 16 as in the original, found 61\n" in checked.out
    assert "malta.fr.po:25: findings.text: expected the number 16 as in the original, found 61" in exported.err
    assert not Path("malta.txt").exists()


def test_documents_of_a_folder_use_the_files_beside_the_briefs(brief: Path, tipreport: Tipreport) -> None:
    tipreport("translate", "briefs/malta.yaml", "--to", "fr")
    fill(brief.with_suffix(".fr.po"), "The police opened 16 cases.", "La police a ouvert 16 affaires.")
    done = tipreport("export", "text", "briefs/malta.yaml", "-d", "out", "--language", "fr-CA", "--detail", "short")

    assert done.err == "wrote out/malta.fr-CA.short.txt\n"
    text = Path("out/malta.fr-CA.short.txt").read_text("utf-8")
    assert "La police a ouvert 16 affaires" in text
    assert "Version courte. La version complète" in text.replace("\u00a0", " ")


def test_another_output_is_for_one_brief(brief: Path, tipreport: Tipreport) -> None:
    assert tipreport("translate", brief, "--to", "fr", "-o", "x.po").err == "wrote x.po: 0 of 2 texts translated\n"
    done = tipreport("translate", "briefs", "--to", "fr", "-o", "x.po")

    assert (done.code, done.err.splitlines()[0]) == (
        2,
        "error: -o x.po is the file of one brief, and there are 2: leave it out",
    )


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("translate", "briefs/malta.yaml", "--to", "en-GB"),
         "--to en-GB is the language of briefs/malta.yaml: name another one"),
        (("translate", "briefs/malta.yaml", "--to", "French!"), "--to: expected a language code such as en, found"),
        (("export", "text", "briefs/malta.yaml", "-o", "-", "--language", "sw"),
         "tipreport has no words in sw, and malta has no translation: write one with tipreport translate BRIEF"),
        (("export", "text", "briefs/malta.yaml", "-o", "-", "--language", "Latin language"),
         "expected the code of a language, such as fr or pt-BR, found 'Latin language'"),
    ],
)  # fmt: skip
def test_a_language_that_cannot_be_used_is_refused(
    brief: Path, tipreport: Tipreport, arguments: tuple[str, ...], problem: str
) -> None:
    assert brief.exists()
    done = tipreport(*arguments)

    assert done.code in (1, 2)
    assert problem in done.err


@pytest.mark.parametrize("language", ["tlh", "xx"])
def test_a_language_that_cldr_lacks_has_two_plural_forms(brief: Path, tipreport: Tipreport, language: str) -> None:
    assert tipreport("translate", brief, "--to", language).code == 0
    assert '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' in brief.with_suffix(f".{language}.po").read_text("utf-8")


def test_a_po_file_of_another_brief_is_not_overwritten(brief: Path, tipreport: Tipreport) -> None:
    tipreport("translate", "briefs/panama.yaml", "--to", "fr", "-o", FILE)
    before = brief.with_suffix(".fr.po").read_bytes()
    done = tipreport("translate", "briefs/malta.yaml", "--to", "fr")

    assert done.code == 3
    assert done.err == f"{FILE}: error: expected the header Project-Id-Version: malta, found panama\n"
    assert brief.with_suffix(".fr.po").read_bytes() == before


def test_files_are_found_by_their_language(tmp_path: Path) -> None:
    for name in ("b.fr.po", "b.pt-BR.po", "b.pt.po", "b.c.fr.po", "c.fr.po", "b.po"):
        (tmp_path / name).touch()
    brief = tmp_path / "b.yaml"

    assert [path.name for path in po_paths(brief)] == ["b.fr.po", "b.pt-BR.po", "b.pt.po"]
    found = [translation_of(brief, language) for language in ("fr-u-nu-latn", "pt-BR", "pt-PT", "es")]
    assert [path and path.name for path in found] == ["b.fr.po", "b.pt-BR.po", "b.pt.po", None]
