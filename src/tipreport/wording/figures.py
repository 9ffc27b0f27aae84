"""What a figure counts, of whom, where and by whom."""

from collections.abc import Iterator

from tipreport.model.field import narrowing_fields
from tipreport.model.records import Figure, Organisation
from tipreport.model.vocabulary import MEASURES
from tipreport.wording.amounts import SILENT, format_basis, format_value
from tipreport.wording.names import body, place_in_phrase, place_name, where
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import NBSP, capital, facts, lower
from tipreport.wording.unsaid import missing, unnamed

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
# Of these nobody does anything: an organisation that is named has counted.
_COUNTED = frozenset(
    (
        "victims", "potential victims", "age of victims", "people at risk", "deaths", "people on the move", "migrants",
        "migrant workers", "refugees", "asylum seekers", "refugees and asylum seekers", "population", "poverty rate",
        "extreme poverty rate", "unemployment rate", "GDP per capita", "GDP growth",
    )
)  # fmt: skip
_WORDED = frozenset({"sex", "age", "citizenship", "form", "group"})
_MONEY = frozenset({"spending", "illicit proceeds", "compensation paid"})
_PEOPLE = {
    ("female", None): "women and girls",
    ("female", "adult"): "women",
    ("female", "child"): "girls",
    ("male", None): "men and boys",
    ("male", "adult"): "men",
    ("male", "child"): "boys",
    (None, "adult"): "adults",
    (None, "child"): "children",
}
_SAYS = {  # words that tell the sex or the age of people
    "female": ("women", "woman", "girl", "female", "mother", "wife", "wives", "daughter", "sister"),
    "male": ("men", "man", "boy", "male", "father", "husband", "son", "brother"),
    "adult": ("women", "woman", "men", "man", "adult"),
    "child": ("child", "girl", "boy", "minor", "baby", "babies", "infant", "underage", "younger"),
}


def measure_label(measure: str) -> str:
    """``Victims officially identified``."""
    return _LABELS.get(measure) or capital(measure)


def format_label(figure: Figure) -> str:
    """What is counted: ``Spending: construction for the tournament``."""
    if figure.measure == "other":
        return capital(figure.label or "")
    joint = ":" if figure.measure in _MONEY else ","
    return measure_label(figure.measure) + (f"{joint} {figure.label}" if figure.label else "")


def format_detail(
    figure: Figure, subject: str | None = None, by: Organisation | None = None, whole: Figure | None = None
) -> str:
    """Of whom, where and by whom, so far as the label and the whole do not say it.

    ``subject`` is the country that goes without saying, ``by`` the organisation of the figure, ``whole`` the figure
    that it is a part of.
    """
    known = f"{figure.label or ''} {figure.of or ''}"
    return facts(
        f"part of {_whole(whole, figure)}" if whole and figure.unit != "percent" else "",
        *_of_whom(figure, known),
        _where(figure, known, subject),
        _by(figure, known, by),
    )


def format_share(figure: Figure, whole: Figure | None = None) -> str:
    """What a part is, beside its whole: ``citizens of Serbia``."""
    whom = facts(*_of_whom(figure, figure.label or ""))
    if whole is not None and figure.measure != whole.measure:
        return facts(lower(format_label(figure)), whom)
    return whom or figure.label or measure_label(figure.measure)


def _of_whom(figure: Figure, known: str) -> tuple[str, ...]:
    """The people meant; of citizenship, form, sex and age what the other words do not say."""
    group = figure.group or ""
    citizens = ""
    if figure.citizenship == "foreign":
        citizens = "foreign citizens"
    elif figure.citizenship and missing(known, place_name(figure.citizenship)):
        citizens = f"citizens of {place_in_phrase(figure.citizenship)}"
    form = missing(known, format_form(figure.form))
    return group, _people(figure, f"{known} {group}"), citizens, form, *_other_narrowing(figure, known)


def _other_narrowing(figure: Figure, known: str) -> Iterator[str]:
    """The narrowing fields that need no words of their own: ``sector: agriculture``."""
    for field in narrowing_fields(type(figure)):
        value = getattr(figure, field.name)
        if field.name not in _WORDED and value is not None and missing(known, str(value)):
            yield f"{field.name.replace('_', ' ')}: {value}"


def _people(figure: Figure, known: str) -> str:
    """Of which sex and age, unless the text says that: "schoolgirls" does not, "North Korean women" does."""
    said = all(any(not missing(known, word) for word in _SAYS[each]) for each in (figure.sex, figure.age) if each)
    return "" if said else _PEOPLE[figure.sex, figure.age]


def format_form(form: str | None) -> str:
    """A form of exploitation."""
    return "other forms of exploitation" if form == "other" else form or ""


def _where(figure: Figure, known: str, subject: str | None) -> str:
    if figure.place in (None, subject) or not missing(known, place_name(str(figure.place))):
        return ""
    return where(str(figure.place))


def _by(figure: Figure, known: str, by: Organisation | None) -> str:
    if by is None or not unnamed(known, by, body(by)):
        return ""
    return f"{'according to' if figure.measure in _COUNTED else 'by'} {body(by)}"


def _whole(whole: Figure, part: Figure) -> str:
    """A whole beside its part: its number, and what it counts where that differs."""
    number = str(format_value(whole))
    if whole.value.qualifier in SILENT:
        number = f"a number {number}"
    same = format_label(whole) == format_label(part)
    what = facts("" if same else lower(format_label(whole)), *_of_whom(whole, whole.label or ""))
    return f"{number} ({what})" if what else number


def format_base(figure: Figure, whole: Figure | None = None) -> str:
    """Percent of what: ``of victims``. Nothing where the measure goes without it."""
    if figure.unit != "percent":
        return ""
    if whole is not None:
        return f"of {_whole(whole, figure)}"
    known = MEASURES.get(figure.measure)
    return "" if figure.of is None or (known and figure.of == known.of) else f"of {figure.of}"


def format_figure_heading(
    figure: Figure, subject: str | None = None, by: Organisation | None = None, whole: Figure | None = None
) -> str:
    """What is counted, of whom, where, by whom and when, as it stands before the number."""
    return facts(format_label(figure), format_detail(figure, subject, by, whole), format_period(figure.period))


def format_figure(
    figure: Figure, subject: str | None = None, by: Organisation | None = None, whole: Figure | None = None
) -> str:
    """The whole figure in words: ``Victims officially identified, 2021: 46``. Arguments as in `format_detail`."""
    number = f"{format_value(figure)} {format_base(figure, whole)}".rstrip()
    said = f"{format_figure_heading(figure, subject, by, whole)}: {facts(number, format_basis(figure))}"
    return said.replace(NBSP, " ")
