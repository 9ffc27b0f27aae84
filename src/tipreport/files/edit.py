"""Edits the text of a brief file so that it holds another brief. Unchanged parts are kept exactly.

Records are removed and reordered first, then fields are changed, then records are added. The text is parsed again after
each step, which keeps the steps simple. The result must parse to the new brief and still contain its comments.
"""

from collections import Counter

import yaml

from tipreport.errors import BriefFileError, EditError
from tipreport.files.edit_fields import edit_fields
from tipreport.files.edit_list import add_records, arrange
from tipreport.files.matching import Matches, match_briefs
from tipreport.files.source_map import SourceMap
from tipreport.files.structure import parse_brief
from tipreport.model.brief import CountryBrief

BY_HAND = "change it by hand"
_IMPOSSIBLE = f"the changes cannot be written into this file without changing more of it: {BY_HAND}"
_BYTE_ORDER_MARK = "\ufeff"


def edit_brief(text: str, new: CountryBrief, matches: Matches | None = None) -> str:
    """Return the text of a brief file, in YAML, edited so that it contains another brief.

    Comments, order, quotation marks and line breaks of all unchanged parts are kept. Comments directly above a removed
    record are removed with it. ``matches`` are the records that belong together; without them, they are matched here.
    Raises `BriefFileError` if the text is not a brief, `EditError` if it cannot be edited.
    """
    old = parse_brief(text)
    if old == new:
        return text
    before = text.removeprefix(_BYTE_ORDER_MARK)
    mark = text[: len(text) - len(before)]
    if before.lstrip().startswith("{"):
        raise EditError(f"the file is JSON, and only YAML is edited in place: {BY_HAND}, or save the brief as YAML")
    last_break = "" if before.endswith(("\n", "\r")) else SourceMap(before).line_break(len(before))
    try:
        after, dropped = _edit(before + last_break, old, new, match_briefs(old, new) if matches is None else matches)
    except yaml.YAMLError as error:
        raise EditError(_IMPOSSIBLE) from error
    after = mark + after.removesuffix(last_break)
    _check(text, after, new, dropped)
    return after


def _edit(text: str, old: CountryBrief, new: CountryBrief, matches: Matches) -> tuple[str, list[str]]:
    """Return the edited text, in which every line has a line break, and the comments that were removed."""
    arranged = arrange(SourceMap(text), old, new, matches)
    changed, dropped = edit_fields(SourceMap(arranged.text), old, new, arranged.groups)
    return add_records(SourceMap(changed), new, arranged.groups), [*arranged.dropped, *dropped]


def _check(before: str, after: str, new: CountryBrief, dropped: list[str]) -> None:
    """Raise `EditError` if a text does not contain the new brief, or lacks a comment that should be kept."""
    try:
        is_new = parse_brief(after) == new
    except BriefFileError:
        is_new = False
    if not is_new:
        raise EditError(_IMPOSSIBLE)
    lost = _comments(before) - Counter(dropped) - _comments(after)
    if lost:
        comment = next(iter(lost))
        raise EditError(f'the comment "{comment}" is inside a changed part and would be lost: {BY_HAND}')


def _comments(text: str) -> Counter[str]:
    return Counter(comment for _, comment in SourceMap(text.removeprefix(_BYTE_ORDER_MARK)).comments)
