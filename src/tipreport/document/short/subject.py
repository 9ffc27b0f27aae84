"""The routes or the goods of a short document, where its brief is about these."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from tipreport.document.blocks import (
    Block,
    Heading,
    Matrix,
    MatrixRow,
    Paragraph,
    RouteItem,
    Routes,
    TermEntry,
    Terms,
)
from tipreport.document.document import Document
from tipreport.document.joining import bound_text, ended, has_words, length, sentences
from tipreport.document.matrices import matrix_sentences
from tipreport.document.short.limits import GOODS, Limits
from tipreport.document.spans import Spans, Strong, Text, mixed, words
from tipreport.wording.changes import and_more
from tipreport.wording.short import part_shown
from tipreport.wording.title import usual_topic
from tipreport.wording.wording import Wording, wording_for

_WORD = re.compile(r"\w{4,}")
_FEWEST = 3  # entries of a section that a brief is about, unless its title says so


def subjects(document: Document, sections: Mapping[str, Sequence[Block]]) -> tuple[str, ...]:
    """Return the sections that a brief is about: ``routes``, and ``profile`` for its goods.

    The title has the name of the section, or the section has at least as many entries as the brief recommendations. A
    brief is also about its goods if the title names one of them or the kind of labour that makes them, or the summary
    names two.
    """
    routes = sections.get("routes", ())
    goods = sections.get("profile", ())
    counts = {"routes": document.counts.get("routes", 0), "profile": goods_count(goods)}
    names = {"routes": _name(routes), "profile": _goods_name(goods)}
    fewest = max(_FEWEST, document.counts.get("recommendations", 0))
    title = document.title.casefold()
    named = {name for name, count in counts.items() if count and names[name].casefold() in title}
    if counts["profile"] and _names_goods(title, sections.get("summary", ()), goods):
        named.add("profile")
    return tuple(name for name, count in counts.items() if count >= fewest or name in named)


def _names_goods(title: str, summary: Sequence[Block], goods: Sequence[Block]) -> bool:
    """Whether a title names a good or the kind of labour that makes it, or a summary names two goods."""
    kinds = [head for block in goods if isinstance(block, Matrix) and block.id == "goods" for head in block.mark_heads]
    if any(head.casefold() in title for head in kinds):
        return True
    names = [words(name) for row in _matrix_rows(goods) for name in row.names]
    items = (item for entry in _entries(goods) for item in entry.items)
    names += [name for _, *rest in items for name in words(rest).split(",")]  # after the kind of labour
    goods_words = [found for name in names if (found := long_words(re.split(r"[,(]", name, maxsplit=1)[0]))]
    in_title = long_words(title)
    in_summary = long_words(" ".join(words(block.spans) for block in summary if isinstance(block, Paragraph)))
    in_summary_count = sum(found <= in_summary for found in goods_words)
    return in_summary_count > 1 or any(not found.isdisjoint(in_title) for found in goods_words)


def long_words(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, without short ones such as prepositions."""
    return frozenset(_WORD.findall(text.casefold()))


def topic_words(document: Document) -> frozenset[str]:
    """Return the long words of a title that are not in most titles: without names, and without the usual topic.

    Names are words with a capital letter; the first word is one if the second is.
    """
    first, *others = document.title.split()
    small = [word for word in others if not word[0].isupper()]
    begins_with_name = bool(others) and others[0] not in small
    usual = usual_topic(wording_for(document.text_language or document.language))
    return long_words(" ".join(small if begins_with_name else (first, *small))) - long_words(usual)


def goods_count(blocks: Sequence[Block]) -> int:
    """Return the number of goods in a profile."""
    return sum(len(row.names) for row in _matrix_rows(blocks)) + sum(len(each.records) for each in _entries(blocks))


def subject_routes(wording: Wording, blocks: Sequence[Block], limits: Limits) -> Iterator[Block]:
    """Yield the first routes, each as a sentence."""
    every = [
        Paragraph(_route(wording, item), records=(item.record,) if item.record else ())
        for block in blocks
        if isinstance(block, Routes)
        for item in block.items
    ]
    shown = [each for each in every if length(each.spans) <= limits.longest][: limits.subject]
    for heading in blocks[:1] if shown else ():
        if isinstance(heading, Heading):
            yield evolve(heading, byline=part_shown(wording, len(shown), len(every)))
    yield from shown


def _route(wording: Wording, item: RouteItem) -> Spans:
    if not has_words(item.content):
        return ended(Strong(item.lead), *item.content)
    lead = Strong(mixed(item.lead, wording.labels.lead_separator))
    return (lead, *(Text(span.text, span.language) if isinstance(span, Strong) else span for span in item.content))


def subject_goods(wording: Wording, blocks: Sequence[Block], limits: Limits) -> Iterator[Block]:
    """Yield the first goods in a paragraph, by the kinds of labour that make them, and the number of the others."""
    rows = _matrix_rows(blocks)
    most = GOODS * limits.subject
    paragraphs = [
        *(_goods(wording, block, most) for block in blocks if isinstance(block, Matrix) and rows),
        *(Paragraph(item, records=entry.records) for entry in _entries(blocks) for item in entry.items),
    ]
    shown = [each for each in paragraphs if most and length(each.spans) <= limits.longest]
    for heading in blocks[:1] if shown else ():
        if isinstance(heading, Heading):
            count = sum(len(each.records) for each in shown)
            yield evolve(heading, text=_goods_name(blocks), byline=part_shown(wording, count, goods_count(blocks)))
    yield from shown


def _goods(wording: Wording, block: Matrix, most: int) -> Paragraph:
    """The first goods of a table of marks, then the sentence about their sources."""
    rows: list[MatrixRow] = []
    left = most
    for row in block.rows:
        if left > 0:
            rows.append(evolve(row, names=row.names[:left], records=row.records[:left]))
        left -= len(row.names)
    content = [_strong(each) for each in matrix_sentences(evolve(block, rows=tuple(rows)), wording.labels)]
    if left < 0:
        content.append((bound_text(and_more(wording, -left)),))
    return Paragraph(
        sentences((*content, block.caption)), records=tuple(record for row in rows for record in row.records)
    )


def _strong(sentence: Spans) -> Spans:
    lead, *rest = sentence
    return (Strong(lead.text), *rest) if isinstance(lead, Text) else sentence


def _matrix_rows(blocks: Sequence[Block]) -> list[MatrixRow]:
    return [row for block in blocks if isinstance(block, Matrix) and block.id == "goods" for row in block.rows]


def _entries(blocks: Sequence[Block]) -> list[TermEntry]:
    """The entry of a profile with goods of a single kind."""
    return [entry for block in blocks if isinstance(block, Terms) for entry in block.entries if entry.id == "goods"]


def _name(blocks: Sequence[Block]) -> str:
    return next((block.text for block in blocks if isinstance(block, Heading)), "")


def _goods_name(blocks: Sequence[Block]) -> str:
    """The heading of the goods in a profile."""
    headings = (block.text for block in blocks if isinstance(block, Heading) and block.id == "profile-goods")
    return next(headings, "") or next((entry.name for entry in _entries(blocks)), "")
