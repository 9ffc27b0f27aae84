"""A data note, and lists with citations."""

from tests.checks.small_brief import brief, notes
from tipreport.checks import CODES, KINDS, Cited
from tipreport.checks.conflicts import cited_values
from tipreport.wording import ENGLISH


def test_every_code_has_a_kind_with_a_position_in_the_order() -> None:
    assert {code.kind for code in CODES.values()} == {*KINDS}
    assert len(CODES) == 53  # 52 checks, and the analyst's own note


def test_the_text_of_a_note_excludes_its_citations() -> None:
    tiers = "tiers: [{year: 2022, tier: Tier 2, official: true}, {year: 2022, tier: Tier 1}]"
    (note,) = notes("tier-not-borne-out", tiers)
    record, claim = brief(tiers).tiers

    assert note.content == (
        "One article says Tier 1",
        Cited((claim,)),
        "; the record says Tier 2",
        Cited((record,)),
        ". Both are shown; the official tier comes first.",
    )
    assert note.text == (
        "One article says Tier 1; the record says Tier 2. Both are shown; the official tier comes first."
    )


def test_equal_values_are_listed_once_with_all_their_citations() -> None:
    one, two, three = brief("summary: [{text: One}, {text: Two}, {text: Three}]").summary

    values = cited_values(["18", "16", "18"], [one, two, three])
    assert ENGLISH.disjunction_parts(values) == ("18", Cited((one, three)), " or 16", Cited((two,)))
