"""Capitals, full stops, and no-break spaces."""

from tipreport.wording.phrases import (
    NBSP,
    alphabetical,
    bound,
    capital,
    ends_sentence,
    lower,
    paragraph,
    sentence,
    stopped,
    with_details,
)


def test_a_sentence_begins_with_a_capital_but_an_address_does_not() -> None:
    assert capital("article 388") == "Article 388"
    assert capital("gvnet.com lists it") == "gvnet.com lists it"


def test_a_name_with_capitals_of_its_own_stays_as_it_is_written() -> None:
    assert capital("eLiberare trains teachers") == "eLiberare trains teachers"
    assert capital("iPhone’s maker") == "iPhone’s maker"
    for text in ("non-EU citizens", "non-U.S. citizens", "mid-October", "d’Ivoire"):
        assert capital(text) == text[0].upper() + text[1:]


def test_a_label_inside_a_sentence_is_small_but_an_abbreviation_is_not() -> None:
    assert lower("Poverty rate") == "poverty rate"
    assert lower("GDP growth") == "GDP growth"


def test_a_full_stop_moves_after_the_citation_except_in_an_abbreviation() -> None:
    assert sentence("the law was passed.") == "The law was passed"
    assert sentence("It was repealed by the U.N.") == "It was repealed by the U.N."
    assert sentence("by Law 13.344.") == "By Law 13.344"
    assert sentence(".") == "."


def test_brackets_are_not_nested() -> None:
    assert with_details("Men were sold", "2020, Laos") == "Men were sold (2020, Laos)"
    assert with_details("Men were sold", "2020, Myanmar (Burma)") == "Men were sold – 2020, Myanmar (Burma)"
    assert with_details("Men were sold", "") == "Men were sold"


def test_no_sentence_has_a_second_stop() -> None:
    assert stopped("Who knows?") == "Who knows?"
    assert ends_sentence("by the U.N.")
    assert paragraph("one", "", None, "two!") == "One. Two!"


def test_no_line_ends_between_a_number_and_its_noun() -> None:
    for text in ("Tier 2", "note 3", "article 388", "220 billion", "12 years", "6 more", "2.6 points", "1.5 million"):
        assert bound(text) == text.replace(" ", NBSP)
    assert bound("in 2021 the") == "in 2021 the"


def test_french_punctuation_typed_with_ordinary_spaces_stays_with_its_word() -> None:
    assert bound("Rien ; la « tante » : qui ?") == f"Rien{NBSP}; la «{NBSP}tante{NBSP}»{NBSP}: qui{NBSP}?"
    assert bound("- ;a, !tag") == "- ;a, !tag"
    assert bound("Le taux de 1,5 % est haut") == f"Le taux de 1,5{NBSP}% est haut"
    assert bound("44 trafiquants ; 25 autres") == f"44 trafiquants{NBSP}; 25 autres"


def test_no_line_ends_between_groups_of_digits() -> None:
    assert bound("les 1 500 enfants, en 2020 500 adultes") == "les 1\u00a0500 enfants, en 2020 500 adultes"
    assert bound("1 250 000 жертв") == "1\u00a0250\u00a0000 жертв"


def test_no_line_ends_in_a_range() -> None:
    for text in ("5 to 14", "$20,000 to $30,000", "20% to 30%", "2 to 12 years", "0.5 to 1.2 million"):
        assert bound(text) == text.replace(" ", NBSP)
    assert bound("sold 5 to traders, up to 14 and to 9") == "sold 5 to traders, up to 14 and to 9"


def test_binding_changes_nothing_but_spaces() -> None:
    text = "Tier 2 and article 388: 12 years, $220 billion, Act No. 11 of 2008"

    assert bound(text).replace(NBSP, " ") == text


def test_names_are_sorted_as_in_a_dictionary() -> None:
    def ordered(names: str) -> str:
        return " ".join(sorted(names.split(), key=alphabetical))

    assert ordered("Yémen Émirats Chine égypte Espagne") == "Chine égypte Émirats Espagne Yémen"
    assert ordered("Казахстан Йемен Израиль Япония Ёлка") == "Ёлка Израиль Йемен Казахстан Япония"
    assert ordered("المغرب ألمانيا السودان إيران تونس") == "ألمانيا إيران تونس السودان المغرب"
