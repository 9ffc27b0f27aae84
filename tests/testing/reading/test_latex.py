"""LaTeX is read as its printed page is."""

import pytest

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex import read_latex


def read(body: str) -> Content:
    content = Content()
    read_latex(f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n", content)
    return content


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("\\section{One}\ntwo three", "one two three"),  # text after the last command is printed too
        ("one % two\nthree", "one three"),
        ("100\\% of \\textbf{one} \\& two", "100 % of one & two"),
        ("one\\textasciitilde{}two \\textless{}b\\textgreater{}", "one ~ two < b >"),
        ("\\href{https://x.example/a\\%20b}{one}", "one"),
        ("\\textasciigrave{}one\\textasciigrave{}", "` one `"),
        ("\\title{One}\\maketitle two", "one two"),
    ],
)
def test_the_printed_words_are_read(body: str, words: str) -> None:
    assert " ".join(token.text for token in read(body).tokens) == words


def test_headings_have_their_level() -> None:
    levels = {token.text: token.heading for token in read("\\section{One}\n\\subsection{Two}\nthree").tokens}

    assert levels == {"one": 1, "two": 2, "three": 0}


def test_a_citation_leads_to_its_target() -> None:
    content = read("a \\hyperlink{source-1}{[1]}\n\n\\hypertarget{source-1}{[1]} Title")

    assert content.targets == {"#source-1": 2}
    assert content.tokens[1].link == "#source-1"


def test_the_highest_heading_of_the_file_is_at_level_1() -> None:
    content = read("\\part{One}\n\\section{Two}\n\\subsection{Three}")

    assert {token.text: token.heading for token in content.tokens} == {"one": 1, "two": 2, "three": 3}


@pytest.mark.parametrize(("entry", "number"), [("\\bibitem[7]{d1-s2}", "7"), ("\\bibitem{d1-s2}", "1")])
def test_a_citation_has_the_number_that_its_entry_prints(entry: str, number: str) -> None:
    content = read(f"a \\cite[{{p. 4}}]{{d1-s2}} \\begin{{thebibliography}}{{9}}{entry} Title\\end{{thebibliography}}")

    assert [token.text for token in content.tokens][:4] == ["a", number, "p", "4"]
    assert content.tokens[1].link == "#d1-s2"
