"""Text is unchanged: its characters, its direction, its addresses, and the ends of its lines."""

import io

import pytest
from word_reading import W, brief_with_text, local, parts, style_of, text, written

import tipreport_docx
from tipreport import export
from tipreport.model import CountryBrief, CountryRole, Source, SummarySentence


@pytest.mark.parametrize(
    "words",
    [
        "_x000D_ and _x0041_",
        "<b>&amp;</b> ]]>",
        "two\nlines",
        "tab\there",
        "a  b",
        "-0.9% −1",
        "e\u0301 \U0001f600",
        "हिन्दी ไทย 北京",
    ],
)
def test_text_is_unchanged(words: str) -> None:
    lead = next(
        p
        for p in parts(written(brief_with_text(f"It is {words}")))["word/document.xml"].iter(f"{W}p")
        if style_of(p) == "Lead"
    )

    assert words in text(lead)


def test_letters_from_right_to_left_are_runs_of_that_direction() -> None:
    root = parts(written(brief_with_text("He said العربية لغة, and 2021 עברית.")))["word/document.xml"]
    turned = [text(run) for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]

    assert turned == ["العربية لغة", "עברית"]


def test_hidden_characters_are_escaped_with_a_warning() -> None:
    stream = io.BytesIO()
    result = export(brief_with_text("It is a\u202eb"), next(iter(tipreport_docx.tipreport_exporters())), stream)

    assert "a<U+202E>b" in text(parts(stream.getvalue())["word/document.xml"])
    assert "<U+202E> right-to-left override" in result.warnings[0]


def test_only_addresses_of_the_web_and_of_mail_are_links() -> None:
    from tipreport.document import Labels, Link
    from tipreport_docx.inline import Inline

    asked: list[str] = []
    inline = Inline(Labels(), lambda url: asked.append(url) or "rId9")  # type: ignore[func-returns-value]
    for url in ("https://a.example/b?c=d&e", "mailto:a@b.example", "javascript:x", "file:///etc/passwd", "https://a b"):
        inline.spans((Link("words", url),))

    assert asked == ["https://a.example/b?c=d&e", "mailto:a@b.example"]


def test_a_source_has_its_address_as_a_link() -> None:
    source = Source(id="news", kind="article", title="Slavery", url="https://a.example/x")
    from tipreport.model import Citation

    cited = SummarySentence(text="It is so.", sources=(Citation.parse("news"),))
    brief = CountryBrief(
        id="malta", title="T", countries=(CountryRole(country="MLT"),), summary=(cited,), sources=(source,)
    )
    file = parts(written(brief))
    targets = [e.attrib["Target"] for e in file["word/_rels/document.xml.rels"] if e.attrib.get("TargetMode")]

    assert targets == ["https://a.example/x"]


def test_no_line_ends_inside_a_telephone_number() -> None:
    from tipreport.document import Labels, Strong
    from tipreport_docx.inline import Inline

    (link,) = Inline(Labels(), lambda _: "rId9").spans((Strong("011-785-0000", "tel:0117850000"),))

    assert [local(e) for e in link.iter() if local(e) in ("t", "noBreakHyphen")] == ["t", "noBreakHyphen"] * 2 + ["t"]
    assert text(link) == "011-785-0000"


def test_no_line_ends_at_a_hyphen_between_two_digits() -> None:
    body = parts(written(brief_with_text("Call 011-785-0000 from Serbia-Herzegovina")))["word/document.xml"]
    lead = next(paragraph for paragraph in body.iter(f"{W}p") if style_of(paragraph) == "Lead")

    assert [e.text for e in lead.iter(f"{W}t")][:3] == ["Call 011", "785", "0000 from Serbia-Herzegovina\u00a0"]
    assert len([*lead.iter(f"{W}noBreakHyphen")]) == 2
    assert text(lead).startswith("Call 011-785-0000 from Serbia-Herzegovina")


def test_long_words_have_optional_hyphens() -> None:
    body = parts(written(brief_with_text("On Menschenrechtsverletzungen and menschenrechtsverletzungen.de")))
    lead = next(each for each in body["word/document.xml"].iter(f"{W}p") if style_of(each) == "Lead")

    assert len([*lead.iter(f"{W}softHyphen")]) == 6
    assert [e.text for e in lead.iter(f"{W}t")][:2] == ["On Men", "schen"]
    assert text(lead).startswith("On Menschenrechtsverletzungen and menschenrechtsverletzungen.de")
