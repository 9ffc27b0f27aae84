"""The commands of LaTeX that are read: for symbols, for headings and tables, and those that print nothing."""

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
    "linebreak": " ", "space": " ", "hfill": " ", "dotfill": " ", "hrulefill": " ", "enspace": " ", "enskip": " ",
    "nobreakspace": " ", "thinspace": "\u202f", "slash": "/", ",": "\u202f", ";": " ", ":": " ", ">": " ",
}  # fmt: skip
# Accents, as the characters that follow their letter in Unicode.
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
}  # fmt: skip
# The ligatures of TeX, longest first, and what they print.
LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "!`": "¡", "?`": "¿", "`": "‘", "'": "’"}
HEADINGS = ("part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph")
# Tables, with the number of arguments before their rows.
TABLES = {
    "tabular": 1, "tabular*": 2, "tabularx": 2, "tabulary": 2, "xltabular": 2, "longtable": 1, "longtable*": 1,
    "array": 1, "tblr": 1, "longtblr": 1, "talltblr": 1, "supertabular": 1, "supertabular*": 2, "xtabular": 1,
    "xtabular*": 2, "tabu": 1, "longtabu": 1, "NiceTabular": 1, "NiceTabular*": 2, "NiceTabularX": 2,
}  # fmt: skip
# Other environments with arguments, which are not printed, and the number of these.
ENVIRONMENTS = {
    "thebibliography": 1, "minipage": 1, "multicols": 1, "multicols*": 1, "adjustwidth": 2, "adjustwidth*": 2,
    "spacing": 1, "wrapfigure": 2, "wraptable": 2, "subfigure": 1, "subtable": 1, "list": 2, "labeling": 1,
    "textblock": 1, "adjustbox": 1, "NoHyper": 0,
}  # fmt: skip
# Environments that begin with their text, also if that is in brackets.
PLAIN = frozenset(("document", "center", "quote", "quotation", "verse", "flushleft", "flushright", "abstract"))
VERBATIM = frozenset(("verbatim", "verbatim*", "Verbatim", "lstlisting"))
# Commands whose arguments are not printed, with the number of arguments; those after them are.
SILENT = {
    "begin": 1, "end": 1, "vspace": 1, "usepackage": 1, "documentclass": 1, "includegraphics": 1, "input": 1,
    "include": 1, "title": 1, "author": 1, "date": 1, "setlength": 2, "addtolength": 2, "pagestyle": 1,
    "thispagestyle": 1, "pagenumbering": 1, "hypersetup": 1, "newcommand": 2, "renewcommand": 2, "pdfbookmark": 2,
    "addcontentsline": 3, "color": 1, "textcolor": 1, "colorbox": 1, "fcolorbox": 2, "rowcolor": 1, "cellcolor": 1,
    "columncolor": 1, "rowcolors": 3, "fontsize": 2, "fontspec": 1, "cline": 1, "cmidrule": 1, "specialrule": 3,
    "multicolumn": 2, "multirow": 2, "SetCell": 1, "SetRow": 1, "rule": 2, "raisebox": 1, "scalebox": 1,
    "resizebox": 2, "rotatebox": 1, "parbox": 1, "phantom": 1, "hphantom": 1, "vphantom": 1, "needspace": 1,
    "setlist": 1, "label": 1, "ref": 1, "pageref": 1, "autoref": 1, "nameref": 1, "cref": 1, "Cref": 1, "index": 1,
    "nocite": 1, "setmainfont": 1, "markboth": 2, "markright": 1, "addtocounter": 2, "hyphenation": 1,
    "bibliographystyle": 1,
}  # fmt: skip
# Commands and registers before a length or a direction.
LENGTHS = frozenset((
    "vskip", "hskip", "kern", "hangindent", "hangafter", "parindent", "parskip", "baselineskip", "tabcolsep",
    "leftmargin", "leftskip", "rightskip", "textdir", "pardir", "bodydir",
))  # fmt: skip
