"""A data note, and lists with citations."""

from tests.checks.saying import brief, notes
from tipreport.checks import CODES, KINDS, Cited
from tipreport.checks.note import cited_list


def test_every_code_has_a_kind_that_has_its_place_in_the_order() -> None:
    assert {code.kind for code in CODES.values()} == {*KINDS}
    assert len(CODES) == 26  # twenty-five checks, and the analyst's own note


def test_the_words_of_a_note_stand_without_its_citations() -> None:
    tiers = "tiers: [{year: 2022, tier: Tier 2, official: true}, {year: 2022, tier: Tier 1}]"
    (note,) = notes("tier-not-borne-out", tiers)
    record, claim = brief(tiers).tiers

    assert note.content == (
        "one article says Tier 1",
        Cited((claim,)),
        "; the record says Tier 2",
        Cited((record,)),
        ". Both are kept, and this document leads with the record",
    )
    assert note.text == (
        "One article says Tier 1; the record says Tier 2. Both are kept, and this document leads with the record."
    )


def test_each_of_a_list_has_its_citations_and_the_same_words_stand_once() -> None:
    one, two, three = brief("summary: [{text: One}, {text: Two}, {text: Three}]").summary

    assert cited_list([("18", one), ("16", two), ("18", three)], "or") == (
        "18", Cited((one, three)), " or 16", Cited((two,)),
    )  # fmt: skip
    assert cited_list([("1", one), ("2", two), ("3", three)], "and") == (
        "1", Cited((one,)), ", 2", Cited((two,)), " and 3", Cited((three,)),
    )  # fmt: skip
