"""Edits the entries of lists and records inside a text: items and fields, in brackets or on lines of their own."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from attrs import define, field

from tipreport.files.edit.source_map import Edit, SourceMap

Entry = tuple[int, int]
"""The start and the end of an entry."""


@define
class EntryEditor:
    """Collects edits of a text, and the comments that are removed with entries."""

    text: SourceMap
    edits: list[Edit] = field(factory=list)
    dropped: list[str] = field(factory=list)

    def replace(self, start: int, end: int, new: str) -> None:
        """Replace a part of a line."""
        self.edits.append((start, end, self.text.with_breaks(new, start)))

    def in_brackets(self, entries: Sequence[Entry], removed: set[int], added: Mapping[int, Sequence[str]]) -> None:
        """Remove entries in brackets, and add others after the entries with some indexes; -1 is before the first.

        At least one entry must be kept.
        """
        kept = [index for index in range(len(entries)) if index not in removed]
        for after, texts in added.items():
            earlier = [index for index in kept if index <= after]
            position = entries[earlier[-1]][1] if earlier else entries[kept[0]][0]
            self.replace(position, position, "".join(f", {text}" if earlier else f"{text}, " for text in texts))
        for index in sorted(removed):
            if index < kept[-1]:
                self._remove_before(entries[index], entries[index + 1][0])
        if kept[-1] < len(entries) - 1:
            self._remove_last(entries[kept[-1]][1], entries[kept[-1] + 1][0], entries[-1][1])

    def _remove_before(self, entry: Entry, following: int) -> None:
        """Remove an entry and its comma. The next entry starts at ``following``."""
        start, end = entry[0], self.text.indicators.index(",", entry[1]) + 1
        if self._has_own_lines(start, end):
            self._remove(self.text.line_start(start), self.text.next_line(end))
        elif following < self.text.next_line(end):
            self._remove(start, following)
        else:
            before = self.text.text[self.text.line_start(start) : start]
            self._remove(start - len(before) + len(before.rstrip()), end)

    def _remove_last(self, kept_end: int, start: int, end: int) -> None:
        """Remove the last entries, from ``start``. YAML allows a comma after the entry that is then the last."""
        indicators = self.text.indicators
        if indicators[end:].lstrip().startswith(","):
            end = indicators.index(",", end) + 1
        comma = indicators.index(",", kept_end)
        if self._has_own_lines(start, end):
            self._remove(self.text.line_start(start), self.text.next_line(end))
        else:
            self._remove(comma if self.text.is_blank(comma + 1, start) else start, end)

    def _has_own_lines(self, start: int, end: int) -> bool:
        """Return whether the lines of a part have nothing else except a comment at the end."""
        rest = self.text.indicators[end : self.text.line_end(end)]
        return self.text.is_blank(self.text.line_start(start), start) and not rest.strip(" \tx")

    def on_lines(self, entries: Sequence[Entry], removed: set[int], added: Mapping[int, Sequence[str]]) -> None:
        """Remove entries on lines of their own, and add others after the entries with some indexes.

        The first entry of a record may follow a dash. At least one entry must be kept.
        """
        kept = [index for index in range(len(entries)) if index not in removed]
        first = entries[kept[0]][0]
        indent = " " * self.text.column(entries[0][0])
        for after, texts in added.items():
            if earlier := [index for index in kept if index <= after]:
                position = self.text.line_end(entries[earlier[-1]][1])
                self.replace(position, position, "".join(f"\n{indent}{text}" for text in texts))
            else:
                self.replace(first, first, "".join(f"{text}\n{indent}" for text in texts))
        follows_dash = not self.text.is_blank(self.text.line_start(entries[0][0]), entries[0][0])
        top = kept[0] if follows_dash else 0  # the number of entries to remove directly after the dash
        if top:
            end = self.text.line_end(entries[top - 1][1])
            self._remove(entries[0][0], first if self.text.is_blank(end, first) else end)
        for index in sorted(removed):
            if index >= top:
                self._remove(self.text.line_start(entries[index][0]), self.text.next_line(entries[index][1]))

    def _remove(self, start: int, end: int) -> None:
        self.edits.append((start, end, ""))
        self.drop_comments(start, end)

    def drop_comments(self, start: int, end: int) -> None:
        """Accept that the comments in a part are lost."""
        self.dropped += self.text.comments_in(start, end)


def list_changes(
    old: Sequence[str], new: Sequence[str]
) -> tuple[Mapping[int, str], set[int], Mapping[int, Sequence[str]]]:
    """Return how a list becomes another: the replaced and the removed items, and the items added after an index."""
    replaced: dict[int, str] = {}
    removed: set[int] = set()
    added: dict[int, Sequence[str]] = {}
    for step, first, last, new_first, new_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if step != "equal":
            both = min(last - first, new_last - new_first)
            replaced |= zip(range(first, first + both), new[new_first : new_first + both], strict=True)
            removed |= {*range(first + both, last)}
            if new_last > new_first + both:
                added[first + both - 1] = new[new_first + both : new_last]
    return replaced, removed, added
