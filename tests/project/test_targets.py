"""The files that settings describe, and problems of settings that depend on formats and briefs."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from tests.project.folder import TOML, project, registry, renamed
from tests.runner.exporters import EACH, exporter, titles
from tipreport.errors import BriefFileError, SettingsError
from tipreport.plugin import Exporter, FileContent, Grain, option
from tipreport.project import Settings, read_settings
from tipreport.project.inputs import read_inputs
from tipreport.project.settings import brief_files
from tipreport.project.target import Target
from tipreport.project.targets import plan_targets
from tipreport.registry import ExporterRegistry, PluginStatus


def targets(settings: Settings, registry: ExporterRegistry) -> tuple[Target, ...]:
    return plan_targets(settings, read_inputs(brief_files(settings), {}).briefs(), registry)


def planned(folder: Path, custom_registry: ExporterRegistry | None = None) -> dict[str, Target]:
    return {target.name: target for target in targets(read_settings(folder), custom_registry or registry())}


def problems_of(folder: Path, toml: str) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        planned(project(folder, toml))
    return [str(problem).removeprefix(f"{folder / 'tipreport.toml'}: ") for problem in raised.value.problems]


def test_every_format_has_its_files_in_the_order_of_the_settings(tmp_path: Path) -> None:
    assert [*planned(project(tmp_path))] == ["malta.txt", "serbia.txt", "briefs.all.txt"]


def test_all_formats_are_those_with_an_unambiguous_name(tmp_path: Path) -> None:
    project(tmp_path, TOML.replace('["each", "many"]', '"all"'))
    custom_registry = registry()

    found = dict.fromkeys(target.exporter for target in targets(read_settings(tmp_path), custom_registry))

    assert [name.removeprefix("tipreport:") for name in found] == [*custom_registry.exporters()]


def test_unknown_formats_and_options_are_reported_at_once(tmp_path: Path) -> None:
    toml = """
briefs = ["briefs/*.yaml"]
output = "build"
formats = ["each", "manny"]
[options.each]
prefx = "-"
[options.many]
prefix = 3
[options.nothing]
"""
    assert [problem.partition(";")[0] for problem in problems_of(tmp_path, toml)] == [
        'formats[2]: there is no format "manny"',
        "options.each.prefx: unknown option",
        "options.many.prefix: expected text, found 3",
        'options.nothing: there is no format "nothing"',
    ]


def test_invalid_briefs_are_reported(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "briefs" / "zambia.yaml").write_text("id: zambia\n", encoding="utf-8")

    with pytest.raises(BriefFileError, match=r"zambia\.yaml:1: title: is missing"):
        planned(tmp_path)


def inputs(folder: Path, custom_registry: ExporterRegistry | None = None) -> dict[str, str]:
    return {name: target.inputs for name, target in planned(folder, custom_registry).items()}


def test_the_inputs_of_a_file_are_reproducible(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()

    assert inputs(project(tmp_path / "a")) == inputs(project(tmp_path / "b"))


def changed(folder: Path, before: dict[str, str]) -> list[str]:
    now = inputs(folder)
    return [name for name in now if now[name] != before[name]]


def test_a_change_of_a_brief_affects_its_files(tmp_path: Path) -> None:
    before = inputs(project(tmp_path))
    with (tmp_path / "briefs" / "serbia.yaml").open("a", encoding="utf-8") as file:
        file.write("note: changed\n")

    assert changed(tmp_path, before) == ["serbia.txt", "briefs.all.txt"]


def test_a_comment_in_a_brief_affects_no_file(tmp_path: Path) -> None:
    before = inputs(project(tmp_path))
    with (tmp_path / "briefs" / "serbia.yaml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")

    assert changed(tmp_path, before) == []


def test_a_change_of_an_option_affects_the_files_of_its_format(tmp_path: Path) -> None:
    before = inputs(project(tmp_path))
    project(tmp_path, TOML + '[options.each]\nprefix = "-"\n')

    assert changed(tmp_path, before) == ["malta.txt", "serbia.txt"]


def test_an_option_with_its_default_affects_no_file(tmp_path: Path) -> None:
    before = inputs(project(tmp_path))
    project(tmp_path, TOML + '[options.each]\nprefix = ""\n')

    assert changed(tmp_path, before) == []


def test_the_date_of_the_environment_affects_all_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = inputs(project(tmp_path))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert changed(tmp_path, before) == [*before]


def test_the_grain_is_a_key_of_the_options_of_a_format(tmp_path: Path) -> None:
    toml = TOML.replace('"each", "many"', '"either"')
    project(tmp_path, toml + '[options.either]\ngrain = "both"\nprefix = "-"\n')
    assert [*planned(tmp_path)] == ["malta.either.txt", "serbia.either.txt", "briefs.either.txt"]

    project(tmp_path, toml + '[options.either]\ngrain = "all"\nprefx = "-"\n')
    with pytest.raises(SettingsError) as raised:
        planned(tmp_path)
    assert [problem.path for problem in raised.value.problems] == [
        ("options", "either", "prefx"),
        ("options", "either", "grain"),
    ]


def test_the_brand_and_document_options_are_inputs(tmp_path: Path) -> None:
    text = TOML.replace('"each", "many"', '"text"')
    before = inputs(project(tmp_path, text))
    project(tmp_path, text + '[brand]\norganisation = "Freedom Analysts"\n')
    assert changed(tmp_path, before) == ["malta.txt", "serbia.txt"]

    project(tmp_path, text + '[document]\nlanguage = "en"\n')
    after = inputs(tmp_path)
    assert [*after] == ["malta.en.txt", "serbia.en.txt"]
    assert not {*after.values()} & {*before.values()}


def test_problems_of_the_brand_and_of_document_options_are_reported_at_once(tmp_path: Path) -> None:
    project(tmp_path, TOML + '[brand]\naccent = "red"\nlogo = "no.png"\n[document]\nlangage = "en"\n')
    with pytest.raises(SettingsError) as raised:
        planned(tmp_path)
    assert [str(problem).rpartition("tipreport.toml: ")[2] for problem in raised.value.problems] == [
        "document.langage: unknown option; did you mean language?",
        f"brand.logo: cannot read {tmp_path}/no.png: No such file or directory",
        "brand.accent: expected a colour as # and six hexadecimal digits, such as #1D4E63, found 'red'",
    ]


def test_another_version_of_tipreport_affects_all_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = inputs(project(tmp_path))
    monkeypatch.setattr("tipreport.project.inputs_digest.running_version", lambda: "99")

    assert changed(tmp_path, before) == [*before]


@frozen(kw_only=True)
class WithLogo:
    picture: FileContent | None = option(None, help="A picture")


def test_a_file_of_an_option_is_relative_to_the_settings_and_compared_by_content(tmp_path: Path) -> None:
    custom_registry = registry(exporter(titles, "each", (Grain.BRIEF,), WithLogo))
    toml = TOML.replace(', "many"', "") + '[options.each]\npicture = "logo.png"\n'
    (tmp_path / "logo.png").write_bytes(b"one")
    first = planned(project(tmp_path, toml), custom_registry)
    (tmp_path / "logo.png").write_bytes(b"two")
    second = planned(tmp_path, custom_registry)

    assert first["malta.txt"].options.picture == FileContent("logo.png", b"one")
    assert first["malta.txt"].inputs != second["malta.txt"].inputs


def test_the_first_of_two_formats_with_one_file_name_writes_it(tmp_path: Path) -> None:
    def named(name: str) -> Exporter[Any]:
        return renamed(EACH, name, ".txt")

    toml = TOML.replace('"many"', '"other"')
    project(tmp_path, toml)
    found = [*targets(read_settings(tmp_path), registry(named("each"), named("other")))]

    assert [(target.exporter, bool(target.conflict)) for target in found] == [
        ("each", False),
        ("each", False),
        ("other", True),
        ("other", True),
    ]
    assert found[2].conflict == f"{tmp_path}/build/malta.txt belongs to each, and other has a file of the same name"


def test_a_brief_with_the_file_name_of_the_collection_is_reported(tmp_path: Path) -> None:
    project(tmp_path, TOML.replace('"each", "many"', '"either"') + '[options.either]\ngrain = "both"\n')
    text = (tmp_path / "briefs" / "malta.yaml").read_text("utf-8").replace("id: malta", "id: briefs")
    (tmp_path / "briefs" / "malta.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError, match='would be the file of both the brief "briefs" and the collection'):
        planned(tmp_path)


def test_options_of_a_format_of_a_broken_plugin_are_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    custom_registry = registry()
    (builtin, *_) = custom_registry.plugins()
    monkeypatch.setattr(custom_registry, "plugins", lambda: (evolve(builtin, status=PluginStatus.FAILED),))
    project(tmp_path, TOML + '[options.docx]\nstyle = "plain"\n')

    assert [*planned(tmp_path, custom_registry)] == ["malta.txt", "serbia.txt", "briefs.all.txt"]


def test_one_build_may_have_full_and_short_documents(tmp_path: Path) -> None:
    text = TOML.replace('"many"', '"text", "excel"') + '[options.text]\ngrain = "both"\n'
    project(tmp_path, text + '[document]\ndetail = ["full", "short"]\n')
    custom_registry = registry(renamed(EACH, "each", ".each"))
    files = targets(read_settings(tmp_path), custom_registry)
    assert [(target.name, target.document.detail) for target in files if target.exporter == "tipreport:text"] == [
        ("malta.txt", "full"),
        ("serbia.txt", "full"),
        ("briefs.txt", "full"),
        ("malta.short.txt", "short"),
        ("serbia.short.txt", "short"),
        ("briefs.short.txt", "short"),
    ]
    others = [target.name for target in files if target.exporter != "tipreport:text"]
    assert others == ["malta.each", "serbia.each", "briefs.xlsx"], "data formats have no documents, and each file once"
    assert not any(target.conflict for target in files)
    assert len({target.inputs for target in files}) == len(files)
    assert {target.name for target in files if target.has_full_records} == {
        "malta.short.txt", "serbia.short.txt", "briefs.short.txt",
    }  # fmt: skip
    project(tmp_path, text + '[document]\ndetail = "short"\n')
    alone = targets(read_settings(tmp_path), custom_registry)
    assert not any(target.has_full_records for target in alone)
    assert {target.inputs for target in alone if target.registered.exporter.renders}.isdisjoint(
        target.inputs for target in files
    ), "a short document is written again when it can name the file of its full record"


def test_a_site_has_its_index_in_the_first_language_under_the_name_that_servers_show(tmp_path: Path) -> None:
    toml = 'briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = ["site"]\n[document]\n'
    project(tmp_path, toml + 'language = ["fr", "ru"]\ndetail = ["full", "short"]\n')
    site = Exporter[Any](
        name="site",
        summary="A site",
        suffix=".html",
        media_type="text/html",
        grains=(Grain.BRIEF, Grain.COLLECTION),
        render=lambda *_: None,
        is_site=lambda _options: True,
    )
    files = targets(read_settings(tmp_path), registry(site))

    indexes = [target.name for target in files if target.grain is Grain.COLLECTION]
    assert indexes == ["index.html", "index.short.html", "index.ru.html", "index.ru.short.html"]
    assert {target.languages for target in files} == {("fr", "ru")}
    before = {target.name: target.inputs for target in files}
    project(tmp_path, toml + 'language = ["fr", "ru", "es"]\ndetail = ["full", "short"]\n')
    after = {target.name: target.inputs for target in targets(read_settings(tmp_path), registry(site))}
    assert not {name for name in before if before[name] == after[name]}, "each page links to the new language"


def test_values_of_a_document_option_are_checked_one_by_one(tmp_path: Path) -> None:
    assert problems_of(tmp_path, f'{TOML}[document]\ndetail = ["full", "brief", "full"]\nlanguage = ["en", "x"]\n') == [
        "document.language: expected the code of a language, such as fr or pt-BR, found 'x'",
        'document.detail: expected one of full, short, found "brief"',
    ]
    assert problems_of(tmp_path, f'{TOML}[document]\ndetail = ["full", "full"]\n') == [
        'document.detail: expected each value once, found "full" again'
    ]
    assert problems_of(tmp_path, f"{TOML}[document]\ndetail = []\n") == [
        "document.detail: expected one of full, short, found []"
    ]
