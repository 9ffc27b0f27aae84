"""Numbers in the summary that no figure has."""

import pytest

from tests.checks.small_brief import found

FIGURES = """
figures:
  - {id: victims, measure: victims identified, value: 46, period: 2021}
  - {measure: victims identified, value: 39, part_of: victims, citizenship: SRB, period: 2021}
  - {measure: victims identified, value: 25, unit: percent, part_of: victims, age: child, period: 2021}
  - {measure: convictions, value: 1600, period: 2021}
  - {measure: convictions, value: 1500, period: 2020}
  - {measure: arrests, value: 16, period: 2020, change: up, change_by: 11, compared_with: 2019}
  - {measure: hotline calls, value: less than 500, period: 11 months of 2022, change: down, change_by: 15%}
  - {measure: people detained, value: 80000 to 120000}
  - {measure: GDP growth, value: -0.9}
  - {measure: illicit proceeds, value: 220 billion, unit: USD}
penalties: [{offence: sex trafficking, value: 2 to 12}]
hotlines: [{number: 011-785-0000}, {number: "311"}]
tiers: [{tier: Tier 2 Watch List, consecutive: 3}]
programmes: [{name: Shelters in 8 regions, kind: shelter, pillar: protection}]
laws: [{name: Act No. 11 of 2008, kind: law}]
definitions: [{word: 3 P’s, text: Three words}]
"""


def summary(text: str) -> str:
    return f'{FIGURES}\nsummary: [{{text: "{text}"}}]'


def test_a_number_of_the_summary_without_a_figure_is_noted() -> None:
    assert found("summary-number", summary("Police counted 777 calls and $9,231 in 2021")) == [
        "Missing. Summary. No figure has the numbers 777 and $9,231 of sentence 1."
    ]


def test_the_note_names_the_sentence_by_its_position() -> None:
    texts = "summary: [{text: Police counted 46 victims}, {text: Boys as young as 13 were recruited}]"

    assert found("summary-number", f"{FIGURES}\n{texts}") == [
        "Missing. Summary. No figure has the number 13 of sentence 2."
    ]


def finding(text: str) -> str:
    return f'{FIGURES}\nfindings: [{{pillar: protection, text: "{text}"}}]'


def test_a_number_of_a_finding_without_a_figure_is_noted() -> None:
    assert found("finding-number", finding("Inspectors visited 102 farms")) == [
        (
            "Note. Protection, “Inspectors visited 102 farms”. No figure has the number 102. If it counts people, "
            "cases or money, write a figure: only figures are in tables, charts and comparisons."
        )
    ]


@pytest.mark.parametrize("text", ["Police helped 46 victims", "Two of 9 courts", "Act No. 11 was applied in 2023"])
def test_one_that_a_record_has_or_a_small_one_is_not(text: str) -> None:
    assert found("finding-number", finding(text)) == []


@pytest.mark.parametrize("text", ["Police dismantled 100 gangs", "25 shelters are open"])
def test_a_difference_or_a_percentage_is_not_the_number_of_a_sentence_that_speaks_of_none(text: str) -> None:
    assert len(found("finding-number", finding(text))) == 1


@pytest.mark.parametrize(
    "text", ["Convictions rose by 100", "100 more than in 2020", "25 percent of victims", "Between 15 and 25% of calls"]
)
def test_a_difference_or_a_percentage_follows_from_figures_where_the_sentence_speaks_of_one(text: str) -> None:
    assert found("finding-number", finding(text)) == []


@pytest.mark.parametrize("text", ["46% of victims", "47 victims", "120 billion", "4 P’s", "9 regions", "26%", "0.8%"])
def test_a_number_that_only_resembles_a_figure_is_noted(text: str) -> None:
    assert len(found("summary-number", summary(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "46 victims, 39 of them Serbian",
        "the other 7",  # what the part leaves
        "100 more than in 2020",  # the difference of two figures
        "7% more than in 2020",
        "a fall of 0.9%",
        "11 more, or 5",
        "15% fewer in 11 months",
        "80,000 to 120,000 people",
        "$220 billion",
        "2 to 12 years, or 12-year terms",
        "Call 311",
        "for 3 years running",
        "25%, or 11.5 children",  # a percentage of a figure
        "Shelters in 8 regions",
        "the Act No. 11 of 2008",
        "the 3 P’s",
        "Tier 2 Watch List in 2022",
        "80 to 120 thousand people",
        "between 80 and 120 thousand",
    ],
)
def test_numbers_of_records_and_results_of_figures_give_no_note(text: str) -> None:
    wanted = ["Missing. Summary. No figure has the number 5 of sentence 1."] if text.endswith("or 5") else []

    assert found("summary-number", summary(text)) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Children make tortillas for up to 14 hours a day"),
        ("en", "Workers toil 12 to 14 hours, in 16-hour shifts"),
        ("en", "Girls aged 13 and a 15-year-old boy"),
        ("en", "A trial took 900 days"),
        ("en", "Girls between 11 and 13 years old"),
        ("fr", "Des enfants travaillent jusqu’à 14 heures par jour"),
        ("fr", "Des filles âgées de 13 ans"),
        ("es", "Trabajan de 12 a 14 horas al día"),
        ("ru", "Дети работают до 14 часов в день"),
        ("ar", "يعمل الأطفال 14 ساعة في اليوم"),
    ],
)
def test_times_of_which_no_record_has_a_number_are_no_figures(language: str, text: str) -> None:
    brief = f'language: {language}\nsummary: [{{text: "{text}"}}]'
    assert found("summary-number", brief) == []
    assert found("finding-number", f'language: {language}\nfindings: [{{pillar: context, text: "{text}"}}]') == []


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ("figures: [{measure: other, label: working day, value: 14, unit: hours}]", "They work 16 hours a day"),
        ("figures: [{measure: age of victims, value: 13}]", "Girls aged 15 are exploited"),
        ("penalties: [{offence: trafficking, value: 2 to 12}]", "The law has terms of 15 years"),
        ("tiers: [{year: 2021, tier: Tier 2, official: true, consecutive: 2}]", "Tier 2 for 5 years"),
        ("figures: [{measure: arrests, value: 9}]", "Police arrested 14 people in a day"),
    ],
)
def test_a_time_is_compared_with_those_of_records_in_its_unit(record: str, text: str) -> None:
    assert len(found("summary-number", f'{record}\nsummary: [{{text: "{text}"}}]')) == 1


def test_a_rounded_number_is_near_and_on_the_side_that_its_words_give() -> None:
    def is_noted(words: str, language: str = "en") -> bool:
        brief = "figures: [{measure: migrants, value: 694398, period: 2022}]"
        return bool(found("summary-number", f'language: {language}\n{brief}\nsummary: [{{text: "{words} migrants"}}]'))

    assert not is_noted("Some 700,000")
    assert not is_noted("almost 700,000")
    assert not is_noted("over 690,000")
    assert not is_noted("about 694,000")
    assert not is_noted("près de 700 000", "fr")
    assert not is_noted("unos 690.000", "es")
    assert not is_noted("An estimated 700,000")
    assert not is_noted("on estime à 700 000", "fr")
    assert is_noted("An estimated 800,000")
    assert is_noted("An underestimated 700,000")
    assert is_noted("700,000")
    assert is_noted("more than 700,000")
    assert is_noted("nearly 690,000")
    assert is_noted("about 693,000")
    assert is_noted("more than 600,000")


REVISED = """
figures:
  - {measure: convictions, value: 17, period: 2021, sources: [tip-2022]}
  - {measure: convictions, value: 22, period: 2020, sources: [tip-2021]}
  - {measure: convictions, value: 20, period: 2020, sources: [tip-2022]}
"""


def test_a_number_of_the_summary_that_a_later_edition_supersedes_is_noted() -> None:
    summary = "summary: [{text: 'Courts convicted 17 traffickers, against 22 the year before'}, {text: 'In 2020, 20'}]"

    assert found("summary-number", REVISED + summary) == []
    assert found("summary-superseded", REVISED + summary) == [
        "Revised. Summary. 22 is superseded: 20 in the 2022 edition."
    ]


def test_a_superseded_number_that_another_figure_has_is_not_noted() -> None:
    other = "  - {measure: arrests, value: 22, period: 2021}\n"

    assert found("summary-superseded", f"{REVISED}{other}summary: [{{text: 'Police arrested 22 people'}}]") == []
