"""Every planted bug is caught by the check that its catalogue names, and its message is about the bug."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.testing.mutants import (
    of_added_marks,
    of_added_words,
    of_books,
    of_containers,
    of_data_packages,
    of_decks,
    of_directions,
    of_drawn_markup,
    of_layout,
    of_markup,
    of_other_documents,
    of_other_parts,
    of_tables,
    of_text,
    of_text_structure,
)
from tests.testing.mutants.mutant import Mutant, planted
from tests.testing.mutants.remembered import Remembered, remember
from tipreport.testing import measured
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.exporter_checks import CHECKS, fidelity
from tipreport.testing.measurement import Measured
from tipreport.testing.option_choices import option_choices

pytestmark = pytest.mark.slow

CHECK = {check.name: check for check in CHECKS}
CATALOGUES = (
    of_added_marks,
    of_layout,
    of_added_words,
    of_text,
    of_text_structure,
    of_markup,
    of_drawn_markup,
    of_containers,
    of_decks,
    of_books,
    of_directions,
    of_tables,
    of_data_packages,
    of_other_documents,
    of_other_parts,
)
MUTANTS = tuple(mutant for catalogue in CATALOGUES for mutant in catalogue.MUTANTS)


@pytest.fixture(scope="module")
def remembered() -> Iterator[Remembered]:
    """The contents of files that no bug changed. Messages are enough without the lines of code."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fidelity, "code_of_blocks", lambda _: {})
        yield remember(patch)


def limit_exports(exports: str, patch: pytest.MonkeyPatch) -> None:
    """Let the checks make these exports, and no others: not even the first."""
    patch.setattr(measured, "_first", lambda _: Measured(context=""))
    subject, _, option = exports.partition(": ")
    patch.setattr(measured, "EXPORTS", {name: each for name, each in measured.EXPORTS.items() if name == subject})
    if option:
        patch.setattr(
            measured,
            "option_choices",
            lambda tested: (choice for choice in option_choices(tested) if choice.option == option),
        )


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_planted_bug_is_caught(
    mutant: Mutant, tmp_path: Path, remembered: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    if mutant.exports:
        limit_exports(mutant.exports, monkeypatch)
    with planted(mutant, tmp_path) as exporter:
        finding = CHECK[mutant.check].run(exporter_under_test(exporter), most=1)
    remembered.forget_last()

    assert finding.failed, str(finding)


def test_the_catalogue_has_bugs_for_each_check_of_fidelity() -> None:
    caught = {mutant.check for mutant in MUTANTS}
    fidelity = {check.name for check in CHECKS if "fidelity" in check.find_violations.__module__}

    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) > 60
    assert fidelity - caught == set()
