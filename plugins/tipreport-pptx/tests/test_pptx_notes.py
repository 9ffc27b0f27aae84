"""Speaker notes: all for which a slide has no room, and its sources."""

import re

from deck_reading import Parts, brief_with_text, notes, parts, related, slides, squeezed, text, title, written
from deck_samples import BRIEFS, CITED, cited_brief

from tipreport.document import CitationRef, NoteRef, Notes, Quotations, Recommendations, Sources, Terms, compose, words
from tipreport.document.views import plain_lines
from tipreport.model import Finding, Programme


def test_each_text_is_on_a_slide_or_in_its_notes(files: list[Parts]) -> None:
    for brief, file in zip(BRIEFS, files, strict=True):
        shown = squeezed(" ".join(f"{text(file[name])} {notes(file, name)}" for name in slides(file)))
        document = compose(brief)
        for block in document.blocks:
            if isinstance(block, Recommendations | Terms | Quotations | Notes | Sources):
                for line in plain_lines(block, document.labels):
                    for span in line:
                        if not isinstance(span, CitationRef | NoteRef):
                            assert squeezed(words((span,))) in shown


def test_the_notes_of_a_slide_have_each_source_in_full_that_the_slide_cites(files: list[Parts]) -> None:
    cited = 0
    for brief, file in zip(BRIEFS, files, strict=True):
        document = compose(brief)
        for name in slides(file)[:-1]:
            said = squeezed(notes(file, name))
            for number in {int(number) for number in re.findall(r"\[(\d+)(?:,[^\]]*)?\]", text(file[name]))}:
                if number <= len(document.citations):
                    assert squeezed(f"[{number}] {words(document.citation(number))}") in said
                    cited += 1
    assert cited > 20


def test_a_source_has_its_address_in_the_notes() -> None:
    file = parts(
        written(
            cited_brief(findings=(Finding(pillar="prosecution", assessment="effort", text="It tries.", sources=CITED),))
        )
    )
    slide = next(name for name in slides(file) if title(file[name]) == "Prosecution")

    assert "[1] “Slavery today”; article. https://a.example/x" in notes(file, slide).replace("\u00a0", " ")


def test_a_page_is_a_link_on_the_slide_and_an_address_in_the_notes() -> None:
    programmes = [
        Programme(
            name=f"Hope {number}", kind="project", pillar="prevention", url=f"https://dol.example/ü/page?n={number}",
            text=("They help. " * 20).strip(), sources=CITED,
        )
        for number in range(30)
    ]  # fmt: skip
    file = parts(written(cited_brief(programmes=tuple(programmes))))
    slide = next(name for name in slides(file) if title(file[name]) == "Prevention")
    links = [target for target, kind in related(file, slide).values() if kind == "hyperlink"]

    assert "dol.example" in text(file[slide])
    assert "page?n=" not in text(file[slide])
    assert any("%C3%BC/page?n=0" in target for target in links)
    assert "dol.example (https://dol.example/ü/page?n=29)" in notes(file, slide)


def test_a_text_that_is_too_long_ends_with_an_ellipsis_and_its_citations() -> None:
    long = Finding(
        pillar="protection", assessment="shortfall", text=("Nobody helps them. " * 400).strip(), sources=CITED
    )
    file = parts(written(cited_brief(findings=(long,))))
    slide = next(name for name in slides(file) if title(file[name]) == "Protection")

    assert re.search(r"… \[1\]$", text(file[slide]), re.MULTILINE)
    assert notes(file, slide).count("Nobody helps them") == 400


def test_a_slide_names_the_sections_that_are_only_in_its_notes() -> None:
    brief = next(brief for brief in BRIEFS if brief.laws and brief.organisations)
    file = parts(written(brief))
    slide = next(name for name in slides(file) if "Laws and penalties" in text(file[name]))

    assert re.search(r"^Only in the notes: .*Laws and penalties, Organisations", text(file[slide]), re.MULTILINE)
    assert re.search("^Laws and penalties$", notes(file, slide), re.MULTILINE)


def test_a_name_that_is_too_long_for_the_title_is_whole_in_the_notes() -> None:
    brief = brief_with_text("It is so.", subject_name=("A very long name " * 40).strip())
    file = parts(written(brief))
    first = slides(file)[0]

    assert title(file[first]).endswith("…")
    assert notes(file, first).count("A very long name") == 40
