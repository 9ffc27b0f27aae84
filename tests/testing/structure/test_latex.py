"""Markup that no LaTeX compiler accepts is found, and markup that one accepts is not."""

import pytest

from tipreport.testing import samples
from tipreport.testing.structure.latex import latex_problems
from tipreport.testing.structure.latex_texts import LATEX_TEXT, latex_text_problems

PREAMBLE = r"""\documentclass[a4paper]{article}
\usepackage[T1]{fontenc}
\newcommand{\source}[1]{\hyperlink{source-#1}{[#1]}}
\newenvironment{findings}{\begin{itemize}}{\end{itemize}}
\begin{document}
"""

OWN = r"\newcommand{\x}[2]{#1: {\small #2\par}}\newcommand*{\y}[2]{#1#2}\newcommand{\z}[2]{\def\w{#2}#1}"
EMPTY = "of its 2 arguments in braces: expected {} for one that is empty"
INSIDE_ROW = r"inside a row: end the row before it with \\"


def problems(body: str) -> list[str]:
    return [*latex_problems(f"{PREAMBLE}{body}\n\\end{{document}}\n")]


@pytest.mark.parametrize(
    "body",
    [
        r"100\% of R\&D, \$5, a\_b, \#1 \textasciicircum{} \^o \{x\} % a & b_c",
        r"\begin{tabular}{l@{\extracolsep{1pt}}r}a & b \\[2pt] c & d\end{tabular}",
        r"\begin{longtable}{|p{3cm}|l|}\hline a & \textbf{b} \\ \endhead\end{longtable}",
        r"\textbf{$<$$<$} and $$x$$ and $y$",
        r"$a_1^2 & b$ and \(x_1\) and \begin{align*}a_1 &= b^2\end{align*} and \[y^2\]",
        r"\href{https://x.example/a_b?c=1&d=%20#e}{one} \url{https://x.example/a%20b_c#d}",
        r"\label{sec:a_b}\ref{sec:a_b} \cite[p.~4]{d1_s2} \includegraphics[width=2cm,alt={a}]{a_b.png}",
        r"\hypertarget{source_1}{[1]} \hyperlink{source_1}{\textbf{[1]}}",
        r"\verb|a_b & {| and \begin{verbatim}a_b { & \end{verbatim}",
        r"\begin{findings}\item[\textbf{One}] two\end{findings} \source{1} \textbackslash{} \\ {\small x}",
        r"\begin{tabular}{@{}p{2cm}>{\raggedleft\arraybackslash}l@{}}a & b \\[2pt] \multicolumn{2}{l}{c}\end{tabular}",
        r"\begin{longtable}{ll}\toprule \rowcolor{gray!20} a & b \\ \endhead \multicolumn{2}{l}{c}\end{longtable}",
        r"\begin{tabular}{ll}a \\ \cmidrule(lr){1-2}\addlinespace[2pt]\multicolumn{2}{l}{c} \\\end{tabular}",
        r"\begin{tcolorbox}[title=a,id=a_b]x\end{tcolorbox}",
        r"\begin{tabular}{l}a \\[-0.5\baselineskip] {[}1{]} \\*[\smallskipamount] c\end{tabular} \\\[x^2\]",
        r"\begin{tabular}{>{$}l<{$}l}a_1 & b\end{tabular} \tablehead{A & B \\}\unknown{a_b}[d & e]",
        r"\def\bt#1{\begin{tabular}{#1}}\newcommand{\nl}{\\}\bt{ll}a & b \nl\multicolumn{2}{l}{c}\end{tabular}",
        r"\newcommand{\named}[2]{\hyperlink{#1}{#2}}\named{a_b}{c} \cref{a_b} \begin{unknown}a_b & c\end{unknown}",
        r"\def\named<#1>#2{\hyperlink{#1}{#2}}\named<a_b>{c} \begin{luacode}x = a_b & c\end{luacode}",
        r"\NewDocumentCommand\named{m l}{#2}\named{a}_{b} \unknown{c}^d_{e f}[g]",
        r"\NewDocumentCommand\named{m e{_^}}{#1\IfValueT{#2}{, #2}}\named{a}_{b} \named{a}^{c}_d",
        # rules between rows, and as many cells as columns
        r"\begin{tabular}{ll}\hline a & b \tabularnewline[2pt]\midrule\noalign{\vskip{2pt}} c \cr\hline\end{tabular}",
        r"\begin{tabular}{ll}a & \begin{tabular}{l}b\\\hline c\end{tabular} \\ & \makecell{d\\\hline e}\end{tabular}",
        r"\begin{longtable}[c]{|l|l||}a & b \endhead\hline c & d \\[2pt] \hline\end{longtable}",
        r"\begin{tabularx}{5cm}{*{2}{>{\small}X}@{}p{1cm}|S[table-format=2]!{x}w{l}{1cm}}a&b&c&d&e\end{tabularx}",
        r"\newcolumntype{L}[1]{>{\small}p{#1}}\newcolumntype{Y}{ll}\begin{tabular}{L{1cm}Y}a & b & c\end{tabular}",
        r"\begin{tabular}{Z}a & b\end{tabular} \begin{tabular}{ll}a & b \unknown\hline c & d & e\end{tabular}",
        r"\begin{tblr}{l}a & b \hline\end{tblr}",
    ],
)
def test_accepted_markup_has_no_problems(body: str) -> None:
    assert problems(body) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("one\ntwo & three", r"line 7 has & in text: expected \&"),
        ("one_two", r"line 6 has _ in text: expected \_"),
        ("\n\nNo. #1", r"line 8 has # in text: expected \#"),
        ("2^3", r"line 6 has ^ in text: expected \^{}"),
        (r"\item[a & b] c", r"line 6 has & in text: expected \&"),
        (r"\section{a_b}", r"line 6 has _ in text: expected \_"),
        (r"\textbf{one", r"line 7 has \end{document}: expected the end of { in line 6"),
        ("one}", r"line 6 has }: expected the end of \begin{document} in line 5"),
        (r"\begin{itemize}" + "\none", r"line 8 has \end{document}: expected the end of \begin{itemize} in line 6"),
        (
            r"\begin{tabular}{ll}a & b" + "\n" + r"\multicolumn{2}{l}{c} \\\end{tabular}",
            r"line 7 has \multicolumn after other text of its cell: end the row before it with \\",
        ),
        (
            r"\begin{tabular}{l}a \\" + "\n" + r"[1] b\end{tabular}",
            r"line 7 has [ after \\, which begins a length there: expected {[}",
        ),
        (r"\begin{tabular}{ll}a & b" + "\n" + r"\midrule c & d\end{tabular}", rf"line 7 has \midrule {INSIDE_ROW}"),
        (r"\begin{tabular}{l}a \hline b\end{tabular}", rf"line 6 has \hline {INSIDE_ROW}"),
        (
            r"\begin{longtable}{ll}\multicolumn{2}{@{}p{3cm}@{}}{a}" + "\n" + r"\addlinespace b & c\end{longtable}",
            rf"line 7 has \addlinespace {INSIDE_ROW}",
        ),
        (
            r"\begin{tabular}{l@{x}*{2}{c}}a & b & c \\" + "\n" + r"a & \multicolumn{2}{l}{b} & d\end{tabular}",
            "line 7 has more cells in a row than columns in its table, which has 3",
        ),
        (
            r"\newcolumntype{L}[1]{p{#1}}\begin{tabularx}{5cm}{L{1cm}X}a & b & c\end{tabularx}",
            "line 6 has more cells in a row than columns in its table, which has 2",
        ),
        ("it costs $5", r"line 7 has \end{document}: expected the end of $ in line 6"),
        (
            r"\begin{itemize}\end{enumerate}",
            r"line 6 has \end{enumerate}: expected the end of \begin{itemize} in line 6",
        ),
    ],
)
def test_a_defect_has_its_line(body: str, problem: str) -> None:
    assert problems(body)[0] == problem


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("a {one\n" + r"\x{a}}", r"line 7 has \x with 1"),
        (r"\textbf{\x}", r"line 6 has \x with 0"),
        (r"\begin{itemize}\item \x{a}\x{b}{c}\end{itemize}", r"line 6 has \x with 1"),
        (r"\begin{itemize}\item \x{a}" + "\n" + r"\end{itemize}", r"line 6 has \x with 1"),
        (r"\y{a}" + "\n\nb", r"line 6 has \y with 1"),
    ],
)
def test_an_own_command_without_an_argument_has_its_line(body: str, found: str) -> None:
    assert problems(OWN + body) == [f"{found} {EMPTY}"]


@pytest.mark.parametrize(
    "body",
    [
        r"\x{a}{b} \x{a}{} \x ab \x{a} b \x{a}\textbf{b} \x{a}" + "\n{b}",
        r"\x{a}" + "\n\nb",
        r"\y{a}\x{b}{c} \z{a}\x{b}{c}",
        r"\unknown{\x{a}}{b} \unknown[a]{\x} \y{\x}{{a}{b}} \newcommand{\w}{\x{a}}\w{b}",
        r"\begin{unknown}{\x}\end{unknown}",
        r"\texttt{\string\x} \textbf{\detokenize{\x}} \setkomafont{title}{\x}",
        r"\newcommand{\w}[1]{#1}\renewcommand{\w}{one}{\w}",
    ],
)
def test_an_own_command_may_have_its_arguments_elsewhere(body: str) -> None:
    assert problems(OWN + body) == []


def test_a_command_that_a_preamble_defines_twice_may_have_either_arguments() -> None:
    preamble = PREAMBLE.replace(r"\begin{document}", r"\newcommand{\w}{}\renewcommand{\w}[1]{#1}\begin{document}")

    assert [*latex_problems(f"{preamble}{{\\w}}\n\\end{{document}}\n")] == []


def test_a_file_begins_and_ends_its_document() -> None:
    assert [*latex_problems(PREAMBLE)] == [r"\begin{document} in line 5 is never closed"]
    assert [*latex_problems("\\documentclass{article}\none")] == [r"the file has no \begin{document}"]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (LATEX_TEXT, r"line 2 has ` in text, which is printed as ‘: expected \textasciigrave{}"),
        (
            LATEX_TEXT.replace("`", r"\textasciigrave{}"),
            "line 2 has -- in text, which is printed as –: expected -{}-",
        ),
        (rf"\item {LATEX_TEXT}", r"line 2 has \item before [ of a text, which is printed as its label: expected {[}"),
        (
            rf"\item[a {LATEX_TEXT}]",
            "line 2 has ] of a text in an optional argument, which ends there: expected {]}",
        ),
        (
            LATEX_TEXT.replace("`", r"\textasciigrave{}").replace("--", "-{}-"),
            r"line 2 has ~ in text, which is printed as a space: expected \textasciitilde{}",
        ),
        (
            r"fonade \textunderscore  sutime",
            r"line 2 has a space after \textunderscore, which is not printed: expected \textunderscore{}",
        ),
        (
            "sutime \\textbackslash\nkapore",
            r"line 2 has a space after \textbackslash, which is not printed: expected \textbackslash{}",
        ),
    ],
)
def test_a_text_that_is_printed_otherwise_has_its_line_and_what_to_write(body: str, problem: str) -> None:
    assert next(latex_text_problems(f"\\begin{{document}}\n{body}\n\\end{{document}}")) == problem


@pytest.mark.parametrize(
    "file",
    [
        r"\begin{document}\item {[}zukefi{]} gadisu \textasciigrave{} lepumo -{}- rosebi \~{} fonade\end{document}",
        r"\begin{document}fonade {\textunderscore} sutime \textbackslash{} kapore fonade \_ sutime\end{document}",
        r"\newcommand{\own}{\_\ }\begin{document}fonade \own sutime\end{document}",
        rf"\defaultfontfeatures{{Ligatures=TeXOff}}\begin{{document}}A {LATEX_TEXT.partition('~')[0]}\end{{document}}",
    ],
)
def test_a_text_that_is_printed_as_it_is_has_no_problems(file: str) -> None:
    assert [*latex_text_problems(file)] == []


def test_a_brief_may_have_the_text_everywhere() -> None:
    (brief,) = samples.with_text(LATEX_TEXT)

    assert [quote.text for quote in brief.quotes] == [LATEX_TEXT]


def test_environments_in_the_settings_of_a_preamble_are_not_open() -> None:
    settings = r"\AtBeginEnvironment{quote}{\begin{small}}\AtEndEnvironment{quote}{\end{small}}"

    assert [
        *latex_problems(f"\\documentclass{{article}}{settings}{PREAMBLE[PREAMBLE.index(chr(10)) :]}\\end{{document}}")
    ] == []


def test_a_file_that_changes_characters_is_not_judged_by_them() -> None:
    assert problems(r"\catcode`\_=12 a_b") == []
