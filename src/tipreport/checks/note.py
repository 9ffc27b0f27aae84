"""A data note: an issue to review in a brief, with the records that it is about."""

from typing import Literal, NamedTuple, TypeAlias

from attrs import frozen

from tipreport.index import Row
from tipreport.model.citation import Citation
from tipreport.model.records import Claim
from tipreport.wording.notes.kinds import note_label
from tipreport.wording.phrases import NBSP, capital
from tipreport.wording.wording import Parts, Wording

Severity: TypeAlias = Literal["error", "warning", "note"]
Audience: TypeAlias = Literal["reader", "maker"]


class Code(NamedTuple):
    """A code of data notes: its severity, its kind (an identifier), the condition that it reports, and its audience.

    A note for *readers* is about the sources, and every document has it. One for the *maker* is about the file, and
    only `check` has it.
    """

    severity: Severity
    kind: str
    when: str
    audience: Audience = "reader"


CODES: dict[str, Code] = {
    "tier-not-borne-out": Code(
        "warning", "disagrees", "a claimed tier differs from the official placement of that year"
    ),
    "years-running-differ": Code(
        "warning", "disagrees", "a source gives other consecutive years on a tier than the official placements"
    ),
    "conflict": Code("warning", "disagrees", "figures of the same measure have incompatible values"),
    "direction-contradicted": Code("warning", "disagrees", "a claimed change contradicts the two numbers"),
    "impossible-move": Code(
        "warning", "impossible", "a claimed change of tier is impossible after the tier of the year before"
    ),
    "exceeds-whole": Code("error", "impossible", "the parts of a breakdown exceed the whole"),
    "part-exceeds-whole": Code(
        "warning",
        "impossible",
        "a figure for a subgroup is larger than that for all people, at the same time and place",
    ),
    "over-100-percent": Code("error", "impossible", "a percentage, or the sum of a breakdown in percent, exceeds 100"),
    "period-after-edition": Code(
        "warning", "impossible", "the data are later than the report that gives them, or than the brief and its sources"
    ),
    "tier-later-than-brief": Code(
        "warning", "impossible", "a placement is of a later year than the last change of the brief", "maker"
    ),
    "penalties-differ": Code(
        "warning",
        "differs",
        "sources give different penalties for one offence, in one law or country, and possibly the same victims",
    ),
    "penalty-without-place": Code(
        "warning", "missing", "a penalty in a brief on several countries has no law with a place", "maker"
    ),
    "revision": Code("note", "revised", "editions of one report give different values; the later one applies"),
    "unreadable": Code("warning", "unreadable", "the source prints something that is not a number"),
    "comparison-without-number": Code("warning", "missing", "a comparison has no number"),
    "compared-with-other-period": Code(
        "warning",
        "missing",
        "a comparison is with a period of which the brief has no number, but numbers of overlapping periods",
        "maker",
    ),
    "comparison-undated": Code("warning", "missing", "an undated figure is compared with a dated one"),
    "undated-tier": Code("warning", "missing", "a placement has no year"),
    "unlisted-country": Code("warning", "missing", "a placement is of a country that the brief does not list", "maker"),
    "tier-differs-from-record": Code(
        "warning", "disagrees", "an official placement differs from that of the tier record", "maker"
    ),
    "placement-of-report": Code(
        "note", "note", "a placement that was read in the report of its year is not official", "maker"
    ),
    "no-source": Code("warning", "missing", "a record has no source"),
    "printed-differs": Code(
        "warning",
        "disagrees",
        "a value and the words of the source beside it have different numbers or bounds",
        "maker",
    ),
    "summary-number": Code("warning", "missing", "a number in the summary is not among the figures", "maker"),
    "finding-number": Code("note", "note", "a number of ten or more in a finding is not among the figures", "maker"),
    "summary-superseded": Code(
        "warning", "revised", "a number in the summary is only that of an edition that a later one supersedes", "maker"
    ),
    "edition-not-cited": Code(
        "warning",
        "missing",
        "a placement is later than the reports that it cites, or a recommendation is of none of their editions",
        "maker",
    ),
    "source-later-than-brief": Code(
        "warning",
        "impossible",
        "a cited source is of a later edition or day, or was read later, than the last change of the brief",
        "maker",
    ),
    "source-before-end": Code(
        "note", "note", "all sources of a number were published before the end of its period", "maker"
    ),
    "unused-source": Code("note", "incomplete", "no citation uses a source", "maker"),
    "tier-not-in-brief": Code("note", "incomplete", "the tier record has placements that the brief lacks", "maker"),
    "remainder": Code("note", "incomplete", "the parts of a breakdown in counts are less than the whole"),
    "parts-overlap": Code("note", "note", "the parts by form of exploitation are together more than the whole"),
    "not-comparable": Code("note", "not-comparable", "key figures of one measure and place cannot be compared"),
    "key-not-newest": Code("note", "note", "the brief has a newer number than that of a key figure", "maker"),
    "broken-address": Code("note", "spelling", "a text has a web address with a space inside", "maker"),
    "other-body": Code(
        "note", "note", "sources give different values for one measure, counted by different organisations", "maker"
    ),
    "part-not-narrowed": Code("note", "note", "the fields of a part are true of all people of its whole", "maker"),
    "key-left-out": Code(
        "note", "note", "more figures or findings are marked as key than a short document shows", "maker"
    ),
    "pronoun-first": Code("note", "note", "a finding begins with a pronoun, such as *it*", "maker"),
    "near-names": Code("note", "spelling", "two names differ by one letter and are not declared as variants"),
    "near-recommendations": Code(
        "note",
        "note",
        "two recommendations are similar, or were merged only because a third wording is similar to both",
        "maker",
    ),
    "country-as-place": Code("note", "spelling", "a place is the name of a country, not its code", "maker"),
    "pasted-markup": Code(
        "note", "spelling", "a text has an entity or a tag of HTML, which is printed as it is", "maker"
    ),
    "percentage-of-percentage": Code("note", "note", "a percentage is part of a percentage: multiply, do not add"),
    "default-source": Code(
        "note",
        "note",
        "only the default source was read for some records, and others were read for the rest",
    ),
    "default-source-later": Code("note", "note", "the default source is later than the brief", "maker"),
    "language-without-words": Code("note", "note", "tipreport has no words in the language of the document"),
    "untranslated": Code("note", "note", "texts of the brief have no translation in the language of the document"),
    "note": Code("note", "note", "the analyst wrote a note"),
    "agreement": Code("note", "agrees", "two publishers give the same value"),
    "repetition": Code(
        "note", "repeats", "two sources of one publisher, or one source read twice, give the same value"
    ),
    "adds-up": Code("note", "adds-up", "the parts of a breakdown add up to the whole", "maker"),
}
# Most severe first, agreements last: the order in which documents print them.
KINDS = (
    "disagrees", "impossible", "differs", "revised", "unreadable", "missing", "incomplete", "not-comparable",
    "spelling", "note", "repeats", "agrees", "adds-up",
)  # fmt: skip

_ABOUT_ALL = frozenset({"language-without-words", "untranslated"})


SENTENCE_SPACE = " "
"""The part of a content between two sentences."""


@frozen
class Cited:
    """Records whose citations, or other citations, that a document puts in this position in a sentence."""

    records: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()


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
    def audience(self) -> Audience:
        """*reader* (every document has the note) or *maker* (only `check` has it)."""
        return CODES[self.code].audience

    @property
    def kind(self) -> str:
        """The kind of the note, an identifier: ``disagrees``, ``missing``, ``adds-up`` ..."""
        return CODES[self.code].kind

    @property
    def is_about_all(self) -> bool:
        """Whether the note is about all texts of the brief, so that no record of a document refers to it."""
        return self.code in _ABOUT_ALL

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
