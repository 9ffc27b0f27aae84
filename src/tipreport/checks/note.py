"""A data note: an issue to review in a brief, with the records that it is about."""

from typing import Literal, NamedTuple, TypeAlias

from attrs import frozen

from tipreport.index import Row
from tipreport.model.records import Claim
from tipreport.wording.notes.kinds import note_label
from tipreport.wording.phrases import NBSP, capital
from tipreport.wording.wording import Parts, Wording

Severity: TypeAlias = Literal["error", "warning", "note"]


class Code(NamedTuple):
    """A check's code: its severity, its kind (an identifier), and when it is found."""

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
# Most severe first, agreements last: the order in which documents print them.
KINDS = (
    "disagrees", "impossible", "differs", "revised", "unreadable", "missing", "incomplete", "not-alike", "spelling",
    "note", "repeats", "agrees", "adds-up",
)  # fmt: skip


@frozen
class Cited:
    """Records whose citations a document puts at this position of a sentence."""

    records: tuple[Claim, ...]


@frozen(kw_only=True)
class DataNote:
    """An issue to review in a brief. Nothing is corrected.

    ``code`` is stable. ``about`` are the records that the note is about, each as a list of the brief and an index from
    0; ``location`` describes them to a reader. ``label`` is the word for the kind of the note, ``content`` its
    sentences: text, and `Cited` where a document puts citations.
    """

    code: str
    about: tuple[Row, ...]
    label: str
    location: str
    content: tuple[str | Cited, ...]

    @property
    def severity(self) -> Severity:
        """*error* (the file cannot be right), *warning* (it may be right and needs a review) or *note*."""
        return CODES[self.code].severity

    @property
    def kind(self) -> str:
        """The kind of the note, an identifier: ``disagrees``, ``missing``, ``adds-up`` ..."""
        return CODES[self.code].kind

    @property
    def text(self) -> str:
        """The sentences as every format prints them, without citations."""
        return "".join(part for part in self.content if isinstance(part, str)).replace(NBSP, " ")


def data_note(wording: Wording, code: str, about: tuple[Row, ...], location: str, content: Parts) -> DataNote:
    """Return a data note whose sentences begin with a capital."""
    first, *rest = content
    return DataNote(
        code=code,
        about=about,
        label=note_label(wording, CODES[code].kind),
        location=location,
        content=(capital(first) if isinstance(first, str) else first, *rest),
    )
