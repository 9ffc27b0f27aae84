"""A table is printed in columns if they fit, otherwise as one record per row."""

from tests.exporters.text.documents import spans, text_of
from tipreport.document import DataTable


def table(heads: str, *rows: str) -> DataTable:
    return DataTable(tuple(heads.split("|")), tuple(tuple(map(spans, row.split("|"))) for row in rows))


PENALTIES = table(
    "Offence|Victim|Penalty|Law|Source",
    "Sex trafficking|adult|2 to 12\u00a0years in prison||[6](note 3)",
    "Sex trafficking and labour trafficking|age not given|at most 12\u00a0years in prison|article 388|[11]",
)
RATES = table("Measure|Period|Value|Source", "Poverty rate|2019|21.7%|[8]", "Unemployment rate|2021|10.1%|[1] [7]")


def test_many_columns_become_records() -> None:
    assert text_of(PENALTIES) == (
        "  Sex trafficking [6] (note 3)\n"
        "    Victim: adult. Penalty: 2 to 12 years in prison.\n"
        "\n"
        "  Sex trafficking and labour trafficking [11]\n"
        "    Victim: age not given. Penalty: at most 12 years in prison. Law:\n"
        "    article 388.\n"
    )


def test_few_short_columns_are_side_by_side() -> None:
    assert text_of(RATES) == (
        "  Measure             Period   Value   Source\n"
        "  Poverty rate        2019     21.7%   [8]\n"
        "  Unemployment rate   2021     10.1%   [1] [7]\n"
    )


def test_the_gap_narrows_before_columns_become_records() -> None:
    assert text_of(RATES, width=43).splitlines()[1] == "  Poverty rate       2019    21.7%  [8]"
    assert text_of(RATES, width=42).splitlines()[:2] == ["  Poverty rate [8]", "    Period: 2019. Value: 21.7%."]


def test_a_table_with_an_empty_cell_becomes_records() -> None:
    silent = table("Measure|Period|Value|Source", "Poverty rate||21.7%|[8]")

    assert text_of(silent) == "  Poverty rate [8]\n    Value: 21.7%.\n"


def test_columns_of_wide_letters_are_aligned() -> None:
    assert text_of(table("Name|Tier|Source", "日本|Tier\u00a02|[1]", "Malta|Tier\u00a02|[2]")) == (
        "  Name    Tier     Source\n  日本    Tier 2   [1]\n  Malta   Tier 2   [2]\n"
    )
