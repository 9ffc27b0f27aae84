"""What `check_exporter` finds: nothing of a sound exporter, and of each faulty one its fault, with the place."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.testing import faulty
from tipreport.plugin import Exporter
from tipreport.testing import Finding, check_exporter
from tipreport.testing.examine import subject_of
from tipreport.testing.exporter_checks import CHECKS

CHECK = {check.name: check for check in CHECKS}


def found(check: str, exporter: Exporter[Any]) -> str:
    """What one check finds."""
    return CHECK[check].of(subject_of(exporter)).found


@pytest.mark.parametrize("write", [faulty.sound, faulty.tidies_up])
def test_nothing_is_found_of_a_sound_exporter(write: faulty.Write) -> None:
    failed = [str(finding) for finding in check_exporter(faulty.exporter(write)) if not finding.passed]

    assert [told for told in failed if "imports_late" not in told] == []  # its module stands among tests


@pytest.mark.parametrize(
    ("check", "write", "expected"),
    [
        ("no_briefs", faulty.refuses_none, "it raised ExportError: nothing to export"),
        ("every_script", faulty.knows_latin_only, "it raised UnicodeEncodeError: 'latin-1' codec can't encode"),
        ("silences_told_apart", faulty.says_blank_for_silence, '"not reported" and "not known" give the same file'),
        ("same_bytes_twice", faulty.draws_an_id, "the files differ from byte"),
        ("input_untouched", faulty.changes_a_brief, "the brief is another after the export"),
        ("no_network", faulty.asks_the_network, "socket.connect ('127.0.0.1', 9) (tests.testing.faulty, line"),
        ("no_stray_files", faulty.leaves_a_file, "it left left.txt (tests.testing.faulty, line"),
        ("progress_grows", faulty.counts_down, "2 of 3 is followed by 1 of 3"),
        ("no_exit", faulty.exits_on_a_full_disk, "it raised SystemExit: 1 (tests.testing.faulty, line"),
        ("two_at_once", faulty.reads_the_environment, "the file of a process with TZ=Pacific/Kiritimati"),
        ("no_clock", faulty.zips_with_the_time_of_day, "a library writes the time of day into the file (tests.testing"),
    ],
)
def test_each_fault_is_found(check: str, write: faulty.Write, expected: str) -> None:
    assert found(check, faulty.exporter(write)).startswith(expected)


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
        "passed": False,
        "expected": "progress that only grows",
        "found": "2 of 3 is followed by 1 of 3",
        "remedy": "call context.progress(done, total) with one total and growing steps",
    }


def test_pytest_is_imported_only_for_the_class() -> None:
    code = "import sys; from tipreport.testing import check_exporter; print('pytest' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
