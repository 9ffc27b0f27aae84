"""Entries of names: their lines, those of one place together, and a single entry as a paragraph."""

from tests.document.reading import text_of
from tipreport.document import CitationRef, Labels, TermEntry, Text
from tipreport.document.views import run_in, term_lines


def entry(*texts: str) -> TermEntry:
    return TermEntry(name="Forms", items=tuple((Text(text),) for text in texts))


def test_lines_after_a_place_belong_to_it() -> None:
    lines = [*term_lines(entry("Slavery.", "In China:", "Sex.", "Work.", "In Peru:", "Mines."))]

    assert [text_of(line.place) for line in lines] == ["", "", "In China:", "In China:", "", "In Peru:"]
    assert [line.introduces for line in lines] == [False, True, False, False, True, False]


def test_a_last_line_with_a_colon_introduces_nothing() -> None:
    assert [line.introduces for line in term_lines(entry("It says:"))] == [False]


def test_a_single_entry_is_its_name_and_its_text() -> None:
    assert text_of(run_in(entry("Slavery.", "Work."), Labels())) == "Forms: Slavery. Work."
    assert text_of(run_in(TermEntry(name="Act", items=((CitationRef(1), Text(".")),)), Labels())) == "Act [1]."
