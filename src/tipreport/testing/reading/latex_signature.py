r"""The parameters of a command, in the notation of ``\NewDocumentCommand`` (LaTeX for authors, section 2)."""

import re
from functools import cache
from typing import Literal

from attrs import frozen

NO_VALUE, TRUE, FALSE = "-NoValue-", "\\BooleanTrue", "\\BooleanFalse"
_PARAMETER = re.compile(
    r"(?:[+!\s]|>\s*\{[^{}]*\})*"
    r"(?:(?P<plain>[mvosb])|(?P<option>O)\s*|t(?P<sign>\S)|[dr](?P<pair>\S\S)|[DR](?P<either>\S\S)\s*"
    r"|e\s*(?:\{\s*(?P<marks>[^{}\\\s]+)\s*\}|(?P<mark>[^{}\\\s]))"
    r"|u\s*(?:\{(?P<ends>[^{}\\]+)\}|(?P<end>[^{}\\\s])))",
)
_NUMBER = re.compile(r"#\d")
_DEFAULT = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}")


@frozen
class Parameter:
    """One parameter: *m*, in braces; *o*, between two signs and optional; *s*, a star or another sign.

    *u* is all up to the closing sign, after the opening one (The TeXbook, chapter 20); *b*, the body of an environment.
    *e* is as many as ``opening`` has signs: each has the argument after its sign, and they follow in any order.
    """

    kind: Literal["m", "o", "s", "u", "b", "e"] = "m"
    opening: str = "["
    closing: str = "]"
    default: str = NO_VALUE


MANDATORY, STAR = Parameter(), Parameter("s", opening="*")


@cache
def parameters_of(signature: str) -> tuple[Parameter, ...] | None:
    """Return the parameters of a signature such as ``s O{} m m``; None if one is of another kind."""
    found, at, signature = [], 0, signature.strip()
    while at < len(signature):
        match = _PARAMETER.match(signature, at)
        if match is None:
            return None
        at = match.end()
        opening, closing = tuple(match["pair"] or match["either"] or "[]")
        default = NO_VALUE
        if match["option"] or match["either"]:
            if not (given := _DEFAULT.match(signature, at)):
                return None
            default, at = given[1], given.end()
        if match["sign"] or match["plain"] == "s":
            found.append(Parameter("s", opening=match["sign"] or "*"))
        elif match["plain"] == "b":
            found.append(Parameter("b", opening="", closing=""))
        elif signs := match["marks"] or match["mark"]:
            found.append(Parameter("e", opening=signs, closing=""))
        elif end := match["ends"] or match["end"]:
            found.append(Parameter("u", opening="", closing=end))
        elif match["plain"] in ("m", "v"):
            found.append(MANDATORY)
        else:
            found.append(Parameter("o", opening, closing, default))
    return tuple(found)


def delimited(text: str) -> tuple[Parameter, ...]:
    r"""Return the parameters of ``\def`` with the signs between them: ``<#1>#2``."""
    before, *after = _NUMBER.split(text)
    if not after:
        return (Parameter("u", opening=before, closing=""),) if before.strip() else ()
    first = Parameter("u", opening=before.strip(), closing=after[0].strip())
    others = (Parameter("u", opening="", closing=each.strip()) for each in after[1:])
    return tuple(each if each.opening or each.closing else MANDATORY for each in (first, *others))
