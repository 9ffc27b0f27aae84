"""The translations that documents use."""

from pathlib import Path

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
