r"""Decides the conditions in a LaTeX file that depend only on its own text: ``\IfValueT``, ``\ifblank``, ``\ifx``."""

import re
from collections.abc import Callable, Mapping

from tipreport.testing.reading.latex_integers import Meaning, integer
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
_EQUAL = {"ifstrequal": (True, False), "str_if_eq:nnTF": (True, False), "IfStrEq": (True, False)}
_EMPTY = re.compile(r"\\relax\s*\\detokenize\s*(?=\{)")
_RELAX = re.compile(r"\s*\\relax\b[ \t]*")
_IF = re.compile(r"\\(if[A-Za-z@]*|else|fi)(?![A-Za-z@])[ \t]*")
_TOKEN = re.compile(r"\s*(\\[A-Za-z@]+|\\.|.)", re.DOTALL)
_RELATION = re.compile(r"\s*[<>=]")
_END_OF_NUMBER = re.compile(r"\\relax(?![A-Za-z])| |")
_COMPARISONS = {"ifnumgreater": ">", "ifnumless": "<", "ifnumequal": "="}
_EMPTY_MACROS = ("ifdefempty", "ifdefvoid")
_OF_TEX = ("ifx", "if", "iftrue", "iffalse", "ifnum", "ifodd", "ifdefined")
_BOOLEANS = {"ifbool": (True, False), "iftoggle": (True, False), "notbool": (False, True), "nottoggle": (False, True)}
_OF_ETOOLBOX = {*_COMPARISONS, *_EMPTY_MACROS, *_BOOLEANS}
# Conditions whose branches are arguments: no \fi ends them (etoolbox, ifthen, the kernel).
_WITH_ARGUMENTS = re.compile(
    r"ifblank|ifthenelse|ifstr[a-z]+|ifdef|ifundef|ifdef(?:empty|void|macro|param|string|counter|length|dimen|boolean|toggle)"
    r"|ifcs[a-z]+|ifundefcs|ifbool|iftoggle|ifboolexpr|ifnum(?:comp|equal|greater|less|odd)|ifdim(?:comp|equal|greater|less)"
    r"|ifinlist|ifinlistcs|ifpatchable|iflanguage|ifdraft|ifthispageodd|iffieldundef"
)


def chosen(name: str, text: LatexText, meaning: Meaning) -> str | None:
    r"""Return the branch that a condition at this position prints; None if the command is another one.

    ``meaning`` returns what a token stands for: ``\ifx`` compares that. The position is then after the condition.
    """
    if name in _CONDITIONS:
        test, branches = _CONDITIONS[name]
        is_true = test(text.token())
        return "".join([value for branch in branches if (value := text.token()) and branch == is_true])
    if name in _EQUAL:
        return _branch(text, is_true=text.token() == text.token())
    if name in _OF_ETOOLBOX:
        return _of_etoolbox(name, text, meaning)
    if name == "ifthenelse":
        return _of_test(text, meaning)
    is_switch = name not in _OF_TEX and name.startswith("if") and isinstance(meaning(f"\\{name}"), bool)
    return _of_tex(name, text, meaning) if is_switch or name in _OF_TEX else None


def has_branches_as_arguments(name: str) -> bool:
    r"""Return whether no ``\fi`` ends a condition of this name."""
    return bool(_WITH_ARGUMENTS.fullmatch(name))


def _branch(text: LatexText, *, is_true: bool) -> str:
    """Return the first of two arguments, or the second."""
    return [text.token(), text.token()][0 if is_true else 1]


def _of_etoolbox(name: str, text: LatexText, meaning: Meaning) -> str | None:
    """Return the branch of a comparison of numbers, a switch, or the test of a command; None if that is not known."""
    start = text.at
    if name in _COMPARISONS:
        numbers = (rf"\numexpr {text.argument()}\relax" for _ in range(2))
        is_true = _compared(LatexText(_COMPARISONS[name].join(numbers)), meaning, is_whole=True)
    elif name in _BOOLEANS:
        state = meaning(f"\\if{text.argument()}")
        is_true = state == _BOOLEANS[name][0] if isinstance(state, bool) else None
    else:
        body = getattr(meaning(text.argument().strip()), "body", None)
        is_true = None if body is None else not body
    if is_true is None:
        text.at = start
        return None
    return _branch(text, is_true=is_true)


def _of_test(text: LatexText, meaning: Meaning) -> str | None:
    r"""Return the branch of ``\ifthenelse`` with ``\equal``, ``\boolean`` or two numbers; None for other tests."""
    test = LatexText(text.argument().strip())
    of_numbers = _compared(LatexText(test.text), meaning, is_whole=True)
    if of_numbers is not None:
        return _branch(text, is_true=of_numbers)
    command = test.passed(_TOKEN)
    if command == r"\isempty":
        return _branch(text, is_true=not test.argument())
    if command == r"\equal":
        return _branch(text, is_true=test.argument() == test.argument())
    state = meaning(f"\\if{test.argument()}") if command == r"\boolean" else None
    return _branch(text, is_true=state) if isinstance(state, bool) else None


def _compared(text: LatexText, meaning: Meaning, *, is_whole: bool = False) -> bool | None:
    """Return whether the two numbers at a position compare as the sign between them says; None if that is not known.

    The position is then after them. If ``is_whole``, no other text may follow.
    """
    first = integer(text, meaning)
    sign = text.passed(_RELATION).strip() if first is not None else ""
    second = integer(text, meaning) if sign else None
    if first is None or second is None:
        return None
    text.passed(_END_OF_NUMBER)
    if is_whole and text.text[text.at :].strip():
        return None
    return {"<": first < second, ">": first > second, "=": first == second}[sign]


def _of_tex(name: str, text: LatexText, meaning: Meaning) -> str | None:
    start = text.at
    is_true = _is_true(name, text, meaning)
    branches = None if is_true is None else branches_at(text)
    if branches is None:
        text.at = start
        return None
    return branches[0 if is_true else 1]


def _is_true(name: str, text: LatexText, meaning: Meaning) -> bool | None:
    r"""Return whether a condition of TeX is true, and go to its first branch; None if that is not known."""
    if name in ("ifnum", "ifodd"):
        return _of_numbers(name, text, meaning)
    if name == "ifx":
        tokens = [text.passed(_TOKEN).strip() or " " for _ in range(2)]
        return _is_same(*map(meaning, tokens))
    if name == "if":
        return _is_empty(text)
    if name == "ifdefined":
        token = text.passed(_TOKEN).strip()
        return True if meaning(token) != token else None
    state = meaning(f"\\{name}")
    return state if isinstance(state, bool) else name == "iftrue"


def _is_same(first: object, second: object) -> bool | None:
    r"""Return whether two tokens have one meaning. That of ``\undefined`` is None; a package may define the other."""
    if first is None or second is None:
        return None if isinstance(first or second, str) else False
    return first == second


def _is_empty(text: LatexText) -> bool | None:
    r"""Return whether the argument of ``\if\relax\detokenize`` is empty; None for other tests."""
    if not text.passed(_EMPTY):
        return None
    is_empty = not text.argument()
    if is_empty:
        text.passed(_RELAX)
    return is_empty


def _of_numbers(name: str, text: LatexText, meaning: Meaning) -> bool | None:
    if name == "ifnum":
        return _compared(text, meaning)
    number = integer(text, meaning)
    text.passed(_END_OF_NUMBER)
    return None if number is None else number % 2 == 1


def branches_at(text: LatexText) -> tuple[str, str] | None:
    r"""Return the text before ``\else``, and that from there to ``\fi``; None if the condition has no end."""
    start, depth, other = text.at, 0, None
    for match in _IF.finditer(text.text, text.at):
        if match[1].startswith("if"):
            depth += not _WITH_ARGUMENTS.fullmatch(match[1])
        elif depth:
            depth -= match[1] == "fi"
        elif match[1] == "else":
            other = match
        else:
            text.at = match.end()
            first = text.text[start : (other or match).start()]
            return first, text.text[other.end() : match.start()] if other else ""
    return None
