"""Long words have parts between which a line may end with a hyphen."""

import pytest

from tipreport.document import syllables, with_soft_hyphens


@pytest.mark.parametrize(
    "parts",
    [
        "Men-schen-rechts-ver-let-zun-gen",
        "Lie-fer-ket-ten-sorg-falts-pflich-ten-ge-setz",
        "Bun-des-koo-pe-ra-tions-kon-zept",
        "inter-na-tio-na-li-za-tion",
        "дос-то-при-ме-ча-тель-нос-тями",
        "école",
        "strengths",
        "قانون",
        "ក្នុំស្ដ្រី",
    ],
)
def test_a_part_begins_with_the_consonants_before_a_vowel(parts: str) -> None:
    assert "-".join(syllables(parts.replace("-", ""))) == parts


def test_long_words_of_a_text_have_soft_hyphens() -> None:
    text = "the Committee (Strafaussetzungsentscheidungen) of twenty"

    assert with_soft_hyphens(text) == (
        "the Committee (Stra\u00adfaus\u00adset\u00adzung\u00adsent\u00adschei\u00addun\u00adgen) of twenty"
    )
