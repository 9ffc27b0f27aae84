"""The outline of a deck: the sections of each slide, and those that only speaker notes have."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve, frozen

from tipreport.document import Block, Chart, Document, Findings, Heading

MAX_SLIDES = 10
_END = ("notes", "sources")
_TOGETHER = (  # the sections of each slide, in the order of the document
    ("tiers",),
    ("comparison",),
    ("summary",),
    ("key-figures",),
    ("changes",),
    ("recommendations",),
    ("prosecution",),
    ("protection",),
    ("prevention", "partnership", "context"),
    ("profile",),
    _END,
)
_SHORT_TOGETHER = ("prosecution", "protection")
_BEFORE_SHORT_PROFILE = tuple(
    names for count in (1, 2) for names in combinations(("prevention", "partnership", "context"), count)
)
_DISPENSABLE = (("profile",), ("changes",))


@frozen(kw_only=True)
class SlideOutline:
    """A slide: the ids of its sections and the blocks that it shows of each, or a chart of one of them.

    ``more`` are the blocks that only its notes have, ``only_in_notes`` their headings.
    """

    sections: tuple[str, ...]
    blocks: tuple[tuple[Block, ...], ...]
    chart: Chart | None = None
    more: tuple[Block, ...] = ()
    only_in_notes: tuple[str, ...] = ()

    def may_share(self, other: "SlideOutline") -> bool:
        """Return whether this slide and the one after it may be one if both are short."""
        if self.more or self.chart is not None or other.chart is not None:
            return False
        names = (*self.sections, *other.sections)
        return names == _SHORT_TOGETHER or (names[-1] == "profile" and names[:-1] in _BEFORE_SHORT_PROFILE)

    def joined(self, other: "SlideOutline") -> "SlideOutline":
        """Return this slide and the one after it as one."""
        return evolve(other, sections=(*self.sections, *other.sections), blocks=(*self.blocks, *other.blocks))


def outline(document: Document, opening: Sequence[str] = ("title",)) -> list[SlideOutline]:
    """Return the slides, the title slide with the sections of ``opening`` first, at most ten unless findings need more.

    The first chart of the document has a slide after the blocks before it, and before the sections after it. Sections
    without a slide are in the notes of the slide before them.
    """
    sections = dict(document.sections())
    rest = sections.keys() - {*opening}
    groups = [kept for names in _TOGETHER if (kept := tuple(name for name in names if name in rest))]
    charted = next((name for group in groups for name in group if _first_chart(sections[name]) is not None), "")
    after = next((names[names.index(charted) + 1 :] for names in groups if charted in names), ())
    groups = [part for names in groups for part in _parted(names, after)]
    has_findings = any(isinstance(block, Findings) for name in after for block in sections[name])
    for dispensable in (*_DISPENSABLE, *([] if has_findings else [after])):  # if there would be too many slides
        if len(groups) + 1 + bool(charted) > MAX_SLIDES:
            groups = [names for names in groups if names != dispensable]
    slides = [SlideOutline(sections=tuple(opening), blocks=tuple(sections[name] for name in opening))]
    for name, blocks in sections.items():
        group = next((names for names in groups if name in names), None)
        if group is not None and name == group[0]:
            slides += _slides(group, [sections[each] for each in group], charted)
        elif name in rest and group is None:
            last = slides[-1]
            slides[-1] = evolve(
                last, more=(*last.more, *blocks), only_in_notes=(*last.only_in_notes, heading_of(blocks))
            )
    return slides


def _parted(names: tuple[str, ...], after: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the sections of a slide in one part, or in two if some of them are after a chart."""
    if after and names[-len(after) :] == after:
        yield names[: -len(after)]
        yield after
    else:
        yield names


def heading_of(blocks: Sequence[Block]) -> str:
    """Return the heading of a section."""
    return next((block.text for block in blocks if isinstance(block, Heading)), "")


def _first_chart(blocks: Sequence[Block]) -> Chart | None:
    return next((block for block in blocks if isinstance(block, Chart)), None)


def _slides(names: tuple[str, ...], blocks: Sequence[tuple[Block, ...]], charted: str) -> Iterator[SlideOutline]:
    """Yield the slide of some sections, and that of a chart in them with the blocks after it in its notes."""
    if charted not in names:
        yield SlideOutline(sections=names, blocks=tuple(blocks))
        return
    index = names.index(charted)
    chart = _first_chart(blocks[index])
    at = next(at for at, block in enumerate(blocks[index]) if block is chart)
    before, after = blocks[index][:at], blocks[index][at + 1 :]
    if len(names) > 1 or not all(isinstance(block, Heading) for block in before):
        yield SlideOutline(sections=names, blocks=(*blocks[:index], before, *blocks[index + 1 :]))
        before = ()
    headings = tuple(block.text for block in after if isinstance(block, Heading))
    yield SlideOutline(sections=(charted,), blocks=(before,), chart=chart, more=after, only_in_notes=headings)
