"""A data note: what must be seen in a brief, in words, with the records that it speaks of."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from attrs import frozen

from tipreport.index import Row
from tipreport.model.records import Claim
from tipreport.wording.notes import note_label
from tipreport.wording.phrases import NBSP, sentences
from tipreport.wording.wording import ENGLISH

Severity: TypeAlias = Literal["error", "warning", "note"]


class Code(NamedTuple):
    """What a code stands for: how grave it is, the word printed before the sentence, and when it is found."""

    severity: Severity
    kind: str
    when: str


CODES: dict[str, Code] = {
    "tier-not-borne-out": Code("warning", "disagrees", "a claimed and an official placement of one year differ"),
    "conflict": Code("warning", "disagrees", "figures that measure the same thing and that no number fits"),
    "direction-contradicted": Code("warning", "disagrees", "a claimed change that the two numbers contradict"),
    "impossible-move": Code("warning", "impossible", "a claimed move that the year before does not allow"),
    "exceeds-whole": Code("error", "impossible", "the parts of one breakdown are more than their whole"),
    "over-100-percent": Code("error", "impossible", "a percentage, or the sum of a breakdown in percent, over 100"),
    "period-after-edition": Code("warning", "impossible", "data that are later than the report that gives them"),
    "penalties-differ": Code("warning", "differs", "one offence, victims that may be the same, other penalties"),
    "revision": Code("note", "revised", "a conflict between editions of one report: the later stands"),
    "unreadable": Code("warning", "unreadable", "what the source prints is no number"),
    "comparison-without-number": Code("warning", "missing", "a comparison that names no number"),
    "comparison-undated": Code("warning", "missing", "a figure without a period, compared with one that has one"),
    "undated-tier": Code("warning", "missing", "a placement without a year"),
    "unlisted-country": Code("warning", "missing", "a placement of a country that the brief does not list"),
    "no-source": Code("warning", "missing", "a record without a source"),
    "summary-number": Code("warning", "missing", "a number in the summary that no figure has"),
    "unused-source": Code("note", "incomplete", "a source that no citation names"),
    "remainder": Code("note", "incomplete", "a breakdown in counts that leaves a remainder"),
    "not-alike": Code("note", "not-alike", "key figures of one measure and place that cannot be compared"),
    "near-names": Code("note", "spelling", "names that differ by a letter and are not declared together"),
    "percentage-of-percentage": Code("note", "note", "shares of a share: multiply, do not add"),
    "default-source": Code("note", "note", "records that rest on the default source"),
    "note": Code("note", "note", "the analyst's own note"),
    "agreement": Code("note", "agrees", "two publishers give one value"),
    "repetition": Code("note", "repeats", "two sources of one publisher, or one heard twice, give one value"),
    "adds-up": Code("note", "adds-up", "the parts of a breakdown make their whole"),
}
# Gravest first, agreements last: the order in which documents print them.
KINDS = (
    "disagrees", "impossible", "differs", "revised", "unreadable", "missing", "incomplete", "not-alike", "spelling",
    "note", "repeats", "agrees", "adds-up",
)  # fmt: skip


@frozen
class Cited:
    """Records whose citations stand at this place of a sentence."""

    records: tuple[Claim, ...]


def cited_list(parts: Sequence[tuple[str, Claim]], last: str) -> tuple[str | Cited, ...]:
    """``12 [2], 16 [3] or 18 [4]``: words with their citations; the same words once, with all of theirs."""
    cited: dict[str, list[Claim]] = {}
    for words, record in parts:
        cited.setdefault(words, []).append(record)
    says: list[str | Cited] = []
    for place, (words, records) in enumerate(cited.items()):
        joint = "" if place == 0 else f" {last} " if place == len(cited) - 1 else ", "
        says += [joint + words, Cited(tuple(records))]
    return tuple(says)


@frozen(kw_only=True)
class DataNote:
    """What must be seen in a brief. Nothing is repaired.

    ``code`` is stable; ``about`` are the records that it speaks of, each as a list of the brief and an index from 0;
    ``location`` names them for a reader; ``content`` is the sentence without its last full stop: words, and `Cited`
    where a document puts citations.
    """

    code: str
    about: tuple[Row, ...]
    location: str
    content: tuple[str | Cited, ...]

    @property
    def severity(self) -> Severity:
        """*error* (the file cannot be right), *warning* (it may be right and must be seen) or *note*."""
        return CODES[self.code].severity

    @property
    def kind(self) -> str:
        """The kind of the note, an identifier: ``disagrees``, ``missing``, ``adds-up`` ..."""
        return CODES[self.code].kind

    @property
    def label(self) -> str:
        """The word for the kind that documents print before the sentence: Disagrees, Missing, Adds up ..."""
        return note_label(ENGLISH, self.kind)

    @property
    def text(self) -> str:
        """The sentence as every format prints it, without citations."""
        return sentences("".join(part for part in self.content if isinstance(part, str))).replace(NBSP, " ")
