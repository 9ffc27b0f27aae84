"""The structure of a chapter: its sections, its headings and its tables."""

from itertools import pairwise

from epub_book import HTML, TYPE, Book, text_of
from epub_samples import PLAIN

from tipreport import compose
from tipreport.document import DataTable, Labels, Text, TierLadder
from tipreport.document.views import data_table
from tipreport_epub.inline import Inline
from tipreport_epub.tables import table


def test_an_empty_cell_is_marked_so_that_a_record_leaves_it_out() -> None:
    block = DataTable(("Law", "Text"), (((Text("Act"),), ()), ((Text("Code"),), (Text("New"),))), ())
    (made,) = table(data_table(block), Inline(Labels()), "Laws")
    assert [(cell.get("class"), "".join(cell.itertext())) for cell in made.iter("td")] == [
        ("nothing", "–"),
        (None, "New"),
    ]


def test_sections_have_the_types_that_reading_systems_know(collection: Book) -> None:
    found: set[str] = set()
    for page in collection.chapters:
        types = {each.attrib["id"]: each.get(TYPE) for each in page.iter(f"{HTML}section") if "id" in each.attrib}
        assert types.get("sources", "bibliography") == "bibliography"
        assert types.get("notes", "endnotes") == "endnotes"
        found.update(types)
    assert {"sources", "notes"} <= found


def test_headings_go_down_one_level_at_a_time(collection: Book) -> None:
    for page in collection.pages.values():
        levels = [int(each.tag[-1]) for each in page.iter() if each.tag in {f"{HTML}h{level}" for level in range(1, 7)}]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_head_of_a_table_has_a_scope_and_every_table_a_name(collection: Book) -> None:
    tables = [table for page in collection.chapters for table in page.iter(f"{HTML}table")]

    assert tables
    assert all(table.get("aria-label") for table in tables)
    assert {head.get("scope") for table in tables for head in table.iter(f"{HTML}th")} == {"col", "row"}


def test_a_ladder_has_a_row_for_each_run_of_years(plain: Book) -> None:
    (page,) = plain.chapters
    (block,) = (block for block in compose(PLAIN).blocks if isinstance(block, TierLadder))
    (table,) = (each for each in page.iter(f"{HTML}table") if each.get("class") == "ladder")

    heads = [text_of(head) for head in table.iter(f"{HTML}th") if head.get("scope") == "row"]
    assert heads == [rung.years for rung in block.rungs]
