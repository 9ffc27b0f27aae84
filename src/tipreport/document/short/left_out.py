"""The sections of a full document that its short one has not at all."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, get_args

from attrs import fields, has

from tipreport.document.blocks import Block, Chart, Figures, Heading, Paragraph, PeriodTable, Recommendations
from tipreport.document.joining import bound_text
from tipreport.document.record_ref import RecordRef
from tipreport.document.short.at_risk import AT_RISK
from tipreport.document.short.figures import without_figures
from tipreport.document.short.subject import goods_count
from tipreport.wording.sections import PILLARS, part_name
from tipreport.wording.short import not_in_short, section_left_out
from tipreport.wording.wording import Wording

_FIRST = ("recommendations", "laws", "routes", "profile", "context", "other-figures")  # readers miss these most
_LISTED_ELSEWHERE = ("title", "notes", "sources", "guide")  # their by-lines say what is left out


class LeftOut:
    """The number of entries of each section of a full document, to state which ones a short document leaves out."""

    def __init__(self, wording: Wording, sections: Mapping[str, Sequence[Block]]) -> None:
        self._wording = wording
        self._counts = {
            name: (heading.text, _count(without_figures(blocks) if name in PILLARS else blocks))
            for name in (*filter(sections.get, _FIRST), *(name for name in sections if name not in _FIRST))
            for heading, *blocks in [sections[name]]
            if name not in _LISTED_ELSEWHERE and isinstance(heading, Heading)
        }
        self._goods = goods_count(sections.get("profile", ()))
        self._earlier = {*_numbers(sections.get("earlier-recommendations", ()))}

    def line(self, blocks: Sequence[Block]) -> Iterator[Paragraph]:
        """Yield the line: ``Not in this short brief: routes (8), goods (18).``. It follows the last section."""
        shown = {block.id for block in blocks if isinstance(block, Heading) and block.level == 1}
        only_goods = any(isinstance(block, Paragraph) for block in _section(blocks, "profile"))
        at_risk = _count(_section(blocks, AT_RISK))
        completed = len(self._earlier.intersection(_numbers(blocks)))
        missing = [*self._missing(shown, only_goods=only_goods, at_risk=at_risk, completed=completed)]
        if shown and missing:
            yield Paragraph((bound_text(not_in_short(self._wording, missing)),), "caption")

    def _missing(self, shown: Collection[str], *, only_goods: bool, at_risk: int, completed: int) -> Iterator[str]:
        for name, (heading, count) in self._counts.items():
            if name == "profile":
                if self._goods and name not in shown:
                    yield section_left_out(self._wording, part_name(self._wording, "goods"), self._goods)
                others = count - self._goods - at_risk
                if others and (only_goods or name not in shown):
                    yield section_left_out(self._wording, heading, others)
            elif name == "earlier-recommendations" and completed:
                if completed < count:
                    yield section_left_out(self._wording, heading, count - completed)
            elif name not in shown and (count or name not in PILLARS):
                yield section_left_out(self._wording, heading, count)


def _numbers(blocks: Iterable[Block]) -> Iterator[int]:
    return (item.number for block in blocks if isinstance(block, Recommendations) for item in block.items())


def _section(blocks: Sequence[Block], section: str) -> Iterator[Block]:
    name = ""
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            name = block.id
        elif name == section:
            yield block


def _count(blocks: Iterable[Block]) -> int:
    """The number of figures, recommendations and other records in some blocks."""
    figures = 0
    records: set[RecordRef] = set()
    for block in blocks:
        match block:
            case Figures():
                figures += len(block.lines)
            case Chart():
                figures += len(block.panels)
            case PeriodTable():
                figures += len(block.rows)
            case Recommendations():
                figures += sum(1 for _ in block.items())
            case _:
                records.update(_records(block))
    return figures + len(records)


def _records(part: Any) -> Iterator[RecordRef]:
    if isinstance(part, RecordRef):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _records(each)
    else:
        cls: Any = type(part)  # Any: to mypy, a class is not hashable
        for name in _fields_with_records(cls):
            yield from _records(getattr(part, name))


@cache
def _fields_with_records(cls: type) -> tuple[str, ...]:
    """The names of the fields of a class that may hold records; few do, and none of other text."""
    return tuple(field.name for field in fields(cls) if _may_hold_records(field.type)) if has(cls) else ()


def _may_hold_records(annotation: Any) -> bool:
    if arguments := get_args(annotation):
        return any(map(_may_hold_records, arguments))
    return annotation is RecordRef or (has(annotation) and bool(_fields_with_records(annotation)))
