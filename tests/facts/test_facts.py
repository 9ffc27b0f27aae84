"""The facts of the articles are found in every format, and false facts are not."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import tipreport
from tests.facts.facts import FOLDER, Fact, altered, read_facts
from tests.facts.matching import plain, states
from tests.facts.reading import PLUGINS, TEXTS, Passages, exporter_named, read_back
from tipreport.files import parse_brief
from tipreport.plugin import Exporter

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
BRIEFS = tipreport.read_briefs(ROOT / "data" / "briefs")
FACTS = {path.stem: tuple(read_facts(path.stem)) for path in sorted(FOLDER.glob("*.toml"))}
ALL = tuple(fact for facts in FACTS.values() for fact in facts)
HARD = tuple(fact for fact in ALL if fact.hard)


@pytest.fixture(scope="module", params=["text", "pdf", "excel", *PLUGINS])
def exporter(request: pytest.FixtureRequest) -> Iterator[Exporter[Any]]:
    """Each format. Plugins are imported from their folders."""
    with pytest.MonkeyPatch.context() as patch:
        yield exporter_named(request.param, patch)


@pytest.fixture(scope="module")
def passages(exporter: Exporter[Any]) -> Passages:
    """The nine briefs in a format, read back."""
    return read_back(exporter, BRIEFS)


@pytest.fixture(scope="module")
def lost(passages: Passages) -> list[Fact]:
    """The facts that the nine briefs do not state in a format."""
    return [fact for fact in ALL if not states(passages[fact.brief], fact)]


def _listed(facts: Iterable[Fact]) -> str:
    return "\n".join(["not found:", *map(str, facts)])


# ------------------------------------------------------------ facts


def test_nearly_all_hard_facts_are_found(lost: list[Fact]) -> None:
    hard = [fact for fact in lost if fact.hard]

    assert len(hard) <= 0.02 * len(HARD), _listed(hard)


def test_nine_of_ten_facts_are_found(lost: list[Fact]) -> None:
    assert len(lost) <= 0.10 * len(ALL), _listed(lost)


@pytest.mark.parametrize("brief", FACTS)
def test_no_brief_lacks_many_facts(lost: list[Fact], brief: str) -> None:
    hard = [fact for fact in lost if fact.hard and fact.brief == brief]

    assert len(hard) <= 0.10 * sum(fact.hard for fact in FACTS[brief]), _listed(hard)


# ------------------------------------------------------------ counter-examples


def test_an_altered_figure_is_hardly_ever_found(passages: Passages) -> None:
    lies = [lie for fact in HARD for lie in altered(fact)]
    found = [lie for lie in lies if states(passages[lie.brief], lie)]

    assert len(lies) > 500
    assert len(found) <= 0.10 * len(lies), _listed(found)


def test_a_fact_is_hardly_ever_found_in_another_brief(passages: Passages) -> None:
    after = dict(zip(FACTS, [*FACTS][1:] + [*FACTS][:1], strict=True))
    found = [fact for fact in HARD if states(passages[after[fact.brief]], fact)]

    assert len(found) <= 0.10 * len(HARD), _listed(found)


def _fact(*pieces: str, elsewhere: tuple[str, ...] = ()) -> Fact:
    return Fact(
        brief="x",
        article="x",
        hard=True,
        content="x",
        pieces=tuple(tuple(piece.split("|")) for piece in pieces),
        elsewhere=tuple((piece,) for piece in elsewhere),
    )


@pytest.mark.parametrize("text", ["146 victims", "46.5 victims", "46,000 victims", "1,046 victims", "4.46 victims"])
def test_a_number_is_matched_completely(text: str) -> None:
    assert not states([text], _fact("46", "victims"))
    assert states(["victims: 46."], _fact("46", "victims"))


@pytest.mark.parametrize(
    "text", ["46 victims [12]", "46 victims (note 12)", "46 victims [3, p. 12]", "46 victims[^12]"]
)
def test_the_number_of_a_source_or_note_is_not_a_figure(text: str) -> None:
    assert not states([plain(text)], _fact("12", "victims"))


def test_words_are_matched_from_their_start() -> None:
    assert states([plain("The VICTIMS’ names")], _fact("victim"))
    assert not states(["a note from the north"], _fact("ote"))


def test_distant_pieces_are_not_a_fact() -> None:
    distant = "46 were men. " + "Other words follow. " * 20 + "victims"

    assert not states([distant], _fact("46", "victims"))
    assert not states(["46 were men.", "victims"], _fact("46", "victims"))
    assert not states(
        ["victims " + "and others " * 10 + "46 " + "and others " * 10 + "2021"], _fact("46", "victims", "2021")
    )


def test_only_the_name_of_a_source_may_be_distant() -> None:
    source = _fact("21.7%", elsewhere=("World Bank",))

    assert states(["poverty: 21.7%", "world bank; dataset"], source)
    assert not states(["poverty: 21.7%", "forbes; article"], source)


# ------------------------------------------------------------ the facts themselves


def test_there_are_facts_of_ten_articles() -> None:
    assert len({fact.article for fact in ALL}) == 10
    assert len(ALL) > 900
    assert all(fact.content and fact.pieces for fact in ALL)


def test_no_fact_is_listed_twice() -> None:
    assert len(ALL) == len({*ALL})


def test_the_articles_are_not_copied() -> None:
    longest = max((len(text.split()), text) for fact in ALL for piece in fact.pieces for text in piece)

    assert longest[0] <= 12, longest[1]


# ------------------------------------------------------------ absences

WITHOUT_TIERS = """
id: malta
title: Child labour in Malta
edition: 2024
countries: [{country: MLT}]
summary: [{text: Children work on farms.}]
"""


def test_a_brief_without_tiers_does_not_mention_them(exporter: Exporter[Any]) -> None:
    if exporter.name not in TEXTS:
        pytest.skip("a workbook has a sheet for each list, empty or not")
    brief = parse_brief(WITHOUT_TIERS)
    (found,) = read_back(exporter, tipreport.Briefs([brief])).values()

    assert "children work on farms" in found[0]
    assert "tier" not in found[0]
