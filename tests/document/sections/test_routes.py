"""The trafficking routes: their places, and the sentences about them."""

from tests.document.reading import block, blocks, composed, section_names, text_of
from tipreport.document import Heading, Labels, Routes
from tipreport.document.blocks import RoutePlace
from tipreport.document.views import route_sentences


def routes(*rows: str) -> Routes:
    return block(composed("routes:\n" + "\n".join(f"  - {{{row}}}" for row in rows)), Routes, "Routes")


def route(row: str) -> str:
    (only,) = route_sentences(routes(row), Labels())
    return text_of(only)


def test_a_route_has_its_origin_transit_and_destination() -> None:
    assert route("origin: [MLT], transit: [LBY, Darien Gap], destination: [USA, CHN]") == (
        "From Malta through Libya and the Darien Gap to the United States and China [1]."
    )


def test_an_end_that_is_not_given_is_named_unless_only_a_transit_is() -> None:
    assert route("origin: [MLT]") == "From Malta to a destination not given [1]."
    assert route("destination: [world]") == "From an origin not given to the whole world [1]."
    assert route("transit: [MLT]") == "Through Malta [1]."
    assert route("origin: [MLT], transit: [LBY]") == "From Malta through Libya to a destination not given [1]."
    assert route("transit: [MLT], destination: [Europe]") == ("From an origin not given through Malta to Europe [1].")


def test_a_route_that_ends_at_its_origin_is_internal() -> None:
    assert route("origin: [MLT], destination: [MLT]") == "Within Malta [1]."
    assert route("origin: [Gozo, Comino], destination: [Gozo, Comino]") == "Within Gozo and Comino [1]."
    assert route("origin: [MLT], transit: [Gozo], destination: [MLT]") == "From Malta through Gozo to Malta [1]."


def test_people_form_period_and_text_follow_the_route() -> None:
    assert route("origin: [MLT], group: women, form: forced labour, period: since 2010, text: By boat.") == (
        "From Malta to a destination not given: Women, forced labour, since 2010. By boat [1]."
    )
    assert route("destination: [MLT], form: other") == (
        "From an origin not given to Malta: Other forms of exploitation [1]."
    )
    assert route("transit: [MLT], text: By boat") == "Through Malta: By boat [1]."
    assert route("transit: [MLT], group: boys, text: By boat") == "Through Malta: Boys. By boat [1]."
    assert route("transit: [MLT], group: boys") == "Through Malta: Boys [1]."


def test_the_state_at_a_time_does_not_become_a_flow_during_it() -> None:
    text = "text: Most asylum seekers came from these countries in 2020"

    assert route(f"transit: [LBY], period: as of 2020, {text}").startswith("Through Libya: As of 2020. Most asylum")
    assert route(f"transit: [LBY], period: 2020, {text}").startswith("Through Libya: Most asylum seekers")


def test_the_country_of_the_brief_is_marked_wherever_it_is() -> None:
    (item,) = routes("origin: [LBY, MLT], destination: [MLT, world]").items

    assert item.origin == (RoutePlace(name="Libya"), RoutePlace(name="Malta", is_own=True))
    assert item.destination == (RoutePlace(name="Malta", is_own=True), RoutePlace(name="the whole world"))


def test_from_eleven_routes_on_those_to_one_destination_follow_each_other() -> None:
    rows = [f"origin: [Town {number}], destination: [{'ITA' if number % 2 else 'MLT'}]" for number in range(11)]

    assert [item.destination[0].name for item in routes(*rows).items] == ["Malta"] * 6 + ["Italy"] * 5
    assert [item.destination[0].name for item in routes(*rows[:3]).items] == ["Malta", "Italy", "Malta"]


def test_without_routes_there_is_no_section() -> None:
    assert "Routes" not in section_names(composed())


def test_a_route_through_several_places_says_that_these_have_no_order() -> None:
    several = composed("routes:\n  - {origin: [ETH], transit: [DJI, YEM], destination: [SAU]}")
    one = composed("routes:\n  - {origin: [ETH], transit: [DJI], destination: [SAU]}")
    bylines = [
        next(each.byline for each in blocks(document, Heading) if each.id == "routes") for document in (several, one)
    ]

    assert bylines == ["Places of transit are in no order", ""]
