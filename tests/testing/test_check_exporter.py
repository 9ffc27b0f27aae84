"""`check_exporter` finds nothing in a correct exporter, and the defect of each faulty one, with its line of code."""

import json
import re
import subprocess
import sys
from typing import Any

import pytest

from tests.testing import faulty
from tipreport.plugin import Exporter
from tipreport.testing import Finding, check_exporter
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.exporter_checks import CHECKS

CHECK = {check.name: check for check in CHECKS}


def found(check: str, exporter: Exporter[Any]) -> str:
    """Return the violation that one check finds."""
    return CHECK[check].run(exporter_under_test(exporter)).found


@pytest.mark.parametrize("write", [faulty.sound, faulty.tidies_up])
def test_a_correct_exporter_passes(write: faulty.Write) -> None:
    failed = [str(finding) for finding in check_exporter(faulty.exporter(write)) if finding.failed]

    assert [text for text in failed if "imports_late" not in text] == []  # its module is part of the tests


@pytest.mark.parametrize(
    ("check", "write", "expected"),
    [
        ("no_briefs", faulty.rejects_an_empty_collection, "it raised ExportError: nothing to export"),
        ("every_script", faulty.supports_latin_only, "it raised UnicodeEncodeError: 'latin-1' codec can't encode"),
        (
            "missing_values_distinct",
            faulty.writes_blank_for_missing_values,
            '"not reported" and "not known" give the same file',
        ),
        (
            "qualifiers_distinct",
            faulty.writes_numbers_only,
            '"12" and "about 12" give the same file (writes_numbers_only: tests.testing',
        ),
        ("scripts_distinct", faulty.supports_ascii_only, '"Łódź" and "Łódż" (Latin with accents) give the same file'),
        (
            "full_disk_reported",
            faulty.hides_a_full_disk,
            "it raises nothing, and the file is incomplete (hides_a_full_disk: tests.testing.faulty, li",
        ),
        ("same_bytes_twice", faulty.draws_an_id, "the files differ from byte"),
        ("input_unchanged", faulty.changes_a_brief, "the export changed the brief"),
        ("no_network", faulty.uses_the_network, "socket.connect ('127.0.0.1', 9) (tests.testing.faulty, line"),
        ("no_stray_files", faulty.leaves_a_file, "it left left.txt (tests.testing.faulty, line"),
        ("progress_grows", faulty.counts_down, "2 of 3 is followed by 1 of 3"),
        ("full_disk_reported", faulty.exits_on_a_full_disk, "it raised SystemExit: 1 (tests.testing.faulty, line"),
        ("parallel_processes", faulty.reads_the_environment, "the file from a process with TZ=Pacific/Kiritimati"),
        ("parallel_processes", faulty.names_the_user, "the file from a process with TZ=Pacific/Kiritimati"),
        ("no_stray_files", faulty.leaves_a_folder, "it left left (leaves_a_folder: tests.testing.faulty, line"),
        ("no_stray_files", faulty.leaves_a_database, "it left left.db (leaves_a_database: tests.testing.faulty, line"),
        (
            "one_brief",
            faulty.returns_bytes,
            "it wrote nothing and returned bytes: pass it to stream.write (returns_bytes: tests.testing.",
        ),
        ("no_print", faulty.prints_for_many, "it printed '190' (tests.testing.faulty, line"),
        ("parallel_processes", faulty.lists_a_set, "the file from a process with TZ=Pacific/Kiritimati"),
        ("no_clock", faulty.writes_the_day, "the file contains the time of the export (tests.testing.faulty, line"),
        ("no_clock", faulty.stamps_the_day, "the file contains the time of the export (tests.testing.faulty, line"),
        ("no_clock", faulty.zips_with_the_time_of_day, "the file contains the time of the export (tests.testing"),
    ],
)
def test_each_defect_is_found(check: str, write: faulty.Write, expected: str) -> None:
    assert found(check, faulty.exporter(write)).startswith(expected)


def test_random_output_is_not_attributed_to_the_clock() -> None:
    assert not found("no_clock", faulty.exporter(faulty.draws_an_id))


def test_a_missing_text_is_reported_with_its_record() -> None:
    lost = found("nothing_lost", faulty.exporter(faulty.loses_the_last_speaker, shows=("quotes",)))

    assert re.match(r"quotes\[13\]: expected “.+”; line \d+ has “.*”", lost)


def test_a_missing_locator_is_found() -> None:
    assert 'that cites "news p. 1" gives the same file as "news p. 2"' in found(
        "citations_distinct", faulty.exporter(faulty.loses_the_locators, shows=None)
    )


def test_a_brief_that_a_collection_loses_is_found() -> None:
    lost = found("every_brief_written", faulty.exporter(faulty.loses_all_briefs_but_the_first, shows=("figures",)))

    assert lost.startswith("189 of 190 briefs are missing or out of order: first brief 2, “")


def test_tables_that_a_format_does_not_show_are_not_expected() -> None:
    assert not found("nothing_lost", faulty.exporter(faulty.loses_the_last_speaker, shows=("summary", "sources")))


def test_an_unreadable_format_is_checked_only_with_a_read_function() -> None:
    exporter = faulty.exporter(faulty.all_of_it_reversed, "application/x-reversed", shows=None)

    findings = {each.check: each for each in check_exporter(exporter) if each.outcome == "not checked"}
    read = exporter_under_test(exporter, lambda data: data.decode()[::-1])
    misread = exporter_under_test(exporter, lambda data: data.decode("ascii"))

    assert [*findings][:2] == ["media_type", "nothing_lost"]
    assert not any(each.failed for each in findings.values())
    assert "tipreport cannot read application/x-reversed" in str(findings["nothing_lost"])
    assert "a function from bytes to text" in findings["nothing_lost"].remedy
    assert CHECK["media_type"].run(read).passed
    assert CHECK["nothing_lost"].run(read).passed
    assert "the file cannot be read: UnicodeDecodeError" in CHECK["media_type"].run(misread).found


@pytest.mark.parametrize("check", ["nothing_lost", "every_brief_written", "links_resolve"])
def test_a_file_with_an_unknown_command_is_not_checked_if_it_differs(check: str) -> None:
    finding = CHECK[check].run(
        exporter_under_test(faulty.exporter(faulty.writes_an_unknown_command, "text/x-tex", shows=None))
    )

    assert finding.outcome == "not checked"
    assert finding.found == r"the kit does not read \own in line 2"
    assert r"define them with \newcommand, \NewDocumentCommand or \newenvironment" in finding.remedy


def test_checks_that_cannot_run_do_not_pass() -> None:
    outcomes = {each.check: each.outcome for each in check_exporter(faulty.exporter(faulty.raises))}

    assert outcomes["one_brief"] == "failed"
    assert outcomes["same_bytes_twice"] == outcomes["parallel_processes"] == outcomes["nothing_lost"] == "not checked"


def test_an_exporter_may_reject_a_script_if_it_names_the_character() -> None:
    assert not found("every_script", faulty.exporter(faulty.rejects_with_a_name))
    assert "ExportError: Latin letters only" in found("every_script", faulty.exporter(faulty.rejects_without_a_name))


def test_the_reason_of_a_script_that_cannot_be_compared_is_the_error_of_its_export() -> None:
    finding = CHECK["scripts_distinct"].run(exporter_under_test(faulty.exporter(faulty.rejects_without_a_name)))

    assert finding.outcome == "not checked"
    assert "ExportError: Latin letters only" in str(finding)


def test_a_file_with_commands_that_the_kit_does_not_run_is_not_checked() -> None:
    def write(_briefs: Any, stream: Any, _options: Any, _context: Any) -> None:
        stream.write(b"\\begin{document}\n\\ifnum\\value{page}=1 One\\else Two\\fi\n\\end{document}\n")

    finding = CHECK["nothing_lost"].run(exporter_under_test(faulty.exporter(write, "text/x-tex", shows=None)))

    assert (finding.outcome, finding.found) == ("not checked", "the kit does not read \\ifnum in line 2")


def test_bytes_of_another_media_type_are_found() -> None:
    assert "begins with" in found("media_type", faulty.exporter(faulty.sound, "application/pdf"))
    assert "cannot be read as application/json" in found(
        "media_type", faulty.exporter(faulty.sound, "application/json")
    )


def test_a_choice_that_its_validator_rejects_is_found() -> None:
    assert "no bad mood today" in found("options_round_trip", faulty.exporter(faulty.sound, options=faulty.Moody))


def test_an_exporter_that_other_processes_cannot_import_is_found() -> None:
    assert "the exporter cannot be sent to another process" in found(
        "parallel_processes", faulty.exporter(lambda *_: None)
    )


def test_a_finding_is_plain_data() -> None:
    finding = CHECK["progress_grows"].run(exporter_under_test(faulty.exporter(faulty.counts_down)))

    assert isinstance(finding, Finding)
    assert json.loads(json.dumps(finding.as_dict())) == {
        "exporter": "faulty (registered)",
        "check": "progress_grows",
        "outcome": "failed",
        "expected": "progress that never decreases and ends at its total",
        "found": "2 of 3 is followed by 1 of 3; it ended after 1 of 3",
        "remedy": "call context.progress(done, total) with increasing steps and one total",
        "violations": ["2 of 3 is followed by 1 of 3", "it ended after 1 of 3"],
    }


def test_only_the_class_imports_pytest() -> None:
    code = "import sys; from tipreport.testing import check_exporter; print('pytest' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
