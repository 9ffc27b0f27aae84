"""Compares the directions of routes: each place under the head of its column, or the words for the whole route."""

from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import Statement
from tipreport.testing.reading.tokens import tokens_of


def wrong_routes(file: ComparedFile) -> Iterator[Difference]:
    """Yield the routes with a place under another head, and those without their words, if most routes have them."""
    positions, in_words = file.positions, list[tuple[Statement, bool]]()
    for statement, where in file.located_statements():
        if statement.route is None or not where.windows:
            continue
        places = [*_places(statement)]
        columns = [_heads_of(place, where.windows, statement.heads, positions) for _, place in places]
        for (head, place), heads in zip(places, columns, strict=True):
            if heads and tokens_of(head) not in heads:
                yield _difference(statement, f"“{' '.join(place)}” under “{head}”", f"it under “{' '.join(heads[0])}”")
        if not any(columns):
            in_words.append((statement, _has_lead(statement, where.windows, positions)))
    if sum(has_lead for _, has_lead in in_words) * 2 > len(in_words):
        for statement, has_lead in in_words:
            if not has_lead and statement.route is not None:
                yield _difference(statement, f"“{statement.route.lead}”", "other words")


def _places(statement: Statement) -> Iterator[tuple[str, Tokens]]:
    """Yield each place of a route, after the head of its column."""
    if (route := statement.route) is not None:
        for head, places in zip(statement.heads, (route.origin, route.transit, route.destination), strict=True):
            yield from ((head, tokens) for place in places if (tokens := tokens_of(place.name)))


def _heads_of(place: Tokens, windows: Sequence[Window], heads: Sequence[str], positions: Positions) -> list[Tokens]:
    """Return the heads of the columns that have a place, in a table with the heads of routes."""
    known = {tokens_of(head) for head in heads}
    found = []
    for at in (at for window in windows for at in positions.within(place, window)):
        cell = positions.tokens[at].cell
        if cell is not None and cell.row and known <= {*map(tokens_of, positions.content.tables[cell.table].rows[0])}:
            head, _ = positions.content.heads_of(cell)
            found += [head] if head in known else []
    return found


def _has_lead(statement: Statement, windows: Sequence[Window], positions: Positions) -> bool:
    route = statement.route
    return route is not None and positions.first(tokens_of(route.lead), windows) >= 0


def _difference(statement: Statement, expected: str, found: str) -> Difference:
    return Difference("mark", statement.place, expected, found)
