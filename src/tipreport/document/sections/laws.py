"""Laws and penalties."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import compress, groupby, pairwise

from tipreport.checks.penalty_words import says_more, says_more_beside
from tipreport.document.blocks import Block, DataTable, Paragraph, TermEntry, Terms
from tipreport.document.joining import bound, bound_text, ended, sentences
from tipreport.document.sections.judged_laws import judged_laws, judgements
from tipreport.document.sections.treaties import has_more, ratifications, treaties
from tipreport.document.spans import NoteRef, Spans, Strong, Text
from tipreport.document.state import CompositionState
from tipreport.language_marks import unmarked
from tipreport.model.records import Law, Penalty
from tipreport.record_words.locations import place_of_penalty
from tipreport.wording.amounts import own_words
from tipreport.wording.locations import victims_of_age
from tipreport.wording.matrices import standard_sentence
from tipreport.wording.missing_words import missing_period, missing_term
from tipreport.wording.names import also_written, named
from tipreport.wording.penalties import (
    condition_in_words,
    country_not_given,
    format_penalty,
    format_term_as_printed,
    names_age,
    not_told_apart,
    same_law,
    sources_differ,
    with_condition,
    words_come_first,
)
from tipreport.wording.phrases import capital, paragraph
from tipreport.wording.records import age_of_victims, describe_law, named_only
from tipreport.wording.sections import heads, penalty_heads

_FOREIGN = 2  # of the rank of a law
_OR = re.compile(r"\b(?:or|ou|o|или|أو)\b")  # in the words of a source, in the languages of documents
_LAW = 3  # the column of the laws of penalties
_SHORT_NAME = 20  # characters of the name of a law that is repeated


def laws(state: CompositionState) -> Iterator[Block]:
    """Yield the penalties, the ratification of treaties, the laws judged by a standard, then all others.

    The laws of other countries come last: after each law of the brief's countries, also of those that are only named.
    """
    rows = state.brief.laws
    if rows or state.brief.penalties:
        yield state.heading("laws")
    if state.brief.penalties:
        yield from _penalties(state, state.brief.penalties)
    ratified = ratifications(state, rows)
    yield from treaties(state, ratified)
    counted = {id(row) for row in ratified}
    judged = judgements([row for row in rows if id(row) not in counted])
    yield from judged_laws(state, judged)
    complete = {id(row) for row in ratified if not has_more(state, row)} | {id(each.law) for each in judged}
    others = [(row, id(row) not in counted) for row in rows if id(row) not in complete]
    only_named = {id(row) for row, shows_status in others if not _has_content(state, row, shows_status=shows_status)}
    if any(_is_foreign(state, row) for row, _ in others):  # a sentence with own laws would come after them
        only_named.clear()
        others.sort(key=lambda other: _rank(state, other[0]))
    entries = tuple(
        TermEntry(
            id=row.id or "",
            name=named(row),
            items=(_law(state, row, shows_status=shows_status),),
            records=(state.ref(row),),
            rank=_rank(state, row),
        )
        for row, shows_status in others
        if id(row) not in only_named
    )
    if entries:
        yield Terms("laws", heads(state.wording, "laws"), entries)
    yield from _only_named(state, [row for row, _ in others if id(row) in only_named])


def penalties_in_short(state: CompositionState) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Yield a sentence for each offence and place: ``Child trafficking: 3 to 6 years in prison (child victims) [9].``.

    The second one is for where the sentence before is shown too: it does not repeat the long name of its law. Penalties
    that follow each other and have the same sources share their citations. The lead says where a data note does that
    sources differ, since the penalties would otherwise be read as provisions that all apply.
    """
    offences: dict[tuple[str, str | None], list[Penalty]] = {}
    for row in state.brief.penalties:
        offences.setdefault((row.offence, state.index.place_of(row) or state.index.subject), []).append(row)
    last: Penalty | None = None
    for rows in offences.values():
        alone = _sentence(state, rows, None)
        yield alone, alone if last is None else _sentence(state, rows, last)
        last = rows[-1]


def _sentence(state: CompositionState, rows: Sequence[Penalty], before: Penalty | None) -> Paragraph:
    """The penalties for one offence, after another penalty."""
    labels, references = state.wording.labels, state.references(*rows)
    differ = any(
        state.notes[each.number - 1].code == "penalties-differ" for each in references if isinstance(each, NoteRef)
    )
    name = _offence(state, rows[0])
    if differ:
        name = sources_differ(state.wording, name)
    elif _are_not_told_apart(rows) and not _lacks_country(state, rows[0]):
        name = not_told_apart(state.wording, name)
    lead = Strong(bound(f"{name}{labels.lead_separator}"))
    groups = [[*group] for _, group in groupby(rows, key=lambda row: (row.sources, row.age, row.law))]
    separator = labels.clause_separator if any(len(group) > 1 for group in groups) else labels.list_separator
    terms = [
        (group[0], _terms(state, group, last))
        for last, group in zip((before, *(group[-1] for group in groups)), groups, strict=False)
    ]
    runs = ([*run] for _, run in groupby(terms, key=lambda term: term[0].sources))
    parts = ((*_joined_terms(state, run, separator), *state.cite(run[0][0])) for run in runs)
    spans = (lead, *sentences(parts, labels.clause_separator), *references)
    return Paragraph(ended(*spans), records=tuple(map(state.ref, rows)))


def _joined_terms(state: CompositionState, run: Sequence[tuple[Penalty, Text]], separator: str) -> Spans:
    """Penalties with the same sources; prison and then a fine as in ``a, b and c``."""
    *others, last = [row.kind for row, _ in run]
    if separator != state.wording.labels.list_separator or last != "fine" or {*others} != {"imprisonment"}:
        return sentences(((term,) for _, term in run), separator)
    parts = state.wording.conjunction_parts([(term,) for _, term in run])
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def _offence(state: CompositionState, row: Penalty) -> str:
    """The offence with the place of the law, which is one of several: ``Trafficking in persons, Ethiopia``."""
    place = place_of_penalty(state.wording, state.index, row)
    if _lacks_country(state, row):
        place = country_not_given(state.wording)
    return state.wording.listed(capital(row.offence), place)


def _lacks_country(state: CompositionState, row: Penalty) -> bool:
    """Whether nothing says of which country of a brief on several a penalty is."""
    index = state.index
    return index.subject is None and bool(state.brief.countries) and index.place_of(row) is None


def _are_not_told_apart(rows: Sequence[Penalty]) -> bool:
    """Whether two penalties of one kind have the same law or none, the same victims, and no words of the source."""
    exact = (row for row in rows if row.value.value is not None and not says_more(row))
    plain = [(row.kind, row.law, row.age, row.sources) for row in exact]
    return len({*plain}) < len(plain)


def _terms(state: CompositionState, rows: Sequence[Penalty], before: Penalty | None) -> Text:
    """Penalties with the age of their victims and their law, which they share, unless the offence names the age.

    Words of the source that say more than a penalty follow it in brackets: with the age and the law if it is the only
    one.
    """
    listed, first = state.wording.listed, rows[0]
    age = victims_of_age(state.wording, first.age) if first.age and not names_age(first) else ""
    law = _law_name(state, first, before)
    terms = [_term_and_words(state, row) for row in rows]
    if len(terms) == 1:
        ((term, words),) = terms
        return bound_text(_in_brackets(term, listed(words, age, law)))
    each = [_in_brackets(*term) for term in terms]
    joined = state.wording.conjunction(each) if _are_added(rows) else listed(*each)
    return bound_text(_in_brackets(joined, listed(age, law)))


def _are_added(rows: Sequence[Penalty]) -> bool:
    """Whether penalties are of one provision: each of another kind, and the source does not say that one is enough."""
    kinds = {row.kind for row in rows}
    return len(kinds) == len(rows) and not any(_OR.search(unmarked(row.printed or "")) for row in rows)


def _term_and_words(state: CompositionState, row: Penalty) -> tuple[str, str]:
    """The penalty, and the words of the source that follow it; the words first where they name it."""
    term, words = _term(state, row), _words(state, row)
    return (words, term) if words and words_come_first(row) else (term, words)


def _term(state: CompositionState, row: Penalty) -> str:
    term = format_term_as_printed(state.wording, row)
    condition = condition_in_words(state.wording, row)
    return with_condition(state.wording, term, condition) if condition else term


def _in_brackets(text: str, details: str) -> str:
    return f"{text} ({details})" if details else text


def _words(state: CompositionState, row: Penalty) -> str:
    """The words of the source if they say more than the penalty and those beside it."""
    if condition_in_words(state.wording, row) or not says_more_beside(row, _beside(state, row)):
        return ""
    return own_words(state.wording, row)


def _beside(state: CompositionState, row: Penalty) -> list[Penalty]:
    """The penalties of other kinds for the same offence, victims and law: a fine beside prison."""
    own = _provision(state, row)
    return [each for each in state.brief.penalties if each.kind != row.kind and _provision(state, each) == own]


def _provision(state: CompositionState, row: Penalty) -> tuple[object, ...]:
    return row.offence, row.age, row.law, state.index.place_of(row)


def _without_words_of_others(state: CompositionState, row: Penalty) -> Penalty:
    """A penalty without the words of its source that only name the penalties beside it too."""
    is_said = says_more(row) and not says_more_beside(row, _beside(state, row))
    return row.replace(printed=None) if is_said else row


def _law_name(state: CompositionState, row: Penalty, before: Penalty | None, *, in_column: bool = False) -> str:
    """The law of a penalty, if it has one; a long name only if the penalty before is not of the same law."""
    name = state.index.laws[row.law].name if row.law else ""
    is_repeated = before is not None and before.law == row.law and len(unmarked(name)) > _SHORT_NAME
    return same_law(state.wording, in_column=in_column) if is_repeated else name


def _penalties(state: CompositionState, penalties: Sequence[Penalty]) -> Iterator[DataTable | Paragraph]:
    """The table of penalties, without the columns of ages and of laws if no penalty has one.

    A law that all rows have is stated once, in a caption.
    """
    groups = [*_provided_together(state, penalties)]
    laws = {row.law for row in penalties}
    is_shared = len(groups) > 1 and len(laws) == 1
    shown = (True, any(row.age for row in penalties), True, any(laws) and not is_shared, True)
    heads = penalty_heads(state.wording)
    rows = (_row(state, group, before[-1] if before else None) for before, group in pairwise(([], *groups)))
    yield DataTable(
        tuple(compress(heads, shown)),
        tuple(tuple(compress(cells, shown)) for cells in rows),
        tuple(map(state.ref, penalties)),
    )
    if is_shared and any(laws):
        name = bound_text(_law_name(state, penalties[0], None))
        yield Paragraph(ended(Text(f"{heads[_LAW]}{state.wording.labels.lead_separator}"), name), "caption")


def _provided_together(state: CompositionState, penalties: Sequence[Penalty]) -> Iterator[list[Penalty]]:
    """Yield penalties of several kinds that follow each other and differ in nothing else: prison and a fine."""
    for _, rows in groupby(penalties, key=partial(_shared_cells, state)):
        group: list[Penalty] = []
        for row in rows:
            if row.kind in {each.kind for each in group}:
                yield group
                group = []
            group.append(row)
        yield group


def _shared_cells(state: CompositionState, row: Penalty) -> tuple[object, ...]:
    """The cells that penalties in one row of the table share."""
    return _offence(state, row), row.age, row.law, state.marks(row)


def _row(state: CompositionState, rows: Sequence[Penalty], before: Penalty | None) -> tuple[Spans, ...]:
    first = rows[0]
    law = (bound_text(_law_name(state, first, before, in_column=True)),) if first.law else ()
    terms = (format_penalty(state.wording, _without_words_of_others(state, row)) for row in rows)
    return (
        (Strong(_offence(state, first)),),
        (bound_text(age_of_victims(state.wording, first.age)),),
        (bound_text(state.wording.labels.clause_separator.join(terms)),),
        law,
        state.marks(first),
    )


def _rank(state: CompositionState, row: Law) -> int:
    """The laws of the brief's countries come first, and among them those with a content."""
    return (_FOREIGN if _is_foreign(state, row) else 0) + (0 if row.text or row.standard else 1)


def _is_foreign(state: CompositionState, row: Law) -> bool:
    return row.place not in (None, "world", *(each.country for each in state.brief.countries))


def _law(state: CompositionState, row: Law, *, shows_status: bool) -> Spans:
    return state.sentence(paragraph(*_content(state, row, kind=row.kind, shows_status=shows_status)), row)


def _content(state: CompositionState, row: Law, *, kind: str, shows_status: bool) -> tuple[str, ...]:
    """The description of a law, its text, a judgement and further spellings; each may be empty.

    The place of a law of another country is in its description, unless the name of the law has it.
    """
    text = f"{row.name} {row.text or ''}"
    description = describe_law(
        state.wording,
        kind=kind,
        place="world"
        if row.place == "world"
        else state.other_place(row.place, row.name if _is_foreign(state, row) else text),
        by=state.organisation(row) if row.by else "",
        period=missing_period(state.wording, text, row.period),
        status=row.status if shows_status else None,
    )
    standard = standard_sentence(state.wording, row.standard) if row.standard else ""
    return description, row.text or "", standard, also_written(state.wording, row)


def _has_content(state: CompositionState, row: Law, *, shows_status: bool) -> bool:
    """Whether there is more to a law than its name and its kind."""
    return any(_content(state, row, kind="", shows_status=shows_status))


def _only_named(state: CompositionState, rows: Sequence[Law]) -> Iterator[Block]:
    """Yield a sentence with the names of laws, each with its kind in brackets if the name does not have it."""
    if not rows:
        return
    shared = state.shared_citations(*rows)
    names = []
    for row in rows:
        kind = missing_term(row.name, state.wording.term("law kind", row.kind))
        marks = state.references(row) if shared else state.marks(row)
        names.append((bound_text(f"{named(row)} ({kind})" if kind else named(row)), *marks))
    lead = Strong(f"{named_only(state.wording)}{state.wording.labels.lead_separator}")
    spans = ended(lead, *sentences(names, state.wording.labels.clause_separator), *shared)
    yield Paragraph(spans, records=tuple(map(state.ref, rows)))
