"""Sentences that a message alone cannot get right: their form depends on the number, the period or the place in it."""

import datetime as dt
from pathlib import Path

import pytest

from tests.document.reading import HEAD, SOURCES, figures
from tipreport import export
from tipreport.document import NoteRef, Text
from tipreport.exporters.text.inline import inline
from tipreport.files import parse_brief
from tipreport.index import BriefIndex
from tipreport.model import (
    CountryRole,
    Difference,
    Figure,
    Organisation,
    Penalty,
    Period,
    Quantity,
    Route,
    Source,
    TierPlacement,
)
from tipreport.record_words.fields import field_words
from tipreport.wording import wording_for
from tipreport.wording.amounts import format_basis, format_quantity, format_value
from tipreport.wording.changes import and_more, kind_label, not_followed_up, progressed, since_edition
from tipreport.wording.comparison import not_compared, without_column
from tipreport.wording.differences import format_claimed_change, format_difference
from tipreport.wording.figures import format_base, format_holder, format_label
from tipreport.wording.guide import guide_entry
from tipreport.wording.locations import country_location, route_location
from tipreport.wording.matrices import standard_judged, standard_pattern, standard_sentence
from tipreport.wording.names import place_form, place_name
from tipreport.wording.notes.agreements import repetition
from tipreport.wording.notes.comparisons import comparison_undated, comparison_without_number
from tipreport.wording.notes.figures import conflict, given
from tipreport.wording.notes.parts import adds_up
from tipreport.wording.notes.sources import of_other_editions, penalties_differ
from tipreport.wording.notes.tiers import impossible_move, years_in_record
from tipreport.wording.peer_rules import Rule, peer_rule, whole_of
from tipreport.wording.peers import other_tiers, share
from tipreport.wording.penalties import format_penalty, format_term_as_printed, same_law
from tipreport.wording.periods import during, format_period
from tipreport.wording.phrases import NARROW_NBSP, NBSP, capital
from tipreport.wording.recommendations import (
    addressed,
    also_pillars,
    merged,
    no_longer_made,
    older_editions,
    only_in_the_brief,
    only_older_editions,
)
from tipreport.wording.records import describe_law, describe_programme
from tipreport.wording.remarks import disputed_years, part, parts_lead
from tipreport.wording.routes import format_route
from tipreport.wording.sections import sources_byline
from tipreport.wording.series import format_comparison
from tipreport.wording.shares import format_part, format_share, with_place
from tipreport.wording.short import notes_cited, others_judged, sources_cited
from tipreport.wording.sources import Attribution, format_source, same_source
from tipreport.wording.tiers import format_placement, later_unchanged, move, no_entry, no_entry_means, tier_name
from tipreport.wording.title import concerned, roles


def plain(text: object) -> str:
    parts = text if isinstance(text, tuple) else (text,)
    return "".join(map(str, parts)).replace(NBSP, " ").replace(NARROW_NBSP, " ")


def figure(value: str, unit: str = "persons", period: str | None = None, **values: object) -> Figure:
    when = Period.parse(period) if period else None
    return Figure(measure="victims", value=Quantity.parse(value), unit=unit, period=when, **values)  # type: ignore[arg-type]


def nobody(_: Figure) -> None:
    """No organisation is known to have counted a figure."""


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("weeks", "russian"),
    [(1, "на 1 неделю больше"), (2, "на 2 недели больше"), (21, "на 21 неделю больше"), (5, "на 5 недель больше")],
)
def test_a_russian_difference_is_in_the_accusative(weeks: int, russian: str) -> None:
    more = figure(str(weeks + 1), "weeks"), figure("1", "weeks")

    assert plain(format_difference(wording_for("ru"), *more)) == russian


@pytest.mark.parametrize(
    ("value", "unit", "arabic"),
    [
        ("1 million", "persons", "مليون"),
        ("2 million", "persons", "مليونان"),
        ("more than 2 million", "persons", "أكثر من مليونين"),
        ("2 billion", "USD", "مليارا دولار أمريكي"),
        ("more than 2 million", "USD", "أكثر من مليوني دولار أمريكي"),
        ("1 million to 2 million", "persons", "من مليون إلى مليونين"),
        ("1 million to 2 million", "USD", "من مليون إلى مليوني دولار أمريكي"),
        ("1 million to 3 million", "USD", "من 1 إلى 3 ملايين دولار أمريكي"),
        ("1 to 2", "weeks", "من أسبوع إلى أسبوعين"),
        ("1", "days", "يوم واحد"),
        ("1", "hours", "ساعة واحدة"),
        ("about 1", "days", "نحو يوم"),
        ("2 to 3", "USD", "من دولارين أمريكيين إلى 3 دولارات أمريكية"),
        ("2", "KZT", "تينغان كازاخستانيان"),
        ("5", "CNY", "5 يوانات صينية"),
        ("1000", "KMF", "1,000 فرنك قمري"),
        ("1 to 5", "weeks", "من أسبوع إلى 5 أسابيع"),
        ("1.5 to 2", "hours", "من 1.5 ساعة إلى ساعتين"),
        ("21 million", "persons", "21 مليوناً"),
        ("about 11 million", "persons", "نحو 11 مليوناً"),
        ("99 billion", "persons", "99 ملياراً"),
        ("more than 21 million", "persons", "أكثر من 21 مليوناً"),
        ("21 million", "USD", "21 مليون دولار أمريكي"),
    ],
)
def test_arabic_has_one_and_two_in_words(value: str, unit: str, arabic: str) -> None:
    assert plain(format_quantity(wording_for("ar"), Quantity.parse(value), unit)) == arabic


@pytest.mark.parametrize(("language", "words"), [("ar", "ما تقديره مليونان"), ("ru", "оценочно 2 миллиона")])
def test_an_estimate_fits_inside_a_sentence(language: str, words: str) -> None:
    assert plain(format_value(wording_for(language), figure("2 million", basis="estimated"))) == words


@pytest.mark.parametrize(("by", "words"), [("1.5%", "un 1,5 %"), ("about 15%", "alrededor de un 15 %"), ("3", "3")])
def test_a_difference_in_percent_has_an_article_in_spanish(by: str, words: str) -> None:
    up = figure("20", change="up", change_by=Difference.parse(by), compared_with=Period.parse("2019"))

    assert plain(format_claimed_change(wording_for("es"), up)) == f"{words} más que en 2019"


@pytest.mark.parametrize(
    ("language", "value", "words"),
    [
        ("en", "3 million", "INR 3 million"),
        ("fr", "2.5 million", "2,5 millions de roupies indiennes"),
        ("es", "3 million", "3 millones de rupias indias"),
        ("ru", "3 million", "3 миллиона индийских рупий"),
        ("ar", "2 million", "مليونا روبية هندية"),
        ("ru", "5000", "5 000 индийских рупий"),
        ("ar", "5000", "5,000 روبية هندية"),
    ],
)
def test_a_currency_after_millions_has_its_name(language: str, value: str, words: str) -> None:
    assert plain(format_quantity(wording_for(language), Quantity.parse(value), "INR")) == words


@pytest.mark.parametrize(
    ("language", "currency", "words"),
    [
        ("en", "KWD", "KWD 2 million"),
        ("fr", "KWD", "2 millions de dinars koweïtiens"),
        ("fr", "GEL", "2 millions de laris géorgiens"),
        ("ru", "KGS", "2 миллиона кыргызских сомов"),
        ("ru", "KZT", "2 миллиона казахстанских тенге"),
        ("ru", "XOF", "2 миллиона франков КФА"),
    ],
)
def test_a_currency_whose_name_is_wrong_in_cldr(language: str, currency: str, words: str) -> None:
    assert plain(format_quantity(wording_for(language), Quantity.parse("2 million"), currency)) == words


@pytest.mark.parametrize(
    ("value", "currency", "arabic"),
    [
        ("1.9", "USD", "1.90 دولار أمريكي"),
        ("2", "USD", "دولاران أمريكيان"),
        ("1", "MAD", "درهم مغربي واحد"),
        ("more than 2", "TRY", "أكثر من ليرتين تركيتين"),
        ("2", "EUR", "2 يورو"),
        ("3", "SAR", "3 ريالات سعودية"),
        ("21", "SAR", "21 ريالاً سعودياً"),
        ("240080", "USD", "240,080 دولاراً أمريكياً"),
        ("5 to 9", "EGP", "من 5 إلى 9 جنيهات مصرية"),
        ("21", "EUR", "21 يورو"),
        ("500000", "UAH", "500,000 هريفنيا أوكرانية"),
        ("3", "MRU", "3 أوقيات موريتانية"),
        ("5000", "MRU", "5,000 أوقية موريتانية"),
        ("21", "ZMW", "21 كواشا زامبي"),
    ],
)
def test_an_amount_of_money_in_arabic_agrees_with_its_number(value: str, currency: str, arabic: str) -> None:
    assert plain(format_quantity(wording_for("ar"), Quantity.parse(value), currency)) == arabic


@pytest.mark.parametrize(
    ("language", "growth"),
    [("en", "-0.9%"), ("fr", "−0,9 %"), ("es", "−0,9 %"), ("ar", "\u200e-0.9%"), ("ru", "−0,9 %")],
)
def test_a_negative_number_has_the_minus_of_its_language(language: str, growth: str) -> None:
    printed = plain(format_quantity(wording_for(language), Quantity.parse("-0.9"), "percent"))

    assert printed.replace("\u200e%\u200e", "%") == growth


@pytest.mark.parametrize(("value", "words"), [("21", "21 ₽"), ("2 million", "2 миллиона российских рублей")])
def test_russian_roubles_have_no_full_stop_that_would_end_a_sentence(value: str, words: str) -> None:
    assert plain(format_quantity(wording_for("ru"), Quantity.parse(value), "RUB")) == words


@pytest.mark.parametrize(
    ("language", "fine"),
    [
        ("en", "a fine of RUB 10,000 to 2 million"),
        ("fr", "une amende de 10 000 à 2 millions de roubles russes"),
        ("ar", "غرامة (من 10,000 إلى مليوني روبل روسي)"),
        ("ru", "штраф в размере от 10 000 до 2 миллионов российских рублей"),
    ],
)
def test_only_the_last_end_of_a_range_is_in_millions(language: str, fine: str) -> None:
    penalty = Penalty(offence="fraud", kind="fine", value=Quantity.parse("10000 to 2 million"), unit="RUB")

    assert plain(format_penalty(wording_for(language), penalty)) == fine


@pytest.mark.parametrize(
    ("language", "value", "basis", "whole"),
    [
        ("en", "about 2 million", "estimated", "part of about 2 million"),
        ("ru", "about 2 million", "estimated", "из примерно 2 миллионов"),
        ("ru", "more than 2 million", None, "из более чем 2 миллионов"),
        ("ru", "1 million to 2 million", "estimated", "из 1–2 миллионов (по оценке)"),
        ("ar", "20 to 30", "estimated", "من أصل ما تقديره 20 إلى 30"),
        ("ar", "2 million", "estimated", "من أصل ما تقديره مليونان"),
        ("fr", "20 to 30", "estimated", "sur une estimation de 20 à 30"),
    ],
)
def test_a_whole_with_words_before_its_number(language: str, value: str, basis: str | None, whole: str) -> None:
    part = figure("5", sex="male")

    assert plain(format_holder(wording_for(language), part, whole=figure(value, basis=basis))) == whole


def test_a_population_of_two_million_in_arabic() -> None:
    people = figure("2 million").replace(measure="population")
    refugees = figure("2").replace(measure="refugees")

    assert plain(format_holder(wording_for("ar"), refugees, whole=people)) == "من أصل السكان البالغ عددهم مليونين"


def test_what_a_russian_estimate_counts_is_in_its_brackets() -> None:
    whole = figure("2 million", basis="estimated").replace(measure="migrants")

    assert plain(format_holder(wording_for("ru"), figure("5"), whole=whole)) == "из 2 миллионов (по оценке, мигранты)"


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [("ar", "1", "طفل"), ("ar", "2", "طفلان"), ("ar", "3", "أطفال"), ("ar", "2 to 3", "أطفال"), ("fr", "2", "enfants")],
)
def test_two_people_have_a_form_of_their_own_in_arabic(language: str, number: str, words: str) -> None:
    assert format_share(wording_for(language), figure(number, age="child")) == words


@pytest.mark.parametrize(
    ("language", "references"),
    [("en", ("note 1", "notes 1, 2", "notes 1, 2, 3")), ("ar", ("الملاحظة 1", "الملاحظتان 1، 2", "الملاحظات 1، 2، 3"))],
)
def test_references_to_two_notes_have_a_form_of_their_own_in_arabic(language: str, references: tuple[str, ...]) -> None:
    labels = wording_for(language).labels
    found = [inline((Text("x"), *map(NoteRef, range(1, last + 1))), labels) for last in (1, 2, 3)]

    assert tuple(map(plain, found)) == tuple(f"x ({reference})" for reference in references)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "higher than in 2018"),
        ("fr", "valeur plus élevée qu’en 2018"),
        ("es", "valor mayor que en 2018"),
        ("ru", "выше, чем в 2018 году"),
    ],
)
def test_a_claim_about_money_agrees_with_no_other_word(language: str, words: str) -> None:
    spending = figure("500", "USD", change="up", compared_with=Period.parse("2018"))

    assert plain(format_claimed_change(wording_for(language), spending)) == words


# ---------------------------------------------------------------- periods


@pytest.mark.parametrize(
    ("language", "same"),
    [
        ("en", "the same as in 2020"),
        ("fr", "même valeur qu’en 2020"),
        ("es", "mismo valor que en 2020"),
        ("ru", "столько же, сколько в 2020 году"),
    ],
)
def test_a_number_that_is_the_same(language: str, same: str) -> None:
    wording, new, old = wording_for(language), figure("4", period="2021"), figure("4", period="2020")

    assert plain(format_comparison(wording, format_difference(wording, new, old), new, old)) == same


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "no more than as of October 2022"),
        ("fr", "pas plus qu’en octobre 2022"),
        ("es", "no más que en octubre de 2022"),
        ("ar", "ليس أكثر مما كان في أكتوبر 2022"),
        ("ru", "не больше, чем по состоянию на октябрь 2022 г."),
    ],
)
def test_a_comparison_with_the_state_at_a_date(language: str, claim: str) -> None:
    change = figure("4", change="not up", compared_with=Period.parse("as of 2022-10"))

    assert plain(format_claimed_change(wording_for(language), change)) == claim


@pytest.mark.parametrize(
    ("language", "claim", "unchanged"),
    [
        ("en", "more than in the time since 2011", "no change from the time since 2011"),
        (
            "fr",
            "plus que durant une autre période (depuis 2011)",
            "aucun changement par rapport à la valeur constatée durant une autre période (depuis 2011)",
        ),
        (
            "es",
            "más que en otro período (desde 2011)",
            "sin cambios respecto del valor registrado en otro período (desde 2011)",
        ),
        ("ar", "أكثر مما كان في الفترة منذ عام 2011", "بلا تغيير (فترة المقارنة: منذ عام 2011)"),
        ("ru", "больше, чем за период с 2011 года", "без изменений (период сравнения: с 2011 года)"),
    ],
)
def test_a_comparison_with_a_period_without_an_end(language: str, claim: str, unchanged: str) -> None:
    wording, period = wording_for(language), Period.parse("since 2011")
    claims = [
        format_claimed_change(wording, figure("4", change=each, compared_with=period)) for each in ("up", "unchanged")
    ]

    assert [*map(plain, claims)] == [claim, unchanged]


@pytest.mark.parametrize(
    ("language", "period", "compared"),
    [
        ("en", "about 2001", "with about 2001 but"),
        ("en", "since 2010", "with the time since 2010 but"),
        ("fr", "2019", "avec 2019,"),
        ("fr", "since 2010", "avec une autre période (depuis 2010),"),
        ("es", "since 2010", "con otro período (desde 2010),"),
        ("fr", "about 2001", "avec une autre période (vers 2001),"),
        ("fr", "2010 to 2019", "avec une autre période (2010 à 2019),"),
        ("fr", "2022-11-01", "avec le 1er novembre 2022,"),
        ("fr", "as of 2022-11-01", "avec le 1er novembre 2022,"),
        ("es", "2022-11-01", "con el 1 de noviembre de 2022,"),
        ("es", "11 months of 2022", "con otro período (11 meses de 2022),"),
    ],
)
def test_a_period_that_a_source_compares_with(language: str, period: str, compared: str) -> None:
    change = figure("4", compared_with=Period.parse(period))

    assert compared in plain(comparison_without_number(wording_for(language), change, "", lacks_both=True))


@pytest.mark.parametrize(
    ("language", "claims"),
    [
        ("en", ("more than in 2010 to 2019", "more than from 1 May to 3 May 2022", "more than as of 1 January 2020")),
        (
            "fr",
            ("plus qu’entre 2010 et 2019", "plus qu’entre le 1er mai et le 3 mai 2022", "plus qu’au 1er janvier 2020"),
        ),
        (
            "es",
            (
                "más que entre 2010 y 2019",
                "más que entre el 1 de mayo y el 3 de mayo de 2022",
                "más que al 1 de enero de 2020",
            ),
        ),
        (
            "ru",
            (
                "больше, чем в 2010–2019 годах",
                "больше, чем в период с 1 мая по 3 мая 2022 г.",
                "больше, чем по состоянию на 1 января 2020 г.",
            ),
        ),
    ],
)
def test_a_number_that_is_more_than_in_a_period(language: str, claims: tuple[str, str, str]) -> None:
    periods = map(Period.parse, ("2010 to 2019", "2022-05-01 to 2022-05-03", "as of 2020-01-01"))
    changes = [figure("4", change="up", compared_with=period) for period in periods]

    assert tuple(plain(format_claimed_change(wording_for(language), change)) for change in changes) == claims


@pytest.mark.parametrize(
    ("language", "claims"),
    [
        ("en", ("lower than in about 2001", "lower than in about March 2001", "lower than before 2000")),
        (
            "fr",
            (
                "valeur plus basse que vers 2001",
                "valeur plus basse que vers mars 2001",
                "valeur plus basse qu’avant 2000",
            ),
        ),
        ("es", ("valor menor que hacia 2001", "valor menor que hacia marzo de 2001", "valor menor que antes de 2000")),
        ("ar", ("أدنى مما كان نحو عام 2001", "أدنى مما كان نحو مارس 2001", "أدنى مما كان قبل عام 2000")),
        ("ru", ("ниже, чем примерно в 2001 году", "ниже, чем примерно в марте 2001 года", "ниже, чем до 2000 года")),
    ],
)
def test_a_number_that_is_less_than_about_or_before_a_time(language: str, claims: tuple[str, ...]) -> None:
    periods = map(Period.parse, ("about 2001", "about 2001-03", "before 2000"))
    changes = [figure("4", "USD", change="down", compared_with=period) for period in periods]

    assert tuple(plain(format_claimed_change(wording_for(language), change)) for change in changes) == claims


@pytest.mark.parametrize(
    ("period", "russian"),
    [
        ("before 2000", "до 2000 года"),
        ("before 2001-03", "до марта 2001 г."),
        ("until 1999", "до 1999 года включительно"),
    ],
)
def test_before_a_year_and_until_it_in_russian(period: str, russian: str) -> None:
    assert plain(format_period(wording_for("ru"), Period.parse(period))) == russian


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ar", "لا يُذكر تاريخ لهذه القيمة: مليونان؛ والمدة التي تفصلها عن فترة المقارنة (منذ عام 2010) غير معروفة."),
        (
            "ru",
            (
                "Для числа 2 миллиона дата не указана; сколько времени отделяет его от периода сравнения "
                "(с 2010 года), неизвестно."
            ),
        ),
    ],
)
def test_a_number_without_a_date_that_is_compared(language: str, sentence: str) -> None:
    since = Period.parse("since 2010")

    assert plain(comparison_undated(wording_for(language), figure("2 million"), since, "")) == sentence


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("en", "none of 2023 was compared", "none of those of 2021 to 2023 was compared"),
        ("fr", "l’édition de 2023 n’a pas été comparée", "éditions non comparées : 2021 à 2023"),
        ("es", "no se comparó la edición de 2023", "ediciones no comparadas: 2021 a 2023"),
        ("ar", "ولم تُقارَن طبعة 2023", "والطبعات غير المُقارَنة: من 2021 إلى 2023"),
        ("ru", "издание 2023 года не сравнивалось", "не сравнивались издания: 2021–2023"),
    ],
)
def test_editions_that_were_not_compared(language: str, one: str, several: str) -> None:
    wording = wording_for(language)

    assert plain(since_edition(wording, 2022, missing=[2023])).endswith(one)
    assert plain(since_edition(wording, 2020, missing=[2021, 2022, 2023])).endswith(several)


def test_no_change_from_a_decade_in_french() -> None:
    change = figure("4", change="unchanged", compared_with=Period.parse("1990s"))

    assert plain(format_claimed_change(wording_for("fr"), change)) == (
        "aucun changement par rapport à la valeur constatée dans les années 1990"
    )


@pytest.mark.parametrize(
    ("period", "label", "inside"),
    [
        ("1980s", "ثمانينيات القرن العشرين", "في ثمانينيات القرن العشرين"),
        ("2010s", "العقد الثاني من القرن الحادي والعشرين", "في العقد الثاني من القرن الحادي والعشرين"),
        ("1890s", "الفترة من 1890 إلى 1899", "في الفترة من 1890 إلى 1899"),
    ],
)
def test_an_arabic_decade_has_a_name(period: str, label: str, inside: str) -> None:
    wording, decade = wording_for("ar"), Period.parse(period)

    assert plain(format_period(wording, decade)) == label
    assert plain(during(wording, decade)) == inside


@pytest.mark.parametrize(("years", "russian"), [(1, "первый год"), (2, "2 года подряд"), (21, "21 год подряд")])
def test_one_year_is_not_running(years: int, russian: str) -> None:
    placement = TierPlacement(country="SRB", year=2020, tier="Tier 2", consecutive=years)

    assert plain(format_placement(wording_for("ru"), placement)).endswith(f", {russian}")


@pytest.mark.parametrize(("language", "years"), [("en", "2015 to 2018"), ("ru", "2015–2018"), ("fr", "2015 à 2018")])
def test_years_without_a_figure_are_a_span(language: str, years: str, tmp_path: Path) -> None:
    values = [f"measure: shelters, value: 4, unit: count, period: {year}" for year in (2013, 2014, 2019, 2020)]
    export(parse_brief(HEAD + figures(*values) + SOURCES), "text", tmp_path / "x.txt", document={"language": language})

    assert f"; {years}" in " ".join((tmp_path / "x.txt").read_text("utf-8").split()).replace(NBSP, " ").replace(
        NARROW_NBSP, " "
    )


@pytest.mark.parametrize(
    ("language", "edition"),
    [
        ("en", "Edition 2023."),
        ("fr", "Édition 2023."),
        ("ru", "Издание 2023 года."),
    ],
)
def test_the_edition_of_a_brief_in_its_title(language: str, edition: str, tmp_path: Path) -> None:
    brief = parse_brief(HEAD + SOURCES).replace(edition=2023)
    export(brief, "text", tmp_path / "malta.txt", document={"language": language})

    assert edition in plain((tmp_path / "malta.txt").read_text("utf-8"))


# ---------------------------------------------------------------- shares


@pytest.mark.parametrize(
    ("language", "clause"), [("en", "5, forced labour"), ("fr", "5, forced labour"), ("ru", "5 — forced labour")]
)
def test_the_label_of_a_part_that_is_apart_from_its_number(language: str, clause: str) -> None:
    printed = part(wording_for(language), "5", "forced labour", "", "", joint="comma")

    assert plain(printed) == clause


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "an estimated 20 in forced labour and 5 children in sexual exploitation make 25."),
        ("fr", "une estimation de 20 (travail forcé) et 5 enfants (exploitation sexuelle) font 25."),
        ("es", "una estimación de 20 (trabajo forzoso) y 5 niños y niñas (explotación sexual) suman 25."),
        ("ar", "ما تقديره 20 (العمل الجبري) و5 (أطفال، الاستغلال الجنسي): مجموعهما 25."),
        ("ru", "оценочно 20 (принудительный труд) и 5 (дети, сексуальная эксплуатация) в сумме составляют 25."),
    ],
)
def test_the_parts_of_a_sum(language: str, sentence: str) -> None:
    parts = figure("20", form="forced labour", basis="estimated"), figure("5", age="child", form="sexual exploitation")

    assert plain(adds_up(wording_for(language), parts, figure("25"), "", by=nobody)) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "1 adult makes 1."),
        ("fr", "1 adulte fait 1."),
        ("es", "1 adulto suma 1."),
        ("ar", "1 (بالغ): مجموعها 1."),
        ("ru", "1 (взрослый) в сумме составляет 1."),
    ],
)
def test_one_person_is_the_whole(language: str, sentence: str) -> None:
    assert plain(adds_up(wording_for(language), [figure("1", age="adult")], figure("1"), "", by=nobody)) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "1 million women and girls and 2 million men and boys make 3 million."),
        ("fr", "1 million de femmes et de filles et 2 millions d’hommes et de garçons font 3 millions."),
        ("es", "1 millón de mujeres y niñas y 2 millones de hombres y niños suman 3 millones."),
        ("ar", "مليون (نساء وفتيات) ومليونان (رجال وفتيان): مجموعهما 3 ملايين."),
        ("ru", "1 миллион (женщины и девочки) и 2 миллиона (мужчины и мальчики) в сумме составляют 3 миллиона."),
    ],
)
def test_millions_of_people_in_a_sum(language: str, sentence: str) -> None:
    parts = figure("1 million", sex="female"), figure("2 million", sex="male")

    assert plain(adds_up(wording_for(language), parts, figure("3 million"), "", by=nobody)) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "$1 aid and $2 rent make $3."),
        ("fr", "1 $US (aid) et 2 $US (rent) font 3 $US."),
        ("es", "1 US$ (aid) y 2 US$ (rent) suman 3 US$."),
        ("ru", "1 долл. США (aid) и 2 долл. США (rent) в сумме составляют 3 долл. США."),
    ],
)
def test_labels_of_a_brief_in_a_sum(language: str, sentence: str) -> None:
    parts = [
        figure(value, "USD", label=label).replace(measure="spending") for value, label in (("1", "aid"), ("2", "rent"))
    ]

    assert (
        plain(adds_up(wording_for(language), parts, figure("3", "USD").replace(measure="spending"), "", by=nobody))
        == sentence
    )


@pytest.mark.parametrize(
    ("language", "beside", "apart"),
    [
        ("en", "of huts", "of huts"),
        ("fr", "(base : huts)", "base : huts"),
        ("es", "(base: huts)", "base: huts"),
        ("ar", "(الأساس: huts)", "الأساس: huts"),
        ("ru", "(база: huts)", "база: huts"),
    ],
)
def test_the_base_of_a_percentage_in_another_column(language: str, beside: str, apart: str) -> None:
    wording, share = wording_for(language), figure("35", "percent", of="huts")

    assert plain(format_base(wording, share)) == beside
    assert plain(format_base(wording, share, is_apart=True)) == apart


@pytest.mark.parametrize(
    ("language", "beside", "apart"),
    [
        ("en", "of 1,046", "of 1,046"),
        ("fr", "de 1 046", "sur 1 046"),
        ("es", "de 1046", "de un total de 1046"),
        ("ru", "от 1 046", "из 1 046"),
    ],
)
def test_the_whole_of_a_percentage_in_another_column(language: str, beside: str, apart: str) -> None:
    wording, share, whole = wording_for(language), figure("40", "percent", part_of="all"), figure("1046")

    assert plain(format_base(wording, share, whole)) == beside
    assert plain(format_base(wording, share, whole, is_apart=True)) == apart


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("Africa", "Western Africa", "Middle East", "Sahel")),
        ("fr", ("Afrique", "Afrique occidentale", "Moyen-Orient", "Sahel")),
        ("es", ("África", "África occidental", "Oriente Medio", "Sahel")),
        ("ar", ("أفريقيا", "غرب أفريقيا", "الشرق الأوسط", "Sahel")),
        ("ru", ("Африка", "Западная Африка", "Ближний Восток", "Sahel")),
    ],
)
def test_a_region_of_the_world_has_its_name(language: str, names: tuple[str, ...]) -> None:
    places = ("Africa", "Western Africa", "Middle East", "Sahel")

    assert tuple(place_name(wording_for(language), place) for place in places) == names


@pytest.mark.parametrize(
    ("language", "route"),
    [
        ("en", "from the Middle East and Asia to the European Union"),
        ("fr", "du Moyen-Orient et d’Asie vers l’Union européenne"),
        ("es", "de Oriente Medio y de Asia a la Unión Europea"),
        ("ar", "من الشرق الأوسط وآسيا إلى الاتحاد الأوروبي"),
        ("ru", "с Ближнего Востока и из Азии в Европейский союз"),
    ],
)
def test_a_route_between_regions(language: str, route: str) -> None:
    ends = Route(origin=("Middle East", "Asia"), destination=("European Union",))

    assert format_route(wording_for(language), ends) == route.replace("the European", "European")


@pytest.mark.parametrize(
    ("language", "country", "other"),
    [
        ("en", "within Benin", "within Sahel"),
        ("fr", "au Bénin, trajet intérieur", "Sahel, trajet intérieur"),
        ("es", "dentro de Benín", "dentro de Sahel"),
        ("ar", "داخل بنين", "داخل Sahel"),
        ("ru", "внутри Бенина", "внутренний маршрут (Sahel)"),
    ],
)
def test_a_route_inside_a_place(language: str, country: str, other: str) -> None:
    routes = [Route(origin=(place,), destination=(place,)) for place in ("BEN", "Sahel")]

    assert [format_route(wording_for(language), route) for route in routes] == [country, other]


@pytest.mark.parametrize(
    ("language", "alone", "after"),
    [
        ("en", "in developing countries", "5 in developing countries"),
        ("fr", "developing countries", "5 (developing countries)"),
        ("es", "developing countries", "5 (developing countries)"),
        ("ru", "developing countries", "5 (developing countries)"),
    ],
)
def test_a_place_that_no_language_knows(language: str, alone: str, after: str) -> None:
    wording = wording_for(language)

    assert place_form(wording, "in", "developing countries") == alone
    assert with_place(wording, "5", "developing countries") == after


@pytest.mark.parametrize(
    ("ends", "spanish"),
    [
        (("Sahel", "Horn of Africa", "MLT"), "origen (Sahel), tránsito (Horn of Africa), destino (Malta)"),
        (("Sahel", "", "MLT"), "origen (Sahel), destino (Malta)"),
        (("", "Balkans", ""), "tránsito (Balkans)"),
        (("", "", "Gulf States"), "origen no indicado, destino (Gulf States)"),
        (("", "Balkans", "MLT"), "origen no indicado, tránsito (Balkans), destino (Malta)"),
        (("Sahel", "Balkans", ""), "origen (Sahel), tránsito (Balkans), destino no indicado"),
    ],
)
def test_a_spanish_route_through_a_place_whose_article_is_not_known(ends: tuple[str, str, str], spanish: str) -> None:
    origin, transit, destination = ((place,) if place else () for place in ends)
    route = Route(origin=origin, transit=transit, destination=destination)

    assert format_route(wording_for("es"), route, names_open_end=True) == spanish


def test_a_russian_route_from_an_origin_that_is_not_given() -> None:
    wording = wording_for("ru")
    routes = [Route(destination=("CZE",)), Route(transit=("POL",), destination=("Gulf States",))]

    assert [format_route(wording, route, names_open_end=True) for route in routes] == [
        "в Чехию, место происхождения не указано",
        "место происхождения не указано, транзит (Польша), назначение (Gulf States)",
    ]


@pytest.mark.parametrize(
    ("place", "name", "inside"),
    [
        ("Sub-Saharan Africa", "Африка к югу от Сахары", "в Африке к югу от Сахары"),
        ("Caribbean", "Страны Карибского бассейна", "в странах Карибского бассейна"),
        ("SXM", "Синт-Мартен", "на Синт-Мартене"),
        ("JEY", "Джерси", "на Джерси"),
    ],
)
def test_a_russian_region_has_the_name_that_the_united_nations_use(place: str, name: str, inside: str) -> None:
    wording = wording_for("ru")

    assert (place_name(wording, place), place_form(wording, "in", place)) == (name, inside)


@pytest.mark.parametrize(("code", "forms"), [("ABW", ("на Арубе", "с Арубы")), ("CUW", ("на Кюрасао", "с Кюрасао"))])
def test_a_russian_island(code: str, forms: tuple[str, str]) -> None:
    wording = wording_for("ru")

    assert (place_form(wording, "in", code), place_form(wording, "from", code)) == forms


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        (
            "en",
            ("in the Cocos (Keeling) Islands", "from the Cocos (Keeling) Islands", "of the Cocos (Keeling) Islands"),
        ),
        ("ru", ("на Кокосовых островах", "с Кокосовых островов", "Кокосовых островов")),
    ],
)
def test_both_words_of_a_russian_name_are_declined(language: str, forms: tuple[str, str, str]) -> None:
    wording = wording_for(language)

    assert tuple(place_form(wording, form, "CCK") for form in ("in", "from", "of")) == forms


# ---------------------------------------------------------------- countries, tiers and laws


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "2 of 4 among its neighbours, Italy and Malta; the others."),
        ("fr", "2 pays sur 4 among its neighbours (Italie et Malte) ; the others."),
        ("es", "2 de 4 países among its neighbours (Italia y Malta); the others."),
        ("ar", "2 من أصل 4 among its neighbours (إيطاليا ومالطا)؛ the others."),
        ("ru", "2 из 4 among its neighbours (Италия и Мальта); the others."),
    ],
)
def test_countries_on_a_tier_are_not_taken_for_all_that_are_compared(language: str, sentence: str) -> None:
    wording = wording_for(language)
    names = [place_name(wording, country) for country in ("ITA", "MLT")]

    assert plain(share(wording, names, (2, 4), "the others", extent="among its neighbours", cites=())) == sentence


@pytest.mark.parametrize(
    ("language", "all_of_them", "some"),
    [
        (
            "en",
            "all 6: the Philippines and the countries compared with it.",
            "2 of 6; x. The 6 are the Philippines and the countries compared with it.",
        ),
        (
            "fr",
            "les 6 pays (les Philippines et les pays comparés).",
            "2 pays sur 6 ; x. Ces 6 pays sont les Philippines et les pays comparés.",
        ),
        (
            "es",
            "los 6 países (Filipinas y los países comparados).",
            "2 de 6 países; x. Los 6 países son Filipinas y los países comparados.",
        ),
        (
            "ar",
            "جميعها، وعددها 6 (الفلبين والبلدان المقارَن بها).",
            "2 من أصل 6؛ x. وهذه البلدان، وعددها 6، هي الفلبين والبلدان المقارَن بها.",
        ),
        (
            "ru",
            "все 6 (Филиппины и сравниваемые страны).",
            "2 из 6; x. Всего стран — 6: Филиппины и сравниваемые страны.",
        ),
    ],
)
def test_the_country_among_those_that_are_counted_has_its_article(language: str, all_of_them: str, some: str) -> None:
    wording = wording_for(language)
    whole = whole_of(wording, "chosen", "PHL", ("ITA", "MLT"))

    assert plain(share(wording, (), (6, 6), "", whole=whole, cites=())) == all_of_them
    assert plain(share(wording, (), (2, 6), "x", whole=whole, cites=())) == some


@pytest.mark.parametrize("rule", ["chosen", "neighbours"])
@pytest.mark.parametrize(
    ("language", "both", "one"),
    [
        ("en", "both, Malta and Italy.", "1 of 2; x. The two are Malta and Italy."),
        ("fr", "les deux pays (Malte et l’Italie).", "1 pays sur 2 ; x. Ces deux pays sont Malte et l’Italie."),
        ("es", "los dos países (Malta e Italia).", "1 de 2 países; x. Los dos países son Malta e Italia."),
        ("ar", "كلاهما (مالطا وإيطاليا).", "1 من أصل 2؛ x. والبلدان هما مالطا وإيطاليا."),
        ("ru", "обе (Мальта и Италия).", "1 из 2; x. Эти две страны — Мальта и Италия."),
    ],
)
def test_the_only_country_that_is_compared_is_named(language: str, both: str, one: str, rule: Rule) -> None:
    wording = wording_for(language)
    whole = whole_of(wording, rule, "MLT", ("ITA",))

    assert plain(share(wording, (), (2, 2), "", whole=whole, cites=())) == both
    assert plain(share(wording, (), (1, 2), "x", whole=whole, cites=())) == one


@pytest.mark.parametrize(
    ("language", "who", "rules"),
    [
        ("fr", "l’ambassade", ("Pays choisis par l’ambassade : les 3 sont montrés.",)),
        ("es", "la Embajada", ("Países elegidos por la Embajada: se muestran los 3.",)),
        (
            "ar",
            "السفارة",
            (
                "بلدان من اختيار السفارة: كلها، وعددها 3.",
                "بلدان من اختيار السفارة: 3 من أصل 5، وهي التي لها قيود في السجل.",
                "بلدان من اختيار السفارة: 3 من أصل 5، وهي الأكثر وروداً في السجل.",
                "بلدان من اختيار السفارة: 3 من أصل 5، هي الأكثر وروداً في السجل؛ وعند التساوي، الأقرب فالأقرب.",
            ),
        ),
        (
            "ru",
            "посольство",
            (
                "Страны для сравнения (выбор: посольство): показаны все 3.",
                "Страны для сравнения (выбор: посольство): показаны 3 из 5 — те, у которых есть записи.",
                "Страны для сравнения (выбор: посольство): показаны 3 из 5 — те, у которых больше всего записей.",
                (
                    "Страны для сравнения (выбор: посольство): показаны 3 из 5 — те, у которых больше всего записей в "
                    "реестре; при равенстве — ближайшие."
                ),
            ),
        ),
        ("fr", "", ("Pays choisis pour la comparaison : les 3 sont montrés.",)),
        ("es", "", ("Países elegidos para la comparación: se muestran los 3.",)),
    ],
)
def test_who_chose_the_countries(language: str, who: str, rules: tuple[str, ...]) -> None:
    counts = ((3, 3, 3, 3), (5, 3, 3, 3), (5, 4, 3, 3), (5, 4, 4, 3))
    printed = [
        plain(peer_rule(wording_for(language), "chosen", each, of_briefs=False, who=who, region="", cites=""))
        for each in counts
    ]

    assert all(text.startswith(rule + " ") for text, rule in zip(printed, rules, strict=False))


def test_the_ranked_neighbours_in_arabic() -> None:
    rule = peer_rule(wording_for("ar"), "neighbours", (7, 7, 5, 5), of_briefs=False, who="", region="", cites="")

    assert plain(rule) == "البلدان المجاورة براً: 5 من أصل 7 من البلدان المصنّفة، وهي الأكثر وروداً في السجل."


@pytest.mark.parametrize(
    ("language", "clause"),
    [("en", "Special Cases"), ("ar", "وبلدان اثنان ضمن الحالات الخاصة"), ("ru", ", 2 — в числе особых случаев")],
)
def test_countries_that_are_special_cases(language: str, clause: str) -> None:
    groups = [("Tier 3", 2), ("Special Case", 2)]

    assert plain(other_tiers(wording_for(language), groups, 2022, neighbours=False)).endswith(clause)


def test_a_claimed_tier_that_the_record_does_not_have_in_arabic() -> None:
    claimed = TierPlacement(country="SRB", year=2022, tier="Tier 2", change="remained")
    before = TierPlacement(country="SRB", year=2021, tier="Tier 3")
    note = impossible_move(wording_for("ar"), Attribution("مقالان", 2, "مقالين"), claimed, before, ("", ""))

    assert plain(note) == "بحسب مقالين، ظلّ التصنيف الفئة الثانية، لكن تصنيف صربيا في عام 2021 كان الفئة الثالثة."


@pytest.mark.parametrize(
    ("language", "terms"),
    [
        ("en", ("1 year in prison", "2 to 12 years in prison", "a fine of €21")),
        ("ru", ("лишение свободы на срок 1 год", "лишение свободы на срок от 2 до 12 лет", "штраф в размере 21 €")),
        ("ar", ("السجن لمدة سنة", "السجن لمدة تتراوح بين سنتين و12 سنة", "غرامة قدرها 21 يورو")),
    ],
)
def test_the_term_of_a_penalty(language: str, terms: tuple[str, str, str]) -> None:
    penalties = (
        Penalty(offence="x", kind="imprisonment", value=Quantity.parse("1"), unit="years"),
        Penalty(offence="x", kind="imprisonment", value=Quantity.parse("2 to 12"), unit="years"),
        Penalty(offence="x", kind="fine", value=Quantity.parse("21"), unit="EUR"),
    )

    assert tuple(plain(format_penalty(wording_for(language), penalty)) for penalty in penalties) == terms


@pytest.mark.parametrize(
    ("value", "printed", "language", "words"),
    [
        ("vague", "life", "ru", "лишение свободы (срок: «life»)"),
        ("at most 12", "up to 12 years", "ru", "лишение свободы на срок до 12 лет"),
        ("vague", "life", "ar", "السجن («life»)"),
    ],
)
def test_the_term_of_a_penalty_in_the_words_of_its_source(value: str, printed: str, language: str, words: str) -> None:
    penalty = Penalty(offence="x", kind="imprisonment", value=Quantity.parse(value), unit="years", printed=printed)

    assert plain(format_term_as_printed(wording_for(language), penalty)) == words


def test_sources_that_differ_on_a_penalty_in_arabic() -> None:
    first, other = (
        Penalty(offence="x", kind="imprisonment", value=Quantity.parse("2"), unit=unit) for unit in ("years", "months")
    )

    assert plain(penalties_differ(wording_for("ar"), first, [other], (" [1]", " [3]"))) == (
        "سنتان [1]؛ ووفق بيانات أخرى: شهران [3]."
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Norme respectée : Loi A (en vigueur) ; Loi B (depuis 2001, en vigueur)."),
        ("es", "Norma cumplida: Loi A (en vigor); Loi B (desde 2001, en vigor)."),
        ("ru", "Стандарт соблюдён: Loi A (в силе); Loi B (с 2001 года, в силе)."),
    ],
)
def test_a_law_has_no_capital_after_a_bracket(language: str, sentence: str, tmp_path: Path) -> None:
    laws = (
        "laws:\n"
        "  - {name: Loi A, kind: law, status: in force, standard: met}\n"
        "  - {name: Loi B, kind: law, period: since 2001, status: in force, standard: met}\n"
    )
    export(parse_brief(HEAD + laws + SOURCES), "text", tmp_path / "x.txt", document={"language": language})

    assert sentence in " ".join(plain((tmp_path / "x.txt").read_text("utf-8")).split())


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ("Standard met", "Standard not met", "Standard not given")),
        ("fr", ("Norme respectée", "Norme non respectée", "Conformité non indiquée")),
        ("es", ("Norma cumplida", "Norma no cumplida", "Cumplimiento no indicado")),
        ("ar", ("المعيار مستوفى", "المعيار غير مستوفى", "استيفاء المعيار غير مذكور")),
        ("ru", ("Стандарт соблюдён", "Стандарт не соблюдён", "Соответствие стандарту не указано")),
    ],
)
def test_whether_a_law_meets_the_standard_is_not_given(language: str, sentences: tuple[str, str, str]) -> None:
    wording = wording_for(language)

    assert tuple(standard_pattern(wording, each) for each in ("met", "not met", "not stated")) == sentences


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Below the international standard, says the ILO"),
        ("fr", "Inférieurs à la norme internationale (selon the ILO)"),
        ("es", "Por debajo de la norma internacional (según the ILO)"),
        ("ar", "دون المعيار الدولي (بحسب the ILO)"),
        ("ru", "Ниже международного стандарта (оценка: the ILO)"),
    ],
)
def test_the_publisher_that_judges_laws_is_named(language: str, sentence: str) -> None:
    assert standard_judged(wording_for(language), "not met", "the ILO") == sentence


@pytest.mark.parametrize(
    ("language", "law"),
    [
        ("en", "law, by IOM, repealed"),
        ("fr", "loi, organisme émetteur : IOM, texte abrogé"),
        ("ru", "закон, орган: IOM, больше не действует"),
    ],
)
def test_the_law_is_repealed_and_not_its_author(language: str, law: str) -> None:
    described = describe_law(wording_for(language), kind="law", place="", by="IOM", period="", status="repealed")

    assert plain(described) == law


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The record has Tier 2 in 2022, and other tiers in other years."),
        ("ar", "في السجل: الفئة الثانية (2022)، وفئات أخرى في سنوات أخرى."),
        ("ru", "В реестре: группа 2 (2022); в другие годы — другие группы."),
    ],
)
def test_one_year_of_a_tier_in_the_record(language: str, sentence: str) -> None:
    assert plain(years_in_record(wording_for(language), "Tier 2", [2022], (), only=False)) == sentence


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Host country"),
        ("fr", "Pays hôte"),
        ("es", "País anfitrión"),
        ("ru", "Страна проведения мероприятия"),
    ],
)
def test_the_host_of_an_event(language: str, label: str) -> None:
    assert roles(wording_for(language), CountryRole(country="QAT", roles=("host",))) == label


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Concerns Qatar (host)."),
        ("fr", "Concerne le Qatar (pays hôte)."),
        ("es", "Se refiere a Catar (sede)."),
    ],
)
def test_the_host_among_the_countries_of_a_brief(language: str, sentence: str) -> None:
    host = CountryRole(country="QAT", roles=("host",))

    assert plain(concerned(wording_for(language), [(host, ())], "")) == sentence


@pytest.mark.parametrize(
    ("language", "label", "not_given"),
    [
        ("en", "Roles of Malta", "Roles not given"),
        ("fr", "Rôles (Malte)", "Rôles non indiqués"),
        ("es", "Papel de Malta", "Papel no indicado"),
        ("ru", "Роли Мальты", "Роли не указаны"),
    ],
)
def test_the_roles_of_a_country(language: str, label: str, not_given: str) -> None:
    wording = wording_for(language)

    assert country_location(wording, "MLT", has_roles=True) == label
    assert roles(wording, CountryRole(country="MLT")) == not_given


def test_a_spanish_country_with_several_roles() -> None:
    row = CountryRole(country="BEN", roles=("source", "transit"))

    assert roles(wording_for("es"), row) == "País de origen y de tránsito"


@pytest.mark.parametrize(
    ("language", "entry"),
    [("en", "Same as [4], read directly."), ("ar", "المصدر [4] نفسه، قُرئ مباشرة.")],
)
def test_the_entry_of_a_source_that_another_entry_describes(language: str, entry: str) -> None:
    assert plain(same_source(wording_for(language), " [4]", ())) == entry


# ---------------------------------------------------------------- labels and notes


@pytest.mark.parametrize(("language", "term"), [("en", "domestic servitude"), ("ru", "подневольный домашний труд")])
def test_domestic_servitude(language: str, term: str) -> None:
    assert wording_for(language).term("form", "domestic servitude") == term


def test_further_pillars_in_russian() -> None:
    assert plain(also_pillars(wording_for("ru"), ["protection"])) == "Также: защита."


def test_recommendations_that_count_as_one_in_russian() -> None:
    assert plain(merged(wording_for("ru"))) == (
        "Рекомендации, изложенные почти теми же словами, считаются одной; принятие меры и её применение считаются "
        "двумя. Напечатана самая новая формулировка; остальные есть в файле справки."
    )


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Progressed"), ("fr", "Progrès"), ("es", "Avance"), ("ru", "Есть продвижение")]
)
def test_the_label_of_progress_among_changes(language: str, label: str) -> None:
    assert kind_label(wording_for(language), "progressed") == label


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "That a recommendation is not repeated does not show whether it was followed."),
        ("fr", "L’absence de reprise n’indique pas si une recommandation a été suivie d’effet."),
        ("es", "Que una recomendación no se repita no indica si se cumplió."),
        ("ar", "وعدم تكرار التوصية لا يبيّن ما إذا كانت قد نُفّذت."),
        ("ru", "То, что рекомендация не повторена, не показывает, выполнена ли она."),
    ],
)
def test_a_recommendation_that_is_not_repeated_may_have_been_followed(language: str, sentence: str) -> None:
    assert plain(not_followed_up(wording_for(language))) == sentence


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "2 weeks more than in 2021"),
        ("fr", "2 semaines de plus qu’en 2021"),
        ("es", "2 semanas más que en 2021"),
        ("ar", "أكثر بمقدار أسبوعين مما كان في عام 2021"),
        ("ru", "на 2 недели больше, чем в 2021 году"),
    ],
)
def test_a_claimed_difference_in_time_is_more_and_not_higher(language: str, claim: str) -> None:
    trials = figure("9", "weeks", change="up", change_by=Difference.parse("2"), compared_with=Period.parse("2021"))

    assert plain(format_claimed_change(wording_for(language), trials)) == claim


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("not given", "not reported", "not known")),
        ("fr", ("non indiquée", "non communiquée", "inconnue")),
        ("es", ("no indicada", "no comunicada", "desconocida")),
        ("ar", ("غير مذكورة", "غير مبلّغ عنها", "غير معروفة")),
        ("ru", ("не указано", "не сообщается", "неизвестно")),
    ],
)
def test_a_penalty_that_is_not_given_is_in_the_feminine(language: str, words: tuple[str, str, str]) -> None:
    penalties = [
        Penalty(offence="x", kind="other", value=Quantity.parse(value), unit="count")
        for value in ("not stated", "not reported", "not known")
    ]

    assert tuple(plain(format_penalty(wording_for(language), each)) for each in penalties) == words


@pytest.mark.parametrize(
    ("language", "label"),
    [("en", "country: Philippines"), ("fr", "pays : Philippines"), ("es", "país: Filipinas"), ("ar", "البلد: الفلبين")],
)
def test_the_name_of_a_country_is_no_country_code(language: str, label: str) -> None:
    shelter = Organisation(id="shelter", name="The Shelter", kind="NGO", country="PHL")
    index = BriefIndex(parse_brief(HEAD + SOURCES))

    assert plain(field_words(wording_for(language), index, shelter, ["country"])) == label


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("fr", ("Itinéraire de Serbie vers l’Italie", "Itinéraire, origine (Serbie), destination (Gulf States)")),
        ("es", ("Ruta de Serbia a Italia", "Ruta, origen (Serbia), destino (Gulf States)")),
    ],
)
def test_a_route_whose_ends_have_no_preposition_is_after_a_comma(language: str, labels: tuple[str, str]) -> None:
    routes = [Route(origin=("SRB",), destination=(place,)) for place in ("ITA", "Gulf States")]

    assert tuple(plain(route_location(wording_for(language), route)) for route in routes) == labels


@pytest.mark.parametrize(
    ("language", "standards"),
    [
        ("en", ("It meets the international standard", "It does not meet the international standard")),
        ("fr", ("Norme internationale respectée", "Norme internationale non respectée")),
    ],
)
def test_a_standard_agrees_with_no_law_in_french(language: str, standards: tuple[str, str]) -> None:
    wording = wording_for(language)

    assert tuple(standard_sentence(wording, each) for each in ("met", "not met")) == standards


@pytest.mark.parametrize(
    ("language", "value", "currency", "words"),
    [
        ("fr", "1", "XAF", "1 F CFA"),
        ("fr", "1.5", "XOF", "1,50 F CFA"),
        ("fr", "500000", "XOF", "500 000 F CFA"),
        ("fr", "2 million", "XAF", "2 millions de francs CFA"),
        ("fr", "2 million", "AFN", "2 millions d’afghanis afghans"),
        ("fr", "2 million", "CRC", "2 millions de colons costariciens"),
        ("fr", "2 million", "ERN", "2 millions de nakfas érythréens"),
        ("fr", "2 million", "MDL", "2 millions de lei moldaves"),
        ("ru", "2 million", "SZL", "2 миллиона эсватинийских лилангени"),
        ("ar", "5", "XPF", "5 فرنكات سي إف بي"),
        ("ar", "11", "XCD", "11 دولار شرق الكاريبي"),
        ("ar", "5", "BND", "5 دولارات بروناي"),
        ("ar", "5", "XOF", "5 فرنكات غرب أفريقية"),
        ("ar", "3 million", "HTG", "3 ملايين غورد هايتي"),
    ],
)
def test_a_currency_whose_name_is_not_declined_or_wrong(language: str, value: str, currency: str, words: str) -> None:
    assert plain(format_quantity(wording_for(language), Quantity.parse(value), currency)) == words


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "X: complete in 2024; partial progress in 2021."),
        ("ru", "X: 2024 год — complete; 2021 год — partial progress."),
    ],
)
def test_progress_of_a_year_is_no_progress_made_in_it_in_russian(language: str, sentence: str) -> None:
    status = {"status": "complete", "year": 2024, "marks": (), "before": "partial progress", "earlier_year": 2021}

    assert plain(progressed(wording_for(language), "X", **status)) == sentence  # type: ignore[arg-type]


def test_an_arabic_association_does_not_make_the_calls_that_it_counts() -> None:
    calls = figure("2").replace(measure="hotline calls")

    holder = format_holder(wording_for("ar"), calls, by=Organisation(id="a", name="جمعية المأوى", kind="NGO"))

    assert plain(holder) == "الجهة: جمعية المأوى"


@pytest.mark.parametrize(
    ("value", "fine"),
    [("at most 2 million", "una multa de hasta 2 millones de euros"), ("21", "una multa de 21 €")],
)
def test_a_spanish_fine_of_at_most_an_amount(value: str, fine: str) -> None:
    penalty = Penalty(offence="x", kind="fine", value=Quantity.parse(value), unit="EUR")

    assert plain(format_penalty(wording_for("es"), penalty)) == fine


def test_an_arabic_difference_of_more_than_a_number() -> None:
    up = figure("20", change="up", change_by=Difference.parse("more than 2"), compared_with=Period.parse("2019"))

    assert plain(format_claimed_change(wording_for("ar"), up)) == "أكثر بما يزيد على 2 مما كان في عام 2019"


def test_what_is_alleged_or_reported_is_an_insertion_in_russian() -> None:
    alleged, reported = (figure("20", basis=basis) for basis in ("alleged", "reported"))

    words = [format_basis(wording_for("ru"), each) for each in (alleged, reported)]
    assert words == ["как утверждается", "как сообщается"]


@pytest.mark.parametrize(
    ("language", "term"),
    [
        ("en", "prison, term “1O years” (as printed)"),
        ("fr", "emprisonnement (durée : « 1O years », tel quel)"),
        ("es", "prisión (duración: «1O years», tal cual)"),
        ("ar", "السجن («1O years»، كما هو مطبوع)"),
        ("ru", "лишение свободы (срок: «1O years», как напечатано)"),
    ],
)
def test_a_term_that_cannot_be_read_is_in_one_pair_of_brackets(language: str, term: str) -> None:
    penalty = Penalty(
        offence="x", kind="imprisonment", value=Quantity.parse("unreadable"), unit="years", printed="1O years"
    )

    assert plain(format_penalty(wording_for(language), penalty)) == term


@pytest.mark.parametrize(
    ("language", "route"),
    [
        ("en", "from the Near East to Italy"),
        ("fr", "origine (Proche-Orient), destination (Italie)"),
        ("es", "origen (Cercano Oriente), destino (Italia)"),
        ("ar", "من الشرق الأدنى إلى إيطاليا"),
    ],
)
def test_a_region_of_the_reports_has_its_name_on_a_route(language: str, route: str) -> None:
    assert format_route(wording_for(language), Route(origin=("Near East",), destination=("ITA",))) == route


@pytest.mark.parametrize(
    ("language", "printed", "words"),
    [
        ("en", "5 to 8 years if there is violence", "5 to 8 years in prison if there is violence"),
        ("en", "5 to 8 years in prison, if a child", "5 to 8 years in prison if a child"),
        (
            "en",
            "5 to 8 years and 9 lashes if a child",
            "5 to 8 years in prison (“5 to 8 years and 9 lashes if a child”)",
        ),
        ("en", "de 5 a 8 años si hay violencia", "5 to 8 years in prison (“de 5 a 8 años si hay violencia”)"),
        ("fr", "de 5 à 8 ans si la victime est vulnérable", "5 à 8 ans d’emprisonnement si la victime est vulnérable"),
        ("es", "de 5 a 8 años cuando haya violencia", "5 a 8 años de prisión cuando haya violencia"),
        ("ru", "от 5 до 8 лет, если есть насилие", "лишение свободы на срок от 5 до 8 лет, если есть насилие"),
    ],
)
def test_a_penalty_with_a_condition_in_the_language_of_the_document_is_one_phrase(
    language: str, printed: str, words: str
) -> None:
    penalty = Penalty(offence="theft", value=Quantity.parse("5 to 8"), unit="years", printed=printed)

    assert plain(format_penalty(wording_for(language), penalty)) == words


@pytest.mark.parametrize(
    ("language", "one", "several", "only"),
    [
        ("en", "Also in 2008.", "Also in 2008 and 2010.", "Edition of 2009."),
        (
            "fr",
            "Également dans l’édition de 2008.",
            "Également dans les éditions de 2008 et 2010.",
            "Édition de 2009.",
        ),
        ("es", "También en la edición de 2008.", "También en las ediciones de 2008 y 2010.", "Edición de 2009."),
    ],
)
def test_an_edition_without_a_column(language: str, one: str, several: str, only: str) -> None:
    wording = wording_for(language)

    assert [older_editions(wording, years) for years in ((2008,), (2008, 2010))] == [one, several]
    assert only_older_editions(wording, {2009}) == only


@pytest.mark.parametrize(
    ("language", "count"), [("en", "Tier 2: 1"), ("fr", "Niveau 2 : 1"), ("es", "Nivel 2: 1"), ("ru", "Группа 2: 1")]
)
def test_the_number_of_a_tier_is_not_beside_a_number_of_countries(language: str, count: str) -> None:
    wording = wording_for(language)

    assert plain(wording.workbook.tier_chart_count.format(tier=capital(tier_name(wording, "Tier 2")), count=1)) == count


@pytest.mark.parametrize(
    ("language", "read"),
    [
        ("fr", "Page C ; page web, consultation le 1er mai 2023"),
        ("es", "Page C; página web, consulta: 1 de mayo de 2023"),
    ],
)
def test_the_day_on_which_a_source_was_read_agrees_with_no_kind_of_source(language: str, read: str) -> None:
    source = Source(id="c", kind="web page", publisher="Page C", read=dt.date(2023, 5, 1))

    assert plain(format_source(wording_for(language), source)) == read


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "with Police, for officers"),
        ("fr", "partenariat (Police), public visé (officers)"),
        ("es", "colaboración (Police), destinatarios (officers)"),
    ],
)
def test_a_programme_with_one_partner(language: str, words: str) -> None:
    nothing = dict.fromkeys(("kind", "by", "period", "place"), "")

    described = describe_programme(wording_for(language), partners=("Police",), funders=(), group="officers", **nothing)

    assert described == words


@pytest.mark.parametrize(
    ("language", "years", "sentence"),
    [
        ("en", {2010, 2011, 2024}, "The record has Tier 2 in 2010, 2011 and 2024."),
        ("fr", {2024}, "D’après les classements officiels de cette note, le pays figure au niveau 2 en 2024."),
        (
            "fr",
            {2010, 2011, 2012, 2024},
            (
                "D’après les classements officiels de cette note, le pays figure au niveau 2 pour les années "
                "2010 à 2012 et 2024."
            ),
        ),
        (
            "es",
            {2001, 2002, *range(2006, 2016)},
            (
                "Según las clasificaciones oficiales de esta ficha, el país figura en el Nivel 2 en los años "
                "2001, 2002 y 2006 a 2015."
            ),
        ),
    ],
)
def test_several_years_of_a_tier_in_the_record(language: str, years: set[int], sentence: str) -> None:
    assert plain(years_in_record(wording_for(language), "Tier 2", years, (), only=True)) == sentence


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("fr", "Les sources divergent pour 2010.", "Les sources divergent pour les années 2010 et 2011."),
        ("es", "Las fuentes difieren respecto de 2010.", "Las fuentes difieren respecto de los años 2010 y 2011."),
    ],
)
def test_years_on_which_sources_differ(language: str, one: str, two: str) -> None:
    wording = wording_for(language)

    assert [plain(disputed_years(wording, years, ())) for years in (["2010"], ["2010", "2011"])] == [one, two]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("10.1", "Dos fuentes de un mismo editor dan un 10,1 %; una puede haberlo tomado de la otra."),
        ("at least 8", "Dos fuentes de un mismo editor dan al menos el 8 %; una puede haberlo tomado de la otra."),
    ],
)
def test_a_percentage_that_a_source_gives_has_an_article_in_spanish(value: str, sentence: str) -> None:
    share = figure(value, "percent", of="all")

    assert plain(repetition(wording_for("es"), 2, share, (), one_publisher=True)) == sentence


@pytest.mark.parametrize(
    ("language", "values"),
    [("en", "7% or at least 8%"), ("fr", "7 % ou au moins 8 %"), ("es", "un 7 % o al menos el 8 %")],
)
def test_percentages_of_a_conflict(language: str, values: str) -> None:
    wording = wording_for(language)
    parts = [(given(wording, figure(each, "percent", of="all")),) for each in ("7", "at least 8")]

    assert plain(conflict(wording, parts)).startswith(f"{values}. ")


def test_recommendations_of_other_editions_are_a_subject_in_french() -> None:
    one, two = (plain(of_other_editions(wording_for("fr"), number)) for number in (1, 2))

    assert one.startswith("Cette recommandation provient d’une autre édition que celle qu’elle cite : ")
    assert two.startswith("Ces recommandations proviennent d’autres éditions que celles qu’elles citent : ")


@pytest.mark.parametrize(
    ("language", "route"),
    [
        ("en", "from Benin through Algeria, Libya and Tunisia to Italy"),
        ("fr", "du Bénin via l’Algérie, la Libye et la Tunisie vers l’Italie"),
        ("es", "de Benín por Argelia, Libia y Túnez a Italia"),
        ("ru", "из Бенина через Алжир, Ливию и Тунис в Италию"),
    ],
)
def test_places_of_transit_have_one_preposition(language: str, route: str) -> None:
    transits = Route(origin=("BEN",), transit=("DZA", "LBY", "TUN"), destination=("ITA",))

    assert format_route(wording_for(language), transits) == route


@pytest.mark.parametrize("to", ["public", "the public", "The public"])
@pytest.mark.parametrize(
    ("language", "who"),
    [("en", "To the public"), ("fr", "Destinataire : le public"), ("es", "Destinatario: el público")],
)
def test_an_addressee_with_an_english_article(language: str, to: str, who: str) -> None:
    assert plain(addressed(wording_for(language), to, "")) == who


@pytest.mark.parametrize(
    ("language", "yes"),
    [
        ("fr", "avec yes (oui dans la feuille « Indicateurs »)"),
        ("es", "con yes (sí en la hoja «Indicadores»)"),
        ("ar", "«{adds_up}» («نعم» في الورقة «المؤشرات»)"),
        ("ru", "yes (на листе «Показатели» — «да»)"),
    ],
)
def test_the_note_on_sums_has_the_words_of_both_sheets(language: str, yes: str) -> None:
    wording = wording_for(language)

    assert yes in plain(wording.workbook.adding_note)
    assert wording.term("sheet", "Indicators") in yes
    assert wording.term("addition", "yes") in yes


@pytest.mark.parametrize(
    ("value", "words"), [("1 million", "1 million d’années"), ("1.5 million", "1,5 million d’années"), ("21", "21 ans")]
)
def test_millions_of_years_in_french(value: str, words: str) -> None:
    assert plain(format_quantity(wording_for("fr"), Quantity.parse(value), "years")) == words


# ---------------------------------------------------------------- Arabic and Russian, read by natives


def test_the_standards_of_tier_one_are_not_those_of_its_governments() -> None:
    _, text = guide_entry(wording_for("ar"), "tiers", 2022)

    assert "حكومات الفئة الأولى تفي بالمعايير الدنيا التي تعتمدها الوزارة." in text


def test_an_arabic_year_without_a_placement_is_not_a_country_that_is_not_listed() -> None:
    wording = wording_for("ar")

    assert no_entry(wording) == "لا تصنيف مسجّل"
    assert no_entry_means(wording).startswith("لا تصنيف مسجّل: ")
    assert wording.labels.not_listed == "غير مُدرج"


def test_a_russian_good_that_is_not_listed_is_not_one_whose_kind_is_not_given() -> None:
    labels = wording_for("ru").labels

    assert (labels.not_listed, labels.not_given) == ("не внесено", "не указано")
    assert labels.mark_key == "внесено в список по этому признаку; –: не внесено."


def test_an_arabic_move_begins_at_the_tier_before() -> None:
    wording = wording_for("ar")
    before = TierPlacement(country="JOR", year=2021, tier="Tier 3")
    now = TierPlacement(country="JOR", year=2022, tier="Tier 2")

    assert plain(move(wording, before, now, "")) == "رُفع التصنيف، بعد أن كان البلد في الفئة الثالثة في عام 2021."
    assert plain(move(wording, now, before, "")) == "خُفّض التصنيف، بعد أن كان البلد في الفئة الثانية في عام 2022."
    assert plain(later_unchanged(wording, "", 2024, "")) == "وبعد هذه الطبعة: لم يتغير التصنيف في عام 2024."


@pytest.mark.parametrize(
    ("value", "has_words", "arabic"),
    [
        ("9", False, "أكثر بمقدار 3 مما كان في عام 2018 (آخر رقم سابق في هذا الموجز)"),
        ("9", True, "أكثر بمقدار 3 مما كان في عام 2018 (آخر رقم سابق مقروء)"),
        ("6", False, "بلا تغيير عما كان في عام 2018 (آخر رقم سابق في هذا الموجز)"),
    ],
)
def test_an_arabic_number_not_its_year_is_the_last_earlier_one(value: str, has_words: bool, arabic: str) -> None:
    wording, new, old = wording_for("ar"), figure(value, period="2020"), figure("6", period="2018")

    printed = format_comparison(wording, format_difference(wording, new, old), new, old, has_words=has_words)

    assert plain(printed) == arabic


@pytest.mark.parametrize(
    ("language", "difference"),
    [
        ("en", "INR 150 more (150%)"),
        ("ar", "أكثر بمقدار 150 روبية هندية (بنسبة 150%)"),
        ("ru", "на 150 индийских рупий больше (на 150 %)"),
    ],
)
def test_a_difference_in_percent_has_its_preposition(language: str, difference: str) -> None:
    new, old = figure("250", "INR", "2020"), figure("100", "INR", "2019")

    assert plain(format_difference(wording_for(language), new, old)) == difference


@pytest.mark.parametrize(
    ("language", "difference"),
    [
        ("en", "1 more (less than 0.1%)"),
        ("ru", "на 1 больше (менее чем на 0,1 %)"),
        ("ar", "أكثر بمقدار 1 (بنسبة أقل من 0.1%)"),
    ],
)
def test_a_difference_of_almost_nothing_has_its_preposition(language: str, difference: str) -> None:
    new, old = figure("5000", period="2020"), figure("4999", period="2019")

    assert plain(format_difference(wording_for(language), new, old)).replace("\u200e", "") == difference


@pytest.mark.parametrize(
    ("value", "currency", "russian"),
    [
        ("21000", "KZT", "21 000 казахстанских тенге"),
        ("101", "MAD", "101 марокканский дирхам"),
        ("more than 101", "MAD", "более 101 марокканского дирхама"),
        ("22", "INR", "22 индийские рупии"),
        ("less than 22", "INR", "менее 22 индийских рупий"),
        ("1.5", "KGS", "1,50 кыргызского сома"),
        ("5 to 9", "XAF", "5–9 франков КФА"),
        ("21", "USD", "21 долл. США"),
    ],
)
def test_a_small_amount_of_money_in_russian_has_the_name_of_its_currency(
    value: str, currency: str, russian: str
) -> None:
    assert plain(format_quantity(wording_for("ru"), Quantity.parse(value), currency)) == russian


def test_a_russian_difference_of_one_has_the_accusative_of_a_currency() -> None:
    more, before = figure("22", "INR"), figure("1", "INR")

    assert plain(format_difference(wording_for("ru"), more, before)) == "на 21 индийскую рупию больше"


@pytest.mark.parametrize(
    ("language", "others"),
    [
        ("en", "1 neighbour was on Tier 2 and 5 are not in the record for 2021"),
        ("ru", "1 сосед — в группе 2, 5 — нет в реестре за 2021 год"),
    ],
)
def test_neighbours_that_are_not_in_the_record_are_no_part_of_a_tier(language: str, others: str) -> None:
    groups = [("Tier 2", 1), (None, 5)]

    assert plain(other_tiers(wording_for(language), groups, 2021, neighbours=True)) == others


@pytest.mark.parametrize(
    ("route", "russian"),
    [
        (
            Route(origin=("Ферганская долина",), destination=("Алматы",)),
            "отправление (Ферганская долина), назначение (Алматы)",
        ),
        (Route(transit=("ITA", "Сахара")), "транзит (Италия и Сахара)"),
        (Route(origin=("ITA",), destination=("FRA",)), "из Италии во Францию"),
    ],
)
def test_a_russian_route_through_a_place_without_forms_names_its_ends(route: Route, russian: str) -> None:
    assert format_route(wording_for("ru"), route) == russian


@pytest.mark.parametrize(
    ("language", "count", "laws"),
    [
        ("ru", 1, "1 закон"),
        ("ru", 3, "3 закона"),
        ("ru", 5, "5 законов"),
        ("ar", 1, "قانون واحد"),
        ("ar", 2, "قانونان"),
    ],
)
def test_laws_that_are_only_counted_are_others_of_none(language: str, count: int, laws: str) -> None:
    assert plain(others_judged(wording_for(language), count)) == laws


@pytest.mark.parametrize(
    ("language", "part"),
    [
        ("en", "children in other forms of exploitation"),
        ("fr", "enfants (autres formes d’exploitation)"),
        ("es", "niños y niñas (otras formas de explotación)"),
        ("ar", "أطفال، أشكال أخرى من الاستغلال"),
        ("ru", "дети, другие формы эксплуатации"),
    ],
)
def test_people_in_other_forms_of_exploitation(language: str, part: str) -> None:
    assert plain(format_part(wording_for(language), figure("5", age="child", form="other"), figure("25"))) == part


def test_arabic_potential_victims_of_a_form() -> None:
    potential = figure("5", form="forced labour").replace(measure="potential victims")

    assert format_label(wording_for("ar"), potential) == "ضحايا العمل الجبري المحتملون"


def test_an_arabic_programme_names_the_group_that_it_is_for() -> None:
    described = describe_programme(
        wording_for("ar"),
        kind="training",
        by="",
        partners=(),
        funders=(),
        period="",
        place="",
        group="العمال المهاجرون",
    )

    assert described.endswith("، الفئة المستفيدة: العمال المهاجرون")


@pytest.mark.parametrize(
    ("number", "arabic"),
    [
        (1, "توصية واحدة من طبعة سابقة غير مطبوعة هنا؛ وهي"),
        (2, "لم تُطبع توصيتان من طبعات سابقة؛ وهما"),
        (3, "لم تُطبع 3 توصيات من طبعات سابقة؛ وهي"),
        (11, "لم تُطبع 11 توصية من طبعات سابقة؛ وهي"),
    ],
)
def test_arabic_recommendations_not_their_editions_are_not_printed(number: int, arabic: str) -> None:
    assert only_in_the_brief(wording_for("ar"), number) == f"{arabic} في المصنف وفي ملف الموجز."


def test_russian_entries_of_a_short_brief_are_numbered_as_in_the_full_one() -> None:
    wording = wording_for("ru")

    assert plain(sources_cited(wording, 3, 4)).endswith("нумерация — как в полной справке, где есть ещё 1 источник.")
    assert plain(notes_cited(wording, 3, 3, 8)).endswith("нумерация — как в полной справке, где есть ещё 5 примечаний.")


def test_a_russian_list_after_a_colon_has_small_letters() -> None:
    assert without_column(wording_for("ru"), [("Уровень бедности", ()), ("ВВП", ("body",))]).startswith(
        "Не сравниваются, так как слишком мало сопоставимых чисел: уровень бедности ("
    )


@pytest.mark.parametrize(
    ("language", "route", "profile"),
    [
        ("en", "From Malta to Italy: Workers, forced labour [1].", "Forced labour, men: In fields [1]."),
        ("ru", "С Мальты в Италию: workers, принудительный труд [1].", "Принудительный труд, men: in fields [1]."),
    ],
)
def test_only_english_has_a_capital_after_a_lead(language: str, route: str, profile: str, tmp_path: Path) -> None:
    records = """
routes: [{origin: [MLT], destination: [ITA], group: workers, form: forced labour}]
profile: [{aspect: form, term: forced labour, group: men, text: in fields}]
"""
    export(parse_brief(HEAD + records + SOURCES), "text", tmp_path / "malta.txt", document={"language": language})
    text = plain(" ".join((tmp_path / "malta.txt").read_text("utf-8").split()))

    assert route in text
    assert profile in text


@pytest.mark.parametrize(
    ("language", "law", "in_column"),
    [
        ("en", "same law", "same law"),
        ("fr", "même loi", "la même"),
        ("es", "misma ley", "la misma"),
        ("ar", "القانون نفسه", "هو نفسه"),
        ("ru", "тот же закон", "тот же"),
    ],
)
def test_the_same_law_does_not_repeat_the_head_of_its_column(language: str, law: str, in_column: str) -> None:
    wording = wording_for(language)

    assert same_law(wording) == law
    assert same_law(wording, in_column=True) == in_column


def test_a_russian_range_has_one_name_in_cells_and_explanations() -> None:
    wording = wording_for("ru")

    assert wording.term("qualifier", "range") == "интервал"
    assert "верхняя граница интервала" in wording.text("upper end of a range")


def test_an_arabic_host_country_is_described_by_an_adjective() -> None:
    role = CountryRole(country="QAT", roles=("destination", "host"))

    assert roles(wording_for("ar"), role) == "بلد مقصد ومضيف"


def test_arabic_changes_that_are_only_counted_have_no_gender() -> None:
    assert and_more(wording_for("ar"), 2) == "وغيرها: 2."


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "fr",
            (
                "Séries laissées de côté, car elles n’ont un nombre que pour une seule année : x.",
                "Qu’une recommandation ne soit plus faite ne signifie pas qu’elle ait été suivie.",
                "Dans cette liste, « selon [n] » signifie que nous n’avons pas lu l’original.",
                "sans comparaison",
                "organisation responsable",
                "Sur le total :",
                "pourcentage",
            ),
        ),
        (
            "es",
            (
                "Series omitidas, porque solo tienen un número para un año: x.",
                "Que una recomendación ya no se formule no significa que se haya cumplido.",
                "En esta lista, «según [n]» significa que no leímos el original.",
                "sin comparar",
                "organización responsable",
                "Del total:",
                "porcentaje",
            ),
        ),
    ],
)
def test_words_that_agree_with_what_they_are_about(language: str, sentences: tuple[str, ...]) -> None:
    wording = wording_for(language)

    found = (
        wording.workbook.left_out_one_year.format(names="x"),
        no_longer_made(wording, 1, 2023),
        sources_byline(wording, reported=True),
        not_compared(wording),
        wording.headings.by,
        parts_lead(wording, (), None, follows_figure=False),
        wording.term("unit", "percent"),
    )
    assert [plain(text).endswith(sentence) for text, sentence in zip(found, sentences, strict=True)] == [True] * 7
