"""The files that are made of a folder of briefs."""

import io
import pickle
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.runner.exporters import ALL, EACH, EITHER, Lines, brief
from tipreport.errors import ExportError, OptionsError, UnknownExporterError
from tipreport.plugin import Brand, Exporter, Grain
from tipreport.registry import ExporterRegistry, PluginPolicy
from tipreport.runner import ExportJob, export, plan

SERBIA, MALTA = brief("serbia", edition=2023), brief("malta", edition=2025)
BOTH = [SERBIA, MALTA]


def planned(exporter: Exporter[Any], grain: str | None = None) -> list[tuple[str, str]]:
    jobs = plan(BOTH, exporter, "out", grain=grain)
    return [(str(job.path), " ".join(brief.id for brief in job.briefs)) for job in jobs]


def test_a_format_of_one_brief_per_file_has_a_file_for_each_brief() -> None:
    assert planned(EACH) == [("out/serbia.txt", "serbia"), ("out/malta.txt", "malta")]


def test_a_format_of_collections_has_one_file() -> None:
    assert planned(ALL) == [("out/briefs.txt", "serbia malta")]


@pytest.mark.parametrize(
    ("grain", "expected"),
    [
        (None, [("out/serbia.txt", "serbia"), ("out/malta.txt", "malta")]),
        ("brief", [("out/serbia.txt", "serbia"), ("out/malta.txt", "malta")]),
        ("collection", [("out/briefs.txt", "serbia malta")]),
        ("both", [("out/serbia.txt", "serbia"), ("out/malta.txt", "malta"), ("out/briefs.txt", "serbia malta")]),
    ],
)
def test_a_format_with_both_grains_writes_the_chosen_one(grain: str | None, expected: list[tuple[str, str]]) -> None:
    assert planned(EITHER, grain) == expected


def test_a_grain_that_the_format_does_not_have_is_an_error() -> None:
    with pytest.raises(OptionsError, match='each: option grain: expected brief, found "both"'):
        planned(EACH, "both")
    with pytest.raises(OptionsError, match='either: option grain: expected brief, collection or both, found "all"'):
        planned(EITHER, "all")


def test_each_job_has_one_grain() -> None:
    grains = [job.grain for job in plan(BOTH, EITHER, "out", grain="both")]
    assert grains == [Grain.BRIEF, Grain.BRIEF, Grain.COLLECTION]


def test_document_options_and_brand_are_part_of_each_job() -> None:
    jobs = plan(BOTH, EACH, "out", document={"language": "en"}, brand=Brand(organisation="Freedom Analysts"))
    assert {job.document.language for job in jobs} == {"en"}
    assert {job.context().brand.organisation for job in jobs} == {"Freedom Analysts"}
    with pytest.raises(OptionsError, match=r"option language: expected the code of a language, .*, found 'x'"):
        plan(BOTH, EACH, "out", document={"language": "x"})


def test_short_documents_have_names_of_their_own() -> None:
    assert [job.path.name for job in plan(BOTH, "text", "out", document={"detail": "short"}, grain="both")] == [
        "serbia.short.txt",
        "malta.short.txt",
        "briefs.short.txt",
    ]
    assert [job.path.name for job in plan(BOTH, EACH, "out", document={"detail": "short"})] == [
        "serbia.txt",
        "malta.txt",
    ]


def test_an_invalid_request_is_reported_before_any_work() -> None:
    with pytest.raises(OptionsError):
        plan(BOTH, EACH, "out", {"prefx": ""})
    with pytest.raises(UnknownExporterError):
        plan(BOTH, "eech", "out", registry=ExporterRegistry.load(no_plugins=True))


def test_a_brief_with_the_file_name_of_the_collection_is_reported() -> None:
    with pytest.raises(
        ExportError, match=r'briefs\.txt would be the file of both the brief "briefs" and the collection'
    ):
        plan([brief("briefs")], EITHER, "out", grain="both")


def test_a_job_names_its_exporter_in_full_so_that_another_process_finds_it() -> None:
    registry = ExporterRegistry.load(no_plugins=True, disabled=["tipreport-docx"])
    registry.register(ALL)

    assert [job.exporter for job in plan(SERBIA, "text", "out", registry=registry)] == ["tipreport:text"]
    assert [job.exporter for job in plan(SERBIA, "many", "out", registry=registry)] == [ALL]
    assert plan(SERBIA, "text", "out", registry=registry)[0].policy == PluginPolicy(
        no_plugins=True, disabled=["tipreport-docx"]
    )


def test_a_job_can_be_pickled() -> None:
    job = ExportJob(exporter=EACH, briefs=SERBIA, path=Path("a.txt"), options=Lines(prefix="-"))

    assert pickle.loads(pickle.dumps(job)) == job
    assert job.path == Path("a.txt")


def test_a_site_has_a_page_for_each_brief_and_an_index() -> None:
    site = evolve(EITHER, is_site=lambda options: options.prefix == "site")
    names = ["serbia.txt", "malta.txt", "index.txt"]

    for grain in (None, "both"):
        assert [job.path.name for job in plan(BOTH, site, "out", {"prefix": "site"}, grain=grain)] == names
    assert [job.path.name for job in plan(BOTH, site, "out")] == ["serbia.txt", "malta.txt"]
    with pytest.raises(OptionsError, match='either: option grain: expected both, found "brief": a site has a page for'):
        plan(BOTH, site, "out", {"prefix": "site"}, grain="brief")
    with pytest.raises(ExportError, match=r"index\.txt would be the file of both the brief .index. and the collection"):
        plan([SERBIA.replace(id="index"), MALTA], site, "out", {"prefix": "site"})
    with pytest.raises(
        OptionsError, match="either: options: with these options it makes a site of several files: write into"
    ):
        export(BOTH, site, io.BytesIO(), options={"prefix": "site"})
