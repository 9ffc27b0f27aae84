"""The PO files beside brief files: ``serbia.fr.po`` beside ``serbia.yaml``."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tipreport.errors import BriefFileError, Problem, TranslationError
from tipreport.files.content import read_content
from tipreport.model.brief import CountryBrief
from tipreport.translation import PoFile, parse_po
from tipreport.translation.po import MAX_BYTES
from tipreport.wording.languages import base_language

SUFFIX = ".po"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*")


def po_path(brief_file: Path, language: str) -> Path:
    """Return the path of the PO file beside a brief file."""
    return brief_file.with_name(f"{brief_file.stem}.{language}{SUFFIX}")


def translation_of(brief_file: Path, language: str) -> Path | None:
    """Return the PO file beside a brief file for a language, or for it without region and extensions, if there is one.

    For ``pt-BR`` that is ``serbia.pt-BR.po``, else ``serbia.pt.po``.
    """
    subtags = re.split(r"-[A-Za-z0-9](?=-|$)", language)[0].split("-")  # without extensions such as -u-nu-arab
    for count in range(len(subtags), 0, -1):
        path = po_path(brief_file, "-".join(subtags[:count]))
        if path.is_file():
            return path
    return None


def po_paths(brief_file: Path) -> Iterator[Path]:
    """Yield the PO files beside a brief file, in the order of their languages."""
    stem = f"{brief_file.stem}."
    for path in sorted(brief_file.parent.glob(f"*{SUFFIX}")):
        name = path.name.removesuffix(SUFFIX)
        if name.startswith(stem) and _LANGUAGE.fullmatch(name.removeprefix(stem)):
            yield path


def read_content_of(path: Path) -> bytes:
    """Read the bytes of a PO file, at most one more than its limit. Raises `TranslationError`."""
    try:
        return read_content(path, MAX_BYTES, "a PO file")
    except BriefFileError as error:
        raise TranslationError(error.problems) from error


def read_po(path: Path, brief: CountryBrief) -> PoFile:
    """Read the PO file of a brief. Raises `TranslationError` with every problem of the file, each with its line."""
    po = parse_po(read_content_of(path), str(path))
    if po.brief != brief.id:
        message = f"expected the header Project-Id-Version: {brief.id}, found {po.brief or 'none'}"
        raise TranslationError([Problem(str(path), 0, (), message)])
    named = path.name.removesuffix(SUFFIX).rpartition(".")[2]
    if path == po_path(path.with_name(path.name.split(".")[0]), named) and _differ(named, po.language):
        message = f"expected the header Language: {named}, as in the name of the file, found {po.language}"
        raise TranslationError([Problem(str(path), 0, (), f"{message}: correct the header, or rename the file")])
    return po


def _differ(named: str, language: str) -> bool:
    return bool(_LANGUAGE.fullmatch(named) and language) and base_language(named) != base_language(language)


def unused_po_paths(folder: Path, brief_files: Iterable[Path]) -> list[Path]:
    """Return the PO files in a folder that are beside none of some brief files."""
    used = {path for file in brief_files for path in po_paths(file)}
    return [path for path in sorted(folder.glob(f"*{SUFFIX}")) if path not in used]
