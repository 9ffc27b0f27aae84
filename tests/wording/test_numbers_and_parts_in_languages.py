"""Words beside a number that depend on it in Arabic and Russian: currencies, terms of prison, parts of a whole."""

from collections.abc import Callable

import pytest

from tests.wording.test_sentences_of_natives import figure, nobody, plain
from tipreport.document.short.references import with_one_stop
from tipreport.document.spans import Text
from tipreport.model import Penalty, Quantity, TierPlacement
from tipreport.wording import wording_for
from tipreport.wording.amounts import format_quantity
from tipreport.wording.labels import Labels
from tipreport.wording.notes.findings import key_figures_left_out
from tipreport.wording.notes.parts import exceeds, more_than_the_whole
from tipreport.wording.notes.tiers import years_running_differ
from tipreport.wording.penalties import format_penalty
from tipreport.wording.phrases import sentence
from tipreport.wording.records import describe_programme
from tipreport.wording.sources import Attribution


@pytest.mark.parametrize(
    ("language", "value", "currency", "words"),
    [
        ("ar", "2", "THB", "2 باخت تايلاندي"),
        ("ar", "5", "KES", "5 شلنات كينية"),
        ("ar", "200000", "KES", "200,000 شلن كيني"),
        ("ar", "2", "KES", "شلنان كينيان"),
        ("ar", "2", "KYD", "2 دولار جزر كيمن"),
        ("ar", "3 million", "INR", "3 ملايين روبية هندية"),
        ("ar", "7", "UAH", "7 هريفنيا أوكرانية"),
        ("ar", "1 to 2", "USD", "من دولار أمريكي واحد إلى دولارين أمريكيين"),
        ("ru", "21", "AFN", "21 афгани"),
        ("ru", "5", "CVE", "5 эскудо Кабо-Верде"),
        ("ru", "1 million to 2000001", "USD", "от 1 миллиона до 2 000 001 долл. США"),
    ],
)
def test_a_currency_with_a_name_has_it_at_every_number(language: str, value: str, currency: str, words: str) -> None:
    assert plain(str(format_quantity(wording_for(language), Quantity.parse(value), currency))) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("1", "weeks", "лишение свободы на срок 1 неделю"),
        ("21", "weeks", "лишение свободы на срок 21 неделю"),
        ("5", "years", "лишение свободы на срок 5 лет"),
        ("at least 5", "years", "лишение свободы на срок не менее 5 лет"),
    ],
)
def test_a_russian_term_of_prison_is_in_the_accusative(value: str, unit: str, words: str) -> None:
    penalty = Penalty(law="l", offence="o", kind="imprisonment", value=Quantity.parse(value), unit=unit)

    assert plain(format_penalty(wording_for("ru"), penalty)) == words


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "The part exceeds the whole", "The parts exceed the whole"),
        ("fr", "La partie dépasse le total", "Les parties dépassent le total"),
        ("es", "La parte supera el total", "Las partes superan el total"),
        ("ru", "Часть превышает целое", "Части превышают целое"),
        ("ar", "الجزء أكبر من المجموع", "الجزءان يتجاوزان المجموع"),
    ],
)
def test_one_part_that_exceeds_the_whole_is_no_parts(language: str, one: str, two: str) -> None:
    wording, whole, part = wording_for(language), figure("20"), figure("21", age="child")

    assert plain(exceeds(wording, [part], whole, "", by=nobody)).startswith(one)
    assert plain(exceeds(wording, [part, figure("2", age="adult")], whole, "", by=nobody)).startswith(two)


def test_two_parts_have_the_arabic_dual() -> None:
    parts = [figure(value, "percent", age=age, of="victims") for value, age in (("60", "child"), ("50", "adult"))]

    text = plain(more_than_the_whole(wording_for("ar"), parts, figure("100", "percent", of="victims"), "", by=nobody))

    assert "مجموعهما أكثر من الكل" in text


@pytest.mark.parametrize(
    ("partners", "words"), [(["Malta Police"], "партнёр — Malta Police"), (["A", "B"], "партнёры — A и B")]
)
def test_partners_of_a_programme_have_their_number_in_russian(partners: list[str], words: str) -> None:
    wording = wording_for("ru")
    described = describe_programme(
        wording, kind="", by="", partners=partners, funders=(), period="", place="", group=""
    )

    assert plain(described) == words


def test_years_on_a_tier_are_not_beside_the_number_of_the_tier_in_russian() -> None:
    claimed = TierPlacement(country="SRB", year=2023, tier="Tier 2 Watch List", consecutive=3)
    source = Attribution(who="один доклад", of_who="одного доклада", number=1)

    text = plain(years_running_differ(wording_for("ru"), source, claimed, [2022, 2023], ((), ())))

    assert text == (
        "По данным одного доклада, контрольный список группы 2, 3 года подряд. По "
        "данным этой справки — 2 года подряд: 2022 и 2023."
    )


def test_21_key_figures_are_not_one_in_russian() -> None:
    wording = wording_for("ru")

    assert key_figures_left_out(wording, 21, 4, 8) == key_figures_left_out(wording, 5, 4, 8)
    assert key_figures_left_out(wording, 21, 4, 8) != key_figures_left_out(wording, 1, 4, 8)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "2022, 2023 and 2024"), ("ar", "2022 و2023 و2024"), ("ru", "2022, 2023 и 2024")]
)
def test_an_arabic_list_has_its_word_before_each_name(language: str, words: str) -> None:
    labels: Labels = wording_for(language).labels

    assert labels.conjunction(["2022", "2023", "2024"]) == words
    assert labels.conjunction(["2022"]) == "2022"


@pytest.mark.parametrize("abbreviation", ["etc.", "и т. д.", "и др.", "5 млн руб.", "2021 г."])
def test_an_abbreviation_keeps_its_dot_before_marks(abbreviation: str) -> None:
    assert sentence(f"Магазины {abbreviation}") == f"Магазины {abbreviation}"
    assert sentence("Магазины закрыты.") == "Магазины закрыты"


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        (("2024 г.", "."), "2024 г."),
        (("2024 г.", ". Ещё"), "2024 г. Ещё"),
        (("2024", "."), "2024."),
    ],
)
def test_a_reference_that_is_left_out_leaves_one_stop(spans: tuple[str, ...], expected: str) -> None:
    of: Callable[[str], Text] = Text

    assert "".join(span.text for span in with_one_stop(tuple(map(of, spans)))) == expected
