"""The forms that professional translators use are accepted, and slips that look like them are refused."""

import pytest

from tipreport.translation.facts.fact_check import fact_problems
from tipreport.translation.facts.pair_check import pair_problems


def problems_of(original: str, translation: str, language: str) -> list[str]:
    return [
        *fact_problems(original, "en", translation, language),
        *pair_problems(original, "en", translation, language),
    ]


@pytest.mark.parametrize(
    ("original", "translation", "language"),
    [
        ("The raiders wore masks.", "Участники рейда носили маски.", "ru"),
        ("a 40% rise in wages", "40-процентный рост заработной платы", "ru"),
        ("The call lasted twenty seconds.", "Звонок длился двадцать секунд.", "ru"),
        ("a loss of $300+ million", "des pertes de plus de 300 millions de dollars", "fr"),
        ("It rose by .5%.", "Aumentó un 0,5 %.", "es"),
        ("It rose by .5% and .25%.", "ارتفع .5% و.25%.", "ar"),
        ("It ended.80% agreed.", "Terminó. El 80 % aceptó.", "es"),
        ("Mayo Hall held a course in 12 villages.", "Mayo Hall organizó un curso en 12 aldeas.", "es"),
        ("June Perera leads the shelter.", "يرأس المأوى جون بيريرا.", "ar"),
        ("PM May met them.", "La primera ministra May los recibió.", "es"),
        ("May the survivors be heard.", "Que se escuche a los supervivientes.", "es"),
        ("Seven Sisters runs a shelter.", "Seven Sisters gère un refuge.", "fr"),
        ("fines of £2,500", "multas de 2500 GBP", "es"),
        ("CA$6 million", "6 millones CAD", "es"),
        ("See https://a.org/b, in Arabic.", "انظر https://a.org/b، بالعربية.", "ar"),
        ("up to 90% on one route", "حتى 90%على طريق واحد", "ar"),
        ("the UN High Commissioner for Human Rights", "المفوضية السامية للأمم المتحدة لحقوق الإنسان", "ar"),
        ("fined to a limit of 900 euros per employer of more than two maids",
         "إلى حد أقصى قدره 900 يورو لكل صاحب عمل لديه أكثر من خادمتين", "ar"),
        ("third parties in living quarters", "des tiers dans les logements", "fr"),
        ("more than a dozen farms", "более десятка ферм", "ru"),
        ("Three of the guards were dismissed.", "Троим из охранников отказали в работе.", "ru"),
        ("the centenary of the law", "столетие закона: сто лет", "ru"),
        ("closed at 5.30pm", "fermé à 17 h 30", "fr"),
        ("80 percent of wages", "80 pour\u00a0cent du salaire", "fr"),
        ("More than 30,000 people", "أكثر من 30،000 شخص", "ar"),
        ("Euro-Asian trade", "el comercio euroasiático", "es"),
        ("boys in the mines", "los jóvenes en las minas", "es"),
        ("one percent of cases", "واحد بالمائة من الحالات", "ar"),
        ("three working days", "3 рабочих дня", "ru"),
        ("during the Covid-19 pandemic", "во время пандемии коронавируса", "ru"),
        ("At 11 a.m. the court freed Anna, 20.", "В 11:00 суд освободил 20-летнюю Анну.", "ru"),
        ("its 2019-2020 plan", "el plan de 2019-2020", "es"),
        ("Of the 62 cases, 10 were closed.", "أغلقت عشر من القضايا الاثنتين والستين.", "ar"),
        ("It freed the remaining 22.", "أفرجت عن الاثنين والعشرين الباقين.", "ar"),
        ("14 guards took the 40-hour course in 2022 and 2023.",
         "40-часовой курс в 2022 и 2023 годах прошли 14 сотрудников.", "ru"),
        ("The number has more than doubled to 1,050.", "La cifra se ha más que duplicado hasta 1050.", "es"),
    ],
)  # fmt: skip
def test_another_form_of_the_same_fact_is_accepted(original: str, translation: str, language: str) -> None:
    assert problems_of(original, translation, language) == []


@pytest.mark.parametrize(
    ("original", "translation", "language", "problem"),
    [
        ("The court met in March.", "Суд собрался в мае.", "ru",
         "expected the month March as in the original, found May"),
        ("a 40% rise", "50-процентный рост", "ru", "expected the number 40 as in the original, found 50"),
        ("a loss of $300+ million", "des pertes de plus de 300 milliards de dollars", "fr",
         "expected the number 300+ million as in the original, found 300 milliards"),
        ("It rose by .5%.", "Aumentó un 5 %.", "es", "expected the number 0.5 as in the original, found 5"),
        ("Mayo Hall held a course in June.", "Mayo Hall organizó un curso en julio.", "es",
         "expected the month June as in the original, found July"),
        ("fines of £2,500", "multas de 2500 EUR", "es", "expected the currency pound as in the original, found euro"),
        ("a dozen farms", "une dizaine de fermes", "fr",
         "expected the number 12 (a word) as in the original, found the number 10 (une dizaine)"),
        ("closed at 5.30pm", "fermé à 17 h 45", "fr", "expected the time 5.30pm as in the original, found 17, 45"),
        ("boys in the mines", "las jóvenes en las minas", "es", "expected boys as in the original, found girls"),
        ("Of the 62 cases, 10 were closed.", "Sur les 10 affaires, 62 ont été closes.", "fr",
         "expected “Of the 62 cases” as in the original, found “62 ont été closes”: 62 and 10 are exchanged"),
        ("Women were between 19 and 35, girls between 12 and 16.",
         "Las mujeres tenían entre 12 y 16 años, y las niñas, entre 19 y 35.", "es",
         ("expected “Women were between 19 and 35” as in the original, found “entre 19 y 35”: "
          "19 to 35 and 12 to 16 are exchanged")),
        ("girls of 11 to 18", "niñas de 18 a 11 años", "es", "expected 11 to 18 as in the original, found 18 to 11"),
        ("On 6 April 2020, two fled.", "Le 2020 avril 6, deux ont fui.", "fr",
         "found the date “2020 avril”, which the original does not have"),
        ("Opened in 2016 by Jones, 52", "Inauguré en 52 par Jones, 2016 ans", "fr",
         "found the number “2016 years”, which the original does not have"),
        ("In 2014, 140 were freed.", "В 140 году освобождены 2014 человек.", "ru",
         "found the year 140, which the original does not have"),
        ("On 1 May it freed Chadians, and on 14 May Malians.",
         "Le 14 mai, des Tchadiens ont été libérés, et le 1 mai des Maliens.", "fr",
         "expected “On 1 May it freed” as in the original, found “et le 1 mai des Maliens”: 1 and 14 are exchanged"),
        ("Article 8 of Royal Decree No. 71", "l’article 71 du décret royal nᵒ 8", "fr",
         "expected article 8 and law 71 as in the original, found them exchanged"),
        ("H-2 visas in 19 states", "visas H-19 en 2 estados", "es", "expected H-2 as in the original, found H-19"),
    ],
)  # fmt: skip
def test_a_slip_is_refused(original: str, translation: str, language: str, problem: str) -> None:
    assert problem in problems_of(original, translation, language)
