"""The words of a part beside its whole: the number, and what it counts as far as the whole does not say it."""

import re

from tipreport.checks.same_people import is_undivided
from tipreport.document.figures.amounts import words_of_source
from tipreport.document.joining import spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.model.vocabulary import MEASURES
from tipreport.wording import remarks as words
from tipreport.wording.amounts import NOT_GIVEN, format_basis, format_value
from tipreport.wording.figures import format_form, own_measure_label
from tipreport.wording.label_words import begins_with_participle, with_small_label
from tipreport.wording.names import is_known_place
from tipreport.wording.numbers import is_money
from tipreport.wording.phrases import lower
from tipreport.wording.shares import format_part, format_share, is_noun, is_of_others, with_place

_COUNTED = frozenset({"persons", "cases"})  # units of wholes whose parts are for a form of exploitation, or in it


def _without_label_of(whole: Figure, part: Figure) -> Figure:
    """The part without the beginning of its label that is the whole label of its whole: ``in agriculture``."""
    label, known = part.label or "", f"{whole.label} "
    return part.replace(label=label.removeprefix(known)) if whole.label and label.startswith(known) else part


def words_of_part(state: CompositionState, part: Figure, whole: Figure, *, has_marks: bool = True) -> Spans:
    """Return a part in words, with its marks: the words of its source alone where only these tell it from the whole."""
    wording = state.wording
    marks = state.marks_beside(part, whole) if has_marks else ()
    if is_undivided(part, whole) and (quoted := _number_in_words_of_source(state, part)):
        return spans_of((quoted, *marks))  # its words alone tell it from the whole
    own = _without_label_of(whole, part)
    is_cut = own is not part
    own = own if is_cut else with_small_label(wording, own)
    by = state.index.by(part) or state.index.by(whole)
    share = format_share(wording, own, whole, by=by)
    if own.form and own.unit == "persons" and is_noun(own, whole) and own.measure == whole.measure:
        share = format_part(wording, own.replace(place=whole.place), whole, by)  # children in forced begging
    is_only_measure = share == own_measure_label(wording, own, by)
    known = whole.place if is_only_measure else whole.place or state.index.subject
    place = part.place if part.place != known else None
    is_only_place = is_only_measure and place is not None
    labelled = part if is_cut else own
    joint: words.Joint = "not given"
    if part.value.qualifier not in NOT_GIVEN:
        joint = _place_joint(str(place)) if is_only_place else _joint(state, labelled, whole, share, is_cut=is_cut)
    if is_only_measure:
        share = lower(share) if place is None else ""
    if place is not None:
        share = with_place(wording, share, place, in_brackets=joint in ("brackets", "label"))
    basis = format_basis(wording, part) if part.basis != whole.basis else ""
    label = own.label if own.label and own.label not in share and own.label != whole.label else ""
    details = wording.listed(label, basis, words_of_source(state, part))
    number = format_value(wording, part)
    is_estimate = part.basis == whole.basis == "estimated" and part.value.qualifier == "exact"
    value = number.number if is_estimate else str(number)  # the whole is estimated, and so are its parts
    return spans_of(words.part(wording, value, share, details, marks, joint=joint))


def _number_in_words_of_source(state: CompositionState, part: Figure) -> str:
    """The words of the source in quotation marks, if they have the number in digits; empty otherwise."""
    number = format_value(state.wording, part).number
    quoted = words_of_source(state, part)
    return quoted if number in re.findall(r"[\d.,]*\d", quoted) else ""


def _form_joint(part: Figure, whole: Figure) -> words.Joint:
    """Suspects and cases are for a form of exploitation, and people are in it, or for the removal of their organs."""
    unit = MEASURES[whole.measure].unit if whole.unit == "percent" else whole.unit
    if part.form is None or unit not in _COUNTED:
        return "comma"
    if unit == "cases" or MEASURES[whole.measure].pillar == "prosecution":
        return "for other forms" if part.form == "other" else "for form"
    return "victims for form" if part.form == "organ removal" else "in form"


def _place_joint(place: str) -> words.Joint:
    return "noun" if is_known_place(place) else "label"


def _joint(state: CompositionState, part: Figure, whole: Figure, share: str, *, is_cut: bool) -> words.Joint:
    """How the label of a part follows its number; ``is_cut`` is whether that continues the label of its whole."""
    wording = state.wording
    if share == format_form(wording, part.form):
        return _form_joint(part, whole)
    if part.unit == "percent" and share == part.label:
        return "noun" if begins_with_participle(share, wording.language) else "comma"
    last = part.value.upper or part.value.value
    if is_of_others(part, whole) or (part.group and last == 1):  # the words of a group are in the plural
        return "brackets"
    if share == part.label or is_money(part.unit):
        return "label"
    if is_cut:
        return "noun"
    is_scaled = last is not None and wording.formats.scaled(last) is not None
    return "of" if last is not None and (part.unit == "percent" or is_scaled) else "noun"
