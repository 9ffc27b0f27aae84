"""The template has every message, and is up to date."""

import pytest
from catalogues.calls import UnclearMessageError, messages_of_calls
from catalogues.message import Message, merged
from catalogues.template import TEMPLATE, messages, po_text, template

from tipreport.wording import amounts


def found(source: str) -> list[tuple[str, str, str]]:
    """The messages of a source: context, one, many."""
    return [(each.context, each.text, each.many) for each in messages_of_calls(amounts, source, "amounts.py")]


def test_the_template_is_up_to_date() -> None:
    assert TEMPLATE.read_text("utf-8") == po_text(template()), "run: make messages"


def test_each_message_has_its_meaning_and_its_placeholders() -> None:
    (message,) = [each for each in messages() if each.text == "Down from {tier} in {year}{cites}."]

    assert message.comments == ("Return the move from one report to the next.",)
    assert message.files == ("src/tipreport/wording/tiers.py",)
    assert message.placeholders == message.available == {"tier", "year", "cites"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('wording.text("A")', [("", "A", "")]),
        ('wording.text("A" if a else "B", context="letter")', [("letter", "A", ""), ("letter", "B", "")]),
        ('wording.count("{n} A", "{n} As", a, n=a)', [("", "{n} A", "{n} As")]),
        ('m = "A"\n    if a: m = "B"\n    self._wording.parts(m)', [("", "A", ""), ("", "B", "")]),
        ('forms = ("A", "As")\n    wording.count_parts(*forms, 2)', [("", "A", "As")]),
        ('{"x": wording.text({"a": "A", "b": "B"}[a])}', [("", "A", ""), ("", "B", "")]),
        ("wording.text(NOT_GIVEN[a])", [("", text, "") for text in amounts.NOT_GIVEN.values()]),
        ("[*map(wording.text, NOT_GIVEN.values())]", [("", text, "") for text in amounts.NOT_GIVEN.values()]),
        ("[wording.text(x) for x in NOT_GIVEN.values()]", [("", text, "") for text in amounts.NOT_GIVEN.values()]),
    ],
)
def test_the_messages_of_a_call_are_found(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(f"def f(wording, a):\n    {body}") == expected


def test_a_parameter_has_the_messages_of_all_calls() -> None:
    source = "def f(wording, m):\n    wording.text(m)\ndef g(wording):\n    f(wording, 'A')\n    f(wording, m='B')"

    assert found(source) == [("", "A", ""), ("", "B", "")]


def test_a_message_that_cannot_be_found_is_an_error() -> None:
    with pytest.raises(UnclearMessageError, match="no message found"):
        found("def f(wording, a):\n    wording.text(a.name)")


def test_a_translation_can_use_each_argument_of_the_call() -> None:
    source = 'def f(wording, a):\n    v = {"b": 1}\n    v["c"] = 2\n    wording.text("{a}", a=a, **v)'

    assert next(messages_of_calls(amounts, source, "")).available == {"a", "b", "c"}


def test_a_message_of_several_calls_is_one_with_all_comments() -> None:
    first = Message(text="A", comments=("x",), available=frozenset("ab"), files=("f",))
    second = Message(text="A", comments=("y",), available=frozenset("a"), files=("g",))

    assert merged([first, second]) == [
        Message(text="A", comments=("x", "y"), available=frozenset("a"), files=("f", "g"))
    ]
