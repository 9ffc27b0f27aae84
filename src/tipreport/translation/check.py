"""The check of a PO file: each translation keeps the facts of its original, and fits the field of its text."""

from collections.abc import Iterator, Mapping

from tipreport.errors import InvalidValueError, Problem
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.field import fields_by_name
from tipreport.translation.facts.differences import unexpected
from tipreport.translation.facts.fact_check import fact_problems
from tipreport.translation.facts.mixed_numbers import with_whole_numbers
from tipreport.translation.facts.names import Name, is_kept, named, names, position_of
from tipreport.translation.facts.numbers import normalized
from tipreport.translation.facts.pair_check import pair_problems
from tipreport.translation.facts.places import Positions
from tipreport.translation.po import Entry, PoFile
from tipreport.translation.texts import BriefText, brief_texts


def translation_problems(brief: CountryBrief, po: PoFile) -> Iterator[Problem]:
    """Yield the differences in facts between the translations of a PO file and the texts of its brief, with their line.

    Fuzzy translations are not used in documents, so they are not checked.
    """
    known = names(brief)
    texts = {(text.context, text.text): text for text in brief_texts(brief)}
    done = [entry for entry in po.entries if entry.translation and not entry.fuzzy and entry.key in texts]
    translated = {entry.key: entry.translation for entry in done}
    for entry in done:
        facts = fact_problems(entry.text, brief.language, entry.translation, po.language)
        for message in (
            *_value_problems(texts[entry.key], entry.translation),
            *facts,
            *pair_problems(
                entry.text,
                brief.language,
                entry.translation,
                po.language,
                _positions(entry, brief.language, po.language, known, translated),
            ),
            *_name_problems(entry, po, known, translated, facts),
        ):
            yield Problem(po.name, entry.line, (entry.context,), message)
    yield from _ambiguous(brief, po, done)


def _value_problems(text: BriefText, translation: str) -> Iterator[str]:
    """Yield the reason why the field of a text cannot have its translation."""
    cls = lists()[text.list] if text.list else None
    field = fields_by_name(cls)[text.field] if cls else next(field for field in head() if field.name == text.field)
    try:
        (field.type.item or field.type).check(translation)
    except InvalidValueError as error:
        yield str(error)


# ---------------------------------------------------------------- names


def _name_problems(
    entry: Entry, po: PoFile, known: tuple[Name, ...], translated: Mapping[tuple[str, str], str], facts: tuple[str, ...]
) -> Iterator[str]:
    """Yield the names that a translation lacks or adds, unless they are said to be wrong already."""
    if ".name" in entry.context:
        return
    for spelling, name in named(entry.text, known):
        is_said = any(f"“{each}”" in message for each in (spelling, *name.spellings) for message in facts)
        if not is_said and not is_kept(entry.translation, po.language, name, translated):
            own = translated.get((name.context, name.text))
            if not name.context:
                remedy = ", which keeps its language; add your words for it in brackets if readers need them"
            elif own == spelling:
                remedy = f", and in {name.context}"
            else:
                remedy = f", or “{own}”, as in {name.context}" if own else f": first translate {_location(po, name)}"
            yield f"expected “{spelling}” as in the original{remedy}"
    there = {name for _, name in named(entry.text, known)}
    for spelling, name in named(entry.translation, known):
        is_said = any(f"“{spelling}”" in message for message in facts)
        if not (is_said or name in there or any(other in entry.text for other in name.spellings)):
            yield unexpected(f"“{spelling}”")


def _location(po: PoFile, name: Name) -> str:
    """The context of a name with the line of its entry, if the file has it."""
    line = next((each.line for each in po.entries if each.key == (name.context, name.text)), 0)
    return f"{name.context} (line {line})" if line else name.context


def _positions(
    entry: Entry, language: str, to: str, known: tuple[Name, ...], translated: Mapping[tuple[str, str], str]
) -> tuple[Positions, Positions]:
    """The positions of the names of an entry in both texts; none unless the translation has each of them."""
    original = normalized(entry.text)
    translation = with_whole_numbers(original, language, normalized(entry.translation), to)
    wanted = [*named(original, known)]
    found = {name.text or spelling: position_of(translation, to, name, translated) for spelling, name in wanted}
    if len(found) != len(wanted) or not all(found.values()):
        return {}, {}
    first = {name.text or spelling: (original.index(spelling), len(spelling)) for spelling, name in wanted}
    return (
        {key: (start, start + length) for key, (start, length) in first.items()},
        {key: position for key, position in found.items() if position},
    )


def _ambiguous(brief: CountryBrief, po: PoFile, done: list[Entry]) -> Iterator[Problem]:
    """Yield translations that make two different subjects of figures the same, so that they would be compared."""
    contexts = {text.context for text in brief_texts(brief) if text.list == "figures"} - {"figures.note"}
    first: dict[tuple[str, str], Entry] = {}
    for entry in done:
        if entry.context in contexts and not entry.context.endswith("].note"):
            other = first.setdefault((entry.context, entry.translation.casefold()), entry)
            if other is not entry and other.text.casefold() != entry.text.casefold():
                message = f"“{other.text}” has the same translation, so different figures would be compared: change one"
                yield Problem(po.name, entry.line, (entry.context,), message)
