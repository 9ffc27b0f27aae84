"""What `check_exporter` finds: nothing of a sound exporter, and of each faulty one its fault, with the place."""

import json
import re
import subprocess
import sys
from typing import Any

import pytest

from tests.testing import faulty
from tipreport.model.brief import lists
from tipreport.plugin import Exporter
from tipreport.testing import Finding, check_exporter
from tipreport.testing.examine import subject_of
from tipreport.testing.exporter_checks import CHECKS
from tipreport.testing.extraction import told

CHECK = {check.name: check for check in CHECKS}


def found(check: str, exporter: Exporter[Any]) -> str:
    """What one check finds."""
    return CHECK[check].of(subject_of(exporter)).found


@pytest.mark.parametrize("write", [faulty.sound, faulty.tidies_up])
def test_nothing_is_found_of_a_sound_exporter(write: faulty.Write) -> None:
    failed = [str(finding) for finding in check_exporter(faulty.exporter(write)) if finding.failed]

    assert [told for told in failed if "imports_late" not in told] == []  # its module stands among tests


@pytest.mark.parametrize(
    ("check", "write", "expected"),
    [
        ("no_briefs", faulty.refuses_none, "it raised ExportError: nothing to export"),
        ("every_script", faulty.knows_latin_only, "it raised UnicodeEncodeError: 'latin-1' codec can't encode"),
        ("silences_told_apart", faulty.says_blank_for_silence, '"not reported" and "not known" give the same file'),
        ("qualifiers_told_apart", faulty.says_numbers_only, '"12" and "about 12" give the same file (tests.testing'),
        ("scripts_told_apart", faulty.knows_ascii_only, '"Łódź" and "Łódż" (Latin with accents) give the same file'),
        ("no_exit", faulty.hides_a_full_disk, "nothing is raised, and the file is not whole (tests.testing.faulty, li"),
        ("same_bytes_twice", faulty.draws_an_id, "the files differ from byte"),
        ("input_untouched", faulty.changes_a_brief, "the brief is another after the export"),
        ("no_network", faulty.asks_the_network, "socket.connect ('127.0.0.1', 9) (tests.testing.faulty, line"),
        ("no_stray_files", faulty.leaves_a_file, "it left left.txt (tests.testing.faulty, line"),
        ("progress_grows", faulty.counts_down, "2 of 3 is followed by 1 of 3"),
        ("no_exit", faulty.exits_on_a_full_disk, "it raised SystemExit: 1 (tests.testing.faulty, line"),
        ("two_at_once", faulty.reads_the_environment, "the file of a process with TZ=Pacific/Kiritimati"),
        ("no_stray_files", faulty.leaves_a_folder, "it left left (tests.testing.faulty, line"),
        ("no_stray_files", faulty.leaves_a_database, "it left left.db (tests.testing.faulty, line"),
        (
            "one_brief",
            faulty.returns_bytes,
            "it wrote nothing and returned bytes: stream.write(...) it (tests.testing.",
        ),
        ("two_at_once", faulty.lists_a_set, "the file of a process with TZ=Pacific/Kiritimati"),
        ("no_clock", faulty.says_the_day, "the time of day is in the file (tests.testing.faulty, line"),
        ("no_clock", faulty.stamps_the_day, "the time of day is in the file (tests.testing.faulty, line"),
        ("no_clock", faulty.zips_with_the_time_of_day, "the time of day is in the file (tests.testing"),
    ],
)
def test_each_fault_is_found(check: str, write: faulty.Write, expected: str) -> None:
    assert found(check, faulty.exporter(write)).startswith(expected)


def test_what_is_drawn_by_chance_is_not_taken_for_the_clock() -> None:
    assert not found("no_clock", faulty.exporter(faulty.draws_an_id))


def test_a_single_lost_text_is_found_and_named_with_its_block() -> None:
    lost = found("nothing_lost", faulty.exporter(faulty.loses_the_last_speaker, shows=None))

    assert re.fullmatch(
        r"1 of 17 texts of quotes not in the file: quotes\[3\]\.speaker, \"zq..zz\", of the block Quotations "
        r"\(tests\.testing\.faulty, line \d+\)",
        lost,
    )


def test_a_lost_citation_is_found_though_its_source_is_listed() -> None:
    lost = found("nothing_lost", faulty.exporter(faulty.loses_the_locators, shows=None))

    assert re.search(r"3 of \d+ texts of summary not in the file: summary\[1\]\.sources", lost)
    assert 'that cites "news p. 1" gives the same file as "news p. 2"' in found(
        "citations_told_apart", faulty.exporter(faulty.loses_the_locators, shows=None)
    )


def test_what_a_format_does_not_show_is_not_missed() -> None:
    assert not found("nothing_lost", faulty.exporter(faulty.loses_the_last_speaker, shows=("summary", "sources")))


def test_every_text_of_every_list_can_be_missed() -> None:
    assert {each.tables[0] for each in told()} == {"briefs", *lists()}


def test_a_format_that_cannot_be_read_is_not_checked_until_its_author_says_how() -> None:
    exporter = faulty.exporter(faulty.all_of_it_reversed, "application/x-reversed", shows=None)

    findings = {each.check: each for each in check_exporter(exporter) if each.outcome == "not checked"}
    read = {each.check: each for each in check_exporter(exporter, read=lambda data: data.decode()[::-1])}
    misread = {each.check: each for each in check_exporter(exporter, read=lambda data: data.decode("ascii"))}

    assert [*findings] == ["media_type", "nothing_lost"]
    assert "how to read application/x-reversed is not known here" in str(findings["nothing_lost"])
    assert "read = a function of bytes" in findings["nothing_lost"].remedy
    assert read["media_type"].passed
    assert read["nothing_lost"].passed
    assert "the file cannot be read: UnicodeDecodeError" in misread["media_type"].found


def test_what_cannot_be_tried_is_not_passed() -> None:
    outcomes = {each.check: each.outcome for each in check_exporter(faulty.exporter(faulty.raises))}

    assert outcomes["one_brief"] == "failed"
    assert outcomes["same_bytes_twice"] == outcomes["two_at_once"] == outcomes["nothing_lost"] == "not checked"


def test_a_script_may_be_refused_if_the_character_is_named() -> None:
    assert not found("every_script", faulty.exporter(faulty.refuses_by_name))
    assert "ExportError: Latin letters only" in found("every_script", faulty.exporter(faulty.refuses_without_a_name))


def test_bytes_of_another_type_are_found() -> None:
    assert "begins with" in found("media_type", faulty.exporter(faulty.sound, "application/pdf"))
    assert "cannot be read as application/json" in found(
        "media_type", faulty.exporter(faulty.sound, "application/json")
    )


def test_a_choice_that_its_validator_refuses_is_found() -> None:
    assert "no bad mood today" in found("options_round_trip", faulty.exporter(faulty.sound, options=faulty.Moody))


def test_an_exporter_that_no_other_process_can_import_is_found() -> None:
    assert "another process cannot be told of it" in found("two_at_once", faulty.exporter(lambda *_: None))


def test_a_finding_is_plain_data() -> None:
    finding = CHECK["progress_grows"].of(subject_of(faulty.exporter(faulty.counts_down)))

    assert isinstance(finding, Finding)
    assert json.loads(json.dumps(finding.as_dict())) == {
        "exporter": "faulty (registered)",
        "check": "progress_grows",
        "outcome": "failed",
        "expected": "progress that only grows",
        "found": "2 of 3 is followed by 1 of 3",
        "remedy": "call context.progress(done, total) with one total and growing steps",
    }


def test_pytest_is_imported_only_for_the_class() -> None:
    code = "import sys; from tipreport.testing import check_exporter; print('pytest' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
