"""The differences of a file count only if its reader knows its commands."""

from attrs import evolve

from tipreport.testing.measurement import Measured


def test_unknown_commands_matter_only_in_a_file_that_differs() -> None:
    alike = Measured(context="", unread=(r"\x in line 1",))

    assert not alike.is_misread
    assert evolve(alike, problems=("a link leads nowhere",)).is_misread
    assert not Measured(context="", problems=("a link leads nowhere",)).is_misread


def test_commands_that_are_read_well_elsewhere_explain_no_difference() -> None:
    well = Measured(context="", unread=(r"\begin{tikzpicture} in line 4", r"\fill in line 4"))
    other = evolve(
        well, unread=(*well.unread, r"\cit in line 9, which is defined with \newcommandx"), problems=("one",)
    )

    assert other.explaining(well.read_well()) == other.unread[2:]
    assert other.read_well() == set()
