"""Another brief written into the text of a brief file: what is the same stays as it is, to the letter.

First records are taken out and put in order, then fields are changed, then records are added. After each step the text
is read anew, so that each step is simple; after the last it must say the new brief and still have its comments.
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
_IMPOSSIBLE = f"what changed cannot be written into this file without changing more of it: {BY_HAND}"


def edit_brief(text: str, new: CountryBrief) -> str:
    """The text of a brief file, in YAML, edited so that it says another brief.

    Comments, order and quotation marks of all that stays the same are kept. What stood directly above a record that is
    removed goes with it. Raises `BriefFileError` if the text is no brief, `EditError` if it cannot be edited so.
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
        changed, dropped = edit_fields(SourceMap(arranged.text), new, arranged.runs)
        after = add_records(SourceMap(changed), new, arranged.runs)
    except yaml.YAMLError as error:
        raise EditError(_IMPOSSIBLE) from error
    _check(before, after, new, [*arranged.dropped, *dropped])
    return bom + after.replace("\n", breaks)


def _check(before: str, after: str, new: CountryBrief, dropped: list[str]) -> None:
    """Refuse a text that does not say the brief, or lost a comment that was not to go."""
    try:
        says_it = parse_brief(after) == new
    except BriefFileError:
        says_it = False
    if not says_it:
        raise EditError(_IMPOSSIBLE)
    lost = Counter(text for _, text in SourceMap(before).comments) - Counter(dropped)
    lost -= Counter(text for _, text in SourceMap(after).comments)
    if lost:
        comment = next(iter(lost))
        raise EditError(f'the comment "{comment}" stands inside what changed and would be lost: {BY_HAND}')
