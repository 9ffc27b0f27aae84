"""How much of a country a figure is about."""

from typing import Any

import pytest

from tipreport.model import Figure, Quantity
from tipreport.model.extent import extent_of


@pytest.mark.parametrize(
    ("fields", "extent"),
    [
        ({}, "whole"),
        ({"place": "MLT"}, "whole"),
        ({"part_of": "all"}, "part of another row"),
        ({"unit": "percent", "of": "all"}, "share or rate"),
        ({"per": "year"}, "share or rate"),
        ({"unit": "months"}, "age or length of time"),
        ({"sex": "female"}, "some of the people"),
        ({"group": "fishers", "place": "ITA"}, "some of the people"),
        ({"place": "Gozo"}, "part of the country"),
        ({"place": "ITA"}, "another country"),
        ({"place": "world"}, "another country"),
    ],
)
def test_the_first_reason_why_a_figure_is_not_about_the_whole_country(fields: dict[str, Any], extent: str) -> None:
    figure = Figure(measure="convictions", value=Quantity("exact", 7), **fields)

    assert extent_of(figure, {"MLT"}) == extent
