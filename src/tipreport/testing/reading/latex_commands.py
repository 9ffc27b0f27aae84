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
# Commands whose arguments are not printed, with the number of arguments.
SILENT = {
    "begin": 1, "end": 1, "vspace": 1, "hspace": 1, "usepackage": 1, "documentclass": 1, "includegraphics": 1,
    "setlength": 2, "pagestyle": 1, "thispagestyle": 1, "hypersetup": 1, "newcommand": 2,
    "renewcommand": 2, "pdfbookmark": 2, "addcontentsline": 3, "color": 1, "textcolor": 1, "fontsize": 2,
    "phantomsection": 0, "cline": 1, "cmidrule": 1, "multicolumn": 2, "rule": 2, "label": 1, "bibliographystyle": 1,
    "setmainfont": 1, "markboth": 2, "addtocounter": 2, "hyphenation": 1, "vskip": 0,
}  # fmt: skip
