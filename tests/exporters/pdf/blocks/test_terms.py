"""Tables of names: long names have more room."""

from tests.exporters.pdf.sheets import export
from tests.exporters.pdf.tagged.documents import opened
from tipreport.files import parse_brief

HEAD = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
programmes:
"""


def pages(name: str, text: str) -> int:
    rows = "".join(f"  - {{name: {name} {n}, text: {text}, kind: project, pillar: prevention}}\n" for n in range(40))
    return len(opened(export(parse_brief(HEAD + rows, "malta.yaml"))).pages)


def test_a_table_of_long_names_takes_few_lines() -> None:
    long = "Project to improve the working conditions of children in the sugarcane growing areas"
    assert pages(long, "A project") == pages("A project", long), "names take no more lines than descriptions"
