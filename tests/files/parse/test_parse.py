"""Hostile files are rejected with a location before they can do harm."""

from typing import Any

import pytest
import yaml

from tests.files.briefs import HEAD, problems
from tipreport.errors import BriefFileError
from tipreport.files.content import MAX_TEXT_BYTES
from tipreport.files.parse.nodes import Fields
from tipreport.files.parse.parse import LOADER
from tipreport.files.parse.structure import MAX_RECORDS, parse_located

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + step)}: &{chr(98 + step)} [{', '.join(['*' + chr(97 + step)] * 9)}]\n" for step in range(9)
)
TOO_DEEP = "f:4: more than 30 levels of lists and braces"

HOSTILE = {
    "billion laughs": (LAUGHS, "f:4: anchors (&name) are not allowed"),
    "20,000 brackets": ("note: " + "[" * 20_000, TOO_DEEP),
    "20,000 brackets, closed": ("note: " + "[" * 20_000 + "]" * 20_000, TOO_DEEP),
    "20,000 braces": ("note: " + "{a: " * 20_000, TOO_DEEP),
    "20,000 hyphens": ("note:\n" + " - " * 20_000, "f:5: more than 30 levels of lists and braces"),
    "1,000 indents": ("note:\n" + "\n".join(" " * step + "-" for step in range(1000)), "f:34: more than 30 levels"),
    "an alias of what holds it": ("note: &a [*a]", "f:4: anchors (&name) are not allowed"),
    "600,000 aliases": ("note: [" + "*a," * 600_000 + "]", "f:4: aliases (*a) are not allowed: repeat the value"),
    "100,000 unknown fields": ("".join(f"field{n}: 1\n" for n in range(100_000)), "f:1: 100000 fields that"),
    "a span of years, 40,000 times": (
        "tiers:\n" + "- {tier: Tier 1, year: 1900 to 2100}\n" * 40_000,
        "f:253: tiers[249]: more than 50,000 records; each year of a span counts as one",
    ),
    "merge keys": (
        "<<: [{note: x}]\n" * 10_000,
        (
            "f:4: <<: unknown field: expected one of format, subject, subject_name, region, peers, peers_by, edition, "
            "updated, language, default_source, note, summary, tiers, figures, findings, laws, penalties, profile, "
            "routes, organisations, hotlines, persons, programmes, recommendations, progress, definitions, "
            "quotes or sources"
        ),
    ),
    "a number of a million digits": ("edition: " + "9" * 1_000_000, "f:4: edition: expected a year from 1900 to 2100"),
    "100,000 links": (
        "default_source: " + " via ".join(["a"] * 100_000),
        "f:4: default_source: expected the id of a record of sources",
    ),
    "ten megabytes": ("note: " + "x" * 10_000_000, "f:1: the file is larger than 2 MB"),
    "a tag that runs code": (
        "note: !!python/object/apply:os.system [x]",
        "f:4: tags (!!python/object/apply:os.system)",
    ),
}


@pytest.mark.parametrize(("text", "message"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_rejected_with_its_location(text: str, message: str) -> None:
    assert problems(HEAD + text)[0].startswith(message)


@pytest.mark.parametrize("name", ["billion laughs", "20,000 brackets", "20,000 braces", "20,000 hyphens", "merge keys"])
def test_a_hostile_file_is_rejected_without_the_parser_in_c(name: str) -> None:
    text, message = HOSTILE[name]
    with pytest.raises(BriefFileError) as raised:
        parse_located(HEAD + text, "f", yaml.SafeLoader)
    assert str(raised.value.problems[0]).startswith(message)


def test_only_a_few_unknown_ids_are_compared_with_the_declared_ones() -> None:
    declared = "".join(f"  - {{id: s{number}, kind: law, title: t}}\n" for number in range(2000))
    unknown = "".join(f"  - {{word: x, text: y, sources: [s{number}x]}}\n" for number in range(900))
    reported = problems(f"{HEAD}definitions:\n{unknown}sources:\n{declared}")
    assert len(reported) == 900
    assert sum(": write s" in problem for problem in reported) == 20


def test_a_large_brief_is_valid() -> None:
    rows = "".join(f"  - {{word: w{number}, text: t}}\n" for number in range(5000))
    assert len(parse_located(f"{HEAD}definitions:\n{rows}", "f").brief.definitions) == 5000
    assert MAX_RECORDS >= 50_000
    assert MAX_TEXT_BYTES == 2_000_000


def test_the_parser_in_c_is_used_where_there_is_one() -> None:
    assert LOADER is (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)


def test_the_names_of_fields_are_collected_once_for_all_unknown_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs: Any = vars(Fields)["pairs"]
    reads: list[Fields] = []

    def counted(node: Fields) -> Any:
        reads.append(node)
        return pairs.fget(node)

    monkeypatch.setattr(Fields, "pairs", property(counted))

    problems(f"{HEAD}field0: 1\n")
    few = len(reads)
    problems(HEAD + "".join(f"field{n}: 1\n" for n in range(20)))

    assert len(reads) == 2 * few
