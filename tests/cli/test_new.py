"""``tipreport new``: a starter brief that is valid at once and teaches the format."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Tipreport
from tipreport.files import read_brief
from tipreport.model.brief import lists


def test_the_starter_is_valid_at_once_and_checks_clean(folder: Path, tipreport: Tipreport) -> None:
    done = tipreport("new", "chile")

    assert done == (0, "", "wrote chile.yaml: edit it, then run: tipreport check chile.yaml\n")
    brief = read_brief(folder / "chile.yaml")
    assert (brief.id, brief.title, brief.countries[0].country) == ("chile", "Human trafficking in Chile", "CHL")
    checked = tipreport("check", "--strict", "chile.yaml")
    assert (checked.code, checked.err) == (0, "1 brief: 0 errors, 0 warnings, 1 note\n")
    assert checked.out.startswith("chile.yaml:11: note tier-not-in-brief: ")


def test_its_examples_are_valid_and_show_every_list(folder: Path, tipreport: Tipreport) -> None:
    tipreport("new", "chile")
    text = (folder / "chile.yaml").read_text("utf-8")

    (folder / "all.yaml").write_text(re.sub(r"^#(?! \S)", "", text, flags=re.MULTILINE), "utf-8")

    brief = read_brief(folder / "all.yaml")
    assert [name for name in lists() if not getattr(brief, name)] == []
    assert tipreport("check", "--strict", "all.yaml").code == 0
    assert len(text.splitlines()) < 60


def test_its_first_line_names_the_nearest_schema(folder: Path, tipreport: Tipreport) -> None:
    tipreport("new", "chile")
    (folder / "brief.schema.json").write_text("{}")
    tipreport("new", "chile", "-o", "briefs/chile.yaml")

    def first_line(file: str) -> str:
        return (folder / file).read_text("utf-8").splitlines()[0]

    assert first_line("chile.yaml") == "# yaml-language-server: $schema=brief.schema.json"
    assert first_line("briefs/chile.yaml") == "# yaml-language-server: $schema=../brief.schema.json"


@pytest.mark.parametrize(
    ("schema", "moved"),
    [
        ("brief.schema.json", "../briefs/brief.schema.json"),
        ("../brief.schema.json", "../brief.schema.json"),
        ("https://example.org/brief.schema.json", "https://example.org/brief.schema.json"),
        ("/srv/brief.schema.json", "/srv/brief.schema.json"),
    ],
)
def test_the_next_edition_in_another_folder_names_the_same_schema(
    folder: Path, tipreport: Tipreport, schema: str, moved: str
) -> None:
    tipreport("new", "chile", "-o", "briefs/chile.yaml")
    (folder / "next").mkdir()
    file = folder / "briefs" / "chile.yaml"
    file.write_text(file.read_text("utf-8").replace("$schema=brief.schema.json", f"$schema={schema}"), "utf-8")

    assert tipreport("new", "chile", "--from", file, "--edition", "2023", "-o", "next/chile.yaml").code == 0
    assert f"# yaml-language-server: $schema={moved}\n" in (folder / "next" / "chile.yaml").read_text("utf-8")


def test_an_id_without_a_country_needs_a_given_country(folder: Path, tipreport: Tipreport) -> None:
    done = tipreport("new", "serbai")
    assert done.code == 2
    assert done.err == (
        'error: "serbai" is not the name of a country: give the country with --country CODE; did you mean serbia?\n'
    )

    done = tipreport("new", "Chad")
    assert done.err == 'error: expected an id in lower-case letters and hyphens, found "Chad": write chad\n'

    tipreport("new", "world-cup", "--country", "QAT", "--title", "The World Cup: in Qatar")
    brief = read_brief(folder / "world-cup.yaml")
    assert (brief.countries[0].country, brief.title) == ("QAT", "The World Cup: in Qatar")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (
            ("North Korea", "--country", "PRK"),
            'ID: expected a slug such as tip-2022, found "North Korea": write north-korea',
        ),
        (("../chile", "--country", "CHL"), 'ID: expected a slug such as tip-2022, found "../chile": write chile'),
        (
            ("chile", "--country", "XYZ"),
            '--country: expected an ISO 3166 alpha-3 country code, found "XYZ"; "tipreport terms countries" lists all',
        ),
        (("chile", "--title", "\x1b"), "--title: expected text without control characters, found U+001B: delete it"),
    ],
)
def test_an_invalid_value_is_rejected_and_nothing_written(
    folder: Path, tipreport: Tipreport, wrong: tuple[str, ...], message: str
) -> None:
    before = sorted(folder.rglob("*"))

    assert tipreport("new", *wrong) == (2, "", f"error: {message}\n")
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("usa", "expected the usual name of a country: write united-states, or usa --country USA"),
        ("tcd", "expected the usual name of a country: write chad, or tcd --country TCD"),
        ("TCD", "expected the usual name of a country: write chad, or tcd --country TCD"),
        (
            "drc",
            "expected the usual name of a country: write democratic-republic-of-the-congo, or drc --country COD",
        ),
        ("ivory-coast", "expected the usual name of a country: write cote-divoire, or ivory-coast --country CIV"),
        ("Ivory Coast", "expected the usual name of a country: write cote-divoire, or ivory-coast --country CIV"),
        (
            "Cote d'Ivoire",
            'expected an id in lower-case letters and hyphens, found "Cote d\'Ivoire": write cote-divoire',
        ),
        (
            "congo",
            (
                '"congo" is not the name of a country: give the country with --country CODE; did you mean '
                "democratic-republic-of-the-congo or republic-of-the-congo?"
            ),
        ),
    ],
)
def test_codes_and_other_names_of_countries_lead_to_the_id(tipreport: Tipreport, name: str, message: str) -> None:
    assert tipreport("new", name) == (2, "", f"error: {message}\n")


def test_a_file_that_exists_is_never_replaced(folder: Path, tipreport: Tipreport) -> None:
    (folder / "chile.yaml").write_text("mine")

    done = tipreport("new", "chile")

    assert done == (2, "", "error: chile.yaml exists, and a starter brief never replaces a file\n")
    assert (folder / "chile.yaml").read_text() == "mine"


def test_a_dash_is_standard_output(folder: Path, tipreport: Tipreport) -> None:
    done = tipreport("new", "chile", "-o", "-")

    assert (done.code, done.err) == (0, "")
    assert "id: chile\n" in done.out
    assert not (folder / "chile.yaml").exists()


def test_json_has_the_path(tipreport: Tipreport) -> None:
    assert json.loads(tipreport("new", "chile", "--json").out)["path"] == "chile.yaml"


# ---------------------------------------------------------------- the next edition


def test_the_next_edition_is_written_and_what_to_look_at_is_listed(folder: Path, tipreport: Tipreport) -> None:
    done = tipreport("new", "malta", "--from", "briefs/malta.yaml", "--edition", "2023")

    first, *others = done.err.splitlines()
    assert first == "wrote malta.yaml: edit it, then run: tipreport check malta.yaml"
    assert all(line.startswith("review: ") for line in others)
    assert [f"# - {line.removeprefix('review: ')}" for line in others] == (
        (folder / "malta.yaml").read_text("utf-8").splitlines()[1 : 1 + len(others)]
    )
    assert tipreport("check", "malta.yaml").code == 0
    assert tipreport("diff", "briefs/malta.yaml", "malta.yaml") == (0, "", "no differences\n")


def test_the_next_edition_names_the_translations_of_the_earlier_one(folder: Path, tipreport: Tipreport) -> None:
    (folder / "briefs" / "malta.fr.po").write_text("", "utf-8")

    (line,) = (
        line
        for line in tipreport("new", "malta", "--from", "briefs/malta.yaml", "--edition", "2023").err.splitlines()
        if "translations" in line
    )
    assert line.startswith("review: translations: copy malta.fr.po")


def test_the_next_edition_of_any_kind_of_file_is_yaml(folder: Path, tipreport: Tipreport) -> None:
    tipreport("export", "excel", "briefs/malta.yaml", "-o", "malta.xlsx")

    done = tipreport("new", "malta-2023", "--from", "malta.xlsx", "--edition", "2023", "--json")

    assert json.loads(done.out)["to_do"]
    assert read_brief(folder / "malta-2023.yaml").edition == 2023


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (["--from", "briefs/malta.yaml"], "give both --from BRIEF and --edition YEAR, or neither"),
        (["--edition", "2023"], "give both --from BRIEF and --edition YEAR, or neither"),
        (["--from", "briefs/malta.yaml", "--edition", "2022"], "--edition: expected an edition after 2022, found 2022"),
        (["--from", "briefs/malta.yaml", "--edition", "99999"], "--edition: "),
        (["--from", "briefs/malta.yaml", "--edition", "2023", "--title", "T"], "the next edition has the country "),
    ],
)
def test_wrong_options_of_the_next_edition(tipreport: Tipreport, wrong: list[str], message: str) -> None:
    done = tipreport("new", "malta", *wrong)

    assert done.code == 2
    assert done.err.startswith(f"error: {message}")


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("briefs", "briefs is a folder: write -o briefs/ID.yaml"),
        ("nowhere/chile.yaml", "there is no folder nowhere: create it first"),
    ],
)
def test_a_target_that_cannot_be_written_is_incorrect_usage(tipreport: Tipreport, target: str, message: str) -> None:
    assert tipreport("new", "chile", "-o", target) == (2, "", f"error: {message}\n")
