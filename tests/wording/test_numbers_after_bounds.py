"""Numbers after *at least*, *more than* and *of*: in the case that these words govern, and with the noun joined."""

import pytest

from tipreport.model import Difference, Figure, Penalty, Period, Quantity
from tipreport.wording import wording_for
from tipreport.wording.amounts import format_quantity, format_value
from tipreport.wording.differences import format_claimed_change
from tipreport.wording.figures import format_base
from tipreport.wording.penalties import format_penalty


def plain(text: object) -> str:
    return str(text).replace("\xa0", " ").replace("\u200e", "")


def quantity(language: str, value: str, unit: str, per: str | None = None) -> str:
    return plain(format_quantity(wording_for(language), Quantity.parse(value), unit, per=per))


@pytest.mark.parametrize(
    ("value", "unit", "russian"),
    [
        ("at least 4", "years", "не менее 4 лет"),
        ("more than 1", "years", "более 1 года"),
        ("less than 21", "years", "менее 21 года"),
        ("at most 3", "years", "не более 3 лет"),
        ("about 4", "months", "около 4 месяцев"),
        ("at least 2.5", "years", "не менее 2,5 года"),
        ("at least 3 million", "GHS", "не менее 3 миллионов ганских седи"),
        ("more than 1 billion", "USD", "более 1 миллиарда долл. США"),
        ("about 21 million", "persons", "около 21 миллиона"),
        ("at least 15", "percent", "не менее 15 %"),
        ("4", "years", "4 года"),
        ("2 to 4", "years", "2–4 года"),
        ("3 million", "GHS", "3 миллиона ганских седи"),
    ],
)
def test_russian_has_the_genitive_after_a_bound(value: str, unit: str, russian: str) -> None:
    assert quantity("ru", value, unit) == russian


def test_a_rate_follows_the_genitive() -> None:
    assert quantity("ru", "more than 22", "hours", "day") == "более 22 часов в день"


@pytest.mark.parametrize(("value", "russian"), [("at least 3", "не менее 3 человек"), ("3", "3 человека")])
def test_counted_people_have_the_genitive_too(value: str, russian: str) -> None:
    figure = Figure(measure="inspections", value=Quantity.parse(value), unit="persons")

    assert plain(format_value(wording_for("ru"), figure)) == russian


def test_a_number_after_of_has_the_genitive() -> None:
    whole = Figure(measure="population", value=Quantity.parse("3 million"), id="w", place="GHA")
    part = Figure(measure="other", label="x", value=Quantity.parse("20"), unit="percent", of="w")
    fine = Penalty(offence="x", kind="fine", unit="GHS", value=Quantity.parse("3 million"))

    assert plain(format_base(wording_for("ru"), part, whole)) == "от населения (3 миллиона)"
    assert plain(format_penalty(wording_for("ru"), fine)) == "штраф в размере 3 миллионов ганских седи"


@pytest.mark.parametrize(
    ("language", "value", "text"),
    [
        ("ar", "more than 2", "أكثر من سنتين"),
        ("ar", "2", "سنتان"),
        ("ar", "1 to 2", "من سنة إلى سنتين"),  # the form for two has no numeral
        ("ar", "2 to 12", "من سنتين إلى 12 سنة"),
        ("fr", "2.5 million", "2,5 millions d’années"),
    ],
)
def test_times_in_arabic_and_french(language: str, value: str, text: str) -> None:
    assert quantity(language, value, "years") == text


@pytest.mark.parametrize(
    ("language", "value", "unit", "text"),
    [
        ("es", "2.5 million", "GHS", "2,5 millones de cedis ghaneses"),
        ("es", "1200 billion", "IDR", "1,2 billones de rupias indonesias"),
        ("fr", "1200 billion to 1500 billion", "IDR", "1 200 à 1 500 milliards de roupies indonésiennes"),
        ("ru", "1200 billion", "IDR", "1,2 триллиона индонезийских рупий"),
        ("ar", "1200 billion", "IDR", "1.2 تريليون روبية إندونيسية"),
        ("en", "1200 billion", "IDR", "IDR 1.2 trillion"),
        ("es", "3.4 billion", "USD", "3400 millones de dólares estadounidenses"),
        ("es", "400000", "USD", "400.000 US$"),
        ("fr", "3 million", "GHS", "3 millions de cédis ghanéens"),
        ("fr", "about 3.4 billion", "USD", "environ 3,4 milliards de dollars US"),
        ("fr", "21 million to 22 million", "EUR", "21 à 22 millions d’euros"),
        ("es", "4.9 billion to 6.4 billion", "USD", "4900 a 6400 millones de dólares estadounidenses"),
        ("fr", "4.9 billion to 6.4 billion", "EUR", "4,9 à 6,4 milliards d’euros"),
        ("ru", "4.9 billion to 6.4 billion", "EUR", "4,9–6,4 миллиарда евро"),
        ("fr", "900000 to 2 million", "EUR", "900\u202f000 à 2 millions d’euros"),
        ("ru", "21 million to 22 million", "EUR", "21–22 миллиона евро"),
        ("ru", "9230", "USD", "9 230 долл. США"),
        ("ar", "3 million", "USD", "3 ملايين دولار أمريكي"),
        ("en", "21 million to 22 million", "EUR", "€21 million to €22 million"),
    ],
)
def test_money_follows_millions_as_a_noun(language: str, value: str, unit: str, text: str) -> None:
    assert quantity(language, value, unit) == text


@pytest.mark.parametrize(
    ("by", "russian"),
    [
        ("15%", "на 15 % больше, чем в 2019 году"),
        ("about 15%", "примерно на 15 % больше, чем в 2019 году"),
        ("at least 3 million", "не менее чем на 3 миллиона больше, чем в 2019 году"),
    ],
)
def test_a_difference_has_its_qualifier_before_the_preposition(by: str, russian: str) -> None:
    figure = Figure(
        measure="victims",
        value=Quantity.parse("at least 20 million"),
        change="up",
        change_by=Difference.parse(by),
        compared_with=Period.parse("2019"),
    )

    assert plain(format_claimed_change(wording_for("ru"), figure)) == russian
