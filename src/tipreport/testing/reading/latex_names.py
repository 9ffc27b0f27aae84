r"""The names of commands that have other signs than letters: ``\csname source-1\endcsname`` (source2e, section 4)."""

import re

_DEFINING = {"csdef": "def", "csgdef": "gdef", "csedef": "edef", "csxdef": "xdef", "@namedef": "def"}
_NAME = r"[^\\#{}$&\n]+?"  # without commands in it
_DEFINED = re.compile(
    rf"\\(?P<short>{'|'.join(_DEFINING)})\*?\s*\{{(?P<name>{_NAME})\}}"
    rf"|\\expandafter\s*\\(?P<long>[gex]?def|let|(?:new|renew|provide)command\*?)\s*\\csname\s*(?P<other>{_NAME})\s*\\endcsname"
)
_OTHER = re.compile(r"[^A-Za-z]")
_DIGITS = {ord(digit): chr(ord("G") + int(digit)) for digit in "0123456789"}
CALLED = re.compile(rf"\s*(?P<name>{_NAME})\s*\\endcsname(?![A-Za-z])[ \t]*")
CALLS = ("csuse", "@nameuse")  # with the name in braces


def in_letters(name: str) -> str:
    """Return a name of letters for any name."""
    return _OTHER.sub(lambda sign: f"Q{ord(sign[0]):x}".translate(_DIGITS), name.strip())


def with_names(text: str) -> str:
    """Return a text that defines each such command by a name of letters. A name with a command in it stays."""
    return _DEFINED.sub(_defined, text) if "cs" in text or "@name" in text else text


def _defined(match: re.Match[str]) -> str:
    if match["short"]:
        return f"\\{_DEFINING[match['short']]}\\{in_letters(match['name'])}"
    return f"\\{match['long']}\\{in_letters(match['other'])} "
