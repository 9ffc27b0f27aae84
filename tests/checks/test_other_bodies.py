"""Figures that contradict each other but for the organisation that counted."""

from tests.checks.small_brief import found

BODIES = """
organisations:
  - {id: unit, name: Anti-Trafficking Unit, kind: law enforcement}
  - {id: court, name: The High Court, kind: court}
"""


def victims(*values: str) -> str:
    rows = "".join(f"  - {{measure: victims identified, period: 2021, {value}}}\n" for value in values)
    return f"figures:\n{rows}{BODIES}"


def test_another_source_with_the_number_of_another_body_is_named_to_the_maker() -> None:
    figures = victims("value: 902, sources: [news]", "value: 842, by: unit, sources: [weekly]")

    (text,) = found("other-body", figures)
    assert text == (
        "Note. Victims officially identified, 2021. 902 and 842 (Anti-Trafficking Unit): only the body that counted "
        "differs. If one body counted both, write the same by: documents then show that the sources disagree."
    )
    assert found("conflict", figures) == []


def test_numbers_of_one_source_and_numbers_that_agree_are_not_named() -> None:
    assert found("other-body", victims("value: 902, by: court", "value: 842, by: unit")) == []
    assert (
        found("other-body", victims("value: about 900, sources: [news]", "value: 902, by: unit, sources: [weekly]"))
        == []
    )
    other_group = victims("value: 902, sources: [news]", "value: 842, by: unit, sex: female, sources: [weekly]")
    assert found("other-body", other_group) == []
