"""The texts of a brief that are translated, and the brief with its translations."""

from pathlib import Path

import pytest

from tipreport.document.languages import TextsInLanguage
from tipreport.errors import TranslationError
from tipreport.files import parse_brief, read_brief
from tipreport.model import Organisation
from tipreport.model.brief import head, lists
from tipreport.model.field import fields
from tipreport.translation import (
    Entry,
    PoFile,
    Translation,
    brief_messages,
    brief_texts,
    read_translation,
    translate,
)

TEXT = """
id: b
title: Trafficking in Malta
countries: [{country: MLT}]
figures:
  - {id: all, measure: victims identified, value: 16, group: children, period: 2020, sources: [s]}
  - {measure: victims identified, value: 7, group: children, place: world, period: 2021, sources: [s]}
findings: [{pillar: context, text: It identified 16 victims., place: Gozo, sources: [s p. 3 via t]}]
laws: [{id: act, name: The Act, kind: law, text: Forbids it.}]
routes: [{origin: [LBY, Sahel], destination: [MLT]}]
persons: [{name: A. Borg, role: Minister}]
quotes: [{text: We saw nothing, speaker: A. Borg, about: the case}]
sources:
  - {id: s, kind: report, title: A Report, publisher: A Body, note: Read online.}
  - {id: t, kind: article, title: T}
"""
BRIEF = parse_brief(TEXT)


def test_the_brief_s_own_words_are_texts_and_nothing_else_is() -> None:
    found = [(text.context, text.text) for text in brief_texts(BRIEF)]

    assert found == [
        ("title", "Trafficking in Malta"),
        ("figures.group", "children"),
        ("figures.group", "children"),
        ("findings.text", "It identified 16 victims."),
        ("findings.place", "Gozo"),
        ("laws[act].name", "The Act"),
        ("laws[act].text", "Forbids it."),
        ("routes.origin", "Sahel"),
        ("persons.role", "Minister"),
        ("quotes.about", "the case"),
        ("sources[s].note", "Read online."),
    ]


def test_every_field_with_free_text_is_translated_or_known_to_keep_its_language() -> None:
    kept = {
        "figures.printed", "penalties.printed", "laws.also", "organisations.also", "persons.name", "persons.also",
        "hotlines.number", "quotes.text", "quotes.speaker", "sources.title", "sources.author", "sources.publisher",
    }  # fmt: skip
    declared = [("", field) for field in head()]
    declared += [(name, field) for name, cls in lists().items() for field in fields(cls)]
    free = {
        f"{name}.{field.name}".lstrip(".")
        for name, field in declared
        if (field.type.item or field.type).is_free_text and not field.translated and field.name != "sources"
    }

    assert free == kept | {"default_source"}


def test_messages_name_the_sources_and_figures_behind_them() -> None:
    messages = {entry.key: entry for entry in brief_messages(BRIEF, "b.yaml", {("findings", 0): 9, ("figures", 1): 7})}
    finding = messages["findings.text", "It identified 16 victims."]

    assert finding.references == (("b.yaml", 9),)
    assert finding.comments == (
        "16: Victims officially identified, children, 2020: 16 [s]",
        "source: s p. 3 via t: A Body, “A Report”",
    )
    assert messages["figures.group", "children"].references == (("b.yaml", 0), ("b.yaml", 7))
    assert messages["laws[act].name", "The Act"].comments[0].startswith("a name:")


def test_names_of_organisations_are_the_first_messages_and_the_others_keep_their_order() -> None:
    organisations = (Organisation(id="o", name="An Office", kind="NGO"),)
    contexts = [entry.context for entry in brief_messages(BRIEF.replace(organisations=organisations), "b.yaml")]
    without = [entry.context for entry in brief_messages(BRIEF, "b.yaml")]

    assert contexts == ["organisations[o].name", *without]


def test_a_translated_brief_says_what_is_not_translated() -> None:
    texts = {("figures.group", "children"): "enfants", ("routes.origin", "Sahel"): "Sahel"}
    found = translate(BRIEF, Translation("b", "fr", texts))

    assert [figure.group for figure in found.brief.figures] == ["enfants", "enfants"]
    assert found.brief.findings == BRIEF.findings
    assert (found.untranslated, found.total) == (8, 10)
    assert ("figures", 0, "group", None) not in found.original
    assert ("routes", 0, "origin", 1) in found.original  # the name was kept, so it is in the original's language


def test_without_a_translation_each_of_the_texts_of_a_brief_counts_once() -> None:
    texts = TextsInLanguage(BRIEF, "fr", "fr", None, set())
    texts.shown(BRIEF)

    assert texts.original is not None
    assert (texts.original.untranslated, texts.original.total) == (10, 10)


def po(*entries: Entry, language: str = "fr", brief: str = "b") -> PoFile:
    headers = {"Project-Id-Version": f"{brief} 1", "Language": language}
    return PoFile(name="b.fr.po", headers=headers, entries=entries)


def test_fuzzy_translations_are_not_used() -> None:
    entries = (
        Entry(context="title", text="Trafficking in Malta", translation="La traite à Malte"),
        Entry(context="laws[act].text", text="Forbids it.", translation="Interdit 3 fois.", fuzzy=True),
    )

    assert read_translation(po(*entries), BRIEF).texts == {("title", "Trafficking in Malta"): "La traite à Malte"}


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (po(brief="c"), 'b.fr.po: expected the header Project-Id-Version: b, found "c 1"'),
        (po(language=""), "b.fr.po: expected the header Language, such as Language: fr"),
        (po(language="en-GB"), "b.fr.po: expected another language than that of the brief, found Language: en-GB"),
        (
            po(Entry(context="findings.text", text="It identified 16 victims.", translation="61 victimes.", line=4)),
            "b.fr.po:4: findings.text: expected the number 16 as in the original, found 61",
        ),
        (
            po(Entry(context="routes.origin", text="Sahel", translation="Le Sahel; l’Afrique", line=4)),
            (
                "b.fr.po:4: routes.origin: expected text without semicolon and line break, "
                'found "Le Sahel; l’Afrique": write Le Sahel, l’Afrique'
            ),
        ),
        (
            po(Entry(context="title", text="Trafficking in Malta", translation="La\u2028traite", line=4)),
            "b.fr.po:4: title: expected text without control characters, found U+2028: delete it",
        ),
    ],
)
def test_a_translation_that_cannot_be_used_is_refused(file: PoFile, problem: str) -> None:
    with pytest.raises(TranslationError) as caught:
        read_translation(file, BRIEF)

    assert str(caught.value) == problem


def test_different_subjects_of_figures_keep_different_translations() -> None:
    brief = parse_brief(TEXT.replace("value: 7, group: children", "value: 7, group: minors"))
    entries = [
        Entry(context="figures.group", text=text, translation="enfants", line=line)
        for text, line in (("children", 3), ("minors", 6))
    ]
    with pytest.raises(TranslationError, match=r"b.fr.po:6: figures.group: “children” has the same translation"):
        read_translation(po(*entries), brief)


def test_a_name_has_its_translation_or_its_own_form(tmp_path: Path) -> None:
    brief = read_brief("data/briefs/malta.yaml")
    sentence = next(text for text in brief_texts(brief) if "GRETA" in text.text)
    name = Entry(
        context="organisations[greta].name",
        text="Group of Experts on Action against Trafficking in Human Beings",
        translation="Groupe d’experts sur la lutte contre la traite des êtres humains",
    )
    wrong = Entry(context=sentence.context, text=sentence.text, translation="La Commission et le département d’État")
    file = PoFile(
        name="malta.fr.po",
        headers={"Project-Id-Version": "malta 1", "Language": "fr"},
        entries=(name, wrong),
    )
    with pytest.raises(TranslationError) as caught:
        read_translation(file, brief)

    assert "or “Groupe d’experts sur la lutte contre la traite des êtres humains”, as in organisations[greta].name" in (
        str(caught.value)
    )
