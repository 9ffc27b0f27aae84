"""Files from before a field of the head was renamed are still read and edited."""

from tests.files.briefs import FULL, HEAD, problems
from tipreport.files import parse_brief
from tipreport.files.edit import edit_brief

EARLIER = FULL.replace("\nid: malta", "\nbrief: malta")


def test_a_file_with_brief_in_place_of_id_is_the_same_brief() -> None:
    assert parse_brief(EARLIER) == parse_brief(FULL)


def test_an_edit_changes_the_value_of_the_earlier_name() -> None:
    brief = parse_brief(EARLIER)
    assert edit_brief(EARLIER, brief) == EARLIER
    edited = edit_brief(EARLIER, brief.replace(id="malta-2023", title="Malta"))
    assert "\nbrief: malta-2023\n" in edited
    assert parse_brief(edited).title == "Malta"


def test_both_names_in_one_file_are_an_error() -> None:
    assert problems(HEAD + "brief: malta") == [
        "f:4: brief: unknown field: it means id, which is there already: delete one of the two"
    ]


def test_a_record_has_no_earlier_names() -> None:
    assert problems(HEAD + "sources: [{brief: a, kind: law, title: t}]") == [
        "f:4: sources[1].brief: unknown field: write id"
    ]
