"""The tier record that the library ships, and records that users name."""

from collections import Counter
from pathlib import Path

import pytest

from tipreport.errors import TierRecordError
from tipreport.tier_record import read_tier_record, shipped_tier_record

TIERS = "expected one of Tier 1, Tier 2, Tier 2 Watch List, Tier 3, Special Case"
HEAD = "iso3,report_year,tier\n"


def problems(file: Path) -> list[str]:
    with pytest.raises(TierRecordError) as caught:
        read_tier_record(file)
    return [str(problem).removeprefix(f"{file}:").lstrip() for problem in caught.value.problems]


def test_the_shipped_record_has_every_placement_once() -> None:
    record = shipped_tier_record()

    assert len(record.placements) == 4015
    assert max(Counter((row.country, row.year) for row in record.placements).values()) == 1
    assert (record.years()[0], record.years()[-1]) == (2001, 2025)


def test_published_counts_agree() -> None:
    """The reports of 2016 and 2017 rated 185 and 187 countries."""
    years = Counter(row.year for row in shipped_tier_record().placements)

    assert (years[2016], years[2017]) == (185, 187)


def test_a_missing_year_is_not_known() -> None:
    assert shipped_tier_record().get("KAZ", 2018) is None
    assert shipped_tier_record().of("ATA") == {}


def test_a_placement_has_its_standing_and_where_it_was_read() -> None:
    placement = shipped_tier_record().get("SRB", 2018)

    assert placement is not None
    assert (placement.tier, placement.is_certain) == ("Tier 2", False)
    assert placement.seen_in


def test_a_record_of_the_user_needs_three_columns(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_bytes(b"\xef\xbb\xbftier,iso3,report_year,comment\nTier 3,SRB,2030,mine\n")

    record = read_tier_record(file)

    assert [(row.country, row.year, row.tier) for row in record.placements] == [("SRB", 2030, "Tier 3")]
    assert record.name == "mine.csv"


def test_rows_may_be_longer_or_shorter_than_the_head(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(
        "iso3,standing,report_year,tier,seen_in\nSRB,read,2001, Tier 1 ,p. 1,more\n\nSRB,read,2002,Tier 2\n"
    )

    record = read_tier_record(file)

    assert [(row.tier, row.standing, row.seen_in) for row in record.placements] == [
        ("Tier 1", "read", "p. 1"),
        ("Tier 2", "read", ""),
    ]
    file.write_text(HEAD + "SRB,2001,Tier 1,more\n")
    assert [row.seen_in for row in read_tier_record(file).placements] == [""]


def test_the_version_of_a_record_is_its_content(tmp_path: Path) -> None:
    for name, text in {"a": "SRB,2001,Tier 1\n", "b": "SRB,2001,Tier 1\n", "c": "SRB,2001,Tier 2\n"}.items():
        (tmp_path / name).write_text(HEAD + text)
    a, b, c = (read_tier_record(tmp_path / name).digest for name in "abc")

    assert a == b != c


def test_every_mistake_has_its_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(
        HEAD + "Serbia,2022,Tier 2\nSRB,22,Tier II\nSRB,2001 to 2005,Tier 2\nSRB,2001,Tier 2\nSRB,2001,Tier 3\nSRB\n"
    )

    assert problems(file) == [
        '2: iso3: expected an ISO 3166 alpha-3 country code, found "Serbia": write SRB',
        "3: report_year: expected a year from 1900 to 2100, found 22",
        f'3: tier: {TIERS}, found "Tier II"',
        '4: report_year: expected one year, found "2001 to 2005": write a row for each year',
        "6: SRB has a placement of 2001 already: remove one of the two",
        '7: report_year: expected a year from 1900 to 2100, found ""',
        f'7: tier: {TIERS}, found ""',
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"country,tier\n", "1: expected the columns iso3, report_year, tier, found no iso3 or report_year"),
        (b"", "1: expected the columns iso3, report_year, tier, found no iso3, report_year or tier"),
        (HEAD.encode() + b"SRB,2001,Tier \xff\n", "2: is not UTF-8: save the file as CSV in UTF-8"),
        (HEAD.encode() + b'SRB,2001,"Tier 1" x\n', "2: is not valid CSV: ',' expected after '\"'"),
    ],
)
def test_a_file_that_is_no_record_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_bytes(content)

    assert problems(file) == [message]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert problems(tmp_path / "none.csv") == ["cannot be read: No such file or directory"]
