"""The details of a figure: its measure, group, place and actor."""

from typing import Any

import pytest

from tipreport.language_marks import LanguageMarks, unmarked
from tipreport.model import Figure, Organisation, Period, Quantity
from tipreport.model.vocabulary import OrganisationKind
from tipreport.wording import ENGLISH
from tipreport.wording.figures import (
    format_base,
    format_detail,
    format_figure,
    format_figure_heading,
    format_label,
    format_scope,
    measure_term,
)
from tipreport.wording.shares import format_part, format_share
from tipreport.wording.wording import wording_for

ASTRA = Organisation(name="ASTRA – Anti-Trafficking Action", also=("ASTRA",), kind="NGO")
POLICE = Organisation(name="Serbian Police", kind="law enforcement")


def figure(value: object = 46, **more: Any) -> Figure:
    return Figure(**{"measure": "victims identified", "value": Quantity.parse(value)} | more)  # type: ignore[arg-type]


def test_every_measure_has_a_label() -> None:
    assert format_label(ENGLISH, figure()) == "Victims officially identified"
    assert format_label(ENGLISH, figure(measure="refugees")) == "Refugees"
    assert format_label(ENGLISH, figure(measure="other", label="stadiums built", unit="count")) == "Stadiums built"
    assert (
        format_label(ENGLISH, figure(measure="spending", label="construction", unit="USD")) == "Spending: construction"
    )


@pytest.mark.parametrize(
    ("language", "officially", "by_others"),
    [
        ("en", "Victims officially identified", "Victims identified"),
        ("fr", "Victimes officiellement identifiées", "Victimes identifiées"),
        ("es", "Víctimas identificadas oficialmente", "Víctimas identificadas"),
        ("ar", "الضحايا الذين تم التعرف عليهم رسمياً", "الضحايا الذين تم التعرف عليهم"),
        ("ru", "Официально выявленные жертвы", "Выявленные жертвы"),
    ],
)
def test_victims_are_officially_identified_only_by_an_authority(language: str, officially: str, by_others: str) -> None:
    wording = wording_for(language)
    authorities: tuple[OrganisationKind, ...] = (
        "government",
        "law enforcement",
        "court",
        "diplomatic mission",
        "other",
    )
    others: tuple[OrganisationKind, ...] = ("NGO", "intergovernmental", "company", "media", "research", "sport")
    for kind in authorities:
        assert format_label(wording, figure(), Organisation(name="A", kind=kind)) == officially
    for kind in others:
        assert format_label(wording, figure(), Organisation(name="A", kind=kind)) == by_others
    assert format_label(wording, figure(measure="victims assisted"), ASTRA) == format_label(
        wording, figure(measure="victims assisted"), POLICE
    )


def test_the_label_of_cases_names_no_persons() -> None:
    def label(measure: str, **more: Any) -> str:
        return format_label(ENGLISH, figure(measure=measure, unit="cases", **more))

    assert label("criminal complaints", label="complaints of trafficking") == "Complaints of trafficking"
    assert label("criminal complaints", label="at the border") == "Criminal complaints, at the border"
    assert [label(measure) for measure in ("arrests", "prosecutions", "convictions", "acquittals")] == [
        "Arrests", "Prosecutions", "Convictions", "Acquittals",
    ]  # fmt: skip
    assert label("investigations") == "Investigations opened"
    assert format_label(ENGLISH, figure(measure="convictions", unit="persons")) == "Traffickers convicted"


def test_the_detail_has_the_group_the_place_and_the_actor() -> None:
    assert format_detail(ENGLISH, figure(sex="female", age="child", citizenship="SRB")) == "girls, citizens of Serbia"
    assert format_detail(ENGLISH, figure(citizenship="foreign")) == "foreign citizens"
    assert format_detail(ENGLISH, figure(place="USA"), "SRB") == "in the United States"
    assert format_detail(ENGLISH, figure(place="SRB"), "SRB") == ""
    assert format_detail(ENGLISH, figure(place="world"), "SRB") == "worldwide"
    assert format_detail(ENGLISH, figure(), by=POLICE) == "by the Serbian Police"
    assert format_detail(ENGLISH, figure(), by=ASTRA) == "by ASTRA"


def test_words_in_the_label_are_not_repeated() -> None:
    labelled = figure(measure="other", label="stadiums in Qatar", unit="count", place="QAT")

    assert format_detail(ENGLISH, labelled) == ""


def test_a_percentage_has_its_whole_and_its_group() -> None:
    share = figure(99, measure="victims", unit="percent", of="victims", sex="female")

    assert format_base(ENGLISH, share) == "of victims"
    assert format_detail(ENGLISH, share) == "women and girls"


def test_the_default_whole_of_a_measure_is_not_shown() -> None:
    assert format_base(ENGLISH, figure("24.3", measure="poverty rate")) == ""


def test_a_part_names_its_whole_and_the_measure_of_the_whole_if_it_differs() -> None:
    whole = figure(id="all", period=Period.parse(2021))
    part = figure(39, part_of="all", citizenship="SRB")
    share = figure(50, measure="victims", unit="percent", part_of="all")

    assert format_detail(ENGLISH, part, whole=whole) == "part of 46, citizens of Serbia"
    assert format_detail(ENGLISH, figure(7, measure="deaths", part_of="all"), whole=whole) == (
        "part of 46 (victims officially identified)"
    )
    assert format_base(ENGLISH, share, whole) == "of 46 (victims officially identified)"


def test_a_population_is_named_before_its_number() -> None:
    population = figure("3.4 million", id="all", measure="population")
    share = figure(20, measure="victims", unit="percent", part_of="all", form="slavery")

    assert format_label(ENGLISH, share) == "Victims of slavery"
    assert format_detail(ENGLISH, share) == ""
    assert format_base(ENGLISH, share, population) == "of the population of 3.4\u00a0million"
    assert format_base(ENGLISH, share, population.replace(sex="female")) == (
        "of 3.4\u00a0million (population, women and girls)"
    )


def test_the_form_of_victims_is_named_once() -> None:
    whole = figure(100, id="all", measure="victims", form="slavery")
    part = figure(9, measure="victims", part_of="all", form="forced labour")
    deaths = figure(3, measure="deaths", part_of="all")

    assert format_share(ENGLISH, part, whole) == "forced labour"
    assert format_detail(ENGLISH, deaths, whole=whole) == "part of 100 (victims of slavery)"
    assert format_share(ENGLISH, part, deaths) == "victims of forced labour"


def test_a_whole_names_its_people() -> None:
    women = figure(200, id="women", sex="female", age="adult")

    assert format_base(ENGLISH, figure(50, unit="percent", part_of="women"), women) == "of 200 (women)"


def test_the_whole_of_a_part_may_be_not_given_or_an_estimate() -> None:
    not_given = figure("not stated", id="all")
    estimate = figure("24 million", id="all", basis="estimated")
    about = figure("about 24 million", id="all", basis="estimated")
    share = figure(50, unit="percent", part_of="all")

    assert format_base(ENGLISH, share, not_given) == "of a number not given"
    assert format_base(ENGLISH, share, estimate) == "of an estimated 24\u00a0million"
    assert format_base(ENGLISH, share, about) == "of about 24\u00a0million"


def test_a_part_shown_with_its_whole_has_only_distinguishing_details() -> None:
    whole = figure(id="all")

    assert format_share(ENGLISH, figure(39, part_of="all", citizenship="USA")) == "citizens of the United States"
    assert format_share(ENGLISH, figure(39, part_of="all", sex="female"), whole) == "women and girls"
    assert format_share(ENGLISH, figure(39, measure="deaths", part_of="all", age="child"), whole) == "deaths, children"
    assert format_share(ENGLISH, figure(39, part_of="all", form="other"), whole) == "other forms of exploitation"
    assert format_share(ENGLISH, figure(39, part_of="all"), whole) == "Victims officially identified"


def test_the_sex_and_the_age_of_a_part_are_one_word() -> None:
    children, girls = figure(id="all", age="child"), figure(id="all", sex="female", age="child")
    boys = figure(39, part_of="all", sex="male", age="child")

    assert format_share(ENGLISH, boys, children) == "boys"
    assert format_part(ENGLISH, boys, children) == "boys"
    assert format_share(ENGLISH, boys.replace(form="slavery"), boys) == "slavery"
    assert format_share(ENGLISH, figure(39, part_of="all", age="child"), girls) == "girls"


def test_a_part_without_an_age_has_that_of_its_whole() -> None:
    children, boys = figure(id="all", age="child"), figure(39, part_of="all", sex="male")

    assert format_share(ENGLISH, boys, children) == "boys"
    assert format_scope(ENGLISH, boys, whole=children) == "boys"
    assert format_detail(ENGLISH, boys, whole=children) == "part of 46 (children), boys"
    assert format_figure_heading(ENGLISH, boys, whole=children).startswith("Victims officially identified, boys, part")
    assert format_share(ENGLISH, boys.replace(sex=None, form="slavery"), children) == "slavery"


def test_victims_are_not_attributed_to_those_who_count_them() -> None:
    assert format_detail(ENGLISH, figure(measure="victims"), by=ASTRA) == "according to ASTRA"
    assert format_detail(ENGLISH, figure(measure="arrests"), by=POLICE) == "by the Serbian Police"


def test_only_bodies_of_a_state_convict_and_detain() -> None:
    for measure in ("people detained", "convictions"):
        assert format_detail(ENGLISH, figure(measure=measure), by=ASTRA) == "according to ASTRA"
        assert format_detail(ENGLISH, figure(measure=measure), by=POLICE) == "by the Serbian Police"


def test_an_action_in_the_label_of_counted_people_is_not_attributed_to_those_who_count() -> None:
    moving = figure(measure="people on the move", label="intercepted at sea")
    arrived = figure(measure="other", label="women who arrived", unit="persons")

    assert format_detail(ENGLISH, moving, by=POLICE) == "according to the Serbian Police"
    assert format_detail(ENGLISH, moving.replace(label=None), by=POLICE) == "according to the Serbian Police"
    assert format_detail(ENGLISH, moving.replace(label="held by the Serbian Police"), by=POLICE) == ""
    assert format_detail(ENGLISH, arrived, by=ASTRA) == "according to ASTRA"
    assert format_detail(ENGLISH, arrived.replace(label="women displaced"), by=ASTRA) == "according to ASTRA"
    assert format_detail(ENGLISH, arrived.replace(label="victims rescued"), by=POLICE) == "by the Serbian Police"
    assert format_detail(ENGLISH, arrived.replace(label="raids", unit="count"), by=POLICE) == "by the Serbian Police"


def test_a_label_that_begins_with_the_measure_is_the_whole_label() -> None:
    def label(measure: str, text: str, **more: str) -> str:
        return format_label(ENGLISH, figure(measure=measure, label=text, **more))

    assert label("inspections", "inspections of farms") == "Inspections of farms"
    assert label("victims identified", "victims identified in raids") == "Victims identified in raids"
    assert label("deaths", "dead and missing at sea") == "Dead and missing at sea"
    assert label("deaths", "deathbed confessions") == "Deaths, deathbed confessions"
    assert label("inspections", "farms") == "Inspections, farms"
    assert label("spending", "spending on shelters", unit="USD") == "Spending on shelters"


def test_a_label_that_ends_with_the_measure_is_the_whole_label() -> None:
    def label(measure: str, text: str) -> str:
        return format_label(ENGLISH, figure(measure=measure, label=text))

    assert label("refugees", "registered refugees") == "Registered refugees"
    assert label("victims identified", "potential victims identified") == "Potential victims identified"
    assert label("refugees", "nonrefugees") == "Refugees, nonrefugees"


def test_a_label_with_adjectives_before_the_measure_is_the_whole_label() -> None:
    def label(measure: str, text: str, **more: Any) -> str:
        return format_label(ENGLISH, figure(measure=measure, label=text, **more))

    assert label("shelters", "district shelters for women", unit="count") == "District shelters for women"
    assert label("migrant workers", "registered migrant workers in farms") == "Registered migrant workers in farms"
    assert label("refugees", "refugees") == "Refugees"
    assert label("refugees", "relatives of refugees abroad") == "Refugees, relatives of refugees abroad"


def test_a_label_does_not_repeat_the_first_word_of_its_measure() -> None:
    def label(measure: str, text: str, **more: Any) -> str:
        return format_label(ENGLISH, figure(measure=measure, label=text, **more))

    assert label("compensation paid", "compensation from the fund", unit="USD") == "Compensation paid: from the fund"
    assert label("people trained", "people interviewed twice") == "People trained, interviewed twice"
    assert label("victims repatriated", "returned from Libya") == "Victims returned to their country, from Libya"
    assert label("criminal complaints", "criminal networks", unit="count").endswith("complaints, criminal networks")
    assert label("deaths", "of hunger") == "Deaths, of hunger"
    assert label("compensation paid", "compensation", unit="USD") == "Compensation paid: compensation"


def test_compensation_that_is_ordered_or_promised_has_no_label_that_says_it_is_paid() -> None:
    def label(text: str) -> str:
        return format_label(ENGLISH, figure(measure="compensation paid", label=text, unit="USD"))

    assert label("restitution ordered by courts") == "Compensation: restitution ordered by courts"
    assert label("compensation awarded to 3 victims") == "Compensation: awarded to 3 victims"
    assert label("restitution that reached the victims") == "Compensation paid: restitution that reached the victims"


@pytest.mark.parametrize(
    "label",
    [
        "indemnités accordées par les tribunaux", "indemnizaciones ordenadas por los tribunales",
        "компенсация, присуждённая судами", "التعويضات التي أمرت بها المحاكم",
    ],
)  # fmt: skip
def test_compensation_is_ordered_in_the_words_of_any_language(label: str) -> None:
    assert measure_term(ENGLISH, "compensation paid", label) == "compensation"
    assert measure_term(ENGLISH, "spending", label) == "spending"


def test_a_label_with_all_words_of_its_measure_is_the_whole_label() -> None:
    def label(measure: str, text: str, **more: Any) -> str:
        return format_label(ENGLISH, figure(measure=measure, label=text, **more))

    assert label("victims assisted", "victims of torture assisted") == "Victims of torture assisted"
    assert label("migrant workers", "migrant domestic workers in the Gulf") == "Migrant domestic workers in the Gulf"
    assert label("hotline calls", "calls to the hotline of the ministry", unit="count") == (
        "Calls to the hotline of the ministry"
    )
    assert label("victims identified", "relatives of victims identified abroad").startswith("Victims officially")
    assert label("criminal complaints", "criminal networks", unit="count").endswith("complaints, criminal networks")


def test_people_with_a_relative_clause_are_those_on_the_move_without_a_repeated_measure() -> None:
    def label(measure: str, text: str, language: str = "en") -> str:
        return format_label(wording_for(language), figure(measure=measure, label=text))

    assert label("people on the move", "people who crossed at Busia") == "People who crossed at Busia"
    assert label("people on the move", "personas que cruzaron el Darién", "es") == "Personas que cruzaron el Darién"
    assert label("people on the move", "personnes qui ont fui", "fr") == "Personnes qui ont fui"
    assert label("people on the move", "люди, которые бежали", "ru") == "Люди, которые бежали"
    assert label("people trained", "people who inspect farms") == "People trained, people who inspect farms"


def test_a_preposition_does_not_continue_the_measure() -> None:
    def label(measure: str, text: str, language: str = "en") -> str:
        return format_label(wording_for(language), figure(measure=measure, label=text))

    assert label("victims assisted", "victims of torture") == "Victims helped, victims of torture"
    assert label("people on the move", "people from Syria") == "People on the move, people from Syria"
    assert label("victims assisted", "víctimas de violencia atendidas", "es").endswith(
        ", víctimas de violencia atendidas"
    )
    assert label("victims assisted", "victimes d’exploitation", "fr") == "Victimes aidées, victimes d’exploitation"


def test_a_group_that_the_label_contains_is_not_added() -> None:
    workers = figure(measure="people at risk", label="workers on farms", group="farm workers")

    assert format_detail(ENGLISH, workers) == ""
    assert format_detail(ENGLISH, workers.replace(group="seasonal workers on farms")) == "seasonal workers on farms"


def test_children_in_the_language_of_the_document_are_not_added_to_a_label_that_names_them() -> None:
    french = wording_for("fr")

    assert format_detail(french, figure(age="child", label="enfants domestiques")) == ""
    assert format_detail(french, figure(age="child", label="domestiques")) == "enfants"
    assert format_detail(french, figure(sex="female", label="femmes du camp")) == "femmes et filles"


def test_a_label_in_another_language_does_not_replace_the_measure() -> None:
    english = LanguageMarks(("en",)).marked("dead and missing at sea", "en")

    assert unmarked(format_label(ENGLISH, figure(measure="deaths", label=english))) == "Deaths, dead and missing at sea"


def test_sex_and_age_are_shown_unless_the_label_contains_them() -> None:
    assert format_detail(ENGLISH, figure(group="sailors", sex="female")) == "sailors, women and girls"
    assert format_detail(ENGLISH, figure(group="Roma children", sex="female", age="child")) == "Roma children, girls"
    assert format_detail(ENGLISH, figure(group="North Korean women", sex="female")) == "North Korean women"
    assert format_detail(ENGLISH, figure(unit="percent", of="female refugees", sex="female")) == ""
    assert format_share(ENGLISH, figure(unit="percent", part_of="all", label="younger than 5 years", age="child")) == (
        "younger than 5 years"
    )


def test_a_labour_force_is_not_forced_labour() -> None:
    assert format_detail(ENGLISH, figure(10, measure="unemployment rate", form="forced labour")) == "forced labour"


def test_a_complete_figure_is_one_line() -> None:
    deaths = figure(
        "at least 6750",
        measure="deaths",
        basis="confirmed",
        period=Period.parse("since 2010"),
        place="QAT",
        group="migrant workers",
    )

    assert format_figure(ENGLISH, deaths) == "Deaths, migrant workers, in Qatar, since 2010: at least 6,750, confirmed"
    assert format_figure(ENGLISH, figure()) == "Victims officially identified, undated: 46"


@pytest.mark.parametrize(
    ("measure", "label"),
    [
        ("deaths", "people killed by gangs"),
        ("deaths", "personnes tuées par des gangs"),
        ("deaths", "personas muertas o desaparecidas"),
        ("deaths", "люди, погибшие в море"),
        ("deaths", "أشخاص قتلوا في البحر"),
        ("people on the move", "Haitians deported"),
        ("people on the move", "Chinese nationals returned"),
        ("people on the move", "internally displaced persons"),
        ("people on the move", "people displaced by war"),
        ("people on the move", "déplacés internes"),
        ("victims", "people in modern slavery"),
        ("people detained", "activists in prison"),
        ("people on the move", "Migrants intercepted at sea"),
        ("people on the move", "people in emergency shelters after Hurricane Beryl"),
        ("people at risk", "Children at risk of recruitment by gangs"),
        ("people at risk", "enfants vulnérables des campagnes"),
        ("migrant workers", "Irregular farm workers"),
        ("migrant workers", "Workers who left for jobs abroad"),
        ("migrant workers", "Travailleurs partis à l’étranger"),
        ("migrant workers", "Trabajadores que salieron al extranjero"),
        ("migrant workers", "Работники, уехавшие за границу"),
        ("migrant workers", "عمال سافروا إلى الخارج"),
        ("migrant workers", "trabajadores extranjeros del campo"),
    ],
)
def test_a_label_of_people_that_says_what_the_measure_says_is_the_whole_one(measure: str, label: str) -> None:
    assert format_label(ENGLISH, figure(measure=measure, label=label)) == label[0].upper() + label[1:]


@pytest.mark.parametrize(
    ("language", "label", "shown"),
    [
        ("en", "workers who paid fees", "Migrant workers who paid fees"),
        ("en", "who paid fees", "Migrant workers who paid fees"),
        ("en", "of whom some paid fees", "Migrant workers, of whom some paid fees"),
        ("fr", "qui ont payé des frais", "Travailleurs migrants qui ont payé des frais"),
        ("fr", "dont beaucoup ont payé", "Travailleurs migrants, dont beaucoup ont payé"),
        ("es", "que pagaron", "Trabajadores migrantes que pagaron"),
        ("ru", "которые платили", "Трудовые мигранты, которые платили"),
        ("ar", "الذين دفعوا رسوماً", "العمال المهاجرون، الذين دفعوا رسوماً"),
    ],
)
def test_a_clause_that_says_which_people_are_meant_follows_no_comma(language: str, label: str, shown: str) -> None:
    assert format_label(wording_for(language), figure(measure="migrant workers", label=label)) == shown


@pytest.mark.parametrize(
    ("measure", "label"),
    [
        ("deaths", "workers"),  # says nothing of their death
        ("deaths", "children under five"),
        ("deaths", "from starvation"),
        ("deaths", "of people killed by gangs"),
        ("people on the move", "expelled from Algeria to Niger"),
        ("victims identified", "people in modern slavery"),  # not all of whom were identified
        ("people at risk", "children in fishing communities"),
        ("people on the move", "women and girls"),
        ("migrant workers", "domestic workers"),
    ],
)
def test_a_label_that_does_not_say_what_the_measure_says_follows_it(measure: str, label: str) -> None:
    assert format_label(ENGLISH, figure(measure=measure, label=label)).endswith(f", {label}")


@pytest.mark.parametrize(
    ("language", "measure", "label", "shown"),
    [
        ("en", "victims", "trafficked into the sex trade", "Victims trafficked into the sex trade"),
        ("en", "deaths", "attributed by officials to accidents", "Deaths attributed by officials to accidents"),
        ("en", "deaths", "reported cases", "Deaths, reported cases"),
        ("en", "victims identified", "referred to shelters", "Victims officially identified, referred to shelters"),
        ("fr", "deaths", "attribués par la police à des accidents", "Décès attribués par la police à des accidents"),
        ("fr", "deaths", "employés de maison", "Décès, employés de maison"),
        ("es", "deaths", "refugiados en Chile", "Muertes, refugiados en Chile"),
    ],
)
def test_a_participle_with_a_preposition_follows_a_noun_without_one_after_no_comma(
    language: str, measure: str, label: str, shown: str
) -> None:
    assert format_label(wording_for(language), figure(measure=measure, label=label)) == shown


@pytest.mark.parametrize(
    ("measure", "label", "shown"),
    [
        ("suspects investigated", "officials investigated for complicity", "Officials investigated for complicity"),
        ("prosecutions", "officials prosecuted for complicity", "Officials prosecuted for complicity"),
        ("convictions", "officials convicted", "Officials convicted"),
        ("convictions", "officials dismissed", "Traffickers convicted, officials dismissed"),
        ("convictions", "of officials convicted abroad", "Traffickers convicted, of officials convicted abroad"),
        ("victims assisted", "children helped", "Victims helped, children helped"),  # not all are victims
    ],
)
def test_a_label_with_the_participle_of_what_courts_and_police_do_is_the_whole_label(
    measure: str, label: str, shown: str
) -> None:
    assert format_label(ENGLISH, figure(measure=measure, label=label)) == shown


@pytest.mark.parametrize(
    ("value", "age", "people"),
    [
        ("at least 9", None, "girls"),
        ("12 to 17", None, "girls"),
        ("12 to 25", None, "women and girls"),
        (18, None, "women and girls"),
        (16, "adult", "women"),
    ],
)
def test_victims_of_an_age_below_18_are_girls_or_boys(value: object, age: str | None, people: str) -> None:
    ages = figure(value, measure="age of victims", unit="years", sex="female", age=age)

    assert format_detail(ENGLISH, ages) == people


def test_calls_of_a_group_are_not_made_by_the_body_that_counted_them() -> None:
    calls = figure(77, measure="hotline calls", unit="count")
    ministry = Organisation(name="Public Ministry", kind="government")

    assert format_detail(ENGLISH, calls, by=ministry) == "by the Public Ministry"
    from_callers = calls.replace(group="callers who reported trafficking")
    assert format_detail(ENGLISH, from_callers, by=ministry) == (
        "callers who reported trafficking, according to the Public Ministry"
    )


def test_children_of_a_form_of_exploitation_are_victims_without_the_measure() -> None:
    children = figure(measure="victims", label="enfants domestiques", form="domestic servitude")

    assert format_label(ENGLISH, children) == "Enfants domestiques"
    assert format_label(ENGLISH, children.replace(form=None)) == "Victims, enfants domestiques"


@pytest.mark.parametrize(
    ("label", "base"),
    [
        ("Share of farm workers who work illegally", "farm workers"),
        ("percentage of the children who work", "children"),
        ("Part des travailleurs agricoles sans contrat", "travailleurs agricoles"),
        ("Porcentaje de las víctimas que son mujeres", "víctimas"),
        ("Доля детей среди жертв", "детей"),
        ("نسبة الأطفال العاملين", "الأطفال"),
    ],
)
def test_a_label_that_says_of_what_it_is_a_share_has_no_base_after_the_percentage(label: str, base: str) -> None:
    share = figure(25, measure="other", unit="percent", label=label, of=base)

    assert (format_base(ENGLISH, share), format_base(ENGLISH, share, is_apart=True)) == ("", "")
    assert format_base(ENGLISH, share.replace(label="people who work illegally")) == f"of {base}"


@pytest.mark.parametrize(
    "label", ["Share of young farm workers", "Farm workers without a contract", "Share of farm workers’ wages"]
)
def test_a_label_with_other_words_about_its_base_keeps_it(label: str) -> None:
    share = figure(25, measure="other", unit="percent", label=label, of="farm workers")

    assert format_base(ENGLISH, share) == "of farm workers"


@pytest.mark.parametrize(
    "label",
    ["Budget of the shelters", "annual budget for victims", "presupuesto contra la trata", "фонд помощи жертвам"],
)
def test_a_budget_is_not_led_by_spending(label: str) -> None:
    assert format_label(ENGLISH, figure(measure="spending", unit="USD", label=label)) == label[0].upper() + label[1:]
    assert format_label(ENGLISH, figure(measure="spending", unit="USD", label="payments from the fund")) == (
        "Spending: payments from the fund"
    )


@pytest.mark.parametrize(
    ("measure", "label", "form", "detail"),
    [
        ("victims", "in the sex trade and sale", "sexual exploitation", ""),
        ("age of victims", "cybersex", "remote interactive services", ""),
        ("victims", "enfants domestiques (restavèk)", "domestic servitude", ""),
        ("victims", "дети-солдаты", "child soldiering", ""),
        ("victims", "in the sex trade and sale", "forced labour", "forced labour"),
        ("victims", "registered by the police", "sexual exploitation", "sexual exploitation"),
        ("convictions", "of brothel keepers", "sexual exploitation", "sexual exploitation"),
    ],
)
def test_a_form_that_the_label_of_victims_says_does_not_follow_it(
    measure: str, label: str, form: str, detail: str
) -> None:
    assert format_detail(ENGLISH, figure(measure=measure, label=label, form=form)) == detail


def test_a_group_of_which_the_label_says_what_the_measure_says_is_its_noun() -> None:
    deaths = figure(measure="deaths", label="said to have died in other works", group="workers")

    assert format_figure_heading(ENGLISH, deaths) == "Workers said to have died in other works, undated"
    assert format_label(ENGLISH, deaths.replace(group="workers from Nepal")).startswith("Deaths, ")
    assert format_label(ENGLISH, deaths.replace(label="at work")) == "Deaths, at work"
    assert format_label(wording_for("ru"), deaths.replace(label="погибшие", group="рабочие")).endswith(", погибшие")
