"""The differences of a file count only if its reader knows its commands."""

from attrs import evolve

from tipreport.testing.measurement import Measured


def test_unknown_commands_matter_only_in_a_file_that_differs() -> None:
    alike = Measured(context="", unread=(r"\x in line 1",))

    assert not alike.is_misread
    assert evolve(alike, problems=("a link leads nowhere",)).is_misread
    assert not Measured(context="", problems=("a link leads nowhere",)).is_misread
