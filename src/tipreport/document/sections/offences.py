"""Penalties as sentences, one for each offence, as short documents have them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tipreport.checks.penalty_words import says_more, says_more_beside
from tipreport.document.blocks import Paragraph
from tipreport.document.joining import bound, bound_text, ended, sentences, spans_of
from tipreport.document.sections.penalties import lacks_country, law_name_of, offence_of, penalties_beside
from tipreport.document.spans import NoteRef, Spans, Strong, Text
from tipreport.document.state import CompositionState
from tipreport.language_marks import unmarked
from tipreport.model.records import Penalty
from tipreport.wording.amounts import own_words
from tipreport.wording.locations import victims_of_age
from tipreport.wording.penalties import (
    and_a_fine,
    condition_in_words,
    format_term_as_printed,
    names_age,
    names_other_kind,
    not_told_apart,
    says_age,
    sources_differ,
    with_condition,
    words_come_first,
)

_OR = re.compile(r"\b(?:or|ou|o|или|أو)\b")  # in the words of a source, in the languages of documents


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
    name = offence_of(state, rows[0])
    if differ:
        name = sources_differ(state.wording, name)
    elif _are_not_told_apart(rows) and not lacks_country(state, rows[0]):
        name = not_told_apart(state.wording, name)
    groups = [[*group] for _, group in groupby(rows, key=lambda row: (row.sources, row.age, row.law))]
    shared = ""
    if len(groups) > 1 and len({row.law for row in rows}) == 1 and name == offence_of(state, rows[0]):
        shared = law_name_of(state, rows[0], before)
    separator = labels.clause_separator if any(len(group) > 1 for group in groups) else labels.list_separator
    between = labels.clause_separator if any(_term(state, row).endswith(")") for row in rows) else separator
    terms = [
        (group[0], _terms(state, group, "" if shared else law_name_of(state, group[0], last)))
        for last, group in zip((before, *(group[-1] for group in groups)), groups, strict=False)
    ]
    runs = ([*run] for _, run in groupby(terms, key=lambda term: term[0].sources))
    parts = ((*_joined_terms(state, run, separator, between), *state.cite(run[0][0])) for run in runs)
    lead = _lead(name, shared, labels.lead_separator)
    spans = (*lead, *sentences(parts, labels.clause_separator), *references)
    return Paragraph(ended(*spans), records=tuple(map(state.ref, rows)))


def _lead(name: str, law: str, separator: str) -> Spans:
    """The words before the penalties: the offence, and the law that provides all of them."""
    if not law:
        return (Strong(bound(f"{name}{separator}")),)
    return (Strong(bound(name)), bound_text(f" ({law}){separator}"))


def _joined_terms(state: CompositionState, run: Sequence[tuple[Penalty, Text]], separator: str, between: str) -> Spans:
    """Penalties with the same sources; prison and then a fine as in ``a, b and c``, others with what is ``between``.

    A fine for victims of any age, after terms that are by age, is apart: it does not belong to the last of these.
    """
    *others, last = [row.kind for row, _ in run]
    if separator != state.wording.labels.list_separator or last != "fine" or {*others} != {"imprisonment"}:
        return sentences(((term,) for _, term in run), between)
    *terms, fine = [(term,) for _, term in run]
    *by_age, row = [row for row, _ in run]
    if row.age is None and any(each.age for each in by_age):
        return spans_of(and_a_fine(state.wording, state.wording.listed_parts(terms), fine))
    return spans_of(state.wording.conjunction_parts([*terms, fine]))


def _are_not_told_apart(rows: Sequence[Penalty]) -> bool:
    """Whether two penalties of one kind have the same law or none, the same victims, and no words of the source."""
    exact = (row for row in rows if row.value.value is not None and not says_more(row))
    plain = [(row.kind, row.law, row.age, row.sources) for row in exact]
    return len({*plain}) < len(plain)


def _terms(state: CompositionState, rows: Sequence[Penalty], law: str) -> Text:
    """Penalties with the age of their victims and their law, which they share; not an age that other words name.

    Words of the source that say more than a penalty follow it in brackets: with the age and the law if it is the only
    one.
    """
    listed, first = state.wording.listed, rows[0]
    terms = [_term_and_words(state, row) for row in rows]
    is_named = names_age(first) or any(words and says_age(words, first.age) for _, words in terms)
    age = victims_of_age(state.wording, first.age) if first.age and not is_named else ""
    if len(terms) == 1:
        ((term, words),) = terms
        return bound_text(_in_brackets(state, term, listed(words, age, law)))
    each = [_in_brackets(state, *term) for term in terms]
    joined = state.wording.conjunction(each) if _are_added(rows) else listed(*each)
    return bound_text(_in_brackets(state, joined, listed(age, law)))


def _are_added(rows: Sequence[Penalty]) -> bool:
    """Whether penalties are of one provision: each of another kind, and the source does not say that one is enough.

    It does in *5 years or a fine*, but not in *6 to 15 years, or 8 to 20 years*, which names one kind.
    """
    kinds = {row.kind for row in rows}
    if len(kinds) < len(rows):
        return False
    printed = ((row.kind, unmarked(row.printed or "")) for row in rows)
    return not any(_OR.search(words) and names_other_kind(words, kind) for kind, words in printed)


def _term_and_words(state: CompositionState, row: Penalty) -> tuple[str, str]:
    """The penalty, and the words of the source that follow it; the words first where they name it."""
    term, words = _term(state, row), _words(state, row)
    return (words, term) if words and words_come_first(row) else (term, words)


def _term(state: CompositionState, row: Penalty) -> str:
    term = format_term_as_printed(state.wording, row)
    condition = condition_in_words(state.wording, row)
    return with_condition(state.wording, term, condition) if condition else term


def _in_brackets(state: CompositionState, text: str, details: str) -> str:
    """A text with details in brackets: in those at its end, if it has some."""
    if not details:
        return text
    is_bracketed = text.endswith(")")
    return f"{text[:-1]}{state.wording.labels.clause_separator}{details})" if is_bracketed else f"{text} ({details})"


def _words(state: CompositionState, row: Penalty) -> str:
    """The words of the source if they say more than the penalty and those beside it."""
    if condition_in_words(state.wording, row) or not says_more_beside(row, penalties_beside(state, row)):
        return ""
    return own_words(state.wording, row)
