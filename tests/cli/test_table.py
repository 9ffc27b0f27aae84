"""Readable tables: columns where they fit, lines where they do not."""

from tipreport.cli.terminal.table import format_table
from tipreport.cli.terminal.wrapping import columns

HEADS = ("name", "status", "reason")
ROWS = (("figures", "loaded", ""), ("docx", "failed", "it cannot be [bold]imported[/bold]: no module named docx [1]"))


def test_without_a_limit_every_row_is_a_line() -> None:
    assert [*format_table(HEADS, ROWS, None)] == [
        "NAME     STATUS  REASON",
        "figures  loaded",
        "docx     failed  it cannot be [bold]imported[/bold]: no module named docx [1]",
    ]


def test_the_last_column_is_broken_where_the_terminal_is_too_narrow() -> None:
    assert [*format_table(HEADS, ROWS, 50)] == [
        "NAME     STATUS  REASON",
        "figures  loaded",
        "docx     failed  it cannot be",
        "                 [bold]imported[/bold]: no module",
        "                 named docx [1]",
    ]


def test_where_no_column_is_left_each_value_has_its_name() -> None:
    assert [*format_table(HEADS, ROWS, 40)] == [
        "Name: figures",
        "Status: loaded",
        "",
        "Name: docx",
        "Status: failed",
        "Reason: it cannot be [bold]imported[/bold]: no module named docx [1]",
    ]


def test_columns_are_aligned_with_wide_characters() -> None:
    lines = [*format_table(("name", "status"), [("日本", "loaded"), ("abc", "failed")], None)]

    assert {columns(line[: line.rindex(" ") + 1]) for line in lines} == {6}
