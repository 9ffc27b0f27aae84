r"""Decides the conditions in commands that a LaTeX file defines: ``\IfValueT``, ``\ifblank``, ``\ifx``."""

import re
from collections.abc import Callable, Mapping

from tipreport.testing.reading.latex_signature import NO_VALUE, TRUE
from tipreport.testing.reading.latex_text import LatexText

_TESTS: Mapping[str, Callable[[str], bool]] = {
    "IfValue": lambda value: value != NO_VALUE,
    "IfNoValue": lambda value: value == NO_VALUE,
    "IfBlank": lambda value: not value.strip(),
    "IfBoolean": lambda value: value == TRUE,
    "tl_if_empty:n": lambda value: not value,
    "tl_if_blank:n": lambda value: not value.strip(),
    "tl_if_novalue:n": lambda value: value == NO_VALUE,
}
_BRANCHES = {"T": (True,), "F": (False,), "TF": (True, False)}
_CONDITIONS = {
    f"{stem}{end}": (test, branches) for stem, test in _TESTS.items() for end, branches in _BRANCHES.items()
} | {
    "ifblank": (_TESTS["IfBlank"], (True, False)),
    "notblank": (lambda value: bool(value.strip()), (True, False)),
    "ifstrempty": (lambda value: not value, (True, False)),
}
_EQUAL = re.compile(r"\s*\\equal\s*")
_EMPTY = re.compile(r"\\relax\s*\\detokenize\s*(?=\{)")
_IF = re.compile(r"\\(if[A-Za-z@]*|else|fi)(?![A-Za-z@])[ \t]*")
_TOKEN = re.compile(r"\s*(\\[A-Za-z]+|\\.|.)", re.DOTALL)
_OF_TEX = ("ifx", "if", "iftrue", "iffalse")
_WITH_ARGUMENTS = {*_CONDITIONS, "ifthenelse", "ifdef", "ifundef", "ifdefempty", "ifstrequal", "iftoggle", "ifbool"}
Meaning = Callable[[str], object]


def chosen(name: str, text: LatexText, meaning: Meaning) -> str | None:
    r"""Return the branch that a condition at this position prints; None if the command is another one.

    ``meaning`` returns what a token stands for: ``\ifx`` compares that. The position is then after the condition.
    """
    if name in _CONDITIONS:
        test, branches = _CONDITIONS[name]
        is_true = test(text.token())
        return "".join([value for branch in branches if (value := text.token()) and branch == is_true])
    if name == "ifthenelse":
        return _of_equal(text)
    return _of_tex(name, text, meaning) if name in _OF_TEX else None


def _of_equal(text: LatexText) -> str | None:
    r"""Return the branch of ``\ifthenelse{\equal{}{}}``; None for other tests."""
    test = LatexText(text.argument())
    match = _EQUAL.match(test.text)
    if match is None:
        return None
    test.at = match.end()
    is_equal = test.argument() == test.argument()
    return [text.argument(), text.argument()][0 if is_equal else 1]


def _of_tex(name: str, text: LatexText, meaning: Meaning) -> str | None:
    start, is_true = text.at, name == "iftrue"
    if name == "if":
        if not (match := _EMPTY.match(text.text, text.at)):
            return None
        text.at = match.end()
        is_true = not text.argument()
        if is_true and (end := re.compile(r"\s*\\relax\b[ \t]*").match(text.text, text.at)):
            text.at = end.end()
    elif name == "ifx":
        tokens = []
        for _ in range(2):
            if match := _TOKEN.match(text.text, text.at):
                text.at = match.end()
                tokens.append(match[1])
        is_true = len(tokens) == 2 and meaning(tokens[0]) == meaning(tokens[1])
    branches = _branches(text)
    if branches is None:
        text.at = start
        return None
    return branches[0 if is_true else 1]


def _branches(text: LatexText) -> tuple[str, str] | None:
    r"""Return the text before ``\else``, and that from there to ``\fi``; None if the condition has no end."""
    start, depth, other = text.at, 0, None
    for match in _IF.finditer(text.text, text.at):
        if match[1].startswith("if"):
            depth += match[1] not in _WITH_ARGUMENTS
        elif depth:
            depth -= match[1] == "fi"
        elif match[1] == "else":
            other = match
        else:
            text.at = match.end()
            first = text.text[start : (other or match).start()]
            return first, text.text[other.end() : match.start()] if other else ""
    return None
