"""The content of a file: its tokens in reading order, and the structure around them."""

import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from attrs import define, field

from tipreport.testing.reading.file_facts import FileFacts
from tipreport.testing.reading.token import Position, Table, Token
from tipreport.testing.reading.tokens import gaps_of, is_glued, spelled, tokens_of

IN_PHANTOM = r"in \phantom"
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"
_BRACKETS = re.compile(r"(\[\d+(?:, [^\]]*)?\])")  # a citation in plain text


@define
class Content(FileFacts):
    """What a reader of a file sees, built in reading order."""

    tokens: list[Token] = field(factory=list)
    tables: list[Table] = field(factory=list)
    targets: dict[str, int] = field(factory=dict)
    """The position of the first token after each target of a link."""
    at: int = 0
    """The number of the line, page or slide at which text is added."""
    _cell: Position | None = None
    _heading: int = 0
    _text_language: str = ""
    _noted: bool = False
    _link: str = ""
    _links: int = 0
    _gap: str = " "
    _paragraph: int = 0

    def text(self, text: str) -> None:
        """Add visible text."""
        link = self._link
        self.raw.append(text)
        marked = "#" in link and "://" not in link
        for index, piece in enumerate(_BRACKETS.split(text) if "[" in text else (text,)):
            is_cited = marked or index % 2 == 1
            self._links += index % 2 if not link else 0
            details = zip(tokens_of(piece), spelled(piece), self._places(piece), self._glued(piece), strict=True)
            self.tokens += [
                Token(each, self._cell, self._heading, link, is_cited, spelling, self._links, self._text_language, at,
                      self._paragraph, glued, self._noted)
                for each, spelling, at, glued in details
            ]  # fmt: skip
        if self._cell is not None:
            row = self.tables[self._cell.table].rows[self._cell.row]
            row[self._cell.column] += text

    def marked_text(self, text: str, heading: int, link: str, language: str) -> None:
        """Add text as a heading of a level, with the target of a link, and in a language; 0 and empty for none."""
        before = self._heading, self._link, self._text_language
        self._heading, self._link, self._text_language = heading, link, language
        self._links += bool(link)
        self.text(text)
        self._heading, self._link, self._text_language = before

    def _glued(self, text: str) -> Sequence[bool]:
        """Return whether each token follows the one before it without a space, also if that is in another text."""
        if not self.has_spaces:
            return (False,) * len(tokens_of(text))
        first, *gaps = gaps_of(text)
        if not gaps:
            self._gap += first
            return ()
        before = f"{self._gap}{first}"
        self._gap = gaps.pop()
        return (is_glued(before), *map(is_glued, gaps))

    def pause(self) -> None:
        """Begin another paragraph or line: no space is needed before the text that follows."""
        self._gap = " "
        self._paragraph += 1
        self.raw.append("\n")

    def _places(self, text: str) -> Sequence[int]:
        """Return the number of the line, page or slide of each token, and count the lines of the text."""
        size = len(tokens_of(text))
        if self.unit != "line" or "\n" not in text:
            return (self.at if self.unit else 0,) * size
        lines = text.split("\n")
        places = [self.at + number for number, line in enumerate(lines) for _ in tokens_of(line)]
        self.at += len(lines) - 1
        return places if len(places) == size else (0,) * size

    def hide(self, text: str, reason: str) -> None:
        """Add text that readers do not see."""
        if text.strip():
            self.hidden.append((text, reason))
            if self._cell is not None and "style" in reason:
                self.spoken[self._cell] = f"{self.spoken.get(self._cell, '')}{text}"
            elif self._cell is not None and reason == IN_PHANTOM:
                self.blanks[self._cell] = f"{self.blanks.get(self._cell, '')}{text}"

    def target(self, name: str) -> None:
        """Add the target of links."""
        if name in self.targets:
            where = f": the second is in {self.unit} {self.at}" if self.unit and self.at else ""
            self.problems.append(f'two targets of links are called "{name}"{where}')
        self.targets.setdefault(name, len(self.tokens))

    def heading(self, level: int) -> AbstractContextManager[None]:
        """Add text as a heading."""
        return self._set("_heading", level)

    def in_language(self, language: str) -> AbstractContextManager[None]:
        """Add text that is marked with a language; empty for that of the file."""
        return self._set("_text_language", language)

    def in_note(self) -> AbstractContextManager[None]:
        """Add text of a footnote."""
        return self._set("_noted", True)

    def link(self, target: str) -> AbstractContextManager[None]:
        """Add text as a link."""
        self._links += bool(target)
        return self._set("_link", target)

    @contextmanager
    def _set(self, name: str, value: Any) -> Iterator[None]:
        before = getattr(self, name)
        setattr(self, name, value)
        try:
            yield
        finally:
            setattr(self, name, before)

    def begin_table(self, name: str = "") -> None:
        """Add a table."""
        self.tables.append(Table(name))

    def begin_row(self) -> None:
        """Add a row to the last table."""
        self.tables[-1].rows.append([])

    def begin_cell(self, span: int = 1) -> None:
        """Add a cell to the last row; the text that follows is in it."""
        rows = self.tables[-1].rows
        rows[-1].append("")
        self._cell = Position(len(self.tables) - 1, len(rows) - 1, len(rows[-1]) - 1)
        self.pause()
        rows[-1].extend([""] * (span - 1))

    def widen_cell(self, span: int) -> None:
        """Let the last cell take several columns; the text that follows is in the first one."""
        self.tables[-1].rows[-1].extend([""] * (span - 1))

    @property
    def head(self) -> str:
        """The head of the open cell's column; empty in the first row and outside tables."""
        if self._cell is None or not self._cell.row:
            return ""
        return "".join(self.tables[self._cell.table].rows[0][self._cell.column : self._cell.column + 1])

    @property
    def in_table(self) -> bool:
        """Whether text is added to a table."""
        return bool(self.tables) and (self._cell is not None or not self.tables[-1].rows)

    def look(self, look: str, *, is_head: bool = False) -> None:
        """Note the look of the open cell, or of a part of it, and whether it is marked as a head."""
        if self._cell is not None:
            self.looks[self._cell] = " ".join(filter(None, (self.looks.get(self._cell, ""), look)))
            if is_head and self.row_heads is not None:
                self.row_heads.add(self._cell)

    def end_cell(self) -> None:
        """End the cell: the text that follows is outside the table."""
        self._cell = None
        self.pause()

    def add_row(self, cells: list[str]) -> None:
        """Add a row of plain text to the last table."""
        self.begin_row()
        for cell in cells:
            self.begin_cell()
            self.text(cell)
        self.end_cell()

    def heads_of(self, cell: Position) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the tokens of the head of a cell's column, and those of the head of its row."""
        rows = self.tables[cell.table].rows
        column = tokens_of(rows[0][cell.column]) if cell.column < len(rows[0]) else ()
        return column, tokens_of(rows[cell.row][0]) if cell.column else ()
