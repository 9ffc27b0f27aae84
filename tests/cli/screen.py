"""The lines that a terminal shows after it was sent some text."""

import re

_PARTS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|\r|\n|[^\x1b\r\n]")
SGR = re.compile(r"\x1b\[([0-9;]*)m")


def screen(sent: str, columns: int = 80) -> list[str]:
    """Return the lines of the screen, without colours. Understands the sequences that tipreport sends."""
    lines, column = [""], 0
    for part in _PARTS.findall(sent):
        if part == "\n":
            lines.append("")
            column = 0
        elif part == "\r":
            column = 0
        elif part == "\x1b[K":
            lines[-1] = lines[-1][:column]
        elif not SGR.fullmatch(part):
            assert not part.startswith("\x1b"), f"an unknown sequence: {part!r}"
            if column == columns:
                lines.append("")
                column = 0
            lines[-1] = lines[-1][:column] + part + lines[-1][column + 1 :]
            column += 1
    return lines[:-1] if not lines[-1] else lines


def colours(sent: str) -> set[str]:
    """Return the styles that were used: ``1;31`` for bold red."""
    return {*SGR.findall(sent)} - {"0", ""}
