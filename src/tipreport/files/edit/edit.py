"""Edits the text of a brief file so that it holds another brief. Unchanged parts are kept exactly.

Records are removed and reordered first, then fields are changed, then records are added. The text is parsed again after
each step, which keeps the steps simple. The result must parse to the new brief and still contain its comments.
"""

from collections import Counter

import yaml

from tipreport.errors import BriefFileError, EditError
from tipreport.files.edit.fields import edit_fields
from tipreport.files.edit.records import add_records, arrange
from tipreport.files.edit.source_map import SourceMap
from tipreport.files.matching import Matches, match_briefs
from tipreport.files.parse.structure import parse_brief
from tipreport.model.brief import CountryBrief

BY_HAND = "change it by hand"
_IMPOSSIBLE = f"the changes cannot be written into this file without changing more of it: {BY_HAND}"
_BYTE_ORDER_MARK = "\ufeff"
_BREAKS = ("\n", "\r")


def edit_brief(text: str, new: CountryBrief, matches: Matches | None = None) -> str:
    """Return the text of a brief file, in YAML, edited so that it contains another brief.

    Comments, order, quotation marks and line breaks of all unchanged parts are kept. Comments directly above a removed
    record are removed with it. ``matches`` are the records that belong together; without them, they are matched here.
    Raises `BriefFileError` if the text is not a brief, `EditError` if it cannot be edited.
    """
    old = parse_brief(text)
    if old == new:
        return text
    return edit_source(source_map(text), text, old, new, match_briefs(old, new) if matches is None else matches)


def source_map(text: str) -> SourceMap:
    """Return the positions in the text of a brief file, for `edit_source`. Its lines all have a line break."""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    return SourceMap(text if text.endswith(_BREAKS) else text + SourceMap(text).line_break(len(text)))


def edit_source(source: SourceMap, text: str, old: CountryBrief, new: CountryBrief, matches: Matches) -> str:
    """Edit a text of which the positions and the brief are known. Raises `EditError`."""
    if source.text.lstrip().startswith("{"):
        raise EditError(f"the file is JSON, and only YAML is edited in place: {BY_HAND}, or save the brief as YAML")
    try:
        arranged = arrange(source, old, new, matches)
        changed, dropped = edit_fields(arranged.text, old, new, arranged.groups)
        edited = add_records(changed, new, arranged.groups)
        lost = _comments(source) - Counter([*arranged.dropped, *dropped]) - _comments(edited)
    except yaml.YAMLError as error:
        raise EditError(_IMPOSSIBLE) from error
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    after = mark + (edited.text if text.endswith(_BREAKS) else edited.text.removesuffix("\n").removesuffix("\r"))
    if not _contains(after, new):
        raise EditError(_IMPOSSIBLE)
    if lost:
        comment = next(iter(lost))
        raise EditError(f'the comment "{comment}" is inside a changed part and would be lost: {BY_HAND}')
    return after


def _contains(text: str, brief: CountryBrief) -> bool:
    try:
        return parse_brief(text) == brief
    except BriefFileError:
        return False


def _comments(source: SourceMap) -> Counter[str]:
    return Counter(comment for _, comment in source.comments)
