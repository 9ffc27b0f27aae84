"""Written files are tidy, and are read back unchanged."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from tests.files.briefs import DATA, FULL, HEAD
from tests.strategies import briefs
from tipreport.errors import BriefFileError
from tipreport.files import dump_brief, parse_brief
from tipreport.files.dump import WIDTH
from tipreport.files.parse.nodes import data
from tipreport.files.parse.parse import parse
from tipreport.files.parse.structure import parse_located
from tipreport.files.problems import ProblemLog
from tipreport.model import CountryBrief, CountryRole, Figure, Organisation, Quantity, TierPlacement
from tipreport.model.brief import head, lists
from tipreport.model.field import fields
from tipreport.testing import random_briefs

MALTA = CountryBrief(id="malta", title="Malta", countries=(CountryRole(country="MLT"),))


def as_json(text: str, **how: bool | int) -> str:
    """The same file in JSON."""
    root = parse(text, ProblemLog("f"))
    assert root is not None
    return json.dumps(data(root), **how)  # type: ignore[arg-type]  # a mapping of several options


def check_round_trip(brief: CountryBrief) -> str:
    """The dumped brief, which parses to the same brief and dumps to the same text."""
    text = dump_brief(brief)
    assert parse_brief(text) == brief
    return text


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_real_briefs_survive_a_round_trip_through_yaml_and_json(path: Path) -> None:
    brief = parse_brief(path.read_text("utf-8"))
    text = check_round_trip(brief)
    assert dump_brief(parse_brief(text)) == text
    assert parse_brief(as_json(text)) == parse_brief(as_json(text, ensure_ascii=False, indent=1)) == brief


@pytest.mark.parametrize("seed", range(10))
def test_random_briefs_survive_a_round_trip_through_yaml_and_json(seed: int) -> None:
    for number, brief in enumerate(random_briefs(50, seed)):
        text = check_round_trip(brief)
        if number % 5 == 0:
            assert parse_brief(as_json(text)) == brief
        if number % 10 == 0:
            assert parse_located(text, "f", yaml.SafeLoader).brief == brief


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefs())
def test_any_brief_survives_a_round_trip(brief: CountryBrief) -> None:
    check_round_trip(brief)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefs(max_records=1))
def test_any_brief_survives_a_round_trip_without_the_parser_in_c(brief: CountryBrief) -> None:
    assert parse_located(dump_brief(brief), "f", yaml.SafeLoader).brief == brief


@pytest.mark.parametrize("seed", range(3))
def test_other_yaml_readers_read_the_same_text(seed: int) -> None:
    """Read by PyYAML's own rules, those of YAML 1.1, text is the text that it was; only dates become dates."""
    for brief in random_briefs(20, seed, max_records=2):
        plain = yaml.safe_load(dump_brief(brief))
        assert plain["title"] == brief.title
        for name in ("findings", "definitions", "summary"):
            assert [row["text"] for row in plain.get(name, [])] == [row.text for row in getattr(brief, name)]
        assert [row["id"] for row in plain.get("sources", [])] == [row.id for row in brief.sources]


# ---------------------------------------------------------------- tidy


def test_a_brief_of_three_lines_is_written_in_three_lines() -> None:
    assert dump_brief(MALTA) == "id: malta\ntitle: Malta\n\ncountries:\n  - {country: MLT}\n"


def test_a_tidy_file_is_written_unchanged() -> None:
    tidy = dump_brief(parse_brief(FULL))
    assert tidy.splitlines()[:12] == [
        "id: malta",
        "title: Human trafficking in Malta",
        "region: Europe and Eurasia",
        "edition: 2022",
        "updated: 2024-06-24",
        "default_source: caldwell",
        "note: Written for the tests.",
        "",
        "summary:",
        "  - {text: Courts convicted nobody in 2021., sources: [tip-2022 p. 375 via caldwell]}",
        "",
        "countries:",
    ]
    assert "  - {year: 2012 to 2014, tier: Tier 2, official: true, sources: [tip-2022]}\n" in tidy
    assert "  - {measure: GDP growth, value: -0.9, period: 2020}\n" in tidy
    assert "\n".join(tidy.splitlines()[12:]).count("sources: [caldwell]") == 0


def test_fields_are_written_in_the_order_of_declaration() -> None:
    for brief in random_briefs(30, max_records=1):
        plain = yaml.safe_load(dump_brief(brief))
        order = [field.name for field in head()] + [*lists()]
        assert [*plain] == [name for name in order if name in plain]
        for name, cls in lists().items():
            declared = [field.name for field in fields(cls)]
            assert all([*row] == [field for field in declared if field in row] for row in plain.get(name, []))


def test_inherited_and_default_values_are_left_out() -> None:
    brief = MALTA.replace(figures=(Figure(measure="convictions", value=Quantity.parse(0)),))
    assert (brief.figures[0].unit, brief.figures[0].place) == ("persons", "MLT")
    assert dump_brief(brief).endswith("figures:\n  - {measure: convictions, value: 0}\n")


def test_values_that_differ_from_inherited_ones_are_written() -> None:
    figures = (
        Figure(measure="convictions", value=Quantity.parse(0), unit="cases", pillar="context", place="world"),
        Figure(measure="poverty rate", value=Quantity.parse(3), of="households"),
    )
    assert dump_brief(MALTA.replace(figures=figures)).endswith(
        "figures:\n"
        "  - {measure: convictions, value: 0, unit: cases, place: world, pillar: context}\n"
        "  - {measure: poverty rate, value: 3, of: households}\n"
    )


def test_a_record_without_a_source_overrides_a_default_source() -> None:
    text = HEAD + (
        "default_source: a\n"
        "definitions:\n  - {word: x, text: t, sources: []}\n  - {word: z, text: t}\n"
        "sources:\n  - {id: a, kind: law, title: T}\n"
    )
    brief = parse_brief(text)
    assert [len(row.sources) for row in brief.definitions] == [0, 1]
    assert "  - {word: x, text: t, sources: []}\n  - {word: z, text: t}\n" in check_round_trip(brief)


def test_equal_years_become_a_span() -> None:
    years = (2003, 2004, 2005, 2007, 2008)
    rows = tuple(TierPlacement(tier="Tier 2", year=year, official=True) for year in years)
    other = TierPlacement(tier="Tier 2", year=2009, official=True, note="x")
    assert check_round_trip(MALTA.replace(tiers=(*rows, other))).endswith(
        "tiers:\n"
        "  - {year: 2003 to 2005, tier: Tier 2, official: true}\n"
        "  - {year: 2007 to 2008, tier: Tier 2, official: true}\n"
        "  - {year: 2009, tier: Tier 2, official: true, note: x}\n"
    )


def test_years_out_of_order_are_not_joined() -> None:
    rows = tuple(TierPlacement(tier="Tier 2", year=year) for year in (2005, 2004, 2004, 2100))
    assert check_round_trip(MALTA.replace(tiers=rows)).count("- {year") == 4


def test_a_short_row_without_quotation_marks_is_written_in_braces() -> None:
    names = ("ASTRA", "Law, Order and Co", "x" * 97, "x" * 98)
    text = check_round_trip(MALTA.replace(organisations=tuple(Organisation(name=name, kind="NGO") for name in names)))
    assert text.partition("organisations:\n")[2] == (
        "  - {name: ASTRA, kind: NGO}\n"
        "  - name: Law, Order and Co\n"
        "    kind: NGO\n"
        f"  - {{name: {'x' * 97}, kind: NGO}}\n"
        f"  - name: {'x' * 98}\n"
        "    kind: NGO\n"
    )


@pytest.mark.parametrize("word", ["word", "50\u00a0%", "#1:", "- -", "“Savić”"])
def test_long_text_is_folded_at_its_spaces(word: str) -> None:
    text = check_round_trip(MALTA.replace(note=f"{word} " * 60 + "end"))
    assert f"note: >-\n      {word} {word}" in text
    assert max(map(len, text.splitlines())) <= WIDTH


@pytest.mark.parametrize("note", ["word " * 60 + "\nend", "word  " * 60 + "end", "x" * 300])
def test_text_with_significant_spaces_is_not_folded(note: str) -> None:
    assert ">-" not in check_round_trip(MALTA.replace(note=note))


@pytest.mark.parametrize(
    "text",
    [
        "NO", "12:30", "0777", "1e3", "0x1f", "46", "-0.9", "true", "null", "~", "2021", ":x", ":²", "? x", "- x",
        "a: b", "a #b", "#a", "&a", "*a", "!a", "%a", "@a", "`a", "{a}", "[a]", "a, b",
        "a?b", "'a", '"a"', "a\\nb", "a\nb",
        "a\tb", "=", "<<", "--- a", "...", "a:", "a\u00a0b", "|", ">-", "x" * 300, ".inf", "-", "--", "y",
    ],
)  # fmt: skip
def test_ambiguous_text_is_written_in_quotation_marks(text: str) -> None:
    brief = MALTA.replace(note=text, organisations=(Organisation(name=text.replace("\n", " "), kind="NGO"),))
    dumped = check_round_trip(brief)
    assert parse_located(dumped, "f", yaml.SafeLoader).brief == brief
    assert yaml.safe_load(dumped)["note"] == text


def test_json_may_write_a_character_as_two_escapes() -> None:
    title = "\U0001f600 \\ud83d\\ude00 \\\U0001f600"
    plain = {"id": "x", "title": title, "countries": [{"country": "MLT"}]}
    for ascii_only in (True, False):
        assert parse_brief(json.dumps(plain, ensure_ascii=ascii_only)).title == title


def test_json_may_write_a_number_with_an_exponent() -> None:
    text = as_json(dump_brief(MALTA)).removesuffix("}") + ', "figures": [{"measure": "GDP growth", "value": VALUE}]}'
    for value, number in (("-9e-05", "-0.00009"), ("1.5E+3", "1500"), ('"-0.9"', "-0.9")):
        assert str(parse_brief(text.replace("VALUE", value)).figures[0].value) == number
    with pytest.raises(BriefFileError, match='found "1e3"'):
        parse_brief(text.replace("VALUE", '"1e3"'))


def test_the_lines_of_records_are_recorded() -> None:
    found = parse_located(HEAD + "tiers:\n  - {year: 2003 to 2004, tier: Tier 1}\n  - tier: Tier 2\n", "f")
    assert dict(found.locations) == {("countries", 0): 3, ("tiers", 0): 5, ("tiers", 1): 5, ("tiers", 2): 6}


def test_a_byte_order_mark_and_line_ends_are_not_part_of_a_brief() -> None:
    brief = parse_brief(FULL)
    assert parse_brief("\ufeff" + FULL) == brief
    assert parse_brief(FULL.replace("\n", "\r\n")) == brief
