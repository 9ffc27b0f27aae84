"""The footers of slides, and their counts of entries that only notes have, are compared with the document."""

import pytest

from tipreport.document import (
    Amount,
    Chart,
    Document,
    Documents,
    MixedText,
    Paragraph,
    RecommendationGroup,
    RecommendationItem,
    Recommendations,
    Series,
    Text,
    Title,
)
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.whole_file.languages import wrong_languages
from tipreport.testing.fidelity.whole_file.remainders import unannounced_panels
from tipreport.testing.fidelity.whole_file.slides import unmarked_cuts, wrong_slides
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import NotedPage, Picture

NAME = "An English name"
TITLE = Title(
    subject="country",
    kind="k",
    topic="t",
    name=MixedText([Text(NAME, language="en")]),
    edition=None,
    updated="",
    about=(),
    hotlines=(),
)


def compared(content: Content, document: Document) -> ComparedFile:
    return ComparedFile(content, Documents(documents=(document,), title=""))


@pytest.mark.parametrize(("marked", "found"), [("en-GB", []), ("ar", ["“ar”"]), ("", ["no mark"])])
def test_a_name_in_another_language_is_marked_in_each_footer(marked: str, found: list[str]) -> None:
    footer = [("an", marked), ("english", marked), ("name", marked), ("2022", "ar")]
    content = Content(language="ar", footer_languages=[footer])
    document = Document(id="one", title="One", language="ar", blocks=(TITLE,))

    assert [each.found for each in wrong_languages(compared(content, document))] == found


@pytest.mark.parametrize(("marked", "found"), [("en", []), ("", ["no mark"])])
def test_a_text_is_marked_in_the_notes_since_the_alternative_text_of_a_shape_has_no_place_for_a_language(
    marked: str, found: list[str]
) -> None:
    content = Content(language="ar", has_languages=True)
    content.text(NAME)
    content.alternatives.update(range(len(content.tokens)))
    content.marked_text(NAME, 0, "", marked)
    blocks = (Paragraph(spans=(Text(NAME, language="en"),)),)
    document = Document(id="one", title="One", language="ar", blocks=blocks)

    assert [each.found for each in wrong_languages(compared(content, document))] == found


@pytest.mark.parametrize(("count", "found"), [(3, []), (5, []), (4, ["4"]), (2, ["2"])])
def test_a_slide_counts_all_entries_of_its_list_or_of_a_group_in_it(count: int, found: list[str]) -> None:
    items = [RecommendationItem(number=each, content=(Text(f"Do thing{each}."),)) for each in range(1, 6)]
    groups = tuple(
        RecommendationGroup(pillar=name, label=name, items=tuple(own))
        for name, own in (("prosecution", items[:3]), ("protection", items[3:]))
    )
    document = Document(id="one", title="One", language="en", blocks=(Recommendations(groups),))
    content = Content(has_spaces=True)
    content.text(f"prosecution 1. Do thing1. 2. Do thing2. 2 of {count}; the others are in the notes.")
    shown = len(content.tokens)
    content.text("3. Do thing3. protection 4. Do thing4. 5. Do thing5.")
    content.noted_pages.append(NotedPage("slide 1", (), (), (0, shown), (shown, len(content.tokens))))

    assert [each.found for each in wrong_slides(compared(content, document))] == found


@pytest.mark.parametrize(
    ("shown", "is_found"),
    [
        ("Victims whom the police of the", True),
        ("Victims whom the police of the persons", True),
        ("Victims whom the police of the…", False),
        ("Victims whom the police of the… persons", False),
        ("Victims whom the police of the country found persons", False),
        ("Victims whom the police helped persons", False),
    ],
)
def test_a_shortened_title_has_an_ellipsis_also_before_its_unit(shown: str, *, is_found: bool) -> None:
    series = Series(label="Victims whom the police of the country found", detail="", amounts=())
    chart = Chart(title="Victims", unit="", panels=(series,), has_one_scale=False)
    unit = Paragraph((Text("persons"),))
    content = Content(has_spaces=True, noted_pages=[NotedPage("slide 1", (), (), texts=(shown,))])
    document = Document(id="one", title="One", language="en", blocks=(chart, unit))

    assert bool([*unmarked_cuts(compared(content, document))]) == is_found


@pytest.mark.parametrize(
    ("sentence", "is_found"),
    [
        ("", True),
        ("1 of 2; the others are in the notes.", False),
        ("1 of 3; the others are in the notes.", True),  # periods of the table below it
    ],
)
def test_a_slide_with_some_panels_of_a_chart_says_that_its_notes_have_the_others(
    sentence: str, *, is_found: bool
) -> None:
    amounts = tuple(Amount(number=str(year), period=str(year)) for year in (2019, 2020, 2021))
    series = tuple(Series(label=name, detail="", amounts=amounts) for name in ("Arrests", "Convictions"))
    document = Document(
        id="one", title="One", language="en", blocks=(Chart(title="Justice", unit="persons", panels=series),)
    )
    content = Content(has_spaces=True, drawings=[Picture("Arrests, 2019: 2019.", 0, [], [], [])])
    content.text(f"Arrests, 2019: 2019. {sentence}")
    shown = len(content.tokens)
    content.text(" Convictions. 2019: 2019.")
    content.noted_pages.append(NotedPage("slide 1", (), (), (0, shown), (shown, len(content.tokens))))

    assert bool([*unannounced_panels(compared(content, document))]) == is_found
