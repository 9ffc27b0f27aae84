"""The change of a figure is one sentence, which every document format prints."""

from pathlib import Path

import pytest

from tests.wording.formats_in_pseudo import SUFFIXES, exported, texts
from tipreport.files import parse_brief

BRIEF = parse_brief("""
id: burma
title: Human trafficking in Burma
countries: [{country: MMR}]
default_source: tip
figures:
  - {measure: other, label: Inspections, unit: count, pillar: prevention, value: 44912, period: 2019}
  - {measure: other, label: Inspections, unit: count, pillar: prevention, value: 1100, period: 2020}
  - {measure: other, label: Inspections, unit: count, pillar: prevention, value: not known, period: 2022, key: true}
  - {measure: prosecutions, value: 90, period: 2018}
  - {measure: prosecutions, value: 133, period: 2021, key: true}
  - {measure: deaths, value: 7, period: 2021}
  - {measure: deaths, value: 9, period: 2022}
sources:
  - {id: tip, kind: report, title: A report}
""")
CHANGES = (
    "43,812 fewer (98%) than in 2019",
    "43 more than in 2018, the last earlier number in this brief",
    "2 more than in 2021",
)


@pytest.mark.parametrize("name", SUFFIXES)
def test_a_change_is_the_same_in_every_format(name: str, tmp_path: Path) -> None:
    files = exported(BRIEF, tmp_path, [name])
    text = " ".join(texts(name, files[name]).replace("\u00a0", " ").replace("\\", "").split())

    for change in CHANGES:
        assert change in text
