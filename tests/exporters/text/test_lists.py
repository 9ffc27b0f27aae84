"""Findings, quotations, data notes and sources."""

from tests.exporters.text.documents import spans, text_of
from tipreport.document import (
    Finding,
    FindingGroup,
    Findings,
    Note,
    Notes,
    Quotation,
    Quotations,
    SectionRef,
    SourceEntry,
    Sources,
)


def found(text: str) -> Finding:
    return Finding(content=spans(text), rank=1)


def test_findings_begin_with_their_mark() -> None:
    findings = Findings(
        (
            FindingGroup(
                kind="effort", label="Efforts", findings=(found("Police trained [1]."), found("Courts sat [2]."))
            ),
            FindingGroup(
                kind="shortfall", label="Shortfalls", findings=(found("Judges are lenient towards " * 3 + "[9]."),)
            ),
            FindingGroup(kind="context", label="Context", findings=(found("Poverty is high [3]."),)),
        )
    )

    assert text_of(findings) == (
        "  Efforts\n"
        "  + Police trained [1].\n"
        "  + Courts sat [2].\n"
        "\n"
        "  Shortfalls\n"
        "  - Judges are lenient towards Judges are lenient towards Judges are\n"
        "    lenient towards [9].\n"
        "\n"
        "  Context\n"
        "  • Poverty is high [3].\n"
    )


def test_maintained_efforts_have_a_neutral_mark() -> None:
    found = Finding(content=spans("Maintained efforts: No plan [1]."), rank=1, is_verdict=True, is_neutral=True)
    group = FindingGroup(kind="effort", label="Efforts", findings=(found,))

    assert text_of(Findings((group,))) == "  Efforts\n  • Maintained efforts: No plan [1].\n"


def test_an_absence_has_no_mark() -> None:
    group = FindingGroup(kind="effort", label="Efforts", absence="None in this brief.")

    assert text_of(Findings((group,))) == "  Efforts\n  None in this brief.\n"


def test_a_group_needs_no_label() -> None:
    assert (
        text_of(Findings((FindingGroup(kind="context", label="", findings=(found("Poor [3]."),)),)))
        == "  • Poor [3].\n"
    )


def test_quotations_name_their_speaker() -> None:
    quotations = Quotations(
        (
            Quotation(
                text="the most profitable crime", speaker="Nicolas Bizel", content=spans(", on trafficking [17].")
            ),
            Quotation(text="overwhelmed", speaker="", content=spans("Speaker not named [3].")),
            Quotation(text="invisible", speaker="ASTRA", content=spans("[3]")),
        )
    )

    assert text_of(quotations) == (
        "  “the most profitable crime”\n"
        "    Nicolas Bizel, on trafficking [17].\n"
        "\n"
        "  “overwhelmed”\n"
        "    Speaker not named [3].\n"
        "\n"
        "  “invisible”\n"
        "    ASTRA [3].\n"
    )


def note(number: int, location: str = "Tier, 2022") -> Note:
    return Note(
        number=number,
        code="note",
        kind="note",
        label="Note",
        location=location,
        content=spans("The page bore no year [5]."),
    )


def test_data_notes_are_listed_by_number() -> None:
    assert text_of(Notes((note(1, "Sources."),))) == "  1. Note. Sources. The page bore no year [5].\n"
    assert text_of(Notes((note(9), note(10)))) == (
        "   9. Note. Tier, 2022. The page bore no year [5].\n  10. Note. Tier, 2022. The page bore no year [5].\n"
    )


def test_sources_name_the_sections_that_cite_them() -> None:
    address = "https://example.org/" + "reports/" * 8
    sources = Sources(
        (
            SourceEntry(
                number=1,
                content=spans("Atina; as reported in [10]."),
                cited_in=(SectionRef("title", "title"), SectionRef("key-figures", "key figures")),
            ),
            SourceEntry(
                number=9,
                content=spans("The Daily."),
                url=address,
                cited_in=tuple(SectionRef(each, each) for each in "abcdefg"),
            ),
            SourceEntry(number=10, content=spans("The World Factbook.")),
        )
    )

    assert text_of(sources) == (
        "  [1]  Atina; as reported in [10]. Cited in: title, key figures.\n"
        "  [9]  The Daily. Cited throughout.\n"
        f"       {address}\n"
        "  [10] The World Factbook.\n"
    )
