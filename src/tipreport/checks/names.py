"""Names that differ by one letter and may be two spellings of one name.

Each name is looked up with one letter left out, changed or swapped with its neighbour (the neighbourhood of the
Damerau-Levenshtein distance 1), so that the check runs in linear time.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from attrs import define, field

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex, Row
from tipreport.language_marks import unmarked
from tipreport.record_words.locations import format_location
from tipreport.wording.notes import sources as sentences
from tipreport.wording.wording import Wording

_LISTS = ("laws", "organisations", "persons")
_LETTERS = 7  # shorter names may be similar by chance
_LONGEST = 200  # characters; a longer text is not a name
_WORD = re.compile(r"[^\W_]+")
_NUMERAL = re.compile("m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


@define
class _Name:
    """A spelling as it is first used, and the records that use it."""

    spelled: str
    rows: dict[Row, None] = field(factory=dict)

    @property
    def of_a_person(self) -> bool:
        return any(list_name == "persons" for list_name, _ in self.rows)


def near_names(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find names of laws, organisations and persons that differ by a letter.

    Names that one record declares as variants are not compared, except those of persons, to show that they are in
    doubt. Numbers, numerals and single letters make different names: article 388 and article 389, Annex A and Annex B.
    """
    names: dict[str, _Name] = {}
    together: dict[str, set[str]] = defaultdict(set)
    for list_name in _LISTS:
        for row, record in enumerate(getattr(index.brief, list_name)):
            first = _fold(record.name)
            for spelled in (record.name, *record.also):
                folded = _fold(spelled)
                names.setdefault(folded, _Name(spelled)).rows[list_name, row] = None
                if list_name != "persons":
                    together[first].add(folded)
                    together[folded].add(first)
    entity = _components(together)
    near: dict[str, set[str]] = defaultdict(set)
    for one, two in _neighbours(names):
        same = one in entity and entity[one] == entity.get(two)
        if not same or names[one].of_a_person or names[two].of_a_person:
            near[one].add(two)
            near[two].add(one)
    groups: dict[int, list[_Name]] = defaultdict(list)
    group_of = _components(near)
    for folded, name in names.items():
        if folded in group_of:
            groups[group_of[folded]].append(name)
    for group in groups.values():
        yield _note(index, wording, group)


def _note(index: BriefIndex, wording: Wording, group: list[_Name]) -> DataNote:
    rows = tuple(dict.fromkeys(row for name in group for row in name.rows))
    cited = Cited(tuple(index.record_at(row) for row in rows))
    content = sentences.near_names(wording, [name.spelled for name in group], cited)
    return data_note(wording, "near-names", rows, format_location(wording, index, rows[0]), content)


def _fold(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", unmarked(name)).casefold().split())


def _neighbours(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that differ by a letter; of several at one position, each with the one before it."""
    candidates = {name for name in names if len(name) <= _LONGEST and sum(map(str.isalpha, name)) >= _LETTERS}
    changed: dict[tuple[int, str], str] = {}
    for name in names:
        if name not in candidates:
            continue
        for at, word, inside in _letters(name):
            shorter = name[:at] + name[at + 1 :]
            if shorter in candidates and _can_be_misspelt(word[:inside] + word[inside + 1 :]):
                yield name, shorter
            other = changed.get((at, shorter))
            if other is not None:
                yield other, name
            changed[at, shorter] = name
            if inside + 1 < len(word):
                swapped = f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"
                if swapped in candidates and swapped != name:
                    yield name, swapped


def _letters(name: str) -> Iterator[tuple[int, str, int]]:
    """The letters that may be misspelt: the position of each in the name, its word, its position in the word."""
    for match in _WORD.finditer(name):
        word = match[0]
        if _can_be_misspelt(word):
            yield from ((match.start() + inside, word, inside) for inside in range(len(word)))


def _can_be_misspelt(word: str) -> bool:
    """Whether the word can be misspelt: it is not a number, a numeral or a single letter."""
    return len(word) > 1 and word.isalpha() and not _NUMERAL.fullmatch(word)


def _components(links: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """The group of linked names that each name belongs to."""
    group_of: dict[str, int] = {}
    for start in links:
        if start in group_of:
            continue
        waiting = [start]
        group_of[start] = len(group_of)
        while waiting:
            for name in links[waiting.pop()]:
                if name not in group_of:
                    group_of[name] = group_of[start]
                    waiting.append(name)
    return group_of
