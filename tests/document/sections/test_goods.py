"""Goods: as fields or as text, in a table of marks or as one entry of the profile."""

from tests.document.reading import block, composed, terms, text_of
from tipreport.document import Document, Labels, Matrix
from tipreport.document.views import matrix_sentences, matrix_table


def profile(*rows: str) -> Document:
    return composed("profile:\n" + "\n".join(f"  - {{{row}}}" for row in rows))


def sentences(document: Document) -> list[str]:
    return [text_of(spans) for spans in matrix_sentences(block(document, Matrix, "Profile"), Labels())]


EIGHT = (
    'aspect: sector, text: "Jade: child labour, forced labour"',
    'aspect: sector, text: "Rubies: forced labor, child labor."',
    'aspect: sector, text: "Bricks: child labour, forced labour, forced child labour"',
    'aspect: sector, text: "Garments: child labour"',
    'aspect: sector, text: "Bamboo: child labour, forced labour, forced child labour"',
    "aspect: goods, text: Sesame, kinds: [forced labour]",
    "aspect: goods, text: Cotton",
    'aspect: sector, text: "Wool: listed"',
)


def test_goods_with_equal_marks_are_one_row_most_marks_first() -> None:
    assert sentences(profile(*EIGHT)) == [
        "Child labour, forced labour and forced child labour: Bamboo, Bricks.",
        "Child labour and forced labour: Jade, Rubies.",
        "Child labour: Garments.",
        "Forced labour: Sesame.",
        "Kind not given: Cotton, Wool.",
    ]


def test_the_last_row_counts_the_goods_with_each_mark_and_those_with_any() -> None:
    document = profile(*EIGHT)
    view = matrix_table(block(document, Matrix), document.labels)

    assert [text_of(cell.content) for cell in view.rows[-1].cells] == ["Goods marked, of 8", "5", "5", "2", "6"]
    assert [cell.mark for cell in view.rows[1].cells] == [None, True, True, False, None]
    assert [text_of(cell.content) for cell in view.rows[1].cells] == ["Jade, Rubies", "yes", "yes", "not listed", "2"]
    assert [text_of(cell.content) for cell in view.rows[4].cells][1:4] == ["not given"] * 3


def test_up_to_six_goods_have_a_row_each() -> None:
    assert [len(row.names) for row in block(profile(*EIGHT[:6]), Matrix).rows] == [1] * 6


def test_goods_of_one_kind_are_an_entry_of_the_profile() -> None:
    document = profile("aspect: goods, text: Corn, kinds: [child labour]", 'aspect: sector, text: "Beef: child labour"')

    assert terms(document, "Profile") == {"Goods": ["Child labour: Beef, Corn [1]."]}


def test_semicolons_are_between_names_of_which_one_has_a_comma() -> None:
    feed = 'aspect: goods, text: "Feed, from fish", kinds: [forced labour]'
    document = profile(*EIGHT, feed)

    assert sentences(document)[1] == "Child labour and forced labour: Jade, Rubies."
    assert sentences(document)[3] == "Forced labour: Feed, from fish; Sesame."
    assert "Feed, from fish; Sesame" in [
        text_of(row.cells[0].content) for row in matrix_table(block(document, Matrix), document.labels).rows
    ]
    assert terms(profile(feed, EIGHT[5]), "Profile") == {"Goods": ["Forced labour: Feed, from fish; Sesame [1]."]}


def test_sources_that_differ_follow_each_good() -> None:
    document = profile(EIGHT[0], EIGHT[3] + ", sources: [weekly]")

    assert sentences(document) == ["Child labour and forced labour: Jade [1].", "Child labour: Garments [2]."]
    assert block(document, Matrix).caption == ()
    assert text_of(block(profile(EIGHT[0], EIGHT[3]), Matrix).caption) == "As listed in [1]."


def test_the_source_of_most_goods_is_in_the_caption() -> None:
    document = profile(EIGHT[0], EIGHT[3], EIGHT[5] + ", sources: [weekly]")

    assert sentences(document) == [
        "Child labour and forced labour: Jade.",
        "Child labour: Garments.",
        "Forced labour: Sesame [2].",
    ]
    assert text_of(block(document, Matrix).caption) == "The others as listed in [1]."


def test_other_sectors_stay_as_they_are() -> None:
    rows = ('aspect: sector, text: "Mining: mostly child labour"', "aspect: sector, term: agriculture")

    assert terms(profile(*rows), "Profile") == {"Sectors": ["Mining: mostly child labour [1].", "Agriculture [1]."]}


def test_a_good_keeps_its_place_and_its_people() -> None:
    good = "aspect: goods, text: Jade, kinds: [child labour], place: Kachin State, group: boys"

    assert terms(profile(good), "Profile") == {"Goods": ["Child labour: Jade, boys (Kachin State) [1]."]}
