"""``tipreport terms`` lists the vocabularies of briefs and their terms."""

import json
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport
from tipreport.model.brief import head, lists
from tipreport.model.countries import COUNTRY_NAMES, country_code
from tipreport.model.field import fields
from tipreport.model.terms import find_terms, term_lists
from tipreport.model.value_type import command_name
from tipreport.model.vocabulary import ASPECTS, MEASURES
from tipreport.wording import ENGLISH
from tipreport.wording.names import country_name


def test_every_vocabulary_of_a_field_is_listed_and_found_by_its_name_in_the_singular() -> None:
    declared = (field.type.item or field.type for cls in lists().values() for field in fields(cls))
    names = {kind.vocabulary for kind in (*declared, *(field.type for field in head())) if kind.vocabulary}
    assert all(find_terms(name) is not None for name in (*names, "country", "unit"))
    assert all(find_terms(command_name(name)) is found for name, found in term_lists().items())
    assert [find_terms(aspect) is not None for aspect, terms in ASPECTS.items() if terms] == [True] * 5


def test_the_names_of_countries_are_those_that_documents_show() -> None:
    assert {code: country_name(ENGLISH, code) for code in COUNTRY_NAMES} == COUNTRY_NAMES


def test_every_country_is_found_by_its_name() -> None:
    assert {name: country_code(name) for name in COUNTRY_NAMES.values()} == {
        name: code for code, name in COUNTRY_NAMES.items()
    }


def test_the_vocabularies_are_listed_with_the_fields_that_use_them(tipreport: Tipreport) -> None:
    done = tipreport("terms")

    assert (done.code, done.err) == (0, "")
    lines = [line.split() for line in done.out.splitlines()]
    assert ["measures", str(len(MEASURES)), "figures.measure"] in lines
    assert ["law-kinds", "5", "laws.kind"] in lines


def test_the_terms_of_a_vocabulary_are_listed_with_their_meanings(tipreport: Tipreport) -> None:
    done = tipreport("terms", "countries", "congo")

    assert done.out == "TERM  MEANING\nCOD   Democratic Republic of the Congo\nCOG   Republic of the Congo\n"
    assert tipreport("terms", "sex").out == "TERM\nfemale\nmale\n"


def test_an_unknown_vocabulary_has_a_remedy(tipreport: Tipreport) -> None:
    done = tipreport("terms", "mesures")

    assert done.code == 2
    assert done.err == 'error: there is no vocabulary "mesures"; did you mean measures? "tipreport terms" lists them\n'


def test_words_that_no_term_has_are_reported(tipreport: Tipreport) -> None:
    done = tipreport("terms", "measures", "rescued")

    message = 'no term of measures has "rescued": "tipreport terms measures" lists all'
    assert done == (2, "", f"error: {message}\n")


def test_words_of_another_vocabulary_lead_to_it(tipreport: Tipreport) -> None:
    missing = tipreport("terms", "methods-of-recruitment", "promises").err
    unknown = tipreport("terms", "false", "promises").err

    assert 'has "promises"; methods-of-control has "false promises": ' in missing
    assert unknown == (
        'error: there is no vocabulary "false"; methods-of-control has "false promises"; "tipreport terms" lists them\n'
    )


def test_a_currency_is_found_by_its_name(tipreport: Tipreport) -> None:
    assert tipreport("terms", "units", "cedi").out == "TERM  MEANING\nGHS   Ghanaian cedi\n"


@pytest.mark.parametrize(("words", "code"), [("ivory coast", "CIV"), ("england", "GBR"), ("burma", "MMR")])
def test_a_country_is_found_by_its_other_names(tipreport: Tipreport, words: str, code: str) -> None:
    assert f"\n{code}  " in tipreport("terms", "countries", *words.split()).out


def test_the_terms_are_data_with_json(tipreport: Tipreport) -> None:
    data = json.loads(tipreport("terms", "law status", "force", "--json").out)

    assert data["vocabulary"] == "law-statuses"
    assert data["used_by"] == ["laws.status"]
    assert data["terms"] == [{"term": "in force", "meaning": ""}]
    listed = json.loads(tipreport("terms", "--json").out)["vocabularies"]
    assert {"name": "sexes", "terms": 2, "used_by": ["figures.sex"]} in listed


def test_the_name_of_a_vocabulary_is_completed(tmp_path: Path) -> None:
    asked = {"_TIPREPORT_COMPLETE": "bash_complete", "COMP_WORDS": "tipreport terms me", "COMP_CWORD": "2"}

    done = commands.run(folder=tmp_path, **asked)

    assert done.out.split() == ["plain,measures", "plain,methods-of-control", "plain,methods-of-recruitment"]
