"""A brief file is edited without rewriting it: text that does not change is preserved exactly."""

from difflib import SequenceMatcher
from random import Random

import pytest

from tests.files.briefs import DATA, FULL
from tests.files.random_edits import random_edits
from tipreport.errors import EditError
from tipreport.files import dump_brief, parse_brief
from tipreport.files.edit import edit_brief
from tipreport.model import Citation, CountryBrief, Quantity
from tipreport.testing import random_briefs

TEXT = """\
# the head
id: malta   # its id
title: 'Malta'
default_source: tip
countries: [{country: MLT}]

tiers:
  # on record
  - {year: 2005 to 2008, tier: "Tier 2", official: true}   # four years
  - {year: 2009, tier: Tier 1, official: true}

figures:
  # victims
  - measure: victims identified   # of the police
    value: 46   # as printed
    period: 2021
  # courts
  - {measure: convictions, value: 3}   # few

summary:
  - text: >-   # folded
      The first sentence.
  - text: "The second."

sources:
  # the report
  - {id: tip, kind: report, title: 'Trafficking in Persons Report'}
  # the end
"""
BRIEF = parse_brief(TEXT)
ITALY = parse_brief(TEXT.replace("MLT", "ITA"))


def edited(**changes: object) -> str:
    return edit_brief(TEXT, BRIEF.replace(**changes))


def lines_that_differ(text: str, before: str = TEXT) -> tuple[list[str], list[str]]:
    """The removed lines and the added lines."""
    old, new = before.splitlines(), text.splitlines()
    steps = [step for step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if step[0] != "equal"]
    return (
        [line for _, first, last, _, _ in steps for line in old[first:last]],
        [line for _, _, _, first, last in steps for line in new[first:last]],
    )


def figure(index: int, **changes: object) -> tuple[object, ...]:
    figures = [*BRIEF.figures]
    figures[index] = figures[index].replace(**changes)
    return tuple(figures)


def test_a_file_with_the_same_content_is_not_changed() -> None:
    assert edit_brief(TEXT, BRIEF) == TEXT


def test_only_the_value_changes_on_its_line() -> None:
    assert lines_that_differ(edited(figures=figure(0, value=Quantity("about", 50)))) == (
        ["    value: 46   # as printed"],
        ["    value: about 50   # as printed"],
    )
    assert lines_that_differ(edited(title="Malta: a study")) == (["title: 'Malta'"], ['title: "Malta: a study"'])


def test_a_value_in_braces_is_changed() -> None:
    assert lines_that_differ(edited(figures=figure(1, value=Quantity("exact", 4)))) == (
        ["  - {measure: convictions, value: 3}   # few"],
        ["  - {measure: convictions, value: 4}   # few"],
    )


def test_a_field_is_added_in_the_order_of_declaration() -> None:
    changed = figure(0, note="Counted twice.", printed="46 victims")

    assert lines_that_differ(edited(figures=changed)) == ([], ["    printed: 46 victims", "    note: Counted twice."])
    assert lines_that_differ(edited(edition=2022))[1] == ["edition: 2022"]


def test_a_field_is_removed() -> None:
    assert lines_that_differ(edited(figures=figure(0, period=None))) == (["    period: 2021"], [])


def test_a_record_in_braces_that_grows_too_long_gets_one_line_per_field() -> None:
    text = TEXT.replace("   # few", "")
    note = "The courts of the country convicted three persons, as the report says on the page that was read, not four."
    new = BRIEF.replace(figures=figure(1, note=note))

    assert lines_that_differ(edit_brief(text, new), text)[1] == [
        "  - measure: convictions",
        "    value: 3",
        f"    note: {note}",
    ]


def test_folded_text_keeps_the_comment_of_its_first_line() -> None:
    first = BRIEF.summary[0].replace(text="Another " + "long " * 30 + "sentence.")

    assert "  - text: >-  # folded\n      Another long" in edited(summary=(first, BRIEF.summary[1]))


def test_a_removed_record_takes_the_comment_above_it_and_no_other() -> None:
    assert lines_that_differ(edited(figures=BRIEF.figures[1:])) == (
        [
            "  # victims",
            "  - measure: victims identified   # of the police",
            "    value: 46   # as printed",
            "    period: 2021",
        ],
        [],
    )


def test_an_emptied_list_is_removed_and_can_be_added() -> None:
    without = edited(figures=())

    assert "figures" not in without
    assert "few" not in without
    assert parse_brief(edit_brief(without, BRIEF)) == BRIEF


def test_a_change_to_one_year_splits_its_span() -> None:
    tiers = [*BRIEF.tiers]
    tiers[1] = tiers[1].replace(tier="Tier 3")

    assert lines_that_differ(edited(tiers=tuple(tiers))) == (
        ['  - {year: 2005 to 2008, tier: "Tier 2", official: true}   # four years'],
        [
            '  - {year: 2005, tier: "Tier 2", official: true}   # four years',
            "  - {year: 2006, tier: Tier 3, official: true}   # four years",
            '  - {year: 2007 to 2008, tier: "Tier 2", official: true}   # four years',
        ],
    )


def test_a_span_changes_as_a_whole() -> None:
    tiers = [row.replace(tier="Tier 3") if row.tier == "Tier 2" else row for row in BRIEF.tiers]

    assert lines_that_differ(edited(tiers=tuple(tiers)))[1] == [
        "  - {year: 2005 to 2008, tier: Tier 3, official: true}   # four years"
    ]


def test_a_moved_record_keeps_its_comments() -> None:
    text = edited(figures=BRIEF.figures[::-1])

    assert "figures:\n  # courts\n  - {measure: convictions, value: 3}   # few\n  # victims\n  - measure" in text


def test_records_are_added_in_their_order() -> None:
    new = BRIEF.figures[1].replace(value=Quantity("exact", 5))

    assert lines_that_differ(edited(figures=(BRIEF.figures[0], new, BRIEF.figures[1])))[1] == [
        "  - {measure: convictions, value: 5}"
    ]


def test_a_list_in_brackets_gets_one_line_per_element_when_records_are_added() -> None:
    new = BRIEF.replace(subject="group", subject_name="A group", countries=(*BRIEF.countries, *ITALY.countries))

    assert "countries:\n  - {country: MLT}\n  - {country: ITA}\n" in edit_brief(TEXT, new)


def test_another_default_leaves_the_values_of_records_unchanged() -> None:
    text = "id: a\ntitle: A\ndefault_source: x\ncountries: [{country: MLT}]\n"
    text += "findings:\n  - {pillar: context, text: One.}\nsources:\n"
    text += "  - {id: x, kind: report, title: X}\n  - {id: y, kind: report, title: Y}\n"
    old = parse_brief(text)
    after = edit_brief(text, old.replace(default_source=Citation.parse("y")))

    assert parse_brief(after).findings == old.findings
    assert "{pillar: context, text: One., sources: [x]}" in after


def test_line_breaks_and_a_byte_order_mark_are_preserved() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    after = edit_brief(text, BRIEF.replace(title="Other"))

    assert after == text.replace("'Malta'", "Other")


def test_lists_without_indentation_are_preserved() -> None:
    text = "id: malta\ntitle: T\ncountries:\n- country: MLT\ndefinitions:\n- word: a\n  text: b\n"
    old = parse_brief(text)
    new = old.replace(definitions=(old.definitions[0], old.definitions[0].replace(word="c")))

    assert edit_brief(text, new) == text + "- {word: c, text: b}\n"


def test_a_comment_inside_a_changed_value_is_not_lost_silently() -> None:
    text = TEXT.replace("{measure: convictions, value: 3}", "{measure: convictions,  # inside\n     value: 3}")
    brief = BRIEF.replace(figures=figure(1, note="x"))

    with pytest.raises(EditError, match='the comment "# inside" is inside a changed part'):
        edit_brief(text, brief)


def test_json_is_not_edited() -> None:
    text = '{"id": "a", "title": "A", "countries": [{"country": "MLT"}]}'

    with pytest.raises(EditError, match="only YAML is edited in place"):
        edit_brief(text, parse_brief(text).replace(title="B"))


@pytest.mark.parametrize("seed", range(8))
def test_any_edit_of_the_real_briefs_reads_back(seed: int) -> None:
    texts = [file.read_text("utf-8") for file in DATA]
    briefs = [*map(parse_brief, texts)]
    for number in range(25):
        random = Random(seed * 1000 + number)
        index = random.randrange(len(texts))
        new = random_edits(briefs[index], briefs, random)
        assert parse_brief(edit_brief(texts[index], new)) == new


def test_any_edit_of_random_briefs_reads_back() -> None:
    briefs = [parse_brief(FULL), *random_briefs(40, 5)]
    texts = [FULL, *map(dump_brief, briefs[1:])]
    for seed in range(200):
        random = Random(seed)
        index = random.randrange(len(texts))
        new: CountryBrief = random_edits(briefs[index], briefs, random)
        assert parse_brief(edit_brief(texts[index], new)) == new
