"""Two editions of some briefs: from files, folders, workbooks, PDFs and revisions of a git repository."""

import subprocess
from pathlib import Path

import pytest

from tests.document.reading import DATA
from tipreport import export, read_brief, write_brief
from tipreport.errors import BriefFileError, InvalidValueError
from tipreport.files.editions import paired, read_editions
from tipreport.model import CountryBrief

MALTA, SERBIA = (read_brief(DATA / f"{name}.yaml") for name in ("malta", "serbia"))
MALTA = MALTA.replace(edition=2022)
OLD = MALTA.replace(edition=2021)


def ids(pairs: object) -> list[tuple[str, str]]:
    assert isinstance(pairs, list)
    return [(old.id, new.id) for old, new in pairs]


def test_two_files_are_a_pair_whatever_their_ids(tmp_path: Path) -> None:
    write_brief(OLD.replace(id="malta-2021"), tmp_path / "malta-2021.yaml")
    write_brief(MALTA, tmp_path / "malta.yaml")

    found = read_editions(str(tmp_path / "malta-2021.yaml"), str(tmp_path / "malta.yaml"))

    assert ids(found.pairs) == [("malta-2021", "malta")]


@pytest.mark.parametrize("name", ["text.xlsx", "text.pdf", "text.yaml"])
def test_any_file_with_a_brief_is_an_edition(tmp_path: Path, name: str) -> None:
    format_ = {".xlsx": "excel", ".pdf": "pdf", ".yaml": ""}[Path(name).suffix]
    if format_:
        export(OLD, format_, tmp_path / name)
    else:
        write_brief(OLD, tmp_path / name)
    write_brief(MALTA, tmp_path / "malta.yaml")

    ((old, new),) = read_editions(str(tmp_path / name), str(tmp_path / "malta.yaml")).pairs

    assert (old.edition, new.edition) == (2021, 2022)
    assert old.figures == OLD.figures


def test_briefs_of_folders_are_paired_by_id_then_by_country() -> None:
    renamed = SERBIA.replace(id="srb")
    found = paired([OLD, SERBIA], [renamed, MALTA])

    assert ids([*found.pairs]) == [("serbia", "srb"), ("malta", "malta")]
    assert (found.only_old, found.only_new) == ([], [])


def test_briefs_without_another_edition_are_named() -> None:
    found = paired([MALTA, SERBIA, SERBIA.replace(id="serbia-2")], [MALTA.replace(), SERBIA.replace(id="new")])

    assert ids([*found.pairs]) == [("malta", "malta")]
    assert [brief.id for brief in found.only_old] == ["serbia", "serbia-2"]  # either could be the earlier edition
    assert [brief.id for brief in found.only_new] == ["new"]


def test_two_single_briefs_of_different_countries_are_no_editions_of_each_other() -> None:
    found = paired([SERBIA], [MALTA])

    assert (found.pairs, found.only_old, found.only_new) == ([], [SERBIA], [MALTA])
    assert ids([*paired([SERBIA], [SERBIA.replace(id="srb", title="Another")]).pairs]) == [("serbia", "srb")]


# ---------------------------------------------------------------- git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two revisions of a brief, the newest only in the working tree."""
    folder = tmp_path / "briefs of 2022"
    folder.mkdir()
    commit(folder, OLD, "init", "-q")
    write_brief(MALTA, folder / "malta.yaml")
    return folder


def commit(folder: Path, brief: CountryBrief, *first: str) -> None:
    write_brief(brief, folder / f"{brief.id}.yaml")
    identity = ("-c", "user.name=test", "-c", "user.email=test@example.org")
    for arguments in (first, ("add", "."), (*identity, "commit", "-q", "-m", "a brief")):
        if arguments:
            subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def test_a_revision_is_the_earlier_edition(repository: Path) -> None:
    for path in (repository, repository / "malta.yaml"):
        ((old, new),) = read_editions("git:HEAD", str(path)).pairs
        assert (old.edition, new.edition) == (2021, 2022)


@pytest.mark.parametrize("revision", ["git:", "git:--output=x", "git:HEAD:malta.yaml", "git:HEAD x"])
def test_an_invalid_revision_is_refused(repository: Path, revision: str) -> None:
    with pytest.raises(InvalidValueError, match="expected git: and a revision, such as git:HEAD~1"):
        read_editions(revision, str(repository))


@pytest.mark.parametrize("file", ["", "malta.yaml", "none.yaml"])
def test_an_unknown_revision_or_file_names_the_path(repository: Path, file: str) -> None:
    path = repository / file
    revision = "HEAD" if file == "none.yaml" else "v99"

    with pytest.raises(BriefFileError) as caught:
        read_editions(f"git:{revision}", str(path))

    assert str(caught.value).startswith(f"{path}: git cannot show it in {revision}: ")


def test_a_file_that_is_in_no_repository_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    path = tmp_path / "malta.yaml"
    write_brief(MALTA, path)

    with pytest.raises(BriefFileError) as caught:
        read_editions("git:HEAD~1", str(path))

    assert str(caught.value) == f"{path}: not in a git repository, which git:HEAD~1 needs"


def test_a_problem_of_a_revision_names_it(repository: Path) -> None:
    (repository / "malta.yaml").write_text("id: [\n")
    subprocess.run(["git", "-C", str(repository), "add", "."], check=True)
    commit(repository, SERBIA)

    with pytest.raises(BriefFileError, match=r"^HEAD:.*malta\.yaml:\d"):
        read_editions("git:HEAD", str(repository))
