"""The letters of spreadsheet columns. Columns are counted from 0."""


def column_letters(column: int) -> str:
    """Return the letters of a column: ``A`` for 0, ``AB`` for 27."""
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def column_index(letters: str) -> int:
    """Return the column with some letters: 27 for ``AB``."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
