"""Sentences and amounts whose form in Arabic or Russian depends on the number or the place in them."""

import re
from io import BytesIO

import pytest
from babel.messages.pofile import read_po
from catalogues.template import LOCALE

from tests.wording.test_sentences_of_natives import figure, plain
from tipreport.model import Difference, Penalty, Period, Quantity, Source, TierPlacement
from tipreport.model.currencies import CURRENCY_NAMES
from tipreport.wording import wording_for
from tipreport.wording.amounts import format_quantity
from tipreport.wording.differences import format_claimed_change
from tipreport.wording.notes.sources import default_later_than_brief
from tipreport.wording.notes.tiers import impossible_too, years_running_differ
from tipreport.wording.penalties import format_penalty
from tipreport.wording.sources import Attribution

_PLACEHOLDER = re.compile(r"\{(?:of_|by_|bare_)?(\w+)")


def test_the_russian_form_of_one_which_is_also_that_of_21_has_every_value_of_the_others() -> None:
    file = LOCALE / "ru" / "LC_MESSAGES" / "tipreport.po"
    plurals = [message.string for message in read_po(BytesIO(file.read_bytes())) if isinstance(message.string, tuple)]
    used = [[{*_PLACEHOLDER.findall(form)} for form in forms] for forms in plurals]

    assert len(plurals) > 100
    assert [forms for forms, (one, *others) in zip(plurals, used, strict=True) if set().union(*others) - one] == []


@pytest.mark.parametrize("number", [1, 2, 5, 21, 101])
def test_a_russian_number_of_entries_is_named(number: int) -> None:
    source = Source(id="tip", kind="report", title="T", edition=2024)

    note = plain(default_later_than_brief(wording_for("ru"), number, source, 2023))

    assert note == (
        "Дата источника по умолчанию — 2024, позже этой справки, 2023: "
        f"проверьте, есть ли в нём записи справки (всего {number})."
    )


def test_a_tier_inside_a_russian_sentence_has_a_small_letter() -> None:
    before = TierPlacement(country="KGZ", year=2022, tier="Tier 2 Watch List", official=True)
    claimed = TierPlacement(country="KGZ", year=2023, tier="Tier 2 Watch List", consecutive=3)
    report = Attribution("один доклад", 1, "одного доклада")

    assert plain(impossible_too(wording_for("ru"), before, " [4]")) == (
        "С указанным изменением не согласуется и классификация 2022 года — контрольный список группы 2 [4]."
    )
    assert plain(years_running_differ(wording_for("ru"), report, claimed, [2022, 2023], (" [1]", ""))) == (
        "По данным одного доклада, контрольный список группы 2, 3 года подряд [1]. "
        "По данным этой справки — 2 года подряд: 2022 и 2023."
    )


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("1", "weeks", "лишение свободы на срок 1 неделю"),
        ("21", "weeks", "лишение свободы на срок 21 неделю"),
        ("2", "years", "лишение свободы на срок 2 года"),
        ("at least 1", "weeks", "лишение свободы на срок не менее 1 недели"),
        ("2 to 12", "years", "лишение свободы на срок от 2 до 12 лет"),
    ],
)
def test_a_russian_term_of_imprisonment_is_in_the_accusative(value: str, unit: str, words: str) -> None:
    penalty = Penalty(offence="x", kind="imprisonment", value=Quantity.parse(value), unit=unit)

    assert plain(format_penalty(wording_for("ru"), penalty)) == words


@pytest.mark.parametrize(
    ("language", "value", "currency", "words"),
    [
        ("ar", "2", "THB", "2 باخت تايلاندي"),
        ("ar", "200000", "KES", "200,000 شلن كيني"),
        ("ar", "5", "KES", "5 شلنات كينية"),
        ("ar", "1.5", "PHP", "1.50 بيزو فلبيني"),
        ("ar", "3 million", "PKR", "3 ملايين روبية باكستانية"),
        ("ar", "2", "NPR", "روبيتان نيباليتان"),
        ("ar", "1 to 2", "USD", "من دولار أمريكي واحد إلى دولارين أمريكيين"),
        ("ar", "1 to 5", "USD", "من دولار أمريكي واحد إلى 5 دولارات أمريكية"),
        ("ru", "21", "AFN", "21 афгани"),
        ("ru", "5", "CVE", "5 эскудо Кабо-Верде"),
        ("ru", "2", "SVC", "2 сальвадорских колона"),
        ("ru", "1000000 to 2000001", "USD", "от 1 миллиона до 2 000 001 долл. США"),
        ("ru", "1000000 to 2000001", "persons", "от 1 миллиона до 2 000 001"),
        ("ru", "1000000 to 2000001", "KGS", "от 1 миллиона до 2 000 001 кыргызского сома"),
        ("ru", "1000000 to 2000001", "years", "от 1 миллиона до 2 000 001 года"),
        ("ru", "10000 to 2 million", "KGS", "от 10 000 до 2 миллионов кыргызских сомов"),
    ],
)
def test_an_amount_has_the_name_of_its_currency_and_its_number_in_form(
    language: str, value: str, currency: str, words: str
) -> None:
    assert plain(format_quantity(wording_for(language), Quantity.parse(value), currency)) == words


@pytest.mark.parametrize("language", ["ar", "ru"])
def test_only_a_currency_that_has_no_name_has_its_code(language: str) -> None:
    wording = wording_for(language)
    amounts = {code: str(format_quantity(wording, Quantity.parse("5"), code)) for code in CURRENCY_NAMES}

    assert [code for code, amount in amounts.items() if code in amount] == ["VED"]


@pytest.mark.parametrize(
    ("by", "words"), [("less than 2", "أقل بفارق دون 2 مما كان"), ("less than 15%", "أقل بنسبة دون 15% مما كان")]
)
def test_an_arabic_difference_below_a_bound_does_not_repeat_the_word_for_fewer(by: str, words: str) -> None:
    down = figure("20", change="down", change_by=Difference.parse(by), compared_with=Period.parse("2019"))

    assert plain(format_claimed_change(wording_for("ar"), down)).startswith(words)


@pytest.mark.parametrize(
    ("count", "words"), [(1, "س؛ وواحد غيرها"), (2, "س؛ واثنان غيرها"), (5, "س؛ و5 غيرها"), (21, "س؛ و21 غيرها")]
)
def test_one_and_two_further_arabic_series_are_in_words(count: int, words: str) -> None:
    assert wording_for("ar").workbook.series_and_more.format(count, names="س") == words
