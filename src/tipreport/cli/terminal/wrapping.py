"""Breaks a line between words, and never inside one."""


def wrap(text: str, width: int | None, indent: str = "  ") -> list[str]:
    """Return the lines of a text, of at most ``width`` columns. All lines but the first begin with ``indent``.

    A word that is longer than a line is not broken. Without a width, the text is one line.
    """
    if width is None or columns(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for number, word in enumerate(text.split(" ")):
        longer = f"{line} {word}" if number else word
        if line.strip() and columns(longer) > width:
            lines.append(line.rstrip())
            line = indent + word
        else:
            line = longer
    return [*lines, line.rstrip()]


def columns(text: str) -> int:
    """Return the number of columns of a text in a terminal."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    width: int = wcswidth(text)
    return len(text) if width < 0 else width  # it has control characters, which are printed as text
