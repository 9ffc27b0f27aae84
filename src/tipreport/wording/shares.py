"""Labels of the parts of a figure."""

from tipreport.model.field import narrowing_fields
from tipreport.model.records import Figure, Organisation
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.figures import format_label, given_words, of_whom, own_measure_label
from tipreport.wording.missing_words import missing
from tipreport.wording.names import is_known_place, place_in_phrase, where
from tipreport.wording.people import with_people_of
from tipreport.wording.phrases import lower
from tipreport.wording.wording import Wording

_PERSON = frozenset({"sex", "age"})


def format_share(
    wording: Wording,
    figure: Figure,
    whole: Figure | None = None,
    *,
    sex: str | None = None,
    by: Organisation | None = None,
    in_sentence: bool = False,
) -> str:
    """Return the label of a part that is shown with its whole, without what both share: ``citizens of Serbia``.

    ``sex`` is that of the people, if the figure is a part without it; ``by`` the organisation that counted. Inside a
    sentence, all but the first words are in brackets, ``girls (citizens of Serbia)``: a comma would not end before the
    next part or the verb.
    """
    joined = _with_rest_in_brackets if in_sentence else Wording.listed
    if whole is not None:
        sex = figure.sex or whole.sex
        figure = _without_shared(figure, whole)
    if whole is not None and figure.measure != whole.measure:
        details = of_whom(wording, figure, given_words(wording, figure), number=_one_or_two(figure), sex=sex)
        return joined(wording, lower(format_label(wording, figure, by)), *details)
    whom = joined(wording, *of_whom(wording, figure, figure.label or "", number=_one_or_two(figure), sex=sex))
    return whom or figure.label or own_measure_label(wording, figure, by)


def format_part(
    wording: Wording, figure: Figure, whole: Figure, by: Organisation | None = None, *, in_sentence: bool = True
) -> str:
    """Return the label of a part inside a sentence: ``children in forced labour``, ``citizens of Serbia``.

    In brackets of its own, it is not ``in_sentence``, and has commas in place of brackets.
    """
    sex = figure.sex or whole.sex
    figure = _without_shared(figure, whole)
    form, place = figure.form, figure.place if figure.place != whole.place else None
    share = format_share(
        wording, figure.replace(form=None) if form else figure, sex=sex, by=by, in_sentence=in_sentence
    )
    is_only_the_measure = share == own_measure_label(wording, figure, by)
    if form and missing(share, form):
        share = _with_form(wording, "" if is_only_the_measure else share, figure)
        share = share.replace(") (", wording.labels.list_separator)
    elif is_only_the_measure:
        share = "" if place and figure.measure == whole.measure else lower(share)
    return with_place(wording, share, place) if place else share


def _with_rest_in_brackets(wording: Wording, *words: str) -> str:
    first, others = next(filter(None, words), ""), [*filter(None, words)][1:]
    return wording.text("{value} ({share})", value=first, share=wording.listed(*others)) if others else first


def is_noun(figure: Figure, whole: Figure) -> bool:
    """Return whether the label of a part begins with people or a measure, and not with its form, place or own label."""
    own = _without_shared(figure, whole)
    has_people = any((own.group, own.sex, own.age, own.citizenship)) or own.measure != whole.measure
    return has_people or not (own.label or own.form or own.place != whole.place)


def is_of_others(part: Figure, whole: Figure) -> bool:
    """Return whether the label of a part names people, and its number counts something else: ``1 case (children)``."""
    own = _without_shared(part, whole)
    unit = whole.unit if part.unit == "percent" else part.unit
    return any((own.group, own.sex, own.age, own.citizenship)) and unit not in ("persons", "percent")


def format_others(wording: Wording, figure: Figure, whole: Figure, by: Organisation | None = None) -> str:
    """Return the label of a part that `is_of_others`, as it is in brackets: ``women and girls, debt bondage``."""
    share = format_share(wording, figure, whole, by=by)
    place = figure.place if figure.place != whole.place else None
    return with_place(wording, share, place, in_brackets=True) if place else share


def without_brackets_inside(wording: Wording, text: str, value: str, share: str) -> str:
    """Return a number with its label, which is after a comma if it would be in brackets and has brackets itself."""
    if share.endswith(")") and text.endswith(f"({share})"):
        return wording.text("{value}, {share}", value=value, share=share)
    return text


def with_place(wording: Wording, share: str, place: str, *, in_brackets: bool = False) -> str:
    """Return the label of a part with its place; an empty label is left out.

    In brackets, a place is in no other brackets.
    """
    there = where(wording, place)
    if not share:
        return there
    if is_known_place(place):
        return wording.text("{share} {where}", share=share, where=there)
    context, name = "in brackets" if in_brackets else "", place_in_phrase(wording, place)
    return wording.text("{share} in {place}", context=context, share=share, place=name)


def _with_form(wording: Wording, share: str, figure: Figure) -> str:
    """Return the label with the form: victims are in it, cases and suspects for it. An empty label is left out.

    Victims, too, are *for* organ removal in English; other languages can have the same words as for other forms.
    """
    of_crime = figure.unit == "cases" or MEASURES[figure.measure].pillar == "prosecution"
    if figure.form == "other":
        if of_crime:
            alone, after = "for other forms of exploitation", "{share} for other forms of exploitation"
        else:
            alone, after = "in other forms of exploitation", "{share} in other forms of exploitation"
        return wording.text(after if share else alone, share=share)
    form = wording.term("form", str(figure.form))
    if figure.form == "organ removal" and not of_crime:
        message = "{share} for {form}" if share else "for {form}"
        return wording.text(message, context="victims", share=share, form=form)
    alone, after = ("for {form}", "{share} for {form}") if of_crime else ("in {form}", "{share} in {form}")
    return wording.text(after if share else alone, share=share, form=form)


def _one_or_two(figure: Figure) -> int:
    """The number of people if it is 1 or 2, as in ``1 child``, ``at least 1 child``; otherwise 0."""
    value = figure.value
    return int(value.value or 0) if figure.unit == "persons" and value.upper is None and value.value in (1, 2) else 0


def _without_shared(part: Figure, whole: Figure) -> Figure:
    """Return a part without the sex, age, form and so on that its whole has too, unless nothing else identifies it.

    Sex and age are one word: of children, those of one sex are boys or girls.
    """
    part = with_people_of(part, whole)
    used = [field.name for field in narrowing_fields(type(part)) if getattr(part, field.name) is not None]
    shared = [name for name in used if getattr(part, name) == getattr(whole, name)]
    if not _PERSON.intersection(used) <= set(shared):
        shared = [name for name in shared if name not in _PERSON]
    is_other = len(shared) < len(used) or (part.measure, part.label, part.place) != (
        whole.measure, whole.label, whole.place,
    )  # fmt: skip
    return part.replace(**dict.fromkeys(shared)) if shared and is_other else part
