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


def people_in_words(wording: Wording, figure: Figure, known: str, *, is_one: bool = False) -> str:
    """Return the sex and age, unless the text names them, as "North Korean women" does but "schoolgirls" does not.

    ``is_one`` for the word after the number 1.
    """
    if figure.sex is None and figure.age is None:
        return ""
    given = all(any(not missing(known, word) for word in _GIVES[each]) for each in (figure.sex, figure.age) if each)
    if given:
        return ""
    if is_one:
        return wording.text(_ONE_PERSON[figure.sex, figure.age], context="1 person")
    return wording.text(_PEOPLE[figure.sex, figure.age])


def with_people_of(part: Figure, whole: Figure | None) -> Figure:
    """Return a part with the sex and age that its whole has, if it has none of its own: a part of children is children.

    A part with neither is left as it is, and so is a figure without a whole.
    """
    if whole is None or (part.sex is None and part.age is None):
        return part
    return part.replace(sex=part.sex or whole.sex, age=part.age or whole.age)


def citizens_in_words(wording: Wording, figure: Figure, known: str, *, is_one: bool = False) -> str:
    """Return the citizenship, unless the text names the country. ``is_one`` for the words after the number 1."""
    if figure.citizenship == "foreign":
        return wording.text("foreign citizen") if is_one else wording.text("foreign citizens")
    if not figure.citizenship or not missing_place(wording, known, figure.citizenship):
        return ""
    return wording.text(
        "citizen of {country}" if is_one else "citizens of {country}",
        country=place_in_phrase(wording, figure.citizenship),
        of_country=place_form(wording, "of", figure.citizenship),
    )
