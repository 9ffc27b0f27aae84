"""PO files: reading, writing, and problems with their line."""

import datetime as dt
import shutil
import subprocess
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from tipreport.errors import TranslationError
from tipreport.translation import Entry, PoFile, format_po, parse_po, updated

HEADER = 'msgid ""\nmsgstr ""\n"Project-Id-Version: b 1\\n"\n"Language: pt_BR\\n"\n"X-Generator: Poedit\\n"\n\n'
DATE = dt.date(2026, 11, 24)
MESSAGES = (
    Entry(
        context="title", text='A "title"\nin 2 lines\t\\', comments=("source: x",), references=(("a brief.yaml", 3),)
    ),
    Entry(context="findings.text", text="Word " * 60 + "end, 15% of them.", references=(("b.yaml", 7),)),
)


def po_file(*messages: Entry, old: PoFile | None = None) -> PoFile:
    return updated(old, messages, name="b.fr.po", brief="b", language="fr", date=DATE)


def test_a_po_file_is_read_as_it_is_written() -> None:
    entries = (
        evolve(MESSAGES[0], translation="Un « titre »", fuzzy=True, previous='Another "one" ' * 20, remarks=("hm",)),
        evolve(MESSAGES[1], translation="Mot"),
    )
    gone = Entry(context="x", text="Gone", translation="Parti")
    written = evolve(po_file(*MESSAGES), entries=entries, obsolete=(gone,))
    read = parse_po(format_po(written), "b.fr.po")

    assert (read.brief, read.language, read.headers) == ("b", "fr", written.headers)
    assert [evolve(entry, comments=(), references=(), line=0) for entry in read.entries] == [
        evolve(entry, comments=(), references=(), previous=entry.previous) for entry in entries
    ]
    assert [(entry.key, entry.translation) for entry in read.obsolete] == [(gone.key, "Parti")]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: text == text.strip()))
def test_any_text_is_read_as_it_is_written(text: str) -> None:
    read = parse_po(format_po(po_file(Entry(context="c", text=text, translation=text))), "b.fr.po")

    assert [(entry.text, entry.translation) for entry in read.entries] == [(text, text)]


def test_babel_reads_it_too() -> None:
    catalog = read_po(BytesIO(format_po(po_file(*MESSAGES))), abort_invalid=True)
    title = catalog.get(MESSAGES[0].text, "title")

    assert title is not None
    assert (str(catalog.locale), catalog.charset, catalog.project) == ("fr", "utf-8", "b")
    assert (title.auto_comments, title.locations) == (["source: x"], [("a brief.yaml", 3)])


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="no gettext")
def test_gettext_accepts_it(tmp_path: Path) -> None:
    entry = evolve(MESSAGES[1], translation="Mot", fuzzy=True, previous=MESSAGES[1].text[5:])
    gone = Entry(context="x", text="Gone", translation="Parti")
    file = tmp_path / "b.fr.po"
    file.write_bytes(format_po(evolve(po_file(*MESSAGES), entries=(MESSAGES[0], entry), obsolete=(gone,))))
    done = subprocess.run(
        ["msgfmt", "--check", "-o", tmp_path / "b.mo", file], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "warning: header field" in done.stderr  # only that nobody has translated it yet
    assert done.stderr.count("\n") == done.stderr.count("initial default value")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", 'b.po: expected the headers of a PO file: an entry with msgid ""'),
        (b"\xef\xbb\xbf" + HEADER.encode() + b'msgid "a\nmsgstr ""\n',
         'b.po:7: expected a comment, or msgctxt, msgid or msgstr and a text in "quotation marks"'),
        (HEADER.encode() + b'msgid "a"\nmsgstr "\xff"\n',
         "b.po:8: expected text in UTF-8, found the byte 0xff: save the file as UTF-8"),
        (HEADER.encode() + b'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n',
         "b.po:10: the message is in line 7 already: remove one of them"),
        (HEADER.encode() + b'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
         "b.po:8: this file has no plural forms: each message is one text of the brief"),
        (HEADER.encode() + b'msgid "a"\nmsgid "b"\nmsgstr "c"\n',
         "b.po:8: expected msgstr, found msgid"),
        (b'msgstr "a"\n' + HEADER.encode(), "b.po:1: expected msgctxt or msgid, found msgstr"),
        (b'"a"\n' + HEADER.encode(), "b.po:1: not a valid PO file"),
        (b"#" * 8_000_001, "b.po: the file is larger than 8 MB"),
        (b"<html>\n", "b.po:1: expected a comment"),
    ],
)  # fmt: skip
def test_a_problem_has_its_line(content: bytes, problem: str) -> None:
    with pytest.raises(TranslationError) as caught:
        parse_po(content, "b.po")

    assert str(caught.value.problems[0]).startswith(problem)


@given(st.binary(max_size=300), st.integers(0, 400))
def test_no_content_crashes_it(content: bytes, position: int) -> None:
    good = (
        HEADER.encode() + b'#, fuzzy\n#| msgid "b"\nmsgctxt "t"\nmsgid "a"\nmsgstr "b"\n#~ msgid "x"\n#~ msgstr "y"\n'
    )
    with suppress(TranslationError):
        parse_po(good[:position] + content + good[position:], "b.po")


# ---------------------------------------------------------------- bringing up to date


def translated(*entries: Entry, obsolete: tuple[Entry, ...] = ()) -> PoFile:
    return evolve(parse_po(format_po(po_file(*entries)), "b.fr.po"), entries=entries, obsolete=obsolete)


def one(entries: tuple[Entry, ...]) -> tuple[str, bool, str]:
    (entry,) = entries
    return entry.translation, entry.fuzzy, entry.previous


def entry(context: str, text: str, translation: str = "", *, fuzzy: bool = False) -> Entry:
    return Entry(context=context, text=text, translation=translation, fuzzy=fuzzy)


def test_translations_are_kept_when_records_are_moved() -> None:
    old = translated(entry("findings.text", "One.", "Un."), entry("findings.text", "Two.", "Deux."))
    new = po_file(entry("findings.text", "Two."), entry("findings.text", "One."), old=old)

    assert [each.translation for each in new.entries] == ["Deux.", "Un."]
    assert not any(each.fuzzy for each in new.entries)
    assert new.obsolete == ()


def test_the_translation_of_a_changed_text_is_fuzzy() -> None:
    old = translated(entry("findings.text", "The police opened 5 cases.", "La police a ouvert 5 affaires."))
    new = po_file(entry("findings.text", "The police opened 6 cases."), old=old)

    assert one(new.entries) == ("La police a ouvert 5 affaires.", True, "The police opened 5 cases.")


def test_a_record_with_an_id_keeps_the_translation_of_any_earlier_text() -> None:
    old = translated(entry("laws[a].text", "Wholly different words", "Autre chose"))
    new = po_file(entry("laws[a].text", "New"), old=old)

    assert one(new.entries) == ("Autre chose", True, "Wholly different words")


def test_a_text_that_gets_an_id_keeps_its_translation_for_review() -> None:
    old = translated(entry("laws.text", "Same", "Même"))

    assert one(po_file(entry("laws[a].text", "Same"), old=old).entries) == ("Même", True, "")


def test_a_text_with_other_words_or_in_another_field_is_new() -> None:
    old = translated(
        entry("findings.text", "Something else entirely", "Autre"), entry("laws.text", "Few cases.", "Peu")
    )
    new = po_file(entry("findings.text", "Few cases."), old=old)

    assert one(new.entries) == ("", False, "")
    assert [each.translation for each in new.obsolete] == ["Autre", "Peu"]


def test_an_obsolete_translation_comes_back() -> None:
    old = translated(entry("title", "T"), obsolete=(entry("findings.text", "Few.", "Peu."),))
    new = po_file(entry("findings.text", "Few."), old=old)

    assert one(new.entries) == ("Peu.", False, "")
    assert new.obsolete == ()


def test_headers_and_remarks_of_translators_are_kept() -> None:
    old = parse_po(
        b"# By A. B.\n" + HEADER.encode() + b'# see UN term\nmsgctxt "title"\nmsgid "T"\nmsgstr "t"\n', "b.po"
    )
    new = updated(old, [entry("title", "T")], name="b.po", brief="b", language="pt-BR", date=DATE)

    assert new.headers["X-Generator"] == "Poedit"
    assert new.headers["POT-Creation-Date"] == "2026-11-24 00:00+0000"
    assert new.remarks == ("By A. B.",)
    assert new.entries[0].remarks == ("see UN term",)


def test_bringing_up_to_date_twice_changes_nothing() -> None:
    old = translated(entry("findings.text", "The police opened 5 cases.", "La police a ouvert 5 affaires."))
    first = format_po(po_file(*MESSAGES, entry("findings.text", "The police opened 6 cases."), old=old))
    again = po_file(*MESSAGES, entry("findings.text", "The police opened 6 cases."), old=parse_po(first, "b.fr.po"))

    assert format_po(again) == first
