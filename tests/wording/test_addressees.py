"""The addressees of recommendations inside a phrase."""

import pytest

from tipreport.wording.recommendations import addressed
from tipreport.wording.wording import ENGLISH


@pytest.mark.parametrize(
    ("name", "in_phrase"),
    [
        ("European Union", "the European Union"),
        ("Philippines", "the Philippines"),
        ("the Philippines", "the Philippines"),
        ("Niger", "Niger"),
        ("Government of Thailand", "the Government of Thailand"),
        ("Ministry of Labour and Social Affairs", "the Ministry of Labour and Social Affairs"),
        ("government and police", "the government and the police"),
        ("military regime", "the military regime"),
        ("local authorities and courts of appeal", "local authorities and courts of appeal"),
        ("local authorities", "the local authorities"),
        ("other government", "other government"),
        ("Algeria and Tunisia", "Algeria and Tunisia"),
        ("European Union, Libya, and Philippines", "the European Union, Libya and the Philippines"),
    ],
)
def test_countries_regions_and_authorities_have_their_article(name: str, in_phrase: str) -> None:
    assert addressed(ENGLISH, name, "") == f"To {in_phrase}"


@pytest.mark.parametrize(
    "name",
    [
        "governments of destination",
        "ASTRA",
        "Traders and the European Union",
        "buyers in the European Union and the United States",
    ],
)
def test_an_addressee_whose_article_is_not_known_is_as_in_the_brief(name: str) -> None:
    assert addressed(ENGLISH, name, "") == f"To {name}"
