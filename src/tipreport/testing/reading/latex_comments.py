"""The comments of a LaTeX file."""

import re
from collections.abc import Iterator

# A comment, an environment of comments, or an address, in which % is none.
_COMMENT = re.compile(
    r"(?m)(?P<address>\\(?:url|href|nolinkurl|path|verb\*?)\s*(?:\{[^{}\s]*\}|(?P<mark>[^\w\s{[*%\\]).*?(?P=mark)))"
    r"|(?P<verbatim>\\begin\{(?P<name>[vV]erbatim|lstlisting)\}(?s:.*?)\\end\{(?P=name)\})"
    r"|\\begin\{comment\}(?P<environment>(?s:.)*?)\\end\{comment\}|(?<!\\)(?P<before>(?:\\\\)*)%(?P<comment>.*)$"
)


def comments_in(text: str) -> Iterator[str]:
    """Yield the text of each comment."""
    yield from (match["comment"] or match["environment"] or "" for match in _COMMENT.finditer(text))


def without_comments(text: str) -> str:
    """Return a LaTeX text without its comments, with the same lines."""
    return _COMMENT.sub(
        lambda match: (
            match["address"] or match["verbatim"] or match["before"] or "\n" * (match["environment"] or "").count("\n")
        ),
        text,
    )
