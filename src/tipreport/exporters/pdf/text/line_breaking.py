"""Line breaking."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.tagged import Node, Run
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.lines import Mark, Underline
from tipreport.exporters.pdf.text.word_breaking import break_word
from tipreport.exporters.pdf.text.words import Look, Stretch, Word, Words

_NEAR = 0.01
_run: Callable[[tuple[object, ...]], Run] = partial(tuple.__new__, Run)  # three times as fast as Run()


class _OpenRun:
    """Adjacent pieces in one face, size and colour, while the line is filled."""

    __slots__ = ("look", "texts", "width")

    def __init__(self, text: str, width: float, look: Look) -> None:
        self.look = look
        self.texts = [text]
        self.width = width


class LineBreaker:
    """Fills lines of a given width with words, ragged right, and breaks words that are too wide."""

    def __init__(self, words: Words, width: float, *, right_to_left: bool = False) -> None:
        self.right_to_left = right_to_left
        self.turned = words.turned
        self.style = words.style
        self.plain = words.plain
        self.lines: list[tuple[float, list[Run]]] = []
        self.marks: list[tuple[int, Mark]] = []
        self.underlines: list[Underline] = []
        self.breaks_words = False
        self._width = width
        self._line: list[_OpenRun] = []
        self._x = 0.0
        self._add_stretches(words.stretches)
        self._end("")

    def _add_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Add words: those of one look at once, and each word of several looks when it is complete."""
        word: Word = []
        for index, (look, texts, widths, continues) in enumerate(stretches, 1):
            goes_on = index < len(stretches) and stretches[index][3]
            first, end = 0, len(texts)
            if continues:
                word.append((texts[0], widths[0], look))
                first = 1
                if end > 1 or not goes_on:
                    self._add_word(word)
                    word = []
            if goes_on and first < end:
                end -= 1
                word = [(texts[end], widths[end], look)]
            self._add_words(look, texts, widths, first, end)

    def _add_words(self, look: Look, texts: Sequence[str], widths: Sequence[float], at: int, end: int) -> None:
        """Add whole words of one look from ``at`` to ``end``: one to a line and a run, then those that fit after it."""
        space, room = look.space, self._width + _NEAR
        while at < end:
            text, width = texts[at], widths[at]
            at = first = at + 1
            if width > self._width:
                self._add_parts([(text, width, look)])
            else:
                self._begin_word(look.node, width)
                self._add_piece(text, width, look)
                self._x += width
            run = self._line[-1]
            if run.look is not look:
                continue
            x, run_width = self._x, run.width
            while at < end and x + space + widths[at] <= room:
                x = x + space + widths[at]
                run_width = run_width + space + widths[at]
                at += 1
            if first < at:
                run.texts.append(" " + " ".join(texts[first:at]))
                self._x, run.width = x, run_width

    def _add_word(self, word: Word) -> None:
        """Add a word, in parts if it is wider than a line."""
        wide = sum([width for _, width, _ in word])
        if wide <= self._width:
            self._add(word, wide)
        else:
            self._add_parts(word)

    def _add_parts(self, word: Word) -> None:
        """Add a word that is wider than a line."""
        self.breaks_words = True
        for number, part in enumerate(break_word(word, self._width)):
            first = part[0]
            spaced = number > 0 and first.text[0] == NBSP  # broken at a no-break space
            if spaced:
                part[0] = first._replace(text=first.text[1:], width=first.width - first.look.space)
            self._add([*part], sum([piece.width for piece in part]), follows=number > 0 and not spaced)

    def _add(self, word: Word, wide: float, *, follows: bool = False) -> None:
        """Add a word to this line or the next; ``follows`` means that it continues the part of a word before it."""
        self._begin_word(word[0][2].node, wide, follows=follows)
        for text, width, look in word:
            self._add_piece(text, width, look)
        self._x += wide

    def _begin_word(self, next_node: Node | None, wide: float, *, follows: bool = False) -> None:
        """Add the space before a word whose first piece has this node, or end the line if the word has no room."""
        line = self._line
        if not line:
            return
        last = line[-1]
        node = last.look.node
        around = node if node is next_node else _common(node, next_node)
        inside = node is around  # otherwise the space belongs to the text around both
        space = last.look.space if inside else self.plain.space
        if follows or self._x + space + wide > self._width + _NEAR:
            self._end("" if follows else " ")
        elif inside:
            last.texts.append(" ")
            last.width += space
            self._x += space
        else:
            line.append(_OpenRun(" ", self.plain.space, self.plain._replace(node=around)))
            self._x += space

    def _add_piece(self, text: str, width: float, look: Look) -> None:
        """Add a piece of a word to the last run, or a run with it."""
        if self._line and look.continues(self._line[-1].look):
            last = self._line[-1]
            last.texts.append(text)
            last.width += width
        else:
            self._line.append(_OpenRun(text, width, look))

    def _end(self, ending: str) -> None:
        """End the line. Its last run ends with a space if a word ends there."""
        if not self._line:
            return
        number, tracking, x = len(self.lines), self.style.tracking, 0.0
        self._line[-1].texts.append(ending)
        runs: list[Run] = []
        underlines: dict[int, Underline] = {}
        for run in self._line:
            face, size, colour, node, _, mark = run.look
            if mark is not None:
                self.marks.append((number, mark))
                if mark.underlined:
                    underlines[len(runs)] = Underline(number, x, run.width, colour)
            runs.append(_run(("".join(run.texts), face, size, colour, node, tracking)))
            x += run.width
        is_moved = underlines and (self.right_to_left or self.turned)
        self.underlines += self._as_drawn(underlines, runs) if is_moved else underlines.values()
        self.lines.append((self._x, runs))
        self._line = []
        self._x = 0.0

    def _as_drawn(self, underlines: dict[int, Underline], runs: Sequence[Run]) -> Iterator[Underline]:
        """The underlines of a line whose runs are not drawn in their order."""
        arranged = tagged.arrange(runs, int(self.right_to_left != self.turned))
        ends = tagged.ends(arranged.parts)
        space = tagged.space_at_end(runs) if self.turned else 0.0
        end = arranged.width - space if self.turned else max(right for _, right in ends.values())
        for index, underline in underlines.items():
            left, right = ends[index]
            yield underline._replace(x=end - right if self.right_to_left else left - space, width=right - left)


def _common(one: Node | None, other: Node | None) -> Node | None:
    """Return the innermost node that contains both; None for the text itself."""
    while one is not None:
        inner = other
        while inner is not None:
            if inner is one:
                return one
            inner = inner.parent
        one = one.parent
    return None
