"""Which files a folder of briefs becomes."""

import pickle
from pathlib import Path

import pytest

from tests.runner.exporters import ALL, EACH, EITHER, EitherLines, Lines, brief
from tipreport.errors import ExportError, OptionsError, UnknownExporterError
from tipreport.registry import ExporterRegistry, PluginPolicy
from tipreport.runner import ExportJob, plan

SERBIA, MALTA = brief("serbia", edition=2023), brief("malta", edition=2025)
BOTH = [SERBIA, MALTA]


def planned(exporter: object, options: object = None) -> list[tuple[str, str]]:
    jobs = plan(BOTH, exporter, "out", options)  # type: ignore[arg-type]  # an exporter of these tests
    return [(str(job.path), " ".join(brief.id for brief in job.briefs)) for job in jobs]


def test_a_format_of_one_brief_a_file_makes_a_file_of_each() -> None:
    assert planned(EACH) == [("out/serbia.txt", "serbia"), ("out/malta.txt", "malta")]


def test_a_format_of_all_briefs_makes_one_file() -> None:
    assert planned(ALL) == [("out/briefs.txt", "serbia malta")]


@pytest.mark.parametrize(
    ("grain", "expected"),
    [
        ("brief", [("out/serbia.txt", "serbia"), ("out/malta.txt", "malta")]),
        ("collection", [("out/briefs.txt", "serbia malta")]),
        ("both", [("out/serbia.txt", "serbia"), ("out/malta.txt", "malta"), ("out/briefs.txt", "serbia malta")]),
    ],
)
def test_a_format_of_either_grain_follows_its_option(grain: str, expected: list[tuple[str, str]]) -> None:
    assert planned(EITHER, {"grain": grain}) == expected


def test_an_exporter_is_told_which_grain_it_writes_and_never_both() -> None:
    assert [job.options for job in plan(BOTH, EITHER, "out")] == [
        EitherLines(grain="brief"),
        EitherLines(grain="brief"),
        EitherLines(grain="collection"),
    ]


def test_ladders_reach_as_far_as_in_all_briefs_that_are_exported_together() -> None:
    assert {job.last_report_year for job in plan(BOTH, EACH, "out")} == {2025}


def test_what_is_wrong_with_the_request_is_told_before_any_work() -> None:
    with pytest.raises(OptionsError):
        plan(BOTH, EACH, "out", {"prefx": ""})
    with pytest.raises(UnknownExporterError):
        plan(BOTH, "eech", "out", registry=ExporterRegistry.load(no_plugins=True))


def test_a_brief_that_would_take_the_name_of_the_collection_is_told() -> None:
    with pytest.raises(ExportError, match=r'briefs\.txt would hold the brief "briefs" and the collection of all'):
        plan([brief("briefs")], EITHER, "out")


def test_a_job_names_its_exporter_in_full_so_that_another_process_finds_it() -> None:
    registry = ExporterRegistry.load(no_plugins=True, disabled=["tipreport-docx"])
    registry.register(ALL)

    assert [job.exporter for job in plan(SERBIA, "text", "out", registry=registry)] == ["tipreport:text"]
    assert [job.exporter for job in plan(SERBIA, "many", "out", registry=registry)] == [ALL]
    assert plan(SERBIA, "text", "out", registry=registry)[0].policy == PluginPolicy(
        no_plugins=True, disabled=["tipreport-docx"]
    )


def test_a_job_can_be_sent() -> None:
    job = ExportJob(exporter=EACH, briefs=SERBIA, path=Path("a.txt"), options=Lines(prefix="-"))

    assert pickle.loads(pickle.dumps(job)) == job
    assert job.path == Path("a.txt")
