"""The translations that documents use."""

from pathlib import Path

import pytest

from tipreport.errors import ExportError
from tipreport.files import read_brief
from tipreport.plugin import DocumentOptions, FileContent
from tipreport.runner.translations import translations_of

BRIEFS = Path(__file__).parents[2] / "data" / "briefs"


def test_several_documents_of_a_brief_share_one_checked_translation() -> None:
    content = (BRIEFS / "malta.fr.po").read_bytes()
    made = [
        translations_of(
            [read_brief(BRIEFS / "malta.yaml")],
            DocumentOptions(language="fr", detail=detail, translations=(FileContent("malta.fr.po", content),)),
        )
        for detail in ("full", "short")
    ]
    assert made[0]["malta"] is made[1]["malta"]


@pytest.mark.parametrize("language", ["es", "de"])
def test_translations_into_other_languages_only_are_an_error(language: str) -> None:
    file = FileContent("malta.fr.po", (BRIEFS / "malta.fr.po").read_bytes())

    with pytest.raises(ExportError, match=f"^expected translations into {language}, found malta.fr.po in fr$"):
        translations_of([read_brief(BRIEFS / "malta.yaml")], DocumentOptions(language=language, translations=(file,)))


def test_one_of_several_translations_is_enough() -> None:
    content = (BRIEFS / "malta.fr.po").read_bytes()
    spanish = FileContent("malta.es.po", content.replace(b"Language: fr", b"Language: es"))
    options = DocumentOptions(language="fr", translations=(spanish, FileContent("malta.fr.po", content)))

    assert {*translations_of([read_brief(BRIEFS / "malta.yaml")], options)} == {"malta"}
