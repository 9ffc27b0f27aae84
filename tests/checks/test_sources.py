"""Records without sources, sources without citations, and the default source."""

from tests.checks.saying import HEAD, SOURCES, notes, said

NO_DEFAULT = HEAD.replace("default_source: news\n", "").replace(", roles: [source]", "")


def test_a_record_without_source() -> None:
    finding = "findings: [{pillar: prosecution, text: Police opened fewer cases, sources: []}]"

    assert said("no-source", finding) == ["Missing. Prosecution, “Police opened fewer cases”. No source is given."]


def test_many_records_without_source_are_one_note() -> None:
    findings = "\n".join(f"  - {{pillar: context, text: Thing {number} happened}}" for number in range(9))
    (note,) = notes("no-source", f"findings:\n{findings}", NO_DEFAULT)

    assert note.location.startswith("Context, “Thing 0 happened”; Context, “Thing 1 happened”; ")
    assert note.location.endswith("; Context, “Thing 4 happened”; and four others")
    assert note.about == tuple(("findings", place) for place in range(9))


def test_a_default_source_is_a_source_and_a_country_without_roles_claims_nothing() -> None:
    assert said("no-source", "findings: [{pillar: context, text: Something}]") == []
    assert said("no-source", "", NO_DEFAULT) == []
    assert len(said("no-source", "", NO_DEFAULT.replace("SRB}", "SRB, roles: [transit]}"))) == 1


def test_a_source_that_nobody_cites() -> None:
    sources = "sources: [{id: news, kind: article, author: A}, {id: other, kind: dataset, title: Never cited}]"

    assert said("unused-source", "", sources=sources) == [
        "Incomplete. Sources. Listed but never cited: “Never cited”; dataset."
    ]


def test_a_source_is_cited_also_where_another_was_heard_through_it_and_as_the_default() -> None:
    sources = "sources: [{id: news, kind: article, author: A}, {id: other, kind: dataset, title: Cited}]"
    quote = "quotes: [{text: We saw it, speaker: A, sources: [other via news]}]"

    assert said("unused-source", quote, sources=sources) == []
    assert said("unused-source", quote.replace("other via news", "other"), sources=sources) == []


def test_how_much_rests_on_the_default_source_where_more_was_read() -> None:
    records = """
figures:
  - {measure: arrests, value: 5}
  - {measure: arrests, value: 6, sources: [weekly]}
  - {measure: arrests, value: 7, sources: [news, weekly]}
"""

    assert said("default-source", records) == ["Note. Sources. 2 of 4 entries rest on one article alone."]
    assert said("default-source", records.replace("SRB, roles", "SRB"), HEAD.replace(", roles: [source]", "")) == [
        "Note. Sources. 1 of 3 entries rests on one article alone."
    ]


def test_a_brief_that_read_only_its_default_source_needs_no_such_note() -> None:
    records = "figures: [{measure: arrests, value: 5}, {measure: arrests, value: 6, sources: [tip-2022 via news]}]"

    assert said("default-source", records) == []


def test_a_default_source_on_which_nothing_rests_is_no_matter() -> None:
    records = (
        "figures: [{measure: arrests, value: 5, sources: [weekly]}, {measure: deaths, value: 6, sources: [director]}]"
    )

    assert said("default-source", records, HEAD.replace(", roles: [source]", "")) == []
    assert said("default-source", records, NO_DEFAULT, SOURCES) == []
