"""A remark that a newer edition supersedes a brief is looked for, as all words of a title are."""

from attrs import evolve

from tipreport.document import Document, Title
from tipreport.exporters.text import tipreport_exporters
from tipreport.files import parse_brief
from tipreport.model import Briefs
from tipreport.plugin import Grain
from tipreport.registry import RegisteredExporter
from tipreport.runner.documents import compose_documents
from tipreport.testing.measurement import measure_outcomes
from tipreport.testing.trial_run import run_exporter
from tipreport.testing.under_test import ExporterUnderTest

EDITIONS = Briefs(
    parse_brief(f"id: malta-{year}\ntitle: Trafficking\nedition: {year}\ncountries: [{{country: MLT}}]\n", "x.yaml")
    for year in (2022, 2020)
)


def without_remark(document: Document) -> Document:
    blocks = (evolve(block, superseded="") if isinstance(block, Title) else block for block in document.blocks)
    return evolve(document, blocks=tuple(blocks))


def test_a_format_without_the_remark_that_an_edition_is_superseded_is_found() -> None:
    tested = ExporterUnderTest(registered=RegisteredExporter(exporter=next(iter(tipreport_exporters()))))
    documents = compose_documents(EDITIONS, Grain.COLLECTION)
    faulty = evolve(documents, documents=tuple(map(without_remark, documents)))

    good, bad = (
        measure_outcomes(
            tested, "", (*EDITIONS,), (run_exporter(tested, (*EDITIONS,), documents=each),), documents=documents
        )
        for each in (documents, faulty)
    )

    assert not good.differences
    assert {each.kind for each in bad.differences if "Superseded by the edition of 2022" in str(each)} == {"lost"}
