"""A small brief with some records, and its data notes."""

from tipreport.checks import DataNote, check
from tipreport.files import parse_brief
from tipreport.model import CountryBrief

HEAD = """
id: serbia
title: Human trafficking in Serbia
edition: 2022
default_source: news
countries: [{country: SRB, roles: [source]}]
"""
SOURCES = """
sources:
  - {id: news, kind: article, title: Slavery today, publisher: The Daily}
  - {id: more-news, kind: article, title: Slavery tomorrow, publisher: The Daily}
  - {id: weekly, kind: article, title: A long story, publisher: The Weekly}
  - {id: director, kind: interview, author: A. Director}
  - {id: tip-2020, kind: report, title: 2020 Trafficking in Persons Report, publisher: State, edition: 2020}
  - {id: tip-2021, kind: report, title: 2021 Trafficking in Persons Report, publisher: State, edition: 2021}
  - {id: tip-2022, kind: report, title: 2022 Trafficking in Persons Report, publisher: State, edition: 2022}
  - {id: greta-2022, kind: report, title: Evaluation Report, publisher: GRETA, edition: 2022}
  - {id: table, kind: dataset, title: Tier table}
"""


def brief(records: str, head: str = HEAD, sources: str = SOURCES) -> CountryBrief:
    """The brief with these lists of records."""
    return parse_brief(f"{head}\n{records}\n{sources}")


def notes(code: str, records: str, head: str = HEAD, sources: str = SOURCES) -> list[DataNote]:
    """The notes of one code."""
    return [note for note in check(brief(records, head, sources)) if note.code == code]


def found(code: str, records: str, head: str = HEAD, sources: str = SOURCES) -> list[str]:
    """The text of the notes of one code as a document prints them, without numbers."""
    return [f"{note.label}. {note.location}. {note.text}" for note in notes(code, records, head, sources)]
