"""The messages of a brief for translators, with the sources and figures behind each text."""

from collections.abc import Iterator, Mapping
from typing import Any

from tipreport.checks.prose import quantities
from tipreport.index import BriefIndex
from tipreport.model.brief import CountryBrief
from tipreport.model.citation import Citation
from tipreport.model.records import Claim, Figure
from tipreport.translation.po import Entry
from tipreport.translation.texts import HEAD, BriefText, brief_texts
from tipreport.wording.figures import format_figure
from tipreport.wording.phrases import NBSP
from tipreport.wording.sources import format_source
from tipreport.wording.wording import ENGLISH

_MAX_NAMED = 3  # figures that a comment names, and sources
_NAME = "a name: give its official form in your language; if it has none, copy it"


def brief_messages(
    brief: CountryBrief, file: str, lines: Mapping[tuple[str, int], int | str] | None = None
) -> tuple[Entry, ...]:
    """Return the messages of a brief, each text once in each context: first the names, then in the order of its file.

    The names come first because the other texts use their translations.
    ``file`` is the name of the brief file, and ``lines`` the line of each record, for references.
    """
    described = _Described(brief)
    entries: dict[tuple[str, str], tuple[dict[str, None], dict[tuple[str, int], None]]] = {}
    for text in brief_texts(brief):
        comments, references = entries.setdefault((text.context, text.text), ({}, {}))
        line = (lines or {}).get((text.list, text.row), 0)
        references[file, line if isinstance(line, int) else 0] = None
        comments.update(dict.fromkeys(described.comments(text)))
    return tuple(
        Entry(context=context, text=text, comments=_shortened([*comments]), references=tuple(references))
        for (context, text), (comments, references) in sorted(
            entries.items(), key=lambda each: not _is_name(each[0][0])
        )
    )


def _is_name(context: str) -> bool:
    """Whether a message is the name of an organisation."""
    return context.startswith("organisations") and context.endswith(".name")


def _shortened(comments: list[str]) -> tuple[str, ...]:
    """Return the comments of a message; of a text that many records have, those of the first ones."""
    most = 2 * _MAX_NAMED
    more = [f"and {len(comments) - most} more"] if len(comments) > most + 1 else comments[most:]
    return (*comments[:most], *more)


class _Described:
    """A brief whose records are described in comments, in English: the language of its file format."""

    def __init__(self, brief: CountryBrief) -> None:
        self.index = BriefIndex(brief)
        self.by_number: dict[object, list[Figure]] = {}
        for figure in brief.figures:
            for number in dict.fromkeys((figure.value.value, figure.value.upper)):
                if number is not None:
                    self.by_number.setdefault(number, []).append(figure)

    def comments(self, text: BriefText) -> Iterator[str]:
        """Yield the figures and the sources behind a text."""
        if text.list == HEAD:
            return
        record = self.index.record_at((text.list, text.row))
        if text.field == "name":
            yield _NAME
        if isinstance(record, Figure):
            yield f"figure: {self.figure(record)}"
        else:
            for quoted in quantities(text.text):
                for figure in self.by_number.get(quoted.number, ())[:_MAX_NAMED]:
                    yield f"{quoted.written}: {self.figure(figure)}{self._ids(figure)}"
        if isinstance(record, Claim):
            for citation in record.sources[:_MAX_NAMED]:
                yield f"source: {self.source(citation)}"

    def figure(self, figure: Figure) -> str:
        """Return a figure with its period and its number."""
        index = self.index
        words = format_figure(ENGLISH, figure, index.subject, index.by(figure), index.whole(figure))
        return _one_line(words)

    def _ids(self, figure: Figure) -> str:
        return f" [{'; '.join(map(str, figure.sources))}]" if figure.sources else ""

    def source(self, citation: Citation) -> str:
        """Return a citation and the source in words."""
        source: Any = self.index.sources[citation.first]
        return f"{citation}: {_one_line(format_source(ENGLISH, source))}"


def _one_line(text: str) -> str:
    return " ".join(text.replace(NBSP, " ").split())
