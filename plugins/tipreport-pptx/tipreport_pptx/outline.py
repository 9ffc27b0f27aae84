"""The outline of a deck: the sections of each slide, and those that only speaker notes have."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from tipreport.document import Block, Chart, Document

MOST_SLIDES = 10
_END = ("notes", "sources")
_TOGETHER = (  # the sections of each slide, in the order of the document
    ("tiers",),
    ("summary",),
    ("key-figures",),
    ("recommendations",),
    ("prosecution",),
    ("protection",),
    ("prevention", "partnership", "context"),
    ("profile",),
    _END,
)
_DISPENSABLE = ("profile",)  # omitted if there would be too many slides


@frozen(kw_only=True)
class SlideOutline:
    """A slide: the ids of the sections that it shows, or a chart of one of them.

    ``blocks`` is the content of its speaker notes: those of its sections, and of sections without a slide, whose ids
    are in ``only_in_notes``.
    """

    sections: tuple[str, ...]
    blocks: tuple[Block, ...]
    chart: Chart | None = None
    only_in_notes: tuple[str, ...] = ()


def outline(document: Document) -> list[SlideOutline]:
    """Return the slides after the title, at most nine.

    The first chart of the document has a slide after that of its section. Sections without a slide are in the notes of
    the last one, before its own.
    """
    sections = {name: blocks for name, blocks in document.sections() if name != "title"}
    shown = [kept for names in _TOGETHER if (kept := tuple(name for name in names if name in sections))]
    chart_section = _chart_section(sections, shown)
    count = 1 + len(shown) + (chart_section is not None)
    if count > MOST_SLIDES:
        shown = [names for names in shown if not {*names} & {*_DISPENSABLE}]
    if not shown:
        return []
    slides: list[SlideOutline] = []
    for names in shown[:-1]:
        slides += _slides(names, sections, chart_section)
    covered = {name for names in shown for name in names}
    rest = tuple(name for name in sections if name not in covered)
    *before, last = _slides(shown[-1], sections, chart_section)
    blocks = (*_blocks(_in_order((*rest, *shown[-1]), sections), sections),)
    return [*slides, *before, SlideOutline(sections=last.sections, blocks=blocks, chart=last.chart, only_in_notes=rest)]


def _chart_section(sections: Mapping[str, Sequence[Block]], shown: Iterable[Sequence[str]]) -> str | None:
    names = (name for group in shown for name in group)
    return next((name for name in names if any(isinstance(block, Chart) for block in sections[name])), None)


def _slides(
    names: tuple[str, ...], sections: Mapping[str, tuple[Block, ...]], chart_section: str | None
) -> list[SlideOutline]:
    blocks = _blocks(names, sections)
    if chart_section not in names:
        return [SlideOutline(sections=names, blocks=blocks)]
    chart = next(block for block in blocks if isinstance(block, Chart))
    rest = tuple(block for block in blocks if block is not chart)
    return [SlideOutline(sections=names, blocks=rest), SlideOutline(sections=names, blocks=(chart,), chart=chart)]


def _blocks(names: Iterable[str], sections: Mapping[str, tuple[Block, ...]]) -> tuple[Block, ...]:
    return tuple(block for name in names for block in sections[name])


def _in_order(names: Sequence[str], sections: Iterable[str]) -> list[str]:
    return [name for name in sections if name in names]
