"""The next edition of a brief: the same facts, and none of them a claim of the new report."""

from pathlib import Path

import pytest

from tests.files.briefs import DATA
from tipreport.checks import check
from tipreport.comparison import changes
from tipreport.errors import InvalidValueError
from tipreport.files import brief_paths, parse_brief
from tipreport.files.next_edition import next_edition

HARD = Path(__file__).parents[1] / "data" / "hard.yaml"
MALTA = """\
# yaml-language-server: $schema=brief.schema.json
# Malta, as one report describes it
id: malta
title: Human trafficking in Malta, 2022   # as printed
edition: 2022
updated: 2022-09-01
default_source: report
countries: [{country: MLT}]
summary:
  - {text: Courts convicted nobody.}
figures:
  # courts
  - {measure: convictions, value: 0, period: 2021, key: true}   # the newest
  - {measure: refugees, value: about 9000, sources: []}
recommendations:
  - {text: Train the police., years: [2021]}
  - {text: Fund the shelters.}
sources:
  - {id: report, kind: report, title: The report, edition: 2022}
"""


def test_the_file_keeps_its_comments_and_order_and_names_the_source_of_each_claim() -> None:
    begun = next_edition(parse_brief(MALTA), 2023, "malta")

    assert (
        begun.text(MALTA)
        == """\
# yaml-language-server: $schema=brief.schema.json
# The edition of 2023, begun from an earlier one. Look again at:
# - sources: add the report of 2023, and name it as default_source or in each record
# - sources: the records that rested on the default source report (5) name it now
# - title: it names 2022
# - summary: it describes the earlier edition
# - figures: Traffickers convicted, 2021: 0 is an earlier value now; add that of the edition of 2023, with key: true
# - recommendations: add 2023 to the years of those that the new report repeats
# Malta, as one report describes it
id: malta
title: Human trafficking in Malta, 2022   # as printed
edition: 2023
countries: [{country: MLT, sources: [report]}]
summary:
  - {text: Courts convicted nobody., sources: [report]}
figures:
  # courts
  - {measure: convictions, value: 0, period: 2021, sources: [report]}   # the newest
  - {measure: refugees, value: about 9000, sources: []}
recommendations:
  - {text: Train the police., years: [2021], sources: [report]}
  - {text: Fund the shelters., years: [2022], sources: [report]}
sources:
  - {id: report, kind: report, title: The report, edition: 2022}
"""
    )


def test_a_new_default_source_takes_no_claim_of_the_earlier_report() -> None:
    begun = next_edition(parse_brief(MALTA), 2023, "malta").text(MALTA)
    later = begun.replace("countries:", "default_source: new-report\ncountries:", 1) + (
        "  - {id: new-report, kind: report, title: The report, edition: 2023}\n"
    )

    brief = parse_brief(later)
    assert {str(citation) for row in (*brief.summary, *brief.figures) for citation in row.sources} == {"report"}


@pytest.mark.parametrize("path", [*brief_paths(DATA), HARD], ids=lambda path: path.stem)
def test_nothing_changes_from_an_edition_to_its_successor(path: Path) -> None:
    text = path.read_text("utf-8")
    old = parse_brief(text)

    new = parse_brief(next_edition(old, (old.edition or 2022) + 1, old.id).text(text))

    assert changes(old, new).differences == ()
    assert {note.code for note in check(new)} - {note.code for note in check(old)} == set()


def test_recommendations_that_the_new_edition_does_not_repeat_are_named_once_it_has_some() -> None:
    old = parse_brief(MALTA)
    begun = next_edition(old, 2023, "malta").brief
    repeated = [row.replace(years=(*row.years, 2023)) if "Train" in row.text else row for row in begun.recommendations]

    found = changes(old, begun.replace(recommendations=tuple(repeated))).differences

    assert [(change.kind, change.record.text) for change in found if change.kind == "not repeated"] == [
        ("not repeated", "Fund the shelters.")
    ]


def test_recommendations_without_editions_of_a_brief_without_one_are_listed() -> None:
    text = MALTA.replace("edition: 2022\nupdated", "updated")

    assert (
        "recommendations: some without years (1); name the edition of each"
        in next_edition(parse_brief(text), 2023, "m").to_do
    )


def test_an_edition_that_is_not_later_is_an_error() -> None:
    with pytest.raises(InvalidValueError, match="expected an edition after 2022, found 2022"):
        next_edition(parse_brief(MALTA), 2022, "malta")


def test_earlier_values_have_their_unit_and_the_words_of_the_source() -> None:
    brief = parse_brief(
        MALTA.replace("- {measure: refugees, value: about 9000, sources: []}", "- {measure: poverty rate, value: 24.3, "
        "key: true}\n  - {measure: deaths, value: vague, printed: thousands, key: true}")
    )  # fmt: skip
    lines = [line for line in next_edition(brief, 2023, "malta").to_do if line.startswith("figures")]

    assert "Poverty rate, undated: 24.3% is" in lines[1]
    assert "undated: “thousands” is" in lines[2]
