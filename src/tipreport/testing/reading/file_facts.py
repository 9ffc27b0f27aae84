"""The facts of a file that readers note besides its words and tables."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import define, field

from tipreport.document import has_right_to_left
from tipreport.testing.reading.drawn import AlignedText, NativeChart, NotedPage, Ornament, Picture, PlacedArea, Region
from tipreport.testing.reading.token import Position


@define
class FileFacts:
    """The facts of a file, each with its default for formats that have no such thing."""

    hidden: list[tuple[str, str]] = field(factory=list)
    """Texts that readers do not see, each with the reason: ``in a comment``."""
    silent: set[int] = field(factory=set)
    """The positions of the words that readers see and listeners do not get."""
    alternatives: set[int] = field(factory=set)
    """The positions of the words of alternative texts that have no place for a language."""
    spoken: dict[Position, str] = field(factory=dict)
    """The texts of cells that only listeners get."""
    blanks: dict[Position, str] = field(factory=dict)
    """The texts of cells for which only room is left."""
    looks: dict[Position, str] = field(factory=dict)
    """The classes or the fill of cells."""
    row_heads: set[Position] | None = None
    """The cells that are marked as heads; None if the format has no marks for them."""
    described: dict[str, Mapping[str, Any]] = field(factory=dict)
    """The descriptions of tables in a data package, by table (Data Package, version 1)."""
    unmarked_heads: list[str] = field(factory=list)
    """The heads of tables that are not marked as such, or as those of something else."""
    title: str | None = None
    """The title of the file, which a window shows; None if the format has no place for it."""
    metadata: list[tuple[str, str]] = field(factory=list)
    """The properties of the file: ``dcterms_title`` and its value."""
    footers: list[str] = field(factory=list)
    """The texts at the foot of slides."""
    footer_languages: list[list[tuple[str, str]]] = field(factory=list)
    """The words of each of them with the language that each is marked with; empty for that of the file."""
    slide_numbers: list[tuple[int, str]] = field(factory=list)
    """The number of each slide, and the number that it shows."""
    problems: list[str] = field(factory=list)
    """Duplicate targets and other defects of the structure."""
    unread: dict[str, str] = field(factory=dict)
    """The commands that the reader does not know, each with a phrase that names it and its line."""
    repeated_rows: dict[int, int] = field(factory=dict)
    """The number of rows at the beginning of a table that each page repeats, by the number of the table."""
    unfilled: list[str] = field(factory=list)
    """The attributes for data that have none."""
    undescribed: list[str] = field(factory=list)
    """The pictures without alternative text."""
    footnotes: list[tuple[int, str]] = field(factory=list)
    """The sources that are printed in full where they are cited, besides their entries: the number and the words."""
    drawings: list[Picture] = field(factory=list)
    """The drawings with an alternative text."""
    areas: list[Callable[[], PlacedArea | None]] = field(factory=list)
    """Functions that return the parts of all drawings and slides; None if their places are not known."""
    aligned: list[Callable[[], Iterator[AlignedText]]] = field(factory=list)
    """Functions that yield the paragraphs of slides that have a side of their own."""
    named_links: list[tuple[str, str, str]] = field(factory=list)
    """The target of each link that is read aloud with a name of its own, its words, and the name."""
    alternates: list[tuple[str, str]] = field(factory=list)
    """The language of each link to a file in another one, and its target."""
    saved_names: list[tuple[str, str]] = field(factory=list)
    """The target of each link to a file that is saved under a name, and the name."""
    regions: list[Region] = field(factory=list)
    """The parts of a page with a name for listeners."""
    ornaments: list[Ornament] = field(factory=list)
    """The drawings that only readers get."""
    charts: list[NativeChart] = field(factory=list)
    """The charts that a program draws from their data."""
    noted_pages: list[NotedPage] = field(factory=list)
    """The slides of a presentation."""
    loads: list[str] = field(factory=list)
    """The addresses that a file loads from the network when it is opened."""
    language: str | None = None
    """The language that the file declares, empty if it lacks one; None if the format has no place for it."""
    has_languages: bool = False
    """Whether the format marks the language of each text."""
    directions: dict[str, "Counter[str]"] = field(factory=dict)
    """How often parts of a kind, such as tables, are ``ltr`` and ``rtl``: those with letters from right to left."""
    whole: dict[str, str] = field(factory=dict)
    """The direction of what has one for the whole file, such as its pages."""
    turned: "Counter[str]" = field(factory=Counter)
    """How many parts of a kind are from right to left, and have no letters from right to left."""
    unturned: list[tuple[str, str]] = field(factory=list)
    """The texts in the direction of the text around them that are marked with a language of the other direction."""
    is_marked: bool = False
    """Whether marks or isolates in the text keep the order of its parts from right to left."""
    has_isolates: bool = False
    """Whether the format isolates a text of another direction from the text around it, between marks in ``raw``."""
    raw: list[str] = field(factory=list)
    """The visible texts with their marks of direction."""
    is_printed: bool = False
    """Whether the file is the source of printed pages."""
    indents: dict[int, tuple[int, int]] = field(factory=dict)
    """The columns before each item of a list, and those before its text, by its line."""
    bullets: dict[int, str] = field(factory=dict)
    """The symbol before a paragraph that is a property of it, by the position of its first word."""
    has_spaces: bool = False
    """Whether the reader gets the spaces of a text, and calls `pause` where another paragraph begins."""
    has_layout: bool = True
    """Whether the parts of an entry are in an order that readers see; those of an object of JSON are in none."""
    has_levels: bool = False
    """Whether the format marks headings, and their levels."""
    unit: str = ""
    """The unit in which readers count: *line*, *page* or *slide*; empty if they cannot."""

    def directed(self, kind: str, text: str, direction: str) -> None:
        """Note the direction of a part."""
        if has_right_to_left(text):
            self.directions.setdefault(kind, Counter())[direction] += 1
        elif direction == "rtl" and text.strip():
            self.turned[kind] += 1
