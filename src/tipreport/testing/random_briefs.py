"""Random briefs, drawn from the declarations themselves: a new field, term or kind of value is in them at once.

What records must say together is not told twice either: a record is drawn, the model names what cannot be meant, and
that is drawn anew or left out until nothing is left to name.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any, Protocol, TypeAlias, TypeVar, get_args

from tipreport.errors import InvalidRecordError
from tipreport.model import kinds
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.citation import Citation, Link
from tipreport.model.codes import COUNTRIES, CURRENCIES
from tipreport.model.field import Field, Record, fields
from tipreport.model.kind import Kind
from tipreport.model.kinds import kind_of
from tipreport.model.period import Period, PeriodForm
from tipreport.model.quantity import HEDGES, QUALIFIERS, WORDS, Difference, Quantity
from tipreport.model.vocabulary import ASPECTS

T = TypeVar("T")

# What some format or other could take for something else than text.
TEXTS = (
    "two words", "=1+1", "@SUM(A1)", "-0.9%", "+381 11", "2021", "0777", "12:30", "1e3", "1.50", "yes", "NO", "null", "~", "true",
    "a: b", "x # y", "- z", "? x", "a:", "#", "%", "@x", "|", ">", "{a}", "[b]", "a, b", "&a", "*a", "!tag", "<<", "--- x",
    "'q'", '"', "“q” ‘r’", "back\\slash", "<b>bold</b> & Co", "Institute For War & Peace Reporting", "![](x) _i_ `c`", "^a ~b",
    "_x0041_", "#N/A", "tab\there", "two\nlines", "a  b", "a;b", "46 victims", "about 20", "x" * 130, "a long tale " * 12,
    "wide\u00a0" * 40, "- " * 60 + "z", "attaché Savić, Łódź", "é\u0301 ẹ\u0302", "北京 東京 서울", "العربية", "עברית abc", "हिन्दी", "ไทย",
    "ខ្មែរ", "Ελληνικά Кирилица", "\U0001f600 \U0001f469\u200d\U0001f4bb", "\u202egnitirw", "\u2066a\u2069", "½ € № ″ −",
)  # fmt: skip
IDS = ("tip-2022", "a", "2021", "0x1f", "true", "null", "no", "1e3", "007", "whitehead")
_LETTERS = "abcXYZ 019 .,:;#-'\"&<>éć北\U0001f600"


class Chance(Protocol):
    """Where what is random comes from."""

    def whole(self, least: int, most: int) -> int:
        """A whole number, ends included."""

    def one_of(self, choices: Sequence[T]) -> T:
        """One of some things."""

    def text(self) -> str:
        """Some text without control characters; it may be blank."""


class Seeded:
    """Chance of a seed. It deals each choice once before it deals one again, so that a few briefs hold all terms."""

    def __init__(self, seed: int, texts: Sequence[str] = TEXTS) -> None:
        self._random = Random(seed)  # noqa: S311  # nothing is kept secret with it
        self._texts = texts
        self._left: dict[Sequence[Any], list[Any]] = {}

    def whole(self, least: int, most: int) -> int:
        """A whole number, ends included."""
        return self._random.randint(least, most)

    def one_of(self, choices: Sequence[T]) -> T:
        """One of some things."""
        key = tuple(choices)
        if not self._left.get(key):
            self._left[key] = self._random.sample(key, len(key))
        dealt: T = self._left[key].pop()
        return dealt

    def text(self) -> str:
        """One of the texts, half of the time with a few letters more."""
        letters = "".join(self._random.choices(_LETTERS, k=self._random.randrange(9)))
        return self.one_of(self._texts) + (letters if self._random.random() < 0.5 else "")


def random_briefs(count: int, seed: int = 0, *, most: int = 3, texts: Sequence[str] = TEXTS) -> Iterator[CountryBrief]:
    """Briefs with up to ``most`` records in each list; the same for the same seed. Each has an id of its own.

    ``texts`` is what their texts are made of: scripts that an exporter can set, or strings that it must not run.
    """
    chance = Seeded(seed, texts)
    for number in range(count):
        brief = draw_brief(chance, most)
        yield brief.replace(brief=f"{brief.brief}-{number}")


def draw_brief(chance: Chance, most: int = 3) -> CountryBrief:
    """A brief with up to ``most`` records in each list."""
    return _Drawing(chance, most).brief()


class _Drawing:
    """A brief while it is drawn."""

    def __init__(self, chance: Chance, most: int) -> None:
        self.chance = chance
        self.ids: dict[str, list[str | None]] = {}
        for name, cls in lists().items():
            of_record = next((field for field in fields(cls) if field.name == "id"), None)
            self.ids[name] = [self.id(of_record, self.ids, name) for _ in range(chance.whole(0, most))]
