"""Each catalogue is complete: add a language with ``python -m catalogues de``, and this names what it lacks."""

import pytest
from catalogues.message import Message
from catalogues.problems import problems_of
from catalogues.template import LOCALE, messages, po_text
from catalogues.update import new_catalog, plural_forms, updated

LANGUAGES = sorted(file.parts[-3] for file in LOCALE.glob("*/LC_MESSAGES/tipreport.po"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_complete(language: str) -> None:
    text = (LOCALE / language / "LC_MESSAGES" / "tipreport.po").read_text("utf-8")

    assert [*problems_of(language, text, messages())] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_up_to_date(language: str) -> None:
    text = (LOCALE / language / "LC_MESSAGES" / "tipreport.po").read_text("utf-8")

    assert text == po_text(updated(language, text)), "run: make messages"


def problems(translation: str | tuple[str, ...], *, fuzzy: bool = False) -> list[str]:
    """The problems of a French catalogue with one message."""
    is_plural = isinstance(translation, tuple)
    message = Message(
        text="{n} of {all}", many="{n}s of {all}" if is_plural else "", available=frozenset(["n", "more"])
    )
    catalog = new_catalog("fr")
    catalog.add(
        (message.text, message.many) if message.many else message.text, translation, flags=["fuzzy"] if fuzzy else []
    )
    return [*problems_of("fr", po_text(catalog), [message])]


def test_problems_are_named() -> None:
    assert problems("{n} sur {all}") == []
    assert problems("{n} sur {more}") == []
    assert problems("") == ["'{n} of {all}': is not translated"]
    assert problems("{n} sur {all}", fuzzy=True) == ["'{n} of {all}': is marked as fuzzy"]
    assert problems("{n}") == ["'{n} of {all}': '{n}' lacks {all}"]
    assert problems("{n} sur {tout}") == [
        "'{n} of {all}': '{n} sur {tout}' has {tout}, which the code does not fill in",
    ]
    assert problems(("un sur {all}", "{n} de {all}", "{n} sur {all}")) == []
    assert problems(("un sur {all}", "de {all}", "{n} sur {all}")) == ["'{n} of {all}': 'de {all}' lacks {n}"]


def test_only_a_tier_has_forms() -> None:
    assert problems("{n.on} sur {all}") == [
        "'{n} of {all}': '{n.on} sur {all}' has {n.on}, which is no form of a tier: name, the, on, to, of",
    ]


def test_plural_forms_are_those_of_cldr() -> None:
    assert plural_forms("ar").startswith("nplurals=6;")
    assert plural_forms("ru").startswith("nplurals=4;")  # one, few, many, and other for decimals
    assert plural_forms("fr").startswith("nplurals=3;")  # one, many (a million), other
