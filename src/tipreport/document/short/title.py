"""The selection from the title band of a full document."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from tipreport.document.blocks import Badge, Block, Heading, Paragraph, Title
from tipreport.document.joining import bound_text, length
from tipreport.document.sections.title import HOTLINES
from tipreport.document.short.limits import Limits
from tipreport.document.spans import Spans, Text
from tipreport.document.spans import words as words_of
from tipreport.wording import short as words
from tipreport.wording.title import usual_topic
from tipreport.wording.wording import Wording


def title(wording: Wording, blocks: Sequence[Block], limits: Limits) -> Iterator[Block]:
    """Yield the title band and the remarks on the whole brief."""
    for block in blocks:
        if isinstance(block, Title):
            yield evolve(
                block,
                kind=words.short_kind(wording, block.subject),
                topic=block.topic if len(block.topic) <= limits.longest else usual_topic(wording),
                about=_unless_long(block.about, words.about_elsewhere(wording), limits),
                hotlines=tuple(_hotlines(wording, block.hotlines, limits)),
                badge=_badge(wording, block.badge, limits),
            )
        elif isinstance(block, Paragraph):
            yield evolve(block, spans=_unless_long(block.spans, words.note_elsewhere(wording), limits))
        else:
            yield block


def with_basis_beside_summary(sections: Mapping[str, Sequence[Block]]) -> Mapping[str, Sequence[Block]]:
    """Return the sections with the articles that all rests on below the heading of the summary, if there is one.

    There they take no room of a line. They are not cited there, as by-lines have no citations.
    """
    title, summary = sections.get("title", ()), sections.get("summary", ())
    basis = next((_basis(block) for block in title if isinstance(block, Title)), ())
    if not basis or not summary:
        return sections
    moved = tuple(_without_basis(block) if isinstance(block, Title) else block for block in title)
    headed = tuple(evolve(each, byline=words_of(basis)) if isinstance(each, Heading) else each for each in summary)
    return {**sections, "title": moved, "summary": headed}


def _basis(block: Title) -> Spans:
    return block.about[_begin_of_last(block.about) :] if block.has_basis else ()


def _without_basis(block: Title) -> Title:
    end = max(0, _begin_of_last(block.about) - 1)
    return evolve(block, about=block.about[:end], has_basis=False)


def _begin_of_last(about: Spans) -> int:
    """The index of the first span of the last sentence: a space is between sentences."""
    return max((index + 1 for index, span in enumerate(about) if span == Text(" ")), default=0)


def _unless_long(spans: Spans, elsewhere: str, limits: Limits) -> Spans:
    """Return a text, or where it is if it is too long."""
    return spans if length(spans) <= limits.longest else (bound_text(elsewhere),)


def _hotlines(wording: Wording, hotlines: Sequence[Spans], limits: Limits) -> Iterator[Spans]:
    """The first hotlines, and a statement that there are more, not under organisations but in the full record."""
    shown = [hotline for hotline in hotlines[:HOTLINES] if length(hotline) <= limits.longest]
    yield from shown
    if len(shown) < len(hotlines):
        yield (bound_text(words.hotlines_elsewhere(wording)),)


def _badge(wording: Wording, badge: Badge | None, limits: Limits) -> Badge | None:
    """The badge with its first remarks, and the number of the others."""
    if badge is None:
        return None
    shown = tuple(remark for remark in badge.remarks if length(remark) <= limits.longest)[: limits.remarks]
    more = len(badge.remarks) - len(shown)
    elsewhere = ((bound_text(words.remarks_elsewhere(wording, more)),),) if more else ()
    return evolve(badge, remarks=(*shown, *elsewhere))
