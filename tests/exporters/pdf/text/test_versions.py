"""Versions of a text: it is measured once, and each place of a version has its own words and lines."""

from tipreport.document import CitationRef, Spans, Text
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.styles import BODY
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.exporters.pdf.text.versions import Store, VersionTexts
from tipreport.plugin import Brand
from tipreport.wording.wording import ENGLISH

SPANS: Spans = (Text("Courts convicted 46 people"), CitationRef(1), Text("."))


def version(store: Store) -> Typesetter:
    return Typesetter(load_faces(), Theme.of(Brand()).accent, ENGLISH.labels, version=VersionTexts(store))


def test_a_version_takes_the_lines_of_the_version_before() -> None:
    store: Store = {}
    first, second = (version(store).lines(SPANS, BODY, 200.0).lines for _ in range(2))

    assert second is first


def test_a_version_takes_measured_words_and_their_lines_too() -> None:
    store: Store = {}
    words = [version(store).words(SPANS, BODY) for _ in range(2)]
    first, second = (version(store).lines(each, BODY, 200.0).lines for each in words)

    assert words[1] is words[0]
    assert second is first


def test_equal_text_in_two_places_of_a_version_has_two_elements() -> None:
    store: Store = {}
    for typesetter in (version(store), version(store)):
        first, second = (typesetter.lines(SPANS, BODY, 200.0).lines for _ in range(2))

        assert [run.text for _, runs in first for run in runs] == [run.text for _, runs in second for run in runs]
        assert not {run.node for _, runs in first for run in runs if run.node} & {
            run.node for _, runs in second for run in runs
        }


def test_another_width_or_style_has_other_lines() -> None:
    store: Store = {}
    wide, narrow, strong = (
        version(store).lines(SPANS, style, width).lines
        for style, width in ((BODY, 200.0), (BODY, 60.0), (BODY.replace(strong=True), 200.0))
    )

    assert len(wide) < len(narrow)
    assert wide != strong
