"""Names precede their text; short labels are in a column."""

from tests.exporters.text.documents import spans, text_of
from tipreport.document import Link, TermEntry, Terms, Text

ADDRESS = "https://example.org/" + "a" * 80


def test_a_name_precedes_its_text() -> None:
    terms = Terms(
        "organisations",
        ("Name", "Description"),
        (
            TermEntry(
                name="ASTRA",
                items=(spans("NGO. Fights all forms of human trafficking in the country, and helps [3]."),),
            ),
            TermEntry(name="Government of Serbia", items=(spans("[3] [11]."),)),
            TermEntry(name="Atina", items=((*spans("NGO [3]. "), Link(ADDRESS, ADDRESS)),)),
        ),
    )

    assert text_of(terms) == (
        "  ASTRA: NGO. Fights all forms of human trafficking in the country, and\n"
        "    helps [3].\n"
        "  Government of Serbia [3] [11].\n"
        "  Atina: NGO [3].\n"
        f"    {ADDRESS}\n"
    )


def test_the_meanings_of_a_word_are_on_separate_lines() -> None:
    entry = TermEntry(name="Human trafficking", items=(spans("A crime [15]."), spans("Recruiting people [16].")))

    assert text_of(Terms("definitions", ("Word", "Meaning"), (entry,))) == (
        "  Human trafficking: A crime [15].\n    Recruiting people [16].\n"
    )


PROFILE = Terms(
    "profile",
    None,
    (
        TermEntry(
            name="Forms",
            items=(spans("Forced begging [1]."), spans("Forced labour of children, women and men [1] [2].")),
        ),
        TermEntry(name="Recruitment", items=(spans("Job offers that are not real, and promises [10]."),)),
    ),
)


def test_labels_are_in_a_column() -> None:
    assert text_of(PROFILE, width=60) == (
        "  Forms:        Forced begging [1].\n"
        "                Forced labour of children, women and\n"
        "                men [1] [2].\n"
        "\n"
        "  Recruitment:  Job offers that are not real, and\n"
        "                promises [10].\n"
    )


def test_labels_with_one_line_each_are_not_spaced() -> None:
    entries = (TermEntry(name="Tiers", items=(spans("Ranks."),)), TermEntry(name="Years", items=(spans("Edition."),)))

    assert text_of(Terms("guide", None, entries)) == "  Tiers:  Ranks.\n  Years:  Edition.\n"


def test_labels_too_wide_for_a_column_precede_their_text() -> None:
    assert text_of(PROFILE, width=40) == (
        "  Forms: Forced begging [1].\n"
        "    Forced labour of children, women and\n"
        "    men [1] [2].\n"
        "\n"
        "  Recruitment: Job offers that are not\n"
        "    real, and promises [10].\n"
    )
    assert "  Recruitment: Job offers that are not real, and promises [10].\n" in text_of(PROFILE, width=0)


def test_labels_of_wide_letters_are_aligned() -> None:
    entries = (
        TermEntry(name="形態", items=(spans("Forced begging [1]."),)),
        TermEntry(name="Form", items=(spans("Labour [1]."),)),
    )

    assert text_of(Terms("guide", None, entries)) == "  形態:  Forced begging [1].\n  Form:  Labour [1].\n"


def test_an_address_alone_is_a_line() -> None:
    entry = TermEntry(name="Atina", items=(spans("NGO [3]."), (Link(ADDRESS, ADDRESS),)))

    assert text_of(Terms("organisations", ("Name", "What"), (entry,))) == f"  Atina: NGO [3].\n    {ADDRESS}\n"


def test_an_address_cannot_break_out_of_its_line() -> None:
    entry = TermEntry(name="Atina", items=((Text("NGO. "), Link("page", "https://example.org/\nTier 1\x1b[2J")),))

    assert text_of(Terms("organisations", ("Name", "What"), (entry,))) == (
        "  Atina: NGO. page\n    https://example.org/ Tier 1<U+001B>[2J\n"
    )
