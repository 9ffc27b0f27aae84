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


def test_a_record_in_braces_stays_on_its_line_however_long_it_becomes() -> None:
    note = "The courts of the country convicted three persons, as the report says on the page that was read, not four."

    assert lines_that_differ(edited(figures=figure(1, note=note)))[1] == [
        f'  - {{measure: convictions, value: 3, note: "{note}"}}   # few'
    ]


def test_text_on_several_lines_changes_only_on_the_lines_of_its_words() -> None:
    text = TEXT.replace("The first sentence.", "The first sentence\n      is on three lines,\n      as you see.")
    brief = parse_brief(text)
    first = brief.summary[0].replace(text="The first sentence stays on four lines, as you see.")

    assert lines_that_differ(edit_brief(text, brief.replace(summary=(first, brief.summary[1]))), text) == (
        ["      is on three lines,"],
        ["      stays on four lines,"],
    )


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("|\n    One.\n    Two.", "|\n    One.\n    Three."),
        (">\n    One\n    is.\n\n    Two.", ">\n    One\n    is.\n\n    Three."),
        ("'One''s\n    line.\n\n    Two.'", "'One''s\n    line.\n\n    Three.'"),
        ('"One \\u2019\n    line.\n\n    Two."', '"One ’\n    line.\n\n    Three."'),
        ("One\n    line.\n\n    Two.", "One\n    line.\n\n    Three."),
    ],
)
def test_paragraphs_are_edited_in_the_style_of_the_author(written: str, after: str) -> None:
    text = f"id: a\nnote: {written}\ntitle: A\ncountries: [{{country: MLT}}]\n"
    brief = parse_brief(text)

    assert edit_brief(text, brief.replace(note=str(brief.note).replace("Two", "Three"))) == text.replace(written, after)


def test_folded_text_keeps_the_comment_of_its_first_line() -> None:
    first = BRIEF.summary[0].replace(text="Another " + "long " * 30 + "sentence.")

    assert "  - text: >-   # folded\n      Another long" in edited(summary=(first, BRIEF.summary[1]))


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


def test_each_line_keeps_its_own_line_break() -> None:
    lines = TEXT.splitlines()
    text = "".join(line + ("\r\n" if number % 3 == 0 else "\n") for number, line in enumerate(lines))
    moved = edit_brief(text, BRIEF.replace(figures=BRIEF.figures[::-1]))

    assert edit_brief(text, BRIEF.replace(title="Other")) == text.replace("'Malta'", "Other")
    assert sorted(moved.splitlines(keepends=True)) == sorted(text.splitlines(keepends=True))


def test_an_added_line_ends_as_the_line_before_it() -> None:
    text = TEXT.replace("    value: 46   # as printed\n", "    value: 46   # as printed\r\n")

    assert edit_brief(text, BRIEF.replace(figures=figure(0, unit="cases"))) == text.replace(
        "# as printed\r\n", "# as printed\r\n    unit: cases\r\n"
    )


def test_a_last_line_without_a_line_break_stays_so() -> None:
    text = TEXT.rstrip()
    sources = (*BRIEF.sources, BRIEF.sources[0].replace(id="b"))

    assert edit_brief(text, BRIEF.replace(title="Other")) == text.replace("'Malta'", "Other")
    assert not edit_brief(text, BRIEF.replace(sources=sources)).endswith("\n")


def test_lists_without_indentation_are_preserved() -> None:
    text = "id: malta\ntitle: T\ncountries:\n- country: MLT\ndefinitions:\n- word: a\n  text: b\n"
    old = parse_brief(text)
    new = old.replace(definitions=(old.definitions[0], old.definitions[0].replace(word="c")))

    assert edit_brief(text, new) == text + "- {word: c, text: b}\n"


def test_a_comment_inside_a_changed_record_is_kept() -> None:
    text = TEXT.replace("{measure: convictions, value: 3}", "{measure: convictions,  # inside\n     value: 3}")

    assert edit_brief(text, BRIEF.replace(figures=figure(1, note="x"))) == text.replace(
        "value: 3}", "value: 3, note: x}"
    )


def test_a_comment_that_would_be_lost_is_an_error() -> None:
    text = TEXT.replace("[{country: MLT}]", "[\n  # where\n  {country: MLT}\n]")
    new = BRIEF.replace(subject="group", subject_name="A group", countries=(*BRIEF.countries, *ITALY.countries))

    with pytest.raises(EditError, match='the comment "# where" is inside a changed part'):
        edit_brief(text, new)


def test_items_of_a_list_are_edited_one_by_one() -> None:
    text = TEXT.replace(
        "  - {measure: convictions, value: 3}   # few",
        "  - measure: convictions\n    value: 3\n    sources:\n"
        "      # first\n      - tip p. 1   # one\n      - 'tip p. 2'",
    )
    brief = parse_brief(text)
    rows = [*brief.figures]
    rows[1] = rows[1].replace(sources=(*map(Citation.parse, ("tip p. 3", "tip p. 2", "tip p. 4")),))

    assert lines_that_differ(edit_brief(text, brief.replace(figures=tuple(rows))), text) == (
        ["      - tip p. 1   # one"],
        ["      - tip p. 3   # one", "      - tip p. 4"],
    )


@pytest.mark.parametrize(
    ("written", "roles", "after"),
    [
        ("[source, 'transit']", "source destination", "[source, destination]"),
        ("[source, transit]", "source", "[source]"),
        ("[source, transit,]", "transit", "[transit,]"),
        ("[\n    source,  # a\n    transit,  # b\n  ]", "source", "[\n    source,  # a\n  ]"),
        ("[source,  # a\n    transit]", "transit", "[  # a\n    transit]"),
        ("[source,  # a\n    transit]", "source", "[source,  # a\n    ]"),
        ("[ source ]", "source transit", "[ source, transit ]"),
        ("[source]", "transit source", "[transit, source]"),
    ],
)
def test_items_in_brackets_are_edited_one_by_one(written: str, roles: str, after: str) -> None:
    text = f"id: a\ntitle: A\ncountries:\n- country: MLT\n  roles: {written}\n"
    brief = parse_brief(text)
    new = brief.replace(countries=(brief.countries[0].replace(roles=tuple(roles.split())),))

    assert edit_brief(text, new) == text.replace(written, after)


def test_a_record_on_the_line_after_its_dash_is_edited_moved_and_removed() -> None:
    text = "id: a\ntitle: A\ncountries: [{country: MLT}]\ndefinitions:\n  - # one\n    word: a\n    text: b\n"
    text += "  -\n    # two\n    word: c\n    text: d\n"
    brief = parse_brief(text)
    one, two = brief.definitions

    assert edit_brief(text, brief.replace(definitions=(two, one))) == text.replace(
        "  - # one\n    word: a\n    text: b\n  -\n    # two\n    word: c\n    text: d\n",
        "  -\n    # two\n    word: c\n    text: d\n  - # one\n    word: a\n    text: b\n",
    )
    assert edit_brief(text, brief.replace(definitions=(two,))) == text.replace(
        "  - # one\n    word: a\n    text: b\n", ""
    )


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
