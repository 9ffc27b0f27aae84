"""The PO files beside brief files: ``serbia.fr.po`` beside ``serbia.yaml``."""

import re
from collections.abc import Iterator
from pathlib import Path

from tipreport.errors import BriefFileError, Problem, TranslationError
from tipreport.files.content import read_content
from tipreport.model.brief import CountryBrief
from tipreport.translation import PoFile, parse_po
from tipreport.translation.po import MAX_BYTES

SUFFIX = ".po"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*")


def po_path(brief_file: Path, language: str) -> Path:
    """Return the path of the PO file beside a brief file."""
    return brief_file.with_name(f"{brief_file.stem}.{language}{SUFFIX}")


def po_paths(brief_file: Path) -> Iterator[Path]:
    """Yield the PO files beside a brief file, in the order of their languages."""
    stem = f"{brief_file.stem}."
    for path in sorted(brief_file.parent.glob(f"*{SUFFIX}")):
        language = path.name.removeprefix(stem).removesuffix(SUFFIX)
        if path.name.startswith(stem) and _LANGUAGE.fullmatch(language):
            yield path


def read_po(path: Path, brief: CountryBrief) -> PoFile:
    """Read the PO file of a brief. Raises `TranslationError` with every problem of the file, each with its line."""
    try:
        content = read_content(path, MAX_BYTES, "a PO file")
    except BriefFileError as error:
        raise TranslationError(error.problems) from error
    po = parse_po(content, str(path))
    if po.brief != brief.id:
        message = f"expected the header Project-Id-Version: {brief.id}, found {po.brief or 'none'}"
        raise TranslationError([Problem(str(path), 0, (), message)])
    return po
