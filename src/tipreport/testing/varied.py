"""Varies a document: each of its words occurs once, its entries are in another order, and each lacks another field.

In a composed document a word that is lost is often somewhere else too: the label of a group, "not reported", "alleged".
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from attrs import evolve, fields

from tipreport import document as doc
from tipreport.testing.fidelity.compared_file import parts_in
from tipreport.testing.random_source import unique_words
from tipreport.testing.reading.tokens import tokens_of
from tipreport.testing.thinned import with_citing_sections, with_parts

_SEED, _EDITION = 23, 2971
_WORDED = {  # the texts that no layout calculates with
    "FindingGroup": ("label", "absence"),
    "Heading": ("byline",),
    "FigureLine": ("scope", "detail"),
    "Breakdown": ("lead",),
    "Series": ("detail",),
    "Note": ("label", "location"),
    "Quotation": ("speaker",),
    "RecommendationGroup": ("label",),
    "RecommendationItem": ("editions",),
    "TermEntry": ("name",),
    "Title": ("kind", "topic", "updated", "superseded"),
    "Badge": ("report", "rater", "claim", "absence"),
    "Amount": ("of", "basis"),
}
_OPTIONAL: dict[str, tuple[tuple[str, ...], ...]] = {  # fields that an entry may lack, some only together
    "FigureLine": (("scope",), ("detail",), ("comparison",), ("breakdowns",), ("remarks",)),
    "RecommendationItem": (("progress", "steps"),),
    "SourceEntry": (("url",), ("cited_in",)),
    "Series": (("detail",), ("remarks",)),
    "Heading": (("byline",),),
    "Title": (("about",), ("superseded",)),
}
_IN_SENTENCES = ("to", "claimed")  # labels that are words of others
_REVERSED = {"FindingGroup": "findings", "Figures": "lines", "Terms": "entries", "Quotations": "items"}


class _Variation:
    def __init__(self, document: doc.Document) -> None:
        self.words = unique_words(_SEED)
        self.times = Counter(tokens_of(text) for text in parts_in(document.blocks, str))
        self.numbers: Counter[tuple[str, tuple[tuple[str, ...], ...]]] = Counter()  # of entries with the same fields
        self.has_only_chart = True  # the next key figure with years before it: no words about these

    def of(self, value: Any) -> Any:
        """Return a block, or a part of one, with other texts, entries and fields."""
        if isinstance(value, tuple):
            return tuple(map(self.of, value))
        name = type(value).__name__
        value, own = with_parts(value, self.of), dict[str, Any]()
        for each in _WORDED.get(name, ()):
            text = getattr(value, each)
            if text and self.times[tokens_of(text)] > 1:
                own[each] = doc.mixed(text, " ", next(self.words))
        if name in _REVERSED:
            own[_REVERSED[name]] = getattr(value, _REVERSED[name])[::-1]
        if name == "FigureLine" and value.history and value.amount.form == "exact":
            own["amount"] = evolve(value.amount, qualifier="about ", form="about")
            own["history"] = (*value.history[:-1], own["amount"])
        if name == "FigureLine" and value.history:
            own["history_begins"] = f"since {next(self.words)}"
            if self.has_only_chart:
                own |= {"earlier": None, "comparison": "", "remarks": ()}
            self.has_only_chart = not self.has_only_chart
        if name == "Title" and value.edition:
            own["edition"] = _EDITION
        given = tuple(group for group in _OPTIONAL.get(name, ()) if any(getattr(value, each) for each in group))
        self.numbers[name, given] += 1
        left_out = ((), *given)[self.numbers[name, given] % (len(given) + 1)]  # one in each turn has all
        own |= {each: type(getattr(value, each))() for each in left_out}
        return evolve(value, **own) if own else value


def varied(document: doc.Document) -> doc.Document:
    """Return a document with the same blocks, which differs in the texts, the order and the fields of their entries."""
    variation = _Variation(document)
    other = evolve(document, blocks=tuple(map(variation.of, document.blocks)))
    return evolve(with_citing_sections(other), labels=_with_words(document.labels, variation.words))


def _with_words(labels: doc.Labels, words: Iterator[str]) -> doc.Labels:
    """Return labels of which each has a word of its own."""
    texts = {field.name: getattr(labels, field.name) for field in fields(doc.Labels)}
    own: dict[str, Any] = {
        name: f"{text} {next(words)}" for name, text in texts.items()
        if name not in _IN_SENTENCES and isinstance(text, str) and tokens_of(text) and "{" not in text
    }  # fmt: skip
    return evolve(labels, **own)
