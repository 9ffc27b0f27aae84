"""What a figure counts, of whom, where, by whom."""

from typing import Any

from tipreport.model import Figure, Organisation, Period, Quantity
from tipreport.wording.figures import say_detail, say_figure, say_label, say_of, say_share

ASTRA = Organisation(name="ASTRA – Anti-Trafficking Action", also=("ASTRA",), kind="NGO")
POLICE = Organisation(name="Serbian Police", kind="law enforcement")


def figure(value: object = 46, **more: Any) -> Figure:
    return Figure(**{"measure": "victims identified", "value": Quantity.parse(value)} | more)  # type: ignore[arg-type]


def test_every_measure_has_a_label() -> None:
    assert say_label(figure()) == "Victims officially identified"
    assert say_label(figure(measure="refugees")) == "Refugees"
    assert say_label(figure(measure="other", label="stadiums built", unit="count")) == "Stadiums built"
    assert say_label(figure(measure="spending", label="construction", unit="USD")) == "Spending: construction"


def test_the_detail_says_of_whom_where_and_by_whom() -> None:
    assert say_detail(figure(sex="female", age="child", citizenship="SRB")) == "girls, citizens of Serbia"
    assert say_detail(figure(citizenship="foreign")) == "foreign citizens"
    assert say_detail(figure(place="USA"), "SRB") == "in the United States"
    assert say_detail(figure(place="SRB"), "SRB") == ""
    assert say_detail(figure(place="world"), "SRB") == "worldwide"
    assert say_detail(figure(), by=POLICE) == "by the Serbian Police"
    assert say_detail(figure(), by=ASTRA) == "by ASTRA"


def test_what_the_label_says_is_not_said_again() -> None:
    told = figure(measure="other", label="stadiums in Qatar", unit="count", place="QAT")

    assert say_detail(told) == ""


def test_a_percentage_says_of_what_and_still_of_whom() -> None:
    share = figure(99, measure="victims", unit="percent", of="victims", sex="female")

    assert say_of(share) == "of victims"
    assert say_detail(share) == "women and girls"


def test_what_a_measure_is_a_percentage_of_goes_without_saying() -> None:
    assert say_of(figure("24.3", measure="poverty rate")) == ""


def test_a_part_names_its_whole() -> None:
    whole = figure(id="all")
    part = figure(39, part_of="all", citizenship="SRB")
    share = figure(50, measure="victims", unit="percent", part_of="all")

    assert say_detail(part, whole=whole) == "part of 46 (victims officially identified), citizens of Serbia"
    assert say_of(share, whole) == "of the 46, victims officially identified"
    assert say_share(part) == "citizens of Serbia"


def test_the_whole_figure_is_one_line_of_words() -> None:
    deaths = figure(
        "at least 6750",
        measure="deaths",
        basis="confirmed",
        period=Period.parse("since 2010"),
        place="QAT",
        group="migrant workers",
    )

    assert say_figure(deaths) == "Deaths, migrant workers, in Qatar, since 2010: at least 6,750, confirmed"
    assert say_figure(figure()) == "Victims officially identified, undated: 46"
