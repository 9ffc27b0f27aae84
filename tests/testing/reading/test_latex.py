"""LaTeX is read as its printed page is."""

import pytest

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex import read_latex


def read(body: str, preamble: str = "") -> Content:
    content = Content(unit="line")
    read_latex(f"\\documentclass{{article}}\n{preamble}\\begin{{document}}\n{body}\n\\end{{document}}\n", content)
    return content


def words_of(content: Content) -> str:
    return " ".join(token.text for token in content.tokens)


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
        ("\\'{e}t\\'e, c\\^{o}t\\'{\\i}, fa\\c{c}ade, \\v{c}in", "été côtí façade čin"),
        ("one \\textquotesingle{} two\\~{}", "one two ~"),
        ("d\\textquoteright{}un \\textonehalf{}", "d un 1 ⁄ 2"),
    ],
)
def test_the_printed_words_are_read(body: str, words: str) -> None:
    assert words_of(read(body)) == words


@pytest.mark.parametrize(
    ("preamble", "shown"),
    [
        ("", "‘one’ “two” – three — it’s"),
        ("\\defaultfontfeatures{Ligatures=TeXOff}\n", "`one' ``two'' -- three --- it's"),
        ("\\setmainfont{FreeSerif}[Ligatures={TeXReset,Common}]\n", "`one' ``two'' -- three --- it's"),
    ],
)
def test_ligatures_are_read_unless_the_preamble_turns_them_off(preamble: str, shown: str) -> None:
    content = read("`one' ``two'' -- three --- it's", preamble)

    assert "".join(content.raw).strip() == shown


def test_headings_have_their_level() -> None:
    levels = {token.text: token.heading for token in read("\\section{One}\n\\subsection{Two}\nthree").tokens}

    assert levels == {"one": 1, "two": 2, "three": 0}


def test_a_citation_leads_to_its_target() -> None:
    content = read("a \\hyperlink{source-1}{[1]}\n\n\\hypertarget{source-1}{[1]} Title")

    assert content.targets == {"#source-1": 2}
    assert content.tokens[1].link == "#source-1"


def test_a_second_target_of_one_name_has_its_line() -> None:
    content = read("\\hypertarget{a}{One}\n\\hypertarget{a}{Two}")

    assert content.problems == ['two targets of links are called "#a": the second is in line 4']


def test_the_highest_heading_of_the_file_is_at_level_1() -> None:
    content = read("\\part{One}\n\\section{Two}\n\\subsection{Three}")

    assert {token.text: token.heading for token in content.tokens} == {"one": 1, "two": 2, "three": 3}


@pytest.mark.parametrize(("entry", "number"), [("\\bibitem[7]{d1-s2}", "7"), ("\\bibitem{d1-s2}", "1")])
def test_a_citation_has_the_number_that_its_entry_prints(entry: str, number: str) -> None:
    content = read(f"a \\cite[{{p. 4}}]{{d1-s2}} \\begin{{thebibliography}}{{9}}{entry} Title\\end{{thebibliography}}")

    assert [token.text for token in content.tokens][:4] == ["a", number, "p", "4"]
    assert content.tokens[1].link == "#cite.d1-s2"


def test_a_text_with_a_mark_of_its_language_is_a_word_of_its_own_in_any_language() -> None:
    marks = (r"\foreignlanguage{english}{two}", r"\texten{two}", r"{\selectlanguage{english}two}")
    preamble = BABEL + r"\babeltags{en=english}"

    for language in ("french", "english"):
        for marked in marks:
            assert words_of(read(rf"\selectlanguage{{{language}}}one{marked}", preamble)) == "one two"


BABEL = "\\usepackage[french,main=english]{babel}\n"


@pytest.mark.parametrize(
    "marked",
    [
        r"\foreignlanguage{french}{deux trois}",
        r"\foreignlanguage[date]{french}{deux trois}",
        r"\textlang{fr}{deux trois}",
        r"\textfrench{deux trois}",
        r"\begin{otherlanguage*}{french}deux trois\end{otherlanguage*}",
        r"\begin{french}deux trois\end{french}",
        r"\begin{french}\begin{itemize}\item[{[}\textenglish{four}{]}] deux trois\end{itemize}\end{french}",
        r"{\selectlanguage{fr}deux trois}",
        r"\textbf{\selectlanguage{fr}deux trois}",
        r"\begingroup\selectlanguage{fr}deux trois\endgroup",
        r"\bgroup\selectlanguage{fr}deux trois\egroup{}",
        r"\href{https://x.example}{\selectlanguage{fr}deux trois}",
        r"\begin{tabular}{ll}\selectlanguage{french}deux trois & four\end{tabular}",
    ],
)
def test_texts_have_the_language_that_they_are_marked_with(marked: str) -> None:
    tokens = read(f"one {marked} five", BABEL).tokens
    languages = {token.text: token.language for token in tokens}

    assert {word for word, language in languages.items() if language == "fr"} == {"deux", "trois"}
    assert {*languages} <= {"one", "deux", "trois", "four", "five"}


@pytest.mark.parametrize(
    ("preamble", "language"),
    [
        ("", "en"),
        (r"\usepackage[english,french]{babel}", "fr"),
        (r"\usepackage[french,main=british]{babel}", "en"),
        (r"\usepackage[bidi=basic,provide=*]{babel}\babelprovide[import,main]{ar}", "ar"),
        (r"\usepackage{babel}\babelprovide[import=fr,main]{ours}", "fr"),
        (r"\usepackage[english, bidi=basic]{babel}\babelprovide[import=ar, main]{arabic}", "ar"),
        (r"\usepackage{polyglossia}\setmainlanguage[numerals=maghrib]{arabic}\setotherlanguage{french}", "ar"),
        (r"\hypersetup{pdflang={es}}", "es"),
    ],
)
def test_a_file_has_its_main_language(preamble: str, language: str) -> None:
    assert read("one", preamble).language == language


def test_a_file_has_the_properties_of_its_pdf() -> None:
    preamble = r"\hypersetup{pdftitle={One \& {Two}},pdflang=fr,pdfcreationdate={D:20261124000000Z}}"

    assert read("one", preamble).metadata == [
        ("pdf_language", "fr"), ("pdf_title", "One & Two"), ("pdf_created", "2026-11-24"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["tabular*", "tabularx", "xltabular", "longtable"])
def test_the_heads_of_a_table_are_read(name: str) -> None:
    width = "" if name == "longtable" else r"{\linewidth}"
    content = read(rf"\begin{{{name}}}{width}{{@{{}}p{{2cm}}r@{{}}}}One & Two \\ \hline a & b\end{{{name}}}")

    assert [[cell.strip() for cell in row] for row in content.tables[0].rows] == [["One", "Two"], ["a", "b"]]


@pytest.mark.parametrize(
    ("definition", "body", "words"),
    [
        (r"\newcommand{\cit}[1]{~{[}#1{]}}", r"a\cit{2, p. 3} b", "a 2 p 3 b"),
        (r"\newcommand*\name[2][no]{#1 #2}", r"\name{one} \name[two]{three}", "no one two three"),
        (r"\def\both#1#2{#2 #1}", r"\both{one}{two}", "two one"),
        (r"\providecommand{\x}{\y{one}}\newcommand{\y}[1]{<#1>}", r"\x{} two", "< one > two"),
        (r"\newcommand{\x}{one}\renewcommand{\x}{two}", r"\x", "two"),
        (r"\NewDocumentCommand{\x}{m m}{#2#1}", r"\x{a}{b}c", "bac"),
        (r"\newcommand{\strong}{\bfseries}", r"{\strong one} two", "one two"),
        (r"\newenvironment{part}[1]{one #1}{ three}", r"\begin{part}{two}\end{part}", "one two three"),
        (r"\newcommand{\again}{one \again}", "two", "two"),
        (r"\renewcommand{\arraystretch}{1.2}", "one", "one"),
        (r"\DeclareRobustCommand{\cit}[2]{#2}", r"one\cit{source-2}{ 2}", "one 2"),
        (r"\DeclareRobustCommand*\cit[2]{#2}", r"one\cit{source-2}{ 2}", "one 2"),
        (r"\NewDocumentCommand{\cit}{mm}{#2}", r"one\cit{source-2}{ 2}", "one 2"),
        (r"\NewDocumentCommand\cit{+m >{\TrimSpaces} m}{#2}", r"one\cit{source-2}{ 2}", "one 2"),
        (r"\NewDocumentCommand{\cit}{O{no} m}{#2 #1}", r"\cit{one} \cit[two]{three}", "one no three two"),
        (r"\NewDocumentCommand{\cit}{s d() m}{\IfBooleanTF{#1}{yes}{no} #2 #3}", r"\cit*(a){b}", "yes a b"),
        (r"\NewDocumentCommand{\cit}{m o m}{#3\IfValueT{#2}{, #2}}", r"\cit{x}{1} \cit{x}[p. 2]{3}", "1 3 p 2"),
        (r"\newcommand{\cit}[2]{#1\ifx\relax#2\relax\else, #2\fi}", r"\cit{1}{} \cit{2}{p. 3}", "1 2 p 3"),
        (r"\newcommand{\cit}[2]{#1\if\relax\detokenize{#2}\relax\else, #2\fi}", r"\cit{1}{}, \cit{2}{3}", "1 2 3"),
        (r"\newcommand{\cit}[2]{#1\ifblank{#2}{}{, #2}}", r"\cit{1}{ } \cit{2}{p. 3}", "1 2 p 3"),
        (r"\newcommand{\cit}[2]{#1\ifthenelse{\equal{#2}{}}{}{, #2}}", r"\cit{1}{} \cit{2}{3}", "1 2 3"),
        (r"\newcommand{\cit}[1]{\def\kind{#1}{\sffamily\large\kind: two}}", r"\cit{One}", "one two"),
        (
            r"\makeatletter\newcommand{\cit}[1]{\gdef\cit@kind{#1}{\large\cit@kind: two}}\makeatother",
            r"\cit{One}",
            "one two",
        ),
        (r"\newcommand{\cit}[1]{\bgroup\textdir TLT #1\egroup}", r"\cit{one} and\cit{two}", "one andtwo"),
        (r"\newcommand{\cit}[1]{<#1>}\let\again\cit", r"\again{one}", "< one >"),
        (r"\newcommand{\cit}[1]{<#1>}\NewCommandCopy{\again}{\cit}", r"\again{one}", "< one >"),
        (r"\let\old\href\renewcommand{\href}[2]{\old{#1}{\uline{#2}}}", r"\href{https://x.example}{one}", "one"),
        (
            r"\makeatletter\def\x@y#1{<#1>}\def\x@z#1{#1}\newcommand\x{\@ifstar\x@z\x@y}\makeatother",
            r"\x{a}\x*{b}",
            "< a > b",
        ),
        (r"\newcommand{\cit}[1]{<#1>}\newcommand{\again}{\cit}", r"zero \again{one} two", "zero < one > two"),
        (
            r"\ExplSyntaxOn\cs_new:Npn \x_y:n #1 {<#1>} \NewDocumentCommand\x{m}{\x_y:n {#1}}\ExplSyntaxOff",
            r"\x{a}",
            "< a >",
        ),
        (r"\newlist{findings}{enumerate}{1}", r"\begin{findings}\item one\item two\end{findings}", "1 one 2 two"),
    ],
)
def test_the_own_commands_of_a_file_are_read(definition: str, body: str, words: str) -> None:
    assert words_of(read(body, definition)) == words


def test_an_own_command_keeps_the_lines_after_it() -> None:
    content = read("\\cit{one\ntwo}\n\\cit{three}", "\\newcommand{\\cit}[1]{\n#1 #1}\n")

    assert [token.at for token in content.tokens if token.text == "three"] == [7, 7]


def test_an_own_command_may_have_the_target_of_a_link() -> None:
    content = read(r"\cit{7}", r"\newcommand{\cit}[1]{\hyperlink{source-#1}{[#1]}}")

    assert [(token.text, token.link) for token in content.tokens] == [("7", "#source-7")]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (r"\colorbox{soft!10}{\parbox{\dimexpr\linewidth-2\fboxsep}{one}}", "one"),
        (r"\fcolorbox{red}{white}{one} \fcolorbox[gray]{0.2}[gray]{0.5}{two}", "one two"),
        (r"\raisebox{-0.1ex}[2ex][0pt]{one} \resizebox{!}{2.2ex}{two}", "one two"),
        (r"\makebox[0pt][l]{\vrule width 2pt height 2ex one} \vskip 2pt plus 1fill\penalty-50 two", "one two"),
        (r"\SetCell[c=5]{l,font=\small} one \cmidrule(lr){1-2} two \multirow[t]{2}{*}{three}", "one two three"),
        (r"\texorpdfstring{\textcolor{accent}{One}}{Two}", "one"),
        (r"about\nobreakspace{}27", "about 27"),
        (r"\href[pdfnewwindow=true]{https://x.example}{one}", "one"),
        (r"\begin{minipage}[t]{0.5\linewidth}one\end{minipage} \begin{multicols}{2}[x]two\end{multicols}", "one x two"),
        (r"\newcounter{rec}\setcounter{rec}{4}\stepcounter{rec}\arabic{rec} \addtocounter{rec}{2}\therec", "5 7"),
        (r"\begin{enumerate}\addtocounter{enumi}{2}\item one\end{enumerate}", "3 one"),
    ],
)  # fmt: skip
def test_arguments_are_read_if_they_are_printed(body: str, words: str) -> None:
    content = read(body)

    assert words_of(content) == words
    assert not content.unread


@pytest.mark.parametrize("address", [r"\url|https://a_b.example/%20c|", r"\url{https://a_b.example/%20c}"])
def test_an_address_may_be_between_any_signs(address: str) -> None:
    content = read(f"{address} one")

    assert {token.link for token in content.tokens} == {"https://a_b.example/%20c", ""}
    assert content.tokens[-1].text == "one"


def test_a_line_break_in_the_braces_of_a_cell_does_not_end_its_row() -> None:
    body = r"\begin{tblr}{ll}One & Two \\ {a \\ b} & \parbox[t]{2cm}{c\\d} \\ \makecell[l]{e\\f} & g\end{tblr}"
    rows = [[" ".join(cell.split()) for cell in row] for row in read(body).tables[0].rows]

    assert rows == [["One", "Two"], ["a b", "c d"], ["e f", "g"]]


def test_a_table_without_columns_in_a_cell_is_text_of_the_cell() -> None:
    inner = r"{\begin{tabular}[t]{@{}l@{}}\textbf{a}\\ \footnotesize b\cite{c}\end{tabular}}"
    content = read(rf"\begin{{tabular}}{{ll}}One & Two \\ {inner} & d \\ e & f\end{{tabular}}")
    rows = [[" ".join(cell.split()) for cell in row] for row in content.tables[0].rows]

    assert rows == [["One", "Two"], ["a b?", "d"], ["e", "f"]]
    assert len(content.tables) == 1


@pytest.mark.parametrize(("document_class", "words"), [("scrreprt", "one two three two"), ("report", "one two")])
def test_only_koma_script_prints_a_second_title(document_class: str, words: str) -> None:
    content = Content(unit="line")
    body = r"\begin{document}\maketitle\title{Three}\maketitle\end{document}"
    read_latex(rf"\documentclass{{{document_class}}}\title{{One}}\date{{Two}}{body}", content)

    assert words_of(content) == words


def test_a_reference_has_the_number_of_its_label() -> None:
    content = read(r"note~\ref{b} \begin{enumerate}\item\label{a} one \item\label{b} two\end{enumerate} \ref{c}")

    assert words_of(content) == "note 2 1 one 2 two"
    assert content.tokens[1].link == "#label.b"
    assert list(content.unread.values()) == [r"\ref in line 3"]


def test_comments_are_not_printed() -> None:
    body = "one % two\n\\begin{comment}\nthree\n\\end{comment}\n\\iffalse four\n\\fi\nfive \\\\% six"
    content = read(body)

    assert words_of(content) == "one five"
    assert [text.strip() for text, _ in content.hidden] == ["two", "three", "six"]
    assert content.tokens[-1].at == 9


def test_the_heads_and_feet_of_other_pages_are_not_rows() -> None:
    body = r"""\begin{longtable}{ll}
    One & Two \\ \endfirsthead
    One & Two \\ \endhead
    \multicolumn{2}{l}{more} \\ \endfoot
    \bottomrule \endlastfoot
    a & b
    \end{longtable}"""
    content = read(body)

    assert words_of(content) == "one two a b"
    assert content.tokens[-1].at == 8


def test_an_entry_of_the_bibliography_and_a_label_may_have_one_name() -> None:
    content = read(r"\cite{a} \begin{thebibliography}{9}\bibitem{a}\label{a} One\end{thebibliography}")

    assert content.problems == []


@pytest.mark.parametrize(
    ("preamble", "body", "unread"),
    [
        ("", r"\cit{one}", [r"\cit in line 4"]),
        (r"\NewDocumentCommand\x{m l}{}", r"\x{a}", [r"\x in line 4, which is defined with \NewDocumentCommand"]),
        (r"\newcommandx\cit[2][2=x]{#1}", r"\cit{one}", [r"\cit in line 4, which is defined with \newcommandx"]),
        (r"\newcommand{\cit}[1]{\ifnum#1>\value{page} more\fi}", r"\cit{3}", [r"\ifnum in line 4"]),
        (r"\newif\ifdraft\newcommand{\x}{\ifdraft}", r"\x", [r"\ifdraft in line 4"]),
        (r"\newif\ifdraft\newcommand{\x}{\ifdraft}", r"\x\def\y{one}\fi\y", [r"\ifdraft in line 4"]),
        (r"\newcounter{n}", r"\ifnum\value{n}>0 \def\y{one}\fi\y", [r"\ifnum in line 4"]),
        (r"\newcounter{n}", r"\setcounter{n}{\value{page}}", [r"\value{page} in line 4"]),
        (r"\newcounter{n}", r"\setcounter{n}{\numexpr\own+1\relax}", [r"\own in line 4"]),
        ("", r"\setcounter{page}{\value{page}}", []),
        ("", r"\setkeys{f}{a={one}}", [r"\setkeys in line 4"]),
        (r"", r"\pgfkeys{/f/.cd,a={one}} \pgfqkeys{/f}{a={two}}", [r"\pgfkeys in line 4", r"\pgfqkeys in line 4"]),
        (r"\makeatletter\define@key{f}{a}{#1}", r"\setkeys{f}{b=one}\setkeys{f}{a}", [r"\setkeys in line 4"]),
        ("", r"\begin{unknown}{one}two\end{unknown}", [r"\begin{unknown} in line 4"]),
        ("", r"\unknown one \other{} \textbf{two}", []),
        (
            r"\newcommand{\again}{one \again}",
            r"\again",
            [r"\again in line 4, which contains itself, or too many commands in commands"],
        ),
        (r"\newcommand{\cit}[1]{\begingroup#1\endgroup}", r"\cit{one}", []),
    ],
)  # fmt: skip
def test_a_command_that_is_not_known_and_has_arguments_is_noted(preamble: str, body: str, unread: list[str]) -> None:
    assert list(read(body, f"{preamble}\n").unread.values()) == unread


def test_an_address_has_the_language_of_the_text_around_it() -> None:
    tokens = read(r"one \begin{french}deux \url{x.example}\end{french}", BABEL).tokens

    assert {token.text: token.language for token in tokens}["x"] == "fr"
