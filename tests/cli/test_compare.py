"""``tipreport compare``: countries beside each other, for people, for scripts and as a document."""

import csv
import json
import shutil
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import Tipreport
from tests.document.neighbours import NEIGHBOURS
from tipreport import write_brief


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("neighbours")
    for brief in NEIGHBOURS:
        write_brief(brief, made / f"{brief.id}.yaml")
    return made


def test_a_value_is_a_line(run_in: Tipreport, folder: Path) -> None:
    done = run_in("compare", "mmr.yaml", "tha.yaml", "--measures", "investigations", folder=folder)

    lines = done.out.splitlines()
    assert "Myanmar (Burma): Investigations opened: 4 (2022)" in lines[1]
    assert any(line.startswith("Thailand: Tier, 2022:") for line in lines)


def test_a_colon_is_that_of_the_language(run_in: Tipreport, folder: Path) -> None:
    options = ("--measures", "investigations", "--language", "fr")
    done = run_in("compare", "mmr.yaml", "tha.yaml", *options, folder=folder)

    assert "Myanmar (Birmanie) : Enquêtes ouvertes : 4 (2022)" in done.out


def test_a_row_of_the_table_is_a_country(run_in: Tipreport, folder: Path) -> None:
    done = run_in("compare", ".", "--csv", folder=folder)

    rows = {row["Country"]: row for row in csv.DictReader(StringIO(done.out))}
    assert rows["Thailand"]["Labour inspectors"] == "1,720"
    assert rows["Thailand"]["Labour inspectors, period"] == "2022"
    assert rows["Bangladesh"]["Tier, 2022"] == "Tier 2"


def test_a_measure_without_numbers_that_compare_has_its_reason(run_in: Tipreport, tmp_path: Path) -> None:
    head = "id: b{1}\ntitle: T\nedition: 2022\ncountries: [{{country: {0}}}]\nfigures:\n"
    (tmp_path / "one.yaml").write_text(
        head.format("MLT", 1)
        + "  - {measure: convictions, value: 1, period: 2022}\n  - {measure: investigations, value: 5, period: 2022}\n"
    )
    (tmp_path / "two.yaml").write_text(head.format("ITA", 2) + "  - {measure: convictions, value: 96, period: 2021}\n")
    arguments = ("compare", "one.yaml", "two.yaml", "--measures", "convictions,investigations")
    reasons = (
        "Not compared, because too few numbers are comparable: traffickers convicted (other periods) and "
        "investigations opened (no number in the other briefs)."
    )

    assert run_in(*arguments, folder=tmp_path).out.splitlines()[-1] == reasons
    assert json.loads(run_in("--json", *arguments, folder=tmp_path).out)["without_column"] == reasons
    table = run_in(*arguments, "--csv", folder=tmp_path)
    assert len(table.out.splitlines()) == 3
    assert reasons in " ".join(table.err.split())
    run_in(*arguments, "--format", "text", "-o", "reasons.txt", folder=tmp_path)
    document = " ".join((tmp_path / "reasons.txt").read_text("utf-8").split())
    assert reasons in document
    assert "A period stands with each number" not in document


def test_json_has_the_same(run_in: Tipreport, folder: Path) -> None:
    done = run_in("--json", "compare", "mmr.yaml", "bgd.yaml", "ind.yaml", "tha.yaml", folder=folder)

    countries = json.loads(done.out)["countries"]
    assert countries[0]["country"] == "Myanmar (Burma)"
    assert countries[0]["values"]["Investigations opened"] == {"value": "4", "is_number": True, "period": "2022"}


def test_a_document_is_written(run_in: Tipreport, folder: Path) -> None:
    done = run_in("compare", ".", "--format", "text", "-o", "compared.txt", folder=folder)

    assert "wrote compared.txt" in done.err
    assert "COUNTRIES COMPARED" in (folder / "compared.txt").read_text()


def test_the_record_is_that_of_the_flag_or_of_the_project(run_in: Tipreport, folder: Path, tmp_path: Path) -> None:
    for brief in ("mmr", "tha"):
        (tmp_path / f"{brief}.yaml").write_bytes((folder / f"{brief}.yaml").read_bytes())
    rows = "iso3,report_year,tier\nMMR,2022,Tier 1\nTHA,2022,{tier}\n"
    (tmp_path / "flag.csv").write_text(rows.format(tier="Tier 3"), encoding="utf-8")
    (tmp_path / "own.csv").write_text(rows.format(tier="Special Case"), encoding="utf-8")
    settings = 'briefs = ["*.yaml"]\noutput = "out"\nformats = ["text"]\n[document]\nrecord = "own.csv"\n'
    (tmp_path / "tipreport.toml").write_text(settings, encoding="utf-8")

    own = run_in("compare", "mmr.yaml", "tha.yaml", folder=tmp_path)
    flag = run_in("compare", "mmr.yaml", "tha.yaml", "--record", "flag.csv", folder=tmp_path)
    assert "Thailand: Tier, 2022: Special Case, no entry for 2021" in own.out
    assert "Thailand: Tier, 2022: Tier 3, no entry for 2021" in flag.out


def test_of_a_folder_the_latest_brief_of_each_country_is_compared(
    run_in: Tipreport, folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "fans.yaml").write_text(
        "id: fans\ntitle: T\nsubject: event\nsubject_name: A cup\ncountries: [{country: QAT}]\n", "utf-8"
    )
    (tmp_path / "old.yaml").write_text("id: old\ntitle: T\nedition: 2019\ncountries: [{country: THA}]\n", "utf-8")

    done = run_in("compare", ".", folder=tmp_path)
    assert "left out fans: its subject is not a country" in done.err
    assert "left out old: an earlier edition" in done.err
    assert done.out == run_in("compare", ".", folder=folder).out
    named = run_in("compare", "mmr.yaml", "fans.yaml", folder=tmp_path)
    assert "the subject of fans is event, not country: leave it out" in named.err
    run_in("export", "excel", ".", "-o", "all.xlsx", folder=tmp_path)
    workbook = run_in("compare", "all.xlsx", folder=tmp_path)
    assert (workbook.out, workbook.err) == (done.out, done.err)


def test_briefs_without_an_edition_have_the_tiers_of_the_newest_year_with_all(
    run_in: Tipreport, tmp_path: Path
) -> None:
    rows = "iso3,report_year,tier\nMMR,2021,Tier 1\nTHA,2021,Tier 3\nTHA,2022,Tier 2\n"
    (tmp_path / "own.csv").write_text(rows, encoding="utf-8")
    for code in ("MMR", "THA"):
        (tmp_path / f"{code}.yaml").write_text(f"id: {code.lower()}\ntitle: T\ncountries: [{{country: {code}}}]\n")

    done = run_in("compare", "MMR.yaml", "THA.yaml", "--record", "own.csv", folder=tmp_path)
    assert "Thailand: Tier, 2021: Tier 3, no entry for 2020" in done.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("mmr.yaml",), "expected briefs of at least two countries, found 1"),
        (
            ("mmr.yaml", "tha.yaml", "--measures", "conviction"),
            "expected measures or labels of figures in the briefs, ",
        ),
        (("mmr.yaml", "tha.yaml", *["--measures", "convictions"] * 5), "expected at most 4 measures"),
        (("mmr.yaml", "tha.yaml", "--format", "text"), "give both --format FORMAT and -o FILE"),
        (("mmr.yaml", "tha.yaml", "--format", "excel", "-o", "x.xlsx"), "excel is a data format"),
        (
            ("mmr.yaml", "tha.yaml", "--format", "text", "-o", "tha.yaml", "--force"),
            "tha.yaml is a file that this command reads",
        ),
        (("mmr.yaml", "tha.yaml", "--peers", "Laos"), 'codes of countries such as BGR, found "Laos": write LAO'),
        (("mmr.yaml", "tha.yaml", "--peers", "BR"), 'codes of countries such as BGR, found "BR": write BRA'),
    ],
)
def test_mistakes_are_explained(run_in: Tipreport, folder: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run_in("compare", *arguments, folder=folder)

    assert done.code == 2
    assert message in " ".join(done.err.split())


def test_an_option_that_does_not_fit_is_reported_alone(run_in: Tipreport, folder: Path) -> None:
    done = run_in("compare", ".", "--measures", "nothing", folder=folder)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("error: --measures: expected measures or labels of figures in the briefs, found ")
    assert done.err.count("\n") == 1
