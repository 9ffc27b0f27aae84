"""The comparison that the source of a figure makes, in lists of changes."""

import pytest

from tipreport.comparison import changes
from tipreport.files import parse_brief
from tipreport.index import BriefIndex
from tipreport.model import CountryBrief, Difference, Figure, Period, Quantity
from tipreport.record_words.changes import change_lines, change_rows
from tipreport.record_words.fields import field_words
from tipreport.wording import wording_for
from tipreport.wording.phrases import NARROW_NBSP, NBSP

DOWN = {"change": "down", "change_by": Difference.parse("2"), "compared_with": Period.parse("2021")}
NOT_UP = {"change": "not up", "change_by": Difference.parse("about 11")}


def brief(language: str, **values: object) -> CountryBrief:
    figure = Figure(
        measure="investigations",
        value=Quantity.parse("1"),
        period=Period.parse("2022"),
        **values,  # type: ignore[arg-type]
    )
    return parse_brief(f"id: chile\ntitle: Chile\nlanguage: {language}\ncountries: [{{country: CHL}}]\n").replace(
        figures=(figure,)
    )


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            (
                "Investigations opened, 2022: no comparison. "
                "In the earlier edition: 2 fewer than in 2021, says the source."
            ),
        ),
        (
            "ru",
            (
                "Начатые расследования, 2022: сравнение не приводится. "
                "В прежнем издании: на 2 меньше, чем в 2021 году, по данным источника."
            ),
        ),
        (
            "fr",
            (
                "Enquêtes ouvertes, 2022 : sans comparaison. "
                "Dans l’édition antérieure : 2 de moins qu’en 2021, selon la source."
            ),
        ),
        (
            "ar",
            "التحقيقات التي فُتحت، 2022: لا مقارنة. وفي الطبعة السابقة: أقل بمقدار 2 مما كان في عام 2021، بحسب المصدر.",
        ),
    ],
)
def test_a_comparison_that_is_gone_is_told_in_the_words_of_the_language(language: str, line: str) -> None:
    ((_, text),) = change_lines(changes(brief(language, **DOWN), brief(language)))

    assert text.replace(NBSP, " ").replace(NARROW_NBSP, " ") == line


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "не больше, чем прежде (разница: около 11), по данным источника"),
        ("ar", "ليس أكثر من ذي قبل (الفرق: نحو 11)، بحسب المصدر"),
    ],
)
def test_a_comparison_has_no_code_of_a_brief_file(language: str, words: str) -> None:
    changed = brief(language, **NOT_UP)

    found = field_words(wording_for(language), BriefIndex(changed), changed.figures[0], ["change", "change_by"])

    assert found.replace(NBSP, " ") == words


def test_a_comparison_has_its_place_among_the_other_fields() -> None:
    changed = brief("en", key=True, **DOWN)

    found = field_words(
        wording_for("en"), BriefIndex(changed), changed.figures[0], ["change_by", "compared_with", "key"]
    )

    assert found == "2 fewer than in 2021, says the source, shown first: yes"


def test_a_row_of_equal_statements_has_the_fields_that_differ() -> None:
    ((*_, now, before),) = change_rows(changes(brief("en", **DOWN), brief("en")))

    assert (now, before) == ("no comparison", "2 fewer than in 2021, says the source")
