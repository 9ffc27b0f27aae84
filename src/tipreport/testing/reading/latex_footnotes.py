r"""The notes whose mark and text are apart (LaTeX: ``\footnotemark`` and ``\footnotetext``), put at their marks."""

import re

from tipreport.testing.reading.latex_text import LatexText

_MARK_OR_TEXT = re.compile(r"\\footnote(mark|text)(?![A-Za-z])")


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
