"""The messages of one language."""

from tipreport.wording import ENGLISH, Labels, Wording, wording_for

MARK = object()  # marks the position of a citation


class Reversed:
    """A catalogue that puts the last word first."""

    def message(self, context: str, message: str) -> str:
        *rest, last = message.split(" ")
        return " ".join((last, *rest, f"({context})")) if context else " ".join((last, *rest))

    def forms(self, context: str, one: str, many: str) -> tuple[str, ...]:
        return self.message(context, one), self.message(context, many)


OTHER = Wording("xx", Reversed())


def test_english_is_its_own_key() -> None:
    assert ENGLISH.text("Down from {tier} in {year}", tier="Tier 2", year=2021) == "Down from Tier 2 in 2021"
    assert ENGLISH.count("{number} source", "{number} sources", 1, number="one") == "one source"
    assert ENGLISH.count("{number} source", "{number} sources", 2, number="two") == "two sources"
    assert ENGLISH.term("tier", "Tier 2") == "Tier 2"


def test_another_language_can_have_its_own_word_order_and_plural_forms() -> None:
    assert OTHER.text("in {year}", year=2021) == "2021 in"
    assert OTHER.count("{number} source", "{number} sources", 2, number="two") == "sources two"
    assert OTHER.text("to", context="direction") == "to (direction)"
    assert OTHER.term("tier", "Tier 2") == "2 Tier (tier)"
    assert OTHER.labels.no_briefs == "briefs. No"


def test_a_message_without_values_has_its_placeholders() -> None:
    assert ENGLISH.labels == Labels()
    assert ENGLISH.labels.brief_of.format(number=1, count=2) == "Brief 1 of 2."


def test_citations_have_their_position_in_a_message() -> None:
    assert ENGLISH.parts("{who} says {tier}{cited}.", who="One article", tier="Tier 2", cited=MARK) == (
        "One article says Tier 2", MARK, ".",
    )  # fmt: skip
    assert ENGLISH.parts("{a} and {b}", a=("x", MARK), b=(MARK,)) == ("x", MARK, " and ", MARK)
    assert ENGLISH.parts("{a}{b}.", a="x", b=()) == ("x.",)


def test_no_sentence_gets_a_second_full_stop() -> None:
    assert ENGLISH.parts("By {name}{cited}.", name="the U.N.", cited=MARK) == ("By the U.N.", MARK)
    assert ENGLISH.parts("{text}{cited}.", text="Who knows?", cited=()) == ("Who knows?.",)


def test_lists_are_joined_with_and() -> None:
    assert ENGLISH.listed("", "NGO", None, "founded 2004") == "NGO, founded 2004"
    assert [ENGLISH.conjunction("abc"[:size]) for size in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert ENGLISH.conjunction_parts([("1", MARK), ("2",), ("3", MARK)]) == ("1", MARK, ", 2 and 3", MARK)
    assert ENGLISH.disjunction_parts([("1",)]) == ("1",)


def test_numbers_below_ten_are_words() -> None:
    assert [ENGLISH.spelled(number) for number in (0, 9, 10, 1200)] == ["no", "nine", "10", "1,200"]


def test_a_language_without_a_catalogue_is_english() -> None:
    assert wording_for("en") is wording_for("en-GB") is wording_for("ja") is ENGLISH
