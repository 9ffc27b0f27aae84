"""The commands of LaTeX and of common packages that are read: their symbols, arguments and environments."""

from tipreport.testing.reading.latex_signature import Parameter, parameters_of

SYMBOLS = {
    "textbackslash": "\\", "textasciigrave": "`", "textasciitilde": "~", "textasciicircum": "^", "textless": "<",
    "textgreater": ">",
    "textbar": "|", "textquotedbl": '"', "textquotesingle": "'", "textunderscore": "_", "textdollar": "$",
    "backslash": "\\", "sim": "~", "lt": "<", "gt": ">", "mid": "|", "ldots": "…", "dots": "…", "textellipsis": "…",
    "textendash": "–", "textemdash": "—", "lbrace": "{", "rbrace": "}", "textbraceleft": "{", "textbraceright": "}",
    "S": "§", "pounds": "£", "euro": "€", "texteuro": "€", "ae": "æ", "o": "ø", "aa": "å", "ss": "ß", "i": "i",
    "oe": "œ", "l": "ł", "j": "j", "AE": "Æ", "O": "Ø", "AA": "Å", "OE": "Œ", "L": "Ł", "copyright": "©", "dag": "†",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„",
    "quotesinglbase": "‚", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»",
    "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textdegree": "°", "textbullet": "•",
    "textperiodcentered": "·", "textsterling": "£", "textyen": "¥", "textcent": "¢", "textsection": "§",
    "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "textpm": "±", "texttimes": "×", "textmu": "µ",
    "textpercent": "%", "textnumero": "№", "textminus": "-", "quad": " ", "qquad": " ", "par": " ", "newline": " ",
    "nobreakspace": " ", "space": " ", "enspace": " ", "enskip": " ", "thinspace": "\u202f", "slash": "/",
    "textvisiblespace": "␣", "linebreak": " ", "hfill": " ", "dotfill": " ", "hrulefill": " ",
    ",": "\u202f", ";": " ", ":": " ", ">": " ",
    "textperthousand": "‰", "textordfeminine": "ª", "textordmasculine": "º",
}  # fmt: skip
# Accents, as the characters that follow their letter in Unicode.
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
}  # fmt: skip
# The ligatures of TeX, longest first, and what they print.
LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "!`": "¡", "?`": "¿", "`": "‘", "'": "’"}
HEADINGS = ("part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph")
# Those of KOMA-Script, each with the one that it is like.
OTHER_HEADINGS = {"addpart": "part", "addchap": "chapter", "addsec": "section"}
# Tables, with the number of arguments before their rows.
TABLES = {
    "tabular": 1,
    "tabular*": 2,
    "tabularx": 2,
    "tabulary": 2,
    "xltabular": 2,
    "longtable": 1,
    "longtable*": 1,
    "array": 1,
    "tblr": 1,
    "longtblr": 1,
    "talltblr": 1,
    "supertabular": 1,
    "supertabular*": 2,
    "xtabular": 1,
    "xtabular*": 2,
    "tabu": 1,
    "longtabu": 1,
    "NiceTabular": 1,
    "NiceTabular*": 2,
    "NiceTabularX": 2,
}
# The parameters of commands, as for \NewDocumentCommand, and the number of the one that is printed, or 0.
_SIGNATURES = (
    ("", 0, """
        bfseries itshape scshape ttfamily sffamily rmfamily mdseries upshape slshape normalfont em bf it sc tt sf rm
        tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge selectfont centering raggedright
        raggedleft RaggedRight RaggedLeft indent noindent smallskip medskip bigskip vfill hfil vfil hline midrule
        endhead endfirsthead endfoot endlastfoot clearpage cleardoublepage newpage
        phantomsection relax protect strut null leavevmode unskip ignorespaces allowbreak nobreak begingroup endgroup
        bgroup egroup expandafter noexpand tableofcontents listoftables listoffigures frontmatter mainmatter backmatter
        appendix sloppy raggedbottom flushbottom arraybackslash tightlist
    """),
    ("m", 1, """
        textbf textit textsc texttt textsf textrm textmd textup textsl textnormal emph underline uline uuline uwave
        sout xout hl so caps ul textsuperscript textsubscript mbox hbox vbox fbox centerline leftline rightline text
        MakeUppercase MakeLowercase uppercase lowercase ensuremath mathrm mathbf mathit smash llap rlap clap LR RL
        nohyphens detokenize enquote babelsublr textLR textRL LRE RLE
    """),
    ("o m", 2, "caption subcaption makecell thead shortstack"),
    ("o m m", 3, "textcolor colorbox scalebox rotatebox"),
    ("o m o m m", 5, "fcolorbox"),
    ("m o o m", 4, "raisebox"),
    ("m m m", 3, "resizebox multicolumn"),
    ("o m o m o m", 6, "multirow"),
    ("o o m", 3, "makebox framebox"),
    ("o o o m m", 5, "parbox"),
    ("m o m", 3, "adjustbox"),
    ("m m", 1, "texorpdfstring pdftooltip"),
    ("o", 1, "footnotemark"),
    ("o", 0, "nolinebreak pagebreak nopagebreak toprule bottomrule"),
    ("m", 0, """
        value subject publishers autoref nameref cref Cref pagenumbering
        vspace documentclass pagestyle thispagestyle pageref bibliographystyle hypersetup hyphenation phantom
        hphantom vphantom markright nocite tag index glossary addvspace cline enlargethispage usecounter fontfamily
        fontseries fontshape fontencoding graphicspath bibliography newlength typeout addfontfeature addfontfeatures
        urlstyle needspace sisetup newcounter usekomafont KOMAoptions shorthandoff shorthandon languageshorthands
        babelhyphen
    """),
    ("o m", 0, """
        usepackage includegraphics setmainfont setsansfont setmonofont fontspec color rowcolor cellcolor columncolor
        arrayrulecolor SetCell SetCells SetRow SetColumn setlist
    """),
    ("o d() m", 0, "cmidrule"),
    ("m m", 0, "setlength addtolength settowidth markboth fontsize addtocontents KOMAoption addtokomafont setkomafont"),
    ("o m m", 0, "pdfbookmark rule"),
    ("m m m", 0, "addcontentsline specialrule"),
    ("o m m m", 0, "rowcolors"),
)  # fmt: skip
COMMANDS: dict[str, tuple[tuple[Parameter, ...], int]] = {
    name: (parameters_of(signature) or (), printed)
    for signature, printed, names in _SIGNATURES
    for name in names.split()
}
# Commands of TeX, each before a dimension that has no braces.
DIMENSIONS = {"vskip", "hskip", "kern", "penalty", "vrule", "hrule", "parindent", "parskip", "leftskip", "rightskip"}
DIMENSIONS |= {"baselineskip", "tabcolsep", "leftmargin", "hangindent", "hangafter", "textdir", "pardir", "bodydir"}
RULES = frozenset(("hrule", "vrule"))  # whose dimensions have names
VERBATIM = frozenset(("verbatim", "verbatim*", "Verbatim", "lstlisting"))
# The parameters of environments other than tables.
ENVIRONMENTS = {
    name: parameters_of(signature) or ()
    for signature, names in (
        ("", "quote quotation center flushleft flushright verse abstract titlepage document sloppypar landscape"),
        ("", "small footnotesize raggedright LTR RTL"),
        ("o", "figure figure* table table* itemize enumerate description tcolorbox mdframed framed leftbar"),
        ("m", "thebibliography adjustbox spacing"),
        ("m o", "multicols multicols*"),
        ("o o o m", "minipage"),
        ("m m", "list adjustwidth adjustwidth*"),
        ("o m o m", "wrapfigure wraptable"),
        ("o m", "subfigure subtable labeling textblock"),
    )
    for name in names.split()
}
