"""Every problem has its line, its field, the expected value and the value found."""

import pytest

from tests.files.briefs import HEAD, problems
from tipreport.errors import BriefFileError
from tipreport.files import parse_brief

TWO_COUNTRIES = "countries: [{country: MLT}, {country: ITA}],\n"
SOURCE = "sources:\n  - {id: a, kind: article, title: T}\n"
A_NUMBER = 'expected a number, or words such as "about 20", "at least 6750", "2 to 12", "not reported", found'
A_PERIOD = 'expected a period such as 2021, 2021-10, "2010 to 2019", "since 2010", found'
A_COMMA = "looks like the rest of the text before it: inside { } a comma ends a field; put the text in quotation marks"
SPLIT = "inside { } a comma ends a field: write"
REGIONS = "Africa, East Asia and Pacific, Europe and Eurasia, Near East, South and Central Asia, Western Hemisphere"
TIERS = "Tier 1, Tier 2, Tier 2 Watch List, Tier 3, Special Case"
EMPTY = 'f:1: the file is empty: "tipreport new malta" writes the first lines of a brief of Malta'
NO_LIST = "f:4: figures: expected a list of records, found"
BELOW = ': write a line "- measure: ..." for each record below "figures:"'
UNITS = "persons, cases, percent, years, months, weeks, days, hours, count"

CASES: dict[str, list[str]] = {
    # ------------------------------------------------------------ numbers, periods, dates
    "figures: [{measure: deaths, value: 46 victims}]": [
        f'f:4: figures[1].value: {A_NUMBER} "46 victims": write 46; the unit is a field of its own'
    ],
    'figures: [{measure: deaths, value: "6,750"}]': [f'f:4: figures[1].value: {A_NUMBER} "6,750": write 6750'],
    "figures: [{measure: deaths, value: ~20}]": [f'f:4: figures[1].value: {A_NUMBER} "~20": write about 20'],
    'figures: [{measure: deaths, value: "20%"}]': [
        f'f:4: figures[1].value: {A_NUMBER} "20%": write 20, and percent in unit'
    ],
    "figures: [{measure: deaths, value: abuot 20}]": [f'f:4: figures[1].value: {A_NUMBER} "abuot 20": write about 20'],
    "figures: [{measure: deaths, value: .5}]": [f'f:4: figures[1].value: {A_NUMBER} ".5": write 0.5'],
    "figures: [{measure: deaths, value: 1e3}]": [f'f:4: figures[1].value: {A_NUMBER} "1e3"'],
    "figures: [{measure: deaths, value: 0777}]": [f'f:4: figures[1].value: {A_NUMBER} "0777"'],
    "figures: [{measure: deaths, value: true}]": [f"f:4: figures[1].value: {A_NUMBER} true"],
    "figures: [{measure: deaths, value: 1234567890123456}]": [
        "f:4: figures[1].value: expected a number of at most 15 significant digits, found 1234567890123456"
    ],
    "figures: [{measure: deaths, value: 12 to 2}]": [
        "f:4: figures[1].value: expected the smaller number first, found 12 to 2: write 2 to 12"
    ],
    "penalties:\n  - {offence: x, value: 5 to 5}": [
        "f:5: penalties[1].value: expected the smaller number first, found 5 to 5: write 5"
    ],
    "figures: [{measure: deaths, value: 3, change: up, change_by: some}]": [
        'f:4: figures[1].change_by: expected an amount of change such as 11 or "15%", found "some"'
    ],
    "figures: [{measure: deaths, value: 3, period: last year}]": [
        f'f:4: figures[1].period: {A_PERIOD} "last year": write the year itself, or leave the field out'
    ],
    "figures: [{measure: deaths, value: 3, period: 2023-02-29}]": [
        "f:4: figures[1].period: expected a day of the calendar, found 2023-02-29"
    ],
    "figures: [{measure: deaths, value: 3, period: 2019 to 2010}]": [
        (
            "f:4: figures[1].period: expected the earlier date first and both equally precise, found 2019 "
            "to 2010: write 2010 to 2019"
        )
    ],
    "updated: 2024-02-30": ['f:4: updated: expected a date such as 2024-06-24, found "2024-02-30"'],
    "updated: 2024": ["f:4: updated: expected a date such as 2024-06-24, found 2024"],
    "edition: 22": ["f:4: edition: expected a year from 1900 to 2100, found 22"],
    "tiers: [{tier: Tier 1, year: 2005 to 2003}]": [
        "f:4: tiers[1].year: expected the earlier year first, found 2005 to 2003: write 2003 to 2005"
    ],
    "recommendations: [{text: x, years: [2021, 2022 to 2023]}]": [
        'f:4: recommendations[1].years[2]: expected a year from 1900 to 2100, found "2022 to 2023"'
    ],
    # ------------------------------------------------------------ text, words, codes
    "note: 12": ['f:4: note: expected text, found 12: write "12", in quotation marks'],
    "note: true": ['f:4: note: expected text, found true: write "true", in quotation marks'],
    "hotlines: [{number: 311}]": ['f:4: hotlines[1].number: expected text, found 311: write "311", in quotation marks'],
    "note:": ["f:4: note: expected text, found nothing: leave the field out"],
    "note: ~": ["f:4: note: expected text, found nothing: leave the field out"],
    "note: ''": ["f:4: note: expected text, found nothing: leave the field out"],
    "quotes: [{text: , speaker: x}]": ["f:4: quotes[1].text: expected text, found nothing: write it"],
    "figures: [{measure: deaths, value: 3, period: }]": [
        f"f:4: figures[1].period: {A_PERIOD} nothing: leave the field out"
    ],
    "laws: none": ['f:4: laws: expected a list of records, found "none": leave the field out'],
    "laws: N/A": ['f:4: laws: expected a list of records, found "N/A": leave the field out'],
    "laws: [none]": ['f:4: laws[1]: expected fields such as name: value, found "none"'],
    'note: " "': ["f:4: note: expected text, found spaces: leave the field out"],
    'note: "a\\u0007b"': ["f:4: note: expected text without control characters, found U+0007: delete it"],
    "persons: [{name: x, role: y, also: [a;b]}]": [
        'f:4: persons[1].also[1]: expected text without semicolon and line break, found "a;b": write a, b'
    ],
    "quotes: [{text: a b c d e f g h i j k l m, speaker: x}]": [
        (
            "f:4: quotes[1].text: expected at most 12 words, found 13: write fewer words, and the rest in "
            "your own words, as a finding"
        )
    ],
    "region: europe": [f'f:4: region: expected one of {REGIONS}, found "europe": write Europe and Eurasia'],
    "figures: [{measure: death, value: 3}]": [
        'f:4: figures[1].measure: expected a measure, found "death": write deaths; "tipreport terms measures" lists all'
    ],
    "tiers: [{tier: Tier 2 watch list}]": [
        f'f:4: tiers[1].tier: expected one of {TIERS}, found "Tier 2 watch list": write Tier 2 Watch List'
    ],
    "profile: [{aspect: driver, text: x, term: povertry}]": [
        (
            'f:4: profile[1].term: expected a standard term of driver, found "povertry": write poverty; '
            '"tipreport terms drivers" lists all'
        )
    ],
    "tiers: [{tier: Tier 1, official: yes}]": [
        'f:4: tiers[1].official: expected true or false, found "yes": write true'
    ],
    "figures: [{measure: deaths, value: 3, place: SRP}]": [
        (
            'f:4: figures[1].place: expected an ISO 3166 alpha-3 country code, found "SRP"; "tipreport '
            'terms countries" lists all'
        )
    ],
    "figures: [{measure: deaths, value: 3, unit: person}]": [
        f'f:4: figures[1].unit: expected a unit ({UNITS}) or a currency code, found "person": write persons'
    ],
    "organisations: [{name: A, kind: NGO, url: gvnet.com}]": [
        (
            "f:4: organisations[1].url: expected an address that begins with http:// or https://, found "
            '"gvnet.com": write https://gvnet.com'
        )
    ],
    "organisations: [{id: A B, name: A, kind: NGO}]": [
        'f:4: organisations[1].id: expected a slug such as tip-2022, found "A B": write a-b'
    ],
    "figures: [{measure: deaths, value: 3, sources: [A b]}]": [
        (
            'f:4: figures[1].sources[1]: expected a citation such as "tip-2022 p. 487 via whitehead", found '
            '"A b": write the id of a record in sources, and after it a page such as p. 487'
        )
    ],
    # ------------------------------------------------------------ fields
    "titel: x": ["f:4: titel: unknown field: it means title, which is there already: delete one of the two"],
    "figure: []": ["f:4: figure: unknown field: write figures"],
    "figures: [{mesure: deaths, value: 3}]": ["f:4: figures[1].mesure: unknown field: write measure"],
    "figures: [{measure: deaths, value: 3, colour: red}]": [
        (
            "f:4: figures[1].colour: unknown field: expected one of id, label, unit, per, of, part_of, printed, "
            "basis, period, place, sex, age, citizenship, form, group, by, programme, change, change_by, "
            "compared_with, pillar, key, sources or note"
        )
    ],
    "figures: [{measure: deaths}]": ["f:4: figures[1].value: is missing"],
    "figures:\n  - value: 3\n    value: 4\n    measure: deaths": ["f:6: figures[1].value: appears twice"],
    "note: x\nnote: y": ["f:5: note: appears twice"],
    "note: [a]": ["f:4: note: expected text, found a list"],
    "note: {a: b}": ["f:4: note: expected text, found fields"],
    "figures: 3": [f'{NO_LIST} "3": write [{{measure: ..., value: 3}}]'],
    "figures:": [f"{NO_LIST} nothing{BELOW}"],
    "figures: {measure: deaths, value: 3}": [f"{NO_LIST} fields{BELOW}"],
    "figures: [deaths]": [
        'f:4: figures[1]: expected fields such as name: value, found "deaths": write {measure: deaths, value: ...}'
    ],
    "figures: [[deaths]]": ["f:4: figures[1]: expected fields such as name: value, found a list"],
    "figures: [{measure: deaths, value: 3, sources: a}]": [
        'f:4: figures[1].sources: expected a list of citations, in [ ], found "a": write [a]'
    ],
    "figures: [{measure: deaths, value: 3, sources: [[a]]}]": [
        "f:4: figures[1].sources[1]: expected a citation, found a list"
    ],
    "figures: [{measure: deaths, value: [3]}]": [
        (
            'f:4: figures[1].value: expected a number, or words such as "about 20", "at least 6750", "2 to 12", '
            '"not reported", found a list'
        )
    ],
    "figures: [{measure: deaths, value: 3, period: [2020]}]": [f"f:4: figures[1].period: {A_PERIOD} a list"],
    "figures: [{measure: deaths, value: 3, place: [SRB]}]": ["f:4: figures[1].place: expected a place, found a list"],
    "<<: {note: x}": [
        (
            "f:4: <<: unknown field: expected one of format, subject, subject_name, region, peers, peers_by, edition, "
            "updated, language, default_source, note, summary, tiers, figures, findings, laws, penalties, profile, "
            "routes, organisations, hotlines, persons, programmes, recommendations, progress, definitions, "
            "quotes or sources"
        )
    ],
    "[a]: b": ["f:4: expected a name, found a list or braces"],
    # ------------------------------------------------------------ a comma in braces
    "figures:\n  - {measure: deaths, value: vague, printed: approximately 520,000}": [
        f'f:5: figures[1].printed: {SPLIT} "approximately 520,000"'
    ],
    "figures:\n  - {measure: deaths, value: vague, printed: some, or more, of them}": [
        f'f:5: figures[1]: "or more" {A_COMMA}',
        f'f:5: figures[1]: "of them" {A_COMMA}',
    ],
    "findings: [{pillar: context, text: In 2021, of 46 victims: 39 Serbian}]": [
        f'f:4: findings[1]: "of 46 victims" {A_COMMA}'
    ],
    "figures: [{measure: deaths, value: 46,7}]": [
        f'f:4: figures[1].value: {A_NUMBER} "46,7": write 46.7 if the comma is a decimal mark'
    ],
    "figures: [{measure: deaths, value: 6,750}]": [f'f:4: figures[1].value: {A_NUMBER} "6,750": write 6750'],
    "figures: [{measure: population, value: 30,800,000, period: 2020}]": [
        f'f:4: figures[1].value: {A_NUMBER} "30,800,000": write 30800000'
    ],
    "figures: [{measure: spending, unit: USD, value: $1,500,000}]": [
        f'f:4: figures[1].value: {A_NUMBER} "$1,500,000": write 1500000; the unit is a field of its own'
    ],
    "figures: [{measure: spending, unit: GHS, value: up to 60,000 cedi}]": [
        f'f:4: figures[1].value: {A_NUMBER} "up to 60,000 cedi": write at most 60000; the unit is a field of its own'
    ],
    "figures: [{measure: deaths, value: 2,300 to 2,500}]": [
        f'f:4: figures[1].value: {A_NUMBER} "2,300 to 2,500": write 2300 to 2500'
    ],
    "figures: [{measure: deaths, value: 1,1024}]": [
        (
            f'f:4: figures[1].value: {A_NUMBER} "1,1024": '
            'write unreadable, and printed: "1,1024"; or 1.1024 if the comma is a decimal mark'
        )
    ],
    "figures: [{measure: deaths, value: 3, period: May 5, 2021}]": [
        f'f:4: figures[1].period: {A_PERIOD} "May 5, 2021": write 2021-05-05'
    ],
    "figures: [{measure: deaths, value: 3, group: 12,000}]": [f'f:4: figures[1].group: {SPLIT} "12,000"'],
    "figures: [{measure: deaths, value: 3, note: Is it so?}]": [
        "f:4: a question mark inside { } or [ ] needs quotation marks"
    ],
    # ------------------------------------------------------------ fields of one record together
    "figures: [{measure: deaths, value: 3, unit: percent}]": ["f:4: figures[1].of: is required: percent of what?"],
    "figures: [{measure: spending, value: 3}]": [
        "f:4: figures[1].unit: is required: this measure has no unit of its own"
    ],
    "figures: [{measure: other, value: 3, unit: count}]": ["f:4: figures[1].label: is required: the measure is other"],
    "figures: [{measure: deaths, value: 3, change_by: 11}]": [
        "f:4: figures[1].change: is required with change_by: write up or down"
    ],
    "penalties: [{offence: x, value: vague}]": ["f:4: penalties[1].printed: is required: the value is vague"],
    "penalties: [{offence: x, kind: fine, value: 3}]": [
        (
            "f:4: penalties[1].unit: expected a currency for a fine, "
            "found years: write its code, such as USD, or value: vague and printed for a fine in words"
        )
    ],
    "profile: [{aspect: driver}]": ["f:4: profile[1].text: is required: there is no term"],
    "routes: [{text: x}]": ["f:4: routes[1]: expected at least one of origin, transit and destination"],
    "sources: [{id: a, kind: law}]": ["f:4: sources[1]: expected at least one of title, author and publisher"],
    "tiers: [{tier: Tier 1, official: true}]": ["f:4: tiers[1].year: is required for an official placement"],
    # ------------------------------------------------------------ records together
    "findings: [{pillar: context, text: x, by: atra}]": [
        (
            'f:4: findings[1].by: expected the id of a record of organisations, found "atra": write the id '
            "of one, or add a record with this id to organisations"
        )
    ],
    "findings:\n  - pillar: context\n    text: x\n    by: atra\norganisations: [{id: astra, name: A, kind: NGO}]": [
        'f:7: findings[1].by: expected the id of a record of organisations, found "atra": write astra'
    ],
    "findings: [{pillar: context, text: x, sources: [b]}]": [
        (
            'f:4: findings[1].sources: expected the id of a record of sources, found "b": write the id of '
            "one, or add a record with this id to sources"
        )
    ],
    "default_source: rossi\nfindings: [{pillar: context, text: x}]": [
        (
            'f:4: default_source: expected the id of a record of sources, found "rossi": write the id of '
            "one, or add a record with this id to sources"
        )
    ],
    "progress: [{recommendation: r, year: 2022, status: some}]": [
        (
            'f:4: progress[1].recommendation: expected the id of a record of recommendations, found "r": '
            "write the id of one, or add a record with this id to recommendations"
        )
    ],
    SOURCE + "  - {id: a, kind: article, title: U}": [
        'f:6: sources[2].id: the id "a" is used twice: write another one, such as a-2'
    ],
    "figures: [{id: a, part_of: a, measure: deaths, value: 3}]": [
        "f:4: figures[1].part_of: refers back to itself: a, a"
    ],
    "tiers:\n  - {year: 2003 to 2005, tier: Tier 1, official: true}\n  - {year: 2004, tier: Tier 2, official: true}": [
        "f:6: tiers[2].year: MLT has two official placements in 2004"
    ],
    "subject: event": ["f:1: subject_name: is required: the subject is event"],
    # ------------------------------------------------------------ versions
    "format: 2": ["f:4: format: this version reads formats up to 1; install a newer tipreport"],
    "format: 2\nnews: x": ["f:4: format: this version reads formats up to 1; install a newer tipreport"],
    "format: 0": ["f:4: format: expected a format from 1 on, found 0: write 1"],
    "format: one": ['f:4: format: expected a whole number, found "one"'],
    # ------------------------------------------------------------ YAML features that briefs do not allow
    "note: &a text": ["f:4: anchors (&name) are not allowed"],
    "note: *a": ["f:4: aliases (*a) are not allowed: repeat the value"],
    "note: &a text\nregion: *a": [
        "f:4: anchors (&name) are not allowed",
        "f:5: aliases (*a) are not allowed: repeat the value",
    ],
    "findings: [*a, {pillar: context, text: *a, sources: [*a]}]": [
        "f:4: aliases (*a) are not allowed: repeat the value"
    ],
    "note: !!python/name:os.system x": ["f:4: tags (!!python/name:os.system) are not allowed"],
    "note: !!str 12": ["f:4: tags (!!str) are not allowed"],
    "note: " + "[" * 40 + "]" * 40: ["f:4: more than 30 levels of lists and braces"],
    "---\nid: b": ["f:4: expected one document, found a second after ---"],
    "note: a\x07b": ["f:4: the character U+0007 is not allowed"],
    "note: a\x00b": ["f:4: the character U+0000 is not allowed"],
    "note: a\ufeffb": ["f:4: the character U+FEFF is not allowed"],
    "note: a\ud800b": ["f:4: the character U+D800 is not allowed"],
    # ------------------------------------------------------------ invalid YAML
    "note: a: b": ['f:4: expected text in quotation marks, found "a: b": write note: "a: b"'],
    "note: @x": ['f:4: expected text in quotation marks, found "@x": write note: "@x"'],
    "\tnote: x": ["f:4: expected spaces before the text, found a tab: write two spaces for each level"],
    "figures: [\n": ["f:4: not valid YAML: [ is not closed"],
    "figures:\n  - {measure: deaths, sources: [a, ": ["f:5: not valid YAML: [ is not closed"],
    "note: 'a\n\nregion: x": ["f:4: not valid YAML: a quotation mark is not closed"],
    "findings: [{pillar: context\n\nregion: x": [
        "f:4: not valid YAML: a { or [ is not closed, or text in it needs quotation marks"
    ],
    "findings: [{pillar: context,, text: x}]": [
        "f:4: not valid YAML: a value is missing, or begins with a character that needs quotation marks"
    ],
    "note": ["f:4: not valid YAML: expected a line such as name: value"],
    "figures:\n  - measure: deaths\n   value: 3": [
        "f:6: not valid YAML: the lines around this one are indented differently, or its text needs quotation marks"
    ],
    "note: 'it's'": ["f:4: expected text in one pair of quotation marks, found 'it's': write note: \"it's\""],
    'note: "C:\\new\\quota"': [
        "f:4: not valid YAML: \\ between double quotation marks begins an escape; use single ones, or \\\\"
    ],
    "figures: - measure: deaths": ["f:4: not valid YAML: a list begins on a line of its own, or is in [ ]"],
    "note: > text": ['f:4: expected text in quotation marks, found "> text": write note: "> text"'],
    "note: & Co": ['f:4: expected text in quotation marks, found "& Co": write note: "& Co"'],
    "%TAG ! x": ["f:5: not valid YAML: there is more text after the end of the brief"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=[text.replace("\n", " ") for text in CASES])
def test_a_problem_has_its_line_its_field_and_the_expected_value(text: str, expected: list[str]) -> None:
    assert problems(HEAD + text + "\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [EMPTY]),
        ("# only a comment\n", [EMPTY]),
        ("- a", ["f:1: expected lines such as name: value"]),
        ("words", ["f:1: expected lines such as name: value"]),
        ("null", ["f:1: expected lines such as name: value"]),
        ("[]", ["f:1: expected lines such as name: value"]),
        ("id: x", ["f:1: title: is missing", "f:1: countries: expected at least one country"]),
        ("id: x\ntitle: y\ncountries: []", ["f:3: countries: expected at least one country"]),
        (
            "id: x\ntitle: y\ncountries: [{country: MLT}, {country: ITA}]",
            ["f:3: countries: expected one country, found 2: the subject is country"],
        ),
        (
            "{id: x, title: y, subject: group, subject_name: z,\n" + TWO_COUNTRIES + "tiers: [{tier: Tier 1}]}",
            ["f:3: tiers[1].country: is required: the brief has several countries"],
        ),
        (
            '{"id": "x", "title": "y" "countries": []}',
            ["f:1: not valid YAML: a { or [ is not closed, or text in it needs quotation marks"],
        ),
        (
            '{"id": "x", "title": "y",\n"countries": [{"country": null}]}',
            [('f:2: countries[1].country: expected an ISO 3166 alpha-3 country code, found nothing; '
'"tipreport terms countries" lists all')],
        ),
        ("x" * 2_000_001, ["f:1: the file is larger than 2 MB"]),
    ],
)  # fmt: skip
def test_a_file_that_is_not_a_brief_is_reported(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_all_problems_of_a_file_are_reported_at_once_in_its_order() -> None:
    text = HEAD + (
        "figures:\n"
        "  - {measure: deaths, value: x}\n"
        "  - {measure: deaths, value: y, by: z}\n"
        "note: 1\n"
        "findings: [{by: q, text: t, pillar: context}]\n"
        "penalties: [{offence: x, value: vague}]\n"
        "titel: x\n"
    )
    assert [problem.split(": ")[:2] for problem in problems(text)] == [
        ["f:5", "figures[1].value"],
        ["f:6", "figures[2].value"],
        ["f:6", "figures[2].by"],
        ["f:7", "note"],
        ["f:8", "findings[1].by"],
        ["f:9", "penalties[1].printed"],
        ["f:10", "titel"],
    ]


def test_a_problem_has_separate_file_line_and_path() -> None:
    with pytest.raises(BriefFileError) as raised:
        parse_brief(HEAD + "figures: [{measure: deaths, value: x}]", "malta.yaml")
    problem = raised.value.problems[0]
    assert (problem.file, problem.line, problem.path) == ("malta.yaml", 4, ("figures", 0, "value"))
    assert str(raised.value) == str(problem)


def test_a_misspelt_field_is_not_also_reported_as_missing() -> None:
    assert problems("ids: x\ntitel: y\ncountries: [{country: MLT}]") == [
        "f:1: ids: unknown field: write id",
        "f:2: titel: unknown field: write title",
    ]


def test_a_problem_of_a_span_of_years_is_reported_once_at_its_own_row() -> None:
    text = HEAD + (
        "tiers:\n  - {year: 2003 to 2005, tier: Tier 1, sources: [p]}\n  - {year: 2006, tier: Tier 1, sources: [q]}\n"
    )
    assert problems(text) == [
        (
            'f:5: tiers[1].sources: expected the id of a record of sources, found "p": write the id of one, '
            "or add a record with this id to sources"
        ),
        (
            'f:6: tiers[2].sources: expected the id of a record of sources, found "q": write the id of one, '
            "or add a record with this id to sources"
        ),
    ]


def test_reading_stops_after_a_thousand_problems() -> None:
    reported = problems(HEAD + "figures:\n" + "  - {measure: deaths, value: x}\n" * 1500)
    assert len(reported) == 1001
    assert reported[-1] == "f: 1,000 problems; the rest of the file was not read"


def test_a_json_file_is_named_as_such() -> None:
    with pytest.raises(BriefFileError, match=r"^a\.json:2: not valid JSON: \[ is not closed$"):
        parse_brief('{"id": "a",\n "figures": [\n', "a.json")


def test_a_file_with_very_many_unknown_fields_has_one_problem() -> None:
    unknown = "".join(f"k{number}: 3\n" for number in range(21))

    assert problems(unknown) == ['f:1: 21 fields that no brief has, such as "k0": is this a brief file?']
    assert len(problems(unknown.replace("k0: 3\n", ""))) > 20
