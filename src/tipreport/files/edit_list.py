"""The records of lists in the text: those that are no longer there taken out, the others put in order, new ones added.

An item of a list may stand for several records, a year each. Where only some of these change, it is parted.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import define, evolve, field, frozen

from tipreport.files.difference import match_records, unchanged
from tipreport.files.dump import dump_record, joined, said_of
from tipreport.files.source_map import Edit, Node, SourceMap
from tipreport.model.brief import CountryBrief, inherit_defaults, lists
from tipreport.model.field import Record, fields

_DASH_AT = 2  # where `dump_record` puts the dash


@frozen
class Run:
    """Records that one item says: ``length`` of them, from ``old`` in the old brief and from ``new`` in the new one."""

    item: int
    old: int
    length: int
    new: int
    spanning: str
    first: bool
    """Whether it is the first that is kept of its item, below the comments of that."""

    def years(self, records: Sequence[Any], start: int) -> str:
        """Their years as a file says them, in either brief; empty if they are not several."""
        first, last = records[start], records[start + self.length - 1]
        return f"{getattr(first, self.spanning)} to {getattr(last, self.spanning)}" if self.length > 1 else ""


@frozen
class Arranged:
    """A text that has no record any more that is not in the new brief, and those that are in its order.

    ``runs`` says which records each item of a list stands for now.
    """

    text: str
    runs: Mapping[str, Sequence[Run]]
    dropped: Sequence[str]
    """The comments that went with records."""


def arrange(text: SourceMap, old: CountryBrief, new: CountryBrief) -> Arranged:
    """Take out the records that are not in the new brief, and put the others in its order."""
    text = SourceMap(text.edited(_in_lines(text, old, new)))
    edits: list[Edit] = []
    runs: dict[str, Sequence[Run]] = {}
    dropped: list[str] = []
    for name, cls in lists().items():
        arranging = _Arranging(text, name, cls, getattr(old, name), getattr(new, name))
        runs[name] = arranging.kept
        edits += arranging.edits()
        dropped += arranging.dropped
    return Arranged(text.edited(edits), runs, dropped)


def add_records(text: SourceMap, new: CountryBrief, runs: Mapping[str, Sequence[Run]]) -> str:
    """The text with the records of the new brief that it does not have yet."""
    inherited = inherit_defaults(new.subject, new.countries, new.default_source)
    edits: list[Edit] = []
    end = text.end(text.root)
    for name, cls in lists().items():
        records = getattr(new, name)
        added = _added(records, runs[name])
        if (node := text.node(name)) is not None and text.items(name):
            start = text.start(node)
            shift = text.column(start) - _DASH_AT
            places = [text.line_end(text.end(item)) for item in text.items(name)]
            for after, group in added.items():
                lines = [_shifted(line, shift) for line in _rows(group, cls, inherited)]
                if after < 0:
                    place = text.comment_above(start)
                    edits.append((place, place, "".join(f"{line}\n" for line in lines)))
                else:
                    edits.append((places[after], places[after], "".join(f"\n{line}" for line in lines)))
        elif added:
            place = text.line_end(end)
            lines = ["", "", f"{name}:", *_rows(records, cls, inherited)]
            edits.append((place, place, "\n".join(lines)))
        if node is not None:
            end = text.end(node)
    return text.edited(edits)


def _added(records: Sequence[Any], runs: Sequence[Run]) -> Mapping[int, Sequence[Any]]:
    """The records that the text does not have, by the item that they follow; -1 for those before the first."""
    item_of = {run.new + more: place for place, run in enumerate(runs) for more in range(run.length)}
    added: dict[int, list[Any]] = defaultdict(list)
    after = -1
    for place, record in enumerate(records):
        if place in item_of:
            after = item_of[place]
        else:
            added[after].append(record)
    return added


def _rows(records: Sequence[Any], cls: type[Record], inherited: Mapping[str, Any]) -> Iterator[str]:
    for record, years in joined(records, cls):
        for line in dump_record(said_of(record, fields(cls), inherited, years)):
            yield from line.split("\n")


def _shifted(line: str, by: int) -> str:
    return " " * by + line if by >= 0 else line[-by:]


def _in_lines(text: SourceMap, old: CountryBrief, new: CountryBrief) -> Iterator[Edit]:
    """Lists in brackets whose records come, go or move, with an item a line; an empty list left out."""
    for name in lists():
        before, after = getattr(old, name), getattr(new, name)
        node = text.node(name)
        if node is None or not text.is_flow(node) or match_records(before, after) == (*range(len(before)),):
            continue
        if items := text.items(name):
            lines = [f"\n  - {text.text[text.start(item) : text.end(item)]}" for item in items]
            yield text.after_name(name), text.end(node), "".join(lines)
        else:
            start = text.start(text.pairs(text.root)[name][0])
            yield start, text.line_end(text.end(node)) + 1, ""


@define
class _Arranging:
    """One list while it is put in order."""

    text: SourceMap
    name: str
    cls: type[Record]
    old: Sequence[Any]
    new: Sequence[Any]
    items: Sequence[Node] = field(init=False)
    lengths: Sequence[int] = field(init=False)
    """How many records each item says."""
    kept: Sequence[Run] = field(init=False)
    """In the order of the new brief."""
    dropped: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.items = self.text.items(self.name)
        self.lengths = self.text.lengths(self.name)
        self.kept = sorted(self._runs(), key=lambda run: run.new)

    def edits(self) -> Iterator[Edit]:
        """What takes records out, parts and moves them."""
        as_they_stand = [*enumerate(self.lengths)]
        if [(run.item, run.length) for run in self.kept] == as_they_stand:
            return
        if not self.kept:
            key, value = self.text.pairs(self.text.root)[self.name]
            start, end = self.text.start(key), self.text.line_end(self.text.end(value)) + 1
            self._drop(start, end)
            two_blank = self.text.text[:start].endswith("\n\n") and self.text.text[end : end + 1] in ("\n", "")
            yield start - two_blank, end, ""
            return
        stay = unchanged([run.old for run in self.kept])
        followers: dict[Run | None, list[str]] = defaultdict(list)
        anchor: Run | None = None
        for run in self.kept:
            if run.old in stay:
                anchor = run
            else:
                followers[anchor].append(self._lines(run))
        of_item: dict[int, list[Run]] = defaultdict(list)
        for run in sorted(self.kept, key=lambda run: run.old):
            of_item[run.item].append(run)
        for place, item in enumerate(self.items):
            start, end = self.text.comment_above(self.text.start(item)), self.text.line_end(self.text.end(item)) + 1
            if not of_item[place]:
                self._drop(start, end)
            lines = followers[None] if place == 0 else []
            for run in of_item[place]:
                if run.old in stay:
                    lines = [*lines, self._lines(run), *followers[run]]
            yield start, end, "".join(lines)

    def _runs(self) -> Iterator[Run]:
        """The records that each item says and the new brief has too, those of consecutive years together."""
        now = {origin: place for place, origin in enumerate(match_records(self.old, self.new)) if origin is not None}
        spanning = next((one.name for one in fields(self.cls) if one.type.spans), "")
        start = 0
        for item, length in enumerate(self.lengths):
            run: Run | None = None
            first = True
            for old in range(start, start + length):
                place = now.get(old)
                if run and place == run.new + run.length and self._continues(place, spanning):
                    run = evolve(run, length=run.length + 1)
                    continue
                if run:
                    yield run
                run = None if place is None else Run(item, old, 1, place, spanning, first)
                first = first and run is None
            if run:
                yield run
            start += length

    def _continues(self, place: int, spanning: str) -> bool:
        """Whether a new record differs from the one before it by the next year only."""
        before, record = self.new[place - 1], self.new[place]
        year = getattr(before, spanning)
        following = None if year is None else year + 1
        return bool(getattr(record, spanning) == following and record == before.replace(**{spanning: following}))

    def _lines(self, run: Run) -> str:
        """The lines of a run: those of its item, its own years said."""
        text, item = self.text, self.items[run.item]
        start, end = text.line_start(text.start(item)), text.line_end(text.end(item)) + 1
        above = text.text[text.comment_above(text.start(item)) : start] if run.first else ""
        if run.length == self.lengths[run.item]:
            return above + text.text[start:end]
        value = text.pairs(item)[run.spanning][1]
        years = run.years(self.old, run.old) or str(getattr(self.old[run.old], run.spanning))
        return f"{above}{text.text[start : text.start(value)]}{years}{text.text[text.end(value) : end]}"

    def _drop(self, start: int, end: int) -> None:
        self.dropped.extend(comment for place, comment in self.text.comments if start <= place < end)
