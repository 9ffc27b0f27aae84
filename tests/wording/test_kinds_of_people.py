"""The sex and the age that the words of a group give."""

import pytest

from tipreport.wording.kinds_of_people import people_are


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("talibé boys from Senegal", "child"),
        ("Boys and girls", "child"),
        ("street children who beg", "child"),
        ("boys (citizens of Mali)", "child"),
        ("Nepali women", "adult"),
        ("women and girls", "female"),
        ("enfants talibés du Sénégal", "child"),
        ("niños y niñas", "child"),
        ("дети из Мали", "child"),
        ("أطفال من السنغال", "child"),
    ],
)
def test_the_nouns_of_a_group_give_the_sex_or_the_age_of_all(text: str, kind: str) -> None:
    assert people_are(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("women and children", "child"),
        ("parents of children", "child"),
        ("boys from Senegal and their mothers", "child"),
        ("girls’ schools", "child"),
        ("workers with children", "child"),
        ("boys and girls", "female"),
        ("men", "child"),
        ("fishers", "adult"),
        ("", "child"),
    ],
)
def test_a_group_that_may_have_others_is_of_no_certain_sex_or_age(text: str, kind: str) -> None:
    assert not people_are(text, kind)
