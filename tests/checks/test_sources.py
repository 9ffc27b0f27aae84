"""Records without sources, sources without citations, and the default source."""

from tests.checks.small_brief import HEAD, SOURCES, found, notes
from tipreport.checks.note import Cited
from tipreport.model.citation import Citation

NO_DEFAULT = HEAD.replace("default_source: news\n", "").replace(", roles: [source]", "")


def test_a_record_without_a_source_is_noted() -> None:
    finding = "findings: [{pillar: prosecution, text: Police opened fewer cases, sources: []}]"

    assert found("no-source", finding) == ["Missing. Prosecution, “Police opened fewer cases”. No source is given."]


def test_many_records_without_source_are_one_note() -> None:
    findings = "\n".join(f"  - {{pillar: context, text: Thing {number} happened}}" for number in range(9))
    (note,) = notes("no-source", f"findings:\n{findings}", NO_DEFAULT)

    assert note.location.startswith("Context, “Thing 0 happened”; Context, “Thing 1 happened”; ")
    assert note.location.endswith("; Context, “Thing 4 happened”; and four others")
    assert note.about == tuple(("findings", row) for row in range(9))


def test_an_organisation_that_a_record_with_a_source_names_needs_none_of_its_own() -> None:
    named = "organisations: [{id: police, name: Police, kind: government%s, sources: []}]\n"
    finding = "findings: [{pillar: context, text: Something, by: police%s}]"
    programme = "programmes: [{name: Shelter, kind: shelter, pillar: protection, funded_by: [police]}]"

    assert found("no-source", named % "" + finding % "") == []
    assert found("no-source", named % "" + programme) == []
    assert len(found("no-source", named % "")) == 1
    assert len(found("no-source", named % ", text: It has a unit" + finding % "")) == 1
    assert found("no-source", named % "" + finding % ", sources: []") == [
        "Missing. Context, “Something”; Police. No source is given."
    ]


def test_a_default_source_is_a_source_and_a_country_without_roles_claims_nothing() -> None:
    assert found("no-source", "findings: [{pillar: context, text: Something}]") == []
    assert found("no-source", "", NO_DEFAULT) == []
    assert len(found("no-source", "", NO_DEFAULT.replace("SRB}", "SRB, roles: [transit]}"))) == 1


def test_a_source_without_citations_is_noted() -> None:
    sources = "sources: [{id: news, kind: article, author: A}, {id: other, kind: dataset, title: Never cited}]"

    assert found("unused-source", "", sources=sources) == [
        "Incomplete. Sources. Listed but never cited: “Never cited”; dataset."
    ]


def test_a_source_counts_as_cited_within_chains_and_as_the_default() -> None:
    sources = "sources: [{id: news, kind: article, author: A}, {id: other, kind: dataset, title: Cited}]"
    quote = "quotes: [{text: We saw it, speaker: A, sources: [other via news]}]"

    assert found("unused-source", quote, sources=sources) == []
    assert found("unused-source", quote.replace("other via news", "other"), sources=sources) == []


def test_the_share_of_the_default_source_is_noted_if_others_were_read() -> None:
    records = """
figures:
  - {measure: arrests, value: 5}
  - {measure: arrests, value: 6, sources: [weekly]}
  - {measure: arrests, value: 7, sources: [news, weekly]}
"""

    assert found("default-source", records) == ["Note. Sources. 2 of 4 entries rest on one article alone."]
    assert found("default-source", records.replace("SRB, roles", "SRB"), HEAD.replace(", roles: [source]", "")) == [
        "Note. Sources. 1 of 3 entries rests on one article alone."
    ]


def test_a_page_of_the_default_source_and_what_it_reports_make_no_second_source() -> None:
    records = """
figures:
  - {measure: arrests, value: 5, sources: [news p. 2]}
  - {measure: arrests, value: 6, sources: [tip-2022 p. 8 via news p. 3]}
  - {measure: arrests, value: 7, sources: [news p. 2, director via news]}
  - {measure: arrests, value: 8, sources: [news, weekly]}
  - {measure: arrests, value: 9, sources: [news via weekly]}
  - {measure: arrests, value: 10, sources: []}
"""

    assert found("default-source", records) == ["Note. Sources. 4 of 7 entries rest on one article alone."]


def test_tiers_do_not_count_as_entries_that_rest_on_a_source() -> None:
    tiers = """
tiers:
  - {year: 2009 to 2020, tier: Tier 2, official: true, sources: [tip-2022 via table]}
  - {year: 2021, tier: Tier 2, official: true}
"""
    others = "figures: [{measure: arrests, value: 5, sources: [tip-2022 via news]}]"
    own = "figures: [{measure: arrests, value: 5, sources: [weekly]}]"

    assert found("default-source", f"{tiers}{own}") == [
        "Note. Sources. Apart from the tiers, 1 of 2 entries rests on one article alone."
    ]
    assert found("default-source", f"{tiers}{others}") == [
        "Note. Sources. All entries but the tiers rest on one article alone."
    ]
    assert found("default-source", f"{tiers}{others}".replace("tip-2022 via table", "news p. 1")) == []
    assert found("default-source", tiers, HEAD.replace(", roles: [source]", "")) == []


def test_the_note_on_the_default_source_cites_it_and_not_the_first_record_that_rests_on_it() -> None:
    records = """
figures:
  - {measure: arrests, value: 5, sources: [director p. 4 via news]}
  - {measure: arrests, value: 6, sources: [weekly]}
"""
    (note,) = notes("default-source", records)

    assert [part for part in note.content if isinstance(part, Cited)] == [Cited(citations=(Citation.parse("news"),))]


def test_a_brief_with_only_its_default_source_has_no_such_note() -> None:
    records = "figures: [{measure: arrests, value: 5}, {measure: arrests, value: 6, sources: [tip-2022 via news]}]"

    assert found("default-source", records) == []


def test_an_unused_default_source_gives_no_note() -> None:
    records = (
        "figures: [{measure: arrests, value: 5, sources: [weekly]}, {measure: deaths, value: 6, sources: [director]}]"
    )

    assert found("default-source", records, HEAD.replace(", roles: [source]", "")) == []
    assert found("default-source", records, NO_DEFAULT, SOURCES) == []


def test_editions_of_one_work_are_one_source_to_rest_on() -> None:
    records = "figures: [{measure: arrests, value: 5}, {measure: arrests, value: 6, sources: [older]}]"
    report = "{id: %s, kind: report, publisher: A ministry, title: Findings, edition: %s}"
    head = HEAD.replace("news", "newer")

    assert (
        found("default-source", records, head, f"sources: [{report % ('newer', 2022)}, {report % ('older', 2021)}]")
        == []
    )


def test_the_note_on_the_default_source_has_its_edition_or_date() -> None:
    records = "figures: [{measure: arrests, value: 5}, {measure: arrests, value: 6, sources: [weekly]}]"
    edition, day = HEAD.replace("news", "tip-2022"), SOURCES.replace("Slavery today", "Today, published: 2022-03-05")

    assert found("default-source", records, edition) == [
        "Note. Sources. 2 of 3 entries rest on one report alone, the 2022 edition."
    ]
    assert found("default-source", records, sources=day) == [
        "Note. Sources. 2 of 3 entries rest on one article alone, published on 5 March 2022."
    ]


def test_a_default_source_that_is_later_than_the_brief_is_noted_even_alone() -> None:
    records = "figures: [{measure: arrests, value: 5}]"
    head = HEAD.replace("news", "tip-2022").replace("edition: 2022", "edition: 2021")
    updated = HEAD.replace("edition: 2022", "updated: 2022-03-04")
    day = SOURCES.replace("Slavery today", "Today, published: 2022-03-05")

    assert found("default-source", records, head) == []
    later = "Note. Sources. The default source is of 2022, after this brief, 2021: check that it has the 2 entries."
    assert found("default-source-later", records, head) == [later]
    assert found("default-source-later", records, head.replace("edition: 2021", "edition: 2022")) == []
    later = "Note. Sources. The default source appeared on 5 March 2022, after this brief, 4 March 2022: check "
    assert found("default-source-later", records, updated, day) == [f"{later}that it has the 2 entries."]
    assert found("default-source-later", "", updated, day) == [f"{later}that it has the entry of the brief."]
    assert found("default-source-later", records, updated.replace("03-04", "03-05"), day) == []
