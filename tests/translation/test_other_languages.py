"""Languages without a catalogue: numbers in digits with the scales of CLDR, percentages and the Watch List."""

import pytest

from tipreport.translation.facts.fact_check import fact_problems


@pytest.mark.parametrize(
    ("original", "language", "translation"),
    [
        ("a fund of 7.5 million euros", "de", "ein Fonds von 7,5 Mio. Euro"),
        ("a fund of 7.5 million euros", "de", "ein Fonds von 7,5 Millionen Euro"),
        ("a fund of 7.5 million euros", "de-AT", "ein Fonds von 7,5 Millionen Euro"),
        ("a fund of 7.5 million euros", "pt", "um fundo de 7,5 milhões de euros"),
        ("a fund of 7.5 million euros", "pt-BR", "um fundo de 7,5 milhões de euros"),
        ("a fund of 7.5 million euros", "it", "un fondo di 7,5 milioni di euro"),
        ("a fund of 7.5 million euros", "nl", "een fonds van 7,5 miljoen euro"),
        ("a fund of 7.5 million euros", "pl", "fundusz w wysokości 7,5 mln euro"),
        ("a fund of 7.5 million euros", "sv", "en fond på 7,5 miljoner euro"),
        ("profits of $90 billion", "de", "Gewinne von 90 Milliarden Dollar"),
        ("profits of $90 billion", "pt-PT", "lucros de 90 mil milhões de dólares"),
        ("profits of $90 billion", "pt", "lucros de 90 milhares de milhões de dólares"),
        ("profits of $90 billion", "pt-PT", "lucros de 90 milhares de milhões de dólares"),
        ("some 17,000 children", "pt", "cerca de 17 milhares de crianças"),
        ("Thousands of children", "pt", "Milhares de crianças"),
        ("profits of $90 billion", "pt-BR", "lucros de US$ 90 bilhões"),
        ("profits of $90 billion", "it", "profitti per 90 miliardi di dollari"),
        ("from 30 million naira to 40 million naira", "pt", "de 30 para 40 milhões de nairas"),
        ("800 dollars, and 90 euros for girls", "de", "800 US-Dollar, für Mädchen 90 Euro"),
        ("some 17,000 children", "pt", "cerca de 17 mil crianças"),
        ("some 17,000 children", "it", "circa 17 mila bambini"),
        ("some 17,000 children", "uk", "близько 17 тисяч дітей"),
        ("about 12 percent of 60 men", "de", "etwa 12 Prozent von 60 Männern"),
        ("about 12 percent of 60 men", "pt", "cerca de 12 por cento de 60 homens"),
        ("about 12 percent of 60 men", "it", "circa il 12 per cento di 60 uomini"),
        ("about 12 percent of 60 men", "uk", "близько 12 відсотків із 60 чоловіків"),
        ("It is on the Tier 2 Watch List.", "de", "Es steht auf der Beobachtungsliste der Stufe 2."),
        ("It is on the Tier 2 Watch List.", "pt", "Está na Lista de Observação do Nível 2."),
        ("It is on the Tier 2 Watch List.", "zh", "列入第2级（Tier 2 Watch List）。"),
        ("40 lempiras", "tlh", "40 lempiras"),
    ],
)
def test_scales_percentages_and_lists_are_read(original: str, language: str, translation: str) -> None:
    assert fact_problems(original, "en", translation, language) == ()


@pytest.mark.parametrize(
    ("original", "language", "translation"),
    [
        ("a fund of 7.5 million euros", "de", "ein Fonds von 7,5 Mrd. Euro"),
        ("a fund of 7.5 million euros", "pt", "um fundo de 7,5 mil euros"),
        ("profits of $90 billion", "de", "Gewinne von 90 Billionen Dollar"),
        ("profits of $90 billion", "pt", "lucros de 90 milhões de dólares"),
        ("profits of $90 million", "pt", "lucros de 90 milhares de milhões de dólares"),
        ("profits of $90 billion", "pt", "lucros de 90 milhares de dólares"),
        ("profits of $90 billion", "it", "profitti per 90 milioni di dollari"),
        ("17 children", "pt", "17 mil crianças"),
        ("from 30 million naira to 40 million naira", "pt", "de 30 milhões de nairas para 40 milhões de dólares"),
        ("800 dollars, and 90 dollars for girls", "de", "800 Dollar, für Mädchen 90 Euro"),
        ("12 percent of 60 men", "de", "12 von 60 Männern"),
        ("12 of 60 men", "pt", "12 por cento de 60 homens"),
        ("It is on the Tier 2 Watch List.", "de", "Es steht auf Stufe 2."),
        ("It is on the Tier 2 Watch List.", "pt", "Está no Nível 2."),
    ],
)
def test_another_scale_or_a_lost_list_is_refused(original: str, language: str, translation: str) -> None:
    assert len(fact_problems(original, "en", translation, language)) >= 1


def test_numbers_in_words_have_one_message_with_its_remedy() -> None:
    problems = fact_problems("from 5 to 10 years, and 15 for officials", "en", "cinque, dieci e quindici anni", "it")

    assert problems == (
        (
            "expected the number 5, the number 10 and the number 15 as in the original, found none: "
            "write numbers in digits in this language"
        ),
    )


def test_the_message_for_the_watch_list_has_its_remedy() -> None:
    assert fact_problems("the Tier 2 Watch List", "en", "Stufe 2", "de") == (
        "expected the Watch List as in the original, found none: add “Watch List” in brackets",
    )


@pytest.mark.parametrize(
    ("translation", "message"),
    [
        ("Nel 2016 erano 71 camion.", "expected the number 17 as in the original, found 71"),
        (
            "Nel 2016 erano diciassette camion.",
            "expected the number 17 as in the original, found none: write numbers in digits in this language",
        ),
    ],
)
def test_only_a_number_that_is_missing_may_be_in_words(translation: str, message: str) -> None:
    assert [*fact_problems("In 2016 there were 17 lorries.", "en", translation, "it")] == [message]
