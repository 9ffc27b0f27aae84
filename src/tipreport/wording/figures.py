"""Labels of figures: the measure, the people, the place and the organisation."""

from collections.abc import Iterable, Iterator

from tipreport.language_marks import has_marks, inside, unmarked
from tipreport.model.field import narrowing_fields
from tipreport.model.records import Figure, Organisation
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.amounts import format_basis, format_value
from tipreport.wording.attribution import NO_AUTHORITIES, attribution
from tipreport.wording.label_words import (
    begins_with_defining_clause,
    begins_with_participle,
    has_words_of,
    is_about_others,
    is_clause_about,
    is_noun_of,
    without_first_word_of,
)
from tipreport.wording.labels_alone import (
    is_not_paid,
    is_share_of,
    means,
    names_budget,
    names_persons,
    names_persons_of,
    says_form,
)
from tipreport.wording.missing_words import missing, missing_place
from tipreport.wording.names import where
from tipreport.wording.people import citizens_in_words, people_in_words, with_people_of
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import NBSP, capital, lower
from tipreport.wording.wording import Wording

_LABELS = {  # a measure that is not here is its own label
    "investigations": "Investigations opened",
    "criminal complaints": "Suspects in criminal complaints",
    "arrests": "People arrested",
    "cases prosecuted": "Cases brought to court",
    "prosecutions": "Defendants prosecuted",
    "convictions": "Traffickers convicted",
    "acquittals": "Defendants acquitted",
    "cases detected": "Trafficking cases detected",
    "victims identified": "Victims officially identified",
    "victims referred": "Victims referred to services",
    "victims assisted": "Victims helped",
    "victims repatriated": "Victims returned to their country",
    "shelters": "Shelters for victims",
    "hotline calls": "Calls to a hotline",
    "people assisted": "People helped",
}
_OF_PERSONS = frozenset({"criminal complaints", "arrests", "prosecutions", "convictions", "acquittals"})  # in labels
_NOUNS = {"deaths": ("dead",)}  # other beginnings of a label that names the measure
_WORDED = frozenset({"sex", "age", "citizenship", "form", "group"})
_VICTIMS = {"victims": "Victims of {form}", "potential victims": "Potential victims of {form}"}
_WITHOUT_COMMA = frozenset({"en", "fr", "es"})  # languages in which a participle or a clause follows its noun
_MONEY = frozenset({"spending", "illicit proceeds", "compensation paid"})
_NUMBERS_NOT_GIVEN = {
    "not stated": "a number not given",
    "not reported": "a number not reported",
    "not known": "a number not known",
}


def measure_term(wording: Wording, measure: str, label: str) -> str:
    """Return the measure of a figure in small letters: ``compensation paid``; ``compensation`` if not yet paid."""
    if is_not_paid(measure, label):
        return lower(wording.text("Compensation", context="measure"))
    return wording.term("measure", measure)


def measure_label(wording: Wording, measure: str, unit: str = "") -> str:
    """Return ``Victims officially identified``; of cases, ``Convictions`` and not ``Traffickers convicted``."""
    label = None if unit == "cases" and measure in _OF_PERSONS else _LABELS.get(measure)
    return wording.text(label) if label else capital(wording.term("measure", measure))


def own_measure_label(wording: Wording, figure: Figure, by: Organisation | None = None) -> str:
    """Return the label of the measure of a figure that ``by`` counted.

    Only an authority identifies victims officially: those that one without powers of a state counted, and those that
    are no confirmed number, are ``Victims identified``. Compensation is paid unless the label says that it is ordered,
    promised or claimed.
    """
    if is_not_paid(figure.measure, figure.label or ""):
        return wording.text("Compensation", context="measure")
    if figure.measure == "victims identified" and not _is_official(figure, by):
        return capital(wording.term("measure", figure.measure))
    return measure_label(wording, figure.measure, figure.unit)


def of_common_label(counted: Iterable[tuple[Figure, Organisation | None]]) -> tuple[Figure, Organisation | None]:
    """Return the figure whose label is that of several of one measure, with its organisation.

    It is one whose victims are not identified officially, or whose compensation is not said to be paid, if any.
    ``counted`` are the figures with their organisations, at least one.
    """
    return min(counted, key=_is_plain)


def format_label(wording: Wording, figure: Figure, by: Organisation | None = None) -> str:
    """Return the label of a figure: ``Spending: construction for the tournament``, ``Victims of slavery``.

    A label that names the measure is the whole one: ``Inspections of farms``, ``Registered refugees at the border``,
    ``Victims of torture assisted``, and so is one of people that says the same: ``People killed by gangs``, ``People
    who crossed the border``, ``Officials prosecuted for complicity``. Else a first word that the measure has is left
    out: ``Compensation paid: from the fund``, but ``Compensation: ordered by courts``.
    Of cases, the label alone says what they are: ``Complaints of trafficking``.

    ``by`` is the organisation of the figure, as in `own_measure_label`.
    """
    if figure.measure == "other" or _names_measure(wording, figure):
        return capital(figure.label or "")
    if group := _group_before_label(wording, figure):
        return capital(f"{group} {figure.label}")
    measure = own_measure_label(wording, figure, by)
    if not figure.label:
        names_form = figure.form and figure.measure in _VICTIMS
        return wording.text(_VICTIMS[figure.measure], form=format_form(wording, figure.form)) if names_form else measure
    is_lead = figure.measure in _MONEY
    label = without_first_word_of(measure, figure.label, is_lead=is_lead)
    if label != figure.label and figure.unit == "cases" and figure.measure in _OF_PERSONS:
        return capital(figure.label)
    if not is_lead and wording.language in _WITHOUT_COMMA and _follows_noun(wording, measure, label):
        return f"{measure} {label}"
    return wording.text("{measure}: {label}" if is_lead else "{measure}, {label}", measure=measure, label=label)


def _follows_noun(wording: Wording, measure: str, label: str) -> bool:
    """Whether a label follows its measure without a comma: a clause, or a participle after a noun without one.

    ``Deaths attributed to accidents``, but ``Victims officially identified, referred to shelters``.
    """
    if has_marks(label):
        return False
    return begins_with_defining_clause(label) or (
        " " not in measure and begins_with_participle(label, wording.language)
    )


def _is_plain(counted: tuple[Figure, Organisation | None]) -> bool:
    """Whether the label of the measure of a figure is that of most figures."""
    figure, by = counted
    return _is_official(figure, by) and not is_not_paid(figure.measure, figure.label or "")


def _is_official(figure: Figure, by: Organisation | None) -> bool:
    """Whether victims were identified by an authority, as far as the figure says."""
    return figure.basis in (None, "confirmed") and (by is None or by.kind not in NO_AUTHORITIES)


def _names_measure(wording: Wording, figure: Figure) -> bool:
    """Whether the label is the measure, with adjectives before it or more words after it or inside.

    A clause about people says how they move, but not that they were identified, helped or arrested.
    """
    if figure.label is None or has_marks(figure.label):  # in another language than the document
        return False
    nouns = (
        measure_label(wording, figure.measure, figure.unit),
        wording.term("measure", figure.measure),
        *_NOUNS.get(figure.measure, ()),
    )
    if figure.measure == "people on the move" and is_clause_about(figure.label, nouns[0]):
        return True
    if names_persons_of(figure.measure, figure.label, has_form=figure.form is not None):
        return True
    if figure.measure == "spending" and names_budget(figure.label):
        return True
    is_of_courts = figure.unit == "persons" and MEASURES[figure.measure].pillar == "prosecution"
    if is_of_courts and any(is_about_others(figure.label, noun, wording.language) for noun in nouns):
        return True
    return any(is_noun_of(figure.label, noun) or has_words_of(figure.label, noun) for noun in nouns)


def _group_before_label(wording: Wording, figure: Figure) -> str:
    """Return the group if the label says of it what the measure says: ``Workers said to have died in other works``.

    Russian has a comma between the two.
    """
    label, group = figure.label or "", figure.group or ""
    if not group or has_marks(label) or has_marks(group) or wording.language not in _WITHOUT_COMMA:
        return ""
    return group if means(figure.measure, label) and not names_persons(label) and " " not in group else ""


def format_detail(
    wording: Wording,
    figure: Figure,
    subject: str | None = None,
    by: Organisation | None = None,
    whole: Figure | None = None,
) -> str:
    """Return the people, the place and the organisation, unless the label or the whole names them.

    ``subject`` is the country of the brief, which is not named; ``by`` the organisation of the figure; ``whole`` the
    figure that it is a part of.
    """
    figure = with_people_of(figure, whole)
    known = _known_words(wording, figure)
    return wording.listed(
        _part_of(wording, figure, whole),
        *of_whom(wording, figure, known),
        _where(wording, figure, known, subject),
        attribution(wording, figure, known, by),
    )


def format_place(wording: Wording, figure: Figure) -> str:
    """Return the place of a figure: ``in Albania``, ``worldwide``; empty if it has none or its label names it."""
    return _where(wording, figure, given_words(wording, figure), None)


def format_scope(wording: Wording, figure: Figure, subject: str | None = None, whole: Figure | None = None) -> str:
    """Return the people and the place of a figure as they follow its label: ``children, in Albania``, ``worldwide``.

    ``subject`` is the country of the brief, which is not named; ``whole`` the figure that it is a part of. A group does
    not repeat the first word of the label: ``Children at work`` of the group ``children aged 5 to 14`` has the scope
    ``aged 5 to 14``.
    """
    figure = with_people_of(figure, whole)
    known = _known_words(wording, figure)
    group, *whom = of_whom(wording, figure, known)
    if group:
        first, _, rest = unmarked(group).partition(" ")
        if rest and first.casefold() == unmarked(format_label(wording, figure)).partition(" ")[0].casefold():
            group = inside(group, lambda _: rest)
    return wording.listed(group, *whom, _where(wording, figure, known, subject))


def format_holder(wording: Wording, figure: Figure, by: Organisation | None = None, whole: Figure | None = None) -> str:
    """Return the figure that this one is a part of, and the organisation."""
    if by is None and whole is None:
        return ""
    known = _known_words(wording, figure)
    return wording.listed(_part_of(wording, figure, whole), attribution(wording, figure, known, by))


def _known_words(wording: Wording, figure: Figure) -> str:
    return f"{given_words(wording, figure)} {figure.of or ''}"


def _part_of(wording: Wording, figure: Figure, whole: Figure | None) -> str:
    if whole is None or figure.unit == "percent":
        return ""
    return wording.text("part of {whole}", whole=_whole(wording, whole, figure))


def given_words(wording: Wording, figure: Figure) -> str:
    """Return the words of a label that the detail does not repeat."""
    if group := _group_before_label(wording, figure):
        return f"{group} {figure.label}"
    return figure.label or (format_label(wording, figure) if figure.measure in _VICTIMS else "")


def of_whom(
    wording: Wording, figure: Figure, known: str, *, number: int = 0, sex: str | None = None
) -> tuple[str, ...]:
    """Return the group, sex and age, citizenship and form of the people, unless the other words name them.

    ``number`` is the number before the words, if it is 1 or 2; ``sex`` that of the people, if the whole has it.
    """
    group = missing(known, figure.group or "")
    citizens = citizens_in_words(wording, figure, known, number=number, sex=sex)
    people = people_in_words(wording, figure, f"{known} {group}", number=number)
    said = says_form(figure.measure, figure.label or "", figure.form)
    form = "" if said else missing(known, format_form(wording, figure.form))
    return group, people, citizens, form, *_other_narrowing(wording, figure, known)


def _other_narrowing(wording: Wording, figure: Figure, known: str) -> Iterator[str]:
    """The narrowing fields without messages of their own: ``sector: agriculture``."""
    for field in narrowing_fields(type(figure)):
        value = getattr(figure, field.name)
        if field.name not in _WORDED and value is not None and missing(known, str(value)):
            label = wording.term("field", field.name.replace("_", " "))
            yield wording.text("{label}: {value}", label=label, value=wording.term(field.name, str(value)))


def format_form(wording: Wording, form: str | None) -> str:
    """Return a form of exploitation."""
    if form == "other":
        return wording.text("other forms of exploitation")
    return wording.term("form", form) if form else ""


def _where(wording: Wording, figure: Figure, known: str, subject: str | None) -> str:
    if figure.place in (None, subject) or not missing_place(wording, known, str(figure.place)):
        return ""
    return where(wording, str(figure.place))


def _whole(wording: Wording, whole: Figure, part: Figure) -> str:
    """Return the number of a whole, as after "of", with its label, if that differs from the label of its part."""
    value = format_value(wording, whole)
    number = value.of
    if whole.value.qualifier in _NUMBERS_NOT_GIVEN:
        number = wording.text(_NUMBERS_NOT_GIVEN[whole.value.qualifier])
    same = (whole.measure, whole.label) == (part.measure, part.label)
    label = "" if same else lower(format_label(wording, whole))
    whom = [*filter(None, of_whom(wording, whole, (whole.label or "") if same else given_words(wording, whole)))]
    if whole.measure == "population" and not (same or whole.label or whom):
        return wording.text("the population of {number}", number=str(value), of_number=number)
    about = wording.listed(label, *whom)
    if about and number.endswith(")"):  # Russian has "estimated" in brackets after the number
        return f"{wording.listed(number[:-1], about)})"
    return f"{number} ({about})" if about else number


def format_base(wording: Wording, figure: Figure, whole: Figure | None = None, *, is_apart: bool = False) -> str:
    """Return the base of a percentage: ``of victims``. Empty where it follows from the measure or from the label.

    ``is_apart`` where the percentage is not before it, but in another column.
    """
    if figure.unit != "percent":
        return ""
    if whole is not None:
        return wording.text("of {base}", context="whole apart" if is_apart else "", base=_whole(wording, whole, figure))
    known = MEASURES.get(figure.measure)
    if figure.of is None or (known and figure.of == known.of) or is_share_of(figure.label or "", figure.of):
        return ""
    return wording.text("of {base}", context="apart" if is_apart else "words", base=figure.of)


def format_figure_heading(
    wording: Wording,
    figure: Figure,
    subject: str | None = None,
    by: Organisation | None = None,
    whole: Figure | None = None,
) -> str:
    """Return label, people, place, organisation and period, as they come before the number."""
    scope = format_scope(wording, figure, subject, whole)
    holder = format_holder(wording, figure, by, whole)
    return wording.listed(format_label(wording, figure, by), scope, holder, format_period(wording, figure.period))


def format_figure(
    wording: Wording,
    figure: Figure,
    subject: str | None = None,
    by: Organisation | None = None,
    whole: Figure | None = None,
) -> str:
    """Return the whole figure: ``Victims officially identified, 2021: 46``. Arguments as in `format_detail`."""
    number = f"{format_value(wording, figure)} {format_base(wording, figure, whole)}".rstrip()
    heading = format_figure_heading(wording, figure, subject, by, whole)
    number = wording.listed(number, format_basis(wording, figure))
    return wording.text("{label}: {value}", label=heading, value=number).replace(NBSP, " ")
