"""Numbers, periods, lists and plurals in other languages, as in CLDR."""

import datetime as dt
from decimal import Decimal

import pytest

from tipreport.language_marks import LanguageMarks, unmarked
from tipreport.model import Period
from tipreport.model.quantity import Quantity
from tipreport.wording import ENGLISH, Wording, wording_for
from tipreport.wording.amounts import format_quantity
from tipreport.wording.catalogue import (
    TranslatedMessages,
    plural_categories,
    plural_index,
    read_messages,
    with_bound_spaces,
)
from tipreport.wording.language_formats import formats_of
from tipreport.wording.numbers import counted, format_number, with_unit
from tipreport.wording.periods import during, format_period


def wording(language: str, **messages: str) -> Wording:
    """The wording of a language with some messages."""
    return Wording(language, TranslatedMessages(language, {("", key): (text,) for key, text in messages.items()}))


LANGUAGES = {language: wording(language) for language in ("fr", "es", "ar", "ru", "ar-u-nu-arab", "hi")} | {
    "en": ENGLISH
}


@pytest.mark.parametrize(
    ("language", "number", "money", "share"),
    [
        ("en", "1,046", "$1.90", "20.5%"),
        ("fr", "1\u202f046", "1,90\u00a0$US", "20,5\u00a0%"),
        ("es", "1046", "1,90\u00a0US$", "20,5\u00a0%"),
        ("ar", "1,046", "1.90\u00a0دولار\u00a0أمريكي", "20.5%"),
        ("ru", "1\u00a0046", "1,90\u00a0долл.\u00a0США", "20,5\u00a0%"),
        ("hi", "1,046", "$1.90", "20.5%"),
        ("ar-u-nu-arab", "١٬٠٤٦", "١٫٩٠\u00a0دولار\u00a0أمريكي", "٢٠٫٥٪"),
    ],
)
def test_numbers_have_the_separators_and_digits_of_the_language(
    language: str, number: str, money: str, share: str
) -> None:
    words = LANGUAGES[language]

    assert words.formats.number(1046) == words.formats.number(Decimal(1046)) == number
    assert with_unit(words, Decimal("1.9"), "USD") == money
    assert with_unit(words, Decimal("20.5"), "percent") == share


def test_large_numbers_are_grouped_as_the_language_does() -> None:
    assert formats_of("es").number(10460) == "10.460"
    assert formats_of("hi").number(1234567) == "12,34,567"
    assert formats_of("ar").number(Decimal("-3.25")) == "\u200e-3.25"  # the mark keeps the minus before the number


@pytest.mark.parametrize(
    ("language", "million", "billion"),
    [
        ("en", "2.5\u00a0million", "2.6\u00a0billion"),
        ("fr", "2,5\u00a0millions", "2,6\u00a0milliards"),
        ("es", "2,5\u00a0millones", "2600\u00a0millones"),
        ("ru", "2,5\u00a0миллиона", "2,6\u00a0миллиарда"),
        ("ar", "2.5\u00a0مليون", "2.6\u00a0مليار"),
    ],
)
def test_millions_are_words(language: str, million: str, billion: str) -> None:
    words = wording_for(language)

    assert format_number(words, Decimal(2_500_000)) == million
    assert format_number(words, Decimal(2_600_000_000)) == billion
    assert format_number(words, Decimal(2_512_345)) == words.formats.number(2_512_345)


def test_times_have_the_form_that_goes_with_their_number() -> None:
    years = [
        [with_unit(wording_for(language), Decimal(value), "years") for value in ("1", "1.5", "2", "5", "11")]
        for language in ("fr", "ru", "ar")
    ]

    assert years == [
        ["1\u00a0an", "1,5\u00a0an", "2\u00a0ans", "5\u00a0ans", "11\u00a0ans"],
        ["1\u00a0год", "1,5\u00a0года", "2\u00a0года", "5\u00a0лет", "11\u00a0лет"],
        ["سنة واحدة", "1.5\u00a0سنة", "سنتان", "5\u00a0سنوات", "11\u00a0سنة"],
    ]


def test_money_has_the_form_of_the_language() -> None:
    assert str(format_quantity(LANGUAGES["hi"], Quantity.parse("5000"), "MRU")) == "MRU\u00a05,000"
    assert str(format_quantity(LANGUAGES["fr"], Quantity.parse("1.5 to 9"), "USD")) == "1,50 to 9\u00a0$US"


def test_a_form_is_chosen_by_the_plural_rule_of_the_language_for_decimals_too() -> None:
    chosen = {
        language: [
            plural_categories(language)[plural_index(language, Decimal(n))] for n in ("0", "1", "1.5", "2", "11")
        ]
        for language in ("en", "fr", "ru", "ar")
    }

    assert chosen == {
        "en": ["other", "one", "other", "other", "other"],
        "fr": ["one", "one", "one", "other", "other"],
        "ru": ["many", "one", "other", "few", "many"],
        "ar": ["zero", "one", "other", "two", "many"],
    }
    assert plural_index("en", Decimal("1.0")) == 1  # 1.0 points


def test_a_noun_after_millions_has_the_form_that_it_has_after_a_million() -> None:
    forms = ("{number} victime", "{number} de victimes", "{number} victimes")
    millions = ("{number}\u00a0million", "{number}\u00a0millions", "{number}\u00a0millions")
    messages = {("", "{number} victim"): forms, ("", "{number}\u00a0million"): millions}
    french = Wording("fr", TranslatedMessages("fr", messages))

    def victims(value: str) -> str:
        number = counted(french, Decimal(value))
        return french.count("{number} victim", "{number} victims", number, number=format_number(french, Decimal(value)))

    assert victims("1") == "1 victime"
    assert victims("2500000") == "2,5\u00a0millions de victimes"
    assert victims("2512345") == "2\u202f512\u202f345 victimes"


@pytest.mark.parametrize(
    ("period", "french", "russian"),
    [
        ("2022-05-01", "1er\u00a0mai 2022", "1\u00a0мая 2022\u202fг."),
        ("2021-06", "juin 2021", "июнь 2021\u202fг."),
        ("since 2021-06", "since juin 2021", "since июня 2021\u202fг."),
        ("as of 2021-06", "as of juin 2021", "as of июнь 2021\u202fг."),
        (
            "2022-11-20 to 2022-12-18",
            "20\u00a0novembre to 18\u00a0décembre 2022",
            "20\u00a0ноября to 18\u00a0декабря 2022\u202fг.",
        ),
    ],
)
def test_dates_are_those_of_the_language(period: str, french: str, russian: str) -> None:
    assert format_period(LANGUAGES["fr"], Period.parse(period)) == french
    assert format_period(LANGUAGES["ru"], Period.parse(period)) == russian


def test_a_month_after_in_is_a_message_of_its_own() -> None:
    russian = wording("ru", **{"in June {year}": "в июне {year} года"})

    assert during(russian, Period.parse("2021-06")) == "в июне 2021 года"
    assert formats_of("ar-u-nu-arab").day(dt.date(2022, 5, 1)) == "١\u00a0مايو ٢٠٢٢"


def test_french_leaves_out_a_vowel_before_another() -> None:
    french = wording("fr", **{"than {during}": "que {during}", "by {who}{marks}": "de {who}{marks}"})

    assert french.text("than {during}", during="en 2020") == "qu’en 2020"
    assert french.text("than {during}", during="le 2 mai") == "que le 2 mai"
    assert french.parts("by {who}{marks}", who="ASTRA", marks=1) == ("d’ASTRA1",)


def test_a_name_in_another_language_begins_with_its_first_letter() -> None:
    name = LanguageMarks(("en",)).marked("Interpol", "en")
    french = wording("fr", **{"by {who}": "de {who}"})

    assert unmarked(wording_for("es").conjunction(["Alpha", name])) == "Alpha e Interpol"
    assert unmarked(french.text("by {who}", who=name)) == "d’Interpol"


def test_a_dash_is_on_the_line_of_its_number() -> None:
    bound = with_bound_spaces("ru", {("", "x"): ("год — {number} и — {names}",)})

    assert bound["", "x"] == ("год\u00a0—\u00a0{number} и\u00a0— {names}",)


def test_a_message_does_not_change_the_text_of_a_brief() -> None:
    french, russian = wording_for("fr"), wording_for("ru")

    assert french.text("To {to}", to="Ministerio de Educación") == "Destinataire\u00a0: Ministerio de Educación"
    assert french.parts("To {to}", to="que elle.. de Angra") == ("Destinataire\u00a0: que elle.. de Angra",)
    assert russian.text("To {to}, unless the line says otherwise.", to="A.. b").startswith("Адресат: A.. b,")


def test_years_of_a_message_have_the_digits_of_the_language() -> None:
    arabic = wording("ar-u-nu-arab", **{"{tier} in {year}": "{tier} عام {year}"})

    assert arabic.text("{tier} in {year}", tier="2", year=2021) == "2 عام ٢٠٢١"
    assert arabic.parts("{tier} in {year}", tier="2", year=2021) == ("2 عام ٢٠٢١",)


def test_lists_are_those_of_the_language() -> None:
    assert LANGUAGES["ar"].conjunction("abc") == "a وb وc"
    assert LANGUAGES["es"].conjunction(["Serbia", "Italia"]) == "Serbia e Italia"
    assert LANGUAGES["es"].conjunction(["agua", "hierro"]) == "agua y hierro"
    assert LANGUAGES["es"].disjunction_parts([("siete",), ("ocho",)]) == ("siete u ocho",)
    assert LANGUAGES["fr"].conjunction_parts([("a", 1), ("b",), ("c",)]) == ("a1, b et c",)


def test_a_catalogue_is_read_from_a_po_file() -> None:
    text = r"""
#. a comment
msgid "one"
msgstr "un"

msgctxt "route"
msgid "From"
msgstr ""
"De "
"\"là\"\n"

msgid "{n} point"
msgid_plural "{n} points"
msgstr[0] "{n} point"
msgstr[1] "{n} points"

#, fuzzy
msgid "two"
msgstr "deux"

msgid "three"
msgstr ""

#~ msgid "four"
#~ msgstr "quatre"
"""

    assert read_messages(text) == {
        ("", "one"): ("un",),
        ("route", "From"): ('De "là"\n',),
        ("", "{n} point"): ("{n} point", "{n} points"),
    }


def test_spaces_that_translators_type_do_not_break_a_line_where_it_must_not_end() -> None:
    messages = {
        ("", "Tier 2"): ("Niveau 2",),
        ("years", "{first} to {last}"): ("{first} à {last}",),
        ("", "“{text}”: why; who?"): ("« {text} » : pourquoi ; qui ?",),
    }
    bound = with_bound_spaces("fr", messages)

    assert [form.replace("\u00a0", "~").replace("\u202f", "'") for (form,) in bound.values()] == [
        "Niveau~2", "{first}~à~{last}", "«~{text}~»~: pourquoi'; qui'?",
    ]  # fmt: skip
    assert with_bound_spaces("es", messages)["", "“{text}”: why; who?"] == ("« {text} » : pourquoi ; qui ?",)


def test_no_line_of_a_message_begins_with_a_dash() -> None:
    messages = {("", "{value} {share}"): ("{value} — {share} – х",)}

    assert with_bound_spaces("ru", messages)["", "{value} {share}"] == ("{value}\u00a0— {share} – х",)


def test_the_cfa_franc_has_one_name_in_french() -> None:
    french = LANGUAGES["fr"]

    for currency in ("XOF", "XAF"):
        assert french.formats.currency_name(currency) == "francs CFA"
        assert with_unit(french, Decimal(1000), currency) == "1\u202f000\u00a0F\u00a0CFA"
