"""The folder of briefs: its README, its schema and its settings."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import tipreport

DATA = Path(__file__).parents[2] / "data"
BRIEFS = sorted((DATA / "briefs").glob("*.yaml"))


def test_there_are_nine_briefs() -> None:
    assert len(BRIEFS) == 9


def test_the_readme_lists_every_brief_and_its_articles() -> None:
    readme = (DATA / "README.md").read_text("utf-8")
    rows = {row[1]: row[0] for row in re.finditer(r"^\| `([a-z-]+)` \|.*$", readme, re.MULTILINE)}

    assert list(rows) == [path.stem for path in BRIEFS]
    for path in BRIEFS:
        articles = [each for each in tipreport.read_brief(path).sources if each.kind == "article" and each.title]
        assert articles
        for article in articles:
            assert f"*{article.title}*" in rows[path.stem]
            assert str(article.author) in rows[path.stem]


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_a_brief_names_the_schema_for_editors_in_its_first_line(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]

    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)

    assert named
    assert (path.parent / named[1]).resolve() == DATA / "brief.schema.json"


def test_the_schema_equals_the_output_of_the_command() -> None:
    printed = subprocess.run([sys.executable, "-m", "tipreport", "schema"], capture_output=True, check=True)
    schema = (DATA / "brief.schema.json").read_bytes()

    assert schema == printed.stdout, "run: tipreport schema > data/brief.schema.json"
    assert json.loads(schema)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
