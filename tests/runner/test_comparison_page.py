"""The page "Countries compared" of a file of several briefs."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.document.neighbours import NEIGHBOURS, brief_of
from tests.document.reading import block
from tipreport import export, export_many, plan
from tipreport.document import CountryTable, Documents, Title
from tipreport.document.views import collection_entries
from tipreport.errors import OptionsError
from tipreport.model import Briefs, CountryBrief
from tipreport.model.codes import COUNTRIES
from tipreport.plugin import DocumentOptions, Grain
from tipreport.registry import ExporterRegistry
from tipreport.runner.documents import compose_documents

EIGHT = ("BEN", "GHA", "KEN", "MLT", "PER", "SRB", "UKR", "ZMB")


def composed(*briefs: CountryBrief, **options: Any) -> Documents:
    return compose_documents(Briefs(briefs), Grain.COLLECTION, DocumentOptions(**options))


def rows(documents: Documents) -> list[str]:
    assert documents.comparison is not None
    return [row.name for row in block(documents.comparison, CountryTable).rows]


def with_code(code: str) -> CountryBrief:
    """The brief of Thailand as that of another country."""
    brief = brief_of("THA")
    figures = tuple(figure.replace(place=code) for figure in brief.figures)
    countries = (brief.countries[0].replace(country=code),)
    return brief.replace(id=code.casefold(), title=code, countries=countries, figures=figures)


def test_it_is_the_last_document_of_a_collection() -> None:
    documents = composed(*NEIGHBOURS)

    assert [document.id for document in documents] == ["mmr", "bgd", "ind", "tha", "countries-compared"]
    assert [document.id for document in documents.briefs] == ["mmr", "bgd", "ind", "tha"]
    assert documents.title == "Trafficking in persons: four briefs"
    assert rows(documents) == ["Myanmar (Burma)", "Bangladesh", "China", "India", "Laos", "Thailand"]
    names = [entry.name for entry in collection_entries(documents, documents.labels)]
    assert names == ["Bangladesh", "India", "Myanmar (Burma)", "Thailand", "Countries compared"]


def test_the_documents_of_briefs_are_the_same_with_and_without_it() -> None:
    with_page, without = composed(*NEIGHBOURS), composed(*NEIGHBOURS, compare=("none",))

    assert without.comparison is None
    assert [document.blocks for document in with_page.briefs] == [document.blocks for document in without]


def test_a_collection_of_which_nothing_compares_has_none() -> None:
    unlike = brief_of("MMR").replace(figures=())

    assert composed(unlike, brief_of("BGD")).comparison is None
    assert composed(brief_of("MMR")).comparison is None
    assert composed().comparison is None
    assert rows(composed(unlike, brief_of("BGD"), compare=("all",))) == [
        "Myanmar (Burma)", "Bangladesh", "China", "India", "Laos", "Thailand",
    ]  # fmt: skip


def test_more_than_twelve_countries_have_one_only_if_it_is_asked_for() -> None:
    many = [with_code(code) for code in sorted(COUNTRIES)[:13]]

    assert len(rows(composed(*many[:12]))) == 12
    assert composed(*many).comparison is None
    documents = composed(*many, compare=("all",))
    assert len(rows(documents)) == 13


def test_codes_choose_the_countries_and_the_first_one() -> None:
    documents = composed(*NEIGHBOURS, compare=("THA", "BGD"))

    assert rows(documents) == ["Thailand", "Bangladesh"]
    with pytest.raises(OptionsError, match=r'option compare: expected countries of the briefs, BGD, .*, found "LAO"'):
        composed(*NEIGHBOURS, compare=("THA", "LAO"))
    with pytest.raises(OptionsError, match="option compare: expected briefs of at least two countries, found 1"):
        composed(*NEIGHBOURS, compare=("THA",))


def test_a_measure_that_no_brief_has_is_a_problem_of_that_option_alone() -> None:
    with pytest.raises(OptionsError, match=r"^document: option measures: expected measures"):
        composed(*NEIGHBOURS, compare=("all",), measures=("foo",))


def test_measures_are_those_of_the_option() -> None:
    page = composed(*NEIGHBOURS, measures=("convictions",)).comparison

    assert page is not None
    assert block(page, CountryTable).heads == ("Traffickers convicted",)
    message = r'option measures: expected measures or labels of figures in the briefs, found "conviction".*convictions'
    with pytest.raises(OptionsError, match=message):
        composed(*NEIGHBOURS, measures=("conviction",))


def test_of_several_editions_the_latest_is_compared() -> None:
    older = brief_of("THA").replace(id="tha-2021", edition=2021, figures=())
    documents = composed(older, *NEIGHBOURS)

    assert documents.comparison is not None
    (row,) = (row for row in block(documents.comparison, CountryTable).rows if row.name == "Thailand")
    assert [cell.is_number for cell in row.cells] == [True, True, True]


def test_groups_and_events_are_left_out() -> None:
    group = brief_of("THA").replace(id="group", subject="group", subject_name="A group")

    assert rows(composed(group, *NEIGHBOURS[:2])) == [
        "Myanmar (Burma)", "Bangladesh", "China", "India", "Laos", "Thailand",
    ]  # fmt: skip


def test_a_file_of_one_brief_has_none() -> None:
    (document,) = compose_documents(Briefs(NEIGHBOURS[:1]), Grain.BRIEF, DocumentOptions(compare=("all",)))

    assert not document.is_comparison


def test_labels_of_briefs_are_in_their_language() -> None:
    page = composed(*NEIGHBOURS, language="fr").comparison

    assert page is not None
    head = block(page, CountryTable).heads[0]
    assert [(part.text, part.language) for part in getattr(head, "spans", ())] == [("Share of children at work", "en")]
    assert block(page, Title).name == "Pays comparés"


@pytest.mark.parametrize("name", ["text", "html", "epub"])
def test_every_format_of_collections_has_it(name: str, all_formats: ExporterRegistry) -> None:
    stream = io.BytesIO()
    export(NEIGHBOURS, name, stream, grain="collection", registry=all_formats)
    content = stream.getvalue()
    if name == "epub":
        with zipfile.ZipFile(stream) as book:
            content = b"".join(book.read(each) for each in book.namelist() if each.endswith(".xhtml"))
    text = content.decode()

    assert text.casefold().count("countries compared") >= 2  # in the contents, and as a heading
    assert "1,720" in text
    assert "five briefs" not in text.casefold()


def test_an_index_has_it_as_a_section(all_formats: ExporterRegistry, tmp_path: Path) -> None:
    index = plan(NEIGHBOURS, "html", tmp_path, {"index": True}, registry=all_formats)[-1]
    assert all(result.ok for result in export_many([index], registry=all_formats))
    text = (tmp_path / "index.html").read_text("utf-8")

    assert '<a href="#countries-compared">Countries compared</a>' in text
    assert '<article class="sheet" id="countries-compared"' in text
    assert 'data-brief="countries-compared"' not in text
