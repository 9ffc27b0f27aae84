"""Recommendations by pillar, the editions that make them, and their progress."""

from textwrap import dedent

import pytest

from tests.document.reading import HEAD, SOURCES, block, blocks, composed, section_names, text_of
from tipreport.document import Document, Heading, Notes, RecommendationItem, Recommendations, compose
from tipreport.document.short.limits import Limits
from tipreport.document.short.shorten import shorten
from tipreport.files import parse_brief

MANY = """
recommendations:
  - {id: first, text: Prosecute., to: government, by: un, pillar: prosecution, years: [2021, 2022], note: Twice}
  - {text: Build a harbour, years: [2019], note: Once}
  - {text: Answer letters}
  - {text: Mend the roof, years: [2022]}
progress:
  - {recommendation: first, year: 2021, status: none}
  - {recommendation: first, year: 2022, status: some, text: Three cases, sources: [weekly], note: Two of them twice}
organisations: [{id: un, name: U.N., kind: intergovernmental}]
"""
SECTIONS = ("Recommendations", "Earlier recommendations")
REPORTS = """
sources:
  - {id: r22, kind: report, title: Findings, edition: 2022}
  - {id: r20, kind: report, title: Findings, edition: 2020}
  - {id: r19, kind: report, title: Findings, edition: 2019}
  - {id: news, kind: article, title: Slavery today}
"""
READ = "{{id: read, kind: report, title: Findings, edition: {}}}"
REWORDED = """
recommendations:
  - {text: Train the police to find victims, to: government, years: [2020, 2022], sources: [r20, r22]}
  - {text: Train police to find the victims., to: government, years: [2019], sources: [r19]}
"""


def recommended(document: Document, section: str = "Recommendations") -> Recommendations:
    return block(document, Recommendations, section)


def items(document: Document, section: str = "Recommendations") -> list[RecommendationItem]:
    return [*recommended(document, section).items()]


def titles(document: Document, section: str = "Recommendations") -> list[str]:
    lines = [f"{item.number}. {text_of(item.content)}" for item in items(document, section)]
    return [line.partition(" [")[0].partition(" (note")[0].rstrip(".") for line in lines]


def caption(document: Document, section: str = "Recommendations") -> str:
    return text_of(recommended(document, section).caption)


def byline(document: Document, section: str = "Recommendations") -> str:
    return block(document, Heading, section).byline


# ------------------------------------------------------------ order and sections


def test_recommendations_are_in_the_order_of_the_pillars() -> None:
    document = composed(
        """
        recommendations:
          - {text: Other}
          - {text: Warn, pillar: prevention}
          - {text: Help, pillar: protection}
          - {text: House, pillar: protection}
        """
    )

    groups = recommended(document).groups
    assert [(group.pillar, group.label) for group in groups] == [
        ("protection", "Protection"),
        ("prevention", "Prevention"),
        ("", "General"),
    ]
    assert titles(document) == ["1. Help", "2. House", "3. Warn", "4. Other"]


def test_without_pillars_there_is_one_group_without_a_label() -> None:
    (group,) = recommended(composed("recommendations: [{text: Help}]")).groups

    assert (group.pillar, group.label) == ("", "")


def test_in_a_pillar_those_made_by_most_editions_come_first() -> None:
    document = composed(
        """
        recommendations:
          - {text: Once, years: [2022]}
          - {text: Undated}
          - {text: Thrice, years: [2018, 2020, 2022]}
          - {text: Twice, years: [2021, 2022]}
        """,
        head="edition: 2022",
    )

    assert titles(document) == ["1. Thrice", "2. Twice", "3. Once", "4. Undated"]


def test_earlier_recommendations_have_a_separate_section_the_newest_edition_first() -> None:
    document = composed(
        """
        recommendations:
          - {text: Old but often, years: [2017, 2018, 2019]}
          - {text: Newer, years: [2020]}
          - {text: Now, years: [2022]}
        """,
        head="edition: 2022",
    )
    names = section_names(document)

    assert titles(document) == ["1. Now"]
    assert titles(document, "Earlier recommendations") == ["2. Newer", "3. Old but often"]
    assert names.index("Recommendations") < names.index("Earlier recommendations")
    assert caption(document, "Earlier recommendations") == (
        "2 recommendations of earlier editions that the edition of 2022 does not make, newest first. "
        "That it is no longer made does not mean that it was followed."
    )


def test_without_an_edition_the_latest_year_of_a_recommendation_is_the_edition() -> None:
    assert titles(composed(MANY)) == ["1. To the government, from the U.N.: Prosecute", "2. Answer letters",
                                      "3. Mend the roof"]  # fmt: skip


def test_an_edition_that_was_read_and_has_none_of_the_recommendations_makes_all_with_years_earlier_ones() -> None:
    document = composed(MANY, head="edition: 2024", sources=f"{SOURCES}\n  - {READ.format(2024)}")

    assert titles(document) == ["1. Answer letters"]


def test_nothing_is_said_of_the_recommendations_of_an_edition_that_was_not_read() -> None:
    document = composed("recommendations: [{text: Help, years: [2019, 2022]}]", head="edition: 2023")

    assert section_names(document).count("Earlier recommendations") == 0
    assert byline(document) == "1 in the edition of 2022"
    assert "2023" not in text_of(recommended(document).caption)
    assert [*blocks(shorten(document), Recommendations)]


def test_nothing_is_said_of_the_recommendations_of_an_edition_that_is_only_quoted() -> None:
    records = """
    tiers: [{year: 2024, tier: Tier 2, sources: [read via news]}]
    recommendations: [{text: Help, years: [2019, 2022], sources: [news]}]
    """
    document = composed(records, head="edition: 2024", sources=f"{SOURCES}\n  - {READ.format(2024)}")

    assert section_names(document).count("Earlier recommendations") == 0
    assert [*blocks(shorten(document), Recommendations)]


def test_without_current_recommendations_the_earlier_ones_have_the_whole_caption() -> None:
    records = "recommendations: [{text: Help, to: government, years: [2018, 2019]}]"
    document = composed(records, head="edition: 2022", sources=f"{SOURCES}\n  - {READ.format(2022)}")

    assert caption(document, "Earlier recommendations").endswith(
        "To the government. Editions: 2019 [1] and 2018 [1]. Progress on it is not in this brief."
    )
    assert text_of(recommended(document, "Earlier recommendations").key).startswith("Filled: made")


def test_without_recommendations_there_is_no_section() -> None:
    assert not {"Recommendations", "Earlier recommendations"} & {*section_names(composed())}


def test_of_more_than_90_the_earlier_ones_are_only_counted() -> None:
    def document(number: int) -> Document:
        rows = "\n".join(f"  - {{text: Do n{index}, years: [2020]}}" for index in range(number))
        return composed(f"recommendations:\n  - {{text: Act, years: [2022]}}\n{rows}", head="edition: 2022")

    assert len(items(document(89), "Earlier recommendations")) == 89
    assert items(document(90), "Earlier recommendations") == []
    assert caption(document(90), "Earlier recommendations") == (
        "90 of earlier editions are not printed; the workbook and the brief itself have them."
    )


# ------------------------------------------------------------ wordings


def test_the_newest_of_like_wordings_is_printed_with_a_mark_for_each_edition() -> None:
    document = composed(REWORDED, head="edition: 2022", sources=REPORTS)
    (item,) = items(document)

    assert text_of(item.content) == "Train the police to find victims."
    assert [edition.label for edition in recommended(document).editions] == ["’19", "’20", "’22"]
    assert item.made == ("other words", "same words", "same words")
    assert item.editions == "Editions of 2020 and 2022. In other words: 2019."
    assert item.record is not None
    assert (item.record.index, [ref.index for ref in item.other_wordings]) == (0, [1])


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_the_year_above_the_marks_of_an_edition_has_an_apostrophe_in_some_languages_only(language: str) -> None:
    document = composed(REWORDED, head=f"edition: 2022\nlanguage: {language}", sources=REPORTS)

    (shown,) = blocks(document, Recommendations)
    assert [edition.label for edition in shown.editions] == ["19", "20", "22"]


def test_the_caption_has_the_editions_with_their_sources_and_the_rule_of_merging() -> None:
    document = composed(REWORDED, head="edition: 2022", sources=REPORTS)

    assert caption(document) == (
        "To the government. Editions of “Findings”: 2022 [1], 2020 [2] and 2019 [3]; this brief has none of 2021. "
        "Recommendations in nearly the same words count as one, but not the adoption of a measure and its use. The "
        "newest words are printed; the brief itself has the others. Progress on it is not in this brief."
    )
    assert byline(document) == "1 in the edition of 2022"


def test_a_recommendation_of_another_publisher_has_editions_of_its_own() -> None:
    reports = """
        sources:
          - {id: r22, kind: report, title: Findings, publisher: Ministry, edition: 2022}
          - {id: r21, kind: report, title: Findings, publisher: Ministry, edition: 2021}
          - {id: round, kind: report, title: Second round, publisher: Council, published: 2019}
          - {id: news, kind: article, title: Slavery today}
        """
    document = composed(
        """
        recommendations:
          - {text: Open shelters, years: [2021, 2022], sources: [r21, r22]}
          - {text: Count victims, years: [2022], sources: [r22]}
          - {text: Open the shelters, years: [2015, 2019], sources: [round]}
        """,
        head="edition: 2022",
        sources=reports,
    )

    *_, other = items(document)
    assert "Earlier recommendations" not in section_names(document)
    assert titles(document) == ["1. Open shelters", "2. Count victims", "3. Open the shelters"]
    assert (other.made, other.editions) == ((), "Editions of another report: 2015 and 2019.")
    assert text_of(other.content).endswith("[3].")
    assert [edition.year for edition in recommended(document).editions] == [2021, 2022]
    assert caption(document).startswith("Editions of “Findings”: 2022 [1] and 2021 [2].")
    assert byline(document) == "2 in the edition of 2022; others: 1"


def test_only_a_yearly_report_has_years_of_which_the_brief_has_no_edition() -> None:
    rounds = REPORTS.replace("edition: 20", "published: 20")

    assert "none of" not in caption(composed(REWORDED, head="edition: 2022", sources=rounds))


def test_the_caption_cites_every_edition_or_none() -> None:
    def shown(source: str) -> tuple[str, str]:
        made = composed(
            f"""
            recommendations:
              - {{text: Act, years: [2021, 2022], sources: [{source}]}}
              - {{text: Help, years: [2021], sources: [r21]}}
              - {{text: Train, years: [2021], sources: [r21]}}
            """,
            head="edition: 2022",
            sources=REPORTS.replace("r20", "r21").replace("edition: 2020", "edition: 2021"),
        )
        return caption(made).partition("Editions: ")[2].partition(". ")[0], text_of(items(made)[0].content)

    assert shown("news") == ("2022 [1] and 2021 [2]", "Act [1].")  # others of 2021 cite the second source
    assert shown("r22") == ("2022 and 2021", "Act [1].")  # the edition of 2022 is no source for 2021


def test_an_edition_is_not_cited_to_a_report_of_another_edition() -> None:
    document = composed(
        """
        recommendations:
          - {text: Act, years: [2022], sources: [r22]}
          - {text: Help, years: [2020], sources: [r22]}
        """,
        head="edition: 2022",
        sources=REPORTS,
    )

    assert "Editions: 2022 and 2020; this brief has none of 2021." in caption(document)
    assert [text_of(item.content) for item in items(document)] == ["Act [1]."]


def test_a_source_of_several_editions_is_cited_at_each() -> None:
    document = composed(
        "recommendations: [{text: Act, years: [2021, 2022], sources: [news]}]", head="edition: 2022", sources=REPORTS
    )

    assert "Editions: 2022 [1] and 2021 [1]." in caption(document)
    assert [text_of(item.content) for item in items(document)] == ["Act."]


def test_a_page_of_the_report_that_all_recommendations_of_an_edition_are_on_is_cited_at_the_edition() -> None:
    def document(page: int) -> Document:
        first = "{text: Act, years: [2020, 2022], sources: [r22 p. 4, r20 p. 1]}"
        second = f"{{text: Help, years: [2022], sources: [r22 p. {page}]}}"
        return composed(f"recommendations: [{first}, {second}]", head="edition: 2022", sources=REPORTS)

    assert "Editions of “Findings”: 2022 [1, p. 4] and 2020 [2, p. 1];" in caption(document(4))
    assert [text_of(item.content) for item in items(document(4))] == ["Act.", "Help."]
    assert [text_of(item.content) for item in items(document(5))] == ["Act [1, p. 4] [2, p. 1].", "Help [1, p. 5]."]


def test_where_one_recommendation_has_other_sources_than_its_editions_each_has_its_citations() -> None:
    for more in (
        "sources: [r22, news]",  # an article as well
        "sources: [r22 p. 5]",  # a locator
        "sources: [r20]",  # another edition
    ):
        document = composed(
            f"{REWORDED}  - {{text: Act, years: [2022, 2019], {more}}}\n", head="edition: 2022", sources=REPORTS
        )

        assert all("[" in text_of(item.content) for item in items(document)), more
    document = composed(REWORDED, head="edition: 2022", sources=REPORTS)
    assert not any("[" in text_of(item.content) for item in items(document))


def test_a_single_edition_has_no_marks_and_is_named_only_if_it_is_not_that_of_the_brief() -> None:
    now = composed("recommendations: [{text: Act, years: [2022]}]", head="edition: 2022")
    before = composed("recommendations: [{text: Act, years: [2019]}]", head="edition: 2022")

    assert (recommended(now).editions, items(now)[0].made, items(now)[0].editions, byline(now)) == ((), (), "", "")
    assert "2022" not in caption(now)
    assert "All of the edition of 2019." in caption(before)


def test_at_most_six_editions_have_marks_and_older_ones_are_words() -> None:
    years = [2010, 2011, 2012, 2015, 2016, 2017, 2018, 2019, 2020]
    document = composed(f"recommendations: [{{text: Act, years: {years}}}]", head="edition: 2020")
    (item,) = items(document)

    assert [edition.year for edition in recommended(document).editions] == years[-6:]
    assert item.older == "Also in 2010 to 2012."
    assert item.editions.startswith("Editions of 2010, 2011, 2012, 2015")


def test_a_recommendation_without_a_mark_is_not_also_in_an_older_edition() -> None:
    every = "{text: Act, years: [2010, 2012, 2015, 2016, 2017, 2018, 2019, 2020]}"
    document = composed(f"recommendations: [{every}, {{text: Train the judges, years: [2012]}}]", head="edition: 2020")

    older = [item.older for section in SECTIONS for item in items(document, section)]
    assert older == ["Also in 2010 and 2012.", "Edition of 2012."]


def test_a_recommendation_without_years_among_others_has_no_edition() -> None:
    document = composed(MANY, head="edition: 2022")

    assert [item.editions for item in items(document)] == [
        "Editions of 2021 and 2022.",
        "",
        "Edition of 2022.",
    ]
    assert [len(item.made) for item in items(document)] == [3, 0, 3]
    assert byline(document) == "2 in the edition of 2022, of 3 since 2019; others: 1"


def test_a_recommendation_without_years_whose_source_has_an_edition_is_not_said_to_have_none() -> None:
    document = composed(
        """
        recommendations:
          - {text: Act, years: [2021, 2022], sources: [r22]}
          - {text: Count victims, sources: [r22]}
        """,
        head="edition: 2022",
        sources=REPORTS,
    )

    assert [item.editions for item in items(document)] == ["Editions of 2021 and 2022.", ""]


def test_the_hollow_mark_is_explained_where_a_recommendation_has_one() -> None:
    unchanged = "recommendations: [{text: Act now, years: [2021, 2022]}]"

    assert text_of(recommended(composed(unchanged, head="edition: 2022")).key) == "Filled: made in these words."
    assert "Hollow: made in other words." in text_of(
        recommended(composed(REWORDED, head="edition: 2022", sources=REPORTS)).key
    )


def test_a_selection_explains_the_hollow_mark_where_it_has_one() -> None:
    records = f"{REWORDED}  - {{text: Act now, to: government, years: [2019, 2022], sources: [r19, r22]}}"
    whole = recommended(composed(records, head="edition: 2022", sources=REPORTS))
    kept = {number: text_of(whole.only({number}).key) for number in (item.number for item in whole.items())}
    reworded = next(item.number for item in whole.items() if "other words" in item.made)

    assert [number for number, key in kept.items() if "Hollow" in key] == [reworded]
    assert {key for number, key in kept.items() if number != reworded} == {
        "Filled: made in these words. Dash: not made."
    }


def test_earlier_recommendations_explain_the_hollow_mark_that_those_above_do_not_have() -> None:
    records = """
    recommendations:
      - {text: Act, years: [2022]}
      - {text: Train the police to find victims, years: [2020]}
      - {text: Train police to find the victims, years: [2019]}
    """
    document = composed(records, head="edition: 2022")
    key = text_of(recommended(document, "Earlier recommendations").key)

    assert key == "Filled: made in these words. Hollow: made in other words. Dash: not made."


def test_the_dash_is_explained_where_an_edition_does_not_make_a_recommendation() -> None:
    def key(*rows: str) -> list[str]:
        document = composed(f"recommendations: [{', '.join(rows)}]", head="edition: 2022")
        return [text_of(each.key) for each in blocks(document, Recommendations)]

    both, old = "{text: Act now, years: [2021, 2022]}", "{text: Open a shelter, years: [2021]}"
    new = "{text: Train judges, years: [2022]}"
    assert key(both) == ["Filled: made in these words."]
    assert key(both, new) == ["Filled: made in these words. Dash: not made."]
    assert key(new, old) == ["Filled: made in these words. Dash: not made.", "Columns and marks as above."]
    assert key(both, old)[0] == "Filled: made in these words."


def test_a_recommendation_in_two_pillars_is_in_the_first() -> None:
    document = composed(
        """
        recommendations:
          - {id: new, text: Help, pillar: prevention, years: [2022]}
          - {text: Give aid, pillar: protection, years: [2020], same_as: [new]}
        """,
        head="edition: 2022",
    )

    (group,) = recommended(document).groups
    assert group.pillar == "protection"
    assert [text_of(item.content) for item in group.items] == ["Help. Also prevention."]


# ------------------------------------------------------------ addressee and maker


def test_recommendations_with_an_addressee_each_have_it_in_their_lines() -> None:
    rows = ("{text: Stop, to: Mali}", "{text: Adopt a law, to: Niger}", "{text: Open ports, to: European Union}")
    document = composed(f"recommendations: [{', '.join(rows)}]")

    assert caption(document) == "Progress on them is not in this brief."
    assert titles(document) == ["1. To Mali: Stop", "2. To Niger: Adopt a law", "3. To the European Union: Open ports"]
    assert caption(composed(f"recommendations: [{rows[0]}]")).startswith("To Mali. ")


def several(*addressees: str) -> Document:
    """The document of a brief on two countries, with a recommendation to each of these addressees."""
    head = HEAD.replace("[{country: MLT}]", "[{country: MLT}, {country: ITA}]\nsubject: group\nsubject_name: Sailors")
    rows = [f"  - {{text: Act {number}, to: {to}}}" for number, to in enumerate(addressees, 1)]
    return compose(parse_brief("\n".join((head, "recommendations:", *rows, SOURCES))))


def test_in_a_brief_on_several_countries_the_addressee_in_the_caption_is_that_of_most_lines() -> None:
    most, half = several("Italy", "Malta", "Malta"), several("Italy", "Malta", "Malta", "Spain")

    assert caption(most).startswith("To Malta, unless the line says otherwise. ")
    assert titles(most) == ["1. To Italy: Act 1", "2. Act 2", "3. Act 3"]
    assert caption(half) == "Progress on them is not in this brief."
    assert titles(half) == ["1. To Italy: Act 1", "2. To Malta: Act 2", "3. To Malta: Act 3", "4. To Spain: Act 4"]


def test_a_short_document_has_the_addressee_in_each_line_if_it_is_not_that_of_most_of_its_lines() -> None:
    document = several("Italy", "Malta", "Malta", "Malta")
    two, three = (shorten(document, Limits(recommendations=most)) for most in (36, 48))

    assert caption(document).startswith("To Malta, unless the line says otherwise. ")
    assert titles(three) == ["1. To Italy: Act 1", "2. Act 2", "3. Act 3"]
    assert titles(two) == ["1. To Italy: Act 1", "2. To Malta: Act 2"]
    assert (caption(three), caption(two)) == (caption(document), "Progress on them is not in this brief.")


def test_a_document_without_the_lines_to_others_speaks_of_none() -> None:
    rows = [f"  - {{text: Act {number}, to: {to}}}" for number, to in enumerate(("Italy", "Italy", "Malta"), 1)]
    document = composed("\n".join(("recommendations:", *rows)))
    block_of_all = block(document, Recommendations)

    assert caption(document) == "To Italy, unless the line says otherwise. Progress on them is not in this brief."
    assert text_of(block_of_all.only({1, 2}).caption) == "To Italy. Progress on them is not in this brief."
    assert text_of(block_of_all.only({1, 3}).caption) == caption(document)
    assert caption(shorten(document, Limits(recommendations=12))).startswith("To Italy. ")


def test_lines_of_earlier_editions_to_others_are_not_spoken_of_above_those_of_this_one() -> None:
    rows = """
        recommendations:
          - {text: Adopt a law, to: Italy, years: [2022]}
          - {text: Open shelters, to: Italy, years: [2022]}
          - {text: Count the boats, to: Malta, years: [2021]}
    """
    assert caption(composed(dedent(rows), "edition: 2022")).startswith("To Italy. ")


U_N = """
organisations:
  - {id: un, name: U.N., kind: intergovernmental}
  - {id: ilo, name: ILO, kind: intergovernmental}
"""


def test_an_addressee_and_a_maker_of_most_lines_are_in_the_caption_and_others_in_their_lines() -> None:
    rows = """
        recommendations:
          - {text: Prosecute, to: government, by: un}
          - {text: Help, to: government, by: un}
          - {text: Listen, to: government, by: un}
          - {text: Report it, to: the public, by: un}
          - {text: Go, to: government, by: ilo}
    """
    document = composed(dedent(rows) + U_N)

    assert caption(document).startswith("To the government, from the U.N., unless the line says otherwise.")
    assert titles(document) == [
        "1. Prosecute",
        "2. Help",
        "3. Listen",
        "4. To the public: Report it",
        "5. From ILO: Go",
    ]


def test_an_addressee_and_a_maker_of_half_of_the_lines_are_in_these() -> None:
    rows = "{text: Go, to: government, by: un}", "{text: Stay, to: government, by: un}", "{text: Act, to: parliament}"
    document = composed(f"recommendations: [{', '.join(rows)}, {{text: Wait, to: government}}]{U_N}")

    assert caption(document) == "Progress on them is not in this brief."
    assert titles(document) == [
        "1. To the government, from the U.N.: Go",
        "2. To the government, from the U.N.: Stay",
        "3. To the parliament: Act",
        "4. To the government: Wait",
    ]


def test_there_is_no_usual_addressee_or_maker_if_a_line_without_one_would_take_it() -> None:
    rows = [f"{{text: Act {number}, to: government, by: un}}" for number in range(3)]
    of_article = composed(f"recommendations: [{', '.join(rows)}, {{text: Stay, to: the public}}]{U_N}")
    to_nobody = composed(f"recommendations: [{', '.join(rows)}, {{text: Stay, by: ilo}}, {{text: Wait}}]{U_N}")

    for document in (of_article, to_nobody):
        assert caption(document) == "Progress on them is not in this brief."
        assert titles(document)[0] == "1. To the government, from the U.N.: Act 0"
    assert titles(of_article)[3] == "4. To the public: Stay"
    assert titles(to_nobody)[3:] == ["4. From ILO: Stay", "5. Wait"]


def test_a_caption_without_exceptions_does_not_mention_them() -> None:
    assert (
        caption(composed("recommendations: [{text: Go, to: Malta}]"))
        == "To Malta. Progress on it is not in this brief."
    )


def test_an_addressee_and_an_author_that_no_source_names_are_left_out() -> None:
    records = """
        recommendations: [{text: Ratify, by: un}, {text: Go}, {text: Act, to: Malta}, {text: Stay}]
        organisations: [{id: un, name: U.N., kind: intergovernmental}]
        """
    by_one = records.replace("text: Go}", "text: Go, by: un}").replace(", {text: Act, to: Malta}", "")

    assert caption(composed("recommendations: [{text: Go}]")) == "Progress on it is not in this brief."
    assert caption(composed(records)) == "Progress on them is not in this brief."
    assert titles(composed(records)) == ["1. From the U.N.: Ratify", "2. Go", "3. To Malta: Act", "4. Stay"]
    assert caption(composed(by_one)) == "Progress on them is not in this brief."
    assert titles(composed(by_one)) == ["1. From the U.N.: Ratify", "2. From the U.N.: Go", "3. Stay"]


def test_an_organisation_of_the_brief_has_its_article_as_an_addressee() -> None:
    document = composed(
        """
        recommendations: [{text: Go, to: Home Office}, {text: Stay, to: ASTRA}, {text: Act, to: H.O.}]
        organisations:
          - {name: Home Office, also: [H.O.], kind: government}
          - {name: ASTRA, kind: NGO}
        """
    )

    assert titles(document) == ["1. To the Home Office: Go", "2. To ASTRA: Stay", "3. To the H.O.: Act"]


def test_the_commonest_addressee_may_be_none() -> None:
    document = composed("recommendations: [{text: Go}, {text: Stay}, {text: Act, to: Malta}]")

    assert caption(document) == "Progress on them is not in this brief."
    assert titles(document)[2] == "3. To Malta: Act"


# ------------------------------------------------------------ progress


def test_progress_is_in_words_newest_first_then_the_steps_that_were_taken() -> None:
    (first, second, _) = items(composed(MANY, head="edition: 2022"))

    assert text_of(first.progress) == "Some progress in 2022; none in 2021 [1]. 2022: Three cases [2] (note 3)."
    assert [(step.year, step.status) for step in first.steps] == [(2022, "some"), (2021, "none")]
    assert (second.progress, second.steps) == ((), ())


def test_the_steps_of_the_only_year_are_in_the_sentence_of_its_status() -> None:
    progress = "progress: [{recommendation: go, year: 2024, status: some, text: Investigations rose}]"
    (item,) = items(composed(f"recommendations: [{{id: go, text: Go}}]\n{progress}"))

    assert text_of(item.progress) == "Some progress in 2024: Investigations rose [1]."


def test_years_of_equal_progress_are_said_together() -> None:
    document = composed(
        """
        recommendations: [{id: act, text: Act}]
        progress:
          - {recommendation: act, year: 2020, status: not assessed}
          - {recommendation: act, year: 2021, status: none}
          - {recommendation: act, year: 2022, status: none}
          - {recommendation: act, year: 2023, status: complete}
        """
    )

    (item,) = items(document)
    assert text_of(item.progress) == "Complete in 2023; none in 2021 and 2022; not assessed in 2020 [1]."
    assert "carried out" not in caption(document)


def test_the_progress_on_any_wording_is_that_of_the_recommendation() -> None:
    document = composed(
        """
        recommendations:
          - {id: new, text: Help, years: [2022]}
          - {id: old, text: Give aid, years: [2020], same_as: [new]}
        progress: [{recommendation: old, year: 2021, status: some}]
        """,
        head="edition: 2022",
    )

    assert [text_of(item.progress) for item in items(document)] == ["Some progress in 2021 [1]."]


# ------------------------------------------------------------ data notes


def test_the_locations_of_data_notes_have_the_same_numbers() -> None:
    notes = block(composed(MANY, head="edition: 2022"), Notes).items

    assert {note.location: text_of(note.content) for note in notes if note.location.startswith("Recommendation")} == {
        "Recommendation 1": "Twice.",
        "Recommendation 4": "Once.",
        "Recommendation 1, status of 2022": "Two of them twice.",
    }


def test_the_data_notes_on_a_wording_that_is_not_printed_are_referred_to_in_its_line() -> None:
    records = REWORDED.replace("sources: [r19]", "sources: [r19], note: A typing error")
    document = composed(records, head="edition: 2022", sources=REPORTS)

    assert [text_of(item.content) for item in items(document)] == ["Train the police to find victims (note 1)."]
    assert blocks(document, Notes)[0].items[0].location == "Recommendation 1"


def test_the_caption_explains_the_abbreviation_of_an_author_that_several_lines_name() -> None:
    document = composed(
        """
        recommendations:
          - {text: Prosecute, to: government, by: un}
          - {text: Help, to: government, by: un}
          - {text: Listen, to: government, by: un}
          - {text: Look, to: government, by: un}
          - {text: Wait, to: government, by: greta}
          - {text: Stay, to: police, by: greta}
          - {text: Go, to: police, by: rapporteur}
        organisations:
          - {id: un, name: U.N., kind: intergovernmental}
          - {id: greta, name: Group of Experts, also: [GRETA], kind: intergovernmental}
          - {id: rapporteur, name: National Rapporteur, also: [NR], kind: government}
        """
    )

    assert caption(document).startswith(
        "To the government, from the U.N., unless the line says otherwise. GRETA: the Group of Experts. "
    )
    assert titles(document)[4:] == [
        "5. From GRETA: Wait",
        "6. To the police, from GRETA: Stay",
        "7. To the police, from the National Rapporteur: Go",
    ]
