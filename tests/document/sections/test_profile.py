"""The trafficking profile, by aspect, and the routes."""

from tests.document.reading import block, composed, section_names, terms
from tipreport.document import Terms


def items(*rows: str) -> dict[str, list[str]]:
    return terms(composed("profile:\n" + "\n".join(f"  - {{{row}}}" for row in rows)), "Profile")


def item(row: str) -> str:
    (only,) = items(f"aspect: form, {row}")["Forms"]
    return only


def route(row: str) -> str:
    (only,) = terms(composed(f"routes: [{{{row}}}]"), "Profile")["Routes"]
    return only


# ------------------------------------------------------------ lines of the profile


def test_lines_are_grouped_by_aspect_in_a_fixed_order() -> None:
    rows = ("aspect: driver, term: poverty", "aspect: form, term: forced labour", "aspect: driver, term: migration")

    assert items(*rows) == {"Forms": ["Forced labour [1]."], "Drivers": ["Poverty [1].", "Migration [1]."]}
    assert block(composed("profile: [{aspect: form, term: slavery}]"), Terms, "Profile").heads is None


def test_term_and_group_lead_the_text() -> None:
    assert (
        item("term: forced labour, group: boys, text: On fishing boats") == "Forced labour, boys: On fishing boats [1]."
    )


def test_a_line_may_be_a_term_a_group_or_a_text_alone() -> None:
    assert item("term: forced labour") == "Forced labour [1]."
    assert item("term: forced labour, group: boys") == "Forced labour, boys [1]."
    assert item("text: On fishing boats.") == "On fishing boats [1]."
    assert items("aspect: vulnerable group, group: boys, text: At risk") == {"At risk": ["Boys: At risk [1]."]}


def test_a_term_or_group_within_the_text_is_not_repeated() -> None:
    assert item("term: sexual exploitation, text: They are exploited sexually") == "They are exploited sexually [1]."
    assert (
        item("term: forced labour, group: boys, text: Boys work by force") == "Forced labour: Boys work by force [1]."
    )


def test_a_group_is_shown_if_the_text_has_only_a_similar_word() -> None:
    assert item("group: migrants, text: Migration is dangerous") == "Migrants: Migration is dangerous [1]."
    assert item("group: men, text: It was mentioned") == "Men: It was mentioned [1]."


def test_the_term_other_is_shown_only_if_there_is_nothing_else() -> None:
    assert item("term: other, text: Counting birds") == "Counting birds [1]."
    assert item("term: other") == "Other [1]."


def test_a_place_is_in_brackets_unless_the_text_contains_it() -> None:
    assert item("term: slavery, place: Gozo") == "Slavery (Gozo) [1]."
    assert item("text: Slavery on Gozo, place: Gozo") == "Slavery on Gozo [1]."
    assert item("term: slavery, place: MLT") == "Slavery [1]."


def test_lines_of_one_place_come_last_with_the_place_shown_once() -> None:
    rows = (
        "aspect: sector, term: agriculture, place: PRK",
        "aspect: sector, term: construction",
        "aspect: sector, term: manufacturing, place: PRK",
        "aspect: sector, term: transportation, place: USA",
    )

    assert items(*rows) == {
        "Sectors": [
            "Construction [1].",
            "Transportation (United States) [1].",
            "In North Korea:",
            "Agriculture [1].",
            "Manufacturing [1].",
        ]
    }


def test_worldwide_is_a_place() -> None:
    assert items(*["aspect: driver, text: Poverty, place: world"] * 2)["Drivers"][0] == "Worldwide:"


# ------------------------------------------------------------ routes


def test_a_route_has_its_origin_transit_and_destination() -> None:
    assert route("origin: [MLT], transit: [LBY, Darien Gap], destination: [USA, CHN]") == (
        "From Malta through Libya and the Darien Gap to the United States and China [1]."
    )


def test_a_route_may_have_one_end_only() -> None:
    assert route("origin: [MLT]") == "From Malta [1]."
    assert route("transit: [MLT]") == "Through Malta [1]."
    assert route("destination: [world]") == "To the whole world [1]."


def test_a_route_that_ends_at_its_origin_is_internal() -> None:
    assert route("origin: [MLT], destination: [MLT]") == "Within Malta [1]."
    assert route("origin: [Gozo, Comino], destination: [Gozo, Comino]") == "Within Gozo and Comino [1]."
    assert route("origin: [MLT], transit: [Gozo], destination: [MLT]") == "From Malta through Gozo to Malta [1]."


def test_the_victims_purpose_period_and_text_follow_the_route() -> None:
    assert route("origin: [MLT], group: women, form: forced labour, period: since 2010, text: By boat.") == (
        "From Malta: Women, forced labour, since 2010. By boat [1]."
    )
    assert route("origin: [MLT], form: other") == "From Malta: Other forms of exploitation [1]."
    assert route("origin: [MLT], text: By boat") == "From Malta: By boat [1]."


def test_the_state_at_a_time_does_not_become_a_flow_during_it() -> None:
    text = "text: Most asylum seekers came from these countries in 2020"

    assert route(f"origin: [LBY], period: as of 2020, {text}").startswith("From Libya: As of 2020. Most asylum seekers")
    assert route(f"origin: [LBY], period: 2020, {text}").startswith("From Libya: Most asylum seekers")


def test_without_profile_and_routes_there_is_no_section() -> None:
    assert "Profile" not in section_names(composed())
