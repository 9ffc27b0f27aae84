"""Removes, reorders and adds records of lists in the text of a brief file.

An item of a list may hold several records, one for each year. If only some of these change, the item is split.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import define, evolve, field, frozen

from tipreport.files.difference import unchanged
from tipreport.files.dump import dump_record, field_data, join_years
from tipreport.files.edit.source_map import Edit, Node, SourceMap
from tipreport.files.matching import Match, Matches
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.defaults import inherit_defaults
from tipreport.model.field import Record, fields

_DASH_COLUMN = 2  # the column of the dash that `dump_record` writes


@frozen
class RecordGroup:
    """Records of one item: ``length`` of them, from index ``old`` in the old brief and ``new`` in the new one."""

    item: int
    old: int
    length: int
    new: int
    span_field: str
    first: bool
    """Whether it is the first kept group of its item, and so keeps the comments above the item."""

    def years(self, records: Sequence[Any], start: int) -> str:
        """Return the years of the records from index ``start`` as a file has them; empty for a single record."""
        first, last = records[start], records[start + self.length - 1]
        return f"{getattr(first, self.span_field)} to {getattr(last, self.span_field)}" if self.length > 1 else ""


@frozen
class ArrangedText:
    """A text with only the records that the new brief keeps, in its order.

    ``groups`` are the record groups of each list, one for each item.
    """

    text: SourceMap
    groups: Mapping[str, Sequence[RecordGroup]]
    dropped: Sequence[str]
    """The comments that were removed with records."""


def arrange(text: SourceMap, old: CountryBrief, new: CountryBrief, matches: Matches) -> ArrangedText:
    """Remove the records that are not in the new brief, and put the others in its order."""
    text = text.apply(_expand_flow_lists(text, old, matches))
    edits: list[Edit] = []
    groups: dict[str, Sequence[RecordGroup]] = {}
    dropped: list[str] = []
    for name, cls in lists().items():
        arranger = _ListArranger(text, name, cls, getattr(old, name), getattr(new, name), matches[name])
        groups[name] = arranger.kept
        edits += arranger.edits()
        dropped += arranger.dropped
    return ArrangedText(text.apply(edits), groups, dropped)


def add_records(text: SourceMap, new: CountryBrief, groups: Mapping[str, Sequence[RecordGroup]]) -> SourceMap:
    """Return the text with the added records of the new brief."""
    inherited = inherit_defaults(new.subject, new.countries, new.default_source, new.language)
    edits: list[Edit] = []
    end = text.end(text.root)
    for name, cls in lists().items():
        records = getattr(new, name)
        added = _added(records, groups[name])
        if (node := text.node(name)) is not None and text.items(name):
            start = text.start(node)
            indent = text.column(start) - _DASH_COLUMN
            ends = [text.line_end(text.end(item)) for item in text.items(name)]
            for after, group in added.items():
                lines = [_indented(line, indent) for line in _record_lines(group, cls, inherited)]
                position = text.comment_above(start) if after < 0 else ends[after]
                added_lines = "".join(f"{line}\n" if after < 0 else f"\n{line}" for line in lines)
                edits.append((position, position, text.with_breaks(added_lines, position)))
        elif added:
            position = text.line_end(end)
            lines = ["", "", f"{name}:", *_record_lines(records, cls, inherited)]
            edits.append((position, position, text.with_breaks("\n".join(lines), position)))
        if node is not None:
            end = text.end(node)
    return text.apply(edits)


def _added(records: Sequence[Any], groups: Sequence[RecordGroup]) -> Mapping[int, Sequence[Any]]:
    """Return the added records by the index of the item that they follow; -1 for those before the first."""
    item_of = {group.new + offset: index for index, group in enumerate(groups) for offset in range(group.length)}
    added: dict[int, list[Any]] = defaultdict(list)
    after = -1
    for index, record in enumerate(records):
        if index in item_of:
            after = item_of[index]
        else:
            added[after].append(record)
    return added


def _record_lines(records: Sequence[Any], cls: type[Record], inherited: Mapping[str, Any]) -> Iterator[str]:
    for record, years in join_years(records, cls):
        for line in dump_record(field_data(record, fields(cls), inherited, years)):
            yield from line.split("\n")


def _indented(line: str, spaces: int) -> str:
    return " " * spaces + line if spaces >= 0 else line[-spaces:]


def _expand_flow_lists(text: SourceMap, old: CountryBrief, matches: Matches) -> Iterator[Edit]:
    """Yield edits that give each item of a changed list in brackets its own line, and remove an empty list."""
    for name in lists():
        node = text.node(name)
        is_kept = [match.index if match else None for match in matches[name]] == [*range(len(getattr(old, name)))]
        if node is None or not text.is_flow(node) or is_kept:
            continue
        if items := text.items(name):
            lines = [f"\n  - {text.text[text.start(item) : text.end(item)]}" for item in items]
            start = text.after_name(name)
            yield start, text.end(node), text.with_breaks("".join(lines), start)
        else:
            yield text.start(text.head[name][0]), text.next_line(text.end(node)), ""


@define
class _ListArranger:
    """Removes and reorders the items of one list."""

    text: SourceMap
    name: str
    cls: type[Record]
    old: Sequence[Any]
    new: Sequence[Any]
    matches: Sequence[Match | None]
    items: Sequence[Node] = field(init=False)
    lengths: Sequence[int] = field(init=False)
    """The number of records of each item."""
    kept: Sequence[RecordGroup] = field(init=False)
    """In the order of the new brief."""
    dropped: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.items = self.text.items(self.name)
        self.lengths = self.text.lengths(self.name)
        self.kept = sorted(self._groups(), key=lambda group: group.new)

    def edits(self) -> Iterator[Edit]:
        """Yield the edits that remove, split and move items."""
        unchanged_order = [*enumerate(self.lengths)]
        if [(group.item, group.length) for group in self.kept] == unchanged_order:
            return
        if not self.kept:
            yield self._removed_list()
            return
        unmoved = unchanged([group.old for group in self.kept])
        followers: dict[RecordGroup | None, list[str]] = defaultdict(list)
        anchor: RecordGroup | None = None
        for group in self.kept:
            if group.old in unmoved:
                anchor = group
            else:
                followers[anchor].append(self._lines(group))
        by_item: dict[int, list[RecordGroup]] = defaultdict(list)
        for group in sorted(self.kept, key=lambda group: group.old):
            by_item[group.item].append(group)
        for index, item in enumerate(self.items):
            start, end = self.text.comment_above(self.text.dash(item)), self.text.next_line(self.text.end(item))
            if not by_item[index]:
                self._drop(start, end)
            lines = followers[None] if index == 0 else []
            for group in by_item[index]:
                if group.old in unmoved:
                    lines = [*lines, self._lines(group), *followers[group]]
            yield start, end, "".join(lines)

    def _removed_list(self) -> Edit:
        """Return the edit that removes the whole list, and one of two blank lines around it."""
        key, value = self.text.head[self.name]
        start, end = self.text.start(key), self.text.next_line(self.text.end(value))
        self._drop(start, end)
        before = self.text.line_start(max(0, start - 1))
        if self.text.is_blank(before, start) and self.text.is_blank(end, self.text.next_line(end)):
            start = before
        return start, end, ""

    def _groups(self) -> Iterator[RecordGroup]:
        """Yield the records of each item that are in the new brief too; those of consecutive years form one group."""
        new_indexes = {match.index: index for index, match in enumerate(self.matches) if match}
        span_field = next((field.name for field in fields(self.cls) if field.type.spans), "")
        start = 0
        for item, length in enumerate(self.lengths):
            group: RecordGroup | None = None
            first = True
            for old in range(start, start + length):
                index = new_indexes.get(old)
                if group and index == group.new + group.length and self._continues(index, span_field):
                    group = evolve(group, length=group.length + 1)
                    continue
                if group:
                    yield group
                group = None if index is None else RecordGroup(item, old, 1, index, span_field, first)
                first = first and group is None
            if group:
                yield group
            start += length

    def _continues(self, index: int, span_field: str) -> bool:
        """Return whether a new record differs from the one before it only by the next year."""
        before, record = self.new[index - 1], self.new[index]
        year = getattr(before, span_field)
        following = None if year is None else year + 1
        return bool(getattr(record, span_field) == following and record == before.replace(**{span_field: following}))

    def _lines(self, group: RecordGroup) -> str:
        """Return the lines of a group: those of its item, with the years of the group."""
        text, item = self.text, self.items[group.item]
        start, end = text.line_start(text.dash(item)), text.next_line(text.end(item))
        above = text.text[text.comment_above(start) : start] if group.first else ""
        if group.length == self.lengths[group.item]:
            return above + text.text[start:end]
        value = text.pairs(item)[group.span_field][1]
        years = group.years(self.old, group.old) or str(getattr(self.old[group.old], group.span_field))
        return f"{above}{text.text[start : text.start(value)]}{years}{text.text[text.end(value) : end]}"

    def _drop(self, start: int, end: int) -> None:
        self.dropped += self.text.comments_in(start, end)
