"""The title band and the tier by report year."""

from textwrap import dedent

from attrs import evolve

from tests.exporters.text.documents import spans, text_of
from tipreport.document import Badge, Labels, Rung, TierLadder, Title
from tipreport.exporters.text.title import placement

BADGE = Badge(
    tier="Tier 2 Watch List",
    label="Tier 2 Watch List",
    year=2022,
    report="2022 report",
    rater="U.S. Department of State",
    marks=spans("[4]"),
    remarks=(
        spans("Down from Tier\u00a02 in 2021 [5]."),
        spans("One article says Tier\u00a02 for 2022 [6](note 1)(note 2)."),
    ),
)
CLAIMED = evolve(BADGE, tier="Tier 2", label="Tier 2", claimed=True, claim="as one article says", remarks=())
NONE = Badge(rater="U.S. Department of State", absence="none in this brief")
TITLE = Title(
    subject="country",
    kind="Country brief",
    topic="Human trafficking in Serbia",
    name="Serbia",
    edition=2022,
    updated="24 June 2024",
    about=spans("Source, transit and destination country [1] [2]. Europe and Eurasia."),
    hotlines=(spans("*011-785-0000* (ASTRA) [3]."), spans("*112* [3].")),
    badge=BADGE,
)


def test_the_title_band() -> None:
    assert text_of(TITLE) == dedent("""\
        SERBIA
        Country brief: Human trafficking in Serbia. Edition 2022. Updated
        24 June 2024.

          Source, transit and destination country [1] [2]. Europe and Eurasia.
          Hotline: 011-785-0000 (ASTRA) [3].
          Hotline: 112 [3].

          Tier: Tier 2 Watch List. 2022 report, U.S. Department of State [4].
          Down from Tier 2 in 2021 [5]. One article says Tier 2 for
          2022 [6] (notes 1, 2).
        """)


def test_a_brief_without_edition_and_roles() -> None:
    title = evolve(TITLE, edition=None, updated="", about=(), hotlines=(spans("none in this brief."),), badge=NONE)

    assert text_of(title) == dedent("""\
        SERBIA
        Country brief: Human trafficking in Serbia.

          Hotline: none in this brief.

          Tier: none in this brief.
        """)


def test_a_title_without_a_badge_has_no_line_for_the_tier() -> None:
    assert "Tier" not in text_of(evolve(TITLE, badge=None))


def test_a_claimed_tier_names_its_source() -> None:
    printed = text_of(evolve(TITLE, badge=CLAIMED))

    assert "  Tier: Tier 2, as one article says. 2022 report, U.S. Department of\n  State [4].\n" in printed


def test_a_missing_placement_is_followed_by_its_remarks() -> None:
    begins = "The entries of this brief begin with Tier\u00a03 in 2024 [2]."
    badge = Badge(rater="U.S. Department of State", absence="none for 2022 in this brief", remarks=(spans(begins),))

    assert text_of(evolve(TITLE, badge=badge)).endswith(
        "\n  Tier: none for 2022 in this brief.\n  The entries of this brief begin with Tier 3 in 2024 [2].\n"
    )


def test_a_placement_is_described_in_a_sentence() -> None:
    assert placement(BADGE, Labels()) == "Tier\u00a02 Watch List. 2022 report"
    assert placement(CLAIMED, Labels()) == "Tier\u00a02, as one article says. 2022 report"


LADDER = TierLadder(
    "",
    (
        Rung(first=2001, last=2002, years="2001 to 2002", cells=(), content=spans("no entry")),
        Rung(first=2003, last=2003, years="2003", cells=(), content=spans("Tier\u00a02 [7]")),
        Rung(
            first=2022,
            last=2022,
            years="2022",
            cells=(),
            content=spans(
                "Tier\u00a02 Watch List [4]. Disputed: one article says Tier\u00a02, downgraded [6](note 1)(note 2)"
            ),
        ),
        Rung(first=None, last=None, years="", cells=(), content=spans("one article says Tier\u00a02 [3]")),
    ),
)


def test_a_ladder() -> None:
    assert text_of(LADDER) == (
        "  2001 to 2002:  no entry\n"
        "  2003:          Tier 2 [7]\n"
        "  2022:          Tier 2 Watch List [4]. Disputed: one article says\n"
        "                 Tier 2, downgraded [6] (notes 1, 2)\n"
        "  undated:       one article says Tier 2 [3]\n"
    )


def test_ladders_of_several_countries_are_named() -> None:
    rungs = (Rung(first=2020, last=2020, years="2020", cells=(), content=spans("Tier\u00a03 [1]")),)

    assert text_of(TierLadder("North Korea", rungs), TierLadder("China", rungs)) == (
        "  North Korea\n  2020:  Tier 3 [1]\n\n  China\n  2020:  Tier 3 [1]\n"
    )
