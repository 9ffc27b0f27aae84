"""Words for the sex, the age and the citizenship of the people of a figure."""

from tipreport.model.records import Figure
from tipreport.wording.missing_words import missing, missing_place
from tipreport.wording.names import place_form, place_in_phrase
from tipreport.wording.wording import Wording

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
_ONE_PERSON = {
    ("female", None): "woman or girl",
    ("female", "adult"): "woman",
    ("female", "child"): "girl",
    ("male", None): "man or boy",
    ("male", "adult"): "man",
    ("male", "child"): "boy",
    (None, "adult"): "adult",
    (None, "child"): "child",
}
_GIVES = {  # words of a brief that give the sex or the age of people
    "female": ("women", "woman", "girl", "female", "mother", "wife", "wives", "daughter", "sister"),
    "male": ("men", "man", "boy", "male", "father", "husband", "son", "brother"),
    "adult": ("women", "woman", "men", "man", "adult"),
    "child": ("child", "girl", "boy", "minor", "baby", "babies", "infant", "underage", "younger"),
}


_ADULT = 18  # years of age


def people_in_words(wording: Wording, figure: Figure, known: str, *, number: int = 0) -> str:
    """Return the sex and age, unless the text names them, as "North Korean women" does but "schoolgirls" does not.

    ``number`` is the number before the word, if it is 1 or 2: Arabic has a form for two. Victims of an age below 18 are
    girls or boys.
    """
    if figure.sex and figure.age is None and _is_age_of_child(figure):
        figure = figure.replace(age="child")
    if figure.sex is None and figure.age is None:
        return ""
    given = all(any(not missing(known, word) for word in _GIVES[each]) for each in (figure.sex, figure.age) if each)
    if given:
        return ""
    people = wording.text(_PEOPLE[figure.sex, figure.age])
    if not missing(known, people):  # in the language of the document
        return ""
    if number == 1:
        return wording.text(_ONE_PERSON[figure.sex, figure.age], context="1 person")
    return wording.text(_PEOPLE[figure.sex, figure.age], context="2 people") if number == 2 else people


def _is_age_of_child(figure: Figure) -> bool:
    oldest = figure.value.upper or figure.value.value
    return figure.measure == "age of victims" and oldest is not None and oldest < _ADULT


def after_of(wording: Wording, people: str) -> str:
    """Return words for people as they follow *of*, which French repeats: *70 % de femmes et de filles*."""
    for message in ("women and girls", "men and boys"):
        alone = wording.text(message)
        if people.startswith(alone):
            return wording.text(message, context="of") + people.removeprefix(alone)
    return people


def with_people_of(part: Figure, whole: Figure | None) -> Figure:
    """Return a part with the sex and age that its whole has, if it has none of its own: a part of children is children.

    A part with neither is left as it is, and so is a figure without a whole.
    """
    if whole is None or (part.sex is None and part.age is None):
        return part
    return part.replace(sex=part.sex or whole.sex, age=part.age or whole.age)


def citizens_of(wording: Wording, citizenship: str) -> str:
    """Return a citizenship alone: ``citizens of Serbia``, ``foreign citizens``."""
    if citizenship == "foreign":
        return wording.text("foreign citizens")
    country, of_country = place_in_phrase(wording, citizenship), place_form(wording, "of", citizenship)
    return wording.text("citizens of {country}", country=country, of_country=of_country)


def citizens_in_words(wording: Wording, figure: Figure, known: str, *, number: int = 0, sex: str | None = None) -> str:
    """Return the citizenship, unless the text names the country.

    ``number`` as in `people_in_words`. ``sex`` is that of the people, if the figure is part of one that has it.
    """
    are_women = (sex or figure.sex) == "female"
    of_one, several = ("women", "women") if are_women else ("", "")
    if number == 2:
        several = "2 women" if are_women else "2 people"
    if figure.citizenship == "foreign":
        if number == 1:
            return wording.text("foreign citizen", context=of_one)
        return wording.text("foreign citizens", context=several)
    if not figure.citizenship or not missing_place(wording, known, figure.citizenship):
        return ""
    country = place_in_phrase(wording, figure.citizenship)
    of_country = place_form(wording, "of", figure.citizenship)
    if number == 1:
        return wording.text("citizen of {country}", context=of_one, country=country, of_country=of_country)
    return wording.text("citizens of {country}", context=several, country=country, of_country=of_country)
