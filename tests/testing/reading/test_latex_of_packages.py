"""The commands of TeX, of LaTeX and of its packages are read as a compiler prints them."""

import pytest

from tests.testing.reading.test_latex import read, words_of
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex import read_latex


@pytest.mark.parametrize(
    ("body", "words"),
    [
        # distances, rules and parameters of TeX
        (r"one\vskip-2pt two\vskip.5\baselineskip three\hskip 1em plus 1fil four", "one two three four"),
        (r"in\hspace{0pt}to\kern0pt ne\kern-.1em ss\kern\fontdimen2\font two", "intoness two"),
        (r"one\rule{2pt}{1pt}two\hrule height 0.4pt\relax three", "one two three"),
        (r"\looseness=-1 one\tolerance=2000\clubpenalty10000 \parfillskip=0pt plus 1fil\hsize=10cm two", "onetwo"),
        (r"\advance\leftskip by 1cm one\multiply\parskip by 2 two", "onetwo"),
        (r"\hskip\parindent\textbf{one}\penalty50\emph{two}", "onetwo"),
        (r"\hbox to 3cm{one\hfil}\vbox{\hbox{two}\hbox{three}}", "one two three"),
        (r"one\leaders\hbox{.}\hfill two\everypar{}", "one two"),
        (r"one\char`\%\char"+'"41 '+r"\symbol{66}\unskip{} two", "one % ab two"),
        (r"\long\def\x#1{<#1>}\x{one}\x two", "< one > < t > wo"),
        # line breaks, lists and counters
        (r"one\\*two\\*[3mm]three\linebreak[2]four", "one two three four"),
        (r"\begin{enumerate}[label=(\alph*)]\item one\item two\end{enumerate}", "a one b two"),
        (r"\begin{enumerate}[label=Step \Roman*:,start=3]\item one\end{enumerate}", "step iii one"),
        (r"\begin{enumerate}\item\begin{enumerate}\item one\end{enumerate}\item two\end{enumerate}", "1 a one 2 two"),
        (r"\begin{enumerate}\item one\end{enumerate}\begin{enumerate}[resume]\item two\end{enumerate}", "1 one 2 two"),
        (r"\begin{itemize}[label=\textcolor{red}{\ding{51}}]\item one\end{itemize}", "one"),
        (r"\begin{tabbing}a \= b \kill one \> two \\ three \> four\end{tabbing}", "one two three four"),
        (r"\newcounter{n}\stepcounter{n}\alph{n}\Roman{n} \number\value{n}", "ai 1"),
        (r"\section{One}\label{a} two \nameref{a}", "one two one"),
        (r"\begin{enumerate}\setcounter{enumi}{\numexpr 4-1\relax}\item one\end{enumerate}", "4 one"),
        (r"\newcounter{n}\setcounter{n}{2}\addtocounter{n}{\value{n}}\the\numexpr\value{n}*(2+1)\relax", "12"),
        (r"\the\numexpr 7/2\relax\ \number\numexpr -7/2 \relax\ \inteval{2+2*3}", "4 -4 8"),
        (r"\newcommand{\n}{2}\begin{enumerate}[start=\numexpr\n+1\relax]\item one\end{enumerate}", "3 one"),
        (r"\newcounter{n}\stepcounter{n}\ifnum\value{n}>0 one\else two\fi\ \ifodd\value{n}three\fi", "one three"),
        (r"\newcommand{\x}[1]{\ifnum\numexpr#1-1\relax>2 one\else two\fi}\x{3} \x{4}", "two one"),
        (r"\ifnumgreater{1+2}{2}{one}{two} \ifthenelse{\numexpr 1+1\relax=2}{three}{four}", "one three"),
        # formulas and boxes
        (r"$\le$ 5 $3\times4$ $\frac{1}{2}$ \(x_1\)", "≤ 5 3 × 4 1 2 x1"),
        (r"\scalebox{2}[1]{one} \smash[b]{two} \lettrine{T}{hree} \discretionary{-}{}{}four", "one two three four"),
        (r"\makebox[2cm]{12}\makebox[2cm]{34}\fbox{5}\fbox{6}", "12 34 5 6"),
        (r"\sbox{\x}{one}two \usebox{\x}", "two one"),
        (r"\begin{picture}(9,9)(0,0)\put(0,0){one}\put(5,0){\line(1,0){20}}\end{picture}", "one"),
        # packages
        (r"\dictum[one]{two} \epigraph{three}{four} \textquote[five]{six}", "two one three four six five"),
        (r"\begin{tcolorbox}[title={One, two},colback=white]three\end{tcolorbox}", "one two three"),
        (r"\newtcolorbox{own}[2][]{title={#2},#1}\begin{own}{One}two\end{own}", "one two"),
        (r"\begin{multicols}{2}[\section*{One}]two\end{multicols} \begin{turn}{90}three\end{turn}", "one two three"),
        (r"\begin{displayquote}[one]two\end{displayquote}", "two one"),
        (r"\begin{tikzpicture}\node (a) at (0,0) {one};\draw (0,1) -- (2,3) node {two};\end{tikzpicture}", "one two"),
        (r"\tikz\fill[red] (0,0) circle (2pt); one", "one"),
        (r"\DeclareTextFontCommand{\strong}{\bfseries}\strong{one} \uline{two} \st{three}", "one two three"),
        (r"\newif\ifshort\shorttrue\ifshort one\else two\fi\ \newtoggle{x}\iftoggle{x}{three}{four}", "one four"),
        (r"\ifnum3>2 one\else two\fi\ \ifthenelse{1<2}{three}{four} \ifstrequal{a}{b}{five}{six}", "one three six"),
        (r"\hyperref{https://x.example}{a}{b}{one} \href{https://x.example/\detokenize{a_b}}{two}", "one two"),
        (r"\def\x<#1>#2{#2 #1}\x<a_b>{one} \csname textbf\endcsname{two}", "one a _ b two"),
        (r"\makeatletter\def\x{\@ifnextchar[{\x@a}{\x@a[no]}}\def\x@a[#1]#2{<#2#1>}\x[a]{b}\x{c}", "< ba > < cno >"),
        (r"\expandafter\def\csname a-1\endcsname{one}\csname a-1\endcsname\ \csdef{b c}{two}\csuse{b c}", "one two"),
        (r"\newtcolorbox{own}[1]{before upper={\textbf{#1} }}\begin{own}{One}two\end{own}", "one two"),
        (r"\ensuremath{m^2} \parshape 1 0pt 5cm one\catcode`\_=12 \titlespacing*{\section}{0pt}{1ex}{1ex}", "m2 one"),
        (r"\def\x#1{\def\y{#1}\ifdefempty{\y}{no}{#1}}\x{} \x{one} \ifnumgreater{3}{2}{many}{few}", "no one many"),
        (r"\makeatletter\Hy@raisedlink{one}\makeatother\hyp{}two \foreignquote{x}{three}", "one two three"),
        (r"one\tnote{1}\begin{tablenotes}\item[1] two\end{tablenotes}", "one 1 1 two"),
        (r"\newlist{own}{enumerate}{1}\begin{own}[start=5]\item a\setcounter{owni}{6}\item b\end{own}", "5 a 7 b"),
        (r"\newlist{own}{enumerate}{1}\begin{own}\item a \arabic{owni}\end{own}", "1 a 1"),
        (r"\begin{tcbitemize}[raster rows=2]\tcbitem[title={One}]two\tcbitem three\end{tcbitemize}", "one two three"),
        (r"\begin{tcbitemize}\tcbitem[title=One,after upper={two}]a\tcbitem b\end{tcbitemize}", "one a two b"),
        (r"\begin{tcboxeditemize}[raster columns=2]{title=One}\tcbitem two\end{tcboxeditemize}", "one two"),
        (r"\NewDocumentEnvironment{own}{m +b}{\textbf{#1}\par #2}{}\begin{own}{68}072 a\end{own}b", "68 072 ab"),
        (r"\NewDocumentEnvironment{own}{b}{<#1>}{z}\begin{own}a\begin{own}b\end{own}\end{own}c", "< a < b > z > zc"),
        (r"\newcommand{\x}[1]{\def\y##1{##1 #1}\y{one}}\x{two}", "one two"),
        (r"\makeatletter\define@key{f}{a}{\def\a{#1}}\makeatother\setkeys{f}{a={1, {2}}} \a", "1 2"),
        (r"\makeatletter\define@key{f}{a}[no]{#1: }\setkeys{f}{a=\textbf{yes},a,a=}", "yes no"),
        (r"\makeatletter\define@key{f}{a}{\def\a{#1}}\def\x#1{\setkeys{f}{#1}\a}\x{a=one}: \x{a=two}", "one two"),
        (r"\def\a{}\begingroup\def\a{one}\a\endgroup\a\ \begingroup\gdef\a{two}\endgroup\a", "one two"),
        (r"\def\a{one}\begingroup\global\let\a\relax\endgroup\a{}two", "two"),
        (r"reported\tnote{1}, and\TblrNote{a} two", "reported 1 and a two"),
        (r"\newif\ifdraft\newenvironment{own}{\ifdraft}{\fi}\begin{own}one\end{own} two", "two"),
        (r"\newif\ifown\newenvironment{own}{\ifown}{\fi}\owntrue\begin{own}one\end{own} two", "one two"),
        (r"\newif\ifown\newenvironment{own}{\ifown}{\fi}\begin{own}a\end{own}\owntrue\begin{own}b\end{own}", "b"),
        (r"\newif\ifown\newcommand{\x}{\ifown}\x one\else two\fi\ three", "two three"),
        (r"\ExplSyntaxOn\newcommand{\x}{one\c_space_tl two}\ExplSyntaxOff\x\ $\lambda_i:$", "one two λi"),
    ],
)  # fmt: skip
def test_constructs_are_read_as_they_are_printed(body: str, words: str) -> None:
    content = read(body)

    assert words_of(content) == words
    assert not content.unread


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (r"\begin{tabular}{lll}\multicolumn{2}{l}{a} & b \\ c & d & e\end{tabular}", [["a", "", "b"], ["c", "d", "e"]]),
        (
            r"\begin{longtable}{ll}A & B \\\endhead more \\\endfoot x & y \\\endlastfoot a & b \\\end{longtable}",
            [["A", "B"], ["a", "b"], ["x", "y"], [""]],
        ),
        (
            r"\begin{longtable}{l}\begin{tabular}{l}A\end{tabular}\\\endfirsthead A\\\endhead a\end{longtable}",
            [["A"], ["a"]],
        ),
        (
            r"\tablefirsthead{A & B \\}\tablehead{C & D \\}\begin{supertabular}{ll}a & b\end{supertabular}",
            [["A", "B"], ["a", "b"]],
        ),
        (r"\begin{tblr}{ll}\toprule A & B \\ \midrule[1pt] \hline[dashed] a & b\end{tblr}", [["A", "B"], ["a", "b"]]),
        (r"\begin{longtable}{ll}wide & wider \kill A & B\end{longtable}", [["A", "B"]]),
        (r"\begin{tabular}{ll}A & B \\ \noalign{\vskip 2pt}\hhline{--} a & b\end{tabular}", [["A", "B"], ["a", "b"]]),
    ],
)
def test_tables_have_the_cells_of_the_page(table: str, rows: list[list[str]]) -> None:
    content = read(table)

    assert [[" ".join(cell.split()) for cell in row] for row in content.tables[0].rows] == rows


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        (r"A & B \\ a & b \\\endhead c & d", 2),
        (r"A & B \endhead c & d", 1),
        (r"A & B \\\endfirsthead A & B \\\endhead c & d", 1),
        (r"A & B \\\endfirsthead continued \\ A & B \\\endhead c & d", None),
    ],
)
def test_the_rows_that_each_page_repeats_are_counted(rows: str, count: int | None) -> None:
    content = read(rf"\begin{{longtable}}{{ll}}{rows}\end{{longtable}}")

    assert content.repeated_rows.get(0) == count
    assert ["c", "d"] in [[cell.strip() for cell in row] for row in content.tables[0].rows]


def test_the_texts_in_the_options_of_a_long_table_are_before_and_after_it() -> None:
    content = read(r"\begin{longtblr}[caption={One},note{a}={Two},remark{Source}={Three}]{ll}a & b\end{longtblr}")

    assert words_of(content) == "one a b two three"


def test_the_language_of_a_class_is_that_of_babel() -> None:
    body = r"\documentclass[11pt,french]{article}\usepackage{babel}\begin{document}un\end{document}"
    content = Content(unit="line")
    read_latex(body, content)

    assert content.language == "fr"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (r"\begin{tikzpicture}\foreach \x in {1} {\node {\x};}\end{tikzpicture}", r"\begin{tikzpicture}"),
        (r"\begin{tabular}{l@{ of }l}a & b\end{tabular}", r"\begin{tabular} with text between its columns"),
        (r"\unknown(one) two", r"\unknown"),
        (r"\unknown=3pt two", r"\unknown"),
        (r"\today", r"\today"),
        (r"\cref{a}", r"\cref"),
        (r"\@unknown{one}", r"\@unknown"),
        (r"\the\parindent", r"\the"),
        (r"\csname a-1\endcsname{}", r"\csname"),
        (r"\ifx\undefined\unknown one\fi", r"\ifx"),
        (r"\foreach \x in {1,2}{\x}", r"\foreach"),
        (
            r"\ExplSyntaxOn\newcommand{\x}[1]{\clist_map_inline:nn{#1}{[##1]}}\ExplSyntaxOff\x{1,2}",
            r"\clist_map_inline:nn",
        ),
        (r"\ExplSyntaxOn\newcommand{\x}{\int_step_inline:nn{3}{##1}}\ExplSyntaxOff\x", r"\int_step_inline:nn"),
        (r"\ExplSyntaxOn\newcommand{\x}{\l_own_tl}\ExplSyntaxOff\x", r"\l_own_tl"),
    ],
)
def test_text_that_only_a_compiler_knows_is_noted(body: str, name: str) -> None:
    assert [*read(body).unread] == [name]


@pytest.mark.parametrize(
    "broken", [r"one \verb|two", r"one \fbox{\parbox{2cm}{two}\begin{displayquote}[three", r"one \vskip", r"}}one{"]
)
def test_a_broken_file_is_read_to_its_end(broken: str) -> None:
    assert words_of(read(broken)).startswith("one")


def test_a_document_may_turn_off_ligatures_at_its_beginning() -> None:
    assert "--" in "".join(read(r"\addfontfeatures{Ligatures={TeXOff}} one -- two").raw)
    assert "–" in "".join(read(r"one {\addfontfeatures{Ligatures=TeXOff}two} -- three").raw)


def test_what_only_a_compiler_does_with_its_arguments_is_not_read() -> None:
    content = read(
        r"\ExplSyntaxOn\newcommand{\x}[1]{\seq_map_inline:Nn \l_own_seq {\hyperlink{a.##1}{##1}}}\ExplSyntaxOff\x{1}b"
    )

    assert words_of(content) == "b"
    assert not any(token.link for token in content.tokens)


def test_the_last_language_of_the_pdf_counts() -> None:
    content = Content(unit="line")
    read_latex(
        r"\DocumentMetadata{lang=en}\documentclass{article}\hypersetup{pdflang={fr}}\begin{document}a\end{document}",
        content,
    )

    assert content.language == "fr"
    assert ("pdf_language", "fr") in content.metadata
