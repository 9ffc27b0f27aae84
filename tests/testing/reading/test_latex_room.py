"""Words of LaTeX are apart where the printed page has room between them: a space, a line, a cell, a box."""

import pytest

from tests.testing.reading.test_latex import read, words_of


def glued(body: str, preamble: str = "") -> list[str]:
    return [token.text for token in read(body, preamble).tokens if token.glued]


@pytest.mark.parametrize(
    "body",
    [
        r"“One.”\textbf{two}",
        r"{\itshape “One.”}\textbf{two}",
        r"“One.”{\small two}",
        r"\textbf{One.}\href{https://x.example}{two}",
        r"\begin{tabular}{l}one & {“One.”}two \end{tabular}",
    ],
)
def test_words_without_room_are_glued(body: str) -> None:
    assert glued(body) == ["two"]


@pytest.mark.parametrize(
    "body",
    [
        r"“One.” \textbf{two}",
        r"\textbf{“One.”} \textbf{two}",
        r"\href{https://x.example}{“One.”} two",
        r"“One.”~two",
        r"“One.”\\two",
        r"“One.”\\[2pt]{\small two}",
        "“One.”\n\ntwo",
        r"“One.”\par{}two",
        r"“One.”\quad{}two",
        r"“One.”\hspace{1em}two",
        r"“One.”\kern1em\textbf{two}",
        r"\TeX, T\kern-1pt E: “One.”\kern1em two",
        r"“One.”\medskip\noindent{}two",
        r"\parbox{3cm}{“One.”}two",
        r"\makebox[3em][l]{“One.”}two",
        r"\fbox{“One.”}\fbox{two}",
        r"\own{“One.”}{two}",
        r"\begin{own}{“One.”}{two}\end{own}",
        r"\begin{quote}“One.”\end{quote}two",
        r"\begin{description}\item[One:]two\end{description}",
        r"\begin{enumerate}\item two\end{enumerate}",
        r"\begin{tabular}{ll}“One.”&two\\\end{tabular}",
        r"\section{“One.”}two",
        r"“One.”\footnote{two}",
    ],
)
def test_words_with_room_are_apart(body: str) -> None:
    assert glued(body) == []


def test_the_arguments_of_a_command_are_apart_where_its_definition_leaves_room() -> None:
    assert glued(r"\own{“One.”}{two}", r"\newcommand{\own}[2]{#1\hfill #2}") == []
    assert glued(r"\own{“One.”}{two}", r"\newcommand{\own}[2]{#1#2}") == ["two"]


@pytest.mark.parametrize("body", [r"inter\allowbreak national", r"inter\kern1pt national", r"inter\-national"])
def test_room_does_not_end_a_word(body: str) -> None:
    assert words_of(read(body)) == "international"
