"""The pillars: efforts, shortfalls and context, programmes, and the figures of each."""

import pytest

from tests.document.reading import block, blocks, composed, figures, groups, section_names, table, terms, text_of
from tipreport.document import Findings, Heading, Link, Notes, Paragraph, Terms, all_spans

ORGANISATIONS = """
organisations:
  - {id: atina, name: Atina, kind: NGO}
  - {id: police, name: Maltese Police, also: [MP], kind: law enforcement}
  - {id: state, name: Government of Malta, kind: government}
"""


def findings(*rows: str) -> str:
    return "findings:\n" + "\n".join(f"  - {{pillar: protection, {row}}}" for row in rows) + ORGANISATIONS


def programmes(*rows: str) -> str:
    lines = "\n".join(f"  - {{pillar: protection, {row}}}" for row in rows)
    return f"programmes:\n{lines}{ORGANISATIONS}"


def finding(row: str) -> str:
    (only,) = (
        text for group in groups(composed(findings(row)), "Protection").values() for text in group if "[" in text
    )
    return only


def programme(row: str) -> str:
    ((only,),) = terms(composed(programmes(f"name: Bagel Bejgl, {row}")), "Protection").values()
    return only


# ------------------------------------------------------------ findings


def test_findings_are_grouped_by_the_judgement_of_the_source() -> None:
    rows = (
        "assessment: shortfall, text: No roof",
        "assessment: effort, text: A shelter",
        "assessment: decreased efforts, text: Fewer beds",
        "assessment: increased efforts, text: More beds",
        "assessment: maintained efforts, text: The same fund",
        "text: It is cold",
    )

    assert groups(composed(findings(*rows)), "Protection") == {
        "Efforts": ["Increased efforts: More beds [1].", "A shelter [1].", "Maintained efforts: The same fund [1]."],
        "Shortfalls": ["Decreased efforts: Fewer beds [1].", "No roof [1]."],
        "Context": ["It is cold [1]."],
    }


@pytest.mark.parametrize(
    ("row", "efforts", "shortfalls"),
    [
        ("assessment: effort, text: A shelter", ["A shelter [1]."], ["None in this brief."]),
        ("assessment: shortfall, text: No roof", ["None in this brief."], ["No roof [1]."]),
        ("text: It is cold", None, None),
        ("assessment: maintained efforts, text: The same fund", ["Maintained efforts: The same fund [1]."], None),
    ],
)
def test_an_absence_is_stated_only_if_the_other_group_has_findings(
    row: str, efforts: list[str] | None, shortfalls: list[str] | None
) -> None:
    shown = groups(composed(findings(row)), "Protection")

    assert (shown.get("Efforts"), shown.get("Shortfalls")) == (efforts, shortfalls)


def test_maintained_efforts_are_efforts() -> None:
    shown = groups(
        composed(findings("assessment: maintained efforts, text: The same fund", "assessment: shortfall, text: Old")),
        "Protection",
    )

    assert shown == {"Efforts": ["Maintained efforts: The same fund [1]."], "Shortfalls": ["Old [1]."]}


def test_beside_maintained_efforts_it_is_not_stated_that_there_are_no_shortfalls() -> None:
    rows = "assessment: maintained efforts, text: There is no plan", "assessment: effort, text: A poster"

    assert groups(composed(findings(*rows)), "Protection") == {
        "Efforts": ["A poster [1].", "Maintained efforts: There is no plan [1]."]
    }


def test_maintained_efforts_have_the_mark_of_context_and_no_key() -> None:
    rows = "assessment: maintained efforts, text: There is no plan", "assessment: effort, text: A poster"
    (group,) = block(composed(findings(*rows)), Findings, "Protection").groups

    assert [group.mark_of(each) for each in group.findings] == ["effort", "context"]
    keys = [
        [entry.id for each in blocks(composed(findings(*shown)), Terms) if each.id == "guide" for entry in each.entries]
        for shown in (rows, rows[:1])
    ]
    assert ["marks" in each for each in keys] == [True, False]


@pytest.mark.parametrize(
    ("maintained", "others", "first"),
    [
        ("", "", "A poster"),
        (", key: true", "", "Maintained efforts: The same plan"),
        (
            "",
            "  - {pillar: prevention, assessment: decreased efforts, text: Fewer}\n",
            "Maintained efforts: The same plan",
        ),
    ],
)
def test_maintained_efforts_come_first_if_they_are_key_or_another_pillar_has_a_verdict(
    maintained: str, others: str, first: str
) -> None:
    rows = f"assessment: maintained efforts, text: The same plan{maintained}", "assessment: effort, text: A poster"
    found = block(composed(findings(*rows).replace("findings:\n", f"findings:\n{others}")), Findings, "Protection")
    ranked = sorted((each for group in found.groups for each in group.findings), key=lambda each: each.rank)

    assert text_of(ranked[0].content) == f"{first} [1]."


def test_an_absence_of_efforts_is_not_stated_if_there_is_a_programme() -> None:
    records = (
        findings("assessment: shortfall, text: No roof") + "programmes: [{name: Tents, kind: fund, pillar: protection}]"
    )

    assert "Efforts" not in groups(composed(records), "Protection")


def test_the_context_has_no_label_unless_one_of_its_findings_is_judged() -> None:
    context = "findings: [{pillar: context, text: It is cold}]"
    judged = "findings: [{pillar: context, text: It is cold}, {pillar: context, assessment: effort, text: A stove}]"

    assert [*groups(composed(context), "Context")] == [""]
    assert [*groups(composed(judged), "Context")] == ["Efforts", "Shortfalls", "Context"]


def test_the_actor_is_before_a_finding_with_its_period_and_place() -> None:
    assert finding("text: A shelter opened., period: 2019, place: Gozo, by: atina") == (
        "2019, Gozo, Atina: A shelter opened [1]."
    )
    assert finding("text: A line was opened yet others called it, by: police") == (
        "Maltese Police: A line was opened yet others called it [1]."
    )
    assert finding("assessment: increased efforts, text: A shelter opened, period: 2019, by: police") == (
        "Increased efforts, 2019, Maltese Police: A shelter opened [1]."
    )


def test_a_government_is_not_named_before_a_finding_that_begins_with_its_country() -> None:
    assert finding("text: Malta protects nobody, by: state") == "Malta protects nobody [1]."
    assert finding("text: Malta protects nobody, by: police") == "Maltese Police: Malta protects nobody [1]."
    assert finding("text: Victims from Malta are sent home, by: state") == (
        "Government of Malta: Victims from Malta are sent home [1]."
    )


def test_a_place_is_not_before_a_finding_whose_organisation_names_it() -> None:
    rows = """
organisations: [{id: italy, name: Government of Italy, kind: government, country: ITA}]
findings: [{pillar: protection, text: A camp was closed, place: ITA, by: italy}]
"""
    found = groups(composed(rows, head="subject: group\nsubject_name: Refugees"), "Protection")

    assert found == {"Context": ["Government of Italy: A camp was closed [1]."]}


def test_the_period_and_place_are_before_a_finding_of_several_sentences() -> None:
    assert finding("text: A man was sent to Rome. There he was beaten., period: 2019, place: Gozo") == (
        "2019, Gozo: A man was sent to Rome. There he was beaten [1]."
    )
    assert finding("text: He was sent home! He was beaten, period: before 2019") == (
        "Before 2019: He was sent home! He was beaten [1]."
    )


def test_the_period_and_place_follow_a_finding_of_one_sentence_in_brackets() -> None:
    assert finding("text: A shelter opened, period: 1990s, place: Gozo") == "A shelter opened (1990s, Gozo) [1]."
    assert finding("text: The U.S. Embassy opened a shelter etc. in a street, period: 1990s") == (
        "The U.S. Embassy opened a shelter etc. in a street (1990s) [1]."
    )


GUARDS = """
organisations: [{id: guards, name: Border Guards (Garda), kind: other}%s]
findings: [{pillar: protection, text: A camp was closed, period: 2019, by: guards}]
"""


def test_an_organisation_before_a_finding_lacks_the_brackets_of_its_name_unless_another_one_begins_like_it() -> None:
    other = ", {id: navy, name: Border Guards at Sea, kind: other}"

    assert groups(composed(GUARDS % ""), "Protection") == {"Context": ["2019, Border Guards: A camp was closed [1]."]}
    assert groups(composed(GUARDS % other), "Protection") == {
        "Context": ["2019, Border Guards (Garda): A camp was closed [1]."]
    }


ABROAD = """
findings:
  - {pillar: protection, text: A camp was closed, period: 2019, place: ITA, assessment: effort}
  - {pillar: protection, text: Fewer were helped, place: LBY, assessment: decreased efforts}
  - {pillar: protection, text: Libya opened a camp, place: LBY, assessment: shortfall}
"""


def test_a_finding_of_a_brief_on_several_countries_begins_with_its_place() -> None:
    head = "subject: group\nsubject_name: Refugees"

    assert groups(composed(ABROAD, head=head), "Protection") == {
        "Efforts": ["Italy: A camp was closed (2019) [1]."],
        "Shortfalls": ["Libya, decreased efforts: Fewer were helped [1].", "Libya opened a camp [1]."],
    }
    assert groups(composed(ABROAD), "Protection")["Efforts"] == ["A camp was closed (2019, Italy) [1]."]


def test_words_in_the_text_of_a_finding_are_not_repeated() -> None:
    assert finding("text: In 2019 Atina opened a shelter on Gozo, period: 2019, place: Gozo, by: atina") == (
        "In 2019 Atina opened a shelter on Gozo [1]."
    )
    assert finding("text: The MP opened a cell, by: police") == "The MP opened a cell [1]."
    assert finding("text: The government opened a shelter, by: state") == "The government opened a shelter [1]."


def test_an_open_period_is_shown_although_the_text_has_its_year() -> None:
    assert finding("text: A shelter opened in 2019, period: since 2019") == "A shelter opened in 2019 (since 2019) [1]."


# ------------------------------------------------------------ programmes


def test_a_programme_has_its_actors_purpose_and_period() -> None:
    assert programme(
        "kind: assistance, by: atina, partners: [police, state], funded_by: [state], period: since 2015, place: Gozo, "
        "group: girls, text: A bagel shop"
    ) == (
        "Assistance, by Atina, with the Maltese Police and the Government of Malta, funded by the Government of Malta, "
        "since 2015, Gozo, for girls. A bagel shop [1]."
    )


def test_words_in_the_name_or_text_of_a_programme_are_not_repeated() -> None:
    assert programme("kind: assistance, by: atina, text: Atina assists girls on Gozo, place: Gozo, period: 2015") == (
        "2015. Atina assists girls on Gozo [1]."
    )
    assert programme("kind: other, text: A shop") == "A shop [1]."


def test_a_programme_with_nothing_but_a_kind_that_its_name_has_shows_the_kind() -> None:
    (items,) = terms(composed(programmes("name: Training of judges, kind: training")), "Protection").values()

    assert items == ["Training [1]."]


def test_a_programme_with_only_a_name_has_its_source() -> None:
    assert programme("kind: other") == " [1]."


def test_programmes_are_under_their_heading() -> None:
    document = composed(programmes("name: Tents, kind: fund"))

    assert [heading.text for heading in blocks(document, Heading, "Protection")] == ["Protection", "Programmes"]
    assert block(document, Terms, "Protection").heads == ("Programme", "Activities")


def test_a_programme_links_to_its_page_given_as_url_or_as_its_note() -> None:
    url = "https://www.dol.gov/agencies/ilab/riches"
    for row in (f"url: {url}", f"note: {url}"):
        document = composed(programmes(f"name: Riches, kind: project, {row}"))

        ((only,),) = [entry.items for entry in block(document, Terms, "Protection").entries]
        assert [span for span in only if isinstance(span, Link)] == [Link("dol.gov", url)]
        assert "Project [1]. dol.gov" in text_of(only)
        assert [note for held in blocks(document, Notes) for note in held.items] == []


def test_a_note_with_more_than_an_address_stays_a_note() -> None:
    document = composed(programmes("name: Riches, kind: project, note: See https://dol.gov"))

    assert [note.label for note in block(document, Notes).items] == ["Note"]
    assert not [span for span in all_spans(block(document, Terms, "Protection")) if isinstance(span, Link)]


def test_a_description_that_three_programmes_share_stands_once_above_them() -> None:
    url = "url: https://www.dol.gov/riches"
    shared = [f"name: {name}, kind: project, by: atina, {url}" for name in ("Project Riches", "Roads", "Tents")]
    document = composed(programmes("name: Huts, kind: fund", *shared, f"name: Boats, kind: fund, {url}"))
    apart, together = blocks(document, Terms, "Protection")
    (description,) = blocks(document, Paragraph, "Protection")

    assert [entry.name for entry in apart.entries] == ["Huts", "Boats"]
    assert text_of(description.spans) == "Project, by Atina [1]:"
    assert [(entry.name, *map(text_of, entry.items)) for entry in together.entries] == [
        ("Project Riches", "dol.gov"),
        ("Roads", "dol.gov"),
        ("Tents", "dol.gov"),
    ]
    assert together.heads == ("Programme", "Page")


def test_programmes_that_share_less_have_a_description_each() -> None:
    url = "url: https://www.dol.gov/riches"
    equal = f"kind: project, by: atina, {url}"
    for other in (
        "kind: project, by: atina",
        f"kind: project, {url}",
        f"{equal}, text: In caves",
        f"{equal}, period: 2020",
    ):
        document = composed(programmes(f"name: Huts, {equal}", f"name: Roads, {equal}", f"name: Tents, {other}"))

        assert len(block(document, Terms, "Protection").entries) == 3
        assert blocks(document, Paragraph, "Protection") == []


# ------------------------------------------------------------ figures of a pillar


def test_figures_come_last_under_a_heading_that_depends_on_charts() -> None:
    one = figures("measure: arrests, value: 5")
    many = figures(
        *(f"measure: arrests, value: {year}, period: {year}" for year in (2019, 2020, 2021)),
        "measure: acquittals, value: 1",
    )

    assert [heading.text for heading in blocks(composed(one), Heading, "Prosecution")] == ["Prosecution", "Figures"]
    assert [heading.text for heading in blocks(composed(many), Heading, "Prosecution")] == [
        "Prosecution",
        "More figures",
    ]


def test_the_figures_of_the_context_are_the_other_figures() -> None:
    document = composed(figures("measure: population, value: 5") + "\nfindings: [{pillar: context, text: It is cold}]")

    assert section_names(document)[:2] == ["Context", "Other figures"]
    assert table(document, "Other figures") == ["Population, undated: 5 [1]"]


def test_a_pillar_without_anything_is_left_out() -> None:
    assert not {"Prosecution", "Protection", "Prevention", "Partnership", "Context", "Other figures"} & {
        *section_names(composed())
    }


def test_a_pillar_may_have_figures_only() -> None:
    document = composed(figures("measure: arrests, value: 5"))

    assert "Prosecution" in section_names(document)
    assert blocks(document, Findings) == []


def test_a_finding_points_to_its_note() -> None:
    assert finding("text: It is cold, note: At night").startswith("It is cold [1] (note ")


def test_a_finding_that_loses_the_sentence_before_it_names_the_government() -> None:
    rows = (
        "assessment: decreased efforts, text: The government decreased its efforts to protect victims",
        "assessment: effort, text: It drafted a law",
        "assessment: shortfall, text: It had no shelter",
    )
    assert groups(composed(findings(*rows)), "Protection") == {
        "Efforts": ["[The government] drafted a law [1]."],
        "Shortfalls": [
            "Decreased efforts: The government decreased its efforts to protect victims [1].",
            "[The government] had no shelter [1].",
        ],
    }


def test_the_subject_in_place_of_a_pronoun_is_not_repeated_before_the_text() -> None:
    document = composed(
        findings(
            "assessment: effort, text: The government trained judges, by: state",
            "assessment: effort, text: It trained officers in 2021, by: state",
            "assessment: effort, text: Courts trained officers, by: state",
        )
    )

    assert groups(document, "Protection")["Efforts"] == [
        "The government trained judges [1].",
        "[The government] trained officers in 2021 [1].",
        "Government of Malta: Courts trained officers [1].",
    ]
