"""The tiers of other countries under a ladder, the rule that chose them, and the sentence that counts them."""

from textwrap import dedent

import pytest

from tests.document.every_brief import REAL
from tests.document.reading import block, blocks, composed, text_of
from tipreport.document import CitationRef, Document, Paragraph, Sources, TierLadder, all_spans, compose
from tipreport.plugin import DocumentOptions, FileContent

RECORD = "iso3,report_year,tier\nMLT,2022,Tier 1\nITA,2022,Tier 2\nFRA,2022,Tier 1\nESP,2022,Tier 3\n"
SERBIA_WITHOUT_THE_RECORD = REAL["serbia"].replace(
    tiers=tuple(each for each in REAL["serbia"].tiers if "tier-record" not in str(each.sources)),
    sources=tuple(each for each in REAL["serbia"].sources if not each.id.startswith("tier-record")),
)
TIERS = "tiers:\n  - {official: true, year: 2022, tier: Tier 1, sources: [tip]}"


def sentence(document: Document) -> str:
    return next((text_of(each.spans) for each in blocks(document, Paragraph) if each.role == "remark"), "")


def malta(head: str = "", *peers: str, record: str = RECORD) -> Document:
    options = DocumentOptions(peers=peers, record=FileContent("mine.csv", record.encode()))
    return composed(dedent(TIERS), head, document=options)


def test_neighbours_are_drawn_with_the_rule_and_counted() -> None:
    document = compose(REAL["serbia"])
    ladder = block(document, TierLadder)

    assert [strip.country for strip in ladder.strips] == [
        "Bosnia & Herzegovina", "Bulgaria", "Hungary", "North Macedonia", "Romania",
    ]  # fmt: skip
    assert "of eight ranked, the five with the most entries." in text_of(ladder.rule)
    assert sentence(document).startswith(
        "Watch List in 2022: 2 of 9 countries, Serbia and Bulgaria; the other 7 neighbours were on Tier 2 ["
    )


def test_the_record_is_a_source_with_its_version() -> None:
    document = compose(SERBIA_WITHOUT_THE_RECORD)
    (entry,) = (each for each in block(document, Sources).items if each.record is None)

    assert text_of(entry.content) == (
        "Tier record of tipreport, version 5357629416e3: placements in the reports of 2001 to 2025, compiled. "
        "Borders and coordinates: The World Factbook, as of 17 May 2026."
    )
    assert [section.id for section in entry.cited_in] == ["tiers"]


def test_a_brief_that_has_the_record_as_a_source_has_it_once() -> None:
    entries = block(compose(REAL["serbia"]), Sources).items
    texts = [text_of(entry.content) for entry in entries]
    (text,) = (text for text in texts if "in the reports of 2001 to 2025" in text)

    assert all(entry.record for entry in entries)
    assert "Borders and coordinates: The World Factbook, as of 17 May 2026." in text
    assert not any("Tier record of tipreport" in each for each in texts)


def test_an_island_is_compared_with_its_region() -> None:
    ladder = block(compose(REAL["malta"]), TierLadder)
    rule = text_of(ladder.rule)

    assert rule.startswith("Same region, Europe and Eurasia")
    assert "of 49 other countries, the five nearest with an entry." in rule
    assert [strip.country for strip in ladder.strips] == ["Albania", "Greece", "Italy", "Montenegro", "North Macedonia"]


def test_of_equal_countries_the_nearest_are_chosen() -> None:
    rows = [f"{code},{year},Tier 2" for code in ("ITA", "FRA", "ESP", "DEU", "GBR", "PRT") for year in (2021, 2022)]
    record = "\n".join(("iso3,report_year,tier", *rows, "BEL,2022,Tier 1", "MLT,2022,Tier 1"))
    tied = block(malta("", *["ITA", "FRA", "ESP", "DEU", "GBR", "PRT", "BEL"], record=record), TierLadder)
    five = block(malta("", *["ITA", "FRA", "ESP", "DEU", "GBR", "BEL"], record=record), TierLadder)

    assert [strip.country for strip in tied.strips] == ["France", "Germany", "Italy", "Portugal", "Spain"]
    assert text_of(tied.rule) == (
        "Countries chosen for comparison: of seven, the five with the most entries in the record; "
        "among equals, the nearest. Tiers from the record [2]."
    )
    assert text_of(five.rule) == (
        "Countries chosen for comparison: of six, the five with the most entries. Tiers from the record [2]."
    )


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("en", "Tier 2 in 2022: 24 of 50 in Europe and Eurasia"),
        ("fr", "24 pays sur 50 en Europe et en Eurasie"),
        ("ar", "24 من أصل 50 في أوروبا وأوراسيا"),
    ],
)
def test_a_share_of_a_region_names_it(language: str, counts: str) -> None:
    found = sentence(compose(REAL["malta"].replace(edition=2022), DocumentOptions(language=language)))

    assert counts in found.replace("\u00a0", " ")


def test_a_region_of_which_much_is_unknown_has_no_sentence() -> None:
    assert block(compose(REAL["malta"]), TierLadder).strips
    assert sentence(compose(REAL["malta"])) == ""


def test_a_count_of_countries_does_not_cite_the_page_of_one_country() -> None:
    options = DocumentOptions(peers=("ITA", "FRA", "ESP"), record=FileContent("mine.csv", RECORD.encode()))
    document = composed(TIERS.replace("[tip]", "[tip p. 440]"), document=options)

    assert "Spain (Tier 3) [1] [2]." in sentence(document)
    assert CitationRef(1, "p.\N{NO-BREAK SPACE}440") in [*all_spans(document.blocks)]


def test_the_brief_names_its_peers_and_who_chose_them() -> None:
    ladder = block(malta("peers: [ITA, FRA, ESP]\npeers_by: the embassy, as ports"), TierLadder)

    assert text_of(ladder.rule) == "Countries chosen by the embassy, as ports: all three. Tiers from the record [2]."
    assert [strip.country for strip in ladder.strips] == ["France", "Italy", "Spain"]


def test_the_option_comes_before_the_brief() -> None:
    ladder = block(malta("peers: [ITA, FRA, ESP]\npeers_by: me", "ITA", "FRA", "ESP", "DEU"), TierLadder)

    assert text_of(ladder.rule) == (
        "Countries chosen for comparison: of four, the three with an entry. Tiers from the record [2]."
    )


def test_a_country_without_an_entry_is_part_of_the_whole() -> None:
    assert sentence(malta("", "ITA", "FRA", "ESP", "DEU")) == (
        "In 2022, Malta and the countries compared with it: Malta and France (Tier 1); Italy (Tier 2); Spain (Tier 3); "
        "Germany (not in the record) [1] [2]."
    )


def test_the_sentence_on_chosen_countries_says_who_chose_them() -> None:
    def lead(who: str) -> str:
        return sentence(malta(f"peers: [ITA, FRA, ESP]\npeers_by: {who}")).partition(":")[0]

    assert lead("the embassy") == "In 2022, Malta and the countries chosen by the embassy"
    assert lead("the embassy, as exporters of tuna, with the same buyers") == (
        "In 2022, Malta and the countries compared with it"
    )


def test_countries_have_their_article_in_an_english_sentence() -> None:
    record = "iso3,report_year,tier\n" + "".join(
        f"{code},2022,Tier {each}\n" for code, each in zip(("MLT", "USA", "DOM", "NLD"), (1, 2, 2, 1), strict=True)
    )

    assert sentence(malta("", "USA", "DOM", "NLD", record=record)).partition(": ")[2] == (
        "Malta and the Netherlands (Tier 1); the Dominican Republic and the United States (Tier 2) [1] [2]."
    )


def test_countries_of_which_more_than_a_tenth_have_no_entry_have_no_sentence() -> None:
    others = ["ITA", "FRA", "ESP", "DEU", "GBR", "PRT", "BEL", "LUX", "NLD", "AUT", "CHE", "DNK", "SWE", "NOR", "FIN"]
    codes = [*others, "POL", "CZE", "SVK", "HUN"]

    def with_missing(number: int) -> str:
        rows = "".join(f"{code},{2021 if code in codes[:number] else 2022},Tier 2\n" for code in codes)
        return sentence(malta("", *codes, record=f"iso3,report_year,tier\nMLT,2022,Tier 2\n{rows}"))

    assert with_missing(2).startswith(
        "Tier 1 in 2022: 1 of 20, Malta; 17 were on Tier 2 and 2 are not in the record for 2022 [1] [2]."
    )
    assert with_missing(3) == ""


def test_of_a_few_countries_two_without_an_entry_leave_no_sentence() -> None:
    record = "iso3,report_year,tier\nMLT,2022,Tier 1\n" + "".join(
        f"{code},{2022 if code == 'ITA' else 2021},Tier 2\n" for code in ("ITA", "FRA", "ESP", "DEU")
    )

    assert sentence(malta("", "ITA", "FRA", "ESP", "DEU", record=record)) == ""
    assert sentence(malta("", "ITA", "FRA", "ESP", "DEU", record=record.replace("2021", "2022"))) == (
        "In 2022, Malta and the countries compared with it: Malta (Tier 1); France, Germany, Italy and Spain (Tier 2) "
        "[1] [2]."
    )


def test_all_countries_on_one_tier_are_named_as_a_whole() -> None:
    assert sentence(
        malta("", "ITA", "FRA", "ESP", record=RECORD.replace("Tier 2", "Tier 1").replace("Tier 3", "Tier 1"))
    ) == ("Tier 1 in 2022: all 4: Malta and the countries compared with it [1] [2].")


def test_the_sentence_says_that_it_names_neighbours_on_several_tiers() -> None:
    assert sentence(compose(REAL["kazakhstan"])).startswith(
        "In 2025, Kazakhstan and its neighbours: Kazakhstan and Uzbekistan (Tier 2); Kyrgyzstan and Turkmenistan "
        "(Watch List); China and Russia (Tier 3) ["
    )


def test_none_leaves_them_out() -> None:
    document = malta("", "none")

    assert block(document, TierLadder).strips == ()
    assert sentence(document) == ""
    assert all(entry.record for entry in block(document, Sources).items)


def test_fewer_than_three_are_left_out() -> None:
    assert block(malta("", "ITA", "FRA"), TierLadder).strips == ()


def test_tiers_do_not_choose_the_countries() -> None:
    other = RECORD.replace("Tier 3", "Tier 1").replace("Tier 2", "Tier 3")
    names = [
        [strip.country for strip in block(malta("", "ITA", "FRA", "ESP", record=record), TierLadder).strips]
        for record in (RECORD, other)
    ]

    assert names[0] == names[1]


@pytest.mark.parametrize("peers", [("neighbours", "ITA"), ("Italy",), ("region", "none")])
def test_other_words_are_an_error(peers: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"expected neighbours, region, none or codes of countries such as BGR, found"):
        DocumentOptions(peers=peers)


def test_an_invalid_record_is_an_error_with_its_line() -> None:
    with pytest.raises(ValueError, match=r"mine\.csv:2"):
        DocumentOptions(record=FileContent("mine.csv", b"iso3,report_year,tier\nMLT,2022,Tier 9\n"))
