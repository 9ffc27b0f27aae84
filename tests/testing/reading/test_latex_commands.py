"""Commands and environments that LaTeX formats use are read as they are printed."""

import pytest

from tests.testing.reading.test_latex import read, words_of
from tipreport.testing.measurement import link_problems
from tipreport.testing.structure.latex import latex_problems

TABLE_NOTES = r"\begin{threeparttable}%s\begin{tablenotes}%s\end{tablenotes}\end{threeparttable}"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (r"one\footnote{two}, three\footnotetext[1]{four}", "one two three four"),
        (r"one\footnotemark[1] two\footnotetext[1]{three}", "one three two"),
        (r"one\footnotemark{}, two\footnotemark\ four\footnotetext{a}\footnotetext{b}", "one a two b four"),
        (r"one\footnotemark[7], two\footnotetext[1]{three}", "one 7 two three"),
        (TABLE_NOTES % (r"one\tnote{a} two\tnote{a}", r"\footnotesize\item[\textit{a}] three"), "one three two a"),
        (TABLE_NOTES % (r"one\tnote{a} two", r"\item[b] three \item four"), "one a two b three four"),
        (r"\begin{ThreePartTable}\begin{TableNotes}\item[1] a\end{TableNotes}b\tnote{1}\end{ThreePartTable}", "b a"),
        (r"one\par two\hspace{2cm}three\hspace*{3pt}four\hfill five", "one two three four five"),
        (r"one\,\% two\thinspace three\;four\slash five", "one % two three four five"),
        (r"\verb|a_b| \verb+{c%d}+ e", "a _ b { c % d } e"),
        ("\\begin{verbatim}\na_b % {c\n\\end{verbatim} d", "a _ b % { c d"),
        (r"\nolinkurl{https://x.example/a_b%20c} \path{a/b}", "https x example a _ b % 20c a b"),
        (r"\href[pdfnewwindow]{https://x.example}{one}", "one"),
        (r"\texorpdfstring{one}{two} \pdftooltip{three}{four}", "one three"),
        (r"\title{One}\author{Two}\date{Three}\maketitle", "one two three"),
        (r"\ref{a}one\pageref{b} \autoref{c}", "one"),
        # colours, boxes, fonts and lengths
        (r"\textcolor{red}{one} \textcolor[rgb]{1,0,0}{two} {\color{blue} three}", "one two three"),
        (r"\colorbox{red}{one} \fcolorbox{red}{blue}{two}", "one two"),
        (r"\makebox[2cm][l]{one} \mbox{two} \fbox{three} \framebox[1cm]{four}", "one two three four"),
        (r"\parbox{3cm}{one} \parbox[t][2cm][s]{3cm}{two}", "one two"),
        (
            r"\raisebox{2pt}{one} \scalebox{0.9}{two} \resizebox{3cm}{!}{three} \rotatebox{90}{four}",
            "one two three four",
        ),
        (r"\phantom{one}two \hphantom{x}three", "two three"),
        (r"{\bfseries\large one} {\small [1] two} \fontsize{12}{14}\selectfont three", "one 1 two three"),
        (r"\setlength\parindent{0pt}one \setlength{\parskip}{3pt}two \parindent 0pt three", "one two three"),
        (r"\vskip 2pt one \hskip 1em plus 2pt minus 1pt two \hangindent=2em three", "one two three"),
        (r"\textdir TLT one", "one"),
        (r"\hrule height 2pt width 3cm one \vrule\textbf{two}", "one two"),
        (r"\minisec{One}two \babelsublr{three} \usekomafont{title}four", "one two three four"),
        # raised texts
        (r"560,190\textsuperscript{\textcolor{red}{note~2}} one\textsuperscript{[2]}", "560190 note 2 one 2"),
        (
            r"1\textsuperscript{er} M\up{me} 10\textsuperscript{6} m\textsuperscript2 \textsuperscript{a b}",
            "1er mme 106 m2 a b",
        ),
        # environments
        (r"\begin{minipage}{3cm}one\hrule\end{minipage} two", "one two"),
        (r"\begin{minipage}{3cm}one\end{minipage}\begin{minipage}[t][5cm][s]{3cm}two\end{minipage}", "one two"),
        (r"\begin{multicols}{2}one\end{multicols} \begin{adjustwidth}{1cm}{2cm}two\end{adjustwidth}", "one two"),
        (r"\begin{table}[ht]\centering\caption[short]{One}\begin{tabular}{l}two\end{tabular}\end{table}", "one two"),
        (r"\begin{wrapfigure}{r}{3cm}one\end{wrapfigure} \begin{quote}[2] three\end{quote}", "one 2 three"),
        (r"\begin{list}{}{\leftmargin=1em}\item one\end{list}", "one"),
        (r"\begin{list}{\raisebox{2pt}{\textbullet}}{}\item one\end{list}", "one"),
        (r"\begin{list}{\alph{n})}{\usecounter{n}}\item one\item[x] two\item three\end{list}", "a one x two b three"),
        (r"\begin{list}{\llap{\textbf{\arabic{n}.}}}{}\setcounter{n}{4}\item\relax one\end{list}", "4 one"),
        (r"\begin{enumerate}\item\begin{list}{}{}\item a\end{list}\item b\end{enumerate}", "1 a 2 b"),
        (r"\begin{list}{\Roman{n}.}{\usecounter{n}}\item\label{a} one\end{list} \ref{a}", "i one 1"),
    ],
)
def test_only_printed_words_are_read(body: str, words: str) -> None:
    assert words_of(read(body)) == words


@pytest.mark.parametrize(
    "rows",
    [
        r"\begin{tabular}{ll}\multirow{2}{*}{One} & Two \tabularnewline[2pt] \cmidrule(lr){1-2} a & b\end{tabular}",
        r"\begin{tabular}{ll}One & \cellcolor[gray]{0.8}Two \\ \rowcolor{gray}a & \multirow[t]{2}{2cm}{b}\end{tabular}",
        r"\begin{tblr}{colspec={ll},hlines}One & \SetCell[c=2]{c} Two \\ a & b\end{tblr}",
        r"\begin{longtable}{ll}\caption{A caption}\label{a}\\ One & Two \\ a & b\end{longtable}",
        r"\begin{longtable}{ll}One&Two\\\endfirsthead One&Two\\\endhead x&y\\\endfoot\endlastfoot a&b\end{longtable}",
    ],
)
def test_a_table_has_its_heads_once_and_its_cells_without_their_layout(rows: str) -> None:
    content = read(rows)

    assert [[cell.strip() for cell in row] for row in content.tables[0].rows] == [["One", "Two"], ["a", "b"]]


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        (r"\xltabular{\linewidth}{#1}", r"\endxltabular"),
        (r"\small\tabularx{5cm}{#1}", r"\endtabularx\normalsize"),
        (r"\longtable[c]{#1}", r"\endlongtable"),
        (r"\center\tabular{#1}", r"\endtabular\endcenter"),
        (r"\own{#1}", r"\endown"),
    ],
)
def test_an_environment_may_begin_and_end_another_one_with_its_commands(begin: str, end: str) -> None:
    own = r"\newenvironment{own}[1]{\begin{tabular}{#1}}{\end{tabular}}"
    rows = r"\begin{rows}{ll}One & Two \\ a & b \end{rows} c"
    file = rf"{own}\NewDocumentEnvironment{{rows}}{{m}}{{{begin}}}{{{end}}}{rows}"
    content = read(file)

    assert [[cell.strip() for cell in row] for row in content.tables[0].rows] == [["One", "Two"], ["a", "b"]]
    assert words_of(content) == "one two a b c"
    assert not content.unread
    assert not [*latex_problems(file)]


def test_a_caption_above_the_rows_is_read_before_them() -> None:
    content = read(r"\begin{longtable}{l}\caption{A caption}\\ One \\ a\end{longtable}")

    assert words_of(content) == "a caption one a"


@pytest.mark.parametrize(
    ("signature", "call", "words"),
    [
        ("m e{_^}", r"\x{one}^{three}_{two} four", "1 one 2 two 3 three four"),
        ("m e{_^}", r"\x{one} _ {two}", "1 one 2 two"),
        ("m e{_^}", r"\x{one} four", "1 one four"),
        ("m t* d()", r"\x{one}*(three) four", "1 one 2 yes 3 three four"),
        ("m r<> D(){five}", r"\x{one}<two> four", "1 one 2 two 3 five four"),
        ("m u{;} u.", r"\x{one}two;three.four", "1 one 2 two 3 three four"),
    ],
)
def test_arguments_are_read_by_their_type(signature: str, call: str, words: str) -> None:
    yes = r"\IfBooleanT{#2}{ yes}" if "t*" in signature else r"\IfValueT{#2}{ #2}"
    content = read(
        rf"\NewDocumentCommand{{\x}}{{{signature}}}{{1 #1\IfValueT{{#2}}{{ 2}}{yes}\IfValueT{{#3}}{{ 3 #3}} }}{call}"
    )

    assert words_of(content) == words
    assert not content.unread


@pytest.mark.parametrize("command", [r"\ifnum two\fi", r"\input{two}", r"\csname two\endcsname", r"\directlua{two}"])
def test_commands_that_are_not_read_have_their_line(command: str) -> None:
    name = command[: 1 + len(command[1:].partition("{")[0].partition(" ")[0])]

    assert [*read(f"one\n{command}").unread.values()] == [f"{name} in line 4"]


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        (r"\hypertarget{a}{\section{One}\label{a}} \hyperlink{a}{two} \hyperref[a]{three}", []),
        (r"\section{One}\label{a} \hyperref[{a}]{two}", []),
        (
            r"\section{One}\label{a} \hyperlink{a}{two}",
            ['the link "two" in line 3 leads to #a, which is nowhere in the file'],
        ),
        (
            r"\hypertarget{a}{One} \hyperref[a]{two}",
            ['the link "two" in line 3 leads to #label.a, which is nowhere in the file'],
        ),
        (r"\label{a}one\label{a}", ['two targets of links are called "#label.a": the second is in line 3']),
    ],
)
def test_labels_and_targets_have_names_of_their_own(body: str, problems: list[str]) -> None:
    assert [*link_problems(read(body))] == problems


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (r"\begin{itemize}\item[{a}] one\item[{b}{c}] two\item[{}] three\end{itemize}", "a one bc two three"),
        (r"\newcommand{\x}[2][]{<#1|#2>}\x[{a]b}]{c} \x[{}]{d}", "< a b | c > < | d >"),
        (r"\NewDocumentCommand{\x}{o}{\hyperref[#1]{one}}\label{a}\x[{a}]", "one"),
    ],
)
def test_braces_around_an_optional_argument_are_not_part_of_it(body: str, words: str) -> None:
    content = read(body)

    assert words_of(content) == words
    assert not [*link_problems(content)]


def test_a_phantom_only_leaves_room_for_its_text() -> None:
    content = read(r"one \phantom{\textbf{two} \% three}four\vphantom{five}")

    assert words_of(content) == "one four"
    assert [(" ".join(text.split()), reason) for text, reason in content.hidden] == [
        ("two % three", r"in \phantom"),
        ("five", r"in \phantom"),
    ]
