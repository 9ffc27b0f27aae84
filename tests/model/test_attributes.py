"""The values of several attributes of an object."""

from types import SimpleNamespace

from tipreport.model.attributes import getter

POINT = SimpleNamespace(x=1, y=2)


def test_the_values_of_attributes_are_a_tuple_also_of_one_or_none() -> None:
    assert getter("x", "y")(POINT) == (1, 2)
    assert getter("y")(POINT) == (2,)
    assert getter()(POINT) == ()
