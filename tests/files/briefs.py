"""Briefs for the tests of readers and writers of files."""

from pathlib import Path

from tipreport.errors import BriefFileError
from tipreport.files import parse_brief

DATA = sorted((Path(__file__).parents[2] / "data" / "briefs").glob("*.yaml"))
HEAD = "id: malta\ntitle: Malta\ncountries: [{country: MLT}]\n"  # the text after it starts in line 4


def problems(text: str) -> list[str]:
    """The problems of an invalid text."""
    try:
        parse_brief(text, "f")
    except BriefFileError as error:
        return list(map(str, error.problems))
    return []


# One brief with every list in it, as an author would write it.
FULL = """\
# a brief with all there is
format: 1
id: malta
title: Human trafficking in Malta
region: Europe and Eurasia
edition: 2022
updated: 2024-06-24
default_source: caldwell
note: >-
  Written for the tests.
summary:
  - text: Courts convicted nobody in 2021.
    sources: [tip-2022 p. 375 via caldwell]
countries:
  - {country: MLT, roles: [destination]}
tiers:
  - {tier: Tier 2 Watch List, note: The article names no year.}
  - {year: 2012 to 2014, tier: Tier 2, official: true, sources: [tip-2022]}
figures:
  - {id: all, measure: investigations, value: 16, period: 2020, change: up, change_by: 11, compared_with: 2019}
  - {measure: investigations, value: 4, part_of: all, period: 2020, form: forced labour, key: true}
  - {measure: convictions, value: 0, period: 2021}
  - {measure: refugees, value: about 9000}
  - {measure: GDP growth, value: -0.9, period: 2020}
  - measure: migrants
    value: unreadable
    printed: approximately 145,9000
    note: Kept as printed.
findings:
  - {pillar: prosecution, assessment: shortfall, text: The government keeps few records, by: police}
laws:
  - {id: code, name: Criminal Code, also: [the Code], kind: law, period: since 2018, status: in force}
penalties:
  - {law: code, offence: sex trafficking, age: adult, value: 6 to 12}
  - {offence: sex trafficking, kind: fine, value: at most 1.5 million, unit: EUR}
profile:
  - {aspect: driver, term: poverty, group: migrant workers}
routes:
  - {origin: [NGA, "West Africa"], transit: [LBY], destination: [MLT], form: forced labour}
organisations:
  - {id: police, name: Malta Police Force, kind: law enforcement, country: MLT, founded: 1814}
  - {id: squad, name: Vice Squad, kind: law enforcement, part_of: police, url: "https://pulizija.gov.mt"}
hotlines:
  - {number: "179", operator: police}
persons:
  - {name: Emma Portelli, role: Minister, organisation: police}
programmes:
  - {id: shelter, name: Dar Emmaus, kind: shelter, pillar: protection, partners: [police, squad], place: Valletta}
recommendations:
  - {id: more, text: Prosecute more cases, to: government, pillar: prosecution, years: [2021, 2022]}
progress:
  - {recommendation: more, year: 2022, status: none, text: Nobody was tried}
definitions:
  - {word: vice, text: What the squad is named after}
quotes:
  - {text: no records at all, speaker: Sophie Caldwell, about: trafficking, period: 2022-05-02}
sources:
  - {id: caldwell, kind: article, title: Human Trafficking in Malta, author: Sophie Caldwell, read: 2024-06-20}
  - {id: tip-2022, kind: report, publisher: U.S. Department of State, edition: 2022, published: 2022-07}
"""
