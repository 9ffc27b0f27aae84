"""Records that are marked as key, and that a short document has no room for."""

from tests.checks.small_brief import found, notes
from tipreport.checks.key_records import FEWEST_FIGURES, MOST_FIGURES, MOST_FINDINGS
from tipreport.document.short.limits import LIMITS, USUAL


def figures(count: int, more: str = "") -> str:
    rows = (
        f"  - {{measure: other, label: item {number}, value: {number}, unit: count, key: true{more}}}"
        for number in range(count)
    )
    return "figures:\n" + "\n".join(rows) + "\n"


def findings(count: int, pillar: str = "prevention", more: str = ", key: true") -> str:
    rows = (f"  - {{pillar: {pillar}, text: Step {number} was taken{more}}}" for number in range(count))
    return "findings:\n" + "\n".join(rows) + "\n"


def test_the_numbers_are_the_usual_ones_of_a_short_document() -> None:
    usual = LIMITS[USUAL]

    assert usual.tiles + usual.small_tiles == MOST_FIGURES
    assert usual.tiles == FEWEST_FIGURES
    assert {usual.findings_of(pillar) for pillar in ("prosecution", "protection", "prevention")} == {MOST_FINDINGS}
    assert usual.context == 0


def test_key_figures_after_the_eighth_have_a_note() -> None:
    assert notes("key-left-out", figures(8)) == []
    assert notes("key-left-out", figures(8) + "  - {measure: other, label: last, value: 9, unit: count}\n") == []
    (note,) = notes("key-left-out", figures(10))
    assert note.about == (("figures", 8), ("figures", 9))
    assert note.text == (
        "A short document shows 4 to 8 key figures, depending on the room on its pages, and leaves at least these out: "
        "move them up, or remove key: true from others."
    )


def test_a_part_is_shown_with_its_whole() -> None:
    part = "  - {measure: other, label: item 0, value: 0, unit: count, sex: female, part_of: all, key: true}\n"

    assert notes("key-left-out", figures(8).replace("- {", "- {id: all, ", 1) + part) == []


def test_key_findings_after_the_third_of_a_pillar_and_of_the_context_have_a_note() -> None:
    assert notes("key-left-out", findings(3) + findings(3, "protection").removeprefix("findings:\n")) == []
    assert notes("key-left-out", findings(9, more="")) == []
    assert found("key-left-out", findings(4)) == [
        (
            "Note. Prevention, “Step 3 was taken”. A short document shows about 3 findings of each pillar, or fewer "
            "if its pages are full, and none of the context, and leaves at least this one out: move it up, or remove "
            "key: true from others."
        )
    ]
    (note,) = notes("key-left-out", findings(1, "context"))
    assert (note.about, note.audience) == ((("findings", 0),), "maker")
