"""The eighteen record types of a brief. A field is one line, which ``field.py`` explains.

The meaning of each class and of each field appear on the reference page and in the codebook. That of a class is
assigned to its `__doc__`, because Python drops other docstrings with the option -OO.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Annotated, Any, TypeAlias

from tipreport.model.citation import Citation
from tipreport.model.codes import CURRENCIES
from tipreport.model.field import (
    IDENTITY,
    NARROWS,
    TRANSLATED,
    In,
    Problems,
    Record,
    derived_default,
    described_default,
    inherited_default,
    record,
)
from tipreport.model.fractions import fraction_problem
from tipreport.model.messages import Unquoted, alternatives, mismatch, nearest
from tipreport.model.negative_numbers import may_be_negative, negative_problem
from tipreport.model.period import Period
from tipreport.model.quantity import Difference, Quantity
from tipreport.model.units import INDIVISIBLE, TIMES
from tipreport.model.value_type import command_name
from tipreport.model.value_types import (
    Citizenship,
    Country,
    Item,
    Language,
    Place,
    ProfileTerm,
    Quoted,
    Slug,
    Telephone,
    Text,
    Unit,
    WebAddress,
    Year,
    YearOrSpan,
    is_web_address,
    reference,
)
from tipreport.model.vocabulary import (
    ASPECT_PLURALS,
    ASPECTS,
    MEASURES,
    Age,
    Aspect,
    Assessment,
    Basis,
    Change,
    Form,
    GoodsKind,
    LawKind,
    LawStatus,
    Measure,
    MeasureMeaning,
    OrganisationKind,
    PenaltyKind,
    Per,
    Pillar,
    ProgrammeKind,
    Role,
    Sex,
    SourceKind,
    Standard,
    Step,
    Tier,
    TierChange,
)

FigureId: TypeAlias = Annotated[str, reference("a figure", "figures")]
LawId: TypeAlias = Annotated[str, reference("a law", "laws")]
OrganisationId: TypeAlias = Annotated[str, reference("an organisation", "organisations")]
ProgrammeId: TypeAlias = Annotated[str, reference("a programme", "programmes")]
RecommendationId: TypeAlias = Annotated[str, reference("a recommendation", "recommendations")]


def undated() -> Any:
    """No period: the source gives no date."""
    return described_default("undated")


def by_measure(name: str) -> Any:
    """Return a default that follows from the measure."""
    return derived_default("by measure", lambda figure: getattr(_measure_meaning(figure), name, None))


def _measure_meaning(figure: "Figure") -> MeasureMeaning | None:
    return MEASURES.get(figure.measure) if isinstance(figure.measure, str) else None


def _whole(figure: "Figure") -> str | None:
    """Return the whole that a percentage refers to, if the measure defines it."""
    meaning = _measure_meaning(figure)
    return meaning.of if meaning and meaning.unit == figure.unit and figure.part_of is None else None


def _fractions(name: str, value: Quantity, unit: str | None) -> Problems:
    if message := fraction_problem(value, unit or ""):
        yield (name,), message


def _negatives(value: Quantity, unit: str) -> Problems:
    if message := negative_problem(value, unit):
        yield ("value",), message


def _unprinted(value: Quantity, printed: str | None) -> Problems:
    if value.qualifier in ("vague", "unreadable") and printed is None:
        yield ("printed",), f"is required: the value is {value}"


@record
class Claim(Record):
    __doc__ = "A record with sources."

    sources: Annotated[tuple[Citation, ...], "the sources of the claim"] = inherited_default(
        "the brief's `default_source`", ()
    )


@record
class SummarySentence(Claim):
    __doc__ = "The main points, in two to five sentences, each with its sources."

    text: Annotated[Text, "one sentence, or two with the same sources, in the brief's own words", TRANSLATED]


@record
class CountryRole(Claim):
    __doc__ = "The countries that the brief covers, and the role of each."

    country: Annotated[Country, "ISO 3166 alpha-3 code, `XKX` for Kosovo"]
    roles: Annotated[tuple[Role, ...], "*source*, *transit*, *destination*; *host* where an event is held"] = ()


@record
class TierPlacement(Claim):
    __doc__ = "Tier placements, as claimed by sources and as officially recorded."

    country: Annotated[Country, "the country that is placed"] = inherited_default("the brief's only country")
    year: Annotated[
        YearOrSpan | None,
        "the report's edition: `2022`, or `2005 to 2015` for the same placement in each of these years; "
        "omitted if the source names none",
    ] = undated()
    tier: Annotated[Tier, "the placement"]
    official: Annotated[bool, "`true` for the official placement, `false` for the claim of a source"] = False
    change: Annotated[TierChange | None, "the move, as the source claims it"] = None
    consecutive: Annotated[int | None, "the number of consecutive years, according to the source", In("years")] = None
    waiver: Annotated[bool, "kept on the Watch List by a waiver"] = False
    reason: Annotated[Text | None, "the reason that the source gives", TRANSLATED] = None

    def rules(self) -> Problems:
        if self.official and self.year is None:
            yield ("year",), "is required for an official placement"


@record
class Figure(Claim):
    __doc__ = "Numbers. Each record is one claim: a measure, with its population, place, period and sources."

    id: Annotated[Slug | None, "a name for this record; needed only when another record refers to it"] = None
    measure: Annotated[Measure, "what is counted", IDENTITY]
    label: Annotated[
        Text | None, "what is counted, in words; required when `measure` is *other*", IDENTITY, TRANSLATED
    ] = None
    value: Annotated[Quantity, "the number, in one of the quantity forms"]
    unit: Annotated[Unit, "unit of the value", IDENTITY] = by_measure("unit")
    per: Annotated[Per | None, "a rate: per year, per person, per thousand people, ...", IDENTITY] = None
    of: Annotated[
        Text | None,
        "the whole of a percentage; required for *percent* without `part_of`",
        IDENTITY,
        TRANSLATED,
    ] = derived_default("by measure", _whole)
    part_of: Annotated[FigureId | None, "the figure that this one is a part or a percentage of", IDENTITY] = None
    printed: Annotated[Text | None, "the source's own words; required for *vague* and *unreadable*"] = None
    basis: Annotated[Basis | None, "how certain the number is, if the source states that"] = None
    period: Annotated[Period | None, "the period of the data, which is not the edition of the report"] = undated()
    place: Annotated[Place | None, "the place, if it is another or only a part", IDENTITY, TRANSLATED] = (
        inherited_default("the brief's subject")
    )
    sex: Annotated[Sex | None, "counts only people of this sex", NARROWS] = None
    age: Annotated[Age | None, "counts only adults or only children", NARROWS] = None
    citizenship: Annotated[Citizenship | None, "counts only citizens of this country, or foreigners", NARROWS] = None
    form: Annotated[Form | None, "counts only this form of exploitation", NARROWS] = None
    group: Annotated[Text | None, "the people, if no other field describes them", NARROWS, TRANSLATED] = None
    by: Annotated[
        OrganisationId | None,
        "the organisation that acted, paid or received, if the measure does not make it clear; of people who are only "
        "counted, such as *victims* and *refugees*, the one that counted",
        IDENTITY,
    ] = None
    programme: Annotated[ProgrammeId | None, "the programme that the figure belongs to", IDENTITY] = None
    change: Annotated[Change | None, "the direction that the source claims"] = None
    change_by: Annotated[
        Difference | None,
        "the difference that the source prints: `11`, `15%`",
        In("see `unit`, or %"),
    ] = None
    compared_with: Annotated[Period | None, "the period that the source compares with"] = None
    pillar: Annotated[Pillar, "the section of the document that shows it"] = by_measure("pillar")
    key: Annotated[bool, "shown among the key figures"] = False

    def rules(self) -> Problems:
        if self.measure == "other" and self.label is None:
            yield ("label",), "is required: the measure is other"
        if self.unit is None:
            yield ("unit",), "is required: this measure has no unit of its own"
        if self.unit == "percent" and self.of is None and self.part_of is None:
            yield ("of",), "is required: percent of what?"
        if self.of is not None and (self.unit != "percent" or self.part_of is not None):
            yield ("of",), "is for percent only, and only without part_of"
        yield from _unprinted(self.value, self.printed)
        if self.unit is not None and not may_be_negative(self.measure, self.unit, is_part=self.part_of is not None):
            yield from _negatives(self.value, self.unit)
        if self.per is None and self._counts_units():
            yield from _fractions("value", self.value, self.unit)
            if self.change_by is not None and not self.change_by.percent:
                yield from _fractions("change_by", self.change_by.amount, self.unit)
        if self.change_by is not None and self.change is None:
            yield ("change",), "is required with change_by: write up or down"

    def _counts_units(self) -> bool:
        """Return whether its units are indivisible: people, cases, or things that its measure counts."""
        meaning = _measure_meaning(self)
        return self.unit in INDIVISIBLE or (self.unit == "count" and meaning is not None and meaning.unit == "count")


@record
class Finding(Claim):
    __doc__ = "Statements about the efforts and shortfalls of a country, with the necessary context."

    pillar: Annotated[Pillar, "the section"]
    assessment: Annotated[Assessment | None, "the judgement of the source"] = None
    text: Annotated[Text, "the finding, in the brief's own words", TRANSLATED]
    period: Annotated[Period | None, "when"] = undated()
    place: Annotated[Place | None, "the place, if it is another or only a part", TRANSLATED] = inherited_default(
        "the brief's subject"
    )
    by: Annotated[OrganisationId | None, "the organisation that acted, or failed to act"] = None
    key: Annotated[bool, "shown first in a short document"] = False


@record
class Law(Claim):
    __doc__ = "Laws, treaties, standards, policies and plans, or one article of them."

    id: Annotated[Slug | None, "a name for this record; needed only when another record refers to it"] = None
    name: Annotated[Text, "as the source spells it", TRANSLATED]
    also: Annotated[tuple[Item, ...], "other spellings and short names"] = ()
    kind: Annotated[LawKind, "*law* is a country's own; *standard* is not binding"]
    place: Annotated[Place | None, "where it applies; `world` for treaties", TRANSLATED] = inherited_default(
        "the brief's subject"
    )
    by: Annotated[OrganisationId | None, "the organisation that issued it, if it is not a state"] = None
    period: Annotated[Period | None, "when it was passed, agreed or last changed"] = undated()
    status: Annotated[LawStatus | None, "according to the source; *ratified* and *signed* are for treaties"] = None
    standard: Annotated[Standard | None, "whether it meets the international standard, as the source judges"] = None
    text: Annotated[Text | None, "its content or effect", TRANSLATED] = None


@record
class Penalty(Claim):
    __doc__ = "Penalties that the law provides. Sources differ, so each claim is a record."

    law: Annotated[LawId | None, "the law that provides it"] = None
    offence: Annotated[Text, "the offence that it punishes", TRANSLATED]
    age: Annotated[Age | None, "if it depends on the victim's age"] = None
    kind: Annotated[PenaltyKind, "kind of penalty"] = "imprisonment"
    value: Annotated[Quantity, "the duration or the amount: `2 to 12`, `at most 12`"]
    unit: Annotated[Unit, "unit of the value; a currency for fines"] = "years"
    printed: Annotated[Text | None, "the source's own words"] = None

    def rules(self) -> Problems:
        yield from _unprinted(self.value, self.printed)
        yield from _negatives(self.value, self.unit)
        if self.unit in INDIVISIBLE:
            yield from _fractions("value", self.value, self.unit)
        if self.value.value is not None:
            if self.kind == "imprisonment" and self.unit not in TIMES:
                yield ("unit",), mismatch("a time for imprisonment", Unquoted(self.unit), alternatives(TIMES))
            if self.kind == "fine" and self.unit not in CURRENCIES:
                code = "its code, such as USD"
                no_amount = "value: vague and printed for a fine in words"
                in_days = "kind: other for a fine in days"
                remedy = f"{code}, or {in_days if self.unit == 'days' else no_amount}"
                yield ("unit",), mismatch("a currency for a fine", Unquoted(self.unit), remedy)


@record
class ProfileItem(Claim):
    __doc__ = "The trafficking profile: forms, sectors, groups at risk, methods, drivers, effects."

    aspect: Annotated[Aspect, "the aspect that the entry describes"]
    term: Annotated[ProfileTerm | None, "the standard term, so that briefs can be compared"] = None
    group: Annotated[Text | None, "the people, if no other field describes them", TRANSLATED] = None
    text: Annotated[
        Text | None,
        "the statement of the source; of *goods*, their name; required without `term`, but for a *vulnerable group* or "
        "a *perpetrator* that `group` names",
        TRANSLATED,
    ] = None
    kinds: Annotated[tuple[GoodsKind, ...], "of *goods*: the labour for which the source lists them"] = ()
    place: Annotated[Place | None, "the place, if it is another or only a part", TRANSLATED] = inherited_default(
        "the brief's subject"
    )

    def rules(self) -> Problems:
        if self.text is None and self.term is None:
            if self.aspect not in _PEOPLE:
                yield ("text",), "is required: there is no term"
            elif self.group is None:
                yield ("text",), "is required: there is no term and no group"
        if self.kinds and self.aspect != "goods":
            yield ("kinds",), f"is for goods only, not for a {self.aspect}: write aspect: goods"
        terms = ASPECTS[self.aspect]
        if self.term is not None and self.term not in terms:
            yield ("term",), _unknown_term(self.aspect, self.term, terms)


_PEOPLE = frozenset({"vulnerable group", "perpetrator"})  # aspects that a group of people can state alone
_MAX_ASPECTS = 2  # of which a term is suggested


def _unknown_term(aspect: str, term: str, terms: Sequence[str]) -> str:
    if not terms:
        return mismatch(f"no term, because {aspect} has no standard terms", term, "it as text")
    others = [other for other, known in ASPECTS.items() if term in known]
    if 0 < len(others) <= _MAX_ASPECTS:  # not "other", which most aspects have
        write = f"aspect: {alternatives(others)}, to which the term belongs"
    else:
        write = alternatives(nearest(term, dict.fromkeys(terms, ""))) or "it in text, and leave the term out"
    return mismatch(f"a standard term of {aspect}", term, write, terms=command_name(ASPECT_PLURALS[aspect]))


@record
class Route(Claim):
    __doc__ = "Trafficking routes: the origin, the transit and the destination of each."

    origin: Annotated[tuple[Place, ...], "places of origin", TRANSLATED] = ()
    transit: Annotated[
        tuple[Place, ...], "places of transit, in any order: each may be on another way", TRANSLATED
    ] = ()
    destination: Annotated[tuple[Place, ...], "places of destination", TRANSLATED] = ()
    group: Annotated[Text | None, "the people, if no other field describes them", TRANSLATED] = None
    form: Annotated[Form | None, "the form of exploitation at the destination"] = None
    period: Annotated[Period | None, "the period in which it was used"] = undated()
    text: Annotated[Text | None, "the statement of the source", TRANSLATED] = None

    def rules(self) -> Problems:
        if not (self.origin or self.transit or self.destination):
            yield (), "expected at least one of origin, transit and destination"


@record
class Organisation(Claim):
    __doc__ = (
        "Organisations of every kind: ministries, police, courts, NGOs, companies, UN bodies. "
        "An institution is an organisation of kind *government*."
    )

    id: Annotated[Slug | None, "a name for this record; needed only when another record refers to it"] = None
    name: Annotated[Text, "as the source spells it", TRANSLATED]
    also: Annotated[tuple[Item, ...], "other spellings and short names"] = ()
    kind: Annotated[OrganisationKind, "kind of body"]
    country: Annotated[Country | None, "the country that it belongs to; none for international bodies"] = None
    part_of: Annotated[OrganisationId | None, "the organisation that it belongs to"] = None
    founded: Annotated[Period | None, "when it was founded"] = None
    url: Annotated[WebAddress | None, "its website"] = None
    text: Annotated[Text | None, "a description of it and of its work", TRANSLATED] = None


@record
class Hotline(Claim):
    __doc__ = "Telephone numbers of hotlines. They are text, not quantities."

    number: Annotated[Telephone, "exactly as printed, in quotation marks"]
    operator: Annotated[OrganisationId | None, "the organisation that answers"] = None
    text: Annotated[Text | None, "its callers, hours and languages", TRANSLATED] = None


@record
class Person(Claim):
    __doc__ = "People named in public roles. Victims are not named, unless they speak publicly as survivors."

    name: Annotated[Text, "as the source spells it"]
    also: Annotated[tuple[Item, ...], "other spellings"] = ()
    role: Annotated[Text, "their role at the time", TRANSLATED]
    organisation: Annotated[OrganisationId | None, "the organisation that they act for"] = None
    text: Annotated[Text | None, "their actions or statements", TRANSLATED] = None


@record
class Programme(Claim):
    __doc__ = "Activities: campaigns, training, shelters, funds, projects."

    id: Annotated[Slug | None, "a name for this record; needed only when another record refers to it"] = None
    name: Annotated[Text, "its name, or a short description if it has none", TRANSLATED]
    kind: Annotated[ProgrammeKind, "kind of activity"]
    pillar: Annotated[Pillar, "the section of the document that shows it"]
    by: Annotated[OrganisationId | None, "the organisation that runs it"] = None
    partners: Annotated[tuple[OrganisationId, ...], "the organisations that run it too"] = ()
    funded_by: Annotated[tuple[OrganisationId, ...], "the organisations that fund it"] = ()
    period: Annotated[Period | None, "when"] = undated()
    place: Annotated[Place | None, "the place, if it is another or only a part", TRANSLATED] = inherited_default(
        "the brief's subject"
    )
    group: Annotated[Text | None, "the people, if no other field describes them", TRANSLATED] = None
    url: Annotated[WebAddress | None, "its page"] = None
    text: Annotated[Text | None, "a description of the activity", TRANSLATED] = None

    @property
    def address(self) -> str | None:
        """Its page: ``url``, or else a note that is nothing but an address."""
        return self.url or (self.note if self.note and is_web_address(self.note) else None)


@record
class Recommendation(Claim):
    __doc__ = "Recommendations to governments and others."

    id: Annotated[Slug | None, "a name for this record; needed only when another record refers to it"] = None
    text: Annotated[Text, "the recommendation, beginning with a verb", TRANSLATED]
    to: Annotated[Text | None, "the addressee", TRANSLATED] = None
    by: Annotated[OrganisationId | None, "the organisation that recommends it"] = None
    pillar: Annotated[Pillar | None, "the section that it belongs to"] = None
    years: Annotated[tuple[Year, ...], "the editions that contain it"] = ()
    same_as: Annotated[tuple[RecommendationId, ...], "others that are this one in other words"] = ()
    not_same_as: Annotated[tuple[RecommendationId, ...], "others that are not this one, although in like words"] = ()


@record
class Progress(Claim):
    __doc__ = "The progress on recommendations, year by year, as sources assess it."

    recommendation: Annotated[RecommendationId, "the recommendation"]
    year: Annotated[Year, "the year of the assessment"]
    status: Annotated[Step, "the degree of progress"]
    text: Annotated[Text | None, "a description of the steps taken", TRANSLATED] = None


@record
class Definition(Claim):
    __doc__ = "Definitions of words, each according to its sources."

    word: Annotated[Text, "the word or expression", TRANSLATED]
    text: Annotated[Text, "the meaning, in the brief's own words", TRANSLATED]


@record
class Quote(Claim):
    __doc__ = "Words that must be quoted exactly, at most twelve in each quotation."

    text: Annotated[Quoted, "the words, without quotation marks"]
    speaker: Annotated[Text, "the person, body or document quoted; `not stated` if the source does not name one"]
    role: Annotated[Text | None, "the speaker's role", TRANSLATED] = None
    about: Annotated[Text | None, "the topic", TRANSLATED] = None
    period: Annotated[Period | None, "the date of the words"] = undated()


@record
class Source(Record):
    __doc__ = (
        "All cited sources: documents, data and statements, whether we read them or cite them from another source."
    )

    id: Annotated[Slug, "the name that citations use"]
    kind: Annotated[SourceKind, "kind of source"]
    title: Annotated[Text | None, "the title, if it has one"] = None
    author: Annotated[Text | None, "the author"] = None
    publisher: Annotated[Text | None, "the publisher or responsible body"] = None
    edition: Annotated[Year | None, "for yearly reports: the edition, which is not the year of the data"] = None
    published: Annotated[Period | None, "date of publication"] = None
    read: Annotated[dt.date | None, "the day on which the analyst read it"] = None
    url: Annotated[WebAddress | None, "its web address"] = None
    language: Annotated[Language | None, "language of the source"] = inherited_default("en in a brief in English")

    def rules(self) -> Problems:
        if not (self.title or self.author or self.publisher):
            yield (), "expected at least one of title, author and publisher"
