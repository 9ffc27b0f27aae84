"""Characters that no font has, and characters that are invisible."""

import io

import pytest

from tests.exporters.pdf.sheets import NINE, export, write
from tipreport.errors import ExportError
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.exporters.pdf.text.fonts import Font
from tipreport.model import Briefs
from tipreport.plugin import Brand, ExportContext, Grain


def test_a_missing_character_is_reported_with_the_brief_and_the_field() -> None:
    brief = NINE["malta"].replace(title="Trafficking in 𠀀")

    with pytest.raises(ExportError, match=r"malta: title: no glyph for “𠀀” \(U\+20000, .*\): no font package"):
        export(brief)


def test_all_missing_characters_are_reported_at_once() -> None:
    first, *others = NINE["malta"].organisations
    brief = NINE["malta"].replace(title="Trafficking in አማርኛ", organisations=(first.replace(name="שלום 🙂"), *others))

    with pytest.raises(ExportError) as caught:
        write(Briefs((brief,)), io.BytesIO(), PdfOptions(), ExportContext.of((brief,), {}))

    for expected in ("title: no glyph for “አ”", "“ማ” (U+121B", "organisations[1].name: no glyph for “ש”", "“🙂”"):
        assert expected in str(caught.value)


def test_a_missing_character_of_the_brand_is_reported_as_such() -> None:
    brief = NINE["malta"]

    with pytest.raises(ExportError, match=r"^the brand: organisation: no glyph for “ꦗ” .*: no font package is known"):
        write(
            Briefs((brief,)), io.BytesIO(), PdfOptions(), ExportContext.of((brief,), {}, brand=Brand(organisation="ꦗ"))
        )


def test_plain_briefs_give_no_warning() -> None:
    context = ExportContext.of(NINE.values(), {})

    write(Briefs(NINE.values()), io.BytesIO(), PdfOptions(), context, Grain.COLLECTION)

    assert context.warnings == []


def test_one_error_lists_all_texts_that_need_a_font_and_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Font, "is_installed", False)
    first, *others = NINE["malta"].organisations
    brief = NINE["malta"].replace(title="Ministry (ไทย)", organisations=(first.replace(name="العربية أ"), *others))

    with pytest.raises(ExportError) as caught:
        export(brief)

    assert str(caught.value) == (
        "malta: title: “(ไทย)” cannot be set with the typefaces that are installed; "
        "malta: organisations[1].name: “العربية أ” cannot be set with the typefaces that are installed; "
        'to install others: pip install "tipreport[scripts]", or in a clone of the repository pip install ".[scripts]"'
    )


def test_words_of_the_document_that_need_a_font_are_reported_with_the_brief(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Font, "is_installed", False)

    with pytest.raises(ExportError) as caught:
        export(NINE["malta"], language="ar")

    message = str(caught.value)
    assert message.startswith("malta: the document in ar: “")
    assert "الملخص" in message
    assert message.count("to install others: ") == 1
