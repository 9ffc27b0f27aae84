"""An option that changes nothing is found, and the tables that a format shows may depend on its options."""

from typing import Any

import pytest
from attrs import frozen

from tests.testing import faulty
from tipreport.errors import InvalidExporterError
from tipreport.plugin import Exporter, Grain, option
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.exporter_checks import CHECKS

CHECK = {check.name: check for check in CHECKS}


@frozen(kw_only=True)
class Options:
    quotes: bool = option(True, help="Whether to print the quotations")


def obeys(briefs: Any, stream: Any, options: Options, _context: Any) -> None:
    kept = briefs if options.quotes else [brief.replace(quotes=()) for brief in briefs]
    stream.write("\n".join(["briefs", *map(faulty.printed, kept)]).encode())


def ignores(briefs: Any, stream: Any, _options: Options, context: Any) -> None:
    obeys(briefs, stream, Options(), context)


TABLES = ("figures", "quotes")


def shown(options: Options) -> tuple[str, ...]:
    return TABLES if options.quotes else TABLES[:1]


def misnamed(options: Options) -> tuple[str, ...]:
    return TABLES if options.quotes else ("figure",)


def raises(_options: Options) -> tuple[str, ...]:
    raise KeyError("quotes")


def exporter(write: Any, shows: Any = TABLES, options: Any = Options) -> Exporter[Options]:
    return Exporter(
        name="odd", summary="For tests", suffix=".txt", media_type="text/plain", grains=(Grain.COLLECTION,),
        options=options, write=write, shows=shows,
    )  # fmt: skip


def found(check: str, tested: Exporter[Options]) -> str:
    return CHECK[check].run(exporter_under_test(tested)).found


def test_an_option_that_changes_the_file_is_used() -> None:
    assert found("options_used", exporter(obeys)) == ""


def test_an_option_that_changes_nothing_is_found() -> None:
    assert found("options_used", exporter(ignores)).startswith(
        "no value of --quotes changes the file (ignores: tests.testing"
    )


@frozen(kw_only=True)
class Checked:
    quotes: bool = option(True, help="Whether to warn of quotations", changes_file=False)


def test_an_option_that_only_decides_about_warnings_changes_nothing() -> None:
    assert found("options_used", exporter(ignores, options=Checked)) == ""
    assert found("options_used", exporter(obeys, options=Checked)).startswith(
        "--quotes is declared with changes_file=False, and changes the file (obeys: tests.testing"
    )


def test_an_option_that_leaves_out_a_table_needs_to_declare_it() -> None:
    assert "with --no-quotes, quotes[1]: expected" in found("nothing_lost", exporter(obeys))
    assert found("nothing_lost", exporter(obeys, shown)) == ""


def test_the_tables_that_a_format_shows_are_those_of_its_options() -> None:
    assert exporter(obeys, shown).shown_tables() == TABLES
    assert exporter(obeys, shown).shown_tables(Options(quotes=False)) == ("figures",)
    assert exporter(obeys).shown_tables(Options(quotes=False)) == TABLES


def test_a_table_that_does_not_exist_is_found_at_the_choice_that_names_it() -> None:
    wrong = found("valid_record", exporter(obeys, misnamed))

    assert wrong.startswith(
        'with --no-quotes, shows: there is no table "figure"; did you mean figures? (obeys: tests.testing'
    )


def test_a_function_that_raises_is_no_declaration() -> None:
    with pytest.raises(InvalidExporterError, match="shows: expected a function of the options, and it raises KeyError"):
        exporter(obeys, raises)
