"""The colours of messages. They repeat what the words say, and read on a white and on a black background."""

import re

ERROR, WARNING, STRONG, PLAIN = "1;31", "1;35", "1", ""
"""Sequences of ECMA-48 (SGR): bold red, bold magenta, bold, and none."""
SEVERITIES = {"error": ERROR, "warning": WARNING, "note": PLAIN}
"""The style of each severity. Yellow does not read on white, and blue does not read on black."""

_SEVERITY = re.compile("(?:error|warning)(?=: )")


def styled(text: str, style: str) -> str:
    """Return a text with a style."""
    return f"\x1b[{style}m{text}\x1b[0m" if style else text


def style_severity(message: str) -> str:
    """Return a message in which the severity that it begins with has its style."""
    found = _SEVERITY.match(message)
    return styled(found[0], SEVERITIES[found[0]]) + message[found.end() :] if found else message
