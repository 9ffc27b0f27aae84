"""A build makes the documents of each language, and again when a translation changes."""

from pathlib import Path

from attrs import evolve

from tipreport.files import read_brief
from tipreport.files.translations import po_path
from tipreport.project import build, read_settings
from tipreport.translation import brief_messages, format_po, updated

BRIEF = "id: {name}\ntitle: Trafficking in Malta\ncountries: [{{country: MLT}}]\nupdated: 2026-11-24\n"
SETTINGS = """
briefs = ["*.yaml"]
output = "build"
formats = ["text"]
document = {language = ["en", "fr"]}
options = {text = {grain = "both"}}
"""


def _translate(brief_file: Path, translation: str) -> None:
    brief = read_brief(brief_file)
    entries = [evolve(entry, translation=translation) for entry in brief_messages(brief, brief_file.name)]
    assert brief.updated is not None
    po = updated(None, entries, name="x", brief=brief.id, language="fr", date=brief.updated)
    po_path(brief_file, "fr").write_bytes(format_po(po))


def _statuses(folder: Path) -> dict[str, str]:
    return {result.path.name: result.status.value for result in build(read_settings(folder))}


def test_each_language_has_files_and_a_changed_translation_is_built_again(tmp_path: Path) -> None:
    (tmp_path / "tipreport.toml").write_text(SETTINGS, "utf-8")
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(BRIEF.format(name=name), "utf-8")
    _translate(tmp_path / "a.yaml", "La traite à Malte")
    names = ["a.en.txt", "a.fr.txt", "b.en.txt", "b.fr.txt", "briefs.en.txt", "briefs.fr.txt"]

    assert sorted(_statuses(tmp_path)) == names
    assert "La traite à Malte" in (tmp_path / "build" / "a.fr.txt").read_text("utf-8")
    assert "La traite à Malte" in (tmp_path / "build" / "briefs.fr.txt").read_text("utf-8")
    assert "Trafficking in Malta" in (tmp_path / "build" / "b.fr.txt").read_text("utf-8")

    _translate(tmp_path / "a.yaml", "Traite des personnes à Malte")

    assert _statuses(tmp_path) == dict.fromkeys(names, "unchanged") | {"a.fr.txt": "built", "briefs.fr.txt": "built"}
    assert "Traite des personnes à Malte" in (tmp_path / "build" / "a.fr.txt").read_text("utf-8")


def test_a_translation_with_another_number_fails_its_files_only(tmp_path: Path) -> None:
    (tmp_path / "tipreport.toml").write_text(SETTINGS.replace('grain = "both"', 'grain = "brief"'), "utf-8")
    (tmp_path / "a.yaml").write_text(BRIEF.format(name="a"), "utf-8")
    _translate(tmp_path / "a.yaml", "La traite à Malte en 2021")
    results = {result.path.name: result for result in build(read_settings(tmp_path))}

    assert {name: result.status.value for name, result in results.items()} == {
        "a.en.txt": "built",
        "a.fr.txt": "failed",
    }
    assert "title: found the number 2021, which the original does not have" in str(results["a.fr.txt"].error)
