"""The drawing of routes: names in columns, and the rules between them."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tipreport.document import CitationRef, Labels, Text, words
from tipreport.document.blocks import RouteItem, RoutePlace, Routes
from tipreport.document.views import PlacedName, RouteSpace, RouteStop, join_stops, loop, route_view, routes_table

SPACE = RouteSpace(after_name=1, before_name=1, bus=6, neck=2)
MARKS = (Text("said"),)


def item(origin: int, transit: int, destination: int, within: str = "") -> RouteItem:
    places = (tuple(RoutePlace(name=f"{kind}{n}") for n in range(count))
              for kind, count in (("o", origin), ("t", transit), ("d", destination)))  # fmt: skip
    first, second, third = places
    return RouteItem(origin=first, transit=second, destination=third, within=within, lead="A route", content=MARKS)


def columns(route: RouteItem) -> list[tuple[int, bool]]:
    return [(stop.column, stop.is_given) for stop in route_view(route, Labels()).stops]


def test_an_end_that_is_not_given_is_named() -> None:
    assert columns(item(1, 0, 0)) == [(0, True), (2, False)]
    assert columns(item(0, 0, 1)) == [(0, False), (2, True)]
    assert columns(item(0, 1, 0)) == [(0, False), (1, True), (2, False)]
    assert columns(item(3, 1, 0)) == [(0, True), (1, True), (2, False)]
    assert columns(item(0, 1, 2)) == [(0, False), (1, True), (2, True)]
    assert columns(item(1, 0, 0, within="within o0")) == [(0, True)]


def test_from_nine_names_on_they_run_on_in_one_line() -> None:
    (first, _) = route_view(item(9, 0, 1), Labels()).stops

    assert [words(name) for name in first.names] == [", ".join(f"o{n}" for n in range(9))]
    assert len(route_view(item(8, 0, 1), Labels()).stops[0].names) == 8


def test_marks_without_text_follow_the_last_name() -> None:
    cited = (CitationRef(7),)
    view = routes_table(Routes(("From", "Through", "To"), (evolve(item(1, 0, 1), content=cited),)), Labels())

    assert view.heads == ("From", "Through", "To")
    assert view.rows[0].cells[2].content == (Text("d0"), *cited)


@given(st.integers(1, 8), st.integers(0, 8), st.integers(1, 8))
def test_each_name_has_a_rule_and_each_name_that_is_reached_a_head(origin: int, transit: int, destination: int) -> None:
    stops = route_view(item(origin, transit, destination), Labels()).stops
    names = [placed(stop) for stop in stops]
    rules = join_stops(stops, names, SPACE)

    ends = {point for line in rules.lines for point in (line[0], line[-1])}
    assert {(name.right + 1, name.y) for column in names[:-1] for name in column} <= ends
    assert sorted(rules.heads) == sorted((name.left - 1, name.y) for column in names[1:] for name in column)
    assert set(rules.heads) <= ends
    assert not rules.dashed
    for line in rules.lines:  # no rule crosses a name
        for column in names:
            assert not any(crosses(line[0], line[-1], name) for name in column)


@given(st.integers(2, 8), st.integers(2, 8))
def test_no_straight_line_leads_from_one_of_several_names_to_one_of_several(first: int, second: int) -> None:
    stops = route_view(item(0, first, second), Labels()).stops
    lines = join_stops(stops, [placed(stop) for stop in stops], SPACE).lines
    (neck,) = [line for line in lines if line[1][0] - line[0][0] == SPACE.neck]

    assert not any(start[0] < neck[0][0] < end[0] or start[0] < neck[1][0] < end[0] for start, end in lines)
    heights = ({name.y for name in placed(stop)} for stop in stops)
    assert neck[0][1] not in set.intersection(*heights)


def placed(stop: RouteStop) -> list[PlacedName]:
    middle = (len(stop.names) - 1) / 2
    return [PlacedName(40 * stop.column, 40 * stop.column + 20, 12 * (n - middle)) for n in range(len(stop.names))]


def crosses(start: tuple[float, float], end: tuple[float, float], name: PlacedName) -> bool:
    within_x = min(start[0], end[0]) < name.right and max(start[0], end[0]) > name.left
    return within_x and min(start[1], end[1]) - 4 < name.y < max(start[1], end[1]) + 4


def test_a_rule_to_a_place_not_given_is_dashed_and_has_no_head() -> None:
    stops = route_view(item(2, 0, 0), Labels()).stops
    rules = join_stops(stops, [placed(stop) for stop in stops], SPACE)

    assert rules.dashed
    assert (rules.lines, rules.heads) == ((), ())


def test_a_loop_leaves_out_the_words_in_its_foot() -> None:
    rules = loop([(10.0, 0.0)], (20.0, 30.0), left=5, right=40, low=10, tip=3)

    assert rules.lines == (((10, 0), (40, 0), (40, 10), (30, 10)), ((20, 10), (5, 10), (5, 3)))
