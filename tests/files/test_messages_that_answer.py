"""Common mistakes, each with the whole message: the value to write is in it, so nobody has to look it up."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.files.briefs import problems
from tests.files.workbooks import BOOK, cell_of, edited, problems_of, read, with_parts
from tipreport import export
from tipreport.errors import InvalidRecordError, UnknownExporterError
from tipreport.files import parse_brief
from tipreport.model import Figure, Quantity
from tipreport.registry import default_registry
from tipreport.tables import briefs_from_tables

HEAD = "id: b\ntitle: B\ncountries: [{country: MLT}]\n"
A_NUMBER = 'expected a number, or words such as "about 20", "at least 6750", "2 to 12", "not reported", found'
A_PERIOD = 'expected a period such as 2021, 2021-10, "2010 to 2019", "since 2010", found'
A_COUNTRY = "expected an ISO 3166 alpha-3 country code, found"
PRINTED = "write the number that the source prints"
WHOLE = "expected a whole number, because the unit is persons (a point is a decimal mark), found"
OWN_LINE = "or put the comment on a line of its own"


def figure(fields: str) -> str:
    return f"{HEAD}figures:\n  - {{measure: deaths, {fields}}}\n"


def finding(text: str) -> str:
    return f"{HEAD}findings:\n  - pillar: context\n    text: {text}\n"


MISTAKES = {
    # ------------------------------------------------------------ other words for a term, and text without its field
    "a role by another word": (
        "id: b\ntitle: B\ncountries: [{country: MLT, roles: [origin]}]\n",
        'f:3: countries[1].roles[1]: expected one of source, transit, destination, host, found "origin": write source',
    ),
    "a tier by its number": (
        HEAD + "tiers: [{year: 2022, tier: 2}]\n",
        (
            "f:4: tiers[1].tier: expected one of Tier 1, Tier 2, Tier 2 Watch List, Tier 3, Special Case, found 2: "
            "write Tier 2"
        ),
    ),
    "an assessment by another word": (
        HEAD + "findings: [{pillar: protection, assessment: Good, text: It acted}]\n",
        (
            "f:4: findings[1].assessment: expected one of effort, shortfall, increased efforts, maintained efforts, "
            'decreased efforts, found "Good": write effort'
        ),
    ),
    "a status by another word": (
        HEAD + "laws: [{name: Act, kind: law, status: planned}]\n",
        (
            "f:4: laws[1].status: expected one of draft, in force, amended, under review, repealed, ratified, signed, "
            'not ratified, found "planned": write draft'
        ),
    ),
    "a law that was passed, which need not be in force": (
        HEAD + "laws: [{name: Act, kind: law, status: passed}]\n",
        (
            "f:4: laws[1].status: expected one of draft, in force, amended, under review, repealed, ratified, signed, "
            'not ratified, found "passed"'
        ),
    ),
    "a measure by another word": (
        HEAD + "figures: [{measure: internally displaced people, value: 3}]\n",
        (
            'f:4: figures[1].measure: expected a measure, found "internally displaced people": write people on the '
            'move; "tipreport terms measures" lists all'
        ),
    ),
    "a source by another word": (
        HEAD + "sources: [{id: a, kind: newspaper, title: A}]\n",
        (
            "f:4: sources[1].kind: expected one of article, report, dataset, web page, interview, statement, law, "
            'unnamed, found "newspaper": write article'
        ),
    ),
    "a term that no list has": (
        HEAD + "profile: [{aspect: method of control, term: kafala}]\n",
        (
            'f:4: profile[1].term: expected a standard term of method of control, found "kafala": write it in text, '
            'and leave the term out; "tipreport terms methods-of-control" lists all'
        ),
    ),
    "the name of a record without an id": (
        HEAD + "laws: [{name: Act, kind: law}, {name: Article 134, kind: law}]\n"
        "penalties: [{law: article-134, offence: trafficking, value: 3}]\n",
        (
            'f:5: penalties[1].law: expected the id of a record of laws, found "article-134": '
            "write id: article-134 in laws[2], which has this name but no id"
        ),
    ),
    "a hotline without a number": (
        HEAD + "hotlines: [{text: All day}]\n",
        "f:4: hotlines[1].number: is missing: write it, or not stated if the source does not give it",
    ),
    "the name of the country alone": (
        "id: b\ntitle: B\ncountries: Serbia\n",
        'f:3: countries: expected a list of records, found "Serbia": write [{country: SRB}]',
    ),
    "the code of the country alone": (
        "id: b\ntitle: B\ncountries: [SRB]\n",
        'f:3: countries[1]: expected fields such as name: value, found "SRB": write {country: SRB}',
    ),
    "a recommendation without its field": (
        HEAD + "recommendations:\n  - Pass a law, soon\n",
        (
            'f:5: recommendations[1]: expected fields such as name: value, found "Pass a law, soon": '
            'write {text: "Pass a law, soon"}'
        ),
    ),
    "a finding without its fields": (
        HEAD + "findings: [Courts convicted]\n",
        (
            'f:4: findings[1]: expected fields such as name: value, found "Courts convicted": '
            "write {pillar: ..., text: Courts convicted}"
        ),
    ),
    # ------------------------------------------------------------ periods that depend on today, or of two precisions
    "a length of time": (
        figure("value: 1, period: 12 years"),
        (
            f'f:5: figures[1].period: {A_PERIOD} "12 years": '
            "write the first and the last year, such as 2010 to 2021, or leave the field out"
        ),
    ),
    "a time that depends on today": (
        figure("value: 1, period: last year"),
        f'f:5: figures[1].period: {A_PERIOD} "last year": write the year itself, or leave the field out',
    ),
    "a less precise beginning": (
        figure("value: 1, period: 2018 to 2022-11"),
        (
            "f:5: figures[1].period: expected the earlier date first and both equally precise, found 2018 to 2022-11: "
            "write 2018-01 to 2022-11 or 2018 to 2022"
        ),
    ),
    "a less precise end": (
        figure("value: 1, period: 2019-03-02 to 2020-02"),
        (
            "f:5: figures[1].period: expected the earlier date first and both equally precise, found "
            "2019-03-02 to 2020-02: "
            "write 2019-03-02 to 2020-02-29 or 2019-03 to 2020-02"
        ),
    ),
    "a less precise end in one year": (
        figure("value: 1, period: 2018-03 to 2018"),
        (
            "f:5: figures[1].period: expected the earlier date first and both equally precise, found 2018-03 to 2018: "
            "write 2018-03 to 2018-12"
        ),
    ),
    # ------------------------------------------------------------ countries
    "a country by name": (
        "id: b\ntitle: B\ncountries: [{country: Algeria}]\n",
        f'f:3: countries[1].country: {A_COUNTRY} "Algeria": write DZA',
    ),
    "a country by alpha-2 code": (
        "id: b\ntitle: B\ncountries: [{country: DZ}]\n",
        f'f:3: countries[1].country: {A_COUNTRY} "DZ": write DZA',
    ),
    "an abbreviation": (figure("value: 1, place: UAE"), f'f:5: figures[1].place: {A_COUNTRY} "UAE": write ARE'),
    "a nationality by name": (
        figure("value: 1, citizenship: Ivory Coast"),
        'f:5: figures[1].citizenship: expected a country code or "foreign", found "Ivory Coast": write CIV',
    ),
    # ------------------------------------------------------------ numbers
    "a plus": (figure("value: 16+"), f'f:5: figures[1].value: {A_NUMBER} "16+": write at least 16'),
    "over": (figure("value: over 100"), f'f:5: figures[1].value: {A_NUMBER} "over 100": write more than 100'),
    "a decimal comma": (
        HEAD + "figures:\n  - measure: poverty rate\n    value: 24,3\n",
        f'f:6: figures[1].value: {A_NUMBER} "24,3": write 24.3 if the comma is a decimal mark',
    ),
    "a space in a number": (figure("value: 1 200"), f'f:5: figures[1].value: {A_NUMBER} "1 200": write 1200'),
    "a no-break space in a number": (
        figure("value: 1\u00a0200"),
        f'f:5: figures[1].value: {A_NUMBER} "1\u00a0200": write 1200',
    ),
    "a range with a hyphen": (figure("value: 10-20"), f'f:5: figures[1].value: {A_NUMBER} "10-20": write 10 to 20'),
    "a first character that no text may have": (
        figure("value: %5"),
        'f:5: not valid YAML: text that begins with "%" (column 30) needs quotation marks',
    ),
    "a tier that does not exist": (
        HEAD + "tiers: [{year: 2020, tier: Tier 9}]\n",
        'f:4: tiers[1].tier: expected one of Tier 1, Tier 2, Tier 2 Watch List, Tier 3, Special Case, found "Tier 9"',
    ),
    "typographic quotation marks": (figure("value: “16”"), f'f:5: figures[1].value: {A_NUMBER} "“16”": write 16'),
    "a point for thousands": (
        figure("value: 1.200"),
        f"f:5: figures[1].value: {WHOLE} 1.200: write 1200 if the point separates thousands",
    ),
    "persons below zero": (
        figure("value: -5"),
        f"f:5: figures[1].value: expected a number from 0, because the unit is persons, found -5: {PRINTED}",
    ),
    "money below zero": (
        HEAD + "figures: [{measure: spending, unit: GHS, value: about -3 million}]\n",
        (
            "f:4: figures[1].value: expected a number from 0, because the unit is GHS, "
            f"found about -3 million: {PRINTED}"
        ),
    ),
    "an age below zero": (
        HEAD + "figures: [{measure: age of victims, value: -5 to -2}]\n",
        f"f:4: figures[1].value: expected a number from 0, because the unit is years, found -5 to -2: {PRINTED}",
    ),
    "a range from below zero": (
        figure("value: -4 to 5"),
        f"f:5: figures[1].value: expected a number from 0, because the unit is persons, found -4 to 5: {PRINTED}",
    ),
    "a share below zero": (
        HEAD + "figures: [{measure: poverty rate, value: -24}]\n",
        f"f:4: figures[1].value: expected a number from 0, because it is a share, found -24: {PRINTED}",
    ),
    "a penalty below zero": (
        HEAD + "penalties: [{offence: x, value: -3}]\n",
        f"f:4: penalties[1].value: expected a number from 0, because the unit is years, found -3: {PRINTED}",
    ),
    "a point for thousands before zeros": (
        figure("value: 12.000"),
        (
            f"f:5: figures[1].value: {WHOLE} 12.000: "
            "write 12000 if the point separates thousands, or 12 if it is a decimal mark"
        ),
    ),
    "points for thousands before zeros in a range": (
        figure("value: 3.000 to 5.000"),
        (
            f"f:5: figures[1].value: {WHOLE} 3.000 to 5.000: "
            "write 3000 to 5000 if the point separates thousands, or 3 to 5 if it is a decimal mark"
        ),
    ),
    "points for thousands in both ends of a range": (
        figure("value: 1.000 to 1.200"),
        f"f:5: figures[1].value: {WHOLE} 1.000 to 1.200: write 1000 to 1200 if the point separates thousands",
    ),
    "a fraction that is no group of thousands": (
        figure("value: 842.4"),
        f"f:5: figures[1].value: {WHOLE} 842.4: write 842400 if 842.400 was meant",
    ),
    "a fraction that means no thousands": (figure("value: 0.5"), f"f:5: figures[1].value: {WHOLE} 0.5"),
    "points for thousands in a range": (
        figure("value: 900 to 1.200"),
        (
            "f:5: figures[1].value: expected the smaller number first, found 900 to 1.200: "
            "write 900 to 1200 if the point separates thousands"
        ),
    ),
    "points for thousands before zeros, out of order": (
        figure("value: 900 to 12.000"),
        (
            "f:5: figures[1].value: expected the smaller number first, found 900 to 12.000: "
            "write 900 to 12000 if the point separates thousands"
        ),
    ),
    "a point for thousands in a change": (
        figure("value: 3000, change: up, change_by: about 1.500"),
        f"f:5: figures[1].change_by: {WHOLE} about 1.500: write about 1500 if the point separates thousands",
    ),
    "points for millions": (
        figure("value: 1.200.000"),
        f'f:5: figures[1].value: {A_NUMBER} "1.200.000": write 1200000',
    ),
    "words for a number": (
        figure("value: thousands"),
        f'f:5: figures[1].value: {A_NUMBER} "thousands": write vague, and printed: thousands',
    ),
    # ------------------------------------------------------------ periods
    "years with a hyphen": (
        figure("value: 1, period: 2019-2021"),
        f'f:5: figures[1].period: {A_PERIOD} "2019-2021": write 2019 to 2021',
    ),
    "a month in words": (
        figure("value: 1, period: May 2021"),
        f'f:5: figures[1].period: {A_PERIOD} "May 2021": write 2021-05',
    ),
    "a date of week": (
        HEAD + "updated: 2024-W01-1\n",
        'f:4: updated: expected a date such as 2024-06-24, found "2024-W01-1"',
    ),
    "exchanged digits": (
        HEAD + "updated: 2204-11-24\n",
        "f:4: updated: expected a date from the year 1000 to 2100, found 2204-11-24: write 2024-11-24",
    ),
    # ------------------------------------------------------------ characters of YAML
    "quotation marks inside quotation marks": (
        finding('"The minister said "no" to them"'),
        (
            'f:6: expected text in one pair of quotation marks, found "The minister said "no" to them": '
            "write text: 'The minister said \"no\" to them'"
        ),
    ),
    "an apostrophe inside quotation marks": (
        finding("'The minister's words'"),
        (
            "f:6: expected text in one pair of quotation marks, found 'The minister's words': "
            'write text: "The minister\'s words"'
        ),
    ),
    "quotation marks inside braces": (
        HEAD + 'findings:\n  - {pillar: context, text: "He said "no" to them"}\n',
        (
            "f:5: expected text in one pair of quotation marks, found quotation marks inside quotation marks: "
            "write the inner ones as “ ”"
        ),
    ),
    "a no-break space after a colon": (
        HEAD + "figures:\n  - measure:\u00a0deaths\n    value: 3\n",
        'f:5: expected a space after "measure:", found a no-break space (U+00A0): write measure: deaths',
    ),
    "a no-break space after a colon in braces": (
        HEAD + "figures:\n  - {measure:\u00a0deaths, value: 3}\n",
        'f:5: figures[1]: expected a space after "measure:", found a no-break space (U+00A0): write measure: deaths',
    ),
    "a no-break space before a field": (
        "id: b\n\u00a0title: B\ncountries: [{country: MLT}]\n",
        "f:2: expected a space before the text, found a no-break space (U+00A0): write title: B",
    ),
    "an unknown field with French punctuation": (
        HEAD + 'sources: [{id: a, kind: law, titel: "Il dit:\u00a0oui"}]\n',
        "f:4: sources[1].titel: unknown field: write title",
    ),
    "no space after a colon": (
        HEAD + "findings:\n  - pillar:context\n    text: x\n",
        'f:5: expected a space after "pillar:", found "pillar:context": write pillar: context',
    ),
    "a tab": (
        HEAD + "figures:\n\t- measure: deaths\n",
        "f:5: expected spaces before the text, found a tab: write two spaces for each level",
    ),
    "a colon in text": (
        finding("Note: it was lost"),
        'f:6: expected text in quotation marks, found "Note: it was lost": write text: "Note: it was lost"',
    ),
    "a # in text": (
        finding("Case #12 was lost, see case #13"),
        (
            'f:6: findings[1].text: expected text, found "Case" and the comment "#12 was lost, see case #13": '
            f'write "Case #12 was lost, see case #13"; {OWN_LINE}'
        ),
    ),
    "a # at the start of text": (
        finding("#MeToo in courts"),
        (
            f'f:6: findings[1].text: expected text, found the comment "#MeToo in courts": '
            f'write "#MeToo in courts"; {OWN_LINE}'
        ),
    ),
    "a # in the last line of text": (
        finding("They lost the\n      case #12"),
        (
            'f:6: findings[1].text: expected text, found "They lost the case" and the comment "#12": '
            f'write "They lost the case #12"; {OWN_LINE}'
        ),
    ),
    "a # and a space in text": (
        finding("Case # 12 was lost"),
        (
            'f:6: findings[1].text: expected text, found "Case" and the comment "# 12 was lost": '
            f'write "Case # 12 was lost"; {OWN_LINE}'
        ),
    ),
    "a # in an item of a list": (
        HEAD + "persons:\n  - name: x\n    role: y\n    also:\n      - Agent #7\n",
        f'f:8: persons[1].also[1]: expected text, found "Agent" and the comment "#7": write "Agent #7"; {OWN_LINE}',
    ),
    "a # in a citation": (
        HEAD + "default_source: tip table 2 #4\n",
        (
            'f:4: default_source: expected text, found "tip table 2" and the comment "#4": '
            f'write "tip table 2 #4"; {OWN_LINE}'
        ),
    ),
    "a # in braces": (
        HEAD + "findings:\n  - {pillar: context, text: Case #12 was lost}\n",
        'f:5: expected text, found "#12 was lost}", which begins a comment: write the text in quotation marks',
    ),
    "a # in the middle of text": (
        finding("Case one\n      and #12 was lost\n      and more"),
        'f:7: expected text, found "#12 was lost", which begins a comment: write the text in quotation marks',
    ),
    # ------------------------------------------------------------ names and terms
    "a field by another name": (figure("value: 3, year: 2021"), "f:5: figures[1].year: unknown field: write period"),
    "a place by another name": (
        figure("value: 3, location: Gozo"),
        "f:5: figures[1].location: unknown field: write place",
    ),
    "a field that is there under its name": (
        figure("value: 3, period: 2021, year: 2021"),
        "f:5: figures[1].year: unknown field: it means period, which is there already: delete one of the two",
    ),
    "a field of no record": (
        HEAD + "sources: [{id: a, kind: law, title: T, colour: red}]\n",
        (
            "f:4: sources[1].colour: unknown field: "
            "expected one of author, publisher, edition, published, read, url, language or note"
        ),
    ),
    "a term by its meaning": (
        HEAD + "figures:\n  - {measure: convicted traffickers, value: 3}\n",
        (
            'f:5: figures[1].measure: expected a measure, found "convicted traffickers": '
            'write convictions; "tipreport terms measures" lists all'
        ),
    ),
    "a term of three": (
        HEAD + "figures:\n  - {measure: victims found, value: 3}\n",
        (
            'f:5: figures[1].measure: expected a measure, found "victims found": '
            'write victims, victims referred or victims identified; "tipreport terms measures" lists all'
        ),
    ),
    "a term in another case": (
        HEAD + "tiers: [{tier: tier 2 watch list}]\n",
        (
            "f:4: tiers[1].tier: expected one of Tier 1, Tier 2, Tier 2 Watch List, Tier 3, Special Case, "
            'found "tier 2 watch list": write Tier 2 Watch List'
        ),
    ),
    "a short form of one of two terms": (
        HEAD + "tiers: [{tier: Tier 2W}]\n",
        (
            "f:4: tiers[1].tier: expected one of Tier 1, Tier 2, Tier 2 Watch List, Tier 3, Special Case, "
            'found "Tier 2W": write Tier 2 or Tier 2 Watch List'
        ),
    ),
    "people for persons": (
        figure("value: 3, unit: people"),
        (
            "f:5: figures[1].unit: expected a unit "
            "(persons, cases, percent, years, months, weeks, days, hours, count) or a currency code, "
            'found "people": write persons'
        ),
    ),
    # ------------------------------------------------------------ ids that are no file
    "a device of Windows": (
        HEAD.replace("id: b", "id: nul"),
        (
            'f:1: id: expected an id that can be the name of a file on every system, found "nul": '
            "write nul-brief, because Windows reserves nul"
        ),
    ),
    "a long id": (
        HEAD.replace("id: b", f"id: {'b' * 300}"),
        "f:1: id: expected an id of at most 100 characters, because files are named after it, found 300 characters",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_message_gives_the_value_to_write(mistake: str) -> None:
    text, message = MISTAKES[mistake]
    assert problems(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        finding("It was lost. # checked"),
        finding("It was lost # checked by hand"),
        finding("It was lost. # 12 pages checked"),
        finding("It was lost  # 2021, page 3"),
        finding("It was lost ## checked"),
        finding("It was lost #-- checked"),
        finding("Case#12 was lost"),
        finding('"Case #12 was lost"'),
        finding(">-\n      Case #12 was lost"),
        HEAD + "figures:\n  - measure: deaths #checked\n    value: 3 #12\n    period: 2021 #sic\n",
        HEAD + "#12\nfindings: #all\n  #first\n  - pillar: context #1\n    text: x\n",
    ],
)
def test_an_ordinary_comment_is_no_mistake(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    "fields",
    [
        "unit: percent, of: all cases, value: 1.2",
        "unit: USD, value: 1.2",
        "unit: USD, value: 12.000",
        "value: 12.0",
        "unit: persons, per: day, value: 1.2",
        "measure: other, label: score, unit: count, value: 1.2",
        "value: 1.2 million",
        "value: 3, change: up, change_by: 1.5%",
    ],
)
def test_other_numbers_have_decimals(fields: str) -> None:
    measure = "" if "measure" in fields else "measure: deaths, "
    assert problems(f"{HEAD}figures: [{{{measure}{fields}}}]\n") == []


@pytest.mark.parametrize(
    "fields",
    [
        "measure: GDP growth, value: -0.9",
        "measure: other, label: net migration, unit: persons, value: -5000",
        "measure: other, label: balance of the budget, unit: GHS, value: about -2 million",
        "measure: spending, unit: percent, of: the budget of 2020, value: -4",
    ],
)
def test_growth_and_balances_may_be_below_zero(fields: str) -> None:
    assert problems(f"{HEAD}figures: [{{{fields}}}]\n") == []


def test_shelters_are_counted_and_whole() -> None:
    (problem,) = problems(HEAD + "figures: [{measure: shelters, value: 1.5}]\n")
    assert problem == (
        "f:4: figures[1].value: expected a whole number, because the unit is count (a point is a decimal mark), "
        "found 1.5: write 1500 if 1.500 was meant"
    )


def test_a_fraction_of_persons_is_rejected_in_json_in_tables_and_in_python() -> None:
    message = f"{WHOLE} 1.2: write 1200 if 1.200 was meant"
    json = (
        '{"id": "b", "title": "B", "countries": [{"country": "MLT"}], "figures": [{"measure": "deaths", "value": 1.2}]}'
    )
    assert problems(json) == [f"f:1: figures[1].value: {message}"]
    with pytest.raises(InvalidRecordError) as raised:
        Figure(measure="deaths", value=Quantity.parse("1.200"))
    assert str(raised.value) == f"Figure: value: {WHOLE} 1.200: write 1200 if the point separates thousands"
    rows: dict[str, Any] = {
        "briefs": [{"id": "b", "title": "B"}],
        "countries": [{"brief": "b", "country": "MLT"}],
        "figures": [{"brief": "b", "measure": "deaths", "value": 1.2}],
    }
    with pytest.raises(InvalidRecordError) as raised:
        briefs_from_tables(rows)
    assert str(raised.value) == f"figures[1].value: {message}"


# ---------------------------------------------------------------- workbooks


def in_cells(**cells: Any) -> Callable[[Any], None]:
    """Change cells of the first figure, which is 16 investigations."""

    def edit(book: Any) -> None:
        for name, value in cells.items():
            cell_of(book["Figures"], name).value = value

    return edit


def test_a_number_without_a_qualifier_is_exact_and_two_are_a_range() -> None:
    new = read(edited(BOOK, in_cells(row=None, qualifier=None, value=1200)))
    assert new[0].figures[-1].value == Quantity.parse(1200)
    ranged = read(edited(BOOK, in_cells(row=None, qualifier=None, value=10, upper=20)))
    assert ranged[0].figures[-1].value == Quantity.parse("10 to 20")


def test_a_deleted_qualifier_does_not_make_a_number_exact() -> None:
    (problem,) = problems_of(edited(BOOK, in_cells(qualifier=None, value=300)))
    assert problem.split(": ", 3)[3] == "is missing: write exact, or a word such as about"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("rossi, whitehead", "a list of citations, with semicolons between them, found"),
        ("rossi, W. Whitehead", "a citation such as"),
    ],
)
def test_commas_between_the_items_of_a_cell_lead_to_semicolons(value: str, message: str) -> None:
    (problem,) = problems_of(edited(BOOK, in_cells(sources=value)))
    assert f"expected {message}" in problem
    assert problem.endswith(": write rossi; whitehead") == (value == "rossi, whitehead")


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (
            {"qualifier": "not stated", "value": 16},
            ('expected no number with the qualifier "not stated", found 16: '
            "write exact as the qualifier, or leave the number out"),
        ),
        ({"value": 1.2}, ("expected a whole number, because the unit is cases (a point is a decimal mark), "
            "found 1.2: write 1200 if 1.200 was meant")),
        ({"value": -5}, f"expected a number from 0, because the unit is cases, found -5: {PRINTED}"),
        ({"value": "16+"}, 'expected a number, found "16+": write 16, and at least as the qualifier'),
        (
            {"value": "10-20"},
            'expected a number, found "10-20": write 10 here, 20 as the upper end, and range as the qualifier',
        ),
        ({"value": "a few"}, 'expected a number, found "a few": write vague as the qualifier, and printed: a few'),
        ({"value": "unknown"}, 'expected a number, found "unknown": write not known as the qualifier'),
        ({"value": "1 200"}, 'expected a number, found "1 200": write 1200'),
        ({"qualifier": "over"}, ("expected one of exact, about, at least, more than, at most, less than, range, "
            'not reported, not known, not stated, vague, unreadable, found "over": write more than')),
    ],
)  # fmt: skip
def test_a_message_of_a_cell_gives_the_value_to_write(cells: dict[str, Any], message: str) -> None:
    (problem,) = problems_of(edited(BOOK, in_cells(**cells)))
    assert problem.split(": ", 3)[3] == message


@pytest.mark.parametrize("number", ["1e400", "-1e400", "inf", "nan"])
def test_a_period_that_is_no_finite_number_is_a_problem_of_its_cell(number: str) -> None:
    book = edited(BOOK, in_cells(period=2021.5))
    with zipfile.ZipFile(BytesIO(book)) as archive:
        (name,) = (name for name in archive.namelist() if b"<v>2021.5</v>" in archive.read(name))
        sheet = archive.read(name).replace(b"<v>2021.5</v>", f"<v>{number}</v>".encode())
    (problem,) = problems_of(with_parts(book, {name: sheet}))
    assert f'"period": expected a number, found "{number}"' in problem


@pytest.mark.parametrize("day", ["2204-11-24", "2024-W01-1"])
def test_a_date_is_rejected_alike_in_every_reader(day: str) -> None:
    rows: dict[str, Any] = {
        "briefs": [{"id": "b", "title": "B", "updated": day}],
        "countries": [{"brief": "b", "country": "MLT"}],
    }
    with pytest.raises(InvalidRecordError) as raised:
        briefs_from_tables(rows)
    (problem,) = problems(f"{HEAD}updated: {day}\n")
    assert str(raised.value).removeprefix("briefs[1].updated: ") == problem.removeprefix("f:4: updated: ")
    json = f'{{"id": "b", "title": "B", "countries": [{{"country": "MLT"}}], "updated": "{day}"}}'
    assert problems(json) == [problem.replace("f:4", "f:1")]


# ---------------------------------------------------------------- the library


@pytest.mark.parametrize("path", ["malta.yaml", Path("malta.yaml")])
def test_a_path_instead_of_a_brief_has_to_be_read_first(path: Any, tmp_path: Path) -> None:
    with pytest.raises(InvalidRecordError) as raised:
        export(path, "text", tmp_path / "malta.txt")
    found = '"malta.yaml"' if isinstance(path, str) else "malta.yaml"
    expected = f"briefs: expected a CountryBrief, found {found}: write tipreport.read_brief('malta.yaml')"
    assert str(raised.value) == expected


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        (
            "word",
            ": run pip install tipreport-docx, or in a clone of the repository pip install ./plugins/tipreport-docx;",
        ),
        (
            "ebook",
            ": run pip install tipreport-epub, or in a clone of the repository pip install ./plugins/tipreport-epub;",
        ),
        (
            "tipreport-html:html",
            ": run pip install tipreport-html, or in a clone of the repository pip install ./plugins/tipreport-html;",
        ),
        ("xlsx", ": write excel;"),
        ("txet", "; did you mean text?"),
    ],
)
def test_a_format_that_is_not_installed_has_the_command_that_installs_it(name: str, remedy: str) -> None:
    with pytest.raises(UnknownExporterError) as raised:
        default_registry().find(name)
    message = f'there is no format "{name}"{remedy} "tipreport plugins list" shows what is installed'
    assert str(raised.value).partition(" (not loaded")[0] == message


def test_every_suggested_text_is_valid() -> None:
    assert parse_brief(finding('"Case #12 was lost"')).findings[0].text == "Case #12 was lost"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "figures:\n  - measure: convictions\n     value: 3\n",
            'f:6: expected 4 spaces before the field, found 5 spaces: write "value:" below "measure:"',
        ),
        (
            "summary: The police acted.\n",
            ('f:4: summary: expected a list of records, found "The police acted.": write [{text: The police acted.}]'),
        ),
        (
            f"summary: {'The police acted. ' * 9}\n",
            (
                f'f:4: summary: expected a list of records, found "{("The police acted. " * 9)[:79]}…": '
                'write a line "- text: ..." for each record below "summary:"'
            ),
        ),
    ],
)
def test_a_mistake_of_layout_has_the_layout_to_write(text: str, message: str) -> None:
    head = "id: x\ntitle: X\ncountries: [{country: SRB}]\n"

    assert str(problems(head + text)[0]) == message
