"""Verifies that the elements of a page are closed, each in the one that it was opened in."""

from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905 - a list
# elements whose end tag HTML allows to leave out
_OPTIONAL = frozenset("html head body p li dt dd option optgroup thead tbody tfoot tr td th colgroup rt rp".split())  # noqa: SIM905


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.problem = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append((tag, self.getpos()[0]))
        del attrs

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        line = self.getpos()[0]
        while self.open and self.open[-1][0] != tag and self.open[-1][0] in _OPTIONAL:
            self.open.pop()
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        elif not self.problem and tag not in _VOID:
            expected = f"</{self.open[-1][0]}>, opened in line {self.open[-1][1]}" if self.open else "no end tag"
            self.problem = f"line {line} closes </{tag}>: expected {expected}"


def unbalanced(page: str) -> str:
    """Describe the first end tag of a page that is missing or closes another element; empty if there is none."""
    balance = _Balance()
    balance.feed(page)
    balance.close()
    left = [(tag, line) for tag, line in balance.open if tag not in _OPTIONAL]
    if not balance.problem and left:
        return f"<{left[0][0]}> in line {left[0][1]} is never closed"
    return balance.problem
