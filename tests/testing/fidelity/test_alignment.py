"""Statements are found in a file by their texts, also where these are part of longer ones."""

from tipreport.testing.fidelity.alignment import anchors_of
from tipreport.testing.fidelity.placing import find_statements
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Statement, text_run
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import NotedPage


def statement(kind: str, block: int, text: str, *others: tuple[str, str]) -> Statement:
    runs = (text_run(text), *(text_run(other, kind) for kind, other in others))  # type: ignore[arg-type]  # of parts
    return Statement(place=text, block=block, kind=kind, runs=runs)


def positions_in(text: str) -> Positions:
    content = Content()
    content.text(text)
    return Positions(content)


def test_a_series_before_its_first_year_is_not_the_note_about_that_year() -> None:
    statements = [
        statement("Figures", 0, "Rescues", ("number", "46")),
        statement("Chart", 1, "Rescues", ("number", "31"), ("period", "2009")),
        statement("Heading", 2, "Data notes"),
        statement("Notes", 3, "Rescues, 2009", ("text", "Two sources agree")),
    ]
    positions = positions_in("Rescues 46. Rescues. 2009: 31. Data notes. Rescues, 2009. Two sources agree")

    assert find_statements(statements, anchors_of(statements, positions), positions) == [1, 2, 5, 7]


def test_a_name_inside_a_longer_text_of_another_statement_is_not_the_statement() -> None:
    statements = [
        statement("Terms", 0, "Labour Act", ("text", "Bans it")),
        statement("DataTable", 1, "Labour Act, section 5", ("text", "A fine")),
    ]
    positions = positions_in("Labour Act. Bans it. Labour Act, section 5. A fine")

    assert [[*anchor.positions] for anchor in anchors_of(statements, positions)] == [[0], [4]]


def test_a_statement_without_room_is_in_the_notes_of_the_slide_with_its_block() -> None:
    statements = [statement("Figures", 0, name, ("number", number)) for name, number in (("One", "46"), ("Two", "31"))]
    positions = positions_in("Two 31. One 46")
    positions.content.noted_pages.append(NotedPage("slide 1", (), (), (0, 2), (2, 4)))

    assert find_statements(statements, anchors_of(statements, positions), positions) == [2, 0]


def test_a_statement_elsewhere_on_its_slide_is_out_of_order() -> None:
    statements = [statement("Figures", 0, name, ("number", number)) for name, number in (("One", "46"), ("Two", "31"))]
    positions = positions_in("Two 31. One 46")
    positions.content.noted_pages.append(NotedPage("slide 1", (), (), (0, 4), (4, 4)))

    assert find_statements(statements, anchors_of(statements, positions), positions).count(-1) == 1
