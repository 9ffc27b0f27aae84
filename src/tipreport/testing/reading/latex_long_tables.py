"""The heads and the feet of long tables, which each page repeats (longtable 4, section 3)."""

import re

_BEGIN = re.compile(r"\\begin\s*\{(longtable\*?|xltabular|tabularx|longtabu|NiceTabular)\}")
_END_OF_PART = re.compile(r"\\end(firsthead|head|foot|lastfoot)(?![A-Za-z])")
_ARGUMENTS = re.compile(r"\s*(?:\[[^\]]*\]|\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\})*")


def on_one_page(text: str) -> str:
    """Return a text whose long tables are as on one page: one head, the rows, and the last foot. Lines are kept."""
    parts, done = [], 0
    for match in _BEGIN.finditer(text):
        end = text.find(rf"\end{{{match[1]}}}", match.end())
        found = _ARGUMENTS.match(text, match.end())
        if end > 0 and found and match.start() >= done and _END_OF_PART.search(text, match.end(), end):
            parts += [text[done : found.end()], _rows(text[found.end() : end])]
            done = end
    return "".join((*parts, text[done:]))


def _rows(text: str) -> str:
    """Return the rows of a table in the order of a single page, with the end of the head that the others repeat."""
    repeated: dict[str, str] = {}
    done = 0
    for match in _END_OF_PART.finditer(text):
        repeated[match[1]] = text[done : match.start()]
        done = match.end()
    first = "firsthead" if "firsthead" in repeated else "head"
    last = "lastfoot" if "lastfoot" in repeated else "foot"
    head = repeated.get("head", "")
    if head and "".join(head.split()) == "".join(
        repeated[first].split()
    ):  # the head of the first page is that of the others
        repeated[first] += r"\endhead "
    before = (part if name == first else "\n" * part.count("\n") for name, part in repeated.items())
    return f"{''.join(before)}{text[done:]}{' '.join(repeated.get(last, '').split(chr(10)))}"
