"""Short descriptions of records, printed before the sentence of a data note."""

from collections.abc import Sequence

from tipreport.language_marks import inside
from tipreport.model.records import (
    Figure,
    Finding,
    Hotline,
    Organisation,
    Penalty,
    ProfileItem,
    Progress,
    Quote,
    Route,
    TierPlacement,
)
from tipreport.wording.amounts import quoted
from tipreport.wording.catalogue import size_of_list
from tipreport.wording.figures import format_label, own_measure_label
from tipreport.wording.names import country_name, place_form
from tipreport.wording.periods import undated, year_span
from tipreport.wording.phrases import capital
from tipreport.wording.quotation_marks import with_closing_marks
from tipreport.wording.records import aspect_label
from tipreport.wording.routes import format_route, has_other_places
from tipreport.wording.sections import section_name
from tipreport.wording.tiers import tier_name
from tipreport.wording.wording import Wording

_LONGEST_LABEL = 60  # letters; a longer one cannot be read at a glance
_WORDS = 6  # enough to distinguish sentences
_AGES = {"adult": "adult victims", "child": "child victims"}


def other_locations(wording: Wording, number: int) -> str:
    """Return how many other records a note is about."""
    return wording.count("and {number} other", "and {number} others", number, number=wording.spelled(number))


def tier_location(wording: Wording, placement: TierPlacement, last: int | None, *, named: bool) -> str:
    """Describe a placement, or several up to a ``last`` year: ``Tier of China, 2021``."""
    country = country_name(wording, placement.country) if named else ""
    of_country = place_form(wording, "of", placement.country)
    if placement.year is None:
        tier = tier_name(wording, placement.tier)
        label = (
            wording.text("{tier} of {country}", tier=tier, country=country, of_country=of_country) if named else tier
        )
        return wording.listed(label, undated(wording))
    label = wording.text("Tier of {country}", country=country, of_country=of_country) if named else wording.text("Tier")
    return wording.listed(label, year_span(wording, placement.year, last))


def figure_label(wording: Wording, figure: Figure, by: Organisation | None = None) -> str:
    """Return the label of a figure, cut short where it is long; ``by`` is its organisation."""
    label = format_label(wording, figure, by)
    if len(label) <= _LONGEST_LABEL:
        return label
    return (
        own_measure_label(wording, figure, by)
        if figure.measure != "other"
        else capital(inside(figure.label or "", _cut))
    )


def recommendations_location(wording: Wording, numbers: Sequence[int]) -> str:
    """Describe recommendations by their numbers."""
    forms = ("Recommendation {numbers}", "Recommendations {numbers}")
    return wording.count(*forms, size_of_list(len(numbers)), numbers=wording.conjunction(map(str, numbers)))


def status_location(wording: Wording, number: int, step: Progress) -> str:
    """Describe the progress of a recommendation."""
    return wording.text("Recommendation {number}, status of {year}", number=number, year=step.year)


def country_location(wording: Wording, country: str, *, has_roles: bool) -> str:
    """Describe a country of a brief."""
    name = country_name(wording, country)
    if not has_roles:
        return name
    return wording.text("Roles of {country}", country=name, of_country=place_form(wording, "of", country))


def finding_location(wording: Wording, finding: Finding) -> str:
    """Describe a finding: ``Prosecution, “Police opened fewer cases”``."""
    return wording.listed(section_name(wording, finding.pillar), beginning(wording, finding.text))


def penalty_location(wording: Wording, penalty: Penalty, place: str) -> str:
    """Describe a penalty: ``Penalty, trafficking in persons, Ethiopia, child victims``; the place may be empty."""
    age = victims_of_age(wording, penalty.age) if penalty.age else ""
    return wording.listed(wording.text("Penalty"), penalty.offence, place, age)


def victims_of_age(wording: Wording, age: str) -> str:
    """Return the victims that a penalty is about: ``child victims``."""
    return wording.text(_AGES[age])


def profile_location(wording: Wording, item: ProfileItem) -> str:
    """Describe a line of the profile."""
    about = wording.term("profile term", item.term) if item.term else item.group
    return wording.listed(aspect_label(wording, item.aspect), about or beginning(wording, item.text or ""))


def route_location(wording: Wording, route: Route) -> str:
    """Describe a route."""
    context = "other places" if has_other_places(route) else ""
    return wording.text("Route {route}", context=context, route=format_route(wording, route))


def hotline_location(wording: Wording, hotline: Hotline) -> str:
    """Describe a hotline."""
    number = wording.text("number not given") if hotline.number == "not stated" else hotline.number
    return wording.listed(wording.text("Hotline"), number)


def definition_location(wording: Wording, word: str) -> str:
    """Describe a definition."""
    return wording.listed(wording.text("Definition"), word)


def quote_location(wording: Wording, quote: Quote) -> str:
    """Describe a quotation."""
    speaker = beginning(wording, quote.text) if quote.speaker == "not stated" else quote.speaker
    return wording.listed(wording.text("Quotation"), speaker)


def beginning(wording: Wording, text: str) -> str:
    """Return the first words of a text in quotation marks."""
    return quoted(wording, inside(text, _cut))


def _cut(text: str) -> str:
    words = text.split()
    following = words[_WORDS].strip(".,;:") if len(words) > _WORDS else ""
    last = _WORDS + (following == "%")  # of 1,5 %, the sign is not left out
    if len(words) <= last:
        return text.strip(".,;:")
    return with_closing_marks(" ".join(words[:last]).strip(".,;:") + " …")
