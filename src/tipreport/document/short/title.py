"""The selection from the title band of a full document."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document.blocks import Badge, Block, Paragraph, Title
from tipreport.document.joining import bound_text, length
from tipreport.document.sections.title import HOTLINES
from tipreport.document.short.limits import Limits
from tipreport.document.spans import Spans
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
