"""The colons that the style sheet adds are those of the language."""

import re
from importlib.resources import files

STYLE = (files("tipreport_html") / "templates" / "style.css").read_text("utf-8")


def test_french_has_a_space_before_each_colon() -> None:
    rules = re.findall(r"^ *([^{}\n]+) \{ content: (?:attr\(data-label\) )?\": \";", STYLE, re.MULTILINE)

    assert rules
    for selector in rules:
        own = rf":where\(html:lang\(fr\)\) {re.escape(selector)} \{{ content: (?:attr\(data-label\) )?\"\\a0: \";"
        assert re.search(own, STYLE), selector
