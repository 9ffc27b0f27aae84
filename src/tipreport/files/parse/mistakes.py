"""Mistakes of typing that YAML reads as something else, and the text to write instead.

They are tabs, special spaces, quotation marks inside quotation marks, text with a colon, and a # inside text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from tipreport.model.messages import Unquoted, mismatch, quote

_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000"
_SPECIAL_SPACE = re.compile(rf"^[ \-{{\[]*(?:([A-Za-z_]+):)? *([{_SPACES}])")
_TAB = re.compile(r" *\t")
_FIELD = re.compile(r"( *(?:- +)*[A-Za-z_]+):(.*)")
_NESTED = re.compile(r"""[:,\[{-] *(["'])([^"']*)\1[^\s,\]}:#]""")
_SIGN = re.compile(r"[@`%&*!]|[|>](?![-+0-9]*(?: +#.*)?$)")
_LONG = 80  # characters of a line that a message repeats
# A comment that continues the text before it: #12, #MeToo. A comment of its own has a space after the sign.
_CONTINUATION = re.compile(r"[ \t]+#(?=\w)[^\r\n]*")
# A number with one space on each side of the sign, unless the text before ends a sentence.
_NUMBERED = re.compile(r"(?<![.!?:;,\s]) # ?(?=[0-9])[^\r\n]*")
_MAY_CUT = re.compile(r"#(?:\w| [0-9])")  # begins with one character, because that is fast to find


def may_cut(text: str) -> bool:
    """Return whether a text may have a comment that cuts off the end of a value."""
    return _MAY_CUT.search(text) is not None


def cut_off(text: str, end: int) -> str:
    """Return the comment after a plain scalar, from its # on, that looks like the rest of it; else empty.

    It looks so if a letter or a digit follows the # directly, or if the text is a phrase such as ``Case # 12``.
    """
    match = _CONTINUATION.match(text, end) or _NUMBERED.match(text, end)
    return match[0].strip() if match else ""


def cut_off_message(text: str, comment: str) -> str:
    """Return the message for text whose end is a comment."""
    found = f"{quote(text)} and the comment" if text else "the comment"
    write = in_quotation_marks(f"{text} {comment}".strip())
    message = mismatch("text", Unquoted(f"{found} {quote(comment)}"), write)
    return f"{message}; or put the comment on a line of its own"


def in_quotation_marks(text: str) -> str:
    """Return the text as a quoted scalar of YAML; long text only in words."""
    if len(text) > _LONG:
        return "the text in quotation marks"
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def special_space(line: str) -> str:
    """Return the message for a special space in the indentation or after a colon; empty if there is none."""
    if not (match := _SPECIAL_SPACE.search(line)):
        return ""
    character = match[2]
    name = unicodedata.name(character).replace("NO-BREAK", "no-break").lower()
    where = f'after "{match[1]}:"' if match[1] else "before the text"
    write = " ".join(re.sub(f"[{_SPACES}]", " ", line).split()).removeprefix("- ")
    return mismatch(f"a space {where}", Unquoted(f"a {name} (U+{ord(character):04X})"), write)


def mistake_in(lines: Sequence[str], suspected: Iterable[int]) -> tuple[int, str] | None:
    """Return the number, from 0, and the message of the first suspected line that has one of the mistakes."""
    for number in suspected:
        if 0 <= number < len(lines):
            messages = (*_messages(lines[number]), _indentation(lines[number], lines[number - 1] if number else ""))
            if message := next(filter(None, messages), ""):
                return number, message
    return None


def _indentation(line: str, before: str) -> str:
    """Return the message for a field that is further to the right than the field with a value above it."""
    field, above = _FIELD.fullmatch(line.rstrip()), _FIELD.fullmatch(before.rstrip())
    if field is None or above is None or not above[2].strip() or above[2].strip()[0] in "|>\"'[{":
        return ""
    found, expected = (len(match[1]) - len(match[1].lstrip(" -")) for match in (field, above))
    if found <= expected:
        return ""
    name, other = field[1].lstrip(" -"), above[1].lstrip(" -")
    write = f'"{name}:" below "{other}:"'
    return mismatch(f"{expected} spaces before the field", Unquoted(f"{found} spaces"), write)


def _messages(line: str) -> Iterator[str]:
    if _TAB.match(line):
        yield mismatch("spaces before the text", Unquoted("a tab"), "two spaces for each level")
    yield special_space(line)
    if match := _FIELD.fullmatch(line.rstrip()):
        yield _of_value(match[1], match[2])
    if _NESTED.search(line):
        found = Unquoted("quotation marks inside quotation marks")
        yield mismatch("text in one pair of quotation marks", found, "the inner ones as “ ”")
    if match := _CONTINUATION.search(line):
        write = "the text in quotation marks"
        yield mismatch("text", Unquoted(f"{quote(match[0].strip())}, which begins a comment"), write)


def _of_value(name: str, rest: str) -> str:
    """Return the message for the value on the line of a field."""
    field, value = name.strip(" -"), rest.strip()
    if not value:
        return ""
    if not rest.startswith(" ") and not value.startswith("//"):
        return mismatch(f'a space after "{field}:"', f"{field}:{value}", f"{field}: {value}")
    mark = value[0]
    if mark in "\"'" and value.endswith(mark) and len(value) > 1:
        inner = value[1:-1]
        if mark in inner.replace("''", "").replace('\\"', ""):
            plain = inner.replace("''", "'").replace('\\"', '"')
            write = _line(field, plain)
            return mismatch("text in one pair of quotation marks", Unquoted(value), write)
    elif (
        mark not in "\"'[{"
        and not value.startswith("- ")
        and (": " in value or value.endswith(":") or _SIGN.match(value))
    ):
        return mismatch("text in quotation marks", value, _line(field, value))
    return ""


def _line(field: str, text: str) -> str:
    """Return the line of a field with quoted text; for long text, only how to write it."""
    quoted = in_quotation_marks(text)
    return f"{field}: {quoted}" if quoted[0] in "\"'" else quoted
