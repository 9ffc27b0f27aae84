"""The public functions name the call that makes a brief of a wrong argument."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import tipreport
from tipreport.comparison import compare_countries, latest_of_countries
from tipreport.document import compose_changes, compose_comparison
from tipreport.errors import ExportError, InvalidRecordError, OptionsError
from tipreport.files import dump_brief
from tipreport.model import Briefs, CountryBrief, CountryRole
from tipreport.plugin import DocumentOptions

PATH = "briefs/serbia.yaml"
SERBIA, MALTA = (
    CountryBrief(id=code, title=code, countries=(CountryRole(country=code.upper()),)) for code in ("srb", "mlt")
)
OF_ONE: dict[str, Callable[[Any], object]] = {
    "check": tipreport.check,
    "compose": tipreport.compose,
    "dump_brief": dump_brief,
    "write_brief": lambda given: tipreport.write_brief(given, "never.yaml"),
    "changes, old": lambda given: tipreport.changes(given, SERBIA),
    "changes, new": lambda given: tipreport.changes(SERBIA, given),
    "compose_changes": lambda given: compose_changes(SERBIA, given),
    "compose, earlier": lambda given: tipreport.compose(SERBIA, earlier=given),
}
OF_SEVERAL: dict[str, Callable[[Any], object]] = {
    "tabulate": tipreport.tabulate,
    "compare_countries": compare_countries,
    "latest_of_countries": latest_of_countries,
    "compose_comparison": compose_comparison,
}
WRONG_ONES = {
    f"\"{PATH}\": write tipreport.read_brief('{PATH}')": PATH,
    f"{PATH}: write tipreport.read_brief('{PATH}')": Path(PATH),
    "a value of the class list: give each brief of it": [SERBIA],
    "a value of the class dict: write tipreport.files.parse_brief(json.dumps(...))": {"id": "serbia"},
    "a value of the class int": 3,
}


@pytest.mark.parametrize("function", OF_ONE.values(), ids=OF_ONE)
@pytest.mark.parametrize(("found", "given"), WRONG_ONES.items(), ids=["text", "path", "list", "dict", "int"])
def test_a_function_of_a_brief_names_the_call_that_makes_one(
    function: Callable[[Any], object], found: str, given: object
) -> None:
    with pytest.raises(InvalidRecordError) as raised:
        function(given)

    (problem,) = raised.value.problems
    assert problem == ((), f"expected a CountryBrief, found {found}")


@pytest.mark.parametrize("function", OF_SEVERAL.values(), ids=OF_SEVERAL)
@pytest.mark.parametrize(
    ("given", "message"),
    [
        (SERBIA, "briefs: expected a list of briefs, found one CountryBrief: write it in brackets: [brief]"),
        ("b", "briefs: expected a list of briefs, found \"b\": write tipreport.read_briefs('b')"),
        ({"id": "b"}, "briefs: expected a list of briefs, found a value of the class dict"),
        (None, "briefs: expected a list of briefs, found nothing"),
        ([SERBIA, "b"], "briefs: [2]: expected a CountryBrief, found \"b\": write tipreport.read_brief('b')"),
    ],
    ids=["brief", "text", "dict", "none", "item"],
)
def test_a_function_of_briefs_names_the_list(function: Callable[[Any], object], given: object, message: str) -> None:
    with pytest.raises(InvalidRecordError) as raised:
        function(given)

    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("given", "found"),
    [({"id": "x"}, "a value of the class dict: write tipreport.files.parse_brief"), (None, "nothing"), (3, "a value")],
    ids=["dict", "none", "number"],
)
def test_an_export_does_not_take_a_dict_for_a_list_of_its_keys(tmp_path: Path, given: Any, found: str) -> None:
    with pytest.raises(InvalidRecordError, match="expected a CountryBrief, found ") as raised:
        tipreport.export(given, "text", tmp_path / "b.txt")

    assert found in str(raised.value)


def test_an_export_of_no_briefs_is_an_error_unless_it_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match='expected at least one brief, found none: write grain="collection"'):
        tipreport.export([], "text", tmp_path / "a.txt")
    with pytest.raises(ExportError, match="expected at least one brief, found none"):
        tipreport.plan(Briefs(), "text", tmp_path)

    tipreport.export([], "text", tmp_path / "b.txt", grain="collection")
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]


def test_options_in_a_list_have_an_example_of_a_mapping(tmp_path: Path) -> None:
    with pytest.raises(OptionsError) as raised:
        tipreport.export(SERBIA, "text", tmp_path / "a.txt", options=["width"])

    assert str(raised.value) == 'text: options: expected a mapping such as {"width": 72} or TextOptions, found list'


def test_document_options_are_an_object_or_a_mapping_everywhere() -> None:
    mapping, given = {"language": "fr", "detail": "short"}, DocumentOptions(language="fr", detail="short")

    assert tipreport.compose(SERBIA, mapping) == tipreport.compose(SERBIA, document=given)
    assert compose_changes(SERBIA, SERBIA, {"language": "fr"}).language == "fr"
    with pytest.raises(OptionsError, match=r"^document: option langage: unknown option; did you mean language\?$"):
        tipreport.compose(SERBIA, {"langage": "fr"})
    with pytest.raises(OptionsError, match=r"or DocumentOptions, found str$"):
        tipreport.compose(SERBIA, "fr")  # type: ignore[arg-type]  # as tested


def test_the_words_of_an_option_may_have_capitals(tmp_path: Path) -> None:
    lower, upper = tmp_path / "a.pdf", tmp_path / "b.pdf"
    for word, file in (("letter", lower), ("Letter", upper)):
        tipreport.export(SERBIA, "pdf", file, options={"paper": word}, document={"detail": "Full"})

    assert lower.read_bytes() == upper.read_bytes()


def test_only_a_file_of_a_similar_name_is_suggested_for_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / "nul.yaml").touch()
    (tmp_path / "serbia-2021.yaml").touch()

    with pytest.raises(OptionsError, match=r"nosuch\.yaml: No such file or directory$"):
        tipreport.compose(SERBIA, {"since": [tmp_path / "nosuch.yaml"]})
    with pytest.raises(OptionsError, match=r"did you mean serbia-2021\.yaml\?$"):
        tipreport.compose(SERBIA, {"since": [tmp_path / "serbia-2020.yml"]})
