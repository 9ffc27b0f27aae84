"""The analyst's notes among the checks."""

from tests.checks.small_brief import HEAD, SOURCES, brief, found
from tipreport.checks import check


def test_a_note_joins_the_check_of_its_record() -> None:
    figure = "figures: [{measure: migrants, value: unreadable, printed: '145,9000', note: Kept as printed.}]"

    assert found("unreadable", figure) == [
        "Unreadable. Migrants, undated. The source prints “145,9000”. Kept as printed."
    ]
    assert found("note", figure) == []


def test_a_note_joins_only_the_gravest_check() -> None:
    figure = "figures: [{measure: poverty rate, value: 101, period: 2023, sources: [tip-2022], note: So it says.}]"
    told = [note.text for note in check(brief(figure)) if "So it says." in note.text]

    assert told == ["101% is more than the whole. So it says."]


def test_a_note_stays_with_its_own_record_where_a_check_speaks_of_several() -> None:
    figures = """
figures:
  - {measure: convictions, value: 18, period: 2021}
  - {measure: convictions, value: 16, period: 2021, note: The table has it.}
"""

    assert found("conflict", figures) == ["Disagrees. Traffickers convicted, 2021. 18 or 16. Both are kept."]
    assert found("note", figures) == ["Note. Traffickers convicted, 2021. The table has it."]


def test_a_note_that_no_check_speaks_of_is_separate() -> None:
    finding = "findings: [{pillar: prevention, text: Steps are under way, note: the article says no more}]"

    assert found("note", finding) == ["Note. Prevention, “Steps are under way”. The article says no more."]


def test_equal_notes_are_one_with_all_their_places() -> None:
    records = """
figures: [{measure: arrests, value: 5, period: 2021, note: The year is implied.}]
tiers: [{year: 2010 to 2012, tier: Tier 2, note: The year is implied.}]
quotes: [{text: We do, speaker: N. Bizel, note: The year is implied.}]
"""

    assert found("note", records) == [
        "Note. Tier, 2010 to 2012; People arrested, 2021; Quotation, N. Bizel. The year is implied."
    ]


def test_notes_of_sources_and_of_the_brief_stand_elsewhere() -> None:
    head = HEAD + "note: A note on the whole brief."
    sources = SOURCES.replace("title: A long story", "title: A long story, note: A note on a source")

    assert found("note", "", head, sources) == []


def test_no_stop_is_doubled() -> None:
    figure = "figures: [{measure: migrants, value: unreadable, printed: '9?9', note: 'Nobody knows. Or do they?'}]"
    note = "laws: [{name: article 388, kind: law, note: It binds members of the U.N.}]"

    assert found("unreadable", figure) == [
        "Unreadable. Migrants, undated. The source prints “9?9”. Nobody knows. Or do they?"
    ]
    assert found("note", note) == ["Note. Article 388. It binds members of the U.N."]
