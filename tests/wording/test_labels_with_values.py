"""A label does not repeat the word that its value begins with, and a word is the same in a table and in a sentence."""

import pytest

from tipreport.wording import wording_for
from tipreport.wording.languages import languages
from tipreport.wording.tiers import tier_name

OTHERS = [language for language in languages() if language != "en"]


@pytest.mark.parametrize("language", OTHERS)
def test_the_label_before_a_tier_is_another_word_than_the_tier(language: str) -> None:
    wording = wording_for(language)

    first = str(tier_name(wording, "Tier 2")).split()[0]
    assert wording.labels.tier.casefold() != first.replace("\xa0", " ").split()[0].casefold()


def test_a_child_victim_in_spanish_is_a_minor_in_tables_too() -> None:
    spanish = wording_for("es")

    assert spanish.term("age", "child") == "menor de edad"
    assert spanish.text("child victims") == "víctimas menores de edad"
