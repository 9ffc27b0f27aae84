"""Edits the text of a brief file so that it holds another brief. Unchanged parts are kept exactly.

Records are removed and reordered first, then fields are changed, then records are added. The text is parsed again after
each step, which keeps the steps simple. The result must parse to the new brief and still contain its comments.
"""

from collections import Counter

import yaml

from tipreport.errors import BriefFileError, EditError
from tipreport.files.edit_fields import edit_fields
from tipreport.files.edit_list import add_records, arrange
from tipreport.files.source_map import SourceMap
from tipreport.files.structure import parse_brief
from tipreport.model.brief import CountryBrief

BY_HAND = "change it by hand"
_IMPOSSIBLE = f"the changes cannot be written into this file without changing more of it: {BY_HAND}"


def edit_brief(text: str, new: CountryBrief) -> str:
    """Return the text of a brief file, in YAML, edited so that it contains another brief.

    Comments, order and quotation marks of all unchanged parts are kept. Comments directly above a removed record are
    removed with it. Raises `BriefFileError` if the text is not a brief, `EditError` if it cannot be edited.
    """
    old = parse_brief(text)
    if old == new:
        return text
    bom = "\ufeff" if text.startswith("\ufeff") else ""
    breaks = "\r\n" if "\r\n" in text else "\n"
    before = text.removeprefix(bom).replace("\r\n", "\n")
    if before.lstrip().startswith("{"):
        raise EditError(f"the file is JSON, and only YAML is edited in place: {BY_HAND}, or save the brief as YAML")
    before = before if before.endswith("\n") else before + "\n"
    try:
        arranged = arrange(SourceMap(before), old, new)
        changed, dropped = edit_fields(SourceMap(arranged.text), new, arranged.groups)
        after = add_records(SourceMap(changed), new, arranged.groups)
    except yaml.YAMLError as error:
        raise EditError(_IMPOSSIBLE) from error
    _check(before, after, new, [*arranged.dropped, *dropped])
    return bom + after.replace("\n", breaks)


def _check(before: str, after: str, new: CountryBrief, dropped: list[str]) -> None:
    """Raise `EditError` if a text does not contain the new brief, or lacks a comment that should be kept."""
    try:
        is_new = parse_brief(after) == new
    except BriefFileError:
        is_new = False
    if not is_new:
        raise EditError(_IMPOSSIBLE)
    lost = Counter(text for _, text in SourceMap(before).comments) - Counter(dropped)
    lost -= Counter(text for _, text in SourceMap(after).comments)
    if lost:
        comment = next(iter(lost))
        raise EditError(f'the comment "{comment}" is inside a changed part and would be lost: {BY_HAND}')
