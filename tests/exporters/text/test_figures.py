"""A figure is a line, and so is a measure over several periods."""

from tests.exporters.text.documents import spans, text_of
from tipreport.document import (
    Amount,
    Breakdown,
    BreakdownPart,
    Chart,
    FigureLine,
    Figures,
    PeriodTable,
    Series,
    Text,
)

CONVICTED = FigureLine(
    label="Traffickers convicted",
    detail="under article 388",
    amount=Amount(number="16", period="2021", marks=spans("[6]"), form="exact"),
    earlier=Amount(number="18", period="about 2020", marks=spans("[6] [11](note 14)"), form="exact"),
    comparison="2 fewer than in about 2020",
    remarks=spans("The source says: fewer."),
)
GROOMED = FigureLine(
    label="Victims",
    detail="",
    amount=Amount(
        qualifier="an estimated ",
        number="60%",
        of="of female refugees",
        basis="alleged",
        period="undated",
        form="about",
    ),
)


def test_a_figure_is_printed_with_its_earlier_value() -> None:
    assert text_of(Figures((CONVICTED,))) == (
        "  Traffickers convicted, under article 388, 2021: 16 [6].\n"
        "    2 fewer than in about 2020: 18 [6] [11] (note 14). The source says:\n"
        "    fewer.\n"
    )


def test_a_last_known_number_follows_the_one_that_is_not_known() -> None:
    unknown = Amount(number="not known", period="2022", form="not known", marks=spans("[1]"))
    known = Amount(number="106", period="2019", form="exact", value=106, marks=spans("[3]"))
    line = FigureLine(label="Convictions", amount=unknown, earlier=known)

    assert text_of(Figures((line,))) == "  Convictions, 2022: not known [1].\n    Last known: 106, 2019 [3].\n"


def test_parts_are_a_sentence() -> None:
    parts = tuple(BreakdownPart(content=(Text(words),)) for words in ("550 children", "7 not described"))
    line = FigureLine(label="Victims", amount=CONVICTED.amount, breakdowns=(Breakdown(lead="Of these:", parts=parts),))

    assert text_of(Figures((line,))).endswith("Of these: 550 children; 7 not described.\n")


def test_a_number_has_its_complete_text() -> None:
    assert text_of(Figures((GROOMED,))) == "  Victims, undated: an estimated 60% of female refugees, alleged.\n"


def test_only_key_figures_are_separated_by_blank_lines() -> None:
    assert text_of(Figures((GROOMED, GROOMED), key=True)).count("\n\n") == 1
    assert text_of(Figures((GROOMED, GROOMED))).count("\n\n") == 0


def series(*numbers: str, **more: object) -> Series:
    amounts = tuple(
        Amount(number=number, period=str(2016 + index), form="" if number == "no figure" else "exact")
        for index, number in enumerate(numbers)
    )
    return Series(label="Labour inspectors", detail="", amounts=amounts, marks=spans("[6]"))


def test_a_series_is_a_sentence() -> None:
    assert text_of(PeriodTable(periods=(), rows=(series("320", "320", "261"), series("0")))) == (
        "  Labour inspectors. 2016: 320; 2017: 320; 2018: 261 [6].\n  Labour inspectors. 2016: 0 [6].\n"
    )


def test_consecutive_years_without_a_figure_are_joined_without_citations() -> None:
    rows = (series("no figure", "no figure", "320", "no figure", "261", "no figure", "no figure"),)

    assert text_of(PeriodTable(periods=(), rows=rows), width=100) == (
        "  Labour inspectors. 2016 to 2017: no figure; 2018: 320; 2019: no figure; 2020: 261 [6];\n"
        "    2021 to 2022: no figure.\n"
    )


def test_citations_of_a_series_precede_the_notes_of_its_last_figure() -> None:
    amount = Amount(number="63", period="2021", marks=spans("(note 9)"), form="exact")
    row = Series(label="Suspects", detail="", amounts=(amount,), marks=spans("[6]"))

    assert text_of(PeriodTable(periods=(), rows=(row,))) == "  Suspects. 2021: 63 [6] (note 9).\n"


def test_each_amount_may_have_marks_and_the_series_a_remark() -> None:
    prosecuted = Series(
        label="Defendants prosecuted",
        detail="by the court",
        amounts=(
            Amount(number="42", period="2020", marks=spans("[11](note 8)"), form="exact"),
            Amount(number="not given", period="2021", marks=spans("[6](note 4)"), form="not stated"),
        ),
        remarks=spans("In 2021 no more than in 2020, says the source."),
    )

    assert text_of(PeriodTable(periods=(), rows=(prosecuted,))) == (
        "  Defendants prosecuted, by the court. 2020: 42 [11] (note 8); 2021: not\n"
        "    given [6] (note 4). In 2021 no more than in 2020, says the source.\n"
    )


def test_a_chart_is_its_panels() -> None:
    chart = Chart(
        title="Criminal justice, 2016 to 2017",
        unit="Persons",
        panels=(series("320", "320"), series("no figure", "261")),
        caption=spans("The panels count different people."),
    )

    assert text_of(chart) == (
        "  Criminal justice, 2016 to 2017. Persons.\n"
        "  Labour inspectors. 2016: 320; 2017: 320 [6].\n"
        "  Labour inspectors. 2016: no figure; 2017: 261 [6].\n"
        "  The panels count different people.\n"
    )


def test_a_number_is_not_separated_from_its_year() -> None:
    line = FigureLine(
        label="Suspects investigated, by the Public Prosecutor’s Office", detail="", amount=CONVICTED.amount
    )

    assert text_of(Figures((line,)), width=66) == (
        "  Suspects investigated, by the Public Prosecutor’s Office,\n    2021: 16 [6].\n"
    )
