"""The laws and penalties of a short document, which page 1 has beside the key figures."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from operator import attrgetter
from typing import TypeAlias

from attrs import evolve, frozen

from tipreport.document.blocks import Block, DataTable, Heading, Matrix, Paragraph, TermEntry, Terms
from tipreport.document.joining import length, marks_of, sentences
from tipreport.document.matrices import matrix_sentences
from tipreport.document.sections.laws import FOREIGN_LAW
from tipreport.document.short.limits import MANY_LAWS, Limits
from tipreport.document.short.subject import long_words
from tipreport.document.spans import CitationRef, Spans, Strong, Text, all_spans, mixed, words
from tipreport.wording.matrices import standard_judged
from tipreport.wording.short import others_judged, part_shown
from tipreport.wording.wording import Wording


@frozen(eq=False)
class _Statement:
    """A sentence, or an entry of the table of laws, about laws or penalties."""

    content: Spans
    part: Paragraph | TermEntry
    only_counted: Spans = ()
    """Of a judgement: the sentence with the number of its laws in place of their names, unless it is one."""
    is_shortfall: bool = False
    """Whether it is about laws that do not meet a standard."""
    rank: tuple[int, bool] = (0, False)
    """That of the entry, then whether no text of the brief names it."""
    is_foreign: bool = False
    """Whether it is about a law of another country that no text of the brief names."""
    is_after_entries: bool = False
    """Whether it is a paragraph that follows the table of laws: the laws that are only named."""


_STANDARDS = {True: "not met", False: "met", None: "not stated"}  # by the first mark of a law
_AFTER_OFFENCE = re.compile("[,،(:：]")
_MOST_JOINED = 400  # characters of penalties for several offences in one paragraph
_Penalties: TypeAlias = Sequence[tuple[Paragraph, Paragraph]]


def with_sentences(blocks: Sequence[Block], penalties: _Penalties, title: str, topic: str = "") -> tuple[Block, ...]:
    """Return the section of a full document with sentences in place of the table of penalties.

    The penalties for the offences that the title of the brief names come first, in one paragraph and in the order of
    the title: those for forced labour in a brief about forced labour. With the trafficking of men comes that of women.
    If the title names none, those for an offence that shares a word with it do, or else with ``topic``, the words of
    most briefs. Then come the others that share a word with ``topic``: the forms of trafficking before other offences.
    """
    alone = [sentence for sentence, _ in penalties]
    offences = {id(each): _offence(each) for each in alone}
    in_title = long_words(title)
    named = {key: found for key, found in offences.items() if found and found <= in_title}
    is_named = bool(named)
    leads = {lead for each in alone if id(each) in named if (lead := _first_word(each)) in in_title}
    named |= {id(each): offences[id(each)] & in_title for each in alone if _first_word(each) in leads}
    for wanted in (in_title, long_words(topic)):
        named = named or {key: found & wanted for key, found in offences.items() if found & wanted}
    places = {key: min(map(title.casefold().find, found)) for key, found in named.items()}
    of_topic = {key: len(title) for key, found in offences.items() if found & long_words(topic)}
    places = {**of_topic, **places}
    alone.sort(key=lambda each: places.get(id(each), len(title) + 1))
    if is_named:
        alone = [*_joined(alone[: len(named)], penalties), *alone[len(named) :]]
    if alone:
        blocks = [
            each for each in blocks if not (isinstance(each, Paragraph) and each.role == "caption")
        ]  # of the table
    return tuple(block for each in blocks for block in (alone if alone and isinstance(each, DataTable) else (each,)))


def _joined(each_alone: Sequence[Paragraph], penalties: _Penalties) -> Iterator[Paragraph]:
    """Yield a paragraph with the first sentences about penalties, as many as a short document has room for."""
    after = {id(one): (id(before), short) for (before, _), (one, short) in pairwise(penalties)}
    first, *others = each_alone
    last, joined = first, first
    for index, each in enumerate(others):
        before, short = after.get(id(each), (None, None))
        spans = sentences((joined.spans, (short if short and before == id(last) else each).spans))
        if length(spans) > _MOST_JOINED:
            yield joined
            yield from others[index:]
            return
        joined = Paragraph(spans, records=(*joined.records, *each.records))
        last = each
    yield joined


def _first_word(penalties: Paragraph) -> str:
    """The first word of the offence in a sentence about its penalties, in small letters."""
    lead = penalties.spans[0]
    return lead.text.split(maxsplit=1)[0].casefold() if isinstance(lead, Strong) else ""


def _offence(penalties: Paragraph) -> frozenset[str]:
    """The words of the offence in a sentence about its penalties, without the place and remarks in brackets."""
    lead = penalties.spans[0]
    return long_words(_AFTER_OFFENCE.split(lead.text, maxsplit=1)[0]) if isinstance(lead, Strong) else frozenset()


def with_same_law(blocks: Iterable[Block], penalties: _Penalties) -> Iterator[Block]:
    """Yield the blocks, but penalties without a law that the sentence before names already."""
    after = {id(one): (id(before), short) for (before, _), (one, short) in pairwise(penalties)}
    last: Block | None = None
    for block in blocks:
        before, short = after.get(id(block), (None, None))
        yield short if short and before == id(last) else block
        last = block


def laws(wording: Wording, blocks: Sequence[Block], limits: Limits, *, named: Collection[str] = ()) -> Iterator[Block]:
    """Yield the first penalties, treaties and laws; nothing, not even the heading, if none is shown.

    After the first penalties come laws that do not meet a standard. Laws of the brief's countries with a content, or
    ``named`` in a recommendation or finding, come before the others, and named ones first. Where one judgement by a
    standard is shown, the laws with another one are counted, or named if it is one law, since the shown ones would
    otherwise be the whole picture. Laws of other countries that no text names come only where there is room for all
    others.
    """
    every = [*_statements(wording, blocks, named)]
    has_room = limits.laws >= MANY_LAWS
    ranked = sorted((each for each in every if has_room or not each.is_foreign), key=attrgetter("rank"))
    fitting = [each for each in ranked if length(each.content) <= limits.longest]
    first, rest = fitting[:1], sorted(fitting[1:], key=lambda each: not each.is_shortfall)
    selected = [*first, *rest][: limits.laws]
    shown = [each for each in every if each in selected]
    for heading in blocks[:1] if shown else ():
        if isinstance(heading, Heading):
            count, total = (len({*chain(*(each.part.records for each in found))}) for found in (shown, every))
            yield evolve(heading, byline=part_shown(wording, count, total))
    counted = [each.only_counted for each in every if each.only_counted and each not in shown]
    last = next((each for each in reversed(shown) if each.only_counted), None)
    entries = tuple(each.part for each in shown if isinstance(each.part, TermEntry))
    before, after = list[Block](), list[Block]()  # the entries
    for each in shown:
        if isinstance(each.part, Paragraph):
            part = evolve(each.part, spans=sentences((each.part.spans, *counted))) if each is last else each.part
            (after if each.is_after_entries else before).append(part)
    yield from before
    for block in blocks if entries else ():
        if isinstance(block, Terms):
            yield evolve(block, entries=entries)
    yield from after


def laws_named(blocks: Sequence[Block], texts: Iterable[Block]) -> frozenset[str]:
    """Return the names of the laws in the table of laws that recommendations, findings or a summary name."""
    text = "\n".join(words(tuple(all_spans(each))) for each in texts).casefold()
    names = (entry.name for block in blocks if isinstance(block, Terms) for entry in block.entries)
    return frozenset(name for name in names if name.casefold() in text)


def _statements(wording: Wording, blocks: Sequence[Block], named: Collection[str]) -> Iterator[_Statement]:
    after_entries = False
    for block in blocks:
        match block:
            case Paragraph():
                yield _Statement(block.spans, block, rank=(0, after_entries), is_after_entries=after_entries)
            case Matrix():
                yield from _judgements(wording, block)
            case Terms():
                after_entries = True
                for entry in block.entries:
                    rank = min(entry.rank, 0) if entry.name in named else entry.rank
                    content = (Text(entry.name), *entry.items[0])
                    is_named = entry.name in named
                    is_foreign = entry.rank >= FOREIGN_LAW and not is_named
                    yield _Statement(content, entry, rank=(rank, not is_named), is_foreign=is_foreign)


def _judgements(wording: Wording, block: Matrix) -> Iterator[_Statement]:
    """A sentence for each judgement, which says who judges, with the citations that all laws share."""
    shared = [mark for mark in marks_of(block.caption) if isinstance(mark, CitationRef)]
    patterns = dict.fromkeys(row.pattern for row in block.rows)
    for pattern, (_, *names, stop) in zip(patterns, matrix_sentences(block, wording.labels), strict=True):
        rows = [row for row in block.rows if row.pattern == pattern]
        judged = standard_judged(wording, _STANDARDS[rows[0].marks[0]], block.judge)
        lead = Strong(mixed(judged, wording.labels.lead_separator))
        content = (lead, *names, *shared, stop)
        records = tuple(record for row in rows for record in row.records)
        count = sum(len(row.names) for row in rows)
        counted = (lead, Text(others_judged(wording, count)), *shared, stop) if count > 1 else content
        is_shortfall = any(row.marks[:1] == (True,) for row in rows)
        yield _Statement(content, Paragraph(content, records=records), counted, is_shortfall)
