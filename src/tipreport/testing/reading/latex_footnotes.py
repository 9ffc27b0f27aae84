r"""The notes whose mark and text are apart, put at their marks: ``\footnotemark``, and ``\tnote`` of a table."""

import re

from tipreport.testing.reading.latex_text import LatexText

_MARK_OR_TEXT = re.compile(r"\\footnote(mark|text)(?![A-Za-z])")
_TABLE = re.compile(r"(?s)\\begin\{(threeparttable|ThreePartTable)\}.*?\\end\{\1\}")
_NOTES = re.compile(r"(?s)\\begin\{([tT]able[nN]otes)\}(.*?)\\end\{\1\}")
_MARK = re.compile(r"\\tnote\s*\{([^{}]*)\}")
_ITEM = re.compile(r"(?s)\\item\s*\[([^\[\]]*)\](.*?)(?=\\item(?![A-Za-z])|\\end\{[tT]able[nN]otes\})")
_LETTERS = re.compile(r"\\[A-Za-z]+\*?|[\s{}$^]")


def table_notes_at_marks(text: str) -> str:
    r"""Return a text with ``\footnote`` in the place of the first ``\tnote`` of each note of a table. Lines are kept.

    The notes are in ``tablenotes`` (threeparttable), each with its mark as label; one without a mark stays below.
    """
    return _TABLE.sub(lambda table: _at_marks(table[0]), text) if r"\tnote" in text else text


def _at_marks(table: str) -> str:
    """Return a table with its notes at their marks."""
    marks: dict[str, re.Match[str]] = {}
    for match in _MARK.finditer(table):
        marks.setdefault(_LETTERS.sub("", match[1]), match)
    changes: list[tuple[int, int, str]] = []
    for notes in _NOTES.finditer(table):
        for item in _ITEM.finditer(table, notes.start(), notes.end()):
            mark = marks.pop(_LETTERS.sub("", item[1]), None)
            if mark is not None and r"\begin" not in item[2]:
                note = " ".join(item[2].split("\n")).strip()
                changes.append((mark.start(), mark.end(), rf"\footnote{{{note}}}"))
                changes.append((*item.span(), "\n" * item[0].count("\n")))
    for start, end, new in sorted(changes, reverse=True):
        table = f"{table[:start]}{new}{table[end:]}"
    return table


def notes_at_marks(text: str) -> str:
    r"""Return a text with ``\footnote`` in the place of each mark that has a text after it. Lines are kept.

    A mark with a number has the next text of this number, one without has the next text without.
    """
    if r"\footnotemark" not in text:
        return text
    waiting: dict[str | None, list[int]] = {}  # the marks without a text so far, by number
    parts: list[str] = []
    reader = LatexText(text)
    done = 0
    for match in _MARK_OR_TEXT.finditer(text):
        if match.start() < done:
            continue
        reader.at = match.end()
        number = reader.between("[", "]")
        note = reader.between("{", "}") if match[1] == "text" else None
        parts.append(text[done : match.start()])
        if match[1] == "mark":
            waiting.setdefault(number, []).append(len(parts))
            parts.append(f" {number or ''} ")
        elif note is not None and waiting.get(number):
            lines = text.count("\n", match.start(), reader.at)
            parts[waiting[number].pop(0)] = rf"\footnote{{{' '.join(note.split(chr(10)))}}}"
            parts.append("\n" * lines)
        else:
            parts.append(text[match.start() : reader.at])
        done = reader.at
    return "".join((*parts, text[done:]))
